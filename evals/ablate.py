"""What each part of answering by quotes adds: the whole, and the whole without one part, question by question.

A part is taken away either from the assistant (`rag.parts`) or, where it is a set of features, from the
regressions.  Each variant has regressions fitted for it, on the development halves: what remains may make up for
what is gone, as it would in a system that never had the part.  A question of the development half is answered by
regressions that did not see its group (cross-fitting); one of the test half by those of the whole development half.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.fitting.calibrate import DEVELOPMENT, Judged, fitted, judged, looked_at
from evals.fitting.logistic import FOLDS, numbered
from evals.gold import ABSTAIN, Span, of_split
from evals.metric import SCORED
from evals.metrics.table import BY_NAME, outcome
from evals.prediction import Cited, Corpus, Prediction
from evals.stats import sums_difference
from evals.together import Asked, Change, apart, change, changes_to_dict, scores_of, shown_change
from index.errors import UsageError
from rag.evidence.features import FEATURES
from rag.evidence.judgement import Judgement
from rag.extractive.choose import Considered
from rag.extractive.quoting import quoted
from rag.extractive.whether import ANSWER_FEATURES
from rag.parts import WHOLE, Parts

MEANS = ("recall@5", "nugget_recall", "evidence_precision", "correct", "over_abstention")
F1 = "abstention F1"
COLUMNS = ("recall@5", "nugget_recall", "evidence_precision", "correct", F1, "over_abstention")
_SOFT = frozenset({"soft", "soft_near", "soft_best"})
_MODALITY = frozenset({"planned", "denied", "unknown"})
_NEIGHBOURS = frozenset({
    "passage", "rest_near", "cosine_near", "rare_near", "soft_near", "article", "named_article", "rest_article",
    "followed", "followed_best", "followed_square", "handed", "taken_over", "untold_followed", "refers", "close",
    "missing",
})  # fmt: skip
Told = Callable[[str], None]


@dataclass(frozen=True)
class Variant:
    """The assistant without a part.

    Attributes:
        name: of what is missing.
        parts: of the assistant that are at work.
        dropped: features that the regressions go without.
        reasons: whether an answer may say that a thing is not known, which excuses it from abstaining.
    """

    name: str
    parts: Parts = WHOLE
    dropped: frozenset[str] = frozenset()
    reasons: bool = True


THE_WHOLE = Variant("whole")
VARIANTS = (
    Variant("mended spelling", Parts(mended=False)),
    Variant("dense channel", Parts(dense=False)),
    Variant("lexical channel", Parts(lexical=False)),
    Variant("names by sound", Parts(sounds=False)),
    Variant("language fairness", Parts(fair=False)),
    Variant("reranking", Parts(reranked=False)),
    Variant("wanted kinds", Parts(kinds=False)),
    Variant("soft matching", dropped=_SOFT),
    Variant("neighbours", dropped=_NEIGHBOURS),
    Variant("modality", dropped=_MODALITY, reasons=False),
    Variant("times", Parts(times=False)),
    Variant("continuation", Parts(continued=False)),
    Variant("sides", Parts(sides=False)),
)
"""The whole without one part each."""

_CHOOSING = ("reranked", "continued", "sides", "judgement")
"""Parts that work after sentences have been found, so that these need not be found again."""


class Row(NamedTuple):
    """One variant against the whole.

    Attributes:
        name: of what is missing.
        changes: column -> the whole against the variant.
    """

    name: str
    changes: dict[str, Change | None]


class _Found(NamedTuple):
    """Questions of a gold set with the sentences that were found for them."""

    corpus: Corpus
    judged: list[Judged]


def ablate(
    sets: Sequence[Asked], split: str, variants: Sequence[Variant] = VARIANTS, told: Told = lambda _: None
) -> list[Row]:
    """A row for each variant.

    Args:
        sets: gold sets over their articles, with the questions of both halves.
        split: of the questions that are counted.
        variants: the whole without one part each.
        told: called with what is done next.

    Raises:
        UsageError: there are no questions of a development half to fit on.
    """
    known: dict[Parts, list[_Found]] = {}

    def answers(variant: Variant) -> list[tuple[list[Prediction], Corpus]]:
        told(variant.name)
        searching = replace(variant.parts, **{name: getattr(WHOLE, name) for name in _CHOOSING})
        if searching not in known:
            known[searching] = _find(sets, searching, split)
        return _answered(sets, known[searching], variant, split)

    whole = answers(THE_WHOLE)
    return [Row(v.name, _changes(whole, answers(v))) for v in variants]


def _find(sets: Sequence[Asked], parts: Parts, split: str) -> list[_Found]:
    found = []
    for one in sets:
        assistant = one.bench.assistant.with_parts(parts)
        wanted = [item for item in one.items if item.split == "dev" or of_split([item], split)]
        looks = [judged if item.split == DEVELOPMENT else looked_at for item in wanted]
        found.append(_Found(one.corpus, [look(assistant, item) for look, item in zip(looks, wanted, strict=True)]))
    return found


def _answered(
    sets: Sequence[Asked], found: Sequence[_Found], variant: Variant, split: str
) -> list[tuple[list[Prediction], Corpus]]:
    """The answers of a variant under regressions of its own that have not seen the question's group."""
    every = [j._replace(item=apart(number, j.item)) for number, some in enumerate(found) for j in some.judged]
    dev = [j for j in every if j.item.split == "dev"]
    if not dev:
        raise UsageError("expected questions of the split 'dev' to fit on, got none; give a gold file that has some")
    names = [name for name in FEATURES if name not in variant.dropped]
    of_answer = [name for name in ANSWER_FEATURES if name not in variant.dropped]
    fold_of = numbered([j.item.group for j in dev])
    of_fold = [fitted([j for j in dev if fold_of[j.item.group] != n], names, of_answer) for n in range(FOLDS)]
    of_all = fitted(dev, names, of_answer) if split != "dev" else of_fold[0]
    answered: list[tuple[list[Prediction], Corpus]] = []
    for number, (one, some) in enumerate(zip(sets, found, strict=True)):
        predictions = []
        for j in some.judged:
            if of_split([j.item], split):
                seen = fold_of.get(f"{number}:{j.item.group}")
                judgement = of_all if seen is None else of_fold[seen]
                predictions.append(answer_of(one, j, variant, judgement))
        answered.append((predictions, some.corpus))
    return answered


