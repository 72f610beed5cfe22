"""What can be told of a sentence in the light of a question: numbers between 0 and 1, the same for every language.

A few of them compare the sentence with the best that the passages hold, and are 0 or less.  `rag.evidence.judgement`
turns them into a probability.  The set follows the features of answer-sentence selection (Yang et al. 2015; Severyn &
Moschitti 2015): shares of the question's weight found near, similarity of vectors, and whether the asked type is
given.
"""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index import analyse
from index.analyse import FUNCTION, LIGHT
from index.static import piece_vectors
from rag.coverage import Measure, Need, Shares
from rag.evidence import timing
from rag.evidence.causes import gives_cause
from rag.evidence.follows import ALONE, REFERS, before, handed_on
from rag.evidence.given import NAMED_THERE, QUOTED, VALUES, bears, counts_things, given, gives_person, values_of
from rag.evidence.introduced import introducing
from rag.evidence.modality import DENIED, PLANNED, UNKNOWN, is_extreme, modality
from rag.evidence.others import of_another_name, of_another_number
from rag.evidence.related import Families, kinship
from rag.evidence.rows import cosines, rows_of
from rag.evidence.soft import nearness
from rag.evidence.sought import Read, Sought
from rag.evidence.voiced import is_anothers, unvoiced
from rag.evidence.whose import sought_after
from rag.evidence.windows import Windows, in_line, windows_of
from rag.question import wanted

LEAD = 2
"""Sentences, headline and opening, that say what a whole article is about."""
HELD = 0.5
"""How far a lead must meet what is asked for to speak of it."""
LONG = 40.0
"""Terms in a long sentence."""
MUCH = 15
"""Terms beyond those of the question in a sentence that says a lot."""
DEEP = 20
"""Passages from which on all are as far down."""

OPENING = 300
"""Characters at the beginning of an article that say what its news is."""

FEATURES = (
    "own", "own_square", "passage", "rest_own", "rest_near", "cosine", "own_best", "cosine_best", "given", "lacking",
    "value", "no_value", "counts", "time_other", "time_none", "number_none", "article", "named_article",
    "rest_article", "cosine_near", "cosine_rare", "cosine_rare_best", "rare_own", "rare_near", "rare_best",
    "soft_near", "soft_best", "length", "rank", "planned", "denied", "quoted", "background", "background_now", "ahead",
    "as_of", "recent", "latest", "initial", "inherited", "inherited_best", "specific", "untold", "untold_followed",
    "followed", "followed_best", "followed_square", "handed", "taken_over", "refers", "things", "new", "new_share",
    "new_number", "not_extreme", "person_sure", "cause_sure", "introduces", "open_lead", "other_number", "other_name",
    "unvoiced",
)  # fmt: skip
FOR_THE_ANSWER = ("missing", "no_counts", "near", "soft", "unknown", "away", "words", "word", "anothers")
"""Features of a sentence that tell whether the articles answer, and nothing of which sentence does."""
_COMPARED = (
    ("own", "own_best"), ("cosine", "cosine_best"), ("cosine_rare", "cosine_rare_best"), ("rare_own", "rare_best"),
    ("soft", "soft_best"),
    ("inherited", "inherited_best"), ("followed", "followed_best"),
)  # fmt: skip
"""Features that are also taken against the best sentence's."""
_BARE = frozenset({FUNCTION, LIGHT})
_BEARERS = frozenset({analyse.NAME, analyse.PERSON, analyse.PLACE})
"""Kinds of needs of which a value may be asked."""
_NO_WORDS = _BARE | _BEARERS | {analyse.NUMBER, analyse.TIME}
"""Kinds of needs that say whom and when a question is about, not what it asks of them."""


