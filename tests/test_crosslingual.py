"""How well a sentence finds its translation: the floors that the project promises, and honest counting."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from evals.__main__ import app
from evals.crosslingual import CHANNELS, Direction, measure, ranks, to_dict
from index.errors import UsageError
from index.settings import PROJECT
from index.workshop import Workshop

LANGUAGES = ("en", "uk", "vi")
DIRECTIONS = [(query, documents) for query in LANGUAGES for documents in LANGUAGES if query != documents]
FILES = [PROJECT / "evals" / "gold" / f"parallel.{code}" for code in LANGUAGES]


@pytest.fixture(scope="module")
def figures(workshop: Workshop) -> list[Direction]:
    """Every direction and channel over the project's own parallel sentences."""
    return measure(FILES, workshop)


@pytest.mark.parametrize(("query", "documents"), DIRECTIONS)
def test_both_channels_together_find_the_translation(figures: list[Direction], query: str, documents: str) -> None:
    (fused,) = [f for f in figures if (f.query, f.documents, f.channel) == (query, documents, "fused")]
    assert fused.n == 100
    assert fused.r1 >= 0.95
    assert fused.r5 >= 0.98


def test_every_direction_and_channel_is_measured_once(figures: list[Direction]) -> None:
    measured = [(f.query, f.documents, f.channel) for f in figures]
    assert sorted(measured) == sorted((a, b, channel) for a, b in DIRECTIONS for channel in CHANNELS)
    assert all(0 <= f.r1 <= f.r5 <= 1 and f.r1 <= f.mrr <= 1 for f in figures)


def test_the_lines_of_the_parallel_files_are_all_different() -> None:
    for path in FILES:
        lines = path.read_text(encoding="utf-8").split("\n")[:-1]
        assert len({line.strip() for line in lines}) == len(lines) == 100
        assert all(len(line.split()) > 3 for line in lines)


# Counting


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([[1.0]], [1]),
        ([[0.9, 0.1], [0.2, 0.8]], [1, 1]),
        ([[0.1, 0.9], [0.8, 0.2]], [2, 2]),
        ([[0.5, 0.5], [0.1, 0.9]], [2, 1]),  # a tie counts as lost
        ([[0.0, 0.0, 0.0]] * 3, [3, 3, 3]),  # nothing found is last, not first
        ([[0.3, 0.3, 0.1], [0.0, 0.2, 0.3], [0.1, 0.2, 0.4]], [2, 2, 1]),
    ],
)
def test_the_rank_counts_everything_that_is_as_good(scores: list[list[float]], expected: list[int]) -> None:
    assert ranks(np.array(scores)).tolist() == expected


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 8), st.data())
def test_a_rank_is_one_more_than_the_number_of_others_not_worse(size: int, data: st.DataObject) -> None:
    few = st.sampled_from([0.0, 0.25, 0.5])
    rows = data.draw(st.lists(st.lists(few, min_size=size, max_size=size), min_size=size, max_size=size))
    counted = [1 + sum(rows[i][j] >= rows[i][i] for j in range(size) if j != i) for i in range(size)]
    assert ranks(np.array(rows)).tolist() == counted


def test_sentences_that_stand_twice_are_never_first(write: Callable[..., Path], workshop: Workshop) -> None:
    folder = write(
        {
            "a.en": "The embassy reopened.\nThe embassy reopened.\nPotash is a fertiliser.\n",
            "a.uk": "Посольство відкрили знову.\nПосольство відкрили знову.\nКалій — це добриво.\n",
        }
    )
    figures = measure([folder / "a.en", folder / "a.uk"], workshop)
    assert {(f.n, round(f.r1, 3), f.r5) for f in figures} == {(3, 0.333, 1.0)}
    assert {round(f.mrr, 3) for f in figures} == {0.667}


def test_a_sentence_without_any_word_finds_nothing(write: Callable[..., Path], workshop: Workshop) -> None:
    folder = write({"a.en": "...\n!!!\n", "a.vi": "...\n!!!\n"})
    assert {f.r1 for f in measure([folder / "a.en", folder / "a.vi"], workshop)} == {0.0}


# What cannot be measured


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a.en": "One.\n"}, "at least two files"),
        ({}, "at least two files"),
        ({"a.en": "One.\n", "a.uk": "Раз.\nДва.\n"}, "equally many lines"),
        ({"a.en": "", "a.uk": ""}, "equally many lines"),
        ({"a.en": "One.\n", "a.de": "Eins.\n"}, "expected one file each ending in .en"),
        ({"a.en": "One.\n", "b.en": "One.\n"}, "expected one file each ending in .en"),
        ({"a.en": "One.\n", "plain": "One.\n"}, "expected one file each ending in .en"),
        ({"a.en": "One.\n", "a.uk": b"\xff\xfe\x00"}, "expected a readable UTF-8 file"),
    ],
)
def test_files_that_are_not_parallel_are_refused(
    write: Callable[..., Path], workshop: Workshop, files: dict[str, str | bytes], message: str
) -> None:
    folder = write(files)
    with pytest.raises(UsageError, match=message):
        measure([folder / name for name in files], workshop)


def test_a_missing_file_and_a_folder_are_refused(write: Callable[..., Path], workshop: Workshop) -> None:
    folder = write({"a.en": "One.\n"})
    (folder / "a.vi").mkdir()
    for other in ("a.uk", "a.vi"):
        with pytest.raises(UsageError, match="expected a readable UTF-8 file"):
            measure([folder / "a.en", folder / other], workshop)


@pytest.mark.parametrize("inside", ["\u2028", "\x85"])
def test_only_the_end_of_a_line_ends_a_line(write: Callable[..., Path], workshop: Workshop, inside: str) -> None:
    folder = write({"a.en": f"One{inside}prison.\nTwo embassies.\n", "a.uk": "Одна в’язниця.\nДва посольства.\n"})
    assert {f.n for f in measure([folder / "a.en", folder / "a.uk"], workshop)} == {2}


# The command


def test_the_command_prints_the_agreed_json(
    write: Callable[..., Path], workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"a.en": "The embassy reopened.\nOne.\n", "a.vi": "Đại sứ quán mở lại.\nMột.\n"})
    paths = [folder / "a.en", folder / "a.vi"]
    monkeypatch.setenv("RAG_DATA_DIR", str(tmp_path / "data"))
    result = CliRunner().invoke(app, ["crosslingual", *map(str, paths), "--json"])
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    assert shown == to_dict(measure(paths, workshop))
    keys = {"query", "documents", "channel", "n", "r1", "r5", "mrr"}
    assert [set(direction) for direction in shown["directions"]] == [keys] * 6


def test_the_command_ends_with_bad_input_and_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAG_DATA_DIR", str(tmp_path / "data"))
    result = CliRunner().invoke(app, ["crosslingual", str(tmp_path / "no.en"), str(tmp_path / "no.uk")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
