"""The articles that lead the ranking, whole: what answers may stand in a chunk that retrieval left out.

Retrieval finds a story by the chunks that name it; a chunk further down says "he" and "the town", and is far down in a
large corpus.  So sentences are looked for in the other chunks of the leading articles too (small-to-big retrieval).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from index.article import Article
from index.chunks import cut
from rag.answer import Passage

LEADING = 5
"""Articles that are looked at as a whole."""
AROUND = 12
"""Chunks of an article beside those found that are looked at, the nearest ones."""
LONG = 50_000
"""Characters from which on an article is a book: of it what retrieval found is read."""


class Part(NamedTuple):
    """A chunk that was not found, of an article that was."""

    article: Article
    start: int
    end: int


def parts_left(passages: Sequence[Passage], articles: int = LEADING, around: int = AROUND) -> list[Part]:
    """The chunks of the first articles of a ranking that it does not hold, in the order of each article.

    Args:
        passages: best first.
        articles: how many of the articles.
        around: chunks of each, those nearest to one that was found.
    """
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.article.key in found or len(found) < articles:
            found.setdefault(passage.article.key, []).append(passage)
    return [part for some in found.values() for part in _left(some, around)]


def _left(found: Sequence[Passage], around: int) -> list[Part]:
    """The chunks of one article around some of it."""
    article = found[0].article
    if len(article.text) > LONG:
        return []
    places = _places(article)
    have = [n for n, (start, end) in enumerate(places) if any(p.start < end and start < p.end for p in found)]
    others = [n for n in range(len(places)) if n not in have] if have else []
    nearest = sorted(others, key=lambda n: (min(abs(n - m) for m in have), n))[:around]
    return [Part(article, *places[n]) for n in sorted(nearest)]


@lru_cache(maxsize=200)
def _places(article: Article) -> list[tuple[int, int]]:
    """Where the chunks of an article begin and end."""
    return [(chunk.start, chunk.end) for chunk in cut(article)]
