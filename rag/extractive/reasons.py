"""The sentence that tells why, beside one that only tells what: "He refused. He explained that it costs too much." """

import re
from collections.abc import Sequence

from index.normalise import fold_whole
from rag.evidence.causes import tells_cause
from rag.evidence.follows import REFERS
from rag.evidence.modality import UNKNOWN, modality
from rag.extract import Extract
from rag.extractive.beside import follows
from rag.question import wanted
from rag.understand import Question

NEAR = 300
"""Characters after a sentence within which one that begins with its reason is about it."""
_SAYS_WHY = re.compile(
    r"^\W*(?:\w+ ){0,4}?(?:reasons?|cause|because|explain\w*|причин\w+|поясн\w+|пов'язан\w+|объясн\w+|связан\w*"
    r"|nguyên nhân|lý do|giải thích)(?!\w)"
)
"""How a sentence begins that tells the reason of what stands before it."""
_COUNTS = re.compile(
    r"(?<!\w)(?:first|two|three|several|перш\w+|дв[аіе]|три|кільк\w+|перв\w+|несколько|hai|ba|một số)"
    r" (?:\w+ )?(?:reasons?|causes?|причин\w*|nguyên nhân|lý do)(?!\w)"
    r"|(?<!\w)(?:nguyên nhân|lý do) (?:thứ nhất|đầu tiên)(?!\w)"
)
"""A sentence that tells the first of several reasons, or that there are several."""
_IN_ORDER = re.compile(
    r"^\W*(?:the )?(?:first|second|third|another|перш\w+|друг\w+|трет\w+|інш\w+|перв\w+|втор\w+|(?:ще|еще) одн\w+"
    r"|(?:(?:nguyên nhân|lý do) )?thứ (?:nhất|hai|ba))(?!\w)"
)
"""How the sentence begins that tells one of them."""


def reason_beside(chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that goes beside those chosen for a question of reason, or None.

    Where none of them tells a reason, the one after the first that does; where one tells the first of several, the
    next one that goes on counting.

    Args:
        chosen: one or more sentences.
        candidates: sentences, best first.
        question: understood.
    """
    if wanted.REASON not in question.asked.kinds or question.asked.whether:
        return None
    texts, last = {e.text for e in chosen}, chosen[-1]
    left = [c for c in candidates if c.article.key == last.article.key and c.text not in texts]
    if any(_COUNTS.search(fold_whole(e.text)) for e in chosen):
        more = (c for c in left if follows(last, c) and _IN_ORDER.search(fold_whole(c.text)))
        if counted := next(more, None):
            return counted
    if any(tells_cause(e.text, e.article.language) for e in chosen):
        return None
    bearing = [c for c in left if _bears(c, last)]
    return min(bearing, key=lambda c: c.span.start, default=None)


def _bears(one: Extract, first: Extract) -> bool:
    """Whether a sentence surely tells a reason and that of what another tells: it begins with it and is near, or goes
    on from it right after."""
    if not 0 <= one.span.start - first.span.end <= NEAR or UNKNOWN in modality(one.text, one.article.language):
        return False
    if not tells_cause(one.text, one.article.language):
        return False
    leans = one.read is not None and one.read.leans == REFERS
    return bool(_SAYS_WHY.search(fold_whole(one.text))) or (leans and follows(first, one))
