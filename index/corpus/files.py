"""The files of a corpus folder: which there are, and their bytes, whatever state the disk is in."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from index.errors import ArticleError, CorpusError
from index.formats.base import MAX_BYTES, Refused
from index.formats.unread import UNREAD, refused_of

_TRIES = 3
_NO_FILE = "expected a file, got a pipe, a socket, a folder or a device; take it out"


class Found(NamedTuple):
    """What lies in a corpus folder.

    Attributes:
        files: (doc_id, path) of files that can be read as articles, in the order of their doc_ids.
        sidecars: (folder as the beginning of a doc_id, path) of the sidecars.
        refused: links and folders that are not followed, and files that are not read; a folder's name ends with ``/``.
    """

    files: list[tuple[str, Path]]
    sidecars: list[tuple[str, Path]]
    refused: list[Refused]


def is_passed_over(name: str) -> bool:
    """Whether a file or folder is hidden, or what Word keeps beside an open document.

    >>> is_passed_over("~$report.docx"), is_passed_over("~report.docx")
    (True, False)
    """
    return name.startswith((".", "~$"))


def walk(root: Path, endings: frozenset[str], sidecars: tuple[str, ...]) -> Found:
    """Everything in a corpus folder.

    Hidden files and folders, what Word keeps beside an open document and files of other endings are passed over, but
    those of `UNREAD` are named.  Links to files inside the folder are read; those to folders and out of the corpus are
    not followed, and those out of it are named.

    Args:
        root: the folder.
        endings: of the files that are articles, in lower case.
        sidecars: the names of sidecar files.

    Raises:
        CorpusError: there is no such folder.
    """
    if not root.is_dir():
        got = "a file" if root.exists() else "nothing"
        raise CorpusError(
            f"expected a folder of articles at {root}, got {got}; create it or set RAG_CORPUS to the right one"
        )
    found = Found([], [], [])
    unread: dict[str, list[str]] = {}
    inside = Path(os.path.realpath(root))
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                listed = [entry for entry in entries if not is_passed_over(entry.name)]
        except OSError as error:
            found.refused.append(
                Refused(prefix or "./", f"cannot be read ({error.strerror}); correct the folder's permissions")
            )
            continue
        for entry in listed:
            doc_id, path = prefix + entry.name, folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append((path, f"{doc_id}/"))
                continue
            ending = path.suffix.lower()
            named = ending in endings or ending in UNREAD or entry.name in sidecars
            if entry.is_symlink() and not _follow(path, inside, doc_id, named, found.refused):
                continue
            if entry.name in sidecars:
                found.sidecars.append((prefix, path))
            elif ending in endings:
                found.files.append((doc_id, path))
            elif ending in UNREAD:
                unread.setdefault(ending, []).append(doc_id)
    found.refused.extend(refused_of(unread))
    found.files.sort()
    found.sidecars.sort()
    found.refused.sort()
    return found


def _follow(link: Path, inside: Path, doc_id: str, named: bool, refused: list[Refused]) -> bool:
    """Whether a link is one to a file of the corpus; one that leads in a circle, to nothing or out of it is noted.

    Args:
        link: the link.
        inside: the corpus folder, without links in its path.
        doc_id: the link's name in the corpus.
        named: whether a file of its name would be read or named.
        refused: where it is noted.
    """
    circle = Refused(doc_id, "expected a file, got a link that leads in a circle; remove the link")
    try:
        target = Path(os.path.realpath(link, strict=True))
    except OSError as error:
        if error.errno == errno.ELOOP:
            refused.append(circle)
            return False
        if error.errno == errno.ENOENT and named:
            reason = "expected a file, got a link to one that is not there; mend or remove the link"
            refused.append(Refused(doc_id, reason))
            return False
        return True  # reading it will say what is wrong
    folder = target.is_dir()
    if folder and Path(os.path.realpath(link.parent)).is_relative_to(target):
        refused.append(circle)
        return False
    if not target.is_relative_to(inside) and (folder or named):
        what, name = ("a folder", f"{doc_id}/") if folder else ("a file", doc_id)
        reason = f"expected {what} inside the corpus, got a link to {target}; copy it here in the link's place"
        refused.append(Refused(name, reason))
    return not folder and target.is_relative_to(inside)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """A file's bytes, all of one state of it.

    Raises:
        ArticleError: it cannot be read, is no file, has more than `limit` bytes, or kept changing.
    """
    try:
        for _ in range(_TRIES):
            data = _read_once(path, limit)
            if data is not None:
                return data
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.EOPNOTSUPP):  # what the opening of a socket ends with
            raise ArticleError(_NO_FILE) from None
        raise ArticleError(f"cannot be read ({error.strerror}); correct its permissions or take it out") from None
    raise ArticleError(
        "expected a file at rest, got one that changed while it was read; build again once it is written"
    )


def size_of(path: Path, limit: int = MAX_BYTES) -> int:
    """A file's bytes, counted; none of what `read_bytes` would refuse for its kind, size or permissions."""
    try:
        found = path.stat()
    except OSError:
        return 0
    is_read = stat.S_ISREG(found.st_mode) and found.st_size <= limit and os.access(path, os.R_OK)
    return found.st_size if is_read else 0


def beginning_of(path: Path, length: int) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        with os.fdopen(_open(path), "rb") as file:
            return file.read(length) or b""
    except OSError:
        return b""


def _open(path: Path) -> int:
    # Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _read_once(path: Path, limit: int) -> bytes | None:
    """The bytes, or None if the file changed meanwhile."""
    handle = _open(path)
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise ArticleError(_NO_FILE)
        if before.st_size > limit:
            raise ArticleError(f"expected at most {limit:,} bytes, got {before.st_size:,}; split the file")
        data = file.read(limit + 1)
        after = os.fstat(handle)
    same = (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    return data if same and len(data) == after.st_size else None
