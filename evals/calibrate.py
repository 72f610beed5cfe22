"""Fit the regressions of `rag.judgement` on the development halves of gold sets.

The test halves are never read here.  The strength of the penalty is chosen by cross-validation over question groups.
The regression that tells whether the articles answer sees each question by the eyes of a sentence regression that was
fitted without its group (stacking: Wolpert 1992), and learns from altered questions too (`evals.altered`).
"""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from evals.altered import bare, unnamed, with_gap
from evals.beside import PENALTY, fit_beside, least_beside, may_join
from evals.exchanged import Named, exchanged, names_asked
from evals.gold import ABSTAIN, ANSWER, Item, Span
from evals.least import Leasts, Sure, abstained, leasts
from evals.logistic import FOLDS, Example, best_penalty, fit, folds, log_loss, numbered
from evals.metrics.citations import covers
from evals.together import Asked, apart
from index.errors import UsageError
from rag.assistant import Assistant
from rag.choose import Considered
from rag.features import FEATURES
from rag.judgement import WEIGHTS, Judgement, Logistic
from rag.whether import ANSWER_FEATURES, answer_features

TURNS = 5
"""Ways of cutting the folds by which the least probability is found: one alone moves it by 0.05 and more."""
DEVELOPMENT = "dev"
BARE, GAP, FOREIGN, EXCHANGED = 0.2, 0.5, 0.15, 0.2
"""What a question weighs without its evidence, with a gap, asked of articles of other things, and with one thing
exchanged, beside the question as it was asked."""


class Judged(NamedTuple):
    """One gold question as the regressions see it.

    Attributes:
        item: the question.
        considered: its candidate sentences and needs.
        right: for each candidate whether it is evidence.
        bare: the same without the evidence, where there is some (see `evals.altered`).
        gap: the same with one thing asked for that is met nowhere, where there is such a thing.
        exchanged: the question with one thing exchanged, so that nothing answers it (see `evals.exchanged`).
    """

    item: Item
    considered: Considered
    right: tuple[bool, ...]
    bare: Considered | None = None
    gap: Considered | None = None
    exchanged: Considered | None = None
    foreign: bool = False
    """The question is about other articles."""


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
    """A gold question with its candidate sentences, each known to be evidence or not, as asked and altered.

    Raises:
        UsageError: the question is of a test half.
    """
    check_development(item)
    found = looked_at(assistant, item)
    without = bare(assistant, item, found.considered) if item.expected != ABSTAIN else None
    return found._replace(bare=without, gap=with_gap(assistant, item, found.considered))


def looked_at(assistant: Assistant, item: Item) -> Judged:
    """A gold question of either half as it was asked: to be answered, not to be fitted on."""
    considered = assistant.consider(item.question, item.history)
    spans = [Span(e.article.doc_id, e.span.start, e.span.end) for e in considered.extracts]
    right = tuple(any(covers([span], target) for need in item.needs for target in need) for span in spans)
    return Judged(item, considered, right)


def judged_all(sets: Sequence[Asked]) -> list[Judged]:
    """The questions of several gold sets, and each set's questions asked of the next set's articles.

    A group of one set is never a group of another.

    Raises:
        UsageError: a question is of a test half.
    """
    own = [
        _with_exchange(one.bench.assistant, apart(number, item), names)
        for number, one in enumerate(sets)
        for names in (names_asked(one.bench.assistant, one.items),)
        for item in one.items
    ]
    nexts = [sets[(number + 1) % len(sets)].bench.assistant for number in range(len(sets))]
    return own + [
        _foreign(nexts[number], apart(number, item), bool(place % 2))
        for number, one in enumerate(sets)
        for place, item in enumerate(one.items)
        if len(sets) > 1
    ]


def _with_exchange(assistant: Assistant, item: Item, names: Sequence[Named]) -> Judged:
    """A question of a set as it was asked and altered, one thing exchanged where the articles answer it."""
    found = judged(assistant, item)
    return found if item.expected != ANSWER else found._replace(exchanged=exchanged(assistant, item, names))


def _foreign(assistant: Assistant, item: Item, named: bool) -> Judged:
    """A question asked of articles that know nothing of it, with the names in it or without them."""
    check_development(item)
    asked = looked_at(assistant, replace(item, expected=ABSTAIN, needs=(), near=()))
    considered = asked.considered if named else unnamed(assistant, asked.considered)
    return Judged(asked.item, considered, (False,) * len(considered.extracts), foreign=True)


def sentence_examples(some: Sequence[Judged]) -> list[Example]:
    """Sentences of questions that the articles answer; those of one question weigh 1 together by label."""
    examples = []
    for j in some:
        if j.item.expected != ABSTAIN and any(j.right):
            for extract, label in zip(j.considered.extracts, j.right, strict=True):
                examples.append(Example(j.item.group, extract.features, float(label)))
    return examples


def answer_examples(some: Sequence[Judged], sentence: Logistic) -> list[Example]:
    """Whether the articles answer a question, by what the likeliest sentences under a fitted regression are like."""
    examples = []
    for j in some:
        answerable = float(j.item.expected != ABSTAIN)
        own = FOREIGN if j.foreign else 1.0
        ways = (
            (j.considered, answerable, own), (j.bare, 0.0, BARE), (j.gap, answerable, GAP),
            (j.exchanged, 0.0, EXCHANGED),
        )  # fmt: skip
        for n, (considered, label, weight) in enumerate(ways):
            row = _answer_row(considered, sentence) if considered else {}
            if row:
                examples.append(Example(j.item.group, row, label, weight, j.item.lang, j.foreign or n > 0))
    return examples


