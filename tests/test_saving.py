"""Only the process that builds writes Chroma's files of vectors, also when somebody reads beside it."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from index.article import Article
from index.errors import IndexDamaged
from index.storage.mendable import Mendable
from index.storage.records import ChunkRecord, Head, chunk_id, new_head
from index.storage.saving import NEVER, USUAL
from index.vectors import Chroma

MARK = "0123456789ab"
MANY = USUAL + 200
"""More chunks than Chroma leaves in its log."""


def head_of(name: str) -> Head:
    article = Article(
        root="r", doc_id=name, text="A harbour.", body=0, sha256="0" * 64, language="en", published=date(2025, 1, 1)
    )
    return new_head(article, None)


def put(chroma: Chroma, name: str, count: int) -> Head:
    """An article of so many chunks, each with a vector of its own."""
    head = head_of(name)
    chunks = [ChunkRecord(chunk_id(head.key, head.version, n), name, 0, 10, "A harbour.") for n in range(count)]
    vectors = np.random.default_rng(count).standard_normal((count, 8)).astype(np.float32)
    chroma.put_chunks(MARK, [(head, chunks, vectors)])
    return head


def files(store: Path) -> dict[str, int]:
    """When each list of saved vectors was written."""
    return {str(path): path.stat().st_mtime_ns for path in store.glob("*/index_metadata.pickle")}


def threshold(store: Path) -> set[int]:
    connection = Chroma(store, fresh=True)
    return {one.configuration_json["hnsw"]["sync_threshold"] for one in connection._client.list_collections()}


def read(store: Path) -> int:
    """What somebody finds who opens the store now."""
    chroma = Chroma(store, fresh=True)
    vector = np.ones(8, dtype=np.float32)
    return len(chroma.query(MARK, "en", vector, MANY * 2)) if chroma.languages(MARK) else 0


def opened(store: Path) -> Mendable:
    """A connection that may write, over a store with one short article."""
    put(Mendable(store, fresh=True, writes=True), "old.txt", 5)
    return Mendable(store, fresh=True, writes=True)


def begun(store: Path) -> Mendable:
    """The same, when it has begun to write."""
    chroma = opened(store)
    chroma.begin_writing(MARK)
    return chroma


def fill_the_log(store: Path) -> None:
    """Leave more in the log than a reader would by itself: as it is between a builder's log and its files."""
    put(Chroma(store, fresh=True), "long.txt", MANY)
    assert not files(store)


def test_a_reader_beside_a_build_writes_no_files(tmp_path: Path) -> None:
    begun(tmp_path)
    fill_the_log(tmp_path)
    assert read(tmp_path) == MANY + 5
    assert not files(tmp_path)


def test_a_reader_would_write_them_else(tmp_path: Path) -> None:
    """What this is good for, with Chroma as it is: where this fails, it is needed no more."""
    writer = begun(tmp_path)
    fill_the_log(tmp_path)
    writer.saving.end()
    assert read(tmp_path) == MANY + 5
    assert files(tmp_path)


def test_who_builds_saves_what_it_writes(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    put(writer, "long.txt", MANY)
    saved = files(tmp_path)
    assert saved
    assert threshold(tmp_path) >= {NEVER}
    writer.saving.end()
    assert threshold(tmp_path) == {USUAL}
    assert read(tmp_path) == MANY + 5
    assert files(tmp_path) == saved


def test_a_new_language_is_kept_too_from_its_first_chunks_on(tmp_path: Path) -> None:
    writer = Mendable(tmp_path, fresh=True, writes=True)
    writer.begin_writing(MARK)
    put(writer, "first.txt", 5)
    assert NEVER in threshold(tmp_path)
    put(writer, "long.txt", MANY)
    assert files(tmp_path)


def test_what_a_killed_build_left_is_put_back_by_the_next_and_saved(tmp_path: Path) -> None:
    begun(tmp_path)
    fill_the_log(tmp_path)
    after = Mendable(tmp_path, fresh=True, writes=True)
    assert threshold(tmp_path) == {USUAL}
    after.begin_writing(MARK)
    assert files(tmp_path)
    assert read(tmp_path) == MANY + 5


def test_a_language_that_is_made_anew_meanwhile_is_no_trouble(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    writer.renew_language(MARK, "en")
    put(writer, "again.txt", 7)
    writer.saving.end()
    assert threshold(tmp_path) == {USUAL}
    assert read(tmp_path) == 7


def test_a_language_that_cannot_be_read_stops_nobody_from_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = opened(tmp_path)
    of_language = writer._collection(MARK, "en")

    def fails() -> int:
        raise IndexDamaged("spoilt")

    monkeypatch.setattr(of_language, "count", fails)
    writer.begin_writing(MARK)
    writer.saving.end()


def test_a_database_that_others_keep_busy_is_waited_for_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = opened(tmp_path)
    of_language = writer._collection(MARK, "en")
    modify, refusals = of_language.modify, [3]

    def refuses(**changes: object) -> None:
        if refusals[0]:
            refusals[0] -= 1
            raise RuntimeError("error returned from database: (code: 5) database is locked")
        modify(**changes)

    monkeypatch.setattr(of_language, "modify", refuses)
    writer.begin_writing(MARK)
    assert NEVER in threshold(tmp_path)
    monkeypatch.setattr("index.storage.saving.PATIENCE_S", 0)
    refusals[0] = 1_000_000
    writer.saving.end()
    assert NEVER in threshold(tmp_path)
    assert Mendable(tmp_path, fresh=True, writes=True)
    assert threshold(tmp_path) == {USUAL}


def test_who_only_looks_changes_nothing(tmp_path: Path) -> None:
    begun(tmp_path)
    before = threshold(tmp_path)
    reader = Mendable(tmp_path, fresh=True)
    reader.begin_writing(MARK)
    reader.saving.end()
    assert NEVER in before
    assert threshold(tmp_path) == before
