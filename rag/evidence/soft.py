"""How near the words of a sentence come to a thing asked for where none is the same: wage to salary, killed to died.

A soft alignment, as in the relaxed word mover's distance (Kusner et al. 2015): every thing
asked for is compared with each term of a sentence by their static vectors, and the nearest counts.  Names are
left out, since a name is met or not.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.analyse import FUNCTION, NAME, NUMBER, PERSON, PLACE, Analysis
from index.static import piece_vectors
from rag.coverage import Need

FAR = 0.3
"""Cosine at and below which two words have nothing to do with each other."""

_RIGID = frozenset({PERSON, PLACE, NAME, NUMBER})

Shares = NDArray[np.float64]


def glosses(analysis: Analysis) -> tuple[str, ...]:
    """The English of the terms that can be near to something; function words, names and numbers are not."""
    return tuple(dict.fromkeys(t.gloss for t in analysis.terms if t.kind != FUNCTION and t.kind not in _RIGID))


def nearness(needs: Sequence[Need], sentences: Sequence[Sequence[str]]) -> Shares:
    """How near each sentence comes to each need, 0 to 1, as (sentences, needs).

    Args:
        needs: what is asked for.
        sentences: their glosses, from `glosses`.
    """
    near = np.zeros((len(sentences), len(needs)))
    soft = [n for n, need in enumerate(needs) if need.kind not in _RIGID and need.gloss]
    words = list(dict.fromkeys(word for sentence in sentences for word in sentence))
    if not soft or not words:
        return near
    row_of = {word: i for i, word in enumerate(words)}
    cosines = piece_vectors(words) @ piece_vectors([needs[n].gloss for n in soft]).T
    shares = np.clip((cosines - FAR) / (1 - FAR), 0.0, 1.0)
    some = [number for number, sentence in enumerate(sentences) if sentence]
    rows = [row_of[word] for number in some for word in sentences[number]]
    begins = np.cumsum([0, *(len(sentences[number]) for number in some[:-1])])
    near[np.ix_(some, soft)] = np.maximum.reduceat(shares[rows], begins, axis=0)
    return near
