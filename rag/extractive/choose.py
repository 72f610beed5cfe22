"""The sentences that make an extractive answer: the best one, and what belongs beside it.

Others join the best sentence when they say in a quotation what it announces, or when a regression thinks that they
belong beside it (`rag.extractive.beside`): they bring another part of what is asked, another value or voice, or the
answer where the best sentence is not sure.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from index.patterns import regex
from index.sentences import Span
from rag.answer import Passage
from rag.coverage import Need
from rag.dates import gains
from rag.disputes.amounts import FIGURES, WITH_AGES
from rag.disputes.conflicts import Value, are_apart, other_side, sides
from rag.evidence.given import VALUES
from rag.evidence.judgement import Judgement
from rag.evidence.modality import DENIED, modality
from rag.evidence.neighbours import ALONE
from rag.extract import MAX_QUOTE, Extract
from rag.extractive.ahead import without_past
from rag.extractive.announced import listed
from rag.extractive.beside import Beside, pool, source_of
from rag.extractive.first import first_of, with_unsaid
from rag.extractive.halves import Half, left_out
from rag.extractive.misplaced import is_of_another
from rag.extractive.outdated import new_date
from rag.extractive.overview import overview, since
from rag.extractive.reasons import reason_beside
from rag.extractive.strangers import is_out_of_place
from rag.extractive.whether import confidence
from rag.parts import WHOLE, Parts
from rag.question import wanted
from rag.rerank import reranked
from rag.understand import Question
from rag.verdicts.exactly import leaves_exactly
from rag.verdicts.refuting import refuting
from rag.verdicts.verdict import NEARLY_ALL, not_known

MAX_SENTENCES = 3
MAX_QUOTED = 1200
"""Characters of all quotes of an answer."""

HALF = 0.5
"""The likeliest sentence, where it says that exactly what is asked is not known, must hold this much of the rest."""
AGAINST = 8
"""So many of the likeliest sentences may give another value than the best."""
LIKELIEST = 30
"""So many sentences may tell otherwise than one that says that a thing is not known or not so."""
_UNDENIED = WITH_AGES | {wanted.PLACE, wanted.DURATION, wanted.CLOCK, wanted.ROLE, wanted.NAMED}
"""Kinds of thing that are told in passing: who denies the rest of the sentence does not deny them."""
_QUOTATION = regex(r"[«“„\"”]")


class Chosen(NamedTuple):
    """What an extractive answer is made of.

    Attributes:
        extracts: one to three sentences in the order in which they are shown, and those by which an article takes one
            of them back or gives another figure; none when it abstains.
        sides: the different values that sources give, if they do.
        confidence: the probability that the articles answer, 0 to 1.
        needs: what the question asks for.
        likeliest: the sentences that may tell otherwise, best first.
    """

    extracts: tuple[Extract, ...] = ()
    sides: tuple[Value, ...] = ()
    confidence: float = 0.0
    needs: tuple[Need, ...] = ()
    likeliest: tuple[Extract, ...] = ()


def choose(
    candidates: Sequence[Extract],
    needs: Sequence[Need],
    question: Question,
    parts: Parts = WHOLE,
    clauses: Sequence[Half] = (),
) -> Chosen:
    """The sentences that answer; none when the articles hardly do.

    Args:
        candidates: best first.
        needs: what the question asks for.
        question: understood.
        parts: what is at work.
        clauses: those of a question that asks twice, with what may answer each.
    """
    if question.asked.news:  # nothing is asked for by name: see `rag.extractive.newest`
        return Chosen(_as_they_come(candidates), confidence=float(bool(candidates)))
    judgement = parts.judge()
    sure = confidence(candidates, needs, question.asked, judgement)
    if not candidates:
        return Chosen(confidence=sure)
    if sure < judgement.least_in(question.language) or _is_anothers(candidates[0], question):
        open_there = _left_open(candidates, question, needs) if parts.continued else ()
        return Chosen(open_there, (), sure, tuple(needs), tuple(candidates[:LIKELIEST]))
    if told := _of_a_thing(candidates, question, needs):
        return Chosen(told, (), sure, tuple(needs), tuple(candidates[:LIKELIEST]))
    candidates = _renewed(candidates, question)
    denial = None if clauses else refuting(candidates, question, needs)
    chosen = [denial or first_of(candidates, question)]
    candidates = without_past(chosen[0], candidates, question)
    chosen += _not_without(chosen[0], question) or _dated_anew(chosen[0], candidates, question)
    alone = not parts.continued or not_known(chosen[0], question, needs, candidates[:LIKELIEST])
    silent = with_unsaid(chosen[0], candidates, question, needs)
    if silent and parts.continued and len(chosen) == 1:
        chosen, alone = [*silent], True
    while not alone and len(chosen) < MAX_SENTENCES:
        following = _said(chosen, question) or listed(chosen, candidates, question)
        following = following or reason_beside(chosen, candidates, question)
        following = following or _for_a_clause(clauses, chosen, needs, judgement)
        following = following or _next(candidates, chosen, question, needs, judgement)
        if following is None:
            break
        chosen.append(following)
        chosen += [one for one in _not_without(following, question) if one.text not in _texts(chosen)]
    found: Sequence[Value] = ()
    if parts.sides:
        other = None if alone else other_side(chosen, candidates[:AGAINST], question, source_of)
        if other and len(chosen) < MAX_SENTENCES and min(len(other.text), MAX_QUOTE) <= _room(chosen):
            chosen.append(other)
        found = sides([e for e in chosen if not e.neighbours.taken_back], question, source_of)
    if parts.continued and not (alone or denial) and is_of_another(chosen, candidates, question, needs):
        return Chosen(
            (), (), min(sure, judgement.least_in(question.language)), tuple(needs), tuple(candidates[:LIKELIEST])
        )
    return Chosen(tuple(chosen), tuple(found), sure, tuple(needs), tuple(candidates[:LIKELIEST]))


def _left_open(candidates: Sequence[Extract], question: Question, needs: Sequence[Need]) -> tuple[Extract, ...]:
    """Sentences that together hold nearly all that is asked and leave it open: no answer, but no silence either.  The
    likeliest of all may do so alone, with half of it."""
    best, every = candidates[0], sum(need.weight for need in needs)
    pair = with_unsaid(best, candidates, question, needs)
    held = frozenset[int]().union(*(one.held | one.titled for one in pair))
    if pair and sum(needs[n].weight for n in held) >= NEARLY_ALL * every:
        return pair
    half = sum(needs[n].weight for n in best.held) >= HALF * every
    alone = half and leaves_exactly(best, question) and not_known(best, question, needs, candidates[:LIKELIEST])
    return (best,) if alone else ()


def _as_they_come(candidates: Sequence[Extract]) -> tuple[Extract, ...]:
    """The first sentences that say something of their own, as many as there is room for."""
    chosen: list[Extract] = []
    for candidate in candidates:
        if candidate.text not in _texts(chosen) and min(len(candidate.text), MAX_QUOTE) <= _room(chosen):
            chosen.append(candidate)
    return tuple(chosen[:MAX_SENTENCES])


def _is_anothers(best: Extract, question: Question) -> bool:
    """Whether somebody's words are asked for and the likeliest sentence holds another's: near as it may be, it is no
    answer.  One that gives no words and denies something may say why there are none."""
    if wanted.SPEECH not in question.asked.kinds or not best.features.get("anothers"):
        return False
    return wanted.SPEECH in best.gives or DENIED not in modality(best.text, best.article.language)


def _of_a_thing(candidates: Sequence[Extract], question: Question, needs: Sequence[Need]) -> tuple[Extract, ...]:
    """How articles begin that tell of the thing named, where nothing particular is asked of it; the newest first
    where a day bounds what is asked for."""
    first = since(question, max((c.article.published for c in candidates if c.article.published), default=None))
    told = overview(candidates, question, needs, MAX_SENTENCES, first)
    return _as_they_come(told[::-1] if first else told)


def _not_without(extract: Extract, question: Question) -> list[Extract]:
    """The sentences without which one that was chosen misleads: those that take it back, or the next one, where that
    says that somebody denies it, or gives another figure for what is asked, in somebody's name.

    What is denied is what happened, not where, when or to how many.
    """
    if extract.neighbours.taken_back:
        return [_next_in_line(extract, place) for place in extract.neighbours.taken_back]
    if extract.neighbours.denied and not question.asked.kinds & _UNDENIED:
        return [_next_in_line(extract, extract.neighbours.denied)]
    if extract.neighbours.countered and question.asked.kinds & FIGURES:
        other = _next_in_line(extract, extract.neighbours.countered)
        if are_apart(extract, other, question):
            return [other]
    return []


def _dated_anew(first: Extract, candidates: Sequence[Extract], question: Question) -> list[Extract]:
    """The next sentence, if it gives the day that holds instead of the first one's."""
    anew = new_date(first, candidates, question)
    return [anew] if anew else []


