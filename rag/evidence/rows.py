"""Columns of numbers, one for each sentence, and rows of them by name: what the features of sentences are made with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors

Column = NDArray[np.float64]
"""A number for each sentence."""


def column(some: Iterable[float]) -> Column:
    """Numbers, or truths as 1 and 0, as a column."""
    return np.fromiter(some, np.float64)


class Row(Mapping[str, float]):
    """The features of one sentence by name: a mapping that stores no name of its own, since all rows share them.

    Args:
        places: name -> its place among the values.
        values: of the sentence.
    """

    __slots__ = ("_places", "_values")

    def __init__(self, places: Mapping[str, int], values: Sequence[float]) -> None:
        self._places = places
        self._values = values

    def __getitem__(self, name: str) -> float:
        return self._values[self._places[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Rows(NamedTuple):
    """Columns side by side.

    Attributes:
        names: of the columns.
        values: (sentences, columns).
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]

    def each(self) -> Iterator[Row]:
        """The rows, each by the names of its columns."""
        places = {name: place for place, name in enumerate(self.names)}
        return (Row(places, values) for values in self.values.tolist())


def rows_of(columns: Mapping[str, Column]) -> Rows:
    """Columns of one length as rows."""
    return Rows(tuple(columns), np.column_stack(list(columns.values())) if columns else np.empty((0, 0)))


def cosines(one: Vectors, many: Vectors) -> Column:
    """The cosine of a vector with each of many, never below 0; 0 where one of them is nothing."""
    lengths = np.sqrt(np.einsum("nd,nd->n", many, many)) * np.sqrt(one @ one)
    found = np.divide(many @ one, lengths, out=np.zeros(len(many), np.float32), where=lengths > 0)
    return np.asarray(np.maximum(found, 0.0), np.float64)
