"""Puts articles that tell one report into one group while the index is built.

An article's sketch and the name of its group stand in its head, so that all of this is made again from the store.  A
note for each group lists its members, so that a reader finds them without a search.  The list is written before the
heads: it names every article whose head names the group, and perhaps some whose head does not any more or not yet,
which readers pass over.

An article joins a group when it is a copy of every version of the report in it (complete linkage; of at most
`VARIANTS` that differ), so that no chain of small edits joins what differs.  Only candidates by the sketch are
compared, each against stored texts of its own, so the work grows with the copies and not with the articles.
"""

import hashlib
import json
from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from index.storage.records import Head
from index.syndication.duplicates import BANDS, Profile, bands_of, same_report
from index.vectors import Chroma

VARIANTS = 8
"""Members that differ in their words with which a newcomer must agree."""
CANDIDATES = 16
"""Articles with which one is compared, those with the most bands in common first."""
BUCKET = 2000
"""Articles of one band that are looked at: news from a template may fill a band with thousands."""
MEMBERS = 900
"""Articles in one group: as many as its note holds; a further copy begins another group."""
MERGE_AT = 5000
_PROFILES = 300


class Placed(NamedTuple):
    """What the groups of some new articles are, to be written with them.

    Attributes:
        groups: key of a new article -> its group.
        moved: heads of stored articles that have come into a group.
        notes: id of a group's note -> the list of its members.
    """

    groups: dict[str, str | None]
    moved: list[Head]
    notes: dict[str, str]


def note_name(group: str) -> str:
    """The id of the note that lists a group's members."""
    return f"g.{group}"


def members_in(note: str) -> list[str]:
    """The keys of the articles that a group's note lists."""
    return [str(key) for key in json.loads(note)]


class Groups:
    """Which articles are copies of which, for the holder of the build lock.

    Args:
        chroma: the store.
        heads: of all articles in it.
    """

    def __init__(self, chroma: Chroma, heads: Iterable[Head]) -> None:
        self._chroma = chroma
        self._bands = _Bands()
        self._group: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._profiles: OrderedDict[str, Profile] = OrderedDict()
        self._languages: dict[str, str] = {}
        self._fresh: dict[str, tuple[Head, str]] = {}
        known = [head for head in heads if head.sketch]
        self._bands.fill([head.key for head in known], [head.sketch for head in known])
        for head in known:
            self._languages[head.key] = head.language
            if head.group:
                self._enter(head.key, head.group)

    def place(self, articles: Sequence[tuple[Head, str]]) -> Placed:
        """The groups of articles that are about to be written.

        Args:
            articles: their new heads, and their texts without metadata lines.
        """
        before = {head.key: self._group.get(head.key) for head, _ in articles}
        self.forget([head.key for head, _ in articles])
        changed = {group for group in before.values() if group}
        moved: set[str] = set()
        self._fresh = {head.key: (head, text) for head, text in articles}
        for head, _ in articles:
            self._languages[head.key] = head.language
            near = [key for key in self._bands.near(head.sketch) if self._languages.get(key) == head.language]
            self._bands.add(head.key, head.sketch)
            other = next((key for key in near if key != head.key and self._fits(head.key, key)), None)
            if other is None:
                continue
            group = self._group.get(other)
            if group is None:
                group = hashlib.sha256(f"{other} {head.key} {head.version}".encode()).hexdigest()[:16]
                self._enter(other, group)
                if other not in self._fresh:
                    moved.add(other)
            self._enter(head.key, group)
            changed.add(group)
        notes = {note_name(group): json.dumps(self._members.get(group, [])) for group in sorted(changed)}
        stored = self._chroma.heads(sorted(moved)).values()
        return Placed(
            {key: self._group.get(key) for key in self._fresh},
            [replace(head, group=self._group[head.key]) for head in stored],
            notes,
        )

    def forget(self, keys: Iterable[str]) -> None:
        """Leave out articles that are removed or about to be written anew."""
        for key in keys:
            self._bands.forget(key)
            self._profiles.pop(key, None)
            self._languages.pop(key, None)
            group = self._group.pop(key, None)
            if group:
                self._members[group].remove(key)

    def _enter(self, key: str, group: str) -> None:
        self._group[key] = group
        self._members.setdefault(group, []).append(key)

    def _fits(self, key: str, other: str) -> bool:
        """Whether an article is a copy of another one and of what is in that one's group."""
        group = self._group.get(other)
        members = self._members[group] if group else [other]
        profile = self._profile(key)
        if profile is None or len(members) >= MEMBERS:
            return False
        seen: list[list[str]] = []
        for member in [other, *(m for m in members if m != other)][: VARIANTS * 4]:
            theirs = self._profile(member)
            if theirs is None or theirs.words in seen:
                continue
            if not same_report(profile, theirs):
                return False
            seen.append(theirs.words)
            if len(seen) == VARIANTS:
                break
        return bool(seen)

    def _profile(self, key: str) -> Profile | None:
        """What is compared of a new or stored article; None of one that is gone."""
        if key not in self._profiles:
            if key in self._fresh:
                head, text = self._fresh[key]
            else:
                stored = self._chroma.heads([key]).get(key)
                if stored is None:
                    return None
                head, text = stored, self._chroma.text(stored)[stored.body :]
            self._profiles[key] = Profile(text, head.language, head.source)
            while len(self._profiles) > _PROFILES:
                self._profiles.popitem(last=False)
        self._profiles.move_to_end(key)
        return self._profiles[key]


