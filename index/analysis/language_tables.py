"""The compiled lexicon of one language, and those of all."""

import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from index.analysis.entries import Entries

PREFIX_LETTERS = 5
PREFIX_WORD = 6
PREFIX_SHARE = 0.65


@dataclass(frozen=True)
class LanguageTable:
    """The compiled entries of one language; keys are folded words joined by one space.

    Attributes:
        entries: key -> concept numbers, for surface forms and for lemmas alike.
        capitals: key -> concept numbers that count only when the word is written as a name.
        acronyms: those keys of `capitals` that are written in capitals throughout.
        longest: first word of a key -> number of words in the longest key that begins with it.
        prefixes: first letters -> single-word keys (languages with `shared_prefix`).
        several: the keys of several words, to be followed word by word.
    """

    entries: dict[str, tuple[int, ...]]
    capitals: dict[str, tuple[int, ...]]
    acronyms: frozenset[str]
    longest: dict[str, int]
    prefixes: dict[str, list[str]]
    several: Entries

    @classmethod
    def of(cls, raw: dict[str, Any]) -> "LanguageTable":
        """The table of what is kept of one: its fields by name, `several` as a plain tuple."""
        return cls(**raw | {"several": Entries(*raw["several"])})

    def by_prefix(self, word: str) -> str | None:
        """The single-word entry with the longest common beginning, if that is long enough.

        The beginning must be at least `PREFIX_SHARE` of the longer word.  Ties go to the shorter
        entry, then to the alphabet.

        Args:
            word: a folded word that matches no entry.

        Returns:
            The entry's key, or None.
        """
        if len(word) < PREFIX_WORD:
            return None
        best: tuple[int, int, str] | None = None
        for entry in self.prefixes.get(word[:PREFIX_LETTERS], ()):
            least = math.ceil(PREFIX_SHARE * max(len(word), len(entry)))
            if len(word) >= least and entry.startswith(word[:least]):
                rank = (-len(os.path.commonprefix((word, entry))), len(entry), entry)
                best = rank if best is None else min(best, rank)
        return best[2] if best else None


class Tables(Mapping[str, LanguageTable]):
    """Language code -> `LanguageTable`; a late language's is opened when it is first asked for.

    Args:
        ready: those that are there.
        late: codes of the others.
        open_table: gives the table of one of these; called once for each.
    """

    def __init__(
        self, ready: dict[str, LanguageTable], late: Iterable[str], open_table: Callable[[str], LanguageTable]
    ) -> None:
        self._ready = ready
        self._codes = (*ready, *late)
        self._open = open_table
        self._lock = Lock()

    def __getitem__(self, code: str) -> LanguageTable:
        if code not in self._codes:
            raise KeyError(code)
        if code not in self._ready:
            with self._lock:
                if code not in self._ready:
                    self._ready[code] = self._open(code)
        return self._ready[code]

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)