def features(
    sought: Sought,
    sentences: Sequence[Sequence[Read]],
    known: Mapping[str, frozenset[str]],
    kin: Families = MappingProxyType({}),
    titles: Mapping[str, Read] = MappingProxyType({}),
) -> list[tuple[Read, dict[str, float], frozenset[str]]]:
    """The features of every sentence of some passages.

    Args:
        sought: the question.
        sentences: the passages, best first, as their sentences.
        known: the classes of `rag.question.wanted.classes`.
        kin: the relatives of `rag.evidence.related.families`.
        titles: key of an article -> its title, read, where it has one that its text does not hold.

    Returns:
        For each sentence itself, its features by name (`FEATURES` and `FOR_THE_ANSWER`) and the wanted kinds that it
        gives.
    """
    flat, asked = [sentence for passage in sentences for sentence in passage], sought.asked
    measure = Measure(sought.needs, sought.named)
    held = _held(sought, flat, kin, measure, titles)
    alone, articles = held.alone(flat), _by_article(sought, flat, measure, titles)
    introduced = introducing(sought, flat, measure)
    rare = held.weights.astype(np.float32) @ piece_vectors([need.gloss for need in sought.needs])
    vectors = np.array([s.vector for s in flat])
    windows = windows_of(line := in_line(flat))
    close = held.shares(windows) if flat else []
    gists = cosines(sought.gist, np.add.reduceat(vectors[windows.of], windows.begins)) if flat else []
    rares = cosines(rare, vectors) if flat else []
    whose = sought_after(asked.kinds, sought.needs, known)
    names = [need for need in sought.needs if need.kind in _BEARERS]
    rows = []
    at = 0
    for rank, passage in enumerate(sentences):
        around = measure.shares(frozenset[str]().union(*(s.keys for s in passage))).every if passage else 0.0
        for i, sentence in enumerate(passage):
            beside = [flat[n] for n in line[at + i].of]
            near = frozenset().union(*(s.keys for s in beside))
            kinds = _gives(sought, sentence, known, whose)
            row = _row(sought, sentence, known, (measure.shares(sentence.keys), measure.shares(near)), around, kinds)
            row["rank"] = max(1 - rank / DEEP, 0.0)
            row["introduces"] = float((sentence.article.key, sentence.span.start) in introduced)
            row["other_number"] = float(of_another_number(sentence, sought.numbered))
            row["other_name"] = float(of_another_name(sentence, asked.kinds, names, sought.keys, known))
            row["open_lead"] = float(asked.open and sentence.span.start < OPENING)
            row["cosine_near"], row["cosine_rare"] = gists[at + i], rares[at + i]
            row["unvoiced"] = unvoiced(sought, beside[: line[at + i].before + 1], titles.get(sentence.article.key))
            row["anothers"] = float(is_anothers(sought, row["unvoiced"]))
            row |= alone[at + i]
            row |= close[at + i]
            row |= articles[sentence.article.key]
            rows.append((sentence, row, kinds))
        at += len(passage)
    for name, best in _COMPARED:
        most = max((row[name] for _, row, _ in rows), default=0.0)
        for _, row, _ in rows:
            row[best] = row[name] - most
    return rows


