"""Did retrieval bring the evidence?  By needs: a question may need several passages, each of several places.

A chunk covers a need when it holds half of the characters of one of its alternatives.  Only answerable
items count.
"""

import math
from collections.abc import Callable, Sequence

from evals.gold import Span
from evals.metric import Outcome, not_applicable, score
from evals.metrics.citations import covers
from evals.prediction import Corpus, Prediction

KS = (1, 3, 5, 10)
Metric = Callable[[Prediction, Corpus], Outcome]


def first_ranks(passages: Sequence[Span], needs: Sequence[Sequence[Span]]) -> list[int | None]:
    """For every need the rank, from 1, of the first passage that covers it."""
    return [
        next((rank for rank, p in enumerate(passages, 1) if any(covers([p], target) for target in need)), None)
        for need in needs
    ]


def _ranks(p: Prediction) -> list[int | None] | None:
    if not p.item.answerable or not p.item.needs:
        return None
    return first_ranks(p.passages, p.item.needs)


def recall_at(k: int) -> Metric:
    """Share of the needs that the first k passages cover."""

    def recall(p: Prediction, _: Corpus) -> Outcome:
        ranks = _ranks(p)
        if ranks is None:
            return not_applicable("no evidence wanted")
        return score(sum(r is not None and r <= k for r in ranks) / len(ranks), f"ranks {ranks}")

    return recall


def complete_at(k: int) -> Metric:
    """1 when the first k passages cover all needs."""

    def complete(p: Prediction, _: Corpus) -> Outcome:
        ranks = _ranks(p)
        if ranks is None:
            return not_applicable("no evidence wanted")
        return score(all(r is not None and r <= k for r in ranks), f"ranks {ranks}")

    return complete


def mrr_at_10(p: Prediction, _: Corpus) -> Outcome:
    """One over the rank of the first passage that covers a need; 0 after the tenth."""
    ranks = _ranks(p)
    if ranks is None:
        return not_applicable("no evidence wanted")
    best = min((r for r in ranks if r is not None and r <= 10), default=None)
    return score(1 / best if best else 0.0)


def ndcg_at_10(p: Prediction, _: Corpus) -> Outcome:
    """nDCG over needs: a passage gains 1 for each need that none before it covered.

    The ideal ranking has the needs in its first places, one each.
    """
    ranks = _ranks(p)
    if ranks is None:
        return not_applicable("no evidence wanted")
    gain = sum(1 / math.log2(r + 1) for r in ranks if r is not None and r <= 10)
    ideal = sum(1 / math.log2(r + 1) for r in range(1, len(ranks) + 1))
    return score(min(1.0, gain / ideal))


def chunking_ceiling(p: Prediction, corpus: Corpus) -> Outcome:
    """Share of the needs that any single chunk of the index covers: no ranker can do better."""
    if not p.item.answerable or not p.item.needs:
        return not_applicable("no evidence wanted")
    met = sum(is_in_a_chunk(need, corpus) for need in p.item.needs)
    return score(met / len(p.item.needs))


def is_in_a_chunk(need: Sequence[Span], corpus: Corpus) -> bool:
    """Whether some chunk of the index covers one of a need's alternatives."""
    return any(covers([chunk], target) for target in need for chunk in corpus.chunks.get(target.doc, ()))
