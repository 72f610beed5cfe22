"""A day of publication as files, tables, pages and people write it; one reading for all of them."""

import re
import unicodedata
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from index.patterns import regex

_LONGEST = 100
"""Characters of a stated date that are looked at."""
_YEARS = range(1600, 2101)
"""Years of newspapers; 0001 and 9999 stand for a date that nobody gave."""
_ZERO = (date(1969, 12, 31), date(1970, 1, 1))
"""What a clock that was never set, or an empty field of a database, becomes in some time zone."""
_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)
"""How many of the units of a clock a second has."""
_FIRST_SECOND, _LAST_SECOND = 100_000_000, 4_102_444_800
_NOT_GIVEN = frozenset({"", "-", "–", "—", "0", "0.0", "none", "null", "nan", "nat", "n/a", "unknown"})

_MONTHS = (
    ("jan", "січ", "янв"), ("feb", "лют", "фев"), ("mar", "берез", "бер", "мар"), ("apr", "квіт", "кві", "апр"),
    ("may", "трав", "тра", "май", "мая"), ("jun", "черв", "чер", "июн"), ("jul", "лип", "июл"),
    ("aug", "серп", "сер", "авг"), ("sep", "верес", "вер", "сен"), ("oct", "жовт", "жов", "окт"),
    ("nov", "листоп", "лис", "ноя"), ("dec", "груд", "гру", "дек"),
)  # fmt: skip
"""With what the names of the months begin, in English, Ukrainian and Russian."""

_YEAR_FIRST = regex(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = regex(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_DAY_NAME = regex(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?([^\W\d_]{3,10})[.,]?[\s-]+(\d{4})(?!\d)")
_NAME_DAY = regex(r"(?<!\w)([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)")
_VIETNAMESE = regex(r"(?<!\d)(\d{1,2})\s+(?:tháng|thg)\s*(\d{1,2})(?:,|\s*,?\s*năm)?\s*(\d{4})(?!\d)")
_IN_VIETNAMESE = regex(r"\b(?:thứ|chủ nhật|ngày|lúc)\b")
_NUMBER = regex(r"(\d{8,19})(?:\.\d*)?")
_COMPACT = regex(r"(\d{8})(?:t?\d{4}(?:\d\d)?z?)?")


def stated_date(value: Any, language: str | None = None) -> date | None:
    """A date of publication: a date of YAML or TOML, seconds since 1970 and their like, or text.

    In text the first date counts: ISO 8601, 2025/12/13, 13.12.2025, as in an e-mail's head, or with the month's name
    in English, Ukrainian, Vietnamese or Russian.  The day is the one that is written, whatever the time zone.  Of
    03/04/2025 and 03-04-2025 day and month can be told apart only where the language is known and not English.

    Args:
        value: what stands in the field.
        language: of the article, if it is stated.

    >>> stated_date("Sat, 13 Dec 2025 23:10:00 +0200"), stated_date("12/11/2025"), stated_date(1765584000)
    (datetime.date(2025, 12, 13), None, datetime.date(2025, 12, 13))
    >>> stated_date("12 грудня 2025, 14:30"), stated_date("03/04/2025", "vi")
    (datetime.date(2025, 12, 12), datetime.date(2025, 4, 3))
    """
    if isinstance(value, datetime):
        found: date | None = value.date()
    elif isinstance(value, date):
        found = value
    elif isinstance(value, str):
        found = _in_text(unicodedata.normalize("NFC", value[:_LONGEST]).strip().casefold(), language)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        found = _of_number(value)
    else:
        found = None
    return found if found and found.year in _YEARS and found not in _ZERO else None


def is_given(value: Any) -> bool:
    """Whether anything stands in a field for a date: an empty one and its many spellings are no mistake."""
    if isinstance(value, str):
        return value.strip().casefold() not in _NOT_GIVEN
    return value is not None and value != 0 and value == value  # what is no number is not equal to itself


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _in_text(text: str, language: str | None) -> date | None:
    if number := _NUMBER.fullmatch(text):
        return _of_number(int(number[1]))
    if compact := _COMPACT.fullmatch(text):
        return _compact(compact[1])
    if found := _YEAR_FIRST.search(text):
        return _day(found[1], found[3], found[4])
    if found := _YEAR_LAST.search(text):
        return _year_last(found, "vi" if _IN_VIETNAMESE.search(text) else language)
    if found := _VIETNAMESE.search(text):
        return _day(found[3], found[2], found[1])
    for found in _DAY_NAME.finditer(text):
        if month := _month(found[2]):
            return _day(found[3], month, found[1])
    for found in _NAME_DAY.finditer(text):
        if month := _month(found[1]):
            return _day(found[3], month, found[2])
    return _as_in_mail(text)


def _year_last(found: re.Match[str], language: str | None) -> date | None:
    """13.12.2025, 13/12/2025 or 12/13/2025: dots are no American's, and no month has a number above twelve."""
    first, second, year = int(found[1]), int(found[3]), found[4]
    if second > 12:
        return _day(year, first, second) if found[2] != "." else None
    if found[2] == "." or first > 12 or first == second or language not in (None, "en"):
        return _day(year, second, first)
    return None


def _month(name: str) -> int | None:
    return next((number for number, stems in enumerate(_MONTHS, start=1) if name.startswith(stems)), None)


def _as_in_mail(text: str) -> date | None:
    if not re.search("[a-z]{3}", text):
        return None
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _compact(digits: str) -> date | None:
    return _day(digits[:4], digits[4:6], digits[6:])


def _of_number(number: int | float) -> date | None:
    """20251213, or a time in seconds since 1970, in thousandths of them and so on."""
    if not 0 < number < 1e19:  # nor what is no number
        return None
    digits = str(int(number))
    if len(digits) in (8, 12, 14) and (day := _compact(digits[:8])) and day.year in _YEARS:
        return day
    second = next((number // unit for unit in _UNITS if _FIRST_SECOND <= number // unit < _LAST_SECOND), None)
    return datetime.fromtimestamp(second, UTC).date() if second else None
