"""What the words beside a word say of it: the gloss of a little word, and the part of speech of another.

"About" is near before a number, "через" after two weeks is no reason, "rose by" no flower.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from index.lemmas import lemma
from index.normalise import fold

NOTHING = "-"
"""A word that says nothing by itself where it stands, such as the sign of a tense."""
VERB, NOUN, ADJECTIVE = "verb", "noun", "adjective"


class Case(NamedTuple):
    """What stands for a word in some place.

    Attributes:
        before: what ends right before the word; None is anything.
        after: what begins right after it; None is anything.
        glosses: reader's language -> what stands for the word.
    """

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    glosses: Mapping[str, str]


def _case(before: str | None, after: str | None, **glosses: str) -> Case:
    return Case(
        re.compile(rf"(?i:{before})$") if before else None, re.compile(rf"(?i:{after})") if after else None, glosses
    )


_NUMBER = {
    "en": r"\s+(?:(?:US|A|C)?[$€£]?\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|hundred)\b)",
    "ru": r"\s+(?:\d|пол|дв[аеу]|тр[иех]|четыр|пят|шест|сем[ьи]|восемь|девят|десят|сот|тысяч|миллион)",
}
_PERIOD = {
    "en": r"\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few)\s+"
    r"(?:second|minute|hour|day|week|month|year|decade)s?\b",
    "uk": r"\s+(?:пів|(?:\d+|одн\w+|дв[аі]|три|чотири|п'ять|шість|сім|вісім|дев'ять|десять|кілька|декілька)\s+)?"
    r"(?:з половиною\s+|пів\s?)?(?:секунд|хвилин|годин|день\b|дні|днів|добу|доби|тиж|місяц|рік\b|рок[иу])",
    "ru": r"\s+(?:пол|(?:\d+|одн\w+|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько)\s+)?"
    r"(?:с половиной\s+)?(?:секунд|минут|час|день\b|дня\b|дней\b|сутки|недел|месяц|год\b|года\b|лет\b)",
}
_NAME = r"\s+(?-i:[A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ])"
_OF_DAY = r"\s+(?:\d|nay\b|qua\b|mai\b|thứ\b|chủ nhật\b|ngày\b|hôm\b|cùng ngày\b|mùng\b)"
_HOUR = r"(?:giờ|phút|\dh|\d)\s+"
_TO_DO = (
    r"\s+to\s+(?!(?:the|a|an|his|her|its|their|this|that|these|bad|poor|heavy|high|low|lack|\w+ing|\w+ness)\b)[a-z]+"
)

_TO_A_SCORE = r"\s+[^.,;]{1,40}?\s\d{1,2}\s?[-\u2013]\s?\d"
"""Behind a verb: beat Laos 2-1."""
_FEW = r"(?:\b(?:\d{1,2}|một|hai|ba|bốn|năm|sáu)|\b(?:ghi|thủng))\s+"
"""So many goals."""
_SOME = r"(?:\d|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|vài|mấy|nhiều))\s+"
_PERFECT = (
    r"\s+(?:(?:not|also|already|now|since|long|never|ever|only|just|recently|so far|yet|still|all|both)\s+){0,2}"
    r"(?:\w{2,}ed|been|become|begun|broken|brought|built|bought|caught|chosen|come|cut|done|drawn|driven|fallen|fought"
    r"|found|flown|gone|given|grown|had|heard|held|hit|hurt|kept|killed|known|laid|led|left|lost|made|met|paid|put"
    r"|risen|run|said|seen|sent|set|shot|shown|shut|sold|spent|spoken|spread|stood|stolen|struck|sunk|taken|told"
    r"|thrown|understood|withdrawn|won|written)\b"
)
"""What makes of "has" the sign of a tense; after an article "left" and "cut" are things, and have none before them."""
_BE = r"\b(?:is|are|was|were|be|'s|'re)\s+(?:also\s+|now\s+|still\s+)?"
_AHEAD = r"\b(?:will|would|to|due|expected)\b[^.;:]{0,40}\s"
_MALE = {"en": "male", "uk": "чоловік", "ru": "мужчина"}
CASES: Mapping[tuple[str, str], tuple[Case, ...]] = {
    ("en", "about"): (_case(None, _NUMBER["en"], uk="близько", ru="около", vi="khoảng"),),
    ("en", "in"): (_case(_AHEAD, _PERIOD["en"], uk="через", ru="через", vi="sau"),),
    ("en", "on"): (
        _case(
            None,
            r"\s+(?:(?:january|february|march|april|may|june|july|august|september|october|november|december"
            r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?\s*\d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
            uk="у", ru="в", vi="vào",
        ),
    ),  # fmt: skip
    ("en", "due to"): (
        _case(_BE, _TO_DO.removeprefix(r"\s+to"),
              uk="має", ru="должен", vi="dự kiến"),
    ),
    ("en", "due"): (
        _case(_BE, rf"{_TO_DO}|\s+(?:in|on|at|before|by)\b",
              uk="має", ru="должен", vi="dự kiến"),
    ),
    ("en", "captain"): (
        _case(None, r"\s+of\s+(?:(?:the|his|her|their)\s+)?(?:\w+\s+)?(?:team|side|squad|club)\b",
              uk="капітан", ru="капитан", vi="đội trưởng"),
        _case(r"\b(?:team|side|club|national|football|rugby|cricket|U\d\d)\s+", None,
              uk="капітан", ru="капитан", vi="đội trưởng"),
    ),
    ("en", "beat"): (_case(None, _TO_A_SCORE, uk="перемогти", ru="победить", vi="đánh bại"),),
    ("en", "km/h"): (_case(None, None, uk="км/год", ru="км/ч", vi="km/h"),),
    ("uk", "км/год"): (_case(None, None, en="km/h", ru="км/ч", vi="km/h"),),
    ("ru", "км/ч"): (_case(None, None, en="km/h", uk="км/год", vi="km/h"),),
    ("vi", "km/h"): (_case(None, None, en="km/h", uk="км/год", ru="км/ч"),),
    ("en", "degrees celsius"): (_case(None, None, uk="°C", ru="°C", vi="độ C"),),
    ("vi", "độ c"): (_case(None, None, en="°C", uk="°C", ru="°C"),),
    ("vi", "năm"): (_case(r"\d(?:\s+(?:triệu|nghìn|ngàn))?\s+", r"(?!\s+\d)", en="years", uk="років", ru="лет"),),
    ("vi", "năm trước"): (_case(_SOME, None, en="years ago", uk="років тому", ru="лет назад"),),
    ("vi", "tháng trước"): (_case(_SOME, None, en="months ago", uk="місяців тому", ru="месяцев назад"),),
    ("vi", "tuần trước"): (_case(_SOME, None, en="weeks ago", uk="тижнів тому", ru="недель назад"),),
    ("vi", "bàn"): (_case(_FEW, r"(?!\s+(?:ăn|ghế|học|tiệc|làm việc|cờ|bạc)\b)", en="goal", uk="гол", ru="гол"),),
    ("vi", "ba"): (
        _case(None, r"\s+(?:người|con|chiếc|cái|vụ|ngôi|căn|cuốn|chuyến|cuộc|trận|lần|ca|em|cháu|hộ|tên|vị|đội|nước"
              r"|tỉnh|ngày|tháng|tuần|giờ|phút|huy chương|bàn|nạn nhân)\b", en="three", uk="три", ru="три"),
    ),
    **dict.fromkeys(
        (("en", "has"), ("en", "have"), ("en", "had"), ("en", "having")),
        (_case(None, _PERFECT, uk=NOTHING, ru=NOTHING, vi="đã"),),
    ),
    ("en", "aged"): (
        _case(None, r"\s+(?:\d|between\b|from\b|over\b|under\b)", uk="віком", ru="в возрасте", vi="tuổi"),
    ),
    ("en", "toll"): (
        _case(None, r"(?!s\b|[\s-]+(?:roads?|booths?|stations?|bridges?|gates?|plazas?|free|charges?|fees?)\b)",
              uk="кількість жертв", ru="число жертв", vi="số người chết"),
    ),
    ("en", "m"): (_case(r"\d", None, uk="млн", ru="млн", vi="triệu"),),
    ("uk", "через"): (_case(None, _PERIOD["uk"], en="in", ru="через", vi="sau"),),
    ("uk", "з"): (_case(None, r"\s+половиною\b", en="and a", ru="с", vi="và"),),
    ("uk", "поки"): (_case(None, r"\s+(?:що\s+)?не\b", en="so far", ru="пока", vi="tạm thời"),),
    ("uk", "за"): (_case(None, _PERIOD["uk"], en="in", ru="за", vi="trong"),),
    ("ru", "через"): (_case(None, _PERIOD["ru"], en="in", uk="через", vi="sau"),),
    ("ru", "за"): (_case(None, _PERIOD["ru"], en="in", uk="за", vi="trong"),),
    ("ru", "о"): (_case(None, _NUMBER["ru"], en="about", uk="про", vi="về"),),
    ("ru", "пока"): (_case(None, r"\s+(?:что\s+)?не\b", en="so far", uk="поки", vi="tạm thời"),),
    ("vi", "miền bắc"): (_case(None, r"(?!\s+Việt)", en="north", uk="північ", ru="север"),),
    ("vi", "miền nam"): (_case(None, r"(?!\s+Việt)", en="south", uk="південь", ru="юг"),),
    ("vi", "miền trung"): (_case(None, r"(?!\s+Việt)", en="centre", uk="центр", ru="центр"),),
    ("vi", "hai người"): (_case(None, None, en="two people", uk="двоє людей", ru="два человека"),),
    ("vi", "ghi nhận"): (_case(None, None, en="record", uk="фіксувати", ru="фиксировать"),),
    ("vi", "do"): (
        _case(None, rf"{_NAME}|\s+[^.,;:]{{1,40}}?\s(?:gây|làm|tổ chức|sản xuất|thực hiện|điều khiển|đứng đầu)\b",
              en="by", uk="від", ru="от"),
    ),
    ("vi", "tối"): (_case(_HOUR, None, en="in the evening", uk="вечора", ru="вечера"),
                    _case(None, _OF_DAY, en="evening", uk="вечір", ru="вечер")),
    ("vi", "sáng"): (_case(_HOUR, None, en="in the morning", uk="ранку", ru="утра"),
                     _case(None, _OF_DAY, en="morning", uk="ранок", ru="утро")),
    ("vi", "chiều"): (_case(_HOUR, None, en="in the afternoon", uk="дня", ru="дня"),
                      _case(None, _OF_DAY, en="afternoon", uk="після обіду", ru="днем")),
    ("vi", "lớp"): (_case(None, r"\s+\d", en="class", uk="клас", ru="класс"),),
    ("vi", "nam"): (
        _case(None, r"\s+(?:công nhân|sinh viên|học sinh|thanh niên|bệnh nhân|tài xế|nhân viên|diễn viên|ca sĩ"
              r"|nghi phạm|cầu thủ|vận động viên|giáo viên|bác sĩ|hành khách|du khách|thiếu niên|nghệ sĩ|chiến sĩ"
              r"|binh sĩ|tù nhân|nạn nhân|người|sinh|giáo|tiếp viên|cảnh sát|kỹ sư|nông dân|phạm nhân)\b", **_MALE),
    ),
    ("vi", "anh"): (_case(None, _NAME, en="Mr", uk="пан", ru="господин"),),
    ("vi", "chị"): (_case(None, _NAME, en="Ms", uk="пані", ru="госпожа"),),
    ("vi", "cô"): (_case(None, _NAME, en="Ms", uk="пані", ru="госпожа"),),
}  # fmt: skip
"""(language, word) -> what stands for it in some places, the first that fits."""
PERSONS = frozenset({"anh", "chị", "cô"})
"""Words of Vietnamese that address somebody before a name, and are words or a country elsewhere."""
_REACH = 60
"""Characters that are looked at on either side."""


def in_place(text: str, start: int, end: int, limit: int, language: str, reader: str) -> str | None:
    """What stands for ``text[start:end]`` where the words beside it decide; None where they do not.

    Args:
        text: of an article.
        start, end: the place of a word in it.
        limit: where the quote ends.
        language: of the article.
        reader: language to gloss in.
    """
    for before, after, glosses in CASES.get((language, fold(text[start:end])), ()):
        if reader not in glosses or before and not before.search(text[max(0, start - _REACH) : start]):
            continue
        if not after or after.match(text[end : min(end + _REACH, limit)]):
            return glosses[reader]
    return None


def _some(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MODALS = _some(
    """to will would can could may might must should not cannot can't won't don't doesn't didn't couldn't wouldn't i we
    they he she who also"""
)
_DETERMINERS = _some(
    """the a an this that these those his her its their our my your no some any each every another of in for with from
    at into two three four five six seven eight nine ten"""
)
_PREPOSITIONS = _some("to by from at on in for into over the a an his her its their up down out sharply")
_PAST = _some("rose fell left met cut shot set found saw led won lost held felt ground wound struck")
"""Past forms that are other words too."""
_AFTER_VERB_SIGN = _some("đã sẽ đang không chưa phải để muốn")
_AFTER_NOUN_SIGN = _some("các những một mỗi mọi cuộc sự việc chiếc cái con")


def _english(key: str, before: str, after: str) -> str | None:
    if before in _MODALS:
        return VERB
    if key in _PAST and before not in _DETERMINERS and (after in _PREPOSITIONS or after[:1].isdigit()):
        return VERB
    if before in _DETERMINERS:
        return None if key.endswith(("ed", "ing")) else NOUN
    return VERB if key.endswith("ed") else None


def _vietnamese(key: str, before: str, after: str) -> str | None:
    return VERB if before in _AFTER_VERB_SIGN else NOUN if before in _AFTER_NOUN_SIGN else None


BY_FORM = {
    "uk": (re.compile(r"(?:[аиіїяуео]в|вся|ла|ло|ли|лася|лося|лися|ться|[уюая]ть|[иї]ть|є)$"), ("ти", "тися")),
    "ru": (re.compile(r"(?:[аеияуы]л|лся|ла|ло|ли|лась|лось|лись|[еию]тся|[уюая]т|[еи]т)$"), ("ть", "ться")),
}
"""Endings of verbs as they stand in a text, and in a dictionary; of use for words of saying (заявив is no statement),
while of other verbs a row's first term is as often the noun that goes with them."""


