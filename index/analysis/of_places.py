"""A surname that is made as the adjective of a place is: Барський is nobody of Bari, nor Волинський of Volyn.

Where no noun follows that it could describe (Волинський суд), it may be somebody's name.
"""

from collections.abc import Sequence

from index.analysis.match import FUNCTION, PLACE, Meaning, Token
from index.analysis.runs import is_capital
from index.languages import LanguageRules
from index.patterns import regex

_ADJECTIVES = {
    "uk": regex(r"[сц]ьк(?:ий|ого|ому|им|ім|а|ої|ій|у|ою)$"),
    "ru": regex(r"[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$"),
}
"""Language -> how the adjectives end that places and surnames share."""
_VERBS = {"uk": ("ти", "тися"), "ru": ("ать", "еть", "ить", "оть", "уть", "ять", "сти", "ться")}
"""Language -> how the dictionary forms of verbs end."""


def may_be_surname(token: Token, meaning: Meaning, rules: LanguageRules) -> bool:
    """Whether a word is written and made as such a surname.

    Args:
        token: the word.
        meaning: what it means by itself.
        rules: of its language.
    """
    ending = _ADJECTIVES.get(rules.code)
    if ending is None or meaning.kind != PLACE or not is_capital(token):
        return False
    return ending.search(token.key) is not None


def describes(token: Token, following: Sequence[tuple[Token, str]], rules: LanguageRules) -> bool:
    """Whether an adjective may describe what follows it.

    Where it begins a sentence, only a verb right after it says that it does not.

    Args:
        token: the adjective.
        following: the word right after it and the kind of what it means; nothing where more than a space is between.
        rules: of the language.
    """
    for word, kind in following:
        if word.base != word.key and word.base.endswith(_VERBS[rules.code]):
            return False
        return token.first or word.kind == "word" and kind != FUNCTION
    return token.first
