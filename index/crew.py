"""Processes that prepare articles while this one writes them to Chroma.

A crew is only a faster way to the same result: where a process cannot be started, or dies, its parcels are prepared
here.  Measured on two cores with 4,000 chunks of news: threads gain nothing, because Chroma holds Python's lock while
it writes; a process starts in a second and takes 0.3 GB, so it is asked for large builds only.  This process reads
articles, tells their languages and writes; the others cut, analyse and embed.

In a small build this process would often wait: the others meet every word for the first time.  So parcels are of one
language, and some of languages that the others have not met are kept here: preparing one of these instead of waiting
costs no word that another process has met already.  They are given away as soon as a process runs out of work, which
in a large build, where Chroma is what is waited for, is soon.  Sketches (`index.syndication.duplicates`) are drawn by
the process that has time.
"""

import gc
import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from index.settings import PROJECT
from index.store import Prepared, Version

LEAST_FILES = 400
"""New files from which processes are worth their start."""
PARCEL_CHARACTERS = 125_000
"""Of the texts that are sent at once."""
AHEAD = 16
"""No more is read while a process has so many parcels, done or not: bounds what lies in memory, and lasts while a batch
is written."""
LEAST_AHEAD = 2
"""A process with fewer parcels to do gets some of those that were kept."""
KEPT = 8
"""Parcels that are kept here at most; a process may have `AHEAD` and these."""
BEGUN = 4
"""So much of all languages together, in parcels, is begun at most: with many languages none would fill its own."""
MOST_WORKERS = 3
"""Chroma writes with one process, and three keep it busy."""

Parcel = list[Version]
Prepare = Callable[[Parcel], list[Prepared]]


def worth_it(new_files: int) -> int:
    """How many processes a build of so many new files should have beside its own; 0 for a small one."""
    return min((os.cpu_count() or 1) - 1, MOST_WORKERS) if new_files >= LEAST_FILES else 0


def parcels(versions: Iterable[Version]) -> Iterator[Parcel]:
    """Article versions in parcels of one language and about `PARCEL_CHARACTERS`, or of less at the end."""
    begun: dict[str, Parcel] = {}
    sizes: dict[str, int] = {}
    for version in versions:
        language = version.article.language
        begun.setdefault(language, []).append(version)
        sizes[language] = sizes.get(language, 0) + len(version.article.text)
        if sizes[language] >= PARCEL_CHARACTERS or sum(sizes.values()) >= BEGUN * PARCEL_CHARACTERS:
            largest = max(sizes, key=lambda code: sizes[code])
            yield begun.pop(largest)
            del sizes[largest]
    yield from begun.values()


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for cycles seldom while articles are prepared.

    Millions of short-lived tuples and no cycles to speak of: the collector took a quarter of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 1000)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _language(parcel: Parcel) -> str:
    return parcel[0].article.language


class _Worker:
    """One process; threads write to it and read from it, so that neither giving nor asking for results waits."""

    def __init__(self, cache: Path, mark: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "index.worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT, start_new_session=True,
        )  # fmt: skip
        self._jobs: SimpleQueue[Any] = SimpleQueue()
        self._results: SimpleQueue[Any] = SimpleQueue()
        self.parcels: deque[Parcel] = deque()
        self.alive = True
        self._jobs.put((str(cache), mark))
        try:
            for work in (self._read, self._write):
                threading.Thread(target=work, daemon=True).start()
        except RuntimeError:  # no thread to be had
            self.stop()
            raise

    def _read(self) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                # Nobody but the child that this process started writes into this pipe.
                self._results.put(pickle.load(self._process.stdout))
        except Exception:  # the end, or something that cannot be read: either way nothing more comes
            self._results.put(None)

    def _write(self) -> None:
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):  # the process has died
            try:
                while (job := self._jobs.get()) is not None:
                    pickle.dump(job, self._process.stdin, pickle.HIGHEST_PROTOCOL)
                    self._process.stdin.flush()
            finally:
                # Whatever went wrong: a process that has nothing to read ends, and with it the thread that reads here.
                self._process.stdin.close()

    def give(self, parcel: Parcel) -> None:
        """Send a parcel."""
        self.parcels.append(parcel)
        self._jobs.put(parcel)

    def has_result(self) -> bool:
        """Whether `take` would not wait."""
        return not self.alive or not self._results.empty()

    def ahead(self) -> int:
        """Parcels that were given and are not done, as long as the process lives."""
        return len(self.parcels) - self._results.qsize()

    def take(self, otherwise: Prepare) -> list[Prepared]:
        """The oldest parcel that was given, prepared: by the process or, if that has died, by `otherwise`."""
        parcel = self.parcels.popleft()
        result = self._results.get() if self.alive else None
        self.alive = result is not None
        return otherwise(parcel) if result is None else list(result)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._jobs.put(None)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was still to be sent
                    pipe.close()


