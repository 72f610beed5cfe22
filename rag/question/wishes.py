"""Whether a question asks what somebody wants: what they demand, promise or propose.

Such a thing is told by a verb of the same class (wants, called for, urged), in whatever language, or by what must be.
"""

import re

from index.normalise import NOTHING
from index.patterns import regex
from rag.question.kinds import DEMAND

_EN_WISH = (
    r"(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|(?:ask|call|press|push|plead)(?:s|ed|ing)? (?:\w+ ){0,5}?(?:for|to)"
    r"|insist(?:s|ed|ing)?|urg(?:e|es|ed|ing)|seek(?:s|ing)?|sought|request(?:s|ed|ing)?|promis(?:e|es|ed|ing)"
    r"|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?)"
)
_UK_WISH = (
    r"(?:хоч(?:е|уть)|(?:за)?хоті(?:в|ла|ло|ли)|(?:за)?вимага(?:є|ють|в|ла|ли)|зажада(?:в|ла|ли)|(?:по)?прос(?:ить"
    r"|ять|ив|ила"
    r"|или)|заклика(?:є|ють|в|ла|ло|ли)|наполяга(?:є|ють|в|ла|ли)|домага(?:ється|ються|вся|лася|лися)"
    r"|(?:по)?обіця(?:є|ють|в|ла|ло|ли)|пропону(?:є|ють|вав|вала|вали)|запропонува(?:в|ла|ло|ли)|прагн(?:е|уть|ув"
    r"|ула|ули))"
)
_RU_WISH = (
    r"(?:хо(?:чет|тят)|(?:за)?хоте(?:л|ла|ло|ли)|(?:по)?треб(?:ует|уют|овал|овала|овали)|(?:по)?прос(?:ит|ят|ил|ила"
    r"|или)"
    r"|призыва(?:ет|ют|л|ла|ли)|призва(?:л|ла|ли)|настаива(?:ет|ют|л|ла|ли)|добива(?:ется|ются|лся|лась|лись)"
    r"|(?:по)?обеща(?:ет|ют|л|ла|ло|ли)|предлага(?:ет|ют|л|ла|ли)|предложи(?:л|ла|ло|ли))"
)
_VI_WISH = (
    r"(?:muốn|đòi(?: hỏi)?|yêu cầu|đề nghị|kêu gọi|hối thúc|thúc giục|hứa|cam kết|đề xuất|kiến nghị|(?<!vắc )xin)"
)
_EN_WHO = (
    r"(?:(?!\b(?:who|that|which|why|when|say|think|after|before|because|if|while|where|since|until|about|those)\b)"
    r"[^?,;]){1,80}?"
)
_EN_THING = r"(?:(?!(?:about|on|to|after|before|with|against)\b)[\w'’-]+ ){0,6}?"
_AUXILIARY = r"(?:did|does|do|will|would|has|have|had|is|are|was|were)"
_WISHES: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\bwhat (?:\w+ ){{0,3}}?{_AUXILIARY} {_EN_WHO} {_EN_WISH}\b"
        rf"|\bwhat (?:are|were|is|was) {_EN_THING}(?:demand|proposal|promise|request)s?(?=\W*$| (?:to|on|for)\b)"
    ),
    "uk": regex(
        rf"(?<!, )\b(?:чого|що|до чого|про що|на чому|як(?:і|ий|а|е|их|ої|ого)) (?:[^?,;]{{1,80}}? )?{_UK_WISH}\b"
        r"|\bяк(?:і|а|у|их) (?:(?:були|була|є) )?(?:[\w'-]+ )?(?:вимог[иау]?|пропозиці\w+|обіцянк\w+)\b(?! (?:до"
        r"|щодо|для)\b)"
    ),
    "ru": regex(
        rf"(?<!, )\b(?:чего|что|к чему|о чем|на чем|как(?:ие|ой|ая|ое|их|ую|ого)) (?:[^?,;]{{1,80}}? )?{_RU_WISH}\b"
        r"|\bкак(?:ие|ое|ая|овы|их) (?:(?:были|было|была) )?(?:[\w-]+ )?(?:требовани[еяй]|предложени[еяй]"
        r"|обещани[еяй])\b"
        r"(?! (?:к|для)\b)"
    ),
    "vi": regex(rf"(?<!\w){_VI_WISH} [^?,;]{{0,60}}?(?<!\w)(?:gì|thế nào|ra sao|(?:những|các) điều kiện nào)(?!\w)"),
}
"""What asks for a wish, over the folded question; "what X said, who wants Y" asks for none."""


def wishes(folded: str, language: str) -> set[str]:
    """The kind of a wish, where a question asks for one.

    Args:
        folded: the question, folded.
        language: of it.

    >>> wishes("what does the union want from the board?", "en"), wishes("what is the union?", "en")
    ({'demand'}, set())
    """
    return {DEMAND} if _WISHES.get(language, NOTHING).search(folded) else set()
