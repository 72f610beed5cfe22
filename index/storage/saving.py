"""Who writes Chroma's files of vectors: the process that builds, and nobody beside it.

The embedded Chroma (1.5.9) brings a collection's vectors up in the memory of each process that reads it: from files,
and from the log in its database, which holds what came after these.  A process that has brought up as many records as
the collection's `sync_threshold` says writes all vectors over those files, a reader too, and two that do so at once
leave a mixture.  The threshold is taken from the database together with the files.  So a build reads these first, and
then puts the threshold out of reach of whoever opens the collection later; at its end, when the log holds less than
that, it is put back.
"""

from collections.abc import Iterable
from typing import Any

USUAL = 1000
"""Records after which vectors are written to files, as Chroma has it."""
NEVER = 2**31 - 1


class Saving:
    """Which collections one connection alone saves, at present; only for the holder of the build lock."""

    def __init__(self) -> None:
        self._begun = False
        self._alone: dict[str, Any] = {}

    def begin(self) -> None:
        """Save alone, from now on, what `written` is told of."""
        self._begun = True

    def written(self, collection: Any) -> None:
        """Save a collection alone once it holds something: of an empty one nothing is in memory yet."""
        if self._begun and collection.name not in self._alone and collection.count():
            _save_after(collection, NEVER)
            self._alone[collection.name] = collection

    def forget(self, name: str) -> None:
        """A collection is there no more."""
        self._alone.pop(name, None)

    def end(self) -> None:
        """Let others save them again."""
        while self._alone:
            _save_after(self._alone.popitem()[1], USUAL)
        self._begun = False


def let_go(collections: Iterable[Any]) -> None:
    """Put back what a killed build has left, before anything of these collections is read."""
    for collection in collections:
        if _saved_after(collection) == NEVER:
            _save_after(collection, USUAL)


def _saved_after(collection: Any) -> int | None:
    found = (collection.configuration_json.get("hnsw") or {}).get("sync_threshold")
    return None if found is None else int(found)


def _save_after(collection: Any, records: int) -> None:
    collection.modify(configuration={"hnsw": {"sync_threshold": records}})
