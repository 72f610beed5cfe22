"""The entries of several words of one language, followed word by word."""

from collections.abc import Iterable, Sequence
from typing import Protocol

_WHOLE, _BEGINNING = 1, 2
"""What a run of words is: an entry, the beginning of a longer one, or both."""


class Written(Protocol):
    """A word as it is looked for: as it is written, and in its dictionary form."""

    key: str
    base: str


class Entries:
    """All entries of several words.

    Attributes:
        follow: word with which entries begin -> words that come second in one of them.

    Args:
        keys: of all entries, their words joined by one space; those of a single word are passed over.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._steps: dict[str, int] = {}
        follow: dict[str, set[str]] = {}
        steps = self._steps
        for key in keys:
            at = key.find(" ")
            if at < 0:
                continue
            second = key.find(" ", at + 1)
            follow.setdefault(key[:at], set()).add(key[at + 1 : second] if second > 0 else key[at + 1 :])
            while second > 0:
                beginning = key[:second]
                steps[beginning] = steps.get(beginning, 0) | _BEGINNING
                second = key.find(" ", second + 1)
            steps[key] = steps.get(key, 0) | _WHOLE
        self.follow = {word: frozenset(seconds) for word, seconds in follow.items()}

    def length(self, words: Sequence[Written], at: int) -> int:
        """How many words from one on an entry holds: all as they are written, or all in their dictionary forms.

        Returns:
            Of the longest entry; 1 where there is none.
        """
        steps = self._steps
        keys, bases = words[at].key, words[at].base
        longest, on_keys, on_bases = 1, _BEGINNING, _BEGINNING
        for following in range(at + 1, len(words)):
            word = words[following]
            keys, bases = f"{keys} {word.key}", f"{bases} {word.base}"
            on_keys = steps.get(keys, 0) if on_keys & _BEGINNING else 0
            on_bases = steps.get(bases, 0) if on_bases & _BEGINNING else 0
            if (on_keys | on_bases) & _WHOLE:
                longest = following - at + 1
            if not (on_keys | on_bases) & _BEGINNING:
                break
        return longest

    def goes_on(self, first: Written, second: Written) -> bool:
        """Whether a longer entry begins with two words."""
        both = self._steps.get(f"{first.key} {second.key}", 0) | self._steps.get(f"{first.base} {second.base}", 0)
        return bool(both & _BEGINNING)
