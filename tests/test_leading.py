"""What retrieval left out of the articles that lead its ranking."""

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.chunks import cut
from rag.answer import Passage
from rag.evidence.leading import AROUND, LEADING, parts_left


def article(name: str, sentences: int) -> Article:
    """One with as many sentences, some six in a chunk."""
    text = " ".join(
        f"The council of {name} met for the {n}th time and put off what it had to decide." for n in range(sentences)
    )
    return Article(root="r", doc_id=name, text=text, language="en", sha256="0" * 64)


ARTICLES = [article(f"Town{n}", 30 * (n + 1)) for n in range(LEADING + 2)]
CHUNKS = [(a, c.start, c.end) for a in ARTICLES for c in cut(a)]


def passage(place: tuple[Article, int, int]) -> Passage:
    return Passage(*place, 1.0, 1.0, 0.5, 1)


@given(st.lists(st.sampled_from(CHUNKS), unique_by=lambda place: (place[0].doc_id, place[1]), max_size=24))
def test_the_leading_articles_are_read_whole_or_around_what_was_found_and_no_others(
    places: list[tuple[Article, int, int]],
) -> None:
    left = parts_left([passage(place) for place in places])
    leading = list(dict.fromkeys(a.doc_id for a, _, _ in places))[:LEADING]
    assert {a.doc_id for a, _, _ in left} <= set(leading)
    assert not {(a.doc_id, start) for a, start, _ in left} & {(a.doc_id, start) for a, start, _ in places}
    for name in leading:
        every = {start for a, start, _ in CHUNKS if a.doc_id == name}
        found = {start for a, start, _ in places if a.doc_id == name}
        beside = [start for a, start, _ in left if a.doc_id == name]
        assert beside == sorted(beside)
        assert len(beside) == min(len(every - found), AROUND)


def test_of_a_long_article_the_nearest_chunks_are_read() -> None:
    long = max(ARTICLES, key=lambda a: len(a.text))
    chunks = cut(long)
    middle = len(chunks) // 2
    left = parts_left([passage((long, chunks[middle].start, chunks[middle].end))], around=2)
    assert [part.start for part in left] == [chunks[middle - 1].start, chunks[middle + 1].start]


def test_nothing_found_leaves_nothing() -> None:
    assert parts_left([]) == []
