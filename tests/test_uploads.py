"""Uploads: kept in a root of their own, under safe names; one bad file harms nobody; nothing is half there."""

import json
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from index.build import build, build_lock
from index.corpus.uploads import Outcome, add, add_text, is_upload, remove, together
from index.errors import IndexBusy, IndexDamaged, SettingsError
from index.formats.base import MAX_BYTES
from index.settings import UPLOADS_ROOT, Settings
from index.status import status_of
from index.storage.records import Head
from index.store import chroma_place
from index.vectors import Chroma
from index.verify import verify
from rag import Assistant, Filters
from tests.faults import power_cut
from tests.makers import docx, pdf, zipped

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SHIP = "The harbour of Zubrov handled {} ships in May."


@pytest.fixture
def settings(write: Corpus, settings_for: Made) -> Settings:
    """Settings over a small corpus, built."""
    made = settings_for(write({"a.txt": "The lighthouse of Kertys was sold."}))
    build(made)
    return made


def heads_of(settings: Settings) -> dict[str, Head]:
    """doc_id -> head of everything in the index."""
    return {head.doc_id: head for head in Chroma(chroma_place(settings), fresh=True).all_heads()}


def kept(settings: Settings) -> dict[str, bytes]:
    """Name -> content of every file in the folder of uploads, hidden ones too."""
    return {path.name: path.read_bytes() for path in settings.uploads_dir.iterdir()}


def said(settings: Settings, question: str = "How many ships did the harbour of Zubrov handle?") -> list[str]:
    """The quotes that answer a question."""
    return [c.quote for c in Assistant.open(settings).ask(question).citations]


def only(outcomes: list[Outcome]) -> Outcome:
    """The one outcome."""
    (outcome,) = outcomes
    return outcome


def test_an_upload_is_kept_indexed_and_asked_about(settings: Settings) -> None:
    outcome = only(add(settings, [("../Порт.txt", SHIP.format(10).encode())]))
    assert outcome == Outcome("../Порт.txt", stored="Порт.txt", articles=("Порт.txt",))
    assert kept(settings) == {"Порт.txt": SHIP.format(10).encode()}
    head = heads_of(settings)["Порт.txt"]
    assert is_upload(head)
    assert head.root == UPLOADS_ROOT
    assert said(settings) == [SHIP.format(10)]
    assert status_of(settings).healthy


FORMATS: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "n.txt": (SHIP.encode(), ("n.txt",)),
    "n.md": (f"---\ntitle: Ships\n---\n{SHIP}".encode(), ("n.md",)),
    "n.html": (f"<html><body><article><p>{SHIP * 5}</p></article></body></html>".encode(), ("n.html",)),
    "n.pdf": (pdf([[SHIP]]), ("n.pdf",)),
    "n.docx": (docx(SHIP), ("n.docx",)),
    "n.csv": (f"text,title\n{SHIP},A\nAnother one of its kind.,B\n".encode(), ("n.csv#1", "n.csv#2")),
    "n.jsonl": (json.dumps({"text": SHIP}).encode(), ("n.jsonl#1",)),
    "n.zip": (zipped({"sub/x.txt": SHIP, "y.md": "A bridge fell."}), ("n.zip!sub/x.txt", "n.zip!y.md")),
}


def test_every_format_that_the_index_reads_can_be_uploaded_and_all_at_once(settings: Settings) -> None:
    told: list[tuple[int, int]] = []
    outcomes = add(settings, [(n, data) for n, (data, _) in FORMATS.items()], lambda *at: told.append(at))
    assert [(o.name, o.reason, o.articles) for o in outcomes] == [(n, None, d) for n, (_, d) in FORMATS.items()]
    assert told[0] == (0, len(FORMATS))
    assert told[-1] == (len(FORMATS), len(FORMATS))
    assert not verify(settings)


