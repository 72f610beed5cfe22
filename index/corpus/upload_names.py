"""Names of uploaded files: whatever a browser sends becomes a plain file name that a reader still recognises.

A name may hold a path, control characters, marks that turn the direction of writing, or nothing at all.  What
comes out is one part of a path, printable, short, the same on every file system, and without the signs that
part a table's rows (``#``) and an archive's members (``!``) from their file.
"""

import re
import unicodedata
from collections.abc import Container
from itertools import count
from typing import NamedTuple

from index.patterns import regex

MAX_STEM = 100
"""Characters of a name before its ending."""
MAX_STEM_BYTES = 180
"""Bytes of the same: file systems take 255 for the whole name, and a number may have to be put behind it."""
NAMELESS = "article"

_SIGNS = regex(r"""[<>:"|?*#!]""")
_BLANKS = regex(r"\s+")
_RESERVED = regex(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


class SafeName(NamedTuple):
    """A file name in two parts.

    Attributes:
        stem: the name without its ending; never empty.
        ending: in lower case, with its dot; empty where there is none.
    """

    stem: str
    ending: str

    def __str__(self) -> str:
        return self.stem + self.ending

    def numbered(self, number: int) -> "SafeName":
        """The same with a number behind it: ``report-2.txt``."""
        return SafeName(f"{self.stem}-{number}", self.ending)


def safe_name(name: str) -> SafeName:
    r"""A plain file name from any text.

    >>> str(safe_name("../../etc/Звіт: мер.TXT")), str(safe_name(r"C:\x\con.md")), str(safe_name("\x00.."))
    ('Звіт_ мер.txt', '_con.md', 'article')
    """
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    shown = "".join(_plain(c) for c in unicodedata.normalize("NFC", last))
    shown = _BLANKS.sub(" ", _SIGNS.sub("_", shown)).rstrip(" .")
    stem, dot, ending = shown.rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,8}", ending):
        stem, ending = shown, ""
    stem = stem.strip(" .") or NAMELESS
    return SafeName(_cut(f"_{stem}" if _RESERVED.match(stem) else stem), ("." if ending else "") + ending.lower())


def _plain(character: str) -> str:
    """A character, a blank in place of another kind of blank, nothing in place of what cannot be seen."""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _cut(stem: str) -> str:
    """The beginning of a name, within both limits."""
    cut = stem[:MAX_STEM].encode("utf-8")[:MAX_STEM_BYTES].decode("utf-8", "ignore")
    return unicodedata.normalize("NFC", cut).rstrip(" .")


def folded(name: str) -> str:
    """What two names have in common that a file system may take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def free_name(name: SafeName, taken: Container[str]) -> str:
    """The name, or the first numbered one, of which the folded form is not taken."""
    if folded(str(name)) not in taken:
        return str(name)
    numbered = (str(name.numbered(n)) for n in count(2))
    return next(one for one in numbered if folded(one) not in taken)
