"""Chroma's own tables, made with smaller indexes in stores that are new.

The embedded Chroma (1.5.9) keeps three indexes that cost more than all the rest of a build's writing, whatever a
collection's schema says, and that this project never asks:

- every document goes into a full-text table of three-letter pieces;
- every text goes into an index over the texts of metadata, documents too, which stand there as metadata: half of the
  disk, because an entry of more than a thousand bytes takes pages of its own;
- so does every whole number, and each chunk has two.

In a store that holds nothing yet they are made again under the same names: the full-text table by the same module of
SQLite (FTS5) with a tokenizer that finds nothing to index, the index over texts for the keys by which chunks are
filtered, the index over numbers for none.  What other tools ask is answered as before: filters by those keys as fast,
other filters and ``where_document`` by reading the rows.
"""

import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from index.storage import sqlite
from index.storage.chroma_rows import FILTERS

DATABASE, _MAKING = "chroma.sqlite3", "making.lock"
_PIECES = "embedding_fulltext_search"
_TEXTS, _NUMBERS = "embedding_metadata_string_value", "embedding_metadata_int_value"
_OF_PIECES = f"CREATE VIRTUAL TABLE {_PIECES} USING fts5(string_value, tokenize="
_OF_TEXTS = f"CREATE INDEX {_TEXTS} ON embedding_metadata (key, string_value) WHERE string_value IS NOT NULL"
_OF_NUMBERS = f"CREATE INDEX {_NUMBERS} ON embedding_metadata (key, int_value) WHERE int_value IS NOT NULL"
_FILTERED = " OR ".join(f"key = '{name}'" for name in FILTERS)
"""As equalities: SQLite takes an index with a condition where a query asks for one of its parts in these words."""


class _Again(NamedTuple):
    """What Chroma 1.5.9 makes, and what is made in its place; another statement is another version's and stays."""

    as_it_comes: str
    smaller: str
    drop: str


_MADE_AGAIN = (
    # No text that SQLite can store holds a character of the category Cs (half of a surrogate pair).
    _Again(f"{_OF_PIECES}'trigram')", f"{_OF_PIECES}\"unicode61 categories 'Cs'\")", f"DROP TABLE {_PIECES}"),
    _Again(_OF_TEXTS, f"{_OF_TEXTS} AND ({_FILTERED})", f"DROP INDEX {_TEXTS}"),
    _Again(_OF_NUMBERS, f"{_OF_NUMBERS} AND FALSE", f"DROP INDEX {_NUMBERS}"),
)


def is_new(folder: Path) -> bool:
    """Whether no store lies in a folder yet, or one whose tables are being made (or were, by a killed process)."""
    return not (folder / DATABASE).exists() or (folder / _MAKING).exists()


def making(folder: Path) -> AbstractContextManager[None]:
    """Hold the right to make the tables of a new store: Chroma (1.5.9) stops where two processes make them at once."""
    return sqlite.alone(folder / _MAKING)


def file_of(place: Path | str) -> tuple[int, int] | None:
    """Which file holds the tables of an embedded store at present; None where none does, and of a server."""
    try:
        found = os.stat(place / DATABASE) if isinstance(place, Path) else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None


def make_smaller(folder: Path) -> int:
    """Make the costly indexes of a store again, smaller, as long as the store is empty.

    Args:
        folder: of an embedded Chroma, which other processes may have open, and no other thread of this one.

    Returns:
        How many were made again.  One that is not as Chroma 1.5.9 makes it stays as it is; so do all of a store that
        holds something or that another process keeps locked: it is whole either way, and only slower to write.
    """
    try:
        opened = sqlite.connect(folder / DATABASE)
    except (OSError, sqlite.Trouble):
        return 0
    try:
        with opened:
            opened.execute("BEGIN IMMEDIATE")
            if _holds_something(opened):
                return 0
            made = [again for again in _MADE_AGAIN if _is_there(opened, again.as_it_comes)]
            for again in made:
                opened.execute(again.drop)
                opened.execute(again.smaller)
            return len(made)
    except sqlite.Trouble:
        return 0
    finally:
        opened.close()


def _holds_something(opened: sqlite.Connection) -> bool:
    tables = (_PIECES, "embeddings", "embedding_metadata")
    return any(opened.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)


def _is_there(opened: sqlite.Connection, statement: str) -> bool:
    """Whether something was made by a statement, word for word."""
    return opened.execute("SELECT 1 FROM sqlite_master WHERE sql = ?", (statement,)).fetchone() is not None
