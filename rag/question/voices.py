"""Whose words a question asks for: "according to the county", "what did the EU say".

Somebody else's words on the same thing are no answer.  Told by the words around the voice, as tables by language; the
voice itself is whatever names stand there.
"""

import re

from index.analyse import FUNCTION, LIGHT, Analyser
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span

_EN_SAY = (
    r"(?:say|said|saying|tell|told|think|thought|claim(?:ed)?|state[ds]?|promise[ds]?|announced?|call|called|respond"
    r"|responded|react|reacted|comment|commented|explain|explained|describe|described|warn|warned|write|demand"
    r"|demanded|propose[ds]?|suggest|suggested|deny|denied|admit|admitted|blame[ds]?|want(?:ed)?|ask(?:ed)?"
    r"|urged?|insist(?:ed)?|seek|sought|offer(?:ed)?|pledged?|vow(?:ed)?)"
)
_UK_SAY = (
    r"(?:сказа|каж|говор|заяв|повідом|обіця|думає|вважа|стверджу|поясн|відпові|відреаг|прокомент|попереди|розпові"
    r"|наголос|пропон|запропон|вимага|звинува|запереч|визна|хоч|хоті|прос|попрос|заклика|наполяга|домага)"
    r"\w+(?:(?<=в)|(?<=че)|(?<=ла)|(?<=ло)|(?<=ли)|(?<=є)|(?<=же)|(?<=ть)|(?<=ся)|(?<=сь))\b"
)
_RU_SAY = (
    r"(?:сказа|говор|заяв|сообщ|обеща|пообеща|дума|счита|утвержда|объясн|ответи|отвеча|отреаг|прокоммент|предупре"
    r"|рассказа|подчеркн|предлож|предлага|требова|требует|обвин|отрица|опроверг|призна|хоч|хоте|прос|попрос|призыва"
    r"|настаива|добива)"
    r"\w*(?:(?<=л)|(?<=ла)|(?<=ло)|(?<=ли)|(?<=ет)|(?<=ют)|(?<=ит)|(?<=ят)|(?<=ся)|(?<=сь))\b"
)
_VI_SAY = (
    r"(?:nói|cho biết|cho rằng|cho hay|tuyên bố|khẳng định|hứa|phát biểu|phản ứng|bình luận|giải thích|cảnh báo"
    r"|yêu cầu|đề nghị|trả lời|bác bỏ|phủ nhận|thừa nhận|nghĩ|kêu gọi|muốn|đòi|cam kết|đề xuất|kiến nghị)"
)
_WHO = r"(?P<who>[^?,;:.]{2,60}?)"
_SAID = r"(?P<said>[^?,;:.]{2,60}?)"
_UK_AT = r"(?=\s*(?:[?,;:.]|$|\b(?:про|щодо|на|після|з|і|й|та|у|в|стосовно|коли|до|під|був|була|було|були|є)\b))"
_UK_WHAT = r"\b(?:що|як|чим|(?<!через )(?<!для )(?<!від )(?<!до )чого)"
_RU_AT = r"(?=\s*(?:[?,;:.]|$|\b(?:о|об|про|на|после|с|и|в|во|по|насчет|когда|до|под|был|была|было|были)\b))"
_EN_AT = (
    r"(?=\s*(?:[?,;:.]|$|\b(?:is|are|was|were|did|do|does|had|has|have|how|what|when|where|who|why|that|in|on|at|by"
    r"|for|after|before|about)\b))"
)
_WHOSE: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\baccording to {_WHO}{_EN_AT}|\b(?:what|how|who|whom|when|where|why|which)(?: \w+){{0,5}}?"
        rf" (?:did|does|do|has|have|had) {_SAID} (?:\w+ly |also |first )?{_EN_SAY}\b"
    ),
    "uk": regex(
        r"\b(?:за (?:словами|даними|версією|оцінк(?:ою|ами)|підрахунками|повідомленням|твердженням|інформацією)"
        rf"|на думку|згідно з даними) {_WHO}{_UK_AT}"
        r"|(?:^|[.!?]\s)\W*(?:а |і |й |ну )?(?P<ahead>(?:[\w'’«»-]+ ){1,4}?)(?<!, )"
        rf"(?:що|чим|як) {_UK_SAY}{_UK_AT}"
        rf"|(?<!, ){_UK_WHAT} (?:саме |ж |тепер |раніше )?(?:{_UK_SAY} (?!(?:про|щодо|на|в|у|за)\b){_SAID}{_UK_AT}"
        rf"|(?P<first>(?:[\w'’«»-]+ ){{1,4}}?){_UK_SAY})"
    ),
    "ru": regex(
        r"\b(?:по (?:словам|данным|версии|оценк(?:е|ам)|подсчетам|сообщению|утверждению|информации|мнению)"
        rf"|согласно данным) {_WHO}{_RU_AT}"
        r"|(?:^|[.!?]\s)\W*(?:а |и |ну )?(?P<ahead>(?:[\w«»-]+ ){1,4}?)(?<!, )"
        rf"(?:что|чем|как) {_RU_SAY}{_RU_AT}"
        r"|(?<!, )\b(?:что|как|чем|(?<!за )(?<!для )(?<!от )(?<!из )чего) (?:же |именно |теперь |ранее )?"
        rf"(?:{_RU_SAY} (?!(?:о|об|про|на|в|во|за)\b){_SAID}{_RU_AT}|(?P<first>(?:[\w«»-]+ ){{1,4}}?){_RU_SAY})"
    ),
    "vi": regex(
        rf"(?<!\w)(?<!mang )(?<!kèm )(?<!tiếp )(?<!đi )(?<!làm )theo {_WHO}(?=\s*[?,;:]|$)"
        rf"|(?:^|[,;:]\s*){_SAID} (?:đã |từng |có |sẽ |cũng )*{_VI_SAY} (?:những |điều )*(?:gì|ra sao|thế nào"
        r"|như thế nào)(?!\w)"
        r"|^\W*(?P<says>[^?,;:.]{2,40}?) (?:đã |từng |có )*(?:giải thích|lý giải) [^?,;:.]{2,60}? "
        r"(?:ra sao|thế nào|như thế nào)(?!\w)"
    ),
}
"""What stands around the voice."""
_SEVERAL = regex(
    r"(?<!\w)(?:and|or|each|both|і|й|та|або|обидв\w+|сторон\w+|и|или|оба|обе|và|hay|mỗi|hai bên|các bên|sides?)(?!\w)"
)
"""More than one voice: each may be met by a sentence of its own."""
_PAPER = regex(
    r"(?:the |an? )?(?:\w+ ){0,2}(?:reports?|notice|plans?|law|deal|agreement|polls?|survey|schedule|estimates?"
    r"|figures?)\b|(?:kế hoạch|thỏa thuận|luật|quy định|lịch|dự kiến|hợp đồng|nghị quyết|thông tin|kết luận|ước tính"
    r"|báo cáo|hồ sơ|tài liệu)(?!\w)|(?:перш|попередн|останн|предварительн|последн|перв)\w+\b"
)
"""What is nobody's voice."""

