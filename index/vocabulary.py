"""The words of one language as they are met, each looked up once.

What stands between the spaces of a text is looked up all at once; only what begins a sentence or was not met before is
read by itself.  Most words begin no entry of several words that goes on as the text does; what such a word means was
found out when it was first met.  The others are followed into the text, word by word, as far as some entry goes, and
what the run means is remembered too.

What is remembered never shapes a result: forgetting all of it between two words changes nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from index.entries import Entries
from index.keys import index_keys, joined
from index.languages import LanguageRules
from index.lemmas import lemma
from index.lexicon import Lexicon
from index.match import FUNCTION, MEANINGS, Matcher, Meaning, Meanings, Token
from index.words import SENTENCE_END, TOKEN, shape

REMEMBERED = 120_000
"""Words, runs of words, and so on, that are remembered of each kind, some 700 bytes each; then it begins anew.  With
40,000 a build of 20,000 chunks met a tenth of its words anew again and again."""

LONG_PIECE = 60
"""Characters without a space that are hardly met again, and not remembered together."""

_NONE: frozenset[str] = frozenset()
T = TypeVar("T")
_NUMBER_WITH_SPACE = re.compile(r"\d \d")


class Known(NamedTuple):
    """What a run of words means.

    Attributes:
        meaning: as `index.match` found it.
        indexed: what of it goes into the lexical index.
    """

    meaning: Meaning
    indexed: str


@lru_cache(maxsize=MEANINGS)
def _known(meaning: Meaning) -> Known:
    return Known(meaning, joined(index_keys(meaning.keys, meaning.kind == FUNCTION, meaning.parts)))


class _Word:
    """A word that was met; known by itself, not by its letters.

    Attributes:
        token: the word without its place.
        length: characters of its surface.
        key, base: the token's.
        follow: words that come second in an entry that begins with this one.
        alone: what it means by itself.
        pieces: for a hyphenated word that is read apart, its parts and where each begins in it.
    """

    __slots__ = ("alone", "base", "follow", "key", "length", "pieces", "token")

    def __init__(self, token: Token, follow: frozenset[str], alone: Known) -> None:
        self.token = token
        self.key, self.base = token.key, token.base
        self.length = len(token.surface)
        self.follow = follow
        self.alone = alone
        self.pieces: tuple[tuple[int, _Word], ...] = ()


_Piece = tuple[tuple[_Word, ...], tuple[int, ...], bool | None]
"""What stands between two spaces: its words, where in it each begins, and whether a sentence begins after it; None
where it leaves that as it was."""


class _Run(NamedTuple):
    """A term of several words.

    Attributes:
        at: number of the first, among the words of the text.
        length: how many.
        known: what they mean.
    """

    at: int
    length: int
    known: Known


class _Met:
    """What was met at one kind of place: where a sentence begins, or inside.

    Attributes:
        words: by what is written.
        pieces: what stands between two spaces.
    """

    __slots__ = ("pieces", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Word] = {}
        self.pieces: dict[str, _Piece] = {}


def _pieces(text: str) -> list[str]:
    """What stands between the spaces of a text; a number with a space among its digits stays whole."""
    pieces = text.split(" ")
    if not _NUMBER_WITH_SPACE.search(text):
        return pieces
    whole: list[str] = []
    for piece in pieces:
        if whole and piece[:1].isdigit() and whole[-1][-1:].isdigit():
            whole[-1] += " " + piece
        else:
            whole.append(piece)
    return whole


def _with_runs(single: list[T], runs: Sequence[_Run], made: Sequence[T]) -> list[T]:
    """What belongs to each word, with one thing of `made` in the place of those of each run."""
    if not runs:
        return single
    found: list[T] = []
    done = 0
    for run, one in zip(runs, made, strict=True):
        found += single[done : run.at]
        found.append(one)
        done = run.at + run.length
    return found + single[done:]


class Vocabulary:
    """Words of one language, in texts with capitals or without.

    Args:
        lexicon: the compiled lexicon.
        rules: of the language.
        small: the texts have no capital at all.
        entries: those of the language.
        meanings: see `index.match.Matcher`.
        remembered: words, and runs, that are kept.
    """

    def __init__(
        self, lexicon: Lexicon, rules: LanguageRules, small: bool, entries: Entries, meanings: Meanings,
        remembered: int = REMEMBERED,
    ) -> None:  # fmt: skip
        self._matcher = Matcher(lexicon, rules, small, meanings)
        self._table = lexicon.tables.get(rules.code)
        self._rules = rules
        self._entries = entries
        self._most = remembered
        self._begin = _Met()
        self._inside = _Met()
        self._runs: dict[tuple[_Word, ...], tuple[int, Known]] = {}
        self._pairs: dict[tuple[_Word, _Word], tuple[int, Known]] = {}

    def read(self, text: str, start: int, end: int) -> tuple[list[int], list[int], list[Known]]:
        """The terms of ``text[start:end]``: where each begins and ends in the whole text, and what it is."""
        pieces, taken = self._taken(text[start:end])
        words = [word for some, _, _ in taken for word in some]
        places = accumulate([len(piece) + 1 for piece in pieces], initial=start)
        starts = [at + offset for at, (_, offsets, _) in zip(places, taken, strict=False) for offset in offsets]
        ends = [at + word.length for at, word in zip(starts, words, strict=True)]
        runs = self._runs_of(words)
        return (
            _with_runs(starts, runs, [starts[run.at] for run in runs]),
            _with_runs(ends, runs, [ends[run.at + run.length - 1] for run in runs]),
            _with_runs([word.alone for word in words], runs, [run.known for run in runs]),
        )

    def known(self, text: str) -> list[Known]:
        """What the terms of a text are, as `read` finds them, without their places."""
        words = [word for some, _, _ in self._taken(text)[1] for word in some]
        runs = self._runs_of(words)
        return _with_runs([word.alone for word in words], runs, [run.known for run in runs])

    def _runs_of(self, words: list[_Word]) -> list[_Run]:
        """The terms of several words, in their order."""
        runs: list[_Run] = []
        free = 0
        for at in [n for n, word in enumerate(words[:-1]) if word.follow]:
            if at < free:
                continue
            word, second = words[at], words[at + 1]
            if second.key in word.follow or second.base in word.follow:
                length, known = self._pairs.get((word, second)) or self._pair(word, second)
                if not length:
                    run = self._as_far_as(words, at)
                    length, known = self._runs.get(run) or self._look_up(run)
                if length > 1:
                    runs.append(_Run(at, length, known))
                    free = at + length
        return runs

    def _taken(self, text: str) -> tuple[list[str], list[_Piece]]:
        """What stands between the spaces of a text, and the words of each.

        All are looked up together, as if they stood inside a sentence; then those with which one begins, and those
        that were not met before, are read one by one.
        """
        pieces = _pieces(text)
        known = self._inside.pieces
        taken: list[Any] = list(map(known.get, pieces))
        inside = self._begin_sentence(pieces, taken, 0)  # a text's first word begins a sentence
        for n in [n for n, one in enumerate(taken) if one is None or one[2]]:
            if n >= inside:
                one = taken[n] = taken[n] or known.get(pieces[n]) or self._take_apart(pieces[n], self._inside)
                if one[2]:
                    inside = self._begin_sentence(pieces, taken, n + 1)
        return pieces, taken

    def _begin_sentence(self, pieces: Sequence[str], taken: list[Any], at: int) -> int:
        """Read the piece with which a sentence begins, and those before it that say nothing, into `taken`.

        Returns:
            Number of the piece after it.
        """
        known = self._begin
        while at < len(pieces):
            one = taken[at] = known.pieces.get(pieces[at]) or self._take_apart(pieces[at], known)
            at += 1
            if one[2] is False:
                break
        return at

    def _take_apart(self, piece: str, known: _Met) -> _Piece:
        """The words of a run of characters between two spaces; from now on remembered unless it is long."""
        words: list[_Word] = []
        offsets: list[int] = []
        here, last = known, 0
        for found in TOKEN.finditer(piece):
            place, following = found.span()
            if words:
                here = self._begin if SENTENCE_END.search(piece, last, place) else self._inside
            elif SENTENCE_END.search(piece, 0, place):
                here = self._begin
            last = following
            group = found.lastgroup
            surface = found.group()
            # "12" is a number in "12 men" and a word in "12_a"
            name = surface if group != "number" else "\0" + surface
            word = here.words.get(name) or self._meet(name, surface, group, here)
            for offset, part in word.pieces or ((0, word),):
                words.append(part)
                offsets.append(place + offset)
        ends = SENTENCE_END.search(piece, last) is not None
        taken = tuple(words), tuple(offsets), ends if ends or words else None
        if len(piece) <= LONG_PIECE:
            if len(known.pieces) >= self._most:
                known.pieces.clear()
            known.pieces[piece] = taken
        return taken

    def _as_far_as(self, words: Sequence[_Word], at: int) -> tuple[_Word, ...]:
        """The words from one on, as far as an entry goes."""
        return tuple(words[at : at + self._entries.length(words, at)])

    def _pair(self, first: _Word, second: _Word) -> tuple[int, Known]:
        """What two words mean where no longer entry begins with them, else nothing; from now on remembered."""
        if self._entries.goes_on(first, second):
            found = 0, first.alone
        else:
            run = self._as_far_as((first, second), 0)
            found = self._runs.get(run) or self._look_up(run)
        if len(self._pairs) >= self._most:
            self._pairs.clear()
        self._pairs[first, second] = found
        return found

    def _look_up(self, run: tuple[_Word, ...]) -> tuple[int, Known]:
        """How many of some words make a term, and what it is; from now on remembered."""
        length, meaning = self._matcher.run([word.token for word in run])
        if len(self._runs) >= self._most:
            self._runs.clear()
        found = self._runs[run] = length, _known(meaning)
        return found

    def _meet(self, name: str, surface: str, group: str | None, known: _Met) -> _Word:
        """A word that was not met before, from now on remembered."""
        surface, key, kind = shape(surface, group, self._rules)
        first = known is self._begin
        word = self._word(surface, key, kind, first)
        if "-" in key and len(key) == len(surface) and not self._is_known(word):
            word.pieces = tuple(self._apart(surface, key, first))
        if len(known.words) >= self._most:
            known.words.clear()
        known.words[name] = word
        return word

    def _word(self, surface: str, key: str, kind: str, first: bool) -> _Word:
        base = lemma(key, self._rules.code) if kind == "word" else key
        token = Token(surface, key, kind, first, base)
        follow = self._entries.follow
        seconds = follow.get(key, _NONE) | follow.get(base, _NONE) if kind == "word" else _NONE
        return _Word(token, seconds, _known(self._matcher.run((token,))[1]))

    def _is_known(self, word: _Word) -> bool:
        """Whether some entry begins with a hyphenated word (US-Belarus) as a whole, or it is a case form of a name."""
        table = self._table
        if word.token.kind != "word" or table is None or word.key in table.longest or word.base in table.longest:
            return True
        return bool(self._matcher.declined_names(word.token))

    def _apart(self, surface: str, key: str, first: bool) -> Iterator[tuple[int, _Word]]:
        """The parts of a hyphenated word and where each begins in it."""
        at = 0
        for part in key.split("-"):
            if part:
                kind = "number" if part.isdigit() else "word"
                yield at, self._word(surface[at : at + len(part)], part, kind, first and at == 0)
            at += len(part) + 1
