"""PDF: the text of all pages, its lines joined into paragraphs.  The home of pypdf.

A PDF knows lines, not paragraphs; cut at line ends it would give half sentences.  So lines are joined
where a paragraph goes on, and words that were parted at a line's end are put together again.
"""

import re
from collections.abc import Mapping, Sequence, Set
from io import BytesIO
from math import ceil
from typing import Any

from index.errors import ArticleError
from index.formats.base import MAX_BYTES, ReadText, as_text, checked, clean, reading
from index.patterns import regex

MAX_PAGES = 2000
_BREAK = "\f"

_ENDS = regex(r"""[.!?…:;]["'”’»)\]]*$""")
_PARTED = regex(r"(?:(?<=[^\W\d_][^\W\d_])-|\u00ad)$")
_KEEPS_HYPHEN = regex(r"\w[-\u2010\u2011]$|\d–$")
"""A name or a pair of years that was parted at its own hyphen, if a capital or a figure follows."""
_PAGE_NUMBER = regex(
    r"(?i)(?:(?:page|trang|сторінка|страница|стор?\.?|p\.)\s*)?[-–—]?\s*(\d{1,4})\s*[-–—]?(?:\s*(?:/|of|з|із|из|trên)\s*\d{1,4})?"
)
_NUMBER = regex(r"(?<!\d)\d{1,4}(?!\d)")
_OF_ALL = regex(r"\s*(?:/|of|з|із|из|trên)\s*(\d{1,4})(?!\d)", re.IGNORECASE)
_CHAPTERS = 3
"""Pages from which on a line that counts up with them is taken for no heading, if it does not tell of how many."""
_SIDE = 3
"""Left pages, or right ones, from which on a line that most of them have, and the others not, belongs to no text."""
_PRINTED_FOOT = regex(r"(?:https?|file)://\S+\s+(\d{1,4})/(\d{1,4})")
_PRINTED_HEAD = regex(
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}),?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[AP]M)?(?:\s.*)?",
    re.IGNORECASE,
)
_LINES_AROUND, _LONGEST_AROUND = 4, 200
"""Lines above and below the text of a page, and characters of each, that may belong to no text."""
_SHARE_AROUND = 0.7
"""Of all pages: so many have such a line; a title page may have none."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " "}
)
_NAME_OF_A_FILE = regex(r"(?i)(microsoft (word|powerpoint) - .*|.*\.(docx?|odt|rtf|indd|qxd|pdf|tex|dvi)|untitled.*)")


def read_pdf(data: bytes) -> ReadText:
    """A PDF file: its pages' text; the title if the file states one that is not a file's name.

    The date in a PDF is that of the file, not of the article: it is not taken, nor the account that made it.

    Raises:
        ArticleError: encrypted, damaged, too long, or without a text layer.
    """
    from pypdf import PdfReader

    with reading("a PDF file", "pypdf"):
        file = PdfReader(BytesIO(data), strict=False)
        if file.is_encrypted and not _opens(file):
            raise ArticleError("expected a PDF that can be read, got an encrypted one; save it without its password")
        if len(file.pages) > MAX_PAGES:
            raise ArticleError(f"expected at most {MAX_PAGES:,} pages, got {len(file.pages):,}; split the file")
        pages, length = [], 0
        for page in file.pages:
            pages.append(page.extract_text())
            length += len(pages[-1])
            if length > MAX_BYTES:
                raise ArticleError(f"expected at most {MAX_BYTES:,} characters, got more; split the file")
        title = as_text(file.metadata.title) if file.metadata else None
    if not any(c.isalnum() for page in pages for c in page):
        raise ArticleError(
            f"expected a PDF with text, got {len(pages)} page(s) of pictures without any; "
            "run text recognition (OCR) over it first"
        )
    stated = title if title and not _NAME_OF_A_FILE.fullmatch(title) else None
    return checked(ReadText(reflow([clean(page).translate(_LIGATURES) for page in pages]), title=stated))


def _opens(file: Any) -> bool:
    """Whether an encrypted PDF asks nobody for a password: such a one only forbids to print or to change it."""
    from pypdf.errors import DependencyError

    try:
        return bool(file.decrypt(""))
    except DependencyError:  # AES is deciphered by a package that is not among the requirements
        return False


def reflow(pages: Sequence[str]) -> str:
    """Pages of lines as paragraphs, one a line.

    A line goes on in the next one unless there is a blank line between them, or it ends a sentence
    clearly before the right edge, or it is a short line (a heading) before one that begins anew.

    >>> reflow(["Heading\\nA long line of a paragraph that is inter-\\nrupted by its end.\\nNext one."])
    'Heading\\nA long line of a paragraph that is interrupted by its end.\\nNext one.'
    """
    lines = [line for page in _without_furniture(pages) for line in [*page, _BREAK]]
    lengths = sorted(len(line) for line in lines if line and line != _BREAK)
    width = lengths[int(len(lengths) * 0.8)] if lengths else 0
    paragraphs: list[str] = []
    last, blank, new_page = "", True, False
    for line in lines:
        if not line or line == _BREAK:
            new_page = new_page or line == _BREAK
            blank = blank or (bool(last) and not line)
            continue
        goes_on = _goes_on(last, line) if new_page else not blank and not _ends(last, line, width)
        if paragraphs and goes_on:
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        last, blank, new_page = line, False, False
    return "\n".join(paragraphs)


def _without_furniture(pages: Sequence[str]) -> list[list[str]]:
    """The lines of the pages, without what stands around the text: numbers of pages, and what most pages repeat."""
    made = [[line.strip() for line in page.split("\n")] for page in pages]
    for n, page in enumerate(made):
        _drop_printed(page, n + 1, len(made))
    for edge in (0, -1):
        for _ in range(_LINES_AROUND):
            places = {n: some[edge] for n, page in enumerate(made) if (some := _filled(page))}
            around = _around({n: made[n][place] for n, place in places.items()}, len(made))
            if not around:
                break
            for n in around:
                made[n][places[n]] = ""
    return made


def _filled(page: Sequence[str]) -> list[int]:
    """Where lines with something in them stand."""
    return [place for place, line in enumerate(page) if line]


def _around(lines: Mapping[int, str], count: int) -> set[int]:
    """The pages whose outermost line belongs to no text.

    Args:
        lines: number of a page, from 0 -> its first line, or its last one.
        count: of all pages.
    """
    counted: dict[int, set[int]] = {}
    repeated: dict[tuple[str, int], set[int]] = {}
    numbered: dict[tuple[str, int], set[int]] = {}
    for n, line in lines.items():
        if found := _PAGE_NUMBER.fullmatch(line):
            counted.setdefault(int(found[1]) - n, set()).add(n)
        elif len(line) <= _LONGEST_AROUND:
            repeated.setdefault((line, 0), set()).add(n)
            for number in _NUMBER.finditer(line):
                rest = line[number.end() :]
                of_all = (found := _OF_ALL.match(rest)) and int(found[1]) == count
                shapes = repeated if of_all else numbered
                shapes.setdefault((f"{line[: number.start()]}\0{rest}", int(number[0]) - n), set()).add(n)
    found_on = [some for some in counted.values() if len(some) > 1]
    found_on += [some for some in repeated.values() if _are_most(some, count, 2)]
    return set().union(*found_on, *(some for some in numbered.values() if _are_most(some, count, _CHAPTERS)))


def _are_most(some: Set[int], count: int, least: int) -> bool:
    """Whether some pages are most of all, or of the left or the right ones, which may have a heading of their own."""
    if len(some) >= max(least, ceil(_SHARE_AROUND * count)):
        return True
    sides = ((sum(n % 2 == side for n in some), (count + 1 - side) // 2) for side in (0, 1))
    return any(on >= max(_SIDE, ceil(_SHARE_AROUND * pages)) for on, pages in sides)


def _drop_printed(page: list[str], number: int, count: int) -> None:
    """Take away what a browser prints around a page, also where there is but one: address and number, day and title."""
    places = _filled(page)
    foot = next((place for place in places[-2:] if (found := _PRINTED_FOOT.fullmatch(page[place]))
                 and (int(found[1]), int(found[2])) == (number, count)), None)  # fmt: skip
    if foot is not None:
        page[foot] = ""
        for place in (places[0], *places[-2:]):
            if _PRINTED_HEAD.fullmatch(page[place]):
                page[place] = ""


def _goes_on(last: str, following: str) -> bool:
    """Whether a sentence or a word goes on over the end of a page."""
    return bool(last) and not _ENDS.search(last) and (following[0].islower() or bool(_PARTED.search(last)))


def _joined(before: str, line: str) -> str:
    end = before[-3:]  # a paragraph may be a whole book
    if _PARTED.search(end) and line[0].islower():
        return before[:-1] + line
    return before + line if _KEEPS_HYPHEN.search(end) and line[0].isalnum() else f"{before} {line}"


def _ends(line: str, following: str, width: int) -> bool:
    """Whether a paragraph ends with a line."""
    if following[0].islower() or (_KEEPS_HYPHEN.search(line) and following[0].isalnum()):
        return False
    return len(line) < (0.85 if _ENDS.search(line) else 0.6) * width
