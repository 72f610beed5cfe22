"""Two runs side by side: is the difference real, and does it break what was promised?

Paired by item, clustered by group.  A gate names, for each metric, how much worse it may become.  A metric
passes when its whole interval lies within that margin; it is a regression when the loss is larger than
the margin and chance does not explain it; else the comparison is underpowered.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evals.metrics.table import BY_NAME, METRICS
from evals.prediction import Corpus, Prediction
from evals.score import outcomes_of, scores_by_group
from evals.stats import Paired, holm, paired
from index.errors import UsageError

PASS, REGRESSION, UNDERPOWERED = "pass", "regression", "underpowered"
ALPHA = 0.05


class Row(NamedTuple):
    """One metric of a comparison.

    Attributes:
        metric: its name.
        result: the paired difference, second less first.
        p: corrected for the number of metrics (Holm).
        margin: how much worse the gate lets it become; None where the gate does not name it.
        verdict: `PASS`, `REGRESSION` or `UNDERPOWERED`; None without a margin.
    """

    metric: str
    result: Paired
    p: float
    margin: float | None
    verdict: str | None


def read_gate(path: Path) -> dict[str, float]:
    """Metric -> margin, from the table ``[margins]`` of a TOML file.

    Raises:
        UsageError: it cannot be read, names an unknown metric, or a margin is no number from 0 to 1.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: expected a gate in TOML, got {error}; correct it") from None
    margins = raw.get("margins", {})
    for name, margin in margins.items():
        if name not in BY_NAME:
            raise UsageError(f"{path}: expected a metric, got {name!r}; choose of {', '.join(BY_NAME)}")
        if isinstance(margin, bool) or not isinstance(margin, int | float) or not 0 <= margin <= 1:
            raise UsageError(f"{path}: expected a margin from 0 to 1 for {name!r}, got {margin!r}; correct it")
    return {name: float(margin) for name, margin in margins.items()}


def judge(result: Paired, margin: float, higher_is_better: bool) -> str:
    """What a gate says of one metric: within the margin for sure, beyond it for sure, or neither."""
    low, high = result.interval
    worst = -low if higher_is_better else high
    loss = -result.difference if higher_is_better else result.difference
    if worst <= margin:
        return PASS
    return REGRESSION if loss > margin and result.p < ALPHA else UNDERPOWERED


def compare(
    first: Sequence[Prediction], second: Sequence[Prediction], corpus: Corpus, gate: Mapping[str, float]
) -> list[Row]:
    """A row for every metric that both runs scored somewhere."""
    items = [p.item for p in second]
    before, after = outcomes_of(first, corpus), outcomes_of(second, corpus)
    results = {}
    for metric in METRICS:
        result = paired(scores_by_group(items, before[metric.name]), scores_by_group(items, after[metric.name]))
        if result:
            results[metric.name] = result
    corrected = holm({name: result.p for name, result in results.items()})
    return [
        Row(
            name,
            result,
            corrected[name],
            gate.get(name),
            judge(result, gate[name], BY_NAME[name].higher_is_better) if name in gate else None,
        )
        for name, result in results.items()
    ]


def overall(rows: Sequence[Row]) -> str:
    """The worst verdict of a comparison; `PASS` without a gate."""
    verdicts = {row.verdict for row in rows}
    return next((v for v in (REGRESSION, UNDERPOWERED) if v in verdicts), PASS)


def to_dict(rows: Sequence[Row]) -> dict[str, Any]:
    """The rows as JSON values."""
    return {
        "verdict": overall(rows),
        "metrics": {
            row.metric: {
                "difference": row.result.difference, "interval": list(row.result.interval), "p": row.result.p,
                "p_holm": row.p, "groups": row.result.groups, "detectable": row.result.detectable,
                "margin": row.margin, "verdict": row.verdict,
            }
            for row in rows
        },
    }  # fmt: skip


def lines(rows: Sequence[Row]) -> list[str]:
    """The rows as a table for the terminal, with the overall verdict last."""
    table = [f"{'metric':<26}{'change':>8}  {'95 % interval':<18}{'p':>7}{'p Holm':>8}{'groups':>8}{'detects':>9}"]
    for row in rows:
        low, high = row.result.interval
        interval = f"[{low:+.3f}, {high:+.3f}]"
        said = f"  {row.verdict} (margin {row.margin})" if row.verdict else ""
        table.append(
            f"{row.metric:<26}{row.result.difference:>+8.3f}  {interval:<18}{row.result.p:>7.3f}{row.p:>8.3f}"
            f"{row.result.groups:>8}{row.result.detectable:>9.3f}{said}"
        )
    return [*table, f"verdict: {overall(rows)}"]
