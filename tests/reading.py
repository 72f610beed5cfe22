"""Texts, questions and articles as they are read: shared by the tests of analysis, questions and evidence."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from index.analyse import FUNCTION, Analysis
from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, standing, weigh
from rag.evidence.features import features
from rag.evidence.related import families
from rag.evidence.sought import Read
from rag.extract import Extract, Extractor
from rag.question.wanted import Asked, asked, classes
from rag.understand import Question, understand


def concepts(analysis: Analysis) -> set[str]:
    """The keys of an analysis but for those of function words."""
    return {k for t in analysis.terms if t.kind != FUNCTION for k in t.keys}


def asked_in(workshop: Workshop, text: str, language: str) -> Asked:
    """What a question in a known language asks for."""
    return asked(text, workshop.analyser.analyse(text, language), workshop.analyser)


class Reading(NamedTuple):
    """A question, what it asks for, and the sentences that may answer, best first."""

    question: Question
    needs: tuple[Need, ...]
    extracts: list[Extract]


def passage(text: str, doc_id: str, language: str, published: date | None = None, title: str | None = None) -> Passage:
    """A passage that is a whole article."""
    article = Article("r", doc_id, text, language, "0" * 64, title=title, published=published)
    return Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)


def whole(
    text: str, language: str = "en", number: int = 0, title: str | None = None, published: date | None = None
) -> Passage:
    """A passage that is a whole article, named by a number."""
    return passage(text, f"{number}.txt", language, published, title)


def read(workshop: Workshop, question: str, *passages: Passage) -> Reading:
    """The sentences of some passages that may answer a question."""
    understood = understand(question, workshop)
    needs = standing(weigh(understood.terms, {}, 10), understood, workshop.analyser)
    return Reading(understood, needs, Extractor(workshop).candidates(understood, needs, passages))


Rows = list[tuple[Read, Mapping[str, float], frozenset[str]]]
"""Sentences, their features, and the wanted kinds that they give."""


def rows_of(workshop: Workshop, extractor: Extractor, question: str, passages: list[Passage]) -> Rows:
    """The features of the passages' sentences for a question."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    sentences = [extractor._sentences(p.article, p.start, p.end) for p in passages]
    known, kin = classes(workshop.analyser), families(workshop.analyser)
    rows, kinds = features(extractor.sought(understood, needs), sentences, known, kin)
    return list(zip((s for some in sentences for s in some), rows.each(), kinds, strict=True))
