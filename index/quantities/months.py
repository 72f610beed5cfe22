"""Dates whose month is a word: 12 December, Dec. 5, третього березня, tháng Chạp; several days of one month too.

A month's name that is another word besides (march, may, лютий, марта) counts beside a day or a year, or after a word
that announces a month.  An abbreviation counts beside a day or a year alone.  Of days that share a month (6 and 8 May)
each is a date, and all from one to another (from 15 to 17 May) are one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.patterns import regex
from index.quantities.counted import is_counted
from index.quantities.day_lists import Day, with_earlier, with_later


class Part(NamedTuple):
    """A year, a month or a day as a text states it; what it leaves open is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Written(NamedTuple):
    """A calendar date as it is written.

    Attributes:
        start, end: its place in the folded text.
        first, last: what it begins and ends with; the same for most.
        among: where it and the days beside it stand that share its month; None where it stands alone.
    """

    start: int
    end: int
    first: Part
    last: Part
    among: tuple[int, int] | None = None


_NUMBERS: dict[str, dict[str, int]] = {
    language: {name: number for number, names in enumerate(rows.split(), 1) for name in names.split("|")}
    for language, rows in {
        "en": "jan feb mar apr may jun jul aug sep oct nov dec",
        "uk": "січ лют бер кві тра чер лип сер вер жов лис гру",
        "ru": "янв фев мар апр май|мая|мае|маю июн июл авг сен окт ноя дек",
    }.items()
}
"""The month by the first three letters of its name."""
_FULL: dict[str, str] = {
    "en": "january|february|march|april|may|june|july|august|september|october|november|december",
    "uk": r"(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)е?н(?:ь|я|ю|ем|і|еві)"
          r"|лют(?:ий|ого|ому|им|ім)|листопад(?:а|у|ом|і|ові)?",
    "ru": r"(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем)"
          r"|(?:март|август)(?:а|у|е|ом)?|ма(?:й|я|е|ю|ем)",
}  # fmt: skip
_SHORT: dict[str, str] = {
    "en": "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    "uk": "січ|лют|бер|берез|квіт|трав|черв|лип|серп|вер|верес|жовт|листоп|груд",
    "ru": "янв|фев|февр|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек",
}
_NAMED = {language: regex(rf"\b(?:({_FULL[language]})|({_SHORT[language]})\b\.?)(?!\w)") for language in _NUMBERS}
_STEMS = {language: tuple(table) for language, table in _NUMBERS.items()}

_ALSO_WORDS = frozenset({"march", "may", "лютий", "лютого", "лютому", "лютим", "лютім", "марта", "марте", "марту"})
_ALSO_NAMES = frozenset({"march", "april", "may", "june", "august"})
_A_PERSON = regex(r" (?:o'\w|([\w'-]+ )?(?:said|says|told|asked|added)\b)")
_SURELY_AFTER = regex(
    r"\b(?:in|since|until|till|during|early|late|mid|last|next|this|by|from|after|before"
    r"|through|(?:end|start|half|weeks?|days?) of)[ -]$"
)
_SURE = "january|february|april|june|july|august|september|october|november|december"
_WITH_ANOTHER = regex(rf"(?: and | to | or |[-–])(?:{_SURE})\b")
_NO_MONTH = regex(r" (?:on|for|against|through|by)\b")
_ANNOUNCED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:in|since|until|till|during|by|from|through|before|after|early|late|mid|last|next|this"
        rf"|(?:end|beginning|start|middle|month|half|weeks?|days?) of|(?:{_SURE})(?:,| to| and| or))[ -](?:march|may)$"
    ),
    "uk": regex(
        r"\b(?:(?:[вуп]|по|цьому|минулому) лютому|за лютий|(?:до|з|із|від|після|протягом|впродовж|кін\w+|почат\w+"
        rf"|середин\w+|половин\w+|тиж\w+|дні|днів|день|наприкінці|минулого|цього|наступного) лютого"
        rf"|(?:{_FULL['uk']})(?:,| та| чи| і| або| й) лют\w+)$"
    ),
    "ru": regex(
        r"\b(?:[во] марте|к марту|(?:до|с|от|после|течение|кон\w+|начал\w+|середин\w+|половин\w+|недел\w+|дни|дней|день"
        rf"|прошлого|этого) марта"
        rf"|(?:прошлом|минувшем|следующем|этом) марте|(?:{_FULL['ru']})(?:,| и| или) март\w*)$"
    ),
}
"""A word that announces a month, and a name that needs one, at the end of the text."""

