"""Each clause of a question that asks twice is answered: which sentence joins for one that is left out."""

from dataclasses import replace

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, weigh
from rag.evidence.judgement import Logistic, load_judgement
from rag.extract import Extract, Extractor
from rag.extractive.choose import choose
from rag.extractive.halves import LEAST, LIKELIEST, Half, halves, left_out
from rag.parts import WHOLE
from rag.understand import Question, understand

RULING = (
    "The ruling was written by Justice Amparo Buenaflor. "
    "Justice Ricardo Montelibano dissented on Monday. "
    "The court rose at noon."
)
TWICE = "Who wrote the ruling, and who dissented?"
EVEN = replace(load_judgement(), sentence=Logistic({}, 0.0))
"""Every sentence is as likely as not."""
NEVER = replace(load_judgement(), sentence=Logistic({}, -10.0))


def found(
    workshop: Workshop, asked: str, text: str, language: str = "en"
) -> tuple[Question, tuple[Need, ...], list[Extract], tuple[Half, ...]]:
    """A question over one article: its needs, its sentences, and those of its clauses."""
    question = understand(asked, workshop, language=language)
    needs = weigh(question.terms, {}, 10)
    article = Article("r", "a.txt", text, language, "0" * 64)
    passages, extractor = [Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)], Extractor(workshop)
    some = extractor.candidates(question, needs, passages)
    return question, needs, some, halves(question, needs, passages, extractor)


def test_a_clause_is_ranked_as_a_question_of_its_own(workshop: Workshop) -> None:
    _, _, _, (wrote, dissented) = found(workshop, TWICE, RULING)
    assert "written" in wrote.extracts[0].text
    assert "dissented" in dissented.extracts[0].text
    assert len(wrote.extracts) <= LIKELIEST


def test_who_asks_once_has_no_clauses(workshop: Workshop) -> None:
    assert found(workshop, "Who wrote the ruling?", RULING)[3] == ()


@pytest.mark.parametrize(
    ("language", "asked", "text", "first", "joins"),
    [
        ("en", TWICE, RULING, "written", "dissented"),
        ("en", TWICE, RULING, "dissented", "written"),
        ("en", TWICE, "The ruling was written by Amparo Buenaflor. Somebody dissented on Monday.", "written", None),
        ("en", TWICE, "Justice Amparo Buenaflor wrote the ruling and Ricardo Montelibano dissented. It rained.",
         "wrote", None),
        ("en", "When was the ruling written, and who dissented?", RULING, "written", "dissented"),
        ("uk", "Коли Продан склав присягу і кого призначив?",
         "Продан склав присягу 9 листопада. Він призначив Корнела Табере.", "присягу", "Табере"),
        ("ru", "Когда Продан принёс присягу и кого назначил?",
         "Продан принёс присягу 9 ноября. Он назначил Корнела Табэрэ.", "присягу", "Табэрэ"),
        ("vi", "Khi nào phán quyết được công bố và ai phản đối?",
         "Phán quyết được công bố ngày 9/11. Thẩm phán Nguyễn Văn Hùng phản đối.", "công bố", "Hùng"),
    ],
)  # fmt: skip
def test_the_best_sentence_joins_for_a_clause_that_is_left_out(
    workshop: Workshop, language: str, asked: str, text: str, first: str, joins: str | None
) -> None:
    _, needs, some, clauses = found(workshop, asked, text, language)
    chosen = [next(e for e in some if first in e.text)]
    added = left_out(clauses, chosen, needs, EVEN)
    assert (added[0].text if added else None) == next((e.text for e in some if joins and joins in e.text), None)


def test_none_joins_that_is_hardly_likely(workshop: Workshop) -> None:
    _, needs, some, clauses = found(workshop, TWICE, RULING)
    assert NEVER.sentence({}) < LEAST <= EVEN.sentence({})
    assert left_out(clauses, [next(e for e in some if "written" in e.text)], needs, NEVER) == []


def test_an_answer_holds_both_clauses_within_its_room(workshop: Workshop) -> None:
    question, needs, some, clauses = found(workshop, TWICE, RULING)
    sure = replace(EVEN, least=0.0, least_of={}, beside=Logistic({}, -30.0))
    parts = replace(WHOLE, judgement=sure)
    texts = {e.text for e in choose(some, needs, question, parts, clauses).extracts}
    assert {e.text for e in some if "written" in e.text or "dissented" in e.text} <= texts
    assert len(choose(some, needs, question, parts).extracts) == 1
