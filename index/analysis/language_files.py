"""Languages that come as a file of their own, ``data/languages/CODE.tsv``, and not as a column of the tables.

A row refers to a concept by the first English and the first Ukrainian term of its row in the tables, which
together name one sense, and adds the cell of the file's language.  So the tables may be sorted, grown and edited
without the file: where the first terms have changed, the one row that still holds both is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = "languages"
REFERENCE = ("en", "uk")
"""The columns by whose terms a row refers to a concept."""

_MARK = "^"


class FileRow(NamedTuple):
    """One row of a language's file.

    Attributes:
        line: its line, the header being line 1.
        reference: an English and a Ukrainian term of the concept.
        cell: synonyms, as in the tables.
    """

    line: int
    reference: tuple[str, str]
    cell: str


def language_files(data: Path) -> list[Path]:
    """The files of languages in the lexicon's folder; each is named by its code."""
    return sorted((data / FOLDER).glob("*.tsv"))


def read_file(path: Path) -> Iterator[FileRow]:
    """The rows of a language's file.

    Raises:
        ValueError: the header or a row is not as expected; names file, line and remedy.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    header = (*REFERENCE, path.stem)
    if not lines or tuple(lines[0].split("\t")) != header:
        raise ValueError(f"{path.name}:1: expected the header {' '.join(header)}, got another; mend the first line")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header) or not all(cells):
            raise ValueError(
                f"{path.name}:{number}: expected {len(header)} filled cells, got {line!r}; separate cells by one tab"
            )
        yield FileRow(number, (cells[0], cells[1]), cells[2])


class Places:
    """Where the concepts stand to which rows may refer.

    Args:
        table: all rows of the tables, column -> cell.
    """

    def __init__(self, table: Sequence[Mapping[str, str]]) -> None:
        self._heads: dict[tuple[str, str], list[int]] = {}
        self._terms: tuple[dict[str, set[int]], ...] = tuple({} for _ in REFERENCE)
        for number, row in enumerate(table):
            cells = [row[code].replace(_MARK, "").split("|") for code in REFERENCE]
            self._heads.setdefault((cells[0][0], cells[1][0]), []).append(number)
            for terms, cell in zip(self._terms, cells, strict=True):
                for term in cell:
                    terms.setdefault(term, set()).add(number)

    def of(self, reference: tuple[str, str]) -> list[int]:
        """Numbers of the rows that a reference means; none where no row, or more than one, could be meant.

        Rows with equal first terms are one concept twice (``index lexicon check`` says so), and both are meant.
        """
        bare = (reference[0].replace(_MARK, ""), reference[1].replace(_MARK, ""))
        if bare in self._heads:
            return self._heads[bare]
        both = self._terms[0].get(bare[0], set()) & self._terms[1].get(bare[1], set())
        return list(both) if len(both) == 1 else []


def not_found(reference: tuple[str, str]) -> str:
    """What to say of a reference that means no row.

    >>> not_found(("embassy", "посольство"))
    "expected one row of the tables with 'embassy' and 'посольство', got none or several; write its first terms"
    """
    en, uk = reference
    return f"expected one row of the tables with {en!r} and {uk!r}, got none or several; write its first terms"


def cells_of(path: Path, table: Sequence[Mapping[str, str]]) -> list[str]:
    """The cell of a language for every row of the tables; empty where its file has none.

    Args:
        path: of the language's file.
        table: all rows of the tables, column -> cell.

    Raises:
        ValueError: a row of the file is malformed or means no concept.
    """
    places = Places(table)
    cells = [""] * len(table)
    for row in read_file(path):
        numbers = places.of(row.reference)
        if not numbers:
            raise ValueError(f"{path.name}:{row.line}: {not_found(row.reference)}")
        for number in numbers:  # two rows for one concept, since the tables' rows were merged: both hold
            cells[number] = f"{cells[number]}|{row.cell}" if cells[number] else row.cell
    return cells
