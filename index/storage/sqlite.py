"""The home of sqlite3: files that are made when they are missing, and what goes wrong with them."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

Connection = sqlite3.Connection
Trouble = sqlite3.Error
"""Whatever SQLite raises."""

_UNREADABLE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH})


class Damaged(sqlite3.DatabaseError):
    """A file of SQLite that opens, and does not hold together."""


def connect(path: Path, tables: Sequence[str] = (), wal: bool = False, wait_s: float = 10.0) -> Connection:
    """Open a file, made with its folder and tables where they are missing; threads may share the connection.

    Args:
        path: of the file.
        tables: statements that make the tables, each one harmless when they are there.
        wal: write ahead, so that readers never wait for a writer; leaves two more files beside this one.
        wait_s: how long another process' writing is waited for.

    Raises:
        OSError: the folder cannot be made.
        Trouble: the file cannot be opened, or is no file of SQLite.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = sqlite3.connect(path, check_same_thread=False, timeout=wait_s)
    try:
        if wal:
            opened.execute("PRAGMA journal_mode=WAL")
        make(opened, tables)
    except Trouble:
        opened.close()
        raise
    return opened


@contextmanager
def alone(path: Path, wait_s: float = 60.0) -> Iterator[None]:
    """Keep other processes that ask for the same file waiting; the system lets go of it when this process dies.

    Where no file can be made there, nobody is kept waiting.

    Args:
        path: of a file for this purpose alone, which is removed at the end.
        wait_s: how long another process is waited for before this one goes on regardless.
    """
    opened = None
    with suppress(OSError, Trouble):
        opened = connect(path, wait_s=wait_s)
        opened.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        if opened is not None:
            with suppress(OSError):
                path.unlink()
            opened.close()


def make(opened: Connection, tables: Sequence[str]) -> None:
    """Make the tables that are missing; a new file gets all of them at one instant.

    A statement that makes a table commits itself, so another thread or process could meet a file with some of its
    tables only, and take it for a damaged one.

    Args:
        opened: the file.
        tables: as `connect` takes them.
    """
    if tables and _is_new(opened):
        opened.execute("BEGIN IMMEDIATE")
    with opened:
        for table in tables:
            opened.execute(table)


def is_damage(error: BaseException) -> bool:
    """Whether an error means that the file is not what it should be; else it may be busy, full or closed to us."""
    if isinstance(error, Damaged):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, Trouble) and code is not None and code & 0xFF in _UNREADABLE


def check(opened: Connection, readable: Sequence[str]) -> None:
    """Look over a whole file once; a new one, without any table, is sound.

    Args:
        opened: the file.
        readable: queries that a sound one answers.

    Raises:
        Trouble: `is_damage` of it is true where the file is not sound.
    """
    found = opened.execute("PRAGMA quick_check(1)").fetchone()
    if found != ("ok",):
        raise Damaged(f"quick_check: {found}")
    if not _is_new(opened):
        for query in readable:
            opened.execute(query)


def _is_new(opened: Connection) -> bool:
    """Whether a file has no table yet."""
    return bool(opened.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,))
