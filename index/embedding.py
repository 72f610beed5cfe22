"""Texts as vectors, behind one seam, so that a server's embeddings can stand in for the builtin ones."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index import static
from index.analyse import GLOSS_CONCEPTS, Analysis

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """What turns analysed texts into vectors.

    Attributes:
        name: names the model and everything else that shapes its vectors.
        dimensions: length of a vector.
    """

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str], analyses: Sequence[Analysis]) -> Vectors:
        """Vectors of length 1, one a text: float32, shape ``(len(texts), dimensions)``."""
        ...


class BuiltinEmbedder:
    """Static English word vectors over the gloss of a text; needs no network and no key."""

    name = f"{static.NAME}-gloss{GLOSS_CONCEPTS}"
    dimensions = static.DIMENSIONS

    def embed(self, texts: Sequence[str], analyses: Sequence[Analysis]) -> Vectors:
        """Embed the English gloss of each analysis; the texts themselves are not looked at.

        Returns:
            float32, shape ``(len(analyses), 256)``; a row of zeros for a text without words.
        """
        rows = [static.mean_vector([term.gloss for term in a.terms]) for a in analyses]
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), dtype=np.float32)
