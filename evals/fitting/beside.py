"""Fit the regression that tells whether a sentence belongs beside those chosen (`rag.extractive.beside`).

Every sentence that might join is worth something: the share of the needs that it meets and no chosen one does, and
what it does to the share of the citations that are evidence.  The regression learns whether that is a gain, each
sentence weighing as much as it gains or loses (cost-sensitive learning: Zadrozny et al. 2003), so that one half is
where joining begins to pay; the probability from which one joins is chosen by cross-validation all the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.fitting.logistic import Example, fit, folds
from evals.gold import Item, Span
from evals.metrics.citations import covers
from rag.evidence.judgement import Logistic
from rag.extract import Extract, quote_span
from rag.extractive.beside import BESIDE_FEATURES, Beside, Candidate, pool
from rag.extractive.choose import Considered
from rag.extractive.first import first_of

PENALTY = 20.0
NEED = 1.5
"""How often a share of the needs that is met counts as much as an equal share of citations that are evidence: a quote
too many costs a reader a line, what is left out another question."""
LATER = 0.5
"""What the choice of a third sentence weighs beside that of a second: fewer answers come to it."""
GRID = tuple(n / 100 for n in range(40, 71, 2))
"""Probabilities from which a sentence may join."""


class Joining(NamedTuple):
    """A sentence that might join some that are chosen.

    Attributes:
        state: which choice it was up for; a number of its own.
        gain: what the answer would gain by it, or lose.
        example: for the regression.
    """

    state: int
    gain: float
    example: Example


def gain(item: Item, chosen: Sequence[Extract], candidate: Extract) -> float:
    """What an answer gains by a sentence: in the share of needs met, and in that of citations that are evidence."""
    before = [_met(item, e) for e in chosen]
    new = _met(item, candidate)
    held = frozenset[int]().union(*before)
    right = sum(bool(met) for met in before)
    recall = len(new - held) / max(len(item.needs), 1)
    return NEED * recall + (right + bool(new)) / (len(before) + 1) - right / len(before)


def _met(item: Item, extract: Extract) -> frozenset[int]:
    """The needs of which a sentence, as it would be quoted, covers an alternative."""
    span = Span(extract.article.doc_id, *quote_span(extract))
    return frozenset(n for n, need in enumerate(item.needs) if any(covers([span], target) for target in need))


def joinings(item: Item, considered: Considered, sentence: Logistic, state: int = 0) -> list[Joining]:
    """What might join the best sentence, and then the best sentence and one that rightly joined it.

    Args:
        item: a gold question that the articles answer.
        considered: its sentences.
        sentence: the regression to order them by.
        state: number for the first choice; the second has the one after it.
    """
    scored = [replace(e, score=sentence(e.features)) for e in considered.extracts]
    scored.sort(key=lambda e: (-e.score, e.article.doc_id, e.span.start))
    if not scored:
        return []
    first = first_of(scored, considered.question)
    found = _of_state(item, considered, scored, [first], state, 1.0)
    right = [candidate for candidate, joining in found if joining.gain > 0]
    if right:
        found += _of_state(item, considered, scored, [first, right[0].extract], state + 1, LATER)
    return [joining for _, joining in found]


def _of_state(
    item: Item,
    considered: Considered,
    scored: Sequence[Extract],
    chosen: Sequence[Extract],
    state: int,
    weight: float,
) -> list[tuple[Candidate, Joining]]:
    held = Beside(chosen, considered.question, considered.needs, [e.score for e in scored])
    found = []
    for candidate in pool(scored, chosen):
        gained = gain(item, chosen, candidate.extract)
        example = Example(item.group, held.features(candidate), float(gained > 0), weight * abs(gained))
        found.append((candidate, Joining(state, gained, example)))
    return found


def may_join(some: Sequence[tuple[Item, Considered, Logistic]]) -> list[Joining]:
    """What might join the best sentences of some questions.

    Args:
        some: gold questions that the articles answer, each with its sentences and a sentence regression that was
            fitted without its group.
    """
    found: list[Joining] = []
    for item, considered, sentence in some:
        found += joinings(item, considered, sentence, len(found))
    return found


def fit_beside(some: Sequence[Joining]) -> Logistic:
    """The regression; what neither gains nor loses anything tells it nothing."""
    return fit([j.example for j in some if j.gain], BESIDE_FEATURES, PENALTY)


def least_beside(some: Sequence[Joining]) -> float:
    """The lowest probability from which joining gains as much as it can, in choices that the regression was not
    fitted on: as much within one standard error (Breiman et al. 1984), since gains hardly differ and what is left out
    is missed more than what is quoted for nothing.
    """
    best: dict[int, tuple[float, float]] = {}
    by_example = {id(j.example): j for j in some}
    for rest, fold in folds([j.example for j in some]):
        model = fit_beside([by_example[id(e)] for e in rest])
        for joining in (by_example[id(e)] for e in fold):
            found = (model(joining.example.features), joining.gain)
            best[joining.state] = max(best.get(joining.state, found), found)
    gains = {least: np.array([g if p >= least else 0.0 for p, g in best.values()]) for least in GRID}
    most = max(gains.values(), key=lambda gained: float(gained.sum()))
    return min(least for least, gained in gains.items() if _as_good(gained, most))


def _as_good(gained: NDArray[np.float64], most: NDArray[np.float64]) -> bool:
    """Whether gains fall short of others, choice by choice, by no more than the standard error of that."""
    short = most - gained
    return not len(short) or bool(short.sum() <= np.sqrt(len(short)) * short.std())
