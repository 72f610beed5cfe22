"""The same question as another hand would type it: slips of the finger, no diacritics, another apostrophe or spelling.

Every change is drawn from a seed and leaves digits alone.  What a kind cannot change it says so, with None.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import NamedTuple

from index.analyse import FUNCTION, NAME, PERSON, PLACE, Analyser, Term
from index.analysis.words import split_words
from index.languages import RULES
from index.lexicon import CAPITAL_MARK, DATA, TABLES, keys_of, rows
from index.normalise import APOSTROPHES, fold, nfc, strip_marks
from index.romanise import CYRILLIC, romanise
from rag.spelling.keyboard import neighbours

TYPOS, NO_DIACRITICS, APOSTROPHE, NAMES = "typos", "no-diacritics", "apostrophes", "names"
LEAST_LETTERS = 5
"""A word with fewer letters is spared by slips: one letter is too much of it."""
MOST_SLIPS = 2

_NAMING = frozenset({PERSON, PLACE, NAME})
_TYPED = ("'", "\u2019", "\u02bc", "`", "")
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{re.escape(APOSTROPHES)}](?=[^\W\d_])")
_TO_CYRILLIC = (
    ("shch", "щ"), ("sch", "ш"), ("tch", "ч"), ("dzh", "дж"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"),
    ("ch", "ч"), ("sh", "ш"), ("ph", "ф"), ("th", "т"), ("ck", "к"), ("qu", "кв"), ("oo", "у"), ("ee", "і"),
    ("ou", "у"), ("ie", "є"), ("ye", "є"), ("ya", "я"), ("ia", "я"), ("yu", "ю"), ("iu", "ю"), ("yi", "ї"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "г"), ("i", "і"),
    ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "и"), ("z", "з"),
)  # fmt: skip
"""How Ukrainian newspapers write Latin names, letter by letter; the longest run that fits comes first."""
_LATIN = re.compile("|".join(letters for letters, _ in _TO_CYRILLIC))


class Typed(NamedTuple):
    """A question as it was typed, and who reads it.

    Attributes:
        text: the question.
        language: ISO 639-1 code.
        analyser: tells names and function words.
    """

    text: str
    language: str
    analyser: Analyser


def slip(word: str, draw: Random) -> str:
    """A word with one slip: two letters change places, one is left out, doubled, or its neighbour is hit.

    Args:
        word: of at least three different letters.
        draw: where chance comes from.

    >>> slip("minister", Random(2)) != "minister"
    True
    """
    while True:
        at = draw.randrange(len(word))
        kind = draw.choice(("swap", "drop", "double", "neighbour"))
        if kind == "swap":
            slipped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        elif kind == "drop":
            slipped = word[:at] + word[at + 1 :]
        elif kind == "double":
            slipped = word[:at] + word[at] + word[at:]
        else:
            slipped = word[:at] + _beside(word[at], draw) + word[at + 1 :]
        if slipped != word:
            return slipped


def _beside(letter: str, draw: Random) -> str:
    """A letter's neighbour on the keyboard, as large as the letter; the letter itself where none is known."""
    around = neighbours().get(letter.casefold(), "")
    hit = draw.choice(around) if around else letter
    return hit.upper() if letter.isupper() else hit


def _with_typos(typed: Typed, draw: Random) -> str | None:
    """One or two content words with a slip each."""
    text, language, analyser = typed
    terms = analyser.analyse(text, language).terms
    content = [t for t in terms if t.kind != FUNCTION]
    words = [
        w
        for w in split_words(text, RULES[language])
        if w.surface.isalpha() and len(w.surface) >= LEAST_LETTERS and len(set(w.surface)) > 2
        if any(t.start <= w.start and w.end <= t.end for t in content)
    ]
    if not words:
        return None
    chosen = draw.sample(words, min(len(words), draw.randint(1, MOST_SLIPS)))
    for word in sorted(chosen, key=lambda w: -w.start):
        text = text[: word.start] + slip(word.surface, draw) + text[word.end :]
    return text


def _without_diacritics(typed: Typed, _: Random) -> str | None:
    """Vietnamese as it is typed without a Vietnamese keyboard."""
    bare = strip_marks(typed.text)
    return bare if typed.language == "vi" and bare != nfc(typed.text) else None