def _answer_row(considered: Considered, sentence: Logistic) -> dict[str, float]:
    scored = sorted((replace(e, score=sentence(e.features)) for e in considered.extracts), key=lambda e: -e.score)
    return answer_features(scored, considered.needs, considered.question.asked) if considered.needs else {}


def cross_fitted(some: Sequence[Judged], names: Sequence[str], penalty: float) -> list[Logistic]:
    """For each fold a sentence regression that was fitted without it.

    Args:
        some: gold questions of the development halves.
        names: features of a sentence that may be used.
        penalty: of the sentence regression.
    """
    number = numbered(j.item.group for j in some)
    return [
        fit(sentence_examples([j for j in some if number[j.item.group] != n]), names, penalty) for n in range(FOLDS)
    ]


def stacked(some: Sequence[Judged], names: Sequence[str], penalty: float) -> list[Example]:
    """`answer_examples`, each by a sentence regression fitted without the question's group; see `cross_fitted`."""
    return _stacked(some, cross_fitted(some, names, penalty))


def _stacked(some: Sequence[Judged], sentences: Sequence[Logistic]) -> list[Example]:
    number = numbered(j.item.group for j in some)
    examples = []
    for n, sentence in enumerate(sentences):
        examples += answer_examples([j for j in some if number[j.item.group] == n], sentence)
    return examples


def fit_answer(examples: Sequence[Example], names: Sequence[str], penalty: float) -> Logistic:
    """The regression that tells whether the articles answer.

    Altered questions change how many of the examples are answered; the intercept is set right for those that were
    asked (King & Zeng 2001).
    """
    model = fit(examples, names, penalty)
    asked = _odds([e for e in examples if not e.altered])
    every = _odds(examples)
    return replace(model, intercept=round(model.intercept + asked - every, 4)) if asked and every else model


def _odds(examples: Sequence[Example]) -> float:
    """The log-odds of being answered; 0 where all examples are of one kind."""
    yes = sum(e.weight for e in examples if e.label)
    no = sum(e.weight for e in examples if not e.label)
    return math.log(yes / no) if yes and no else 0.0


def out_of_fold(examples: Sequence[Example], names: Sequence[str], penalty: float) -> list[Sure]:
    """How sure regressions are of the questions that they were not fitted on, in several ways of cutting the folds.

    Altered questions without an answer are left out: they are easier or harder than those that people ask.
    """
    sure = []
    for rest, fold in (pair for turn in range(TURNS) for pair in folds(examples, turn)):
        model = fit_answer(rest, names, penalty)
        sure += [_sure(model, e) for e in fold if e.label or not e.altered]
    return sure


def _sure(model: Logistic, example: Example) -> Sure:
    return Sure(example.language, model(example.features), bool(example.label), example.weight)


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
    return _both(some, names, of_answer, raw["sentence"]["penalty"], raw["answer"]["penalty"])


def _both(
    some: Sequence[Judged], names: Sequence[str], of_answer: Sequence[str], penalty: float, answer_penalty: float
) -> Judgement:
    sentences = cross_fitted(some, names, penalty)
    number = numbered(j.item.group for j in some)
    answered = [j for j in some if j.item.expected != ABSTAIN and any(j.right)]
    joins = may_join([(j.item, j.considered, sentences[number[j.item.group]]) for j in answered])
    answers = _stacked(some, sentences)
    found = leasts(out_of_fold(answers, of_answer, answer_penalty))
    sentence = fit(sentence_examples(some), names, penalty)
    answer = fit_answer(answers, of_answer, answer_penalty)
    return Judgement(sentence, answer, found.every, found.of, fit_beside(joins), least_beside(joins))


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
        made = _both([j for j in some if number[j.item.group] != n], FEATURES, ANSWER_FEATURES, penalty, answer_penalty)
        fold = [j for j in some if number[j.item.group] == n]
        answers = answer_examples(fold, made.sentence)
        losses.append((log_loss(made.sentence, sentence_examples(fold)), log_loss(made.answer, answers)))
        hits += [_hits(made.sentence, j) for j in fold if j.item.expected != ABSTAIN]
        for e in answers:
            sure = _sure(made.answer, e)
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
    made = _both(some, FEATURES, ANSWER_FEATURES, penalty, answer_penalty)
    held = held_out(some, penalty, answer_penalty)
    return {
        "questions": sum(not j.foreign for j in some),
        "held_out": {name: round(value, 4) for name, value in held._asdict().items()},
        "sentence": {"penalty": penalty, "intercept": made.sentence.intercept, "weights": made.sentence.weights},
        "answer": {"penalty": answer_penalty, "intercept": made.answer.intercept, "weights": made.answer.weights},
        "beside": {"penalty": PENALTY, "intercept": made.beside.intercept, "weights": made.beside.weights},
        "least_beside": made.least_beside,
        "least": made.least,
        "least_of": dict(made.least_of),
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
            for name in ("sentence", "answer", "beside")
        ),
        f"cross-validated: hit@1 {held['hit_at_1']:.3f}, log-loss of sentences {held['sentence_loss']:.4f}, "
        f"of answers {held['answer_loss']:.4f}",
        f"F1 of abstaining {held['abstention_f1']:.3f}, over-abstention {held['over_abstention']:.3f}, "
        f"of questions with a gap {held['gap_over_abstention']:.3f}",
        f"an answer is given from a probability of {found['least']}"
        + "".join(f", {language} {least}" for language, least in found["least_of"].items()),
        f"a sentence joins from a probability of {found['least_beside']}",
    ]
