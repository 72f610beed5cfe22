"""How records look in Chroma's form, and how many go into one request."""

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from index.storage.records import PIECE, ChunkRecord, Head, Stamp, pack, text_ids, unpack, unpack_fields

STAMP = "stamp"
"""Id and kind of the stamp's record."""

BATCH = 300
"""Records in one request: what a hosted Chroma takes."""
VALUE = 1000
"""Characters in one value of metadata: 4 KB of UTF-8 at most, which is what a hosted Chroma takes."""
BATCH_EMBEDDED = 2000
"""Records in one request where no quota and no network is in the way: a transaction each."""

FILTERS = ("kind", "root", "doc_id", "language", "title", "source", "url", "published")
"""Keys of metadata by which records are filtered: here, or by other tools that read the store."""

Row = tuple[str, dict[str, Any]]
"""Id and metadata of a record without a document."""


def batch_size(place: Path | str) -> int:
    """Records in one request to the embedded store in a folder, or to the server at an address."""
    return BATCH if isinstance(place, str) else BATCH_EMBEDDED


def batches(items: Sequence[Any], size: int = BATCH) -> Iterator[Any]:
    """Items in runs of at most `size`.

    >>> list(batches([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    for at in range(0, len(items), size):
        yield items[at : at + size]


def direction(record: str) -> list[float]:
    """A two-dimensional vector for a record that needs none: spread out, so no graph degenerates."""
    angle = int.from_bytes(record.encode()[-6:], "big") % 6283 / 1000
    return [math.cos(angle), math.sin(angle)]


def about(head: Head) -> dict[str, Any]:
    """What is kept of an article beside each of its chunks, for other tools that read the store.

    What is not known has no key: every key is a row and mostly an index entry, and costs as much as any
    other.  The article's key and version stand in the chunk's id.
    """
    values = {
        "root": head.root, "doc_id": head.doc_id, "language": head.language, "title": head.title,
        "source": head.source, "url": head.url, "published": head.published.isoformat() if head.published else None,
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}


def stamp_row(stamp: Stamp) -> Row:
    """The stamp as a record."""
    return STAMP, {"kind": STAMP, **stamp._asdict()}


def head_row(head: Head) -> Row:
    """A head as a record: one text in few values, since every value is a row to Chroma, with one or two index
    entries.

    An upsert leaves values that it does not name as they were, so the row says how many count.
    """
    values = _values("head", pack(head))
    return f"a.{head.key}", {"kind": "article", "heads": len(values)} | values


def head_of(row: Mapping[str, Any]) -> Head:
    """A head from its metadata."""
    if "heads" not in row:
        return unpack_fields(dict(row))
    return unpack(_text("head", row, int(row["heads"])))


def _values(name: str, text: str) -> dict[str, str]:
    """A text as values of at most `VALUE` characters, numbered from 0; at least one."""
    return {f"{name}{n}": text[at : at + VALUE] for n, at in enumerate(range(0, max(len(text), 1), VALUE))}


def _text(name: str, row: Mapping[str, Any], most: int | None = None) -> str:
    """The text of `_values`: of all that are there, or of the first `most`."""
    parts: list[str] = []
    while len(parts) != most and (value := row.get(f"{name}{len(parts)}")) is not None:
        parts.append(str(value))
    return "".join(parts)


def text_rows(written: Sequence[tuple[Head, str]]) -> list[Row]:
    """Articles' texts as records, in pieces, each in values of at most `VALUE` characters.

    Not as documents: Chroma keeps those twice and, but for stores made smaller (`index.storage.store_tables`), enters
    them into a full-text index, which takes three times as long as all the rest; the text is searched by its chunks.
    """
    return [
        (name, {"kind": "text", "key": head.key} | _values("text", text[n * PIECE : (n + 1) * PIECE]))
        for head, text in written
        for n, name in enumerate(text_ids(head))
    ]


def texts_of(found: Any) -> dict[str, str]:
    """Pieces of text by their ids; stores of format 1 hold them as documents."""
    return {
        name: _text("text", about) if "text0" in about else str(document)
        for name, document, about in zip(found["ids"], found["documents"], found["metadatas"], strict=True)
    }


def records(found: Any) -> list[ChunkRecord]:
    """Chunks from what Chroma gives; a row that is half there is left out."""
    return [
        ChunkRecord(name, str(about["doc_id"]), int(about["start"]), int(about["end"]), text)
        for name, text, about in zip(found["ids"], found["documents"], found["metadatas"], strict=True)
        if about is not None and text is not None
    ]
