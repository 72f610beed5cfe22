"""Word documents: paragraphs and tables in their order.  The home of python-docx (imported as docx)."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from index.errors import ArticleError
from index.formats.archive import Budget, inflate, members_of
from index.formats.base import ReadText, as_text, checked, clean, reading
from index.patterns import regex

MAX_UNPACKED = 100_000_000
"""Bytes of all parts of a document; pictures are left packed."""

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS_WITH_TEXT = regex(r"(?i).*\.(xml|rels)")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_MADE_BY_THE_PROGRAM = frozenset({"Word Document", "Microsoft Word Document"})


def read_docx(data: bytes) -> ReadText:
    """A Word document: a line for each paragraph, and for each row of a table, its cells parted by tabs.

    Tracked insertions are in it, deletions, headers, notes and text boxes are not.  The title is the one in the
    document's properties.  The date there is that of the file and the name that of an account: they are
    not taken.

    Raises:
        ArticleError: not a Word document, with a password, damaged, or without text.
    """
    if data.startswith(_OLD_WORD):
        raise ArticleError(
            "expected a Word document (.docx), got an old one (.doc) or one with a password; "
            "save it as .docx without a password"
        )
    import docx

    with reading("a Word document (.docx)", "docx"):
        document = docx.Document(BytesIO(_unpacked(data)))
        lines = list(_lines(document.element.body))
        title = as_text(document.core_properties.title)
    text = clean("\n".join(lines))
    if not any(c.isalnum() for c in text):
        raise ArticleError("expected an article, got a Word document without text; write it or take it out")
    return checked(ReadText(text, title=None if title in _MADE_BY_THE_PROGRAM else title))


def _unpacked(data: bytes) -> bytes:
    """The same document with its parts unpacked within limits: a document is an archive, and may be a bomb."""
    archive, members = members_of(data, "a Word document (.docx)")
    budget = Budget(MAX_UNPACKED)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as plain:
        for member in members:
            has_text = _PARTS_WITH_TEXT.fullmatch(member.filename)
            plain.writestr(member.filename, inflate(archive, member, MAX_UNPACKED, budget) if has_text else b"")
    return made.getvalue()


def _lines(block: Any) -> Iterator[str]:
    for element in block:
        if element.tag == f"{_W}p":
            yield _paragraph(element)
        elif element.tag == f"{_W}tr":
            cells = [
                " ".join(" ".join(_lines(cell)).split()) for cell in element.iter(f"{_W}tc") if _row_of(cell) is element
            ]
            yield "\t".join(cells)
        elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
            yield from _lines(element)


def _row_of(cell: Any) -> Any:
    """The row to which a cell belongs itself, not one around the table that it is in."""
    return next(cell.iterancestors(f"{_W}tr"), None)


def _paragraph(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for inner in element:
        if inner.tag == f"{_W}t":
            yield inner.text or ""
        elif inner.tag in _SIGNS:
            yield _SIGNS[inner.tag]
        elif isinstance(inner.tag, str) and inner.tag not in _LEFT_OUT:
            yield from _pieces(inner)
