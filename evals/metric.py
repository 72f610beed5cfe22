"""What a metric says of one item, and how that is added up: nothing is dropped in silence.

Every item has exactly one outcome under every metric: a score, not applicable, an error (the assistant
failed) or unscored (the scorer could not tell).  A mean is over the scores; the other three are counted
beside it, and the bounds say what it could be if every error and unscored item were 0 or 1.
"""

from collections.abc import Sequence
from typing import NamedTuple

SCORED, NOT_APPLICABLE, ERROR, UNSCORED = "scored", "not_applicable", "error", "unscored"


class Outcome(NamedTuple):
    """One metric's word on one item.

    Attributes:
        status: one of `SCORED`, `NOT_APPLICABLE`, `ERROR`, `UNSCORED`.
        value: 0 to 1 for most metrics when scored, else None.
        why: what the value was read from, for a person.
    """

    status: str
    value: float | None
    why: str = ""


class Tally(NamedTuple):
    """A metric over many items.

    Attributes:
        mean: of the scores; None where there is none.
        n: number of scores.
        not_applicable, errors, unscored: numbers of the others; with `n` they make all items.
        low, high: the mean if every error and unscored item were 0, or 1.
    """

    mean: float | None
    n: int
    not_applicable: int
    errors: int
    unscored: int
    low: float | None
    high: float | None


def score(value: float, why: str = "") -> Outcome:
    """A scored outcome."""
    return Outcome(SCORED, float(value), why)


def not_applicable(why: str = "") -> Outcome:
    """The metric does not concern this item."""
    return Outcome(NOT_APPLICABLE, None, why)


def error(why: str) -> Outcome:
    """The assistant failed on this item."""
    return Outcome(ERROR, None, why)


def unscored(why: str) -> Outcome:
    """The scorer could not tell."""
    return Outcome(UNSCORED, None, why)


def tally(outcomes: Sequence[Outcome]) -> Tally:
    """Add up the outcomes of one metric.

    >>> tally([score(1), score(0), unscored("no verdict"), not_applicable()])
    Tally(mean=0.5, n=2, not_applicable=1, errors=0, unscored=1, low=0.3333333333333333, high=0.6666666666666666)
    """
    values = [o.value for o in outcomes if o.status == SCORED and o.value is not None]
    count = {status: sum(o.status == status for o in outcomes) for status in (NOT_APPLICABLE, ERROR, UNSCORED)}
    missing = count[ERROR] + count[UNSCORED]
    whole = len(values) + missing
    total = sum(values)
    return Tally(
        mean=total / len(values) if values else None,
        n=len(values),
        not_applicable=count[NOT_APPLICABLE],
        errors=count[ERROR],
        unscored=count[UNSCORED],
        low=total / whole if whole else None,
        high=(total + missing) / whole if whole else None,
    )
