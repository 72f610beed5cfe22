"""Connections to Chroma, and what its failures mean.  The home of chromadb."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from shutil import disk_usage
from typing import Any
from urllib.parse import urlsplit

from index.errors import IndexDamaged, IndexReplaced, NewsError, ServiceError, ServiceUnreachable, SettingsError
from index.storage.store_tables import file_of, is_new, make_smaller, making

_CONNECTING = threading.RLock()
"""Held while a client is made: another thread would be given its system from the cache, half made."""
_OPENED: dict[Path, tuple[int, int] | None] = {}
"""Folder of an embedded store -> the file that this process' clients have open there."""
_CONFIGURATION = {"hnsw": {"space": "cosine"}}
_FULL = (
    "disk is full", "no space left", "quota exceeded", "file too large", "os error 27", "os error 28", "code: 778",
)  # fmt: skip
"""What Chroma and SQLite say when a file cannot grow; 778 is SQLite's code of an error in writing."""
_MAY_BE_FULL = ("disk i/o error", "failed to apply logs")
"""What they say of that, and of damaged files too: the room that is left decides, on the disk and in the files."""
_NEXT_TO_NOTHING = 16_000_000
"""Bytes that are left on a disk that is full: what failed to be written may have been longer."""
_SPOILT = ("malformed", "corrupt", "not a database")
_OTHER_LENGTH = "embedding with dimension of"
"""What Chroma says of a vector that is longer or shorter than those it holds."""
_JOURNAL_GONE = "(code: 5898)"
"""SQLite's code where the journal of a transaction was deleted by somebody else."""


