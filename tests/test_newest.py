"""What a question that asks for news and names nothing is answered with: how the newest articles begin."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.filters import Filters
from index.records import Head
from index.workshop import Workshop
from rag import Assistant
from rag.newest import TELLING, asks_for_news, leads, newest, openings
from rag.understand import understand
from tests.invariants import seed

NEWS = ["What's new?", "Що нового?", "Что нового сегодня?", "Có gì mới không?", "latest news", "Що сталося?"]
NEWEST = date(2025, 12, 13)


def head(doc_id: str, day: date | None, group: str | None = None, language: str = "en") -> Head:
    """A head of which only these count."""
    return Head(
        key=doc_id, root="r", doc_id=doc_id, sha256="0", language=language, title=None, source=None, published=day,
        url=None, body=0, characters=9, version="1-0", pieces=1, group=group,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "news"),
    [
        *((text, None, True) for text in NEWS),
        ("What's new in Minsk?", "en", False),
        ("Що нового про калій?", "uk", False),
        ("Who?", "en", False),
        ("???", "en", False),
    ],
)
def test_news_at_all_is_told_from_news_of_a_thing(
    workshop: Workshop, text: str, language: str | None, news: bool
) -> None:
    assert asks_for_news(understand(text, workshop, language=language)) == news


DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 9))


@given(st.lists(st.tuples(DAYS, st.none() | st.sampled_from("gh")), max_size=12), st.integers(1, 14))
def test_the_newest_come_first_and_of_copies_the_first_published(rows: list[Any], most: int) -> None:
    heads = [head(f"{n:02}.txt", day, group) for n, (day, group) in enumerate(rows)]
    found = newest(heads, Filters(), most)
    assert len(found) == min(most, len({h.group or h.key for h in heads}))
    days = [h.published for h, _ in found]
    assert days == sorted(days, key=lambda day: day or date.min, reverse=True)
    for one, copies in found:
        group = [h for h in heads if (h.group or h.key) == (one.group or one.key)]
        assert copies == len(group) - 1
        assert all((one.published or date.max) <= (h.published or date.max) for h in group)
    assert newest(heads, Filters(languages=("uk",)), most) == []


def test_an_article_speaks_by_the_first_sentence_that_tells_something() -> None:
    lead = "The bridge at Almera fell into the river on Monday, and nine cars with it."
    assert len(lead) >= TELLING
    texts = [f"A bridge falls\n{lead} Nobody knows why.", "Too short. All of it.", "  \n"]
    passages = openings([(Article("r", f"{n}.txt", text, "en", "0" * 64), n) for n, text in enumerate(texts)])
    assert [p.copies for p in passages] == [0, 1]
    assert [e.text for e in leads(passages)] == [lead, "Too short."]
    assert passages[0].score > passages[1].score > 0


@pytest.mark.parametrize("text", NEWS)
def test_news_is_how_the_newest_articles_begin(seeds_assistant: Assistant, text: str) -> None:
    answer = seeds_assistant.ask(text)
    assert not answer.abstained
    assert answer.citations[0].published == NEWEST
    assert len({citation.doc_id for citation in answer.citations}) == len(answer.citations) == 3
    for citation in answer.citations:
        assert seed(citation.doc_id)[citation.start : citation.end] == citation.quote


def test_news_keeps_to_the_filters_and_to_the_subject_of_a_conversation(seeds_assistant: Assistant) -> None:
    ukrainian = seeds_assistant.ask("What's new?", filters=Filters(languages=("uk",)))
    assert {citation.language for citation in ukrainian.citations} == {"uk"}
    before = seeds_assistant.ask("What's new?", filters=Filters(until=NEWEST - timedelta(days=1)))
    assert {citation.published for citation in before.citations} == {date(2025, 11, 26)}
    history = [{"role": "user", "content": "Who is John Coale?"}, {"role": "assistant", "content": "An envoy."}]
    assert seeds_assistant.ask("What's new?", history=history).citations != seeds_assistant.ask("What's new?").citations
    nothing = seeds_assistant.ask("What's new?", filters=Filters(since=NEWEST + timedelta(days=1)))
    assert (nothing.abstained, nothing.reason) == (True, "filtered_out")
