"""Cyrillic letters in Latin, so that a name the lexicon does not hold can meet across scripts.

Follows the Ukrainian national system (Cabinet of Ministers, resolution 55 of 2010) in its plain
form, without the separate spelling of word beginnings, and extends it to the letters of Russian,
Belarusian and Bulgarian.  It is a key for matching, not a spelling to show.
"""

from functools import lru_cache

from index.patterns import regex

CYRILLIC = regex("[\u0400-\u04ff]")
"""A Cyrillic letter."""

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "ё": "io", "ъ": "", "ы": "y",
    "э": "e", "ў": "u", "'": "",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)


@lru_cache(maxsize=100_000)
def romanise(word: str) -> str:
    """A folded word with its Cyrillic letters in Latin; other words come back unchanged.

    >>> romanise("лукашенко"), romanise("coale"), romanise("п'ять")
    ('lukashenko', 'coale', 'piat')
    """
    if word.isascii() or not CYRILLIC.search(word):
        return word
    return word.translate(_TABLE)


def same_script(first: str, second: str) -> bool:
    """Whether two words are both in Cyrillic, or neither.

    >>> same_script("Коул", "Лукашенко"), same_script("Коул", "Coale")
    (True, False)
    """
    return bool(CYRILLIC.search(first)) == bool(CYRILLIC.search(second))
