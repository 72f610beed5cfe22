"""When a text says that something happens: calendar dates, and words like "last month" that need the article's date.

A relative expression is resolved against the day of publication, a calendar date without a year is read in the
year of publication.  Weeks begin on Monday; a weekday by itself is the last one up to the day of publication, as
news writes it.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from index.normalise import fold_whole
from index.sentences import Span
from index.values import Days, dates_in

_LEAP = 2004, 2008
"""A date is read under both years; one that states its own comes out the same."""


class Moment(NamedTuple):
    """A time that a text states.

    Attributes:
        place: of the words, in the folded text.
        days: what they mean.
        has_year: the year is stated, or follows from the day of publication.
        relative: told only by the day of publication.
    """

    place: Span
    days: Days
    has_year: bool
    relative: bool = False


def _day(day: date, offset: int) -> Days:
    there = day + timedelta(days=offset)
    return Days(there, there)


def _week(day: date, offset: int) -> Days:
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
    return Days(monday, monday + timedelta(days=6))


def _weekend(day: date, _: int) -> Days:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7 or 7)
    return Days(saturday, saturday + timedelta(days=1))


def _month(day: date, offset: int) -> Days:
    count = day.year * 12 + day.month - 1 + offset
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return Days(first, following - timedelta(days=1))


def _year(day: date, offset: int) -> Days:
    return Days(date(day.year + offset, 1, 1), date(day.year + offset, 12, 31))


def _weekday(day: date, number: int) -> Days:
    return _day(day, -((day.weekday() - number) % 7))


_Resolve = Callable[[date, int], Days]
_RELATIVE: dict[str, tuple[tuple[str, _Resolve, int], ...]] = {
    "en": (
        (r"yesterday", _day, -1), (r"today|tonight", _day, 0), (r"tomorrow", _day, 1),
        (r"(?:last|past|previous) weekend|over the weekend", _weekend, 0),
        (r"(?:last|past|previous) week", _week, -1), (r"this week", _week, 0), (r"next week", _week, 1),
        (r"(?:last|past|previous) month", _month, -1), (r"this month", _month, 0), (r"next month", _month, 1),
        (r"(?:last|past|previous) year", _year, -1), (r"this year", _year, 0), (r"next year", _year, 1),
        *((rf"(?:on |last ){name}", _weekday, number) for number, name in enumerate(
            ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))),
    ),
    "uk": (
        (r"[ву]чора", _day, -1), (r"(?<!на )сьогодні", _day, 0), (r"завтра", _day, 1),
        (r"(?:минул(?:ими|их)|цими) вихідн(?:ими|их)|на вихідних", _weekend, 0),
        (r"минулого тижня", _week, -1), (r"цього тижня", _week, 0), (r"наступного тижня", _week, 1),
        (r"минулого місяця", _month, -1), (r"цього місяця", _month, 0), (r"наступного місяця", _month, 1),
        (r"минулого року|торік", _year, -1), (r"цього року|цьогоріч", _year, 0), (r"наступного року", _year, 1),
        *((rf"(?:[ву] |минулого |минулої ){name}", _weekday, number) for number, name in enumerate(
            ("понеділ(?:ок|ка)", "вівтор(?:ок|ка)", "серед[уи]", "четвер(?:га)?", "п'ятниц[юі]", "субот[уи]",
             "неділ[юі]"))),
    ),
    "ru": (
        (r"вчера", _day, -1), (r"(?<!на )сегодня", _day, 0), (r"завтра", _day, 1),
        (r"(?:прошлыми|прошлых|прошедшими|минувшими|в эти) выходны(?:ми|х|е)|на выходных|в выходные", _weekend, 0),
        (r"на (?:прошлой|минувшей) неделе", _week, -1), (r"на этой неделе", _week, 0),
        (r"на (?:следующей|будущей) неделе", _week, 1),
        (r"в (?:прошлом|минувшем) месяце|прошлого месяца", _month, -1), (r"в этом месяце|этого месяца", _month, 0),
        (r"в (?:следующем|будущем) месяце|следующего месяца", _month, 1),
        (r"в (?:прошлом|минувшем) году|прошлого года", _year, -1), (r"в этом году|этого года", _year, 0),
        (r"в (?:следующем|будущем) году|следующего года", _year, 1),
        *((rf"(?:в |во |прошл(?:ый|ую|ое) ){name}", _weekday, number) for number, name in enumerate(
            ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"))),
    ),
    "vi": (
        (r"hôm qua", _day, -1), (r"hôm nay", _day, 0), (r"ngày mai", _day, 1),
        (r"cuối tuần (?:trước|qua|vừa qua|rồi)", _weekend, 0),
        (r"tuần (?:trước|qua|vừa qua|rồi)", _week, -1), (r"tuần này", _week, 0), (r"tuần (?:tới|sau)", _week, 1),
        (r"tháng (?:trước|qua|vừa qua|rồi)", _month, -1), (r"tháng này", _month, 0), (r"tháng (?:tới|sau)", _month, 1),
        (r"năm (?:ngoái|trước|qua)", _year, -1), (r"năm nay", _year, 0), (r"năm (?:tới|sau)", _year, 1),
        *((rf"(?:hôm|vào|sáng|trưa|chiều|tối|đêm) {name}", _weekday, number) for number, name in enumerate(
            ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"))),
    ),
}  # fmt: skip
_COMPILED = {
    language: tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), resolve, n) for pattern, resolve, n in rows)
    for language, rows in _RELATIVE.items()
}


@lru_cache(maxsize=20_000)
def moments(text: str, language: str, published: date | None = None) -> tuple[Moment, ...]:
    """The times that a text states, in order; relative ones only where the day of publication is known.

    Args:
        text: any text.
        language: ISO 639-1 of it.
        published: the day against which relative times are resolved.

    >>> [str(m.days.first) for m in moments("freed last month", "en", date(2025, 11, 26))]
    ['2025-10-01']
    >>> [str(d) for d in moments("помилувавши минулими вихідними", "uk", date(2025, 11, 26))[0].days]
    ['2025-11-22', '2025-11-23']
    """
    folded = fold_whole(text)
    year = published.year if published else _LEAP[0]
    one, other = (dict(dates_in(folded, language, leap)) for leap in _LEAP)
    found = [
        Moment(place, days, one.get(place) == other.get(place)) for place, days in dates_in(folded, language, year)
    ]
    for pattern, resolve, number in _COMPILED.get(language, ()) if published else ():
        assert published is not None
        for match in pattern.finditer(folded):
            place = Span(*match.span())
            if any(m.place.start < place.end and place.start < m.place.end for m in found):
                continue
            try:
                found.append(Moment(place, resolve(published, number), True, True))
            except (ValueError, OverflowError):  # before the first or after the last day that there is
                continue
    return tuple(sorted(found))


DATED = "d:"
"""With this begins the key of a time, by which a text that states it meets a question that asks for it."""


def stated_keys(moment: Moment) -> tuple[str, ...]:
    """The keys of a time that a text states: of its day, its month and its year, as far as it tells them.

    >>> stated_keys(moments("on 11 September", "en")[0])
    ('d:m09', 'd:?-09', 'd:09-11', 'd:?-09-11')
    >>> stated_keys(moments("у червні 2025 року", "uk")[0])
    ('d:y2025', 'd:m06', 'd:2025-06')
    """
    first, last = moment.days
    year = f"{first.year:04}" if moment.has_year else "?"
    keys = [f"{DATED}y{year}"] if moment.has_year else []
    if (first.year, first.month) == (last.year, last.month):
        keys += [f"{DATED}m{first.month:02}", f"{DATED}{year}-{first.month:02}"]
    if first == last:
        keys += [f"{DATED}{first.month:02}-{first.day:02}", f"{DATED}{year}-{first.month:02}-{first.day:02}"]
    return tuple(keys)


def asked_keys(moment: Moment) -> tuple[str, ...]:
    """The keys of which a text has one that speaks of the time that a question states; none for a span of its own.

    >>> asked_keys(moments("on 11 September", "en")[0]), asked_keys(moments("у червні 2025 року", "uk")[0])
    (('d:09-11',), ('d:2025-06', 'd:?-06'))
    """
    first, last = moment.days
    if first == last:
        day = f"{first.month:02}-{first.day:02}"
        return (f"{DATED}{first.year:04}-{day}", f"{DATED}?-{day}") if moment.has_year else (f"{DATED}{day}",)
    if (first.year, first.month) == (last.year, last.month):
        month = f"{first.month:02}"
        return (f"{DATED}{first.year:04}-{month}", f"{DATED}?-{month}") if moment.has_year else (f"{DATED}m{month}",)
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    return (f"{DATED}y{first.year:04}",) if whole and moment.has_year else ()


def in_year(days: Days, year: int) -> Days | None:
    """The same days, the first of them in another year; None for a 29 February that that year has not.

    A February ends where the year lets it.
    """
    first, last = days
    try:
        begins = first.replace(year=year)
        ends = year + last.year - first.year
        if first != last and (last.month, last.day) in ((2, 28), (2, 29)):
            return Days(begins, date(ends, 3, 1) - timedelta(days=1))
        return Days(begins, last.replace(year=ends))
    except ValueError:
        return None


def may_be_same(first: Moment, second: Moment) -> bool:
    """Whether two stated times can be one: they overlap, in any year where one of them states none."""
    a, b = first.days, second.days
    if not (first.has_year and second.has_year):
        moved = in_year(b, a.first.year)
        if moved is None:
            return False
        b = moved
    return a.first <= b.last and b.first <= a.last
