"""Whether two articles tell one report: sketches that find likely copies, and a comparison that decides.  Pure.

A sketch is a MinHash (Broder 1997, "On the resemblance and containment of documents") of an article's word triples,
hashed by multiply-shift (Dietzfelbinger et al. 1997) and cut into bands (Leskovec, Rajaraman & Ullman, "Mining of
Massive Datasets", chapter 3): articles that have one band in common are compared.  Of two articles that share 0.7 of
their triples 97 in 100 do, of such as share 0.3 one in twenty.

News from a template (quakes, markets, results) shares most of its words with its like, and so does an update with its
first edition.  What tells them apart is what they state, not how much: where two articles say another number, or
another name, in the same place, they are two reports, and so they are where a sentence that they share denies, or has
another day or outcome (`index.syndication.edits`).  A copy that leaves out or adds something is a copy still: to be
apart wrongly shows a report twice, to be together wrongly hides one.
"""

import base64
import re
import zlib
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from index.analysis.words import Word, split_words
from index.languages import rules_for
from index.normalise import nfc
from index.patterns import regex
from index.quantities.numerals import numerals
from index.syndication.edits import ALIKE, VOICELESS, Verdict, alike, pairs, spelled_alike, verdict
from index.syndication.told import Sentence, sentences_of

SAME = 0.6
"""Share of their word triples from which two articles may be copies; measured in tests/test_duplicates.py."""
LEAST_WORDS = 12
"""Shorter texts are copies only when they are equal: a sentence or two share too much with others by chance."""
FEW = 3
"""So many sentences with other words in them, or fewer, tell of a changed fact; who rewords a report changes more."""
RUN = 3
"""Words in a run that is hashed."""
HARDLY = 0.2
"""Share of its word triples below which a passage is of something else."""
BANDS, ROWS = 20, 5
MOST_WORDS = 50_000
_MIXED = 20_000
"""Products that are held at one time while a sketch is drawn."""

