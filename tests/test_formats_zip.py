"""Archives: their members are read as files are, and no name or size in them is believed."""

import io
import zipfile

import pytest

from index.formats import archive
from index.formats.unread import MAX_TOLD
from tests.makers import docx, pdf, zipped
from tests.test_readers import all_of

GOOD = {"a.txt": "The mayor resigned.", "sub/b.md": "---\ntitle: B\n---\nThe bridge fell."}


def test_members_of_every_format_are_articles_under_the_archives_name() -> None:
    more: dict[str, str | bytes] = {
        "c.html": "<html><body><p>The harbour was sold.</p></body></html>", "d.pdf": pdf([["Page."]]),
        "f.csv": "text\nOne.\nTwo.\n", "e.docx": docx("Word."), "g.jsonl": '{"text": "Line."}', "h.png": b"\x89PNG",
        ".hidden.txt": "x", "__MACOSX/a.txt": "x", "metadata.yaml": "a: b",
    }  # fmt: skip
    read, refused = all_of("x/y.zip", zipped(GOOD | more))
    assert list(read) == [
        f"x/y.zip!{name}"
        for name in ("a.txt", "sub/b.md", "c.html", "d.pdf", "f.csv#1", "f.csv#2", "e.docx", "g.jsonl#1")
    ]
    assert (read["x/y.zip!sub/b.md"].title, read["x/y.zip!f.csv#2"].text, refused) == ("B", "Two.", {})


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("../evil.txt", "../"), ("a/../../evil.txt", "../"), ("..\\evil.txt", "../"), ("/etc/evil.txt", "absolute"),
        ("C:\\evil.txt", "absolute"), ("\\\\host\\evil.txt", "absolute"), ("x" * 600 + ".txt", "at most 500"),
        ("inner.zip", "archive in an archive"), ("a\nskipped b.txt", "control"), ("bad.txt", "expected"),
        ("bad.pdf", "cannot be read"), ("bad.csv", "column"),
    ],
    ids=lambda x: x[:14],
)  # fmt: skip
def test_a_bad_member_is_refused_by_itself(name: str, named: str) -> None:
    read, refused = all_of("a.zip", zipped({name: b"\xff\xfe\xff"} | GOOD))
    assert list(read) == ["a.zip!a.txt", "a.zip!sub/b.md"]
    ((doc_id, reason),) = refused.items()
    assert doc_id == f"a.zip!{name}"[: 6 + 500] if name != "bad.csv" else doc_id == "a.zip!bad.csv"
    assert named in reason or name == "bad.csv"


def test_members_that_may_be_articles_and_are_not_read_are_named_as_in_a_folder() -> None:
    letters = {f"{n:02}.eml": "x" for n in range(MAX_TOLD + 5)}
    read, refused = all_of("a.zip", zipped(GOOD | {"old/b.DOC": "x", "c.gif": "x", ".d.doc": "x"} | letters))
    assert len(read) == 2
    assert refused["a.zip!old/b.DOC"] == "expected a format that is read, got .doc; save it as .docx, .pdf or .txt"
    assert refused["a.zip!*.eml"] == "and 5 more such files were skipped; save it as .html or .txt"
    assert len(refused) == MAX_TOLD + 2


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Новини/Міська рада.txt", "utf-8"), ("Thị trưởng.txt", "utf-8"), ("Новини Києва 2025.txt", "cp866"),
        ("café.txt", "cp437"), ("Müller/été.txt", "cp437"),
    ],
)  # fmt: skip
def test_names_that_do_not_say_how_they_are_written_are_read_as_their_packers_meant(name: str, written: str) -> None:
    if written == "cp866":
        name = name.replace("і", "и")  # that code page has no such letter
    bytes_ = name.encode(written)
    plain = "x" * (len(bytes_) - 4) + ".txt"
    data = zipped({plain: "The mayor resigned."}).replace(plain.encode(), bytes_)
    read, refused = all_of("a.zip", data)
    assert (list(read), refused) == ([f"a.zip!{name}"], {})


def patched(data: bytes, place: int, value: bytes) -> bytes:
    """An archive with some bytes of its first member's two headers exchanged; places as in the local one."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    for at in (local + place, central + place + 2):
        data = data[:at] + value + data[at + len(value) :]
    return data


ONE = zipped({"a.txt": "The mayor resigned.", "b.txt": "The bridge fell."})


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (patched(ONE, 6, b"\x01\x00"), "encrypted"), (patched(ONE, 8, b"\x0e\x00"), "another packing"),
        (patched(ONE, 14, b"\0\0\0\0"), "damaged"), (patched(ONE, 22, b"\x02\0\0\0"), "damaged"),
    ],
    ids=["encrypted", "lzma", "checksum", "says it is shorter"],
)  # fmt: skip
def test_a_member_that_cannot_be_unpacked_is_refused_by_itself(data: bytes, named: str) -> None:
    read, refused = all_of("a.zip", data)
    assert set(read) == {"a.zip!b.txt"}
    assert named in refused["a.zip!a.txt"]


def test_a_symbolic_link_is_not_taken_for_an_article() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    _, refused = all_of("a.zip", made.getvalue())
    assert "symbolic link" in refused["a.zip!a.txt"]


def test_bombs_are_stopped_by_ratio_by_size_and_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"bomb.txt": b"a" * 19_000_000, "b.txt": "The bridge fell."})
    read, refused = all_of("a.zip", bomb)
    assert ("zip bomb" in refused["a.zip!bomb.txt"], list(read)) == (True, ["a.zip!b.txt"])
    monkeypatch.setattr(archive, "MAX_RATIO", 10_000)
    monkeypatch.setattr(archive, "MAX_BYTES", 1_000_000)
    _, refused = all_of("a.zip", bomb)
    assert "at most 1,000,000 bytes" in refused["a.zip!bomb.txt"]
    monkeypatch.setattr(archive, "MAX_TOTAL", 250_000)
    read, refused = all_of("a.zip", zipped({f"{n}.txt": b"word " * 20_000 for n in range(9)}))
    assert list(read) == ["a.zip!0.txt", "a.zip!1.txt"]
    assert "at most 250,000 bytes unpacked, got more at 2.txt; the rest was not read" in refused["a.zip"]


def test_a_bomb_that_meets_the_limit_first_is_not_to_be_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_BYTES", 3_000_000)
    _, refused = all_of("a.zip", zipped({"bomb.txt": b"a" * 30_000_000}))
    assert refused["a.zip!bomb.txt"].endswith("(a zip bomb); take it out")


def test_short_runs_of_one_letter_are_no_bomb() -> None:
    assert all_of("a.zip", zipped({"a.txt": b"a" * 900_000}))[0]


def test_an_archive_of_too_many_members_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 5)
    assert "at most 5 members, got 6" in all_of("a.zip", zipped({f"{n}.txt": "x" for n in range(6)}))[1]["a.zip"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nonsense", ONE[:-10], ONE[: len(ONE) // 2]])
def test_an_archive_that_is_damaged_is_refused_as_a_whole(data: bytes) -> None:
    read, refused = all_of("a.zip", data)
    assert (read, "damaged" in refused["a.zip"]) == ({}, True)