BAD: dict[str, tuple[str, bytes, str]] = {
    "unknown ending": ("virus.exe", b"MZ", "expected a file ending in .txt, .md"),
    "no ending": ("README", b"text", "without an ending"),
    "too large": ("big.txt", b"x" * (MAX_BYTES + 1), f"at most {MAX_BYTES:,} bytes, got {MAX_BYTES + 1:,}"),
    "empty": ("void.txt", b"", "expected an article, got an empty file"),
    "blank": ("blank.txt", b" \n ", "expected an article, got an empty file"),
    "renamed binary": ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "expected text, got a binary file"),
    "renamed text": ("text.pdf", b"just a text", "expected a PDF file"),
    "renamed archive": ("text.docx", b"PK\x03\x04 no", "expected a Word document"),
    "zip bomb": ("bomb.zip", zipped({"a.txt": b"a" * 9_000_000}), "a zip bomb"),
    "empty archive": ("none.zip", zipped({}), "a file without any"),
    "archive of nothing": ("pictures.zip", zipped({"a.png": b"x"}), "a file without any"),
    "table of nothing": ("table.csv", b"a,b\n1,2\n", "expected"),
    "picture pdf": ("scan.pdf", pdf([[]]), "text recognition"),
    "metadata alone": ("meta.md", b"---\ntitle: x\n---\n", "expected an article, got an empty file"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_one_clear_sentence_and_leaves_nothing_behind(settings: Settings, kind: str) -> None:
    name, data, reason = BAD[kind]
    bad, good = add(settings, [(name, data), ("good.txt", SHIP.format(10).encode())])
    assert reason in (bad.reason or "")
    assert "\n" not in (bad.reason or "\n")
    assert (bad.name, bad.stored, bad.articles) == (name, None, ())
    assert (good.reason, good.articles) == (None, ("good.txt",))
    assert list(kept(settings)) == ["good.txt"]
    assert set(heads_of(settings)) == {"a.txt", "good.txt"}


def test_what_is_bad_in_an_archive_is_named_and_the_rest_is_taken(settings: Settings) -> None:
    members = {"good.txt": SHIP.format(10), "../out.txt": "x", "bad.txt": b"\0\0", "in.zip": zipped({})}
    outcome = only(add(settings, [("box.zip", zipped(members))]))
    assert outcome.articles == ("box.zip!good.txt",)
    assert outcome.reason is None
    assert {name for name, _ in outcome.problems} == {"box.zip!../out.txt", "box.zip!bad.txt", "box.zip!in.zip"}


def test_nothing_but_bad_files_does_not_even_open_the_index(tmp_path: Path) -> None:
    settings = Settings(corpus=tmp_path / "nowhere", data_dir=tmp_path / "data")
    assert only(add(settings, [("a.exe", b"x")])).reason
    assert not settings.data_dir.exists()


def test_two_uploads_of_one_name_are_both_kept_and_the_same_content_is_not_added_twice(settings: Settings) -> None:
    first, second = SHIP.format(10).encode(), SHIP.format(11).encode()
    assert only(add(settings, [("news.txt", first)])).stored == "news.txt"
    both = add(settings, [("News.TXT", second), ("news.txt", first), ("other.txt", second)])
    assert [(o.stored, o.present) for o in both] == [("News-2.txt", None), (None, "news.txt"), (None, "News-2.txt")]
    assert kept(settings) == {"news.txt": first, "News-2.txt": second}
    assert set(heads_of(settings)) == {"a.txt", "news.txt", "News-2.txt"}


def test_what_the_corpus_holds_is_not_added_and_its_names_are_left_to_it(settings: Settings) -> None:
    same, other = add(settings, [("x.txt", b"The lighthouse of Kertys was sold."), ("a.txt", b"A bridge fell.")])
    assert (same.stored, same.present) == (None, "a.txt")
    assert other.articles == ("a-2.txt",)


def test_a_table_or_an_archive_of_the_same_content_is_there_already(settings: Settings) -> None:
    data = zipped({"x.txt": SHIP.format(10)})
    add(settings, [("box.zip", data)])
    assert only(add(settings, [("again.zip", data)])).present == "box.zip"


def test_twins_of_which_the_first_is_refused_are_both_refused(settings: Settings) -> None:
    one, two = add(settings, [("a.pdf", b"no pdf"), ("b.pdf", b"no pdf")])
    assert one.reason
    assert two == Outcome("b.pdf", reason=one.reason)


def test_builds_of_the_corpus_and_uploads_leave_each_other_alone(settings: Settings, write: Corpus) -> None:
    add(settings, [("news.txt", SHIP.format(10).encode())])
    write({"b.txt": "A bridge fell."})
    report = build(settings)
    assert (report.added, report.removed) == (["b.txt"], [])
    add(settings, [("more.txt", SHIP.format(11).encode())])
    assert set(heads_of(settings)) == {"a.txt", "b.txt", "news.txt", "more.txt"}
    whole = build(settings, settings.uploads_dir)
    assert (whole.added, whole.changed, whole.removed, whole.unchanged) == ([], [], [], 2)


def test_uploads_stay_when_the_data_folder_is_moved(settings: Settings, tmp_path: Path) -> None:
    add(settings, [("news.txt", SHIP.format(10).encode())])
    settings.data_dir.rename(tmp_path / "moved")
    moved = Settings(corpus=settings.corpus, data_dir=tmp_path / "moved")
    assert build(moved, moved.uploads_dir).unchanged == 1
    assert remove(moved, heads_of(moved)["news.txt"].key) == ["news.txt"]


# Pasted text


def test_a_pasted_text_carries_what_is_said_of_it_and_no_more(settings: Settings) -> None:
    outcome = add_text(
        settings, SHIP.format(10), 'Порт: "рекорд" \x07#1', date(2025, 12, 13), "The: Daily\u2028Paper", "uk-UA"
    )
    assert outcome.articles == ("Порт_ _рекорд_ _1.md",)
    head = heads_of(settings)[outcome.articles[0]]
    assert (head.title, head.source) == ('Порт: "рекорд" \x07#1', "The: Daily Paper")
    assert (head.published, head.language) == (date(2025, 12, 13), "uk")
    bare = add_text(settings, "\n\nA bridge fell. Nobody was hurt.\n")
    assert bare.articles == ("A bridge fell. Nobody was hurt.md",)
    head = heads_of(settings)[bare.articles[0]]
    assert (head.title, head.source, head.published, head.language) == (None, None, None, "en")


def test_a_pasted_text_that_looks_like_front_matter_stays_text(settings: Settings) -> None:
    text = "---\ntitle: not this\n---\nA bridge fell."
    (name,) = add_text(settings, text, title="This").articles
    head = heads_of(settings)[name]
    stored = Chroma(chroma_place(settings)).text(head)
    assert head.title == "This"
    assert stored[head.body :] == text


@pytest.mark.parametrize("text", ["", " \n\t ", "x" * (MAX_BYTES + 1)])
def test_a_text_that_is_none_or_too_long_is_refused(settings: Settings, text: str) -> None:
    outcome = add_text(settings, text, "T")
    assert (outcome.reason or "").startswith("expected")
    assert set(heads_of(settings)) == {"a.txt"}


# Removing


def test_a_removed_upload_is_gone_with_its_file_and_can_be_added_again(settings: Settings) -> None:
    data = SHIP.format(10).encode()
    add(settings, [("news.txt", data)])
    assert remove(settings, heads_of(settings)["news.txt"].key) == ["news.txt"]
    assert kept(settings) == {}
    assert said(settings) == []
    assert not verify(settings)
    assert only(add(settings, [("news.txt", data)])).articles == ("news.txt",)


def test_a_member_goes_with_its_archive(settings: Settings) -> None:
    add(settings, [("box.zip", zipped({"x.txt": SHIP.format(10), "y.txt": "A bridge fell."})), ("box.txt", b"Other.")])
    heads = heads_of(settings)
    member = heads["box.zip!x.txt"]
    both = ["box.zip!x.txt", "box.zip!y.txt"]
    assert sorted(h.doc_id for h in together(list(heads.values()), member)) == both
    assert remove(settings, member.key) == both
    assert list(kept(settings)) == ["box.txt"]


def test_a_removed_article_of_the_corpus_keeps_its_file_and_comes_back_with_the_next_build(settings: Settings) -> None:
    head = heads_of(settings)["a.txt"]
    assert together(list(heads_of(settings).values()), head) == [head]
    assert remove(settings, head.key) == ["a.txt"]
    assert heads_of(settings) == {}
    assert (settings.corpus / "a.txt").exists()
    assert build(settings).added == ["a.txt"]


def test_removing_what_is_not_there_removes_nothing(settings: Settings) -> None:
    assert remove(settings, "0" * 16) == []
    assert set(heads_of(settings)) == {"a.txt"}


def test_a_name_in_both_roots_is_removed_in_one(settings: Settings) -> None:
    settings.uploads_dir.mkdir()
    (settings.uploads_dir / "a.txt").write_text(SHIP.format(10), encoding="utf-8")
    build(settings, settings.uploads_dir)
    heads = list(Chroma(chroma_place(settings), fresh=True).all_heads())
    assert [h.doc_id for h in heads] == ["a.txt", "a.txt"]
    uploaded = next(h for h in heads if is_upload(h))
    assert remove(settings, uploaded.key) == ["a.txt"]
    assert not is_upload(heads_of(settings)["a.txt"])


# Faults


def test_while_another_build_is_at_work_an_upload_is_one_clear_sentence_and_leaves_nothing(settings: Settings) -> None:
    with build_lock(settings):
        with pytest.raises(IndexBusy, match="wait until it ends"):
            add(settings, [("news.txt", b"News.")], wait_s=0)
        with pytest.raises(IndexBusy, match="wait until it ends"):
            remove(settings, heads_of(settings)["a.txt"].key, wait_s=0)
    assert not settings.uploads_dir.exists()
    assert set(heads_of(settings)) == {"a.txt"}


def test_a_damaged_index_takes_no_upload_and_loses_none(settings_for: Made, write: Corpus) -> None:
    settings = settings_for(write({}))
    (settings.data_dir / "chroma").mkdir(parents=True)
    (settings.data_dir / "chroma" / "chroma.sqlite3").write_bytes(b"this is no database" * 100)
    with pytest.raises(IndexDamaged):
        add(settings, [("news.txt", b"News.")])
    assert not settings.uploads_dir.exists()


def test_a_folder_that_cannot_be_written_is_named(settings: Settings) -> None:
    settings.uploads_dir.write_text("a file in its place", encoding="utf-8")
    with pytest.raises(SettingsError, match="RAG_DATA_DIR"):
        add(settings, [("news.txt", b"News.")])


STEPS = ["vectors.Chroma.put_chunks", "vectors.Chroma.put_articles", "lexical.Lexical.put_state"]


@pytest.mark.parametrize("step", STEPS)
def test_a_failure_in_the_middle_leaves_the_whole_article_or_none_of_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with power_cut(monkeypatch, f"index.{step}"):
        add(settings, [("news.txt", SHIP.format(10).encode())])
    assert set(kept(settings)) == set(heads_of(settings)) - {"a.txt"}
    again = only(add(settings, [("news.txt", SHIP.format(10).encode())]))
    assert again.articles == ("news.txt",) or again.present == "news.txt"
    assert said(settings) == [SHIP.format(10)]
    assert not verify(settings, repair=True)


def test_what_a_killed_upload_left_is_cleared_away_or_taken_up(settings: Settings) -> None:
    settings.uploads_dir.mkdir()
    (settings.uploads_dir / ".part-1").write_bytes(b"half a fi")
    (settings.uploads_dir / "news.txt").write_bytes(SHIP.format(10).encode())
    outcomes = add(settings, [("news.txt", b"Other news."), ("x.txt", SHIP.format(10).encode())])
    assert [o.articles for o in outcomes] == [("news-2.txt",), ("news.txt",)]
    assert set(kept(settings)) == {"news.txt", "news-2.txt"}


def test_questions_and_uploads_of_several_threads_go_on_at_once(settings: Settings) -> None:
    assistant = Assistant.open(settings)
    failures: list[BaseException] = []
    done = threading.Event()

    def ask() -> None:
        try:
            while not done.is_set():
                answer = assistant.ask("Was the lighthouse of Kertys sold?", filters=Filters(languages=["en"]))
                assert [c.doc_id for c in answer.citations] == ["a.txt"]
        except BaseException as error:
            failures.append(error)

    def bring(who: int) -> None:
        try:
            for n in range(3):
                outcome = only(add(settings, [("news.txt", f"Harbour {who} handled {n} ships.".encode())]))
                assert outcome.reason is None
        except BaseException as error:
            failures.append(error)

    reader = threading.Thread(target=ask)
    writers = [threading.Thread(target=bring, args=(who,)) for who in range(2)]
    for thread in [reader, *writers]:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert failures == []
    assert len(kept(settings)) == 6
    assert {h.doc_id for h in assistant.index.heads()} == {"a.txt", *kept(settings)}
