"""What the words around a value say of it: that it is not so, was another before, is set against another.

Tables of patterns by language, over folded text.
"""

import re

from index.patterns import regex
from index.sentences import Span

_DENIED: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:not|rather than|instead of)(?: the| on| at)? $"),
    "uk": regex(r"\b(?:не|замість)(?: (?:у|в|о|на|\w+их))? $"),
    "ru": regex(r"\b(?:не|вместо)(?: (?:в|во|на|\w+ых))? $"),
    "vi": regex(r"(?<!\w)(?:không phải(?: là)?|thay vì|chứ không(?: phải)?(?: là)?) $"),
}
"""Right before a value that a text says is not so: 460, not 430."""

_GROWN: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:r[io]s(?:e[ns]?|ing)|climb\w+|gr[eo]w\w*|increas\w+|jump\w+|f[ae]ll\w*|drop\w*|raised?|raising|lowered"
        r"|cut|reduced|doubled|up|down|sweeten\w+)\b[^.;:]{0,40}\b(?:to|at) (?:[a-z]+ ){0,2}\W?$"
    ),
    "uk": regex(
        r"\b(?:зрос\w+|зріс|збільш\w+|підн\w+|підвищ\w+|знизи\w+|зменш\w+|сягну\w+|скоро[тч]\w+)\b[^.;:]{0,40}"
        r"(?:\b(?:до|на рівні)|сягну\w+) (?:\w+ )?$"
    ),
    "ru": regex(
        r"\b(?:вырос\w*|возрос\w*|увелич\w+|подн\w+|повы[шс]\w+|сни[зж]\w+|уменьш\w+|достиг\w+|сокра[тщ]\w+)\b"
        r"[^.;:]{0,40}(?:\b(?:до|на уровне)|достиг\w*) (?:\w+ )?$"
    ),
    "vi": regex(r"(?<!\w)(?:tăng|giảm|nâng|hạ)(?!\w)[^.;:]{0,30}(?:lên|xuống|tới|đến|còn) (?:\w+ ){0,2}$"),
}
"""Right before a value of which a text says that it was another earlier: the toll rose to 31."""
_AGAINST: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:against|not|rather than|instead of|(?:fewer|less|more|higher|lower) than"
        r"|compared (?:with|to)|twice|double)\b"
    ),
    "uk": regex(r"\b(?:проти|а не|замість|менше|більше|вище|нижче|ніж)\b"),
    "ru": regex(r"\b(?:против|а не|вместо|меньше|больше|выше|ниже|чем)\b"),
    "vi": regex(r"(?<!\w)(?:so với|chứ không|không phải|thay vì|(?:ít|nhiều|cao|thấp) hơn)(?!\w)"),
}
"""Between two values of which one is set against the other."""
_MORE_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:another|a further|additional|an extra) (?:\w+ )?$"),
    "uk": regex(r"\b(?:ще|іще|додатково|решт[аиу]|інш(?:і|их)) (?:\w+ )?$"),
    "ru": regex(r"\b(?:еще|дополнительно|остальн\w+|други[ех]) (?:\w+ )?$"),
    "vi": regex(r"(?<!\w)(?:thêm|có thêm|ngoài ra có) (?:\w+ )?$"),
}
"""Right before a value that comes to another one."""
_MORE_AFTER: dict[str, re.Pattern[str]] = {
    "en": regex(r" (?:of (?:the|them|those|these|his|her|their)|(?:\w+ )?(?:more|others?|further)(?! than))\b"),
    "uk": regex(r" (?:\w+ )?(?:(?:із|з|серед) (?:них|яких|загибл\w+|поранен\w+|зникл\w+)|інш(?:і|их))\b"),
    "ru": regex(r" (?:\w+ )?(?:(?:из|среди) (?:них|которых|погибш\w+|ранен\w+|пропавш\w+)|други[ех])\b"),
    "vi": regex(r" (?:\w+ ){1,3}(?:nữa|khác|còn lại)(?!\w)| (?:trong|thuộc) (?:số|các)(?!\w)"),
}
"""Right after a value that comes to another one, or is a part of it."""
_OF_THOSE: dict[str, re.Pattern[str]] = {
    "en": regex(r" of (?:the|them|those|these|his|her|their)\b"),
    "uk": regex(r" (?:\w+ )?(?:із|з|серед) (?:них|яких|загибл\w+|поранен\w+|зникл\w+)\b"),
    "ru": regex(r" (?:\w+ )?(?:из|среди) (?:них|которых|погибш\w+|ранен\w+|пропавш\w+)\b"),
    "vi": regex(r" (?:\w+ ){1,2}trong (?:số|các)(?!\w)"),
}
"""Right after a value that is a part of another one."""
_LIMIT: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:by|before|no later than|until)(?: the| midnight on)? $"),
    "uk": regex(r"\b(?:до|не пізніше)(?: кінця)? $"),
    "ru": regex(r"\b(?:до|не позднее)(?: конца)? $"),
    "vi": regex(r"(?<!\w)(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?(?: ngày)? $"),
}
"""Right before a day until which something is to be done."""
_REACH, _FAR = 24, 64
"""Characters before a value that are looked at, and between two of which one is set against the other."""


def is_of_those(folded: str, place: Span, language: str) -> bool:
    """Whether a text says of a value that it is some of another one: six of the missing.

    >>> is_of_those("six of the missing", Span(0, 3), "en"), is_of_those("six more missing", Span(0, 3), "en")
    (True, False)
    """
    after = _OF_THOSE.get(language)
    return bool(after and after.match(folded, place.end))


def is_denied(folded: str, start: int, language: str) -> bool:
    """Whether a text says of the value that begins there that it is not so.

    >>> is_denied("460, not 430", 9, "en"), is_denied("460, not 430", 0, "en")
    (True, False)
    """
    before = _DENIED.get(language)
    return bool(before and before.search(folded, max(0, start - _REACH), start))


def is_limit(folded: str, start: int, language: str) -> bool:
    """Whether the day that begins there is the last one on which something is to be done.

    >>> is_limit("report by 30 october", 10, "en"), is_limit("report on 30 october", 10, "en")
    (True, False)
    """
    before = _LIMIT.get(language)
    return bool(before and before.search(folded, max(0, start - _REACH), start))


def has_grown(folded: str, start: int, language: str) -> bool:
    """Whether a text says of the value that begins there that it was another before.

    >>> has_grown("the toll rose to 31", 17, "en"), has_grown("the flood killed 31", 17, "en")
    (True, False)
    """
    before = _GROWN.get(language)
    return bool(before and before.search(folded, max(0, start - _FAR), start))


def are_set_against(between: str, language: str) -> bool:
    """Whether the words between two values set one against the other.

    >>> are_set_against(" people, fewer than the ", "en"), are_set_against(" were killed and ", "en")
    (True, False)
    """
    words = _AGAINST.get(language)
    return bool(words and len(between) <= _FAR and words.search(between))


def is_additional(folded: str, place: Span, language: str) -> bool:
    """Whether a text says of a value that it comes to another one, or is some of it: another three, eight of the dead.

    >>> is_additional("another three died", Span(8, 13), "en"), is_additional("three died", Span(0, 5), "en")
    (True, False)
    """
    before, after = _MORE_BEFORE.get(language), _MORE_AFTER.get(language)
    if before and before.search(folded, max(0, place.start - _REACH), place.start):
        return True
    return bool(after and after.match(folded, place.end))
