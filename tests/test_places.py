"""The store embedded and on a server: the same commands, the same results; several machines on one server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from index.__main__ import app as command_line
from index.build import build
from index.errors import IndexBusy, ServiceUnreachable
from index.export import exported
from index.settings import Settings
from index.status import articles_of, status_of
from index.storage.lock import build_lock
from index.storage.records import split_chunk_id
from index.store import chroma_place
from index.vectors import Chroma
from index.verify import remove, verify
from index.workshop import open_workshop
from rag import Assistant, Filters
from tests.chroma_server import chroma_server, emptied, free_port
from tests.faults import power_cut

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SHIP = "The harbour of Zubrov handled {} ships in May."
QUESTION = "How many ships did the harbour of Zubrov handle?"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server for all tests."""
    with chroma_server(tmp_path_factory.mktemp("chroma")) as url:
        yield url


@pytest.fixture(params=["embedded", "server"])
def place(request: pytest.FixtureRequest) -> dict[str, str]:
    """Settings that choose where the store lies."""
    return {} if request.param == "embedded" else {"chroma_url": emptied(request.getfixturevalue("server"))}


def said(settings: Settings) -> list[str]:
    return [c.quote for c in Assistant.open(settings).ask(QUESTION).citations]


def test_articles_come_change_and_go(write: Corpus, settings_for: Made, place: dict[str, str]) -> None:
    files = {"a.txt": SHIP.format(10), "b.md": "---\nlang: uk\n---\nМер подав у відставку.", "c.txt": "A bridge fell."}
    settings = settings_for(write(files), **place)
    assert build(settings).added == ["a.txt", "b.md", "c.txt"]
    stamp = Chroma(chroma_place(settings), fresh=True).stamp()
    assert build(settings).unchanged == 3
    assert Chroma(chroma_place(settings), fresh=True).stamp() == stamp
    assert said(settings) == [SHIP.format(10)]
    write({"a.txt": SHIP.format(11)})
    (settings.corpus / "c.txt").unlink()
    report = build(settings)
    assert (report.changed, report.removed) == (["a.txt"], ["c.txt"])
    assert said(settings) == [SHIP.format(11)]
    assert [row["doc_id"] for row in articles_of(settings)] == ["a.txt", "b.md"]
    assert Assistant.open(settings).ask(QUESTION, filters=Filters(languages=("lt",))).reason == "filtered_out"
    assert verify(settings) == []
    assert status_of(settings).healthy
    assert [record["doc_id"] for record in exported(settings)] == ["a.txt", "b.md"]
    assert remove(settings, ["b.md"]) == ["b.md"]
    assert verify(settings) == []
    assert build(settings).added == ["b.md"]


def test_copies_are_found_and_shown_once(write: Corpus, settings_for: Made, place: dict[str, str]) -> None:
    text = SHIP.format(10) + " That was fewer than in April. The port authority blamed the weather, as it had before."
    settings = settings_for(write({f"{n}.txt": text for n in range(4)} | {"x.txt": "A bridge fell."}), **place)
    build(settings)
    passages = Assistant.open(settings).ask(QUESTION).passages
    assert [(p.article.doc_id, p.copies) for p in passages if "ships" in p.text] == [("0.txt", 3)]


def test_damage_is_found_and_mended(write: Corpus, settings_for: Made, place: dict[str, str]) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "b.txt": "A bridge fell."}), **place)
    build(settings)
    mark = open_workshop(settings).mark
    chroma = Chroma(chroma_place(settings), fresh=True)
    chroma.drop_chunks(mark, "en", [next(chroma.chunk_names(mark, "en"))])
    assert len(verify(settings)) == 1
    assert verify(settings, repair=True) == []
    assert said(settings) == [SHIP.format(10)]


CRASHES = ["index.vectors.Chroma.put_chunks", "index.vectors.Chroma.put_articles", "index.vectors.Chroma.drop_version"]