@contextmanager
def guarded(place: Path | str, opened: tuple[int, int] | None = None) -> Iterator[None]:
    """Translate whatever Chroma raises; its Rust core panics with a BaseException of its own.

    A file that was deleted is asked nothing any more: SQLite knows journals by their names, so a connection to it would
    take the journal of a new file in its place for one that a crash has left, and delete it under who is writing.

    Args:
        place: where the store lies, for the message.
        opened: the file that an embedded store was opened with; None asks whatever file there is.

    Raises:
        ServiceUnreachable: no server answers at that address; worth trying again.
        ServiceError: the server did not do as it was asked.
        SettingsError: there is no room on the disk, the folder is closed to this user, or the vectors are of another
            length than those that are stored.
        IndexDamaged: the folder holds something that Chroma cannot open.
        IndexReplaced: the files that were opened lie there no more.
    """
    if opened is not None and isinstance(place, Path) and file_of(place) != opened:
        raise _replaced(place)
    try:
        yield
    except (NewsError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        detail = str(error).splitlines()[0] if str(error) else "no details"
        if _OTHER_LENGTH in detail:
            raise _other_length(place, detail) from error
        if isinstance(place, str):
            raise _of_server(_bare(place), error, detail) from error
        if _is_full(str(error).lower(), place):
            raise no_room(place.parent, detail) from error
        if _JOURNAL_GONE in str(error) or (opened is not None and file_of(place) != opened):
            raise _replaced(place) from error
        if (closed := closed_to_us(place)) is not None:
            raise not_ours(closed, detail) from error
        raise IndexDamaged(
            f"the index in {place} cannot be read ({type(error).__name__}: {detail}); nothing was changed; "
            "run: python -m index verify --repair; if that does not help, move that folder away and run: "
            "python -m index build"
        ) from error


def _is_full(said: str, place: Path) -> bool:
    """Whether an error, in lower case, is one of a disk that takes no more."""
    if any(words in said for words in _SPOILT):
        return False
    if any(words in said for words in _FULL):
        return True
    try:
        no_room = disk_usage(place).free < _NEXT_TO_NOTHING or _is_near_its_limit(place)
    except OSError:
        return False
    return no_room and any(words in said for words in _MAY_BE_FULL)


def _is_near_its_limit(place: Path) -> bool:
    """Whether a file in a store is nearly as long as this process may make one (`ulimit -f`)."""
    try:
        import resource
    except ImportError:  # Windows knows no such limit
        return False
    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    if limit == resource.RLIM_INFINITY:
        return False
    return any(one.is_file() and one.stat().st_size + _NEXT_TO_NOTHING > limit for one in place.rglob("*"))


def no_room(folder: Path, detail: str) -> SettingsError:
    """The error for a disk that takes no more, or lets no file grow; what is stored stays readable."""
    remedy = "make room"
    with suppress(OSError):
        if (free := disk_usage(folder).free) > _NEXT_TO_NOTHING:
            remedy = (
                f"the disk has {free // 1_000_000:,} MB left, so a quota or a limit on the size of a file "
                "(ulimit -f) allows no more: raise it"
            )
    return SettingsError(
        f"RAG_DATA_DIR: expected room on the disk for {folder}, got none ({detail}); what was indexed before stays; "
        f"{remedy} and run: python -m index build"
    )


def closed_to_us(place: Path) -> Path | None:
    """The first of a folder and what lies in it that this user may not read and write; None where there is none."""
    with suppress(FileNotFoundError):  # a build may be taking away what is looked through
        for one in (place, *place.rglob("*")):
            needed = os.R_OK | os.W_OK | (os.X_OK if os.path.isdir(one) else 0)
            if os.path.exists(one) and not os.access(one, needed):
                return one
    return None


def not_ours(path: Path, detail: str) -> SettingsError:
    """The error for a file or folder of the index that is closed to this user: nothing about it is damaged."""
    return SettingsError(
        f"RAG_DATA_DIR: expected files that can be read and written, got {path}, closed to this user ({detail}); "
        "correct its owner or permissions, or set RAG_DATA_DIR to a copy of the data folder; nothing was changed"
    )


def _other_length(place: Path | str, detail: str) -> SettingsError:
    where = _bare(place) if isinstance(place, str) else place
    return SettingsError(
        f"RAG_EMBED_MODEL: expected vectors as long as those in {where}, got others ({detail}): another model answers "
        "under the name of the one that made the index; set the model or the server that made it, or RAG_DATA_DIR to "
        "an empty folder, and run: python -m index build"
    )


def _replaced(place: Path) -> IndexReplaced:
    return IndexReplaced(
        f"expected the files of the index in {place} to stay where they are while they are open, got others or none: "
        "somebody deleted or moved them; end every process that has that index open (pages, chats, builds), and run: "
        "python -m index build"
    )


def _of_server(address: str, error: BaseException, detail: str) -> ServiceError:
    unreachable = isinstance(error, ConnectionError | TimeoutError) or "Could not connect" in str(error)
    if unreachable or type(error).__module__.startswith("httpx") and "Status" not in type(error).__name__:
        return ServiceUnreachable(
            f"expected a Chroma server at {address} (CHROMA_URL), got no answer ({type(error).__name__}); "
            "start it or correct the address, and try again"
        )
    return ServiceError(
        f"the Chroma server at {address} did not do as asked ({type(error).__name__}: {detail}); check CHROMA_URL "
        "and the server's log"
    )


def _bare(address: str) -> str:
    """An address without a name and a password in it."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")


def connect(place: Path | str, fresh: bool) -> Any:
    """A client of Chroma.

    Args:
        place: a folder for the embedded one, which is made, or the address of a server.
        fresh: forget what this process cached, as a reader must after another process wrote.

    Raises:
        SettingsError: the folder cannot be made.
    """
    if isinstance(place, Path):
        _make_folder(place)
    if isinstance(place, str):
        return _client_of(place)
    import chromadb
    from chromadb.config import Settings

    with _CONNECTING:
        if fresh or _OPENED.get(place, file_of(place)) != file_of(place):
            # A second process' writes stay invisible to queries of a cached system.  The cache is
            # emptied, not closed: other threads may be in the middle of a query.
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient.clear_system_cache()
        client = chromadb.PersistentClient(path=str(place), settings=Settings(anonymized_telemetry=False))
        _OPENED[place] = file_of(place)
        return client


def open_store(place: Path | str, fresh: bool) -> Any:
    """A client, as `connect` gives it; an embedded store that is new is made ready (`index.storage.store_tables`)."""
    if isinstance(place, str):
        return connect(place, fresh)
    # No thread of this process may have a client before its tables are made anew: SQLite's locks are the process', so
    # they do not part Chroma's copy of SQLite from Python's.
    with _CONNECTING:
        if not is_new(place):
            return connect(place, fresh)
        _make_folder(place)
        with making(place):
            client = connect(place, fresh)
            make_smaller(place)
            return client


@lru_cache(maxsize=8)
def _client_of(address: str) -> Any:
    """The one client of a server: it sees what others write, and each further one would hold sockets of its own."""
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(address)
    secure = parts.scheme == "https"
    return chromadb.HttpClient(
        host=parts.hostname or "localhost", port=parts.port or (443 if secure else 8000),
        ssl=secure, settings=Settings(anonymized_telemetry=False),
    )  # fmt: skip


def collection_of(client: Any, name: str, create: bool = True) -> Any:
    """A collection by its name; None when there is none and none is to be made."""
    from chromadb.errors import NotFoundError

    if create:
        return client.get_or_create_collection(name, embedding_function=None, configuration=_CONFIGURATION)
    try:
        return client.get_collection(name, embedding_function=None)
    except NotFoundError:
        return None


def _make_folder(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"RAG_DATA_DIR: expected a folder that can be written, got {place.parent} ({error.strerror}); "
            "choose another one"
        ) from None
