"""What can be told of a sentence beside those that are chosen already: does it belong there?

Numbers, mostly between 0 and 1, the same for every language, which `rag.evidence.judgement` turns into a probability.
Together they say how good the sentence is, where it stands, what it adds and what it repeats: the trade between
relevance and novelty of maximal marginal relevance (Carbonell & Goldstein 1998), with weights that are fitted.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rag.coverage import Need
from rag.disputes.amounts import amounts
from rag.evidence.cues import CONTRAST, DIFFER, LIST, TWOFOLD, VOICE, cues
from rag.extract import Extract
from rag.question import wanted
from rag.understand import Question

POOL = 12
"""So many of the likeliest sentences may join, and those right before and after one that is chosen."""
UNLIKELY = -6.0
"""Log-odds below which all sentences are equally bad."""
BLANK = 8
"""Characters of blank space that may part a sentence from the next one."""
TIMES_AS_MUCH = 10.0
"""Values that lie further apart are hardly of the same thing."""

_SINGLE = (
    "no_kinds", "kinds_left", "odds", "odds_first", "share", "third", "article_less", "next", "previous", "newer",
    "own_language", "contrast", "first_contrast",
)  # fmt: skip
_PRODUCTS = (
    ("odds", "next"), ("complement", "next"), ("value_near", "several"), ("first_contrast", "previous"),
    ("contrast", "differ"), ("voice", "next"), ("voice", "differ"), ("share", "differ"),
)  # fmt: skip
"""Features that count together: a voice in the next sentence is another voice on the same thing."""
BESIDE_FEATURES = (*_SINGLE, *(f"{a}*{b}" for a, b in _PRODUCTS))


class Candidate(NamedTuple):
    """A sentence that may join those chosen.

    Attributes:
        extract: the sentence.
        rank: its place among all, from 0.
    """

    extract: Extract
    rank: int


def source_of(extract: Extract) -> str:
    """What counts as one source: an article with all its copies."""
    return extract.article.group or extract.article.key


def pool(extracts: Sequence[Extract], chosen: Sequence[Extract]) -> list[Candidate]:
    """The sentences that may join those chosen: the likeliest, and those right before and after one of them.

    Args:
        extracts: best first.
        chosen: one or more of them.
    """
    texts = {e.text for e in chosen}
    places = {(e.article.key, e.span) for e in chosen}
    return [
        Candidate(e, rank)
        for rank, e in enumerate(extracts)
        if (rank < POOL or any(follows(c, e) or follows(e, c) for c in chosen))
        and e.text not in texts
        and (e.article.key, e.span) not in places
    ]


def follows(first: Extract, second: Extract) -> bool:
    """Whether the second sentence stands right after the first."""
    if not 0 <= second.span.start - first.span.end <= BLANK or first.article.key != second.article.key:
        return False
    return not first.article.text[first.span.end : second.span.start].strip()


class Beside:
    """Holds sentences against those that are chosen.

    Args:
        chosen: one or more, the best first.
        question: understood.
        needs: what it asks for.
        scores: of all sentences, best first.
    """

    def __init__(
        self, chosen: Sequence[Extract], question: Question, needs: Sequence[Need], scores: Sequence[float]
    ) -> None:
        self._chosen, self._question, self._needs = chosen, question, needs
        self._best = max(scores[0], 1e-9)
        self._held = frozenset[int]().union(*(e.held for e in chosen))
        self._gives = frozenset[str]().union(*(e.gives for e in chosen))
        self._amounts = frozenset[Any]().union(*(self._amounts_of(e) for e in chosen))
        self._published = [e.article.published for e in chosen if e.article.published]
        self._same = self._in_common()

    def features(self, candidate: Candidate) -> dict[str, float]:
        """The features of a sentence, by the names of `BESIDE_FEATURES` and a few that only count together."""
        c = candidate.extract
        row = {**self._same, **self._worth(c), **self._place(c), **self._adds(c)}
        return row | {f"{a}*{b}": row[a] * row[b] for a, b in _PRODUCTS}

    def _in_common(self) -> dict[str, float]:
        """What is the same for every sentence: of the question, and of the best one."""
        first, asked = self._chosen[0], self._question.asked
        asking = cues(self._question.meant, self._question.language)
        differ = asked.voices or DIFFER in asking
        return {
            "differ": float(differ),
            "several": float(differ or TWOFOLD in asking or LIST in asking),
            "no_kinds": float(not asked.kinds),
            "kinds_left": float(bool(asked.kinds - self._gives)),
            "odds_first": _odds(first.score),
            "third": float(len(self._chosen) > 1),
            "first_contrast": float(CONTRAST in cues(first.text, first.article.language)),
        }

    def _worth(self, c: Extract) -> dict[str, float]:
        """How good a sentence is by itself and beside the best."""
        return {
            "odds": _odds(c.score),
            "share": c.score / self._best,
            "article_less": c.features.get("article", 0.0) - self._chosen[0].features.get("article", 0.0),
        }

    def _place(self, c: Extract) -> dict[str, float]:
        """Where it stands."""
        newer = self._published and c.article.published and c.article.published > max(self._published)
        return {
            "next": float(any(follows(e, c) for e in self._chosen)),
            "previous": float(any(follows(c, e) for e in self._chosen)),
            "newer": float(bool(newer)),
            "own_language": float(c.article.language == self._question.language),
        }

    def _adds(self, c: Extract) -> dict[str, float]:
        """What it says that those chosen do not, of the question and in numbers, and how it speaks."""
        said = cues(c.text, c.article.language)
        return {
            "complement": min(self._weight(c.held - self._held), self._weight(self._held - c.held)),
            "value_near": self._nearness(self._amounts_of(c)),
            "contrast": float(CONTRAST in said),
            "voice": float(VOICE in said),
        }

    def _weight(self, numbers: Iterable[int]) -> float:
        return sum((self._needs[n].weight for n in numbers if n < len(self._needs)), 0.0)

    def _amounts_of(self, extract: Extract) -> frozenset[Any]:
        return frozenset(amounts(extract, self._question.asked, self._question.numbers))

    def _nearness(self, values: frozenset[Any]) -> float:
        """How near another value of the wanted kind comes to those that are given; 0 where one is the same."""
        if values & self._amounts or self._question.asked.kinds & {wanted.DATE, wanted.DAY}:
            return 0.0
        ratios = [abs(math.log(a) - math.log(b)) for a in values for b in self._amounts if a > 0 and b > 0]
        return max(0.0, 1 - min(ratios) / math.log(TIMES_AS_MUCH)) if ratios else 0.0


def _odds(score: float) -> float:
    """Log-odds of a probability, cut off below, as 0 for the unlikely, 1 for as likely as not."""
    score = min(max(score, 1e-6), 1 - 1e-6)
    return 1 - max(math.log(score / (1 - score)), UNLIKELY) / UNLIKELY
