"""How records look in Chroma's form, and how many go into one request."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from index.records import ChunkRecord, Head

BATCH = 300
"""Records in one request."""


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
    """What is kept of an article beside each of its chunks, for other tools that read the store."""
    return {
        "key": head.key, "root": head.root, "doc_id": head.doc_id, "language": head.language,
        "title": head.title or "", "source": head.source or "", "url": head.url or "",
        "published": head.published.isoformat() if head.published else "", "version": head.version,
    }  # fmt: skip


def records(found: Any) -> list[ChunkRecord]:
    """Chunks from what Chroma gives; a row that is half there is left out."""
    return [
        ChunkRecord(name, str(about["doc_id"]), int(about["start"]), int(about["end"]), text)
        for name, text, about in zip(found["ids"], found["documents"], found["metadatas"], strict=True)
        if about is not None and text is not None
    ]
