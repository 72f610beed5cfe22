"""A name mended by one in another script, and still written in its own: Конарскі, by Kowarski, is Коварскі."""

import string

from index.patterns import regex
from index.romanise import romanise
from rag.spelling.nearby import LONG, apart, in_latin

LETTERS = {
    "en": string.ascii_lowercase,
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
"""Language -> the letters that a slip may put into a word."""
_MADE_UP = regex("[сзцткпч][гґх]")
"""Two letters that would be one Latin sign each, where the sign is for one sound: no Мізусгіма for Mizushima."""


def one_slip_away(word: str, letters: str) -> set[str]:
    """The words that a word is with one letter more, less or changed, or with two that stand the other way round.

    >>> sorted(one_slip_away("ab", "c"))
    ['a', 'abc', 'ac', 'acb', 'b', 'ba', 'cab', 'cb']
    """
    others: set[str] = set()
    for at in range(len(word) + 1):
        begin, rest = word[:at], word[at:]
        others.update(begin + letter + rest for letter in letters)
        if rest:
            others.add(begin + rest[1:])
            others.update(begin + letter + rest[1:] for letter in letters)
        if len(rest) > 1:
            others.add(begin + rest[1] + rest[0] + rest[2:])
    return others


def respelt(word: str, name: str, language: str) -> str | None:
    """A folded word without the slips in which it differs from a name in another script; None where that fails.

    Args:
        word: as it was typed, folded.
        name: in another script, near to it by its letters.
        language: of the word's script.

    >>> respelt("конарскі", "kowarski", "uk"), respelt("lukashenkko", "лукашенко", "en")
    ('коварскі', 'lukashenko')
    >>> respelt("мізусіма", "mizushima", "uk"), respelt("ilic", "ілич", "en")
    ('мізушіма', 'ilich')
    """
    letters = LETTERS.get(language, string.ascii_lowercase)
    meant = in_latin(name)
    written = set(_MADE_UP.findall(word))
    for _ in range(2 if len(word) >= LONG else 1):
        some = sorted(one_slip_away(word, letters))
        some = [other for other in some if written.issuperset(_MADE_UP.findall(other))]
        # letters that are one in the comparison are not in writing: no Ilicg for Илич
        word = min(some, key=lambda other: (apart(in_latin(other), meant), apart(romanise(other), romanise(name))))
        if in_latin(word) == meant:
            return word
    return None
