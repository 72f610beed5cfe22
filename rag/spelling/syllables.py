"""Vietnamese as it was meant: diacritics put back, and slips of a letter mended, by what stands beside.

A plain syllable may be a dozen words; which, its neighbours tell.  All ways of reading a text are weighed at once
(Viterbi 1967): entries of several syllables, concepts that the articles hold, the common words of the language and
pairs of syllables that stand side by side in its common phrases (``data/vietnamese_*.txt``) or in the passages found.
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from index.analysis.unmarked import LONGEST_RUN, Unmarked, is_syllable, unmarked
from index.analysis.words import Word, split_words
from index.languages import rules_for
from index.lexicon import Lexicon
from index.normalise import fold, strip_marks

Frequencies = Callable[[Sequence[str]], dict[str, int]]
"""Index keys -> in how many chunks each stands."""

ENTRY, HELD, COMMON, PAIR, BESIDE, SEEN, NAMED = 2.0, 0.5, 1.0, 2.0, 1.0, 0.5, 2.0
"""What speaks for a reading: each further syllable of an entry, a concept of it that the articles hold (an entry of
several syllables up to twice that), the commonest word, a pair that the language is full of, inside an entry too, one
that stands side by side in the passages, the syllable that stands there most often, and once more such a pair where
both are typed with capitals: the name Nguyen Van Quyet is not read as nguyên văn, word for word."""
END = "?"
"""Stands for the end of a text, which is a question."""
OFTEN = 8
"""Phrases with a pair from which it counts in full."""
LEAST_LETTERS = 3
"""Shorter syllables are left as they were typed."""
MOST_READINGS = 64
"""Ways to read one run of syllables that are looked up."""

_DATA = Path(__file__).parent.parent / "data"


class Known(NamedTuple):
    """What is known of the language's words.

    Attributes:
        common: word -> 1 for the commonest, falling to 0 with the logarithm of its rank (Zipf 1949).
        pairs: of syllables that stand side by side -> 1 where they do so in many phrases, less in few; `END` stands
            after those with which questions end.
    """

    common: dict[str, float]
    pairs: dict[tuple[str, str], float]


@lru_cache(maxsize=1)
def known() -> Known:
    """The tables of common words and phrases."""
    words = [fold(line) for line in _lines("vietnamese_words.txt")]
    most = math.log(len(words) + 1)
    common = {word: 1 - math.log(rank) / most for rank, word in reversed(list(enumerate(words, start=1)))}
    phrases = (fold(line).split(" ") for line in _lines("vietnamese_phrases.txt"))
    counts = Counter(pair for phrase in phrases for pair in pairwise(phrase))
    pairs = {pair: min(math.log1p(n) / math.log1p(OFTEN), 1.0) for pair, n in counts.items()}
    return Known(common, pairs | {pair: 1.0 for pair in pairs if pair[1] == END})


def _lines(name: str) -> list[str]:
    return (_DATA / name).read_text(encoding="utf-8").splitlines()


class Seen(NamedTuple):
    """Vietnamese that stands in the passages found.

    Attributes:
        words: syllable -> how often it stands there, 1 for the commonest.
        pairs: of syllables that stand side by side.
    """

    words: Mapping[str, float] = {}
    pairs: Collection[tuple[str, str]] = frozenset()


def seen_in(texts: Sequence[Sequence[str]]) -> Seen:
    """What some texts hold, each given as its folded words."""
    counts = Counter(word for words in texts for word in words)
    most = math.log1p(max(counts.values(), default=0))
    shares = {word: math.log1p(count) / most for word, count in counts.items()}
    return Seen(shares, frozenset(pair for words in texts for pair in pairwise(words)))


class _Reading(NamedTuple):
    """The best way to read a text up to some word, of those that end in one syllable."""

    score: float
    syllables: tuple[str, ...]


NOTHING = Seen()


class Syllables:
    """Reads Vietnamese as it was meant.

    Args:
        lexicon: the compiled lexicon.
        frequencies: of index keys in the articles.
    """

    def __init__(self, lexicon: Lexicon, frequencies: Frequencies) -> None:
        self._table = lexicon.tables["vi"]
        self._frequencies = frequencies
        self._unmarked: Unmarked = unmarked(lexicon)
        self._whole = {s: None for some in self._unmarked.syllables.values() for s in some}

    def restored(self, text: str, seen: Seen = NOTHING) -> str:
        """A text without diacritics, with those of its likeliest reading.

        Args:
            text: without any diacritic.
            seen: what the passages found hold.
        """
        beside: dict[str, dict[str, None]] = {}
        for syllable in seen.words:
            beside.setdefault(strip_marks(syllable), {})[syllable] = None
        words = _words(text)
        options = []
        for word in words:
            plain = word.key
            some = dict.fromkeys(self._unmarked.syllables.get(plain, ())) | beside.get(plain, {})
            options.append(tuple(some) or (plain,))
        named = frozenset(
            n
            for n, (word, following) in enumerate(pairwise(words))
            if word.surface.istitle() and following.surface.istitle()
        )
        return _written(text, words, self._likeliest(options, seen, named))

    def mended(
        self, text: str, near: Callable[[str, Collection[str]], Sequence[str]], doubtful: Collection[int],
        seen: Seen = NOTHING,
    ) -> str:  # fmt: skip
        """A text with slips mended where a near syllable fits what stands beside it.

        Args:
            text: with its diacritics.
            near: gives those of some words that are near to one.
            doubtful: where syllables begin that Vietnamese has and no article holds; another may stand there only
                where it makes an entry that stands in the passages.
            seen: as in `restored`.
        """
        words = _words(text)
        whole = self._whole | dict.fromkeys(seen.words) if seen.words else self._whole
        options: list[tuple[str, ...]] = []
        for n, word in enumerate(words):
            others: Sequence[str] = ()
            if self._is_strange(word) and word.key not in seen.words:
                others = near(word.key, whole.keys())
            elif word.start in doubtful:
                before, after = (
                    some[0].key if some else "" for some in (words[max(n - 1, 0) : n], words[n + 1 : n + 2])
                )
                others = near(word.key, self._fitting(before, after, seen))
            options.append((word.key, *others))
        if all(len(some) == 1 for some in options):
            return text
        return _written(text, words, self._likeliest(options, seen))

    def _fitting(self, before: str, after: str, seen: Seen) -> list[str]:
        """The syllables that make an entry of the passages with the one before, or with the one after."""
        pairs = [pair for pair in seen.pairs if pair[0] == before or pair[1] == after]
        entries = [pair for pair in pairs if self._numbers(" ".join(pair))]
        return sorted({second if first == before else first for first, second in entries})

    def has_strange(self, text: str) -> bool:
        """Whether a text has syllables that Vietnamese does not have and that may be slips."""
        return any(self._is_strange(word) for word in _words(text))

    def _is_strange(self, word: Word) -> bool:
        """Whether a word may be a slip that neither the lexicon nor the list of common words holds."""
        return _may_slip(word) and word.key not in self._whole and word.key not in known().common

    def _likeliest(
        self, options: Sequence[Sequence[str]], seen: Seen, named: Collection[int] = frozenset()
    ) -> Sequence[str]:
        """One syllable for each word; `named` are those that have a capital, as has the word after them."""
        pairs, counts = known().pairs, self._counts(options)
        best: list[dict[str, _Reading]] = [{"": _Reading(0.0, ())}]
        for end in range(1, len(options) + 1):
            here: dict[str, _Reading] = {}
            for length in range(1, min(LONGEST_RUN, end) + 1):
                for run in self._runs(options[end - length : end]):
                    own = self._worth(run, counts) + sum(SEEN * seen.words.get(s, 0.0) for s in run)
                    own += sum(PAIR * pairs.get(p, 0.0) + BESIDE * (p in seen.pairs) for p in pairwise(run))
                    inside = enumerate(pairwise(run), end - length)
                    own += NAMED * sum(n in named and p in seen.pairs for n, p in inside)
                    for last, reading in best[end - length].items():
                        joint = (last, run[0])
                        score = reading.score + own + PAIR * pairs.get(joint, 0.0)
                        if joint in seen.pairs:
                            score += BESIDE + NAMED * (end - length - 1 in named)
                        if run[-1] not in here or score > here[run[-1]].score:
                            here[run[-1]] = _Reading(score, reading.syllables + run)
            best.append(here)
        ends = {last: reading.score + PAIR * pairs.get((last, END), 0.0) for last, reading in best[-1].items()}
        return best[-1][max(ends, key=lambda last: ends[last])].syllables

    def _runs(self, options: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
        """The ways to read some words as one: any syllable of one, the entries of several."""
        if len(options) == 1:
            return [(syllable,) for syllable in options[0]]
        if all(len(some) == 1 or strip_marks(some[0]) == strip_marks(some[-1]) for some in options):
            entries = self._unmarked.runs.get(" ".join(strip_marks(some[0]) for some in options), ())
            split = [tuple(entry.split(" ")) for entry in entries]
            return [run for run in split if all(s in some for s, some in zip(run, options, strict=True))]
        if math.prod(map(len, options)) > MOST_READINGS:
            return []
        return [run for run in product(*options) if self._numbers(" ".join(run))]

    def _numbers(self, entry: str) -> tuple[int, ...]:
        return self._table.entries.get(entry, ()) or self._table.capitals.get(entry, ())

    def _counts(self, options: Sequence[Sequence[str]]) -> dict[str, float]:
        """Entry -> how far the articles hold a concept of it, 0 to 1."""
        entries = {
            " ".join(run): None
            for end in range(1, len(options) + 1)
            for length in range(1, min(LONGEST_RUN, end) + 1)
            for run in self._runs(options[end - length : end])
        }
        keys = {entry: [f"c{n}" for n in self._numbers(entry)] for entry in entries}
        counts = self._frequencies(list({key for some in keys.values() for key in some}))
        most = math.log1p(max(counts.values(), default=0)) or 1.0
        return {e: max((math.log1p(counts.get(k, 0)) for k in some), default=0.0) / most for e, some in keys.items()}

    def _worth(self, run: tuple[str, ...], counts: dict[str, float]) -> float:
        entry = " ".join(run)
        held = counts.get(entry, 0.0)
        if len(run) == 1:
            return COMMON * known().common.get(entry, 0.0) + HELD * held
        return (len(run) - 1) * ENTRY + HELD * ((held > 0) + held)


def _may_slip(word: Word) -> bool:
    """Whether a word may be a slip: it is small, or begins a sentence and is no name of another language (Sok)."""
    if len(word.key) < LEAST_LETTERS or not word.surface.isalpha():
        return False
    return word.surface.islower() or word.first and is_syllable(word.key)


def _words(text: str) -> list[Word]:
    return [word for word in split_words(text, rules_for("vi")) if word.kind == "word"]


def _written(text: str, words: Sequence[Word], syllables: Sequence[str]) -> str:
    """A text with other words in the places of its own."""
    pieces: list[str] = []
    place = 0
    for word, syllable in zip(words, syllables, strict=True):
        if syllable != word.key:
            pieces += [text[place : word.start], as_written(word.surface, syllable)]
            place = word.end
    return "".join([*pieces, text[place:]])


def as_written(surface: str, word: str) -> str:
    """A folded word with the capitals of another; one that slipped into a word belongs to its beginning.

    >>> as_written("Minks", "minsk"), as_written("NTAO", "nato"), as_written("mInsk", "minsk")
    ('Minsk', 'NATO', 'Minsk')
    """
    if surface.isupper() and len(surface) > 1:
        return word.upper()
    return word if surface.islower() else word[:1].upper() + word[1:]
