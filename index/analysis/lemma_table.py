"""A table of words and their dictionary forms as one run of bytes, asked without being unpacked.

To decode simplemma's own tables into dictionaries takes a third of a second for English and Ukrainian each, a second
and 140 MB for Russian, and every process does it again.  So the entries are laid out once as text, sorted into buckets
by a checksum of the word, and kept in a file: opening it is reading it, and a look-up a search inside one bucket.
An entry is a line: the word, a tab, how many bytes of the word to cut off, and what comes in their place.
"""

import struct
import zlib
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from index.storage.kept import keep

_HEADER = struct.Struct("=8sIIQ")
"""Magic, number of entries, bits of a bucket's number, and bytes of what follows; as this machine writes numbers, since
the file is a cache of this machine's."""
_CHECKSUM = struct.Struct("=I")
"""Of the header and of what follows the checksum."""
_BODY = _HEADER.size + _CHECKSUM.size
_MAGIC = b"lemmas\x001"
_crc32 = zlib.crc32
_NONE = 33
"""What stands for nothing to cut off: the first character that is seen."""
_WHOLE = 126
"""What stands for a longer cut than one character tells: all of the word."""


class LemmaTable(Mapping[str, str]):
    """Word -> dictionary form, over bytes that `packed` made.

    Raises:
        ValueError: the bytes are not whole.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < _BODY:
            raise ValueError(f"expected a lemma table, got {len(data)} bytes")
        magic, self._count, bits, length = _HEADER.unpack_from(data)
        body = memoryview(data)[_BODY:]
        if (
            magic != _MAGIC
            or len(body) != length
            or _checksum(data[: _HEADER.size], body) != data[_HEADER.size : _BODY]
        ):
            raise ValueError(f"expected a lemma table of {length} bytes after its header, got {len(body)} or others")
        self._data = data
        self._find = data.find
        self._mask = (1 << bits) - 1
        self._starts = array("I")
        self._starts.frombytes(body[: 4 * (self._mask + 2)])

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The dictionary form of a word; `default` where it is not here.

        >>> table = LemmaTable(packed({"mice": "mouse", "run": "run"}))
        >>> table.get("mice"), table.get("run"), table.get("ran"), dict(table)
        ('mouse', 'run', None, {'mice': 'mouse', 'run': 'run'})
        """
        word = key.encode("utf-8", "surrogatepass")
        bucket = _crc32(word) & self._mask
        starts, line = self._starts, b"\n%b\t" % word
        at = self._find(line, starts[bucket], starts[bucket + 1])
        if at < 0:
            return default
        data = self._data
        at += len(line)
        cut = data[at]
        rest = data[at + 1 : data.index(10, at)]
        return (word[: len(word) + _NONE - cut] + rest if cut != _WHOLE else rest).decode()

    def __getitem__(self, key: str) -> str:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        for line in self._data[self._starts[0] :].split(b"\n"):
            if line:
                yield line[: line.index(9)].decode()

    def __len__(self) -> int:
        return int(self._count)


def packed(table: Mapping[str, str]) -> bytes:
    """A table as bytes for `LemmaTable`.

    Raises:
        ValueError: a word holds a tab or a line's end.
    """
    words = [word.encode() for word in table]
    lines = [_line(word, lemma.encode()) for word, lemma in zip(words, table.values(), strict=True)]
    bits = max(len(words).bit_length() - 1, 1)
    buckets = np.fromiter(map(zlib.crc32, words), dtype=np.uint32, count=len(words)) & np.uint32((1 << bits) - 1)
    order = np.argsort(buckets, kind="stable").tolist()
    lengths = np.bincount(buckets, weights=list(map(len, lines)), minlength=1 << bits)
    first = _BODY + 4 * ((1 << bits) + 1)
    # A line's end closes an entry and opens the next, so each bucket begins with the one before its first entry.
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.uint32) + np.uint32(first)
    body = starts.tobytes() + b"\n" + b"".join([lines[n] for n in order])
    header = _HEADER.pack(_MAGIC, len(words), bits, len(body))
    return header + _checksum(header, body) + body


def _checksum(header: bytes, body: bytes | memoryview) -> bytes:
    return _CHECKSUM.pack(zlib.crc32(body, zlib.crc32(header)))


def _line(word: bytes, lemma: bytes) -> bytes:
    if b"\n" in word or b"\t" in word or b"\n" in lemma:
        raise ValueError(f"expected words without tabs and line ends, got {word!r} and {lemma!r}")
    same = min(len(word), len(lemma))
    while word[:same] != lemma[:same]:  # a few steps: forms differ at their ends
        same -= 1
    cut = len(word) - same + _NONE
    return b"%b\t%c%b\n" % ((word, cut, lemma[same:]) if cut < _WHOLE else (word, _WHOLE, lemma))


def kept_table(path: Path) -> LemmaTable | None:
    """The table in a file; None where there is none, or a damaged one."""
    try:
        return LemmaTable(path.read_bytes())
    except (OSError, ValueError):
        return None


def keep_table(path: Path, table: Mapping[str, str]) -> LemmaTable | None:
    """Write a table so that a reader sees the whole file or none; None where that cannot be done."""
    try:
        data = packed(table)
    except ValueError:
        return None
    return LemmaTable(data) if keep(data, path) else None
