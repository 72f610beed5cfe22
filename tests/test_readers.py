"""Files as articles: which are found, what of them is read, and what is refused in one clear sentence."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.chunks import cut
from index.corpus.files import read_bytes
from index.errors import ArticleError, CorpusError
from index.formats.base import MAX_BYTES, Item, ReadText, Refused, Source
from index.formats.corrections import Corrections
from index.formats.encodings import decode
from index.formats.plain import read_text
from index.formats.unread import MAX_TOLD
from index.readers import FORMATS, articles_in, find, format_of, parts_of
from index.settings import PROJECT
from tests.makers import docx, pdf, zipped

Corpus = Callable[..., Path]


def all_of(doc_id: str, data: bytes) -> tuple[dict[str, ReadText], dict[str, str]]:
    """The articles of a file, and the reasons for what is refused of it, by doc_id."""
    read, refused = {}, {}
    for part in parts_of(Source(doc_id, data, Corrections({}))):
        try:
            assert isinstance(part, Item)
            read[part.doc_id] = part.read()
        except ArticleError as error:
            refused[part.doc_id] = str(error)
        except AssertionError:
            assert isinstance(part, Refused)
            refused[part.doc_id] = part.reason
    return read, refused


# Plain text


@given(st.text(alphabet=st.characters(exclude_characters="\0\r\ufeff", codec="utf-8")))
def test_text_comes_back_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"\xff\xfe\x00", "UTF-16"), (b"\xff\xfea\0\0\0", "UTF-16"), (b"\xff\xfe\0\0a", "UTF-32"),
        (b"ok \x80", "0x80 at position 3"), (b"PK\x03\x04\0\0", "binary"), (b"", "empty"), (b" \n\t ", "empty"),
        (b"---\ntitle: x\n---\n", "empty"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_named(data: bytes, named: str) -> None:
    with pytest.raises(ArticleError, match=named):
        read_text(data)


@pytest.mark.parametrize("title", ["Flood: 44 dead", "“War”: a year on", "It's over: he said", "[Live] talks: day two"])
def test_a_colon_in_a_title_costs_no_metadata(title: str) -> None:
    text = f"---\ntitle: {title}\npublished: 2025-05-06\nlanguage: en\n---\nBody."
    read = read_text(text.encode())
    assert (read.title, str(read.published), read.language) == (title, "2025-05-06", "en")
    assert text[read.body :] == "Body."


FRONT = {
    "---\ntitle: Flood: 44 dead\nx: [a, b]\ndate: 2025-05-06\nauthors:\n  - Ann\n  - Bo\n---\n": "Flood: 44 dead",
    "---\ntitle: Flood: 44 dead\nx:\nx-y: 5\n# z\ndate: 2025-05-06\nauthor: [Ann, Bo]\n---\n": "Flood: 44 dead",
    "---\ntitle: \"Flood\" kills 44\ntext: |\n  x\ndate: 2025-05-06\nauthor:\n- Ann\n- 'Bo'\n---\n": '"Flood" kills 44',
    "---\ntitle: No\ndate: 2025-05-06\nauthors: [Ann, Bo]\n...\n": "No",
    "\n  \n---\ntitle: Flood\ndate: 2025-05-06\nauthors: [Ann, Bo]\n---\n": "Flood",
    '+++\ntitle = "Flood: 44 dead"\ndate = 2025-05-06\nauthors = ["Ann", "Bo"]\n[x]\ny = 1\n+++\n': "Flood: 44 dead",
}


@pytest.mark.parametrize("front", FRONT, ids=range(len(FRONT)))
def test_front_matter_is_read_in_the_ways_in_which_it_is_written(front: str) -> None:
    read = read_text(f"{front}Body.".encode())
    assert (read.title, read.published, read.author) == (FRONT[front], date(2025, 5, 6), "Ann, Bo")
    assert (read.text[read.body :], read.remark) == ("Body.", None)


@pytest.mark.parametrize(
    "text",
    ["+++\nSo it goes.\n+++\nBody.", "---\nHe: said: no\nand: so: on\n---\nBody.", "---\n- a: b: c\n---\nBody."],
)
def test_prose_between_signs_is_no_front_matter(text: str) -> None:
    assert read_text(text.encode()).body == 0


def test_lines_of_dashes_around_prose_are_no_front_matter() -> None:
    text = "---\nHe said: no.\nThen he: left: again\nfor good\n---\nBody."
    read = read_text(text.encode())
    assert (read.title, read.published, read.body) == (None, None, 0)


def test_front_matter_is_read_and_stays_outside_the_body() -> None:
    front = "title: A  bridge\n  falls\nsource: Alpha\npublished: 2025-05-06\nurl: https://x.example/a\nlang: uk-UA"
    text = f"---\n{front}\nauthor: Ann Lee\n---\nBody."
    read = read_text(text.encode())
    assert (read.title, read.source, read.published) == ("A bridge falls", "Alpha", date(2025, 5, 6))
    assert (read.url, read.language, read.text[read.body :]) == ("https://x.example/a", "uk", "Body.")
    assert (read.text, read.author) == (text, "Ann Lee")


@pytest.mark.parametrize(
    ("text", "published", "body"),
    [
        (" date 2025-12-13 Tổng thống", date(2025, 12, 13), "Tổng thống"),
        ("date 2025-11-26\nText", date(2025, 11, 26), "\nText"),
        ("date 2025-13-99 Text", None, "date 2025-13-99 Text"),
        ("A date 2025-12-13 inside", None, "A date 2025-12-13 inside"),
        ("Headline\nBody of 12 May 2025", None, "Headline\nBody of 12 May 2025"),
        ("--- a text that begins with dashes", None, "--- a text that begins with dashes"),
        ("---\n[broken: yaml\n---\nText", None, "---\n[broken: yaml\n---\nText"),
        (f"---\n{'[' * 100_000}\n---\nText", None, f"---\n{'[' * 100_000}\n---\nText"),
    ],
    ids=range(8),
)
def test_a_date_is_taken_only_where_it_is_stated(text: str, published: date | None, body: str) -> None:
    read = read_text(text.encode())
    assert (read.published, read.text[read.body :], read.title) == (published, body, None)


# All formats


@pytest.mark.parametrize("ending", FORMATS)
@given(data=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
@settings(deadline=None, max_examples=60)
def test_any_bytes_are_articles_or_refused_and_never_an_accident(ending: str, data: bytes) -> None:
    read, refused = all_of(f"a{ending}", data)
    assert all(reason.strip() for reason in refused.values())
    if not format_of(f"a{ending}").many:
        assert len(read) + len(refused) == 1


GOOD = {
    "a.pdf": pdf([["The mayor of Zubrov resigned."], ["The bridge had fallen."]], title="Mayor"),
    "a.docx": docx("The mayor of Zubrov resigned.", table=[["a", "b"]]),
    "a.zip": zipped({"b.txt": "The mayor resigned.", "c.csv": "text,title\nThe mayor resigned.,A\n"}),
    "a.html": b"<html><body><p>The mayor of Zubrov resigned.</p></body></html>",
    "a.jsonl": b'{"text": "The mayor resigned.", "title": "Mayor"}\n',
}


@pytest.mark.parametrize("doc_id", GOOD)
@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_a_file_that_was_damaged_anywhere_is_read_or_refused(doc_id: str, data: st.DataObject) -> None:
    good = GOOD[doc_id]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 50)))
    all_of(doc_id, good[:start] + data.draw(st.binary(max_size=20)) + good[end:])


@pytest.mark.parametrize("doc_id", GOOD)
@given(words=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=30))
@settings(deadline=None, max_examples=25)
def test_offsets_count_in_what_the_reader_yields(doc_id: str, words: list[str]) -> None:
    said = "Міський голова Zubrov пішов. " + " ".join(words)
    plain = "".join(c for c in said if 0x20 <= ord(c) < 0xD800 and c not in "<&>")
    made = {
        "a.pdf": lambda: pdf([[plain]]),
        "a.docx": lambda: docx(plain),
        "a.zip": lambda: zipped({"b.txt": said}),
        "a.html": lambda: f"<html><body><p>{plain}</p></body></html>".encode(),
        "a.jsonl": lambda: ('{"text": "' + plain.replace("\\", "").replace('"', "") + '"}').encode(),
    }[doc_id]()
    read, _ = all_of(doc_id, made)
    ((name, one),) = read.items()
    article = Article("r", name, one.text, "uk", "0" * 64, one.body)
    chunks = cut(article)
    assert chunks
    assert all(article.text[c.start : c.end] == c.text for c in chunks)
    article.text.encode()


def test_the_hash_of_a_plain_file_is_that_of_its_bytes_and_of_a_row_that_of_the_row(write: Corpus) -> None:
    root = write({"a.txt": "One.", "b.csv": "text\nTwo.\nThree.\n"})
    before = {doc_id: sha for doc_id, sha, _ in articles_in(root)}
    assert before["a.txt"] == hashlib.sha256(b"One.").hexdigest()
    write({"b.csv": "text\nTwo.\nFour.\n"})
    after = {doc_id: sha for doc_id, sha, _ in articles_in(root)}
    assert {name for name in after if after[name] != before[name]} == {"b.csv#2"}


# Folders and files


def test_the_files_of_a_folder_in_order_without_hidden_and_foreign_ones(write: Corpus) -> None:
    names = ["b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "picture.png", "sub/deep/e.md", "metadata.yaml"]
    found = find(write(dict.fromkeys(names, "x")))
    assert [doc for doc, _ in found.files] == ["a.md", "b.txt", "sub/c.TXT", "sub/deep/e.md"]
    assert ([prefix for prefix, _ in found.sidecars], found.refused) == ([""], [])


def test_what_word_keeps_beside_an_open_document_is_passed_over_in_archives_too(write: Corpus) -> None:
    root = write({"~$a.docx": "x", "~a.txt": "One.", "b.zip": zipped({"~$c.docx": "x", "c.txt": "Two."})})
    assert [doc_id for doc_id, _, _ in articles_in(root)] == ["b.zip!c.txt", "~a.txt"]
    assert all_of("b.zip", (root / "b.zip").read_bytes())[1] == {}


def test_a_link_to_nothing_says_so(write: Corpus) -> None:
    root = write({"a.txt": "x"})
    (root / "b.txt").symlink_to("gone.txt")
    (root / "b.png").symlink_to("gone.png")
    found = find(root)
    assert [doc for doc, _ in found.files] == ["a.txt"]
    assert found.refused == [("b.txt", "expected a file, got a link to one that is not there; mend or remove the link")]


def test_links_out_of_the_folder_are_not_followed_and_circles_are_named(write: Corpus) -> None:
    root = write({"a.txt": "x", "sub/b.txt": "x"})
    outside = write({"secret.txt": "x"}, folder="outside")
    (root / "out.txt").symlink_to(outside / "secret.txt")
    (root / "away").symlink_to(outside)
    (root / "b.txt").symlink_to(root / "a.txt")
    (root / "sub" / "circle").symlink_to(root)
    (root / "self.txt").symlink_to("self.txt")
    (root / "one.md").symlink_to("two.md")
    (root / "two.md").symlink_to("one.md")
    (root / "out.png").symlink_to(outside / "secret.txt")
    (root / "twice").symlink_to(root / "sub")
    found = find(root)
    assert [doc for doc, _ in found.files] == ["a.txt", "b.txt", "sub/b.txt"]
    away = [one.doc_id for one in found.refused if f"a link to {outside}" in one.reason]
    circles = [one.doc_id for one in found.refused if "circle; remove the link" in one.reason]
    assert (away, circles) == (["away/", "out.txt"], ["one.md", "self.txt", "sub/circle", "two.md"])
    assert len(found.refused) == 6


def test_files_of_formats_that_are_not_read_are_named_and_what_is_no_document_is_not(write: Corpus) -> None:
    silent = ["style.css", "script.js", "picture.jpeg", ".hidden.json", "no ending", "film.mp4", "a.py"]
    named = ["a.json", "b.DOC", "c.rtf", "d.odt", "sub/e.epub", "f.xlsx"]
    many = [f"z{n:02}.ods" for n in range(MAX_TOLD + 3)]
    found = find(write(dict.fromkeys(["a.txt", *silent, *named, *many], "x")))
    assert [doc for doc, _ in found.files] == ["a.txt"]
    assert sorted(one.doc_id for one in found.refused) == sorted([*named, *many[:MAX_TOLD], "*.ods"])
    assert all("; " in one.reason for one in found.refused)
    assert "and 3 more" in next(one.reason for one in found.refused if one.doc_id == "*.ods")


def test_a_folder_that_cannot_be_read_is_named(write: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write({"a.txt": "x", "sub/b.txt": "x"})
    scandir = os.scandir

    def guarded(folder: Path) -> object:
        if Path(folder).name == "sub":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr("index.corpus.files.os.scandir", guarded)
    found = find(root)
    assert [doc for doc, _ in found.files] == ["a.txt"]
    ((name, reason),) = found.refused
    assert (name, "Permission denied" in reason) == ("sub/", True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="RAG_CORPUS"):
        find(tmp_path / "nowhere")


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = tmp_path / "long.txt"
    long.touch()
    os.truncate(long, 1_000_000_000)
    monkeypatch.setattr("index.corpus.files.os.fdopen", lambda handle, mode: Unreadable(handle))
    with pytest.raises(ArticleError, match=r"at most 20,000,000 bytes, got 1,000,000,000; split the file"):
        read_bytes(long)


class Unreadable:
    """A file that must not be read."""

    def __init__(self, handle: int) -> None:
        self.handle = handle

    def __enter__(self) -> "Unreadable":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def read(self, size: int) -> bytes:
        raise AssertionError("it was read")


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)
    assert len(read_bytes(path, 10)) == 10
    with pytest.raises(ArticleError, match="at most 9"):
        read_bytes(path, 9)


def test_files_that_cannot_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ArticleError, match="cannot be read"):
        read_bytes(tmp_path / "nothing.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="expected a file"):
        read_bytes(tmp_path / "pipe.txt")

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("index.corpus.files.os.open", denied)
    with pytest.raises(ArticleError, match=r"cannot be read \(Permission denied\); correct its permissions"):
        read_bytes(tmp_path / "a.txt")


@pytest.mark.parametrize(("times", "read"), [(1, True), (99, False)])
def test_a_file_that_changes_while_it_is_read_is_read_again_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, read: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"first")
    fstat, calls = os.fstat, []

    def looked_at(handle: int) -> os.stat_result:
        state = fstat(handle)
        calls.append(handle)
        if len(calls) % 2 and len(calls) < 2 * times:  # after the first look of each try
            with path.open("ab") as other:
                other.write(b" more")
        return state

    monkeypatch.setattr("index.corpus.files.os.fstat", looked_at)
    if read:
        assert read_bytes(path) == b"first more"
    else:
        with pytest.raises(ArticleError, match="changed while it was read"):
            read_bytes(path)


def test_plain_text_costs_none_of_the_libraries_of_other_formats(write: Corpus) -> None:
    root = write({"a.txt": "x", "b.csv": "text\nOne.\n"})
    code = (
        "import sys, pathlib, index.readers\n"
        f"assert len(list(index.readers.articles_in(pathlib.Path({str(root)!r})))) == 2\n"
        "print([m for m in ('trafilatura', 'lxml', 'pypdf', 'docx', 'charset_normalizer', 'yaml') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT, check=True)
    assert result.stdout.strip() == "[]"


def test_limits_fit_each_other() -> None:
    assert all(shape.limit >= MAX_BYTES for shape in FORMATS.values() if shape.many)
