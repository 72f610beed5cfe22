"""Metrics against figures worked out by hand, and against ir-measures where both are defined."""

import math
from datetime import date
from typing import Any

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.gold import Span
from evals.metric import ERROR, NOT_APPLICABLE, Outcome, tally
from evals.metrics import answers, citations, ranking, support, verdict
from evals.metrics.table import METRICS, outcome
from evals.prediction import Cited, Prediction, Stated, prediction
from tests.gold_values import CORPUS, answered, cite, item, span, unanswerable

NINE = cite("a.txt", "Nine cars were on it.")
MONDAY = cite("a.txt", "The bridge fell on Monday.")
RAIN = cite("a.txt", "The mayor blamed the rain.")
DEVIAT = cite("b.txt", "На ньому було дев'ять машин.")
INVENTED = Cited(span("a.txt", "Nine cars were on it."), "Ten cars were on it.")
MALFORMED = Cited(Span("", 0, 0), "Nine cars were on it.")

CITED: list[tuple[str, tuple[Cited, ...], float | None, float, float | None]] = [
    ("both needs", (NINE, MONDAY), 1.0, 1.0, 1.0),
    ("one need", (NINE,), 1.0, 0.5, 1.0),
    ("an alternative in another language", (DEVIAT,), 1.0, 0.5, 1.0),
    ("one beside the point", (NINE, RAIN), 1.0, 0.5, 0.5),
    ("an invented quote", (INVENTED,), 0.0, 0.0, 0.0),
    ("a malformed one costs precision", (NINE, MALFORMED), 0.5, 0.5, 0.5),
    ("none", (), None, 0.0, None),
]


@pytest.mark.parametrize(("name", "cited", "valid", "recall", "precision"), CITED, ids=[row[0] for row in CITED])
def test_citations(
    name: str, cited: tuple[Cited, ...], valid: float | None, recall: float, precision: float | None
) -> None:
    p = answered(item(), "Nine. [1]", *cited)
    assert citations.citation_validity(p, CORPUS).value == valid
    assert citations.evidence_recall(p, CORPUS).value == recall
    assert citations.evidence_precision(p, CORPUS).value == precision


WET = "The mayor blamed the rain."
BORNE: list[tuple[str, list[tuple[str, tuple[int | None, ...]]], float | None, float | None]] = [
    ("each by its own quote", [("Nine cars were on it.", (0,)), (WET, (2,))], 1.0, 1.0),
    ("by two together", [("Nine cars were on it, and the bridge fell on Monday.", (0, 1))], 1.0, 1.0),
    ("one quote too many", [("Nine cars were on it.", (0, 2))], 1.0, 0.5),
    ("another number", [("Ten cars were on it.", (0,))], 0.0, 0.0),
    ("without a quote", [("Nine cars were on it.", (0,)), (WET, ())], 0.5, 1.0),
    ("a quote that is not there", [("Nine cars were on it.", (0, None))], 1.0, 0.5),
    ("an invented quote", [("Ten cars were on it.", (4,))], 0.0, 0.0),
    ("a paraphrase across languages", [("Nine cars fell into the water.", (3,))], None, None),
    ("that and another", [("Nine cars fell into the water.", (3,)), (WET, (2,))], 1.0, 1.0),
    ("no sentence", [], 0.0, None),
]


@pytest.mark.parametrize(("name", "said", "recall", "precision"), BORNE, ids=[row[0] for row in BORNE])
def test_sentences_stand_on_their_quotes(
    name: str, said: list[tuple[str, tuple[int | None, ...]]], recall: float | None, precision: float | None
) -> None:
    sentences = tuple(Stated(*one) for one in said)
    p = answered(item(), "x", NINE, MONDAY, RAIN, DEVIAT, INVENTED, sentences=sentences)
    assert support.citation_recall(p, CORPUS).value == recall
    assert support.citation_precision(p, CORPUS).value == precision


def test_an_abstention_states_nothing_that_must_be_borne() -> None:
    p = answered(unanswerable(), "The articles do not say.", abstained=True)
    assert support.citation_recall(p, CORPUS).status == NOT_APPLICABLE
    assert support.citation_precision(p, CORPUS).status == NOT_APPLICABLE


