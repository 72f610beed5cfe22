"""Who writes Chroma's files of vectors: the process that builds, and nobody beside it.

The embedded Chroma (1.5.9) brings a collection's vectors up in the memory of each process that reads it: from files,
and from the log in its database, which holds what came after these.  A process that has brought up as many records as
the collection's `sync_threshold` says writes all vectors over those files, a reader too, and two that do so at once
leave a mixture.  The threshold is taken from the database together with the files.  So a build reads these first, and
then puts the threshold out of reach of whoever opens the collection later; at its end, when the log holds less than
that, it is put back.
"""

import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from typing import Any

from index.errors import IndexDamaged

USUAL = 1000
"""Records after which vectors are written to files, as Chroma has it."""
NEVER = 2**31 - 1
PATIENCE_S, AGAIN_S = 5.0, 0.02
_BUSY = "database is locked"


class Saving:
    """Which collections a connection alone saves, at present.

    Args:
        guarded: what its requests to Chroma stand in.
        on: whether it may write, as the holder of the build lock; else nothing here does anything.
    """

    def __init__(self, guarded: Callable[[], AbstractContextManager[None]], on: bool) -> None:
        self.on = on
        self._guarded = guarded
        self._begun = False
        self._alone: dict[str, Any] = {}

    def let_go(self, collections: Iterable[Any]) -> None:
        """Put back what a killed build has left, before anything of these collections is read."""
        with self._guarded():
            for collection in collections:
                if _saved_after(collection) == NEVER:
                    _save_after(collection, USUAL)

    def begin(self, collections: Iterable[Any]) -> None:
        """Save these alone from now on, and all that are written."""
        self._begun = self.on
        for collection in collections:
            with suppress(IndexDamaged):  # what cannot be read is made anew before it is written
                self.written(collection)

    def written(self, collection: Any) -> None:
        """Save a collection alone once it holds something: of an empty one nothing is in memory yet."""
        if self._begun and collection.name not in self._alone:
            with self._guarded():
                if collection.count():
                    _save_after(collection, NEVER)
                    self._alone[collection.name] = collection

    def forget(self, name: str) -> None:
        """A collection is there no more."""
        self._alone.pop(name, None)

    def end(self) -> None:
        """Let others save them again."""
        self._begun = False
        while self._alone:
            with self._guarded():
                _save_after(self._alone.popitem()[1], USUAL)


def _saved_after(collection: Any) -> int | None:
    found = (collection.configuration_json.get("hnsw") or {}).get("sync_threshold")
    return None if found is None else int(found)


def _save_after(collection: Any, records: int) -> None:
    """Set the threshold.

    Where others keep the database busy it stays as it is: what was written is whole either way, and the next build
    looks at it again.
    """
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            collection.modify(configuration={"hnsw": {"sync_threshold": records}})
            return
        except Exception as error:
            # Chroma reads before it writes here, so that SQLite refuses at once where another has written in between.
            if _BUSY not in str(error):
                raise
            if time.monotonic() > until:
                return
            time.sleep(AGAIN_S)
