"""One answer as the scorer sees it, read back from a log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from evals.gold import Item, Span


class Cited(NamedTuple):
    """A citation of an answer.

    Attributes:
        span: the place that it claims; of length 0 and without a doc when it is malformed.
        quote: the words that it claims to stand there.
        published, source: of its article, as the answer says; None where it says none.
    """

    span: Span
    quote: str
    published: date | None = None
    source: str | None = None


class Stated(NamedTuple):
    """A sentence of an answer.

    Attributes:
        text: without markers.
        cited: numbers of its citations among those of the answer, from 0; None for one that is not there.
    """

    text: str
    cited: tuple[int | None, ...]


@dataclass(frozen=True)
class Prediction:
    """An answer to one gold item, or the error in its place.

    Attributes:
        item: the gold item.
        error: what went wrong, or None.
        text: of the answer, with markers.
        language: of the answer's frame.
        abstained, reason: as the answer says.
        cited: its citations.
        sentences: its sentences.
        passages: what retrieval ranked, best first.
        nearest: the places that an abstention shows.
        confidence: the probability that the articles answer, 0 to 1, as the answer says; None where it says none.
    """

    item: Item
    error: str | None = None
    text: str = ""
    language: str = ""
    abstained: bool = False
    reason: str | None = None
    cited: tuple[Cited, ...] = ()
    sentences: tuple[Stated, ...] = ()
    passages: tuple[Span, ...] = ()
    nearest: tuple[Span, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True)
class Corpus:
    """What the scorer must know of the articles.

    Attributes:
        texts: doc_id -> stored text.
        chunks: doc_id -> the places of its chunks in the index.
        languages: doc_id -> ISO 639-1 code.
    """

    texts: Mapping[str, str]
    chunks: Mapping[str, tuple[Span, ...]]
    languages: Mapping[str, str]


def _span(raw: Mapping[str, Any]) -> Span:
    doc, start, end = raw.get("doc_id"), raw.get("start"), raw.get("end")
    if isinstance(doc, str) and isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
        return Span(doc, start, end)
    return Span("", 0, 0)


def _cited(raw: Mapping[str, Any]) -> Cited:
    return Cited(_span(raw), str(raw.get("quote", "")), _day(raw.get("published")), raw.get("source"))


def _day(value: Any) -> date | None:
    """A day in ISO form, or None for anything else."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _sentences(answer: Mapping[str, Any]) -> tuple[Stated, ...]:
    place_of = {c.get("id"): place for place, c in enumerate(answer.get("citations", []))}
    return tuple(
        Stated(str(s.get("text", "")), tuple(place_of.get(name) for name in s.get("citations", [])))
        for s in answer.get("sentences", [])
    )


def _share(value: Any) -> float | None:
    """A number from 0 to 1, or None for anything else."""
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return float(value) if known else None


def prediction(item: Item, answer: Mapping[str, Any] | None, error: str | None = None) -> Prediction:
    """An answer's JSON form (see `rag.answer.Answer.to_dict`) as a prediction.

    Args:
        item: the gold item it answers.
        answer: None where asking failed.
        error: what went wrong then.
    """
    if answer is None:
        return Prediction(item, error or "no answer")
    return Prediction(
        item=item,
        text=str(answer.get("text", "")),
        language=str(answer.get("language", "")),
        abstained=bool(answer.get("abstained", False)),
        reason=answer.get("reason"),
        cited=tuple(_cited(c) for c in answer.get("citations", [])),
        sentences=_sentences(answer),
        passages=tuple(_span(p) for p in answer.get("passages", [])),
        nearest=tuple(_span(c) for c in answer.get("nearest", [])),
        confidence=_share(answer.get("confidence")),
    )
