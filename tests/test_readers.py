"""Files as texts: what they state of themselves, and nothing that they do not."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ArticleError, CorpusError
from index.readers import MAX_BYTES, decode, files_of, read_bytes, read_text


@given(st.text(alphabet=st.characters(exclude_characters="\0\r\ufeff", codec="utf-8")))
def test_text_comes_back_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"\xff\xfea\0", "UTF-16"), (b"\xfe\xff\0a", "UTF-16"), (b"ok \x80", "0x80 at position 3"),
        (b"PK\x03\x04\0\0", "binary"), (b"", "empty"), (b" \n\t ", "empty"), (b"---\ntitle: x\n---\n", "empty"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_named(data: bytes, named: str) -> None:
    with pytest.raises(ArticleError, match=named):
        read_text(data)


def test_front_matter_is_read_and_stays_outside_the_body() -> None:
    front = "title: A  bridge\n  falls\nsource: Alpha\npublished: 2025-05-06\nurl: https://x.example/a\nlang: uk-UA"
    text = f"---\n{front}\n---\nBody."
    read = read_text(text.encode())
    assert (read.title, read.source, read.published) == ("A bridge falls", "Alpha", date(2025, 5, 6))
    assert (read.url, read.language, read.text[read.body :]) == ("https://x.example/a", "uk", "Body.")
    assert read.text == text


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
    ],
)
def test_a_date_is_taken_only_where_it_is_stated(text: str, published: date | None, body: str) -> None:
    read = read_text(text.encode())
    assert (read.published, read.text[read.body :], read.title) == (published, body, None)


def test_the_files_of_a_folder_in_order_without_hidden_and_foreign_ones(write: Callable[..., Path]) -> None:
    names = ["b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "picture.png", "sub/deep/e.md"]
    root = write(dict.fromkeys(names, "x"))
    assert [doc for doc, _ in files_of(root)] == ["a.md", "b.txt", "sub/c.TXT", "sub/deep/e.md"]


def test_links_out_of_the_folder_and_circles_are_not_followed(write: Callable[..., Path]) -> None:
    root = write({"a.txt": "x"})
    outside = write({"secret.txt": "x"}, folder="outside")
    (root / "out.txt").symlink_to(outside / "secret.txt")
    (root / "circle").symlink_to(root)
    (root / "b.txt").symlink_to(root / "a.txt")
    assert [doc for doc, _ in files_of(root)] == ["a.txt", "b.txt"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="RAG_CORPUS"):
        list(files_of(tmp_path / "nowhere"))


def test_files_that_are_too_long_or_cannot_be_read_are_named(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.touch()
    os.truncate(long, MAX_BYTES + 1)
    with pytest.raises(ArticleError, match="at most"):
        read_bytes(long)
    with pytest.raises(ArticleError, match="cannot be read"):
        read_bytes(tmp_path / "nothing.txt")
