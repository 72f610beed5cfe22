"""Fit the two regressions of `rag.judgement` on the development halves of gold sets.

The test halves are never read here.  The strength of the penalty is chosen by cross-validation over question groups.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from evals.gold import ABSTAIN, Item, Span
from evals.logistic import FOLDS, Example, best_penalty, fit, folds, log_loss, numbered
from evals.metrics.citations import covers
from evals.together import Asked, apart
from index.errors import UsageError
from rag.assistant import Assistant
from rag.choose import Considered
from rag.extract import ANSWER_FEATURES, answer_features
from rag.features import FEATURES
from rag.judgement import WEIGHTS, Judgement, Logistic

TURNS = 5
"""Ways of cutting the folds by which the least probability is found: one alone moves it by 0.05 and more."""
DEVELOPMENT = "dev"
MOST_OVER = 0.06
"""Share of the answerable questions that may go without an answer."""


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
    return looked_at(assistant, item)


def looked_at(assistant: Assistant, item: Item) -> Judged:
    """As `judged`, for a question of either half: to be answered, not to be fitted on."""
    considered = assistant.consider(item.question, item.history)
    spans = [Span(e.article.doc_id, e.span.start, e.span.end) for e in considered.extracts]
    right = tuple(any(covers([span], target) for need in item.needs for target in need) for span in spans)
    return Judged(item, considered, right)


def judged_all(sets: Sequence[Asked]) -> list[Judged]:
    """The questions of several gold sets; a group of one set is never a group of another.

    Raises:
        UsageError: a question is of a test half.
    """
    return [
        judged(one.bench.assistant, item)._replace(item=apart(number, item))
        for number, one in enumerate(sets)
        for item in one.items
    ]


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

    Judged out of fold, in several ways of cutting the folds; at most `MOST_OVER` of the answerable questions may be
    abstained from.
    """
    pairs = []
    for rest, fold in (pair for turn in range(TURNS) for pair in folds(examples, turn)):
        model = fit(rest, names, penalty)
        pairs += [(model(e.features), e.label) for e in fold]
    unanswerable = sum(label == 0 for _, label in pairs)
    best, chosen = -1.0, 0.5
    for least in np.arange(0.2, 0.95, 0.01):
        abstained = [label for p, label in pairs if p < least]
        right = sum(label == 0 for label in abstained)
        over = (len(abstained) - right) / max(len(pairs) - unanswerable, 1)
        f1 = 2 * right / (len(abstained) + unanswerable) if right else 0.0
        if f1 > best and over <= MOST_OVER:
            best, chosen = f1, round(float(least), 2)
    return chosen


def fitted(
    some: Sequence[Judged], names: Sequence[str] = FEATURES, of_answer: Sequence[str] = ANSWER_FEATURES
) -> Judgement:
    """Both regressions with the penalties of those that ship, which saves the search for them.

    Args:
        some: gold questions of the development halves.
        names: features of a sentence that may be used.
        of_answer: features of an answer that may be used.
    """
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    sentence = fit(sentence_examples(some), names, raw["sentence"]["penalty"])
    answers = answer_examples(some, sentence)
    penalty = raw["answer"]["penalty"]
    return Judgement(sentence, fit(answers, of_answer, penalty), least_probability(answers, of_answer, penalty))


class Held(NamedTuple):
    """How a regression does on groups that it was not fitted on.

    Attributes:
        hit_at_1: share of the answerable questions whose likeliest sentence is evidence.
        sentence_loss: mean log-loss of the sentences.
        answer_loss: mean log-loss of whether the articles answer.
    """

    hit_at_1: float
    sentence_loss: float
    answer_loss: float


def held_out(some: Sequence[Judged], penalty: float, answer_penalty: float) -> Held:
    """Cross-validated figures of the fit: each fold by regressions of the others."""
    number = numbered(j.item.group for j in some)
    hits: list[bool] = []
    losses: list[tuple[float, float]] = []
    for n in range(FOLDS):
        rest = [j for j in some if number[j.item.group] != n]
        fold = [j for j in some if number[j.item.group] == n]
        sentence = fit(sentence_examples(rest), FEATURES, penalty)
        answer = fit(answer_examples(rest, sentence), ANSWER_FEATURES, answer_penalty)
        hits += [_hits(sentence, j) for j in fold if j.item.expected != ABSTAIN]
        losses.append((
            log_loss(sentence, sentence_examples(fold)), log_loss(answer, answer_examples(fold, sentence)),
        ))  # fmt: skip
    of_sentences, of_answers = (float(np.mean(column)) for column in zip(*losses, strict=True))
    return Held(float(np.mean(hits)), of_sentences, of_answers)


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
    sentences = sentence_examples(some)
    penalty = best_penalty(sentences, FEATURES)
    sentence = fit(sentences, FEATURES, penalty)
    answers = answer_examples(some, sentence)
    answer_penalty = best_penalty(answers, ANSWER_FEATURES)
    answer = fit(answers, ANSWER_FEATURES, answer_penalty)
    held = held_out(some, penalty, answer_penalty)
    return {
        "questions": len(some),
        "held_out": {name: round(value, 4) for name, value in held._asdict().items()},
        "sentence": {"penalty": penalty, "intercept": sentence.intercept, "weights": sentence.weights},
        "answer": {"penalty": answer_penalty, "intercept": answer.intercept, "weights": answer.weights},
        "least": least_probability(answers, ANSWER_FEATURES, answer_penalty),
    }


def as_text(found: dict[str, Any]) -> str:
    """What `calibrate` found as the text of the file; the same for the same figures."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def lines(found: dict[str, Any]) -> list[str]:
    """What `calibrate` found, for the terminal."""
    held = found["held_out"]
    return [
        f"fitted on {found['questions']} questions of the development halves",
        *(
            f"{name}: penalty {found[name]['penalty']}, intercept {found[name]['intercept']}, "
            f"{sum(w != 0 for w in found[name]['weights'].values())} weights"
            for name in ("sentence", "answer")
        ),
        f"cross-validated: hit@1 {held['hit_at_1']:.3f}, log-loss of sentences {held['sentence_loss']:.4f}, "
        f"of answers {held['answer_loss']:.4f}",
        f"an answer is given from a probability of {found['least']}",
    ]