_DAY_BEFORE = regex(
    r"(?<!\w)(?<!\d[.,:/-])(?:(\d{1,2})(?:st|nd|rd|th)?(?:-|/|\s?[–—]\s?))?"
    r"(\d{1,2})(?:st|nd|rd|th|-[гое]{1,2})? (?:of )?$"
)
_DAY_AFTER = regex(
    r" (\d{1,2})(?:st|nd|rd|th)?(?:(?:-|\s?[–—]\s?)(\d{1,2})(?:st|nd|rd|th)?)?(?![\w/]|[.,]\d{1,3}(?!\d)|:\d|[-–—]\d)"
)
_YEAR_AFTER = regex(r"(?:, ?|,? (?:of )?)((?:1[5-9]|20)\d\d)(?!\d|[.,]\d)")


def _ordinals(units: str, teens: str, tens: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """The pattern of a day in words before a month, and the values of its words."""
    values = {
        stem + ending: number
        for number, stems in enumerate(f"{units} {teens}".split(), 1)
        for ending in ("ого", "ое", "е", "ьего", "ье", "ього", "є")
        for stem in stems.split("|")
    }
    begins, *whole = tens.split()
    values.update({word + ending: 10 * n for n, word in enumerate(whole, 2) for ending in ("ого", "ое", "е")})
    values.update({word: 20 + 10 * n for n, word in enumerate(begins.split("|"))})
    return regex(rf"(?<!\w)(?:({begins}) )?({'|'.join(sorted(set(values), key=len, reverse=True))}) $"), values


_IN_WORDS = {
    "uk": _ordinals(
        "перш друг трет четверт п'ят шост сьом восьм дев'ят десят",
        "одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят",
        "двадцять|тридцять двадцят тридцят",
    ),
    "ru": _ordinals(
        "перв втор трет четверт пят шест седьм восьм девят десят",
        "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
        "двадцать|тридцать двадцат тридцат",
    ),
}


def _in_words(text: str, start: int, language: str) -> tuple[int, int] | None:
    """Where a day in words begins that ends before a month, and its number."""
    if language not in _IN_WORDS:
        return None
    pattern, values = _IN_WORDS[language]
    found = pattern.search(text, max(0, start - 28), start)
    if not found:
        return None
    tens, unit = found.groups()
    day = values[unit] + (values[tens] if tens else 0)
    return (found.start(), day) if not tens or values[unit] < 10 else None


def _days_before(text: str, start: int, language: str) -> list[Day]:
    """The days that stand before a month."""
    found = _DAY_BEFORE.search(text, max(0, start - 22), start) if text[start - 1 : start] == " " else None
    if not found:
        worded = _in_words(text, start, language)
        return [Day(worded[0], start, worded[1], worded[1])] if worded else []
    last = int(found[2])
    if found[1] and 0 < int(found[1]) < last:
        return with_earlier(text, Day(found.start(), start, int(found[1]), last), language)
    return with_earlier(text, Day(found.start(2), start, last, last), language)


def _days_after(text: str, start: int, end: int) -> list[Day]:
    """The days that stand after a month's name, in English."""
    found = _DAY_AFTER.match(text, end)
    if not found:
        return []
    first, last = int(found[1]), int(found[2] or found[1])
    if found[2] and first < last:
        return with_later(text, Day(start, found.end(), first, last), False)
    if found[2]:  # no days that follow one another
        return [Day(start, found.end(1), first, first)]
    return with_later(text, Day(start, found.end(), first, last), text.endswith("between ", 0, start))


def dates_of(days: Sequence[Day], end: int, year: int | None, month: int) -> list[Written]:
    """Days that share a month as dates, the last with all that stands up to an end.

    Args:
        days: in order.
        end: of the words that tell the month and the year.
        year, month: of all of them.
    """
    if len(days) == 1:  # nearly always
        start, _, first, last = days[0]
        begins = Part(year, month, first)
        return [Written(start, end, begins, begins if first == last else Part(year, month, last))]
    among = (days[0].start, end)
    return [
        Written(d.start, end if d is days[-1] else d.end, Part(year, month, d.first), Part(year, month, d.last), among)
        for d in days
    ]


def year_after(text: str, end: int, language: str) -> tuple[int, int | None]:
    """Where a date ends with the year that follows it, and the year; a count of something is none."""
    found = _YEAR_AFTER.match(text, end)
    if not found or is_counted(text, found.end(), language):
        return end, None
    return found.end(), int(found[1])


def named(text: str, language: str) -> Iterator[Written]:
    """The dates of a folded text whose month is named, in a language with names for them."""
    if language not in _NAMED or not any(stem in text for stem in _STEMS[language]):
        return
    for found in _NAMED[language].finditer(text):
        name = found[1] or found[2]
        start, end, month = found.start(), found.end(), _NUMBERS[language][name[:3]]
        days = _days_before(text, start, language)
        if not days and language == "en":
            days = _days_after(text, start, end)
            if days and name in _ALSO_WORDS and is_counted(text, days[-1].end, language):
                continue  # march 10 kilometres
        end, year = year_after(text, max(end, days[-1].end) if days else end, language)
        if found[2] and language == "uk" and year is None and found[0][-1] != ".":
            continue  # 5 трав are herbs
        if days:
            yield from dates_of(days, end, year, month)
        elif year is not None or _may_stand_alone(text, found, language):
            yield Written(start, end, Part(year, month), Part(year, month))


def _may_stand_alone(text: str, found: re.Match[str], language: str) -> bool:
    """Whether a month's name without a day or a year is one."""
    name = found[1]
    if not name:
        return False
    person = _A_PERSON.match(text, found.end()) if name in _ALSO_NAMES else None
    if person and not (person[1] and _SURELY_AFTER.search(text, max(0, found.start() - 14), found.start())):
        return False
    if name not in _ALSO_WORDS:
        return True
    start, end = found.span(1)
    if name == "march" and _NO_MONTH.match(text, end):
        return False
    if language == "en" and _WITH_ANOTHER.match(text, end):
        return True
    return bool(_ANNOUNCED[language].search(text, max(0, start - 24), end))


_NAMES = {"giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười một": 11,
          "mười hai": 12, "mười": 10, "một": 1, "chạp": 12}  # fmt: skip
_COUNTS = r"\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mỗi|hàng|hằng|mấy|vài|nhiều|các|những|bao|rằm"
_COUNTED_AFTER = (
    r"(?! (?:lần|người|ngày|tuần|tháng|lượt|bài|chiếc|con|cuộc|vụ|ca|mươi|trăm|nghìn|triệu|tỷ|âm lịch|bên|nước)\b)"
)
_VIETNAMESE = regex(
    r"(?:(?:(?:ngày|hôm|mùng|mồng) )?(?<!\d[.,/-])(?<![\d.,])(?:(\d{1,2})(?:-| ?– ?))?(\d{1,2}) )?"
    r"\btháng (?:(\d{1,2})(?!\d)(?! (?:ngày|tháng|tuần)\b|[.,]\d{3}|%)"
    rf"|({'|'.join(_NAMES)})\b{_COUNTED_AFTER})(?:(?: năm |[./-]| )((?:1[5-9]|20)\d\d)(?!\d))?"
)
_NO_DATE = ("cách mạng ", "đường ", "phố ")
_COUNT_OF_MONTHS = regex(rf"(?:{_COUNTS}) $")
_FIFTH = regex(r"(?:\d|vào|hồi|từ|đến|tới|cuối|đầu|giữa|trong|ngày) $")
"""Before tháng năm, which is also "month and year"."""


def vietnamese(text: str) -> Iterator[Written]:
    """The dates of a folded Vietnamese text that name their month by the word tháng, with a number or a name."""
    for found in _VIETNAMESE.finditer(text) if "tháng" in text else ():
        first, last, number, name, year = found.groups()
        start, end = found.span()
        if name and not last and _COUNT_OF_MONTHS.search(text, max(0, start - 6), start):
            continue  # ba tháng một lần
        if text.startswith(" âm lịch", end):
            continue  # of the moon's calendar
        if not year and text.endswith(_NO_DATE, max(0, start - 12), start):
            continue  # the October Revolution, and streets that are called by a day
        if name == "năm" and not last and not _FIFTH.search(text, max(0, start - 6), start):
            continue
        if year and text[found.start(5) - 1] == " " and is_counted(text, end, "vi"):
            end, year = found.start(5) - 1, None
        stated, month = int(year) if year else None, int(number) if number else _NAMES[name]
        if not last:
            yield Written(start, end, Part(stated, month), Part(stated, month))
            continue
        begins = int(first) if first and 0 < int(first) < int(last) else int(last)
        yield from dates_of(with_earlier(text, Day(start, end, begins, int(last)), "vi"), end, stated, month)
