"""What a question counts: whether it asks how many there are, and whether a unit of time in it is only a rate."""

import re
from collections.abc import Mapping, Sequence

from index.analyse import CONTENT, Term
from index.normalise import NOTHING
from index.sentences import Span
from rag.question.asking import RISES, SUMS
from rag.question.kinds import DEATH, PEOPLE, PERSON, PLACE, WOUND

_PER = {
    "en": re.compile(r"(?:\b(?:an?|per|each|every)|/) ?$"),
    "uk": re.compile(r"(?:\b(?:на|за|в|у|(?:що|кож)\w+)|/) ?$"),
    "ru": re.compile(r"(?:\b(?:в|за|на|кажд\w+)|/) ?$"),
    "vi": re.compile(r"(?:(?<!\w)(?:mỗi|một|hàng|từng|trong)|/) ?$"),
}
"""Right before a unit of time that tells a rate: chips a year, чипів на рік."""
_PER_IS_INSIDE = {
    "en": re.compile(r"(?:an?|per|each|every) "),
    "uk": re.compile(r"(?:на|за|в|у|щороку|щодня|щомісяця|щотижня|кож\w+)(?: |$)"),
    "ru": re.compile(r"(?:в|за|на|кажд\w+|ежегодно|ежедневно|ежемесячно|еженедельно)(?: |$)"),
    "vi": re.compile(r"(?:mỗi|một|hàng|từng|trong) "),
}
"""At the beginning of a term that is such a rate by itself: a year, на рік, mỗi năm."""
_COUNTS = {
    "en": re.compile(r"\bhow many\b"),
    "uk": re.compile(r"\bскіль(?:ки|кох|ком|кома)\b"),
    "ru": re.compile(r"\bскольк(?:о|их|им|ими)\b"),
    "vi": re.compile(r"\b(?:bao nhiêu|mấy)\b"),
}
"""Words that ask how many there are, and in some languages how much."""
_MANY = {
    "uk": re.compile(r"\w+(?:[^аяуюиіїєеоьйв]|ів|їв|ей|ень)"),
    "ru": re.compile(r"\w+(?:[^аяуюиыеоьйвл]|[^аи]ов|ев|ей|ень|ель)"),
}
"""Words that may be the genitive of several things, not of one thing or a verb: інженерів, машин; not води."""
CLASSIFIER = re.compile(
    r" *(?:người|con|chiếc|cái|vụ|ngôi|căn|cuốn|quyển|bức|tòa|chuyến|cuộc|trận|lần|ca|em|cụ|cháu|hộ|tên|vị|trường hợp"
    r"|kỹ sư|tù nhân|con tin|binh sĩ|nạn nhân|nhân viên|công ty|phiếu|ghế)(?!\w)"
)
"""Words of Vietnamese before or for what can be counted."""


def is_rate(term: Term, folded: str, language: str) -> bool:
    """Whether a unit of time only tells a rate: how many chips a year.

    Args:
        term: the unit of time.
        folded: the question, folded.
        language: of the question.
    """
    inside = _PER_IS_INSIDE.get(language, NOTHING).match(folded, term.start, term.end)
    return bool(inside or _PER.get(language, NOTHING).search(folded, max(0, term.start - 8), term.start))


def counts(
    places: Sequence[Span], counted: Sequence[Term], folded: str, language: str, known: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a question asks how many things or people there are, not how much of something.

    Args:
        places: of the words that ask for a number.
        counted: the things named after them.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    if any(table[language].search(folded) for table in (RISES, SUMS) if language in table):
        return False
    asks = _COUNTS.get(language, NOTHING)
    if not any(asks.fullmatch(folded, place.start, place.end) for place in places):
        return False
    dying = known[DEATH] | known[WOUND]
    if language == "en" or (language != "vi" and counted and not dying.isdisjoint(counted[0].keys)):
        return True  # "скільки загинуло" is of people, whether it says so or not
    first = next((t for t in counted if t.kind == CONTENT), None)
    if first is None or not counted or first is not counted[0]:
        return language == "vi" and any(CLASSIFIER.match(folded, place.end) for place in places)
    if (known[PEOPLE] | known[PERSON] | known[PLACE]) & set(first.keys):
        return True
    if language == "vi":
        return any(CLASSIFIER.match(folded, place.end) for place in places)
    return bool(_MANY.get(language, NOTHING).fullmatch(folded[first.start : first.end]))
