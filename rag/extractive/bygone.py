"""What a report tells of another year, where a question that names no time asks how things stand in its story.

News ends with its history: "In 2018 over 53,000 fell ill".  Such a sentence holds more of the question than the one
that tells of today, which its article need not say again; it goes first only where nothing of today answers.
"""

from collections.abc import Sequence
from datetime import timedelta

from index.analyse import TIME
from index.datelines import dateline_end
from index.normalise import NOTHING, fold_whole
from rag.evidence.given import VALUES
from rag.extract import Extract
from rag.extractive.totals import TIMED
from rag.understand import Question

LEAST = 0.15
"""Of the likelihood of a sentence about another year, one of today must have this much to go before it."""
YEAR = timedelta(days=300)
"""What ends so long before its article is told of another year."""
OPENING = 12
"""A time within so many characters from the beginning of a sentence opens it."""


def of_today(best: Extract, others: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence of the same report that gives what is asked for of its own story, where the best one opens with
    another year and the question names no time; None where there is none.

    Args:
        best: the likeliest sentence.
        others: the next ones, best first.
        question: understood.
    """
    asked = question.asked
    kinds = asked.kinds & VALUES & best.gives
    if not kinds or question.moments or asked.initial or asked.voices or not _opens_in_another_year(best):
        return None
    if TIMED.get(question.language, NOTHING).search(fold_whole(question.meant)):
        return None
    kind = {n for n, t in enumerate(question.terms) if t.kind == TIME or not asked.things.isdisjoint(t.keys)}
    return next(
        (
            c
            for c in others
            if c.article.key == best.article.key
            and c.score >= LEAST * best.score
            and kinds <= c.gives
            and c.features["counts"] >= best.features["counts"]
            and best.held - kind <= c.held | c.titled
            and not _is_of_another_year(c)
        ),
        None,
    )


def _opens_in_another_year(extract: Extract) -> bool:
    begins = dateline_end(extract.text, extract.article.language)
    return _is_of_another_year(extract, begins + OPENING)


def _is_of_another_year(extract: Extract, until: int | None = None) -> bool:
    """Whether a sentence names a time of another year; if told so, before some place in it."""
    day, times = extract.article.published, extract.read.moments if extract.read else ()
    return day is not None and any(m.days.last < day - YEAR and (until is None or m.place.start < until) for m in times)
