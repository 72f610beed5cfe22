"""Where sources give different values for what is asked: each value with the sentences that give it.

Only numbers, shares, sums of money and dates are compared.  A person or a body that an article quotes is a source of
its own, so both sides may stand in one article, or in one sentence.  Values differ of the same thing and time only:
sentences that state different times, or were published days apart, tell of a story that went on.  A disagreement that
is none misleads a reader more than one that is passed over, so there must be a sign of it beside the two values: the
question asks for it, a sentence contradicts the other, or both count the very thing that is asked about.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from index.normalise import fold_whole
from index.numerals import numerals
from index.sentences import Span
from index.times import Moment, may_be_same, moments
from index.values import numbers_in
from rag import wanted
from rag.cues import CONTRAST, DIFFER, TWOFOLD, VOICE, cues, voices_in
from rag.extract import Extract
from rag.timing import LONG_AGO
from rag.understand import Question
from rag.wanted import Asked

BEFORE, AFTER = 12, 20
"""Characters that may part a number from the thing it counts: 31 more prisoners; the toll rose to 31."""
AS_MUCH = 0.85
"""Share of what the question says beside names that a side must hold, compared with the one that holds most."""
HALF = 0.5
"""Share of it that both must hold where nothing else tells that they speak of the same."""
APART = timedelta(days=3)
"""Days between two reports from which on the story may have gone on."""
TIMES_AS_MUCH = 6.0
"""Values that lie further apart are hardly of the same thing."""
SIDES = 3
"""Values that are shown at most."""
COMPARED = frozenset({wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DATE, wanted.DAY})
"""Kinds of thing of which values are compared."""
_DATES = frozenset({wanted.DATE, wanted.DAY})
FIGURES = COMPARED - _DATES


_PERIODS: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"[ -](?:minute|hour|day|week|month|year|decade)s?\b"),
    "uk": re.compile(r"[ -](?:хвилин|годин|дн|діб\b|доб|тиж|місяц|рок|рік|літ|річн|десятиліт)"),
    "ru": re.compile(r"[ -](?:минут|час|дн|день|сут|недел|месяц|год|лет|десятилет)"),
    "vi": re.compile(r" (?:phút|giờ|tiếng|ngày|tuần|tháng|năm|thập kỷ|tuổi)(?!\w)"),
}
"""Units of time: a prisoner of 52 years is not 52 prisoners."""

_DENIED: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:not|rather than|instead of)(?: the| on| at)? $"),
    "uk": re.compile(r"\b(?:не|замість)(?: (?:у|в|о|на|\w+их))? $"),
    "ru": re.compile(r"\b(?:не|вместо)(?: (?:в|во|на|\w+ых))? $"),
    "vi": re.compile(r"(?<!\w)(?:không phải(?: là)?|thay vì|chứ không(?: phải)?(?: là)?) $"),
}
"""Right before a value that a text says is not so: 460, not 430."""
_REACH = 24


class Value(NamedTuple):
    """One side of a disagreement.

    Attributes:
        said: the words that state it, as they stand in the article.
        extracts: the sentences that give it, best first.
    """

    said: str
    extracts: tuple[Extract, ...]


def amounts(extract: Extract, asked: Asked, named: frozenset[float]) -> dict[Any, Span]:
    """The values of the wanted kind that a sentence gives, with the place of each, in order.

    Args:
        extract: a sentence.
        asked: what the question wants.
        named: numbers that the question states itself.
    """
    kinds = asked.kinds & COMPARED
    if not kinds:
        return {}
    found = _amounts(extract.text, extract.article.language, extract.article.published, kinds)
    return {value: place for value, place in found if value not in named}


@lru_cache(maxsize=4000)
def _amounts(text: str, language: str, published: date | None, kinds: frozenset[str]) -> tuple[tuple[Any, Span], ...]:
    folded = fold_whole(text)
    if len(folded) != len(text):  # the places would be those of another text
        return ()
    times = moments(text, language, published)
    if kinds & _DATES:
        days = [m for m in times if m.days.first == m.days.last and not _denied(folded, m.place.start, language)]
        return tuple(((m.days.first.month, m.days.first.day), m.place) for m in days)
    units = {wanted.SHARE: ("percent",), wanted.MONEY: ("usd", "eur", "")}
    allowed = next((units[kind] for kind in units if kind in kinds), ("",))
    numbers = [(n.value, place) for place, n in numbers_in(folded, language) if n.unit in allowed]
    numbers += [(n.value, n.place) for n in numerals(folded, language) if n.sure and n.value > 1 and "" in allowed]
    period = _PERIODS.get(language)
    return tuple(
        (value, place)
        for value, place in sorted(numbers, key=lambda found: found[1])
        if not any(m.place.start <= place.start < m.place.end for m in times)
        and not (period and period.match(folded, place.end))
        and not _denied(folded, place.start, language)
    )


def _denied(folded: str, start: int, language: str) -> bool:
    """Whether a text says of the value that begins there that it is not so."""
    before = _DENIED.get(language)
    return bool(before and before.search(folded, max(0, start - _REACH), start))


def stated(extract: Extract, asked: Asked, named: frozenset[float]) -> dict[Any, Span]:
    """Those of the values that stand beside the thing asked about; dates and shares wherever they stand.

    Arguments are those of `amounts`.
    """
    found = amounts(extract, asked, named)
    if asked.kinds & {*_DATES, wanted.SHARE}:
        return found
    beside = [Span(p.start - extract.span.start, p.end - extract.span.start) for p in extract.things]
    return {value: place for value, place in found.items() if any(_counts(place, thing) for thing in beside)}


def _counts(number: Span, thing: Span) -> bool:
    return 0 <= thing.start - number.end <= BEFORE or 0 <= number.start - thing.end <= AFTER


def sides(chosen: Sequence[Extract], question: Question, source: Callable[[Extract], str]) -> list[Value]:
    """The different values that sources give, the first sentence's first; empty where they agree.

    Args:
        chosen: the sentences of an answer.
        question: understood.
        source: names the source of a sentence; copies of one report have the same.
    """
    asking = cues(question.meant, question.language)
    expected = question.asked.voices or DIFFER in asking
    if not chosen or not question.asked.kinds & COMPARED or (TWOFOLD in asking and not expected):
        return []
    first, *others = chosen
    found = amounts(first, question.asked, question.numbers)
    inside = _of_several_voices(first, found, question.asked)
    if inside:
        return [Value(_said(first, place), (first,)) for place in inside][:SIDES]
    values: dict[Any, list[tuple[str, Extract]]] = {}
    for other in others:
        theirs = amounts(other, question.asked, question.numbers)
        agreed = next((value for value in values if value in theirs), None)
        if agreed is not None:
            values[agreed].append((_said(other, theirs[agreed]), other))
            continue
        ours, yours = _apart(found, theirs, first, other, question)
        if ours is None or not _comparable(ours, yours, question.asked) or _of_another_time(first, other, question):
            continue
        told = expected and bool(first.held & other.held)
        if told or _contradicts(first, other) or _both_count(first, other, question, source):
            values.setdefault(ours, [(_said(first, found[ours]), first)])
            values.setdefault(yours, []).append((_said(other, theirs[yours]), other))
    return [Value(some[0][0], tuple(e for _, e in some)) for some in list(values.values())[:SIDES]]


def are_apart(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences give different figures that may be of the same thing.

    Args:
        first, second: the sentences.
        question: understood.
    """
    found, theirs = (amounts(e, question.asked, question.numbers) for e in (first, second))
    ours, yours = _apart(found, theirs, first, second, question)
    return ours is not None and _comparable(ours, yours, question.asked)


