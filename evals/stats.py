"""Intervals and tests that know that translations of one question are not independent.

The unit of resampling is the group.  Everything is seeded, so the same log gives the same figures.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SEED = 20251213
DRAWS = 2000
LEVEL = 0.95
FEW = 30
"""Below this many groups an interval by resampling is too short; Wilson's stands in for it."""

Z = 1.959963984540054
ByGroup = Mapping[str, Mapping[str, float]]
"""Group -> item -> score."""

POWER_Z = Z + 0.8416212335729143
"""Two-sided 5 % and 80 % power."""


class Interval(NamedTuple):
    """An interval at `LEVEL`."""

    low: float
    high: float


class Paired(NamedTuple):
    """The difference between two runs on the same questions.

    Attributes:
        difference: mean over groups of the second run's score less the first's.
        interval: cluster bootstrap.
        p: sign-flip permutation over groups, two-sided; 1 when nothing differs.
        groups: number of groups that both runs scored.
        detectable: smallest true difference that would be found in four of five such comparisons.
    """

    difference: float
    interval: Interval
    p: float
    groups: int
    detectable: float


def wilson(successes: float, n: int) -> Interval:
    """Wilson's score interval for a share (Wilson 1927).

    >>> low, high = wilson(0, 30)
    >>> round(low, 3), round(high, 3)
    (0.0, 0.114)
    """
    if n == 0:
        return Interval(0.0, 1.0)
    share = successes / n
    scale = 1 + Z * Z / n
    middle = (share + Z * Z / (2 * n)) / scale
    half = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def _draws(count: int, seed: int) -> NDArray[np.int64]:
    return np.random.default_rng(seed).integers(0, count, size=(DRAWS, count))


def _quantiles(values: NDArray[np.float64]) -> Interval:
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(float(low), float(high))


def mean_interval(by_group: Mapping[str, Sequence[float]], seed: int = SEED) -> Interval | None:
    """An interval for the mean over all items, resampling groups.

    Shares over few groups, or scores that are all 0 or all 1, get Wilson's interval over the groups.

    Args:
        by_group: group -> the scores of its items.

    Returns:
        None when there is no score.
    """
    groups = [np.asarray(by_group[name], dtype=np.float64) for name in sorted(by_group) if len(by_group[name])]
    if not groups:
        return None
    sums = np.array([g.sum() for g in groups])
    counts = np.array([len(g) for g in groups], dtype=np.float64)
    mean = float(sums.sum() / counts.sum())
    same = all(float(v) == mean for g in groups for v in g)
    if 0 <= mean <= 1 and (len(groups) < FEW or same) and all(0 <= v <= 1 for g in groups for v in g):
        return wilson(mean * len(groups), len(groups))
    picks = _draws(len(groups), seed)
    return _quantiles(sums[picks].sum(axis=1) / counts[picks].sum(axis=1))


def paired(
    first: Mapping[str, Mapping[str, float]], second: Mapping[str, Mapping[str, float]], seed: int = SEED
) -> Paired | None:
    """Compare two runs by item, clustered by group.

    Args:
        first: group -> item -> score in the first run.
        second: the same in the second.

    Returns:
        None when no item was scored in both.
    """
    means = []
    for group in sorted(first.keys() & second.keys()):
        shared = sorted(first[group].keys() & second[group].keys())
        if shared:
            means.append(float(np.mean([second[group][i] - first[group][i] for i in shared])))
    if not means:
        return None
    d = np.array(means)
    if not d.any():
        return Paired(0.0, Interval(0.0, 0.0), 1.0, len(d), 0.0)
    interval = _quantiles(d[_draws(len(d), seed)].mean(axis=1))
    signs = np.random.default_rng(seed + 1).choice([-1.0, 1.0], size=(DRAWS, len(d)))
    extreme = np.abs((signs * d).mean(axis=1)) >= abs(d.mean()) - 1e-12
    p = (1 + int(extreme.sum())) / (1 + DRAWS)
    spread = float(d.std(ddof=1)) if len(d) > 1 else math.inf
    return Paired(float(d.mean()), interval, p, len(d), POWER_Z * spread / math.sqrt(len(d)))


def sums_difference(
    first: Mapping[str, Sequence[float]],
    second: Mapping[str, Sequence[float]],
    figure: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    seed: int = SEED,
) -> Paired | None:
    """Compare two runs by a figure of sums over all items, such as F1, clustered by group.

    Args:
        first: group -> its sums in the first run.
        second: the same groups in the second.
        figure: from sums in the last axis to the figure.

    Returns:
        None when there is no group; `p` is twice the smaller share of draws beyond 0, `detectable` is nan.
    """
    groups = sorted(first.keys() & second.keys())
    if not groups:
        return None
    a, b = (np.array([some[g] for g in groups], dtype=np.float64) for some in (first, second))
    whole = float(figure(b.sum(axis=0)) - figure(a.sum(axis=0)))
    picks = _draws(len(groups), seed)
    drawn = figure(b[picks].sum(axis=1)) - figure(a[picks].sum(axis=1))
    beyond = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
    return Paired(whole, _quantiles(drawn), min(1.0, 2 * (1 + beyond) / (1 + DRAWS)), len(groups), math.nan)


def holm(ps: Mapping[str, float]) -> dict[str, float]:
    """p values corrected for their number (Holm 1979).

    >>> holm({"a": 0.01, "b": 0.04})
    {'a': 0.02, 'b': 0.04}
    """
    corrected: dict[str, float] = {}
    floor = 0.0
    for rank, (name, p) in enumerate(sorted(ps.items(), key=lambda pair: pair[1])):
        floor = max(floor, min(1.0, p * (len(ps) - rank)))
        corrected[name] = floor
    return {name: corrected[name] for name in ps}
