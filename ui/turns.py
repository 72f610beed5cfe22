"""A question and what came of it, as a conversation keeps it: everything that is needed to draw it again.

What is kept is `Answer.to_dict()` as it was; it is read back with a check of its form, so that a file that somebody
damaged or wrote by hand draws as far as it is sound.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from rag.answer import Citation, Sentence

HISTORY = 10
"""Earlier turns that a follow-up is understood with."""
NEAREST = 3
"""Passages of an answer that are kept with a rating, and shown where an old answer names no nearest sentence."""

ANSWERED, STOPPED, FAILED, DAMAGED = "answered", "stopped", "failed", "damaged"


@dataclass(frozen=True)
class Near:
    """A passage that was ranked; fields as in `rag.answer.Passage.to_dict`."""

    doc_id: str
    start: int
    end: int
    text: str
    language: str = ""
    published: date | None = None

    def quote(self, number: int) -> Citation:
        """The passage as a quote, for answers that were kept before they named the sentences that come nearest."""
        return Citation(
            number, self.doc_id, None, None, self.published, self.language, self.start, self.end, self.text
        )  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One sentence of an answer and the numbers of its citations."""

    text: str
    citations: tuple[int, ...] = ()

    @property
    def marked(self) -> str:
        """The sentence with its markers, as `rag.answer.Sentence.shown` has it."""
        return Sentence(self.text, self.citations).shown()


@dataclass(frozen=True)
class Side:
    """One value where sources differ, with its citations, and the date of the event or of publication."""

    value: str
    citations: tuple[int, ...] = ()
    event_date: date | None = None
    published: date | None = None


@dataclass(frozen=True)
class Split:
    """A point on which sources differ."""

    point: str
    values: tuple[Side, ...] = ()


@dataclass(frozen=True)
class Shown:
    """An answer as it is drawn; fields as in `rag.answer.Answer`."""

    language: str
    text: str
    abstained: bool
    reason: str | None = None
    sentences: tuple[Line, ...] = ()
    citations: tuple[Citation, ...] = ()
    passages: tuple[Near, ...] = ()
    nearest: tuple[Citation, ...] = ()
    disagreements: tuple[Split, ...] = ()
    mode: str = "extractive"
    model: str = ""
    notice: str | None = None

    @property
    def near(self) -> tuple[Citation, ...]:
        """What comes nearest where nothing answers."""
        return self.nearest or tuple(passage.quote(n) for n, passage in enumerate(self.passages[:NEAREST], 1))

    @property
    def rest(self) -> str:
        """What the text says beside its sentences, such as how many undated articles were left out."""
        for between in (" ", "\n"):
            said = between.join(sentence.marked for sentence in self.sentences)
            if self.sentences and self.text.startswith(said):
                return self.text[len(said) :].strip()
        return "" if self.sentences else self.text


@dataclass(frozen=True)
class Turn:
    """One question of a conversation.

    Attributes:
        question: as it was asked.
        asked: when, ISO 8601 in UTC.
        state: ``answered``; ``stopped`` by the person, with what had been said so far; ``failed``, see `trouble`;
            ``damaged``: what is kept cannot be read.
        answer: `Answer.to_dict()`, or None.
        trouble: why it failed, a sentence.
        filters: a few words on the filters that held, or empty.
        rating: 1 good, 0 bad, None not said.
        comment: on the rating.
    """

    question: str
    asked: str = ""
    state: str = ANSWERED
    answer: dict[str, Any] | None = None
    trouble: str | None = None
    filters: str = ""
    rating: int | None = None
    comment: str = ""

    @property
    def shown(self) -> Shown | None:
        """The answer as it is drawn; None without a sound one."""
        if self.answer is None:
            return None
        try:
            return _shown().validate_python(self.answer)
        except ValidationError:
            return None

    def rated(self, rating: int | None, comment: str = "") -> "Turn":
        """The turn with what the person thinks of it."""
        return replace(self, rating=rating, comment=comment)

    def to_json(self) -> str:
        """The turn as one line."""
        return json.dumps(asdict(self), ensure_ascii=False)


@cache
def _shown() -> TypeAdapter[Shown]:
    return TypeAdapter(Shown)


@cache
def _turn() -> TypeAdapter[Turn]:
    return TypeAdapter(Turn)


def read_turn(line: str) -> Turn:
    """A kept turn; a damaged one, with the line itself as its trouble, where it cannot be read.

    >>> read_turn(Turn("Who?").to_json()).question, read_turn("{").state
    ('Who?', 'damaged')
    """
    try:
        turn = _turn().validate_json(line)
    except ValidationError:
        return Turn("", state=DAMAGED, trouble=line)
    return replace(turn, state=DAMAGED) if turn.answer is not None and turn.shown is None else turn


def partial(
    question: str, language: str, sentences: Sequence[Sentence], citations: Sequence[Citation]
) -> dict[str, Any]:
    """What had been said of an answer when it was stopped, in the form of a whole one."""
    used = {number for sentence in sentences for number in sentence.citations}
    return {
        "question": question, "language": language, "abstained": False, "reason": None,
        "text": " ".join(sentence.shown() for sentence in sentences),
        "sentences": [{"text": s.text, "citations": list(s.citations)} for s in sentences],
        "citations": [c.to_dict() for c in citations if c.id in used], "passages": [], "disagreements": [],
    }  # fmt: skip


def history(turns: Sequence[Turn]) -> list[dict[str, str]]:
    """The last answered turns as `rag.Assistant.ask` takes them, oldest first."""
    said = [(turn.question, shown.text) for turn in turns if (shown := turn.shown) is not None][-HISTORY:]
    pairs = (({"role": "user", "content": q}, {"role": "assistant", "content": a}) for q, a in said)
    return [message for pair in pairs for message in pair]
