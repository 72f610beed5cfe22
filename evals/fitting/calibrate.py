"""Fit the regressions of `rag.evidence.judgement` on the development halves of gold sets.

The test halves are never read here.  The strength of the penalty is chosen by cross-validation over question groups.
The regression that tells whether the articles answer sees each question by the eyes of a sentence regression that was
fitted without its group (stacking: Wolpert 1992), and learns from altered questions too (`evals.fitting.altered`).
"""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from evals.fitting.altered import bare, unnamed, with_gap
from evals.fitting.beside import Joining, fit_beside, least_beside, may_join
from evals.fitting.exchanged import Named, exchanged, names_asked
from evals.fitting.least import Sure, leasts
from evals.fitting.logistic import FOLDS, Example, fit, folds, numbered
from evals.gold import ABSTAIN, ANSWER, Item, Span
from evals.metrics.citations import covers
from evals.together import Asked, apart
from index.errors import UsageError
from rag.assistant import Assistant
from rag.evidence.features import FEATURES
from rag.evidence.judgement import WEIGHTS, Judgement, Logistic
from rag.extractive.choose import Considered
from rag.extractive.whether import ANSWER_FEATURES, answer_features

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
        bare: the same without the evidence, where there is some (see `evals.fitting.altered`).
        gap: the same with one thing asked for that is met nowhere, where there is such a thing.
        exchanged: the question with one thing exchanged, so that nothing answers it (see `evals.fitting.exchanged`).
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
        sure += [sure_of(model, e) for e in fold if e.label or not e.altered]
    return sure


def sure_of(model: Logistic, example: Example) -> Sure:
    """How sure a regression is of one question."""
    return Sure(example.language, model(example.features), bool(example.label), example.weight)


def fitted(
    some: Sequence[Judged], names: Sequence[str] = FEATURES, of_answer: Sequence[str] = ANSWER_FEATURES
) -> Judgement:
    """All regressions with the penalties of those that ship, which saves the search for them.

    Args:
        some: gold questions of the development halves.
        names: features of a sentence that may be used.
        of_answer: features of an answer that may be used.
    """
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return fit_all(some, names, of_answer, raw["sentence"]["penalty"], raw["answer"]["penalty"])


def fit_all(
    some: Sequence[Judged], names: Sequence[str], of_answer: Sequence[str], penalty: float, answer_penalty: float
) -> Judgement:
    """All regressions.

    Args:
        some: gold questions of the development halves.
        names: features of a sentence that may be used.
        of_answer: features of an answer that may be used.
        penalty, answer_penalty: of the sentence regression and of the one that tells whether the articles answer.
    """
    sentences = cross_fitted(some, names, penalty)
    joins = joins_of(some, sentences)
    answers = _stacked(some, sentences)
    found = leasts(out_of_fold(answers, of_answer, answer_penalty))
    sentence = fit(sentence_examples(some), names, penalty)
    answer = fit_answer(answers, of_answer, answer_penalty)
    return Judgement(sentence, answer, found.every, found.of, fit_beside(joins), least_beside(joins))


def joins_of(some: Sequence[Judged], sentences: Sequence[Logistic]) -> list[Joining]:
    """What might join the best sentences of the questions that the articles answer.

    Args:
        some: gold questions of the development halves.
        sentences: from `cross_fitted`; each question is seen by the one that never saw its group.
    """
    number = numbered(j.item.group for j in some)
    answered = [j for j in some if j.item.expected != ABSTAIN and any(j.right)]
    return may_join([(j.item, j.considered, sentences[number[j.item.group]]) for j in answered])
