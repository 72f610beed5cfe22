"""What is made once and kept as JSON in a cache folder: whole or not at all, and made anew where it is damaged."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

_Read = TypeVar("_Read")


def _keep(raw: dict[str, Any], path: Path) -> None:
    """Write the compiled tables so that a reader sees the whole file or none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(raw, file, ensure_ascii=False, separators=(",", ":"))
        os.replace(name, path)
    except OSError:
        return  # a cache: without it, the next start compiles again


def kept(path: Path | None, make: Callable[[], dict[str, Any]], read: Callable[[dict[str, Any]], _Read]) -> _Read:
    """What a compiled file holds; it is made anew, and kept, where it is missing or damaged."""
    if path is not None and path.exists():
        try:
            return read(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            pass  # damaged: compile again and write it anew
    raw = make()
    if path is not None:
        _keep(raw, path)
    return read(raw)


def copy_kept(source: Path, path: Path) -> None:
    """Give another cache folder a copy of a kept file, where that can be done."""
    with suppress(OSError):  # a cache: without it, the next process compiles again
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        shutil.copyfile(source, part)
        os.replace(part, path)
