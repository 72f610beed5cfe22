"""The assistant: understand, retrieve, answer, verify.  The one door for the app, evals and other tools."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from index.build import Progress, build
from index.errors import ServiceError
from index.filters import Filters
from index.models.budget import Budget
from index.models.cache import Cache, CachedChat
from index.models.chat import Chat
from index.search import Index
from index.service import OpenAIChat, check_model
from index.settings import Settings
from index.workshop import Workshop, open_workshop
from rag.answer import Answer, Done, Event, Passage, Quoted, Retrieved, with_copies
from rag.coverage import Need, standing, weigh
from rag.dates import preferred
from rag.extract import Extractor
from rag.extractive.choose import Considered
from rag.extractive.deputies import without_deputies
from rag.extractive.fresh import fresh
from rag.extractive.halves import halves
from rag.extractive.nearest import nearest, why_not
from rag.extractive.newest import front_page, leads
from rag.extractive.quoting import Outcome, quoted
from rag.extractive.unnamed import unnamed
from rag.frames import phrase
from rag.llm.context import by_need, distinct, pack
from rag.llm.draft import NO_EVIDENCE
from rag.llm.generate import Writer, Written
from rag.llm.reading import Reader
from rag.parts import WHOLE, Parts
from rag.reply import reply_to
from rag.spelling.repair import Mender
from rag.turn import Turn
from rag.understand import Question, Reading, check_question, understand

if TYPE_CHECKING:
    from llama_index.core.base.base_query_engine import BaseQueryEngine
    from llama_index.core.base.base_retriever import BaseRetriever

MODEL = "extractive"
History = Sequence[Mapping[str, str]]


class Assistant:
    """Answers questions over an index.  Use `Assistant.open`; one may be shared by threads.

    Args:
        settings: as they were read.
        workshop: analyser and embedder.
        index: open for reading.
        chat: the model that writes answers; None answers by quotes alone.
        parts: of answering by quotes, what is at work.
    """

    def __init__(
        self, settings: Settings, workshop: Workshop, index: Index, chat: Chat | None = None, parts: Parts = WHOLE
    ) -> None:
        from rag.retriever import HybridRetriever

        self.settings = settings
        self.index = index
        self._workshop = workshop
        self._retriever = HybridRetriever(index, workshop, fair=parts.fair)
        self._extractor = Extractor(workshop, parts)
        self._mender = Mender(workshop.analyser, lambda keys: index.frequencies(keys)[0])
        self._chat = chat
        self._parts = parts
        if chat is not None:
            self._reader = Reader(chat)
            self._writer = Writer(chat, workshop, settings.reply_tokens)

    @classmethod
    def open(
        cls, settings: Settings | None = None, progress: Progress | None = None, chat: Chat | None = None
    ) -> "Assistant":
        """An assistant over the index of the settings; builds it when it holds no articles at all.

        Args:
            settings: None reads the environment and ``.env``.
            progress: told of every file while building.
            chat: a model in place of the one that the settings name.

        Raises:
            SettingsError: a setting is malformed, or names a model that its server does not have.
            CorpusError: the corpus folder is missing, or the data folder belongs to another one.
            IndexProblem: the index is damaged, or was made with another embedding.
            ServiceError: articles had to be embedded by a service, and it failed.
        """
        settings = settings or Settings()
        if chat is None and settings.answer_mode == "llm":
            chat = OpenAIChat(settings)
            if settings.cache_replies:
                chat = CachedChat(chat, Cache(settings.cache_dir / "replies.sqlite"))
        workshop = open_workshop(settings)
        if settings.embedding_mode == "openai" or isinstance(chat, OpenAIChat | CachedChat):
            check_model(settings)
        index = Index(settings, workshop)
        if index.is_empty():
            build(settings, progress=progress)
        return cls(settings, workshop, index, chat)

    def with_parts(self, parts: Parts) -> "Assistant":
        """The same assistant with only some parts at work, for measurements."""
        return Assistant(self.settings, self._workshop, self.index, self._chat, parts)

    def answering_by(self, settings: Settings, chat: Chat | None) -> "Assistant":
        """The same index, answered from by another model; the settings' embedding stays the index's own."""
        return Assistant(settings, self._workshop, self.index, chat)

    @property
    def workshop(self) -> Workshop:
        """The analyser, lexicon and embedder that questions and articles share."""
        return self._workshop

    @property
    def extractor(self) -> Extractor:
        """What finds the sentences that may answer."""
        return self._extractor

    @property
    def profile(self) -> str:
        """What answers: ``embedded`` (no model at all) or ``openai``."""
        return "embedded" if self._chat is None and self.settings.embedding_mode == "builtin" else "openai"

    @property
    def model(self) -> str | None:
        """The model that writes answers; None when they are quotes alone."""
        return self._chat.model if self._chat else None

    def ask(self, question: str, history: History = (), filters: Filters | None = None) -> Answer:
        """Answer a question.

        Args:
            question: in any language, at most `rag.understand.MAX_QUESTION` characters.
            history: earlier turns, oldest first, each with ``role`` (``user`` or ``assistant``) and
                ``content``.
            filters: which articles may be searched.

        Raises:
            QuestionError: the question is blank or too long.
            IndexProblem: the index cannot be used.
        """
        for event in self.stream(question, history, filters):
            if isinstance(event, Done):
                return event.answer
        raise AssertionError("a stream ends with Done")

    async def aask(self, question: str, history: History = (), filters: Filters | None = None) -> Answer:
        """`ask` in a thread, for callers with an event loop."""
        return await asyncio.to_thread(self.ask, question, history, filters)

    def stream(self, question: str, history: History = (), filters: Filters | None = None) -> Iterator[Event]:
        """Answer a question in parts: `Retrieved`, `Quoted`, a `Sentence` each, `Done`.

        Arguments and errors are those of `ask`.
        """
        turn = Turn(self.settings, filters or Filters())
        text = check_question(question)
        search = partial(self.retrieve, filters=turn.filters)
        reply = reply_to(text, history or (), turn, self._workshop, search, self._chat is None)
        if reply is not None:
            yield Retrieved(reply.passages)
            for event in self._told(*reply, turn):
                yield with_copies(event, reply.passages)
            return
        reading = None
        if self._chat is not None and self._has_articles(turn.filters):
            reading = self._reader.read(text, history or (), self.index.languages, date.today(), turn.budget)
        understood = self._understood(text, history, reading, turn.budget)
        if understood.trouble:
            turn.budget.lose_connection()
            turn.notes.append(phrase(understood.language, "no_vector", why=understood.trouble.rstrip(".")))
        turn.stage("understand")
        understood, found = self._found(understood, history, turn.filters)
        if understood.read_as:
            turn.notes.append(phrase(understood.language, "read_as", question=understood.read_as))
        if self.index.is_blind:
            turn.notes.append(phrase(understood.language, "blind"))
        turn.stage("retrieve")
        considered = self._considered(understood, found)
        passages = considered.ranked()
        turn.stage("rerank")
        yield Retrieved(passages)
        quotes = self._chat is None or not passages
        answering = self._by_quotes if quotes else self._by_model
        for event in answering(considered, passages, turn):
            yield with_copies(event, passages)

    def _by_quotes(self, considered: Considered, passages: tuple[Passage, ...], turn: Turn) -> Iterator[Event]:
        """The answer in quotes that a program chooses."""
        question, chosen = considered.question, considered.chosen()
        outcome = quoted(question, chosen, self._workshop.analyser)
        if names := unnamed(considered, chosen, self._workshop):
            turn.notes.append(phrase(question.language, "unnamed", names=", ".join(names)))
        yield from self._told(considered, passages, outcome, turn)

    def _told(
        self, considered: Considered, passages: tuple[Passage, ...], outcome: Outcome, turn: Turn
    ) -> Iterator[Event]:
        turn.stage("answer")
        yield Quoted(outcome.citations)
        yield from outcome.sentences
        yield Done(self._answer(considered, passages, outcome, turn))

    def _by_model(self, considered: Considered, passages: tuple[Passage, ...], turn: Turn) -> Iterator[Event]:
        """The answer that the model writes; where it fails, what the settings say."""
        question = considered.question
        ordered = by_need(distinct(passages), considered.needs, self._extractor.keys)
        pieces = pack(ordered, self.settings.context_tokens)
        written = Written()
        try:
            for event in self._writer.write(question, pieces, turn.budget, date.today()):
                if isinstance(event, Written):
                    written = event
                else:
                    yield event
        except ServiceError as error:
            yield from self._without_model(considered, passages, turn, str(error).rstrip("."))
            return
        if not written.sentences and written.verdict != NO_EVIDENCE:
            yield from self._without_model(considered, passages, turn, phrase(question.language, "unheld"))
            return
        turn.stage("answer")
        if written.cut:
            turn.notes.append(phrase(question.language, "cut", why=written.cut.rstrip(".")))
        reason = written.verdict if written.verdict in ("not_stated", "false_premise") else None
        outcome = Outcome(written.sentences, written.citations, written.disagreements, reason)
        yield Done(self._answer(considered, passages, outcome, turn, self.model))

    def _without_model(
        self, considered: Considered, passages: tuple[Passage, ...], turn: Turn, why: str
    ) -> Iterator[Event]:
        """What the settings say for a model that failed: quotes and a notice, or no answer."""
        question = considered.question
        if self.settings.on_failure == "extractive":
            turn.notes.append(phrase(question.language, "failed", why=why))
            yield from self._by_quotes(considered, passages, turn)
            return
        turn.stage("answer")
        turn.failure = phrase(question.language, "unavailable", why=why)
        yield Done(self._answer(considered, passages, Outcome(), turn))

    def _has_articles(self, filters: Filters) -> bool:
        """Whether there is anything to ask about, before a model is asked anything."""
        if not filters:
            return bool(self.index.languages)
        return any(filters.passes(head) for head in self.index.heads())

    def retrieve(self, question: Question, filters: Filters) -> tuple[Passage, ...]:
        """The passages for an understood question, as the first stage of retrieval ranks them."""
        from rag.retriever import QuestionBundle, passage_of

        bundle = QuestionBundle(query_str=question.text, question=question, filters=filters)
        passages = tuple(passage_of(found.node) for found in self._retriever.retrieve(bundle))
        return preferred(question.reading, passages)

    def as_retriever(self) -> "BaseRetriever":
        """Both stages of retrieval as a llama-index retriever."""
        from rag.retriever import HybridRetriever

        def second(question: Question, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
            return self._considered(question, passages).ranked()

        return HybridRetriever(self.index, self._workshop, fair=self._parts.fair, second=second)

    def as_query_engine(self) -> "BaseQueryEngine":
        """The whole assistant as a llama-index query engine."""
        from rag.engine import AssistantQueryEngine

        return AssistantQueryEngine(self)

    def consider(self, question: str, history: History = (), filters: Filters | None = None) -> Considered:
        """What an answer by quotes would be chosen from; for calibration and diagnosis.

        Arguments and errors are those of `ask`.
        """
        understood = self._understood(check_question(question), history)
        return self._considered(*self._found(understood, history, filters or Filters()))

    def _understood(
        self, text: str, history: History, reading: Reading | None = None, budget: Budget | None = None
    ) -> Question:
        mend = self._mender.mended if self._parts.mended else None
        question = understand(text, self._workshop, history or (), reading=reading, budget=budget, mend=mend)
        return self._parts.of(question)

    def _found(self, question: Question, history: History, filters: Filters) -> tuple[Question, tuple[Passage, ...]]:
        """The ranked passages, and the question: read once more where their words tell what a misspelt one was."""
        if question.asked.news:
            return question, front_page(self.index, filters)
        passages = self.retrieve(question, filters)
        if question.reading or not self._parts.mended:
            return question, passages
        near = partial(self.index.near, filters=filters)
        text = self._mender.mended_by(question.text, question.language, passages, near)
        if text == question.meant:
            return question, passages
        again = understand(question.text, self._workshop, history or (), question.language, mend=lambda *_: text)
        again = self._parts.of(again)
        return again, self.retrieve(again, filters)

    def _considered(self, question: Question, passages: tuple[Passage, ...]) -> Considered:
        if question.asked.news:
            return Considered(question, (), leads(passages), passages, self._parts)
        needs = self._needs(question)
        extracts = fresh(self._extractor.candidates(question, needs, passages), question)
        extracts = without_deputies(extracts, question, self._workshop.analyser)
        parts = halves(question, needs, passages, self._extractor)
        return Considered(question, needs, extracts, passages, self._parts, parts)

    def _needs(self, question: Question) -> tuple[Need, ...]:
        keys = [key for term in question.terms for keys in (term.keys, *term.parts) for key in keys]
        frequencies, documents = self.index.frequencies(keys)
        return standing(weigh(question.terms, frequencies, documents), question, self._workshop.analyser)

    def _answer(
        self, considered: Considered, passages: tuple[Passage, ...], outcome: Outcome, turn: Turn,
        model: str | None = None,
    ) -> Answer:  # fmt: skip
        question = considered.question
        text = (" " if model else "\n").join(sentence.shown() for sentence in outcome.sentences)
        reason, abstained = outcome.reason, not outcome.sentences
        near = nearest(considered, passages, self._workshop.analyser) if abstained else ()
        if turn.failure:
            reason, text = "service_unavailable", turn.failure
        elif turn.courtesy:
            reason, text = "nothing_asked", turn.courtesy
        elif abstained:
            reason, text = why_not(self.index, question.language, bool(near), turn.filters)
        undated = self.index.undated(turn.filters)
        if undated and not turn.courtesy:
            text += "\n" + phrase(question.language, "undated_out", count=undated)
        turn.stage("write")
        return Answer(
            question=question.text, language=question.language, text=text, abstained=abstained,
            reason=reason, sentences=outcome.sentences, citations=outcome.citations, passages=passages, nearest=near,
            mode="llm" if model else "extractive", model=model or MODEL, index=self.index.mark,
            disagreements=outcome.disagreements, confidence=outcome.confidence, usage=turn.budget.usage,
            timings_ms=turn.timings, notice=" ".join(turn.notes) or None,
        )  # fmt: skip
