"""Fitting the regressions: known weights come back, translations stay together, the test halves stay unread."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NoReturn

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.fitting.beside import GRID
from evals.fitting.calibrate import (
    BARE,
    GAP,
    TURNS,
    Judged,
    answer_examples,
    fit_answer,
    judged,
    out_of_fold,
    sentence_examples,
    stacked,
)
from evals.fitting.least import MOST_OVER, least
from evals.fitting.logistic import FOLDS, PENALTIES, Example, best_penalty, fit, folds, log_loss, matrix
from evals.fitting.weights import calibrate, calibrate_beside
from evals.gold import Item
from index.analyse import Analysis
from index.article import Article
from index.errors import UsageError
from index.sentences import Span
from rag.answer import Passage
from rag.assistant import Assistant, Considered
from rag.coverage import Need
from rag.evidence.features import FEATURES, FOR_THE_ANSWER, Read
from rag.evidence.judgement import WEIGHTS, Logistic
from rag.extract import Extract, Extractor, Kept
from rag.extractive.beside import BESIDE_FEATURES
from rag.extractive.whether import ANSWER_FEATURES
from rag.question.wanted import Asked
from rag.understand import Question
from tests.gold_values import item, unanswerable

NAMES = ("a", "b", "c")
TRUE = Logistic({"a": 2.0, "b": -3.0, "c": 0.0}, 0.5)


def drawn(count: int, seed: int = 7, groups: int = 50) -> list[Example]:
    """Examples whose labels follow `TRUE`."""
    pick = np.random.default_rng(seed)
    examples = []
    for n in range(count):
        features = dict(zip(NAMES, pick.uniform(-1, 1, 3) * (1, 1, 10), strict=True))
        examples.append(Example(f"g{n % groups}", features, float(pick.random() < TRUE(features))))
    return examples


# The fit


def test_known_weights_come_back() -> None:
    model = fit(drawn(20_000), NAMES, 0.3)
    assert model.intercept == pytest.approx(TRUE.intercept, abs=0.1)
    for name in NAMES:
        assert model.weights[name] == pytest.approx(TRUE.weights[name], abs=0.15)


def test_probabilities_are_right_as_often_as_they_say() -> None:
    model = fit(drawn(5_000), NAMES, 1.0)
    fresh = drawn(5_000, seed=8)
    for low, high in ((0, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1)):
        inside = [(model(e.features), e.label) for e in fresh if low <= model(e.features) < high]
        assert np.mean([p for p, _ in inside]) == pytest.approx(np.mean([y for _, y in inside]), abs=0.05)


def test_the_fit_is_where_the_penalised_likelihood_has_no_slope() -> None:
    examples, penalty = drawn(400), 3.0
    model = fit(examples, NAMES, penalty)
    deviation = matrix(examples, NAMES).std(axis=0)

    def cost(changed: Logistic) -> float:
        squares = sum((changed.weights[n] * d) ** 2 for n, d in zip(NAMES, deviation, strict=True))
        return len(examples) * log_loss(changed, examples) + penalty * squares / 2

    for name in NAMES:
        for step in (-0.05, 0.05):
            assert cost(model) < cost(Logistic({**model.weights, name: model.weights[name] + step}, model.intercept))
    for step in (-0.05, 0.05):
        assert cost(model) < cost(Logistic(model.weights, model.intercept + step))


def test_a_stronger_penalty_makes_smaller_weights_and_a_constant_feature_gets_none() -> None:
    examples = [e._replace(features={**e.features, "always": 3.0}) for e in drawn(300)]
    weak, strong = (fit(examples, (*NAMES, "always"), penalty) for penalty in (0.3, 300.0))
    assert abs(strong.weights["a"]) < abs(weak.weights["a"])
    assert abs(strong.weights["b"]) < abs(weak.weights["b"])
    assert weak.weights["always"] == strong.weights["always"] == 0.0


def test_an_example_counts_as_much_as_it_weighs() -> None:
    some = drawn(200)
    doubled = fit([*some, *some[:50]], NAMES, 1.0)
    weighed = fit([e._replace(weight=2.0 if n < 50 else 1.0) for n, e in enumerate(some)], NAMES, 1.0)
    probabilities = [(doubled(e.features), weighed(e.features)) for e in some]
    assert max(abs(a - b) for a, b in probabilities) < 0.02  # the features are standardised a little differently


def test_separable_examples_give_finite_weights() -> None:
    examples = [Example(f"g{n}", {"a": float(n >= 10)}, float(n >= 10)) for n in range(20)]
    model = fit(examples, ("a",), 0.3)
    assert math.isfinite(model.weights["a"])
    assert model({"a": 1.0}) > 0.9 > 0.1 > model({"a": 0.0})


def test_a_feature_that_an_example_lacks_is_nothing() -> None:
    assert matrix([Example("g", {"b": 2.0, "other": 9.0}, 1.0)], NAMES).tolist() == [[0.0, 2.0, 0.0]]


def test_the_log_loss_is_that_of_the_labels_weighed() -> None:
    even = Logistic({}, 0.0)
    sure = Logistic({"a": 100.0}, 0.0)
    both = [Example("g", {"a": 1.0}, 1.0), Example("h", {"a": 1.0}, 0.0)]
    assert log_loss(even, both) == pytest.approx(math.log(2))
    assert log_loss(sure, both[:1]) == pytest.approx(0, abs=1e-6)
    assert math.isfinite(log_loss(sure, both))
    assert log_loss(sure, [both[0]._replace(weight=9.0), both[1]]) == pytest.approx(log_loss(sure, both) / 5, rel=1e-6)


# Folds


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([f"g{n}" for n in range(12)]), min_size=1, max_size=60), st.integers(0, TURNS - 1))
def test_groups_are_never_split_and_every_example_is_judged_once(groups: list[str], turn: int) -> None:
    examples = [Example(group, {"a": float(n)}, 1.0) for n, group in enumerate(groups)]
    pairs = folds(examples, turn)
    assert len(pairs) == FOLDS
    for rest, fold in pairs:
        assert not {e.group for e in rest} & {e.group for e in fold}
        assert len(rest) + len(fold) == len(examples)
    judged_once = [e.features["a"] for _, fold in pairs for e in fold]
    assert sorted(judged_once) == [float(n) for n in range(len(groups))]


def test_the_order_of_the_examples_changes_no_fold() -> None:
    examples = drawn(60, groups=13)
    groups = [[{e.group for e in part} for part in pair] for pair in folds(examples)]
    assert groups == [[{e.group for e in part} for part in pair] for pair in folds(examples[::-1])]


def test_the_penalty_is_one_of_those_tried_and_strong_where_nothing_can_be_learned() -> None:
    pick = np.random.default_rng(3)
    noise = [
        Example(f"g{n}", {f"n{k}": float(x) for k, x in enumerate(pick.normal(size=20))}, float(n % 2))
        for n in range(60)
    ]
    assert best_penalty(noise, [f"n{k}" for k in range(20)]) == max(PENALTIES)
    assert best_penalty(drawn(2_000), NAMES) < max(PENALTIES)


# From which probability on


def certain(answerable: Sequence[float], unanswerable_: Sequence[float]) -> list[Example]:
    """Examples with one feature, half of them answerable."""
    pairs = [(x, 1.0) for x in answerable] + [(x, 0.0) for x in unanswerable_]
    return [Example(f"g{n}", {"a": x}, label) for n, (x, label) in enumerate(pairs)]


def test_questions_that_are_easy_to_tell_apart_are_told_apart() -> None:
    examples = certain(np.linspace(1, 2, 60).tolist(), np.linspace(-2, -1, 60).tolist())
    chosen = least(out_of_fold(examples, ("a",), 0.3))
    model = fit(examples, ("a",), 0.3)
    assert all((model(e.features) >= chosen) == (e.label == 1) for e in examples)


@pytest.mark.parametrize("seed", range(5))
def test_few_answerable_questions_are_left_out_however_hard_it_is(seed: int) -> None:
    pick = np.random.default_rng(seed)
    examples = certain(pick.normal(0.5, 1, 100).tolist(), pick.normal(-0.5, 1, 100).tolist())
    sure = out_of_fold(examples, ("a",), 1.0)
    assert len(sure) == TURNS * len(examples)
    chosen = least(sure)
    assert sum(s.probability < chosen and s.answerable for s in sure) <= MOST_OVER * TURNS * 100


def test_altered_questions_shape_the_fit_and_not_how_often_the_articles_answer() -> None:
    """Without anything to tell them apart, the probability is the share of those that were asked."""
    asked = [Example(f"g{n}", {"a": 0.0}, float(n % 5 > 0)) for n in range(50)]
    altered = [Example(f"g{n}", {"a": 0.0}, 0.0, 0.5, altered=True) for n in range(50)]
    assert fit(asked + altered, ("a",), 1.0)({"a": 0.0}) == pytest.approx(40 / 75, abs=0.01)
    assert fit_answer(asked + altered, ("a",), 1.0)({"a": 0.0}) == pytest.approx(0.8, abs=0.01)
    assert fit_answer(asked[1:5], ("a",), 1.0)({"a": 0.0}) > 0.9


def test_what_nobody_asks_is_not_judged_when_the_probability_is_chosen() -> None:
    examples = certain([1.0, 2.0, 3.0], [-1.0, -2.0])
    gaps = [e._replace(altered=True, weight=GAP) for e in examples[:2]]
    bare = [e._replace(altered=True, weight=BARE, label=0.0) for e in examples[:2]]
    sure = out_of_fold(examples + gaps + bare, ("a",), 1.0)
    assert len(sure) == TURNS * 7
    assert sum(s.weight for s in sure if s.answerable) == TURNS * (3 + 2 * GAP)


# Gold questions

ARTICLE = Article("r", "a.txt", "The bridge fell on Monday. Nine cars were on it. The mayor blamed the rain.", "en",
                  "0" * 64)  # fmt: skip
NEEDS = (Need(frozenset({"c1"}), 0.8), Need(frozenset({"c2"}), 0.2))


class Sentences(Extractor):
    """An extractor that finds the sentences of one article, whatever is asked."""

    def __init__(self) -> None:
        pass

    def candidates(
        self, question: Question, needs: Sequence[Need], passages: Sequence[Passage], kept: Kept | None = None
    ) -> list[Extract]:
        """The three sentences, the evidence a little better than the others."""
        rows = [(Span(0, 26), 0.3), (Span(27, 48), 0.9), (Span(49, 75), 0.1)]
        nothing = Analysis("en", ()), frozenset[str](), np.zeros(1, np.float32), 0, ()
        return [
            Extract(
                ARTICLE,
                span,
                own,
                features=dict.fromkeys((*FEATURES, *FOR_THE_ANSWER), 0.0) | {"own": own, "cosine": own},
            )
            for span, own in rows
            if kept is None or kept(Read(ARTICLE, span, *nothing))
        ]


class Recorder(Assistant):
    """An assistant that gives every question the sentences of one article, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._extractor = Sentences()

    def consider(self, question: str, history: Any = (), filters: Any = None) -> Considered:
        """All three sentences."""
        self.asked.append(question)
        understood = Question(question, "en", (), {}, None, np.zeros(1, np.float32), Asked())
        return Considered(understood, NEEDS, self._extractor.candidates(understood, NEEDS, ()))


