"""Which names of a question its quotes, and the heads of their articles, do not hold."""

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


def names(workshop: Workshop, asked: str, text: str, title: str | None = None) -> tuple[str, ...]:
    """What an answer by the best sentence of one English article leaves unnamed."""
    question = understand(asked, workshop)
    needs = weigh(question.terms, {}, 10)
    article = Article(root="r", doc_id="a.txt", text=text, language="en", sha256="0" * 64, title=title)
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


def test_without_an_answer_nothing_is_told(workshop: Workshop) -> None:
    assert names(workshop, "Did Lithuania win?", "Prices rose.") == ()
