"""Fit the two regressions of `rag.judgement` on the development halves of gold sets.

The test halves are never read here.  Features are standardised for the fit and the weights turned back, so that
the penalty treats all alike; the strength of the penalty is chosen by cross-validation over question groups, in
which the translations of a question stay together.  Newton's method (iteratively reweighted least squares).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.gold import ABSTAIN, Item, Span
from evals.metrics.citations import covers
from index.errors import UsageError
from rag.assistant import Assistant, Considered
from rag.extract import ANSWER_FEATURES, answer_features
from rag.features import FEATURES
from rag.judgement import Logistic

Array = NDArray[np.float64]
PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0)
FOLDS = 5
STEPS = 30
DEVELOPMENT = "dev"
MOST_OVER = 0.06
"""Share of the answerable questions that may go without an answer."""


class Example(NamedTuple):
    """One thing to be judged.

    Attributes:
        group: of the question.
        features: by name.
        label: 1 for evidence, or for a question that the articles answer.
        weight: of the example in the fit.
    """

    group: str
    features: Mapping[str, float]
    label: float
    weight: float = 1.0


def matrix(examples: Sequence[Example], names: Sequence[str]) -> Array:
    """Examples as rows, features as columns."""
    return np.array([[e.features.get(name, 0.0) for name in names] for e in examples], float)


def fit(examples: Sequence[Example], names: Sequence[str], penalty: float) -> Logistic:
    """The penalised maximum-likelihood logistic regression.

    Args:
        examples: at least one of each label.
        names: of the features.
        penalty: weight of half the squared length of the standardised weights.
    """
    raw = matrix(examples, names)
    mean, deviation = raw.mean(axis=0), raw.std(axis=0)
    deviation[deviation == 0] = 1.0
    x = np.hstack([(raw - mean) / deviation, np.ones((len(raw), 1))])
    y = np.array([e.label for e in examples])
    shares = np.array([e.weight for e in examples])
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
    """Mean negative log-likelihood of the labels, weighted."""
    p = np.clip([model(e.features) for e in examples], 1e-9, 1 - 1e-9)
    y = np.array([e.label for e in examples])
    shares = np.array([e.weight for e in examples])
    return float(-(shares * (y * np.log(p) + (1 - y) * np.log(1 - p))).sum() / shares.sum())


def folds(examples: Sequence[Example]) -> list[tuple[list[Example], list[Example]]]:
    """(rest, fold) pairs; the examples of a group stay together."""
    groups = sorted({e.group for e in examples})
    number = {group: i % FOLDS for i, group in enumerate(groups)}
    return [
        ([e for e in examples if number[e.group] != n], [e for e in examples if number[e.group] == n])
        for n in range(FOLDS)
    ]


def best_penalty(examples: Sequence[Example], names: Sequence[str]) -> float:
    """The penalty with the least cross-validated log-loss."""
    split = folds(examples)

    def loss(penalty: float) -> float:
        return float(np.mean([log_loss(fit(rest, names, penalty), fold) for rest, fold in split]))

    return min(PENALTIES, key=loss)


class Judged(NamedTuple):
    """One gold question as the regressions see it.

    Attributes:
        item: the question.
        considered: its candidate sentences and needs.
        right: for each candidate whether it is evidence.
    """

    item: Item
    considered: Considered
    right: tuple[bool, ...]


def check_development(item: Item) -> None:
    """Refuse a question that is kept for the test.

    Raises:
        UsageError: it is.
    """
    if item.split != DEVELOPMENT:
        raise UsageError(
            f"expected questions of the development half, got {item.id} of the {item.split} half; leave it out"
        )


def judged(assistant: Assistant, item: Item) -> Judged:
    """A gold question with its candidate sentences, each known to be evidence or not.

    Raises:
        UsageError: the question is of a test half.
    """
    check_development(item)
    considered = assistant.consider(item.question, item.history)
    spans = [Span(e.article.doc_id, e.span.start, e.span.end) for e in considered.extracts]
    right = tuple(any(covers([span], target) for need in item.needs for target in need) for span in spans)
    return Judged(item, considered, right)


def sentence_examples(some: Sequence[Judged]) -> list[Example]:
    """Sentences of questions that the articles answer; those of one question weigh 1 together by label."""
    examples = []
    for item, considered, right in some:
        if item.expected != ABSTAIN and any(right):
            for extract, label in zip(considered.extracts, right, strict=True):
                examples.append(Example(item.group, extract.features, float(label)))
    return examples


def answer_examples(some: Sequence[Judged], sentence: Logistic) -> list[Example]:
    """Whether the articles answer a question, by what the best sentence under a fitted regression is like."""
    examples = []
    for item, considered, _ in some:
        scored = sorted((replace(e, score=sentence(e.features)) for e in considered.extracts), key=lambda e: -e.score)
        if scored and considered.needs:
            label = float(item.expected != ABSTAIN)
            examples.append(Example(item.group, answer_features(scored, considered.needs), label))
    return examples


def least_probability(examples: Sequence[Example], names: Sequence[str], penalty: float) -> float:
    """The probability from which to answer: the best F1 of abstaining that leaves few answerable questions out.

    Judged out of fold; at most `MOST_OVER` of the answerable questions may be abstained from.
    """
    pairs = []
    for rest, fold in folds(examples):
        model = fit(rest, names, penalty)
        pairs += [(model(e.features), e.label) for e in fold]
    unanswerable = sum(label == 0 for _, label in pairs)
    best, chosen = -1.0, 0.5
    for least in np.arange(0.2, 0.95, 0.01):
        abstained = [label for p, label in pairs if p < least]
        right = sum(label == 0 for label in abstained)
        over = (len(abstained) - right) / (len(pairs) - unanswerable)
        f1 = 2 * right / (len(abstained) + unanswerable) if right else 0.0
        if f1 > best and over <= MOST_OVER:
            best, chosen = f1, round(float(least), 2)
    return chosen


def calibrate(some: Sequence[Judged]) -> dict[str, Any]:
    """What ``rag/data/judgement.json`` holds, fitted on gold questions of the development halves.

    Raises:
        UsageError: a question is of a test half.
    """
    for one in some:
        check_development(one.item)
    sentences = sentence_examples(some)
    penalty = best_penalty(sentences, FEATURES)
    sentence = fit(sentences, FEATURES, penalty)
    answers = answer_examples(some, sentence)
    answer_penalty = best_penalty(answers, ANSWER_FEATURES)
    answer = fit(answers, ANSWER_FEATURES, answer_penalty)
    return {
        "questions": len(some),
        "sentence": {"penalty": penalty, "intercept": sentence.intercept, "weights": sentence.weights},
        "answer": {"penalty": answer_penalty, "intercept": answer.intercept, "weights": answer.weights},
        "least": least_probability(answers, ANSWER_FEATURES, answer_penalty),
    }
