"""Counts that grow while a story goes on: the dead, the injured, the missing, the rescued, the arrested, the evacuated.

A report of them is a total, or only what has come to the total since: another three bodies.  Tables of patterns by
language, over folded text.
"""

import re
from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.disputes.contested import is_additional, is_of_those
from rag.disputes.costs import currencies, is_part
from rag.evidence.amounts import amounts_in
from rag.question.kinds import NUMBER

DEAD, HURT, MISSING, SAVED, HELD, MOVED = "dead", "hurt", "missing", "saved", "held", "moved"
FALLING = frozenset({MISSING})
"""What may become fewer: the missing are found."""
BESIDE = frozenset({HURT, MISSING})
"""Counts that are told beside the dead: 38 were killed, another 12 are missing."""

_STATES: dict[str, dict[str, str]] = {
    "en": {
        DEAD: r"\b(?:dead|die[sd]?|dying|deaths?|kill(?:s|ed|ing)?|(?:claim\w*|took|taken|cost|lost) (?:the |their )?"
        r"li(?:fe|ves)|lives|perished|fatalities|toll|drowned)\b",
        HURT: r"\b(?:injur(?:ed?|es|ing|ies)|wound(?:ed|ing)|hurt|hospitali[sz]ed)\b",
        MISSING: r"\b(?:missing|unaccounted)\b",
        SAVED: r"\b(?:rescued|saved|survived|survivors)\b",
        HELD: r"\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\b",
        MOVED: r"\bevacuat(?:e[sd]?|ing)\b",
    },
    "uk": {
        DEAD: r"\b(?:загин\w+|загиб\w+|помер\w*|смертей|смертельн\w+ випад\w+|жертв\w*|життя|[ву]би(?:т[ио]\w*"
        r"|ла|ло|ли|в)|потонул\w+)\b",
        HURT: r"\b(?:поран\w+|постражд\w+|травм\w+|(?:у|в)шпитал\w+|госпіталіз\w+)\b",
        MISSING: r"\b(?:зник\w+|безвісти)\b",
        SAVED: r"\b(?:(?:в|у|по)рят[оу]ва\w+|вціліл\w+)\b",
        HELD: r"\b(?:затрима(?:л|н|в)\w*|за?арешт\w+)\b",
        MOVED: r"\bевакую\w+|\bевакуйов\w+",
    },
    "ru": {
        DEAD: r"\b(?:погиб\w*|умер\w*|скончал\w+|смертей|смертельн\w+ случа\w+|жертв\w*|жизн\w+|уби(?:т\w+|ла"
        r"|ло|ли|л)|утонул\w*)\b",
        HURT: r"\b(?:ранен\w+|пострада\w+|травм\w+|госпитализ\w+)\b",
        MISSING: r"\b(?:пропа(?:л|вш)\w*|без вести)\b",
        SAVED: r"\b(?:спас(?:ен|л)\w+|выжи(?:л|вш)\w+)\b",
        HELD: r"\b(?:задержа(?:л|н)\w*|арест\w+)\b",
        MOVED: r"\bэвакуир\w+",
    },
    "vi": {
        DEAD: r"(?<!\w)(?:chết|thiệt mạng|tử vong|tử nạn|mạng sống|sinh mạng)(?!\w)",
        HURT: r"(?<!\w)(?:bị thương|bị bỏng|nhập viện)(?!\w)",
        MISSING: r"(?<!\w)(?:mất tích|mất liên lạc)(?!\w)",
        SAVED: r"(?<!\w)(?:giải cứu|cứu sống|cứu được|được cứu|sống sót)(?!\w)",
        HELD: r"(?<!\w)(?:bắt giữ|tạm giữ|bị bắt|bắt(?! đầu| nguồn| buộc))(?!\w)",
        MOVED: r"(?<!\w)(?:sơ tán|di dời)(?!\w)",
    },
}
_BREAK: dict[str, re.Pattern[str]] = {
    "en": regex(r"[,;:.()—–]|\b(?:and|while|but)\b|\d"),
    "uk": regex(r"[,;:.()—–]|\b(?:і|й|та|а|але)\b|\d"),
    "ru": regex(r"[,;:.()—–]|\b(?:и|а|но)\b|\d"),
    "vi": regex(r"[,;:.()—–]|(?<!\w)(?:và|còn|nhưng|trong khi)(?!\w)|\d"),
}
"""Between a number and the word of what it counts there is none of these."""
_KILLER = {"en": regex(r"\b(?:has|have|had) (?:\w+ )?kill")}
"""From a number on: what it counts killed others."""
_MAY_BE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:could|might|fear\w*|expect\w*|up to|threat\w*|initially|earlier|previous\w*"
        r"|(?<!\d )(?<!\d(?:st|nd|rd|th) )(?<!in )(?<!of )(?<!on )(?<!by )(?<!this )(?<!last )(?<!since )(?<!early )"
        r"(?<!late )(?<!until )may(?! \d))\b"
    ),
    "uk": regex(r"\b(?:може|можуть|побою\w+|очіку\w+|спершу|спочатку|раніше|попередн\w+)\b"),
    "ru": regex(r"\b(?:может|могут|опаса\w+|ожида\w+|сначала|ранее|раньше|предварит\w+)\b"),
    "vi": regex(r"(?<!\w)(?:có thể|lo ngại|e ngại|dự kiến|ban đầu|trước đó|trước đây)(?!\w)"),
}
"""What a sentence fears or looks back on is no count of today; May is a month."""
_AGED: dict[str, re.Pattern[str]] = {
    "en": regex(r"^(?!.*\b(?:toll|number|figure|count|st(?:ands|ood)|puts?)\b).*\bat (?:the age of )?$"),
    "uk": regex(r"\b(?:у віці|віком) $"),
    "ru": regex(r"\bв возрасте $"),
    "vi": regex(r"(?<!\w)(?:ở tuổi|tuổi) $"),
}
"""Before the age at which somebody died."""
_GROUPS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:child(?:ren)?|kids|wom[ae]n|m[ae]n|girls?|boys?|infants|babies|pupils|students|teachers|soldiers|troops"
        r"|civilians|foreign(?:ers?\b|(?! (?:ministry|ministers?|affairs|office|secretary|policy|media|relations)\b))"
        r"|tourists|police(?:m[ae]n|wom[ae]n)|(?<=many )police|officers|rescuers|firefighters|journalists"
        r"|teenagers|nationals)\b"
    ),
    "uk": regex(
        r"\b(?:діт(?:ей|и|ьми)|жін\w+|чоловік\w*|дівч\w+|хлоп\w+|учн\w+|школяр\w+|студент\w+|вчител\w+|солдат\w*"
        r"|військов(?:ий|і|их|им|ими|ослуж\w+)\b(?! (?:навчан|баз|частин|об'єкт|літак|полігон|аеродром|вертол"
        r"|дії|дій|суд))"
        r"|цивільн\w+|інозем\w+|турист(?!ичн)\w+|поліцейськ(?:ий|і|их|им|ими)\b|поліціянт\w+|рятувальник\w+"
        r"|пожежник\w+|журналіст\w+)\b"
    ),
    "ru": regex(
        r"\b(?:дет(?:ей|и|ьми)|женщин\w*|мужчин\w*|дев[оу]ч\w+|мальчик\w+|учени\w+|школьник\w+|студент\w+|учител\w+"
        r"|солдат\w*|военн(?:ый|ые|ых|ым|ыми|ослуж\w+)\b(?! (?:учен|баз|част|объект|самол|полигон|аэродром"
        r"|вертол|дейст|суд))"
        r"|мирн(?:ые|ых|ым|ыми)\b(?! (?:перегов|план|согл|договор|инициатив))|иностран(?!\w+ дел\b)\w+"
        r"|турист(?!ическ)\w+|полицейск(?:ий|ие|их|им|ими)\b|спасател\w+|пожарн\w+|журналист\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:trẻ em|em nhỏ|em bé|phụ nữ|đàn ông|nam giới|nữ|học sinh|sinh viên|giáo viên|binh sĩ|lính|dân thường"
        r"|thường dân|người nước ngoài|khách nước ngoài|du khách|khách du lịch"
        r"|cảnh sát(?! (?:đã |đang )?(?:bắt|tạm giữ|cứu|sơ tán|cho|nói|xác nhận|biển))|nhân viên cứu hộ"
        r"|lính cứu hỏa|nhà báo)(?!\w)"
    ),
}
"""Some of those whom a toll counts: a toll of all is none of theirs."""
_WIDE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:nationwide|countrywide|across|elsewhere|provinces|regions|(?<!united )states(?! that\b)|countries"
        r"|cities|districts|this (?:year|season)|whole|entire|since (?:january|the beginning|the start))\b"
    ),
    "uk": regex(
        r"\b(?:по всій|по країні|по області|провінціях|областях|регіонах|країнах|містах|районах|з початку"
        r"|цього року|цьогоріч|цілом\w+|усь\w+ країн\w+)\b"
    ),
    "ru": regex(
        r"\b(?:по всей|по стране|по области|провинциях|областях|регионах|странах|городах|районах|с начала"
        r"|в этом году|в целом|всей стран\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:cả (?:đợt|nước|vùng|khu vực)|toàn (?:quốc|tỉnh|vùng)|các (?:tỉnh|nước|địa phương|vùng)"
        r"|(?:hai|ba|bốn|năm|sáu|nhiều) tỉnh|từ đầu (?:năm|mùa))(?!\w)"
    ),
}
"""A count of more than one place, or of more than one event."""
_REACH = 72
"""Characters between a number and the word of what it counts."""
_COMPILED = {
    language: regex("|".join(f"(?P<{name}>{pattern})" for name, pattern in rows.items()))
    for language, rows in _STATES.items()
}


