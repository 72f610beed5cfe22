"""Where sources give different values for what is asked: each value with the sentences that give it.

Only numbers, shares, sums of money, ages and dates are compared.  A person or a body that an article quotes is a source
of its own, so both sides may stand in one article, or in one sentence.  Values differ of the same thing and time only:
sentences that state different times, or were published days apart, tell of a story that went on.  A disagreement that
is none misleads a reader more than one that is passed over, so there must be a sign of it beside the two values: the
question asks for it, a sentence contradicts the other, or both count the very thing that is asked about, tell what it
costs, or how old the one person is.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from index.lexicon import NAMES
from index.normalise import fold_whole
from index.quantities.times import Moment, may_be_same, moments
from index.sentences import Span
from rag.disputes.amounts import DATES, FIGURES, TIMES_AS_MUCH, WITH_AGES, amounts_in, stated, values
from rag.disputes.contested import are_set_against, has_grown, is_limit
from rag.disputes.costs import currencies, sums_in
from rag.evidence.cues import CONTRAST, DIFFER, TWOFOLD, VOICE, cues, voices_in
from rag.evidence.timing import LONG_AGO
from rag.evidence.tolls import FALLING, counts_others, states_in
from rag.extract import Extract
from rag.question import wanted
from rag.question.wanted import Asked
from rag.understand import Question

AS_MUCH = 0.85
"""Share of what the question says beside names that a side must hold, compared with the one that holds most."""
MOST = 0.75
"""The same, told by whole words, without the thing that both count: one may call it by another name."""
HALF = 0.5
"""Share of it that both must hold where nothing else tells that they speak of the same."""
APART = timedelta(days=3)
"""With more days between two reports the story may have gone on."""
LIKELY = 0.1
"""A sentence that is less likely to be evidence takes no side unless it was chosen anyway."""
PLAIN = 10
"""A figure from here on is hardly the same in two reports by chance."""
SIDES = 3
"""Values that are shown at most."""
TIMED = 24
"""Characters after a value in which the time may be told at which it held."""
_OLDEST_APART = 15.0
"""Ages further apart are those of two people who share a name."""


class Value(NamedTuple):
    """One side of a disagreement.

    Attributes:
        said: the words that state it, as they stand in the article.
        extracts: the sentences that give it, best first.
    """

    said: str
    extracts: tuple[Extract, ...]


def sides(chosen: Sequence[Extract], question: Question, source: Callable[[Extract], str]) -> list[Value]:
    """The different values that sources give, the first sentence's first; empty where they agree.

    Args:
        chosen: the sentences of an answer.
        question: understood.
        source: names the source of a sentence; copies of one report have the same.
    """
    asking = cues(question.meant, question.language)
    expected = question.asked.voices or DIFFER in asking
    if not chosen or not question.asked.kinds & WITH_AGES or (TWOFOLD in asking and not expected):
        return []
    first = next((e for e in chosen if _of_those_asked(e, question)), chosen[0])
    for extract in chosen if expected else (first,):
        inside = _of_several_voices(extract, _of_those_asked(extract, question), question.asked)
        if inside := inside or (_set_against(extract, question) if expected else []):
            return [Value(_said(extract, place), (extract,)) for place in inside][:SIDES]
    found = _of_those_asked(first, question)
    told: dict[Any, list[tuple[str, Extract]]] = {}
    for other in (e for e in chosen if e is not first):
        theirs = _of_those_asked(other, question)
        if turned := _turned(first, other, question):
            told.setdefault(turned[0], [(_said(first, found[turned[0]]), first)])
            told.setdefault(turned[1], []).append((_said(other, turned[2]), other))
            continue
        agreed = next((value for value in told if value in theirs), None)
        if agreed is not None:
            told[agreed].append((_said(other, theirs[agreed]), other))
            continue
        pair = _apart(first, other, question)
        if pair is None or not _comparable(*pair, question.asked) or _of_another_time(first, other, question):
            continue
        if _only_one_limits(first, other, question):
            continue
        if question.asked.kinds & DATES and not expected and not _are_dates(first, other, question):
            continue
        ours, yours = pair
        if (expected and _of_one_matter(first, other)) or (
            _contradicts(first, other) or _both_count(first, other, pair, question, source)
        ):
            told.setdefault(ours, [(_said(first, found[ours]), first)])
            told.setdefault(yours, []).append((_said(other, theirs[yours]), other))
    return [Value(some[0][0], tuple(e for _, e in some)) for some in list(told.values())[:SIDES]]


def other_side(
    chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question, source: Callable[[Extract], str]
) -> Extract | None:
    """The likeliest sentence, beside those chosen, by which another source gives another value of the same thing.

    Args:
        chosen: the sentences of an answer.
        candidates: the likeliest sentences, best first.
        question: understood.
        source: as for `sides`.
    """
    first = next((e for e in chosen if _of_those_asked(e, question)), None)
    if first is None or not question.asked.kinds & WITH_AGES or TWOFOLD in cues(question.meant, question.language):
        return None
    told = frozenset[Any]().union(*(_of_those_asked(e, question) for e in chosen))
    for other in candidates:
        if other.score < LIKELY or other.neighbours.taken_back or any(other is one for one in chosen):
            continue
        turned = _turned(first, other, question)
        if turned and turned[1] not in told and source(first) != source(other):
            return other
        pair = _apart(first, other, question)
        if pair is None or pair[1] in told or not _comparable(*pair, question.asked):
            continue
        if _only_one_limits(first, other, question):
            continue
        if _both_count(first, other, pair, question, source) and not _of_another_time(first, other, question):
            return other
    return None


def are_apart(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences give different figures that may be of the same thing.

    Args:
        first, second: the sentences.
        question: understood.
    """
    pair = _apart(first, second, question)
    return pair is not None and _comparable(*pair, question.asked)


