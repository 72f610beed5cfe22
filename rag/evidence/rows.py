"""Columns of numbers as rows by name, and the cosines of vectors: what the features of sentences are made with."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors


def rows_of(columns: Mapping[str, NDArray[np.float64]]) -> list[dict[str, float]]:
    """Columns as rows by name."""
    return [dict(zip(columns, row, strict=True)) for row in np.column_stack(list(columns.values())).tolist()]


def cosines(one: Vectors, many: Vectors) -> list[float]:
    """The cosine of a vector with each of many, never below 0; 0 where one of them is nothing."""
    lengths = np.sqrt(np.einsum("nd,nd->n", many, many)) * np.sqrt(one @ one)
    found = np.divide(many @ one, lengths, out=np.zeros(len(many), np.float32), where=lengths > 0)
    return np.maximum(found, 0.0).tolist()  # type: ignore[no-any-return]
