"""What stands for a word where those beside it decide: a table by language and word.

"About" is near before a number, "через" after two weeks is no reason, "buried" by a landslide no funeral.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from index.patterns import regex

NOTHING = "-"
"""A word that says nothing by itself where it stands, such as the sign of a tense."""


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

    def fits(self, before: str, after: str) -> bool:
        """Whether a word may stand between two texts, some characters before it and some after."""
        if self.before and not self.before.search(before):
            return False
        return not self.after or self.after.match(after) is not None


def case(before: str | None, after: str | None, **glosses: str) -> Case:
    """What stands for a word in some place.

    Args:
        before: pattern of what ends right before the word.
        after: pattern of what begins right after it.
        glosses: reader's language -> what stands for the word.
    """
    return Case(regex(f"(?:{before})$", re.I) if before else None, regex(after, re.I) if after else None, glosses)


_case = case
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
    r"\s+(?:(?:not|also|already|now|since|long|never|ever|only|just|recently|so far|yet|still|all|both|\w+ly)\s+){0,2}"
    r"(?:\w{2,}ed|been|become|begun|broken|brought|built|bought|caught|chosen|come|cut|done|drawn|driven|fallen|fought"
    r"|found|flown|gone|given|grown|had|heard|held|hit|hurt|kept|killed|known|laid|led|left|lost|made|met|paid|put"
    r"|risen|run|said|seen|sent|set|shot|shown|shut|sold|spent|spoken|spread|stood|stolen|struck|sunk|taken|told"
    r"|thrown|understood|withdrawn|won|written)\b"
)
"""What makes of "has" the sign of a tense; after an article "left" and "cut" are things, and have none before them."""
_BE = r"\b(?:is|are|was|were|be|'s|'re)\s+(?:also\s+|now\s+|still\s+)?"
_AHEAD = r"\b(?:will|would|to|due|expected)\b[^.;:]{0,40}\s"
_SLIDE = r"\b(?:landslides?|mudslides?|rockslides?|avalanches?|mud|debris|rubble|snow|earth|lava|ash)"
_BODIES = r"(?:bod(?:y|ies)|remains|corpses?|wreckage|black box(?:es)?)\b"
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
    ("en", "missing"): (
        _case(r"\b(?:is|are|was|were|be|been|still|remains?|remained|reported|listed|go|goes|went|gone|declared|feared)\s+",
              r"(?!\s+(?:the|a|an|his|her|its|their|this|that|out|or\s+(?:a|the))\b)",
              uk="зниклий безвісти", ru="пропавший без вести", vi="mất tích"),
        _case(None, r"\s+(?:people|persons?|men|women|children|child|boy|girl|teenager|passengers?|workers?|miners?"
              r"|sailors?|crew|climbers?|hikers?|tourists?|plane|boat|ship|vessel|soldiers?|fishermen)\b",
              uk="зниклий", ru="пропавший", vi="mất tích"),
    ),
    ("en", "people"): (
        _case(r"(?:\d|hundred|thousand|million|dozens of|many|several|some|ten)\s+", None,
              uk="людей", ru="человек", vi="người"),
        _case(None, None, uk="люди", ru="люди", vi="người"),
    ),
    ("en", "buried"): (
        _case(rf"{_SLIDE}(?:\s+(?:has|have|had))?\s+", None, uk="засипати", ru="завалить", vi="vùi lấp"),
        _case(None, rf"\s+(?:alive|under|beneath|(?:in|by)\s+(?:the\s+|a\s+)?{_SLIDE}"
              r"|(?:\w+\s+){0,2}(?:houses?|homes?|villages?|cars?|vehicles?|roads?|streets?)\b)",
              uk="засипати", ru="завалить", vi="vùi lấp"),
        _case(None, None, uk="поховати", ru="похоронить", vi="chôn cất"),
    ),
    ("en", "m"): (_case(r"\d", None, uk="млн", ru="млн", vi="triệu"),),
    ("uk", "через"): (_case(None, _PERIOD["uk"], en="in", ru="через", vi="sau"),),
    ("uk", "з"): (_case(None, r"\s+половиною\b", en="and a", ru="с", vi="và"),),
    ("uk", "поки"): (_case(None, r"\s+(?:що\s+)?не\b", en="so far", ru="пока", vi="tạm thời"),),
    ("uk", "за"): (_case(None, _PERIOD["uk"], en="in", ru="за", vi="trong"),),
    ("uk", "о"): (_case(None, r"\s+(?:\d|пів|перш|друг|трет|четверт|п'ят|шост|сьом|восьм|дев'ят|десят|одинадц|дванадц)",
                        en="at", ru="в", vi="lúc"),),
    **dict.fromkeys(
        (("uk", "кору"), ("uk", "кором")),
        (_case(r"\b(?:від|проти|щодо|на|із|випадк\w+|спалах\w*|епідемі\w+|вірус\w*|\w*хвор\w+)\s+", None,
               en="measles", ru="корь", vi="sởi"),),
    ),
    **dict.fromkeys(
        (("uk", "зливи"), ("uk", "зливу"), ("uk", "зливою")),
        (_case(None, None, en="heavy rain", ru="ливень", vi="mưa lớn"),),
    ),
    ("vi", "của"): (_case(None, r"\s+(?-i:anh|ông)\b(?!\s+(?-i:[A-ZĐ]))", en="his", uk="його", ru="его"),
                    _case(None, r"\s+(?-i:chị|bà)\b(?!\s+(?-i:[A-ZĐ]))", en="her", uk="її", ru="ее")),
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
    ("vi", "anh"): (
        _case(r"\bcủa\s+", r"(?!\s+(?-i:[A-ZĐ]))", en=NOTHING, uk=NOTHING, ru=NOTHING),
        _case(None, _NAME, en="Mr", uk="пан", ru="господин"),),
    ("vi", "chị"): (
        _case(r"\bcủa\s+", r"(?!\s+(?-i:[A-ZĐ]))", en=NOTHING, uk=NOTHING, ru=NOTHING),
        _case(None, _NAME, en="Ms", uk="пані", ru="госпожа"),),
    **dict.fromkeys(
        (("vi", "ông"), ("vi", "bà")),
        (_case(r"\bcủa\s+", r"(?!\s+(?-i:[A-ZĐ]))", en=NOTHING, uk=NOTHING, ru=NOTHING),),
    ),
    ("vi", "cô"): (_case(None, _NAME, en="Ms", uk="пані", ru="госпожа"),),
}  # fmt: skip
"""(language, word) -> what stands for it in some places, the first that fits."""
PERSONS = frozenset({"anh", "chị", "cô"})
"""Words of Vietnamese that address somebody before a name, and are words or a country elsewhere."""
_HERS = r"\b(?:її|мій|мого|моєму|моїм|свій|свого|своєму|своїм)\s+"
_AN_OBJECT = r"\s+(?:an?|the|him|her|his|them|me|two|three|four|several|another)\b"
_FIRE = r"(?:пожеж|загорян|займан|вогон|пожар|возгоран)\w*"
_OF_COUNT = (
    r"\s+(?:người|con|chiếc|cái|vụ|ngôi|căn|cuốn|chuyến|cuộc|trận|lần|ca|em|cháu|hộ|tên|vị|đội|nước|tỉnh|ngày|tuần|giờ"
    r"|phút|huy chương|bàn|nạn nhân|máy bay|tàu|xe|triệu|nghìn|tỷ|quả)\b"
)
_WEEKDAY = r"\b(?:hôm|ngày|sáng|chiều|tối|trưa|đêm|vào)\s+"
_WEEKDAYS = {
    "thứ hai": ("Monday", "понеділок", "понедельник", "second", "другий", "второй"),
    "thứ ba": ("Tuesday", "вівторок", "вторник", "third", "третій", "третий"),
    "thứ tư": ("Wednesday", "середа", "среда", "fourth", "четвертий", "четвертый"),
    "thứ năm": ("Thursday", "четвер", "четверг", "fifth", "п'ятий", "пятый"),
    "thứ sáu": ("Friday", "п'ятниця", "пятница", "sixth", "шостий", "шестой"),
    "thứ bảy": ("Saturday", "субота", "суббота", "seventh", "сьомий", "седьмой"),
}
"""Days of the week, and the numbers of the same name, in English, Ukrainian and Russian."""
OF_LEMMAS: Mapping[tuple[str, str], tuple[Case, ...]] = {
    **dict.fromkeys(
        (("en", "thief"), ("en", "thieve")), (_case(None, None, uk="злодій", ru="вор", vi="kẻ trộm"),)
    ),
    ("uk", "злодій"): (_case(None, None, en="thief", ru="вор", vi="kẻ trộm"),),
    ("ru", "вор"): (_case(None, None, en="thief", uk="злодій", vi="kẻ trộm"),),
    ("vi", "kẻ trộm"): (_case(None, None, en="thief", uk="злодій", ru="вор"),),
    ("en", "tenant"): (_case(None, None, uk="орендар", ru="жилец", vi="người thuê nhà"),),
    ("uk", "орендар"): (_case(None, None, en="tenant", ru="арендатор", vi="người thuê"),),
    ("ru", "арендатор"): (_case(None, None, en="tenant", uk="орендар", vi="người thuê"),),
    ("vi", "người thuê nhà"): (_case(None, None, en="tenant", uk="орендар", ru="жилец"),),
    ("en", "recover"): (
        _case(None, rf"\s+(?:\w+\s+){{0,3}}{_BODIES}", uk="дістати", ru="извлечь", vi="tìm thấy"),
        _case(rf"{_BODIES}(?:\s+\w+){{0,4}}\s+(?:was|were|been|be)\s+", None,
              uk="дістати", ru="извлечь", vi="tìm thấy"),
    ),
    ("en", "strike"): (
        _case(r"(?:\b(?:days?|weeks?|months?)\s+of|[-\s](?:day|week|month)|\b(?:an?|teachers'|nurses'))\s+",
              r"(?!\s+(?:on|against|at|force))", uk="страйк", ru="забастовка", vi="đình công"),
    ),
    ("en", "penalty"): (_case(r"\bon\s+", None, uk="пенальті", ru="пенальти", vi="luân lưu"),),
    ("en", "bite"): (_case(None, _AN_OBJECT, uk="вкусити", ru="укусить", vi="cắn"),),
    ("en", "bit"): (_case(r"(?<!\ba\s)(?<!\bthe\s)", _AN_OBJECT, uk="вкусити", ru="укусить", vi="cắn"),),
    ("en", "set"): (_case(_BE, _TO_DO, uk="має", ru="должен", vi="dự kiến"),),
    ("en", "plant"): (
        _case(r"\b(?:will|to|would|can|could|should|must|they|we|volunteers|residents|farmers)\s+", None,
              uk="садити", ru="сажать", vi="trồng"),
    ),
    ("en", "leave"): (
        _case(None, r"\s+(?:[^.,;]{1,40}\s)?(?:without|dead|injured|homeless|wounded|stranded)\b",
              uk="залишити", ru="оставить", vi="khiến"),
    ),
    ("en", "rule"): (
        _case(r"\b(?:courts?|judges?|tribunal|jury)\s+(?:has\s+|have\s+|had\s+|will\s+)?", None,
              uk="постановити", ru="постановить", vi="phán quyết"),
    ),
    ("en", "reading"): (
        _case(r"\b(?:first|second|third|final)\s+", None, uk="читання", ru="чтение", vi="lần đọc"),
    ),
    ("en", "sharply"): (_case(None, None, uk="різко", ru="резко", vi="mạnh"),),
    ("uk", "різко"): (_case(None, None, en="sharply", ru="резко", vi="mạnh"),),
    ("ru", "резко"): (_case(None, None, en="sharply", uk="різко", vi="mạnh"),),
    ("uk", "читання"): (
        _case(r"\b(?:перш|друг|трет)\w+\s+", None, en="reading", ru="чтение", vi="lần đọc"),
    ),
    ("uk", "чоловік"): (
        _case(r"\d\s+", None, en="people", ru="человек", vi="người"),
        _case(_HERS, None, en="husband", ru="муж", vi="chồng"),
        _case(r"(?<!\bз\s)(?<!\bіз\s)", r"(?!\s+[^.,;]{0,20}дружин)", en="man", ru="мужчина", vi="người đàn ông"),
    ),
    ("uk", "засудити"): (
        _case(r"\bсуд\w*\s+(?:[^.,;]{0,30}\s)?", None, en="sentence", ru="приговорить", vi="kết án"),
        _case(None, r"\s+[^.,;]{0,50}?\b(?:до|на)\s+(?:\d|довічн|\w+\s+рок)",
              en="sentence", ru="приговорить", vi="kết án"),
    ),
    ("uk", "ліквідувати"): (
        _case(_FIRE + r"\s+(?:\w+\s+){0,3}", None, en="extinguish", ru="потушить", vi="dập tắt"),
        _case(None, r"\s+(?:\w+\s+){0,3}" + _FIRE, en="extinguish", ru="потушить", vi="dập tắt"),
    ),
    ("ru", "ликвидировать"): (
        _case(_FIRE + r"\s+(?:\w+\s+){0,3}", None, en="extinguish", uk="загасити", vi="dập tắt"),
        _case(None, r"\s+(?:\w+\s+){0,3}" + _FIRE, en="extinguish", uk="загасити", vi="dập tắt"),
    ),
    ("uk", "визнати"): (
        _case(None, r"\s+(?:\w+\s+)?(?:про)?вин[иу]\b", en="admit", ru="признать", vi="thừa nhận"),
    ),
    ("uk", "затримати"): (
        _case(r"\b(?:рейс|потяг|поїзд|виліт|зарплат)\w*\s+", None, en="delay", ru="задержать", vi="hoãn"),
        _case(None, r"\s+(?:рейс|потяг|поїзд|виліт|відправлен|зарплат|\w*\s?на\s+\S+\s+(?:годин|хвилин))",
              en="delay", ru="задержать", vi="hoãn"),
    ),
    ("uk", "звільнити"): (
        _case(None, r"\s+(?:\w+\s+)?(?:квартир|приміщенн|будин|кімнат|житл)",
              en="vacate", ru="освободить", vi="rời khỏi"),
    ),
    ("uk", "справа"): (
        _case(r"\b(?:кримінальн|судов|розслідуван|порушил|відкрил)\w*\s+", None, en="case", ru="дело", vi="vụ án"),
        _case(None, r"\s+(?:слуха|розгляда|проти|за\s+статт|переда|закри)", en="case", ru="дело", vi="vụ án"),
    ),
    ("uk", "слухати"): (_case(r"\bсправ\w*\s+", None, en="hear", ru="слушать", vi="xét xử"),),
    ("uk", "суд"): (_case(None, r"(?!\s+над\b)", en="court", ru="суд", vi="tòa án"),),
    ("uk", "заклад"): (_case(None, None, en="establishment", ru="заведение", vi="cơ sở"),),
    ("uk", "посадовець"): (_case(None, None, en="official", ru="чиновник", vi="quan chức"),),
    ("uk", "керування"): (
        _case(r"п'ян\w+\s+", None, en="driving", ru="вождение", vi="lái xe"),
        _case(None, r"\s+(?:авто|транспорт|[ву]\s+стані)", en="driving", ru="вождение", vi="lái xe"),
    ),
    ("uk", "сила"): (
        _case(None, r"\s+(?:ППО|оборон|безпек|спец|тероборон|повітрян|протиповітр)",
              en="forces", ru="силы", vi="lực lượng"),
    ),
    ("vi", "năm"): (_case(None, _OF_COUNT, en="five", uk="п'ять", ru="пять"),),
    ("vi", "chín"): (_case(None, _OF_COUNT, en="nine", uk="дев'ять", ru="девять"),),
    ("vi", "dọc"): (
        _case(None, r"\s+(?:theo|đường|bờ|sông|biên giới|tuyến|phố|quốc lộ)\b", en="along", uk="уздовж", ru="вдоль"),
    ),
    ("vi", "giành"): (
        _case(None, r"\s+(?:\w+\s+)?(?:huy chương|hcv|cúp|giải|chức vô địch|vé|giải thưởng)\b",
              en="win", uk="здобути", ru="завоевать"),
    ),
    ("vi", "thua"): (_case(None, None, en="lose", uk="програти", ru="проиграть"),),
    ("vi", "điều trị"): (_case(None, r"\s+cho\b", en="treat", uk="лікувати", ru="лечить"),),
    ("vi", "có thể"): (_case(None, None, en="can", uk="може", ru="может"),),
    ("vi", "dự kiến"): (_case(None, None, en="plan", uk="планувати", ru="планировать"),),
    ("vi", "người dân"): (_case(None, None, en="people", uk="жителі", ru="жители"),),
    **{
        ("vi", day): (_case(_WEEKDAY, None, en=en, uk=uk, ru=ru),
                      _case(r"\b(?:tháng|lần|người|năm|quý|con|vụ|trận)\s+", None, en=en_n, uk=uk_n, ru=ru_n))
        for day, (en, uk, ru, en_n, uk_n, ru_n) in _WEEKDAYS.items()
    },
}  # fmt: skip
"""The same by the dictionary form of a word; `CASES` go before."""
