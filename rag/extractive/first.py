"""Which of the likeliest sentences goes first: the best one, but for a few cases in which another says more."""

from collections.abc import Sequence

from rag.coverage import Need
from rag.extract import Extract
from rag.extractive.ahead import still_to_come
from rag.extractive.exchanged import other_way
from rag.extractive.latest import latest_of
from rag.extractive.outdated import corrected, replacing
from rag.extractive.totals import asked_state, newest_total, total_of
from rag.question import wanted
from rag.understand import Question
from rag.verdicts.verdict import unsaid_after

EQUAL = 0.85
"""A sentence in the reader's language that holds and gives the same goes first if it is this good."""
LIKELIEST = 15
"""So many of the likeliest sentences are looked through."""


def first_of(candidates: Sequence[Extract], question: Question) -> Extract:
    """The best sentence; where the latest is asked for, the best of the newest article that comes near it.

    A later report which says that the best one's figure holds no more goes before it.  Where a count that grows is
    asked for, the newest total goes first.  Of sentences that hold and give the same, one in the language of the
    question is preferred.  What is past gives way to what is to come where a question asks for that, and in an
    exchange the side that is not asked about to the other.

    Args:
        candidates: best first.
        question: understood.
    """
    best, state = candidates[0], asked_state(question)
    if question.asked.latest:
        return latest_of(candidates, question, state)
    if total := newest_total(candidates, question):
        return total
    if to_come := still_to_come(best, candidates[1:LIKELIEST], question):
        return to_come
    best = other_way(best, candidates[1:LIKELIEST], question) or best
    equal = (c for c in candidates if (c.held, c.gives) == (best.held, best.gives))
    if wanted.ROLE in question.asked.kinds and best.features.get("introduces"):
        equal = (c for c in equal if c.features.get("introduces"))
    if state:
        equal = (c for c in equal if total_of(c, state) == total_of(best, state))
    own = (c for c in equal if c.article.language == question.language and c.score >= EQUAL * best.score)
    best = next(own, best)
    return corrected(best, candidates, question) or replacing(best, candidates, question) or best


def with_unsaid(
    first: Extract, candidates: Sequence[Extract], question: Question, needs: Sequence[Need]
) -> tuple[Extract, ...]:
    """What says that what is asked is not known: a sentence and the next one, which leaves that open, where the first
    of an answer may be either of the two; else nothing.

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
    for before in candidates:
        if before.neighbours.unsaid == first.span and before.article.key == first.article.key:
            after = unsaid_after(before, question, needs, [first], likeliest)
            return (before, after) if after else ()
    return ()
