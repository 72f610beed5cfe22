"""What can be told of a sentence in the light of a question: numbers between 0 and 1, the same for every language.

A few of them compare the sentence with the best that the passages hold, and are 0 or less.  `rag.judgement` turns
them into a probability.  The set follows the features of answer-sentence selection (Yang et al. 2015; Severyn &
Moschitti 2015): shares of the question's weight found near, similarity of vectors, and whether the asked type is given.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index import analyse
from index.analyse import LIGHT, NAME, PERSON, PLACE, Analysis, Term
from index.article import Article
from index.embedding import Vectors
from index.sentences import Span
from index.static import piece_vectors
from index.times import Moment, may_be_same, moments
from index.values import numbers_in
from rag import wanted
from rag.coverage import Measure, Need, Shares
from rag.modality import DENIED, PLANNED, UNKNOWN, modality
from rag.soft import nearness
from rag.wanted import Asked

BEFORE, AFTER = 2, 1
"""Sentences around one that may hold what it leaves out: news names its subject once."""
NEAR_TERMS = 4
"""So many terms apart are a number and the thing it counts."""
LONG = 40.0
"""Terms in a long sentence."""
DEEP = 20
"""Passages from which on all are as far down."""

_QUOTED = re.compile(r"[«»“”„\"]")
_FRACTIONS = frozenset({"half", "third", "quarter", "majority"})
_CURRENCY = frozenset({"dollar", "euro", "pound", "yen", "yuan", "ruble", "hryvnia", "dong", "zloty", "franc"})
_CAUSES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:because|due to|since|as a result|over|so that|in order to|owing to|after|for|to|part of)\b"
    ),
    "uk": re.compile(r"\b(?:бо|через|тому що|оскільки|внаслідок|щоб|задля|унаслідок|з метою|частин\w+|зважаючи)\b"),
    "ru": re.compile(
        r"\b(?:из-за|потому что|поскольку|так как|вследствие|чтобы|ради|с целью|благодаря|в связи с|част\w+|ввиду"
        r"|после)\b"
    ),
    "vi": re.compile(r"(?<!\w)(?:vì|do|bởi|nhằm|để|nên|bởi vì|một phần|trong bối cảnh|nguyên nhân|lý do)(?!\w)"),
}


class Read(NamedTuple):
    """A sentence of an article, analysed.

    Attributes:
        article: where it stands.
        span: its place.
        analysis: its terms.
        keys: the index keys that it holds.
        vector: of the builtin embedding.
        number: its place among the sentences of its passage, from 0.
        glosses: the English of those of its terms that may come near to something asked for.
    """

    article: Article
    span: Span
    analysis: Analysis
    keys: frozenset[str]
    vector: Vectors
    number: int
    glosses: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text[self.span.start : self.span.end]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The times that it states."""
        return moments(self.text, self.article.language, self.article.published)


@dataclass(frozen=True)
class Sought:
    """A question as sentences are held against it.

    Attributes:
        needs: what is asked for, weighed.
        asked: the kinds of thing wanted.
        named: numbers of the needs that are names.
        keys: every key that the question holds.
        gist: its vector by the builtin embedding.
        moments: the times that it states.
        numbers: the values of the numbers that it states.
        modality: of the question itself.
    """

    needs: tuple[Need, ...]
    asked: Asked
    named: frozenset[int]
    keys: frozenset[str]
    gist: Vectors
    moments: tuple[Moment, ...]
    numbers: frozenset[str]
    modality: frozenset[str]


def given(
    kinds: frozenset[str], sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]
) -> frozenset[str]:
    """Which of the wanted kinds of thing a sentence holds, beyond what the question says itself.

    Args:
        kinds: that are wanted.
        sentence: read.
        known: the classes of `rag.wanted.classes`.
        own: the question's own keys.
    """
    if not kinds:
        return kinds
    terms = [t for t in sentence.analysis.terms if own.isdisjoint(t.keys)]
    tests = {
        wanted.NUMBER: lambda: _has_number(sentence, terms),
        wanted.SHARE: lambda: _has_share(sentence, terms),
        wanted.MONEY: lambda: _has_money(sentence, terms),
        wanted.DURATION: lambda: _has_duration(sentence, known[wanted.PERIOD]),
        wanted.DATE: lambda: any(t.kind == analyse.TIME for t in terms) or bool(sentence.moments),
        wanted.DAY: lambda: any(m.days.first == m.days.last for m in sentence.moments),
        wanted.PERSON: lambda: any(t.kind in (PERSON, NAME) for t in terms),
        wanted.PLACE: lambda: _has_place(sentence, terms, known[wanted.PLACE]),
        wanted.REASON: lambda: bool(_CAUSES.get(sentence.article.language, _NOTHING).search(sentence.text)),
        wanted.SPEECH: lambda: bool(_QUOTED.search(sentence.text)) or bool(sentence.keys & known[wanted.SPEECH]),
        wanted.ROLE: lambda: any(known[wanted.PERSON] & set(t.keys) for t in terms),
    }
    return frozenset(kind for kind in kinds if kind in tests and tests[kind]())


