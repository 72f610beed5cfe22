"""Where articles say who somebody or what something is: at the first mention, and right beside the name."""

import re
from collections.abc import Sequence

from index.analyse import NAME, PERSON
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.modality import DENIED, modality
from rag.evidence.sought import Read, Sought
from rag.question import wanted

ALL = 0.99
"""Of the weight of a question's names: every one."""
HELD = 0.5
"""So much of them a sentence must hold that says who bears the last of them: the surname, later in the article."""
_APPOSED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r" \((?!\d+[-–])|, (?:\d{1,3},|(?:an?|who|then|now|formerly)\b|(?:the|its|his|her|their) (?!\w+ said\b))"
        r"|,? (?:is|was|became|(?:has|had) been|served as) (?:an?|the|one of)\b(?! \w+ed\b)| [-–—] (?:an?|the)\b"
    ),
    "uk": regex(r" \((?!\d+[-–])|, (?:\d{1,3}(?: рок\w+)?,|як(?:ий|а)\b|у минулому\b)|,? [-–—] (?:це )?[а-яіїєґ]"),
    "ru": regex(r" \((?!\d+[-–])|, (?:\d{1,3}(?: лет| год\w*)?,|котор(?:ый|ая)\b)|,? [-–—] (?:это )?[а-я]"),
    "vi": regex(
        r" \((?!\d+[-–])|, (?:\d{1,3} tuổi|người|nhà|cựu|nguyên|một|phóng viên|giám đốc|chủ tịch|lãnh đạo)(?!\w)"
        r"|,? (?:vốn |từng |hiện )?là (?:một|người|nhà|cựu|vợ|chồng|con)(?!\w)"
    ),
}
"""What stands right after a name and goes on to say whose it is."""


def introducing(sought: Sought, flat: Sequence[Read]) -> frozenset[tuple[str, int]]:
    """Where the articles say who or what that is which a question names, if it asks that: news says it where it first
    names somebody in full, and then writes the name alone.

    Where it is asked who somebody is, a first mention that denies something says what he is not or has not done, and
    any sentence counts in which the name has more said of it beside it: "Sherban, 44, a bookseller".

    Args:
        sought: the question.
        flat: sentences read.

    Returns:
        The keys of their articles and the places where they start.
    """
    role = wanted.ROLE in sought.asked.kinds
    if not (sought.asked.open or role) or not sought.named:
        return frozenset()
    first: dict[str, Read] = {}
    for sentence in flat:
        if sought.measure.shares(sentence.keys).named >= ALL:
            known = first.get(sentence.article.key)
            if known is None or sentence.span.start < known.span.start:
                first[sentence.article.key] = sentence
    found = [s for s in first.values() if not role or DENIED not in modality(s.text, s.article.language)]
    if role:
        found += [s for s in flat if sought.measure.shares(s.keys).named >= HELD and is_introduced(sought, s)]
    return frozenset((s.article.key, s.span.start) for s in found)


def is_introduced(sought: Sought, sentence: Read) -> bool:
    """Whether a sentence says more of the one whom a question names right beside the name.

    Args:
        sought: the question.
        sentence: read.
    """
    called = [need for n, need in enumerate(sought.needs) if n in sought.named and need.kind in (PERSON, NAME)]
    folded, start = fold_whole(sentence.text), sentence.span.start
    if not called or len(folded) != len(sentence.text):
        return False
    beside = _APPOSED.get(sentence.article.language, NOTHING)
    return any(
        called[-1].met(frozenset(term.keys)) >= ALL and beside.match(folded, term.end - start)
        for term in sentence.analysis.terms
    )
