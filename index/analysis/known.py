"""A word that was met, with what was found out of it."""

from functools import lru_cache
from typing import NamedTuple

from index.analysis.entries import gives_way
from index.analysis.keys import index_keys, joined
from index.analysis.match import MEANINGS
from index.analysis.meanings import Meaning, Token
from index.analysis.naming import Part
from index.lexicon import FUNCTION

_NONE: frozenset[str] = frozenset()
_NO_WORD = frozenset("\0")
"""What follows a word that begins no entry and may begin a name."""


class Known(NamedTuple):
    """What a run of words means.

    Attributes:
        meaning: as `index.analysis.match` found it.
        indexed: what of it goes into the lexical index.
    """

    meaning: Meaning
    indexed: str


def known_of(meaning: Meaning) -> Known:
    """What is known of a run of words by what they mean."""
    keys = meaning.keys
    if len(keys) == 1 and keys[0][0] == "c" and not meaning.parts:  # a concept, which a function word keeps as well
        found: Known = tuple.__new__(Known, (meaning, keys[0]))  # as in `index.analyse`
        return found
    return _known_of(meaning)


@lru_cache(maxsize=MEANINGS)
def _known_of(meaning: Meaning) -> Known:
    return Known(meaning, joined(index_keys(meaning.keys, meaning.kind == FUNCTION, meaning.parts)))


class Word:
    """A word that was met; known by itself, not by its letters.

    Attributes:
        token: the word without its place.
        length: characters of its surface.
        key, base: the token's.
        follow: words that come second in an entry that begins with this one; never empty where it `opens`.
        alone: what it means by itself.
        pieces: for a hyphenated word that is read apart, its parts and where each begins in it.
        large, opens, title, meant: see `index.analysis.naming.Part` and `index.analysis.naming.Met`.
    """

    __slots__ = ("alone", "base", "follow", "key", "large", "length", "meant", "opens", "pieces", "title", "token")

    def __init__(self, token: Token, follow: frozenset[str], alone: Known, part: Part) -> None:
        self.token = token
        self.key, self.base = token.key, token.base
        self.length = len(token.surface)
        self.follow = follow or (_NO_WORD if part.opens else _NONE)
        self.alone = alone
        self.large, self.opens, self.title = part
        self.meant = alone.meaning
        self.pieces: tuple[tuple[int, Word], ...] = ()

    def gives_way(self, second: "Word") -> bool:
        """Whether it begins an entry that gives way to one which the next word begins."""
        return self.meant.kind == FUNCTION and gives_way(self.key, second.token.surface)