def _other_apostrophes(typed: Typed, draw: Random) -> str | None:
    """Ukrainian with another apostrophe inside its words, or with none."""
    found = _APOSTROPHE.search(typed.text)
    if typed.language != "uk" or not found:
        return None
    other = draw.choice([c for c in _TYPED if c != found.group()])
    changed = _APOSTROPHE.sub(other, typed.text)
    return changed if changed != typed.text else None


def to_cyrillic(name: str) -> str:
    """A Latin name in Ukrainian letters, by general rules; marks are left out.

    >>> to_cyrillic("Lukashenko"), to_cyrillic("Nausėda")
    ('Лукашенко', 'Науседа')
    """
    letters = dict(_TO_CYRILLIC)
    return _recased(name, lambda word: _LATIN.sub(lambda found: letters[found.group()], strip_marks(word).casefold()))


def to_latin(name: str) -> str:
    """A Cyrillic name in Latin letters.

    >>> to_latin("Коул"), to_latin("США")
    ('Koul', 'SSHA')
    """
    return _recased(name, lambda word: romanise(fold(word)))


def _recased(name: str, change: Callable[[str], str]) -> str:
    def changed(found: re.Match[str]) -> str:
        word = found.group()
        new = change(word)
        if len(word) > 1 and word.isupper():
            return new.upper()
        return new[:1].upper() + new[1:] if word[:1].isupper() else new

    return re.sub(r"[^\W\d_]+", changed, name)


@cache
def _synonyms(language: str) -> Mapping[str, tuple[str, ...]]:
    """Key of a name in the lexicon -> how else it is written in the same language."""
    found: dict[str, dict[str, None]] = {}
    for row in rows(DATA / name for name in TABLES):
        terms = [term.removeprefix(CAPITAL_MARK) for term in row.get(language, "").split("|")]
        if row["kind"] in _NAMING and len(terms) > 1:
            for term in terms:
                key = keys_of(term, RULES[language])[0]
                found.setdefault(key, {}).update(dict.fromkeys(other for other in terms if other != term))
    return {key: tuple(others) for key, others in found.items()}


def spellings(name: str, language: str, crosses: bool = True) -> list[str]:
    """How else a name may be written: as the lexicon's row has it in that language, and in the other script.

    Args:
        name: as written.
        language: of the text that it stands in.
        crosses: whether it is written letter by letter in the other script: that of a person is, that of a country
            is translated.

    >>> "Lukashenka" in spellings("Lukashenko", "en"), "Лукашенко" in spellings("Lukashenko", "en")
    (True, True)
    """
    key = (keys_of(name, RULES[language]) or [""])[0]
    other = to_latin(name) if CYRILLIC.search(name) else to_cyrillic(name)
    options = [*_synonyms(language).get(key, ()), *([other] if crosses and not name.isupper() else ())]
    return list(dict.fromkeys(o for o in options if fold(o) != fold(name)))


def _crosses(term: Term) -> bool:
    return term.kind == PERSON or all(not key.startswith("c") for key in term.keys)


def _other_names(typed: Typed, draw: Random) -> str | None:
    """One of the names in another spelling."""
    text, language, analyser = typed

    def is_name(term: Term) -> bool:
        surface = text[term.start : term.end]
        return term.kind in _NAMING and surface[:1].isupper() and not any(c.isdigit() for c in surface)

    options = [
        (term, other)
        for term in analyser.analyse(text, language).terms
        if is_name(term)
        for other in spellings(text[term.start : term.end], language, _crosses(term))
    ]
    if not options:
        return None
    term = draw.choice(sorted({term for term, _ in options}))
    other = draw.choice([other for t, other in options if t == term])
    return text[: term.start] + other + text[term.end :]


KINDS: Mapping[str, Callable[[Typed, Random], str | None]] = {
    TYPOS: _with_typos,
    NO_DIACRITICS: _without_diacritics,
    APOSTROPHE: _other_apostrophes,
    NAMES: _other_names,
}
"""Kind of change -> what makes it; None where it cannot be made."""


def respelt(kind: str, typed: Typed, seed: str) -> str | None:
    """A question with one kind of change.

    Args:
        kind: of `KINDS`.
        typed: the question.
        seed: the same seed makes the same change.

    Returns:
        None where the kind has nothing to change.
    """
    return KINDS[kind](typed, Random(seed))
