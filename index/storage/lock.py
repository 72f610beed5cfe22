"""Who may write: one at a time in a data folder, and one at a time in a store that several machines share.

In a data folder a lock file holds, which the system lets go of when its process dies.  A Chroma server knows no locks;
there, notes numbered upwards stand for turns (a lease with a fencing number: Gray & Cheriton 1989; Kleppmann 2016).
Of several who claim the next number one gets it, since Chroma keeps what was added first.  A holder shows every few
seconds that it lives; who sees it silent for `STALE_S` of its own clock takes the next number.  So no clocks are
compared.  A holder asks before each commit whether its number is still the last; one that was stopped for longer than
that (a laptop asleep) ends there.  What is left: it may be stopped between that look and the commit, some
milliseconds; `verify` finds what that can spoil.
"""

import json
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from index.errors import IndexBusy, ServiceError, SettingsError
from index.settings import Settings
from index.store import chroma_place
from index.vectors import Chroma

LOCK_WAIT_S = 60
BEAT_S = 5
STALE_S = 30
_LOOK_S = 0.2
_KIND = "lease"

Held = Callable[[], None]
"""Raises IndexBusy when the right to write has been lost; asked before every commit."""


@contextmanager
def folder_lock(settings: Settings, wait_s: float = LOCK_WAIT_S) -> Iterator[None]:
    """Hold the right to write what lies in a data folder.

    Raises:
        IndexBusy: another process holds it longer than `wait_s` seconds.
        SettingsError: the data folder cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.data_dir / "build.lock", timeout=wait_s)
        lock.acquire()
    except Timeout:
        raise IndexBusy(
            f"expected the index in {settings.data_dir} to be free, got one that another build holds; "
            "wait until it ends and run this again"
        ) from None
    except OSError as error:
        raise SettingsError(
            f"RAG_DATA_DIR: expected a folder that can be written, got {settings.data_dir} "
            f"({error.strerror}); choose another one"
        ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def build_lock(settings: Settings, wait_s: float = LOCK_WAIT_S) -> Iterator[Held]:
    """Hold the right to write the index of a data folder, and the store behind it.

    Raises:
        IndexBusy: another process, here or on another machine, holds it longer than `wait_s` seconds.
        SettingsError: the data folder cannot be written.
        ServiceError: the Chroma server does not answer.
    """
    with folder_lock(settings, wait_s):
        if not settings.chroma_url:
            yield lambda: None
            return
        chroma = Chroma(chroma_place(settings))
        number = _claimed(chroma, f"{socket.gethostname()}:{settings.data_dir}", wait_s)
        over = threading.Event()
        beating = threading.Thread(target=_beat, args=(chroma, number, over), daemon=True)
        beating.start()
        try:
            yield lambda: _check(chroma, number)
        finally:
            over.set()
            beating.join()
            with suppress(ServiceError):  # who cannot be told finds out by the silence
                chroma.put_notes(_KIND, {_name(number): json.dumps({"free": True})})


def _name(number: int) -> str:
    return f"{_KIND}.{number}"


def _claimed(chroma: Chroma, place: str, wait_s: float) -> int:
    """The number of a lease that has been got.

    Args:
        chroma: the store.
        place: the machine and data folder: whoever holds that folder's lock knows that an earlier holder is dead.
        wait_s: seconds to wait for others.
    """
    until = time.monotonic() + wait_s
    seen, since = "", time.monotonic()
    while True:
        numbers = sorted(int(name.partition(".")[2]) for name in chroma.names(_KIND))
        last = numbers[-1] if numbers else 0
        text = chroma.notes([_name(last)]).get(_name(last), '{"free": true}')
        if text != seen:
            seen, since = text, time.monotonic()
        holder = json.loads(text)
        if holder.get("free") or holder.get("place") == place or time.monotonic() - since > STALE_S:
            mine = json.dumps({"place": place, "owner": secrets.token_hex(8), "beat": 0})
            if chroma.claim(_KIND, _name(last + 1), mine):
                chroma.drop_records([_name(number) for number in numbers])
                return last + 1
        if time.monotonic() > until:
            raise IndexBusy(
                f"expected the store to be free, got one that {holder.get('place')} is building; "
                "wait until it ends and run this again"
            )
        time.sleep(_LOOK_S)


def _beat(chroma: Chroma, number: int, over: threading.Event) -> None:
    """Show every few seconds that the holder lives."""
    while not over.wait(BEAT_S):
        with suppress(ServiceError):
            text = chroma.notes([_name(number)]).get(_name(number))
            if text:
                holder = json.loads(text)
                chroma.put_notes(_KIND, {_name(number): json.dumps({**holder, "beat": holder["beat"] + 1})})


def _check(chroma: Chroma, number: int) -> None:
    if _name(number) not in chroma.notes([_name(number)]):
        raise IndexBusy(
            "expected to hold the store until the build ends, got another process that took it over after this one "
            "had been silent; run this again"
        )
