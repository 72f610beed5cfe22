"""A sidecar adds to and corrects what files state; each mistake in it is named, and the rest of it counts."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.build import build
from index.corpus.files import Found
from index.corpus.sidecar import MAX_SIDECAR_BYTES, MAX_TOLD, read_sidecars
from index.formats.base import ReadText
from index.readers import articles_in, find
from index.settings import Settings
from index.status import articles_of
from tests.makers import zipped

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SAID = """
a.txt:
  title: The right title
  source: The Daily
  published: 2025-12-13
  language: uk
  url: https://daily.example/a
b.md: {date: 13.12.2025, author: Ann Lee, outlet: null}
t.csv:
  source: The Archive
  columns: {text: Meldung}
"t.csv#2": {title: The second}
z.zip: {source: A box}
z.zip!in/c.txt: {title: Inside}
"""
FILES: dict[str, str | bytes] = {
    "a.txt": "---\ntitle: A wrong title\n---\nOne.",
    "b.md": "---\nsource: B\npublished: 2020-01-01\n---\nTwo.",
    "c.txt": "Three.",
    "t.csv": "Meldung,title\nFour.,F\nFive.,G\n",
    "z.zip": zipped({"in/c.txt": "Six.", "d.txt": "Seven."}),
}


def read(root: Path) -> dict[str, ReadText]:
    """The articles of a folder."""
    return {doc_id: text for doc_id, _, text in articles_in(root)}


def hashes(root: Path) -> dict[str, str]:
    """Their hashes."""
    return {doc_id: sha for doc_id, sha, _ in articles_in(root)}


def test_what_it_says_is_added_and_corrected_and_the_text_stays(write: Corpus) -> None:
    plain = read(write({k: v for k, v in FILES.items() if k != "t.csv"}))
    told = read(write({**FILES, "metadata.yaml": SAID}))
    one = told["a.txt"]
    assert (one.title, one.source, one.published) == ("The right title", "The Daily", date(2025, 12, 13))
    assert (one.language, one.url, one.text, one.body) == (
        "uk", "https://daily.example/a", plain["a.txt"].text, plain["a.txt"].body,
    )  # fmt: skip
    two = told["b.md"]
    assert (two.source, two.published, two.author) == ("B", date(2025, 12, 13), "Ann Lee")
    assert told["c.txt"] == plain["c.txt"]
    assert [(told[f"t.csv#{n}"].title, told[f"t.csv#{n}"].source) for n in (1, 2)] == [
        ("F", "The Archive"), ("The second", "The Archive"),
    ]  # fmt: skip
    assert [(told[f"z.zip!{n}"].title, told[f"z.zip!{n}"].source) for n in ("in/c.txt", "d.txt")] == [
        ("Inside", "A box"), (None, "A box"),
    ]  # fmt: skip


def test_each_folder_has_its_own(write: Corpus) -> None:
    told = read(write({"a.txt": "x", "sub/a.txt": "y", "sub/metadata.yaml": "a.txt: {title: Below}"}))
    assert (told["a.txt"].title, told["sub/a.txt"].title) == (None, "Below")


def test_only_the_hashes_of_the_articles_concerned_change_with_it(write: Corpus) -> None:
    first = hashes(write({**FILES, "metadata.yaml": SAID}))
    changes = {
        "title: The right title": {"a.txt"}, "author: Ann Lee": {"b.md"}, "title: The second": {"t.csv#2"},
        "title: Inside": {"z.zip!in/c.txt"}, "source: A box": {"z.zip!in/c.txt", "z.zip!d.txt"},
    }  # fmt: skip
    for said, concerned in changes.items():
        then = hashes(write({"metadata.yaml": SAID.replace(said, f"{said} anew")}))
        assert {name for name in first if then[name] != first[name]} == concerned
    assert hashes(write({"metadata.yaml": f"# a remark\n{SAID}"})) == first


BROKEN = [
    "a.txt: [broken", "a.txt: {published: !!python/object:os.system {}}", "\t- a", "a.txt: {title: \x07}",
    "&a a.txt: {title: *b}", "[" * 100_000, "a.txt: {published: !!timestamp soon}", "a.txt: {title: !!bool maybe}",
    "- a.txt", "5",
]  # fmt: skip


@pytest.mark.parametrize("said", BROKEN, ids=[said[:30].strip() for said in BROKEN])
def test_one_that_is_no_yaml_is_named_with_the_remedy_and_says_nothing(write: Corpus, said: str) -> None:
    root = write({"a.txt": "One.", "sub/a.txt": "x", "sub/t.csv": "text\nTwo.\n", "sub/metadata.yaml": said})
    corrections, refused = read_sidecars(find(root))
    ((name, reason),) = refused
    assert name == "sub/metadata.yaml"
    assert reason.startswith("expected YAML") or "expected names of files" in reason
    assert reason.endswith("(until then articles of this folder stay as they are indexed)")
    assert corrections.of("sub/a.txt").entry.fields() == {}
    assert corrections.unread == ("sub/",)
    assert list(read(root)) == ["a.txt", "sub/a.txt", "sub/t.csv#1"]


BAD = {
    "A title": "a.txt: expected fields",
    "{titel: x, TITLE}": "expected one of title, source, published, language, url, author, columns, got 'titel'",
    "{publishd: 2025-12-13, TITLE}": "got 'publishd'",
    "{published: soon, TITLE}": "published: expected a date such as 2025-12-13, got 'soon'",
    "{published: 12/11/2025, TITLE}": "expected a date",
    "{published: 2025-02-30, TITLE}": "got '2025-02-30'",
    "{date: 1970-01-01, TITLE}": "date: expected a date",
    "{language: Klingon, TITLE}": "language: expected a language such as uk or Ukrainian, got 'Klingon'",
    "{language: xx, TITLE}": "got 'xx'",
    "{url: [x], TITLE}": "expected an address, got list",
    "{columns: x, TITLE}": "columns: expected text",
    "{columns: {inhalt: x}, TITLE}": "the keys inhalt",
    "{columns: {text: [x]}, TITLE}": "columns",
    "{1: 2, TITLE}": "got '1'",
}


@pytest.mark.parametrize("said", BAD)
def test_a_key_with_a_mistake_is_named_and_the_others_count(write: Corpus, said: str) -> None:
    told = f"a.txt: {said}\nb.txt: {{titel: x, title: B}}\nc.txt: {{title: C}}".replace("TITLE", "title: A")
    root = write({"a.txt": "One.", "b.txt": "Two.", "c.txt": "Three.", "metadata.yaml": told})
    corrections, refused = read_sidecars(find(root))
    assert [name for name, _ in refused] == ["metadata.yaml"] * 2
    assert BAD[said] in refused[0].reason
    assert refused[0].reason.startswith("a.txt: ")
    assert "correct the entry (until then" in refused[0].reason
    assert refused[1].reason.startswith("b.txt: titel: ")
    fields = {name: corrections.of(name).entry.fields() for name in ("a.txt", "b.txt", "c.txt")}
    assert fields == {
        "a.txt": {"title": "A"} if "TITLE" in said else {},
        "b.txt": {"title": "B"},
        "c.txt": {"title": "C"},
    }


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("language: no", "language", "no"), ("lang: ua", "language", "uk"), ("language: German", "language", "de"),
        ("title: No", "title", "No"), ("title: 2025-12-13", "title", "2025-12-13"), ("title: 007", "title", "007"),
        ("published: 13 грудня 2025", "published", date(2025, 12, 13)), ("title: null", "title", None),
        ("publishedAt: 2025-12-13T10:00:00Z", "published", date(2025, 12, 13)),
        ("author: [Ann, Bo]", "author", "Ann, Bo"),
    ],
)  # fmt: skip
def test_words_are_taken_as_they_stand(write: Corpus, said: str, field: str, value: object) -> None:
    corrections, refused = read_sidecars(find(write({"a.txt": "One.", "metadata.yaml": f"a.txt:\n  {said}\n"})))
    assert (refused, corrections.of("a.txt").entry.fields().get(field)) == ([], value)


def test_a_key_that_stands_twice_is_named_and_the_last_counts(write: Corpus) -> None:
    said = (
        "a.txt:\n  title: One\n  url: https://a.example\n  title: Two\n"
        "b.txt: {title: B}\nt.csv:\n  columns: {text: t, text: body}\na.txt: {author: Ann Lee}\n"
    )
    found = find(write({"a.txt": "A.", "b.txt": "B.", "t.csv": "t,body\nx,y\n", "metadata.yaml": said}))
    corrections, refused = read_sidecars(found)
    assert [one.doc_id for one in refused] == ["metadata.yaml"] * 3
    told = [one.reason.partition(": expected each key once, got it twice; remove one")[0] for one in refused]
    assert told == ["a.txt: title (lines 2 and 4)", "t.csv: columns: text (lines 7 and 7)", "a.txt (lines 1 and 8)"]
    assert corrections.of("a.txt").apply(ReadText("A.")).author == "Ann Lee"
    assert corrections.of("b.txt").apply(ReadText("B.")).title == "B"


def test_many_mistakes_are_counted(write: Corpus) -> None:
    _, refused = read_sidecars(
        find(write({"a.txt": "x", "metadata.yaml": "a.txt: {" + "".join(f"k{n}: 1, " for n in range(50)) + "}"}))
    )
    assert (len(refused), refused[-1].reason) == (MAX_TOLD + 1, "and 30 more mistakes like these; correct them")


def test_both_endings_are_read_and_of_two_beside_each_other_one(write: Corpus) -> None:
    root = write(
        {
            "a.txt": "x",
            "metadata.yml": "a.txt: {title: Second}",
            "sub/a.txt": "y",
            "sub/metadata.yml": "a.txt: {title: S}",
        }
    )
    told = read(root)
    assert (told["a.txt"].title, told["sub/a.txt"].title, read_sidecars(find(root))[1]) == ("Second", "S", [])
    write({"metadata.yaml": "a.txt: {title: First}"})
    ((name, reason),) = read_sidecars(find(root))[1]
    assert (name, "put it into that one" in reason, read(root)["a.txt"].title) == ("metadata.yml", True, "First")


@pytest.mark.parametrize(("on_disk", "named"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_is_met_however_its_marks_are_written(
    write: Corpus, on_disk: Literal["NFC", "NFD"], named: Literal["NFC", "NFD"]
) -> None:
    files = {
        unicodedata.normalize(on_disk, name): data for name, data in (("Київ.txt", "x"), ("Họp.csv", "text\nOne.\n"))
    }
    said = unicodedata.normalize(named, "Київ.txt: {title: K}\n'Họp.csv#1': {title: H}\n")
    root = write({**files, "metadata.yaml": said})
    assert (read_sidecars(find(root))[1], sorted(str(one.title) for one in read(root).values())) == ([], ["H", "K"])


@pytest.mark.parametrize("data", [b"\xff\xfe\xff", b"\0", b"a.txt: {title: \xff}", b" " * (MAX_SIDECAR_BYTES + 1)])
def test_one_that_is_no_text_or_too_long_is_named(write: Corpus, data: bytes) -> None:
    root = write({"a.txt": "One."})
    (root / "metadata.yaml").write_bytes(data)
    _, refused = read_sidecars(find(root))
    assert [name for name, _ in refused] == ["metadata.yaml"]


def test_one_that_repeats_itself_without_end_takes_no_time(write: Corpus) -> None:
    bomb = "\n".join(
        [
            "a: &a [x, x]",
            *(f"{c}: &{c} [*{p}, *{p}, *{p}, *{p}]" for p, c in zip("abcdefghijkl", "bcdefghijklm", strict=True)),
        ]
    )
    _, refused = read_sidecars(find(write({"a.txt": "One.", "metadata.yaml": bomb})))
    assert len(refused) == 14  # an entry each, and that none of them is a file
    bomb = f"x: &z {{p: &p [1]}}\na.txt: {{title: *p, author: *m}}\n{bomb}".replace("a.txt", "zz.txt") + "\n"
    assert all(len(reason) < 400 for _, reason in read_sidecars(find(write({"metadata.yaml": bomb})))[1])


def test_an_entry_for_a_file_that_is_not_there_is_named_and_the_others_count(write: Corpus) -> None:
    root = write({"a.txt": "One.", "metadata.yaml": "a.txt: {title: A}\nb.txt: {title: B}\nc.txt: {title: C}\n"})
    _, refused = read_sidecars(find(root))
    ((_, reason),) = refused
    assert "got 'b.txt' and 1 more; correct the name" in reason
    assert read(root)["a.txt"].title == "A"


@pytest.mark.parametrize("said", ["", "# nothing\n", "a.txt: {}"])
def test_one_that_says_nothing_changes_nothing(write: Corpus, said: str) -> None:
    root = write({"a.txt": "One.", "metadata.yaml": said})
    assert (read_sidecars(find(root))[1], read(root)["a.txt"]) == ([], ReadText("One."))


@given(said=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_corrections_or_a_reason(tmp_path: Path, said: bytes) -> None:
    path = tmp_path / "metadata.yaml"
    path.write_bytes(said)
    _, refused = read_sidecars(Found([], [("", path)], []))
    assert all(one.reason for one in refused)


def test_a_build_writes_anew_only_what_the_sidecar_changed(write: Corpus, settings_for: Made) -> None:
    made = settings_for(write(FILES | {"metadata.yaml": SAID}))
    assert len(build(made).added) == 7
    again = build(made)
    assert (again.added, again.changed, again.unchanged) == ([], [], 7)
    write({"metadata.yaml": SAID.replace("The Archive", "Another").replace("The second", "Second")})
    assert (build(made).changed, build(made).changed) == (["t.csv#1", "t.csv#2"], [])
    rows = {row["doc_id"]: row for row in articles_of(made)}
    assert (rows["t.csv#2"]["title"], rows["t.csv#2"]["source"]) == ("Second", "Another")
    assert (rows["b.md"]["author"], rows["b.md"]["published"]) == ("Ann Lee", "2025-12-13")
    write({"metadata.yaml": "a.txt: [broken", "e.txt": "A new one."})
    report = build(made)
    assert [name for name, _ in report.skipped] == ["metadata.yaml"]
    assert (report.added, report.changed, report.removed, report.unchanged) == (["e.txt"], [], [], 7)
    (made.corpus / "c.txt").unlink()
    assert build(made).removed == ["c.txt"]
    write({"metadata.yaml": "a.txt: {titel: x, source: The Daily}\n"})
    report = build(made)
    assert [name for name, _ in report.skipped] == ["metadata.yaml", "t.csv"]  # whose column nothing names now
    assert (sorted(report.changed), report.removed) == (["a.txt", "b.md", "z.zip!d.txt", "z.zip!in/c.txt"], [])


def test_a_date_that_cannot_be_read_is_a_remark_and_a_sidecar_answers_it(write: Corpus, settings_for: Made) -> None:
    rows = "text,date\n" + "".join(f"Article {n}.,soon\n" for n in range(MAX_TOLD + 3))
    made = settings_for(write({"a.txt": "---\ndate: soon\n---\nOne.", "t.csv": rows}))
    report = build(made)
    assert len(report.added) == MAX_TOLD + 4
    assert report.skipped[0][0] == "a.txt"
    assert report.skipped[0][1].startswith("expected a date of publication such as 2025-12-13, got 'soon'; correct it")
    assert report.skipped[-1] == ("t.csv", "and 3 more of its articles with such a mistake")
    write({"metadata.yaml": "a.txt: {published: 2025-12-13}"})
    assert (build(made).skipped, build(made).skipped) == ([], [])
