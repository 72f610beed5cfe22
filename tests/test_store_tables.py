"""Chroma's tables: with smaller indexes in a new store, and asked by other tools as ever."""

import multiprocessing
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from index.build import build
from index.settings import Settings
from index.storage.chroma_rows import FILTERS, about, head_row
from index.storage.connection import connect, open_store
from index.storage.records import Head
from index.storage.store_tables import make_smaller
from index.store import chroma_place
from index.vectors import Chroma
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


def filtered_by_others(folder: Path, where: dict[str, object]) -> set[str]:
    """The articles of the chunks that another tool finds by their metadata."""
    client = connect(folder, fresh=True)
    chunks = [one for one in client.list_collections() if one.name.startswith("chunks-")]
    return {str(row["doc_id"]) for one in chunks for row in one.get(where=where)["metadatas"]}


def way(folder: Path, column: str, key: str) -> str:
    """How SQLite looks for a value of metadata."""
    with closing(sqlite3.connect(folder / "chroma.sqlite3")) as opened:
        plan = opened.execute(
            f"EXPLAIN QUERY PLAN SELECT id FROM embedding_metadata WHERE key = ? AND {column} = ?", (key, "x")
        )
        return " ".join(str(row[3]) for row in plan)


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


def test_a_new_store_has_an_index_for_each_filter_and_none_for_texts_and_places(
    write: Corpus, settings_for: Made
) -> None:
    settings = settings_for(write(ARTICLES))
    build(settings)
    folder = folder_of(settings)
    for key in FILTERS:
        assert "embedding_metadata_string_value" in way(folder, "string_value", key)
    for column, key in (("string_value", "chroma:document"), ("string_value", "text0"), ("int_value", "start")):
        assert "_value" not in way(folder, column, key)
    assert filtered_by_others(folder, {"doc_id": "uk.txt"}) == {"uk.txt"}
    assert filtered_by_others(folder, {"$or": [{"language": "vi"}, {"doc_id": "en.txt"}]}) == {"vi.txt", "en.txt"}
    assert filtered_by_others(folder, {"start": {"$gte": 0}}) == set(ARTICLES)
    assert filtered_by_others(folder, {"start": {"$gt": 10_000}}) == set()


def test_whatever_is_kept_beside_a_chunk_can_be_filtered_by() -> None:
    head = Head(
        key="k", root="r", doc_id="a.txt", sha256="0", language="en", title="t", source="s", published=date(2025, 1, 2),
        url="u", body=0, characters=10, version="1-a", pieces=1,
    )  # fmt: skip
    assert set(about(head)) | {"kind"} == set(FILTERS)
    assert head_row(head)[1]["kind"] == "article"


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
        "INSERT INTO embedding_metadata (id, key) VALUES (1, 'kind')",
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
    assert not make_smaller(tmp_path)
    assert look() == before


def test_a_folder_without_a_store_or_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"this is no database" * 100)
    assert not make_smaller(tmp_path)
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


def open_at(folder: Path, begin_s: float) -> None:
    """Open a store at a moment; the process ends with 1 where that is refused."""
    time.sleep(max(0.0, begin_s - time.time()))
    Chroma(folder, fresh=True).stamp()


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs fork")
def test_processes_that_open_a_new_store_together_all_get_it(tmp_path: Path) -> None:
    import chromadb  # so that the processes differ by no import

    assert chromadb
    for attempt in range(8):
        begin_s = time.time() + 0.1
        fork = multiprocessing.get_context("fork")
        some = [fork.Process(target=open_at, args=(tmp_path / str(attempt), begin_s + 0.01 * n)) for n in range(3)]
        for process in some:
            process.start()
        for process in some:
            process.join()
        assert [process.exitcode for process in some] == [0, 0, 0]
        assert not list((tmp_path / str(attempt)).glob("making*"))
