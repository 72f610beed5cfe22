"""A memory of what tables and archives gave, so that an unchanged one is not taken apart again.

It can be lost without harm: the file is then read once more, and its articles are known by their own
hashes.  It is believed only where the store still holds exactly the articles that it speaks of.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from index.formats.base import Refused

READING = 3
"""Version of the way in which tables and archives are taken apart; another one is read anew."""


def digest(held: Mapping[str, str]) -> str:
    """One hash for some articles, from doc_id -> hash."""
    return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()


class Extracted:
    """The memory, as a file in the cache folder.

    Args:
        folder: the cache folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "extracted.json"
        self._known: dict[str, dict[str, Any]] = {}
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if kept["reading"] == READING and isinstance(kept["files"], dict):
                self._known = kept["files"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass  # not there, or damaged: everything is read once more

    def recall(self, root: str, doc_id: str, signature: str, held: str) -> list[Refused] | None:
        """What of a file was refused, if the file and its articles are as they were; else None."""
        known = self._known.get(f"{root}\0{doc_id}")
        try:
            if known and (known["signature"], known["held"]) == (signature, held):
                return [Refused(str(name), str(reason)) for name, reason in known["refused"]]
        except (KeyError, TypeError, ValueError):
            pass
        return None

    def keep(self, root: str, files: dict[str, tuple[str, str, list[Refused]]]) -> None:
        """Remember the files of one corpus folder, and no others of that folder.

        Args:
            root: the folder's name.
            files: doc_id -> (signature, digest of its articles, what was refused).
        """
        kept = {name: known for name, known in self._known.items() if not name.startswith(f"{root}\0")}
        for doc_id, (signature, held, refused) in files.items():
            kept[f"{root}\0{doc_id}"] = {"signature": signature, "held": held, "refused": refused}
        if kept == self._known:
            return
        self._known = kept
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps({"reading": READING, "files": kept}), encoding="utf-8")
            os.replace(beside, self._path)
        except OSError:
            pass  # a full disk costs the next build some time, no more
