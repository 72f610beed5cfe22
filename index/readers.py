"""Files -> articles with what they state of themselves.  A format is a row in `FORMATS`.

Nothing is invented: a title, an outlet or a date is there only when the file, or a sidecar beside it,
carries it.  The date of a file is never the date of its article.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from index.corpus.files import Found, read_bytes, walk
from index.corpus.sidecar import SIDECARS, read_sidecars
from index.errors import ArticleError
from index.formats.archive import zip_parts
from index.formats.base import MAX_BYTES, MAX_MANY_BYTES, Item, ReadText, Refused, Source
from index.formats.docx import read_docx
from index.formats.html import MAX_HTML_BYTES, read_html
from index.formats.pdf import read_pdf
from index.formats.plain import read_text
from index.formats.rows import csv_parts, jsonl_parts


class Format(NamedTuple):
    """How files of one ending are read.

    Attributes:
        parts: gives the articles of a file; raises ArticleError when the whole file is refused.
        limit: bytes that a file may have.
        many: whether a file holds any number of articles, rather than being one.
    """

    parts: Callable[[Source], Iterator[Item | Refused]]
    limit: int = MAX_BYTES
    many: bool = False


def _one(read: Callable[[bytes], ReadText], limit: int = MAX_BYTES) -> Format:
    """The format of files that are one article each."""

    def parts(source: Source) -> Iterator[Item | Refused]:
        signed = source.corrections.sign(hashlib.sha256(source.data).hexdigest())
        yield Item(source.doc_id, signed, lambda: source.corrections.apply(read(source.data)))

    return Format(parts, limit)


def _members(source: Source) -> Iterator[Item | Refused]:
    return zip_parts(source, lambda name: FORMATS[_ending(name)].limit if _ending(name) in FORMATS else 0, parts_of)


FORMATS: dict[str, Format] = {
    ".txt": _one(read_text),
    ".md": _one(read_text),
    ".html": _one(read_html, MAX_HTML_BYTES),
    ".htm": _one(read_html, MAX_HTML_BYTES),
    ".pdf": _one(read_pdf),
    ".docx": _one(read_docx),
    ".csv": Format(csv_parts, MAX_MANY_BYTES, many=True),
    ".tsv": Format(csv_parts, MAX_MANY_BYTES, many=True),
    ".jsonl": Format(jsonl_parts, MAX_MANY_BYTES, many=True),
    ".zip": Format(_members, MAX_MANY_BYTES, many=True),
}
"""File ending (lower case) -> format."""


@lru_cache(maxsize=256)  # a file is asked for it three times, one after the other
def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def format_of(doc_id: str) -> Format:
    """The format of a file, by the ending of its name, which must be one of `FORMATS`."""
    return FORMATS[_ending(doc_id)]


def parts_of(source: Source) -> Iterator[Item | Refused]:
    """The articles of a file or archive member, and what of it is refused; never raises."""
    try:
        yield from format_of(source.doc_id).parts(source)
    except ArticleError as error:
        yield Refused(source.doc_id, str(error))


def find(root: Path) -> Found:
    """The files of a corpus folder that are in a supported format, and its sidecars.

    Raises:
        CorpusError: there is no such folder.
    """
    return walk(root, frozenset(FORMATS), SIDECARS)


def articles_in(folder: Path) -> Iterator[tuple[str, str, ReadText]]:
    """(doc_id, hash, text) of every article of a folder that can be read, as an index would hold it.

    Raises:
        CorpusError: there is no such folder.
    """
    found = find(folder)
    corrections, _ = read_sidecars(found)
    for doc_id, path in found.files:
        try:
            data = read_bytes(path, format_of(doc_id).limit)
        except ArticleError:
            continue
        for part in parts_of(Source(doc_id, data, corrections.of(doc_id))):
            if isinstance(part, Item):
                try:
                    yield part.doc_id, part.sha256, part.read()
                except ArticleError:
                    continue
