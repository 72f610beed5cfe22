"""How much of what is asked a text holds.

Every thing asked for weighs as much as it is rare in the corpus (idf as in BM25: Robertson & Zaragoza
2009, cut off above); a text covers the share of the weight whose terms it holds.  Unlike a retrieval score, this has a
meaning that does not depend on the corpus' size: 1 is everything, 0 nothing.
"""

import math
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from index.analyse import CONTENT, LIGHT, NAME, PLACE, Analyser
from index.analysis.keys import WORD
from index.lexicon import NAMES
from index.quantities.times import DATED
from rag.evidence.home import homes
from rag.question.capitals import states, states_in
from rag.question.kinds import DEMAND, SPEECH, WISHES, classes
from rag.understand import Question, Weighted

FLOOR = 1.0
"""What everybody mentions is still part of the question: in a small corpus its idf is next to 0."""

MOST = 1.0
"""Idf from which on all is as rare: in a large corpus the words of any one story are, and a sentence is to hold all of
what is asked, not the rarest of it.  Cross-validated with 5, 24, 51 and 2,000 articles, 1 did best of 1, 2, 3 and
none."""

DATE = FLOOR + MOST
"""Rarity of a date: it stands in no index."""

UNKNOWN = 0.6
"""What a word weighs that neither the lexicon nor the articles hold, beside a thing that the lexicon knows."""

PARTS_CREDIT = 0.8
"""For all words of a term, when they stand apart."""

HELD = 0.5
"""Of a term of several words a text holds it with this much of its parts."""

STANDS = 0.8
"""For what stands for the thing itself: a capital for its state, or another verb of the same class."""

_WHOLE = frozenset({PLACE, NAME})
"""Kinds of name of which a part is another thing: the people of a family are called by its name alone."""


class Need(NamedTuple):
    """One thing asked for, weighed.

    Attributes:
        keys: index keys by which a text may hold it.
        weight: its share in the question, all needs together 1.
        parts: for a term of several words the keys of the terms inside it.
        kind: the term's kind (see `index.analyse`).
        gloss: the English of it.
        stands: the keys of what else may stand for it (see `standing`).
    """

    keys: frozenset[str]
    weight: float
    parts: tuple[frozenset[str], ...] = ()
    kind: str = CONTENT
    gloss: str = ""
    stands: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether it may be met in any language: the lexicon holds it, or it is a number or a date."""
        return any(key[0] in "cnd" for key in self.keys)

    def met(self, keys: Set[str]) -> float:
        """How far a set of index keys meets the need, 0 to 1: wholly, or by some of its parts.

        A place that the lexicon knows is no part of itself: "New" is not New York, nor is Korea South Korea.  Another
        such name is all its parts together, or one that the lexicon lacks: Karpaty for Karpaty Lviv.
        """
        if not self.keys.isdisjoint(keys):
            return 1.0
        if self.stands and not self.stands.isdisjoint(keys):
            return STANDS
        if not self.parts:
            return 0.0
        held = [part for part in self.parts if not part.isdisjoint(keys)]
        if held and self.kind in _WHOLE and self.known:
            if self.kind == PLACE:
                return 0.0
            if len(held) < max(len(self.parts), 2):
                held = [part for part in held if not any(key[0] == "c" for key in part)]
        return PARTS_CREDIT * len(held) / len(self.parts)


def idf(frequency: int, documents: int) -> float:
    """Rarity of a term, from `FLOOR` where every document holds it to `FLOOR` and `MOST` where a third does or fewer.

    >>> round(idf(0, 100), 2), round(idf(80, 100), 2), round(idf(100, 100), 2)
    (2.0, 1.23, 1.0)
    """
    return FLOOR + min(math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)), MOST)


def weigh(terms: Sequence[Weighted], frequencies: Mapping[str, int], documents: int) -> tuple[Need, ...]:
    """The needs of a question with weights that add up to 1; empty for a question without terms.

    An ambiguous term is as rare as its commonest meaning.  Light words (say, happen, day) weigh a little
    beside others; a question of nothing else asks for nothing that could be found.  That no article holds a word
    that the lexicon lacks too says little of the articles: they may say it in other words, or in another language.

    Args:
        terms: what is asked for.
        frequencies: index key -> number of documents that hold it.
        documents: number of documents in all.
    """
    if all(t.kind == LIGHT for t in terms):
        return ()
    rarity = [t.weight * _rarity(t, frequencies, documents) for t in terms]
    total = sum(rarity)
    if total <= 0:
        return ()
    return tuple(_need(t, r / total) for t, r in zip(terms, rarity, strict=True))


def _rarity(term: Weighted, frequencies: Mapping[str, int], documents: int) -> float:
    if term.keys[0].startswith(DATED):
        return DATE
    frequency = min(max((frequencies.get(k, 0) for k in term.keys), default=0), documents)
    unknown = term.kind == CONTENT and all(key.startswith(WORD) for key in term.keys)
    rarity = idf(frequency, documents)
    return max(FLOOR, rarity * UNKNOWN) if unknown and not frequency else rarity


def _need(term: Weighted, weight: float) -> Need:
    parts = tuple(frozenset(part) for part in term.parts)
    return Need(frozenset(term.keys), weight, parts, term.kind, term.gloss)


def names_among(some: Sequence[Need | Weighted]) -> frozenset[int]:
    """The numbers of the needs, or of the terms of a question, that are names of people, places or things."""
    return frozenset(n for n, one in enumerate(some) if one.kind in NAMES)


def covered(needs: Sequence[Need], keys: Set[str]) -> float:
    """Share of the needs' weight that a set of index keys holds, 0 to 1."""
    return sum(need.weight * need.met(keys) for need in needs)


