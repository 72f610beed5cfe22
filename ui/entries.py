"""What stands on the timeline: articles on the day of their publication, and sentences on the days that they name."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from index.article import Article
from index.dated import statements
from index.filters import Filters
from index.records import Head
from index.values import Days

if TYPE_CHECKING:
    from index.search import Index

PUBLISHED, NAMED = "published", "named"
SNIPPET = 240
"""Characters of a sentence that are kept for the list."""
MOST_KEPT = 50_000
"""Articles whose dated sentences are remembered by this server."""


class Said(NamedTuple):
    """A dated sentence: its place in its article, what it names, and how it begins."""

    start: int
    end: int
    days: Days | None
    text: str


class Entry(NamedTuple):
    """One thing on the timeline.

    Attributes:
        id: a name of its own.
        kind: `PUBLISHED` or `NAMED`.
        days: when; None for what has no date, or one without a year.
        head: the article.
        said: the sentence; None for a publication.
    """

    id: str
    kind: str
    days: Days | None
    head: Head
    said: Said | None = None

    @property
    def middle(self) -> date:
        """The day at which it is drawn.

        Raises:
            ValueError: it has no date.
        """
        if self.days is None:
            raise ValueError(f"expected an entry with a date, got {self.id} without; leave it out")
        return self.days.first + timedelta(days=(self.days.last - self.days.first).days // 2)


@st.cache_resource(show_spinner=False)
def _known() -> dict[tuple[str, str], tuple[Said, ...]]:
    """(article, version) -> its dated sentences, of all sessions."""
    return {}


def said_in(index: "Index", head: Head) -> tuple[Said, ...]:
    """The dated sentences of an article, read once for each of its versions.

    Raises:
        NewsError: the index cannot be used.
    """
    name = (head.key, head.version)
    found = _known().get(name)
    return found if found is not None else read_together(index, [head])[name]


def read_together(index: "Index", heads: Sequence[Head]) -> dict[tuple[str, str], tuple[Said, ...]]:
    """The dated sentences of some articles by key and version; remembered from now on.

    The articles come in one request: one by one they take longer than their sentences do.

    Raises:
        NewsError: the index cannot be used.
    """
    articles = index.present([head.key for head in heads])
    found = {(h.key, h.version): _said(articles[h.key]) if h.key in articles else () for h in heads}
    known = _known()
    if len(known) + len(found) > MOST_KEPT:
        known.clear()
    known.update(found)
    return found


def _said(article: Article) -> tuple[Said, ...]:
    return tuple(
        Said(start, end, days, " ".join(article.text[start : min(end, start + SNIPPET)].split()))
        for start, end, days in statements(article)
    )


def unread(heads: Iterable[Head]) -> list[Head]:
    """The articles whose sentences have not been read yet."""
    known = _known()
    return [head for head in heads if (head.key, head.version) not in known]


def entries_of(heads: Sequence[Head], said: Callable[[Head], tuple[Said, ...]]) -> list[Entry]:
    """Everything of some articles, those without a date too.

    Args:
        heads: of the articles.
        said: gives the dated sentences of each.
    """
    entries = []
    for head in heads:
        when = Days(head.published, head.published) if head.published else None
        entries.append(Entry(f"p.{head.key}", PUBLISHED, when, head))
        entries.extend(Entry(f"s.{head.key}.{n}", NAMED, one.days, head, one) for n, one in enumerate(said(head)))
    return entries


def shown(entries: Iterable[Entry], filters: Filters, kinds: Sequence[str]) -> tuple[list[Entry], list[Entry]]:
    """The entries that have a date within the filters, by date; and those without one, which no range of dates leaves.

    Dates are held against what is drawn: the day of publication, or the days that a sentence names.
    """
    chosen = [e for e in entries if e.kind in kinds]
    since, until = filters.since or date.min, filters.until or date.max
    dated = [e for e in chosen if e.days and e.days.first <= until and since <= e.days.last]
    undated = [] if filters.since or filters.until else [e for e in chosen if e.days is None]
    return sorted(dated, key=lambda e: (e.middle, e.kind, e.head.doc_id, e.said.start if e.said else -1)), undated
