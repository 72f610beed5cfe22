"""The connection of who holds the build lock: vectors held against records, made anew, and saved by nobody else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from index.embedding import Vectors
from index.errors import IndexDamaged
from index.storage.chroma_rows import batches, direction
from index.storage.connection import collection_of
from index.storage.records import ChunkRecord, Head
from index.storage.saving import Saving
from index.vectors import Chroma

_PAGE, _FEW = 1000, 10
"""Vectors that are read in one request: of all, and of a few."""


class Mendable(Chroma):
    """As `index.vectors.Chroma`; only for the holder of the lock: what another process writes looks like damage.

    Args:
        place, fresh: as there.
        writes: whether anything will be written (`index.storage.saving`).
    """

    def __init__(self, place: Path | str, fresh: bool = False, writes: bool = False) -> None:
        super().__init__(place, fresh)
        self.saving = Saving(self._guarded, writes and isinstance(place, Path))  # a server's files are its own
        if self.saving.on:
            with self._guarded():
                collections = self._client.list_collections()
            self.saving.let_go(collections)

    def begin_writing(self, mark: str) -> None:
        """Keep Chroma's files of vectors to this connection from now on, until `saving.end`.

        Args:
            mark: the fingerprint that is written.
        """
        if self.saving.on:
            self.saving.begin([self._articles, *(self._collection(mark, code) for code in self.languages(mark))])

    def put_chunks(self, mark: str, written: Sequence[tuple[Head, Sequence[ChunkRecord], Vectors]]) -> None:
        """As there; a language whose first chunks these are is kept from then on, too."""
        super().put_chunks(mark, written)
        for language in sorted({head.language for head, *_ in written}):
            self.saving.written(self._collection(mark, language))

    def unreadable(self, mark: str, whole: bool = True) -> dict[str, str]:
        """Article languages of a fingerprint whose vectors cannot be read, with what Chroma says of them.

        Args:
            mark: fingerprint.
            whole: read all of them, and not a few.
        """
        found: dict[str, str] = {}
        for language in self.languages(mark):
            try:
                self._read_vectors(self._collection(mark, language, create=False), whole)
            except IndexDamaged as error:
                found[language] = _said(error)
        return found

    def articles_unreadable(self) -> str | None:
        """What Chroma says where it cannot read the vectors of the articles' own records; None where it can.

        Nobody asks for these, but it may not take new records without them.
        """
        try:
            self._read_vectors(self._articles)
        except IndexDamaged as error:
            return _said(error)
        return None

    def _read_vectors(self, collection: Any, whole: bool = True) -> None:
        vector = None
        for found in self._pages(collection, _PAGE if whole else _FEW, include=["embeddings"]):
            if len(found["ids"]):
                vector = found["embeddings"][0]
            if not whole:
                break
        if vector is not None:
            with self._guarded():
                nearest = collection.query(query_embeddings=[vector], n_results=1, include=[])["ids"][0]
                if not nearest:
                    raise ValueError("no neighbour of a vector is found")

    def drop_language(self, mark: str, language: str) -> None:
        """Delete all chunks of one article language, whatever state they are in."""
        name = f"chunks-{mark}-{language}"
        self._chunks.pop(name, None)
        self._shelves.pop(f"{mark}-{language}", None)
        self._gathered.pop(name, None)
        self.saving.forget(name)
        with self._guarded():
            if collection_of(self._client, name, create=False) is not None:
                self._client.delete_collection(name)

    def renew_language(self, mark: str, language: str) -> None:
        """Put an empty collection in the place of all chunks of one article language."""
        self.drop_language(mark, language)
        self._collection(mark, language)

    def renew_articles(self) -> None:
        """Write the vectors of the articles' own records anew: they follow from the ids."""
        with self._guarded():
            ids = self._articles.get(include=[])["ids"]
        for some in batches(ids, self._batch):
            with self._guarded():
                self._articles.upsert(ids=some, embeddings=[direction(name) for name in some])


def _said(error: IndexDamaged) -> str:
    """What Chroma said, without the rest of the message."""
    return str(error.__cause__).splitlines()[0] if error.__cause__ and str(error.__cause__) else str(error)
