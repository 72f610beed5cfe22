"""Parts of answering by quotes that are switched off."""

from dataclasses import replace

import pytest

from index.filters import Filters
from index.workshop import Workshop
from rag import Assistant
from rag.parts import WHOLE, Parts
from rag.question.wanted import Asked
from rag.understand import Question, understand

TEXT = "When did Zubarok meet the US envoy in September 2025?"


@pytest.fixture
def question(workshop: Workshop) -> Question:
    return understand(TEXT, workshop)


def keys(question: Question) -> set[str]:
    return {*question.weights, *(key for term in question.terms for key in term.keys)}


def test_the_whole_changes_no_question(question: Question) -> None:
    assert WHOLE.of(question) is question


def test_each_part_takes_away_its_own_and_nothing_else(question: Question) -> None:
    assert question.vector is not None
    assert question.asked.kinds
    assert question.moments
    assert Parts(dense=False).of(question).vector is None
    assert Parts(lexical=False).of(question) == replace(question, weights={})
    assert Parts(kinds=False).of(question) == replace(question, asked=Asked())
    assert Parts(times=False).of(question) == replace(question, moments=())
    silent = Parts(sounds=False).of(question)
    assert {key for key in keys(question) if key.startswith("s:")} == keys(question) - keys(silent) != set()
    assert keys(silent) <= keys(question)


def test_an_assistant_without_a_channel_still_answers_from_the_other(seeds_assistant: Assistant) -> None:
    text = "what did the US get in return?"
    whole = seeds_assistant.ask(text)
    for parts, scores in ((Parts(dense=False), "cosine"), (Parts(lexical=False), "bm25")):
        passages = seeds_assistant.with_parts(parts).ask(text).passages
        assert passages
        assert {getattr(p, scores) for p in passages} == {0.0}
    assert any(p.cosine for p in whole.passages)
    assert any(p.bm25 for p in whole.passages)


def test_an_unfair_ranking_goes_by_score_alone_whatever_the_language(seeds_assistant: Assistant) -> None:
    text = "Lukashenko, Coale"
    fair = seeds_assistant.with_parts(Parts(reranked=False)).ask(text).passages
    unfair = seeds_assistant.with_parts(Parts(fair=False, reranked=False)).ask(text).passages
    assert len({p.article.language for p in fair[:3]}) == 3
    sums = [p.bm25 / max(q.bm25 for q in unfair) + max(p.cosine, 0) for p in unfair]
    assert sums == sorted(sums, reverse=True)


def test_passages_take_the_places_of_their_sentences_unless_that_is_off(seeds_assistant: Assistant) -> None:
    text = "Who is leading the US negotiations with Belarus?"
    first = seeds_assistant.retrieve(understand(text, seeds_assistant._workshop), Filters())
    assert seeds_assistant.with_parts(Parts(reranked=False)).ask(text).passages == first
    answer = seeds_assistant.ask(text)
    places = [(p.article.doc_id, p.start) for p in answer.passages]
    assert sorted(places) == sorted((p.article.doc_id, p.start) for p in first)
    assert places != [(p.article.doc_id, p.start) for p in first]
    quoted, head = answer.citations[0], answer.passages[0]
    assert (head.article.doc_id, head.start <= quoted.start < head.end) == (quoted.doc_id, True)


def test_without_continuation_there_is_one_quote(seeds_assistant: Assistant) -> None:
    text = "How many people were released?"
    parts = Parts(continued=False, sides=False)
    assert len(seeds_assistant.with_parts(parts).ask(text).sentences) <= 1
