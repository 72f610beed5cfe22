"""Confidence held against truth."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.prediction import prediction
from evals.reliability import by_split, plot, reliability
from tests.gold_values import answered, item, unanswerable

YES, NO = answered(item(), "Nine."), answered(unanswerable(), "Ten.")


def test_four_answers_by_hand() -> None:
    some = [replace(YES, confidence=c) for c in (0.95, 0.92)] + [replace(NO, confidence=c) for c in (0.91, 0.12)]
    found = reliability([*some, YES])
    assert found.n == 4
    assert found.brier == pytest.approx((0.05**2 + 0.08**2 + 0.91**2 + 0.12**2) / 4)
    assert found.bins[9].share == pytest.approx(2 / 3)
    assert found.ece == pytest.approx((3 * (2.78 / 3 - 2 / 3) + 0.12) / 4)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_answer_is_in_one_bin_and_the_figures_are_shares(pairs: list[tuple[float, bool]]) -> None:
    found = reliability([replace(YES if right else NO, confidence=c) for c, right in pairs])
    assert sum(b.n for b in found.bins) == found.n == len(pairs)
    for b in found.bins:
        if b.share is not None and b.confidence is not None:
            assert b.interval.low - 1e-9 <= b.share <= b.interval.high + 1e-9
            assert b.low - 1e-9 <= b.confidence <= b.high + 1e-9
    assert found.ece is None or 0 <= found.ece <= 1 + 1e-9


def test_a_perfect_confidence_has_no_error() -> None:
    found = reliability([replace(YES, confidence=1.0), replace(NO, confidence=0.0)])
    assert (found.brier, found.ece) == (0, 0)


@pytest.mark.parametrize("value", [None, "0.7", True, -0.1, 1.5, float("nan")])
def test_what_is_no_confidence_counts_as_none(value: object) -> None:
    p = prediction(item(), {"text": "Nine.", "language": "en", "confidence": value})
    assert p.confidence is None
    assert by_split([p])["all"]["n"] == 0


def test_the_diagram_has_a_dot_for_each_bin_with_answers() -> None:
    figures = by_split([replace(YES, confidence=0.9), replace(NO, confidence=0.2), replace(NO, confidence=0.25)])
    shown = plot("dev", figures["split"]["dev"])
    assert shown.count("<circle") == 2
    assert ">2</text>" in shown
