"""Two channels and many languages in one ranking.  Pure: values in, values out.

Within an article language the channels are added: BM25 over its maximum plus a weighted cosine.  Between
languages the ranking is by turns, as a fair queue serves several senders (weighted fair queuing: Demers,
Keshav & Shenker 1989): a language whose best chunk is half as good is served half as often, but never
less than `LEAST_SHARE` as often as the best.  So the n-th chunk of a language has a place that no number
of articles in other languages can take from it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

COSINE_FOR_CHUNKS = 1.0
COSINE_FOR_SENTENCES = 1.5
LEAST_SHARE = 0.25


class Scored(NamedTuple):
    """What the channels say of one candidate.

    Attributes:
        bm25: 0 or more.
        cosine: -1 to 1.
    """

    bm25: float
    cosine: float


class Place(NamedTuple):
    """A candidate's place in the merged ranking.

    Attributes:
        language: of its article.
        number: its place in the list that was given for that language.
        rank: its place within the language, from 1.
        score: share of the language over rank: falls from first to last.
    """

    language: str
    number: int
    rank: int
    score: float


def channel_sum(bm25: Array, cosine: Array, cosine_weight: float, most: float | None = None) -> Array:
    """BM25 over its maximum plus the weighted cosine.

    Args:
        bm25: scores of one query's candidates in the last axis, 0 or more.
        cosine: similarities of the same candidates; a negative one counts as 0.
        cosine_weight: weight of the dense channel.
        most: the maximum to divide by; None is the highest of each query's own.

    >>> channel_sum(np.array([4.0, 2.0]), np.array([0.5, 0.1]), 1.0).tolist()
    [1.5, 0.6]
    """
    bm25 = np.asarray(bm25, dtype=np.float64)
    if not bm25.size:
        return np.zeros_like(bm25)
    highest = bm25.max(axis=-1, keepdims=True) if most is None else np.full_like(bm25[..., :1], most)
    shares = np.divide(bm25, highest, out=np.zeros_like(bm25), where=highest > 0)
    return np.asarray(shares + cosine_weight * np.maximum(cosine, 0.0))


def merge(by_language: Mapping[str, Sequence[Scored]], cosine_weight: float = COSINE_FOR_CHUNKS) -> list[Place]:
    """One ranking over the candidates of all languages.

    Args:
        by_language: article language -> candidates in any order.
        cosine_weight: weight of the dense channel.

    Returns:
        A place for every candidate, the first to show first.  The order of the input has no influence
        but to settle exact ties.

    >>> [(p.language, p.rank) for p in merge({"en": [Scored(4, 0.5), Scored(3, 0.5)], "uk": [Scored(2, 0.25)]})]
    [('en', 1), ('uk', 1), ('en', 2)]
    """
    columns = {
        code: (np.array([s.bm25 for s in scores], float), np.array([s.cosine for s in scores], float))
        for code, scores in by_language.items()
        if scores
    }
    most = max((float(bm25.max()) for bm25, _ in columns.values()), default=0.0)
    bests = {
        code: float(channel_sum(bm25, cosine, cosine_weight, most).max()) for code, (bm25, cosine) in columns.items()
    }
    best = max(bests.values(), default=0.0)
    places: list[Place] = []
    for code, (bm25, cosine) in columns.items():
        share = max(LEAST_SHARE, bests[code] / best) if best > 0 else 1.0
        within = channel_sum(bm25, cosine, cosine_weight)
        order = np.argsort(-within, kind="stable")
        places.extend(Place(code, int(i), rank, share / rank) for rank, i in enumerate(order, 1))
    return sorted(places, key=lambda p: (-p.score, p.rank, p.language))


def shortlist(by_language: Mapping[str, Sequence[tuple[float, float]]], most: int) -> dict[str, list[int]]:
    """Which candidates `merge` needs to rank its first `most` as it would rank them among all.

    Those that come first, and in each language those by which the others and its share are measured.

    Args:
        by_language: article language -> (BM25, cosine) of its candidates.
        most: how many of all.

    Returns:
        Article language -> numbers of its candidates, in their order.

    >>> shortlist({"en": [(1.0, 0.0), (4.0, 0.0), (3.0, 0.9)], "uk": [(2.0, 0.1)]}, 2)
    {'en': [1, 2], 'uk': [0]}
    """
    scored = {code: [Scored(*some) for some in scores] for code, scores in by_language.items()}
    highest = max((one.bm25 for some in scored.values() for one in some), default=0.0)
    wanted: dict[str, set[int]] = {}
    for code, some in scored.items():
        if some:
            bm25, cosine = (np.array(column, dtype=float) for column in zip(*some, strict=True))
            sums = channel_sum(bm25, cosine, COSINE_FOR_CHUNKS, highest)
            wanted[code] = {int(bm25.argmax()), int(sums.argmax())}
    for place in merge(scored)[:most]:
        wanted[place.language].add(place.number)
    return {code: sorted(numbers) for code, numbers in wanted.items()}
