"""An index whose parts are damaged one by one: found, mended, and no article lost."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner

from index.__main__ import app as command_line
from index.build import build
from index.errors import CorpusError, IndexDamaged, SettingsError, UsageError
from index.export import export, exported
from index.lexical import Lexical
from index.settings import Settings
from index.status import status_of
from index.storage.connection import guarded
from index.storage.lock import folder_lock
from index.storage.vector_files import cut_short
from index.store import chroma_place, lexical_folder
from index.vectors import Chroma
from index.verify import remove, verify
from index.workshop import open_workshop
from rag import Assistant

ARTICLES = {
    "harbour.txt": "The harbour of Odesa was closed on Monday after a storm. It opens again on Friday. " * 20,
    "bridge.txt": "A new bridge was opened in Hanoi on Tuesday. The mayor cut the ribbon.",
    "schools.txt": "Schools in Lviv stay closed this week because of the flu.",
}


@pytest.fixture
def made(settings_for: Callable[..., Settings], write: Callable[..., Path]) -> Settings:
    settings = settings_for(write(ARTICLES))
    build(settings)
    assert verify(settings) == []
    return settings


def lose_a_chunk(settings: Settings, chroma: Chroma, mark: str) -> None:
    chroma.drop_chunks(mark, "en", [next(chroma.all_chunks(mark, "en")).chunk_id])


def lose_a_text(settings: Settings, chroma: Chroma, mark: str) -> None:
    chroma.drop_records([next(chroma.names("text"))])


def leave_a_version_behind(settings: Settings, chroma: Chroma, mark: str) -> None:
    head = next(chroma.all_heads())
    dead = replace(head, version="99-deadbeef")
    chroma.put_articles([(dead, chroma.text(head))], [], chroma.stamp())
    (chunk, *_) = [c for c in chroma.all_chunks(mark, "en") if c.chunk_id.startswith(head.key)]
    vectors = open_workshop(settings).embedder.embed(
        [chunk.text], [open_workshop(settings).analyser.outline(chunk.text, "en").glosses]
    )
    chroma.put_chunks(mark, [(dead, [chunk._replace(chunk_id=f"{head.key}.99-deadbeef.0")], vectors)])


def lose_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    shutil.rmtree(lexical_folder(settings, mark))


def damage_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    for path in lexical_folder(settings, mark).iterdir():
        path.write_bytes(b"{")


def empty_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    lexical = Lexical(lexical_folder(settings, mark))
    lexical.clear()
    lexical.commit()
    lexical.close()


def change_a_chunk(settings: Settings, chroma: Chroma, mark: str) -> None:
    head = next(h for h in chroma.all_heads() if h.doc_id == "bridge.txt")
    (chunk,) = [c for c in chroma.all_chunks(mark, "en") if c.chunk_id.startswith(head.key)]
    workshop = open_workshop(settings)
    vectors = workshop.embedder.embed([""], [workshop.analyser.analyse(chunk.text, "en").glosses])
    chroma.put_chunks(mark, [(head, [chunk._replace(text="Nobody opened a bridge.")], vectors)])


DAMAGE = [
    lose_a_chunk, lose_a_text, leave_a_version_behind, lose_the_lexical_index, damage_the_lexical_index,
    empty_the_lexical_index, change_a_chunk,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda d: d.__name__)
def test_damage_is_found_and_mended_and_one_more_build_brings_all_back(made: Settings, damage: Any) -> None:
    mark = open_workshop(made).mark
    damage(made, Chroma(chroma_place(made), fresh=True), mark)
    found = verify(made)
    assert found
    assert verify(made) == found
    assert verify(made, repair=True) == []
    report = build(made)
    assert (len(report.added), report.unchanged) == ((1, 2) if damage is lose_a_text else (0, 3))
    assert verify(made) == []
    assistant = Assistant.open(made)
    assert {head.doc_id for head in assistant.index.heads()} == set(ARTICLES)
    assert "bridge" in assistant.ask("What was opened in Hanoi on Tuesday?").text


def test_what_is_exported_makes_the_same_index_elsewhere(
    made: Settings, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    lines = [json.dumps(record, ensure_ascii=False) for record in exported(made)]
    (elsewhere / "all.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    other = settings_for(elsewhere, "other")
    assert len(build(other).added) == 3
    assert {a.text for a in Assistant.open(other).index.articles()} == {
        a.text[a.body :] for a in Assistant.open(made).index.articles()
    }


def test_removed_articles_are_gone_until_the_next_build(made: Settings) -> None:
    assert remove(made, ["bridge.txt", "no such.txt"]) == ["bridge.txt"]
    assert verify(made) == []
    assert {head.doc_id for head in Assistant.open(made).index.heads()} == set(ARTICLES) - {"bridge.txt"}
    assert build(made).added == ["bridge.txt"]


def test_the_commands_say_what_they_found(made: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAG_CORPUS", str(made.corpus))
    monkeypatch.setenv("RAG_DATA_DIR", str(made.data_dir))
    run = CliRunner().invoke
    assert run(command_line, ["verify"]).stdout == "all parts of the index agree\n"
    empty_the_lexical_index(made, Chroma(chroma_place(made)), open_workshop(made).mark)
    broken = run(command_line, ["verify"])
    assert broken.exit_code == 1
    assert "--repair" in broken.stdout
    assert run(command_line, ["verify", "--repair"]).exit_code == 0
    assert run(command_line, ["remove", "bridge.txt"]).exit_code == 0
    missing = run(command_line, ["remove", "bridge.txt"])
    assert (missing.exit_code, missing.stderr) == (3, "not in the index: bridge.txt\n")
    written = run(command_line, ["export", str(tmp_path / "x.jsonl")])
    assert written.stdout.startswith("2 articles written")


def failing(*_: object) -> Iterator[dict[str, str | None]]:
    yield {"text": "One."}
    raise IndexDamaged("a text is not all there")


def test_an_export_that_fails_leaves_what_was_there(
    made: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "keep.jsonl"
    target.parent.mkdir()
    target.write_text("kept", encoding="utf-8")
    with pytest.raises(CorpusError):
        export(Settings(corpus=tmp_path / "other", data_dir=made.data_dir), target)
    with monkeypatch.context() as patch:
        patch.setattr("index.export.exported", failing)
        with pytest.raises(IndexDamaged):
            export(made, target)
    assert (target.read_text(encoding="utf-8"), list(target.parent.iterdir())) == ("kept", [target])
    (tmp_path / "link.jsonl").symlink_to(target)
    assert export(made, tmp_path / "link.jsonl") == 3
    assert (len(target.read_text(encoding="utf-8").splitlines()), list(target.parent.iterdir())) == (3, [target])
    assert (tmp_path / "link.jsonl").is_symlink()


@pytest.mark.parametrize(("to", "said"), [("nowhere/x.jsonl", "expected a folder"), (".", "got the folder")])
def test_an_export_to_no_file_is_refused(made: Settings, tmp_path: Path, to: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        export(made, tmp_path / to)


def test_an_export_into_a_pipe_is_written_as_it_comes(made: Settings, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert export(made, pipe) == 3
        assert os.read(handle, 100_000).count(b"\n") == 3
    finally:
        os.close(handle)


def test_a_text_that_was_altered_is_read_from_its_file_again(made: Settings) -> None:
    chroma = Chroma(chroma_place(made), fresh=True)
    head = next(head for head in chroma.all_heads() if head.doc_id == "bridge.txt")
    stamp = chroma.stamp()
    assert stamp
    chroma.put_articles([(head, chroma.text(head).replace("Tuesday", "Someday"))], [], stamp)
    assert [problem.where for problem in verify(made)] == ["bridge.txt"]
    assert verify(made, repair=True) == []
    report = build(made)
    assert (report.changed, report.unchanged) == (["bridge.txt"], 2)
    assert "Tuesday" in Chroma(chroma_place(made), fresh=True).text(
        next(head for head in Chroma(chroma_place(made)).all_heads() if head.doc_id == "bridge.txt")
    )
    assert verify(made) == []
    assert build(made).unchanged == 3


def alter(settings: Settings, old: str, new: str) -> None:
    """Alter a word in the record of an article's text and in its chunk alike."""
    chroma, workshop = Chroma(chroma_place(settings), fresh=True), open_workshop(settings)
    head = next(head for head in chroma.all_heads() if head.doc_id == "bridge.txt")
    (chunk,) = [c for c in chroma.all_chunks(workshop.mark, "en") if c.chunk_id.startswith(head.key)]
    vectors = workshop.embedder.embed([""], [workshop.analyser.analyse(chunk.text, "en").glosses])
    chroma.put_chunks(workshop.mark, [(head, [chunk._replace(text=chunk.text.replace(old, new))], vectors)])
    stamp = chroma.stamp()
    assert stamp
    chroma.put_articles([(head, chroma.text(head).replace(old, new))], [], stamp)


