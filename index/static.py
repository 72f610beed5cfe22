"""Word vectors that come inside a wheel: the home of wordllama.

WordLlama (MIT; David Lee Miller) keeps the token embeddings of a large language model, reduced to 256
dimensions and trained for similarity; a text is the mean of its tokens.  Weights and tokenizer lie in
the package, so nothing is fetched.  A mean does not care for order, so the sum of each word's tokens
is kept and a text is the sum of its words: no tokenizer runs for a word that was seen before.
"""

import importlib.util
import logging
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

NAME = "wordllama-l2_supercat-256"
DIMENSIONS = 256
_REMEMBERED = 30_000
"""Words whose sums are kept: about 30 MB."""

Vector = NDArray[np.float32]


@lru_cache(maxsize=1)
def _model() -> Any:
    spec = importlib.util.find_spec("wordllama")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("wordllama is not installed; run: pip install -r requirements.txt")
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    import wordllama  # it calls logging.basicConfig, which is not a library's to decide

    root.setLevel(level)
    root.handlers[:] = handlers
    return wordllama.WordLlama.load(cache_dir=Path(spec.submodule_search_locations[0]), disable_download=True)


def _sum_of_tokens(words: str) -> Vector:
    model = _model()
    ids = model.tokenizer.encode(words, add_special_tokens=False).ids
    known = np.asarray([i for i in ids if i < len(model.embedding)], dtype=np.int64)
    return np.asarray(model.embedding[known].sum(axis=0), dtype=np.float32)


class _Sums:
    """The sums of words that were met, as rows of one table, so that those of a text are gathered in one step."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._row: dict[str, int] = {}
        self._table = np.zeros((_REMEMBERED, DIMENSIONS), dtype=np.float32)

    def rows(self, pieces: Sequence[str]) -> Vector:
        """The sums of at most `_REMEMBERED` pieces, as rows."""
        with self._lock:
            if len(self._row) + len(pieces) > _REMEMBERED:
                self._row.clear()
            row = self._row
            for piece in pieces:
                if piece not in row:
                    self._table[len(row)] = _sum_of_tokens(piece)
                    row[piece] = len(row)
            return np.asarray(self._table[[row[piece] for piece in pieces]])


_sums = _Sums()


def mean_vector(pieces: Sequence[str]) -> Vector:
    """The normalised mean over the tokens of some words.

    Args:
        pieces: words or short phrases, in any order.

    Returns:
        float32, `DIMENSIONS` long, of length 1; all zero when there is no token.
    """
    total = np.zeros(DIMENSIONS, dtype=np.float32)
    for at in range(0, len(pieces), _REMEMBERED):
        total += _sums.rows(pieces[at : at + _REMEMBERED]).sum(axis=0)
    length = float(np.linalg.norm(total))
    return total / np.float32(length) if length else total


def piece_vectors(pieces: Sequence[str]) -> Vector:
    """The normalised vector of each piece by itself.

    Args:
        pieces: words or short phrases, at most 30,000.

    Returns:
        float32, (len(pieces), `DIMENSIONS`); a row is zero where a piece has no token.
    """
    if not pieces:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    sums = _sums.rows(pieces)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.where(lengths == 0, 1, lengths), dtype=np.float32)
