"""Where did a wrong item go wrong?  Exactly one first failing stage each, so the counts add up.

Stages are tried in the order in which an answer comes about: can a chunk hold the evidence, was it
retrieved, was it among the first, was it read, was it cited.
"""

from collections.abc import Sequence
from typing import NamedTuple

from evals.metrics.citations import covers, is_valid
from evals.metrics.ranking import first_ranks, is_in_a_chunk
from evals.metrics.verdict import CORRECT, verdict
from evals.prediction import Corpus, Prediction

FAILED = "failed to answer at all"
NO_CHUNK = "no chunk can hold it"
NOT_RETRIEVED = "not retrieved"
TOO_LOW = "ranked too low"
NOT_SHOWN = "not shown"
MISREAD = "misread"
MISCITED = "miscited"
WRONGLY_ABSTAINED = "wrongly abstained"
WRONGLY_ANSWERED = "wrongly answered"
STAGES = (FAILED, NO_CHUNK, NOT_RETRIEVED, TOO_LOW, NOT_SHOWN, MISREAD, MISCITED, WRONGLY_ABSTAINED, WRONGLY_ANSWERED)

FIRST = 10
"""A passage after this place is too low to be read."""


class Diagnosis(NamedTuple):
    """The first failing stage of a wrong item."""

    id: str
    stage: str


def stage_of(p: Prediction, corpus: Corpus) -> str | None:
    """The first failing stage, or None for an item whose verdict is correct."""
    if verdict(p, corpus) == CORRECT:
        return None
    if p.error:
        return FAILED
    if not p.item.answerable:
        return WRONGLY_ANSWERED
    if any(not is_in_a_chunk(need, corpus) for need in p.item.needs):
        return NO_CHUNK
    ranks = first_ranks(p.passages, p.item.needs)
    if any(rank is None for rank in ranks):
        return NOT_RETRIEVED
    if any(rank is not None and rank > FIRST for rank in ranks):
        return TOO_LOW
    return WRONGLY_ABSTAINED if p.abstained else _answered(p, corpus)


def _answered(p: Prediction, corpus: Corpus) -> str:
    """It answered, from passages that held the evidence: was that shown, cited validly, and read right?"""
    if any(not is_valid(c, corpus) for c in p.cited):
        return MISCITED
    spans = [c.span for c in p.cited]
    if all(any(covers(spans, target) for target in need) for need in p.item.needs):
        return MISREAD
    return NOT_SHOWN


def diagnose(predictions: Sequence[Prediction], corpus: Corpus) -> list[Diagnosis]:
    """A stage for every item whose verdict is not correct, in the order of the items."""
    stages = ((p.item.id, stage_of(p, corpus)) for p in predictions)
    return [Diagnosis(name, stage) for name, stage in stages if stage]


def counts(found: Sequence[Diagnosis]) -> dict[str, int]:
    """Stage -> number of items, in the order of the stages; they add up to the wrong items."""
    return {stage: sum(d.stage == stage for d in found) for stage in STAGES}
