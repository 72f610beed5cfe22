"""What a question asks for, and articles read in its light, as retrieval hands them on: for the tests of both."""

from datetime import date
from typing import NamedTuple

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, standing, weigh
from rag.extract import Extract, Extractor
from rag.question.wanted import Asked, asked
from rag.understand import Question, understand


def asked_in(workshop: Workshop, text: str, language: str) -> Asked:
    """What a question in a known language asks for."""
    return asked(text, workshop.analyser.analyse(text, language), workshop.analyser)


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
    understood = understand(question, workshop)
    needs = standing(weigh(understood.terms, {}, 10), understood, workshop.analyser)
    return Reading(understood, needs, Extractor(workshop).candidates(understood, needs, passages))
