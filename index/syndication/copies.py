"""Copies of one report as a reader meets them: one of them stands for all that the filters let through."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from index.article import Article
from index.filters import Filters
from index.storage.records import Head, Hit
from index.syndication.duplicates import covers
from index.syndication.groups import members_in, note_name
from index.vectors import Chroma


class Collapsed(NamedTuple):
    """Hits of which those that only repeat are left out.

    Attributes:
        kept: in their order.
        awaited: keys of articles that stand for what was left out and are not among the hits yet.
    """

    kept: list[Hit]
    awaited: frozenset[str]


class Copies:
    """The groups in one state of the index.

    Args:
        chroma: the store.
        mark: the fingerprint that is read.
    """

    def __init__(self, chroma: Chroma, mark: str) -> None:
        self._chroma = chroma
        self._mark = mark
        self._members: dict[str, list[str]] = {}

    def members(self, heads: Iterable[Head]) -> set[str]:
        """The keys of all articles in the groups of some articles, fetched in one request at most."""
        groups = {head.group for head in heads if head.group}
        new = sorted(groups - self._members.keys())
        if new:
            notes = self._chroma.notes(map(note_name, new))
            self._members.update((g, members_in(notes.get(note_name(g), "[]"))) for g in new)
        return {key for group in groups for key in self._members[group]}

    def standing(self, head: Head, heads: Mapping[str, Head], filters: Filters) -> list[Head]:
        """The articles of a group that may be shown, the one that stands for all first, by `standing_order`.

        Args:
            head: one of them.
            heads: known heads by key, those of its group's members among them.
            filters: which articles may be shown.
        """
        if not head.group:
            return [head]
        others = (heads[key] for key in self._members.get(head.group, []) if key in heads and key != head.key)
        shown = [
            h for h in others if h.group == head.group and self._mark in h.active and filters.passes(h)
        ]  # a list may name articles that have left the group
        return sorted([head, *shown], key=standing_order)


def standing_order(head: Head | Article) -> tuple[date, str, str]:
    """Of copies the one with the least stands for all: published first, of the undated the first by its doc_id."""
    return head.published or date.max, head.doc_id, head.root


def collapse(
    hits: Sequence[Hit], first_of: Mapping[str, str], key_of: Mapping[str, str], texts: Mapping[str, str],
    whole: Mapping[str, str], language: str,
) -> Collapsed:  # fmt: skip
    """Leave out the hits that say what the article says that stands for their group.

    What a copy adds to it, or tells otherwise, stays.

    Args:
        hits: of one channel, best first.
        first_of: article key -> key of the article that stands for its group, of those that do not themselves.
        key_of: chunk id -> article key.
        texts: chunk id -> its text, of the articles in `first_of`.
        whole: article key -> the text of those that stand for others.
        language: of the channel.
    """
    kept: list[Hit] = []
    present: set[str] = set()
    awaited: set[str] = set()
    for hit in hits:
        key = key_of[hit.chunk_id]
        first = first_of.get(key)
        if first is None or hit.chunk_id not in texts or not covers(whole[first], texts[hit.chunk_id], language):
            kept.append(hit)
            present.add(key)
        else:
            awaited.add(first)
    return Collapsed(kept, frozenset(awaited - present))
