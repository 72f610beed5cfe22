"""A part of a month or a year that words before it name: early 2025, the end of May, giữa tháng 5, влітку 2024 року.

Early, middle and late are thirds of a year; of a month too, with a day more on either side, for nobody counts days so
closely.  Where such words make a bound (since the beginning of the year, by the end of May) all of it stays.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from index.patterns import regex
from index.quantities.calendar import QUARTERS

_NEAR = 40
"""Characters before a month or a year in which the words stand."""
_COUNTS = {
    word: number
    for number, words in {
        2: "two два дві двох hai", 3: "three три трьох трех ba", 4: "four чотири чотирьох четыре четырех bốn",
        5: "five п'ять п'яти пять пяти năm", 6: "six шість шести шесть sáu", 7: "seven сім семи семь bảy",
        8: "eight вісім восьми восемь tám", 9: "nine дев'ять дев'яти девять девяти chín", 10: "ten десять десяти mười",
        11: "eleven одинадцять одиннадцать",
    }.items()
    for word in words.split()
}  # fmt: skip
_N = rf"(?P<count>[1-9]|1[01]|{'|'.join(_COUNTS)})"
_NUMBER = r"(?P<number>[iі]{1,3}|[iі]v|[1-4]|[пвдтч]\w{4,9})(?:-\w{1,2})?"


class _Words(NamedTuple):
    """What tells a part, in one language, right before a month or a year; all groups are of one pattern."""

    parts: re.Pattern[str]
    bound: re.Pattern[str]


def _words(link: str, rows: dict[str, str], bound: str) -> _Words:
    named = "|".join(rf"(?P<{name}>{pattern})" for name, pattern in rows.items())
    return _Words(regex(rf"(?<!\w)(?:{named}){link}$"), regex(rf"(?<!\w)(?:{bound}) (?:the )?(?:very )?$"))


_PARTS: dict[str, _Words] = {
    "en": _words(
        r"[ -](?:the )?",
        {
            "early": r"early(?: in)?|(?:beginning|start|(?:first|opening) (?:days|weeks?)) of",
            "middle": r"mid|middle of",
            "late": r"late(?: in)?|(?:end|close|(?:last|final|closing) (?:days?|weeks?)) of|year-end|end(?=-)"
            r"|end of year",
            "closing": r"(?:last|final|closing) quarter of",
            "first": r"(?:first|1st) half of|h1",
            "second": r"(?:second|2nd) half of|h2",
            "months": rf"first {_N} months of",
            "final": rf"(?:last|final) {_N.replace('count', 'count_back')} months of",
            "quarter": r"(?P<number>first|second|third|fourth|1st|2nd|3rd|4th) quarter of|(?P<letter>q[1-4])(?: of)?",
            "spring": r"spring(?: of)?",
            "summer": r"summer(?: of)?",
            "autumn": r"(?:autumn|(?:in|this|last) (?:the )?fall)(?: of)?|fall",
        },
        r"since|from|until|till|by|before|through|after|between",
    ),
    "uk": _words(
        " ",
        {
            "early": r"(?:на )?початку|початок|початком|перш(?:і|их|ий|ого) (?:дні|днів|тиждень|тижня|тижні|тижнів)",
            "middle": r"[ву]?середині|посеред|середина|середини",
            "late": r"наприкінці|кін(?:ці|ець|ця)|останн(?:і|іх|ій|ього) (?:день|дні|днів|тиждень|тижня|тижні|тижнів)",
            "first": r"перш(?:а|ої|ій|у) половин(?:а|и|і|у)|(?:перш(?:е|ого|ому)|[іi1]) півріч(?:чя|чі)",
            "second": r"друг(?:а|ої|ій|у) половин(?:а|и|і|у)|(?:друг(?:е|ого|ому)|[іi]{2}|2) півріч(?:чя|чі)",
            "months": rf"(?:за|перш(?:і|их)) {_N} місяц(?:і|ів)",
            "quarter": rf"{_NUMBER} кварталі?у?",
            "spring": r"навесні|весною|весни|весна",
            "summer": r"влітку|літом|літа|літо",
            "autumn": r"восени|осінню|осені|осінь",
        },
        r"з|із|зі|від|до|під|після|перед|по",
    ),
    "ru": _words(
        " ",
        {
            "early": r"начал[еоа]|перв(?:ые|ых|ую|ой) (?:дни|дней|недел[юиея])",
            "middle": r"середин[еаыу]",
            "late": r"кон(?:це|ец|ца)|последн(?:ие|их|юю|ей|ий) (?:день|дни|дней|недел[юиея])",
            "first": r"перв(?:ая|ой|ую) половин[аеуы]|(?:перв(?:ое|ого|ом)|[i1]) полугоди[еяи]",
            "second": r"втор(?:ая|ой|ую) половин[аеуы]|(?:втор(?:ое|ого|ом)|ii|2) полугоди[еяи]",
            "months": rf"(?:за|перв(?:ые|ых)) {_N} месяц(?:а|ев)",
            "quarter": rf"{_NUMBER} квартал[еау]?",
            "spring": r"весной|весны|весна",
            "summer": r"летом|лета|лето",
            "autumn": r"осенью|осени|осень",
        },
        r"с|со|от|до|к|под|после|перед|по",
    ),
    "vi": _words(
        "(?: năm)? ",
        {
            "months": rf"{_N} tháng đầu",
            "final": rf"{_N.replace('count', 'count_back')} tháng cuối",
            "opening": r"quý đầu",
            "closing": r"quý cuối",
            "quarter": r"quý (?P<number>i{1,3}|iv|[1-4])",
            "early": r"(?<!lần )(?<!đứng )(?<!bắt )(?<!dẫn )(?<!hàng )(?<!bước )(?<!trận )(?<!phiên )(?<!nửa )"
            r"đầu",
            "middle": r"giữa",
            "late": r"(?<!lần )(?<!vòng )(?<!trận )(?<!phiên )(?<!nửa )cuối",
            "first": r"nửa đầu",
            "second": r"nửa (?:cuối|sau)",
            "spring": r"mùa xuân",
            "summer": r"mùa (?:hè|hạ)|(?<!vỉa )(?<!mùa )hè",
            "autumn": r"mùa thu",
        },
        r"từ|kể từ|đến|tới|trước|sau|cho đến|tính đến",
    ),
}
_ENDS = {
    language: regex(rf"(?:{words})[ -](?:the |năm )?$")
    for language, words in {
        "en": "early|mid|late|end|year|of|in|h1|h2|q[1-4]|spring|summer|autumn|fall",
        "uk": r"[а-яіїє12]",
        "ru": "[а-яi12]",
        "vi": "đầu|giữa|cuối|sau|i{1,3}|iv|[1-4]|xuân|hè|hạ|thu",
    }.items()
}
"""With what such words end: most months and years stand behind others, which is quick to see."""
_TWO = regex(r" (?:và|với|đến|tới)(?!\w)")
"""Behind a month after giữa, which is also "between"."""
_MONTHS_OF = {
    "early": (1, 4), "middle": (5, 8), "late": (9, 12), "first": (1, 6), "second": (7, 12), "spring": (3, 5),
    "summer": (6, 8), "autumn": (9, 11), "opening": (1, 3), "closing": (10, 12),
}  # fmt: skip
_YEARS_OF = {"early": (0, 4), "middle": (3, 7), "late": (6, 9), "first": (0, 4), "second": (5, 9)}
_TEN_YEARS = 3650
"""Days, at least, less one."""
_DAYS_OF = {"early": (1, 11), "middle": (10, 21), "late": (20, 31), "first": (1, 15), "second": (16, 31)}


def portion(text: str, start: int, end: int, language: str, first: date, last: date) -> tuple[date, date]:
    """The first and the last day of the part that is meant of a month or a year; of other spans and without such words
    the same two.

    Args:
        text: folded.
        start, end: of the words of the month or the year.
        language: ISO 639-1 of the text.
        first, last: its days.

    >>> [str(day) for day in portion("in late march", 8, 13, "en", date(2025, 3, 1), date(2025, 3, 31))]
    ['2025-03-20', '2025-03-31']
    """
    if first.day != 1 or start < 2 or language not in _PARTS or first.year // 10 != last.year // 10:
        return first, last
    near = max(0, start - _NEAR)
    if not _ENDS[language].search(text, max(0, start - 14), start):
        return first, last
    length = (last - first).days
    if length < _TEN_YEARS and text.startswith("the ", start - 4) and text[start].isdigit():
        return first, last  # the end of the 2024 season
    if not (27 <= length <= 30 or (length in (364, 365) and first.month == 1) or length > _TEN_YEARS):
        return first, last
    words = _PARTS[language]
    found = words.parts.search(text, near, start)
    if not found or words.bound.search(text, max(0, found.start() - 16), found.start()):
        return first, last
    part = found.lastgroup or ""
    if part == "quarter" and _quarter(found) is None:
        return first, last
    if part == "middle" and language == "vi" and _TWO.match(text, end):
        return first, last
    if length > _TEN_YEARS:
        begins, ends = _YEARS_OF.get(part, (0, 9))
        return date(first.year + begins, 1, 1), date(first.year + ends, 12, 31)
    return _of_year(first.year, part, found) if length > 30 else _of_month(first, last, part)


def _of_year(year: int, part: str, found: re.Match[str]) -> tuple[date, date]:
    if part == "quarter":
        number = _quarter(found) or 0
        begins, ends = 3 * number - 2, 3 * number
    elif part == "final":
        begins, ends = 13 - (_COUNTS.get(found["count_back"]) or int(found["count_back"])), 12
    elif part == "months":
        begins, ends = 1, _COUNTS.get(found["count"]) or int(found["count"])
    else:
        begins, ends = _MONTHS_OF[part]
    return date(year, begins, 1), date(year + ends // 12, ends % 12 + 1, 1) - timedelta(days=1)


def _quarter(found: re.Match[str]) -> int | None:
    return QUARTERS.get(found["number"] or found.groupdict().get("letter") or "")


def _of_month(first: date, last: date, part: str) -> tuple[date, date]:
    begins, ends = _DAYS_OF.get(part, (1, 31))
    return first.replace(day=begins), first.replace(day=min(ends, last.day))
