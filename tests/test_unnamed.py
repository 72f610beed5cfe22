"""Which names and times of a question its quotes, and the heads of their articles, do not hold."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.choose import Chosen, Considered
from rag.coverage import weigh
from rag.extract import Extractor
from rag.features import OPENING
from rag.understand import understand
from rag.unnamed import unnamed

FAR = "It rained in the hills for a week. " * (OPENING // 30)
TEXT = f"Washington wants to reopen its embassy.\n{FAR}\nLithuania keeps its border shut.\n"


def names(
    workshop: Workshop, asked: str, text: str, title: str | None = None, published: date | None = None
) -> tuple[str, ...]:
    """What an answer by the best sentence of one English article leaves unnamed."""
    question = understand(asked, workshop)
    needs = weigh(question.terms, {}, 10)
    article = Article("r", "a.txt", text, "en", "0" * 64, title=title, published=published)
    extracts = Extractor(workshop).candidates(question, needs, [Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)])
    return unnamed(Considered(question, needs, extracts), Chosen(tuple(extracts[:1])), workshop)


@pytest.mark.parametrize(
    ("asked", "title", "left"),
    [
        ("Did Lithuania reopen its embassy?", None, ("Lithuania",)),
        ("Did Lithuania reopen its embassy?", "Lithuania and its neighbours", ()),
        ("Чи відкриє Вашингтон посольство?", None, ()),
        ("Did Korvax reopen the embassy?", None, ("Korvax",)),
        ("Was the embassy reopened?", None, ()),
        ("Who besides Lithuania wants to reopen an embassy?", None, ()),
    ],
)
def test_a_name_is_told_that_neither_the_quote_nor_the_head_of_its_article_holds(
    workshop: Workshop, asked: str, title: str | None, left: tuple[str, ...]
) -> None:
    assert names(workshop, asked, TEXT, title) == left


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("How many were freed in September and in December?", ("December",)),
        ("How many were freed in September?", ()),
        ("How many were freed on 11 September?", ()),
        ("How many were freed on 12 October 2025?", ("12 October 2025",)),
        ("How many were freed in 2025?", ()),
        ("How many were freed in November?", ()),  # the day of publication
        ("Скільки людей звільнили в грудні?", ("грудні",)),
        ("Bao nhiêu người được thả hồi tháng 12?", ("tháng 12",)),
        ("Bao nhiêu người được thả?", ()),
    ],
)
def test_a_time_is_told_that_is_not_the_quote_s_nor_its_article_s(
    workshop: Workshop, asked: str, left: tuple[str, ...]
) -> None:
    text = "Belarus freed 52 people in September.\n"
    assert names(workshop, asked, text, published=date(2025, 11, 26)) == left


def test_without_an_answer_nothing_is_told(workshop: Workshop) -> None:
    assert names(workshop, "Did Lithuania win?", "Prices rose.") == ()
