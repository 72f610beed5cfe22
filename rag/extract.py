"""Sentences that answer, chosen without a language model.

Every sentence of the ranked passages is held against what the question asks for (`rag.coverage`).  What a
sentence lacks may stand in its passage, for half the credit: news names its subject once.  The best
sentence is taken; others join it when they bring what is still missing, or say the same elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from index import analyse
from index.analyse import Analysis
from index.article import Article
from index.embedding import Vectors
from index.sentences import Span, split_sentences
from index.workshop import Workshop
from rag import understand
from rag.answer import Passage
from rag.coverage import Need, covered
from rag.understand import Question

MAX_SENTENCES = 3
MAX_QUOTE = 400
MAX_QUOTED = 1200
"""Characters of one quote, and of all quotes of an answer."""

LEAST_COVERAGE = 0.5
"""Share of the question that a sentence must exceed; at one half, what is asked may be just what is missing."""
CONTEXT_CREDIT = 0.5
COSINE_WEIGHT = 0.3
WANTED_BONUS = 0.15
OWN_LANGUAGE_BONUS = 0.03
RANK_BONUS = 0.05
LEAST_GAIN = 0.1
"""Share of the question that a further sentence must add..."""
NEARLY_AS_GOOD = 0.85
"""...unless it is this good compared with the best and from another article."""

_DATE = re.compile(r"\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|\b(?:19|20)\d\d\b")
_BREAK = re.compile(r"[,;:—–)»”\"]\s|\s")


@dataclass(frozen=True)
class Extract:
    """A sentence that may answer.

    Attributes:
        article: where it stands.
        span: its place in the article's text.
        own: share of the question that it covers by itself, 0 to 1.
        coverage: the same with credit for its passage, 0 to 1.
        score: what candidates are ordered by.
        held: the needs it covers by itself, by number.
        places: where in the article the words stand by which it covers them.
    """

    article: Article
    span: Span
    own: float
    coverage: float
    score: float
    held: frozenset[int]
    places: tuple[Span, ...]


class _Read(NamedTuple):
    """A sentence with its analysis and vector."""

    span: Span
    analysis: Analysis
    keys: frozenset[str]
    vector: Vectors


class Extractor:
    """Chooses sentences; remembers the analyses of those it has seen.

    Args:
        workshop: analyser and embedder of the index.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._sentences = lru_cache(maxsize=4000)(self._read_sentences)

    def _read_sentences(self, article: Article, start: int, end: int) -> tuple[_Read, ...]:
        spans = split_sentences(article.text, article.language, start, end)
        analyses = [self._workshop.analyser.analyse(article.text, article.language, a, b) for a, b in spans]
        vectors = understand.GIST.embed([article.text[a:b] for a, b in spans], analyses)
        return tuple(
            _Read(span, analysis, frozenset(analysis.keys), vector)
            for span, analysis, vector in zip(spans, analyses, vectors, strict=True)
        )

    def keys(self, passage: Passage) -> frozenset[str]:
        """The index keys that a passage holds."""
        sentences = self._sentences(passage.article, passage.start, passage.end)
        return frozenset().union(*(s.keys for s in sentences)) if sentences else frozenset()

    def candidates(self, question: Question, needs: Sequence[Need], passages: Sequence[Passage]) -> list[Extract]:
        """Every sentence of the passages that covers anything, best first."""
        extracts = []
        for number, passage in enumerate(passages):
            sentences = self._sentences(passage.article, passage.start, passage.end)
            around = frozenset().union(*(s.keys for s in sentences)) if sentences else frozenset()
            bonus = RANK_BONUS * (1 - number / len(passages))
            for sentence in sentences:
                extract = _weigh(question, needs, passage.article, sentence, around, bonus)
                if extract.own > 0:
                    extracts.append(extract)
        return sorted(extracts, key=lambda e: (-e.score, e.article.doc_id, e.span.start))


