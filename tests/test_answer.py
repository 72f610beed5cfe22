"""The values that come back, and the one JSON form in which others see them."""

import json
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from index.article import Article
from rag.answer import Answer, Citation, Passage, Sentence, Usage
from tests.invariants import ANSWER_KEYS, CITATION_KEYS, PASSAGE_KEYS

ARTICLE = Article(
    root="r", doc_id="d/á.md", text="Перше. Друге “речення”.", language="uk", sha256="0" * 64, title="T",
    source="S", published=date(2025, 12, 13), url="https://example.org/",
)  # fmt: skip
CITATION = Citation(1, "d/á.md", "T", "S", date(2025, 12, 13), "uk", 0, 6, "Перше.")
PASSAGE = Passage(ARTICLE, 7, 23, 0.123456, 4.56789, 0.98765, 1)


def answer(**values: object) -> Answer:
    """An answer of one sentence."""
    usual = {
        "question": "?", "language": "uk", "text": "Перше. [1]", "abstained": False, "reason": None,
        "sentences": (Sentence("Перше.", (1,)),), "citations": (CITATION,), "passages": (PASSAGE,),
        "mode": "extractive", "model": "extractive", "index": "abc",
    }  # fmt: skip
    return Answer(**{**usual, **values})  # type: ignore[arg-type]


def test_the_json_form_has_the_agreed_keys_and_the_documented_additions() -> None:
    form = answer().to_dict()
    assert set(form) == ANSWER_KEYS
    assert set(form["sentences"][0]) == {"text", "citations"}
    assert set(form["citations"][0]) == CITATION_KEYS
    assert set(form["passages"][0]) == PASSAGE_KEYS
    assert set(form["usage"]) == {
        "prompt_tokens", "completion_tokens", "cost_usd", "calls", "retries", "estimated",
    }  # fmt: skip


def test_the_json_form_survives_json() -> None:
    form = answer(timings_ms={"retrieve": 3.1}, notice="n").to_dict()
    assert json.loads(json.dumps(form, ensure_ascii=False)) == form
    assert form["citations"][0]["published"] == "2025-12-13"
    assert form["sentences"] == [{"text": "Перше.", "citations": [1]}]


def test_what_is_not_stated_is_null() -> None:
    bare = Citation(1, "a.txt", None, None, None, "en", 0, 1, "x").to_dict()
    assert [bare[name] for name in ("title", "source", "published", "translation", "gloss")] == [None] * 5


def test_a_passage_holds_its_own_characters() -> None:
    assert PASSAGE.text == "Друге “речення”."
    assert PASSAGE.to_dict()["text"] == ARTICLE.text[7:23]
    assert PASSAGE.to_dict()["score"] == pytest.approx(PASSAGE.score, abs=1e-4)


@pytest.mark.parametrize(
    ("citations", "shown"),
    [((), "It rained."), ((1,), "It rained. [1]"), ((1, 3), "It rained. [1][3]")],
)
def test_a_sentence_shows_its_markers(citations: tuple[int, ...], shown: str) -> None:
    assert Sentence("It rained.", citations).shown() == shown


@pytest.mark.parametrize("value", [CITATION, PASSAGE, answer()])
def test_values_cannot_be_changed(value: object) -> None:
    with pytest.raises(FrozenInstanceError):
        value.start = 1  # type: ignore[attr-defined]


def test_an_answer_without_a_model_cost_nothing() -> None:
    assert answer().usage == Usage(0, 0, 0.0)