VALUES = frozenset({wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DURATION, wanted.DATE, wanted.DAY})
"""Kinds that a sentence gives for certain or not at all."""
_NOTHING = re.compile(r"(?!)")


_AT: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:in|at|near|from|to|into|on|off|outside|around|across)(?: the)? $", re.IGNORECASE),
    "uk": re.compile(r"\b(?:у|в|на|до|з|із|від|біля|під|поблизу|через)(?: \w+)? $", re.IGNORECASE),
    "ru": re.compile(r"\b(?:в|во|на|до|из|от|у|возле|около|под|близ|через)(?: \w+)? $", re.IGNORECASE),
    "vi": re.compile(r"(?:ở|tại|đến|tới|từ|gần|sang|về|qua) (?:\w+ )?$", re.IGNORECASE),
}


def _has_place(sentence: Read, terms: Sequence[Term], places: frozenset[str]) -> bool:
    """A place by name, a name after a word like "in", or a thing that is a place (the airport)."""
    text, at = sentence.article.text, _AT.get(sentence.article.language, _NOTHING)
    return any(
        t.kind == PLACE or (t.kind == NAME and at.search(text[max(sentence.span.start, t.start - 20) : t.start]))
        or places & set(t.keys)
        for t in terms
    )  # fmt: skip


def _has_number(sentence: Read, terms: Sequence[Term]) -> bool:
    """A number that is no part of a date."""
    start = sentence.span.start
    dated = [Span(start + m.place.start, start + m.place.end) for m in sentence.moments]
    return any(t.kind == analyse.NUMBER and not any(d.start <= t.start < d.end for d in dated) for t in terms)


def _has_share(sentence: Read, terms: Sequence[Term]) -> bool:
    return "percent" in _units(sentence.text, sentence.article.language) or any(t.gloss in _FRACTIONS for t in terms)


@lru_cache(maxsize=2000)
def _units(text: str, language: str) -> frozenset[str | None]:
    """The units of the numbers in a sentence."""
    return frozenset(n.unit for _, n in numbers_in(text, language))


def _has_money(sentence: Read, terms: Sequence[Term]) -> bool:
    if _units(sentence.text, sentence.article.language) & {"usd", "eur"}:
        return True
    heads = {word for t in terms for word in t.gloss.split()}
    return bool(heads & _CURRENCY) and any(t.kind == analyse.NUMBER for t in terms)


def _has_duration(sentence: Read, periods: frozenset[str]) -> bool:
    terms = sentence.analysis.terms
    return any(
        a.kind == analyse.NUMBER and any(not periods.isdisjoint(b.keys) for b in terms[i + 1 : i + 3])
        for i, a in enumerate(terms)
    )


def counts_things(asked: Asked, sentence: Read) -> bool:
    """Whether a number stands near the thing that the question counts."""
    terms = sentence.analysis.terms
    places = [i for i, t in enumerate(terms) if not asked.things.isdisjoint(t.keys)]
    numbers = [i for i, t in enumerate(terms) if t.kind == analyse.NUMBER]
    return any(0 < abs(i - j) <= NEAR_TERMS for i in places for j in numbers)


FEATURES = (
    "own", "own_square", "near", "passage", "named_own", "named_near", "rest_own", "rest_near", "cosine", "own_best",
    "cosine_best", "given", "lacking", "value", "no_value", "counts", "time_same", "time_other", "time_none",
    "number_same", "number_none", "article", "named_article", "rest_article", "cosine_near", "cosine_rare",
    "cosine_rare_best", "rare_own", "rare_near", "rare_best", "soft", "soft_near", "soft_best", "length", "rank",
    "first", "planned", "denied", "unknown", "quoted",
)  # fmt: skip
FOR_THE_ANSWER = ("missing", "no_counts")
"""Features of a sentence that tell whether the articles answer, and nothing of which sentence does."""
_COMPARED = (
    ("own", "own_best"), ("cosine", "cosine_best"), ("cosine_rare", "cosine_rare_best"), ("rare_own", "rare_best"),
    ("soft", "soft_best"),
)  # fmt: skip
"""Features that are also taken against the best sentence's."""


