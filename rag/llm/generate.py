"""Answers written by a language model, shown sentence by sentence as each passes its checks.

One call gives quotes, then the answer; a sentence is held against its quotes as soon as it is complete.  What fails
is sent back once, with the reasons, and otherwise left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from index.errors import ReplyUnusable, ServiceError
from index.models.budget import Budget
from index.models.chat import Chat, request
from index.models.replies import Fields
from index.workshop import Workshop
from rag.answer import Citation, Quoted, Sentence
from rag.frames import language_name
from rag.llm.context import Piece, shown
from rag.llm.draft import NO_EVIDENCE, Draft
from rag.llm.prompts import (
    ANSWER_SCHEMA,
    ANSWER_SYSTEM,
    ANSWER_USER,
    LATEST,
    REPAIR_SCHEMA,
    REPAIR_SYSTEM,
    STANDALONE,
    dated,
    tame,
)  # fmt: skip
from rag.llm.second import second_prompt
from rag.understand import Question

REPAIR_SECONDS = 2.0
"""A second attempt with less time left than this would come to nothing."""


@dataclass
class Written:
    """What a model's reply came to.

    Attributes:
        sentences: those that hold, in the order in which they passed.
        citations: what they stand on.
        disagreements: where sources differ.
        verdict: the model's: ``answer``, ``not_stated``, ``false_premise`` or ``no_evidence``; ``answer`` where it
            gave none, so that without sentences all but ``no_evidence`` tells that nothing held.
        cut: why the reply did not come whole although sentences had passed, or None.
    """

    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    disagreements: tuple[dict[str, Any], ...] = ()
    verdict: str = "answer"
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
        self, question: Question, pieces: Sequence[Piece], budget: Budget, today: date
    ) -> Iterator[Quoted | Sentence | Written]:
        """Answer from some passages: `Quoted`, sentences as they pass, at last `Written`.

        Without a sentence, `Quoted` comes only if the model itself found no evidence.

        Args:
            question: understood.
            pieces: what the model may read.
            budget: of the question.
            today: for a question that asks for the latest.

        Raises:
            ServiceError: the model failed before any sentence had passed.
        """
        draft = Draft(pieces, question.language, self._workshop)
        more = _standalone(question)
        user = ANSWER_USER.substitute(
            passages=shown(pieces), question=tame(question.text), standalone=more + _latest(question, today),
            language=_language(question),
        )  # fmt: skip
        cut: str | None = None
        told = 0
        try:
            for event in self._reply(draft, ANSWER_SYSTEM, user, ANSWER_SCHEMA, budget):
                if isinstance(event, Sentence) and told < len(draft.citations):
                    told = len(draft.citations)
                    yield Quoted(tuple(draft.citations))
                yield event
            for event in self._repaired(draft, question, budget):
                if told < len(draft.citations):
                    yield Quoted(tuple(draft.citations[told:]))
                    told = len(draft.citations)
                yield event
        except ServiceError as error:
            if not draft.sentences:
                raise
            cut = str(error)
        verdict = draft.verdict or "answer"
        if verdict == NO_EVIDENCE and not draft.sentences:
            yield Quoted(())
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

    def _repaired(self, draft: Draft, question: Question, budget: Budget) -> Iterator[Sentence]:
        """Sentences that pass on the second attempt; a failure of that attempt costs only them."""
        if not draft.failed or draft.verdict == NO_EVIDENCE or budget.seconds_left < REPAIR_SECONDS:
            return
        user = second_prompt(draft, tame(question.text), _standalone(question), _language(question))
        draft.failed = []
        try:
            yield from self._reply(draft, REPAIR_SYSTEM, user, REPAIR_SCHEMA, budget, last=True)
        except ServiceError:
            return


def _standalone(question: Question) -> str:
    """What a question that continues a conversation means, for a prompt; empty for any other."""
    reading = question.reading
    if reading and reading.standalone != question.text:
        return STANDALONE.substitute(question=tame(reading.standalone))
    if question.follows:
        return STANDALONE.substitute(question=tame(f"{question.follows} {question.text}"))
    return ""


def _latest(question: Question, today: date) -> str:
    return LATEST.substitute(today=dated(today)) if question.reading and question.reading.latest else ""


def _language(question: Question) -> str:
    return f"{language_name('en', question.language)} ({question.language})"
