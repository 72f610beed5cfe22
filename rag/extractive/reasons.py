"""The sentence that tells why, beside one that only tells what: "He refused. He explained that it costs too much." """

import re
from collections.abc import Mapping, Sequence

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.causes import names_cause, tells_cause
from rag.evidence.follows import REFERS
from rag.evidence.modality import DENIED, UNKNOWN, modality
from rag.evidence.named_causes import AFTERWARDS, BLAMES, DEMANDS, EFFECTS, PROTESTS, TROUBLES
from rag.extract import Extract
from rag.extractive.beside import follows
from rag.question import wanted
from rag.understand import Question

NEAR = 300
"""Characters after a sentence within which one that begins with its reason is about it."""
OPENING = 400
"""Characters at the beginning of an article that tell what it is about."""
NAMED = 0.015
"""A sentence that names a cause as such joins from this probability on."""
LIKELY = 0.3
"""A sentence of an article that is about other things joins if it names a cause as such and is this good beside the
best."""
_SAYS_WHY = regex(
    r"^\W*+(?:(?:\w+ ){0,2}because|(?:[\w'-]+,? ){0,6}?(?:reasons?|cause|explain\w*|blam\w+|причин\w+|поясн\w+"
    r"|пов'яз\w+|объясн\w+"
    r"|связан\w*|связыва\w+|nguyên nhân|lý do|giải thích|đổ lỗi))(?!\w)"
)
"""How a sentence begins that tells the reason of what stands before it."""
_COUNTS = regex(
    r"(?<!\w)(?:first|two|three|several|перш\w+|дв[аіе]|три|кільк\w+|перв\w+|несколько|hai|ba|một số)"
    r" (?:\w+ )?(?:reasons?|causes?|причин\w*|nguyên nhân|lý do)(?!\w)"
    r"|(?<!\w)(?:nguyên nhân|lý do) (?:thứ nhất|đầu tiên)(?!\w)"
)
"""A sentence that tells the first of several reasons, or that there are several."""
_IN_ORDER = regex(
    r"^\W*(?:the )?(?:first|second|third|another|перш\w+|друг\w+|трет\w+|інш\w+|перв\w+|втор\w+|(?:ще|еще) одн\w+"
    r"|(?:(?:nguyên nhân|lý do) )?thứ (?:nhất|hai|ba))(?!\w)"
)
"""How the sentence begins that tells one of them."""


def reason_beside(chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that goes beside those chosen for a question of reason, or None.

    Where none of them tells a reason, the one after the first that does, or one that names a cause in an article that
    is about what is asked; where one tells the first of several, the next one that goes on counting; where somebody
    blames something, whom or what another blames.

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
    if any(_found(BLAMES, e) for e in chosen):
        return next((c for c in left if _found(BLAMES, c) and not _is_open(c) and c.score >= NAMED), None)
    bearing = [c for c in left if _bears(c, last)]
    nearest = min(bearing, key=lambda c: c.span.start, default=None)
    if any(_tells(e) for e in chosen):
        return nearest if nearest and follows(last, nearest) and not _tells(last) else None
    if nearest:
        return nearest
    if _is_refusal(last, question):
        return _denied(left, last) or _named(left, last, LIKELY * last.score)
    found = _trouble(left, last) if len(chosen) == 1 else None
    if found or _found(AFTERWARDS, last):
        return found
    return _demand(left, question) or _named(left, last, NAMED)


def _tells(one: Extract) -> bool:
    """Whether a sentence surely tells a reason of what is asked: of what comes before "which led to" it tells none."""
    text, language = one.text, one.article.language
    folded = fold_whole(text)
    effect = EFFECTS.get(language, NOTHING).search(folded)
    if effect and one.places and len(folded) == len(text):
        at = one.span.start + effect.start()
        if all(place.end <= at for place in one.places):
            return tells_cause(text[: effect.start()], language)
    return tells_cause(text, language)


def _found(table: Mapping[str, re.Pattern[str]], one: Extract) -> bool:
    return bool(table.get(one.article.language, NOTHING).search(fold_whole(one.text)))


def _is_refusal(first: Extract, question: Question) -> bool:
    """Whether a sentence denies something, and the question does not: what is asked about may not be so."""
    if DENIED not in modality(first.text, first.article.language):
        return False
    return DENIED not in modality(question.meant, question.language)


def _bears(one: Extract, first: Extract) -> bool:
    """Whether a sentence surely tells a reason and that of what another tells: it begins with it and is near, or goes
    on from it right after."""
    if not 0 <= one.span.start - first.span.end <= NEAR or not _surely(one):
        return False
    leans = one.read is not None and one.read.leans == REFERS
    return bool(_SAYS_WHY.search(fold_whole(one.text))) or (leans and follows(first, one))


def _surely(one: Extract) -> bool:
    return _tells(one) and not _is_open(one)


def _is_open(one: Extract) -> bool:
    return UNKNOWN in modality(one.text, one.article.language)


def _denied(left: Sequence[Extract], first: Extract) -> Extract | None:
    """The sentence right before one that denies something, if it names a cause: that is what is denied."""
    return next((c for c in left if follows(c, first) and _names(c)), None)


def _names(one: Extract) -> bool:
    return names_cause(one.text, one.article.language)


def _trouble(left: Sequence[Extract], first: Extract) -> Extract | None:
    """The sentence after the one that opens an article, if it tells what went wrong."""
    if not _opens(first):
        return None
    return next((c for c in left if follows(first, c) and _found(TROUBLES, c)), None)


def _opens(first: Extract) -> bool:
    return first.span.start - first.article.body <= OPENING


def _demand(left: Sequence[Extract], question: Question) -> Extract | None:
    """The likeliest sentence that tells a demand, where it is asked why people strike or protest."""
    if not PROTESTS.get(question.language, NOTHING).search(fold_whole(question.meant)):
        return None
    return next((c for c in left if _found(DEMANDS, c) and c.score >= NAMED), None)


def _named(left: Sequence[Extract], first: Extract, least: float) -> Extract | None:
    """The likeliest sentence that names a cause as such and is this likely, in an article that is about what is asked;
    where it tells of all that the first one holds, it may be less likely."""
    for c in left:
        if not _names(c):
            continue
        of_the_same = bool(first.held) and first.held <= c.held | c.titled
        if c.score >= LIKELY * first.score or (c.score >= least and (_opens(first) or of_the_same)):
            return c
    return None
