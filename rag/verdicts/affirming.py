"""Denials that say nothing against what a question takes for granted: of another matter, or of its end.

Who did not stop the talks held them; who was asked not to open the border may have opened it; that no foreigners were
aboard is no word on how many were.  Tables of patterns by language, over folded text.
"""

import re

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.understand import Question

_GOES_ON: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?:\b(?:not|never)|n't) (?:(?:yet|been|be|being|have|has|to|even|plan(?:ning|ned)? to|intend(?:ing|ed)? to"
        r"|going to|want(?:ed|ing)? to) ){0,3}"
        r"(?:stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|interrupt(?:s|ed|ing)?|ceas(?:e[sd]?|ing)|cancel(?:s|l?ed|l?ing)?"
        r"|call(?:ed|ing)? off|postpon(?:e[sd]?|ing)|suspend(?:s|ed|ing)?|abandon(?:s|ed|ing)?)\b"
    ),
    "uk": regex(
        r"\bне (?:(?:стал[аио]|став|буде|будуть|збира\w+|план\w+|хоч\w+|хотіл\w+) )?(?:припин|перерв|перерива|зупин"
        r"|спин[яи]|скасу|скасов|відклал|відклав|відклад[аеу]|відміня|відміни)\w*"
        r"|\b(?:скасовувати|скасувати|відкладати|припиняти|зупиняти|переривати|відміняти) не (?:стал[аио]|став|буд\w+"
        r"|збира\w+|план\w+)\b"
    ),
    "ru": regex(
        r"\bне (?:(?:стал[аио]?|буд[еу]\w*|собира\w+|план\w+|хоч\w+|хот\w+) )?(?:прекра[тщ]|прерв|прерыва|останов"
        r"|останавл|приостан|отмен|отклад|отлож)\w*"
        r"|\b(?:отменять|откладывать|прекращать|останавливать|прерывать|приостанавливать) не (?:стал[аио]?|буд\w+"
        r"|собира\w+|план\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?<!hàng )(?:không|chưa|chẳng) (?:(?:hề|bị|có|thể|muốn|định|phải) ){0,2}(?:ngừng|dừng|ngưng"
        r"|hủy(?! (?:hoại|diệt))|hoãn|gián đoạn|tạm dừng|tạm ngừng|đình chỉ)(?!\w)"
    ),
}
"""What is not stopped or called off is not denied."""
_NOT_TO: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:promis\w+|pledg\w+|vow\w+|agree[ds]?|swore|urg\w+|ask\w*|told|tell\w*|warn\w*|advis\w+|order\w*"
        r"|call\w* on|beg\w*) (?:[\w'-]+ ){0,3}?not to\b"
    ),
    "uk": regex(r"\b(?:по)?(?:обіця|закли|прос|радя|рад[иі]|наказ)\w* (?:[\w'-]+ ){0,3}?не(?= \w+(?:ти|тися|тись)\b)"),
    "ru": regex(r"\b(?:по)?(?:обеща|призв|призыв|прос|совет|приказ)\w* (?:[\w-]+ ){0,3}?не(?= \w+(?:ть|ться|ти)\b)"),
    "vi": regex(
        r"(?<!\w)(?:hứa|cam kết|kêu gọi|yêu cầu|khuyến cáo|đề nghị|khuyên|ra lệnh) (?:\w+ ){0,4}?(?:không|đừng)(?!\w)"
    ),
}
"""What somebody is to leave alone may have been done before."""
_THAT: dict[str, re.Pattern[str]] = {
    "uk": regex(r", (?:що|щоб|бо)\b"),
    "ru": regex(r", (?:что|чтобы|так как)\b"),
}
"""What stands before the conjunction is none of what is denied after it."""
_GROUP: dict[str, str] = {
    "en": r"child(?:ren)?|kids|wom[ae]n|girls?|boys?|infants|babies|pupils|students|teachers|soldiers|troops|civilians"
    r"|foreign\w*|tourists|police\w*|rescuers|firefighters|journalists|teenagers|nationals|citizens",
    "uk": r"діт(?:ей|и)|жін\w+|чоловіків|дівч\w+|хлопців|учнів|школяр\w+|студент\w+|вчител\w+|солдат\w*|військов\w+"
    r"|цивільн\w+|інозем\w+|турист\w+|поліц\w+|рятувальник\w+|пожежник\w+|журналіст\w+|громадян\w*",
    "ru": r"дет(?:ей|и)|женщин\w*|мужчин\w*|девочек|мальчиков|учеников|школьник\w+|студент\w+|учител\w+|солдат\w*"
    r"|военн\w+|мирн\w+|иностран\w+|турист\w+|полиц\w+|спасател\w+|пожарн\w+|журналист\w+|граждан\w*",
    "vi": r"trẻ em|em nhỏ|em bé|phụ nữ|đàn ông|nam giới|học sinh|sinh viên|giáo viên|binh sĩ|lính|dân thường"
    r"|thường dân|(?:người|khách|công dân|du khách) (?:nước ngoài|ngoại quốc|quốc tế)|du khách|khách du lịch|cảnh sát"
    r"|nhà báo|công dân",
}
"""Some of many, for whom alone a denial may hold."""
_NONE: dict[str, str] = {
    "en": r"\b(?:no|none of the|without(?: any)?) (?:[\w'-]+ )?",
    "uk": r"\b(?:жодн\w+|без|нема|немає|не було) (?:[\w'-]+ )?",
    "ru": r"\b(?:ни одного|нет|без|не было) (?:[\w-]+ )?",
    "vi": r"(?<!\w)(?:không|chưa) có (?:\w+ )??",
}
_SOME = {language: regex(f"{_NONE[language]}(?P<group>{words})(?!\\w)") for language, words in _GROUP.items()}
_ANY_GROUP = {language: regex(rf"(?<!\w)(?:{words})(?!\w)") for language, words in _GROUP.items()}


def going_on(folded: str, language: str) -> list[Span]:
    """Where a folded sentence says that something is not stopped or called off.

    Args:
        folded: the sentence.
        language: of it.

    >>> going_on("surgeons did not interrupt the operation.", "en"), going_on("they did not operate.", "en")
    ([Span(start=13, end=26)], [])
    """
    return [Span(*found.span()) for found in _GOES_ON.get(language, NOTHING).finditer(folded)]


def set_aside(folded: str, language: str, question: Question) -> list[Span]:
    """Where a folded sentence denies what is none of the question's matter: what somebody was asked or promised not to
    do, and that there were any of a group for which the question does not ask.

    Args:
        folded: the sentence.
        language: of it.
        question: understood.
    """
    found = [Span(*place.span()) for place in _NOT_TO.get(language, NOTHING).finditer(folded)]
    asked = _ANY_GROUP.get(question.language, NOTHING).search(fold_whole(question.meant))
    some = [] if asked else _SOME.get(language, NOTHING).finditer(folded)
    return found + [Span(*place.span()) for place in some]


def begins_after(folded: str, clause: Span, cue: Span, language: str) -> int:
    """Where, before a word of denial, that begins in its clause which it may deny: after the last conjunction.

    Args:
        folded: the sentence.
        clause: in which the word stands.
        cue: the word.
        language: of the sentence.
    """
    before = [found.end() for found in _THAT.get(language, NOTHING).finditer(folded, clause.start, cue.start)]
    return max(before, default=clause.start)
