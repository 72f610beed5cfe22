"""What other spellings of a question cost: each asked as it stands in the gold file and as another hand types it.

The difference is paired by question.  Questions that a kind cannot change are left out, and counted.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from evals.spellings import Typed, respelt
from evals.stats import SEED
from evals.together import (
    Asked,
    Change,
    change,
    changes_to_dict,
    predictions_of,
    scores_of,
    shown_change,
    with_question,
)

METRICS = ("recall@5", "nugget_recall", "correct")


class Perturbed(NamedTuple):
    """What one kind of change does.

    Attributes:
        kind: of `evals.spellings.KINDS`.
        asked: questions that it changed.
        left_out: those that it cannot change.
        changes: metric -> plain against changed; None where no question is scored.
    """

    kind: str
    asked: int
    left_out: int
    changes: dict[str, Change | None]


def perturb(sets: Sequence[Asked], kind: str, seed: int = SEED) -> Perturbed:
    """Ask the questions plain and changed.

    Args:
        sets: gold sets over their articles.
        kind: of `evals.spellings.KINDS`.
        seed: the same seed makes the same changes.
    """
    plain, changed = [], []
    asked = left_out = 0
    for one in sets:
        analyser = one.bench.assistant.analyser
        pairs = [(i, respelt(kind, Typed(i.question, i.lang, analyser), f"{seed}:{kind}:{i.id}")) for i in one.items]
        kept = [(item, text) for item, text in pairs if text is not None]
        asked, left_out = asked + len(kept), left_out + len(pairs) - len(kept)
        assistant = one.bench.assistant
        plain.append((predictions_of(assistant, [item for item, _ in kept]), one.corpus))
        changed.append((predictions_of(assistant, [with_question(item, text) for item, text in kept]), one.corpus))
    found = {name: change(scores_of(name, plain), scores_of(name, changed)) for name in METRICS}
    return Perturbed(kind, asked, left_out, found)


def to_dict(rows: Sequence[Perturbed]) -> dict[str, Any]:
    """The rows as JSON values."""
    return {
        row.kind: {"asked": row.asked, "left_out": row.left_out, "metrics": changes_to_dict(row.changes)}
        for row in rows
    }


def lines(rows: Sequence[Perturbed]) -> list[str]:
    """The rows as a table for the terminal: plain, changed, and the difference with its interval."""
    table = [f"{'kind':<15}{'asked':>6}{'left out':>9}  {'metric':<15}{'plain':>7}{'changed':>8}  difference"]
    for row in rows:
        for name, found in row.changes.items():
            head = f"{row.kind:<15}{row.asked:>6}{row.left_out:>9}  {name:<15}"
            means = f"{found.first:>7.3f}{found.second:>8.3f}" if found else f"{'–':>7}{'–':>8}"
            table.append(f"{head}{means}  {shown_change(found)}")
    return table
