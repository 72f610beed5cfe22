"""Heads and pieces of text as Chroma keeps them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.storage.chroma_rows import VALUE, head_of, head_row, text_rows, texts_of
from index.storage.records import PIECE, Head, new_head

HEAD = new_head(Article(root="r", doc_id="a.txt", text="x", language="en", sha256="0" * 64), None)
LONG = st.builds(lambda text, times: text * times, st.text(max_size=30), st.integers(0, 400))


@given(LONG)
def test_a_piece_comes_back_as_it_was_and_no_value_is_too_long(piece: str) -> None:
    ((name, row),) = text_rows([(HEAD, piece)])
    assert texts_of({"ids": [name], "documents": [None], "metadatas": [row]}) == {name: piece[:PIECE]}
    assert all(len(str(value).encode()) <= 4 * VALUE <= 4096 for value in row.values())


def test_a_store_of_the_first_format_is_still_read() -> None:
    found = {"ids": ["t"], "documents": ["old"], "metadatas": [{"kind": "text", "key": "k"}]}
    assert texts_of(found) == {"t": "old"}


HEADS = st.builds(
    Head, key=st.just("k"), root=st.just("r"), doc_id=LONG, sha256=st.just("0"), language=st.just("en"),
    title=st.none() | LONG, source=st.none() | st.text(), published=st.none() | st.dates(), url=st.none() | LONG,
    body=st.integers(0, 9), characters=st.integers(0, 9), version=st.just("1-0"), pieces=st.integers(1, 9),
    active=st.dictionaries(st.text(max_size=4), st.integers(0, 9), max_size=3), author=st.none() | st.text(),
    sketch=st.text(max_size=4), group=st.none() | st.text(min_size=1),
)  # fmt: skip


@given(HEADS, HEADS)
def test_a_head_comes_back_as_it_was_whatever_was_written_before_it(earlier: Head, head: Head) -> None:
    name, row = head_row(head)
    assert all(len(str(value).encode()) <= 4096 for value in row.values())
    assert name == "a.k"
    assert head_of({**head_row(earlier)[1], **row}) == head


def test_a_head_of_the_second_format_is_still_read_and_gives_way_to_a_newer_one() -> None:
    fields = {
        "kind": "article", "key": "k", "root": "r", "doc_id": "a.txt", "sha256": "0", "language": "uk", "title": "",
        "source": "TUT", "published": "2025-12-13", "url": "", "body": 0, "characters": 1, "version": "2-0",
        "pieces": 1, "active": '{"m": 3}', "sketch": "", "author": "", "group": "",
    }  # fmt: skip
    old = head_of(fields)
    assert (old.title, old.source, old.published, old.active, old.sketch, old.group) == (
        None, "TUT", date(2025, 12, 13), {"m": 3}, "", None,
    )  # fmt: skip
    assert head_of({**fields, **head_row(HEAD)[1]}) == HEAD
