"""Which sentences stand around one: those of its article, across a cut between chunks, never across a gap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analyse import Analysis
from index.article import Article
from index.sentences import Span
from index.workshop import Workshop
from rag.answer import Passage
from rag.evidence.sought import Read
from rag.evidence.windows import AFTER, BEFORE, GAP, in_line, neighbours, windows_of
from tests.reading import read

ARTICLE = Article("a", "a.txt", "x" * 400, "en", "")
TEXT = (
    "The Nerea tariff was cut to 20 percent in May. Ms Abad runs a farm in Tarn. Her rice lies unsold. "
    "She called for the old 35 percent. Rain fell."
)


def sentence(start: int, end: int, article: Article = ARTICLE) -> Read:
    """A sentence of which only the place counts."""
    return Read(article, Span(start, end), Analysis("en", ()), frozenset(), np.zeros(2, np.float32), 0, ())


@given(st.permutations(range(8)))
def test_windows_do_not_depend_on_the_order_of_reading(order: list[int]) -> None:
    flat = [sentence(10 * n, 10 * n + 9) for n in order]
    for place, window in enumerate(in_line(flat)):
        assert window.of[window.before] == place
        numbers = [order[n] for n in window.of]
        at = order[place]
        assert numbers == [n for n in range(at - BEFORE, at + AFTER + 1) if 0 <= n < 8]


def test_what_was_not_read_parts_neighbours_and_so_does_another_article() -> None:
    other = Article("b", "b.txt", "x" * 400, "en", "")
    flat = [sentence(0, 9), sentence(9 + GAP, 40), sentence(41 + GAP, 60), sentence(61, 70, other)]
    assert [list(window.of) for window in in_line(flat)] == [[0, 1], [0, 1], [2], [3]]
    assert [(a.span.start, b.span.start) for a, b in neighbours(flat)] == [(0, 9 + GAP)]
    assert windows_of(in_line(flat)).of.tolist() == [0, 1, 0, 1, 2, 3]
    assert windows_of(in_line([])).of.tolist() == []


@pytest.mark.parametrize("cut", [len(TEXT), TEXT.index("She")])
def test_a_cut_between_chunks_hides_no_sentence_that_says_she(workshop: Workshop, cut: int) -> None:
    article = Article("r", "r.txt", TEXT, "en", "0" * 64)
    parts = [(0, cut), (cut, len(TEXT))] if cut < len(TEXT) else [(0, cut)]
    passages = [Passage(article, a, b, 1.0, 1.0, 0.5, n) for n, (a, b) in enumerate(parts, 1)]
    found = read(workshop, "What does Ms Abad want?", *passages)
    assert any(extract.text.startswith("She called") for extract in found.extracts)
