"""Numbers and dates as values, so that 1,400, 1.400 and 1 400 are one and 52 is not 25.

A number is parsed by the rules of its text's language: sign, digits, decimal mark, scale word, percent or
currency.  A date is an interval of days: a day lies inside its month, a month inside its year.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from index.calendar import written
from index.languages import rules_for
from index.months import Written
from index.normalise import fold_whole, nfc
from index.sentences import Span
from index.words import Word, split_words

_SCALES: dict[str, dict[str, float]] = {
    "en": {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "trillion": 1e12},
    "uk": {
        "тисяча": 1e3, "тисячі": 1e3, "тисяч": 1e3, "тис": 1e3, "мільйон": 1e6, "мільйона": 1e6, "мільйони": 1e6,
        "мільйонів": 1e6, "млн": 1e6, "мільярд": 1e9, "мільярда": 1e9, "мільярди": 1e9, "мільярдів": 1e9, "млрд": 1e9,
    },
    "ru": {
        "тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионы": 1e6,
        "миллионов": 1e6, "млн": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "миллиарды": 1e9, "миллиардов": 1e9,
        "млрд": 1e9, "триллион": 1e12, "триллиона": 1e12, "триллионов": 1e12, "трлн": 1e12,
    },
    "vi": {"trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9},
}  # fmt: skip
_UNITS: dict[str, str] = {
    "%": "percent", "percent": "percent", "відсоток": "percent", "відсотки": "percent", "відсотка": "percent",
    "відсотків": "percent", "$": "usd", "usd": "usd", "dollar": "usd", "dollars": "usd", "долар": "usd",
    "долари": "usd", "доларів": "usd", "đô": "usd", "€": "eur", "eur": "eur", "euro": "eur", "euros": "eur",
    "євро": "eur", "процент": "percent", "процента": "percent", "проценты": "percent", "процентов": "percent",
    "процентам": "percent", "доллар": "usd", "доллара": "usd", "доллары": "usd", "долларов": "usd", "евро": "eur",
}  # fmt: skip
_PER_CENT = re.compile(r"\s*(?:%|phần trăm|per cent)")
_SIGN_BEFORE = re.compile(r"([$€])\s*$")


class Number(NamedTuple):
    """A number with its unit.

    Attributes:
        value: with sign and scale.
        unit: ``percent``, ``usd``, ``eur``, or empty.
    """

    value: float
    unit: str = ""


class Days(NamedTuple):
    """An interval of days, both ends included."""

    first: date
    last: date

    def holds(self, other: "Days") -> bool:
        """Whether another interval lies inside this one."""
        return self.first <= other.first and other.last <= self.last


def is_negative(text: str, start: int) -> bool:
    """Whether the number that begins at `start` has a minus sign of its own, not a hyphen before it."""
    if start == 0 or text[start - 1] not in "-\u2212\u2013":
        return False
    return start == 1 or text[start - 2].isspace() or text[start - 2] in "([«“\"'"


def _unit_after(text: str, words: list[Word], i: int, end: int) -> str:
    if _PER_CENT.match(text, end):
        return "percent"
    following = words[i].key if i < len(words) else ""
    gap = text[end : words[i].start].strip() if i < len(words) else "."
    return _UNITS.get(following, "") if not gap else ""


def numbers(text: str, language: str) -> list[Number]:
    """The numbers of a text that are written in digits, in order.

    >>> numbers("1,500.5", "en") == numbers("1.500,5", "vi") == numbers("1 500,5", "uk")
    True
    >>> numbers("3,5 млн", "uk"), numbers("-5 %", "en"), numbers("$2 billion", "en")
    ([Number(value=3500000.0, unit='')], [Number(value=-5.0, unit='percent')], [Number(value=2000000000.0, unit='usd')])
    """
    return [number for _, number in numbers_in(nfc(text), language)]


def numbers_in(text: str, language: str) -> list[tuple[Span, Number]]:
    """The numbers of a text in NFC that are written in digits, with their places."""
    words = split_words(text, rules_for(language))
    found: list[tuple[Span, Number]] = []
    for i, word in enumerate(words):
        if word.kind != "number" or word.key.count(".") > 1 or not re.fullmatch(r"[\d.]+", word.key):
            continue
        value, end, after = float(word.key), word.end, i + 1
        if after < len(words) and not text[end : words[after].start].strip():
            scale = _SCALES.get(language, {}).get(words[after].key)
            if scale:
                value, end, after = value * scale, words[after].end, after + 1
        before = _SIGN_BEFORE.search(text[: word.start])
        unit = _UNITS[before.group(1)] if before else _unit_after(text, words, after, end)
        number = Number(-value if is_negative(text, word.start) else value, unit)
        found.append((Span(word.start, end), number))
    return found


def same_number(first: Number, second: Number, tolerance: float = 0.0) -> bool:
    """Whether two numbers agree: sign, unit where both state one, and value within the tolerance."""
    units = not first.unit or not second.unit or first.unit == second.unit
    return units and abs(first.value - second.value) <= tolerance


def _interval(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    try:
        if month is None:
            return Days(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            following = date(year + month // 12, month % 12 + 1, 1)
            return Days(date(year, month, 1), following - timedelta(days=1))
        return Days(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def dates(text: str, language: str, year: int) -> list[Days]:
    """The dates of a text as intervals; a year that is not stated is taken from the article.

    Understands ISO dates, ``11.9.2025``, ``12/12``, a day and a month by name in English, Ukrainian and Russian, ``ngày
    11 tháng 9 năm 2025``, a month by name with or without a year, ``10-12 December``, a quarter, a year by itself and
    ``1990s``; not figures that count or measure.

    Args:
        text: any text.
        language: whose words for months are looked for.
        year: for dates that state none; the year of the article's publication.

    >>> dates("on 12 December", "en", 2025) == dates("ngày 12/12", "vi", 2025) == dates("12 грудня", "uk", 2025)
    True
    """
    return [days for _, days in dates_in(fold_whole(text), language, year)]


def dates_in(text: str, language: str, year: int) -> list[tuple[Span, Days]]:
    """The dates of a folded text with their places; see `dates`."""
    found = ((Span(one.start, one.end), days_of(one, year)) for one in written(text, language))
    return [(place, days) for place, days in found if days]


def days_of(one: Written, year: int) -> Days | None:
    """The days of a written date, in a year where it states none; None where there are no such days."""
    first, last = (_interval(part.year or year, part.month, part.day) for part in (one.first, one.last))
    return Days(first.first, last.last) if first and last else None


def same_date(gold: Days, said: Days) -> bool:
    """Whether a stated date answers a gold one: the same interval, or a finer one inside it."""
    return gold.holds(said)
