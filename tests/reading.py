"""Articles read in the light of a question, as retrieval hands them on: for the tests of what is told of sentences."""

from datetime import date
from typing import NamedTuple

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, standing, weigh
from rag.extract import Extract, Extractor
from rag.understand import Question, understand


class Reading(NamedTuple):
    """A question, what it asks for, and the sentences that may answer, best first."""

    question: Question
    needs: tuple[Need, ...]
    extracts: list[Extract]


def whole(
    text: str, language: str = "en", number: int = 0, title: str | None = None, published: date | None = None
) -> Passage:
    """A passage that is a whole article."""
    article = Article("r", f"{number}.txt", text, language, "0" * 64, title=title, published=published)
    return Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)


def read(workshop: Workshop, question: str, *passages: Passage) -> Reading:
    """The sentences of some passages that may answer a question."""
    asked = understand(question, workshop)
    needs = standing(weigh(asked.terms, {}, 10), asked, workshop.analyser)
    return Reading(asked, needs, Extractor(workshop).candidates(asked, needs, passages))
