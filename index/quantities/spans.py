"""The two ends of a span, which share the scale or the unit that only the second has: 5-7 million, від 5 до 7 %."""

import re

from index.analysis.words import MONEY_SIGNS
from index.normalise import NOTHING
from index.patterns import regex
from index.sentences import Span

DASH = regex(rf"(\s?)[-\u2010-\u2014]\s?[{MONEY_SIGNS}]?")
_LONGEST = 12
"""Characters between the two ends at most."""
_JOINED: dict[str, re.Pattern[str]] = {
    "en": regex(rf"(?: (?:to|or|(and)) |-to-)[{MONEY_SIGNS}]?"),
    "uk": regex(rf" (?:чи|або|(до|і|й|та)) [{MONEY_SIGNS}]?"),
    "ru": regex(rf" (?:или|либо|(до|и)) [{MONEY_SIGNS}]?"),
    "vi": regex(r" (?:đến|tới|hoặc|hay|(và|lên|xuống)) "),
}
"""Between the ends; of the words in the group only behind a word that opens a span."""
_AND = frozenset({"і", "й", "та", "и", "và"})
_FROM: dict[str, re.Pattern[str]] = {
    "en": regex(rf"\bfrom [{MONEY_SIGNS}]?$", re.IGNORECASE),
    "uk": regex(r"\b(?:від|з|із|зі) $", re.IGNORECASE),
    "ru": regex(r"\b(?:от|с|со) $", re.IGNORECASE),
    "vi": regex(r"\btừ $", re.IGNORECASE),
}
"""Before a number from which something rises or falls."""
_TO: dict[str, str | tuple[str, ...]] = {
    "en": " to ",
    "uk": " до ",
    "ru": " до ",
    "vi": (" lên ", " xuống ", " đến ", " tới ", " còn "),
}


def is_change(text: str, first: Span, second: Span, language: str) -> bool:
    """Whether something rises or falls from a number to another one: from 16 to 15 %.

    Args:
        text: in NFC.
        first, second: places of the numbers.
        language: ISO 639-1 of the text.

    >>> is_change("fell from 16 to 15%", Span(10, 12), Span(16, 18), "en")
    True
    """
    if language not in _FROM or not text.startswith(_TO[language], first.end) or second.start - first.end > _LONGEST:
        return False
    return _FROM[language].search(text, max(0, first.start - 8), first.start) is not None


_OPENED: dict[str, re.Pattern[str]] = {
    "en": regex(rf"\bbetween (?:US)?[{MONEY_SIGNS}]?$", re.IGNORECASE),
    "uk": regex(rf"\b(?:(?:від|з|із|зі)|(між)) [{MONEY_SIGNS}]?$", re.IGNORECASE),
    "ru": regex(rf"\b(?:(?:от|с|со)|(между)) [{MONEY_SIGNS}]?$", re.IGNORECASE),
    "vi": regex(r"\b(?:từ|(khoảng|giữa)) $", re.IGNORECASE),
}
"""Before the first end; of the words in the group, the ends are joined by "and"."""


def is_span(text: str, first: Span, second: Span, language: str, maybe_year: bool = False) -> bool:
    """Whether two numbers are the ends of one span, of which the first is the lesser one.

    Args:
        text: in NFC.
        first, second: their places.
        language: ISO 639-1 of the text.
        maybe_year: the first may as well be a year, so that words or a dash with spaces do not make it one end.

    >>> is_span("from 5 to 7 million", Span(5, 6), Span(10, 19), "en")
    True
    >>> is_span("5 and 7 million", Span(0, 1), Span(6, 15), "en")
    False
    """
    if second.start - first.end > _LONGEST:
        return False
    dash = DASH.fullmatch(text, first.end, second.start)
    if dash:
        return not (dash[1] and maybe_year)  # in 2024 - 3 million
    joined = _JOINED.get(language, NOTHING).fullmatch(text, first.end, second.start)
    if not joined or maybe_year:
        return False
    if not joined[1]:
        return True
    opened = _OPENED[language].search(text, max(0, first.start - 16), first.start)
    return opened is not None and (language == "en" or (opened[1] is not None) == (joined[1] in _AND))
