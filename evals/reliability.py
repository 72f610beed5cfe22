"""Does the confidence mean what it says?  Of the answers with 0.7, the articles should answer seven in ten.

Only answers that state a confidence count.  Brier score: Brier 1950; expected calibration error over bins of
equal width: Naeini et al. 2015.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from evals.gold import SPLITS
from evals.prediction import Prediction
from evals.stats import Interval, wilson

BINS = 10


class Bin(NamedTuple):
    """Answers of about the same confidence.

    Attributes:
        low, high: the confidences that fall into it.
        n: number of answers.
        groups: number of question groups that they belong to.
        confidence: mean of them; None without answers.
        share: of those whose question the articles answer; None without answers.
        interval: Wilson's, for the share, over the groups, since translations are not independent.
    """

    low: float
    high: float
    n: int
    groups: int
    confidence: float | None
    share: float | None
    interval: Interval


class Reliability(NamedTuple):
    """Confidence against truth.

    Attributes:
        n: answers that state a confidence.
        brier: mean squared distance of confidence and truth; None without answers.
        ece: mean distance of confidence and share over the bins, weighted by their answers; None without answers.
        bins: from the least confident to the most.
    """

    n: int
    brier: float | None
    ece: float | None
    bins: tuple[Bin, ...]


def reliability(predictions: Sequence[Prediction]) -> Reliability:
    """Confidence against whether the articles answer (or correct) the question."""
    stated = [(p.confidence, float(p.item.answerable), p.item.group) for p in predictions if p.confidence is not None]
    bins = tuple(_bin(n, [s for s in stated if min(int(s[0] * BINS), BINS - 1) == n]) for n in range(BINS))
    if not stated:
        return Reliability(0, None, None, bins)
    apart = sum(b.n * abs(b.confidence - b.share) for b in bins if b.confidence is not None and b.share is not None)
    brier = float(np.mean([(confidence - truth) ** 2 for confidence, truth, _ in stated]))
    return Reliability(len(stated), brier, apart / len(stated), bins)


def _bin(number: int, stated: Sequence[tuple[float, float, str]]) -> Bin:
    low, high = number / BINS, (number + 1) / BINS
    if not stated:
        return Bin(low, high, 0, 0, None, None, wilson(0, 0))
    confidence, share = (float(np.mean([s[column] for s in stated])) for column in (0, 1))
    groups = len({group for _, _, group in stated})
    return Bin(low, high, len(stated), groups, confidence, share, wilson(share * groups, groups))


def by_split(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """Figures for all questions and for each split, as JSON values."""
    splits = [s for s in SPLITS if any(p.item.split == s for p in predictions)]
    return {
        "all": _as_dict(reliability(predictions)),
        "split": {s: _as_dict(reliability([p for p in predictions if p.item.split == s])) for s in splits},
    }


def _as_dict(found: Reliability) -> dict[str, Any]:
    bins = [{**b._asdict(), "interval": list(b.interval)} for b in found.bins]
    return {**found._asdict(), "bins": bins}


def plot(title: str, figures: dict[str, Any]) -> str:
    """A reliability diagram as SVG: a dot a bin with its interval and count, the diagonal for a perfect confidence.

    Args:
        title: plain text without markup.
        figures: of one split, from `by_split`.
    """
    marks = []
    for b in figures["bins"]:
        if b["n"]:
            x, y = 40 + 240 * b["confidence"], _height(b["share"])
            low, high = (_height(edge) for edge in b["interval"])
            marks.append(
                f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="currentColor" stroke-width="1.5"/>'
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#5b8def"/>'
                f'<text x="{x:.1f}" y="{high - 4:.1f}" text-anchor="middle">{b["n"]}</text>'
            )
    return (
        f'<figure><figcaption>{title}</figcaption><svg role="img" aria-label="{title}" viewBox="0 0 300 310" '
        'width="100%" style="max-width:20rem"><path d="M40 20V260H280" fill="none" stroke="currentColor"/>'
        '<path d="M40 260L280 20" stroke="currentColor" stroke-dasharray="4"/>'
        f"{''.join(marks)}"
        '<text x="40" y="278">0</text><text x="272" y="278">1</text><text x="24" y="264">0</text>'
        '<text x="24" y="28">1</text><text x="160" y="296" text-anchor="middle">confidence</text>'
        '<text x="14" y="140" transform="rotate(-90 14 140)" text-anchor="middle">the articles do answer</text>'
        "</svg></figure>"
    )


def _height(share: float) -> float:
    return 260 - 240 * share
