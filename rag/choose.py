"""The sentences that make an extractive answer: the best one, and what belongs beside it.

Others join the best sentence when they give another value of what is asked (both sides are shown), bring a kind of
thing that is still missing, say in a quotation what the best sentence announces, or are as good and from elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rag import wanted
from rag.answer import Passage
from rag.conflicts import COMPARABLE, Value, sides
from rag.coverage import Need
from rag.extract import MAX_QUOTE, Extract
from rag.given import VALUES
from rag.parts import WHOLE, Parts
from rag.understand import Question
from rag.whether import confidence

MAX_SENTENCES = 3
MAX_QUOTED = 1200
"""Characters of all quotes of an answer."""

AS_GOOD = 0.65
"""A sentence from another article joins the answer when it is this good compared with the best..."""
LIKELY = 0.4
"""...and this likely to be evidence."""
BRINGS = 0.1
"""One that gives a wanted kind of thing that is missing must be this good compared with the best."""
RECENT = 0.35
"""Where the latest is asked for, the newest article's sentence goes first if it is this good."""
EQUAL = 0.75
"""A sentence in the reader's language that holds and gives the same goes first if it is this good."""
VOICE = 0.1
"""Another voice must be this good where the question asks what different sources say."""

_QUOTATION = re.compile(r"[«“„\"”]")


class Chosen(NamedTuple):
    """What an extractive answer is made of.

    Attributes:
        extracts: one to three sentences in the order in which they are shown; none when it abstains.
        sides: the different values that sources give, if they do.
        confidence: the probability that the articles answer, 0 to 1.
    """

    extracts: tuple[Extract, ...] = ()
    sides: tuple[Value, ...] = ()
    confidence: float = 0.0


def source_of(extract: Extract) -> str:
    """What counts as one source: an article with all its copies."""
    return extract.article.group or extract.article.key


def choose(candidates: Sequence[Extract], needs: Sequence[Need], question: Question, parts: Parts = WHOLE) -> Chosen:
    """The sentences that answer; none when the articles hardly do.

    Args:
        candidates: best first.
        needs: what the question asks for.
        question: understood.
        parts: what is at work.
    """
    judgement = parts.judge()
    sure = confidence(candidates, needs, question.asked, judgement)
    if not candidates or sure < judgement.least_in(question.language):
        return Chosen(confidence=sure)
    voices = question.asked.voices
    comparable = candidates if parts.sides else ()
    found = sides(comparable, question.asked, question.numbers, source_of, VOICE if voices else COMPARABLE)
    chosen = [_first(candidates, question)]
    if found:
        first = chosen[0]
        chosen = sorted((value.extracts[0] for value in found), key=lambda e: e is not first)
    while parts.continued and len(chosen) < MAX_SENTENCES:
        following = _said(candidates, chosen, question) or _next(candidates, chosen, question.asked.kinds, voices)
        if following is None:
            break
        chosen.append(following)
    return Chosen(tuple(chosen), tuple(found), sure)


def _first(candidates: Sequence[Extract], question: Question) -> Extract:
    """The best sentence; where the latest is asked for, the best of the newest article that comes near it.

    Of sentences that hold and give the same, one in the language of the question is preferred.
    """
    best = candidates[0]
    if not question.asked.latest:
        equal = (c for c in candidates if (c.held, c.gives) == (best.held, best.gives))
        own = (c for c in equal if c.article.language == question.language and c.score >= EQUAL * best.score)
        return next(own, best)
    near = [c for c in candidates if c.score >= RECENT * best.score and c.article.published]
    return max(near, key=lambda c: (c.article.published, c.score), default=best)


def _said(candidates: Sequence[Extract], chosen: Sequence[Extract], question: Question) -> Extract | None:
    """The quotation after a sentence that only announces what somebody said."""
    last = chosen[-1]
    if wanted.SPEECH not in question.asked.kinds or last.quote_after is None or _QUOTATION.search(last.text):
        return None
    said = replace(last, span=last.quote_after, places=(), things=(), quote_after=None)
    return said if _room(chosen) >= min(len(said.text), MAX_QUOTE) and said.text not in _texts(chosen) else None


def _texts(chosen: Sequence[Extract]) -> set[str]:
    return {c.text for c in chosen}


def _room(chosen: Sequence[Extract]) -> int:
    return MAX_QUOTED - sum(min(len(text), MAX_QUOTE) for text in _texts(chosen))


def _next(
    candidates: Sequence[Extract], chosen: Sequence[Extract], kinds: frozenset[str], voices: bool
) -> Extract | None:
    """The best sentence that adds something to those chosen, if there is one and room for it."""
    sources = {source_of(c) for c in chosen}
    lacking = (kinds & VALUES) - frozenset().union(*(c.gives for c in chosen))
    texts, room = _texts(chosen), _room(chosen)
    best = max(c.score for c in chosen)
    for candidate in candidates:
        if candidate.text in texts or min(len(candidate.text), MAX_QUOTE) > room:
            continue
        brings = bool(lacking & candidate.gives) and candidate.score >= BRINGS * best
        elsewhere = source_of(candidate) not in sources
        as_good = candidate.score >= (VOICE * best if voices else max(AS_GOOD * best, LIKELY))
        if brings or (elsewhere and as_good):
            return candidate
    return None


class Considered(NamedTuple):
    """What an answer by quotes is chosen from.

    Attributes:
        question: understood.
        needs: what it asks for, weighed.
        extracts: every sentence that covers anything of it, best first.
        passages: as retrieval ranked them.
        parts: what is at work.
    """

    question: Question
    needs: tuple[Need, ...]
    extracts: list[Extract]
    passages: tuple[Passage, ...] = ()
    parts: Parts = WHOLE

    def chosen(self) -> Chosen:
        """The sentences that make the answer; none when the articles hardly answer."""
        return choose(self.extracts, self.needs, self.question, self.parts)
