"""Pieces of text as Chroma keeps them."""

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.chroma_rows import VALUE, text_row, texts_of
from index.records import new_head

HEAD = new_head(Article(root="r", doc_id="a.txt", text="x", language="en", sha256="0" * 64), None)
LONG = st.builds(lambda text, times: text * times, st.text(max_size=30), st.integers(0, 400))


@given(LONG)
def test_a_piece_comes_back_as_it_was_and_no_value_is_too_long(piece: str) -> None:
    row = text_row(HEAD, piece)
    assert texts_of({"ids": ["t"], "documents": [None], "metadatas": [row]}) == {"t": piece}
    assert all(len(str(value).encode()) <= 4 * VALUE <= 4096 for value in row.values())


def test_a_store_of_the_first_format_is_still_read() -> None:
    found = {"ids": ["t"], "documents": ["old"], "metadatas": [{"kind": "text", "key": "k"}]}
    assert texts_of(found) == {"t": "old"}
