"""The same questions on the same articles, alone and among many others: what does the crowd cost?

The others are made up (see `evals.bench.corpus`) or come from a folder.  They know nothing of what the gold
questions ask, so each question that fares worse was led astray by them.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.bench.corpus import Maker
from evals.together import Asked, Change, change, open_asked, predictions_of, scores_of, shown_change
from index.errors import UsageError
from index.settings import Settings

METRICS = ("recall@5", "nugget_recall", "evidence_precision", "correct", "over_abstention", "abstention_recall")
BESIDE = "beside"
"""Folder of the other articles in the corpus that is put together."""


@contextmanager
def crowd(settings: Settings, gold: Path, corpus: Path, split: str, others: Path | int) -> Iterator[Asked]:
    """A gold set over its articles among others, in a folder that is removed in the end.

    Args:
        settings: of this process.
        gold: JSON lines.
        corpus: folder of the articles that it asks about.
        split: of the questions.
        others: a folder of articles, or how many to make up.

    Raises:
        UsageError: a folder is missing, or the articles already hold a folder `BESIDE`.
    """
    for folder in (corpus, others):
        if isinstance(folder, Path) and not folder.is_dir():
            raise UsageError(f"{folder}: expected a folder of articles, got none; correct the path")
    if (corpus / BESIDE).exists():
        raise UsageError(f"{corpus / BESIDE}: expected no such folder, got one; rename it")
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=settings.data_dir, prefix="among-") as name:
        root = Path(name)
        shutil.copytree(corpus, root / "corpus")
        if isinstance(others, Path):
            shutil.copytree(others, root / "corpus" / BESIDE)
        else:
            _make(root / "corpus" / BESIDE, others)
        own = Settings(**{**{k: getattr(settings, k) for k in settings.model_fields_set}, "data_dir": root / "data"})
        yield open_asked(own, gold, root / "corpus", split)


def _make(folder: Path, count: int) -> None:
    for made, _ in Maker().articles(count, 0):
        path = folder / made.doc_id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")


def compare(alone: Asked, crowded: Asked) -> dict[str, Change | None]:
    """Metric -> alone against among others."""
    first, second = (
        [(predictions_of(one.bench.assistant, one.items), one.corpus)] for one in (alone, crowded)
    )  # fmt: skip
    return {name: change(scores_of(name, first), scores_of(name, second)) for name in METRICS}


def lines(found: dict[str, Change | None], articles: tuple[int, int]) -> list[str]:
    """The changes as a table for the terminal."""
    head = f"among {articles[1]} articles instead of {articles[0]}"
    table = [head, f"{'metric':<20}{'alone':>7}{'among':>7}  difference"]
    for name, c in found.items():
        means = f"{c.first:>7.3f}{c.second:>7.3f}" if c else f"{'–':>7}{'–':>7}"
        table.append(f"{name:<20}{means}  {shown_change(c)}")
    return table
