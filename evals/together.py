"""The same questions asked in two ways, side by side: what is the difference, question by question?

Several gold sets, each over its own articles, count as one; a group of one set is never a group of another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from evals.gold import Item, Span, of_split, read_gold
from evals.metric import SCORED
from evals.metrics.table import BY_NAME, outcome
from evals.prediction import Corpus, Prediction, prediction
from evals.run import Bench, ask_slim, open_bench
from evals.stats import ByGroup, Paired, paired
from index.chunks import cut
from index.errors import UsageError
from index.settings import PROJECT, Settings
from rag import Assistant

GOLD = Path(__file__).parent / "gold"
WORLD = GOLD / "world"
SHIPPED = (
    (GOLD / "seeds.jsonl", PROJECT / "seeds"),
    (WORLD / "questions.jsonl", WORLD / "articles"),
)
"""The gold sets that ship and the articles that they ask about."""
DEVELOPMENT = (GOLD / "practice", GOLD / "readers", GOLD / "editors")
"""Folders of questions to fit on, each over the articles in the folder below it; none is kept for the test."""


@dataclass(frozen=True)
class Asked:
    """A gold set over its articles, ready to be asked.

    Attributes:
        name: of the gold file.
        bench: the open index.
        items: the questions, of one split or of all.
        corpus: what the scorer must know of the articles.
    """

    name: str
    bench: Bench
    items: tuple[Item, ...]
    corpus: Corpus


class Change(NamedTuple):
    """One metric under two ways of asking.

    Attributes:
        first, second: mean over the groups that both scored.
        result: the paired difference, second less first, clustered by group.
    """

    first: float
    second: float
    result: Paired


def gold_sets(
    gold: Sequence[Path], corpora: Sequence[Path], split: str = "dev", development: Sequence[Path] = DEVELOPMENT
) -> list[tuple[Path, Path]]:
    """Gold files with their articles; those that ship when none is named, with `DEVELOPMENT` but for the test.

    Args:
        gold: files or folders of files.
        corpora: a folder of articles for each.
        split: which questions are wanted.
        development: folders of questions and, below them, articles; one that is not there is passed over.

    Raises:
        UsageError: there are not as many folders as files.
    """
    if len(gold) != len(corpora):
        raise UsageError(
            f"expected one --corpus for each --gold, got {len(gold)} files and {len(corpora)} folders; name both"
        )
    if gold:
        return list(zip(gold, corpora, strict=True))
    some = [(folder, folder / "articles") for folder in development if folder.is_dir()] if split != "test" else []
    return [*SHIPPED, *some]


def open_asked(settings: Settings, gold: Path, corpus: Path, split: str) -> Asked:
    """A gold set over its articles in the embedded profile.

    Args:
        settings: of this process.
        gold: JSON lines.
        corpus: folder of the articles.
        split: ``dev``, ``test`` or ``all``.

    Raises:
        UsageError: the corpus is missing, the gold file cannot be used, or no question is of that split.
    """
    of_split([], split)
    bench = open_bench(settings, corpus, "embedded")
    items = of_split(read_gold(gold, {doc: article.text for doc, article in bench.articles.items()}), split)
    if not items:
        raise UsageError(f"{gold}: expected questions of the split {split!r}, got none; choose another --split")
    return Asked(gold.stem, bench, tuple(items), corpus_about(bench, items))


def corpus_about(bench: Bench, items: Sequence[Item]) -> Corpus:
    """What the scorer must know of the articles that some questions ask about."""
    docs = {span.doc for item in items for need in (*item.needs, item.near) for span in need}
    articles = bench.articles
    return Corpus(
        texts={doc: article.text for doc, article in articles.items()},
        chunks={doc: tuple(Span(doc, c.start, c.end) for c in cut(articles[doc])) for doc in sorted(docs)},
        languages={doc: article.language for doc, article in articles.items()},
    )


def predictions_of(assistant: Assistant, items: Sequence[Item]) -> list[Prediction]:
    """Ask some questions; one that fails becomes an error, as in a run."""
    return [prediction(item, *ask_slim(assistant, item)) for item in items]


def scores_of(metric: str, some: Sequence[tuple[Sequence[Prediction], Corpus]]) -> dict[str, dict[str, float]]:
    """Group -> item -> score under one metric, of the answers to several gold sets.

    Args:
        metric: its name.
        some: for each set the answers and the articles.
    """
    by_group: dict[str, dict[str, float]] = {}
    for number, (answered, corpus) in enumerate(some):
        for p in answered:
            found = outcome(BY_NAME[metric], p, corpus)
            if found.status == SCORED and found.value is not None:
                by_group.setdefault(f"{number}:{p.item.group}", {})[p.item.id] = found.value
    return by_group


def change(first: ByGroup, second: ByGroup) -> Change | None:
    """One metric in two ways of asking, over the items that both scored; None when there is none.

    >>> change({"g": {"a": 1.0, "b": 0.0}}, {"g": {"a": 0.0, "c": 1.0}}).result.difference
    -1.0
    """
    result = paired(first, second)
    if result is None:
        return None
    shared = {g: first[g].keys() & second[g].keys() for g in first.keys() & second.keys()}
    means = [
        sum(sum(some[g][i] for i in names) / len(names) for g, names in shared.items() if names)
        / sum(bool(names) for names in shared.values())
        for some in (first, second)
    ]
    return Change(means[0], means[1], result)


def apart(number: int, item: Item) -> Item:
    """A gold item whose group is that of its set alone."""
    return replace(item, group=f"{number}:{item.group}")


def with_question(item: Item, text: str) -> Item:
    """A gold item that asks the same in other words."""
    return replace(item, question=text)


def shown_change(found: Change | None) -> str:
    """A change for a table: the difference with its interval.

    >>> shown_change(None)
    '–'
    """
    if found is None:
        return "–"
    low, high = found.result.interval
    return f"{found.result.difference:+.3f} [{low:+.3f}, {high:+.3f}]"


def changes_to_dict(found: Mapping[str, Change | None]) -> dict[str, object]:
    """Changes by metric as JSON values."""
    return {
        name: None if c is None else {
            "first": c.first, "second": c.second, "difference": c.result.difference,
            "interval": list(c.result.interval), "p": c.result.p, "groups": c.result.groups,
        }
        for name, c in found.items()
    }  # fmt: skip
