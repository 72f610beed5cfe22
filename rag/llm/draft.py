"""A model's reply becoming an answer: element by element, and nothing gets through that does not hold.

Quotes are looked for in the passages that they name; sentences are held against their quotes; what fails is kept
aside with the reason.  What has passed is final.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from index.errors import VerificationError
from index.language import detect_language
from index.quantities.values import Days
from index.sentences import Span
from index.workshop import Workshop
from rag.answer import Citation, Sentence
from rag.llm.claims import FOREIGN, JUDGED_LANGUAGE, Evidence, Support, problems
from rag.llm.context import Piece
from rag.llm.prompts import ANSWER_SCHEMA, VERDICTS, forges
from rag.llm.quotes import cited, places
from rag.llm.said import alike, clean, iso_day, quote_fields, whole_numbers
from rag.verify import verify

MAX_QUOTES = 12
MAX_SENTENCES = 12
MAX_CHARACTERS = 800
"""Of one sentence; more is no sentence."""
MAX_SIDES = 8
NO_EVIDENCE = "no_evidence"
FIELDS = frozenset(ANSWER_SCHEMA["properties"])


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


class Stood(NamedTuple):
    """A quote that stands.

    Attributes:
        passage: the number of the passage in which it does.
        citations: the sentences that it lies in.
    """

    passage: int
    citations: tuple[Citation, ...]


class Lost(NamedTuple):
    """A quote that stands nowhere.

    Attributes:
        passage: the number that it gave, or 0.
        first: its first words.
    """

    passage: int
    first: str


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
        lost: quotes that do not stand, by the model's numbers.
        verdict: the model's, once it has come.
        disagreements: those that hold, in the form of `Answer.disagreements`.
    """

    pieces: Sequence[Piece]
    language: str
    workshop: Workshop
    citations: list[Citation] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    lost: dict[int, Lost] = field(default_factory=dict)
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
        if name not in FIELDS and isinstance(value, dict) and "sentences" in value:
            for inner, held in value.items():  # the reply, wrapped in a field of its own
                for element in held if isinstance(held, list) else [held]:
                    yield from self._take(inner, element, last)
            return
        yield from self._take(name, value, last)

    def _take(self, name: str, value: Any, last: bool) -> Iterator[Sentence]:
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
    def given(self) -> int:
        """How many quotes the model has given, lost ones too."""
        return len(self._of_quote)

    @property
    def stood(self) -> dict[int, Stood]:
        """The quotes that stand, by the model's numbers."""
        number_of = {id(piece): number for number, piece in enumerate(self.pieces, 1)}
        return {
            number: Stood(number_of[id(self._pieces[ids[0]])], tuple(self.citations[i - 1] for i in ids))
            for number, ids in enumerate(self._of_quote, 1)
            if ids
        }

    # Quotes

    def _quote(self, value: Any) -> None:
        if len(self._of_quote) >= MAX_QUOTES:
            return
        number, first, last = quote_fields(value)
        ids = []
        for piece, place in self._found(number, first, last):
            for span in cited(piece.article, piece.start, piece.end, place):
                known = self._known(piece, span)
                if known is None:
                    known = self._cite(piece, span.start, span.end)
                if known:
                    ids.append(known.id)
        self._of_quote.append(tuple(dict.fromkeys(ids)))
        if not ids:
            self.lost[len(self._of_quote)] = Lost(number, first[:80])

    def _found(self, number: int, first: str, last: str) -> list[tuple[Piece, Span]]:
        """Where a quote stands: in the passage that it names, else in the only other one that has these words.

        What an article says between tags of its own may pass itself off as another passage, and is never looked for
        beyond the number given.
        """
        named = self.pieces[number - 1] if 0 < number <= len(self.pieces) else None
        others = [piece for piece in self.pieces if piece is not named and not forges(piece.text)]
        for pieces in ([named] if named else [], others):
            found = [(p, at) for p in pieces if (at := places(first, last, p.article, p.start, p.end))]
            if len(found) == 1:
                return [(piece, place) for piece, at in found for place in at]
        return []

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
        given = whole_numbers(numbers)
        ids = [i for n in given if n <= len(self._of_quote) for i in self._of_quote[n - 1]]
        return given, tuple(dict.fromkeys(ids))

    # Sentences

    def _sentence(self, value: Any, last: bool, final: bool = False) -> Iterator[Sentence]:
        if isinstance(value, str):
            value = {"text": value}  # without its quotes, which the second attempt may name
        if not isinstance(value, dict) or self.verdict == NO_EVIDENCE or len(self.sentences) >= MAX_SENTENCES:
            return
        text = clean(value.get("text"))
        given, ids = self._ids(value.get("quotes"))
        if not text:
            return
        if not final and any(n > len(self._of_quote) for n in given) and not self.sentences and not last:
            self._early.append(value)
            return
        if len(text) > MAX_CHARACTERS:
            faults = [f"it is longer than {MAX_CHARACTERS} characters"]
        else:
            faults = problems(text, self.language, self._quoted(ids), self.workshop.analyser)
        if not faults and not last and self._is_foreign(text):
            faults.append(FOREIGN)
        if faults:
            failed = Failed(text[:MAX_CHARACTERS], given, tuple(faults))
            if failed not in self.failed:
                self.failed.append(failed)
            return
        if not any(alike(sentence.text) == alike(text) for sentence in self.sentences):
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
        event = iso_day(value.get("event_date"))
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
        _, ids = self._ids(value.get("quote"))
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