def _of_several_voices(extract: Extract, found: Mapping[Any, Span], asked: Asked) -> list[Span]:
    """The values that a sentence gives in the names of several: police said there were 15,000; organisers spoke of
    40,000.  Voices and values take turns; otherwise one voice gives numbers of several things.
    """
    if asked.kinds & DATES or len(found) < 2:
        return []
    largest = max(found)
    places = [place for value, place in found.items() if _comparable(value, largest, asked)]
    marks = [(place.start, "value") for place in places]
    marks += [(start, "voice") for start in voices_in(extract.text, extract.article.language)]
    turns = [mark for mark, _ in groupby(mark for _, mark in sorted(marks))]
    return places if len(places) > 1 and min(map(turns.count, ("value", "voice"))) >= len(places) else []


def _of_those_asked(extract: Extract, question: Question) -> dict[Any, Span]:
    """The values of a sentence, without those that count the injured where the dead are asked for, and so on."""
    found, text, language = values(extract, question), extract.text, extract.article.language
    states = states_in(question.meant, question.language) if wanted.NUMBER in question.asked.kinds else frozenset[str]()
    if not states:
        return found
    return {value: place for value, place in found.items() if not counts_others(text, language, place, states)}


def _said(extract: Extract, place: Span) -> str:
    return extract.text[place.start : place.end]


def _set_against(extract: Extract, question: Question) -> list[Span]:
    """Two values that a sentence sets against each other: 512 million, not 390; 1,187, fewer than the 1,204 told."""
    language, asked = extract.article.language, question.asked
    kinds = asked.kinds & FIGURES
    found = amounts_in(extract.text, language, extract.article.published, kinds, True) if kinds else ()
    folded = fold_whole(extract.text)
    for (a, first), (b, second) in pairwise(found):
        if a != b and _comparable(a, b, asked) and are_set_against(folded[first.end : second.start], language):
            return [first, second]
    return []


def _turned(first: Extract, other: Extract, question: Question) -> tuple[Any, Any, Span] | None:
    """The figure of the first sentence, and that which another article's sets against it, with its place there: it
    will be 1.5 billion, less than the 1.7 billion expected."""
    if first.article.key == other.article.key or question.asked.kinds & DATES:
        return None
    found = amounts_in(
        other.text, other.article.language, other.article.published, question.asked.kinds & FIGURES, True
    )
    ours, folded = _of_those_asked(first, question), fold_whole(other.text)
    times = moments(other.text, other.article.language, other.article.published)
    for (a, one), (b, two) in pairwise(found):
        if a in ours or b not in ours or not _comparable(a, b, question.asked):
            continue  # the first is what is said: who gives 10 does not contradict "10 instead of the 12 proposed"
        if any(two.end <= time.place.start <= two.end + TIMED for time in times):
            continue  # less than the 40 of a year before
        pair = (b, a, one)
        days = first.article.published, other.article.published
        if days[0] and days[1] and _goes_on(days[1] - days[0], pair[:2], question):
            continue
        if are_set_against(folded[one.end : two.start], other.article.language):
            return pair
    return None


def _apart(a: Extract, b: Extract, question: Question) -> tuple[Any, Any] | None:
    """The value of either sentence that the other does not give, where there is just one; of several that beside the
    thing asked about.  None where there is none, and for sums in two currencies."""
    first, second = _of_those_asked(a, question), _of_those_asked(b, question)
    ours, theirs = [v for v in first if v not in second], [v for v in second if v not in first]
    if len(ours) > 1:
        ours = [v for v in stated(a, question) if v in ours]
    if len(theirs) > 1:
        theirs = [v for v in stated(b, question) if v in theirs]
    if len(ours) != 1 or len(theirs) != 1:
        return None
    coins = [
        currencies(e.text, e.article.language).get(found[v])
        for e, found, v in ((a, first, ours[0]), (b, second, theirs[0]))
    ]
    return (ours[0], theirs[0]) if None in coins or coins[0] == coins[1] else None


def _comparable(first: Any, second: Any, asked: Asked) -> bool:
    """Whether two values may be of the same thing."""
    if asked.kinds & DATES:
        return True
    if wanted.AGE in asked.kinds:
        return bool(abs(first - second) <= _OLDEST_APART)
    return bool(first > 0 and second > 0) and abs(math.log(first) - math.log(second)) <= math.log(TIMES_AS_MUCH)