def test_a_text_that_was_altered_with_its_chunk_is_told_by_its_hash_and_read_again(made: Settings) -> None:
    alter(made, "Tuesday", "Someday")
    assert [problem.where for problem in verify(made)] == ["bridge.txt"]
    assert verify(made, repair=True) == []
    assert build(made).changed == ["bridge.txt"]
    assert {"Tuesday" in a.text for a in Assistant.open(made).index.named("bridge.txt")} == {True}
    assert verify(made) == []


def test_what_was_stored_before_there_were_hashes_gets_them_by_the_next_build(made: Settings) -> None:
    chroma = Chroma(chroma_place(made), fresh=True)
    chroma.put_heads([replace(head, text_hash="") for head in chroma.all_heads()])
    assert verify(made) == []
    assert build(made).unchanged == 3
    assert all(head.text_hash for head in Chroma(chroma_place(made), fresh=True).all_heads())
    alter(made, "Tuesday", "Someday")
    assert [problem.where for problem in verify(made)] == ["bridge.txt"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An index of so many chunks that Chroma keeps their vectors in files."""
    corpus = tmp_path_factory.mktemp("many")
    for n in range(20):
        lines = [
            f"Line {i} of report {n}: the harbour of town {i * n} handled {i + n} ships in May." for i in range(700)
        ]
        (corpus / f"{n:02}.txt").write_text("\n".join(lines), encoding="utf-8")
    (corpus / "uk.txt").write_text("Міський голова Львова пішов у відставку через міст.", encoding="utf-8")
    settings = Settings(corpus=corpus, data_dir=tmp_path_factory.mktemp("many-data"))
    build(settings)
    return settings


def cut(name: str, size: int) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        os.truncate(folder / name, size)

    return harm


HARM: dict[str, Callable[[Path], object]] = {
    "no folder": shutil.rmtree,
    "no ids": lambda folder: (folder / "index_metadata.pickle").unlink(),
    "no header": lambda folder: (folder / "header.bin").unlink(),
    "half of the vectors": lambda folder: os.truncate(
        folder / "data_level0.bin", (folder / "data_level0.bin").stat().st_size // 2
    ),
    **{f"ten bytes of {name}": cut(name, 10) for name in ("length.bin", "link_lists.bin", "index_metadata.pickle")},
    "links a terabyte apart": lambda folder: (
        (folder / "link_lists.bin").write_bytes(b"\xff" * 4),
        os.truncate(folder / "link_lists.bin", 10**12),
    ),
    "ten bytes of each": lambda folder: [os.truncate(path, 10) for path in folder.glob("*.bin")],
}


@pytest.mark.parametrize("harm", HARM)
def test_lost_vectors_are_told_and_made_again_from_the_stored_texts(many: Settings, tmp_path: Path, harm: str) -> None:
    settings = Settings(corpus=many.corpus, data_dir=tmp_path / "data")
    shutil.copytree(many.data_dir, settings.data_dir)
    folders = [path.parent for path in (settings.data_dir / "chroma").glob("*/index_metadata.pickle")]
    assert folders
    assert (cut_short(settings.data_dir / "chroma"), status_of(settings).healthy) == ({}, True)
    for folder in folders:
        HARM[harm](folder)
    Chroma(tmp_path / "other", fresh=True)  # forgets what is open, as a new process would
    try:
        told = status_of(settings).problem
    except IndexDamaged as error:
        told = str(error)
    assert "vectors" in str(told)
    assert "verify --repair" in str(told)
    found = verify(settings)
    assert any("vectors" in problem.where for problem in found)
    assert verify(settings) == found
    assert verify(settings, repair=True) == []
    assert verify(settings) == []
    assert status_of(settings).healthy
    report = build(settings)
    assert (report.unchanged, report.added, report.rechunked) == (21, [], [])
    assert "ships" in Assistant.open(settings).ask("How many ships did the harbour of town 19 handle in May?").text


@pytest.fixture(scope="module")
def numerous(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An index of so many articles that Chroma keeps the vectors of their own records in files, too."""
    corpus = tmp_path_factory.mktemp("numerous")
    for n in range(600):
        (corpus / f"{n:03}.txt").write_text(f"The harbour of town {n} handled {n} ships in May.", encoding="utf-8")
    settings = Settings(corpus=corpus, data_dir=tmp_path_factory.mktemp("numerous-data"))
    build(settings)
    return settings


@pytest.mark.parametrize("name", ["header.bin", "data_level0.bin"])
def test_vectors_over_which_chroma_cannot_open_the_store_are_made_again(
    numerous: Settings, tmp_path: Path, name: str
) -> None:
    settings = Settings(corpus=numerous.corpus, data_dir=tmp_path / "data")
    shutil.copytree(numerous.data_dir, settings.data_dir)
    spoilt = list((settings.data_dir / "chroma").glob(f"*/{name}"))
    assert spoilt
    for path in spoilt:
        path.write_bytes(b"\xa5" * path.stat().st_size)
    Chroma(tmp_path / "other", fresh=True)  # forgets what is open, as a new process would
    with pytest.raises(IndexDamaged, match="verify --repair"):
        verify(settings)
    assert verify(settings, repair=True) == []
    assert verify(settings) == []
    assert build(settings).unchanged == 600
    assert "ships" in Assistant.open(settings).ask("How many ships did the harbour of town 19 handle in May?").text


def test_vectors_that_are_cut_short_are_never_opened(many: Settings, tmp_path: Path) -> None:
    settings = Settings(corpus=many.corpus, data_dir=tmp_path / "data")
    shutil.copytree(many.data_dir, settings.data_dir)
    for path in (settings.data_dir / "chroma").glob("*/index_metadata.pickle"):
        HARM["half of the vectors"](path.parent)
    before = {path: path.read_bytes() for path in (settings.data_dir / "chroma").glob("*/*")}
    Chroma(tmp_path / "other", fresh=True)  # forgets what is open, as a new process would
    for attempt in (status_of, lambda _: remove(settings, ["00.txt"])):
        with pytest.raises(IndexDamaged, match="verify --repair"):
            attempt(settings)
    assert {path: path.read_bytes() for path in (settings.data_dir / "chroma").glob("*/*")} == before
    with folder_lock(settings), pytest.raises(IndexDamaged, match="verify --repair"):  # a build might be writing them
        Assistant.open(settings)
    assert {path: path.read_bytes() for path in (settings.data_dir / "chroma").glob("*/*")} == before


QUESTION = "How many ships did the harbour of town 19 handle in May?"


@pytest.mark.parametrize("harm", ["half of the vectors", "ten bytes of length.bin"])
def test_who_reads_goes_on_by_words_alone_where_vectors_are_cut_short_until_a_build_mends_them(
    many: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    settings = Settings(corpus=many.corpus, data_dir=tmp_path / "data")
    shutil.copytree(many.data_dir, settings.data_dir)
    for path in (settings.data_dir / "chroma").glob("*/index_metadata.pickle"):
        HARM[harm](path.parent)
    Chroma(tmp_path / "other", fresh=True)  # forgets what is open, as a new process would
    assistant = Assistant.open(settings)
    answer = assistant.ask(QUESTION)
    assert all("ships" in passage.text for passage in answer.passages if passage.article.language == "en")
    assert (len(answer.passages) > 1, "words alone" in str(answer.notice)) == (True, True)
    assert len(assistant.index.articles()) == 21

    def killed(*_: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr("index.vectors.Chroma.put_chunks", killed)
        with pytest.raises(RuntimeError, match="killed"):
            build(settings)
    assert len(assistant.index.articles()) == 21
    assert len(assistant.ask(QUESTION).passages) > 1
    build(settings)
    answer = assistant.ask(QUESTION)
    assert "ships" in answer.text
    assert answer.notice is None
    assert verify(settings) == []


@pytest.mark.parametrize("harm", ["half of the vectors", "links a terabyte apart", "ten bytes of each"])
@pytest.mark.parametrize("killed_again", [False, True])
def test_vectors_that_a_kill_cut_short_are_made_again_by_the_next_build(
    many: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str, killed_again: bool
) -> None:
    settings = Settings(corpus=many.corpus, data_dir=tmp_path / "data")
    shutil.copytree(many.data_dir, settings.data_dir)
    for path in (settings.data_dir / "chroma").glob("*/index_metadata.pickle"):
        HARM[harm](path.parent)

    def killed(*_: object) -> None:
        raise RuntimeError("killed")

    if killed_again:
        with monkeypatch.context() as patch:
            patch.setattr("index.vectors.Chroma.put_chunks", killed)
            with pytest.raises(RuntimeError, match="killed"):
                build(settings)
    report = build(settings)
    assert (len(report.rechunked), report.added, report.changed) == (20, [], [])
    assert verify(settings) == []
    assert not list((settings.data_dir / "chroma").glob("*.cut-short"))
    assert "ships" in Assistant.open(settings).ask("How many ships did the harbour of town 19 handle in May?").text


@pytest.mark.parametrize("how", ["build", "verify --repair"])
def test_vectors_that_were_put_away_are_removed_also_where_an_earlier_removal_was_killed(
    made: Settings, how: str
) -> None:
    left = made.data_dir / "chroma" / "0f0e.cut-short"
    left.mkdir()
    (left / "data_level0.bin").write_bytes(b"0" * 100)  # the list of ids, by which it would be found, is gone
    assert build(made).unchanged == 3 if how == "build" else verify(made, repair=True) == []
    assert not left.exists()
    assert verify(made) == []


def test_a_mending_that_is_killed_is_completed_by_a_build(
    many: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(corpus=many.corpus, data_dir=tmp_path / "data")
    shutil.copytree(many.data_dir, settings.data_dir)
    for path in (settings.data_dir / "chroma").glob("*/index_metadata.pickle"):
        shutil.rmtree(path.parent)

    def killed(*_: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr("index.verify.embedded", killed)
        with pytest.raises(RuntimeError, match="killed"):
            verify(settings, repair=True)
    assert len(build(settings).rechunked) == 20
    assert verify(settings) == []


@pytest.mark.parametrize(
    ("said", "free", "expected"),
    [
        ("error returned from database: (code: 13) database or disk is full", 10**9, SettingsError),
        ("No space left on device (os error 28)", 10**9, SettingsError),
        ("error returned from database: (code: 778) disk I/O error", 10**9, SettingsError),
        ("Failed to apply logs to the hnsw segment writer", 0, SettingsError),
        ("Failed to apply logs to the hnsw segment writer", 10**9, IndexDamaged),
        ("error returned from database: (code: 266) disk I/O error", 10**9, IndexDamaged),
        ("database disk image is malformed", 0, IndexDamaged),
    ],
)
def test_a_full_disk_is_named_only_where_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, free: int, expected: type[Exception]
) -> None:
    monkeypatch.setattr("index.storage.connection.disk_usage", lambda place: SimpleNamespace(free=free))
    with pytest.raises(expected), guarded(tmp_path):
        raise RuntimeError(said)


@pytest.mark.skipif(sys.platform == "win32", reason="knows no limit on the size of a file")
@pytest.mark.parametrize(("limit", "expected"), [(20_000_000, SettingsError), (10**12, IndexDamaged)])
def test_a_limit_on_the_size_of_files_is_named_where_one_has_come_near_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, expected: type[Exception]
) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"0" * 19_000_000)
    monkeypatch.setattr("resource.getrlimit", lambda _: (limit, limit))
    with pytest.raises(expected), guarded(tmp_path):
        raise RuntimeError("Error in compaction: Failed to apply logs to the metadata segment")
