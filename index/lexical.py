"""The lexical channel: BM25 over concepts and words, all languages in one index.  The home of tantivy.

Derived from Chroma and never the truth: it can be thrown away and made again at any time.  tantivy's
constants are fixed (k1 1.2, b 0.75; Robertson & Zaragoza 2009 for the formula).  Our own terms go in
through its whitespace tokenizer, and questions are built from term queries, never from text that a
parser would read.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import tantivy

from index.analysis.keys import bounded
from index.errors import SettingsError

_HEAP = 30_000_000
_REMEMBERED_PLACES = 50_000
_STATE = "state.json"


class LexicalHit(NamedTuple):
    """A chunk with its BM25 score (positive, no upper bound)."""

    chunk_id: str
    score: float


class LexicalDocument(NamedTuple):
    """What is indexed of a chunk.

    Attributes:
        chunk_id: its id.
        version: ``<article key>.<version>``, by which all chunks of a version are deleted.
        language: of the article.
        terms: its index keys, one for each occurrence, as `index.analysis.keys.joined` gives them.
        place: where it begins and ends in its article; None where nobody will ask.
    """

    chunk_id: str
    version: str
    language: str
    terms: str
    place: tuple[int, int] | None = None


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name, stored in (("chunk", True), ("version", False), ("language", False), ("place", True)):
        builder.add_text_field(name, stored=stored, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _make(folder: Path) -> None:
    """Make a folder where it is missing; one that is closed to us is not damaged, and must not be taken for it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        why = None if os.access(folder, os.R_OK | os.W_OK | os.X_OK) else "no permission"
    except OSError as error:
        why = error.strerror
    if why:
        raise SettingsError(
            f"RAG_DATA_DIR: expected a folder that can be read and written, got {folder} ({why}); correct its owner or "
            "permissions and run this again"
        )


