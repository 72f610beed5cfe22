"""How a sentence and its article lie in time to what is asked: on the day, on another, the latest word, long past.

News of one story is written day by day, so which article speaks is told by the question's own date ("by 12 May"), by
words like "latest" and "at first", and by the day of publication.  Without a day of publication nothing is told.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from index.quantities.times import Moment, in_year, may_be_same
from index.quantities.values import Days
from rag.evidence.rows import Column, column
from rag.evidence.sought import Read, Sought

FRESH = 3
"""Days after an event on which articles still report it as new."""
FADES = 30.0
"""Days after which an article has nothing of the day that is asked about."""
LONG_AGO = timedelta(days=60)
"""What lies so far before the article is its background, not its news."""
MONTH = timedelta(days=31)
"""What lasts longer is no month."""
SAME_STORY = 0.6
"""Share of what the best article covers from which an article is of the same story."""


def of_sentences(sought: Sought, flat: Sequence[Read]) -> dict[str, Column]:
    """The features of time that sentences have by themselves.

    Args:
        sought: the question.
        flat: the sentences.
    """
    asks = bool(sought.moments)
    stated = [sought.times_of(s) for s in flat]
    days = [s.article.published for s in flat]
    both = list(zip(stated, days, strict=True))
    same = [asks and _is_told(sought.moments, some, day) for some, day in both]
    past = column(not told and long_ago(some, day) for told, (some, day) in zip(same, both, strict=True))
    near = {day: max((closeness(m, day) for m in sought.moments), default=0.0) for day in set(days)}
    as_of = column(near[day] for day in days)
    return {
        "time_other": column(asks and bool(some) and not told for told, some in zip(same, stated, strict=True)),
        "time_none": column(asks and not some for some in stated),
        "background": past,
        "background_now": past * (not asks),
        "ahead": column(_lies_ahead(some, day) for some, day in both),
        "as_of": as_of,
        "away": asks * (1 - as_of),
    }


def _is_told(asked: Sequence[Moment], stated: Sequence[Moment], published: date | None) -> bool:
    """Whether one of the times of a sentence may be one that is asked for."""
    return any(may_be_same(a, b) and not _of_another_year(a, b, published) for a in asked for b in stated)


def _of_another_year(asked: Moment, stated: Moment, published: date | None) -> bool:
    """Whether a stated month or day is of another year than one that is asked for without a year: "in September" is
    none of 2020 in an article of 2025."""
    if asked.has_year or not stated.has_year or published is None or stated.days.last - stated.days.first > MONTH:
        return False
    return stated.days.last.year < published.year - 1


def recency(covered: Mapping[str, tuple[float, date | None]]) -> dict[str, float]:
    """How recent each article is among those of the same story: 1 the latest, 0 the earliest, 0.5 not told.

    Args:
        covered: article -> share of the question that it covers, and its day of publication.

    >>> recency({"a": (0.9, date(2025, 5, 9)), "b": (0.8, date(2025, 5, 16)), "c": (0.1, date(2026, 1, 1))})
    {'a': 0.0, 'b': 1.0, 'c': 0.5}
    """
    most = max((share for share, _ in covered.values()), default=0.0)
    days = {key: day for key, (share, day) in covered.items() if day is not None and share >= SAME_STORY * most}
    ordered = sorted(set(days.values()))
    places = {day: n / (len(ordered) - 1) for n, day in enumerate(ordered)} if len(ordered) > 1 else {}
    return {key: places.get(days[key], 0.5) if key in days else 0.5 for key in covered}


def of_articles(sought: Sought, recent: Column) -> dict[str, Column]:
    """The features of time that sentences have from their articles.

    Args:
        sought: the question.
        recent: for each sentence how recent its article is, from `recency`.
    """
    return {
        "recent": recent,
        "latest": recent * sought.asked.latest,
        "initial": (1 - recent) * sought.asked.initial,
    }


def _lies_ahead(stated: Sequence[Moment], published: date | None) -> bool:
    return published is not None and any(m.days.first > published for m in stated)


def long_ago(stated: Sequence[Moment], published: date | None, since: timedelta = LONG_AGO) -> bool:
    """Whether all times that a sentence states lie long before its article.

    Args:
        stated: the times; one without a year may be that of the article.
        published: day of the article, None where it is not known.
        since: so long before.
    """
    if published is None or not stated or not all(m.has_year for m in stated):
        return False
    return max(m.days.last for m in stated) < published - since


def closeness(asked: Moment, published: date | None) -> float:
    """How near an article's day is to a time that the question states, 0 to 1: 1 on it, or just after.

    A time without a year is that of the article's year or of the year before, whichever is nearer.
    """
    if published is None:
        return 0.0
    if asked.has_year:
        return _closeness(asked.days, published)
    years = (in_year(asked.days, year) for year in (published.year, published.year - 1))
    return max((_closeness(days, published) for days in years if days), default=0.0)


def _closeness(days: Days, published: date) -> float:
    first, last = days
    if first <= published and (published - last).days <= FRESH:
        return 1.0
    gap = (first - published if published < first else published - last).days
    return max(0.0, 1 - gap / FADES)
