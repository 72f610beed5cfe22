"""One question on its way, in a thread of its own: the page that asked may be stopped, left or drawn anew meanwhile.

When it ends, however it ends, its turn is kept by whom it was given; so an answer is there though the window
was closed before it came.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from traceback import format_tb
from typing import TYPE_CHECKING, NamedTuple

from index.errors import NewsError, QuestionError
from index.filters import Filters
from rag.answer import Citation, Done, Event, Quoted, Retrieved, Sentence
from ui.strings import say
from ui.turns import FAILED, STOPPED, Turn, partial

if TYPE_CHECKING:
    from rag import Assistant

LOG = logging.getLogger(__name__)


class Ask(NamedTuple):
    """What is asked.

    Attributes:
        question: as the person typed it.
        history: earlier turns, as `rag.Assistant.ask` takes them.
        filters: which articles may be searched.
        about_filters: the same in a few words, for the reader.
        asked: when, ISO 8601.
        language: of the interface.
        replaces: the place of the turn that the answer is to replace, or None for the end.
    """

    question: str
    history: Sequence[dict[str, str]]
    filters: Filters
    about_filters: str
    asked: str
    language: str
    replaces: int | None = None


class Job:
    """A question that is being answered.

    Attributes:
        ask: what was asked.
        turn: what came of it; None while it runs, and where the question itself was refused.
        refused: why the question cannot be asked at all; it is not kept.
        unkept: why the turn could not be kept, though it is here.

    Args:
        assistant: whom to ask.
        ask: what.
        keep: keeps the turn; what it raises on purpose ends up in `unkept`.
    """

    def __init__(self, assistant: "Assistant", ask: Ask, keep: Callable[[Turn], None]) -> None:
        self.ask = ask
        self.turn: Turn | None = None
        self.refused: str | None = None
        self.unkept: str | None = None
        self._assistant = assistant
        self._keep = keep
        self._news = threading.Condition()
        self._sentences: list[Sentence] = []
        self._citations: tuple[Citation, ...] = ()
        self._read = 0
        self._changes = 0
        self._over = False

    def start(self) -> "Job":
        """Begin; returns at once."""
        threading.Thread(target=self._run, name="question", daemon=True).start()
        return self

    @property
    def over(self) -> bool:
        """Whether it has ended, and its turn is kept."""
        return self._over

    def wait(self, known: int, seconds: float) -> int:
        """Wait until there is more than the `known` changes, at most some seconds.

        Returns:
            The number of changes so far.
        """
        with self._news:
            self._news.wait_for(lambda: self._over or self._changes > known, seconds)
            return self._changes

    def ends_within(self, seconds: float) -> bool:
        """Wait for the end, at most some seconds; whether it has come."""
        with self._news:
            return self._news.wait_for(lambda: self._over, seconds)

    def so_far(self) -> tuple[list[Sentence], tuple[Citation, ...], int]:
        """The sentences and citations that have come, and how many passages were found."""
        with self._news:
            return list(self._sentences), self._citations, self._read

    def stop(self) -> None:
        """End it now; what has come of the answer is kept as a stopped turn."""
        with self._news:
            if self._over:
                return
            answer = partial(self.ask.question, self.ask.language, self._sentences, self._citations)
            turn = self._turn(state=STOPPED, answer=answer if self._sentences else None)
            self._end(turn)

    def _run(self) -> None:
        try:
            for event in self._assistant.stream(self.ask.question, self.ask.history, self.ask.filters):
                if self._over:
                    return  # closes the stream, and with it the connection to a model
                if isinstance(event, Done):
                    self._finish(self._turn(answer=event.answer.to_dict()))
                else:
                    self._take(event)
        except QuestionError as error:
            with self._news:
                self.refused = str(error)
                self._end(None)
        except NewsError as error:
            self._finish(self._turn(state=FAILED, trouble=str(error)))
        except Exception as error:
            # Where it happened, without its words: what failed may repeat a key.
            LOG.error("a question failed: %s\n%s", type(error).__name__, "".join(format_tb(error.__traceback__)))
            self._finish(
                self._turn(state=FAILED, trouble=say(self.ask.language, "chat_bug", kind=type(error).__name__))
            )

    def _take(self, event: Event) -> None:
        with self._news:
            if isinstance(event, Retrieved):
                self._read = len(event.passages)
            elif isinstance(event, Quoted):
                self._citations = event.citations
            elif isinstance(event, Sentence):
                self._sentences.append(event)
            self._changes += 1
            self._news.notify_all()

    def _finish(self, turn: Turn) -> None:
        with self._news:
            if not self._over:
                self._end(turn)

    def _end(self, turn: Turn | None) -> None:
        """Keep the turn and tell everybody; the lock is held."""
        self.turn = turn
        if turn is not None:
            try:
                self._keep(turn)
            except NewsError as error:
                self.unkept = str(error)
        self._over = True
        self._changes += 1
        self._news.notify_all()

    def _turn(self, **values: object) -> Turn:
        return Turn(self.ask.question, self.ask.asked, filters=self.ask.about_filters, **values)  # type: ignore[arg-type]
