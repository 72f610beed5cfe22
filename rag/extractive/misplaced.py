"""Answers that tell of another place or day than the question: a figure of Vienna for Bratislava, of 10 October for 15.

A figure is one of somewhere and some day; where nothing near it, nor the beginning of its article, names the place or
the day that is asked for, it is no answer, however much else is met.
"""

import re
from collections.abc import Sequence

from index.analyse import PLACE
from index.normalise import NOTHING
from index.patterns import regex
from rag.coverage import Need
from rag.extract import Extract
from rag.extractive.asked_times import days_in, not_told
from rag.extractive.whether import around_of
from rag.question import wanted
from rag.understand import Question

FIGURES = frozenset({wanted.NUMBER, wanted.MONEY, wanted.SHARE})
"""What is always of somewhere and some day."""
ABOVE = 300
"""Characters before a sentence in which its article may name the day of what it tells."""
_AS_OF: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bas of\b", re.IGNORECASE),
    "uk": regex(r"\bстаном на\b", re.IGNORECASE),
    "ru": regex(r"\bпо состоянию на\b", re.IGNORECASE),
    "vi": regex(r"tính (?:đến|tới)", re.IGNORECASE),
}
"""What is known on a day was told before it too."""


def is_of_another(
    chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question, needs: Sequence[Need]
) -> bool:
    """Whether an answer that gives a figure gives it of another place or day than the question asks for.

    Args:
        chosen: the sentences of the answer, the best first.
        candidates: every sentence that may answer.
        question: understood.
        needs: what it asks for.
    """
    asked = question.asked
    if not asked.kinds & FIGURES or asked.whether or chosen[0].features.get("denied"):
        return False  # "no deaths" is told of a whole country, not of the town that is asked about
    return _is_elsewhere(chosen, candidates, needs) or _is_of_another_day(chosen, candidates, question)


def _is_elsewhere(chosen: Sequence[Extract], candidates: Sequence[Extract], needs: Sequence[Need]) -> bool:
    """Whether a place that the lexicon knows stands nowhere near the sentences of an answer."""
    asked = {n for n, need in enumerate(needs) if need.kind == PLACE and need.known}
    for extract in chosen:
        if not asked or extract.read is None:
            return False
        keys = around_of(extract, candidates)
        asked -= extract.held | extract.titled | {n for n in asked if needs[n].met(keys)}
    return bool(asked)


def _is_of_another_day(chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question) -> bool:
    """Whether a single day is asked for and no sentence of an answer is of it, nor what stands right before one."""
    if _AS_OF.get(question.language, NOTHING).search(question.meant):
        return False
    before = [
        c
        for c in candidates
        if any(c.article.key == e.article.key and 0 < e.span.start - c.span.start <= ABOVE for e in chosen)
    ]
    return any(days_in(moment) == 1 for moment in not_told(question, [*chosen, *before]))
