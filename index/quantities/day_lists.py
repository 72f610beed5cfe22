"""Days that share a month which only the last of them names, or the first: 6 and 8 May, May 6 and 8, từ 15 đến 17/5.

Of days that are listed each is a date; from one to another, all are one.  Numbers beside a date may also count things:
days follow one another, and after the last of them stands nothing that it could count.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from index.analysis.words import MONEY_SIGNS
from index.patterns import regex


class Day(NamedTuple):
    """A day of a month, or several from one to another.

    Attributes:
        start, end: its place in the folded text.
        first, last: numbers of days; the same for most.
    """

    start: int
    end: int
    first: int
    last: int


_DAY = r"\d{1,2}(?:st|nd|rd|th|-[гое]{1,2})?"
_DAYS = rf"{_DAY}(?:[-–—]{_DAY})?"
_EACH = regex(r"(\d{1,2})(?:[^\W\d_]{2}|-[гое]{1,2})?(?:[-–—](\d{1,2})(?:[^\W\d_]{2}|-[гое]{1,2})?)?")
_ALONE = rf"(?<![\w{MONEY_SIGNS}№#%.,:/–—-])(?<!\d, )(?<!\d )"
_OF_DAY = "ngày|hôm|sáng|trưa|chiều|tối|đêm|mùng|mồng|hết|cuối"
_JOINED: dict[str, tuple[str, ...]] = {
    "en": (" and ", " or ", " & ", " to ", " through ", " until ", " till ", " the "),
    "uk": (" і ", " й ", " та ", " чи ", " або ", " по ", " до ", " на "),
    "ru": (" и ", " или ", " либо ", " по ", " до ", " на "),
    "vi": tuple(
        f"{word} {beside}"
        for word in (" và", " hay", " hoặc", " đến", " tới", " sang", " rạng", " -", " –", ",")
        for beside in ("", "ngày ", "mùng ", "rạng sáng ", "hết ", "hết ngày ", "sáng ", "chiều ", "tối ")
    ),
}
"""What stands before the last of several days: most days stand alone, and these are quick to look for."""
_FROM: dict[str, re.Pattern[str]] = {
    "en": regex(rf"(?:\bbetween (?:the )?({_DAY}) and|{_ALONE}({_DAY}) (?:to|through|until|till)) (?:the )?$"),
    "uk": regex(rf"\b(?:(?:з|із|зі|від) ({_DAY}) (?:по|до|на)|між ({_DAY}) (?:і|й|та)) $"),
    "ru": regex(rf"\b(?:(?:с|со|от) ({_DAY}) (?:по|до|на)|между ({_DAY}) и) $"),
    "vi": regex(
        rf"\b(?:(?:từ|{_OF_DAY}) (\d{{1,2}}) (?:cho )?(?:đến|tới|sang|rạng|[-–])|giữa (?:ngày )?(\d{{1,2}}) và)"
        rf" (?:(?:{_OF_DAY}) ){{0,2}}$"
    ),
}
"""The first of several days before the last, where all between are meant."""
_AND: dict[str, re.Pattern[str]] = {
    "en": regex(rf"{_ALONE}((?:{_DAYS}, )*{_DAYS}|(?:{_DAYS}, ){{2,}}(?=and|or)) ?(?:and|or|&) (?:the )?$"),
    "uk": regex(rf"{_ALONE}((?:{_DAYS}, )*{_DAYS}) (?:і|й|та|чи|або) $"),
    "ru": regex(rf"{_ALONE}((?:{_DAYS}, )*{_DAYS}) (?:и|или|либо) $"),
    "vi": regex(
        rf"\b(?:{_OF_DAY}) ((?:{_DAYS}, (?:ngày )?)*{_DAYS})(?:,| và| hay| hoặc) (?:(?:{_OF_DAY}|rạng) ){{0,2}}$"
    ),
}
"""The days before the last of several that are listed."""
_LONGEST_LIST = 60


def with_earlier(text: str, last: Day, language: str) -> list[Day]:
    """A day, after those before it that share its month; one alone where all from another to it are meant.

    Args:
        text: folded.
        last: the one beside the month.
        language: ISO 639-1 of the text.

    >>> [day.first for day in with_earlier("on 3, 5 and 9 june", Day(12, 13, 9, 9), "en")]
    [3, 5, 9]
    >>> with_earlier("від 15 до 17 травня", Day(10, 12, 17, 17), "uk")
    [Day(start=4, end=12, first=15, last=17)]
    """
    if language not in _JOINED or not text.endswith(_JOINED[language], 0, last.start):
        return [last]
    near = max(0, last.start - _LONGEST_LIST)
    span = _FROM[language].search(text, near, last.start)
    if span and span.lastindex:
        begins = _EACH.match(text, span.start(span.lastindex))
        first = int(begins[1]) if begins else 0
        return [Day(span.start(span.lastindex), last.end, first, last.last)] if 0 < first < last.first else [last]
    listed = _AND[language].search(text, near, last.start)
    return _in_order([*_each(text, *listed.span(1)), last]) or [last] if listed else [last]


def _each(text: str, start: int, end: int) -> Iterator[Day]:
    for found in _EACH.finditer(text, start, end):
        yield Day(*found.span(), int(found[1]), int(found[2] or found[1]))


def _in_order(days: list[Day]) -> list[Day]:
    """Days, if each comes after those before it; else none: numbers that are something else rarely do."""
    rising = all(a.last < b.first for a, b in pairwise(days)) and all(0 < day.first <= day.last for day in days)
    return days if rising else []


_FURTHER = regex(
    rf"(?:((?:, {_DAYS}(?!\d))*),? (?:and|or|&)| (to|through|until|till)) (?:the )?({_DAYS})"
    r"(?=\s*$|[.,;:!?)\]\"”»…](?!\d)|,? 20\d\d\b|\n| [–—-] "
    r"| (?:in|at|on|for|to|by|as|but|and|or|with|when|where|while|after|before|during|against|from|near|over|under"
    r"|between|because|although|were|was|are|is|will|would|have|has|had)\b(?! \d))"
)
"""Days after the one after a month's name.  What follows them must not be what they count: May 6 and 8 houses."""
_GO_ON = (" and ", " or ", " & ", ", ", " to ", " through ", " until ", " till ")


def with_later(text: str, day: Day, between: bool) -> list[Day]:
    """A day after a month's name in English, and those after it that share the month.

    Args:
        text: folded.
        day: the one beside the month.
        between: the month stands after that word.

    >>> [(day.first, day.last) for day in with_later("may 6 and 8.", Day(0, 5, 6, 6), False)]
    [(6, 6), (8, 8)]
    >>> [(day.first, day.last) for day in with_later("may 6 and 8 houses", Day(0, 5, 6, 6), False)]
    [(6, 6)]
    """
    found = _FURTHER.match(text, day.end) if text.startswith(_GO_ON, day.end) else None
    if not found:
        return [day]
    last = next(_each(text, *found.span(3)))
    if found[2] or (between and not found[1]):
        return [Day(day.start, last.end, day.first, last.last)] if day.last < last.first else [day]
    return _in_order([day, *_each(text, *found.span(1)), last] if found[1] else [day, last]) or [day]