def _by_form(key: str, language: str) -> str | None:
    """A verb is told by its form and its dictionary form together: заявив, of заявити."""
    forms, infinitives = BY_FORM[language]
    base = lemma(key, language)
    return VERB if base != key and base.endswith(infinitives) and forms.search(key) else None


_PARTS: Mapping[str, Callable[[str, str, str], str | None]] = {
    "en": _english, "vi": _vietnamese,
    "uk": lambda key, before, after: _by_form(key, "uk"), "ru": lambda key, before, after: _by_form(key, "ru"),
}  # fmt: skip
"""How the languages tell: by what stands beside a word, or by its ending."""


def part_of_speech(key: str, before: str, after: str, language: str) -> str | None:
    """What part of speech a word is among its neighbours; None where that cannot be told.

    Args:
        key: the folded word.
        before, after: the folded words beside it.
        language: ISO 639-1.

    >>> part_of_speech("rose", "bread", "by", "en"), part_of_speech("rose", "the", "in", "en")
    ('verb', 'noun')
    """
    return _PARTS[language](key, before, after) if language in _PARTS else None


def likeness(part: str | None, ukrainian: str) -> int:
    """Whether a sense is of a part of speech, told by its Ukrainian term, whose endings say it.

    Args:
        part: of the word; None where that is not known.
        ukrainian: the sense's term.

    Returns:
        1 if it is, -1 if one of them is a verb and the other is not, else 0.

    >>> likeness("verb", "зростати"), likeness("verb", "троянда"), likeness("noun", "приватний"), likeness(None, "хліб")
    (1, -1, 0, 0)
    """
    if part is None:
        return 0
    first = ukrainian.split(" ")[0]
    own = VERB if first.endswith(("ти", "тися")) else ADJECTIVE if first.endswith(("ий", "ій")) else NOUN
    return 1 if own == part else -(VERB in (own, part))
