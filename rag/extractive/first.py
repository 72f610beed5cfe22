"""Which of the likeliest sentences goes first: the best one, but for a few cases in which its neighbour says more."""

import re
from collections.abc import Sequence

from index.analyse import LIGHT, PLACE, TIME
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.quantities.times import Moment, may_be_same
from index.quantities.values import Days
from rag.coverage import Need
from rag.evidence.causes import is_refuted, tells_cause
from rag.evidence.follows import REFERS
from rag.evidence.given import VALUES
from rag.evidence.modality import PLANNED, UNKNOWN, modality
from rag.evidence.timing import closeness
from rag.extract import Extract
from rag.extractive.ahead import still_to_come
from rag.extractive.beside import follows
from rag.extractive.bygone import of_today
from rag.extractive.exchanged import other_way
from rag.extractive.latest import latest_of
from rag.extractive.outdated import corrected, replacing
from rag.extractive.particular import told_itself
from rag.extractive.totals import asked_state, newest_total, total_of
from rag.question import wanted
from rag.question.asking import WHAT
from rag.understand import Question
from rag.verdicts.verdict import left_open_by, unsaid_after

EQUAL = 0.85
"""A sentence in the reader's language that holds and gives the same goes first if it is this good."""
TOLD = 0.3
"""A sentence that tells what a headline only names, or that what was promised came about, goes first if it is this
good."""
_RUMOUR = re.compile(r"\b(?:rumou?rs?|gossip|speculation|reports?|claims?)\b")
"""In a gloss: a question that speaks of a rumour asks about it."""
DOUBTED = 0.1
"""A sentence goes before one that refutes a rumour if it is this good."""
LIKELIEST = 15
"""So many of the likeliest sentences are looked through for it."""
BELOW = 400
"""Characters after the sentence that gives the whole in which its parts are told."""
_PART: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:most|half|part|some|\d+|many|a third) of (?:the|them|these|those|which)\b|\bof (?:them|these)\b"
    ),
    "uk": re.compile(r"\b(?:з|із|серед) (?:них|яких)\b|\b(?:більш|половин|частин|третин)\w+ "),
    "ru": re.compile(r"\b(?:из|среди) (?:них|которых)\b|\b(?:больш(?:ая|инств)|половин|част[ьи]|треть)\w* "),
    "vi": re.compile(r"(?<!\w)(?:trong đó|trong số (?:đó|này)|phần lớn|một nửa|hơn một nửa|đa số)(?!\w)"),
}
"""A sentence that tells of some of what was told before."""
_ENDS = re.compile(r"[.!?…][»”\"')\]]*\s*$")


def first_of(candidates: Sequence[Extract], question: Question) -> Extract:
    """The best sentence; where the latest is asked for, the best of the newest article that comes near it.

    A later report which says that the best one's figure holds no more goes before it.  Where a count that grows is
    asked for, the newest total goes first.  Of sentences that hold and give the same, one in the language of the
    question is preferred.  A headline without what is asked gives way to the sentence that has it, a promise to the
    report of what came of it, what meets only the month of a day that is named to what meets the day, and what is past
    to what is to come where a question asks for that.

    Args:
        candidates: best first.
        question: understood.
    """
    best, state = candidates[0], asked_state(question)
    if question.asked.latest:
        return latest_of(candidates, question, state)
    if total := newest_total(candidates, question):
        return total
    if true := _not_refuted(best, candidates[1:LIKELIEST], question):
        return true
    if to_come := still_to_come(best, candidates[1:LIKELIEST], question):
        return to_come
    near = [c for c in candidates[1:LIKELIEST] if c.score >= TOLD * best.score]
    if nearer := of_today(best, candidates[1:LIKELIEST], question) or _counts_it(best, near, question):
        best, candidates = nearer, [c for c in candidates if c is not best]
    best = _of_the_day(best, near, question) or best
    best = told_itself(best, near, question) or other_way(best, candidates[1:LIKELIEST], question) or best
    told = _told_below(best, near, question) or _come_about(best, near, question) or _does_it(best, near, question)
    if told:
        return told
    equal = (c for c in candidates if (c.held, c.gives) == (best.held, best.gives))
    if wanted.ROLE in question.asked.kinds and best.features.get("introduces"):
        equal = (c for c in equal if c.features.get("introduces"))
    if state:
        equal = (c for c in equal if total_of(c, state) == total_of(best, state))
    own = (c for c in equal if c.article.language == question.language and c.score >= EQUAL * best.score)
    best = next(own, best)
    newer = corrected(best, candidates, question) or replacing(best, candidates, question)
    return newer or _of_the_part(best, near, question) or best


