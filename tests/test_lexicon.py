"""The lexicon: its tables in form, compiled once, and entries that are met by their beginning."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import index.lexicon as lexicons
from index.analyse import Analyser
from index.languages import RULES
from index.lexicon import DATA, TABLES, Lexicon, lexicon_version, load_lexicon, rows
from index.settings import PROJECT


def test_ukrainian_forms_meet_by_a_long_beginning_and_short_ones_do_not(lexicon: Lexicon) -> None:
    table = lexicon.tables["uk"]
    assert table.by_prefix("президентствувати") is not None
    assert table.by_prefix("през") is None
    assert table.by_prefix("президзззззззззззз") is None


def test_the_tables_are_in_form() -> None:
    kinds = {"", "function", "light", "number", "time", "person", "place", "name"}
    for row in rows(DATA / name for name in TABLES):
        assert row["kind"] in kinds
        for code in set(row) & set(RULES):
            terms = row[code].split("|")
            assert all(term.strip("^ ") for term in terms), row
            assert unicodedata.normalize("NFC", row[code]) == row[code]


def test_no_word_of_the_tables_mixes_alphabets() -> None:
    def scripts(word: str) -> set[str]:
        names = {unicodedata.name(c, "").split()[0] for c in word if c.isalpha()}
        return names & {"LATIN", "CYRILLIC"}

    mixed = {
        word
        for row in rows(DATA / name for name in TABLES)
        for code in set(row) & set(RULES)
        for word in row[code].replace("|", " ").replace("-", " ").split()
        if len(scripts(word)) > 1
    }
    assert mixed == set()


def test_a_damaged_cache_is_compiled_again(tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / f"lexicon-{lexicon_version()}.bin"
    path.write_text('{"concepts": [', encoding="utf-8")
    monkeypatch.setattr(lexicons, "_loaded", {})  # as in a process that has loaded none
    assert load_lexicon(tmp_path).concepts == lexicon.concepts
    assert path.stat().st_size > 1_000_000


def test_the_version_does_not_depend_on_the_order_of_hashes() -> None:
    code = "from index.lexicon import lexicon_version as v; print(v())"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=PROJECT, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert seen == {lexicon_version() + "\n"}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("She changed her mind.", "changed her mind"),
        ("The union kept its word.", "kept its word"),
        ("Three miners lost their lives.", "lost their lives"),
        ("We cast our votes on Sunday.", "cast our votes"),
        ("Did he turn his back on the party?", "turn his back on"),
        ("You lost your temper.", "lost your temper"),
        ("It is hard to change one's mind.", "change one's mind"),
    ],
)
def test_a_phrase_is_met_of_whomever_it_is_said(analyser: Analyser, text: str, phrase: str) -> None:
    assert phrase in [text[term.start : term.end] for term in analyser.analyse(text, "en").terms]


@pytest.mark.parametrize(
    ("language", "text"), [("uk", "Перерахунок триває."), ("ru", "Пересчет идет."), ("vi", "Họ kiểm phiếu lại.")]
)
def test_votes_that_are_counted_again_are_met_in_every_language(analyser: Analyser, language: str, text: str) -> None:
    (recount,) = analyser.analyse("recount", "en").terms
    assert not set(recount.keys).isdisjoint(analyser.analyse(text, language).keys)
