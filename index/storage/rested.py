"""A value that is read from files, read again only when somebody wrote them.

Told by the files' times of change alone, without opening them: another copy of SQLite that opened the same file in
this process would give up the locks of the first.  A clock ticks in steps, so a file that was written just now may be
written once more without another time; it has to have rested before its time is trusted (as Git does: "racy git").
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

REST_S = 3.0
"""Longer than the coarsest step of a file system's clock, which is two seconds."""

T = TypeVar("T")
_Look = tuple[tuple[int, int, int] | None, ...]


class Rested(Generic[T]):
    """Keeps a value for as long as some files rest.

    Args:
        paths: of the files; one that is not there counts as a state of its own.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = [os.fspath(path) for path in paths]
        self._kept: tuple[_Look, T] | None = None

    def value(self, read: Callable[[], T]) -> T:
        """The value, read by `read` unless the files rest since it was last read."""
        kept, now = self._kept, time.time_ns()
        look = tuple(map(_state, self._paths))
        if kept is not None and kept[0] == look:
            return kept[1]
        value = read()
        changed = [state[1] for state in look if state is not None]
        rests = bool(changed) and now - max(changed) > REST_S * 1e9
        self._kept = (look, value) if rests else None
        return value


def _state(path: str) -> tuple[int, int, int] | None:
    """Which file lies there, when it was changed, and its size; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
