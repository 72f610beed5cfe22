"""Every wrong item gets one stage, and the counts add up."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.diagnose import STAGES, counts, diagnose, stage_of
from evals.gold import Span
from evals.metrics.verdict import CORRECT, verdict
from evals.prediction import Cited, Prediction
from tests.gold_values import CORPUS, answered, cite, item, span, unanswerable

NINE, MONDAY = cite("a.txt", "Nine cars were on it."), cite("a.txt", "The bridge fell on Monday.")
RAIN = cite("a.txt", "The mayor blamed the rain.")
ALL = (*CORPUS.chunks["a.txt"], *CORPUS.chunks["b.txt"])
BESIDE = CORPUS.chunks["a.txt"][2:]
FAR = BESIDE * 10 + ALL
INVENTED = Cited(span("a.txt", "Nine cars were on it."), "Ten cars were on it.")

CASES: list[tuple[str | None, Prediction]] = [
    (None, answered(item(), "Nine.", NINE, MONDAY, passages=ALL)),
    ("failed to answer at all", Prediction(item(), error="boom")),
    ("not retrieved", answered(item(), "Rain.", RAIN, passages=BESIDE)),
    ("ranked too low", answered(item(), "Rain.", RAIN, passages=FAR)),
    ("not shown", answered(item(), "Rain.", RAIN, passages=ALL)),
    ("misread", answered(item(), "Ten.", NINE, MONDAY, passages=ALL)),
    ("miscited", answered(item(), "Ten.", INVENTED, passages=ALL)),
    ("wrongly abstained", answered(item(), "no", passages=ALL, abstained=True)),
    ("wrongly answered", answered(unanswerable(), "Ten.", RAIN, passages=ALL)),
    (None, answered(unanswerable(), "no", passages=ALL, abstained=True)),
]


@pytest.mark.parametrize(("stage", "p"), CASES, ids=[f"{n}-{stage}" for n, (stage, _) in enumerate(CASES)])
def test_stages(stage: str | None, p: Prediction) -> None:
    assert stage_of(p, CORPUS) == stage


def test_an_article_cut_in_the_middle_of_the_evidence_cannot_be_retrieved() -> None:
    cut = replace(CORPUS, chunks={"a.txt": (Span("a.txt", 0, 8),), "b.txt": ()})
    assert stage_of(answered(item(), "Ten.", passages=ALL), cut) == "no chunk can hold it"


@given(st.lists(st.sampled_from([p for _, p in CASES])))
def test_counts_add_up_to_the_wrong_items(run: list[Prediction]) -> None:
    found = diagnose(run, CORPUS)
    assert sum(counts(found).values()) == len(found) == sum(verdict(p, CORPUS) != CORRECT for p in run)
    assert {d.stage for d in found} <= set(STAGES)
