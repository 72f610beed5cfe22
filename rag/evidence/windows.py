"""Which sentences stand around one in its article: the window that may hold what it leaves out.

News names its subject once.  A cut between two chunks parts no neighbours here: both chunks are read where both were
found, or belong to an article that leads the ranking (`rag.evidence.leading`).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rag.evidence.sought import Read

BEFORE, AFTER = 2, 1
"""Sentences around one."""
GAP = 8
"""Characters between two sentences, of white space and bullets, across which one is the next of the other."""


class Window(NamedTuple):
    """A sentence and its neighbours.

    Attributes:
        of: their places among all sentences, in the order of the article.
        before: how many of them stand before the sentence itself.
    """

    of: Sequence[int]
    before: int


class Windows(NamedTuple):
    """Every sentence with its neighbours: their places one after another, and where those of each sentence begin."""

    of: NDArray[np.intp]
    begins: NDArray[np.intp]


def neighbours(sentences: Sequence[Read]) -> list[tuple[Read, Read]]:
    """Each two sentences of which one follows on the other, in the order of their articles."""
    order = sorted(sentences, key=lambda s: (s.article.key, s.span))
    return [(a, b) for a, b in pairwise(order) if _is_next(a, b)]


def in_line(flat: Sequence[Read]) -> list[Window]:
    """For each sentence its window; sentences between which others were not read are no neighbours."""
    order = sorted(range(len(flat)), key=lambda n: (flat[n].article.key, flat[n].span))
    runs: list[list[int]] = []
    for n in order:
        if not runs or not _is_next(flat[runs[-1][-1]], flat[n]):
            runs.append([])
        runs[-1].append(n)
    found = [Window((), 0)] * len(flat)
    for run in runs:
        for i, n in enumerate(run):
            first = max(0, i - BEFORE)
            found[n] = Window(run[first : i + AFTER + 1], i - first)
    return found


def windows_of(line: Sequence[Window]) -> Windows:
    """The windows of sentences from `in_line` as arrays."""
    lengths = [len(window.of) for window in line]
    begins = np.cumsum([0, *lengths[:-1]], dtype=np.intp)
    return Windows(np.array([n for window in line for n in window.of], np.intp), begins)


def _is_next(one: Read, other: Read) -> bool:
    return one.article.key == other.article.key and 0 <= other.span.start - one.span.end <= GAP
