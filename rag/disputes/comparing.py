"""Whether the values of two sentences may be held against each other: of one thing, one time, and each of a source."""

import math
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from index.lexicon import NAMES
from index.normalise import fold_whole
from index.quantities.times import may_be_same, moments
from index.sentences import Span
from rag.disputes.amounts import TIMES_AS_MUCH, stated, values
from rag.disputes.contested import has_grown, is_limit
from rag.disputes.costs import currencies, sums_in
from rag.evidence.amounts import DATES
from rag.evidence.cues import CONTRAST, VOICE, cues
from rag.evidence.timing import long_ago
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
PLAIN = 10
"""A figure from here on is hardly the same in two reports by chance."""
_OLDEST_APART = 15.0
"""Ages further apart are those of two people who share a name."""


def values_asked(extract: Extract, question: Question) -> dict[Any, Span]:
    """The values that a sentence gives for what is asked, with their places; without those that count the injured where
    the dead are asked for, and so on."""
    found, text, language = values(extract, question), extract.text, extract.article.language
    states = states_in(question.meant, question.language) if wanted.NUMBER in question.asked.kinds else frozenset[str]()
    if not states:
        return found
    return {value: place for value, place in found.items() if not counts_others(text, language, place, states)}


def worded(extract: Extract, place: Span) -> str:
    """What stands at a place of a sentence."""
    return extract.text[place.start : place.end]


def differing(a: Extract, b: Extract, question: Question) -> tuple[Any, Any] | None:
    """The value of either sentence that the other does not give, where there is just one; of several that beside the
    thing asked about.  None where there is none, and for sums in two currencies."""
    first, second = values_asked(a, question), values_asked(b, question)
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


def comparable(first: Any, second: Any, asked: Asked) -> bool:
    """Whether two values may be of the same thing."""
    if asked.kinds & DATES:
        return True
    if wanted.AGE in asked.kinds:
        return bool(abs(first - second) <= _OLDEST_APART)
    return bool(first > 0 and second > 0) and abs(math.log(first) - math.log(second)) <= math.log(TIMES_AS_MUCH)


def contradicts(first: Extract, second: Extract) -> bool:
    """Whether one article gives the second value in another's name, and against the first."""
    if first.article.key != second.article.key:
        return False
    said = cues(first.text, first.article.language) | cues(second.text, second.article.language)
    return CONTRAST in said and VOICE in said


def of_one_matter(first: Extract, second: Extract) -> bool:
    """Whether two values that a question asks to be told apart may be of one thing."""
    if first.held & second.held:
        return True
    if first.article.key != second.article.key:
        return False
    return all(VOICE in cues(e.text, e.article.language) for e in (first, second))


def both_count(
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
    if days[0] and days[1] and goes_on(days[1] - days[0], pair, question):
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


def goes_on(later: timedelta, pair: tuple[Any, Any], question: Question) -> bool:
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


def are_dates(first: Extract, second: Extract, question: Question) -> bool:
    """Whether both sentences write their days as dates: "on Tuesday" is mostly that of another event."""
    return all(
        any(c.isdigit() for c in worded(e, place))
        for e in (first, second)
        for place in values_asked(e, question).values()
    )


def only_one_limits(first: Extract, second: Extract, question: Question) -> bool:
    """Whether one of two sentences gives only a day by which something is due, and the other the day of an event."""
    return bool(question.asked.kinds & DATES) and _limits(first, question) != _limits(second, question)


def _limits(extract: Extract, question: Question) -> bool:
    folded, places = fold_whole(extract.text), values_asked(extract, question).values()
    return all(is_limit(folded, _begins(folded, place.start), extract.article.language) for place in places)


def _begins(folded: str, start: int) -> int:
    """Where a day begins; before it, its preposition may be counted to it."""
    return start + next((n for n, c in enumerate(folded[start:]) if c.isdigit()), 0)


def _has_grown(extract: Extract, found: Mapping[Any, Span]) -> bool:
    folded = fold_whole(extract.text)
    return any(has_grown(folded, place.start, extract.article.language) for place in found.values())


def of_another_time(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences state times that cannot be the same, or one looks back on something long past."""
    if question.asked.kinds & DATES:
        return False
    a, b = (moments(e.text, e.article.language, e.article.published) for e in (first, second))
    for extract, stated_times in ((first, a), (second, b)):
        if long_ago([m for m in stated_times if m.has_year], extract.article.published):
            return True
    return bool(a) and bool(b) and not any(may_be_same(x, y) for x in a for y in b)
