"""What the index holds, and whether its parts agree."""

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from index.errors import IndexBusy, SettingsError
from index.lexical import Lexical
from index.settings import Settings, root_name
from index.storage.lock import folder_lock
from index.storage.mendable import Mendable
from index.storage.records import Head
from index.storage.vector_files import refuse_cut_short
from index.store import check_stamp, chroma_place, lexical_folder
from index.workshop import open_workshop

_REPAIR = "run: python -m index verify --repair"


class Status(NamedTuple):
    """The state of an index.

    Attributes:
        articles: active articles.
        chunks: their chunks.
        fingerprint: of what shaped them.
        healthy: the records, the vectors and the lexical index agree.
        problem: what is wrong and what to do, or None.
    """

    articles: int
    chunks: int
    fingerprint: str
    healthy: bool
    problem: str | None = None


def _active(settings: Settings, mark: str) -> tuple[Mendable, list[Head], list[Head]]:
    chroma = Mendable(chroma_place(settings))
    check_stamp(chroma.stamp(), root_name(settings.corpus), settings)
    heads = sorted(chroma.all_heads(), key=lambda head: (head.root, head.doc_id))
    return chroma, [head for head in heads if mark in head.active], heads


def status_of(settings: Settings) -> Status:
    """Count what is stored and compare.

    Raises:
        IndexDamaged: what is stored cannot be read.
        CorpusError: the data folder belongs to another corpus.
    """
    mark = open_workshop(settings).mark
    with ExitStack() as stack:
        try:
            stack.enter_context(folder_lock(settings, wait_s=0))
        except (IndexBusy, SettingsError):  # what a build is writing looks like damage
            return _status_of(settings, mark, at_rest=False)
        place = chroma_place(settings)
        refuse_cut_short(place)
        return _status_of(settings, mark, at_rest=isinstance(place, Path))


def _status_of(settings: Settings, mark: str, at_rest: bool) -> Status:
    chroma, active, heads = _active(settings, mark)
    spoilt = chroma.unreadable(mark, whole=False) if at_rest else {}
    chunks = sum(head.active[mark] for head in active)
    stored = sum(chroma.count(mark, code) for code in chroma.languages(mark))
    problem = None
    if len(active) < len(heads):
        problem = f"{len(heads) - len(active)} articles were indexed with another embedding or lexicon"
    elif stored < chunks:
        problem = f"expected {chunks} chunks, got {stored}"
    else:
        documents = _lexical_count(settings, mark) if heads else 0
        if documents < chunks:
            problem = f"the lexical index holds {documents} of {chunks} chunks"
    if problem:
        problem += "; run: python -m index build"
    elif spoilt:
        problem = f"the vectors of {', '.join(spoilt)} cannot be read ({next(iter(spoilt.values()))}); {_REPAIR}"
    return Status(len(active), chunks, mark, problem is None, problem)


def _lexical_count(settings: Settings, mark: str) -> int:
    folder = lexical_folder(settings, mark)
    try:
        return Lexical(folder).count() if os.path.isdir(folder) else 0  # also where its parent is closed
    except ValueError:
        return 0


def articles_of(settings: Settings) -> list[dict[str, Any]]:
    """A row for every article, in the order of roots and doc_ids."""
    mark = open_workshop(settings).mark
    return [
        {
            "doc_id": head.doc_id, "language": head.language, "title": head.title,
            "published": head.published.isoformat() if head.published else None,
            "characters": head.characters, "chunks": head.active.get(mark, 0), "sha256": head.sha256,
            "source": head.source, "url": head.url, "author": head.author, "root": head.root, "group": head.group,
        }
        for head in _active(settings, mark)[2]
    ]  # fmt: skip
