"""What ``rag/data/judgement.json`` holds: the fitted regressions, and how they do on questions that they never saw."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from evals.fitting.beside import PENALTY, fit_beside, least_beside
from evals.fitting.calibrate import (
    Judged,
    answer_examples,
    check_development,
    cross_fitted,
    fit_all,
    joins_of,
    sentence_examples,
    stacked,
    sure_of,
)
from evals.fitting.least import Leasts, Sure, abstained
from evals.fitting.logistic import FOLDS, best_penalty, log_loss, numbered
from evals.gold import ABSTAIN
from rag.evidence.features import FEATURES
from rag.evidence.judgement import WEIGHTS, Logistic
from rag.extractive.whether import ANSWER_FEATURES


class Held(NamedTuple):
    """How a judgement does on groups that it was not fitted on.

    Attributes:
        hit_at_1: share of the answerable questions whose likeliest sentence is evidence.
        sentence_loss: mean log-loss of the sentences.
        answer_loss: mean log-loss of whether the articles answer, altered questions included.
        abstention_f1: F1 of abstaining from the questions as they were asked.
        over_abstention: share of the answerable ones that go without an answer.
        gap_over_abstention: the same of those with a gap.
    """

    hit_at_1: float
    sentence_loss: float
    answer_loss: float
    abstention_f1: float
    over_abstention: float
    gap_over_abstention: float


def held_out(some: Sequence[Judged], penalty: float, answer_penalty: float) -> Held:
    """Cross-validated figures of the fit: each fold by a judgement of the others, least probabilities included."""
    number = numbered(j.item.group for j in some)
    hits: list[bool] = []
    losses: list[tuple[float, float]] = []
    asked: list[Sure] = []
    gaps: list[Sure] = []
    for n in range(FOLDS):
        made = fit_all(
            [j for j in some if number[j.item.group] != n], FEATURES, ANSWER_FEATURES, penalty, answer_penalty
        )
        fold = [j for j in some if number[j.item.group] == n]
        answers = answer_examples(fold, made.sentence)
        losses.append((log_loss(made.sentence, sentence_examples(fold)), log_loss(made.answer, answers)))
        hits += [_hits(made.sentence, j) for j in fold if j.item.expected != ABSTAIN]
        for e in answers:
            sure = sure_of(made.answer, e)
            moved = sure._replace(probability=sure.probability - made.least_in(e.language), weight=1.0)
            (asked if not e.altered else gaps if e.label else []).append(moved)
    of_sentences, of_answers = (float(np.mean(column)) for column in zip(*losses, strict=True))
    at_zero = Leasts(0.0, {})
    f1, over = abstained(asked, at_zero)
    return Held(float(np.mean(hits)), of_sentences, of_answers, f1, over, abstained(gaps, at_zero).over)


def _hits(sentence: Logistic, one: Judged) -> bool:
    """Whether the likeliest sentence of a question is evidence."""
    pairs = zip(one.considered.extracts, one.right, strict=True)
    return max(((sentence(e.features), right) for e, right in pairs), default=(0.0, False), key=lambda p: p[0])[1]


def calibrate(some: Sequence[Judged]) -> dict[str, Any]:
    """What ``rag/data/judgement.json`` holds, fitted on gold questions of the development halves.

    Raises:
        UsageError: a question is of a test half.
    """
    for one in some:
        check_development(one.item)
    penalty = best_penalty(sentence_examples(some), FEATURES)
    answer_penalty = best_penalty(stacked(some, FEATURES, penalty), ANSWER_FEATURES)
    made = fit_all(some, FEATURES, ANSWER_FEATURES, penalty, answer_penalty)
    held = held_out(some, penalty, answer_penalty)
    return {
        "questions": sum(not j.foreign for j in some),
        "held_out": {name: round(value, 4) for name, value in held._asdict().items()},
        "sentence": _row(made.sentence, penalty),
        "answer": _row(made.answer, answer_penalty),
        "beside": _row(made.beside, PENALTY),
        "least_beside": made.least_beside,
        "least": made.least,
        "least_of": dict(made.least_of),
    }


def calibrate_beside(some: Sequence[Judged]) -> dict[str, Any]:
    """The same with only the regression that tells what belongs beside fitted anew; the others as they ship.

    Raises:
        UsageError: a question is of a test half.
    """
    for one in some:
        check_development(one.item)
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    joins = joins_of(some, cross_fitted(some, FEATURES, raw["sentence"]["penalty"]))
    return {**raw, "beside": _row(fit_beside(joins), PENALTY), "least_beside": least_beside(joins)}


def _row(fitted_one: Logistic, penalty: float) -> dict[str, Any]:
    return {"penalty": penalty, "intercept": fitted_one.intercept, "weights": fitted_one.weights}


def as_text(found: dict[str, Any]) -> str:
    """What `calibrate` found as the text of the file; the same for the same figures."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def lines(found: dict[str, Any], only_beside: bool = False) -> list[str]:
    """What `calibrate` found, for the terminal; of `calibrate_beside` what it fitted."""
    beside = [_shown("beside", found), f"a sentence joins from a probability of {found['least_beside']}"]
    if only_beside:
        return beside
    held = found["held_out"]
    return [
        f"fitted on {found['questions']} questions of the development halves",
        _shown("sentence", found),
        _shown("answer", found),
        f"cross-validated: hit@1 {held['hit_at_1']:.3f}, log-loss of sentences {held['sentence_loss']:.4f}, "
        f"of answers {held['answer_loss']:.4f}",
        f"F1 of abstaining {held['abstention_f1']:.3f}, over-abstention {held['over_abstention']:.3f}, "
        f"of questions with a gap {held['gap_over_abstention']:.3f}",
        f"an answer is given from a probability of {found['least']}"
        + "".join(f", {language} {least}" for language, least in found["least_of"].items()),
        *beside,
    ]


def _shown(name: str, found: dict[str, Any]) -> str:
    one = found[name]
    weights = sum(weight != 0 for weight in one["weights"].values())
    return f"{name}: penalty {one['penalty']}, intercept {one['intercept']}, {weights} weights"
