"""Where a quote of an old answer stands today: its article may have changed since, or be gone."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.article import Article
from index.errors import NewsError

if TYPE_CHECKING:
    from index.search import Index

STANDS, MOVED, CHANGED, REMOVED, UNKNOWN = "stands", "moved", "changed", "removed", "unknown"


class Standing(NamedTuple):
    """What became of a quote.

    Attributes:
        state: it ``stands`` where it stood, has ``moved`` within its article, the article has ``changed`` and
            holds it no more, was ``removed``, or cannot be looked up (``unknown``).
        start, end: its place today; None where it has none.
    """

    state: str
    start: int | None = None
    end: int | None = None


class Shelves(NamedTuple):
    """Where quotes are looked up while a page is drawn.

    Attributes:
        inside: the index, or None when it cannot be used.
        state: of the index, asked for once for a whole page: each time costs milliseconds.
    """

    inside: "Index | None" = None
    state: str = ""


def shelves(index: "Index | None") -> Shelves:
    """The index in its present state; nothing where it cannot be used."""
    try:
        return Shelves(index, index.state) if index is not None else Shelves()
    except NewsError:
        return Shelves()


def standing(where: Shelves, doc_id: str, start: int, end: int, quote: str) -> Standing:
    """Look a quote up; answers are remembered as long as the index stays as it is."""
    if where.inside is None:
        return Standing(UNKNOWN)
    try:
        return _standing(where.state, where.inside, doc_id, start, end, quote)
    except NewsError:
        return Standing(UNKNOWN)


@lru_cache(maxsize=4096)
def _standing(_state: str, index: "Index", doc_id: str, start: int, end: int, quote: str) -> Standing:
    articles = index.named(doc_id)
    if not articles:
        return Standing(REMOVED)
    if any(article.text[start:end] == quote for article in articles):
        return Standing(STANDS, start, end)
    found = max(article.text.find(quote) for article in articles) if quote else -1
    return Standing(MOVED, found, found + len(quote)) if found >= 0 else Standing(CHANGED)


def article_with(index: "Index", doc_id: str, quote: str) -> Article | None:
    """The article of a name, of several the one that holds the quote; None where there is none.

    Raises:
        NewsError: the index cannot be used.
    """
    articles = index.named(doc_id)
    return next((a for a in articles if quote in a.text), articles[0] if articles else None)
