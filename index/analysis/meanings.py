"""What a run of words means: the shape of it, and how it is made of concepts."""

from collections.abc import Sequence
from typing import NamedTuple

from index.lexicon import FUNCTION, Concept

LIGHT, CONTENT = "light", "content"
NUMBER, TIME = "number", "time"
PERSON, PLACE, NAME = "person", "place", "name"
_FIRST_OF = ("", PERSON, PLACE, NAME, TIME, NUMBER, LIGHT, FUNCTION)
"""What an ambiguous term counts as: the first of these that one of its concepts is."""

GLOSS_CONCEPTS = 2
"""A term of several concepts is glossed by this many of them."""

Keys = tuple[str, ...]


class Token(NamedTuple):
    """A word without its place.

    Attributes:
        surface, key, kind, first: as in `index.analysis.words.Word`.
        base: its dictionary form.
    """

    surface: str
    key: str
    kind: str
    first: bool
    base: str


class Meaning(NamedTuple):
    """What a run of words means; the fields are those of `index.analyse.Term`."""

    keys: Keys
    kind: str
    gloss: str
    parts: tuple[Keys, ...] = ()


Meanings = dict[tuple[bool, tuple[int, ...]], Meaning]
"""Whether they stand for a function word, and the numbers of some concepts -> what they mean together."""


def meaning_of(numbers: tuple[int, ...], function: bool, concepts: Sequence[Concept]) -> Meaning:
    """What some concepts mean together.

    Args:
        numbers: of the concepts, at least one.
        function: they stand for a function word.
        concepts: those of the lexicon.
    """
    if len(numbers) == 1:  # mostly, and then there is nothing to choose from or to leave out
        concept = concepts[numbers[0]]
        kind = FUNCTION if function else concept.kind or CONTENT
        return Meaning((f"c{numbers[0]}",), kind, concept.terms["en"])
    kinds = {concepts[n].kind for n in numbers}
    kind = FUNCTION if function else next(k for k in _FIRST_OF if k in kinds) or CONTENT
    if kind != FUNCTION:
        numbers = tuple([n for n in numbers if concepts[n].kind != FUNCTION])
    glosses = [concepts[n].terms["en"] for n in numbers[:GLOSS_CONCEPTS]]
    return Meaning(tuple([f"c{n}" for n in numbers]), kind, " ".join(glosses))
