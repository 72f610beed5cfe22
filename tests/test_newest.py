"""What a question that asks for news and names nothing is answered with: how the newest articles begin."""

import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.filters import Filters
from index.storage.records import Head
from index.workshop import Workshop
from rag import Assistant
from rag.extractive.newest import TELLING, leads, newest, openings
from rag.understand import check_question, understand
from tests.invariants import seed

NEWS = [
    "What's new?", "what's  new", "Hi, what's new?", "latest news", "Any updates?", "What's new this month?",
    "Що нового?", "Привіт, що нового?", "Які останні новини?", "Что нового сегодня?", "есть ли новости?",
    "Có gì mới không?", "Hôm nay có tin gì mới?", "Tin mới nhất là gì?",
]  # fmt: skip
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
        ("What happened to him?", "en", False),
        ("Tell me about yourself", "en", False),
        ("What's new in us?", "en", False),
        ("Who?", "en", False),
        ("???", "en", False),
        ("Що нового про калій?", "uk", False),
        ("Що сталося з ним?", "uk", False),
        ("Что известно о ней?", "ru", False),
        ("Kể về tôi", "vi", False),
    ],
)
def test_news_at_all_is_told_from_news_of_a_thing(
    workshop: Workshop, text: str, language: str | None, news: bool
) -> None:
    assert understand(text, workshop, language=language).asked.news == news
    decomposed = unicodedata.normalize("NFD", text)
    assert understand(check_question(decomposed), workshop, language=language).asked.news == news


DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 9))


@given(st.lists(st.tuples(DAYS, st.none() | st.sampled_from("gh")), max_size=12), st.integers(1, 14))
def test_the_newest_come_first_and_of_copies_the_first_published(rows: list[Any], most: int) -> None:
    heads = [head(f"{n:02}.txt", day, group) for n, (day, group) in enumerate(rows)]
    found = newest(heads, Filters(), most)
    firsts = [
        min(h.published or date.max for h in heads if (h.group or h.key) == name)
        for name in {h.group or h.key for h in heads}
    ]
    dated = sorted((day for day in firsts if day < date.max), reverse=True)
    assert [h.published for h, _ in found] == (dated[:most] or [None] * len(found))
    for one, copies in found:
        group = [h for h in heads if (h.group or h.key) == (one.group or one.key)]
        assert copies == len(group) - 1
        assert all((one.published or date.max) <= (h.published or date.max) for h in group)
    assert newest(heads, Filters(languages=("uk",)), most) == []


def test_an_article_speaks_by_the_first_sentence_that_tells_something() -> None:
    lead = "The bridge at Almera fell into the river on Monday, and nine cars with it."
    assert len(lead) >= TELLING
    caption = "The bridge at Almera, which was built in 1961 and mended twice (Photo: R. Tull)."
    texts = [f"A bridge falls\n{caption}\n{lead} Nobody knows why.", "Too short. All of it.", "  \n"]
    passages = openings([(Article("r", f"{n}.txt", text, "en", "0" * 64), n) for n, text in enumerate(texts)])
    assert [p.copies for p in passages] == [0, 1]
    assert [e.text for e in leads(passages)] == [lead, "Too short."]
    assert passages[0].score > passages[1].score > 0


@pytest.mark.parametrize("text", NEWS)
def test_news_is_how_the_newest_articles_begin(seeds_assistant: Assistant, text: str) -> None:
    answer = seeds_assistant.ask(text)
    assert not answer.abstained
    assert answer.citations[0].published == NEWEST
    assert len({citation.doc_id for citation in answer.citations}) == len(answer.citations) == 2  # three have no date
    for citation in answer.citations:
        assert seed(citation.doc_id)[citation.start : citation.end] == citation.quote


def test_news_keeps_to_the_filters(seeds_assistant: Assistant) -> None:
    vietnamese = seeds_assistant.ask("What's new?", filters=Filters(languages=("vi",)))
    assert {citation.language for citation in vietnamese.citations} == {"vi"}
    before = seeds_assistant.ask("What's new?", filters=Filters(until=NEWEST - timedelta(days=1)))
    assert {citation.published for citation in before.citations} == {date(2025, 11, 26)}
    undated = seeds_assistant.ask("What's new?", filters=Filters(languages=("en",)))
    assert [citation.published for citation in undated.citations] == [None]
    nothing = seeds_assistant.ask("What's new?", filters=Filters(since=NEWEST + timedelta(days=1)))
    assert (nothing.abstained, nothing.reason) == (True, "filtered_out")


@pytest.mark.parametrize("earlier", ["What's new?", "Hello", "Who is John Coale?"])
def test_news_at_all_is_the_same_in_a_conversation(seeds_assistant: Assistant, earlier: str) -> None:
    history = [{"role": "user", "content": earlier}, {"role": "assistant", "content": "An envoy."}]
    assert seeds_assistant.ask("What's new?", history=history).citations == seeds_assistant.ask("What's new?").citations
