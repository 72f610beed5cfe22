"""An extractive answer in words: which citation stands for which side, and on which days "last month" was."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.disputes.conflicts import sides
from rag.extract import Extractor
from rag.extractive.beside import source_of
from rag.extractive.choose import Chosen, choose
from rag.extractive.quoting import Outcome, quoted
from rag.understand import understand
from rag.verdicts.verdict import NOT_STATED

PUBLISHED = date(2025, 12, 20)


def articles(*told: tuple[str, str]) -> list[Article]:
    """Articles of some language and text, all of one day."""
    return [Article("r", f"{n}.txt", t, code, "0" * 64, published=PUBLISHED) for n, (code, t) in enumerate(told)]


def outcome(workshop: Workshop, question: str, *told: tuple[str, str]) -> Outcome:
    """The answer in quotes that articles give to a question, the best sentence of each being cited."""
    understood = understand(question, workshop)
    seen = {key: 5 for term in understood.terms for key in term.keys}
    needs = weigh(understood.terms, seen, 10)
    passages = [Passage(a, 0, len(a.text), 1.0, 1.0, 0.5, 1) for a in articles(*told)]
    candidates = Extractor(workshop).candidates(understood, needs, passages)
    found = sides(candidates, understood, source_of)
    extracts = tuple(value.extracts[0] for value in found) or tuple(candidates[:1])
    return quoted(understood, Chosen(extracts, tuple(found), 0.9), workshop.analyser)


def test_sides_at_the_same_place_of_two_articles_cite_each_its_own(workshop: Workshop) -> None:
    told = ("en", "Belarus freed 52 prisoners."), ("en", "Belarus freed 14 prisoners.")
    made = outcome(workshop, "How many prisoners did Belarus free?", *told)
    quotes = {citation.id: citation.quote for citation in made.citations}
    (disagreement,) = made.disagreements
    assert sorted(value["value"] for value in disagreement["values"]) == ["14", "52"]
    for value in disagreement["values"]:
        (number,) = value["citations"]
        assert value["value"] in quotes[number]


@pytest.mark.parametrize(
    ("question", "language", "text", "shown"),
    [
        ("When were the prisoners freed?", "en", "The prisoners were freed yesterday.", "yesterday = 19 December 2025"),
        ("When were the prisoners freed?", "uk", "В’язнів звільнили вчора.", "вчора = 19 December 2025"),
        ("When were the prisoners freed?", "vi", "Các tù nhân được thả hôm qua.", "hôm qua = 19 December 2025"),
        ("When were the prisoners freed?", "en", "The prisoners were freed last month.",
         "last month = 1 November 2025 – 30 November 2025"),
    ],
)  # fmt: skip
def test_relative_times_are_resolved_beside_the_quote(
    workshop: Workshop, question: str, language: str, text: str, shown: str
) -> None:
    made = outcome(workshop, question, (language, text))
    (sentence,) = made.sentences
    assert sentence.text.endswith(f"({shown})")
    assert text in sentence.text
    assert made.citations[0].quote == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who was freed?", "The prisoners were freed yesterday."),
        ("When were the prisoners freed?", "The prisoners were freed on 11 September 2025."),
        ("When was the cafe\u0301 of the prisoners freed?", "The cafe\u0301 of the prisoners was freed yesterday."),
    ],
)
def test_nothing_is_resolved_that_was_not_asked_for_is_plain_or_has_no_sure_place(
    workshop: Workshop, question: str, text: str
) -> None:
    (sentence,) = outcome(workshop, question, ("en", text)).sentences
    assert " = " not in sentence.text


@pytest.mark.parametrize(
    ("question", "language", "text", "reason"),
    [
        ("When were the prisoners freed?", "en", "It is unclear when the prisoners were freed.", NOT_STATED),
        ("When were the prisoners freed?", "uk", "Невідомо, коли звільнили в’язнів.", NOT_STATED),
        ("When were the prisoners freed?", "vi", "Chưa rõ khi nào các tù nhân được thả.", NOT_STATED),
        ("When were the prisoners freed?", "en", "The prisoners were freed on 11 September.", None),
        ("Is it unknown when the prisoners were freed?", "en", "It is unknown when the prisoners were freed.", None),
    ],
)
def test_a_source_that_says_outright_that_a_thing_is_not_known_is_named_so(
    workshop: Workshop, question: str, language: str, text: str, reason: str | None
) -> None:
    assert outcome(workshop, question, (language, text)).reason == reason


def test_nothing_chosen_is_nothing_said(workshop: Workshop) -> None:
    asked = understand("Who was freed?", workshop)
    made = quoted(asked, choose([], (), asked), workshop.analyser)
    assert (made.sentences, made.citations, made.disagreements, made.reason, made.confidence) == ((), (), (), None, 0)
