"""A language that comes as a file: what its rows refer to, what is said of a wrong one, when it is opened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.entries import Entries
from index.analysis.language_files import Places, cells_of, language_files
from index.analysis.language_tables import LanguageTable, Tables
from index.analysis.lexicon_check import check_file
from index.languages import RULES
from index.lexicon import DATA, TABLES, Concept, Lexicon

TABLE = [
    {"en": "envoy|emissary", "uk": "посланець|емісар"},
    {"en": "^March", "uk": "березень"},
    {"en": "state|country", "uk": "держава"},
    {"en": "state|province", "uk": "область"},
]
HEADER = "en\tuk\tru\n"
MEANT = {
    "first terms": ("envoy\tпосланець\tпосланник", ["посланник", "", "", ""]),
    "first terms without their mark": ("March\tберезень\tмарт", ["", "март", "", ""]),
    "other terms, since the row was edited": ("emissary\tемісар\tэмиссар", ["эмиссар", "", "", ""]),
    "the sense that both terms name": ("state\tобласть\tобласть", ["", "", "", "область"]),
    "two rows for one concept": (
        "envoy\tпосланець\tпосланник\nemissary\tемісар\tэмиссар",
        ["посланник|эмиссар", "", "", ""],
    ),
}
WRONG = {
    "no such concept": ("envoy\tкіт\tпосланник", "ru.tsv:2: expected one row of the tables with 'envoy' and 'кіт'"),
    "a cell short": ("envoy\tпосланець", "ru.tsv:2: expected 3 filled cells"),
    "an empty cell": ("envoy\tпосланець\t", "ru.tsv:2: expected 3 filled cells"),
}
FAULTY = {
    **{name: (row, message.removeprefix("ru.tsv:2: ")) for name, (row, message) in WRONG.items()},
    "a letter of another language": ("envoy\tпосланець\tпосланець і", "expected Russian letters, got 'і'"),
    "a concept twice": ("envoy\tпосланець\tпосол\nemissary\tемісар\tэмиссар", "got that of line 2 again"),
    "a synonym twice": ("envoy\tпосланець\tпосол|посол", "expected each synonym once"),
}


@pytest.fixture
def ru_file(tmp_path: Path) -> Callable[[str], Path]:
    """A Russian file of some rows."""

    def write(text: str) -> Path:
        path = tmp_path / "ru.tsv"
        path.write_text(HEADER + text + "\n", encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(("text", "cells"), MEANT.values(), ids=MEANT)
def test_a_row_adds_its_cell_to_the_concept_it_means(
    ru_file: Callable[[str], Path], text: str, cells: list[str]
) -> None:
    assert cells_of(ru_file(text), TABLE) == cells


@pytest.mark.parametrize(("text", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_row_is_refused_with_its_line(ru_file: Callable[[str], Path], text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^ru\.tsv:2: ") as caught:
        cells_of(ru_file(text), TABLE)
    assert message in str(caught.value)


@pytest.mark.parametrize(("text", "message"), FAULTY.values(), ids=FAULTY)
def test_the_check_says_what_is_wrong(ru_file: Callable[[str], Path], tmp_path: Path, text: str, message: str) -> None:
    table = tmp_path / "concepts.tsv"
    table.write_text("kind\ten\tuk\tvi\n" + "".join(f"\t{r['en']}\t{r['uk']}\tx\n" for r in TABLE), encoding="utf-8")
    faults = [str(fault) for fault in check_file(ru_file(text), [table])]
    assert len(faults) == 1
    assert message in faults[0]


@given(st.permutations(TABLE))
def test_the_order_of_the_tables_does_not_matter(table: list[dict[str, str]]) -> None:
    places = Places(table)
    meant = [places.of((row["en"].split("|")[0], row["uk"].split("|")[0])) for row in TABLE]
    assert meant == [[table.index(row)] for row in TABLE]


def test_every_shipped_file_has_its_row_in_the_rules_and_keeps_them() -> None:
    files = language_files(DATA)
    assert [path.stem for path in files] == [code for code, rules in RULES.items() if rules.late]
    tables = [DATA / name for name in TABLES]
    assert [str(fault) for path in files for fault in check_file(path, tables)] == []


def test_a_concept_without_a_cell_is_glossed_in_english(lexicon: Lexicon) -> None:
    concept = Concept("", {"en": "embassy", "ru": "посольство"})
    assert (concept.term("ru"), concept.term("vi")) == ("посольство", "embassy")
    assert sum("ru" in c.terms for c in lexicon.concepts) >= 3000


def test_a_late_table_is_opened_once_and_only_when_asked_for() -> None:
    opened: list[str] = []

    def open_table(code: str) -> LanguageTable:
        opened.append(code)
        return LanguageTable({}, {}, frozenset(), {}, {}, Entries.of(()))

    tables = Tables({}, ["ru"], open_table)
    assert ("ru" in tables, "fr" in tables, list(tables), len(tables), opened) == (True, False, ["ru"], 1, [])
    assert tables["ru"] is tables["ru"]
    assert tables.get("fr") is None
    assert opened == ["ru"]
