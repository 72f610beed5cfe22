"""Files -> texts with what they state of themselves.  A format is a row in `READERS`.

Nothing is invented: a title, an outlet or a date is there only when the file carries it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from index.errors import ArticleError, CorpusError

MAX_BYTES = 20_000_000
MAX_FIELD = 500

_LEADING_DATE = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})\b[ \t]*")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_DATE_NAMES = ("published", "date")
_SOURCE_NAMES = ("source", "outlet", "publisher", "site")
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True)
class ReadText:
    """What a reader got out of one file.

    Attributes:
        text: the stored text, metadata lines included; line ends are ``\\n``.
        body: index in `text` where the article itself begins.
        title, source, published, url, language: as the file states them, else None.
    """

    text: str
    body: int = 0
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


def decode(data: bytes) -> str:
    """UTF-8 bytes as text: byte order mark dropped, line ends ``\\n``, otherwise untouched.

    Raises:
        ArticleError: the bytes are not UTF-8 text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError("expected UTF-8 text, got UTF-16; save the file as UTF-8")
    if b"\0" in data:
        raise ArticleError("expected text, got a binary file (it holds zero bytes); convert it or take it out")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"expected UTF-8 text, got byte 0x{data[error.start]:02x} at position {error.start}; save the file as UTF-8"
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_date(value: Any) -> date | None:
    """A date that a file states, from YAML's own type or from text that begins with one."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _as_text(value: Any) -> str | None:
    """One line of at most `MAX_FIELD` characters: a field is shown beside answers."""
    return " ".join(str(value).split())[:MAX_FIELD] or None if isinstance(value, str | int | float) else None


def _first(values: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((values[name] for name in names if values.get(name) is not None), None)


def _front_matter(text: str) -> ReadText | None:
    found = _FRONT_MATTER.match(text)
    if not found:
        return None
    import yaml

    try:
        values = yaml.safe_load(found.group(1))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None  # a text that happens to begin with a line of dashes
    if not isinstance(values, dict):
        return None
    values = {str(name).lower(): value for name, value in values.items()}
    language = str(_first(values, ("language", "lang")) or "")[:2].lower()
    return ReadText(
        text,
        body=found.end(),
        title=_as_text(values.get("title")),
        source=_as_text(_first(values, _SOURCE_NAMES)),
        published=_as_date(_first(values, _DATE_NAMES)),
        url=_as_text(_first(values, ("url", "canonical", "link"))),
        language=language if _LANGUAGE.fullmatch(language) else None,
    )


def read_text(data: bytes) -> ReadText:
    """A plain text or Markdown file: front matter, or a leading `` date 2025-12-13``, else no metadata.

    Raises:
        ArticleError: not UTF-8 text, or nothing but white space and metadata.
    """
    text = decode(data)
    read = _front_matter(text)
    if read is None:
        stated = _LEADING_DATE.match(text)
        published = _as_date(stated.group(1)) if stated else None
        read = ReadText(text, stated.end() if stated and published else 0, published=published)
    if not text[read.body :].strip():
        raise ArticleError("expected an article, got an empty file; write it or take it out")
    return read


READERS: dict[str, Callable[[bytes], ReadText]] = {".txt": read_text, ".md": read_text}
"""File ending (lower case) -> reader of the file's bytes."""


def reader_of(doc_id: str) -> Callable[[bytes], ReadText]:
    """The reader for a file, by the ending of its name."""
    return READERS[Path(doc_id).suffix.lower()]


def read_bytes(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        ArticleError: it cannot be read or is longer than `MAX_BYTES`.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ArticleError(f"expected at most {MAX_BYTES:,} bytes, got {size:,}; split the file")
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"cannot be read ({error.strerror}); correct its permissions or take it out") from None


def files_of(root: Path) -> Iterator[tuple[str, Path]]:
    """The files of a corpus folder as (doc_id, path), in the order of their doc_ids.

    Hidden files and folders are passed over, links to folders are not followed.  A file of an ending
    without a reader is left out.

    Raises:
        CorpusError: there is no such folder.
    """
    if not root.is_dir():
        got = "a file" if root.exists() else "nothing"
        raise CorpusError(
            f"expected a folder of articles at {root}, got {got}; create it or set RAG_CORPUS to the right one"
        )
    paths = [
        path
        for path in _walk(root)
        if path.suffix.lower() in READERS and not any(p.startswith(".") for p in path.relative_to(root).parts)
    ]
    yield from sorted((path.relative_to(root).as_posix(), path) for path in paths)


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        elif not path.is_symlink() or path.resolve().is_relative_to(folder.resolve()):
            yield path
