"""What the readers of all formats share: what comes out of them, and how a stated field is taken over."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from index.errors import ArticleError
from index.formats.languages import as_language as as_language
from index.patterns import regex

if TYPE_CHECKING:
    from index.formats.corrections import Corrections

MAX_BYTES = 20_000_000
"""Bytes of a file that is one article, and characters of any article's text."""
MAX_MANY_BYTES = 64_000_000
"""Bytes of a file that holds many articles."""
MAX_FIELD = 500

_NO_TEXT = regex("[\0\ud800-\udfff]")


@dataclass(frozen=True)
class ReadText:
    """What a reader got out of one article.

    Attributes:
        text: the stored text, metadata lines included; line ends are ``\\n``.
        body: index in `text` where the article itself begins.
        title, source, published, url, language, author: as the file states them, else None.
        remark: what of it could not be read, though the article could.
    """

    text: str
    body: int = 0
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    remark: str | None = None


class Source(NamedTuple):
    """Bytes that are to be read.

    Attributes:
        doc_id: of the file or archive member.
        data: its bytes.
        corrections: what a sidecar says of it.
    """

    doc_id: str
    data: bytes
    corrections: "Corrections"


class Item(NamedTuple):
    """An article that a file holds.

    Attributes:
        doc_id: the article's.
        sha256: of what it is made from: changes whenever the article may have changed.
        read: makes the text; raises ArticleError.
    """

    doc_id: str
    sha256: str
    read: Callable[[], ReadText]


class Refused(NamedTuple):
    """A file, row or archive member that gives no article.

    Attributes:
        doc_id: its name; a file's own name also stands for the rest of a file that broke off.
        reason: what was expected, what was found, what to do.
    """

    doc_id: str
    reason: str


def as_text(value: Any) -> str | None:
    """One line of at most `MAX_FIELD` characters: a field is shown beside answers."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    try:
        return " ".join(clean(str(value)).split())[:MAX_FIELD] or None
    except ValueError:  # a number of more digits than Python writes out
        return None


def clean(text: str) -> str:
    """Text that can be stored: one kind of line end, no zero characters, no halves of a surrogate pair."""
    return _NO_TEXT.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def checked(read: ReadText) -> ReadText:
    """The same, if there is an article in it.

    Raises:
        ArticleError: nothing but white space and metadata, or longer than the limit.
    """
    if not read.text[read.body :].strip():
        raise ArticleError("expected an article, got an empty file; write it or take it out")
    if len(read.text) > MAX_BYTES:
        raise ArticleError(f"expected at most {MAX_BYTES:,} characters, got {len(read.text):,}; split the file")
    return read


@contextmanager
def reading(what: str, *loggers: str) -> Iterator[None]:
    """Translate whatever a library raises over a file into one sentence, and keep it from chatting.

    The libraries promise no error type of their own for hostile bytes: KeyError, RecursionError and
    their like come out of them, so all of them are taken for what they mean.

    Args:
        what: what was expected, with its article.
        loggers: names of the libraries' loggers.

    Raises:
        ArticleError: the library failed.
    """
    levels = [(logging.getLogger(name), logging.getLogger(name).level) for name in loggers]
    for logger, _ in levels:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    except ArticleError:
        raise
    except Exception as error:
        raise ArticleError(
            f"expected {what}, got one that cannot be read ({type(error).__name__}); "
            "open it and save it again, or take it out"
        ) from error
    finally:
        for logger, level in levels:
            logger.setLevel(level)