class Toll(NamedTuple):
    """A count of a sentence.

    Attributes:
        value: how many.
        total: it is no part of another count, and nothing that came to one.
        place: of the number in the sentence.
    """

    value: float
    total: bool
    place: Span = Span(0, 0)


def states_in(text: str, language: str) -> frozenset[str]:
    """Of whom a text speaks: ``dead``, ``hurt``, ``missing``, ``saved``, ``held``, ``moved``.

    >>> sorted(states_in("How many were killed or injured?", "en")), sorted(states_in("Скільки людей зникло?", "uk"))
    (['dead', 'hurt'], ['missing'])
    """
    return frozenset(str(found.lastgroup) for found in _COMPILED.get(language, NOTHING).finditer(fold_whole(text)))


@lru_cache(maxsize=4000)
def tolls_in(text: str, language: str, published: date | None, state: str) -> tuple[Toll, ...]:
    """How many of a state a sentence counts; none of those that it fears or looks back on.

    >>> [toll.value for toll in tolls_in("Three people died and eleven were missing.", "en", None, "missing")]
    [11.0]
    >>> [toll.total for toll in tolls_in("Ще двоє людей загинули.", "uk", None, "dead")]
    [False]

    Args:
        text: a sentence.
        language: ISO 639-1.
        published: the day of its article.
        state: one of those of `states_in`.
    """
    folded = fold_whole(text)
    if language not in _COMPILED or _MAY_BE[language].search(folded):
        return ()
    words = [(str(found.lastgroup), Span(*found.span())) for found in _COMPILED[language].finditer(folded)]
    if not any(name == state for name, _ in words):
        return ()
    money, found = currencies(text, language), list[Toll]()
    for value, place in amounts_in(text, language, published, frozenset({NUMBER})):
        aged = _AGED[language].search(folded[max(0, place.start - _REACH) : place.start])
        if place not in money and not aged and _counted_by(folded, place, words, language) == state:
            added = is_additional(folded, place, language) and (state not in BESIDE or bool(found))
            added = added or is_of_those(folded, place, language)
            found.append(Toll(float(value), not added and not is_part(text, place, language), place))
    return tuple(found)