class Untouchable(Recorder):
    """An assistant that must not be asked."""

    def consider(self, question: str, history: Any = (), filters: Any = None) -> NoReturn:
        """Fail."""
        raise AssertionError(f"asked {question!r}")


def test_a_candidate_is_right_when_it_is_evidence() -> None:
    found = judged(Recorder(), item())
    assert found.right == (True, True, False)
    assert judged(Recorder(), unanswerable()).right == (False, False, False)


@pytest.mark.parametrize("of", [item(split="test"), unanswerable(split="test")])
def test_a_question_of_a_test_half_is_refused_before_it_is_asked(of: Item) -> None:
    with pytest.raises(UsageError, match=r"expected .*development.*cars-en|cost-en"):
        judged(Untouchable(), of)


def test_calibration_refuses_a_question_of_a_test_half() -> None:
    some = [judged(Recorder(), item(id=f"q{n}", group=f"g{n}")) for n in range(12)]
    hidden = some[0]._replace(item=item(split="test"))
    for fit_anew in (calibrate, calibrate_beside):
        with pytest.raises(UsageError, match="development"):
            fit_anew([*some, hidden])


def test_what_belongs_beside_can_be_fitted_by_itself() -> None:
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    made = calibrate_beside([judged(Recorder(), item(id=f"q{n}", group=f"g{n}")) for n in range(10)])
    assert made.keys() == shipped.keys()
    assert {name for name in made if made[name] != shipped[name]} <= {"beside", "least_beside"}
    assert made["beside"] != shipped["beside"]
    assert made["least_beside"] in GRID


