"""The assistant as a llama-index query engine: a string in, a cited response out."""

import asyncio

import pytest
from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import Response
from llama_index.core.instrumentation import get_dispatcher
from llama_index.core.instrumentation.event_handlers import BaseEventHandler
from llama_index.core.instrumentation.events import BaseEvent
from llama_index.core.instrumentation.events.retrieval import RetrievalEndEvent

from index.base_embedding import LexiconEmbedding
from index.errors import QuestionError
from index.workshop import Workshop
from rag import Assistant
from rag.retriever import passage_of
from tests.invariants import seed, timeless


@pytest.mark.parametrize("question", ["Which sanctions were lifted?", "Хто такий Джон Коул?", "Giá bitcoin?"])
def test_a_plain_string_gets_the_answer_of_the_assistant(seeds_assistant: Assistant, question: str) -> None:
    engine = seeds_assistant.as_query_engine()
    assert isinstance(engine, BaseQueryEngine)
    response = engine.query(question)
    answer = seeds_assistant.ask(question)
    assert isinstance(response, Response)
    assert str(response) == answer.text
    assert {**(response.metadata or {}), "timings_ms": {}} == timeless(answer)
    assert tuple(passage_of(scored.node) for scored in response.source_nodes) == answer.passages
    for scored in response.source_nodes:
        about = scored.node.metadata
        assert seed(about["doc_id"])[about["start"] : about["end"]] == scored.node.get_content()


def test_an_event_loop_gets_the_same_response(seeds_assistant: Assistant) -> None:
    engine = seeds_assistant.as_query_engine()
    awaited = asyncio.run(engine.aquery("Which sanctions were lifted?"))
    assert str(awaited) == str(engine.query("Which sanctions were lifted?"))


def test_a_blank_query_is_refused(seeds_assistant: Assistant) -> None:
    with pytest.raises(QuestionError):
        seeds_assistant.as_query_engine().query(" ")


class _Listener(BaseEventHandler):
    """Keeps the passages of every retrieval that llama-index reports."""

    retrieved: list[tuple[object, ...]] = []

    def handle(self, event: BaseEvent, **_: object) -> None:
        if isinstance(event, RetrievalEndEvent):
            self.retrieved.append(tuple(passage_of(scored.node) for scored in event.nodes))


def test_the_passages_of_an_answer_come_through_the_retriever_of_llama_index(seeds_assistant: Assistant) -> None:
    listener = _Listener(retrieved=[])
    handlers = get_dispatcher().event_handlers
    handlers.append(listener)
    try:
        answer = seeds_assistant.ask("Which sanctions were lifted?")
    finally:
        handlers.remove(listener)
    (retrieved,) = listener.retrieved
    assert {(p.article.key, p.start) for p in retrieved} == {(p.article.key, p.start) for p in answer.passages}


@pytest.mark.parametrize(
    ("english", "other", "unlike"),
    [
        ("political prisoners", "tù nhân chính trị", "thời tiết ngày mai"),
        ("political prisoners", "політичні в’язні", "рецепт борщу"),
        ("the embassy reopens", "đại sứ quán mở lại", "photosynthesis of plants"),
    ],
)
def test_the_embedding_brings_translations_together(workshop: Workshop, english: str, other: str, unlike: str) -> None:
    embedding = LexiconEmbedding(workshop)
    one, same, far = (embedding.get_text_embedding(text) for text in (english, other, unlike))
    assert len(one) == workshop.embedder.dimensions
    assert embedding.similarity(one, same) > 0.6 > embedding.similarity(one, far)
    assert embedding.get_query_embedding(english) == one
    assert embedding.get_text_embedding_batch([english, other]) == [one, same]
    assert asyncio.run(embedding.aget_query_embedding(english)) == one
