"""Tables: a row of a .csv file, or a line of a .jsonl file, is an article."""

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from index.errors import ArticleError
from index.formats.base import (
    MAX_MANY_BYTES,
    Item,
    ReadText,
    Refused,
    Source,
    as_text,
    checked,
    clean,
    stated_date,
    stated_language,
)
from index.formats.encodings import decode

NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "pubdate"),
    "source": ("source", "outlet", "publisher"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "author": ("author", "byline"),
}
"""Field -> names of columns in which it is looked for, in this order, whatever their capitals."""

_DELIMITERS = ",;\t|"


def _lines(text: str) -> Iterator[str]:
    """The lines one after the other, with their ends: no second copy of a long text."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def csv_parts(source: Source) -> Iterator[Item | Refused]:
    """The articles of a .csv file, ``#<row>`` appended to its doc_id; rows count from 1 after the header.

    The header tells the columns apart, and which of comma, semicolon, tab and bar parts them.

    Raises:
        ArticleError: not text, no header, or no column for the text.
    """
    # An article may be longer than the library's limit, which is one for the whole process: only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_MANY_BYTES))
    text = decode(source.data)
    columns = dict(source.corrections.entry.columns)
    delimiter, header = _header(text, columns)
    places = _places(header, columns)
    rows = csv.reader(_lines(text), delimiter=delimiter)
    next(rows)
    number = 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refused(
                source.doc_id,
                f"expected a table, got a row that cannot be read at line {rows.line_num} ({error}); "
                "the rest was not read; correct that line",
            )
            return
        if not row:
            continue
        number += 1
        doc_id = f"{source.doc_id}#{number}"
        if len(row) > len(header):
            yield Refused(
                doc_id,
                f"expected {len(header)} columns, got {len(row)} at line {rows.line_num}; "
                "put a text that holds the delimiter in quotation marks",
            )
            continue
        values = {field: row[place] for field, place in places.items() if place < len(row)}
        yield _article(source, doc_id, values, f"line {rows.line_num}")


def _header(text: str, columns: Mapping[str, str]) -> tuple[str, list[str]]:
    """(delimiter, names): the delimiter that parts the most names that are known."""
    known = {name for names in NAMES.values() for name in names} | {name.lower() for name in columns.values()}
    found: list[tuple[int, int, str, list[str]]] = []
    for delimiter in _DELIMITERS:
        try:
            header = [name.strip() for name in next(csv.reader(_lines(text), delimiter=delimiter))]
        except (StopIteration, csv.Error):
            continue
        found.append((sum(name.lower() in known for name in header), len(header), delimiter, header))
    if not found:
        raise ArticleError("expected a table with a header, got an empty file; fill it or take it out")
    _, _, delimiter, header = max(found, key=lambda one: one[:2])
    return delimiter, header


def _places(header: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Field -> number of its column."""
    lower = [name.lower() for name in header]
    places: dict[str, int] = {}
    for field, names in NAMES.items():
        if field in columns:
            if columns[field].lower() not in lower:
                raise ArticleError(
                    f"expected the column {columns[field]!r} for the {field}, as metadata.yaml says, "
                    f"got {_listed(header)}; correct metadata.yaml"
                )
            names = (columns[field].lower(),)
        place = next((lower.index(name) for name in names if name in lower), None)
        if place is not None:
            places[field] = place
    if "text" not in places:
        raise ArticleError(
            f"expected a column for the text ({', '.join(NAMES['text'])}) in the first line, got {_listed(header)}; "
            "rename the column, or name it under columns: in a metadata.yaml beside the file"
        )
    return places


def _listed(names: list[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:10])
    return f"{shown} and {len(names) - 10} more" if len(names) > 10 else shown or "none"


def jsonl_parts(source: Source) -> Iterator[Item | Refused]:
    """The articles of a .jsonl file, ``#<line>`` appended to its doc_id; lines count from 1, blank ones too.

    Raises:
        ArticleError: not text.
    """
    columns = dict(source.corrections.entry.columns)
    names = {field: (columns[field].lower(),) if field in columns else NAMES[field] for field in NAMES}
    for number, line in enumerate(_lines(decode(source.data)), start=1):
        if not line.strip():
            continue
        doc_id = f"{source.doc_id}#{number}"
        try:
            value = json.loads(line.rstrip())
        except (ValueError, RecursionError) as error:
            place = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
            yield Refused(doc_id, f"expected JSON on line {number}, got a mistake{place}; correct the line")
            continue
        if not isinstance(value, dict):
            yield Refused(doc_id, f"expected an object {{...}} on line {number}, got another value; correct the line")
            continue
        given = {str(key).lower(): inner for key, inner in reversed(value.items()) if inner is not None}
        fields = {field: next((given[n] for n in some if n in given), None) for field, some in names.items()}
        yield _article(source, doc_id, fields, f"line {number}")


def _article(source: Source, doc_id: str, values: Mapping[str, Any], place: str) -> Item | Refused:
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        got = "none" if text is None or text == "" else "an empty one" if isinstance(text, str) else "another value"
        return Refused(doc_id, f"expected a text ({', '.join(NAMES['text'])}) at {place}, got {got}; fill it in")
    read = ReadText(
        clean(text),
        title=as_text(values.get("title")),
        source=as_text(values.get("source")),
        published=stated_date(values.get("published")),
        url=as_text(values.get("url")),
        language=stated_language(values.get("language")),
        author=as_text(values.get("author")),
    )
    try:
        read = source.corrections.of(doc_id).apply(checked(read))
    except ArticleError as error:
        return Refused(doc_id, str(error))
    made_of = [read.text, read.title, read.source, str(read.published), read.url, read.language, read.author]
    return Item(doc_id, hashlib.sha256(json.dumps(made_of).encode()).hexdigest(), lambda: read)
