"""In which order an article is written, so that a reader sees the old version or the new, never half.

    1. chunks of the new version, under ids that nothing names yet
    2. the lexical index's commit
    3. the article's text, then its head, one record: from here on the new version is the active one; then the
       generation stamp: readers in other processes take a fresh look
    4. what the old version left behind is deleted

The third is one transaction of Chroma's where it fits into one request, since each has its price.

A note stands in the store from the first of these to the end of a build: where a build finds one, another was killed,
and what that left behind is swept away first.

A crash between any two of these leaves the old version or the new one whole.
"""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from index.article import Article
from index.embedding import Vectors
from index.errors import CorpusError, IndexProblem
from index.lexical import Lexical, LexicalDocument
from index.settings import Settings, same_root
from index.storage.chroma_rows import batches
from index.storage.mendable import Mendable
from index.storage.records import FORMAT, WRITING, ChunkRecord, Head, Stamp, hash_of, new_stamp
from index.syndication.duplicates import sketch_of
from index.syndication.groups import Groups, members_in, note_name


class Version(NamedTuple):
    """An article version as it is to be prepared.

    Attributes:
        head, earlier: as in `Prepared`; a new head may lack its sketch.
        article: as it was read, or as it is stored.
    """

    head: Head
    earlier: Head | None
    article: Article

    def drawn(self) -> "Version":
        """The same with a sketch in its head (`index.syndication.duplicates`)."""
        if self.head.sketch:
            return self
        return self._replace(head=replace(self.head, sketch=sketch_of(self.article.text[self.article.body :])))


@dataclass(frozen=True)
class Prepared:
    """One article version, ready to be written.

    Attributes:
        head: with the new version's name and no active chunks.
        earlier: the head it replaces, if any.
        article: the article; None when only the chunks are made anew and the text stays.
        chunks: all of them, in order.
        terms: for each chunk its index keys, as `index.analysis.keys.joined` gives them.
        vectors: float32, one row a chunk.
    """

    head: Head
    earlier: Head | None
    article: Article | None
    chunks: tuple[ChunkRecord, ...]
    terms: tuple[str, ...]
    vectors: Vectors


def chroma_place(settings: Settings) -> Path | str:
    """Where the store lies: the server's address, or a folder in the data folder."""
    return settings.chroma_url or settings.data_dir / "chroma"


def lexical_folder(settings: Settings, mark: str) -> Path:
    """Where the lexical index of a fingerprint lies."""
    return settings.data_dir / "lexical" / mark


def check_stamp(stamp: Stamp | None, corpus: str, settings: Settings) -> None:
    """Refuse a store of a newer layout or of another corpus.

    Raises:
        IndexProblem: written by a newer version of this project.
        CorpusError: the data folder belongs to another corpus.
    """
    if stamp is None:
        return
    if stamp.format > FORMAT:
        raise IndexProblem(
            f"expected an index of format {FORMAT} in {settings.data_dir}, got format {stamp.format}, "
            "written by a newer version; update this project or set RAG_DATA_DIR to another folder"
        )
    if not same_root(stamp.corpus, corpus):
        raise CorpusError(
            f"expected the articles of {stamp.corpus!r}, to which the data folder {settings.data_dir} "
            f"belongs, got RAG_CORPUS {corpus!r}; set RAG_DATA_DIR to another folder for this corpus"
        )


