"""Words of one language in the texts of another: which language reads them.

A word in another script is read in the language that stands for that script; a foreign name in Latin letters is
written as English writes it.
"""

from index.languages import RULES, LanguageRules
from index.lexicon import NAMES, Lexicon
from index.patterns import regex
from index.romanise import CYRILLIC

SHORTEST_NAME = 5
"""Letters of a name that is looked up in English too: shorter ones are syllables elsewhere."""
OF_SCRIPT = {"Latin": "en", "Cyrillic": "uk"}
"""Script -> the language in which its words are read where they stand in a text in another script."""
_LATIN = regex("[a-z\u00df-\u024f\u1e00-\u1eff]")


def other_language(key: str, rules: LanguageRules) -> str | None:
    """The language in which a folded word is read that is wholly in another script than its text; else None.

    >>> (
    ...     other_language("лукашенко", RULES["en"]),
    ...     other_language("minsk", RULES["en"]),
    ...     other_language("nato", RULES["uk"]),
    ... )
    ('uk', None, 'en')
    """
    if rules.code not in RULES:
        return None
    own, other = (_LATIN, CYRILLIC) if rules.script == "Latin" else (CYRILLIC, _LATIN)
    if own.search(key) or not other.search(key):
        return None
    return OF_SCRIPT["Cyrillic" if rules.script == "Latin" else "Latin"]


def named_in_english(key: str, surface: str, rules: LanguageRules, lexicon: Lexicon) -> tuple[int, ...]:
    """The persons, places and other names that a word stands for in English, where its own language has no entry.

    News in any language of Latin letters writes foreign names as English does.

    Args:
        key: the word, folded.
        surface: as it is written; only a capital makes a name.
        rules: of its language.
        lexicon: to look it up in.
    """
    table = lexicon.tables.get("en")
    if table is None or rules.script != "Latin" or rules.code == "en":
        return ()
    if len(key) < SHORTEST_NAME or not surface[:1].isupper():
        return ()
    found = dict.fromkeys((*table.capitals.get(key, ()), *table.entries.get(key, ())))
    return tuple(n for n in found if lexicon.concepts[n].kind in NAMES)
