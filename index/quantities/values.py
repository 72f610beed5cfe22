"""Numbers and dates as values, so that 1,400, 1.400 and 1 400 are one and 52 is not 25.

A number is parsed by the rules of its text's language: sign, digits, decimal mark, scale word, percent or
currency.  A date is an interval of days: a day lies inside its month, a month inside its year.
"""

from datetime import date, timedelta
from typing import NamedTuple

from index.normalise import fold_whole
from index.quantities.calendar import written
from index.quantities.figures import Number as Number
from index.quantities.figures import is_negative as is_negative
from index.quantities.figures import numbers as numbers
from index.quantities.figures import numbers_in as numbers_in
from index.quantities.figures import same_number as same_number
from index.quantities.months import Written
from index.quantities.portions import portion
from index.sentences import Span


class Days(NamedTuple):
    """An interval of days, both ends included."""

    first: date
    last: date

    def holds(self, other: "Days") -> bool:
        """Whether another interval lies inside this one."""
        return self.first <= other.first and other.last <= self.last


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
    ``1990s``, and of a month or a year the part that words before it name (early 2025); not figures that count or
    measure.

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
    return [(place, part_of(text, place, days, language)) for place, days in found if days]


def part_of(text: str, place: Span, days: Days, language: str) -> Days:
    """The part of a month or a year that the words before it name, else all of it: early 2025, наприкінці березня.

    Args:
        text: folded.
        place: of the month or the year.
        days: that it has.
        language: ISO 639-1 of the text.
    """
    return Days(*portion(text, place.start, place.end, language, *days))


def days_of(one: Written, year: int) -> Days | None:
    """The days of a written date, in a year where it states none; None where there are no such days."""
    first, last = (_interval(part.year or year, part.month, part.day) for part in (one.first, one.last))
    return Days(first.first, last.last) if first and last else None


def same_date(gold: Days, said: Days) -> bool:
    """Whether a stated date answers a gold one: the same interval, or a finer one inside it."""
    return gold.holds(said)
