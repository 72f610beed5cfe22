"""Small gold items, answers and articles that a reader can score by hand."""

from typing import Any

from evals.gold import Item, Span, read_item
from evals.prediction import Cited, Corpus, Prediction

TEXTS = {
    "a.txt": "The bridge fell on Monday. Nine cars were on it. The mayor blamed the rain.",
    "b.txt": "Міст упав у понеділок. На ньому було дев'ять машин. Мер звинуватив дощ.",
}
CORPUS = Corpus(
    TEXTS,
    {
        "a.txt": (Span("a.txt", 0, 26), Span("a.txt", 27, 48), Span("a.txt", 49, 75)),
        "b.txt": (Span("b.txt", 0, 22), Span("b.txt", 23, 51), Span("b.txt", 52, 71)),
    },
    {"a.txt": "en", "b.txt": "uk"},
)

RAW: dict[str, Any] = {
    "id": "cars-en", "group": "cars", "lang": "en", "type": "number", "split": "dev",
    "question": "How many cars were on the bridge?", "history": [], "expected": "answer",
    "answers": ["nine"], "wrong_answers": ["ten"],
    "nuggets": [
        {"text": "nine cars", "must": True, "match": [r"\bnine\b", "дев'ять"]},
        {"text": "on Monday", "must": False, "match": ["monday", "понеділок"]},
    ],
    "evidence": [
        {"doc": "a.txt", "quote": "Nine cars were on it.", "set": 1},
        {"doc": "b.txt", "quote": "На ньому було дев'ять машин.", "set": 1},
        {"doc": "a.txt", "quote": "The bridge fell on Monday.", "set": 2},
    ],
    "near_evidence": [], "note": "",
}  # fmt: skip


def item(**changes: Any) -> Item:
    """The sample item with some fields changed."""
    return read_item({**RAW, **changes}, TEXTS, "sample", 1)


def unanswerable(**changes: Any) -> Item:
    """A question that the articles do not answer."""
    fields = {"id": "cost-en", "group": "cost", "type": "unanswerable", "expected": "abstain"}
    return item(**{**fields, "answers": [], "nuggets": [], "evidence": [], "wrong_answers": [], **changes})


def span(doc: str, quote: str) -> Span:
    """Where a quote stands in a sample article."""
    start = TEXTS[doc].index(quote)
    return Span(doc, start, start + len(quote))


def cite(doc: str, quote: str) -> Cited:
    """A valid citation of a sample article."""
    return Cited(span(doc, quote), quote)


def answered(of: Item, text: str, *cited: Cited, passages: tuple[Span, ...] = (), **fields: Any) -> Prediction:
    """An answer in the language of its question."""
    return Prediction(of, text=text, language=of.lang, cited=cited, passages=passages, **fields)
