"""Passages of the time that a question is about come first; nothing is left out for its date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.values import Days, dates
from rag.answer import Passage
from rag.understand import Question

PREFERENCE = 0.2
"""Share by which a passage of the right time gains."""


def prefer(passages: Sequence[Passage], since: date | None, until: date | None, latest: bool) -> tuple[Passage, ...]:
    """Ranked passages, those of a time or the latest ones moved forward.

    Args:
        passages: ranked.
        since, until: the time asked about, both ends included; None is open.
        latest: whether the latest state of things is asked for.
    """
    newest = sorted({p.article.published for p in passages if p.article.published})
    preferred = []
    for passage in passages:
        gain = 0.0
        published = passage.article.published
        if latest and published and len(newest) > 1:
            gain += PREFERENCE * newest.index(published) / (len(newest) - 1)
        if (since or until) and _is_of(passage, since or date.min, until or date.max):
            gain += PREFERENCE
        preferred.append(replace(passage, score=passage.score * (1 + gain)))
    return tuple(sorted(preferred, key=lambda p: -p.score))


def preferred(question: Question, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Ranked passages, those of the time that a model read in a question moved forward."""
    reading = question.reading
    if reading and (reading.since or reading.until or reading.latest):
        return prefer(passages, reading.since, reading.until, reading.latest)
    return passages


def _is_of(passage: Passage, since: date, until: date) -> bool:
    """Whether a passage was published in a time, or states a date in it."""
    published = passage.article.published
    if published and since <= published <= until:
        return True
    year = (published or until if until < date.max else published or since).year
    stated: list[Days] = dates(passage.text, passage.article.language, max(year, 2))
    return any(days.first <= until and since <= days.last for days in stated)