def test_sentences_of_unanswerable_questions_teach_nothing_about_sentences() -> None:
    answerable, nothing = judged(Recorder(), item()), judged(Recorder(), unanswerable())
    none_right = Judged(answerable.item, answerable.considered, (False,) * 3)
    examples = sentence_examples([answerable, nothing, none_right])
    assert [(e.group, e.label) for e in examples] == [("cars", 1.0), ("cars", 1.0), ("cars", 0.0)]


def test_whether_a_question_is_answered_is_told_by_the_best_sentence_under_the_fitted_weights() -> None:
    some = [judged(Recorder(), item()), judged(Recorder(), unanswerable())]
    for model, own in ((Logistic({"own": 1.0}, 0.0), 0.9), (Logistic({"own": -1.0}, 0.0), 0.1)):
        examples = answer_examples(some, model)
        rows = [(e.group, e.label, e.weight, e.altered, e.features["cosine"]) for e in examples]
        assert rows == [
            ("cars", 1.0, 1.0, False, own), ("cars", 0.0, BARE, True, 0.1), ("cars", 1.0, GAP, True, own),
            ("cost", 0.0, 1.0, False, own), ("cost", 0.0, GAP, True, own),
        ]  # fmt: skip
        assert {e.language for e in examples} == {"en"}
    nothing = some[0]._replace(considered=some[0].considered._replace(extracts=[]), bare=None, gap=None)
    assert answer_examples([nothing], Logistic({}, 0.0)) == []


