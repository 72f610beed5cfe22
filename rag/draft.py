"""A model's reply becoming an answer: element by element, and nothing gets through that does not hold.

Quotes are looked for in the passages that they name; sentences are held against their quotes; what fails is kept
aside with the reason.  What has passed is final.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from index.errors import VerificationError
from index.language import detect_language
from index.sentences import Span
from index.values import Days
from index.workshop import Workshop
from rag.answer import Citation, Sentence
from rag.claims import Evidence, Support, problems
from rag.context import Piece
from rag.prompts import VERDICTS
from rag.quotes import cited, locate
from rag.verify import verify

MAX_QUOTES = 12
MAX_SENTENCES = 12
MAX_CHARACTERS = 800
"""Of one sentence; more is no sentence."""
MAX_SIDES = 8
JUDGED_LANGUAGE = 40
"""Characters from which the language of a sentence can be told."""
NO_EVIDENCE = "no_evidence"

_MARKER = re.compile(r"\s*[\[【]\s*\d+(?:\s*[,;]\s*\d+)*\s*[\]】]")


class Failed(NamedTuple):
    """A sentence that does not hold.

    Attributes:
        text: as the model wrote it.
        quotes: the model's numbers of its quotes.
        faults: why it does not hold.
    """

    text: str
    quotes: tuple[int, ...]
    faults: tuple[str, ...]


@dataclass
class Draft:
    """An answer in the making.

    Attributes:
        pieces: the passages that the model was given; it names them by number, from 1.
        language: of the answer.
        workshop: analyser and lexicon.
        citations: checked quotes, numbered from 1 in the order in which the model gave them.
        sentences: those that hold.
        failed: those that do not.
        lost: (passage number, first words) of quotes that do not stand in their passage.
        verdict: the model's, once it has come.
        disagreements: those that hold, in the form of `Answer.disagreements`.
    """

    pieces: Sequence[Piece]
    language: str
    workshop: Workshop
    citations: list[Citation] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    lost: list[tuple[int, str]] = field(default_factory=list)
    verdict: str | None = None
    disagreements: list[dict[str, Any]] = field(default_factory=list)
    _pieces: dict[int, Piece] = field(default_factory=dict)
    _of_quote: list[tuple[int, ...]] = field(default_factory=list)
    _early: list[Any] = field(default_factory=list)

    def take(self, name: str, value: Any, last: bool = False) -> Iterator[Sentence]:
        """Take one element of the reply; gives a sentence that has passed.

        Args:
            name: of the field.
            value: anything that JSON can hold.
            last: the model has had its second attempt: a sentence in another language is let pass.
        """
        if name == "quotes":
            self._quote(value)
        elif name == "verdict" and value in VERDICTS:
            self.verdict = str(value)
        elif name == "sentences":
            yield from self._sentence(value, last)
        elif name == "disagreements":
            self._disagreement(value)
        elif name == "translations":
            self._translation(value)

    def finish(self, last: bool = False) -> Iterator[Sentence]:
        """Sentences that came before their quotes, now that all quotes are there."""
        waiting, self._early = self._early, []
        for value in waiting:
            yield from self._sentence(value, last, final=True)

    @property
    def quotes(self) -> dict[int, str]:
        """The quotes that stand, by the model's numbers."""
        return {
            number: " ".join(self.citations[i - 1].quote for i in ids)
            for number, ids in enumerate(self._of_quote, 1)
            if ids
        }

    # Quotes

    def _quote(self, value: Any) -> None:
        if len(self._of_quote) >= MAX_QUOTES:
            return
        number, first, last = _fields(value)
        piece = self.pieces[number - 1] if 0 < number <= len(self.pieces) else None
        place = locate(first, last, piece.article, piece.start, piece.end) if piece else None
        if piece is None or place is None:
            self._of_quote.append(())
            self.lost.append((number, first[:80]))
            return
        ids = []
        for span in cited(piece.article, piece.start, piece.end, place):
            known = self._known(piece, span)
            if known is None:
                known = self._cite(piece, span.start, span.end)
            if known:
                ids.append(known.id)
        self._of_quote.append(tuple(dict.fromkeys(ids)))

    def _known(self, piece: Piece, span: Span) -> Citation | None:
        """The citation of the same place, if there is one."""
        for citation in self.citations:
            if (citation.start, citation.end) == span and self._pieces[citation.id].article.key == piece.article.key:
                return citation
        return None

    def _cite(self, piece: Piece, start: int, end: int) -> Citation | None:
        article = piece.article
        citation = Citation(
            len(self.citations) + 1, article.doc_id, article.title, article.source, article.published,
            article.language, start, end, article.text[start:end],
        )  # fmt: skip
        try:
            self.citations.append(verify(citation, article))
        except VerificationError:
            return None
        self._pieces[citation.id] = piece
        return citation

    def _quoted(self, ids: Sequence[int]) -> list[Support]:
        cited_ones = [self.citations[i - 1] for i in ids]
        return [Support(self._pieces[c.id].article, Span(c.start, c.end)) for c in cited_ones]

    def _ids(self, numbers: Any) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The model's quote numbers as it gave them, and the citations that stand for them."""
        given = tuple(n for n in (_number(v) for v in numbers) if n) if isinstance(numbers, list) else ()
        ids = [i for n in given if n <= len(self._of_quote) for i in self._of_quote[n - 1]]
        return given, tuple(dict.fromkeys(ids))

    # Sentences

    def _sentence(self, value: Any, last: bool, final: bool = False) -> Iterator[Sentence]:
        if not isinstance(value, dict) or self.verdict == NO_EVIDENCE or len(self.sentences) >= MAX_SENTENCES:
            return
        text = clean(value.get("text"))
        given, ids = self._ids(value.get("quotes"))
        if not text:
            return
        if not final and any(n > len(self._of_quote) for n in given) and not self.sentences and not last:
            self._early.append(value)
            return
        faults = problems(text, self.language, self._quoted(ids), self.workshop.analyser)
        if len(text) > MAX_CHARACTERS:
            faults.append(f"it is longer than {MAX_CHARACTERS} characters")
        if not faults and not last and self._is_foreign(text):
            faults.append("it is not in the answer's language")
        if faults:
            self.failed.append(Failed(text[:MAX_CHARACTERS], given, tuple(faults)))
            return
        if not any(sentence.text == text for sentence in self.sentences):
            self.sentences.append(Sentence(text, ids))
            yield self.sentences[-1]

    def _is_foreign(self, text: str) -> bool:
        if len(text) < JUDGED_LANGUAGE:
            return False
        return detect_language(text, self.workshop.lexicon, default=self.language) != self.language

    # Sides and translations

    def _disagreement(self, value: Any) -> None:
        if not isinstance(value, dict) or not isinstance(value.get("values"), list):
            return
        point = clean(value.get("point"))
        sides = [side for side in map(self._side, value["values"][:MAX_SIDES]) if side]
        apart = {(side["value"].casefold(), tuple(side["citations"])) for side in sides}
        if not point or len({v for v, _ in apart}) < 2 or len({c for _, c in apart}) < 2:
            return
        ids = sorted({i for side in sides for i in side["citations"]})
        if not problems(point, self.language, self._quoted(ids), self.workshop.analyser, denials=False):
            self.disagreements.append({"point": point, "values": sides})

    def _side(self, value: Any) -> dict[str, Any] | None:
        """One account with what supports it; None when that does not state it."""
        if not isinstance(value, dict):
            return None
        said = clean(value.get("value"))
        _, ids = self._ids(value.get("quotes"))
        if not said or not ids:
            return None
        quoted = self._quoted(ids)
        if problems(said, self.language, quoted, self.workshop.analyser, denials=False):
            return None
        published = quoted[0].article.published
        event = _day(value.get("event_date"))
        if event and not Evidence(quoted, self.workshop.analyser).states_day(Days(event, event)):
            event = None
        return {
            "value": said, "citations": list(ids), "event_date": event.isoformat() if event else None,
            "published": published.isoformat() if published else None,
        }  # fmt: skip

    def _translation(self, value: Any) -> None:
        if not isinstance(value, dict):
            return
        text = clean(value.get("text"))
        _, ids = self._ids([value.get("quote")])
        if not text or not ids:
            return
        citation = self.citations[ids[0] - 1]
        if citation.language == self.language or citation.translation:
            return
        if not problems(text, self.language, self._quoted(ids), self.workshop.analyser, denials=False):
            self.citations[ids[0] - 1] = replace(citation, translation=text)

    def used(self) -> tuple[Citation, ...]:
        """The citations that a sentence or a disagreement stands on."""
        ids = {i for sentence in self.sentences for i in sentence.citations}
        ids |= {i for point in self.disagreements for side in point["values"] for i in side["citations"]}
        return tuple(c for c in self.citations if c.id in ids)


def clean(value: Any) -> str:
    """A model's text as one line: no markers, no control or invisible characters; empty for anything else.

    >>> clean("It  rained [1][2].\\u200b"), clean(None)
    ('It rained.', '')
    """
    if not isinstance(value, str):
        return ""
    seen = "".join(c for c in value if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    return " ".join(_MARKER.sub("", seen).split())


def _number(value: Any) -> int:
    """A whole number from 1, also when it came as digits; else 0."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value.strip()):
        value = int(value.strip())
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _fields(value: Any) -> tuple[int, str, str]:
    if not isinstance(value, dict):
        return 0, "", ""
    first, last = value.get("first"), value.get("last")
    return _number(value.get("passage")), first if isinstance(first, str) else "", last if isinstance(last, str) else ""


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError):
        return None
