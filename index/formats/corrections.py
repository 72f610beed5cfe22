"""What a sidecar says of an article, over what the article says of itself."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import date

from index.formats.base import ReadText


@dataclass(frozen=True)
class Entry:
    """One file's, row's or member's corrections; None leaves a field as it is.

    Attributes:
        title, source, published, language, url, author: of the article.
        columns: of a table, (field, name of its column) pairs.
    """

    title: str | None = None
    source: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    author: str | None = None
    columns: tuple[tuple[str, str], ...] = ()

    def fields(self) -> dict[str, str | date]:
        """The fields of the article that are corrected."""
        return {name: value for name in _FIELDS if (value := getattr(self, name)) is not None}

    def over(self, other: "Entry") -> "Entry":
        """This entry, and the other one where this one says nothing."""
        values = other.fields() | self.fields()
        return Entry(**values, columns=self.columns or other.columns)  # type: ignore[arg-type]

    def mark(self) -> str:
        """A text that is the same for the same corrections only."""
        return json.dumps([self.fields(), self.columns], default=str, sort_keys=True)


NOTHING = Entry()
_FIELDS = tuple(field.name for field in fields(Entry) if field.name != "columns")


def composed(name: str) -> str:
    """A name with its letters and their marks as single characters."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


class Corrections:
    """The corrections of one file, and of what it holds.

    Names meet whether a letter and its mark are one character in them or two, as file systems differ in it.

    Attributes:
        unread: beginnings of the doc_ids in folders of which the sidecar cannot be read at all.

    Args:
        entries: doc_id -> entry, of all files.
        entry: the one of this file.
        unread: see above.
    """

    def __init__(self, entries: Mapping[str, Entry], entry: Entry = NOTHING, unread: tuple[str, ...] = ()) -> None:
        self._entries = {composed(name): said for name, said in entries.items()} | dict(entries)
        self.entry = entry
        self.unread = unread

    def of(self, doc_id: str) -> "Corrections":
        """Those of a file, or of a row or member, for which those of its file hold too."""
        own = self._entries.get(doc_id) or self._entries.get(composed(doc_id))
        if not own:
            return self
        made = copy(self)  # the entries of a whole folder are not gone through for each of its files
        made.entry = own.over(self.entry)
        return made

    def apply(self, read: ReadText) -> ReadText:
        """The article as corrected."""
        fields = self.entry.fields()
        if "published" in fields:
            read = replace(read, remark=None)  # which is about the date
        return replace(read, **fields) if fields else read  # type: ignore[arg-type]

    def sign(self, sha256: str) -> str:
        """A hash of the article's bytes and its corrections: the bytes' own when there are none."""
        return hashlib.sha256(f"{sha256}\n{self.entry.mark()}".encode()).hexdigest() if self.entry.fields() else sha256

    def sign_all(self, doc_id: str, sha256: str) -> str:
        """The same for a file of many articles: takes in what is said of each of them."""
        whole = composed(doc_id)
        inner = {
            name: entry.mark() for name, entry in self._entries.items() if name.startswith((f"{whole}#", f"{whole}!"))
        }
        return hashlib.sha256(json.dumps([sha256, self.entry.mark(), inner], sort_keys=True).encode()).hexdigest()
