"""What other spellings of a question cost: each asked as it stands in the gold file and as another hand types it.

The difference is paired by question.  Questions that a kind cannot change are left out, and counted.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from evals.prediction import Corpus, Prediction
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


def perturb(sets: Sequence[Asked], kinds: Sequence[str], seed: int = SEED) -> list[Perturbed]:
    """Ask the questions plain, once, and in every way of changing them that is wanted.

    Args:
        sets: gold sets over their articles.
        kinds: of `evals.spellings.KINDS`.
        seed: the same seed makes the same changes.
    """
    plain = [{p.item.id: p for p in predictions_of(one.bench.assistant, one.items)} for one in sets]
    return [_changed(sets, plain, kind, seed) for kind in kinds]


def _changed(sets: Sequence[Asked], plain: Sequence[dict[str, Prediction]], kind: str, seed: int) -> Perturbed:
    before: list[tuple[list[Prediction], Corpus]] = []
    after: list[tuple[list[Prediction], Corpus]] = []
    for one, known in zip(sets, plain, strict=True):
        analyser = one.bench.assistant.workshop.analyser
        texts = {i.id: respelt(kind, Typed(i.question, i.lang, analyser), f"{seed}:{kind}:{i.id}") for i in one.items}
        changed = [with_question(item, text) for item in one.items if (text := texts[item.id]) is not None]
        before.append(([known[item.id] for item in changed], one.corpus))
        after.append((predictions_of(one.bench.assistant, changed), one.corpus))
    asked = sum(len(some) for some, _ in after)
    found = {name: change(scores_of(name, before), scores_of(name, after)) for name in METRICS}
    return Perturbed(kind, asked, sum(len(one.items) for one in sets) - asked, found)


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