class _Held(NamedTuple):
    """How far sentences meet needs, as (sentences, needs).

    Attributes:
        met: by the thing itself.
        soft: by anything near it.
        weights: of the needs, by their rarity.
        asked: the needs' own weights, 0 for light words.
        leads: article -> how far its opening meets each need.
        things: numbers of the needs that are what the question counts or chooses from.
        words: numbers of the needs that say what is asked of those named: neither names, numbers, light words nor
            words for the kind of thing that is wanted.
    """

    met: NDArray[np.float64]
    soft: NDArray[np.float64]
    weights: NDArray[np.float64]
    asked: NDArray[np.float64]
    leads: Mapping[str, NDArray[np.float64]]
    things: Sequence[int]
    words: Sequence[int]

    def shares(self, windows: Windows) -> list[dict[str, float]]:
        """The shares of the question that each sentence covers with its neighbours."""
        met, soft = (np.maximum.reduceat(some[windows.of], windows.begins) for some in (self.met, self.soft))
        missing = (self.asked * (met == 0)).max(axis=1, initial=0.0)
        return rows_of({"rare_near": met @ self.weights, "soft_near": soft @ self.weights, "missing": missing})

    def alone(self, flat: Sequence[Read]) -> list[dict[str, float]]:
        """The shares of the question that each sentence covers by itself, and with its article's opening."""
        if not flat:
            return []
        leads = np.array([self.leads[s.article.key] for s in flat])
        untold = np.where(leads < HELD, self.weights, 0.0)
        total = untold.sum(axis=1)
        told = np.einsum("sn,sn->s", self.soft, untold)
        previous = before(flat)
        handed = handed_on(self.soft, flat, previous)
        followed = handed @ self.weights
        columns = {
            "rare_own": self.met @ self.weights,
            "soft": self.soft @ self.weights,
            "inherited": np.maximum(leads, self.soft) @ self.weights,
            "specific": np.divide(told, total, out=np.full(len(flat), 0.5), where=total > 0),
            "untold": told,
            "untold_followed": np.einsum("sn,sn->s", handed, untold),
            "taken_over": np.maximum(handed, leads) @ self.weights - self.soft @ self.weights,
            "followed": followed,
            "followed_square": followed * followed,
            "handed": np.maximum(ALONE * self.soft[previous] - self.soft, 0.0) @ self.weights,
            "things": self.soft[:, self.things].max(axis=1) if self.things else np.zeros(len(flat)),
            **self._words(),
        }
        return rows_of(columns)

    def _words(self) -> dict[str, NDArray[np.float64]]:
        """How far each sentence meets the words that say what is asked: their share, and the one it meets best; 1
        where the question has no such word."""
        if not self.words:
            return dict.fromkeys(("words", "word"), np.ones(len(self.soft)))
        soft, asked = self.soft[:, self.words], self.asked[self.words]
        return {"words": soft @ asked / asked.sum(), "word": soft.max(axis=1)}


def _held(sought: Sought, flat: Sequence[Read], kin: Families, measure: Measure, titles: Mapping[str, Read]) -> _Held:
    met, soft = _met(sought, flat, kin, measure)
    leads = _leads(flat, soft)
    for place in (sentence for sentence in flat if sentence.dateline):
        leads[place.article.key] = np.maximum(leads[place.article.key], measure.met(place.dateline))
    of_titles = [key for key in leads if key in titles]
    _, in_titles = _met(sought, [titles[key] for key in of_titles], kin, measure)
    leads |= {key: np.maximum(leads[key], row) for key, row in zip(of_titles, in_titles, strict=True)}
    asked = np.array([0.0 if need.kind == LIGHT else need.weight for need in sought.needs])
    asked_of = sought.asked
    things = [n for n, need in enumerate(sought.needs) if not asked_of.things.isdisjoint(need.keys)]
    words = [n for n, need in enumerate(sought.needs) if need.kind not in _NO_WORDS and not need.keys <= asked_of.types]
    return _Held(met, soft, _rare(sought.needs, met), asked, leads, things, words)