class Crew:
    """Some processes beside this one; a context manager that ends them.

    Args:
        workers: how many; 0 prepares everything here.
        cache: folder of the compiled lexicon.
        mark: the fingerprint.
    """

    def __init__(self, workers: int, cache: Path, mark: str) -> None:
        self._workers: list[_Worker] = []
        self._waiting: deque[_Worker] = deque()
        """A worker stands here once for each parcel that it has."""
        self._kept: list[Parcel] = []
        """Parcels that no process was given yet."""
        self._ours: set[str] = set()
        """Languages of what was prepared here."""
        self._theirs: set[str] = set()
        """Languages that processes have met."""
        try:
            for _ in range(workers):
                self._workers.append(_Worker(cache, mark))
        except (OSError, RuntimeError):
            pass  # no process to be had: those that there are, or none, do it

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()

    def prepared(self, versions: Iterable[Version], here: Prepare) -> Iterator[Prepared]:
        """Article versions as they are to be written, in parcels that come as they are done; for one run only.

        Args:
            versions: they are read as they are needed.
            here: prepares a parcel in this process, where no other is to be had or would be waited for.
        """
        for parcel in parcels(versions):
            self._share()
            idle = not self._has_result()
            if not idle:
                yield from self._next(here)
            while (worker := self._least_busy()) and len(worker.parcels) >= AHEAD:
                yield from self._next(here)
            if idle:  # there is nothing to write yet, so this process has time
                parcel = [version.drawn() for version in parcel]
            if worker is None:
                yield from here(parcel)
            else:
                self._place(parcel)
        while self._waiting or self._kept:
            self._share()
            yield from self._next(here)

    def would_wait(self) -> bool:
        """Whether parcels have been given and none of them is done."""
        return bool(self._waiting) and not self._has_result()

    def _has_result(self) -> bool:
        return any(worker.has_result() for worker in self._waiting)

    def _next(self, here: Prepare) -> list[Prepared]:
        """A parcel that a process has done; else one that was kept, prepared here; else the oldest, waited for."""
        done = next((worker for worker in self._waiting if worker.has_result()), None)
        if done is None and self._kept:
            parcel = next((some for some in self._kept if _language(some) in self._ours), self._kept[-1])
            self._kept.remove(parcel)
            self._ours.add(_language(parcel))
            return here(parcel)
        worker = done or self._waiting[0]
        self._waiting.remove(worker)
        return worker.take(here)

    def _place(self, parcel: Parcel) -> None:
        """Give a parcel to a process, or keep it where its language is one that no process has met."""
        self._kept.append(parcel)
        if not self._theirs or _language(parcel) in self._theirs:
            self._give(_language(parcel))
        elif len(self._kept) > KEPT:
            self._give_some()

    def _share(self) -> None:
        """Let no process run out of parcels while several are kept here."""
        while len(self._kept) > 1 and (worker := self._least_busy()) and worker.ahead() < LEAST_AHEAD:
            self._give_some()

    def _give_some(self) -> None:
        """Give away all of a language that is not prepared here, and that language from now on; else one parcel."""
        strange = next((some for some in self._kept if _language(some) not in self._ours), None)
        if strange is None:
            self._send(self._kept.pop(0))
        else:
            self._give(_language(strange))

    def _give(self, language: str) -> None:
        self._theirs.add(language)
        for parcel in [some for some in self._kept if _language(some) == language]:
            self._kept.remove(parcel)
            self._send(parcel)

    def _send(self, parcel: Parcel) -> None:
        worker = self._least_busy()
        assert worker is not None  # whoever asks has looked
        worker.give(parcel)
        self._waiting.append(worker)

    def _least_busy(self) -> _Worker | None:
        """The process with the fewest parcels to do."""
        able = [worker for worker in self._workers if worker.alive]
        return min(able, key=lambda worker: (worker.ahead(), len(worker.parcels)), default=None)
