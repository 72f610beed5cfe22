"""Work that goes on when its page is left or drawn anew: in a thread of its own, with its progress and its outcome."""

import logging
import threading
from collections.abc import Callable
from traceback import format_tb
from typing import Generic, TypeVar

from index.build import Progress
from index.errors import NewsError

LOG = logging.getLogger(__name__)

T = TypeVar("T")


class Task(Generic[T]):
    """One piece of work.

    Attributes:
        outcome: what it gave; None while it runs and when it failed.
        trouble: why it failed, a sentence; None while it runs and when it did not.
        done, total: of its parts, as far as it has told; 0 of 0 before it has begun.

    Args:
        work: is given what it shall tell its progress to.
        bug: the sentence for a failure that nobody foresaw; is given its kind.
    """

    def __init__(self, work: Callable[[Progress], T], bug: Callable[[str], str]) -> None:
        self.outcome: T | None = None
        self.trouble: str | None = None
        self.done = self.total = 0
        self._work = work
        self._bug = bug
        self._over = threading.Event()

    def start(self) -> "Task[T]":
        """Begin; returns at once."""
        threading.Thread(target=self._run, name="task", daemon=True).start()
        return self

    def ends_within(self, seconds: float) -> bool:
        """Wait for the end, at most some seconds; whether it has come."""
        return self._over.wait(seconds)

    def _told(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    def _run(self) -> None:
        try:
            self.outcome = self._work(self._told)
        except NewsError as error:
            self.trouble = str(error)
        except Exception as error:
            # Where it happened, without its words: what failed may repeat a key or a text.
            LOG.error("a task failed: %s\n%s", type(error).__name__, "".join(format_tb(error.__traceback__)))
            self.trouble = self._bug(type(error).__name__)
        finally:
            self._over.set()
