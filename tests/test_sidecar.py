"""A sidecar adds to and corrects what files state; one with a mistake is named and ignored."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.build import build
from index.files import Found
from index.formats.base import ReadText
from index.readers import articles_in, find
from index.settings import Settings
from index.sidecar import MAX_SIDECAR_BYTES, read_sidecars
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


BAD = {
    "a.txt: [broken": "line 1",
    "- a.txt": "names of files",
    "5": "names of files",
    "a.txt: A title": "a.txt: expected fields",
    "a.txt: {titel: x}": "got 'titel'",
    "a.txt: {published: soon}": "published: expected a date such as 2025-12-13, got 'soon'",
    "a.txt: {published: 12/11/2025}": "expected a date",
    "a.txt: {published: 2025-13-01}": "expected a date",
    "a.txt: {language: German}": "expected a code of two letters",
    "a.txt: {title: [x]}": "expected a line of text, got list",
    "t.csv: {columns: x}": "columns: expected text",
    "t.csv: {columns: {inhalt: x}}": "the keys inhalt",
    "t.csv: {columns: {text: [x]}}": "columns",
    "a.txt: {1: 2}": "got 1",
    "a.txt: {published: !!python/object:os.system {}}": "tag",
    "\t- a": "line 1",
    "a.txt: {title: \x07}": "expected YAML",
    "&a a.txt: {title: *b}": "line 1",
    "[" * 100_000: "expected YAML",
}


@pytest.mark.parametrize("said", BAD, ids=[said[:30].strip() for said in BAD])
def test_one_with_a_mistake_is_named_with_the_remedy_and_ignored(write: Corpus, said: str) -> None:
    root = write({"a.txt": "One.", "sub/a.txt": "x", "sub/t.csv": "text\nTwo.\n", "sub/metadata.yaml": said})
    corrections, refused = read_sidecars(find(root))
    ((name, reason),) = refused
    assert name == "sub/metadata.yaml"
    assert BAD[said] in reason or reason.startswith("expected YAML")
    assert reason.startswith("expected YAML") or "correct" in reason or "write name" in reason
    assert reason.endswith("(until then it is ignored)")
    assert corrections.of("sub/a.txt").entry.fields() == {}
    assert list(read(root)) == ["a.txt", "sub/a.txt", "sub/t.csv#1"]


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
    assert len(refused) == 1
    bomb = f"x: &z {{p: &p [1]}}\na.txt: {{title: *p}}\n{bomb}"
    assert len(read_sidecars(find(write({"metadata.yaml": bomb})))[1]) == 1


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
    write({"metadata.yaml": "a.txt: [broken"})
    report = build(made)
    assert [name for name, _ in report.skipped] == ["metadata.yaml", "t.csv"]  # whose column nothing names now
    assert (sorted(report.changed), report.removed) == (["a.txt", "b.md", "z.zip!d.txt", "z.zip!in/c.txt"], [])