def answer_of(one: Asked, j: Judged, variant: Variant, judgement: Judgement) -> Prediction:
    """What a variant answers, in the form that is scored: what the assistant would say, without asking again.

    Args:
        one: the gold set, for its analyser.
        j: the question with the sentences that were found under the variant's parts.
        variant: the assistant without a part.
        judgement: the regressions to answer by.
    """
    found: Considered = j.considered
    usable = [e for e in found.extracts if e.features["own"] > 0 or "soft" not in variant.dropped]
    scored = [replace(e, score=judgement.sentence(e.features)) for e in usable]
    scored.sort(key=lambda e: (-e.score, e.article.doc_id, e.span.start))
    considered = found._replace(extracts=scored, parts=replace(variant.parts, judgement=judgement))
    outcome_of = quoted(found.question, considered.chosen(), one.bench.assistant.workshop.analyser)
    return Prediction(
        item=j.item,
        text="\n".join(sentence.shown() for sentence in outcome_of.sentences),
        language=found.question.language,
        abstained=not outcome_of.sentences,
        reason=outcome_of.reason if variant.reasons else None,
        cited=tuple(
            Cited(Span(c.doc_id, c.start, c.end), c.quote, c.published, c.source) for c in outcome_of.citations
        ),
        passages=tuple(Span(p.article.doc_id, p.start, p.end) for p in considered.ranked()),
        confidence=outcome_of.confidence,
    )


def f1(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """F1 of abstaining, from sums in the last axis: abstentions, right ones, unanswerable questions, those left alone.

    >>> float(f1(np.array([4.0, 3.0, 6.0, 3.0])))
    0.6
    """
    said, right, unanswerable, left = (sums[..., n] for n in range(4))
    precision = np.divide(right, said, out=np.zeros_like(right), where=said > 0)
    recall = np.divide(left, unanswerable, out=np.zeros_like(left), where=unanswerable > 0)
    both = precision + recall
    return np.asarray(np.divide(2 * precision * recall, both, out=np.zeros_like(both), where=both > 0))


def _sums(some: Sequence[tuple[Sequence[Prediction], Corpus]]) -> dict[str, list[float]]:
    """Group -> what `f1` is made from."""
    sums: dict[str, list[float]] = {}
    for number, (answered, corpus) in enumerate(some):
        for p in answered:
            row = sums.setdefault(f"{number}:{p.item.group}", [0.0] * 4)
            unanswerable = p.item.expected == ABSTAIN
            left = outcome(BY_NAME["abstention_recall"], p, corpus)
            row[0] += p.abstained
            row[1] += p.abstained and unanswerable
            row[2] += unanswerable
            row[3] += left.value or 0.0 if left.status == SCORED else 0.0
    return sums


def _changes(
    whole: Sequence[tuple[Sequence[Prediction], Corpus]], other: Sequence[tuple[Sequence[Prediction], Corpus]]
) -> dict[str, Change | None]:
    found = {name: change(scores_of(name, whole), scores_of(name, other)) for name in MEANS}
    first, second = _sums(whole), _sums(other)
    result = sums_difference(first, second, f1)
    totals = [float(f1(np.sum(list(some.values()), axis=0))) for some in (first, second)]
    return {**found, F1: Change(totals[0], totals[1], result) if result else None}


def to_dict(rows: Sequence[Row]) -> dict[str, Any]:
    """The rows as JSON values."""
    return {row.name: changes_to_dict(row.changes) for row in rows}


def lines(rows: Sequence[Row]) -> list[str]:
    """The rows as a table for the terminal: the whole, the whole without a part, and the difference."""
    table = [f"{'without':<20}{'metric':<20}{'whole':>7}{'without':>8}  difference"]
    for row in rows:
        for name in COLUMNS:
            c = row.changes[name]
            means = f"{c.first:>7.3f}{c.second:>8.3f}" if c else f"{'–':>7}{'–':>8}"
            table.append(f"{row.name:<20}{name:<20}{means}  {shown_change(c)}")
    return table


def markdown(rows: Sequence[Row]) -> list[str]:
    """The rows as a table for the README: the whole, then what changes without each part."""
    table = ["| without | " + " | ".join(COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    whole: Mapping[str, Change | None] = rows[0].changes if rows else {}
    cells = ["–" if (c := whole.get(name)) is None else f"{c.first:.3f}" for name in COLUMNS]
    table.append("| (the whole) | " + " | ".join(cells) + " |")
    table += [
        f"| {row.name} | " + " | ".join(shown_change(row.changes[name]) for name in COLUMNS) + " |" for row in rows
    ]
    return table
