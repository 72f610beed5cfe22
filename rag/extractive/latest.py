"""The latest word on a story, where a question asks how things stand now.

The newest article that comes near the best sentence goes first, however much more likely that one is.  So it must be of
the same story, and a sentence that tells how things stood before is the latest word only where there is no other.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from index.normalise import NOTHING, fold_whole
from rag.coverage import names_among
from rag.evidence.timing import long_ago
from rag.extract import Extract
from rag.extractive.totals import total_of
from rag.question.current import LATEST
from rag.understand import Question

RECENT = 0.15
"""The newest article's sentence goes first if it is this good, measured by the best one."""
BEFORE = timedelta(days=14)
"""What a sentence dates so long before its article is not how things stand."""


def latest_of(candidates: Sequence[Extract], question: Question, state: str | None) -> Extract:
    """The sentence that tells how things stand by the newest article on the story of the best one.

    Args:
        candidates: best first.
        question: understood.
        state: in which people are whose count is asked for, from `rag.extractive.totals.asked_state`.
    """
    near = _of_its_story(candidates, question)
    near = [c for c in near if state and total_of(c, state) is not None] or near
    return max(near, key=lambda c: (_as_of(c), not looks_back(c), c.score), default=candidates[0])


def _as_of(extract: Extract) -> date:
    """The day of which a sentence tells how things stand: that of its article, or the last one it looks back on."""
    if looks_back(extract) and extract.read:
        return max(m.days.last for m in extract.read.moments)
    return extract.article.published or date.min


def _of_its_story(candidates: Sequence[Extract], question: Question) -> list[Extract]:
    """The dated sentences that come near the best one and are of the same story: they, their titles or the beginnings
    of their articles hold all names of the question that it, its title or the beginning of its article holds."""
    best = candidates[0]
    opening = dict[str, frozenset[int]]()
    for c in candidates:
        if c.span.start <= c.article.body:
            opening[c.article.key] = opening.get(c.article.key, frozenset()) | c.held

    def about(extract: Extract) -> frozenset[int]:
        return extract.held | extract.titled | opening.get(extract.article.key, frozenset())

    names = names_among(question.terms) & about(best)
    near = [c for c in candidates if c.score >= RECENT * best.score and c.article.published]
    return [c for c in near if c.article.key == best.article.key or names <= about(c)]


def looks_back(extract: Extract) -> bool:
    """Whether a sentence tells of the past alone: its times lie long before its article, and it has no word for now.

    Args:
        extract: a sentence.
    """
    stated = extract.read.moments if extract.read else ()
    if not long_ago(stated, extract.article.published, BEFORE):
        return False
    return not LATEST.get(extract.article.language, NOTHING).search(fold_whole(extract.text))
