"""The one truth on disk: articles, chunks and vectors in Chroma.  The home of chromadb.

Layout.  The collection ``articles`` holds, under hashed ids, a head per article (``a.<key>``), its
text in pieces (``t.<key>.<version>.<n>``) and the generation stamp (``stamp``).  Chunks lie in one
collection for each fingerprint and article language (``chunks-<fingerprint>-<language>``), because a
filter inside a query costs ten times as much as the query, and each language is ranked by itself
anyway.  Small records, so that the quotas of a hosted Chroma are kept too.

This module knows how to read and write records.  In which order they are written, so that a reader
never sees half an article, is `index.store`'s business.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from index.chroma_rows import about, batches, direction, records
from index.embedding import Vectors
from index.errors import IndexDamaged, ServiceError, SettingsError
from index.records import PIECE, ChunkRecord, Head, Hit, Stamp, chunk_id, pack, text_ids, unpack

_ARTICLES = "articles"
_STAMP = "stamp"
_CONFIGURATION = {"hnsw": {"space": "cosine"}}
_CONNECTING = threading.Lock()
"""Held while a client is made: another thread would be given its system from the cache, half made."""


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
        if isinstance(place, Path):
            _make_folder(place)
        with self._guarded():
            self._client = _connect(place, fresh)
            self._articles = self._client.get_or_create_collection(
                _ARTICLES, embedding_function=None, configuration=_CONFIGURATION
            )
        self._chunks: dict[str, Any] = {}

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Translate whatever Chroma raises; its Rust core panics with a BaseException of its own."""
        try:
            yield
        except (IndexDamaged, ServiceError, KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as error:
            if isinstance(self.place, str):
                raise ServiceError(
                    f"the Chroma server at {self.place} did not do as asked "
                    f"({type(error).__name__}: {error}); check CHROMA_URL and that it runs"
                ) from error
            raise IndexDamaged(
                f"the index in {self.place} cannot be read ({type(error).__name__}: "
                f"{str(error).splitlines()[0] if str(error) else 'no details'}); nothing was changed; move that folder "
                "away and run: python -m index build"
            ) from error

    # The stamp

    def stamp(self) -> Stamp | None:
        """The generation stamp, always fresh; None in a new store."""
        with self._guarded():
            found = self._articles.get(ids=[_STAMP], include=["metadatas"])["metadatas"]
            if not found:
                return None
            about = found[0]
            return Stamp(
                int(about["generation"]), str(about["corpus"]), int(about["format"]), str(about["store"])
            )  # fmt: skip

    def put_stamp(self, stamp: Stamp) -> None:
        """Write the stamp."""
        self._put([_STAMP], [{"kind": "stamp", **stamp._asdict()}], [""])

    def _put(self, ids: list[str], metadatas: list[dict[str, Any]], documents: list[str]) -> None:
        with self._guarded():
            vectors = [direction(name) for name in ids]
            self._articles.upsert(ids=ids, embeddings=vectors, metadatas=metadatas, documents=documents)

    # Articles

    def heads(self, keys: Iterable[str]) -> dict[str, Head]:
        """The heads of some articles by key; unknown keys are missing from the answer."""
        heads: dict[str, Head] = {}
        for batch in batches([f"a.{key}" for key in keys]):
            with self._guarded():
                found = self._articles.get(ids=batch, include=["metadatas"])["metadatas"] or []
                heads.update((head.key, head) for head in map(unpack, found))
        return heads

    def all_heads(self, page: int = 5000) -> Iterator[Head]:
        """Every article's head, in no particular order."""
        offset = 0
        while True:
            with self._guarded():
                found = self._articles.get(where={"kind": "article"}, include=["metadatas"], limit=page, offset=offset)[
                    "metadatas"
                ]
                heads = [unpack(values) for values in found or []]
            yield from heads
            if len(heads) < page:
                return
            offset += page

    def put_heads(self, heads: Sequence[Head]) -> None:
        """Write heads: the moment from which readers see these versions."""
        for batch in batches(heads):
            self._put([f"a.{h.key}" for h in batch], [pack(h) for h in batch], [h.doc_id for h in batch])

    def put_texts(self, written: Sequence[tuple[Head, str]]) -> None:
        """Write articles' texts in pieces, each under its version; not visible before the heads name them."""
        ids: list[str] = []
        abouts: list[dict[str, Any]] = []
        pieces: list[str] = []
        for head, text in written:
            names = text_ids(head)
            ids += names
            abouts += [{"kind": "text", "key": head.key}] * len(names)
            pieces += [text[at : at + PIECE] for at in range(0, len(text), PIECE)] or [""]
        for rows in batches(range(len(ids))):
            self._put(ids[rows.start : rows.stop], abouts[rows.start : rows.stop], pieces[rows.start : rows.stop])

    def text(self, head: Head) -> str:
        """An article's stored text.

        Raises:
            IndexDamaged: a piece is missing.
        """
        ids = text_ids(head)
        pieces: dict[str, str] = {}
        for batch in batches(ids):
            with self._guarded():
                found = self._articles.get(ids=batch, include=["documents"])
                pieces.update(zip(found["ids"], found["documents"], strict=True))
        try:
            text = "".join(pieces[name] for name in ids)
        except KeyError:
            text = ""
        if len(text) != head.characters:
            raise IndexDamaged(
                f"{head.doc_id}: expected a stored text of {head.characters} characters, got "
                f"{len(text)}; move {self.place} away and run: python -m index build"
            )
        return text

    def drop_heads(self, keys: Sequence[str]) -> None:
        """Delete heads: the moment from which readers no longer see these articles."""
        for batch in batches([f"a.{key}" for key in keys]):
            with self._guarded():
                self._articles.delete(ids=batch)

    def text_names(self, page: int = 5000) -> Iterator[str]:
        """The id of every stored piece of text, those of no active version included."""
        offset = 0
        while True:
            with self._guarded():
                ids = self._articles.get(where={"kind": "text"}, include=[], limit=page, offset=offset)["ids"]
            yield from ids
            if len(ids) < page:
                return
            offset += page

    def drop_texts(self, ids: Sequence[str]) -> None:
        """Delete pieces of text by their ids."""
        for batch in batches(ids):
            with self._guarded():
                self._articles.delete(ids=batch)

    def drop_chunks(self, mark: str, language: str, ids: Sequence[str]) -> None:
        """Delete chunks by their ids."""
        collection = self._collection(mark, language, create=False)
        for batch in batches(ids if collection is not None else []):
            with self._guarded():
                collection.delete(ids=batch)

    def drop_version(self, head: Head) -> None:
        """Delete one version's text and its chunks of every fingerprint; the head is left alone."""
        with self._guarded():
            for batch in batches(text_ids(head)):
                self._articles.delete(ids=batch)
        for mark, count in head.active.items():
            collection = self._collection(mark, head.language, create=False)
            names = [chunk_id(head.key, head.version, n) for n in range(count)]
            for batch in batches(names if collection is not None else []):
                with self._guarded():
                    collection.delete(ids=batch)

    # Chunks

    def _collection(self, mark: str, language: str, create: bool = True) -> Any:
        name = f"chunks-{mark}-{language}"
        if name not in self._chunks:
            from chromadb.errors import NotFoundError

            with self._guarded():
                try:
                    if create:
                        self._chunks[name] = self._client.get_or_create_collection(
                            name, embedding_function=None, configuration=_CONFIGURATION
                        )
                    else:
                        self._chunks[name] = self._client.get_collection(name, embedding_function=None)
                except NotFoundError:
                    return None
        return self._chunks[name]

    def languages(self, mark: str) -> list[str]:
        """The article languages that have chunks of a fingerprint, in alphabetical order."""
        prefix = f"chunks-{mark}-"
        with self._guarded():
            names = [collection.name for collection in self._client.list_collections()]
        return sorted(name.removeprefix(prefix) for name in names if name.startswith(prefix))

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
            rows = zip(chunks, vectors, strict=True)
            by_language.setdefault(head.language, []).extend((head, chunk, vector) for chunk, vector in rows)
        for language, rows_of_language in by_language.items():
            collection = self._collection(mark, language)
            for some in batches(rows_of_language):
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
        with self._guarded():
            found = collection.query(query_embeddings=[vector], n_results=k, include=["distances"])
            pairs = zip(found["ids"][0], found["distances"][0], strict=True)
            return [Hit(name, 1.0 - float(distance)) for name, distance in pairs]

    def similarities(self, mark: str, language: str, ids: Sequence[str], vector: Vectors) -> list[Hit]:
        """Cosines between a vector and named chunks; missing ids are missing from the answer."""
        collection = self._collection(mark, language, create=False)
        if collection is None or not ids:
            return []
        with self._guarded():
            found = collection.get(ids=list(ids), include=["embeddings"])
            if not found["ids"]:
                return []
            matrix = np.asarray(found["embeddings"], dtype=np.float32)
        norms = np.linalg.norm(matrix, axis=1) * max(float(np.linalg.norm(vector)), 1e-9)
        cosines = (matrix @ vector) / np.maximum(norms, 1e-9)
        return [Hit(name, float(c)) for name, c in zip(found["ids"], cosines, strict=True)]

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
        offset = 0
        while collection is not None:
            with self._guarded():
                found = collection.get(include=["documents", "metadatas"], limit=page, offset=offset)
                found_records = records(found)
            yield from found_records
            if len(found_records) < page:
                return
            offset += page


def _make_folder(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"RAG_DATA_DIR: expected a folder that can be written, got {place.parent} ({error.strerror}); "
            "choose another one"
        ) from None


def _connect(place: Path | str, fresh: bool) -> Any:
    import chromadb
    from chromadb.config import Settings

    quiet = Settings(anonymized_telemetry=False)
    if isinstance(place, str):
        parts = urlsplit(place)
        secure = parts.scheme == "https"
        return chromadb.HttpClient(
            host=parts.hostname or "localhost", port=parts.port or (443 if secure else 8000),
            ssl=secure, settings=quiet,
        )  # fmt: skip
    with _CONNECTING:
        if fresh:
            # A second process' writes stay invisible to queries of a cached system.  The cache is
            # emptied, not closed: other threads may be in the middle of a query.
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient.clear_system_cache()
        return chromadb.PersistentClient(path=str(place), settings=quiet)