def _renewed(candidates: Sequence[Extract], question: Question) -> list[Extract]:
    """The sentences without those that give only an earlier figure than the one before, which is as likely as they."""
    if not any(e.neighbours.renewed for e in candidates):
        return list(candidates)
    places = {(e.article.key, e.span): e for e in candidates}
    scores: dict[tuple[str, Span], float] = {}
    outdated = set()
    for old in candidates:
        new = places.get((old.article.key, old.neighbours.renewed)) if old.neighbours.renewed else None
        if new and question.asked.kinds & FIGURES and old.gives & VALUES <= new.gives:
            outdated.add((old.article.key, old.span))
            scores[new.article.key, new.span] = max(new.score, old.score)
    left = (replace(e, score=scores.get(place, e.score)) for place, e in places.items() if place not in outdated)
    return sorted(left, key=lambda e: -e.score)


def _next_in_line(extract: Extract, span: Span) -> Extract:
    """The sentence after one that was chosen: all that is known of it is where it stands."""
    return replace(extract, span=span, places=(), things=(), neighbours=ALONE, read=None)


def _said(chosen: Sequence[Extract], question: Question) -> Extract | None:
    """The quotation after a sentence that only announces what somebody said."""
    last = chosen[-1]
    if wanted.SPEECH not in question.asked.kinds or last.neighbours.quotation is None or _QUOTATION.search(last.text):
        return None
    said = _next_in_line(last, last.neighbours.quotation)
    return said if _room(chosen) >= min(len(said.text), MAX_QUOTE) and said.text not in _texts(chosen) else None


