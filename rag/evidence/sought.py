"""What is held against each other: a question as sentences are held against it, and a sentence read."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NUMBER, Analysis, Term
from index.article import Article
from index.embedding import Vectors
from index.quantities.times import Moment, moments
from index.sentences import Span
from rag.coverage import Measure, Need
from rag.evidence.records import events
from rag.question.wanted import Asked

_BARE = frozenset({FUNCTION, LIGHT})


class Counts(NamedTuple):
    """How many terms say something, and how many of them are numbers."""

    terms: int
    numbers: int


@dataclass(frozen=True, eq=False)
class Read:
    """A sentence of an article, analysed; what every question looks at in it is found out once.

    Attributes:
        article: where it stands.
        span: its place.
        analysis: its terms.
        keys: the index keys that it holds.
        vector: of the builtin embedding.
        number: its place among the sentences of its passage, from 0.
        glosses: the English of those of its terms that may come near to something asked for.
        leans: what of the sentence before is handed on to it (see `rag.evidence.follows`).
        takes_back: it says of the sentence before that it is not so.
        denies: it says that somebody denies the sentence before.
        counters: it gives another figure than the sentence before.
        note: it says what a report said wrongly.
        corrects: it does, and the next sentence says what is so.
        earlier: it says what was reported earlier than the sentence before.
        first: it says what was reported first.
        puts_right: it gives the newer figure in place of the sentence before.
        dateline: the index keys of the dateline before it, which says where and by whom it was written.
        home: of a title, those of its keys that are only the country in which the news happens.
    """

    article: Article
    span: Span
    analysis: Analysis
    keys: frozenset[str]
    vector: Vectors
    number: int
    glosses: tuple[str, ...]
    leans: float = 0.0
    takes_back: bool = False
    denies: bool = False
    counters: bool = False
    note: bool = False
    corrects: bool = False
    earlier: bool = False
    first: bool = False
    puts_right: bool = False
    dateline: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text[self.span.start : self.span.end]

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The times that it states."""
        return moments(self.text, self.article.language, self.article.published)

    @cached_property
    def events(self) -> tuple[Moment, ...]:
        """Those of them at which something happened (see `rag.evidence.records`)."""
        return events(self.text, self.article.language, self.moments)

    @cached_property
    def content(self) -> Counts:
        """How many of its terms say something: neither function words nor light ones."""
        return _counts(self.analysis.terms)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The keys of its numbers."""
        return frozenset(key for term in self.analysis.terms if term.kind == NUMBER for key in term.keys)

    def content_of(self, keys: Set[str]) -> Counts:
        """How many of the terms that hold one of some keys say something."""
        return _counts(self.holding(keys))

    def holding(self, keys: Set[str]) -> list[Term]:
        """Its terms that hold one of some keys, in order."""
        return [self.analysis.terms[n] for n in sorted(self._where(keys))]

    def without(self, keys: Set[str]) -> Sequence[Term]:
        """Its terms that hold none of some keys, in order."""
        held = self._where(keys)
        return [term for n, term in enumerate(self.analysis.terms) if n not in held] if held else self.analysis.terms

    def _where(self, keys: Set[str]) -> Set[int]:
        """The numbers of its terms that hold one of some keys."""
        return {n for key in keys & self._places.keys() for n in self._places[key]}

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        """Key -> the numbers of the terms that hold it: a question has few keys, and a sentence few of those."""
        places: dict[str, tuple[int, ...]] = {}
        for number, term in enumerate(self.analysis.terms):
            for key in term.keys:
                places[key] = (*places.get(key, ()), number)
        return places


def _counts(terms: Iterable[Term]) -> Counts:
    kinds = [term.kind for term in terms if term.kind not in _BARE]
    return Counts(len(kinds), kinds.count(NUMBER))


def is_in(term: Term, sentence: Read, times: Iterable[Moment]) -> bool:
    """Whether a term begins in one of some times that its sentence states: the 2020 of 2020 року."""
    at = term.start - sentence.span.start
    return any(moment.place.start <= at < moment.place.end for moment in times)


class Numbered(NamedTuple):
    """A thing that bears a number: typhoon No. 13.

    Attributes:
        thing: its keys.
        number: the keys of the number.
    """

    thing: frozenset[str]
    number: frozenset[str]


@dataclass(frozen=True)
class Sought:
    """A question as sentences are held against it.

    Attributes:
        needs: what is asked for, weighed.
        asked: the kinds of thing wanted.
        named: numbers of the needs that are names.
        keys: every key that the question holds.
        gist: its vector by the builtin embedding.
        moments: the times that it states.
        numbers: the values of the numbers that it states.
        modality: of the question itself.
        extreme: it asks for the most or the least of something, the first or the last.
        numbered: the things in it that bear numbers.
        voice: numbers of the needs that name whose words it asks for.
        must: keys of which one must stand beside a name that is asked for (see `rag.question.offices`).
        bounded: it asks for a record since a time that it states.
    """

    needs: tuple[Need, ...]
    asked: Asked
    named: frozenset[int]
    keys: frozenset[str]
    gist: Vectors
    moments: tuple[Moment, ...]
    numbers: frozenset[str]
    modality: frozenset[str]
    extreme: bool = False
    numbered: tuple[Numbered, ...] = ()
    voice: frozenset[int] = frozenset()
    must: frozenset[str] = frozenset()
    bounded: bool = False

    @cached_property
    def measure(self) -> Measure:
        """Holds keys against the needs."""
        return Measure(self.needs, self.named)

    def times_of(self, sentence: Read) -> tuple[Moment, ...]:
        """The times of a sentence that may be those of the question: not since when something is a record, unless the
        question says so too."""
        return sentence.moments if self.bounded else sentence.events