def _of_several_voices(extract: Extract, found: Mapping[Any, Span], asked: Asked) -> list[Span]:
    """The values that a sentence gives in the names of several: police said there were 15,000; organisers spoke of
    40,000.  Voices and values take turns; otherwise one voice gives numbers of several things.
    """
    if asked.kinds & _DATES or len(found) < 2:
        return []
    largest = max(found)
    places = [place for value, place in found.items() if _comparable(value, largest, asked)]
    marks = [(place.start, "value") for place in places]
    marks += [(start, "voice") for start in voices_in(extract.text, extract.article.language)]
    turns = [mark for mark, _ in groupby(mark for _, mark in sorted(marks))]
    return places if len(places) > 1 and min(map(turns.count, ("value", "voice"))) >= len(places) else []


def _said(extract: Extract, place: Span) -> str:
    return extract.text[place.start : place.end]


def _apart(
    first: Mapping[Any, Span], second: Mapping[Any, Span], a: Extract, b: Extract, question: Question
) -> tuple[Any, Any]:
    """The value of either sentence that the other does not give, where there is just one; of several that beside the
    thing asked about."""
    ours, theirs = [v for v in first if v not in second], [v for v in second if v not in first]
    if len(ours) > 1:
        ours = [v for v in stated(a, question.asked, question.numbers) if v in ours]
    if len(theirs) > 1:
        theirs = [v for v in stated(b, question.asked, question.numbers) if v in theirs]
    return (ours[0], theirs[0]) if len(ours) == len(theirs) == 1 else (None, None)


def _comparable(first: Any, second: Any, asked: Asked) -> bool:
    """Whether two values may be of the same thing."""
    if asked.kinds & _DATES:
        return True
    return bool(first > 0 and second > 0) and abs(math.log(first) - math.log(second)) <= math.log(TIMES_AS_MUCH)


def _contradicts(first: Extract, second: Extract) -> bool:
    """Whether one article gives the second value in another's name, and against the first."""
    if first.article.key != second.article.key:
        return False
    said = cues(first.text, first.article.language) | cues(second.text, second.article.language)
    return CONTRAST in said and VOICE in said


def _both_count(first: Extract, second: Extract, question: Question, source: Callable[[Extract], str]) -> bool:
    """Whether two reports of the same days state a value beside the thing asked about, and hold as much of the
    question.  Of days only those written as dates are compared: "on Tuesday" is mostly that of another event.
    """
    if source(first) == source(second) or not (first.held <= second.held or second.held <= first.held):
        return False
    days = first.article.published, second.article.published
    near = days[0] is None or days[1] is None or abs(days[0] - days[1]) < APART
    rest = [e.features.get("rest_own", 0.0) for e in (first, second)]
    counted = [stated(e, question.asked, question.numbers) for e in (first, second)]
    if question.asked.kinds & _DATES and not all(
        any(c.isdigit() for c in _said(e, place))
        for e, found in zip((first, second), counted, strict=True)
        for place in found.values()
    ):
        return False
    return near and all(counted) and min(rest) >= max(HALF, AS_MUCH * max(rest))


def _of_another_time(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences state times that cannot be the same, or one looks back on something long past."""
    if question.asked.kinds & _DATES:
        return False
    a, b = (moments(e.text, e.article.language, e.article.published) for e in (first, second))
    if _long_ago(a, first.article.published) or _long_ago(b, second.article.published):
        return True
    return bool(a) and bool(b) and not any(may_be_same(x, y) for x in a for y in b)


def _long_ago(stated_times: Sequence[Moment], published: date | None) -> bool:
    last = [m.days.last for m in stated_times if m.has_year]
    return bool(last) and published is not None and max(last) < published - LONG_AGO
