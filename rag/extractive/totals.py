"""The newest total of a count that grows, where a question asks how many died or are missing and names no time.

Reports of one story give one toll after another, and each was right on its day: the newest total goes first.  What
only came to it since, what is counted of more places than the one asked about, and what is told of the past is none.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from index.analyse import PLACE
from index.datelines import dateline_end
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.coverage import names_among
from rag.evidence.cues import DIFFER, TWOFOLD, cues
from rag.evidence.tolls import FALLING, Toll, counts_some, is_wide, states_in, tolls_in
from rag.extract import Extract
from rag.question import wanted
from rag.understand import Question

NEAR, LEAST = 0.3, 0.15
"""Shares of the best sentence's likelihood from which on a newer total goes before it; the second is enough where it
holds all else that is asked."""
STORY = timedelta(days=60)
"""A toll of so many days later is hardly of the same event."""
PAST = timedelta(days=30)
"""What a sentence dates so long before its article is another event."""
ABOVE = 500
"""Characters before a sentence in which its article may name what it counts."""
TIMED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:minutes?|hours?|(?<!to this )days?|nights?|weeks?|months?|years?|mornings?|evenings?|ago|before"
        r"|earlier|previous(?:ly)?)\b"
    ),
    "uk": regex(
        r"\b(?:хвилин\w*|годин\w*|дн(?:і|ів|я|ями|ях)|(?<!сьогоднішній )день|діб|доб[аиу]|ніч|ночі|тиж\w+|місяц\w+"
        r"|рок(?:и|у|ів|ах)|рік"
        r"|вранці|ввечері|увечері|перед|раніше|попередн\w+|минул\w+|торік)\b"
    ),
    "ru": regex(
        r"\b(?:минут\w*|час(?:а|ов|ы)?|дн(?:я|ей|и|ями|ях)|(?<!сегодняшний )день|сут\w+|ноч[ьи]|недел\w+|месяц\w*"
        r"|год\w{0,2}|лет|утром"
        r"|вечером|перед|назад|ранее|раньше|предыдущ\w+|прошл\w+)\b"
    ),
    "vi": regex(r"(?<!\w)(?:phút|(?<!bây )(?<!đến )(?<!hiện )giờ|ngày|đêm|sáng|chiều|tối|tuần|tháng|năm|trước)(?!\w)"),
}
"""A question that names a stretch of time asks how things stood then."""


class _Asked(NamedTuple):
    """What is asked: of whom, the terms that are names, those that say who is counted, and whether only some are."""

    state: str
    names: frozenset[int]
    counted: frozenset[int]
    some: bool


def newest_total(candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence by which the newest report of a story gives the total asked for; None where the best does already,
    or the question asks for no such count.

    Args:
        candidates: the likeliest sentences, best first.
        question: understood.
    """
    state, best = asked_state(question), candidates[0]
    if state is None or best.article.published is None:
        return None
    names = names_among(question.terms)
    counted = frozenset(
        n
        for n, t in enumerate(question.terms)
        if not question.asked.things.isdisjoint(t.keys) or state in states_in(t.gloss, "en")
    )
    asked = _Asked(state, names, counted - names, counts_some(question.meant, question.language))
    totals = {
        place: total
        for place, c in enumerate(candidates)
        if place and (total := _renewed(c, best, asked)) and _is_of_the_same(c, candidates, question, asked)
    }
    if not totals:
        return None
    grows = asked.state not in FALLING
    newest = max(totals, key=lambda place: (_day(candidates[place]), totals[place] if grows else 0.0, -place))
    equal = [place for place, total in totals.items() if total == totals[newest]]
    return candidates[min(equal, key=lambda place: (candidates[place].article.language != question.language, place))]


def total_of(extract: Extract, state: str) -> float | None:
    """The one total that a sentence gives; None where it gives several or none.

    Args:
        extract: a sentence.
        state: of whom (see `rag.evidence.tolls.states_in`).
    """
    totals = {toll.value for toll in _tolls(extract, state) if toll.total}
    return totals.pop() if len(totals) == 1 else None


