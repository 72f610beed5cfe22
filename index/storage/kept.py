"""What is made once and kept in a cache folder: whole or not at all, and made anew where it is damaged.

Kept with marshal, which opens tables of a hundred thousand entries in a fifth of the time that JSON takes and keeps
tuples and frozensets as they are.  It trusts what it reads, so a checksum is held first.
"""

import marshal
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

_Read = TypeVar("_Read")
_MAGIC = f"kept 1 {sys.implementation.cache_tag} {marshal.version}\n".encode()
"""What a file begins with: marshal's form belongs to one version of Python."""


def _packed(raw: dict[str, Any]) -> bytes:
    body = marshal.dumps(raw)
    return _MAGIC + zlib.crc32(body).to_bytes(4, "big") + body


def _unpacked(data: bytes) -> dict[str, Any]:
    body = memoryview(data)[len(_MAGIC) + 4 :]
    if not data.startswith(_MAGIC) or zlib.crc32(body).to_bytes(4, "big") != data[len(_MAGIC) : len(_MAGIC) + 4]:
        raise ValueError("expected a whole file of this version of Python, got another")
    return dict(marshal.loads(body))


def keep(data: bytes, path: Path) -> bool:
    """Write a file so that a reader sees the whole of it or none; False where that cannot be done."""
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:  # a cache: without it, the next start makes it again
        if name is not None:
            with suppress(OSError):
                os.unlink(name)
        return False
    return True


def kept(path: Path | None, make: Callable[[], dict[str, Any]], read: Callable[[dict[str, Any]], _Read]) -> _Read:
    """What a compiled file holds; it is made anew, and kept, where it is missing or damaged."""
    if path is not None and path.exists():
        try:
            return read(_unpacked(path.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            pass  # damaged: compile again and write it anew
    raw = make()
    if path is not None:
        keep(_packed(raw), path)
    return read(raw)


def copy_kept(source: Path, path: Path) -> None:
    """Give another cache folder a copy of a kept file, where that can be done."""
    with suppress(OSError):  # a cache: without it, the next process compiles again
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        shutil.copyfile(source, part)
        os.replace(part, path)
