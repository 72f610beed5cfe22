"""One answer as the scorer sees it, read back from a log."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from evals.gold import Item, Span


class Cited(NamedTuple):
    """A citation of an answer.

    Attributes:
        span: the place that it claims; of length 0 and without a doc when it is malformed.
        quote: the words that it claims to stand there.
    """

    span: Span
    quote: str


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
        passages: what retrieval ranked, best first.
        confidence: the probability that the articles answer, 0 to 1, as the answer says; None where it says none.
    """

    item: Item
    error: str | None = None
    text: str = ""
    language: str = ""
    abstained: bool = False
    reason: str | None = None
    cited: tuple[Cited, ...] = ()
    passages: tuple[Span, ...] = ()
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
        cited=tuple(Cited(_span(c), str(c.get("quote", ""))) for c in answer.get("citations", [])),
        passages=tuple(_span(p) for p in answer.get("passages", [])),
        confidence=_share(answer.get("confidence")),
    )