def _contradicts(first: Extract, second: Extract) -> bool:
    """Whether one article gives the second value in another's name, and against the first."""
    if first.article.key != second.article.key:
        return False
    said = cues(first.text, first.article.language) | cues(second.text, second.article.language)
    return CONTRAST in said and VOICE in said


def _of_one_matter(first: Extract, second: Extract) -> bool:
    """Whether two values that a question asks to be told apart may be of one thing."""
    if first.held & second.held:
        return True
    if first.article.key != second.article.key:
        return False
    return all(VOICE in cues(e.text, e.article.language) for e in (first, second))


def _both_count(
    first: Extract, second: Extract, pair: tuple[Any, Any], question: Question, source: Callable[[Extract], str]
) -> bool:
    """Whether two reports of the same days state a value beside the thing asked about, and hold as much of the
    question."""
    if source(first) == source(second):
        return False
    days = first.article.published, second.article.published
    apart = timedelta(0) if days[0] is None or days[1] is None else abs(days[0] - days[1])
    if wanted.AGE in question.asked.kinds:
        return apart <= APART or bool(abs(pair[0] - pair[1]) > 1 + apart.days / 365)
    if days[0] and days[1] and _goes_on(days[1] - days[0], pair, question):
        return False
    things = _counted(question)
    a, b = first.held - things, second.held - things  # what both count one may call by another name
    if apart > APART or not (a <= b or b <= a):
        return False
    counted = [stated(e, question) for e in (first, second)]
    if not all(counted):
        return False
    told = zip((first, second), counted, pair, strict=True)
    if any(_has_grown(e, {value: found[value]} if value in found else found) for e, found, value in told):
        return False
    same = frozenset(counted[0]) & frozenset(counted[1])
    if not question.asked.kinds & DATES and any(value >= PLAIN for value in same):
        return True  # with the same total they speak of the same
    own = [e.features.get("rest_own", 0.0) for e in (first, second)]
    others = frozenset(n for n, t in enumerate(question.terms) if t.kind not in NAMES) - things
    shares = [len(e.held & others) / max(len(others), 1) for e in (first, second)] if things else [0.0]
    return min(own) >= max(HALF, AS_MUCH * max(own)) or min(shares) >= max(HALF, MOST * max(shares))


def _goes_on(later: timedelta, pair: tuple[Any, Any], question: Question) -> bool:
    """Whether a count of the second report is higher and some days younger: a toll rises; a price does not add up.
    The missing become fewer too, as they are found."""
    if wanted.NUMBER not in question.asked.kinds or sums_in(question.meant, question.language):
        return False
    falls = bool(FALLING & states_in(question.meant, question.language))
    return abs(later) > timedelta(days=1) and (falls or (later > timedelta(0)) == (pair[1] > pair[0]))


def _counted(question: Question) -> frozenset[int]:
    """The terms of a question by which it names what it counts, or that it asks for a price."""
    sums = sums_in(question.meant, question.language)
    return frozenset(
        n
        for n, t in enumerate(question.terms)
        if not question.asked.things.isdisjoint(t.keys) or (sums and sums_in(t.gloss, "en"))
    )


def _are_dates(first: Extract, second: Extract, question: Question) -> bool:
    """Whether both sentences write their days as dates: "on Tuesday" is mostly that of another event."""
    return all(
        any(c.isdigit() for c in _said(e, place))
        for e in (first, second)
        for place in _of_those_asked(e, question).values()
    )


def _only_one_limits(first: Extract, second: Extract, question: Question) -> bool:
    """Whether one of two sentences gives only a day by which something is due, and the other the day of an event."""
    return bool(question.asked.kinds & DATES) and _limits(first, question) != _limits(second, question)


def _limits(extract: Extract, question: Question) -> bool:
    folded, places = fold_whole(extract.text), _of_those_asked(extract, question).values()
    return all(is_limit(folded, _begins(folded, place.start), extract.article.language) for place in places)


def _begins(folded: str, start: int) -> int:
    """Where a day begins; before it, its preposition may be counted to it."""
    return start + next((n for n, c in enumerate(folded[start:]) if c.isdigit()), 0)


def _has_grown(extract: Extract, found: Mapping[Any, Span]) -> bool:
    folded = fold_whole(extract.text)
    return any(has_grown(folded, place.start, extract.article.language) for place in found.values())


def _of_another_time(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences state times that cannot be the same, or one looks back on something long past."""
    if question.asked.kinds & DATES:
        return False
    a, b = (moments(e.text, e.article.language, e.article.published) for e in (first, second))
    if _long_ago(a, first.article.published) or _long_ago(b, second.article.published):
        return True
    return bool(a) and bool(b) and not any(may_be_same(x, y) for x in a for y in b)


def _long_ago(stated_times: Sequence[Moment], published: date | None) -> bool:
    last = [m.days.last for m in stated_times if m.has_year]
    return bool(last) and published is not None and max(last) < published - LONG_AGO
