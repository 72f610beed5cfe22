"""The dates and weekdays of a sentence, held against those that its quotes tell.

A quote tells a date when it writes it, when its words give it together with the day of publication ("on Monday", last
month), or, for who reports what it says, by that day itself.  A date may be coarser than in the quote, never finer.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from index.normalise import fold_whole
from index.patterns import regex
from index.quantities.times import moments
from index.quantities.values import Days, Number, dates_in, numbers_in
from index.sentences import Span
from rag.llm.denials import is_planned

_YEARS = 2000, 2004
"""Leap years under which a date is read twice; one that states its year comes out the same."""
_NEAR = 190
"""Days between a report and a date in it whose year it leaves out."""
_SOME_DAYS = 3
"""Days that are told together, of which each is told: a weekend, 10-12 December."""
_WEEK = timedelta(weeks=1)


class Read(NamedTuple):
    """A date read under two years."""

    first: Days
    second: Days

    @property
    def has_year(self) -> bool:
        """Whether it states its year."""
        return self.first == self.second

    @property
    def length(self) -> timedelta:
        """How long it is, less a day."""
        return self.first.last - self.first.first


_MONTH_STEMS: dict[str, str] = {
    "uk": "січнев лютнев березнев квітнев травнев червнев липнев серпнев вереснев жовтнев листопадов груднев",
    "ru": "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск",
}
_MONTHS: dict[str, tuple[re.Pattern[str], tuple[int, ...]]] = {
    language: (regex("|".join(rf"\b({stem})\w{{2,3}}\b" for stem in stems.split())), tuple(range(1, 13)))
    for language, stems in _MONTH_STEMS.items()
}
_MONTHS["en"] = regex(r"\b(?:of|early|late|mid[- ]?|since|by|until|through) ?(?:(march)|(may))\b(?! \d)"), (3, 5)
"""Months that are told without a date, as adjectives or by the name that is another word besides; and their numbers."""
_MONTHS_SAID = regex(
    r"\b(?:(?:beginning|end|middle|start|half|weeks?|days?) of|early|late|mid-) ?(?:(march)|(may))\b(?! \d)"
)
"""Those that an English sentence can only mean as months."""

_REPORTS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:report(?:s|ed|ing)?|wrote|writes|publish\w+|quot(?:ed|es)|said|says|told|announced|according|stated|put"
        r"|spoke(?:n)?|as of|still|(?:news)?paper|agency)\b"
    ),
    "uk": regex(
        r"\b(?:повідом\w+|пи(?:сав|сала|сали|ше|шуть)|написа\w+|заяви\w+|сказа\w+|каза\w+|розпові\w+|опублік\w+"
        r"|за словами|за даними|станом на|оголоси\w+|говори\w+|газет\w+|досі|назива\w+|назва\w+)\b"
    ),
    "ru": regex(
        r"\b(?:сообщ\w+|пи(?:сал|сала|сали|шет|шут)|написа\w+|заяви\w+|сказа\w+|рассказ\w+|опублик\w+|по словам"
        r"|по данным|по состоянию|объяви\w+|говори\w+|газет\w+|назва\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:đưa tin|cho biết|cho hay|nói|viết|công bố|tuyên bố|theo|thông báo|tính đến|dẫn|báo|vẫn)(?!\w)"
    ),
}
"""Words by which a sentence tells when something was reported, and not when it happened."""

_DAYS_NAMED: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:(mon)|(tues)|(wednes)|(thurs)|(fri)|(satur)|(sun))days?\b"),
    "uk": regex(
        r"\b(?:що)?(?:(понеділ(?:ок|к\w+))|(вівтор(?:ок|к\w+))|(серед(?:а|у|и|і|ою))|(четвер(?:г\w*)?)|(п'ятниц\w+)"
        r"|(субот(?!ник)\w*)|(неділ\w+))\b"
    ),
    "ru": regex(
        r"\b(?:(понедельник\w*)|(вторник\w*)|(сред(?:а|у|ы|ой|ам)|(?<!в )среде)|(четверг\w*)|(пятниц\w+)"
        r"|(суббот(?!ник)\w*)|(воскресень\w+))\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:(thứ (?:hai|2))|(thứ (?:ba|3))|(thứ (?:tư|4))|(thứ (?:năm|5))|(thứ (?:sáu|6))|(thứ (?:bảy|7))"
        r"|(ch(?:ủ|úa) nhật))(?!\w)"
    ),
}
"""Every word that may be a weekday, Monday first."""
_AT = {
    "en": regex(
        r"(?<!black )(?<!good )(?<!holy )(?<!palm )(?<!easter )(?<!bloody )(?<!cyber )(?<!super )(?<!ash )(?<!the )\Z"
    ),
    "uk": regex(r"\b(?:[ву]|до|з|із|зі|від|після|на|минул\w+|наступн\w+|ц(?:ю|ього|ієї)) \Z"),
    "ru": regex(r"\b(?:во?|до|со?|ко?|на|после|прошл\w+|следующ\w+) \Z"),
    "vi": regex(r"(?<!\w)(?:hôm|vào|sáng|trưa|chiều|tối|đêm|từ|đến) (?:hôm )?\Z"),
}
"""What stands before a weekday that can be nothing else."""


class Told:
    """When a quote says that things happen.

    Args:
        text: of the quote.
        language: of it.
        published: when its article was.
    """

    def __init__(self, text: str, language: str, published: date | None) -> None:
        self._text = text
        self._language = language
        self.published = published

    @cached_property
    def _folded(self) -> str:
        return fold_whole(self._text)

    @cached_property
    def _named(self) -> frozenset[int]:
        languages = dict.fromkeys((self._language, "en"))
        return frozenset(n for code in languages for _, n in _weekdays(self._folded, code))

    @cached_property
    def _written(self) -> list[Read]:
        return [day for _, day in [*read(self._folded, self._language), *_loose_months(self._folded, self._language)]]

    @cached_property
    def _resolved(self) -> list[Days]:
        """What its words give together with the day of publication."""
        if not self.published:
            return []
        found = [m.days for m in moments(self._text, self._language, self.published) if m.relative]
        if self._named and is_planned(self._text, self._language):
            # A weekday in a plan may be the next one as well as the last.
            latest = min(self.published, date.max - _WEEK)
            found += [Days(d.first + _WEEK, d.last + _WEEK) for d in found if d.first == d.last <= latest]
        return found

    def states(self, said: Read) -> bool:
        """Whether its words tell a date, or a finer one."""
        return any(_covers(said, other, self.published) for other in self._written) or any(
            _covers(said, Read(days, days), self.published) for days in map(_counted, self._resolved)
        )

    def was_published(self, said: Read) -> bool:
        """Whether its article was published then."""
        day = self.published
        return bool(day and _covers(said, Read(*(Days(day, day),) * 2), day))

    def has_own(self, said: Read) -> bool:
        """Whether its words tell a time that is no longer than a date."""
        lengths = [d.length for d in self._written] + [d.last - d.first for d in self._resolved]
        return any(length <= said.length for length in lengths)

    @cached_property
    def _days(self) -> list[date]:
        spans = [days for d in self._written for days in _near_ones(d, self.published)] + self._resolved
        return [
            days.first + timedelta(days=n)
            for days in spans
            if (days.last - days.first).days < _SOME_DAYS
            for n in range((days.last - days.first).days + 1)
        ]

    @property
    def is_of_no_day(self) -> bool:
        """Whether nothing in it tells a day."""
        return not self._named and not self._days

    @property
    def is_undated(self) -> bool:
        """Whether it writes a day of which only the day of publication could tell the weekday."""
        return self.published is None and bool(self._written)

    def falls_on(self, weekday: int) -> bool:
        """Whether it names a weekday, or a day that is one."""
        return weekday in self._named or any(day.weekday() == weekday for day in self._days)


def _counted(days: Days) -> Days:
    """What tells a count of weeks back: the middle of the week, whatever months it lies in."""
    if days.last - days.first != _WEEK - timedelta(days=1) or days.first.month == days.last.month:
        return days
    middle = days.first + timedelta(days=3)
    return Days(middle, middle)


def read(folded: str, language: str) -> list[tuple[Span, Read]]:
    """The dates of a folded text with their places.

    >>> [place for place, day in read("on 3 march 2019 and in may", "en") if day.has_year]
    [Span(start=3, end=15)]
    """
    pairs = zip(*(dates_in(folded, language, year) for year in _YEARS), strict=True)
    return [(place, Read(days, later)) for (place, days), (_, later) in pairs]


def _loose_months(folded: str, language: str, sure: bool = False) -> Iterator[tuple[Span, Read]]:
    if language not in _MONTHS or (sure and language != "en"):
        return
    pattern, numbers = _MONTHS[language]
    for found in (_MONTHS_SAID if sure else pattern).finditer(folded):
        yield Span(*found.span()), Read(*(_month(year, numbers[(found.lastindex or 1) - 1]) for year in _YEARS))


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1))


def _weekdays(folded: str, language: str) -> Iterator[tuple[re.Match[str], int]]:
    pattern = _DAYS_NAMED.get(language)
    for found in pattern.finditer(folded) if pattern else ():
        yield found, (found.lastindex or 1) - 1


def date_faults(
    sentence: str,
    language: str,
    said: Sequence[tuple[str, Read]],
    told: Sequence[Told],
    has_number: Callable[[Number], bool],
) -> list[str]:
    """What is wrong with the dates and weekdays of a sentence.

    Args:
        sentence: folded.
        language: of it.
        said: its dates, with how it writes them.
        told: what its quotes tell.
        has_number: whether they state a number; a date in figures may be one.

    Returns:
        One reason for each fault.
    """
    months = [(sentence[p.start : p.end], day) for p, day in _loose_months(sentence, language, sure=True)]
    said = [*said, *months]
    reports = language in _REPORTS and bool(_REPORTS[language].search(sentence))
    stated = [day for _, day in said if any(t.states(day) for t in told)]
    faults: list[str] = []
    for words, day in said:
        if day in stated or _is_number(words, language, has_number):
            continue
        reported = [t for t in told if t.was_published(day)]
        if not reported:
            faults.append(f"the date {words!r} is not in its quotes")
        elif not stated and not reports and all(t.has_own(day) for t in reported):
            faults.append(f"{words!r} is when its article was published; its quotes give another date")
    if not faults:
        faults += _weekday_faults(sentence, language, [day for _, day in said], told, reports)
    return faults


def _is_number(words: str, language: str, has_number: Callable[[Number], bool]) -> bool:
    """Whether what looks like a date in figures is a number of the quotes."""
    if any(map(str.isalpha, words)):
        return False
    numbers = [n for _, n in numbers_in(words, language)]
    return bool(numbers) and all(map(has_number, numbers))


def _weekday_faults(
    sentence: str, language: str, said: Sequence[Read], told: Sequence[Told], reports: bool
) -> Iterator[str]:
    for found, weekday in _weekdays(sentence, language):
        is_sunday = weekday == 6 and language == "vi"  # there it is nothing else
        if not is_sunday and not _AT[language].search(sentence, max(0, found.start() - 12), found.start()):
            continue
        of_date = [d.first for day in said for t in told for d in _near_ones(day, t.published)]
        published = [t for t in told if t.published and t.published.weekday() == weekday]
        holds = (
            any(t.falls_on(weekday) or t.is_undated for t in told)
            or any(day.weekday() == weekday for day in of_date)
            or any(reports or t.is_of_no_day for t in published)
        )
        if not holds:
            yield f"the day {found.group()!r} is not in its quotes"


def _covers(said: Read, other: Read, published: date | None) -> bool:
    """Whether a date that is said is the other one or a coarser one that holds it."""
    if not said.has_year:
        inside = other.first if not other.has_year else _moved(other.first, _YEARS[0])
        return inside is not None and said.first.holds(inside)
    return any(said.first.holds(days) for days in _near_ones(other, published))


def _near_ones(day: Read, published: date | None) -> list[Days]:
    """The days that a date means; without a year those nearest to the report: one of January may mean December."""
    if day.has_year:
        return [day.first]
    if published is None:
        return []
    years = (published.year, published.year - 1, published.year + 1)
    moved = [days for year in years if (days := _moved(day.first, year))]
    return [days for days in moved if abs((days.first - published).days) <= _NEAR]


def _moved(days: Days, year: int) -> Days | None:
    """The same days in another year."""
    try:
        last = days.last + timedelta(days=1)  # the first day after, so that February keeps its length
        ends_in = year + (last.year - days.first.year)
        return Days(days.first.replace(year=year), last.replace(year=ends_in) - timedelta(days=1))
    except (ValueError, OverflowError):
        return None
