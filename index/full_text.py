"""Chroma's full-text table, made without an index in stores that are new.

The embedded Chroma enters every document into a full-text table of three-letter pieces, whatever a collection's schema
says (1.5.9).  That takes longer than everything else that it does with a chunk, and a fifth of the disk; this project
never asks it, since it has a lexical index of its own.  So the table of a store that holds nothing yet is made again
under the same name and by the same module of SQLite (FTS5), with a tokenizer that finds nothing to index.  Documents
are kept in it as before, and what other tools ask with ``where_document`` is answered as before, by reading them all.
"""

from pathlib import Path

from index import sqlite

_DATABASE = "chroma.sqlite3"
_TABLE = "embedding_fulltext_search"
_AS_IT_COMES = f"CREATE VIRTUAL TABLE {_TABLE} USING fts5(string_value, tokenize='trigram')"
"""What is replaced: another statement is another version's, and is left alone."""
_WITHOUT_INDEX = f"CREATE VIRTUAL TABLE {_TABLE} USING fts5(string_value, tokenize=\"unicode61 categories 'Cs'\")"
"""No text that SQLite can store holds a character of the category Cs (half of a surrogate pair)."""


def is_new(folder: Path) -> bool:
    """Whether no store lies in a folder yet."""
    return not (folder / _DATABASE).exists()


def leave_unindexed(folder: Path) -> bool:
    """Make the full-text table of a store anew, without an index, as long as the store is empty.

    Args:
        folder: of an embedded Chroma, which other processes may have open, and no other thread of this one.

    Returns:
        Whether that was done.  A table that holds something, or is not as Chroma 1.5.9 makes it, stays as it is, and
        so does one that another process keeps locked: the store is whole either way, and only slower to write.
    """
    try:
        opened = sqlite.connect(folder / _DATABASE)
    except (OSError, sqlite.Trouble):
        return False
    try:
        with opened:
            opened.execute("BEGIN IMMEDIATE")
            made = opened.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_TABLE,)).fetchone()
            if made != (_AS_IT_COMES,) or opened.execute(f"SELECT 1 FROM {_TABLE} LIMIT 1").fetchone():
                return False
            opened.execute(f"DROP TABLE {_TABLE}")
            opened.execute(_WITHOUT_INDEX)
            return True
    except sqlite.Trouble:
        return False
    finally:
        opened.close()
