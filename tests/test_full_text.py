"""Chroma's full-text table: without an index in a new store, and asked by other tools as ever."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from index.build import build
from index.connection import connect, open_store
from index.full_text import leave_unindexed
from index.settings import Settings
from index.store import chroma_place
from index.verify import verify
from rag import Assistant

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

ARTICLES = {
    "en.txt": "The ferry Alvhild left Bergen on Monday. It carried 120 people.",
    "uk.txt": "Пором вийшов із Бергена в понеділок. На ньому було 120 людей.",
    "vi.txt": "Phà rời Bergen hôm thứ Hai. Trên phà có 120 người 😀 Ａ.",
}


def pieces_in(folder: Path) -> int:
    """Number of different pieces of text that the full-text table of a store has an index of."""
    with closing(sqlite3.connect(folder / "chroma.sqlite3")) as opened:
        opened.execute("CREATE VIRTUAL TABLE temp.pieces USING fts5vocab(main, embedding_fulltext_search, 'row')")
        return int(opened.execute("SELECT count(*) FROM temp.pieces").fetchone()[0])


def found_by_others(folder: Path, words: str) -> set[str]:
    """The articles of the chunks in which another tool finds some words, through a client of its own."""
    client = connect(folder, fresh=True)
    chunks = [one for one in client.list_collections() if one.name.startswith("chunks-")]
    rows = [row for one in chunks for row in one.get(where_document={"$contains": words})["metadatas"]]
    return {str(row["doc_id"]) for row in rows}


def folder_of(settings: Settings) -> Path:
    """Where the store lies."""
    place = chroma_place(settings)
    assert isinstance(place, Path)
    return place


def test_a_new_store_has_no_index_of_pieces_and_other_tools_find_its_documents(
    write: Corpus, settings_for: Made
) -> None:
    settings = settings_for(write(ARTICLES))
    build(settings)
    assert pieces_in(folder_of(settings)) == 0
    assert found_by_others(folder_of(settings), "120") == set(ARTICLES)
    assert found_by_others(folder_of(settings), "в понеділок") == {"uk.txt"}
    write({"en.txt": "The ferry stayed in Bergen.", "vi.txt": ARTICLES["vi.txt"]})
    (settings.corpus / "uk.txt").unlink()
    build(settings)
    assert found_by_others(folder_of(settings), "120") == {"vi.txt"}
    assert found_by_others(folder_of(settings), "stayed") == {"en.txt"}
    assert verify(settings) == []


def test_a_store_that_was_made_before_stays_as_it_is_and_is_built_on(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write(ARTICLES))
    made = connect(folder_of(settings), fresh=True).create_collection("others", embedding_function=None)
    made.add(ids=["1"], embeddings=[[1.0, 0.0]], documents=["a document of another tool"])
    before = pieces_in(folder_of(settings))
    assert before > 0
    build(settings)
    assert pieces_in(folder_of(settings)) > before
    assert found_by_others(folder_of(settings), "120") == set(ARTICLES)
    assert Assistant.open(settings).ask("How many people did the ferry Alvhild carry?").citations


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE embedding_fulltext_search",
        "ALTER TABLE embedding_fulltext_search RENAME TO another",
        "INSERT INTO embedding_fulltext_search (string_value) VALUES ('a document')",
    ],
)
def test_a_table_that_is_not_new_or_not_as_expected_is_left_alone(tmp_path: Path, statement: str) -> None:
    connect(tmp_path, fresh=True)

    def look() -> list[tuple[str, str]]:
        with closing(sqlite3.connect(tmp_path / "chroma.sqlite3")) as opened:
            return opened.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()

    with closing(sqlite3.connect(tmp_path / "chroma.sqlite3")) as opened, opened:
        opened.execute(statement)
    before = look()
    assert not leave_unindexed(tmp_path)
    assert look() == before


def test_a_folder_without_a_store_or_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"this is no database" * 100)
    assert not leave_unindexed(tmp_path)
    assert (tmp_path / "chroma.sqlite3").read_bytes() == b"this is no database" * 100


def test_threads_that_open_a_new_store_together_lose_nothing(tmp_path: Path) -> None:
    for attempt in range(8):
        folder = tmp_path / str(attempt)
        start = Barrier(2)

        def write(number: int, folder: Path = folder, start: Barrier = start) -> None:
            start.wait()
            store = open_store(folder, fresh=False)
            made = store.get_or_create_collection(f"chunks-{number}", embedding_function=None)
            made.add(ids=["1"], embeddings=[[1.0, 0.0]], documents=["all 120"], metadatas=[{"doc_id": str(number)}])

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(write, range(2)))
        assert found_by_others(folder, "120") == {"0", "1"}
        assert pieces_in(folder) == 0
