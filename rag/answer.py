"""What comes back from a question: frozen values, and the one JSON form in which others see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from index.article import Article
from index.models.budget import Usage


@dataclass(frozen=True)
class Passage:
    """A chunk that retrieval ranked; ``article.text[start:end] == text``.

    Attributes:
        article: the article it lies in.
        start: index of its first character in the article's text.
        end: index after its last character.
        score: what it was ranked by, above 0; the best passage has the highest.  Of the fusion of channels and
            languages in the first stage of retrieval, 1 over its place in the second.
        bm25: score of the lexical channel, 0 if that did not find it.
        cosine: similarity of the dense channel, -1 to 1.
        rank: place within its article language in the first stage, from 1.
        copies: how many other articles are copies of this one, which was published first among them.
    """

    article: Article
    start: int
    end: int
    score: float
    bm25: float
    cosine: float
    rank: int
    copies: int = 0

    @property
    def text(self) -> str:
        """The passage's own characters."""
        return self.article.text[self.start : self.end]

    def to_dict(self) -> dict[str, Any]:
        """The passage as JSON values."""
        return {
            "doc_id": self.article.doc_id, "start": self.start, "end": self.end,
            "score": round(self.score, 4), "text": self.text, "language": self.article.language,
            "published": _day(self.article.published), "bm25": round(self.bm25, 3),
            "cosine": round(self.cosine, 3), "copies": self.copies,
        }  # fmt: skip


@dataclass(frozen=True)
class Citation:
    """A verbatim quote with its place, checked: ``article.text[start:end] == quote``.

    Attributes:
        id: the number that the answer's text shows in brackets, from 1.
        doc_id: the article's.
        title, source, published: as the article states them, else None.
        language: the article's, ISO 639-1.
        start: index of the quote's first character in the article's text.
        end: index after its last character.
        quote: the characters themselves.
        translation: the quote in the reader's language, by a model and marked so; else None.
        gloss: the quote word by word in the reader's language, from the lexicon; else None.
        copies: how many other articles are copies of this one.
    """

    id: int
    doc_id: str
    title: str | None
    source: str | None
    published: date | None
    language: str
    start: int
    end: int
    quote: str
    translation: str | None = None
    gloss: str | None = None
    copies: int = 0

    def to_dict(self) -> dict[str, Any]:
        """The citation as JSON values."""
        return {
            "id": self.id, "doc_id": self.doc_id, "title": self.title, "source": self.source,
            "published": _day(self.published), "language": self.language, "start": self.start,
            "end": self.end, "quote": self.quote, "translation": self.translation, "gloss": self.gloss,
            "copies": self.copies,
        }  # fmt: skip


class Sentence(NamedTuple):
    """One sentence of an answer and the numbers of the citations it stands on."""

    text: str
    citations: tuple[int, ...]

    def shown(self) -> str:
        """The sentence with its markers: ``It rained. [1][2]``."""
        return " ".join([self.text, "".join(f"[{n}]" for n in self.citations)]).strip()


@dataclass(frozen=True)
class Answer:
    """The answer to one question.

    Attributes:
        question: as it was asked, without white space around it.
        language: of the question and the answer, ISO 639-1.
        text: what a reader sees, with markers ``[1]``.
        abstained: nothing in the articles answers.
        reason: why it abstained (``no_evidence``, ``empty_index``, ``filtered_out``, ...; ``nothing_asked`` of a
            reader who said thanks or nothing at all), or what kind of answer it is (``not_stated``,
            ``false_premise``), or None.
        sentences: the answer's sentences; empty when it abstained.
        citations: the quotes they stand on; empty when it abstained.
        passages: what retrieval ranked, best first, also when it abstained.
        nearest: the sentences that come nearest, as checked quotes numbered from 1, when it abstained; else empty.
        disagreements: where sources differ.
        mode: ``extractive`` or ``llm``.
        model: name of what wrote the answer.
        index: fingerprint of the index.
        usage: tokens and cost.
        timings_ms: milliseconds by stage.
        confidence: the probability that the articles answer, 0 to 1, where it was estimated; else None.
        notice: a remark for the reader about how the answer came about, or None.
    """

    question: str
    language: str
    text: str
    abstained: bool
    reason: str | None
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    passages: tuple[Passage, ...]
    mode: str
    model: str
    index: str
    nearest: tuple[Citation, ...] = ()
    disagreements: tuple[Mapping[str, Any], ...] = ()
    confidence: float | None = None
    usage: Usage = Usage()
    timings_ms: dict[str, float] = field(default_factory=dict)
    notice: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The answer as JSON values, in the project's one form."""
        return {
            "question": self.question, "language": self.language, "text": self.text,
            "abstained": self.abstained, "reason": self.reason,
            "sentences": [{"text": s.text, "citations": list(s.citations)} for s in self.sentences],
            "citations": [c.to_dict() for c in self.citations],
            "passages": [p.to_dict() for p in self.passages],
            "nearest": [c.to_dict() for c in self.nearest],
            "disagreements": list(self.disagreements), "confidence": self.confidence, "mode": self.mode,
            "model": self.model, "index": self.index, "usage": self.usage._asdict(), "timings_ms": self.timings_ms,
            "notice": self.notice,
        }  # fmt: skip


class Retrieved(NamedTuple):
    """Event of a stream: the passages, as both stages of retrieval ranked them."""

    passages: tuple[Passage, ...]


class Quoted(NamedTuple):
    """Event of a stream: the checked quotes that the sentences to come stand on.

    Comes once, before the first sentence; a second time only when a model's second attempt brings further quotes.
    Of a model's quotes, those that no sentence used in the end are not in the answer.
    """

    citations: tuple[Citation, ...]


class Done(NamedTuple):
    """Last event of a stream: the whole answer."""

    answer: Answer


Event = Retrieved | Quoted | Sentence | Done


def with_copies(event: Event, passages: Sequence[Passage]) -> Event:
    """An event whose citations say how many copies their articles have, as the passages do."""
    copies = {passage.article.doc_id: passage.copies for passage in passages}

    def counted(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(replace(c, copies=copies.get(c.doc_id, 0)) for c in citations)

    if isinstance(event, Quoted):
        return Quoted(counted(event.citations))
    if isinstance(event, Done):
        said = event.answer
        return Done(replace(said, citations=counted(said.citations), nearest=counted(said.nearest)))
    return event


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