class _Bands:
    """The sketches of all articles, 84 bytes each, so that those with a band in common are found quickly.

    Sorted columns for most of them, and a table for those that have come since; the table is sorted in when it is
    large.  A key's last row counts, earlier ones are passed over.
    """

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._row: dict[str, int] = {}
        self._rows = np.empty((0, BANDS + 1), dtype=np.uint32)
        self._order = np.empty((BANDS + 1, 0), dtype=np.int32)
        self._sorted = np.empty((BANDS + 1, 0), dtype=np.uint32)
        self._new: list[np.ndarray[tuple[int], np.dtype[np.uint32]]] = []
        self._table: dict[tuple[int, int], list[int]] = {}

    def fill(self, keys: Sequence[str], sketches: Sequence[str]) -> None:
        """Add many at once."""
        for key in keys:
            self._row[key] = len(self._keys)
            self._keys.append(key)
        self._new += [bands_of(sketch) for sketch in sketches]
        self._merge()

    def add(self, key: str, sketch: str) -> None:
        """Add one, in place of what the key had."""
        row = len(self._keys)
        self._row[key] = row
        self._keys.append(key)
        bands = bands_of(sketch)
        self._new.append(bands)
        for place in enumerate(bands.tolist()):
            self._table.setdefault(place, []).append(row)
        if len(self._new) >= MERGE_AT:
            self._merge()

    def forget(self, key: str) -> None:
        """Leave a key out."""
        self._row.pop(key, None)

    def _merge(self) -> None:
        if self._new:
            self._rows = np.concatenate([self._rows, np.stack(self._new)])
            columns = np.ascontiguousarray(self._rows.T)
            self._order = np.argsort(columns, axis=1, kind="stable").astype(np.int32)
            self._sorted = np.take_along_axis(columns, self._order, axis=1)
        self._new, self._table = [], {}

    def near(self, sketch: str) -> list[str]:
        """The keys with bands in common, those with the most first, at most `CANDIDATES`."""
        rows: list[int] = []
        bands = bands_of(sketch)
        for band, (column, value) in enumerate(zip(self._sorted, bands, strict=True)):
            first = int(column.searchsorted(value))
            if first < len(column) and column[first] == value:
                last = int(column.searchsorted(value, side="right"))
                rows += self._order[band, first : min(last, first + BUCKET)].tolist()
        for place in enumerate(bands.tolist()):
            rows += self._table.get(place, [])[:BUCKET]
        counts = Counter(row for row in rows if self._row.get(self._keys[row]) == row)
        best = sorted(counts.items(), key=lambda pair: (-pair[1], self._keys[pair[0]]))
        return [self._keys[row] for row, _ in best[:CANDIDATES]]
