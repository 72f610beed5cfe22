"""Columns of numbers, one for each sentence, and rows of them by name: what the features of sentences are made with."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors

Column = NDArray[np.float64]
"""A number for each sentence."""


def column(some: Iterable[float]) -> Column:
    """Numbers, or truths as 1 and 0, as a column."""
    return np.fromiter(some, np.float64)


class Rows(NamedTuple):
    """Columns side by side.

    Attributes:
        names: of the columns.
        values: (sentences, columns).
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]

    def each(self) -> Iterator[dict[str, float]]:
        """The rows, each by the names of its columns."""
        return (dict(zip(self.names, row, strict=True)) for row in self.values.tolist())


def rows_of(columns: Mapping[str, Column]) -> Rows:
    """Columns of one length as rows."""
    return Rows(tuple(columns), np.column_stack(list(columns.values())) if columns else np.empty((0, 0)))


def cosines(one: Vectors, many: Vectors) -> Column:
    """The cosine of a vector with each of many, never below 0; 0 where one of them is nothing."""
    lengths = np.sqrt(np.einsum("nd,nd->n", many, many)) * np.sqrt(one @ one)
    found = np.divide(many @ one, lengths, out=np.zeros(len(many), np.float32), where=lengths > 0)
    return np.asarray(np.maximum(found, 0.0), np.float64)
