"""Tables: a row of a .csv or .tsv file, or a line of a .jsonl file, is an article."""

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from index.errors import ArticleError
from index.formats.base import MAX_MANY_BYTES, Item, ReadText, Refused, Source, checked, clean
from index.formats.encodings import decode
from index.formats.fields import FIELDS, NAMES, PLAIN, plain_name, stated
from index.patterns import regex

_DELIMITERS = ",;\t|"
_STATED_DELIMITER = regex(r"""["']?sep=([^\w\s"'\0]|\t)["']?[,;\t ]*(?:\n|\Z)""", re.IGNORECASE)
"""The first line by which Excel is told the delimiter."""
_END = "\0"
"""A line after the last one, in no text: what is in quotation marks that are never closed takes it in."""


def _lines(text: str) -> Iterator[str]:
    """The lines one after the other, with their ends: no second copy of a long text."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def csv_parts(source: Source) -> Iterator[Item | Refused]:
    """The articles of a .csv or .tsv file, ``#<row>`` appended to its doc_id; rows count from 1 after the header.

    The header tells the columns apart, and which of comma, semicolon, tab and bar parts them.

    Raises:
        ArticleError: not text, no header, or no column for the text.
    """
    # An article may be longer than the library's limit, which is one for the whole process: only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_MANY_BYTES))
    text = decode(source.data)
    columns = dict(source.corrections.entry.columns)
    told = _STATED_DELIMITER.match(text)
    delimiter, header = _header(text, columns, told[1] if told else None)
    places = _places(header, columns)
    rows = csv.reader(_closed(text), delimiter=delimiter)
    for _ in range(2 if told else 1):
        next(rows)
    number, line = 0, rows.line_num
    while True:
        try:
            row = next(rows)
        except csv.Error as error:
            yield Refused(
                source.doc_id,
                f"expected a table, got a row that cannot be read at line {rows.line_num} ({error}); "
                "the rest was not read; correct that line",
            )
            return
        first, line = line + 1, rows.line_num
        if row == [_END]:
            return
        if row and row[-1].endswith(_END):
            yield Refused(source.doc_id, _unclosed(first))
            return
        if not row:
            continue
        number += 1
        doc_id = f"{source.doc_id}#{number}"
        if not any(row):  # as spreadsheets write the empty rows below a table; they keep their numbers
            continue
        if any(map(str.strip, row[len(header) :])):
            yield Refused(
                doc_id,
                f"expected {len(header)} columns, got {len(row)} at line {line}; "
                "put a text that holds the delimiter in quotation marks",
            )
            continue
        values = {field: [row[place] for place in some if place < len(row)] for field, some in places.items()}
        yield _article(source, doc_id, values, f"line {line}")


def _closed(text: str) -> Iterator[str]:
    yield from _lines(text)
    yield _END


def _unclosed(line: int) -> str:
    return (
        f"expected a closing quotation mark, got none by the end of the file for the row that begins at line {line}; "
        "that row and the rest were not read; close the quotation mark"
    )


def _header(text: str, columns: Mapping[str, str], told: str | None) -> tuple[str, list[str]]:
    """(delimiter, names): the delimiter that is told, or the one that parts the most names that are known."""
    known = FIELDS.keys() | {plain_name(name) for name in columns.values()}
    found: list[tuple[int, int, str, list[str]]] = []
    for delimiter in told or _DELIMITERS:
        rows = csv.reader(_closed(text), delimiter=delimiter)
        try:
            header = [name.strip() for name in next(rows)]
            if told:
                header = [name.strip() for name in next(rows)]
        except (StopIteration, csv.Error):
            continue
        if header != [_END]:
            found.append((sum(plain_name(name) in known for name in header), len(header), delimiter, header))
    if not found:
        raise ArticleError("expected a table with a header, got an empty file; fill it or take it out")
    _, _, delimiter, header = max(found, key=lambda one: one[:2])
    if header and header[-1].endswith(_END):
        raise ArticleError(_unclosed(2 if told else 1))
    return delimiter, header


def _places(header: list[str], columns: Mapping[str, str]) -> dict[str, list[int]]:
    """Field -> numbers of its columns, in the order in which they are looked at."""
    lower, plain = [name.lower() for name in header], [plain_name(name) for name in header]
    places: dict[str, list[int]] = {}
    for field, names in NAMES.items():
        if field in columns:
            if columns[field].lower() not in lower:
                raise ArticleError(
                    f"expected the column {columns[field]!r} for the {field}, as metadata.yaml says, "
                    f"got {_listed(header)}; correct metadata.yaml"
                )
            places[field] = [lower.index(columns[field].lower())]
            continue
        some = [plain.index(name) for name in map(plain_name, names) if name in plain]
        if some:
            places[field] = some
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
    names = {field: [plain_name(columns[field])] if field in columns else PLAIN[field] for field in NAMES}
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
        given = {plain_name(key): inner for key, inner in reversed(value.items()) if inner is not None}
        fields = {field: [given[name] for name in some if name in given] for field, some in names.items()}
        yield _article(source, doc_id, fields, f"line {number}")


def _article(source: Source, doc_id: str, values: Mapping[str, Sequence[Any]], place: str) -> Item | Refused:
    texts = values.get("text", ())
    text = next((value for value in texts if isinstance(value, str) and value.strip()), None)
    if text is None:
        first = next((value for value in texts if value), texts[0] if texts else None)
        got = "none" if first is None or first == "" else "an empty one" if isinstance(first, str) else "another value"
        return Refused(doc_id, f"expected a text ({', '.join(NAMES['text'])}) at {place}, got {got}; fill it in")
    read = ReadText(clean(text), **stated(values))
    try:
        read = source.corrections.of(doc_id).apply(checked(read))
    except ArticleError as error:
        return Refused(doc_id, str(error))
    made_of = [read.text, read.title, read.source, str(read.published), read.url, read.language, read.author]
    return Item(doc_id, hashlib.sha256(json.dumps(made_of).encode()).hexdigest(), lambda: read)
