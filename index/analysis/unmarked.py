"""Vietnamese as it is typed without diacritics: what a plain syllable, or a run of them, may stand for."""

from collections.abc import Sequence

from index.lexicon import Lexicon
from index.normalise import strip_marks
from index.patterns import regex

LONGEST_RUN = 4
"""Syllables in an entry that is looked for without diacritics."""


_SYLLABLE = regex(r"(?:[bdhlmrsvxptk]|ngh?|n|gh?|gi|qu|c|[cknpt]h|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?")


def is_syllable(word: str) -> bool:
    """Whether a folded word is built as a Vietnamese syllable, its marks aside.

    >>> is_syllable("quang"), is_syllable("nghiêng"), is_syllable("minsk"), is_syllable("lukashenko")
    (True, True, False, False)
    """
    if "\u0400" <= word[:1] <= "\u04ff":  # Cyrillic: its marks are no matter
        return False
    return bool(_SYLLABLE.fullmatch(word if word.isascii() else strip_marks(word)))


class Unmarked:
    """The Vietnamese entries of a lexicon by their plain letters.

    Args:
        lexicon: the compiled lexicon.

    Attributes:
        runs: plain syllables, joined by one space -> the entries that they may stand for.
        syllables: plain syllable -> the syllables that it may stand for, wherever in an entry they stand.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table, self._function = lexicon.tables["vi"], lexicon.unmarked
        self.runs: dict[str, list[str]] = {}
        plain_of: dict[str, str] = {}
        for key in dict.fromkeys((*lexicon.function["vi"], *table.entries, *table.capitals)):
            syllables = key.split(" ")
            for syllable in syllables:
                if syllable not in plain_of:
                    plain_of[syllable] = strip_marks(syllable)
            self.runs.setdefault(" ".join([plain_of[s] for s in syllables]), []).append(key)
        self.syllables: dict[str, list[str]] = {}
        for syllable, plain in plain_of.items():
            self.syllables.setdefault(plain, []).append(syllable)

    def share(self, keys: Sequence[str]) -> float:
        """How much of a text may be Vietnamese without diacritics, 0 to 1.

        Function words count, and words that stand together as an entry of several syllables does.

        Args:
            keys: the text's words, folded.
        """
        held = at = 0
        while at < len(keys):
            longest = range(min(LONGEST_RUN, len(keys) - at), 1, -1)
            length = next((n for n in longest if " ".join(keys[at : at + n]) in self.runs), 1)
            held += length if length > 1 else keys[at] in self._function
            at += length
        return held / len(keys) if keys else 0.0


_OPENED: dict[str, Unmarked] = {}
"""By version of the lexicon."""


def unmarked(lexicon: Lexicon) -> Unmarked:
    """The one `Unmarked` of a lexicon, made when it is first asked for."""
    if lexicon.version not in _OPENED:
        _OPENED[lexicon.version] = Unmarked(lexicon)
    return _OPENED[lexicon.version]