def _weigh(
    question: Question, needs: Sequence[Need], article: Article, sentence: _Read, around: frozenset[str], bonus: float
) -> Extract:
    held = frozenset(n for n, need in enumerate(needs) if need.met(sentence.keys) > 0)
    own = covered(needs, sentence.keys)
    coverage = own + CONTEXT_CREDIT * (covered(needs, around | sentence.keys) - own)
    cosine = max(float(np.dot(question.gist, sentence.vector)), 0.0)
    asked = frozenset[str]().union(*(keys for need in needs for keys in (need.keys, *need.parts)))
    score = (
        coverage
        + COSINE_WEIGHT * cosine
        + WANTED_BONUS * _share_given(question.wanted, article, sentence, asked)
        + (OWN_LANGUAGE_BONUS if article.language == question.language else 0.0)
        + bonus
    )
    places = tuple(Span(t.start, t.end) for t in sentence.analysis.terms if asked & set(t.keys))
    return Extract(article, sentence.span, own, coverage, score, held, places)


def _share_given(wanted: frozenset[str], article: Article, sentence: _Read, asked: frozenset[str]) -> float:
    """Share of the wanted kinds of thing of which the sentence holds one that the question did not name."""
    kinds = {t.kind for t in sentence.analysis.terms if not asked & set(t.keys)}
    text = article.text[sentence.span.start : sentence.span.end]
    given = {
        understand.NUMBER: analyse.NUMBER in kinds,
        understand.DATE: analyse.TIME in kinds or bool(_DATE.search(text)),
        understand.PERSON: bool(kinds & {analyse.PERSON, analyse.NAME}),
        understand.PLACE: bool(kinds & {analyse.PLACE, analyse.NAME}),
    }
    looked_for = [kind for kind in wanted if kind in given]
    return sum(given[kind] for kind in looked_for) / len(looked_for) if looked_for else 0.0


def choose(candidates: Sequence[Extract], needs: Sequence[Need]) -> list[Extract]:
    """The one to three sentences that make the answer; empty when none covers enough.

    Args:
        candidates: best first.
        needs: what the question asks for.
    """
    enough = [c for c in candidates if c.coverage > LEAST_COVERAGE]
    chosen: list[Extract] = []
    quoted = 0
    while enough and len(chosen) < MAX_SENTENCES:
        best = enough[0] if not chosen else _next(enough, chosen, needs)
        if best is None:
            break
        length = min(best.span.end - best.span.start, MAX_QUOTE)
        if quoted + length <= MAX_QUOTED:
            chosen.append(best)
            quoted += length
        enough = [c for c in enough if c is not best and _text(c) != _text(best)]
    return chosen


def _next(candidates: Sequence[Extract], chosen: Sequence[Extract], needs: Sequence[Need]) -> Extract | None:
    """The best sentence that adds something to those chosen."""
    have = frozenset().union(*(c.held for c in chosen))
    articles = {c.article.key for c in chosen}
    for candidate in candidates:
        gain = sum(needs[n].weight for n in candidate.held - have)
        elsewhere = candidate.article.key not in articles
        if gain >= LEAST_GAIN or (elsewhere and candidate.score >= NEARLY_AS_GOOD * chosen[0].score):
            return candidate
    return None


def _text(extract: Extract) -> str:
    return extract.article.text[extract.span.start : extract.span.end]


def quote_span(extract: Extract) -> Span:
    """The sentence, or the part of at most `MAX_QUOTE` characters with most of what was asked for."""
    start, end = extract.span
    if end - start <= MAX_QUOTE:
        return extract.span
    text = extract.article.text
    edges = [start, *(found.end() for found in _BREAK.finditer(text, start, end)), end]
    best = (-1, 0, Span(start, min(start + MAX_QUOTE, end)))
    for a in (edge for edge in edges if edge < end and not text[edge].isspace()):
        fitting = [b for b in edges if a < b <= a + MAX_QUOTE]
        if fitting:
            span = Span(a, fitting[-1])
            inside = sum(a <= p.start and p.end <= span.end for p in extract.places)
            best = max(best, (inside, -a, span))
    a, b = best[2]
    return Span(a, a + len(text[a:b].rstrip()))
