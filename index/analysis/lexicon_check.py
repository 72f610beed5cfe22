"""The lexicon's tables held against their own rules: every fault with its line, and what to do about it.

Two rows are the same concept when their English heads are equal and they share a translation, or when
one holds nothing that the other lacks.  Such a pair would split its weight, see ``data/README.md``.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from index.analysis.language_files import Places, not_found, read_file
from index.lexicon import CAPITAL_MARK, rows
from index.normalise import APOSTROPHES, fold
from index.patterns import regex
from index.romanise import CYRILLIC

COLUMNS = ("kind", "en", "uk", "vi")
LANGUAGES = COLUMNS[1:]
KINDS = frozenset({"", "function", "light", "number", "time", "person", "place", "name"})

_PIECE = regex(r"[^\W\d_]+")
_OTHER_APOSTROPHE = regex(f"[{re.escape(APOSTROPHES.replace(chr(39), ''))}]")
_FOREIGN = {
    "uk": ("Ukrainian", regex("[ыэёъ]", re.IGNORECASE)),
    "ru": ("Russian", regex("[іїєґ]", re.IGNORECASE)),
}
"""The languages that are written in Cyrillic, and the letters of their neighbours."""


class Fault(NamedTuple):
    """One thing that is wrong.

    Attributes:
        table: file name.
        line: its line, the header being line 1.
        what: what was expected, what was found and what to do.
    """

    table: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.table}:{self.line}: {self.what}"


class Row(NamedTuple):
    """One row of a table, cell by cell.

    Attributes:
        table: file name.
        line: its line.
        kind: the first cell.
        cells: the synonyms of each language, in the order of `LANGUAGES`.
    """

    table: str
    line: int
    kind: str
    cells: tuple[tuple[str, ...], ...]


def check(paths: Iterable[Path]) -> list[Fault]:
    """Every fault of some tables, in the order of their lines; pairs of rows are sought across tables.

    Raises:
        OSError: a table cannot be read.
        UnicodeDecodeError: a table is not UTF-8.
    """
    faults: list[Fault] = []
    sound: list[Row] = []
    for path in paths:
        for row in _rows(path, faults):
            sound.append(row)
            faults += [Fault(row.table, row.line, what) for what in row_faults(row)]
    faults += same_concepts(sound)
    return sorted(faults)


def check_file(path: Path, tables: Iterable[Path]) -> list[Fault]:
    """Every fault of a file of one language (`index.analysis.language_files`), in the order of its lines.

    Args:
        path: of the file.
        tables: to whose concepts it refers.

    Raises:
        OSError: the file or a table cannot be read.
        UnicodeDecodeError: one of them is not UTF-8.
    """
    faults: list[Fault] = []
    taken: dict[int, int] = {}
    try:
        places = Places(list(rows(tables)))
        for row in read_file(path):
            numbers = places.of(row.reference)
            found = list(cell_faults(tuple(row.cell.split("|")), path.stem))
            if not numbers:
                found.append(not_found(row.reference))
            elif numbers[0] in taken:
                found.append(f"expected one row a concept, got that of line {taken[numbers[0]]} again; merge the two")
            taken.update(dict.fromkeys(numbers, row.line))
            faults += [Fault(path.name, row.line, what) for what in found]
    except ValueError as error:
        place, what = str(error).split(": ", 1)
        table, line = place.split(":")
        faults.append(Fault(table, int(line), what))
    return sorted(faults)


def _rows(path: Path, faults: list[Fault]) -> Iterator[Row]:
    """The rows that can be looked at; what cannot goes to `faults`."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[-1]:
        faults.append(Fault(path.name, len(lines), "expected a line end after the last row, got none; add one"))
    else:
        lines.pop()
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        faults.append(Fault(path.name, 1, f"expected the header {' '.join(COLUMNS)}, got another; mend the first line"))
        return
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) == len(COLUMNS):
            yield Row(path.name, number, cells[0], tuple(tuple(cell.split("|")) for cell in cells[1:]))
        else:
            what = f"expected {len(COLUMNS)} cells, got {len(cells)}; separate cells by one tab"
            faults.append(Fault(path.name, number, what))


