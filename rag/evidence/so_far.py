"""Whether a sentence tells by its place in an order how many there were: "This is the ninth strike since January"."""

import re

from index.normalise import NOTHING, fold_whole
from rag.evidence.sought import Read

_NTH: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:is|was|marks?|marked|became|becomes|making (?:it|this)) (?:already |now |at least )?(?:the|his|her|its"
        r"|their) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth"
        r"|\d+(?:st|nd|rd|th))\b"
    ),
    "uk": re.compile(
        r"\b(?:це|цей|ця|став|стала|стало|був|була|було) (?:вже |уже )?(?:(?:друг|трет|четверт|п'ят|шост|сьом|восьм"
        r"|дев'ят|десят|[а-яіїє']+надцят|двадцят)[а-яіїє]{1,3}|\d+-?(?:й|ий|тий|а|та|я|е|те))\b"
    ),
    "ru": re.compile(
        r"\b(?:это|этот|эта|стал|стала|стало|был|была|было) (?:уже )?(?:(?:втор|трет|четверт|пят|шест|седьм|восьм"
        r"|девят|десят|[а-я]+надцат|двадцат)[а-я]{1,3}|\d+-?(?:й|ый|я|ая|е|ое))\b"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:đây|đó) là (?=(?:lần|vụ|cuộc|đợt|trận|ca) (?:[^\W\d]+ ){0,6}?thứ (?:\d+|hai|ba|tư|năm|sáu|bảy|tám"
        r"|chín|mười)(?!\w))"
    ),
}
"""What something is, in an order that ends with it; in Vietnamese the thing stands between."""
_REACH = 32
"""Characters after it within which the thing stands: the ninth nationwide strike."""


def counts_so_far(sentence: Read, things: frozenset[str]) -> bool:
    """Whether a sentence calls something the ninth, say, of what a question counts.

    Args:
        sentence: read.
        things: keys of what the question counts.
    """
    if things.isdisjoint(sentence.keys):
        return False
    folded, start = fold_whole(sentence.text), sentence.span.start
    if len(folded) != len(sentence.text):
        return False
    places = [t.start - start for t in sentence.analysis.terms if not things.isdisjoint(t.keys)]
    ends = [found.end() for found in _NTH.get(sentence.article.language, NOTHING).finditer(folded)]
    return any(0 <= place - end <= _REACH for place in places for end in ends)
