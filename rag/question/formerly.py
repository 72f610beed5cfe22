"""Whether a question asks what somebody was before, or where: "What was her job before she became mayor?"."""

import re

from index.normalise import NOTHING
from index.patterns import regex
from rag.question.kinds import DATE, NUMBER, PERSON, PLACE, ROLE

_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:before|previously|formerly|prior to)\b"),
    "uk": regex(r"\b(?:до того|раніше|перш ніж|перед тим|до (?:приходу|призначення|обрання|роботи)|колись|доти)\b"),
    "ru": regex(r"\b(?:до того|раньше|прежде|перед тем|до (?:прихода|назначения|избрания|работы)|когда-то)\b"),
    "vi": regex(r"(?<!\w)(?:trước khi|trước đây|trước đó|từng)(?!\w)"),
}
_LIFE, _OTHER = frozenset({ROLE, PLACE, PERSON}), frozenset({DATE, NUMBER})


def asks_what_was_before(folded: str, language: str, kinds: frozenset[str]) -> bool:
    """Whether a question asks for somebody's earlier office, work or place.

    Args:
        folded: the question, folded.
        language: of it.
        kinds: of thing that it asks for.
    """
    life = not kinds.isdisjoint(_LIFE) and kinds.isdisjoint(_OTHER)
    return life and bool(_BEFORE.get(language, NOTHING).search(folded))