def _met(
    sought: Sought, some: Sequence[Read], kin: Families, measure: Measure
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far each of some sentences meets each need: by the thing itself, and by anything near it."""
    met = np.array([measure.met(s.keys) for s in some]).reshape(len(some), len(sought.needs))
    related = kinship(sought.needs, [s.keys for s in some], kin)
    return met, np.maximum(met, np.maximum(nearness(sought.needs, [s.glosses for s in some]), related))


def _by_article(
    sought: Sought, flat: Sequence[Read], measure: Measure, titles: Mapping[str, Read]
) -> dict[str, dict[str, float]]:
    """The features that the sentences of an article have in common."""
    keys: dict[str, set[str]] = {}
    for sentence in flat:
        keys.setdefault(sentence.article.key, set()).update(sentence.keys, sentence.dateline)
    for key in keys:
        keys[key].update(titles[key].keys if key in titles else ())
    shares = {key: measure.shares(some) for key, some in keys.items()}
    days = {sentence.article.key: sentence.article.published for sentence in flat}
    recent = timing.recency({key: (share.every, days[key]) for key, share in shares.items()})
    return {
        key: {"article": share.every, "named_article": share.named, "rest_article": share.rest}
        | timing.of_article(sought, recent[key])
        for key, share in shares.items()
    }


def _leads(flat: Sequence[Read], soft: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """Article -> how far its first sentences meet each need: the sentences after them need not say it again."""
    first: dict[str, list[int]] = {}
    for place in sorted(range(len(flat)), key=lambda n: flat[n].span.start):
        places = first.setdefault(flat[place].article.key, [])
        if len(places) < LEAD:
            places.append(place)
    return {key: soft[places].max(axis=0) for key, places in first.items()}


def _gives(
    sought: Sought, sentence: Read, known: Mapping[str, frozenset[str]], whose: frozenset[str]
) -> frozenset[str]:
    """The wanted kinds that a sentence gives; no name where the office or the birth that is asked of is not told."""
    asked = sought.asked
    kinds = given(asked.kinds, sentence, known, sought.keys, whose, asked.counts, asked.size, asked.things)
    return kinds if bears(sentence, sought.must) else kinds - NAMED_THERE


def _rare(needs: Sequence[Need], met: NDArray[np.float64]) -> NDArray[np.float64]:
    """The needs' weights once more, by rarity among the sentences at hand; together 1.

    What every sentence of a story holds tells which story it is, not which sentence.
    """
    counts = np.count_nonzero(met > 0, axis=0).astype(float)
    rarity = np.log(1 + (len(met) - counts + 0.5) / (counts + 0.5))
    weights = np.array([n.weight for n in needs]) * rarity
    return np.asarray(weights / weights.sum() if weights.sum() > 0 else weights)


def _row(
    sought: Sought,
    sentence: Read,
    known: Mapping[str, frozenset[str]],
    shares: tuple[Shares, Shares],
    around: float,
    kinds: frozenset[str],
) -> dict[str, float]:
    itself, near = shares
    own, close = itself.every, near.every
    asked = sought.asked
    counting = bool(asked.things) and wanted.NUMBER in asked.kinds
    counts = wanted.NUMBER in kinds and counts_things(asked, sentence, known, sought.keys)
    numbers = {k for t in sentence.analysis.terms for k in t.keys if t.kind == analyse.NUMBER}
    return {
        "own": own,
        "own_square": own * own,
        "near": close - own,
        "passage": around - close,
        "rest_own": itself.rest,
        "rest_near": near.rest,
        "cosine": max(float(sought.gist @ sentence.vector), 0.0),
        "given": len(kinds) / len(asked.kinds) if asked.kinds else 0.0,
        "lacking": float(bool(asked.kinds) and not kinds),
        "value": float(bool(kinds & VALUES)),
        "no_value": float(not values_of(asked.kinds) <= values_of(kinds)),
        "counts": float(counting and counts),
        "no_counts": float(counting and not counts),
        **timing.of_sentence(sought, sentence),
        **_meant(sought, sentence),
        **_new(sought, sentence),
        "number_none": float(bool(sought.numbers) and not sought.numbers & numbers),
        "length": min(math.log1p(len(sentence.analysis.terms)) / math.log1p(LONG), 1.0),
        "quoted": float(bool(QUOTED.search(sentence.text)) and wanted.SPEECH in asked.kinds),
        "person_sure": float(
            wanted.PERSON in asked.kinds and bears(sentence, sought.must) and gives_person(sentence, known, sought.keys)
        ),
        "cause_sure": float(wanted.REASON in asked.kinds and gives_cause(sentence, known, sought.keys)),
    }


def _meant(sought: Sought, sentence: Read) -> dict[str, float]:
    """How the sentence means what it says, beside how the question does."""
    said, asked = modality(sentence.text, sentence.article.language), sought.modality
    return {
        "planned": float(PLANNED in said and PLANNED not in asked),
        "denied": float(DENIED in said and DENIED not in asked),
        "unknown": float(UNKNOWN in said),
        "not_extreme": float(sought.extreme and not is_extreme(sentence.text, sentence.article.language)),
    }


def _new(sought: Sought, sentence: Read) -> dict[str, float]:
    """What a sentence holds beyond the question: an answer says something that was not asked."""
    content = [t for t in sentence.analysis.terms if t.kind not in _BARE]
    new = [t for t in content if sought.keys.isdisjoint(t.keys)]
    return {
        "new": min(len(new) / MUCH, 1.0),
        "new_share": len(new) / len(content) if content else 0.0,
        "new_number": float(any(t.kind == analyse.NUMBER for t in new)),
        "refers": float(sentence.leans == REFERS),
    }
