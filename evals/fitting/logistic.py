"""Logistic regressions fitted with a penalty, and cross-validation in which a question's translations stay together.

Features are standardised for the fit and the weights turned back, so that the penalty treats all alike.  Newton's
method (iteratively reweighted least squares).
"""

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rag.evidence.judgement import Logistic

Array = NDArray[np.float64]
PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0, 300.0)
FOLDS = 5
STEPS = 30
SURE = 5.0
"""Log-odds where all examples are of one kind."""


class Example(NamedTuple):
    """One thing to be judged.

    Attributes:
        group: of the question.
        features: by name.
        label: 1 for evidence, or for a question that the articles answer.
        weight: of the example in the fit.
        language: of the question.
        altered: the question is not as it was asked (see `evals.fitting.altered`).
    """

    group: str
    features: Mapping[str, float]
    label: float
    weight: float = 1.0
    language: str = ""
    altered: bool = False


def matrix(examples: Sequence[Example], names: Sequence[str]) -> Array:
    """Examples as rows, features as columns."""
    return np.array([[e.features.get(name, 0.0) for name in names] for e in examples], float)


class _Rows(NamedTuple):
    """Examples as arrays."""

    raw: Array
    y: Array
    shares: Array


def _rows(examples: Sequence[Example], names: Sequence[str]) -> _Rows:
    y = np.array([e.label for e in examples], float)
    return _Rows(matrix(examples, names), y, np.array([e.weight for e in examples], float))


def fit(examples: Sequence[Example], names: Sequence[str], penalty: float) -> Logistic:
    """The penalised maximum-likelihood logistic regression.

    Args:
        examples: without one of each label there is nothing to tell apart, and every weight is 0.
        names: of the features.
        penalty: weight of half the squared length of the standardised weights.
    """
    return _fit(_rows(examples, names), names, penalty)


def _fit(rows: _Rows, names: Sequence[str], penalty: float) -> Logistic:
    raw, y, shares = rows
    if len(set(y.tolist())) < 2:
        share = float(y.mean()) if len(y) else 0.5
        return Logistic(dict.fromkeys(names, 0.0), SURE * (2 * share - 1))
    mean, deviation = raw.mean(axis=0), raw.std(axis=0)
    deviation[deviation == 0] = 1.0
    x = np.hstack([(raw - mean) / deviation, np.ones((len(raw), 1))])
    ridge = np.diag([penalty] * len(names) + [1e-6])
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (shares * (y - p)) - ridge @ weights
        curve = (x * (shares * p * (1 - p))[:, None]).T @ x + ridge
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-8:
            break
    plain = weights[:-1] / deviation
    intercept = float(weights[-1] - plain @ mean)
    return Logistic({name: round(float(w), 4) for name, w in zip(names, plain, strict=True)}, round(intercept, 4))


def log_loss(model: Logistic, examples: Sequence[Example]) -> float:
    """Mean negative log-likelihood of the labels, weighted; 0 without examples."""
    return _log_loss(model, _rows(examples, list(model.weights)))


def _log_loss(model: Logistic, rows: _Rows) -> float:
    if not len(rows.y):
        return 0.0
    odds = rows.raw @ np.array(list(model.weights.values())) + model.intercept
    p = np.clip(1 / (1 + np.exp(-np.clip(odds, -30, 30))), 1e-9, 1 - 1e-9)
    return float(-(rows.shares * (rows.y * np.log(p) + (1 - rows.y) * np.log(1 - p))).sum() / rows.shares.sum())


def numbered(groups: Iterable[str], turn: int = 0) -> dict[str, int]:
    """Group -> the fold that it lies in.

    Args:
        groups: in any order.
        turn: another number shares them out in another way.

    >>> numbered(["b", "a", "b"])
    {'a': 0, 'b': 1}
    """
    ordered = sorted(set(groups))
    if turn:
        Random(turn).shuffle(ordered)
    return {group: n % FOLDS for n, group in enumerate(ordered)}


def folds(examples: Sequence[Example], turn: int = 0) -> list[tuple[list[Example], list[Example]]]:
    """(rest, fold) pairs; the examples of a group stay together."""
    number = numbered((e.group for e in examples), turn)
    return [
        ([e for e in examples if number[e.group] != n], [e for e in examples if number[e.group] == n])
        for n in range(FOLDS)
    ]


def best_penalty(examples: Sequence[Example], names: Sequence[str]) -> float:
    """The penalty with the least cross-validated log-loss."""
    split = [(_rows(rest, names), _rows(fold, names)) for rest, fold in folds(examples)]

    def loss(penalty: float) -> float:
        return float(np.mean([_log_loss(_fit(rest, names, penalty), fold) for rest, fold in split]))

    return min(PENALTIES, key=loss)
