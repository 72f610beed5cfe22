"""The retrieval stage through llama-index' own door: strings in, nodes out, every place exact."""

import asyncio
import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import MetadataMode, QueryBundle, TextNode

from index.article import Article
from index.errors import QuestionError
from index.filters import Filters
from index.search import Candidate
from index.workshop import Workshop
from rag import Assistant
from rag.retriever import HybridRetriever, QuestionBundle, node_of, passage_of, rank
from rag.understand import understand
from tests.invariants import LANGUAGES, seed

QUERIES = ["potash sanctions", "політичні в’язні", "đại sứ quán Mỹ", "photosynthesis", "?"]


@pytest.mark.parametrize("query", QUERIES)
def test_a_plain_string_brings_nodes_at_exact_places(seeds_assistant: Assistant, query: str) -> None:
    retriever = seeds_assistant.as_retriever()
    assert isinstance(retriever, BaseRetriever)
    found = retriever.retrieve(query)
    assert len(found) >= 10
    for scored in found:
        node = scored.node
        assert isinstance(node, TextNode)
        text = seed(node.metadata["doc_id"])
        assert text[node.start_char_idx : node.end_char_idx] == node.text == node.get_content()
        assert (node.metadata["start"], node.metadata["end"]) == (node.start_char_idx, node.end_char_idx)
    assert len({scored.node.node_id for scored in found}) == len(found)
    scores = [scored.score for scored in found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("query", QUERIES)
def test_a_plain_string_finds_what_the_assistant_finds(seeds_assistant: Assistant, query: str) -> None:
    nodes = [scored.node for scored in seeds_assistant.as_retriever().retrieve(query)]
    assert tuple(passage_of(node) for node in nodes) == seeds_assistant.ask(query).passages


def test_metadata_names_the_article_and_only_what_it_states(seeds_assistant: Assistant) -> None:
    found = seeds_assistant.as_retriever().retrieve("potash sanctions")
    dates = {"001_764f2a8dc53a973a.txt": "2025-12-13", "003_538e3e1aaf46960d.txt": "2025-11-26"}
    for scored in found:
        about = dict(scored.node.metadata)
        doc_id = about["doc_id"]
        del about["start"], about["end"]
        assert about == {
            "doc_id": doc_id, "language": LANGUAGES[doc_id], "title": None, "source": None, "url": None,
            "published": dates.get(doc_id),
        }  # fmt: skip
    assert {scored.node.metadata["doc_id"] for scored in found} == set(LANGUAGES)


def test_a_query_bundle_and_an_event_loop_get_the_same(seeds_assistant: Assistant) -> None:
    retriever = seeds_assistant.as_retriever()
    plain = [(s.node.node_id, s.score) for s in retriever.retrieve("potash sanctions")]
    bundle = [(s.node.node_id, s.score) for s in retriever.retrieve(QueryBundle("potash sanctions"))]
    awaited = [(s.node.node_id, s.score) for s in asyncio.run(retriever.aretrieve("potash sanctions"))]
    assert plain == bundle == awaited


def test_a_bundle_carries_the_understood_question_and_the_filters(
    seeds_assistant: Assistant, workshop: Workshop
) -> None:
    question = understand("and when?", workshop, [{"role": "user", "content": "Which sanctions were lifted?"}])
    filters = Filters(languages=("vi",), since=date(2025, 12, 1))
    found = seeds_assistant.as_retriever().retrieve(
        QuestionBundle(query_str=question.text, question=question, filters=filters)
    )
    assert {s.node.metadata["doc_id"] for s in found} == {"001_764f2a8dc53a973a.txt"}
    assert passage_of(found[0].node).bm25 > 0  # "and when?" alone has no word to find


def test_no_more_passages_than_asked_for(seeds_assistant: Assistant, workshop: Workshop) -> None:
    retriever = HybridRetriever(seeds_assistant.index, workshop, passages=3)
    every = HybridRetriever(seeds_assistant.index, workshop).retrieve("prisoners")
    assert [s.node.node_id for s in retriever.retrieve("prisoners")] == [s.node.node_id for s in every[:3]]


@pytest.mark.parametrize("blank", ["", "  ", "\ud800"])
def test_a_blank_query_is_refused(seeds_assistant: Assistant, blank: str) -> None:
    with pytest.raises(QuestionError):
        seeds_assistant.as_retriever().retrieve(blank)


def test_a_node_of_another_retriever_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a node from HybridRetriever, got TextNode"):
        passage_of(TextNode(text="x"))


def test_a_copied_node_still_carries_its_passage(seeds_assistant: Assistant) -> None:
    passage = seeds_assistant.ask("prisoners").passages[0]
    copied = node_of(passage).model_copy(deep=True)
    assert passage_of(copied) == passage
    assert passage.text in copied.get_content(metadata_mode=MetadataMode.ALL)


# Ranking candidates of many articles

ARTICLES = [
    Article(root="r", doc_id=f"{code}{n}.txt", text="x" * 100, language=code, sha256="0" * 64)
    for code in ("en", "uk", "vi")
    for n in range(4)
]
CANDIDATES = st.lists(
    st.builds(
        lambda article, start, bm25, cosine: Candidate(article, start, start + 10, bm25, cosine),
        st.sampled_from(ARTICLES),
        st.integers(0, 5).map(lambda n: n * 10),
        st.sampled_from([0.0, 1.0, 2.5]),  # few values, so that there are ties
        st.sampled_from([-0.5, 0.0, 0.5]),
    ),
    max_size=20,
    unique_by=lambda c: (c.article.doc_id, c.start),
)


@settings(max_examples=80, deadline=None)
@given(CANDIDATES, st.randoms(use_true_random=False))
def test_the_order_of_candidates_has_no_influence_even_on_ties(
    candidates: list[Candidate], shuffler: random.Random
) -> None:
    def ranked(some: list[Candidate]) -> list[tuple[str, int, float]]:
        by_language: dict[str, list[Candidate]] = {}
        for candidate in some:
            by_language.setdefault(candidate.article.language, []).append(candidate)
        return [(p.article.doc_id, p.start, p.score) for p in rank(by_language)]

    places = ranked(candidates)
    assert ranked(shuffler.sample(candidates, len(candidates))) == places
    assert sorted(place[:2] for place in places) == sorted((c.article.doc_id, c.start) for c in candidates)
