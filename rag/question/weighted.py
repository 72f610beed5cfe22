"""The terms of a question, weighed: what a text must hold, and how much each part of it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.analyse import FUNCTION, LIGHT, TIME, Analysis
from index.normalise import fold_whole
from index.quantities.times import Moment, asked_keys, moments
from index.sentences import Span
from rag.question.wanted import TYPE_WEIGHT, lies_in

LIGHT_WEIGHT = 0.3


@dataclass(frozen=True)
class Weighted:
    """One thing a question asks for.

    Attributes:
        keys: the index keys by which a text may hold it.
        weight: its share in the question before rarity counts, 0 to 1.
        kind: the term's kind (see `index.analyse`).
        parts: the keys of the entries inside an entry of several words, a tuple each.
        gloss: the English of it.
    """

    keys: tuple[str, ...]
    weight: float
    kind: str
    parts: tuple[tuple[str, ...], ...] = ()
    gloss: str = ""


def times_in(text: str, language: str) -> tuple[Moment, ...]:
    """The times that a text states, if their places in the folded text are those in the text."""
    return moments(text, language) if len(fold_whole(text)) == len(text) else ()


def without(analysis: Analysis, places: Sequence[Span]) -> Analysis:
    """An analysis without the terms in some places: the words that ask stand in no answer."""
    kept = (t for t in analysis.terms if not lies_in(t, places))
    return Analysis(analysis.language, tuple(kept))


def weighed(
    analysis: Analysis, share: float, types: frozenset[str] = frozenset(), stated: Sequence[Moment] = ()
) -> list[Weighted]:
    """The terms of a question with their weights; a word that only names a kind, or is set aside, weighs little.

    The words of a date are one thing that is asked for, not a number and a month.
    """
    weight = {FUNCTION: 0.0, LIGHT: LIGHT_WEIGHT}
    dated = [(moment.place, keys) for moment in stated if (keys := asked_keys(moment))]
    found = []
    for place, keys in dated:
        gloss = " ".join(t.gloss for t in analysis.terms if lies_in(t, [place]))
        found.append(Weighted(keys, share, TIME, (), gloss))
    for term in analysis.terms:
        if lies_in(term, [place for place, _ in dated]):
            continue
        whole = weight.get(term.kind, 1.0)
        if types & set(term.keys):
            whole = min(whole, TYPE_WEIGHT)
        if whole > 0:
            found.append(Weighted(term.keys, share * whole, term.kind, term.parts, term.gloss))
    return found