class Shares(NamedTuple):
    """Which share of a question some index keys hold: of all needs, of those that are names, of the others."""

    every: float
    named: float
    rest: float


class Measure:
    """Holds keys against the needs of one question.

    Of the keys of a sentence a question knows few, and many sentences hold the same few (`asked`), so that each such
    set is looked at once.

    Args:
        needs: of the question.
        named: numbers of those that are names.
    """

    def __init__(self, needs: Sequence[Need], named: Set[int]) -> None:
        self._needs = needs
        self._names = named
        self._every = frozenset[str]().union(*(keys for n in needs for keys in (n.keys, n.stands, *n.parts)))
        of_names = [need.weight for i, need in enumerate(needs) if i in named]
        of_rest = [need.weight for i, need in enumerate(needs) if i not in named]
        self._weight = sum(of_names), sum(of_rest)
        self._met: dict[frozenset[str], tuple[float, ...]] = {}
        self._shares: dict[frozenset[str], Shares] = {}
        self._held: dict[frozenset[str], frozenset[int]] = {}

    def asked(self, keys: Set[str]) -> frozenset[str]:
        """Those of some keys that bear on a need: they meet the needs as far as all do."""
        return self._every.intersection(keys)

    def met(self, keys: Set[str]) -> tuple[float, ...]:
        """How far the keys meet each need."""
        asked = self.asked(keys)
        if asked not in self._met:
            self._met[asked] = tuple(need.met(asked) for need in self._needs)
        return self._met[asked]

    def held(self, keys: Set[str]) -> frozenset[int]:
        """The numbers of the needs that the keys hold."""
        asked = self.asked(keys)
        if asked not in self._held:
            self._held[asked] = frozenset(n for n, met in enumerate(self.met(asked)) if met >= HELD)
        return self._held[asked]

    def shares(self, keys: Set[str]) -> Shares:
        """What the keys hold; a half of names, or of others, where there is no such need."""
        asked = self.asked(keys)
        if asked not in self._shares:
            self._shares[asked] = self._shares_of(self.met(asked))
        return self._shares[asked]

    def _shares_of(self, met: Sequence[float]) -> Shares:
        every = named = rest = 0.0
        for number, need in enumerate(self._needs):
            held = need.weight * met[number]
            every += held
            if number in self._names:
                named += held
            else:
                rest += held
        of_named, of_rest = self._weight
        return Shares(every, named / of_named if of_named else 0.5, rest / of_rest if of_rest else 0.5)


def standing(needs: Sequence[Need], question: Question, analyser: Analyser) -> tuple[Need, ...]:
    """The needs of a question, each with the keys of what else may stand there for it.

    For a state, or what stands for one, that is its like, and any place that lies in it: talks in Kenya are held in
    Nairobi; for Europe, the Union; for the verb by which a wish is asked for, one of its class.

    Args:
        needs: what is asked for.
        question: of which they are.
        analyser: of questions and articles.
    """
    found: dict[str, frozenset[str]] = {}
    known = states(analyser)
    for text in filter(None, (question.meant, question.follows)):
        language = question.language
        for term, state in states_in(text, language, analyser.analyse(text, language).terms, known):
            found |= {key: found.get(key, frozenset()) | {state} for key in term.keys}
    found |= {key: found.get(key, frozenset()) | {state} for key, state in known.wider.items()}
    if DEMAND in question.asked.kinds:
        for wishing in (classes(analyser)[name] for name in WISHES):
            found |= {key: found.get(key, frozenset()) | wishing for key in wishing}
    says = not question.asked.kinds.isdisjoint({SPEECH, DEMAND})  # what is said in Beijing, China need not say
    within = {} if says else homes(analyser).within
    return tuple(
        need._replace(stands=frozenset().union(*(some.get(key, ()) for some in (found, within) for key in need.keys)))
        for need in needs
    )
