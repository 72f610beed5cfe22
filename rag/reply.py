"""Replies to what a reader says about the answer before: thanks, or where it comes from and whether it holds.

To the latter its quotes are given once more.  They are read from the text of that answer, searched for anew and
checked as all quotes are: what is not found is not cited, and no quote that the reader has not seen is put beside them.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from index.article import Article
from index.sentences import Span
from index.workshop import Workshop
from rag.answer import Passage
from rag.evidence.given import VALUES
from rag.extract import MAX_QUOTE, Extract
from rag.extractive.choose import MAX_QUOTED, Chosen, Considered
from rag.extractive.fresh import SURE
from rag.extractive.quoting import Outcome, quoted
from rag.frames import PHRASES, frame, phrase
from rag.question.inherited import QUOTED
from rag.question.talk import Talk, before_courtesy, talk_of
from rag.turn import Turn
from rag.understand import Question, understand

MOST = 5
"""Quotes of an answer that are searched for."""
RESOLVED = " = "
"""What stands between a "last month" behind a quote and its days: on which days it was is then said once more."""
Search = Callable[[Question], Sequence[Passage]]


class Repeated(NamedTuple):
    """What is found again of an answer.

    Attributes:
        extracts: the sentences, in the order in which they were quoted.
        passages: where they stand, best first.
    """

    extracts: tuple[Extract, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def reports(self) -> int:
        """How many articles they stand in, copies of one report counted once."""
        return len({extract.article.group or extract.article.key for extract in self.extracts})


class Reply(NamedTuple):
    """A reply for which no article was asked anything new.

    Attributes:
        considered: what was said, with nothing to choose from.
        passages: where the quotes stand that are repeated.
        outcome: these quotes, if any.
    """

    considered: Considered
    passages: tuple[Passage, ...]
    outcome: Outcome


def reply_to(
    text: str,
    history: Sequence[Mapping[str, str]],
    turn: Turn,
    workshop: Workshop,
    search: Search,
    by_quotes: bool,
) -> Reply | None:
    """What is replied to a text about the answer before; None where the articles are to be asked.

    Args:
        text: of the reader.
        history: earlier turns, oldest first.
        turn: is told what the reader gets to know beside.
        workshop: analyser and embedder.
        search: takes a question to the passages nearest to it.
        by_quotes: whether answers are quotes alone; the words of a model, in which none is found, are its own affair.
    """
    talk = talk_of(text, history)
    if talk is None:
        return None
    again = Repeated()
    if talk == Talk.AGAIN:
        again = repeated(history, lambda quote: search(understand(quote, workshop, budget=turn.budget)))
        if not (again.extracts or by_quotes):
            return None
    question = understand(text, workshop, history, budget=turn.budget)
    if again.extracts:
        turn.notes.append(phrase(question.language, "reports", count=again.reports))
    elif talk != Talk.AGAIN:
        turn.courtesy = phrase(question.language, "welcome" if talk == Talk.THANKS else "what_else")
    for stage in ("understand", "retrieve", "rerank"):
        turn.stage(stage)
    outcome = quoted(question, Chosen(again.extracts), workshop.analyser)._replace(reason=None, confidence=None)
    return Reply(Considered(question, (), [], again.passages), again.passages, outcome)


def repeated(history: Sequence[Mapping[str, str]], search: Callable[[str], Sequence[Passage]]) -> Repeated:
    """The quotes of the last answer of a history, found anew.

    Args:
        history: earlier turns, oldest first.
        search: takes a text to the passages nearest to it.
    """
    turns = before_courtesy(history)
    last = turns[-1] if turns else {}
    lines = last.get("content", "").splitlines() if last.get("role") == "assistant" else []
    extracts: dict[tuple[str, Span], Extract] = {}
    passages: dict[tuple[str, int], Passage] = {}
    room = MAX_QUOTED
    for line, quote in [(line, at) for line in lines if (at := QUOTED.match(line))][:MOST]:
        said = quote[1]
        fits = said.encode("utf-8", "ignore").strip() and len(said) <= room
        found = _found(line[: quote.start(1) - 1], said, search(said)) if fits else None
        if found:
            passage, span = found
            dated = VALUES if RESOLVED in line[quote.end() :] else frozenset[str]()
            extracts[passage.article.key, span] = Extract(passage.article, span, 0.0, dated)
            passages.setdefault((passage.article.key, passage.start), passage)
            room -= len(said)
    return Repeated(tuple(extracts.values()), _best_first(passages.values()))


def _found(before: str, quote: str, passages: Sequence[Passage]) -> tuple[Passage, Span] | None:
    """The passage in which a quote stands, and its place; first of all in the article that the frame before it names.

    In another article a few characters might stand by chance.
    """
    words = re.compile(r"\s+".join(map(re.escape, quote.split())))
    places = [
        (passage, Span(passage.start + at.start(), passage.start + at.end()))
        for passage in passages
        for at in list(words.finditer(passage.text))[:1]
        if at.end() - at.start() <= MAX_QUOTE
    ]
    named = [place for place in places if _names(before, place[0].article)]
    return next(iter(named or (places if len(quote) >= SURE else [])), None)


def _names(before: str, article: Article) -> bool:
    said = before.rstrip().removesuffix(":")
    return any(said == frame(language, article.language, article.source, article.published) for language in PHRASES)


def _best_first(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Passages of several searches, by place: the scores of two searches say nothing of each other."""
    return tuple(replace(passage, score=1 / place) for place, passage in enumerate(passages, 1))
