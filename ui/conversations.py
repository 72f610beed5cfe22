"""Conversations that outlast the server: a file of SQLite in the data folder, all of one person's.

Every call opens the file anew, so that sessions share nothing but what lies on disk.  A file that is damaged is
moved aside, whole, and a new one is begun.
"""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar
from uuid import uuid4

from index.errors import NewsError
from index.storage.sqlite import Connection, Trouble, check, connect, is_damage, make
from ui.turns import Turn, read_turn

FILE = "conversations.sqlite"
TITLE = 80
"""Characters of a first question that name its conversation."""
LONGEST_NAME = 200

_TABLES = (
    "CREATE TABLE IF NOT EXISTS conversation"
    " (id TEXT PRIMARY KEY, title TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS turn (conversation TEXT NOT NULL, place INTEGER NOT NULL, content TEXT NOT NULL,"
    " PRIMARY KEY (conversation, place))",
)
_CHECKS = (
    "SELECT id, title, created, updated FROM conversation LIMIT 1",
    "SELECT conversation, place, content FROM turn LIMIT 1",
)

T = TypeVar("T")


class ConversationsUnwritable(NewsError):
    """The file of conversations can be neither read nor written: the folder is closed, the disk is full."""


class Conversation(NamedTuple):
    """One conversation of the list.

    Attributes:
        id: its name in the file.
        title: as the person sees it.
        updated: when something was last asked in it, ISO 8601 in UTC.
        turns: how many questions it has.
    """

    id: str
    title: str
    updated: str
    turns: int


def now() -> str:
    """The present instant, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def new_id() -> str:
    """A name for a conversation that is not in the file yet."""
    return uuid4().hex


def title_of(question: str) -> str:
    """The title of a conversation that begins with a question.

    >>> title_of("Who \\n came?")
    'Who came?'
    """
    line = " ".join(question.split())
    return line if len(line) <= TITLE else line[: TITLE - 1].rstrip() + "…"


class Conversations:
    """All conversations of a data folder; may be shared by threads.

    Attributes:
        aside: where damaged files were moved to, in order.

    Args:
        path: of the file; it is made when something is first kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.aside: list[Path] = []
        self._lock = threading.Lock()
        self._sound = False

    def all(self) -> list[Conversation]:
        """Every conversation, the one that was used last first.

        Raises:
            ConversationsUnwritable: as all methods raise it.
        """

        def work(file: Connection) -> list[Conversation]:
            rows = file.execute(
                "SELECT id, title, updated, (SELECT count(*) FROM turn WHERE conversation = id) FROM conversation"
                " ORDER BY updated DESC, id"
            )
            return [Conversation(str(a), str(b), str(c), int(d)) for a, b, c, d in rows]

        return self._do(work) if self.path.exists() else []

    def turns(self, conversation: str) -> list[Turn]:
        """The turns of a conversation, oldest first; none where there is no such conversation."""

        def work(file: Connection) -> list[Turn]:
            rows = file.execute("SELECT content FROM turn WHERE conversation = ? ORDER BY place", (conversation,))
            return [read_turn(content if isinstance(content, str) else repr(content)) for (content,) in rows]

        return self._do(work) if self.path.exists() else []

    def add(self, conversation: str, turn: Turn) -> None:
        """Keep a turn at the end of a conversation; the conversation is begun when there is none of that id."""

        def work(file: Connection) -> None:
            at = now()
            file.execute(
                "INSERT INTO conversation VALUES (?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET updated = excluded.updated",
                (conversation, _storable(title_of(turn.question)), at, at),
            )
            file.execute(
                "INSERT INTO turn SELECT ?, coalesce(max(place) + 1, 0), ? FROM turn WHERE conversation = ?",
                (conversation, _storable(turn.to_json()), conversation),
            )

        self._do(work)

    def replace(self, conversation: str, place: int, turn: Turn) -> None:
        """Put a turn in the place of the one that is the `place`-th, from 0."""

        def work(file: Connection) -> None:
            file.execute(
                "UPDATE turn SET content = ? WHERE conversation = ? AND place ="
                " (SELECT place FROM turn WHERE conversation = ? ORDER BY place LIMIT 1 OFFSET ?)",
                (_storable(turn.to_json()), conversation, conversation, place),
            )

        self._do(work)

    def rename(self, conversation: str, title: str) -> None:
        """Give a conversation another title; a blank one changes nothing."""
        line = " ".join(title.split())[:LONGEST_NAME]
        if line:
            self._do(
                lambda file: file.execute(
                    "UPDATE conversation SET title = ? WHERE id = ?", (_storable(line), conversation)
                )
            )

    def delete(self, conversation: str) -> None:
        """Remove a conversation and its turns."""

        def work(file: Connection) -> None:
            file.execute("DELETE FROM turn WHERE conversation = ?", (conversation,))
            file.execute("DELETE FROM conversation WHERE id = ?", (conversation,))

        self._do(work)

    def _do(self, work: Callable[[Connection], T]) -> T:
        """Do `work` on the file in one transaction; once more on a new file when this one is damaged.

        One thread at a time: a file that is moved aside while another thread writes to it would take its turns along.
        """
        with self._lock:
            try:
                return self._once(work)
            except (OSError, Trouble) as error:
                if not is_damage(error):
                    raise self._unwritable(error) from None
            try:
                self._move_aside()
                return self._once(work)
            except (OSError, Trouble) as error:
                raise self._unwritable(error) from None

    def _once(self, work: Callable[[Connection], T]) -> T:
        file = connect(self.path)
        try:
            if not self._sound:
                # Once for all calls: a damaged page far inside the file would else come to light much later.
                check(file, _CHECKS)
                self._sound = True
            make(file, _TABLES)
            with file:
                return work(file)
        finally:
            file.close()

    def _move_aside(self) -> None:
        """Rename the damaged file and what belongs to it; nothing of it is lost."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        moved = self.path.with_name(f"{self.path.name}.damaged-{stamp}")
        if not self.path.exists():
            return
        self.path.rename(moved)
        for ending in ("-journal", "-wal", "-shm"):
            beside = self.path.with_name(self.path.name + ending)
            if beside.exists():
                beside.rename(moved.with_name(moved.name + ending))
        self._sound = False
        self.aside.append(moved)

    def _unwritable(self, error: Exception) -> ConversationsUnwritable:
        return ConversationsUnwritable(
            f"expected a file of conversations that can be read and written at {self.path}, got: {error}; "
            "free the disk or the file, what was said until then is still in it"
        )


def _storable(text: str) -> str:
    """Text as SQLite takes it: halves of surrogate pairs, which no file holds, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
