"""Answers in a form in which equal things are equal, for scoring in three languages.

Order matters: stress marks and Unicode forms first, then the project's own folding of words, then every
other sign becomes a space (dropping it would fuse "2019-2020"), articles and classifiers go, and what is
left is split at white space: for Vietnamese into syllables.  Numbers are lifted out before any sign is
touched (`index.quantities.values`), so 3.5 never becomes 35.
"""

from collections.abc import Sequence
from functools import lru_cache

from index.analysis.words import split_words
from index.languages import rules_for
from index.normalise import nfc
from index.quantities.values import is_negative

_DROPPED = {
    "en": frozenset({"a", "an", "the"}),
    "uk": frozenset[str](),
    "ru": frozenset[str](),
    "vi": frozenset({"cái", "chiếc", "những"}),
}


@lru_cache(maxsize=20_000)  # each metric asks anew of the same answers, quotes and aliases
def tokens(text: str, language: str) -> tuple[str, ...]:
    """The words of a text as they are compared.

    A number is one token in canonical digits with its sign; letters keep their diacritics.

    Args:
        text: an answer or an alias.
        language: whose rules hold for numbers and for the words that are dropped.

    >>> tokens("The «Київ», 1 500,5", "uk")
    ('the', 'київ', '1500.5')
    >>> tokens("hoà bình", "vi") == tokens("hòa bình", "vi")
    True
    >>> tokens("-5 or 2019-2020", "en")
    ('-5', 'or', '2019', '2020')
    """
    text = nfc(text)
    found: list[str] = []
    for word in split_words(text, rules_for(language)):
        key = word.key
        if word.kind == "number" and is_negative(text, word.start):
            key = "-" + key
        if word.kind == "word" and "-" in key:
            found.extend(part for part in key.split("-") if part)
        elif key not in _DROPPED.get(language, ()):
            found.append(key)
    return tuple(found)


def contains_run(haystack: Sequence[str], needle: Sequence[str]) -> bool:
    """Whether some tokens stand in others side by side, in order.

    >>> contains_run(["it", "was", "15", "percent"], ["5"])
    False
    """
    width = len(needle)
    return width > 0 and any(haystack[i : i + width] == needle for i in range(len(haystack) - width + 1))


def same(first: str, second: str, language: str) -> bool:
    """Whether two texts say the same, word for word, after normalising."""
    return tokens(first, language) == tokens(second, language)