def test_sentences_are_read_from_an_answer_whatever_it_cites() -> None:
    raw = {
        "citations": [{"id": 7, "doc_id": "a.txt", "start": 0, "end": 26, "quote": "x", "published": "2025-12-13"}],
        "sentences": [{"text": "It fell.", "citations": [7, 9]}],
    }
    p = prediction(item(), raw)
    assert p.sentences == (Stated("It fell.", (0, None)),)
    assert p.cited[0].published == date(2025, 12, 13)


def test_quoting_everything_is_not_tight() -> None:
    whole = Cited(Span("a.txt", 0, 75), "The bridge fell on Monday. Nine cars were on it. The mayor blamed the rain.")
    assert citations.tightness(answered(item(), "x", NINE), CORPUS).value == 1.0
    loose = citations.tightness(answered(item(), "x", whole), CORPUS).value
    assert loose == pytest.approx((21 + 26) / 75)


ANSWERS: list[tuple[str, dict[str, Any], str, float, float]] = [
    ("right", {}, "Nine cars. [1]", 1.0, 0.0),
    ("quoted in another language", {"answers": ["дев'ять"]}, "«На ньому було дев’ять машин.» [1]", 1.0, 0.0),
    ("part of a longer number", {"answers": ["5"]}, "it was 15 percent", 0.0, 0.0),
    ("wrong value too", {}, "Nine or ten cars.", 1.0, 1.0),
]


