"""The assistant: understand, retrieve, answer, verify.  The one door for the app, evals and other tools."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from index.build import Progress, build
from index.errors import SettingsError, VerificationError
from index.filters import Filters
from index.search import Index
from index.settings import Settings
from index.workshop import Workshop, open_workshop
from rag.answer import Answer, Citation, Done, Event, Passage, Quoted, Retrieved, Sentence
from rag.coverage import Need, weigh
from rag.extract import Extract, Extractor, choose, quote_span
from rag.frames import frame, phrase
from rag.understand import Question, understand
from rag.verify import verify

if TYPE_CHECKING:
    from llama_index.core.base.base_query_engine import BaseQueryEngine
    from llama_index.core.base.base_retriever import BaseRetriever

MODEL = "extractive"
History = Sequence[Mapping[str, str]]


class _Clock:
    """Milliseconds by stage."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self.timings: dict[str, float] = {}

    def stage(self, name: str) -> None:
        now = perf_counter()
        self.timings[name] = round((now - self._last) * 1000, 2)
        self._last = now


class Assistant:
    """Answers questions over an index.  Use `Assistant.open`; one may be shared by threads.

    Args:
        settings: as they were read.
        workshop: analyser and embedder.
        index: open for reading.
    """

    def __init__(self, settings: Settings, workshop: Workshop, index: Index) -> None:
        from rag.retriever import HybridRetriever

        self.settings = settings
        self.index = index
        self._workshop = workshop
        self._retriever = HybridRetriever(index, workshop)
        self._extractor = Extractor(workshop)

    @classmethod
    def open(cls, settings: Settings | None = None, progress: Progress | None = None) -> "Assistant":
        """An assistant over the index of the settings; builds it when it holds no articles at all.

        Args:
            settings: None reads the environment and ``.env``.
            progress: told of every file while building.

        Raises:
            SettingsError: a setting is malformed or asks for what this version does not have.
            CorpusError: the corpus folder is missing, or the data folder belongs to another one.
            IndexProblem: the index is damaged, or was made with another embedding.
        """
        settings = settings or Settings()
        _refuse_models(settings)
        workshop = open_workshop(settings)
        index = Index(settings, workshop)
        if index.is_empty():
            build(settings, progress=progress)
        return cls(settings, workshop, index)

    @property
    def profile(self) -> str:
        """What answers: ``embedded`` or ``openai``."""
        return "embedded"

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
        clock = _Clock()
        filters = filters or Filters()
        understood = understand(question, self._workshop, history or ())
        clock.stage("understand")
        passages = self.retrieve(understood, filters)
        clock.stage("retrieve")
        yield Retrieved(passages)
        extracts = self._extracts(understood, passages)
        sentences, citations = _written(understood.language, extracts)
        clock.stage("answer")
        yield Quoted(citations)
        yield from sentences
        yield Done(self._answer(understood, passages, sentences, citations, filters, clock))

    def retrieve(self, question: Question, filters: Filters) -> tuple[Passage, ...]:
        """The ranked passages for an understood question."""
        from rag.retriever import QuestionBundle, passage_of

        bundle = QuestionBundle(query_str=question.text, question=question, filters=filters)
        return tuple(passage_of(found.node) for found in self._retriever.retrieve(bundle))

    def as_retriever(self) -> "BaseRetriever":
        """The retrieval stage as a llama-index retriever."""
        return self._retriever

    def as_query_engine(self) -> "BaseQueryEngine":
        """The whole assistant as a llama-index query engine."""
        from rag.engine import AssistantQueryEngine

        return AssistantQueryEngine(self)

    def _extracts(self, question: Question, passages: Sequence[Passage]) -> list[Extract]:
        needs = self._needs(question)
        return choose(self._extractor.candidates(question, needs, passages), needs)

    def _needs(self, question: Question) -> tuple[Need, ...]:
        keys = [key for term in question.terms for key in term.keys]
        frequencies, documents = self.index.frequencies(keys)
        return weigh(question.terms, frequencies, documents)

    def _answer(
        self, question: Question, passages: tuple[Passage, ...], sentences: tuple[Sentence, ...],
        citations: tuple[Citation, ...], filters: Filters, clock: _Clock,
    ) -> Answer:  # fmt: skip
        reason, text = None, "\n".join(sentence.shown() for sentence in sentences)
        undated = self.index.undated(filters)
        if not sentences:
            reason, text = self._why_not(question.language, passages, filters)
        if undated:
            text += "\n" + phrase(question.language, "undated_out", count=undated)
        clock.stage("write")
        return Answer(
            question=question.text, language=question.language, text=text, abstained=not sentences,
            reason=reason, sentences=sentences, citations=citations, passages=passages,
            mode="extractive", model=MODEL, index=self.index.mark, timings_ms=clock.timings,
        )  # fmt: skip

    def _why_not(self, language: str, passages: Sequence[Passage], filters: Filters) -> tuple[str, str]:
        """The reason for abstaining, and how to say it."""
        heads = self.index.heads()
        if not heads:
            return "empty_index", phrase(language, "empty_index")
        if filters and not any(filters.passes(head) for head in heads):
            return "filtered_out", phrase(language, "filtered_out")
        count = sum(filters.passes(head) for head in heads)
        articles = phrase(language, "article" if count == 1 else "articles", count=count)
        said = [phrase(language, "no_evidence", articles=articles)]
        if passages:
            said.append(phrase(language, "nearest"))
        return "no_evidence", " ".join(said)


def _refuse_models(settings: Settings) -> None:
    if settings.answers == "llm" or (settings.profile == "openai" and settings.answers is None):
        name = "RAG_ANSWERS" if settings.answers else "RAG_PROFILE"
        raise SettingsError(
            f"{name}: expected extractive answers, got ones by a language model, which this version does not "
            "offer yet; set RAG_ANSWERS to extractive"
        )


def _written(language: str, extracts: Sequence[Extract]) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    """Sentences and citations of an extractive answer; a quote that fails its check is left out."""
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    for extract in extracts:
        article, (start, end) = extract.article, quote_span(extract)
        quote = article.text[start:end]
        citation = Citation(
            len(citations) + 1, article.doc_id, article.title, article.source, article.published,
            article.language, start, end, quote,
        )  # fmt: skip
        try:
            citations.append(verify(citation, article))
        except VerificationError:
            continue
        about = frame(language, article.language, article.source, article.published)
        marks = phrase(language, "open"), phrase(language, "close")
        shown = " ".join(quote.split())
        sentences.append(Sentence(f"{about}: {marks[0]}{shown}{marks[1]}", (citation.id,)))
    return tuple(sentences), tuple(citations)
