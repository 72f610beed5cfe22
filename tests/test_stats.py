"""Intervals and paired tests on constructed scores."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from evals.stats import holm, mean_interval, paired, sums_difference, wilson

Groups = dict[str, dict[str, float]]


def groups(values: list[list[float]]) -> Groups:
    return {f"g{g:03d}": {f"g{g:03d}-{i}": v for i, v in enumerate(row)} for g, row in enumerate(values)}


SCORES = st.lists(st.lists(st.floats(0, 1), min_size=1, max_size=3), min_size=1, max_size=40)


@given(SCORES)
def test_a_run_compared_with_itself_differs_by_nothing(values: list[list[float]]) -> None:
    result = paired(groups(values), groups(values))
    assert result is not None
    assert (result.difference, tuple(result.interval), result.p) == (0.0, (0.0, 0.0), 1.0)


@given(SCORES)
def test_an_interval_of_shares_holds_the_mean_and_stays_between_0_and_1(values: list[list[float]]) -> None:
    rounded = [[float(round(v)) for v in row] for row in values]
    interval = mean_interval({g: list(row.values()) for g, row in groups(rounded).items()})
    mean = np.mean([v for row in rounded for v in row])
    assert interval is not None
    assert 0 <= interval.low <= mean + 1e-9
    assert mean - 1e-9 <= interval.high <= 1


def test_a_clear_gain_is_found_and_noise_is_not() -> None:
    dice = np.random.default_rng(3)
    before = [[float(v) for v in dice.integers(0, 2, 3)] for _ in range(60)]
    better = paired(groups([[0.0] * 3] * 60), groups([[1.0] * 3] * 45 + [[0.0] * 3] * 15))
    noise = paired(groups(before), groups([[float(v) for v in dice.integers(0, 2, 3)] for _ in range(60)]))
    assert better is not None
    assert noise is not None
    assert better.p < 0.01
    assert better.interval.low > 0.5
    assert noise.interval.low < 0 < noise.interval.high


def test_translations_count_as_one_question() -> None:
    """Three equal copies of each question leave the interval as it is with one."""
    values = [[1.0], [0.0]] * 30
    single = mean_interval({g: list(v.values()) for g, v in groups(values).items()})
    triple = mean_interval({g: list(v.values()) * 3 for g, v in groups(values).items()})
    assert single == triple


def test_thirty_successes_out_of_thirty_leave_room_for_doubt() -> None:
    interval = mean_interval({f"g{i}": [1.0] for i in range(30)})
    assert interval is not None
    assert interval.high == pytest.approx(1)
    assert interval.low == pytest.approx(1 - wilson(0, 30).high)
    assert 0.85 < interval.low < 0.92


def test_no_score_has_no_interval() -> None:
    assert mean_interval({}) is None
    assert paired({"a": {"x": 1.0}}, {"b": {"y": 1.0}}) is None


def test_a_detectable_difference_shrinks_with_the_square_root_of_the_groups() -> None:
    few = paired(groups([[0.0], [1.0]] * 10), groups([[1.0], [1.0]] * 10))
    many = paired(groups([[0.0], [1.0]] * 40), groups([[1.0], [1.0]] * 40))
    assert few is not None
    assert many is not None
    assert few.detectable / many.detectable == pytest.approx(2, rel=0.05)


def test_holm_never_lowers_a_p_and_keeps_their_order() -> None:
    ps = {"a": 0.01, "b": 0.02, "c": 0.03, "d": 0.5}
    assert holm(ps) == {"a": 0.04, "b": 0.06, "c": 0.06, "d": 0.5}


SUMS = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 5)), min_size=1, max_size=20)


def ratio(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(sums[..., 0] / sums[..., 1])


@given(SUMS)
def test_sums_compared_with_themselves_differ_by_nothing(rows: list[tuple[int, int]]) -> None:
    some = {f"g{n}": row for n, row in enumerate(rows)}
    result = sums_difference(some, some, ratio)
    assert result is not None
    assert (result.difference, tuple(result.interval), result.p) == (0.0, (0.0, 0.0), 1.0)


def test_a_difference_of_ratios_is_over_all_items_and_its_interval_tells_gain_from_noise() -> None:
    before = {f"g{n}": (n % 2, 2) for n in range(40)}
    after = {f"g{n}": (2 - (n % 8 == 0), 2) for n in range(40)}
    result = sums_difference(before, after, ratio)
    assert result is not None
    assert result.difference == pytest.approx((75 - 20) / 80)
    assert 0 < result.interval.low < result.difference < result.interval.high
    assert result.p < 0.01
    assert sums_difference(before, {}, ratio) is None
