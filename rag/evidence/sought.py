"""What is held against each other: a question as sentences are held against it, and a sentence read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from index.analyse import Analysis, Term
from index.article import Article
from index.embedding import Vectors
from index.quantities.times import Moment, moments
from index.sentences import Span
from rag.coverage import Need
from rag.evidence.records import events
from rag.question.wanted import Asked


class Read(NamedTuple):
    """A sentence of an article, analysed.

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

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text[self.span.start : self.span.end]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The times that it states."""
        return moments(self.text, self.article.language, self.article.published)

    @property
    def events(self) -> tuple[Moment, ...]:
        """Those of them at which something happened (see `rag.evidence.records`)."""
        return events(self.text, self.article.language, self.moments)


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

    def times_of(self, sentence: Read) -> tuple[Moment, ...]:
        """The times of a sentence that may be those of the question: not since when something is a record, unless the
        question says so too."""
        return sentence.moments if self.bounded else sentence.events
