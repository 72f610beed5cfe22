"""Two channels and many languages in one ranking.  Pure: values in, values out.

Within an article language the channels are added: BM25 over its maximum plus a weighted cosine.  Between
languages the ranking is by turns, as a fair queue serves several senders (weighted fair queuing: Demers,
Keshav & Shenker 1989): a language whose best chunk is half as good is served half as often, but never
less than `LEAST_SHARE` as often as the best.  So the n-th chunk of a language has a place that no number
of articles in other languages can take from it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

COSINE_FOR_CHUNKS = 1.0
COSINE_FOR_SENTENCES = 2.0
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


def channel_sum(scores: Sequence[Scored], cosine_weight: float, most: float | None = None) -> list[float]:
    """BM25 over its maximum plus the weighted cosine, for each candidate.

    Args:
        scores: the candidates of one language.
        cosine_weight: weight of the dense channel.
        most: the maximum to divide by; None is the highest among `scores`.

    >>> channel_sum([Scored(4.0, 0.5), Scored(2.0, 0.1)], 1.0)
    [1.5, 0.6]
    """
    most = max((s.bm25 for s in scores), default=0.0) if most is None else most
    return [(s.bm25 / most if most > 0 else 0.0) + cosine_weight * max(s.cosine, 0.0) for s in scores]


def merge(by_language: Mapping[str, Sequence[Scored]], cosine_weight: float = COSINE_FOR_CHUNKS) -> list[Place]:
    """One ranking over the candidates of all languages.

    Args:
        by_language: article language -> candidates in any order.
        cosine_weight: weight of the dense channel.

    Returns:
        A place for every candidate, the first to show first.  The order of the input has no influence
        but to settle exact ties.

    >>> [(p.language, p.rank) for p in merge({"en": [Scored(4, .5), Scored(3, .5)], "uk": [Scored(2, .25)]})]
    [('en', 1), ('uk', 1), ('en', 2)]
    """
    most = max((s.bm25 for scores in by_language.values() for s in scores), default=0.0)
    absolute = {code: channel_sum(scores, cosine_weight, most) for code, scores in by_language.items()}
    best = max((score for scores in absolute.values() for score in scores), default=0.0)
    places = []
    for code, scores in by_language.items():
        if not scores:
            continue
        share = max(LEAST_SHARE, max(absolute[code]) / best) if best > 0 else 1.0
        within = channel_sum(scores, cosine_weight)
        order = sorted(range(len(scores)), key=lambda i: (-within[i], i))
        places.extend(Place(code, i, rank, share / rank) for rank, i in enumerate(order, 1))
    return sorted(places, key=lambda p: (-p.score, p.rank, p.language))
