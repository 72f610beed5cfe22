"""The words of one language as they are met, each looked up once.

A text is read in one pass, from space to space.  Most words begin no entry of several words that goes on as the text
does; what such a word means was found out when it was first met.  The others are followed into the text, word
by word, as far as some entry goes, and what the run means is remembered too.

What is remembered never shapes a result: forgetting all of it between two words changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence

from index.analysis.entries import BEGINNING, WHOLE, Entries, is_name_by_capital
from index.analysis.known import Known, Word, known_of
from index.analysis.match import FUNCTION, Matcher, Meaning, Meanings, Token
from index.analysis.naming import ADJECTIVE, Naming
from index.analysis.pieces import is_quoted, pieces_of, single_word
from index.analysis.words import SENTENCE_END, TOKEN, shape
from index.languages import LanguageRules
from index.lemmas import form_of
from index.lexicon import Lexicon
from index.normalise import fold_letters

REMEMBERED = 120_000
"""Words, runs of words, and so on, remembered of each kind, some 700 bytes each; then it begins anew."""

LONG_PIECE = 60
"""Characters without a space that are hardly met again, and not remembered together."""

_NONE: frozenset[str] = frozenset()

_Named = Callable[[Token, Meaning], Meaning]
_Piece = tuple[tuple[Word, ...], tuple[int, ...], bool | None]
"""What stands between two spaces: its words, where in it each begins, and whether a sentence begins after it; None
where it leaves that as it was."""


class _Met:
    """What was met at one kind of place: where a sentence begins, or inside.

    Attributes:
        words: by what is written.
        pieces: what stands between two spaces.
    """

    __slots__ = ("pieces", "words")

    def __init__(self) -> None:
        self.words: dict[str, Word] = {}
        self.pieces: dict[str, _Piece] = {}


class Vocabulary:
    """Words of one language, in texts with capitals or without.

    Args:
        lexicon: the compiled lexicon.
        rules: of the language.
        small: the texts have no capital at all.
        entries: those of the language.
        meanings: see `index.analysis.match.Matcher`.
        remembered: words, and runs, that are kept.
    """

    def __init__(
        self, lexicon: Lexicon, rules: LanguageRules, small: bool, entries: Entries, meanings: Meanings,
        remembered: int = REMEMBERED,
    ) -> None:  # fmt: skip
        self._matcher = Matcher(lexicon, rules, small, meanings)
        self._table = lexicon.tables.get(rules.code)
        self._rules = rules
        self._cyrillic = rules.script == "Cyrillic"
        self._capitals = self._table.capitals if self._cyrillic and self._table else {}
        self._entries = entries
        self._most = remembered
        self._naming: Naming[Word] = Naming(lexicon, rules, self._matcher, self._entry, remembered)
        self._begin = _Met()
        self._inside = _Met()
        self._runs: dict[tuple[Word, ...], tuple[int, Known]] = {}
        self._pairs: dict[tuple[Word, Word], tuple[int, Known]] = {}

    def read(self, text: str, start: int, end: int) -> tuple[list[int], list[int], list[Known]]:
        """The terms of ``text[start:end]``: where each begins and ends in the whole text, and what it is."""
        words, places = self._words(text, start, end)
        terms, firsts = self._terms(text, words, places)
        lasts = [at - 1 for at in [*firsts[1:], len(words)]] if words else []
        return [places[at] for at in firsts], [places[at] + words[at].length for at in lasts], terms

    def terms(self, text: str) -> list[Known]:
        """The terms of a text, without their places."""
        return self._terms(text, *self._words(text, 0, len(text)))[0]

    def _terms(self, text: str, words: list[Word], places: list[int]) -> tuple[list[Known], list[int]]:
        """The terms that some words make, and the number of each one's first word; each goes on to the next."""
        firsts: list[int] = []
        terms: list[Known] = []
        at, most = 0, len(words) - 1
        while at <= most:
            word = words[at]
            if word.follow:
                run: Sequence[tuple[int, Known]] = ()
                if word.opens and (
                    at < most and words[at + 1].large or at and words[at - 1].title or word.opens == ADJECTIVE
                ):
                    lone = at > 0 and (firsts[-1] == at - 1 or terms[-1].meaning.kind == FUNCTION)
                    run = self._named(text, words, places, at, lone)
                if not run and at < most:
                    second = words[at + 1]
                    if second.key in word.follow or second.base in word.follow:
                        entry = self._pairs.get((word, second)) or self._pair(word, second)
                        run = (entry if entry[0] else self._long(words, at),)
                if run:
                    for length, known in run:
                        firsts.append(at)
                        terms.append(known)
                        at += length
                    continue
            firsts.append(at)
            terms.append(word.alone)
            at += 1
        return terms, firsts

    def _long(self, words: Sequence[Word], at: int) -> tuple[int, Known]:
        """The longest entry that begins with a word where one of more than two words may."""
        run = self._as_far_as(words, at)
        found = self._runs.get(run) or self._look_up(run)
        longer = found[0] > 1 and at + found[0] < len(words)
        if found[0] > 1 and words[at].gives_way(words[at + 1]):
            second = words[at + 1].token
            named = is_name_by_capital(second.surface, (second.key, second.base), self._capitals)
            if named or longer and self._entry(words, at + 1)[0] >= found[0]:
                return 1, words[at].alone
        return self._cut_short(words, at, found) if longer and found[0] > 2 and self._rules.code == "vi" else found

    def _cut_short(self, words: Sequence[Word], at: int, found: tuple[int, Known]) -> tuple[int, Known]:
        """An entry without its last syllable, where this makes one with the next: tuyên án, and then tử hình."""
        last, following = words[(end := at + found[0]) - 1], words[end]
        if following.key not in last.follow or not (last.token.surface + following.token.surface).islower():
            return found
        run, steps = tuple(words[at : end - 1]), self._entries.steps
        whole = [steps.get(" ".join([word.key for word in some]), 0) for some in (run, (last, following))]
        shorter = whole[0] & whole[1] & WHOLE and self._entry(words, end)[0] == 1
        return self._runs.get(run) or self._look_up(run) if shorter else found

    def _entry(self, words: Sequence[Word], at: int) -> tuple[int, Meaning]:
        """The longest entry that begins with a word."""
        word = words[at]
        if at + 1 < len(words) and word.follow:
            second = words[at + 1]
            if second.key in word.follow or second.base in word.follow:
                length, known = self._pairs.get((word, second)) or self._pair(word, second)
                length, known = (length, known) if length else self._long(words, at)
                return length, known.meaning
        return 1, word.alone.meaning

    def _named(
        self, text: str, words: list[Word], places: list[int], at: int, lone: bool
    ) -> list[tuple[int, Known]]:  # fmt: skip
        """The words of a name that begins with a word which opens one; see `index.analysis.naming.Naming.read`."""
        found = self._naming.read(text, words, places, at, lone)
        return [(length, known_of(meaning)) for length, meaning in found]

    def _words(self, text: str, start: int, end: int) -> tuple[list[Word], list[int]]:
        """The words of a text and where each begins."""
        words: list[Word] = []
        places: list[int] = []
        known = self._begin  # a text's first word begins a sentence
        place = start
        for piece in pieces_of(text[start:end]):
            some, offsets, ends = known.pieces.get(piece) or self._take_apart(piece, known)
            if len(some) == 1:
                words.append(some[0])
                places.append(place + offsets[0])
            elif some:
                words += some
                places += [place + offset for offset in offsets]
            if ends is not None:
                known = self._begin if ends else self._inside
            place += len(piece) + 1
        return words, places

    def _take_apart(self, piece: str, known: _Met) -> _Piece:
        """The words of a run of characters between two spaces; from now on remembered unless it is long."""
        taken = self._single(piece, known) or self._split(piece, known)
        if len(piece) <= LONG_PIECE:
            if len(known.pieces) >= self._most:
                known.pieces.clear()
            known.pieces[piece] = taken
        return taken

    def _single(self, piece: str, known: _Met) -> _Piece | None:
        """The same of a piece that is one word and at most a comma or a full stop."""
        name = single_word(piece)
        if not name:
            return None
        return (known.words.get(name) or self._meet_letters(name, known),), (0,), piece[-1] == "."

    def _split(self, piece: str, known: _Met) -> _Piece:
        """The same of any piece."""
        words: list[Word] = []
        offsets: list[int] = []
        here, last = known, 0
        for found in TOKEN.finditer(piece):
            place, following = found.span()
            quoted = self._cyrillic and is_quoted(piece, place, following)
            if quoted:
                here = self._inside
            elif words:
                here = self._begin if SENTENCE_END.search(piece, last, place) else self._inside
            elif SENTENCE_END.search(piece, 0, place):
                here = self._begin
            last = following
            group = found.lastgroup
            surface = found.group()
            # "12" is a number in "12 men" and a word in "12_a"
            name = "«" + surface if quoted else surface if group != "number" else "\0" + surface
            word = here.words.get(name) or self._meet(name, surface, group, here, quoted)
            for offset, part in word.pieces or ((0, word),):
                words.append(part)
                offsets.append(place + offset)
        ends = SENTENCE_END.search(piece, last) is not None
        return tuple(words), tuple(offsets), ends if ends or words else None

    def _as_far_as(self, words: Sequence[Word], at: int) -> tuple[Word, ...]:
        """The words from one on, as far as an entry goes: all as they are written, or all in their dictionary forms."""
        steps = self._entries.steps
        keys, bases = words[at].key, words[at].base
        longest, on_keys, on_bases = 1, BEGINNING, BEGINNING
        for following in range(at + 1, len(words)):
            word = words[following]
            same = keys == bases and word.key == word.base
            keys = f"{keys} {word.key}"
            bases = keys if same else f"{bases} {word.base}"
            on_keys = steps.get(keys, 0) if on_keys & BEGINNING else 0
            on_bases = on_keys if same else steps.get(bases, 0) if on_bases & BEGINNING else 0
            if (on_keys | on_bases) & WHOLE:
                longest = following - at + 1
            if not (on_keys | on_bases) & BEGINNING:
                break
        return tuple(words[at : at + longest])

    def _pair(self, first: Word, second: Word) -> tuple[int, Known]:
        """What two words mean where no longer entry begins with them, else nothing; from now on remembered."""
        steps = self._entries.steps
        goes_on = steps.get(f"{first.key} {second.key}", 0) | steps.get(f"{first.base} {second.base}", 0)
        if goes_on & BEGINNING or first.gives_way(second):
            found = 0, first.alone
        else:
            run = self._as_far_as([first, second], 0)
            found = self._runs.get(run) or self._look_up(run)
        if len(self._pairs) >= self._most:
            self._pairs.clear()
        self._pairs[first, second] = found
        return found

    def _look_up(self, run: tuple[Word, ...]) -> tuple[int, Known]:
        """How many of some words make a term, and what it is; from now on remembered."""
        length, meaning = self._matcher.run([word.token for word in run]) if len(run) > 1 else (1, run[0].meant)
        if len(self._runs) >= self._most:
            self._runs.clear()
        found = self._runs[run] = (length, known_of(meaning)) if length > 1 else (1, run[0].alone)
        return found

    def _meet_letters(self, name: str, known: _Met) -> Word:
        """The same as `_meet` of a word of letters alone: but for a possessive, it is its own surface, and whole."""
        if name[-1] in "sS" and not name.isascii():  # some apostrophes count as letters
            return self._meet(name, name, "word", known, False)
        return self._keep(name, self._word(name, fold_letters(name), "word", known is self._begin), known)

    def _meet(self, name: str, surface: str, group: str | None, known: _Met, quoted: bool) -> Word:
        """A word that was not met before, from now on remembered."""
        surface, key, kind = shape(surface, group, self._rules)
        first = known is self._begin
        word = self._word(surface, key, kind, first, self._matcher.called if quoted else None)
        if "-" in key and len(key) == len(surface) and not self._is_known(word):
            word.pieces = tuple(self._apart(surface, key, first))
        return self._keep(name, word, known)

    def _keep(self, name: str, word: Word, known: _Met) -> Word:
        if len(known.words) >= self._most:
            known.words.clear()
        known.words[name] = word
        return word

    def _word(self, surface: str, key: str, kind: str, first: bool, named: _Named | None = None) -> Word:
        """A word that was not met before; `named` says what it is where it may be the name of another thing."""
        base = form_of(key, self._rules.code) if kind == "word" else key
        token: Token = tuple.__new__(Token, (surface, key, kind, first, base))  # as in `index.analyse`
        follow = self._entries.follow
        seconds = follow.get(key, _NONE) if kind == "word" else _NONE
        if base != key and (others := follow.get(base)):
            seconds = seconds | others
        alone = named(token, self._matcher.alone(token)) if named else self._matcher.alone(token)
        return Word(token, seconds, known_of(alone), self._naming.part(token, alone))

    def _is_known(self, word: Word) -> bool:
        """Whether some entry begins with a hyphenated word (US-Belarus) as a whole, or it is a case form of a name."""
        longest = self._table.longest if self._table and word.token.kind == "word" else (word.key,)
        return word.key in longest or word.base in longest or bool(self._matcher.declined_names(word.token))

    def _apart(self, surface: str, key: str, first: bool) -> Iterator[tuple[int, Word]]:
        """The parts of a hyphenated word and where each begins in it."""
        at = 0
        for part in key.split("-"):
            if part:
                kind, written = "number" if part.isdigit() else "word", surface[at : at + len(part)]
                named = self._matcher.beside if self._cyrillic and written[0].isupper() else None
                yield at, self._word(written, part, kind, first and not at, named)
            at += len(part) + 1
