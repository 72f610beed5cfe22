"""The one truth on disk: articles, chunks and vectors in Chroma.

Layout.  The collection ``articles`` holds, under hashed ids, a head per article (``a.<key>``), its
text in pieces (``t.<key>.<version>.<n>``) and the generation stamp (``stamp``).  Chunks lie in one
collection for each fingerprint and article language (``chunks-<fingerprint>-<language>``), because a
filter inside a query costs ten times as much as the query, and each language is ranked by itself
anyway.  Small records, so that the quotas of a hosted Chroma are kept too.

This module knows how to read and write records.  In which order they are written, so that a reader
never sees half an article, is `index.store`'s business.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from index.embedding import Vectors
from index.errors import IndexDamaged
from index.storage.chroma_rows import (
    STAMP,
    Row,
    about,
    batch_size,
    batches,
    direction,
    head_of,
    head_row,
    records,
    stamp_row,
    text_rows,
    texts_of,
)  # fmt: skip
from index.storage.connection import collection_of, guarded, open_store
from index.storage.records import ChunkRecord, Head, Hit, Stamp, chunk_id, text_ids
from index.storage.rested import Rested
from index.storage.shelf import SHELF_BYTES, Gathered, Shelf
from index.storage.store_tables import DATABASE, file_of

ARTICLES = "articles"
_FILES = (DATABASE, f"{DATABASE}-wal")
"""What the embedded Chroma writes whenever it writes records."""


class Chroma:
    """One connection to the store, seeing it as it was when the connection was made.

    Args:
        place: a folder for the embedded Chroma, or the address of a server.
        fresh: forget what this process cached, as a reader must after another process wrote.

    Raises:
        IndexDamaged: the folder holds something that Chroma cannot open.
        ServiceError: the server does not answer.
        SettingsError: the folder cannot be made.
    """

    def __init__(self, place: Path | str, fresh: bool = False) -> None:
        self.place = place
        self._batch = batch_size(place)
        self._file: tuple[int, int] | None = None
        with self._guarded():
            self._client = open_store(place, fresh)
            self._file = file_of(place)
            self._articles = collection_of(self._client, ARTICLES)
        self._chunks: dict[str, Any] = {}
        self._shelves: dict[str, Shelf | None] = {}
        self._gathered: dict[str, Gathered] = {}
        files = [place / name for name in _FILES] if isinstance(place, Path) else []
        self._rested: Rested[Stamp | None] | None = Rested(files) if files else None

    def _guarded(self) -> AbstractContextManager[None]:
        return guarded(self.place, self._file)

    # The stamp

    def stamp(self) -> Stamp | None:
        """The generation stamp, always fresh; None in a new store."""
        return self._rested.value(self._read_stamp) if self._rested else self._read_stamp()

    def _read_stamp(self) -> Stamp | None:
        with self._guarded():
            found = self._articles.get(ids=[STAMP], include=["metadatas"])["metadatas"]
            if not found:
                return None
            about = found[0]
            return Stamp(int(about["generation"]), str(about["corpus"]), int(about["format"]), str(about["store"]))

    def put_stamp(self, stamp: Stamp) -> None:
        """Write the stamp."""
        self._put_rows([stamp_row(stamp)])

    def _put(self, ids: list[str], metadatas: list[dict[str, Any]], documents: list[str] | None) -> None:
        with self._guarded():
            vectors = [direction(name) for name in ids]
            self._articles.upsert(ids=ids, embeddings=vectors, metadatas=metadatas, documents=documents)

    def _put_rows(self, rows: Sequence[Row]) -> None:
        for some in batches(rows, self._batch):
            self._put([name for name, _ in some], [row for _, row in some], None)

    def heads(self, keys: Iterable[str]) -> dict[str, Head]:
        """The heads of some articles by key; unknown keys are missing from the answer."""
        heads: dict[str, Head] = {}
        for batch in batches([f"a.{key}" for key in keys]):
            with self._guarded():
                found = self._articles.get(ids=batch, include=["metadatas"])["metadatas"] or []
                heads.update((head.key, head) for head in map(head_of, found))
        return heads

    def all_heads(self, page: int = 5000) -> Iterator[Head]:
        """Every article's head, in no particular order."""
        for found in self._pages(self._articles, page, where={"kind": "article"}, include=["metadatas"]):
            with self._guarded():
                heads = [head_of(row) for row in found["metadatas"] or []]
            yield from heads

    def _pages(self, collection: Any, page: int, **what: Any) -> Iterator[Any]:
        """What Chroma's `get` gives, in parts."""
        offset = 0
        while True:
            with self._guarded():
                found = collection.get(limit=page, offset=offset, **what)
            yield found
            if len(found["ids"]) < page:
                return
            offset += page

    def put_heads(self, heads: Sequence[Head]) -> None:
        """Write heads: the moment from which readers see these versions."""
        self._put_rows([head_row(head) for head in heads])

    def put_articles(self, written: Sequence[tuple[Head, str]], heads: Sequence[Head], stamp: Stamp) -> None:
        """Write texts, then heads, then the stamp: in one transaction where they fit into one request.

        Args:
            written: article versions and their texts; not visible before a head names the version.
            heads: of these versions, and others that change with them.
            stamp: the state that begins with them.
        """
        self._put_rows([*text_rows(written), *(head_row(head) for head in heads), stamp_row(stamp)])

    def texts(self, heads: Iterable[Head]) -> dict[str, str]:
        """Articles' stored texts by key; those of which a piece is missing are missing from the answer."""
        some = list(heads)
        pieces: dict[str, str] = {}
        for batch in batches([name for head in some for name in text_ids(head)], self._batch):
            with self._guarded():
                pieces.update(texts_of(self._articles.get(ids=batch, include=["documents", "metadatas"])))
        whole = [(head, "".join(pieces.get(name, "") for name in text_ids(head))) for head in some]
        return {head.key: text for head, text in whole if len(text) == head.characters}

    def text(self, head: Head) -> str:
        """An article's stored text.

        Raises:
            IndexDamaged: a piece is missing.
        """
        text = self.texts([head]).get(head.key)
        if text is None:
            raise IndexDamaged(
                f"{head.doc_id}: expected a stored text of {head.characters} characters, got less; "
                f"move {self.place} away and run: python -m index build"
            )
        return text

    def drop_heads(self, keys: Sequence[str]) -> None:
        """Delete heads: the moment from which readers no longer see these articles."""
        self.drop_records([f"a.{key}" for key in keys])

    def names(self, kind: str, page: int = 5000) -> Iterator[str]:
        """The id of every record of a kind, ``text`` or one of the notes', those of no active version included."""
        for found in self._pages(self._articles, page, where={"kind": kind}, include=[]):
            yield from found["ids"]

    def drop_records(self, ids: Sequence[str]) -> None:
        """Delete heads, pieces of text, or notes, by their ids."""
        for batch in batches(ids):
            with self._guarded():
                self._articles.delete(ids=batch)

    # Notes: small texts beside the articles, each with an id and a kind

    def notes(self, ids: Iterable[str]) -> dict[str, str]:
        """Some notes by id, always fresh; those that are not there are missing from the answer."""
        found: dict[str, str] = {}
        for batch in batches(list(ids)):
            with self._guarded():
                rows = self._articles.get(ids=batch, include=["documents"])
                found.update(zip(rows["ids"], rows["documents"], strict=True))
        return found

    def put_notes(self, kind: str, notes: Mapping[str, str]) -> None:
        """Write notes of one kind, over what they held."""
        for batch in batches(list(notes)):
            self._put(batch, [{"kind": kind}] * len(batch), [notes[name] for name in batch])

    def claim(self, kind: str, name: str, text: str) -> bool:
        """Write a note that is not there yet; of several who try at one time, one is told that it did.

        Chroma keeps what stands there when an id is added a second time (1.5.9, embedded and server).
        """
        with self._guarded():
            row = {"embeddings": [direction(name)], "metadatas": [{"kind": kind}], "documents": [text]}
            self._articles.add(ids=[name], **row)
        return self.notes([name]).get(name) == text

    def drop_chunks(self, mark: str, language: str, ids: Sequence[str]) -> None:
        """Delete chunks by their ids."""
        collection = self._collection(mark, language, create=False)
        self._shelves.pop(f"{mark}-{language}", None)
        for batch in batches(ids if collection is not None else []):
            with self._guarded():
                collection.delete(ids=batch)

    def drop_version(self, head: Head) -> None:
        """Delete one version's text and its chunks of every fingerprint; the head is left alone."""
        self.drop_records(text_ids(head))
        for mark, count in head.active.items():
            self.drop_chunks(mark, head.language, [chunk_id(head.key, head.version, n) for n in range(count)])

    # Chunks

    def _collection(self, mark: str, language: str, create: bool = True) -> Any:
        name = f"chunks-{mark}-{language}"
        if name not in self._chunks:
            with self._guarded():
                collection = collection_of(self._client, name, create)
            if collection is None:
                return None
            self._chunks[name] = collection
        return self._chunks[name]

    def languages(self, mark: str) -> list[str]:
        """The article languages that have chunks of a fingerprint, in alphabetical order."""
        return [language for of, language in self.shelves() if of == mark]

    def count(self, mark: str, language: str) -> int:
        """Number of stored chunks, dead ones included."""
        collection = self._collection(mark, language, create=False)
        with self._guarded():
            return int(collection.count()) if collection is not None else 0

    def put_chunks(self, mark: str, written: Sequence[tuple[Head, Sequence[ChunkRecord], Vectors]]) -> None:
        """Write the chunks of article versions; not visible before the heads name them.

        Args:
            mark: fingerprint.
            written: for each version its head, all its chunks in order, and their vectors, one row a chunk.
        """
        by_language: dict[str, list[tuple[Head, ChunkRecord, Vectors]]] = {}
        for head, chunks, vectors in written:
            by_language.setdefault(head.language, []).extend((head, *row) for row in zip(chunks, vectors, strict=True))
        for language, rows_of_language in by_language.items():
            collection = self._collection(mark, language)
            self._shelves.pop(f"{mark}-{language}", None)
            for some in batches(rows_of_language, self._batch):
                with self._guarded():
                    collection.upsert(
                        ids=[chunk.chunk_id for _, chunk, _ in some],
                        embeddings=np.stack([vector for *_, vector in some]),
                        documents=[chunk.text for _, chunk, _ in some],
                        metadatas=[{**about(head), "start": c.start, "end": c.end} for head, c, _ in some],
                    )

    def query(self, mark: str, language: str, vector: Vectors, k: int) -> list[Hit]:
        """The chunks nearest to a vector within one article language, dead ones among them.

        Returns:
            At most `k` hits, the most similar first.
        """
        collection = self._collection(mark, language, create=False)
        if collection is None or k < 1:
            return []
        if shelf := self._shelf(f"{mark}-{language}", collection, len(vector)):
            return shelf.nearest(vector, k)
        with self._guarded():
            found = collection.query(query_embeddings=[vector], n_results=k, include=["distances"])
            pairs = zip(found["ids"][0], found["distances"][0], strict=True)
            return [Hit(name, 1.0 - float(distance)) for name, distance in pairs]

    def _shelf(self, name: str, collection: Any, dimensions: int) -> Shelf | None:
        """The vectors of a small collection of the embedded store, read once; None for others.

        A connection sees the store as it was when it was made, so what is kept grows no older than that.
        """
        if isinstance(self.place, str):
            return None
        if name not in self._shelves:
            try:
                with self._guarded():
                    small = collection.count() * dimensions * 4 <= SHELF_BYTES
                found = self._vectors_of(collection) if small else {}
            except IndexDamaged:  # a build has just written ids whose vectors this connection does not see
                found = {}
            self._shelves[name] = Shelf(list(found), np.stack(list(found.values()))) if found else None
        return self._shelves[name]

    def _vectors_of(self, collection: Any, ids: list[str] | None = None) -> dict[str, Vectors]:
        """The vectors of all chunks of a collection, or of those that are named and there."""
        with self._guarded():
            found = collection.get(ids=ids, include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            return dict(zip(found["ids"], rows, strict=True))

    def similarities(self, mark: str, language: str, ids: Sequence[str], vector: Vectors) -> list[Hit]:
        """Cosines between a vector and named chunks; missing ids are missing from the answer."""
        collection = self._collection(mark, language, create=False)
        if collection is None or not ids:
            return []
        if shelf := self._shelf(f"{mark}-{language}", collection, len(vector)):
            return shelf.similarities(vector, ids)
        gathered = self._gathered.setdefault(collection.name, Gathered())
        return gathered.similarities(vector, ids, partial(self._vectors_of, collection))

    def chunks(self, mark: str, language: str, ids: Sequence[str]) -> dict[str, ChunkRecord]:
        """Named chunks with their texts and places; missing ids are missing from the answer."""
        collection = self._collection(mark, language, create=False)
        if collection is None or not ids:
            return {}
        with self._guarded():
            found = collection.get(ids=list(ids), include=["documents", "metadatas"])
            return {record.chunk_id: record for record in records(found)}

    def all_chunks(self, mark: str, language: str, page: int = 1000) -> Iterator[ChunkRecord]:
        """Every stored chunk of one language, dead ones included."""
        collection = self._collection(mark, language, create=False)
        if collection is None:
            return
        for found in self._pages(collection, page, include=["documents", "metadatas"]):
            with self._guarded():
                some = records(found)
            yield from some

    def chunk_names(self, mark: str, language: str, page: int = 5000) -> Iterator[str]:
        """The id of every stored chunk of one language, dead ones included."""
        collection = self._collection(mark, language, create=False)
        if collection is not None:
            for found in self._pages(collection, page, include=[]):
                yield from found["ids"]

    def shelves(self) -> list[tuple[str, str]]:
        """(fingerprint, article language) of every collection of chunks."""
        with self._guarded():
            names = [collection.name.split("-") for collection in self._client.list_collections()]
        return sorted((parts[1], parts[2]) for parts in names if parts[0] == "chunks" and len(parts) == 3)
