"""Whether a sum of money is that of another thing: who asks what a launch cost is told no grant.

Any sum near the names of a question looks like an answer, since the words for costing are in each report of money.
"""

from collections.abc import Sequence

from index.analyse import CONTENT
from rag.coverage import Need
from rag.evidence.given import VALUES
from rag.extract import Extract
from rag.question import wanted
from rag.question.wanted import Asked

LEADING = 3
"""So many of the likeliest sentences are looked through for the sum."""
BEFORE = 300
"""Characters before a sentence in which its article may name what it prices."""
_COSTING = frozenset({"cost", "price", "worth"})
"""The English of the words by which a question asks what something costs."""


def gives_no_such_sum(candidates: Sequence[Extract], needs: Sequence[Need], asked: Asked) -> bool:
    """Whether a question asks for a sum of money alone, and the likeliest sentences give none, or, where it asks what
    something costs, none that speaks of anything that it names as a thing, nor stands under such a title.

    Args:
        candidates: best first.
        needs: what the question asks for.
        asked: the kinds of thing it wants.
    """
    if asked.kinds & VALUES != {wanted.MONEY} or asked.whether:
        return False
    giving = [c for c in candidates[:LEADING] if wanted.MONEY in c.gives]
    if not giving:
        return True
    costing = {n for n, need in enumerate(needs) if not _COSTING.isdisjoint(need.gloss.split())}
    things = {
        n
        for n, need in enumerate(needs)
        if n not in costing and need.known and need.kind == CONTENT and asked.types.isdisjoint(need.keys)
    }
    return bool(costing and things) and all(things.isdisjoint(_speaks_of(c, candidates)) for c in giving)


def _speaks_of(extract: Extract, candidates: Sequence[Extract]) -> frozenset[int]:
    """The needs that a sentence holds by itself, by its title, or by what its article says right before it."""
    before = (
        c.held
        for c in candidates
        if c.article.key == extract.article.key and 0 <= extract.span.start - c.span.start <= BEFORE
    )
    return extract.titled.union(extract.held, *before)