_HONORIFIC = regex(r"mr|mrs|ms|dr|sir|dame|пан\w{0,4}|господин\w{0,3}|госпож\w{1,2}|ông|bà|anh|chị|cô|ngài")
"""What a name is called with, which articles leave out."""


def source_named(text: str, language: str) -> Span | None:
    """Where a question names whose word it asks for by "according to"; None where it does not.

    >>> source_named("According to the county, how many fell ill?", "en"), source_named("What did he say?", "en")
    (Span(start=13, end=23), None)
    """
    folded = fold_whole(text)
    found = [one for one in _WHOSE.get(language, NOTHING).finditer(folded) if one.lastgroup == "who"]
    return Span(*found[0].span("who")) if len(found) == 1 and len(folded) == len(text) else None


def voice(text: str, language: str, analyser: Analyser) -> frozenset[str]:
    """The keys of the words that name whose words a question asks for; none where it asks for nobody's.

    Args:
        text: the question.
        language: of the question, ISO 639-1.
        analyser: of questions and articles.
    """
    folded = fold_whole(text)
    found = list(_WHOSE.get(language, NOTHING).finditer(folded))
    if len(found) != 1 or len(folded) != len(text):
        return frozenset()
    start, end = found[0].span(found[0].lastgroup or 0)
    if _SEVERAL.search(folded, start, end) or _PAPER.match(folded, start, end):
        return frozenset()
    some = [t for t in analyser.analyse(text, language).terms if start <= t.start and t.end <= end]
    told = [t for t in some if t.kind not in (FUNCTION, LIGHT)]
    named = [t for t in told if t.kind in NAMES or not _HONORIFIC.fullmatch(folded, t.start, t.end)]
    return frozenset(key for t in named or told for key in t.keys)