_UNSPACED = regex(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""A character of a script without spaces."""
_SPACED = regex(r"[^\W_]+(?:[.,]\d+)*")
_WORD = regex(f"{_UNSPACED.pattern}|{_SPACED.pattern}")
_ASIDE = regex(r"\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]")
_WHOLE_LINE = regex(r"[.!?…»\"”)]\s*$")
_AROUND = (-3, -2, -1, 1, 2, 3)
_AGREE = 2
_MOST_OWN = 2500

_random = np.random.default_rng(20_251_213)
_FACTORS = _random.integers(1, 2**63, size=BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_TERMS = _random.integers(0, 2**63, size=BANDS * ROWS, dtype=np.uint64)


def words_of(text: str) -> list[str]:
    """The words of a text, folded; a character of a script without spaces is a word.

    >>> words_of("Rain, 5.2 mm: 雨量")
    ['rain', '5.2', 'mm', '雨', '量']
    """
    # All words are folded together: a letter's fold does not depend on its neighbours.
    text = nfc(text)
    word = _WORD if _UNSPACED.search(text) else _SPACED
    together = "\0".join(word.findall(text)[:MOST_WORDS]).casefold()
    return together.split("\0") if together else []


def triples_of(words: list[str]) -> frozenset[int]:
    """Hashes of all runs of three words; of a shorter text, its whole.

    >>> len(triples_of("a b c d".split())), len(triples_of(["a"]))
    (2, 1)
    """
    return frozenset(_hashes(_joined(words)))


def _hashes(joined: bytes) -> list[int]:
    """Hashes of all runs of three words, or of a shorter text, by its joined words."""
    # A run is a piece of all words joined, so that nothing is joined and encoded three times.
    stops = np.flatnonzero(np.frombuffer(joined, dtype=np.uint8) == 0)
    ends = [*stops[2:].tolist(), len(joined)]
    crc32 = zlib.crc32
    return [crc32(joined[a:b]) for a, b in zip([0, *(stops + 1).tolist()], ends, strict=False)]


def _joined(words: Iterable[str]) -> bytes:
    return "\0".join(words).encode("utf-8", "surrogatepass")


def sketch_of(text: str) -> str:
    """A text's sketch: one hash a band, and one of all its words, packed as ASCII.

    >>> sketch_of("One, two: THREE") == sketch_of("one two three") != sketch_of("One, two: four")
    True
    """
    words = words_of(text)
    joined = _joined(words)
    triples = np.array(_hashes(joined), dtype=np.uint64)
    least = np.empty(BANDS * ROWS, dtype=np.uint32)
    step = max(1, _MIXED // len(triples))
    for n in range(0, BANDS * ROWS, step):  # some at a time: a long text times all factors would be large
        mixed = triples[None, :] * _FACTORS[n : n + step, None] + _TERMS[n : n + step, None]
        least[n : n + step] = mixed.min(axis=1) >> np.uint64(32)
    rows = least.astype("<u4").tobytes()
    bands = [zlib.crc32(rows[at : at + 4 * ROWS]) for at in range(0, len(rows), 4 * ROWS)]
    whole = zlib.crc32(joined)
    return base64.b85encode(np.array([*bands, whole], dtype="<u4").tobytes()).decode("ascii")


def bands_of(sketch: str) -> "np.ndarray[tuple[int], np.dtype[np.uint32]]":
    """The numbers in a sketch; of two of one place, equal ones make their articles candidates."""
    return np.frombuffer(base64.b85decode(sketch), dtype="<u4").astype(np.uint32)


class Statement(NamedTuple):
    """A number or a name in a text.

    Attributes:
        place: its number among the words.
        what: the value, or the folded name.
        words: how many words it takes.
    """

    place: int
    what: float | str
    words: int = 1


class Profile:
    """What is compared of an article.

    Args:
        text: of the article, without metadata lines.
        language: of the article.
        source: its outlet, whose name in the text makes no difference.

    Attributes:
        language: of the article.
        words: of the text, folded.
        triples: hashes of all runs of three words.
    """

    def __init__(self, text: str, language: str, source: str | None = None) -> None:
        self._text = nfc(text)
        self.language = language
        self._credits = frozenset(words_of(source or ""))
        self.words = words_of(text)
        self.triples = triples_of(self.words)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Its sentences, without credits."""
        return sentences_of(self._text, self.language, self._credits)

    @cached_property
    def named(self) -> frozenset[str]:
        """Its names, without those that say nothing by themselves."""
        return frozenset(str(name.what) for name in self.names) - VOICELESS

    @cached_property
    def counts(self) -> Counter[float | str]:
        """How often each word stands in it."""
        return Counter(self.words)

    @cached_property
    def _at(self) -> dict[int, int]:
        """Where in the text a word begins -> its number."""
        starts = (match.start() for match in _WORD.finditer(self._text))
        return dict(zip(starts, range(len(self.words)), strict=False))

    @cached_property
    def _split(self) -> list[Word]:
        return split_words(self._text, rules_for(self.language))

    @cached_property
    def numbers(self) -> list[Statement]:
        """The numbers it states, in digits or words."""
        found = [
            Statement(self._at[word.start], _value(word.key))
            for word in self._split
            if word.kind == "number" and word.start in self._at
        ]
        for numeral in numerals(self._text, self.language):
            start, end = numeral.place
            if numeral.sure and start in self._at:
                found.append(Statement(self._at[start], numeral.value, len(_WORD.findall(self._text[start:end]))))
        return found

    @cached_property
    def names(self) -> list[Statement]:
        """The capitalised words inside its sentences; not those of headlines, credits and brackets."""
        asides = [match.span() for match in _ASIDE.finditer(self._text)]
        lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", self._text) if not _WHOLE_LINE.search(m.group())]
        left_out = [*asides, *lines]
        return [
            Statement(self._at[word.start], self.words[self._at[word.start]])
            for word in self._split
            if word.surface[0].isupper() and not word.first and word.start in self._at
            if self.words[self._at[word.start]] not in self._credits
            and not any(a <= word.start < b for a, b in left_out)
        ]


def _value(key: str) -> float | str:
    try:
        return float(key)
    except ValueError:
        return key


def same_report(first: Profile, second: Profile) -> bool:
    """Whether two articles are copies of one report, exact or slightly edited.

    >>> def of(text):
    ...     return Profile(text, "en")
    >>> long = "A quake of magnitude {} shook the coast near the port of {} on Monday, and no one was hurt there."
    >>> same_report(of(long.format(5.2, "Varna")), of(long.format(5.2, "Varna")[:-6] + "in town."))
    True
    >>> same_report(of(long.format(5.2, "Varna")), of(long.format(6.1, "Varna")))
    False
    """
    if first.words == second.words:
        return True
    if min(len(first.words), len(second.words)) < LEAST_WORDS:
        return False
    common = len(first.triples & second.triples)
    if common < SAME * (len(first.triples) + len(second.triples) - common):
        return False
    return not (_differ(first, second, "numbers") or _differ(first, second, "names")) and _retold(first, second)


def _retold(first: Profile, second: Profile) -> bool:
    """Whether the sentences that two texts share but for some words tell the same."""
    if first.words > second.words:
        first, second = second, first  # what is set side by side would depend on which is first
    side_by_side = pairs(first.sentences, second.sentences)
    if side_by_side is None:
        return False
    names = first.named | second.named
    found = [verdict(a, b, first.language, names) for a, b in side_by_side]
    return Verdict.OTHER not in found and not (Verdict.UNSURE in found and len(found) <= FEW)


def tells_otherwise(first: str, second: str, language: str) -> bool:
    """Whether two passages that share most of their words state different things where they do not.

    >>> tells_otherwise("The court acquitted the mayor.", "The court convicted the mayor.", "en")
    True
    >>> tells_otherwise("The court acquitted the mayor.", "The court acquitted the mayor, he said.", "en")
    False
    """
    one, other = Profile(first, language), Profile(second, language)
    side_by_side = pairs(one.sentences, other.sentences) or []
    names = one.named | other.named
    return any(verdict(a, b, language, names) == Verdict.OTHER for a, b in side_by_side)


def covers(whole: str, part: str, language: str) -> bool:
    """Whether a text says what a passage of a copy says: each sentence of it, but for edits.

    Headlines before the first sentence are no matter, unless they have numbers of their own.

    Args:
        whole: text of an article.
        part: the passage.
        language: of both.

    >>> text = "Rain fell on the town all day long. The mayor asked for help."
    >>> covers(text, "The mayor asked for help.", "en"), covers(text, "The mayor asked for help, he said.", "en")
    (True, True)
    >>> (
    ...     covers(text, "Rain fell on the town all day. It stopped on Monday.", "en"),
    ...     covers("It rained.", "7 died.", "en"),
    ... )
    (False, False)
    """
    if part.strip() in whole:
        return True
    said, asked = _profile(whole, language), Profile(part, language)
    if len(asked.words) >= RUN and asked.triples <= said.triples:
        return True
    if len(asked.triples & said.triples) < HARDLY * len(asked.triples):
        return False
    before = next((n for n, sentence in enumerate(asked.sentences) if not sentence.headline), 0)
    return all(_says(said, sentence, n < before) for n, sentence in enumerate(asked.sentences))


@lru_cache(maxsize=32)
def _profile(text: str, language: str) -> Profile:
    return Profile(text, language)


def _says(article: Profile, sentence: Sentence, headline: bool) -> bool:
    """Whether an article says a sentence, if in other words."""
    words = words_of(sentence.text)
    if triples_of(words) <= article.triples if len(words) >= RUN else article.counts.keys() >= set(words):
        return True
    likely = [other for other in article.sentences if alike(other, sentence) >= ALIKE]
    found = [verdict(other, sentence, article.language, article.named) for other in likely]
    if Verdict.EDITED in found:
        return True
    told = all(word in article.counts for word in words if word[0].isdigit())
    return headline and told and Verdict.OTHER not in found


def _differ(first: Profile, second: Profile, kind: str) -> bool:
    """Whether each states something of a kind more often than the other, in a like place."""
    mine, theirs = (p.numbers if kind == "numbers" else p.names for p in (first, second))
    said, heard = (p.counts if kind == "names" else Counter(s.what for s in p.numbers) for p in (first, second))
    own = {what for s in mine if said[what := s.what] > heard[what]}
    other = {what for s in theirs if heard[what := s.what] > said[what]}
    if len(own) * len(other) > _MOST_OWN:
        return True  # so much that is its own in both is no edit
    spelled = [(a, b) for a in own for b in other if _spellings(a, b)]
    own -= {a for a, _ in spelled}
    other -= {b for _, b in spelled}
    return any(_same_place(first, a, second, b) for a in mine if a.what in own for b in theirs if b.what in other)


def _same_place(first: Profile, a: Statement, second: Profile, b: Statement) -> bool:
    """Whether the words around two statements agree."""
    agreeing = 0
    for step in _AROUND:
        i, j = (s.place + step + (s.words - 1 if step > 0 else 0) for s in (a, b))
        if 0 <= i < len(first.words) and 0 <= j < len(second.words):
            agreeing += first.words[i] == second.words[j]
    return agreeing >= _AGREE


def _spellings(a: float | str, b: float | str) -> bool:
    """Whether two names are spellings or cases of one, as Kyiv and Kiev."""
    return isinstance(a, str) and isinstance(b, str) and spelled_alike(a, b)
