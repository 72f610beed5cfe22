"""The articles of an index as a file of lines: whole, or not there at all."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.errors import UsageError
from index.settings import Settings, root_name
from index.store import check_stamp, chroma_place
from index.vectors import Chroma


def exported(settings: Settings) -> Iterator[dict[str, str | None]]:
    """Every article as a record that ``index build`` reads back from a .jsonl file: text and what it states of itself.

    Raises:
        CorpusError: the data folder belongs to another corpus.
        IndexDamaged: a text is not all there.
    """
    chroma = Chroma(chroma_place(settings), fresh=True)
    check_stamp(chroma.stamp(), root_name(settings.corpus), settings)
    for head in sorted(chroma.all_heads(), key=lambda h: (h.root, h.doc_id)):
        yield {
            "doc_id": head.doc_id, "text": chroma.text(head)[head.body :], "language": head.language,
            "title": head.title, "source": head.source, "author": head.author, "url": head.url,
            "published": head.published.isoformat() if head.published else None,
        }  # fmt: skip


def export(settings: Settings, to: Path) -> int:
    """Write all articles, a line of JSON each; a file that is there stays as it is until all of them are written.

    Args:
        settings: where the index lies.
        to: the file; a pipe or a device is written to as it is.

    Returns:
        The number of articles.

    Raises:
        UsageError: there is no folder for the file, or it cannot be written.
        CorpusError: the data folder belongs to another corpus.
        IndexDamaged: a text is not all there.
    """
    target = Path(os.path.realpath(to))
    if to.is_dir():
        raise UsageError(
            f"expected a file to write, got the folder {to}; name a file in it, as {to / 'articles.jsonl'}"
        )
    if not target.parent.is_dir():
        raise UsageError(f"expected a folder for {to.name} at {target.parent}, got none; make it or name another file")
    if to.exists() and not to.is_file():
        return _write(settings, to, to)
    part = target.with_name(f".export-{os.getpid()}.part")
    try:
        count = _write(settings, part, to)
        with _refusals(to):
            os.replace(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    return count


def _write(settings: Settings, path: Path, to: Path) -> int:
    """Write the lines, down to the disk where there is one; gives their number."""
    count = 0
    with _refusals(to), path.open("w", encoding="utf-8") as file:
        for record in exported(settings):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
        file.flush()
        with suppress(OSError):  # a pipe or a device has none
            os.fsync(file.fileno())
    return count


@contextmanager
def _refusals(to: Path) -> Iterator[None]:
    """Say of a file that cannot be written what to do."""
    try:
        yield
    except BrokenPipeError:  # a reader that has enough
        raise
    except OSError as error:
        raise UsageError(
            f"expected to write {to}, got: {error.strerror}; nothing that was there has changed; correct its folder's "
            "permissions, make room, or name another file"
        ) from None