def _of_the_day(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that states the day asked about, or stands in a report of that day, where the best one meets only
    its month and was written at another time."""
    days = [m for m in question.moments if m.days.first == m.days.last]
    if not days or len(days) < len(question.moments) or any(_states(best, day) or _fresh(best, day) for day in days):
        return None
    rest = best.held - {n for n, t in enumerate(question.terms) if t.kind == TIME}
    return next(
        (c for c in near if rest <= c.held and any(_states(c, day) or _written_on(c, day) for day in days)), None
    )


def _counts_it(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence in which a number stands beside the things that are counted, where the best one only speaks of them
    and counts others: a barrage of drones left a million households without power."""
    asked = question.asked
    if not asked.counts or wanted.NUMBER not in asked.kinds or best.features["counts"]:
        return None
    things = {n for n, t in enumerate(question.terms) if not asked.things.isdisjoint(t.keys)}
    told = {n for n, t in enumerate(question.terms) if t.kind == TIME or t.kind == LIGHT}
    if not things <= best.held:
        return None
    return next(
        (
            c
            for c in near
            if c.features["counts"]
            and wanted.NUMBER in c.gives
            and things <= c.held
            and best.held - told <= c.held | c.titled
        ),
        None,
    )


def _states(extract: Extract, day: Moment) -> bool:
    times = extract.read.moments if extract.read else ()
    return any(m.days.first == m.days.last and may_be_same(day, m) for m in times)


def _fresh(extract: Extract, day: Moment) -> bool:
    """Whether an article was written when the day was news."""
    return closeness(day, extract.article.published) >= 1


def _written_on(extract: Extract, day: Moment) -> bool:
    published = extract.article.published
    return published is not None and may_be_same(day, day._replace(days=Days(published, published), has_year=True))


def _of_the_part(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that counts in the place asked about, near the best one, which gives the whole and not the place."""
    places = {n for n, t in enumerate(question.terms) if t.kind == PLACE} - best.held
    if not places or wanted.NUMBER not in question.asked.kinds or asked_state(question):
        return None
    return next(
        (
            c
            for c in near
            if c.article.key == best.article.key
            and 0 < c.span.start - best.span.start <= BELOW
            and places <= c.held
            and wanted.NUMBER in c.gives
            and _PART.get(c.article.language, NOTHING).search(fold_whole(c.text))
        ),
        None,
    )


def _told_below(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence of an article that gives what its headline lacks, or after which that is said to be not known."""
    kinds = question.asked.kinds & (VALUES | {wanted.REASON})
    if not kinds or not is_headline(best) or _gives_any(best, kinds):
        return None
    below = (c for c in near if c.article.key == best.article.key and best.held <= c.held)
    return next((c for c in below if _gives_any(c, kinds) or c.neighbours.unsaid), None)


def _does_it(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that goes on from the best one's subject and does what is asked about, where that one only names
    whose doing it is: what does the law ban, and It bans smoking."""
    asked, pattern = question.asked, WHAT.get(question.language)
    if asked.kinds or asked.whether or asked.open or not (pattern and re.search(pattern, fold_whole(question.meant))):
        return None
    done = {n for n, t in enumerate(question.terms) if t.kind not in NAMES and t.kind != LIGHT} - best.held
    return next(
        (
            c
            for c in near
            if done and follows(best, c) and c.read is not None and c.read.leans == REFERS and done <= c.held
        ),
        None,
    )


def _not_refuted(best: Extract, others: Sequence[Extract], question: Question) -> Extract | None:
    """The next sentence, where a reason is asked for and the best one tells only a rumour and that it is not so."""
    if wanted.REASON not in question.asked.kinds or question.asked.whether:
        return None
    if not is_refuted(best.text, best.article.language) or any(_RUMOUR.search(t.gloss) for t in question.terms):
        return None
    known = (c for c in others if c.score >= DOUBTED * best.score)
    known = (c for c in known if UNKNOWN not in modality(c.text, c.article.language))
    return next((c for c in known if not is_refuted(c.text, c.article.language)), None)


def _gives_any(extract: Extract, kinds: frozenset[str]) -> bool:
    """Whether a sentence gives one of some kinds beyond doubt."""
    return bool(kinds & VALUES & extract.gives) or (
        wanted.REASON in kinds and tells_cause(extract.text, extract.article.language)
    )


def is_headline(extract: Extract) -> bool:
    """Whether a sentence is the first line of its article, without a mark at its end."""
    return extract.span.start <= extract.article.body and not _ENDS.search(extract.text)


def _come_about(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The report of what was done, where the best sentence only promises it and no promise is asked for."""
    kinds = question.asked.kinds & VALUES - {wanted.MONEY}
    if not kinds or question.asked.whether or PLANNED in modality(question.meant, question.language):
        return None
    if PLANNED not in modality(best.text, best.article.language):
        return None
    day = best.article.published
    return next(
        (
            c
            for c in near
            if best.held <= c.held
            and kinds & best.gives <= c.gives
            and kinds & c.gives
            and PLANNED not in modality(c.text, c.article.language)
            and (day is None or c.article.published is None or c.article.published >= day)
        ),
        None,
    )


def with_unsaid(
    first: Extract, candidates: Sequence[Extract], question: Question, needs: Sequence[Need]
) -> tuple[Extract, ...]:
    """What says that what is asked is not known: a sentence and the next one, which leaves that open, where the first
    of an answer may be either of the two, or one sentence that holds nearly all of the question itself; else nothing.

    Args:
        first: the sentence that goes first.
        candidates: best first.
        question: understood.
        needs: what it asks for.
    """
    likeliest = candidates[:LIKELIEST]
    after = unsaid_after(first, question, needs, candidates, likeliest)
    if after:
        return first, after
    if alone := left_open_by(likeliest, question, needs, likeliest):
        return (alone,)
    for before in candidates:
        if before.neighbours.unsaid == first.span and before.article.key == first.article.key:
            after = unsaid_after(before, question, needs, [first], likeliest)
            return (before, after) if after else ()
    return ()
