"""Answers written by a language model, shown sentence by sentence as each passes its checks.

One call gives quotes, then the answer; a sentence is held against its quotes as soon as it is complete.  What fails
is sent back once, with the reasons, and otherwise left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from index import tokens
from index.budget import Budget
from index.chat import Chat, request
from index.errors import ReplyUnusable, ServiceError
from index.replies import Fields
from index.workshop import Workshop
from rag.answer import Citation, Quoted, Sentence
from rag.context import Piece, shown
from rag.draft import NO_EVIDENCE, Draft
from rag.frames import language_name
from rag.prompts import (
    ANSWER_SCHEMA,
    ANSWER_SYSTEM,
    ANSWER_USER,
    LATEST,
    REPAIR_SCHEMA,
    REPAIR_SYSTEM,
    REPAIR_USER,
    STANDALONE,
    tame,
)  # fmt: skip
from rag.understand import Question

REPAIR_TOKENS = 1500
"""Of passages that are shown again with faults."""
REPAIR_SECONDS = 2.0
"""A second attempt with less time left than this would come to nothing."""


@dataclass
class Written:
    """What a model's reply came to.

    Attributes:
        sentences: those that hold, in the order in which they passed.
        citations: what they stand on.
        disagreements: where sources differ.
        verdict: the model's: ``answer``, ``not_stated``, ``false_premise`` or ``no_evidence``.
        cut: why the reply did not come whole although sentences had passed, or None.
    """

    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    disagreements: tuple[dict[str, Any], ...] = ()
    verdict: str = NO_EVIDENCE
    cut: str | None = None


class Writer:
    """Writes answers with a model.  May be shared by threads.

    Args:
        chat: the model.
        workshop: of the index.
        reply_tokens: the longest reply.
    """

    def __init__(self, chat: Chat, workshop: Workshop, reply_tokens: int) -> None:
        self._chat = chat
        self._workshop = workshop
        self._reply_tokens = reply_tokens

    def write(
        self, question: Question, pieces: Sequence[Piece], budget: Budget
    ) -> Iterator[Quoted | Sentence | Written]:
        """Answer from some passages: `Quoted`, sentences as they pass, at last `Written`.

        Args:
            question: understood.
            pieces: what the model may read.
            budget: of the question.

        Raises:
            ServiceError: the model failed before any sentence had passed.
        """
        draft = Draft(pieces, question.language, self._workshop)
        cut: str | None = None
        told = 0
        try:
            for event in self._reply(draft, ANSWER_SYSTEM, _asked(question, pieces), ANSWER_SCHEMA, budget):
                if isinstance(event, Sentence) and told < len(draft.citations):
                    told = len(draft.citations)
                    yield Quoted(tuple(draft.citations))
                yield event
            for event in self._repaired(draft, budget):
                if told < len(draft.citations):
                    yield Quoted(tuple(draft.citations[told:]))
                    told = len(draft.citations)
                yield event
        except ServiceError as error:
            if not draft.sentences:
                raise
            cut = str(error)
        if not draft.sentences:
            yield Quoted(())
        verdict = draft.verdict or ("answer" if draft.sentences else NO_EVIDENCE)
        yield Written(tuple(draft.sentences), draft.used(), tuple(draft.disagreements), verdict, cut)

    def _reply(
        self, draft: Draft, system: str, user: str, schema: dict[str, Any], budget: Budget, last: bool = False
    ) -> Iterator[Sentence]:
        """The sentences of one reply that pass, while it arrives."""
        fields = Fields()
        for piece in self._chat.stream(request(system, user, schema, self._reply_tokens), budget):
            for name, value in fields.feed(piece):
                yield from draft.take(name, value, last)
        if not fields.closed:
            raise ReplyUnusable("expected one JSON object from the model, got something else; ask again")
        yield from draft.finish(last)

    def _repaired(self, draft: Draft, budget: Budget) -> Iterator[Sentence]:
        """Sentences that pass on the second attempt; a failure of that attempt costs only them."""
        if not draft.failed or draft.verdict == NO_EVIDENCE or budget.seconds_left < REPAIR_SECONDS:
            return
        user = _faults(draft, language_name("en", draft.language))
        draft.failed = []
        try:
            yield from self._reply(draft, REPAIR_SYSTEM, user, REPAIR_SCHEMA, budget, last=True)
        except ServiceError:
            return


def _asked(question: Question, pieces: Sequence[Piece]) -> str:
    """The prompt of a question: passages first, then what changes."""
    reading = question.reading
    extra = ""
    if reading and reading.standalone != question.text:
        extra += STANDALONE.substitute(question=tame(reading.standalone))
    elif question.follows:
        extra += STANDALONE.substitute(question=tame(f"{question.follows} {question.text}"))
    if reading and reading.latest:
        extra += LATEST
    return ANSWER_USER.substitute(
        passages=shown(pieces), question=tame(question.text), standalone=extra,
        language=f"{language_name('en', question.language)} ({question.language})",
    )  # fmt: skip


def _faults(draft: Draft, language: str) -> str:
    """The prompt of a second attempt: the quotes that stand, passages where one was missed, and what is wrong."""
    quotes = "\n".join(f'<quote number="{n}">{tame(text)}</quote>' for n, text in draft.quotes.items())
    passages, left = [], REPAIR_TOKENS
    for number in dict.fromkeys(n for n, _ in draft.lost):
        if 0 < number <= len(draft.pieces):
            text = tame(draft.pieces[number - 1].text)
            cost = tokens.count(text)
            if cost <= left:
                passages.append(f'<passage number="{number}">\n{text}\n</passage>')
                left -= cost
    faults = [f"a quote of passage {n} that begins {tame(first)!r} does not stand there" for n, first in draft.lost]
    for failed in draft.failed:
        numbers = ", ".join(map(str, failed.quotes)) or "none"
        faults.append(
            f"sentence: {tame(failed.text)}\n  its quotes: {numbers}\n  faults: {tame('; '.join(failed.faults))}"
        )
    return REPAIR_USER.substitute(
        quotes=quotes, passages="\n".join(passages), faults="\n".join(faults), language=language
    )
