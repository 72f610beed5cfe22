"""How far sentences meet each thing asked for: by itself, by what is near to it, and by what stands before them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyse import FUNCTION, LIGHT, NAME, NUMBER, PERSON, PLACE, TIME
from rag.coverage import Need
from rag.evidence.follows import ALONE, before, handed_on
from rag.evidence.related import Families, kinship
from rag.evidence.rows import Column
from rag.evidence.soft import nearness
from rag.evidence.sought import Read, Sought
from rag.evidence.windows import Windows

Table = NDArray[np.float64]
"""A number for each sentence and need, or for each need."""

LEAD = 2
"""Sentences, headline and opening, that say what a whole article is about."""
HELD = 0.5
"""How far a lead must meet what is asked for to speak of it."""

BEARERS = frozenset({NAME, PERSON, PLACE})
"""Kinds of needs of which a value may be asked."""
_NO_WORDS = BEARERS | {NUMBER, TIME, FUNCTION, LIGHT}
"""Kinds of needs that say whom and when a question is about, not what it asks of them."""


class Held(NamedTuple):
    """How far sentences meet needs, as (sentences, needs).

    Attributes:
        met: by the thing itself.
        soft: by anything near it.
        weights: of the needs, by their rarity.
        asked: the needs' own weights, 0 for light words.
        leads: for each sentence how far its article's opening meets each need.
        things: numbers of the needs that are what the question counts or chooses from.
        words: numbers of the needs that say what is asked of those named: neither names, numbers, light words nor
            words for the kind of thing that is wanted.
    """

    met: Table
    soft: Table
    weights: Table
    asked: Table
    leads: Table
    things: Sequence[int]
    words: Sequence[int]

    def shares(self, windows: Windows) -> dict[str, Column]:
        """The shares of the question that each sentence covers with its neighbours."""
        met, soft = (np.maximum.reduceat(some[windows.of], windows.begins) for some in (self.met, self.soft))
        missing = (self.asked * (met == 0)).max(axis=1, initial=0.0)
        return {"rare_near": met @ self.weights, "soft_near": soft @ self.weights, "missing": missing}

    def alone(self, flat: Sequence[Read]) -> dict[str, Column]:
        """The shares of the question that each sentence covers by itself, and with its article's opening.

        Args:
            flat: the sentences.
        """
        untold = np.where(self.leads < HELD, self.weights, 0.0)
        total = untold.sum(axis=1)
        told = np.einsum("sn,sn->s", self.soft, untold)
        previous = before(flat)
        handed = handed_on(self.soft, flat, previous)
        followed = handed @ self.weights
        return {
            "rare_own": self.met @ self.weights,
            "soft": self.soft @ self.weights,
            "inherited": np.maximum(self.leads, self.soft) @ self.weights,
            "specific": np.divide(told, total, out=np.full(len(flat), 0.5), where=total > 0),
            "untold": told,
            "untold_followed": np.einsum("sn,sn->s", handed, untold),
            "taken_over": np.maximum(handed, self.leads) @ self.weights - self.soft @ self.weights,
            "followed": followed,
            "followed_square": followed * followed,
            "handed": np.maximum(ALONE * self.soft[previous] - self.soft, 0.0) @ self.weights,
            "things": self.soft[:, self.things].max(axis=1) if self.things else np.zeros(len(flat)),
            **self._words(),
        }

    def _words(self) -> dict[str, Column]:
        """How far each sentence meets the words that say what is asked: their share, and the one it meets best; 1
        where the question has no such word."""
        if not self.words:
            return dict.fromkeys(("words", "word"), np.ones(len(self.soft)))
        soft, asked = self.soft[:, self.words], self.asked[self.words]
        return {"words": soft @ asked / asked.sum(), "word": soft.max(axis=1)}


def held_by(
    sought: Sought,
    flat: Sequence[Read],
    kin: Families = MappingProxyType({}),
    titles: Mapping[str, Read] = MappingProxyType({}),
) -> Held:
    """How far some sentences meet what a question asks for.

    Args:
        sought: the question.
        flat: the sentences, one at least.
        kin: the relatives of `rag.evidence.related.families`.
        titles: key of an article -> its title, read, where it has one that its text does not hold.
    """
    met, soft = _met(sought, flat, kin)
    leads = _leads(flat, soft)
    for place in (sentence for sentence in flat if sentence.dateline):
        leads[place.article.key] = np.maximum(leads[place.article.key], sought.measure.met(place.dateline))
    of_titles = [key for key in leads if key in titles]
    _, in_titles = _met(sought, [titles[key] for key in of_titles], kin)
    leads |= {key: np.maximum(leads[key], row) for key, row in zip(of_titles, in_titles, strict=True)}
    asked = np.array([0.0 if need.kind == LIGHT else need.weight for need in sought.needs])
    asked_of = sought.asked
    things = [n for n, need in enumerate(sought.needs) if not asked_of.things.isdisjoint(need.keys)]
    words = [n for n, need in enumerate(sought.needs) if need.kind not in _NO_WORDS and not need.keys <= asked_of.types]
    openings = np.array([leads[sentence.article.key] for sentence in flat])
    return Held(met, soft, _rare(sought.needs, met), asked, openings, things, words)


def _met(sought: Sought, some: Sequence[Read], kin: Families) -> tuple[Table, Table]:
    """How far each of some sentences meets each need: by the thing itself, and by anything near it."""
    met = np.array([sought.measure.met(s.keys) for s in some]).reshape(len(some), len(sought.needs))
    related = kinship(sought.needs, [s.keys for s in some], kin)
    return met, np.maximum(met, np.maximum(nearness(sought.needs, [s.glosses for s in some]), related))


def _leads(flat: Sequence[Read], soft: Table) -> dict[str, Table]:
    """Article -> how far its first sentences meet each need: the sentences after them need not say it again."""
    first: dict[str, list[int]] = {}
    for place in sorted(range(len(flat)), key=lambda n: flat[n].span.start):
        places = first.setdefault(flat[place].article.key, [])
        if len(places) < LEAD:
            places.append(place)
    return {key: soft[places].max(axis=0) for key, places in first.items()}


def _rare(needs: Sequence[Need], met: Table) -> Table:
    """The needs' weights once more, by rarity among the sentences at hand; together 1.

    What every sentence of a story holds tells which story it is, not which sentence.
    """
    counts = np.count_nonzero(met > 0, axis=0).astype(float)
    rarity = np.log(1 + (len(met) - counts + 0.5) / (counts + 0.5))
    weights = np.array([n.weight for n in needs]) * rarity
    return np.asarray(weights / weights.sum() if weights.sum() > 0 else weights)
