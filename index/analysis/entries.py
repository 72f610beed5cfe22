"""The entries of several words of one language, as a walk from word to word."""

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

WHOLE, BEGINNING = 1, 2
"""What a run of words is: an entry, the beginning of a longer one, or both."""

_PASSIVE = frozenset({"bị", "được"})
"""Vietnamese signs that something is done to somebody, by which entries begin that are no more than a verb."""


def gives_way(first: str, second: str) -> bool:
    """Whether a function word begins an entry that gives way to one which the next word begins.

    The sign of the passive does, and a preposition before a name: «на День Незалежності» is of no day's rate.

    Args:
        first: folded.
        second: as it is written.

    >>> gives_way("bị", "mất"), gives_way("на", "День"), gives_way("на", "день")
    (True, True, False)
    """
    return first in _PASSIVE or second[:1].isupper()


def is_name_by_capital(surface: str, forms: Iterable[str], capitals: Container[str]) -> bool:
    """Whether a word inside an entry is a name, since it has the capital with which alone it is one: на Місяць.

    Args:
        surface: as it is written; in capitals throughout nothing is told.
        forms: the word folded, and its dictionary form.
        capitals: folded words that are names only with a capital.

    >>> is_name_by_capital("Місяць", ["місяць"], {"місяць"}), is_name_by_capital("місяць", ["місяць"], {"місяць"})
    (True, False)
    """
    return surface[:1].isupper() and not surface.isupper() and any(form in capitals for form in forms)


class Entries(NamedTuple):
    """The entries of several words of one language, to be followed word by word.

    Attributes:
        steps: a run of words, joined by one space -> what it is: `WHOLE`, `BEGINNING` or both.
        follow: a word with which one begins -> the words that may come second.
    """

    steps: Mapping[str, int]
    follow: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, keys: Iterable[str]) -> "Entries":
        """The entries of several words among all entries of a language, their words joined by one space.

        >>> Entries.of(["peace", "peace talks"])
        Entries(steps={'peace talks': 1}, follow={'peace': frozenset({'talks'})})
        """
        several = [key for key in keys if " " in key]
        steps = dict.fromkeys(several, WHOLE)
        follow: dict[str, set[str]] = {}
        for key in several:
            beginning, second, *others = key.split(" ")
            follow.setdefault(beginning, set()).add(second)
            for word in [second, *others[:-1]] if others else ():
                beginning = f"{beginning} {word}"
                steps[beginning] = steps.get(beginning, 0) | BEGINNING
        return cls(steps, {word: frozenset(seconds) for word, seconds in follow.items()})