def counts_others(text: str, language: str, place: Span, states: Collection[str]) -> bool:
    """Whether a number of a sentence counts those of none of some states: the injured, where the dead are asked for.

    >>> counts_others("Three died and eleven were injured.", "en", Span(15, 21), {"dead"})
    True
    >>> counts_others("Three died and eleven were injured.", "en", Span(0, 5), {"dead"})
    False

    Args:
        text: a sentence.
        language: ISO 639-1.
        place: of the number in the sentence.
        states: some of those of `states_in`.
    """
    folded = fold_whole(text)
    if language not in _COMPILED or len(folded) != len(text):
        return False
    words = [(str(found.lastgroup), Span(*found.span())) for found in _COMPILED[language].finditer(folded)]
    return _counted_by(folded, place, words, language) not in (None, *states)


def is_wide(text: str, language: str) -> bool:
    """Whether a sentence speaks of more than one place or event.

    >>> is_wide("Cả đợt mưa lũ làm 38 người chết.", "vi"), is_wide("Vụ sạt lở làm 17 người chết.", "vi")
    (True, False)
    """
    return bool(_WIDE.get(language, NOTHING).search(fold_whole(text)))


def counts_some(text: str, language: str) -> bool:
    """Whether a question asks for some of those whom a toll counts.

    >>> counts_some("How many children died?", "en"), counts_some("How many people died?", "en")
    (True, False)
    """
    return bool(_GROUPS.get(language, NOTHING).search(fold_whole(text)))


def _counted_by(folded: str, number: Span, words: list[tuple[str, Span]], language: str) -> str | None:
    """The word that tells whom a number counts: the nearest one in its part of the sentence."""
    near = []
    for name, word in words:
        a, b = (word.end, number.start) if word.end <= number.start else (number.end, word.start)
        if not 0 <= b - a <= _REACH:  # before any pattern: a sentence may hold thousands of both
            continue
        if a == number.end and _KILLER.get(language, NOTHING).search(folded, a, word.end):
            continue
        if not _BREAK[language].search(folded[a:b].rstrip(" —–-:")):
            near.append((b - a, name))
    return min(near)[1] if near else None