def features(
    sought: Sought, sentences: Sequence[Sequence[Read]], known: Mapping[str, frozenset[str]]
) -> list[tuple[Read, dict[str, float], frozenset[str]]]:
    """The features of every sentence of some passages.

    Args:
        sought: the question.
        sentences: the passages, best first, as their sentences.
        known: the classes of `rag.wanted.classes`.

    Returns:
        For each sentence itself, its features by name (`FEATURES` and `FOR_THE_ANSWER`) and the wanted kinds that it
        gives.
    """
    flat = [sentence for passage in sentences for sentence in passage]
    measure = Measure(sought.needs, sought.named)
    met = np.array([measure.met(s.keys) for s in flat]).reshape(len(flat), len(sought.needs))
    weights = _rare(sought.needs, met)
    shares = np.array([0.0 if need.kind == LIGHT else need.weight for need in sought.needs])
    soft = np.maximum(met, nearness(sought.needs, [s.glosses for s in flat]))
    articles: dict[str, set[str]] = {}
    for sentence in flat:
        articles.setdefault(sentence.article.key, set()).update(sentence.keys)
    of_article = {key: measure.shares(keys) for key, keys in articles.items()}
    rare = weights.astype(np.float32) @ piece_vectors([need.gloss for need in sought.needs])
    vectors = np.array([s.vector for s in flat])
    rows = []
    at = 0
    for rank, passage in enumerate(sentences):
        around = measure.shares(frozenset[str]().union(*(s.keys for s in passage))).every if passage else 0.0
        for i, sentence in enumerate(passage):
            window = slice(at + max(0, i - BEFORE), at + min(len(passage), i + AFTER + 1))
            near = frozenset().union(*(s.keys for s in flat[window]))
            kinds = given(sought.asked.kinds, sentence, known, sought.keys)
            row = _row(sought, sentence, (measure.shares(sentence.keys), measure.shares(near)), around, kinds)
            row["rank"] = max(1 - rank / DEEP, 0.0)
            row["article"], row["named_article"], row["rest_article"] = of_article[sentence.article.key]
            row["cosine_near"] = _cosine(sought.gist, vectors[window].sum(axis=0))
            row["cosine_rare"] = _cosine(rare, sentence.vector)
            row["rare_own"] = float(met[at + i] @ weights)
            row["rare_near"] = float(met[window].max(axis=0) @ weights)
            row["soft"] = float(soft[at + i] @ weights)
            row["soft_near"] = float(soft[window].max(axis=0) @ weights)
            row["missing"] = float((shares * (met[window].max(axis=0) == 0)).max(initial=0.0))
            rows.append((sentence, row, kinds))
        at += len(passage)
    for name, best in _COMPARED:
        most = max((row[name] for _, row, _ in rows), default=0.0)
        for _, row, _ in rows:
            row[best] = row[name] - most
    return rows


def _cosine(first: Vectors, second: Vectors) -> float:
    length = float(np.sqrt(first.dot(first)) * np.sqrt(second.dot(second)))
    return max(float(first @ second) / length, 0.0) if length else 0.0


def _rare(needs: Sequence[Need], met: NDArray[np.float64]) -> NDArray[np.float64]:
    """The needs' weights once more, by rarity among the sentences at hand; together 1.

    What every sentence of a story holds tells which story it is, not which sentence.
    """
    counts = np.count_nonzero(met > 0, axis=0).astype(float)
    rarity = np.log(1 + (len(met) - counts + 0.5) / (counts + 0.5))
    weights = np.array([n.weight for n in needs]) * rarity
    return np.asarray(weights / weights.sum() if weights.sum() > 0 else weights)


def _row(
    sought: Sought, sentence: Read, shares: tuple[Shares, Shares], around: float, kinds: frozenset[str]
) -> dict[str, float]:
    itself, near = shares
    own, close = itself.every, near.every
    times = _times(sought, sentence)
    counting = bool(sought.asked.things) and wanted.NUMBER in sought.asked.kinds
    counts = wanted.NUMBER in kinds and counts_things(sought.asked, sentence)
    said = modality(sentence.text, sentence.article.language)
    numbers = {k for t in sentence.analysis.terms for k in t.keys if t.kind == analyse.NUMBER}
    return {
        "own": own,
        "own_square": own * own,
        "near": close - own,
        "passage": around - close,
        "named_own": itself.named,
        "named_near": near.named,
        "rest_own": itself.rest,
        "rest_near": near.rest,
        "cosine": max(float(sought.gist @ sentence.vector), 0.0),
        "given": len(kinds) / len(sought.asked.kinds) if sought.asked.kinds else 0.0,
        "lacking": float(bool(sought.asked.kinds) and not kinds),
        "value": float(bool(kinds & VALUES)),
        "no_value": float(bool(sought.asked.kinds & VALUES) and not sought.asked.kinds & VALUES <= kinds),
        "counts": float(counting and counts),
        "no_counts": float(counting and not counts),
        **times,
        "number_same": float(bool(sought.numbers & numbers)),
        "number_none": float(bool(sought.numbers) and not sought.numbers & numbers),
        "length": min(math.log1p(len(sentence.analysis.terms)) / math.log1p(LONG), 1.0),
        "first": float(sentence.number == 0 and sentence.span.start < 200),
        "planned": float(PLANNED in said and PLANNED not in sought.modality),
        "denied": float(DENIED in said and DENIED not in sought.modality),
        "unknown": float(UNKNOWN in said),
        "quoted": float(bool(_QUOTED.search(sentence.text)) and wanted.SPEECH in sought.asked.kinds),
    }


def _times(sought: Sought, sentence: Read) -> dict[str, float]:
    if not sought.moments:
        return {"time_same": 0.0, "time_other": 0.0, "time_none": 0.0}
    stated = sentence.moments
    same = any(may_be_same(a, b) for a in sought.moments for b in stated)
    return {
        "time_same": float(same),
        "time_other": float(bool(stated) and not same),
        "time_none": float(not stated),
    }
