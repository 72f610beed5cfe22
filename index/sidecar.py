"""Sidecars: a ``metadata.yaml`` in a folder adds to or corrects what its files state.

    report.pdf:
      title: The mayor resigns
      source: The Daily Paper
      published: 2025-12-13
      language: uk
      url: https://paper.example/mayor
    table.csv:
      source: The Archive
      columns: {text: Meldung, title: Überschrift}
    "table.csv#7": {published: 2025-01-02}

A sidecar with a mistake is named and left out as a whole: half of it would be a guess.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from index.errors import ArticleError
from index.files import Found, read_bytes
from index.formats.base import Refused, as_text, stated_date, stated_language
from index.formats.corrections import Corrections, Entry
from index.formats.encodings import decode
from index.formats.plain import load_yaml
from index.formats.rows import NAMES

SIDECAR = "metadata.yaml"
"""Name of a sidecar."""
MAX_SIDECAR_BYTES = 2_000_000

_FIELDS: dict[str, tuple[str, Callable[[Any], str | date | None]]] = {
    "title": ("a line of text", as_text),
    "source": ("a line of text", as_text),
    "published": ("a date such as 2025-12-13", stated_date),
    "language": ("a code of two letters such as uk", stated_language),
    "url": ("an address", as_text),
    "author": ("a line of text", as_text),
}
_ALIASES = {"date": "published", "lang": "language", "outlet": "source", "publisher": "source", "link": "url"}


def read_sidecars(found: Found) -> tuple[Corrections, list[Refused]]:
    """What all sidecars of a folder say, and what is wrong with some; never raises."""
    entries: dict[str, Entry] = {}
    refused: list[Refused] = []
    names = {doc_id for doc_id, _ in found.files}
    for prefix, path in found.sidecars:
        try:
            said = _entries(load_yaml(decode(read_bytes(path, MAX_SIDECAR_BYTES))))
        except (ArticleError, ValueError) as error:
            reason = str(error)
            if not isinstance(error, ArticleError):
                reason = f"expected YAML, got a mistake at {reason}; correct it"
            refused.append(Refused(prefix + SIDECAR, f"{reason} (until then it is ignored)"))
            continue
        missing = [name for name in said if not _is_there(prefix + name, names)]
        if missing:
            reason = f"expected names of files beside it, got {missing[0]!r}"
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            refused.append(Refused(prefix + SIDECAR, f"{reason}{more}; correct the name or remove the entry"))
        entries |= {prefix + name: entry for name, entry in said.items()}
    return Corrections(entries), refused


def _is_there(doc_id: str, names: set[str]) -> bool:
    return doc_id in names or any(doc_id[:at] in names for at, c in enumerate(doc_id) if c in "#!")


def _entries(said: Any) -> dict[str, Entry]:
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise ArticleError(
            "expected names of files with their fields below, got something else; write name: {title: ...}"
        )
    return {str(name): _entry(str(name), fields) for name, fields in said.items()}


def _entry(name: str, fields: Any) -> Entry:
    if not isinstance(fields, dict):
        raise ArticleError(f"{name}: expected fields such as title: ..., got something else; correct the entry")
    values: dict[str, Any] = {}
    for given, value in fields.items():
        field = _ALIASES.get(str(given), str(given))
        if field == "columns":
            values[field] = _columns(name, value)
        elif field not in _FIELDS:
            raise ArticleError(f"{name}: expected {', '.join([*_FIELDS, 'columns'])}, got {given!r}; correct the entry")
        elif value is not None:
            expected, taken = _FIELDS[field]
            values[field] = taken(value)
            if values[field] is None:
                raise ArticleError(f"{name}: {given}: expected {expected}, got {_shown(value)}; correct the entry")
    return Entry(**values)


def _columns(name: str, value: Any) -> tuple[tuple[str, str], ...]:
    pairs = value.items() if isinstance(value, dict) else [("", "")]
    if any(field not in NAMES or not isinstance(column, str | int) for field, column in pairs):
        raise ArticleError(
            f"{name}: columns: expected {', '.join(NAMES)}, each with the name of a column, "
            f"got {_shown(value)}; correct the entry"
        )
    return tuple(sorted((field, str(column)) for field, column in pairs))


def _shown(value: Any) -> str:
    """A value for a message; lists and mappings may repeat themselves without end and are not written out."""
    if isinstance(value, dict):
        return f"the keys {', '.join(str(key)[:20] for key in list(value)[:5] if isinstance(key, str))}"
    return repr(value)[:60] if isinstance(value, str | int | float | date) else type(value).__name__