def _for_a_clause(
    clauses: Sequence[Half], chosen: Sequence[Extract], needs: Sequence[Need], judgement: Judgement
) -> Extract | None:
    """The best sentence for a clause that those chosen leave out, if there is room for it."""
    room = _room(chosen)
    return next((e for e in left_out(clauses, chosen, needs, judgement) if min(len(e.text), MAX_QUOTE) <= room), None)


def _texts(chosen: Sequence[Extract]) -> set[str]:
    return {c.text for c in chosen}


def _room(chosen: Sequence[Extract]) -> int:
    return MAX_QUOTED - sum(min(len(text), MAX_QUOTE) for text in _texts(chosen))


def _next(
    candidates: Sequence[Extract],
    chosen: Sequence[Extract],
    question: Question,
    needs: Sequence[Need],
    judgement: Judgement,
) -> Extract | None:
    """The sentence that most likely belongs beside those chosen, if it is likely enough and there is room for it."""
    held = Beside(chosen, question, needs, [c.score for c in candidates])
    room = _room(chosen)
    fitting = [
        c
        for c in pool(candidates, chosen)
        if min(len(c.extract.text), MAX_QUOTE) <= room and not is_out_of_place(c.extract, chosen[0], question, needs)
    ]
    judged = [(judgement.beside(held.features(c)), -c.rank, c.extract) for c in fitting]
    best = max(judged, key=lambda found: found[:2], default=None)
    return best[2] if best is not None and best[0] >= judgement.least_beside else None


class Considered(NamedTuple):
    """What an answer by quotes is chosen from.

    Attributes:
        question: understood.
        needs: what it asks for, weighed.
        extracts: every sentence that covers anything of it or stands beside one that does, best first.
        passages: as the first stage of retrieval ranked them.
        parts: what is at work.
        clauses: those of a question that asks twice, with what may answer each.
    """

    question: Question
    needs: tuple[Need, ...]
    extracts: list[Extract]
    passages: tuple[Passage, ...] = ()
    parts: Parts = WHOLE
    clauses: tuple[Half, ...] = ()

    def chosen(self) -> Chosen:
        """The sentences that make the answer; none when the articles hardly answer."""
        return choose(self.extracts, self.needs, self.question, self.parts, self.clauses)

    def ranked(self) -> tuple[Passage, ...]:
        """The passages in the order of what they hold."""
        if not self.parts.reranked:
            return self.passages
        return reranked(self.passages, self.extracts, gains(self.question.reading, self.passages), self.parts.fair)
