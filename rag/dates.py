"""Passages of the time that a question is about come first; nothing is left out for its date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.quantities.values import Days, dates
from rag.answer import Passage
from rag.understand import Reading

PREFERENCE = 0.2
"""Share by which a passage of the right time gains."""


def gains(reading: Reading | None, passages: Sequence[Passage]) -> list[float]:
    """By what share each passage gains for its time: those of the time that a question is about, or the latest.

    Args:
        reading: a model's, of the question; None brings no gain.
        passages: in any order.

    Returns:
        0 or more for each.
    """
    if not reading or not (reading.since or reading.until or reading.latest):
        return [0.0] * len(passages)
    newest = sorted({p.article.published for p in passages if p.article.published})
    found = []
    for passage in passages:
        gain = 0.0
        published = passage.article.published
        if reading.latest and published and len(newest) > 1:
            gain += PREFERENCE * newest.index(published) / (len(newest) - 1)
        if (reading.since or reading.until) and _is_of(passage, reading.since or date.min, reading.until or date.max):
            gain += PREFERENCE
        found.append(gain)
    return found


def preferred(reading: Reading | None, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Ranked passages, those of the time asked about moved forward."""
    moved = [replace(p, score=p.score * (1 + gain)) for p, gain in zip(passages, gains(reading, passages), strict=True)]
    return tuple(sorted(moved, key=lambda p: -p.score))


def _is_of(passage: Passage, since: date, until: date) -> bool:
    """Whether a passage was published in a time, or states a date in it."""
    published = passage.article.published
    if published and since <= published <= until:
        return True
    year = (published or until if until < date.max else published or since).year
    stated: list[Days] = dates(passage.text, passage.article.language, max(year, 2))
    return any(days.first <= until and since <= days.last for days in stated)