class Writer:
    """Writes article versions; only the holder of the build lock may have one.

    Args:
        chroma: the store.
        lexical: the lexical index of the same fingerprint.
        mark: the fingerprint.
        corpus: the root to which the data folder belongs.
        heads: of all articles that are stored, by key, as they are before anything is written.
        held: asked before every commit; raises when the right to write has been lost.
    """

    def __init__(
        self, chroma: Mendable, lexical: Lexical, mark: str, corpus: str, heads: Mapping[str, Head] | None = None,
        held: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self._chroma = chroma
        self._lexical = lexical
        self._mark = mark
        self._stamp = chroma.stamp() or new_stamp(corpus)
        self._heads = heads if heads is not None else {}
        self._held = held
        self._groups: Groups | None = None
        self._begun = self._ours = False

    def write(self, batch: Sequence[Prepared]) -> None:
        """Write some article versions and make them the active ones."""
        self._begin()
        self._chroma.put_chunks(self._mark, [(item.head, item.chunks, item.vectors) for item in batch])
        self._lexical.add(document for item in batch for document in _documents(item))
        self._lexical.commit()
        placed = self._known_groups().place([(i.head, i.article.text[i.article.body :]) for i in batch if i.article])
        self._held()
        self._chroma.put_notes("group", placed.notes)
        texts = [(item.head, item.article.text) for item in batch if item.article is not None]
        heads = [self._activated(item, placed.groups) for item in batch]
        self._stamp = self._next_stamp()
        self._chroma.put_articles(texts, [*heads, *placed.moved], self._stamp)
        self._lexical.put_state(self._stamp.state)
        self._drop([item.earlier for item in batch if item.earlier and item.article])

    def remove(self, heads: Sequence[Head]) -> None:
        """Remove articles: their heads first, so that no reader finds what is being deleted."""
        if heads:
            self._begin()
            self._held()
            self._chroma.drop_heads([head.key for head in heads])
            self._leave_groups(heads)
            self._move_stamp()
            self._drop(heads)

    def bring_up(self, heads: dict[str, Head]) -> None:
        """Give the articles of an older store, in place, what later ones have: sketches and groups, then text hashes.

        A hash is that of the text as it is stored now: what was altered before, nothing tells.
        """
        old = [head for head in heads.values() if not head.sketch]
        for batch in batches(old):
            self._begin()
            texts = [self._chroma.text(head)[head.body :] for head in batch]
            drawn = [replace(head, sketch=sketch_of(text)) for head, text in zip(batch, texts, strict=True)]
            placed = self._known_groups().place(list(zip(drawn, texts, strict=True)))
            self._chroma.put_notes("group", placed.notes)
            drawn = [replace(head, group=placed.groups[head.key]) for head in drawn]
            for some in (drawn, placed.moved):
                self._chroma.put_heads(some)
                heads.update((head.key, head) for head in some)
        unknown = [head for head in heads.values() if not head.text_hash]
        for batch in batches(unknown):
            self._begin()
            texts_of = self._chroma.texts(batch)  # one that is not whole stays without: `verify` names it
            known = [replace(head, text_hash=hash_of(texts_of[head.key])) for head in batch if head.key in texts_of]
            self._chroma.put_heads(known)
            heads.update((head.key, head) for head in known)
        if old or unknown:
            self._move_stamp()

    def settle(self, swept: bool = False) -> None:
        """Bring the stamp into being even when nothing was written, and the lexical index level with it.

        Args:
            swept: what a killed build left was swept away; the stamp moves, lest readers go on as if it stood.
        """
        if swept:
            self._stamp = self._next_stamp()
        self._stamp = self._stamp._replace(format=max(FORMAT, self._stamp.format))
        if self._chroma.stamp() != self._stamp:
            self._chroma.put_stamp(self._stamp)
        self._lexical.commit()
        self._lexical.put_state(self._stamp.state)
        if self._ours:
            self._chroma.drop_records([WRITING])
        self._chroma.saving.end()
        self._begun = self._ours = False

    def _begin(self) -> None:
        """Note, before anything is written, that something is being written."""
        if not self._begun:
            # A note that stands there already is a killed build's: it stays until that has been swept.
            self._ours = self._chroma.claim(WRITING, WRITING, secrets.token_hex(8))
            self._begun = True
            self._chroma.begin_writing(self._mark)
            if self._stamp.format < FORMAT:  # first of all, so that what could not read it does not try
                self._stamp = self._stamp._replace(format=FORMAT)
                self._chroma.put_stamp(self._stamp)

    def _known_groups(self) -> Groups:
        if self._groups is None:
            self._groups = Groups(self._chroma, self._heads.values())
        return self._groups

    def _leave_groups(self, heads: Sequence[Head]) -> None:
        """Take removed articles off the lists of their groups."""
        if self._groups:
            self._groups.forget([head.key for head in heads])
        gone = {head.key for head in heads}
        notes = self._chroma.notes(sorted({note_name(head.group) for head in heads if head.group}))
        left = {name: [key for key in members_in(note) if key not in gone] for name, note in notes.items()}
        self._chroma.put_notes("group", {name: json.dumps(keys) for name, keys in left.items() if keys})
        self._chroma.drop_records([name for name, keys in left.items() if not keys])

    def _activated(self, item: Prepared, groups: Mapping[str, str | None]) -> Head:
        if item.article is None:
            return replace(item.head, active={**item.head.active, self._mark: len(item.chunks)})
        return replace(item.head, active={self._mark: len(item.chunks)}, group=groups[item.head.key])

    def _next_stamp(self) -> Stamp:
        return self._stamp._replace(generation=self._stamp.generation + 1, format=max(FORMAT, self._stamp.format))

    def _move_stamp(self) -> None:
        self._stamp = self._next_stamp()
        self._chroma.put_stamp(self._stamp)
        self._lexical.put_state(self._stamp.state)

    def _drop(self, heads: Sequence[Head]) -> None:
        for head in heads:
            self._chroma.drop_version(head)
        if heads:
            self._lexical.delete(f"{head.key}.{head.version}" for head in heads)
            self._lexical.commit()


def _documents(item: Prepared) -> list[LexicalDocument]:
    version = f"{item.head.key}.{item.head.version}"
    return [
        LexicalDocument(chunk.chunk_id, version, item.head.language, terms, (chunk.start, chunk.end))
        for chunk, terms in zip(item.chunks, item.terms, strict=True)
    ]