def row_faults(row: Row) -> Iterator[str]:
    """What is wrong with one row by itself."""
    if row.kind not in KINDS:
        yield f"expected a kind among {', '.join(sorted(KINDS - {''}))} or none, got {row.kind!r}; see README.md"
    for language, cell in zip(LANGUAGES, row.cells, strict=True):
        yield from cell_faults(cell, language)


def cell_faults(cell: tuple[str, ...], language: str) -> Iterator[str]:
    """What is wrong with the synonyms of one language."""
    if cell == ("",):
        yield f"{language}: expected at least one term, got an empty cell; translate it or drop the row"
        return
    seen: set[str] = set()
    for term in cell:
        yield from (f"{language}: {what}" for what in term_faults(term, language))
        if term.casefold() in seen:
            yield f"{language}: expected each synonym once, got {term!r} again; delete one"
        seen.add(term.casefold())


def term_faults(term: str, language: str) -> Iterator[str]:
    """What is wrong with one synonym.

    >>> list(term_faults("hoà bình", "vi"))
    ["expected 'hòa', got 'hoà'; write it as README.md says"]
    """
    bare = term.removeprefix(CAPITAL_MARK)
    if not bare:
        yield f"expected a term, got {term!r}; delete it, or one of the | around it"
        return
    if bare != " ".join(bare.split()) or not all(c.isprintable() for c in bare):
        yield f"expected words with one plain space between them, got {term!r}; delete other blanks"
    if CAPITAL_MARK in bare:
        yield f"expected {CAPITAL_MARK} before a term only, got {term!r}; delete the other"
    if not unicodedata.is_normalized("NFC", bare):
        yield f"expected composed letters (NFC), got {term!r}; compose them"
    if found := _OTHER_APOSTROPHE.search(bare):
        yield f"expected the straight apostrophe ', got {found.group()!r} in {term!r}; replace it"
    yield from _alphabet_faults(bare, language)
    if language == "vi":
        yield from _spelling_faults(bare)


def _alphabet_faults(bare: str, language: str) -> Iterator[str]:
    for word in _PIECE.findall(bare):
        scripts = {unicodedata.name(c, "").split(" ", 1)[0] for c in word if not unicodedata.combining(c)}
        if {"LATIN", "CYRILLIC"} <= scripts:
            yield f"expected one alphabet in a word, got {word!r} of Latin and Cyrillic letters; type it anew"
        elif language not in _FOREIGN and "CYRILLIC" in scripts:
            yield f"expected Latin letters, got {word!r}; move it to the column of its language"
        elif language in _FOREIGN and (found := _FOREIGN[language][1].search(word)):
            name = _FOREIGN[language][0]
            yield f"expected {name} letters, got {found.group()!r} in {word!r}; write the {name} word"


def _spelling_faults(bare: str) -> Iterator[str]:
    """Vietnamese syllables in another spelling than texts are folded to."""
    for word in _PIECE.findall(unicodedata.normalize("NFC", bare)):
        small = word.casefold()
        if not word.isascii() and not CYRILLIC.search(word) and fold(word) != small:
            yield f"expected {fold(word)!r}, got {small!r}; write it as README.md says"


def same_concepts(rows: Sequence[Row]) -> Iterator[Fault]:
    """A fault for every pair of rows that are one concept, told at the later row."""
    folded = [tuple(frozenset(t.removeprefix(CAPITAL_MARK).casefold() for t in cell) for cell in r.cells) for r in rows]
    heads = [row.cells[0][0].removeprefix(CAPITAL_MARK).casefold() for row in rows]
    by_term: dict[str, list[int]] = {}
    for number, (english, *_) in enumerate(folded):
        for term in english:
            by_term.setdefault(term, []).append(number)
    pairs = {pair for numbers in by_term.values() for pair in combinations(numbers, 2)}
    for a, b in sorted(pairs):
        one, other = folded[a], folded[b]
        shared = [sorted(x & y) for x, y in zip(one[1:], other[1:], strict=True)]
        if heads[a] == heads[b] and any(shared):
            why = f"the head {heads[b]!r} and the translation {next(filter(None, shared))[0]!r}"
        elif _within(one, other) or _within(other, one):
            why = "all terms of one of them"
        else:
            continue
        first, second = rows[a], rows[b]
        what = f"expected one row a concept, got {first.table}:{first.line} with {why}; merge them, or part the senses"
        yield Fault(second.table, second.line, what)


def _within(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    return all(x <= y for x, y in zip(one, other, strict=True))
