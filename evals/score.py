"""A log and its gold file -> all figures: overall, by language, type, split and language pair.

Timings have a section of their own, so that two runs of the same code give the same bytes elsewhere.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from evals.gold import Item
from evals.metric import SCORED, Outcome, tally
from evals.metrics.table import METRICS, outcome
from evals.metrics.verdict import CORRECT, verdict
from evals.prediction import Corpus, Prediction
from evals.reliability import by_split
from evals.runlog import Log
from evals.stats import mean_interval

SLICES: dict[str, Callable[[Item], str]] = {
    "lang": lambda item: item.lang,
    "type": lambda item: item.type,
    "split": lambda item: item.split,
}

Outcomes = Mapping[str, Mapping[str, Outcome]]
"""Metric name -> item id -> outcome."""


def outcomes_of(predictions: Sequence[Prediction], corpus: Corpus) -> dict[str, dict[str, Outcome]]:
    """Every metric's word on every prediction."""
    return {m.name: {p.item.id: outcome(m, p, corpus) for p in predictions} for m in METRICS}


def scores_by_group(items: Sequence[Item], outcomes: Mapping[str, Outcome]) -> dict[str, dict[str, float]]:
    """Group -> item id -> score, of the items that one metric scored."""
    by_group: dict[str, dict[str, float]] = {}
    for item in items:
        found = outcomes.get(item.id)
        if found is not None and found.status == SCORED and found.value is not None:
            by_group.setdefault(item.group, {})[item.id] = found.value
    return by_group


def _figures(items: Sequence[Item], outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    here = [outcomes[item.id] for item in items]
    by_group = scores_by_group(items, outcomes)
    interval = mean_interval({group: list(values.values()) for group, values in by_group.items()})
    return {**tally(here)._asdict(), "groups": len(by_group), "interval": list(interval) if interval else None}


def score(predictions: Sequence[Prediction], corpus: Corpus) -> dict[str, Any]:
    """All figures of some predictions, as JSON values.

    Every metric carries the number of items it scored and of those it did not, by reason; they add up to
    all items.
    """
    items = [p.item for p in predictions]
    outcomes = outcomes_of(predictions, corpus)
    metrics: dict[str, Any] = {}
    for metric in METRICS:
        of = outcomes[metric.name]
        figures: dict[str, Any] = {"all": _figures(items, of)}
        for name, key in SLICES.items():
            values = sorted({key(item) for item in items})
            figures[name] = {v: _figures([i for i in items if key(i) == v], of) for v in values}
        metrics[metric.name] = figures
    return {
        "items": len(items),
        "metrics": metrics,
        "abstention": abstention(outcomes, items),
        "calibration": by_split(predictions),
        "consistency": consistency(predictions, corpus),
        "pairs": language_pairs(predictions, corpus, outcomes),
    }


def abstention(outcomes: Outcomes, items: Sequence[Item]) -> dict[str, Any]:
    """Precision, recall and F1 of abstaining, overall and by split."""

    def of(some: Sequence[Item]) -> dict[str, Any]:
        precision = tally([outcomes["abstention_precision"][i.id] for i in some]).mean
        recall = tally([outcomes["abstention_recall"][i.id] for i in some]).mean
        over = tally([outcomes["over_abstention"][i.id] for i in some]).mean
        whole = (precision or 0.0) + (recall or 0.0)
        f1 = 2 * (precision or 0.0) * (recall or 0.0) / whole if whole else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "over_abstention": over}

    splits = sorted({item.split for item in items})
    return {"all": of(items), "split": {s: of([i for i in items if i.split == s]) for s in splits}}


def consistency(predictions: Sequence[Prediction], corpus: Corpus) -> dict[str, Any]:
    """Do the translations of a question fare alike?  Over groups that have every language of the items, alone.

    `source_agreement` is the mean Jaccard of the articles cited between pairs of languages.
    """
    groups: dict[str, dict[str, Prediction]] = {}
    for p in predictions:
        groups.setdefault(p.item.group, {})[p.item.lang] = p
    languages = sorted({p.item.lang for p in predictions})
    complete = [by_lang for by_lang in groups.values() if len(by_lang) == len(languages)]
    verdicts = [{code: verdict(p, corpus) for code, p in by_lang.items()} for by_lang in complete]
    rates = {code: float(np.mean([v[code] == CORRECT for v in verdicts])) if verdicts else None for code in languages}
    known = [rate for rate in rates.values() if rate is not None]
    return {
        "groups": len(complete),
        "verdict_agreement": _mean([len(set(v.values())) == 1 for v in verdicts]),
        "all_correct": _mean([set(v.values()) == {CORRECT} for v in verdicts]),
        "source_agreement": _mean([_jaccard(a, b) for by in complete for a, b in combinations(by.values(), 2)]),
        "correct": rates,
        "language_gap": max(known) - min(known) if known else None,
    }


def _mean(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None


def _jaccard(first: Prediction, second: Prediction) -> float:
    a, b = ({c.span.doc for c in p.cited} for p in (first, second))
    return len(a & b) / len(a | b) if a | b else 1.0


def language_pairs(predictions: Sequence[Prediction], corpus: Corpus, outcomes: Outcomes) -> dict[str, Any]:
    """Retrieval recall@5 by question language and by the language of the articles that hold the evidence.

    An item counts for a language when all alternatives of all its needs are in that language.
    """
    cells: dict[str, list[Outcome]] = {}
    for p in predictions:
        codes = {corpus.languages.get(t.doc, "") for need in p.item.needs for t in need}
        if len(codes) == 1:
            cells.setdefault(f"{p.item.lang}->{codes.pop()}", []).append(outcomes["recall@5"][p.item.id])
    return {name: tally(found)._asdict() for name, found in sorted(cells.items())}


def costs(log: Log) -> dict[str, Any]:
    """Time, tokens and money of a run."""
    seconds = [e.seconds for e in log.entries.values()]
    usage = [e.answer["usage"] for e in log.entries.values() if e.answer]
    prices = [u["cost_usd"] for u in usage]
    stages = sorted({name for e in log.entries.values() if e.answer for name in e.answer["timings_ms"]})
    return {
        "seconds": {
            "total": round(sum(seconds), 3),
            "median": float(np.median(seconds)) if seconds else None,
            "p95": float(np.quantile(seconds, 0.95)) if seconds else None,
        },
        "stages_ms": {
            s: float(np.median([e.answer["timings_ms"].get(s, 0.0) for e in log.entries.values() if e.answer]))
            for s in stages
        },
        "prompt_tokens": sum(u["prompt_tokens"] for u in usage),
        "completion_tokens": sum(u["completion_tokens"] for u in usage),
        "cost_usd": None if None in prices else sum(prices),
    }
