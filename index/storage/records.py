"""What the store keeps, as values: heads of articles, the stamp, chunks, and their ids.

How they are packed for a store of records is decided here; where they are kept, in `index.vectors`.
"""

import hashlib
import json
import math
import secrets
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from index.article import Article

FORMAT = 3
"""Version of the layout above: a store of a newer one is refused, one of an older is brought up by the next build.

1: texts as documents; no sketches and no groups.  2: heads with a value of metadata for each field; read as they are.
"""

WRITING = "writing"
"""Id and kind of the note that stands in the store while something is written."""
ANEW = "anew"
"""Kind of the notes that name an article language whose vectors must be made anew."""

PIECE = 4000
"""Characters of text in one record: at most 16 KB of UTF-8."""


@dataclass(frozen=True)
class Head:
    """What is kept of an article beside its text and chunks.

    Attributes:
        key: `Article.key`.
        version: name of the stored text's version, ``<counter>-<hash>``; never used twice.
        pieces: number of records that hold the text.
        active: fingerprint -> number of chunks; present when this version's chunks are complete.
        sketch: of its text, by which copies are found (`index.syndication.duplicates`); empty in a store of format 1.
        group: name that copies of one report share; None for an article without copies.
        text_hash: `hash_of` the text; empty in what was stored before there was one, until the next build.
    """

    key: str
    root: str
    doc_id: str
    sha256: str
    language: str
    title: str | None
    source: str | None
    published: date | None
    url: str | None
    body: int
    characters: int
    version: str
    pieces: int
    active: dict[str, int] = field(default_factory=dict)
    author: str | None = None
    sketch: str = ""
    group: str | None = None
    text_hash: str = ""

    @property
    def counter(self) -> int:
        """How often this article has been written."""
        return int(self.version.split("-")[0])


class Stamp(NamedTuple):
    """The state of the whole store.

    Attributes:
        generation: grows by one whenever what readers see has changed.
        corpus: the root to which the data folder belongs.
        format: layout version.
        store: random name of the store, so that two stores of one generation are not taken for one.
    """

    generation: int
    corpus: str
    format: int
    store: str

    @property
    def state(self) -> str:
        """Names one state of one store."""
        return f"{self.store}.{self.generation}"


def new_stamp(corpus: str) -> Stamp:
    """The stamp of a store that has just been made."""
    return Stamp(0, corpus, FORMAT, secrets.token_hex(4))


class Hit(NamedTuple):
    """A chunk that a query found.

    Attributes:
        chunk_id: ``<article key>.<version>.<number>``.
        similarity: cosine, -1 to 1.
    """

    chunk_id: str
    similarity: float


class ChunkRecord(NamedTuple):
    """A chunk as it is stored."""

    chunk_id: str
    doc_id: str
    start: int
    end: int
    text: str


def chunk_id(key: str, version: str, number: int) -> str:
    """The id of a chunk, which names its article and the version it belongs to."""
    return f"{key}.{version}.{number}"


@lru_cache(maxsize=20_000)  # a question asks for each of its hits several times
def split_chunk_id(name: str) -> tuple[str, str]:
    """(article key, version) of a chunk id."""
    key, version, _ = name.split(".")
    return key, version


def new_head(article: Article, earlier: Head | None) -> Head:
    """The head for a text that is about to be written; no chunks are active yet, and no sketch is drawn."""
    counter = earlier.counter + 1 if earlier else 1
    return Head(
        key=article.key, root=article.root, doc_id=article.doc_id, sha256=article.sha256,
        language=article.language, title=article.title, source=article.source,
        published=article.published, url=article.url, body=article.body,
        characters=len(article.text), version=f"{counter}-{article.sha256[:8]}",
        pieces=max(1, math.ceil(len(article.text) / PIECE)), author=article.author,
        text_hash=hash_of(article.text),
    )  # fmt: skip


def hash_of(text: str) -> str:
    """Of a stored text: 32 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def pack(head: Head) -> str:
    """A head as JSON."""
    values = {name: getattr(head, name) for name in Head.__dataclass_fields__}
    values["published"] = head.published.isoformat() if head.published else None
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def unpack(packed: str) -> Head:
    """A head from what `pack` made."""
    return _head(json.loads(packed))


def unpack_fields(values: dict[str, Any]) -> Head:
    """A head of a store of format 2 or 1: a value for each field, empty where there is none."""
    fields = {**values, "active": json.loads(values["active"])}
    return _head(
        {name: None if value == "" and name not in ("sketch", "text_hash") else value for name, value in fields.items()}
    )


def _head(values: dict[str, Any]) -> Head:
    """A head from its values; what was not kept when it was written is what it is by default."""
    fields = {name: values[name] for name in Head.__dataclass_fields__ if name in values}
    fields["published"] = date.fromisoformat(fields["published"]) if fields["published"] else None
    return Head(**fields)


def text_ids(head: Head) -> list[str]:
    """The ids of the records that hold an article version's text, in order."""
    return [f"t.{head.key}.{head.version}.{n}" for n in range(head.pieces)]
