"""Where sources give different values for what is asked: each value with the sentences that give it.

Only numbers, shares, sums of money, ages and dates are compared.  A person or a body that an article quotes is a source
of its own, so both sides may stand in one article, or in one sentence.  Values differ of the same thing and time only:
sentences that state different times, or were published days apart, tell of a story that went on.  A disagreement that
is none misleads a reader more than one that is passed over, so there must be a sign of it beside the two values: the
question asks for it, a sentence contradicts the other, or both count the very thing that is asked about, tell what it
costs, or how old the one person is.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from index.normalise import fold_whole
from index.quantities.times import moments
from index.sentences import Span
from rag.disputes.amounts import FIGURES, WITH_AGES
from rag.disputes.comparing import (
    are_dates,
    both_count,
    comparable,
    contradicts,
    differing,
    goes_on,
    of_another_time,
    of_one_matter,
    only_one_limits,
    values_asked,
    worded,
)  # fmt: skip
from rag.disputes.contested import are_set_against
from rag.evidence.amounts import DATES, amounts_in
from rag.evidence.cues import DIFFER, TWOFOLD, cues, voices_in
from rag.extract import Extract
from rag.question.wanted import Asked
from rag.understand import Question

LIKELY = 0.1
"""A sentence that is less likely to be evidence takes no side unless it was chosen anyway."""
SIDES = 3
"""Values that are shown at most."""
TIMED = 24
"""Characters after a value in which the time may be told at which it held."""


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
    first = next((e for e in chosen if values_asked(e, question)), chosen[0])
    for extract in chosen if expected else (first,):
        inside = _of_several_voices(extract, values_asked(extract, question), question.asked)
        if inside := inside or (_set_against(extract, question) if expected else []):
            return [Value(worded(extract, place), (extract,)) for place in inside][:SIDES]
    found = values_asked(first, question)
    told: dict[Any, list[tuple[str, Extract]]] = {}
    for other in (e for e in chosen if e is not first):
        theirs = values_asked(other, question)
        if turned := _turned(first, other, question):
            told.setdefault(turned[0], [(worded(first, found[turned[0]]), first)])
            told.setdefault(turned[1], []).append((worded(other, turned[2]), other))
            continue
        agreed = next((value for value in told if value in theirs), None)
        if agreed is not None:
            told[agreed].append((worded(other, theirs[agreed]), other))
            continue
        pair = differing(first, other, question)
        if pair is None or not comparable(*pair, question.asked) or of_another_time(first, other, question):
            continue
        if only_one_limits(first, other, question):
            continue
        if question.asked.kinds & DATES and not expected and not are_dates(first, other, question):
            continue
        ours, yours = pair
        if (expected and of_one_matter(first, other)) or (
            contradicts(first, other) or both_count(first, other, pair, question, source)
        ):
            told.setdefault(ours, [(worded(first, found[ours]), first)])
            told.setdefault(yours, []).append((worded(other, theirs[yours]), other))
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
    first = next((e for e in chosen if values_asked(e, question)), None)
    if first is None or not question.asked.kinds & WITH_AGES or TWOFOLD in cues(question.meant, question.language):
        return None
    told = frozenset[Any]().union(*(values_asked(e, question) for e in chosen))
    for other in candidates:
        if other.score < LIKELY or other.neighbours.taken_back or any(other is one for one in chosen):
            continue
        turned = _turned(first, other, question)
        if turned and turned[1] not in told and source(first) != source(other):
            return other
        pair = differing(first, other, question)
        if pair is None or pair[1] in told or not comparable(*pair, question.asked):
            continue
        if only_one_limits(first, other, question):
            continue
        if both_count(first, other, pair, question, source) and not of_another_time(first, other, question):
            return other
    return None


def are_apart(first: Extract, second: Extract, question: Question) -> bool:
    """Whether two sentences give different figures that may be of the same thing.

    Args:
        first, second: the sentences.
        question: understood.
    """
    pair = differing(first, second, question)
    return pair is not None and comparable(*pair, question.asked)


def _of_several_voices(extract: Extract, found: Mapping[Any, Span], asked: Asked) -> list[Span]:
    """The values that a sentence gives in the names of several: police said there were 15,000; organisers spoke of
    40,000.  Voices and values take turns; otherwise one voice gives numbers of several things.
    """
    if asked.kinds & DATES or len(found) < 2:
        return []
    largest = max(found)
    places = [place for value, place in found.items() if comparable(value, largest, asked)]
    marks = [(place.start, "value") for place in places]
    marks += [(start, "voice") for start in voices_in(extract.text, extract.article.language)]
    turns = [mark for mark, _ in groupby(mark for _, mark in sorted(marks))]
    return places if len(places) > 1 and min(map(turns.count, ("value", "voice"))) >= len(places) else []


def _set_against(extract: Extract, question: Question) -> list[Span]:
    """Two values that a sentence sets against each other: 512 million, not 390; 1,187, fewer than the 1,204 told."""
    language, asked = extract.article.language, question.asked
    kinds = asked.kinds & FIGURES
    found = amounts_in(extract.text, language, extract.article.published, kinds, True) if kinds else ()
    folded = fold_whole(extract.text)
    for (a, first), (b, second) in pairwise(found):
        if a != b and comparable(a, b, asked) and are_set_against(folded[first.end : second.start], language):
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
    ours, folded = values_asked(first, question), fold_whole(other.text)
    times = moments(other.text, other.article.language, other.article.published)
    for (a, one), (b, two) in pairwise(found):
        if a in ours or b not in ours or not comparable(a, b, question.asked):
            continue  # the first is what is said: who gives 10 does not contradict "10 instead of the 12 proposed"
        if any(two.end <= time.place.start <= two.end + TIMED for time in times):
            continue  # less than the 40 of a year before
        pair = (b, a, one)
        days = first.article.published, other.article.published
        if days[0] and days[1] and goes_on(days[1] - days[0], pair[:2], question):
            continue
        if are_set_against(folded[one.end : two.start], other.article.language):
            return pair
    return None
