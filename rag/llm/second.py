"""What a model is told before its second attempt: what failed and why, the quotes that stand, and the text around them.

The quotes alone would let it do no more than take back what it wrote: the date, the name or the denial that is missing
mostly stands a sentence before or after.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from index.analyse import FUNCTION
from index.sentences import Span
from rag.llm.context import Piece, joined, passage, size
from rag.llm.draft import Draft, Failed, Stood
from rag.llm.prompts import QUOTE, REPAIR_USER, dated, tame
from rag.llm.quotes import sentences_of

REPAIR_TOKENS = 1500
"""Of passages that are shown again with faults."""
AROUND = 2
"""Sentences before and after a quote that are shown first."""
NEAREST = 2
"""Sentences that are shown for one that names no quotes: those that share the most with it."""


class _Place(NamedTuple):
    """A place in a passage that is to be shown again: the passage's number, and where in the article."""

    number: int
    span: Span


class _Sentences:
    """All sentences that the model was given, with the keys that they hold."""

    def __init__(self, draft: Draft) -> None:
        self._pieces = draft.pieces
        self._analyser = draft.workshop.analyser

    @cached_property
    def _rows(self) -> list[tuple[_Place, set[str]]]:
        rows = []
        for number, (article, start, end) in enumerate(self._pieces, 1):
            terms = self._analyser.analyse(article.text, article.language, start, end).terms
            for span in sentences_of(article, start, end):
                keys = {key for t in terms if span.start <= t.start < span.end for key in t.keys}
                rows.append((_Place(number, span), keys))
        return rows

    def nearest(self, text: str, language: str, count: int, number: int = 0) -> list[_Place]:
        """Those that share the most with a text, in whatever languages, of all passages or of one."""
        terms = self._analyser.analyse(text, language).terms
        wanted = {key for t in terms if t.kind != FUNCTION for key in t.keys}
        rows = [(place, keys) for place, keys in self._rows if number in (0, place.number)]
        return [place for place, keys in sorted(rows, key=lambda row: -len(wanted & row[1]))[:count]]


def second_prompt(draft: Draft, asked: str, standalone: str, language: str) -> str:
    """The prompt of a second attempt.

    Args:
        draft: with sentences that failed.
        asked: the question, tamed.
        standalone: what follows it in the first prompt.
        language: name of the answer's.
    """
    stood = draft.stood
    quotes = [
        QUOTE.substitute(
            number=number, passage=quote.passage, language=quote.citations[0].language,
            published=dated(quote.citations[0].published), text=tame(" ".join(c.quote for c in quote.citations)),
        )
        for number, quote in stood.items()
    ]  # fmt: skip
    faults = [
        f"quote {number}, of passage {lost.passage}, that begins {tame(lost.first)!r}: these words do not stand there"
        for number, lost in draft.lost.items()
    ]
    for failed in draft.failed:
        numbers = ", ".join(map(str, failed.quotes)) or "none"
        faults.append(
            f"sentence: {tame(failed.text)}\n  its quotes: {numbers}\n  faults: {tame('; '.join(failed.faults))}"
        )
    return REPAIR_USER.substitute(
        quotes="\n".join(quotes), passages="\n".join(_surroundings(draft, stood)), question=asked,
        standalone=standalone, faults="\n".join(faults), free=draft.given + 1, language=language,
    )  # fmt: skip


def _surroundings(draft: Draft, stood: Mapping[int, Stood]) -> list[str]:
    """The text around what failed, under `REPAIR_TOKENS`: a few sentences each, then whole passages."""
    sentences = _Sentences(draft)
    places = list(dict.fromkeys(p for failed in draft.failed for p in _places(draft, failed, stood, sentences)))
    chosen: dict[int, list[Span]] = {}
    left = REPAIR_TOKENS

    def show(number: int, spans: list[Span]) -> None:
        nonlocal left
        article, spans = draft.pieces[number - 1].article, joined(spans)
        cost, before = (sum(size(article.text[a:b]) for a, b in s) for s in (spans, chosen.get(number, [])))
        if cost - before <= left:
            chosen[number], left = spans, left - (cost - before)

    for number, span in places:
        show(number, [*chosen.get(number, []), _around(draft.pieces[number - 1], span)])
    for number in list(chosen):
        piece = draft.pieces[number - 1]
        show(number, [Span(piece.start, piece.end)])
    return [
        passage(number, Piece(draft.pieces[number - 1].article, start, end))
        for number in sorted(chosen)
        for start, end in chosen[number]
    ]


def _around(piece: Piece, span: Span) -> Span:
    """A place with the sentences before and after it."""
    sentences = sentences_of(piece.article, piece.start, piece.end)
    touched = [n for n, s in enumerate(sentences) if s.start < span.end and span.start < s.end]
    if not touched:
        return span
    first, last = max(touched[0] - AROUND, 0), min(touched[-1] + AROUND, len(sentences) - 1)
    return Span(sentences[first].start, sentences[last].end)


def _places(draft: Draft, failed: Failed, stood: Mapping[int, Stood], sentences: _Sentences) -> Iterator[_Place]:
    """Where the text that a sentence needs may stand: beside its quotes; without these, where its own words do."""
    found = False
    for number in failed.quotes:
        lost = draft.lost.get(number)
        if number in stood:
            found = True
            yield from (_Place(stood[number].passage, Span(c.start, c.end)) for c in stood[number].citations)
        elif lost and 0 < lost.passage <= len(draft.pieces):
            found = True
            yield from sentences.nearest(lost.first, draft.pieces[lost.passage - 1].article.language, 1, lost.passage)
    if not found:
        yield from sentences.nearest(failed.text, draft.language, NEAREST)
