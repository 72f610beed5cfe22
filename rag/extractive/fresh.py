"""Sentences that the answer before has quoted: a follow-up gets them again only if they bring what it asks anew."""

from collections.abc import Sequence
from dataclasses import replace

from rag.extract import Extract
from rag.question.inherited import Again
from rag.question.wanted import AGE, REASON, SPEECH
from rag.understand import Question

STALE = 0.25
"""Of its score a sentence keeps this much that was quoted and brings nothing of what is asked anew."""
SURE = 20
"""Characters of a quote by which a sentence is recognised of which only a part was quoted."""
_SURELY_GIVEN = frozenset({AGE, REASON, SPEECH})
"""Kinds of thing that few sentences give: one that does is no worse for having been quoted."""


def fresh(extracts: Sequence[Extract], question: Question) -> list[Extract]:
    """The sentences, those that were quoted before and bring nothing new behind others.

    Where the same is asked of something else, a sentence that told it of what was asked before is no answer at all.

    Args:
        extracts: best first.
        question: understood.
    """
    again = question.again
    if again is None or not again.quotes:
        return list(extracts)
    stale = [_was_quoted(e.text, again) and not _brings(e, question, again) for e in extracts]
    if again.other:
        return [e for e, old in zip(extracts, stale, strict=True) if not old]
    weighed = [replace(e, score=e.score * STALE) if old else e for e, old in zip(extracts, stale, strict=True)]
    return sorted(weighed, key=lambda e: -e.score)


def _was_quoted(text: str, again: Again) -> bool:
    return any(text in quote or (len(quote) >= SURE and quote in text) for quote in again.quotes)


def _brings(extract: Extract, question: Question, again: Again) -> bool:
    """Whether a sentence holds what a follow-up names itself, or gives what it wants beyond the question before."""
    wanted = question.asked.kinds
    if again.own:
        sure = not again.other and bool(_SURELY_GIVEN & wanted & extract.gives)
        return sure or extract.read is None or not again.own.isdisjoint(extract.read.keys)
    return not again.more and (not wanted or bool(wanted & extract.gives))
