"""What a sentence takes over from those before it: more when it refers back, nothing across articles."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import Analysis
from index.article import Article
from index.sentences import Span
from index.workshop import Workshop
from rag.evidence.follows import ALONE, NAMELESS, REFERS, before, handed_on, leaning
from rag.evidence.sought import Read
from rag.extract import Extractor
from tests.reading import passage, rows_of


def read(doc: str, start: int, leans: float) -> Read:
    """A sentence of which only place and leaning count."""
    span = Span(start, start + 1)
    article = Article(doc, doc, "x" * 99, "en", "")
    return Read(article, span, Analysis("en", ()), frozenset(), np.zeros(2, np.float32), 0, (), leans)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They will look at them on 29 September.", "en", REFERS),
        ("Another was found on Monday.", "en", REFERS),
        ("In addition, rain fell.", "en", REFERS),
        ("Three of them were found.", "en", REFERS),
        ("The rest were found.", "en", REFERS),
        ("Решта чекає вироку.", "uk", REFERS),
        ("Троє з них чекають вироку.", "uk", REFERS),
        ("Серед них двоє дітей.", "uk", REFERS),
        ("Остальные ждут приговора.", "ru", REFERS),
        ("Трое из них ждут приговора.", "ru", REFERS),
        ("Những vụ việc như vậy rất hiếm.", "vi", REFERS),
        ("Його перенесли на вересень.", "uk", REFERS),
        ("Однак він відмовився.", "uk", REFERS),
        ("Позже их отпустили.", "ru", NAMELESS),
        ("Она отказалась.", "ru", REFERS),
        ("Bà nói đơn đã nộp.", "vi", REFERS),
        ("Thỏa thuận này có hiệu lực hôm nay.", "vi", REFERS),
        ("A court will look at the complaint.", "en", NAMELESS),
        ("Lukashenko freed 52 prisoners.", "en", ALONE),
        ("Лукашенко звільнив 52 в’язнів.", "uk", ALONE),
        ("Itching is common.", "en", NAMELESS),
        ("", "xx", NAMELESS),
    ],
)
def test_a_sentence_leans_on_the_one_before_as_it_opens(
    workshop: Workshop, text: str, language: str, expected: float
) -> None:
    assert leaning(text, language, workshop.analyser.analyse(text, language).terms) == expected


def test_sentences_are_put_in_the_order_of_their_article() -> None:
    flat = [read("a", 20, ALONE), read("b", 5, ALONE), read("a", 0, ALONE), read("a", 10, ALONE)]
    assert before(flat).tolist() == [3, 1, 2, 2]


def test_what_is_met_is_handed_on_at_a_discount_and_never_backwards() -> None:
    flat = [read("a", 0, ALONE), read("a", 10, REFERS), read("a", 20, NAMELESS), read("b", 0, REFERS)]
    met = np.array([[1.0, 0.0], [0.0, 0.2], [0.0, 0.0], [0.0, 0.0]])
    expected = [[1, 0], [REFERS, 0.2], [NAMELESS * REFERS, NAMELESS * 0.2], [0, 0]]
    assert handed_on(met, flat, before(flat)) == pytest.approx(np.array(expected))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from([REFERS, NAMELESS, ALONE]), st.floats(0, 1)), max_size=12)
)
def test_nothing_is_lost_and_nothing_grows_beyond_the_most(drawn: list[tuple[str, float, float]]) -> None:
    flat = [read(doc, n, leans) for n, (doc, leans, _) in enumerate(drawn)]
    met = np.array([[share] for _, _, share in drawn]).reshape(len(drawn), 1)
    found = handed_on(met, flat, before(flat))
    assert (found >= met).all()
    for doc in "ab":
        mine = [n for n, s in enumerate(flat) if s.article.doc_id == doc]
        assert not mine or found[mine].max() == met[mine].max()


def test_a_sentence_takes_over_what_the_one_before_holds_and_is_told_by_what_it_adds(
    workshop: Workshop, extractor: Extractor
) -> None:
    text = "Belarus freed 52 prisoners. They crossed the border near Vilnius on Thursday. Rain fell in Oslo."
    freed, crossed, rain = (
        row for _, row, _ in rows_of(workshop, extractor, "Where were the freed prisoners?", [passage(text, "a", "en")])
    )
    assert freed["followed"] > crossed["followed"] > rain["followed"]
    assert crossed["soft"] < crossed["followed"]
    assert crossed["taken_over"] > 0
    assert (freed["refers"], crossed["refers"]) == (0.0, 1.0)
    assert crossed["new"] > freed["new"]
