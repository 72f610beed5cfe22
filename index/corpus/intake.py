"""A folder against what is stored of it: which articles are new, changed, unchanged, refused or gone."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from index.article import article_key
from index.corpus.extracted import Extracted, digest
from index.corpus.files import Found, read_bytes
from index.corpus.sidecar import read_sidecars
from index.errors import ArticleError
from index.formats.base import Item, ReadText, Refused, Source
from index.readers import format_of, parts_of
from index.storage.records import Head

MAX_TOLD = 20
"""Refused rows or members of one file that are told one by one."""

MAX_REFUSED = 10_000
"""Refused rows or members after which a file is given up: it is not what its name says."""

Progress = Callable[[int, int], None]
"""Called with (files done, files in all)."""


class News(NamedTuple):
    """An article that is to be written.

    Attributes:
        doc_id, sha256: the article's.
        read: its text.
        earlier: the head of what is stored of it, if anything is.
    """

    doc_id: str
    sha256: str
    read: ReadText
    earlier: Head | None


class Remarks:
    """What could not be read of a file's new articles, though they could; the first of them, and a count.

    Args:
        doc_id: of the file.
    """

    def __init__(self, doc_id: str) -> None:
        self._doc_id = doc_id
        self._first: list[Refused] = []
        self._more = 0

    def add(self, news: News) -> None:
        """Take an article in."""
        if news.read.remark and len(self._first) < MAX_TOLD:
            self._first.append(Refused(news.doc_id, news.read.remark))
        elif news.read.remark:
            self._more += 1

    def told(self) -> list[Refused]:
        """The remarks."""
        if not self._more:
            return self._first
        return [*self._first, Refused(self._doc_id, f"and {self._more:,} more of its articles with such a mistake")]


class Intake:
    """One look at a folder.

    Attributes:
        skipped: (name, reason) of what could not become an article, of which an earlier version stays; of mistakes
            in sidecars; and remarks on articles of which something could not be read.
        unchanged: number of articles that are stored as they are.

    Args:
        root: name of the folder.
        found: what lies in it.
        heads: what is stored, by key; of other folders too.
        memory: of tables and archives.
    """

    def __init__(self, root: str, found: Found, heads: dict[str, Head], memory: Extracted) -> None:
        self.skipped: list[tuple[str, str]] = []
        self.unchanged = 0
        self._root = root
        self._found = found
        self._heads = heads
        self._memory = memory
        self._corrections, bad_sidecars = read_sidecars(found)
        self._seen: set[str] = set()
        self._kept = {refused.doc_id for refused in found.refused}
        self._remembered: dict[str, tuple[str, str, list[Refused]]] = {}
        self._many = {doc_id for doc_id, _ in found.files if format_of(doc_id).many}
        self._stored: dict[str, list[Head]] = {}
        for head in heads.values():
            if head.root == root and (owner := self._owner(head.doc_id)):
                self._stored.setdefault(owner, []).append(head)
        for refused in [*found.refused, *bad_sidecars]:
            self._skip(refused)

    def _owner(self, doc_id: str) -> str | None:
        """The table or archive, among those that are present, to which an article belongs."""
        return next((around for around in reversed(_around(doc_id)) if around in self._many), None)

    def _skip(self, refused: Refused) -> None:
        name = refused.doc_id.encode("utf-8", "backslashreplace").decode("utf-8")
        self.skipped.append((name, refused.reason))

    def news(self, progress: Progress | None = None) -> Iterator[News]:
        """The articles that are new or changed; the attributes are complete when it has ended."""
        files = self._found.files
        for done, (doc_id, path) in enumerate(files):
            if progress:
                progress(done, len(files))
            yield from self._file(doc_id, path)
        if progress:
            progress(len(files), len(files))

    def _file(self, doc_id: str, path: Path) -> Iterator[News]:
        shape = format_of(doc_id)
        if self._stays(doc_id):
            return
        try:
            data = read_bytes(path, shape.limit)
        except ArticleError as error:
            self._kept.add(doc_id)
            self._skip(Refused(doc_id, str(error)))
            return
        source = Source(doc_id, data, self._corrections.of(doc_id))
        signature = source.corrections.sign_all(doc_id, hashlib.sha256(data).hexdigest()) if shape.many else ""
        stored = {head.doc_id: head.sha256 for head in self._stored.get(doc_id, [])}
        refused = self._memory.recall(self._root, doc_id, signature, digest(stored)) if shape.many else None
        if refused is None:
            refused, written, remarks = [], {}, Remarks(doc_id)
            for part in parts_of(source):
                outcome = self._part(part)
                if isinstance(outcome, News):
                    remarks.add(outcome)
                    yield outcome
                if isinstance(outcome, Refused):
                    self._kept.add(outcome.doc_id)
                    refused.append(outcome)
                    if len(refused) > MAX_REFUSED:
                        reason = (
                            f"expected articles, got {MAX_REFUSED:,} rows or members that are none; look at the file"
                        )
                        refused.append(Refused(doc_id, f"{reason}; the rest of it was not read"))
                        self._kept.add(doc_id)
                        break
                elif isinstance(part, Item):
                    written[part.doc_id] = part.sha256
            for remark in remarks.told():
                self._skip(remark)
            refused = _first_of(doc_id, refused)
            if shape.many and not (refused or written):
                refused = [Refused(doc_id, "expected articles, got a file without any; fill it or take it out")]
            stored = {name: sha for name, sha in stored.items() if self._is_kept(name)} | written
        else:
            self._seen |= stored.keys()
            self.unchanged += len(stored)
        if shape.many:
            self._remembered[doc_id] = (signature, digest(stored), refused)
        for one in refused:
            self._skip(one)

    def _stays(self, doc_id: str) -> bool:
        """Whether a file's articles stay as they are stored: what is said of them cannot be read at present."""
        if not doc_id.startswith(self._corrections.unread):
            return False
        head = self._heads.get(article_key(self._root, doc_id))
        stored = [head] if head else self._stored.get(doc_id, [])
        if stored:
            self._kept.add(doc_id)
            self._seen |= {head.doc_id for head in stored}
            self.unchanged += len(stored)
        return bool(stored)

    def _part(self, part: Item | Refused) -> News | Refused | None:
        """What becomes of an article that was found: news, refused, or None when it is stored already."""
        if isinstance(part, Refused):
            return part
        try:
            part.doc_id.encode("utf-8")
        except UnicodeEncodeError:
            return Refused(part.doc_id, "expected a file name in UTF-8; rename the file")
        if part.doc_id in self._seen:
            return Refused(part.doc_id, "expected a name of its own, got the one of another article; rename it")
        earlier = self._heads.get(article_key(self._root, part.doc_id))
        if earlier and earlier.sha256 == part.sha256:
            self.unchanged += 1
            news = None
        else:
            try:
                news = News(part.doc_id, part.sha256, part.read(), earlier)
            except ArticleError as error:
                return Refused(part.doc_id, str(error))
        self._seen.add(part.doc_id)
        return news

    def _is_kept(self, doc_id: str) -> bool:
        """Whether an article stays because it, or what it is in, could not be read this time."""
        return doc_id in self._kept or any(around in self._kept for around in _around(doc_id))

    def is_empty(self) -> bool:
        """Whether no article at all was read; to be asked when `news` has ended."""
        return not self._seen

    def gone(self) -> list[Head]:
        """Heads of articles that are in the folder no more; to be asked when `news` has ended."""
        return [
            head
            for head in self._heads.values()
            if head.root == self._root and head.doc_id not in self._seen and not self._is_kept(head.doc_id)
        ]

    def remember(self) -> None:
        """Keep what tables and archives gave, once all of it has been written."""
        self._memory.keep(self._root, self._remembered)


def _around(doc_id: str) -> list[str]:
    """What an article may be in, by its name: folders, archives and tables, from the outside in.

    >>> _around("sub/a.zip!b.csv#3")
    ['./', 'sub/', 'sub/a.zip', 'sub/a.zip!b.csv']
    """
    return ["./", *(doc_id[: at + (c == "/")] for at, c in enumerate(doc_id) if c in "/#!")]


def _first_of(doc_id: str, refused: list[Refused]) -> list[Refused]:
    """The first of what is refused of a file, what concerns the file as a whole, and a count of the others."""
    told = [one for n, one in enumerate(refused) if n < MAX_TOLD or one.doc_id == doc_id]
    more = len(refused) - len(told)
    return [*told, Refused(doc_id, f"and {more:,} more of its rows or members were skipped")] if more else told
