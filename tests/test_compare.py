"""Comparisons and gates."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.compare import PASS, REGRESSION, UNDERPOWERED, compare, judge, lines, overall, read_gate
from evals.prediction import Prediction
from evals.stats import Interval, Paired
from index.errors import UsageError
from tests.gold_values import CORPUS, answered, cite, item

NINE, MONDAY = cite("a.txt", "Nine cars were on it."), cite("a.txt", "The bridge fell on Monday.")


def run_of(good: int, all_of: int = 40) -> list[Prediction]:
    """A run in which the first answers are right and the rest abstain."""
    items = [item(id=f"i{n}", group=f"g{n}") for n in range(all_of)]
    return [
        answered(i, "Nine. [1][2]", NINE, MONDAY) if n < good else answered(i, "no", abstained=True)
        for n, i in enumerate(items)
    ]


def test_two_copies_of_a_run_pass_every_gate_with_intervals_of_nothing() -> None:
    rows = compare(run_of(30), run_of(30), CORPUS, {"correct": 0.0, "over_abstention": 0.0})
    assert overall(rows) == PASS
    assert {tuple(row.result.interval) for row in rows} == {(0.0, 0.0)}


def test_a_loss_is_a_regression_and_a_gain_is_not() -> None:
    gate = {"correct": 0.02, "over_abstention": 0.02}
    assert overall(compare(run_of(38), run_of(10), CORPUS, gate)) == REGRESSION
    assert overall(compare(run_of(10), run_of(38), CORPUS, gate)) == PASS


def test_without_a_gate_nothing_fails() -> None:
    assert overall(compare(run_of(38), run_of(10), CORPUS, {})) == PASS


@pytest.mark.parametrize(
    ("difference", "interval", "p", "verdict"),
    [
        (-0.01, (-0.02, 0.01), 0.2, PASS),
        (-0.20, (-0.30, -0.10), 0.001, REGRESSION),
        (-0.04, (-0.12, 0.04), 0.3, UNDERPOWERED),
        (0.10, (-0.01, 0.20), 0.04, PASS),
    ],
)
def test_the_gate_looks_at_the_whole_interval(
    difference: float, interval: tuple[float, float], p: float, verdict: str
) -> None:
    up = Paired(difference, Interval(*interval), p, 50, 0.1)
    down = Paired(-difference, Interval(-interval[1], -interval[0]), p, 50, 0.1)
    assert judge(up, 0.03, higher_is_better=True) == verdict
    assert judge(down, 0.03, higher_is_better=False) == verdict


@pytest.mark.parametrize(
    "content", ["[margins]\nnonsense = 0.1", "[margins]\ncorrect = 2", "[margins", "[margins]\ncorrect = true"]
)
def test_a_bad_gate_is_refused(write: Callable[..., Path], content: str) -> None:
    with pytest.raises(UsageError, match="gate.toml"):
        read_gate(write({"gate.toml": content}) / "gate.toml")


def test_the_table_names_every_metric_and_the_verdict() -> None:
    rows = compare(run_of(38), run_of(10), CORPUS, {"correct": 0.02})
    table = lines(rows)
    assert table[-1] == "verdict: regression"
    assert len(table) == len(rows) + 2
