"""The nouns of the index: an article and the chunks cut from it."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache


@dataclass(frozen=True)
class Article:
    """One article as the index keeps it.

    Attributes:
        root: name of the corpus folder it came from (see `index.settings.root_name`).
        doc_id: path relative to that folder, with ``/`` between names; ``#<row>`` appended for a row of a
            table, ``!<member>`` for a member of an archive.
        text: the stored text; every offset in the project counts its characters.
        language: ISO 639-1 code.
        sha256: hash of what it was read from: the file's bytes, with what a sidecar says of it; 64 hex digits.
        body: index where the article itself begins, after metadata lines.
        title: as the file states it, or None; never guessed.
        source: outlet, as the file states it, or None.
        published: date of publication, as the file states it, or None.
        url: as the file states it, or None.
        author: as the file states it, or None.
        group: name that all copies of one report share, exact and slightly edited ones; None of an article without
            copies.  Articles of one group are one source.
    """

    root: str
    doc_id: str
    text: str
    language: str
    sha256: str
    body: int = 0
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    group: str | None = None

    @cached_property
    def key(self) -> str:
        """Short name of (root, doc_id): 16 hex digits, fit for an id of any store."""
        return article_key(self.root, self.doc_id)


@dataclass(frozen=True)
class Chunk:
    """A run of whole sentences of one article; ``article.text[start:end] == text``.

    Attributes:
        doc_id: the article's.
        start: index of its first character in the article's text.
        end: index after its last character.
        text: the characters themselves.
    """

    doc_id: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=10_000)
def article_key(root: str, doc_id: str) -> str:
    """Short name of an article: 16 hex digits of a hash of its root and doc_id."""
    return hashlib.sha256(f"{root}\0{doc_id}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
