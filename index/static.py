"""Word vectors that come inside a wheel: wordllama's.

WordLlama (MIT; David Lee Miller) keeps the token embeddings of a large language model, reduced to 256
dimensions and trained for similarity; a text is the mean of its tokens.  Weights and tokenizer lie in
the package, so nothing is fetched; its two files are read here, because importing the package itself, with what it
needs for downloads, takes three times as long as that.  A mean does not care for order, so the sum of each word's
tokens is kept and a text is the sum of its words: no tokenizer runs for a word that was seen before.
"""

import importlib.util
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NAME = "wordllama-l2_supercat-256"
DIMENSIONS = 256
_WEIGHTS = Path("weights") / "l2_supercat_256.safetensors"
_TOKENIZER = Path("tokenizers") / "l2_supercat_tokenizer_config.json"
_REMEMBERED = 60_000
"""Words whose sums are kept: at most 60 MB; a corpus of ten thousand chunks has some forty thousand."""
AT_ONCE = 10_000
"""Words whose sums are gathered together: 10 MB."""

Vector = NDArray[np.float32]


class _Model(NamedTuple):
    """The tokenizer, and a vector for each token in half precision, as the package keeps them."""

    tokenizer: "Tokenizer"
    embedding: NDArray[np.float16]


@lru_cache(maxsize=1)
def _model() -> _Model:
    spec = importlib.util.find_spec("wordllama")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("wordllama is not installed; run: pip install -r requirements.txt")
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    package = Path(spec.submodule_search_locations[0])
    tokenizer = Tokenizer.from_file(str(package / _TOKENIZER))
    tokenizer.no_truncation()
    return _Model(tokenizer, load_file(package / _WEIGHTS)["embedding.weight"])


def _sums_of_tokens(pieces: Sequence[str]) -> Vector:
    """The sum of each piece's tokens, as rows."""
    model = _model()
    count = len(model.embedding)
    encoded = (model.tokenizer.encode(piece, add_special_tokens=False).ids for piece in pieces)
    of_length: dict[int, list[tuple[int, list[int]]]] = {}
    for n, all_ids in enumerate(encoded):
        ids = [i for i in all_ids if i < count]
        of_length.setdefault(len(ids), []).append((n, ids))
    sums = np.zeros((len(pieces), DIMENSIONS), dtype=np.float32)
    of_length.pop(0, None)
    for length, numbered in of_length.items():  # those of one length together, in a third of the time
        step = max(1, AT_ONCE // length)
        for at in range(0, len(numbered), step):
            some = numbered[at : at + step]
            rows = model.embedding[[ids for _, ids in some]].astype(np.float32)
            sums[[n for n, _ in some]] = rows.sum(axis=1)
    return sums


def _summed(table: Vector, rows: Sequence[int], lengths: Sequence[int]) -> Vector:
    """Sums of neighbouring rows of a table.

    Args:
        table: float32, `DIMENSIONS` wide.
        rows: numbers of rows.
        lengths: so many of them for each sum; where 0, the sum is zero.
    """
    sums = np.zeros((len(lengths), DIMENSIONS), dtype=np.float32)
    at = 0
    for sum_of_rows, length in zip(sums, lengths, strict=True):
        if length:  # one sum after the other: np.add.reduceat takes five times as long
            np.add.reduce(table.take(rows[at : at + length], axis=0), axis=0, out=sum_of_rows)
            at += length
    return sums


class _Sums:
    """The sums of words that were met, as rows of one table, so that those of a text are gathered in one step."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._row: dict[str, int] = {}
        self._table = np.zeros((_REMEMBERED, DIMENSIONS), dtype=np.float32)

    def rows(self, pieces: Sequence[str]) -> Vector:
        """The sums of at most `_REMEMBERED` pieces, as rows."""
        with self._lock:
            return np.asarray(self._table[self._places(pieces)])

    def totals(self, texts: Sequence[Sequence[str]]) -> Vector:
        """For texts of at most `_REMEMBERED` pieces together the sum of each one's pieces, as rows."""
        with self._lock:
            return _summed(self._table, self._places(list(chain.from_iterable(texts))), [len(text) for text in texts])

    def _places(self, pieces: Sequence[str]) -> list[int]:
        """Where in the table the sums of some pieces stand; new ones are made."""
        row = self._row
        new = [piece for piece in dict.fromkeys(pieces) if piece not in row]
        if len(row) + len(new) > _REMEMBERED:
            row.clear()
            new = list(dict.fromkeys(pieces))
        if new:
            self._table[len(row) : len(row) + len(new)] = _sums_of_tokens(new)
            row.update(zip(new, range(len(row), len(row) + len(new)), strict=True))
        return [row[piece] for piece in pieces]


_sums = _Sums()


def mean_vectors(texts: Sequence[Sequence[str]]) -> Vector:
    """For each text the normalised mean over the tokens of its words.

    Args:
        texts: words or short phrases of each, in any order.

    Returns:
        float32, (len(texts), `DIMENSIONS`), rows of length 1; a row is zero where a text has no token.
    """
    totals = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for first, last in _spans([len(text) for text in texts]):
        if last - first == 1:  # perhaps longer than the table
            pieces = texts[first]
            for at in range(0, len(pieces), AT_ONCE):
                totals[first] += _sums.totals([pieces[at : at + AT_ONCE]])[0]
        else:
            totals[first:last] = _sums.totals(texts[first:last])
    return _of_length_1(totals)


def _spans(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of neighbours of `AT_ONCE` together at most, or of one."""
    first, size = 0, 0
    for n, length in enumerate(lengths):
        if n > first and size + length > AT_ONCE:
            yield first, n
            first, size = n, 0
        size += length
    if lengths:
        yield first, len(lengths)


def _of_length_1(rows: Vector) -> Vector:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def piece_vectors(pieces: Sequence[str]) -> Vector:
    """The normalised vector of each piece by itself.

    Args:
        pieces: words or short phrases, at most 30,000.

    Returns:
        float32, (len(pieces), `DIMENSIONS`); a row is zero where a piece has no token.
    """
    return _of_length_1(_sums.rows(pieces))