def asked_state(question: Question) -> str | None:
    """Of whom a question asks how many there are, if it names no time and nobody whose count it wants.

    Args:
        question: understood.
    """
    asked, meant, language = question.asked, question.meant, question.language
    if wanted.NUMBER not in asked.kinds or asked.initial or asked.voices or question.moments:
        return None
    states = states_in(meant, language)
    if len(states) != 1 or cues(meant, language) & {DIFFER, TWOFOLD}:
        return None
    return None if TIMED.get(language, NOTHING).search(fold_whole(meant)) else next(iter(states))


def _tolls(extract: Extract, state: str) -> tuple[Toll, ...]:
    return tolls_in(extract.text, extract.article.language, extract.article.published, state)


def _day(extract: Extract) -> int:
    return extract.article.published.toordinal() if extract.article.published else 0


def _renewed(extract: Extract, best: Extract, asked: _Asked) -> float | None:
    """The total by which a sentence goes on from what the best one gives, be that nothing, a part or another event."""
    later = _day(extract) - _day(best)
    total = total_of(extract, asked.state)
    if total is None or not 0 <= later <= STORY.days or extract.score < LEAST * best.score or _looks_back(extract):
        return None
    if extract.neighbours.taken_back or extract.neighbours.renewed:
        return None
    wide = is_wide(best.text, best.article.language) and not asked.names <= best.held
    known = [toll.value for toll in _tolls(best, asked.state) if toll.total]
    if not known or wide or _looks_back(best):
        return total
    later = later or _is_of_a_later_day(extract, best)
    goes_on = later and total not in known and (asked.state in FALLING or total > max(known))
    return total if goes_on else None


def _is_of_a_later_day(extract: Extract, best: Extract) -> bool:
    """Whether a sentence of the same article tells a later day than the best one, which looks back: on Tuesday 26."""
    if extract.article.key != best.article.key or extract.read is None or best.read is None:
        return False
    then, now = best.read.moments, extract.read.moments
    return bool(then and now) and max(m.days.last for m in then) < min(m.days.first for m in now)


def _is_of_the_same(extract: Extract, candidates: Sequence[Extract], question: Question, asked: _Asked) -> bool:
    """Whether a sentence counts what the best one does: it holds as much of the question by itself, or with its title
    and what its article says right before it, and then names no other place."""
    best, wide = candidates[0], is_wide(extract.text, extract.article.language)
    needed = best.held | (asked.names if extract.article.key != best.article.key else frozenset())
    rest = needed if asked.some else needed - asked.counted  # people may be bodies or miners too
    if rest and rest <= extract.held:
        return not wide or bool(asked.names)
    if asked.names and not asked.some and not wide and _looks_back(best) and asked.names <= extract.held:
        return True  # what the best one holds is of another event
    if extract.score < NEAR * best.score or asked.some or wide or names_another_place(extract, question):
        return False
    above = (
        c.held
        for c in candidates
        if c.article.key == extract.article.key and 0 <= extract.span.start - c.span.start <= ABOVE
    )
    here = extract.titled.union(*above)
    return bool(needed) and (needed <= here or bool(rest) and rest <= here)


def names_another_place(extract: Extract, question: Question) -> bool:
    """Whether a sentence names a place that the question does not, but for that of its dateline.

    Args:
        extract: the sentence.
        question: understood.
    """
    asked = frozenset(key for t in question.terms for key in t.keys)
    terms = extract.read.analysis.terms if extract.read else ()
    begins = extract.span.start + dateline_end(extract.text, extract.article.language)
    return any(t.kind == PLACE and t.start >= begins and asked.isdisjoint(t.keys) for t in terms)


def _looks_back(extract: Extract) -> bool:
    day = extract.article.published
    times = extract.read.moments if extract.read else ()
    return day is not None and any(m.days.last < day - PAST for m in times)
