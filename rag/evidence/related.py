"""Words that belong together in the news though they mean different things: a launch and lift-off, a job and a post.

Families of English words stand in ``data/related.tsv``, one a line, and hold in every language through the concepts
of the lexicon.  A sentence that holds a relative of what is asked for holds some of it: classes of words in the way of
query expansion with a thesaurus (Voorhees 1994), at a discount, since a relative is no synonym.
"""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.analyse import Analyser
from index.lexicon import Lexicon
from rag.coverage import Need
from rag.keyed import DATA, keyed, rows_in

RELATED = 0.5
"""What a relative is worth beside the thing itself."""

Families = Mapping[str, frozenset[str]]


def families(analyser: Analyser) -> Families:
    """Concept key -> the keys of its relatives, itself left out."""
    return keyed("related", analyser, (DATA / "related.tsv", Path(__file__)), lambda: _families(analyser), dict)


def _families(analyser: Analyser) -> Families:
    found: dict[str, set[str]] = {}
    for (line,) in rows_in("related.tsv"):
        words = line.split("|")
        members = frozenset[str]().union(*(_keys(word, words, analyser) for word in words))
        for key in members:
            found.setdefault(key, set()).update(members - {key})
    return {key: frozenset(others) for key, others in found.items()}


def _keys(word: str, family: Sequence[str], analyser: Analyser) -> frozenset[str]:
    """The concept that a family means by a word: of several those that the family names by their first term."""
    terms = analyser.analyse(word, "en").terms
    keys = [key for key in terms[0].keys if key.startswith("c")] if len(terms) == 1 else []
    if len(keys) > 1:
        keys = [key for key in keys if _head(key, analyser.lexicon) in family]
    return frozenset(keys)


def _head(key: str, lexicon: Lexicon) -> str:
    return lexicon.concepts[int(key[1:])].terms["en"]


def kinship(needs: Sequence[Need], sentences: Sequence[Set[str]], known: Families) -> NDArray[np.float64]:
    """For each sentence and need `RELATED` if the sentence holds a relative of what is asked for, else 0.

    Args:
        needs: what is asked for.
        sentences: their index keys.
        known: from `families`.
    """
    shares = np.zeros((len(sentences), len(needs)))
    for n, need in enumerate(needs):
        relatives = frozenset[str]().union(*(known.get(key, frozenset()) for key in need.keys)) - need.keys
        if relatives:
            shares[:, n] = [0.0 if relatives.isdisjoint(keys) else RELATED for keys in sentences]
    return shares
