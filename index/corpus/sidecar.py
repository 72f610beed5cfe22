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

Every mistake is named, and the key that holds it is ignored; what else a sidecar says counts.  One that is no YAML says
nothing: which of its folder's articles it is about cannot be told, so those that are indexed stay as they are.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from index.corpus.files import Found, read_bytes
from index.errors import ArticleError
from index.formats.base import Refused, as_text
from index.formats.corrections import Corrections, Entry, composed
from index.formats.dates import stated_date
from index.formats.encodings import decode
from index.formats.fields import FIELDS, NAMES, as_names, plain_name, shown
from index.formats.languages import as_language
from index.formats.plain import load_yaml

SIDECARS = ("metadata.yaml", "metadata.yml")
"""Names of a sidecar; where both are there, the first counts."""
MAX_SIDECAR_BYTES = 2_000_000
MAX_TOLD = 20
"""Mistakes of one sidecar that are told one by one."""

_TAKEN: dict[str, tuple[str, Callable[[Any], str | date | None]]] = {
    "title": ("a line of text", as_text),
    "source": ("a line of text", as_text),
    "published": ("a date such as 2025-12-13", stated_date),
    "language": ("a language such as uk or Ukrainian", as_language),
    "url": ("an address", as_text),
    "author": ("a line of text, or a list of names", as_names),
}


class _Said(NamedTuple):
    """What one sidecar says.

    Attributes:
        entries: name of a file -> its entry.
        mistakes: one sentence for each.
    """

    entries: dict[str, Entry]
    mistakes: list[str]


def read_sidecars(found: Found) -> tuple[Corrections, list[Refused]]:
    """What all sidecars of a folder say, and every mistake in them; never raises."""
    entries: dict[str, Entry] = {}
    refused: list[Refused] = []
    unread: list[str] = []
    names = {composed(doc_id) for doc_id, _ in found.files}
    folders: set[str] = set()
    for prefix, path in sorted(found.sidecars, key=lambda one: (one[0], SIDECARS.index(one[1].name))):
        name = prefix + path.name
        if prefix in folders:
            reason = f"expected one sidecar in a folder, got {SIDECARS[0]} beside it; put it into that one"
            refused.append(Refused(name, f"{reason} (until then it is ignored)"))
            continue
        folders.add(prefix)
        try:
            repeated: list[str] = []
            said = _said(load_yaml(decode(read_bytes(path, MAX_SIDECAR_BYTES)), repeated))
        except (ArticleError, ValueError) as error:
            reason = str(error)
            if not isinstance(error, ArticleError):
                reason = f"expected YAML, got a mistake at {reason}; correct it"
            refused.append(Refused(name, f"{reason} (until then articles of this folder stay as they are indexed)"))
            unread.append(prefix)
            continue
        twice = [f"{key}: expected each key once, got it twice; remove one (until then the last counts)"
                 for key in repeated]  # fmt: skip
        refused += [Refused(name, mistake) for mistake in _told([*twice, *said.mistakes])]
        missing = [one for one in said.entries if not _is_there(composed(prefix + one), names)]
        if missing:
            reason = f"expected names of files beside it, got {missing[0]!r}"
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            refused.append(Refused(name, f"{reason}{more}; correct the name or remove the entry"))
        entries |= {prefix + one: entry for one, entry in said.entries.items()}
    return Corrections(entries, unread=tuple(unread)), refused


def _told(mistakes: list[str]) -> Iterator[str]:
    yield from mistakes[:MAX_TOLD]
    if len(mistakes) > MAX_TOLD:
        yield f"and {len(mistakes) - MAX_TOLD:,} more mistakes like these; correct them"


def _is_there(doc_id: str, names: set[str]) -> bool:
    return doc_id in names or any(doc_id[:at] in names for at, c in enumerate(doc_id) if c in "#!")


def _said(said: Any) -> _Said:
    if said is None:
        return _Said({}, [])
    if not isinstance(said, dict):
        raise ArticleError(
            "expected names of files with their fields below, got something else; write name: {title: ...}"
        )
    mistakes: list[str] = []
    entries = {str(name): _entry(str(name), fields, mistakes) for name, fields in said.items()}
    return _Said(entries, mistakes)


def _entry(name: str, fields: Any, mistakes: list[str]) -> Entry:
    """What a sidecar says of one file; what of it is a mistake is added to `mistakes`."""
    if not isinstance(fields, dict):
        if fields is not None:
            mistakes.append(
                f"{name[:100]}: expected fields such as title: ..., got something else; correct the entry "
                "(until then it is ignored)"
            )
        return Entry()
    values: dict[str, Any] = {}
    for given, value in fields.items():
        taken: Any
        field = "columns" if given == "columns" else FIELDS.get(plain_name(given))
        if field == "columns":
            expected, taken = _columns(value)
        elif field not in _TAKEN:
            expected, taken = f"one of {', '.join([*_TAKEN, 'columns'])}", None
        elif value is None:
            continue
        else:
            expected, taken = _TAKEN[field][0], _TAKEN[field][1](value)
        if taken is not None:
            values[str(field)] = taken
            continue
        got = shown(value) if field in _TAKEN or field == "columns" else shown(given)
        mistakes.append(
            f"{name[:100]}: {str(given)[:60]}: expected {expected}, got {got}; correct the entry "
            "(until then this is ignored)"
        )
    return Entry(**values)


def _columns(value: Any) -> tuple[str, tuple[tuple[str, str], ...] | None]:
    """(what is expected, the pairs or None)."""
    expected = f"{', '.join(NAMES)}, each with the name of a column"
    pairs = value.items() if isinstance(value, dict) else [("", "")]
    if any(field not in NAMES or not isinstance(column, str) for field, column in pairs):
        return expected, None
    return expected, tuple(sorted((field, column) for field, column in pairs))