@pytest.mark.parametrize("step", CRASHES)
def test_what_a_broken_build_leaves_is_swept_by_the_next_one(
    write: Corpus, settings_for: Made, place: dict[str, str], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    settings = settings_for(write({"a.txt": SHIP.format(10), "b.txt": "A bridge fell."}), **place)
    build(settings)
    write({"a.txt": SHIP.format(11)})
    with power_cut(monkeypatch, step):
        build(settings)
    assert said(settings) in ([SHIP.format(10)], [SHIP.format(11)])
    write({"a.txt": SHIP.format(12)})  # so that the next build does not write the same ids again
    build(settings)
    assert verify(settings) == []
    chroma = Chroma(chroma_place(settings), fresh=True)
    names = list(chroma.chunk_names(open_workshop(settings).mark, "en"))
    assert len({split_chunk_id(name) for name in names}) == len(names) == 2
    assert len(list(chroma.names("text"))) == 2
    assert said(settings) == [SHIP.format(12)]


# Several machines on one server


@pytest.fixture
def two(write: Corpus, settings_for: Made, server: str) -> tuple[Settings, Settings]:
    """The settings of two machines: one corpus, one server, a data folder each."""
    url = emptied(server)
    corpus = write({"a.txt": SHIP.format(10), "b.txt": "A bridge fell."})
    return settings_for(corpus, "one", chroma_url=url), settings_for(corpus, "other", chroma_url=url)


def test_two_machines_see_each_others_builds(two: tuple[Settings, Settings], write: Corpus) -> None:
    one, other = two
    build(one)
    readers = [Assistant.open(settings) for settings in two]
    for number, builder in ((11, other), (12, one), (13, other)):
        write({"a.txt": SHIP.format(number)})
        assert build(builder).changed == ["a.txt"]
        for reader in readers:
            assert [c.quote for c in reader.ask(QUESTION).citations] == [SHIP.format(number)]
            assert reader.index.lexical_count() == 2
    assert all(status_of(settings).healthy and verify(settings) == [] for settings in two)


def test_a_machine_that_is_only_behind_has_no_problem(two: tuple[Settings, Settings], write: Corpus) -> None:
    one, other = two
    build(one)
    assert verify(other) == []
    write({"later.txt": "The ferry to the island sails again from Friday."})
    build(one)
    assert verify(other) == []


def test_one_builds_and_the_other_is_told(two: tuple[Settings, Settings]) -> None:
    one, other = two
    with build_lock(one), pytest.raises(IndexBusy, match="building"), build_lock(other, wait_s=0):
        pass
    with build_lock(other, wait_s=0), pytest.raises(IndexBusy, match="another build"), build_lock(other, wait_s=0):
        pass


def test_a_silent_holder_is_followed_and_may_not_commit_any_more(
    two: tuple[Settings, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    monkeypatch.setattr("index.storage.lock.STALE_S", -1)
    with build_lock(one) as held:
        held()
        with build_lock(other) as next_held:
            next_held()
            with pytest.raises(IndexBusy, match="took it over"):
                held()


def test_the_turn_of_a_killed_build_is_free_for_its_own_folder_at_once(two: tuple[Settings, Settings]) -> None:
    one, other = two
    holding = build_lock(one)
    holding.__enter__()
    chroma = Chroma(chroma_place(one))
    (name,) = chroma.names("lease")
    note = chroma.notes([name])[name]
    holding.__exit__(None, None, None)
    chroma.put_notes("lease", {name: note})  # as a build leaves it that was killed
    with pytest.raises(IndexBusy, match="building"), build_lock(other, wait_s=0):
        pass
    with build_lock(one, wait_s=0) as held:
        held()


def test_a_server_that_is_down_is_one_clear_sentence(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"http://user:secret@127.0.0.1:{free_port()}"
    settings = settings_for(write({"a.txt": "One."}), chroma_url=address)
    for attempt in (build, Assistant.open, status_of, verify):
        with pytest.raises(ServiceUnreachable, match="try again"):
            attempt(settings)
    monkeypatch.setenv("CHROMA_URL", address)
    monkeypatch.setenv("RAG_CORPUS", str(settings.corpus))
    monkeypatch.setenv("RAG_DATA_DIR", str(settings.data_dir))
    result = CliRunner().invoke(command_line, ["build"])
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "secret" not in result.output


def test_a_reader_outlives_its_server(write: Corpus, settings_for: Made, tmp_path: Path) -> None:
    folder, port = tmp_path / "server", free_port()
    folder.mkdir()
    with chroma_server(folder, port) as url:
        settings = settings_for(write({"a.txt": SHIP.format(10)}), chroma_url=url)
        build(settings)
        reader = Assistant.open(settings)
        assert [c.quote for c in reader.ask(QUESTION).citations] == [SHIP.format(10)]
    with pytest.raises(ServiceUnreachable, match="CHROMA_URL"):
        reader.ask(QUESTION)
    with chroma_server(folder, port):
        assert [c.quote for c in reader.ask(QUESTION).citations] == [SHIP.format(10)]