def test_calibration_makes_a_whole_judgement() -> None:
    some = []
    for n in range(20):
        good = n % 2 == 0
        of = item(id=f"q{n}", group=f"g{n}") if good else unanswerable(id=f"q{n}", group=f"g{n}")
        found = judged(Recorder(), of)
        if not good:
            poor = [
                Extract(e.article, e.span, e.score, features={**e.features, "own": 0.05, "cosine": 0.05})
                for e in found.considered[2]
            ]
            considered = found.considered._replace(extracts=poor)
            found = found._replace(considered=considered, gap=considered)
        some.append(found)
    made = calibrate(some)
    assert made["questions"] == 20
    assert set(made["sentence"]["weights"]) == set(FEATURES)
    assert set(made["answer"]["weights"]) == set(ANSWER_FEATURES)
    assert made["sentence"]["penalty"] in PENALTIES
    assert made["answer"]["penalty"] in PENALTIES
    assert set(made["beside"]["weights"]) == set(BESIDE_FEATURES)
    assert 0 < made["least"] < 1
    assert 0 < made["least_beside"] < 1
    assert made["least_of"] == {}  # too few questions of any language
    assert made["answer"]["weights"]["cosine"] > 0


def test_a_question_is_seen_by_a_sentence_regression_that_never_saw_its_group() -> None:
    """In one group alone the evidence is what all others take for the opposite."""
    some = [judged(Recorder(), item(id=f"q{n}", group=f"g{n}")) for n in range(10)]
    odd = some[0].considered._replace(extracts=[
        replace(e, features={**e.features, "own": 1 - e.features["own"]}) for e in some[0].considered.extracts
    ])  # fmt: skip
    some[0] = some[0]._replace(considered=odd, bare=None, gap=None)
    (own,) = [e.features["cosine"] for e in stacked(some, ("own",), 0.01) if e.group == "g0"]
    assert own == 0.1
