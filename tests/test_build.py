"""Building: incremental by content, among the articles of one folder, one at a time, nothing lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.build import build, estimate
from index.errors import CorpusError, IndexBusy, IndexDamaged, IndexOutdated, IndexProblem, IndexReplaced
from index.fingerprint import fingerprint
from index.formats.base import MAX_BYTES
from index.lexical import Lexical
from index.search import Index
from index.settings import PROJECT, Settings
from index.status import status_of
from index.storage.lock import build_lock
from index.storage.records import split_chunk_id
from index.store import Writer, chroma_place, lexical_folder
from index.vectors import Chroma
from index.verify import verify
from index.workshop import Workshop, open_workshop
from rag import Assistant
from tests.faults import power_cut

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SHIP = "The harbour of Zubrov handled {} ships in May."


def said(settings: Settings, question: str = "How many ships did the harbour of Zubrov handle?") -> list[str]:
    return [c.quote for c in Assistant.open(settings).ask(question).citations]


def stamp_of(settings: Settings) -> object:
    return Chroma(chroma_place(settings), fresh=True).stamp()


def test_an_unchanged_folder_costs_nothing_and_changes_nothing(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "sub/b.md": "The mayor resigned."}))
    assert build(settings).added == ["a.txt", "sub/b.md"]
    before = stamp_of(settings)
    again = build(settings)
    assert (again.added, again.changed, again.removed, again.unchanged) == ([], [], [], 2)
    assert stamp_of(settings) == before


def test_a_changed_article_is_replaced_under_new_ids(write: Corpus, settings_for: Made, workshop: Workshop) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "b.txt": "The mayor resigned."}))
    build(settings)
    chroma = Chroma(chroma_place(settings))
    old = {c.chunk_id for c in chroma.all_chunks(workshop.mark, "en")}
    write({"a.txt": SHIP.format(11)})
    assert build(settings).changed == ["a.txt"]
    new = {c.chunk_id for c in Chroma(chroma_place(settings), fresh=True).all_chunks(workshop.mark, "en")}
    gone, come = old - new, new - old
    assert (len(gone), len(come), len(old & new)) == (1, 1, 1)
    assert {split_chunk_id(i)[0] for i in gone} == {split_chunk_id(i)[0] for i in come}
    assert said(settings) == [SHIP.format(11)]


def test_a_removed_file_is_removed_and_other_folders_are_left_alone(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "b.txt": "The mayor resigned."}))
    other = write({"a.txt": "The lighthouse of Kertys was sold.", "c.txt": "A bridge fell."}, folder="other")
    build(settings)
    assert build(settings, other).added == ["a.txt", "c.txt"]
    (settings.corpus / "b.txt").unlink()
    assert build(settings).removed == ["b.txt"]
    assert [h.doc_id for h in Assistant.open(settings).index.heads()] == ["a.txt", "a.txt", "c.txt"]
    assert status_of(settings).healthy


@pytest.mark.parametrize(
    "left", [{}, {"a.css": "p {}"}, {"new.txt": b"\xff\xff\xff"}], ids=["nothing", "no text", "bad"]
)
def test_a_folder_in_which_nothing_is_left_is_refused_unless_that_is_meant(
    write: Corpus, settings_for: Made, left: dict[str, str | bytes]
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "b.txt": "The mayor resigned."}))
    build(settings)
    for path in settings.corpus.iterdir():
        path.unlink()
    write(left)
    for _ in range(2):
        with pytest.raises(CorpusError, match=r"the index holds 2 of .*--allow-empty"):
            build(settings)
    assert said(settings) == [SHIP.format(10)]
    assert verify(settings) == []
    assert build(settings, allow_empty=True).removed == ["a.txt", "b.txt"]
    assert build(settings).removed == []


@pytest.mark.parametrize("first", [True, False], ids=["first", "later"])
@pytest.mark.parametrize("way", ["sub/../corpus", "link", "link/../corpus"])
def test_a_folder_that_is_reached_by_a_detour_or_a_link_is_the_same_folder(
    write: Corpus, settings_for: Made, tmp_path: Path, way: str, first: bool
) -> None:
    corpus = write({"a.txt": SHIP.format(10)})
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(corpus)
    ways = [tmp_path / way, corpus] if first else [corpus, tmp_path / way]
    assert build(settings_for(ways[0]), ways[0]).added == ["a.txt"]
    for folder in (*ways, None):
        again = build(settings_for(ways[1]), folder)
        assert (again.added, again.removed, again.unchanged) == ([], [], 1)
    assert [a.doc_id for a in Assistant.open(settings_for(ways[1])).index.named("a.txt")] == ["a.txt"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x80 not utf-8", b"zero\0byte", b"", b"   \n"])
def test_a_file_that_goes_bad_keeps_its_earlier_version(write: Corpus, settings_for: Made, content: bytes) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10)}))
    build(settings)
    write({"a.txt": content})
    report = build(settings)
    ((name, reason),) = report.skipped
    assert name == "a.txt"
    assert "expected" in reason
    assert (report.changed, report.removed) == ([], [])
    assert said(settings) == [SHIP.format(10)]


def test_articles_of_another_fingerprint_are_refused_until_a_build_cuts_them_anew_from_the_store(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10)}))
    build(settings)
    monkeypatch.setattr("index.workshop.fingerprint", lambda embedder: "0" * 12 + fingerprint(embedder)[:0])
    with pytest.raises(IndexOutdated, match="python -m index build"):
        Index(settings, open_workshop(settings))
    assert not status_of(settings).healthy
    empty = write({}, folder="empty")
    report = build(settings, empty)
    assert (report.rechunked, report.added) == (["a.txt"], [])
    assert said(settings) == [SHIP.format(10)]


def test_a_data_folder_belongs_to_one_corpus(write: Corpus, settings_for: Made) -> None:
    build(settings_for(write({"a.txt": "One."})))
    with pytest.raises(CorpusError, match="RAG_DATA_DIR"):
        build(settings_for(write({"b.txt": "Two."}, folder="other")))


def test_a_store_of_a_newer_layout_is_refused(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"a.txt": "One."}))
    with monkeypatch.context() as patch:
        patch.setattr("index.storage.records.FORMAT", 99)
        build(settings)
    with pytest.raises(IndexProblem, match="newer version"):
        build(settings)


def test_a_damaged_store_is_recognised_and_not_touched(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": "One."}))
    database = settings.data_dir / "chroma" / "chroma.sqlite3"
    database.parent.mkdir(parents=True)
    database.write_bytes(b"this is no database" * 100)
    for attempt in (build, Assistant.open, status_of):
        with pytest.raises(IndexDamaged, match="move that folder away"):
            attempt(settings)
    assert database.read_bytes() == b"this is no database" * 100


@pytest.mark.parametrize("harm", ["remove", "truncate", "forget"])
def test_the_lexical_index_is_made_again_when_it_is_missing_damaged_or_behind(
    write: Corpus, settings_for: Made, workshop: Workshop, harm: str
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10)}))
    build(settings)
    folder = lexical_folder(settings, workshop.mark)
    for path in list(folder.iterdir()):
        if harm == "remove" or (harm == "forget" and path.name == "state.json"):
            path.unlink()
        elif harm == "truncate" and path.name == "meta.json":
            path.write_bytes(b"{")
    assert said(settings) == [SHIP.format(10)]
    assert Lexical(folder).count() == 1
    assert status_of(settings).healthy


def test_a_build_that_had_to_go_over_all_again_tells_what_both_did(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"old.txt": "A bridge fell.", "same.txt": "A ferry sank."}))
    build(settings)
    settle, failures = Writer.settle, [IndexDamaged("what Chroma says where it fails at the end")]

    def fails_once(writer: Writer, swept: bool = False) -> None:
        settle(writer, swept)
        if failures:
            raise failures.pop()

    monkeypatch.setattr(Writer, "settle", fails_once)
    report = build(settings.model_copy(), write({"old.txt": "A tower fell.", "new.txt": "A harbour opened."}))
    assert (report.added, report.changed, report.unchanged) == (["new.txt"], ["old.txt"], 1)
    assert failures == []


def test_two_builds_at_once_are_not_possible(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": "One."}))
    with build_lock(settings), pytest.raises(IndexBusy, match="another build"), build_lock(settings, wait_s=0):
        pass


@pytest.mark.parametrize("kind", ["nothing", "a file"])
def test_a_corpus_that_is_no_folder_is_named(tmp_path: Path, settings_for: Made, kind: str) -> None:
    corpus = tmp_path / "corpus"
    if kind == "a file":
        corpus.write_text("x", encoding="utf-8")
    with pytest.raises(CorpusError, match=kind):
        build(settings_for(corpus))


STEPS = [
    ("index.vectors.Chroma.put_chunks", "old"), ("index.lexical.Lexical.commit", "old"),
    ("index.vectors.Chroma.put_articles", "old"), ("index.lexical.Lexical.put_state", "new"),
    ("index.vectors.Chroma.drop_version", "new"),
]  # fmt: skip


@pytest.mark.parametrize(("step", "version"), STEPS, ids=[step for step, _ in STEPS])
def test_a_crash_between_any_two_steps_leaves_one_version_whole_and_the_next_build_completes(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch, step: str, version: str
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10)}))
    build(settings)
    write({"a.txt": SHIP.format(11)})
    with power_cut(monkeypatch, step):
        build(settings)
    assert said(settings) == [SHIP.format({"old": 10, "new": 11}[version])]
    build(settings)
    assert said(settings) == [SHIP.format(11)]
    assert status_of(settings).healthy


@pytest.mark.parametrize("written", range(4))
def test_where_text_heads_and_stamp_are_several_requests_a_crash_between_any_two_leaves_one_version_whole(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    monkeypatch.setattr("index.storage.chroma_rows.BATCH_EMBEDDED", 1)
    settings = settings_for(write({"a.txt": SHIP.format(10) + " It rained." * 500}))
    build(settings)
    write({"a.txt": SHIP.format(11) + " It rained." * 500})
    puts, put = [0], Chroma._put

    def crash(self: Chroma, ids: list[str], *rest: Any) -> None:
        puts[0] += ids[0] != "writing"
        if puts[0] > written:
            raise RuntimeError("power cut")
        put(self, ids, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(Chroma, "_put", crash)
        with pytest.raises(RuntimeError, match="power cut"):
            build(settings)
    assert said(settings) == [SHIP.format(11 if written == 3 else 10)]  # two pieces of text, the head, the stamp
    build(settings)
    assert said(settings) == [SHIP.format(11)]
    assert verify(settings) == []


@pytest.mark.parametrize("part", ["", "chroma"])
def test_an_index_that_is_deleted_under_a_reader_is_built_anew_and_read(
    write: Corpus, settings_for: Made, compiled: Callable[[Path], Path], part: str
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(12)}))
    build(settings)
    assistant = Assistant.open(settings)
    shutil.rmtree(settings.data_dir / part)
    assert assistant.index.is_empty()
    for _ in range(2):
        shutil.rmtree(settings.data_dir / part)
        if not part:
            compiled(settings.data_dir)
        subprocess.run(
            [sys.executable, "-m", "index", "build"], cwd=PROJECT, check=True, capture_output=True,
            env=os.environ | {"RAG_CORPUS": str(settings.corpus), "RAG_DATA_DIR": str(settings.data_dir)},
        )  # fmt: skip
        assert "12 ships" in assistant.ask("How many ships did the harbour of Zubrov handle?").text
    assert verify(settings) == []


def test_a_connection_to_files_that_are_gone_asks_them_nothing(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(12)}))
    build(settings)
    old = Chroma(chroma_place(settings), fresh=True)
    shutil.rmtree(settings.data_dir)
    for _ in range(2):  # no files at all, and others in their place
        with pytest.raises(IndexReplaced, match="end every process .* python -m index build"):
            list(old.all_heads())
        build(settings)
    assert len(list(Chroma(chroma_place(settings)).all_heads())) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_an_estimate_counts_what_will_be_read_and_neither_waits_nor_loads_the_rest(
    write: Corpus, settings_for: Made
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10)}), openai_base_url="http://127.0.0.1:9/v1", embed_model="e")
    alone = estimate(settings)
    assert alone is not None
    assert alone.texts == 1
    os.mkfifo(settings.corpus / "pipe.txt")
    with (settings.corpus / "long.txt").open("wb") as long:
        long.truncate(MAX_BYTES + 1)
    assert estimate(settings) == alone
