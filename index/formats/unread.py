"""Formats that are not read and in which articles may lie all the same: they are named, with what to do about them."""

from collections.abc import Iterator, Mapping, Sequence

from index.formats.base import Refused

_AS_TEXT = "save it as .docx, .pdf or .txt"
_AS_TABLE = "save it as .csv"
_AS_ARCHIVE = "unpack it, or pack it as .zip"
UNREAD: dict[str, str] = {
    ".doc": _AS_TEXT, ".rtf": _AS_TEXT, ".odt": _AS_TEXT, ".pages": _AS_TEXT, ".epub": _AS_TEXT, ".mobi": _AS_TEXT,
    ".fb2": _AS_TEXT, ".djvu": _AS_TEXT, ".ppt": _AS_TEXT, ".pptx": _AS_TEXT, ".odp": _AS_TEXT,
    ".xls": _AS_TABLE, ".xlsx": _AS_TABLE, ".ods": _AS_TABLE,
    ".json": "save it as .jsonl, an object a line", ".ndjson": "rename it to .jsonl",
    ".eml": "save it as .html or .txt", ".msg": "save it as .html or .txt", ".mht": "save it as .html",
    ".mhtml": "save it as .html", ".xhtml": "rename it to .html", ".shtml": "rename it to .html",
    ".7z": _AS_ARCHIVE, ".rar": _AS_ARCHIVE, ".tar": _AS_ARCHIVE, ".gz": _AS_ARCHIVE, ".tgz": _AS_ARCHIVE,
}  # fmt: skip
"""Ending (lower case) of files that may be meant as articles and are not read -> what to do with them."""

MAX_TOLD = 20
"""Files of one such ending that are told one by one."""


def refused_of(unread: Mapping[str, Sequence[str]], around: str = "") -> Iterator[Refused]:
    """Files that are not read: the first of each ending, and a count of the others.

    Args:
        unread: ending, one of `UNREAD` -> doc_ids.
        around: how the name of what holds them begins, which the count goes under.
    """
    for ending, names in unread.items():
        reason = f"expected a format that is read, got {ending}; {UNREAD[ending]}"
        told = sorted(names)
        yield from (Refused(name, reason) for name in told[:MAX_TOLD])
        if len(told) > MAX_TOLD:
            reason = f"and {len(told) - MAX_TOLD:,} more such files were skipped; {UNREAD[ending]}"
            yield Refused(f"{around}*{ending}", reason)
