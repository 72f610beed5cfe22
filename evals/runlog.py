"""The log of a run: JSON lines, a header first, then an answer a line, appended as they come.

A killed run leaves a log that the same command continues.  Scoring reads a log and never asks again.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from evals.gold import Item, Span
from evals.prediction import Corpus, Prediction, prediction
from index.errors import UsageError

FORM = 1


class LogError(UsageError):
    """A log that cannot be read or continued; the message names file, line and remedy."""


class Entry(NamedTuple):
    """One answered question of a run.

    Attributes:
        id: of the gold item.
        answer: JSON form of the answer, or None where asking failed.
        error: what went wrong then.
        seconds: wall time.
    """

    id: str
    answer: dict[str, Any] | None
    error: str | None
    seconds: float


@dataclass(frozen=True)
class Log:
    """A run, read back.

    Attributes:
        header: what was run, on what.
        entries: by item id.
        torn: the last line was cut in the middle, as when a run is killed; it is left out.
    """

    header: Mapping[str, Any]
    entries: Mapping[str, Entry]
    torn: bool = False


def append(path: Path, line: Mapping[str, Any]) -> None:
    """Add a line to a log, durably."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
        file.flush()
        os.fsync(file.fileno())


def mend(path: Path) -> None:
    """Cut off a last line that a killed run left half written."""
    data = path.read_bytes()
    if data and not data.endswith(b"\n"):
        with path.open("r+b") as file:
            file.truncate(data.rfind(b"\n") + 1)


def read_log(path: Path) -> Log:
    """A log from its file.

    Raises:
        LogError: it cannot be read, has no header, or a line other than a torn last one is not JSON.
    """
    try:
        data = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LogError(f"{path}: expected a log of a run, got {error}; correct the path") from None
    lines = data.split("\n")
    torn = bool(lines[-1].strip())
    objects = []
    for number, line in enumerate(lines[:-1], 1):
        try:
            objects.append(json.loads(line))
        except ValueError as error:
            raise LogError(f"{path}:{number}: expected JSON, got {error}; run again into another folder") from None
    if not objects or not isinstance(objects[0], dict) or objects[0].get("kind") != "header":
        raise LogError(f"{path}:1: expected the header of a run, got none; run again into another folder")
    if objects[0].get("form") != FORM:
        raise LogError(f"{path}:1: expected a log of form {FORM}, got {objects[0].get('form')!r}; run again")
    entries: dict[str, Entry] = {}
    for number, raw in enumerate(objects[1:], 2):
        try:
            entries[raw["id"]] = Entry(raw["id"], raw["answer"], raw["error"], float(raw["seconds"]))
        except (KeyError, TypeError, ValueError) as error:
            raise LogError(f"{path}:{number}: expected an answer, got a line without {error}; run again") from None
    return Log(objects[0], entries, torn)


def corpus_of(header: Mapping[str, Any], texts: Mapping[str, str]) -> Corpus:
    """What the scorer needs of the articles: texts, and the chunks that the header lists."""
    stored = header["corpus"]
    return Corpus(
        texts=texts,
        chunks={doc: tuple(Span(doc, a, b) for a, b in spans) for doc, spans in stored["chunks"].items()},
        languages=stored["languages"],
    )


def predictions(log: Log, items: list[Item]) -> list[Prediction]:
    """The answers of a run in the order of the gold items; items that were not asked are left out."""
    return [
        prediction(item, log.entries[item.id].answer, log.entries[item.id].error)
        for item in items
        if item.id in log.entries
    ]


def check_gold(log: Log, path: Path, log_path: Path) -> None:
    """Refuse a gold file other than the one that a log was run on.

    Raises:
        LogError: the files differ.
    """
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if log.header["gold"]["sha256"] != digest:
        raise LogError(
            f"{log_path}: expected a log of {path} as it is now ({digest[:12]}), got one of "
            f"{log.header['gold']['path']} ({log.header['gold']['sha256'][:12]}); run again"
        )


def check_complete(log: Log, path: Path) -> None:
    """Refuse a log that a killed run left unfinished: scores over a part would pass for scores of the whole.

    Raises:
        LogError: questions of the header have no answer, or the last line is cut.
    """
    asked = list(log.header["items"])
    missing = [name for name in asked if name not in log.entries]
    if missing or log.torn:
        raise LogError(
            f"{path}:{len(log.entries) + 2}: expected {len(asked)} answers, got {len(log.entries)} whole ones; "
            "run the same command again to finish it"
        )
