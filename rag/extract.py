"""Sentences that answer, chosen without a language model.

Every sentence of the ranked passages gets the probability that it is evidence (`rag.features`, `rag.judgement`),
and the best of them the probability that the articles answer at all.  The best sentence is taken; others join it
when they bring a kind of thing that is still missing, go on where it breaks off, or are as good and from elsewhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from index import analyse
from index.article import Article
from index.sentences import Span, split_sentences
from index.workshop import Workshop
from rag import understand
from rag.answer import Passage
from rag.coverage import Need
from rag.features import Read, Sought, features
from rag.judgement import load_judgement
from rag.modality import modality
from rag.soft import glosses
from rag.understand import Question
from rag.wanted import classes

MAX_SENTENCES = 3
MAX_QUOTE = 400
MAX_QUOTED = 1200
"""Characters of one quote, and of all quotes of an answer."""

AS_GOOD = 0.75
"""A sentence from another article joins the answer when it is this good compared with the best..."""
LIKELY = 0.5
"""...and more likely evidence than not."""
BRINGS = 0.35
"""One that gives a wanted kind of thing that is missing must be this good compared with the best."""

_BREAK = re.compile(r"[,;:—–)»”\"]\s|\s")
_NAMES = frozenset({analyse.PERSON, analyse.PLACE, analyse.NAME})


@dataclass(frozen=True)
class Extract:
    """A sentence that may answer.

    Attributes:
        article: where it stands.
        span: its place in the article's text.
        score: the probability that it is evidence, 0 to 1.
        gives: the wanted kinds of thing that it holds.
        held: the needs it covers by itself, by number.
        places: where in the article the words stand by which it covers them.
        features: what the score was made from.
    """

    article: Article
    span: Span
    score: float
    gives: frozenset[str] = frozenset()
    held: frozenset[int] = frozenset()
    places: tuple[Span, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text[self.span.start : self.span.end]


class Extractor:
    """Chooses sentences; remembers the analyses of those it has seen.

    Args:
        workshop: analyser and embedder of the index.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._sentences = lru_cache(maxsize=4000)(self._read_sentences)

    def _read_sentences(self, article: Article, start: int, end: int) -> tuple[Read, ...]:
        spans = split_sentences(article.text, article.language, start, end)
        analyses = [self._workshop.analyser.analyse(article.text, article.language, a, b) for a, b in spans]
        vectors = understand.GIST.embed([article.text[a:b] for a, b in spans], analyses)
        return tuple(
            Read(article, span, analysis, frozenset(analysis.keys), vector, number, glosses(analysis))
            for number, (span, analysis, vector) in enumerate(zip(spans, analyses, vectors, strict=True))
        )

    def keys(self, passage: Passage) -> frozenset[str]:
        """The index keys that a passage holds."""
        sentences = self._sentences(passage.article, passage.start, passage.end)
        return frozenset().union(*(s.keys for s in sentences)) if sentences else frozenset()

    def sought(self, question: Question, needs: Sequence[Need]) -> Sought:
        """A question as sentences are held against it."""
        named = frozenset(i for i, need in enumerate(needs) if need.kind in _NAMES)
        keys = frozenset[str]().union(*(keys for need in needs for keys in (need.keys, *need.parts)))
        numbers = frozenset(k for need in needs for k in need.keys if need.kind == analyse.NUMBER)
        said = modality(question.text, question.language)
        return Sought(tuple(needs), question.asked, named, keys, question.gist, question.moments, numbers, said)

    def candidates(self, question: Question, needs: Sequence[Need], passages: Sequence[Passage]) -> list[Extract]:
        """Every sentence of the passages that covers anything, best first."""
        sought = self.sought(question, needs)
        read = [self._sentences(p.article, p.start, p.end) for p in passages]
        judge = load_judgement().sentence
        extracts = []
        for sentence, row, gives in features(sought, read, classes(self._workshop.analyser)):
            if row["own"] > 0 or row["soft"] > 0:
                held = frozenset(n for n, need in enumerate(needs) if need.met(sentence.keys) > 0)
                terms = sentence.analysis.terms
                places = tuple(Span(t.start, t.end) for t in terms if sought.keys & set(t.keys))
                extracts.append(Extract(sentence.article, sentence.span, judge(row), gives, held, places, row))
        return sorted(extracts, key=lambda e: (-e.score, e.article.doc_id, e.span.start))


def answer_features(candidates: Sequence[Extract], needs: Sequence[Need]) -> dict[str, float]:
    """What tells whether the articles answer: features of the best sentence, and what of the question none holds.

    Args:
        candidates: best first.
        needs: what the question asks for.
    """
    if not candidates:
        return {}
    best = candidates[0]
    row = best.features
    close = row["own"] + row["near"]
    return {
        "best": best.score,
        "second": candidates[1].score if len(candidates) > 1 else 0.0,
        "own": row["own"],
        "close": close,
        "close_square": close * close,
        "passage": close + row["passage"],
        "named_near": row["named_near"],
        "rest_near": row["rest_near"],
        "cosine": row["cosine"],
        "rare": row["rare_own"],
        "rare_near": row["rare_near"],
        "soft": row["soft"],
        "soft_near": row["soft_near"],
        "article": row["article"],
        "given": row["given"],
        "lacking": row["lacking"],
        "time_other": row["time_other"],
        "unknown": row["unknown"],
        "planned": row["planned"],
        "denied": row["denied"],
        "unseen": sum(n.weight for n in needs if not n.seen),
        "unseen_name": float(any(not n.seen and n.kind in _NAMES for n in needs)),
    }


ANSWER_FEATURES = (
    "best", "second", "own", "close", "close_square", "passage", "named_near", "rest_near", "cosine", "rare",
    "rare_near", "soft", "soft_near", "article", "given", "lacking", "time_other", "unknown", "planned", "denied", "unseen", "unseen_name",
)  # fmt: skip


def confidence(candidates: Sequence[Extract], needs: Sequence[Need]) -> float:
    """The probability that the articles answer the question, 0 to 1."""
    return load_judgement().answer(answer_features(candidates, needs)) if candidates and needs else 0.0


def choose(candidates: Sequence[Extract], needs: Sequence[Need], kinds: frozenset[str] = frozenset()) -> list[Extract]:
    """The one to three sentences that make the answer; empty when the articles hardly answer.

    Args:
        candidates: best first.
        needs: what the question asks for.
        kinds: of thing that are wanted.
    """
    if confidence(candidates, needs) < load_judgement().least:
        return []
    chosen = [candidates[0]]
    while len(chosen) < MAX_SENTENCES:
        following = _next(candidates, chosen, kinds)
        if following is None:
            break
        chosen.append(following)
    return chosen


def _next(candidates: Sequence[Extract], chosen: Sequence[Extract], kinds: frozenset[str]) -> Extract | None:
    """The best sentence that adds something to those chosen, if there is one and room for it."""
    articles = {c.article.key for c in chosen}
    lacking = kinds - frozenset().union(*(c.gives for c in chosen))
    texts = {c.text for c in chosen}
    room = MAX_QUOTED - sum(min(len(text), MAX_QUOTE) for text in texts)
    best = chosen[0].score
    for candidate in candidates:
        if candidate.text in texts or min(len(candidate.text), MAX_QUOTE) > room:
            continue
        brings = bool(lacking & candidate.gives) and candidate.score >= BRINGS * best
        elsewhere = candidate.article.key not in articles
        if brings or (elsewhere and candidate.score >= max(AS_GOOD * best, LIKELY)):
            return candidate
    return None


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
