"""A folder against the index: files of many articles, what is refused, and what an unchanged one costs."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.build import BuildReport, build
from index.corpus.extracted import Extracted, digest
from index.corpus.intake import MAX_REFUSED, MAX_TOLD
from index.settings import Settings
from index.status import articles_of, status_of
from index.storage.records import pack, unpack
from rag import Assistant
from tests.makers import docx, pdf, zipped

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SHIP = "The harbour of Zubrov handled {} ships in May."


def table(*texts: str) -> str:
    """A table of articles."""
    return "\n".join(["text", *texts]) + "\n"


def names(settings: Settings) -> list[str]:
    """The articles in the index."""
    return [row["doc_id"] for row in articles_of(settings)]


def done(report: BuildReport) -> tuple[list[str], list[str], list[str], int]:
    """What a build did."""
    return report.added, report.changed, report.removed, report.unchanged


def test_rows_and_members_are_articles_with_quotes_of_their_own(write: Corpus, settings_for: Made) -> None:
    files: dict[str, str | bytes] = {
        "a.csv": table("The mayor of Kertys resigned.", SHIP.format(10)), "b.pdf": pdf([["The lighthouse was sold."]]),
        "c.zip": zipped({"d/e.txt": "The bridge of Lomn fell.", "f.docx": docx("The school of Varn closed.")}),
        "g.html": "<html><body><article><p>The tower of Selm burned.</p></article></body></html>",
        "h.jsonl": json.dumps({"text": "The ferry of Tarn sank.", "source": "The Wave", "date": "2025-05-06"}),
    }  # fmt: skip
    settings = settings_for(write(files))
    expected = ["a.csv#1", "a.csv#2", "b.pdf", "c.zip!d/e.txt", "c.zip!f.docx", "g.html", "h.jsonl#1"]
    assert (sorted(build(settings).added), names(settings)) == (expected, expected)
    assert status_of(settings).healthy
    assistant = Assistant.open(settings)
    for question, doc_id, quote in [
        ("How many ships did the harbour of Zubrov handle?", "a.csv#2", SHIP.format(10)),
        ("What happened to the bridge of Lomn?", "c.zip!d/e.txt", "The bridge of Lomn fell."),
        ("Did the ferry of Tarn sink?", "h.jsonl#1", "The ferry of Tarn sank."),
    ]:
        citation = assistant.ask(question).citations[0]
        assert (citation.doc_id, citation.quote) == (doc_id, quote)


def test_rows_that_changed_vanished_or_came_are_the_only_ones_that_cost_anything(
    write: Corpus, settings_for: Made
) -> None:
    settings = settings_for(write({"a.csv": table("One.", "Two.", "Three."), "b.txt": "B."}))
    build(settings)
    write({"a.csv": table("One.", "Zwei.")})
    assert done(build(settings)) == ([], ["a.csv#2"], ["a.csv#3"], 2)
    write({"a.csv": table("One.", "Zwei.", "Drei.", "Vier.")})
    assert done(build(settings)) == (["a.csv#3", "a.csv#4"], [], [], 3)
    (settings.corpus / "a.csv").unlink()
    assert done(build(settings))[2] == ["a.csv#1", "a.csv#2", "a.csv#3", "a.csv#4"]
    assert names(settings) == ["b.txt"]


def test_an_unchanged_table_or_archive_is_not_taken_apart_again(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(
        write({"a.csv": table("One.", "Two.") + '"\n"\n', "b.zip": zipped({"c.txt": "Three.", "d.pdf": b"no"})})
    )
    first = build(settings)
    assert (len(first.added), len(first.skipped)) == (3, 2)

    def forbidden(*_: object) -> None:
        raise AssertionError("it was taken apart again")

    with monkeypatch.context() as patch:
        patch.setattr("index.corpus.intake.parts_of", forbidden)
        again = build(settings)
    assert (done(again), again.skipped) == (([], [], [], 3), first.skipped)


@pytest.mark.parametrize("harm", ["lost", "damaged", "other version", "wrong"])
def test_the_memory_of_tables_can_be_lost_or_damaged_without_harm(write: Corpus, settings_for: Made, harm: str) -> None:
    settings = settings_for(write({"a.csv": table("One.", "Two.")}))
    build(settings)
    (memory,) = settings.cache_dir.glob("extracted.json")
    kept = json.loads(memory.read_text(encoding="utf-8"))
    if harm == "lost":
        memory.unlink()
    elif harm == "damaged":
        memory.write_bytes(b"[" * 100_000)
    elif harm == "other version":
        memory.write_text(json.dumps(kept | {"reading": -1}), encoding="utf-8")
    else:
        memory.write_text(json.dumps({"reading": kept["reading"], "files": dict.fromkeys(kept["files"], 5)}), "utf-8")
    assert done(build(settings)) == ([], [], [], 2)


def test_a_killed_build_is_completed_by_the_next_one(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"a.csv": table("One.", "Two.", "Three.")}))
    build(settings)
    write({"a.csv": table("Uno.", "Due.", "Tre.")})
    monkeypatch.setattr("index.build.BATCH_CHUNKS", 1)
    from index.store import Writer

    write_batch, calls = Writer.write, []

    def killed(self: Writer, batch: object) -> None:
        calls.append(batch)
        if len(calls) == 2:
            raise RuntimeError("killed")
        write_batch(self, batch)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "write", killed)
        with pytest.raises(RuntimeError, match="killed"):
            build(settings)
    assert done(build(settings)) == ([], ["a.csv#2", "a.csv#3"], [], 1)
    assert done(build(settings)) == ([], [], [], 3)


def test_an_article_that_is_missing_from_the_store_is_read_again(write: Corpus, settings_for: Made) -> None:
    """The memory of a table is believed only where the store holds what it speaks of."""
    settings = settings_for(write({"a.csv": table("One.", "Two.")}))
    build(settings)
    memory = Extracted(settings.cache_dir)
    ((name, known),) = memory._known.items()
    root, doc_id = name.split("\0")
    held = {row["doc_id"]: row["sha256"] for row in articles_of(settings)}
    assert memory.recall(root, doc_id, known["signature"], digest(held)) == []
    del held["a.csv#2"]
    assert memory.recall(root, doc_id, known["signature"], digest(held)) is None
    assert memory.recall(root, doc_id, "other", known["held"]) is None


KEPT: dict[str, tuple[str | bytes, list[str]]] = {
    "a.zip": (b"PK\x03\x04 broken", ["a.zip!b.csv#1", "a.zip!b.csv#2", "a.zip!c.txt"]),
    "a.zip, its table": (
        zipped({"b.csv": "no column\n1\n", "c.txt": "New."}), ["a.zip!b.csv#1", "a.zip!b.csv#2", "a.zip!c.txt"],
    ),
    "a.zip, a row": (
        zipped({"b.csv": 'text,x\nOne.\n,"\n', "c.txt": "T."}), ["a.zip!b.csv#1", "a.zip!b.csv#2", "a.zip!c.txt"],
    ),
    "a.zip, a member": (zipped({"c.txt": b"\xff\xff\xff"}), ["a.zip!c.txt"]),
}  # fmt: skip


@pytest.mark.parametrize("harm", KEPT)
def test_what_cannot_be_read_this_time_keeps_its_earlier_articles(write: Corpus, settings_for: Made, harm: str) -> None:
    settings = settings_for(
        write({"a.zip": zipped({"b.csv": table("One.", "Two."), "c.txt": "Three."}), "d.txt": "D."})
    )
    build(settings)
    content, stay = KEPT[harm]
    write({"a.zip": content})
    report = build(settings)
    assert (len(report.skipped), names(settings)) == (1, [*stay, "d.txt"])
    again = build(settings)
    assert (done(again)[:3], again.skipped, names(settings)) == (([], [], []), report.skipped, [*stay, "d.txt"])


def test_a_folder_that_cannot_be_read_keeps_its_articles(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"a.txt": "A.", "sub/b.txt": "B.", "sub/c.csv": table("C.")}))
    build(settings)
    scandir, denied = os.scandir, [""]

    def guarded(folder: Path) -> object:
        if Path(folder).name == denied[0]:
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr("index.corpus.files.os.scandir", guarded)
    for denied[0] in ("sub", "corpus"):
        report = build(settings)
        assert (len(report.skipped), names(settings)) == (1, ["a.txt", "sub/b.txt", "sub/c.csv#1"])


def test_at_most_so_many_rows_of_a_file_are_told_and_then_a_count(write: Corpus, settings_for: Made) -> None:
    rows = [json.dumps({"title": "no text"})] * (MAX_TOLD + 7) + [json.dumps({"text": "Good."})]
    report = build(settings_for(write({"a.jsonl": "\n".join(rows)})))
    assert (report.added, len(report.skipped)) == ([f"a.jsonl#{MAX_TOLD + 8}"], MAX_TOLD + 1)
    assert report.skipped[0][0] == "a.jsonl#1"
    assert report.skipped[-1] == ("a.jsonl", "and 7 more of its rows or members were skipped")


def test_a_table_or_archive_without_any_article_is_named_and_what_was_in_it_goes(
    write: Corpus, settings_for: Made
) -> None:
    empty = {"a.csv": "text,title\n", "b.jsonl": "\n", "c.zip": zipped({"x.png": "x"})}
    settings = settings_for(write({**empty, "a.csv": table("A."), "d.txt": "D."}))
    build(settings)
    write(empty)
    for _ in range(2):
        report = build(settings)
        assert [name for name, _ in report.skipped] == ["a.csv", "b.jsonl", "c.zip"]
        assert all("got a file without any" in reason for _, reason in report.skipped)
        assert names(settings) == ["d.txt"]


def test_a_file_of_nothing_but_mistakes_is_given_up(write: Corpus, settings_for: Made) -> None:
    rows = ["x"] * (MAX_REFUSED + 100) + [json.dumps({"text": "Good."})]
    report = build(settings_for(write({"a.jsonl": "\n".join(rows)})))
    assert (report.added, len(report.skipped)) == ([], MAX_TOLD + 2)
    assert any("the rest of it was not read" in reason for name, reason in report.skipped if name == "a.jsonl")


def test_two_articles_of_one_name_are_not_mixed_up(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.zip": zipped({"b.txt": "In the archive."}), "a.zip!b.txt": "Beside it."}))
    report = build(settings)
    assert (report.added, [name for name, _ in report.skipped]) == (["a.zip!b.txt"], ["a.zip!b.txt"])
    assert done(build(settings))[:3] == ([], [], [])


def test_names_with_signs_of_rows_and_members_are_names_like_others(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a#1.txt": "One.", "b!c.md": "Two.", "d#e.csv": table("Three."), "d": "no format"}))
    build(settings)
    assert names(settings) == ["a#1.txt", "b!c.md", "d#e.csv#1"]
    (settings.corpus / "b!c.md").unlink()
    assert done(build(settings)) == ([], [], ["b!c.md"], 2)


def test_the_date_of_a_file_is_never_one_of_publication(write: Corpus, settings_for: Made) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": "A.", "b.pdf": pdf([["B."]], title="T"), "c.docx": docx("C."), "d.csv": table("D."),
        "e.html": "<p>E.</p>", "f.zip": zipped({"g.txt": "G."}),
    }  # fmt: skip
    root = write(files)
    for path in root.iterdir():
        os.utime(path, (1e9, 1e9))
    settings = settings_for(root)
    build(settings)
    rows = articles_of(settings)
    assert len(rows) == 6
    assert all(row["published"] is None for row in rows)


def test_records_that_were_written_before_authors_were_kept_are_read(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({"a.txt": "---\nauthor: Ann Lee\n---\nThe mayor resigned."}))
    build(settings)
    (head,) = Assistant.open(settings).index.heads()
    packed = json.loads(pack(head))
    assert (unpack(json.dumps(packed)), head.author) == (head, "Ann Lee")
    del packed["author"]
    assert unpack(json.dumps(packed)) == replace(head, author=None)