class Lexical:
    """One lexical index, in a folder or (with None) in memory.

    Args:
        folder: where it lies; made when it is missing.

    Raises:
        ValueError: the folder holds something that tantivy cannot open.
        SettingsError: the folder is closed to this user.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._schema = _schema()
        if folder is not None:
            _make(folder)
        self._index = tantivy.Index(self._schema, path=str(folder) if folder is not None else None)
        self._index.config_reader("manual", 0)
        self._index.reload()
        self._writer: tantivy.IndexWriter | None = None
        self._places: dict[str, tuple[int, int]] = {}
        """Of chunks that were found before: a chunk stays in its place for as long as its id is in use."""

    # Writing

    def add(self, documents: Iterable[LexicalDocument]) -> None:
        """Add documents; seen by readers after `commit`."""
        writer = self._open_writer()
        for chunk, version, language, terms, place in documents:
            document = tantivy.Document()
            document.add_text("chunk", chunk)
            document.add_text("version", version)
            document.add_text("language", language)
            document.add_text("terms", terms)
            if place is not None:
                document.add_text("place", f"{place[0]}-{place[1]}")
            writer.add_document(document)

    def delete(self, versions: Iterable[str]) -> None:
        """Delete all documents of some article versions; seen after `commit`."""
        writer = self._open_writer()
        for version in versions:
            writer.delete_documents_by_term("version", version)

    def clear(self) -> None:
        """Delete everything; seen after `commit`."""
        if self.folder is not None:
            (self.folder / _STATE).unlink(missing_ok=True)
        self._open_writer().delete_all_documents()

    def commit(self) -> None:
        """Make what was added and deleted durable and visible."""
        if self._writer is not None:
            self._writer.commit()
        self._index.reload()

    def close(self) -> None:
        """Let go of the writer, so that another process may write."""
        if self._writer is not None:
            self._writer.wait_merging_threads()
            self._writer = None

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        return self._writer

    # Which state of the store it stands for

    def state(self) -> str | None:
        """The `Stamp.state` that the last commit stands for; None when that is not known."""
        if self.folder is None:
            return None
        try:
            return str(json.loads((self.folder / _STATE).read_text(encoding="utf-8"))["state"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put_state(self, state: str) -> None:
        """Note, durably, the state that the last commit stands for."""
        if self.folder is None:
            return
        part = self.folder / (_STATE + ".part")
        part.write_text(json.dumps({"state": state}), encoding="utf-8")
        os.replace(part, self.folder / _STATE)

    # Reading

    def reload(self) -> None:
        """See what other processes have committed."""
        self._index.reload()

    def count(self) -> int:
        """Number of documents."""
        return int(self._index.searcher().num_docs)

    def versions(self, page: int = 20_000) -> dict[str, int]:
        """Every ``<article key>.<version>`` that is there, with its number of documents.

        Raises:
            ValueError: a part of the index cannot be read.
        """
        searcher = self._index.searcher()
        held: Counter[str] = Counter()
        for offset in range(0, int(searcher.num_docs), page):
            hits = searcher.search(tantivy.Query.all_query(), limit=page, offset=offset, count=False).hits
            held.update(str(searcher.doc(at)["chunk"][0]).rpartition(".")[0] for _, at in hits)
        return dict(held)

    def frequencies(self, keys: Iterable[str]) -> dict[str, int]:
        """In how many documents each key occurs; deleted ones may count until tantivy tidies up."""
        searcher = self._index.searcher()
        return {key: int(searcher.doc_freq("terms", bounded(key))) for key in keys}

    def places(self, chunk_ids: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Where chunks begin and end in their articles; those that are not here are missing from the answer."""
        remembered = [(name, self._places.get(name)) for name in chunk_ids]
        found = {name: place for name, place in remembered if place is not None}
        missing = [name for name in chunk_ids if name not in found]
        if missing:
            query = tantivy.Query.term_set_query(self._schema, "chunk", missing)
            searcher = self._index.searcher()
            for _, at in searcher.search(query, limit=len(missing), count=False).hits:
                name, place = self._met(searcher.doc(at))
                if place is not None:
                    found[name] = place
        return found

    def _met(self, document: tantivy.Document) -> tuple[str, tuple[int, int] | None]:
        """The id of a document's chunk, and its place, which is remembered from now on."""
        name, place = str(document["chunk"][0]), None
        for stored in document["place"]:
            start, end = str(stored).split("-")
            if len(self._places) >= _REMEMBERED_PLACES:
                self._places.clear()
            place = self._places[name] = int(start), int(end)
        return name, place

    def near(self, keys: Mapping[str, int], language: str, k: int) -> list[LexicalHit]:
        """Chunks of one article language that hold a key within some slips of one of those given.

        The terms are found by a Levenshtein automaton (Schulz & Mihov 2002) over those of the index.

        Args:
            keys: index key -> slips, 1 or 2; two letters that change places are one.
            language: article language.
            k: at most this many.

        Returns:
            Hits, those with the most and the nearest keys first.
        """
        slips = [
            (
                tantivy.Occur.Should,
                tantivy.Query.const_score_query(
                    tantivy.Query.fuzzy_term_query(self._schema, "terms", bounded(key), distance), 1.0
                ),
            )
            for key, most in keys.items()
            for distance in range(1, most + 1)  # what is one slip away is two away too, and scores twice
            if bounded(key)
        ]
        return self._of_language(slips, language, k)

    def search(self, weights: Mapping[str, float], language: str, k: int) -> list[LexicalHit]:
        """The best chunks of one article language by BM25.

        Args:
            weights: index key -> its weight in the question; keys of weight 0 are left out.
            language: article language.
            k: at most this many.

        Returns:
            Hits with a positive score, the best first; ties in the order of their ids.
        """
        terms = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, "terms", bounded(key), "freq"), weight
                ),
            )
            for key, weight in weights.items()
            if weight > 0 and bounded(key)
        ]
        return self._of_language(terms, language, k)

    def _of_language(
        self, some: Sequence[tuple[tantivy.Occur, tantivy.Query]], language: str, k: int
    ) -> list[LexicalHit]:
        """The best chunks of an article language for some queries, those with a positive score."""
        if not some or k < 1:
            return []
        of_language = tantivy.Query.term_query(self._schema, "language", language, "basic")
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, tantivy.Query.const_score_query(of_language, 0.0)),
                (tantivy.Occur.Must, tantivy.Query.boolean_query(some)),
            ]
        )
        searcher = self._index.searcher()
        hits = searcher.search(query, limit=k, count=False).hits
        found = [LexicalHit(self._met(searcher.doc(at))[0], float(score)) for score, at in hits]
        return sorted((hit for hit in found if hit.score > 0), key=lambda h: (-h.score, h.chunk_id))
