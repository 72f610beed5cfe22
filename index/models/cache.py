"""What a service said once, kept on disk under the hash of what it was asked; a file of SQLite.

Only hashes, replies and vectors lie in it: no key, no address, no question in the clear.  It can be deleted at
any time.
"""

import hashlib
import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from index.models.budget import Budget
from index.models.chat import Chat, Request
from index.storage.sqlite import Connection, Trouble, connect

_FORM = 1
_QUERY_SIZE = 500


def digest(*parts: str) -> str:
    """One name for some texts, by SHA-256: their order and borders count."""
    return hashlib.sha256(json.dumps([_FORM, *parts], ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


class Cache:
    """A table of names and bytes; may be shared by threads and processes.

    A file that cannot be read or written is as good as empty: it is a cache.

    Args:
        path: of the file; its folder is made.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._open: Connection | None = None
        try:
            self._open = connect(
                path, ["CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL)"], wal=True
            )
        except (OSError, Trouble):
            self.close()

    def close(self) -> None:
        """Let go of the file; the cache is empty from now on."""
        with self._lock:
            if self._open is not None:
                self._open.close()
            self._open = None

    def get(self, names: Sequence[str]) -> dict[str, bytes]:
        """What is kept under some names; those it does not have are left out."""
        found: dict[str, bytes] = {}
        with self._lock:
            for start in range(0, len(names) if self._open else 0, _QUERY_SIZE):
                some = names[start : start + _QUERY_SIZE]
                marks = ",".join("?" * len(some))
                assert self._open is not None
                try:
                    found.update(self._open.execute(f"SELECT name, value FROM kept WHERE name IN ({marks})", some))
                except Trouble:
                    return {}
        return found

    def put(self, values: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> None:
        """Keep bytes under names; what is there under a name stays."""
        pairs = list(values.items() if isinstance(values, Mapping) else values)
        with self._lock:
            if self._open is None:
                return
            try:
                with self._open:
                    self._open.executemany("INSERT OR IGNORE INTO kept VALUES (?, ?)", pairs)
            except Trouble:
                return


class CachedChat:
    """A model whose whole replies are kept; what is kept costs nothing the next time.

    Args:
        chat: the model behind it.
        cache: where replies are kept.
    """

    def __init__(self, chat: Chat, cache: Cache) -> None:
        self.model = chat.model
        self._chat = chat
        self._cache = cache

    def stream(self, request: Request, budget: Budget) -> Iterator[str]:
        """See `index.models.chat.Chat.stream`; only a reply that came whole is kept."""
        said = [part for message in request.messages for part in message]
        name = digest(self.model, str(request.reply_tokens), json.dumps(request.schema, sort_keys=True), *said)
        kept = self._cache.get([name]).get(name)
        if kept is not None:
            yield kept.decode("utf-8", "replace")
            return
        pieces = []
        for piece in self._chat.stream(request, budget):
            pieces.append(piece)
            yield piece
        self._cache.put({name: "".join(pieces).encode("utf-8", "replace")})
