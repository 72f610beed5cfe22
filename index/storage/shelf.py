"""The vectors of a small collection, held in memory and searched exactly.

An approximate graph pays from thousands of vectors on; below that one product of a matrix with a vector is faster
than the way to the graph, and misses nothing.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from index.embedding import Vectors
from index.storage.records import Hit

SHELF_BYTES = 4_000_000
"""The largest shelf that is held: some 4,000 chunks of 256 dimensions."""
GATHERED = 5000
"""Chunks of a larger collection whose vectors are held: 1 KB each of 256 dimensions."""


class Shelf:
    """The chunks of one collection as they were when it was read.

    Args:
        names: their ids.
        vectors: float32, one row a chunk.
    """

    def __init__(self, names: Sequence[str], vectors: Vectors) -> None:
        self._names = list(names)
        self._vectors = vectors
        self._norms = np.linalg.norm(vectors, axis=1)
        self._row = {name: number for number, name in enumerate(self._names)}

    def nearest(self, vector: Vectors, k: int) -> list[Hit]:
        """The `k` chunks nearest to a vector, the most similar first; equal ones by their ids."""
        cosines = self._cosines(vector, self._vectors, self._norms)
        order = sorted(range(len(self._names)), key=lambda n: (-cosines[n], self._names[n]))
        return [Hit(self._names[n], cosines[n]) for n in order[:k]]

    def similarities(self, vector: Vectors, names: Sequence[str]) -> list[Hit]:
        """Cosines between a vector and named chunks; unknown ids are missing from the answer."""
        rows = [self._row[name] for name in names if name in self._row]
        cosines = self._cosines(vector, self._vectors[rows], self._norms[rows])
        return [Hit(self._names[row], cosine) for row, cosine in zip(rows, cosines, strict=True)]

    @staticmethod
    def _cosines(vector: Vectors, vectors: Vectors, norms: Vectors) -> list[float]:
        lengths = np.maximum(norms * max(float(np.linalg.norm(vector)), 1e-9), 1e-9)
        return [float(cosine) for cosine in (vectors @ vector) / lengths]


class Gathered:
    """The vectors of chunks that were named before: a chunk that answers one question is near to the next one's too.

    A chunk keeps its vector for as long as its id is in use, so nothing here grows old.
    """

    def __init__(self) -> None:
        self._rows: dict[str, Vectors] = {}

    def similarities(
        self, vector: Vectors, names: Sequence[str], fetch: Callable[[list[str]], Mapping[str, Vectors]]
    ) -> list[Hit]:
        """Cosines between a vector and named chunks; unknown ids are missing from the answer.

        Args:
            vector: float32.
            names: ids.
            fetch: gives the vectors of those that are not held.
        """
        rows = {name: self._rows[name] for name in names if name in self._rows}
        missing = [name for name in names if name not in rows]
        if missing:
            fetched = fetch(missing)
            if len(self._rows) + len(fetched) > GATHERED:
                self._rows.clear()
            self._rows.update(fetched)
            rows.update(fetched)
        known = list(rows)
        return Shelf(known, np.stack(list(rows.values()))).similarities(vector, known) if known else []
