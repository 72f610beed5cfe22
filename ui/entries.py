"""What stands on the timeline: articles on the day of their publication, and sentences on the days that they name."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from index.article import Article
from index.filters import Filters
from index.quantities.dated import statements
from index.quantities.values import Days
from index.storage.records import Head

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


def remembered(heads: Iterable[Head]) -> dict[str, tuple[Said, ...]]:
    """The dated sentences of those articles that have been read before, by the article's key."""
    known = _known()
    return {head.key: known[name] for head in heads if (name := (head.key, head.version)) in known}


def read(index: "Index", heads: Sequence[Head]) -> dict[str, tuple[Said, ...]]:
    """The dated sentences of some articles, at most a few hundred, by the article's key; none of one that is gone.

    Raises:
        NewsError: the index cannot be used.
    """
    known, articles = _known(), index.read(heads)
    if len(known) >= MOST_KEPT:
        known.clear()
    found = {head.key: _said(articles[head.key]) if head.key in articles else () for head in heads}
    known.update({(head.key, head.version): found[head.key] for head in heads})
    return found


def _said(article: Article) -> tuple[Said, ...]:
    return tuple(
        Said(start, end, days, " ".join(article.text[start : min(end, start + SNIPPET)].split()))
        for start, end, days in statements(article)
    )


def entries_of(heads: Sequence[Head], said: Mapping[str, tuple[Said, ...]]) -> list[Entry]:
    """Everything of some articles, those without a date too.

    Args:
        heads: of the articles.
        said: the dated sentences of each, by its key.
    """
    entries = []
    for head in heads:
        when = Days(head.published, head.published) if head.published else None
        entries.append(Entry(f"p.{head.key}", PUBLISHED, when, head))
        entries.extend(Entry(f"s.{head.key}.{n}", NAMED, one.days, head, one) for n, one in enumerate(said[head.key]))
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