@pytest.mark.parametrize(("name", "changes", "text", "hit", "conflict"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_aliases(name: str, changes: dict[str, Any], text: str, hit: float, conflict: float) -> None:
    p = answered(item(**changes), text)
    assert answers.alias_hit(p, CORPUS).value == hit
    assert answers.alias_conflict(p, CORPUS).value == conflict


@pytest.mark.parametrize(
    ("text", "gold", "lang", "right"),
    [("They had 1,400.", "1.400", "vi", True), ("Було 1 400.", "1400", "uk", True), ("It was 25.", "52", "en", False)],
)
def test_numbers_are_compared_by_value(text: str, gold: str, lang: str, right: bool) -> None:
    assert answers.number_match(answered(item(answers=[gold], lang=lang), text), CORPUS).value == right


@pytest.mark.parametrize(
    ("text", "gold", "right"),
    [
        ("ngày 12/12", "12 December 2025", True),
        ("у грудні", "12 December 2025", False),
        ("on 12 December", "December 2025", True),
    ],
)
def test_a_finer_date_answers_a_coarser_one_and_not_the_other_way(text: str, gold: str, right: bool) -> None:
    p = answered(item(type="when", answers=[gold]), text)
    assert answers.date_match(p, CORPUS).value == right


def test_nuggets_are_counted_vital_and_all() -> None:
    p = answered(item(), "Nine cars.")
    assert answers.nugget_recall(p, CORPUS).value == 1.0
    assert answers.nugget_recall_all(p, CORPUS).value == 0.5


def test_a_list_pays_for_what_is_missing_and_for_what_is_wrong() -> None:
    nuggets = [{"text": w, "must": True, "match": [w]} for w in ("rain", "wind")]
    p = answered(item(type="list", nuggets=nuggets, wrong_answers=["snow"]), "Rain and snow.")
    assert answers.list_f1(p, CORPUS).value == pytest.approx(2 * 1 / (2 + 1 + 1))


VERDICTS: list[tuple[str, Prediction, str]] = [
    ("right", answered(item(), "Nine.", NINE), "correct"),
    ("conflicting", answered(item(), "Nine or ten.", NINE), "wrong"),
    ("abstained", answered(item(), "no", abstained=True), "missing"),
    ("unanswerable, abstained", answered(unanswerable(), "no", abstained=True), "correct"),
    ("unanswerable, answered", answered(unanswerable(), "Ten million.", RAIN), "wrong"),
    ("asking failed", Prediction(item(), error="boom"), "missing"),
]


@pytest.mark.parametrize(("name", "p", "said"), VERDICTS, ids=[row[0] for row in VERDICTS])
def test_verdicts(name: str, p: Prediction, said: str) -> None:
    assert verdict.verdict(p, CORPUS) == said


def test_saying_that_it_is_not_known_is_right_only_with_the_sources_own_word() -> None:
    near = [{"doc": "a.txt", "quote": "The mayor blamed the rain."}]
    asked = unanswerable(near_evidence=near)
    assert verdict.verdict(answered(asked, "x", RAIN, reason="not_stated"), CORPUS) == "correct"
    assert verdict.verdict(answered(asked, "x", NINE, reason="not_stated"), CORPUS) == "wrong"
    assert verdict.verdict(answered(asked, "x", RAIN), CORPUS) == "wrong"


def test_a_corrected_premise_must_cite_the_correction() -> None:
    asked = item(
        type="false_premise", expected="correct_premise", evidence=[{"doc": "a.txt", "quote": "Nine cars were on it."}]
    )
    assert verdict.verdict(answered(asked, "x", NINE), CORPUS) == "correct"
    assert verdict.verdict(answered(asked, "x", RAIN), CORPUS) == "wrong"


SPANS = [*CORPUS.chunks["a.txt"], *CORPUS.chunks["b.txt"]]


@given(st.permutations(SPANS))
def test_retrieval_agrees_with_ir_measures_on_one_need(order: list[Span]) -> None:
    """With one need and one relevant chunk, need-level figures are the classical ones."""
    asked = item(evidence=[{"doc": "a.txt", "quote": "Nine cars were on it.", "set": 1}])
    p = answered(asked, "x", passages=tuple(order))
    relevant = [ir_measures.Qrel("q", str(s), 1) for s in SPANS if s == Span("a.txt", 27, 48)]
    run = [ir_measures.ScoredDoc("q", str(s), 1 / rank) for rank, s in enumerate(order, 1)]
    wanted = [ir_measures.RR @ 10, ir_measures.nDCG @ 10, ir_measures.R @ 1, ir_measures.R @ 3, ir_measures.R @ 5]
    theirs = ir_measures.calc_aggregate(wanted, relevant, run)
    ours = [ranking.mrr_at_10, ranking.ndcg_at_10, ranking.recall_at(1), ranking.recall_at(3), ranking.recall_at(5)]
    for measure, metric in zip(wanted, ours, strict=True):
        assert metric(p, CORPUS).value == pytest.approx(theirs[measure])


def test_two_needs_by_hand() -> None:
    order = (SPANS[2], SPANS[1], SPANS[0])
    p = answered(item(), "x", passages=order)
    assert ranking.first_ranks(order, p.item.needs) == [2, 3]
    assert ranking.recall_at(1)(p, CORPUS).value == 0
    assert ranking.complete_at(3)(p, CORPUS).value == 1
    gain = 1 / math.log2(3) + 1 / math.log2(4)
    assert ranking.ndcg_at_10(p, CORPUS).value == pytest.approx(gain / (1 + 1 / math.log2(3)))
    assert ranking.chunking_ceiling(p, CORPUS).value == 1


@pytest.mark.parametrize("metric", METRICS, ids=[m.name for m in METRICS])
def test_every_metric_has_a_word_on_every_kind_of_answer(metric: Any) -> None:
    for p in (answered(item(), ""), answered(unanswerable(), "", abstained=True), answered(item(), "x", MALFORMED)):
        found = outcome(metric, p, CORPUS)
        assert (found.value is None) == (found.status == NOT_APPLICABLE)
    assert outcome(metric, Prediction(item(), error="boom"), CORPUS).status == ERROR


STATUSES = st.sampled_from(["scored", "not_applicable", "error", "unscored"])


@given(st.lists(st.tuples(STATUSES, st.floats(0, 1))))
def test_counts_add_up_and_failures_never_raise_a_mean(pairs: list[tuple[str, float]]) -> None:
    outcomes = [Outcome(s, v if s == "scored" else None) for s, v in pairs]
    t = tally(outcomes)
    assert t.n + t.not_applicable + t.errors + t.unscored == len(outcomes)
    if t.mean is not None and t.low is not None and t.high is not None:
        assert t.low <= t.mean + 1e-9
        assert t.mean <= t.high + 1e-9
    more = tally([*outcomes, Outcome("unscored", None)])
    assert more.mean == t.mean
    if t.low is not None and more.low is not None:
        assert more.low <= t.low
