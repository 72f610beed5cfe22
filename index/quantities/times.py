"""When a text says that something happens: calendar dates, and words like "last month" that need the article's date.

A relative expression is resolved against the day of publication (`index.quantities.relative`), a calendar date without
a year (`index.quantities.calendar`) is read in the year of publication, or in the one that words beside it tell.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from index.normalise import fold_whole
from index.patterns import regex
from index.quantities.calendar import written
from index.quantities.months import Written
from index.quantities.relative import relative
from index.quantities.values import Days, days_of, part_of
from index.quantities.years_beside import with_year
from index.sentences import Span

_LEAP = 2004
"""In which a date is read that states no year, where no day of publication gives one: every day exists in it."""


BESIDE = 8
"""Characters between a weekday and its date at most."""
_BETWEEN = regex(r"[ ,(]*(?:the |ngày |hôm )?")


class Moment(NamedTuple):
    """A time that a text states.

    Attributes:
        place: of the words, in the folded text.
        days: what they mean.
        has_year: the year is stated, or follows from the day of publication.
        relative: told only by the day of publication.
        whole: the month or the year of which the days are a part that words name (early 2025); None for other times.
    """

    place: Span
    days: Days
    has_year: bool
    relative: bool = False
    whole: Days | None = None


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
    found: list[Moment] = []
    for one in written(folded, language):
        if one.first.month and len(folded) == len(text) and _is_another_word(one, text, language):
            continue
        moment = _calendar(one, folded, language, published)
        if moment and found and moment.place.start < found[-1].place.end:  # 11 вересня торік 11 вересня
            moment = moment._replace(place=Span(one.start, moment.place.end))
        if moment:
            found.append(_in_part(folded, moment, language))
    found.sort()
    for place, days in relative(folded, language, published) if published else ():
        moment = _in_part(folded, Moment(place, days, True, True), language)
        at = bisect_left(found, (place,))
        if not any(_excludes(m, moment, folded) for m in found[max(0, at - 1) : at + 1]):  # those beside it
            found.insert(at, moment)
    return tuple(found)


def _in_part(folded: str, moment: Moment, language: str) -> Moment:
    """A time, or the part of it that the words before it name."""
    days = part_of(folded, moment.place, moment.days, language)
    return moment if days == moment.days else moment._replace(days=days, whole=moment.days)


_CAPITAL_AFTER = regex(r" (?=[^\W\d_])(\w)")
_ANNOUNCES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:in|since|until|till|during|early|late|mid|last|next|this|(?:end|start|half|beginning|middle) of"
        r"|the|its|their|our)[ -]$|['’]s $",
        re.IGNORECASE,
    ),
    "uk": regex(r"\b(?:[вуоз]|до|від|із|після|перед|на|за|по)\s$", re.IGNORECASE),
    "ru": regex(r"\b(?:[вксо]|до|от|после|перед|на|за|по)\s$", re.IGNORECASE),
}
"""Words before a month: a name beside another (June Carter, Мая Санду) stands after hardly any in English."""
_ALSO_FIRST_NAMES = frozenset({"March", "April", "May", "June", "August"})
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«“„"'), frozenset('»”“"')
_GOES_BEFORE = regex(r"[\w,] $")
"""Before a word that begins neither a sentence nor a quotation nor a line of a list."""
_VERB_AFTER = regex(r" (?!(?:in|at|and|or|to|with|for|between|by)\b)[a-z]")


def _is_another_word(one: Written, text: str, language: str) -> bool:
    """Whether a month is written as the name of a person or a thing, or as the verb: April Smith, 17 may join."""
    start, end = one.start, one.end
    if language not in _ANNOUNCES or one.first.year:
        return False
    if one.last.day:
        is_verb = text.endswith(" may", start, end) and _VERB_AFTER.match(text, end) and not text.islower()
        return bool(is_verb) and language == "en" and not text.endswith("on ", 0, start)
    if not text[start].isupper() or text[start + 1].isupper():  # ПАРАД У ТРАВНІ
        return False
    after = _CAPITAL_AFTER.match(text, end)
    beside = bool(after and after[1].isupper())
    announced = _ANNOUNCES[language].search(text, max(0, start - 14), start)
    if language == "en":
        return beside and not announced and text[start:end] in _ALSO_FIRST_NAMES
    quoted = text[start - 1 : start] in _OPEN_QUOTES and text[end : end + 1] in _CLOSE_QUOTES
    return beside or bool(start > 0 and not announced and (quoted or _GOES_BEFORE.search(text, start - 2, start)))


def _excludes(known: Moment, relative_one: Moment, folded: str) -> bool:
    """Whether the words of a relative time are those of another, or a weekday of its date: Monday, 5 March 2019."""
    known_place, place = known.place, relative_one.place
    if known_place.start < place.end and place.start < known_place.end:
        return True
    beside = 0 < known_place.start - place.end <= BESIDE and _BETWEEN.fullmatch(folded, place.end, known_place.start)
    one_day = all(first == last for first, last in (known.days, relative_one.days))
    return bool(beside) and one_day and not may_be_same(known, relative_one)


def _calendar(one: Written, folded: str, language: str, published: date | None) -> Moment | None:
    """A calendar date as a moment, its year told by words beside it ("last year") where it states none."""
    place, has_year = Span(one.start, one.end), one.first.year is not None
    if published and one.first.month and not has_year:
        among = Span(*one.among) if one.among else place
        told = with_year(folded, among, one.first.month, language, published)
        days = days_of(one, told[1]) if told and 0 < told[1] <= date.max.year else None
        if told and days:
            start = told[0].start if place.start == among.start else place.start
            return Moment(Span(start, told[0].end if place.end == among.end else place.end), days, True, True)
    days = days_of(one, published.year if published else _LEAP)
    return Moment(place, days, has_year) if days else None


SOME_DAYS = 7
"""So many days that are stated together (10-12 December) are each stated."""
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
    if first == last or (not moment.relative and (last - first).days < SOME_DAYS):
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        keys += [f"{DATED}{k}{day.month:02}-{day.day:02}" for day in days for k in ("", f"{year}-")]
    return tuple(keys)


def asked_keys(moment: Moment) -> tuple[str, ...]:
    """The keys of which a text has one that speaks of the time that a question states; none for a span of its own.

    >>> asked_keys(moments("on 11 September", "en")[0]), asked_keys(moments("у червні 2025 року", "uk")[0])
    (('d:09-11',), ('d:2025-06', 'd:?-06'))
    """
    first, last = moment.whole or moment.days
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
