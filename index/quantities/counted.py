"""What tells a figure that counts or measures something from one of a date: 2000 people, 3.5 %, 2/3 of the votes.

The lists are closed: only words that are counted in news, so a year before any other noun stays a year.
"""

import re

from index.analysis.words import MONEY_SIGNS
from index.normalise import NOTHING
from index.patterns import regex

_SIGNS = rf"[%‰°{MONEY_SIGNS}]"
_MEASURES: dict[str, str] = {
    "en": r"percent|per cent|thousand|million|billion|trillion|dollars|euros?|pounds|hryvnias?|ro?ubles?|yuan|yen|usd"
          r"|eur|km|kilomet(?:er|re)s?|miles|met(?:er|re)s|feet|kg|kilograms?|tons|tonnes|hectares|acres|barrels",
    "uk": r"відсот\w+|тис|тисяч\w*|млн|мільйон\w*|млрд|мільярд\w*|трлн|трильйон\w*|долар\w*|євро|гривень|гривні|грн"
          r"|рублів|юанів|фунтів|км|кілометр\w*|метрів|метри|кг|кілограм\w*|тонн[иа]?|га|гектар\w*|барел\w*|разів|рази"
          r"|бал(?:и|ів|а)|пункт(?:и|ів|а)|мвт|квт|гб",
    "ru": r"процент\w*|тыс|тысяч\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|триллион\w*|доллар\w*|евро|гривен|гривны|грн"
          r"|рублей|рубля|юаней|фунтов|км|километр\w*|метров|метра|кг|килограмм\w*|тонн[ыа]?|га|гектар\w*|баррел\w*"
          r"|раза?|балл(?:а|ов)|пункт(?:а|ов)|мвт|квт|гб",
    "vi": r"phần trăm|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|đô|đồng|usd|eur|euro|vnd|bảng|yên|nhân dân tệ|rúp|km|kg|tấn|ha"
          r"|mét|hải lý|dặm|thùng|lần|điểm|độ|mw|gw|gb",
}  # fmt: skip
"""Percent, scale words, currencies and units."""
_BRIEF: dict[str, str] = {
    "uk": r"м|см|мм|л|г|т|°[cс]|год|годин\w*|рок[уи]|років|місяц\w+|тижн\w+|градус\w*",
    "ru": r"м|см|мм|л|г|т|°[cс]|час(?:а|ов)|год[ау]|лет|месяц\w+|недел\w+|градус\w*",
    "vi": r"m2?|cm|mm|lít|giờ|tuổi|inch|phút|giây|tháng(?! \d)|tuần|năm(?! (?:\d{4}|nay|ngoái|trước|tới|sau)\b)",
}
"""Units that only a figure with a decimal mark is sure to have: 2000 m. may be anything."""
_THINGS: dict[str, str] = {
    "en": r"people|persons|soldiers|troops|prisoners|civilians|refugees|migrants|men|women|children|workers|employees"
          r"|students|protesters|protestors|demonstrators|inmates|detainees|hostages|residents|fighters|drones"
          r"|missiles|years|months|weeks|days|hours|minutes|times",
    "uk": r"осіб|людей|чоловік|військов(?:их|ослужбовців)|солдатів|бійців|в'язнів|полонених|цивільних|мирних"
          r"|біженців|переселенців|жінок|чоловіків|дітей|працівників|співробітників|студентів|протестувальників"
          r"|заручників|мешканців|жителів|громадян|учасників|поранених|загиблих|дронів|ракет|років",
    "ru": r"человек|людей|лиц|военных|военнослужащих|солдат|бойцов|заключенных|пленных|военнопленных|гражданских"
          r"|мирных|беженцев|женщин|мужчин|детей|рабочих|работников|сотрудников|студентов|протестующих"
          r"|демонстрантов|заложников|жителей|граждан|участников|раненых|погибших|дронов|ракет|лет",
    "vi": r"người(?! ta\b)|binh sĩ|binh lính|lính|quân nhân|tù nhân|tù binh|thường dân|dân thường|nạn nhân|con tin"
          r"|công nhân|nhân viên|học sinh|sinh viên|trẻ em|phụ nữ|hộ dân|máy bay|tên lửa|xe tăng|năm",
}  # fmt: skip
"""Persons, and what is counted like them."""
_PARTS: dict[str, str] = {
    "en": r"of|majority|vote|the\b",
    "uk": r"голос\w+|депутат\w+|населення|території|більшіст\w+|складу|усіх|всіх|від",
    "ru": r"голос\w+|депутат\w+|населения|территории|большинств\w+|состава|всех|от",
    "vi": r"số|dân số|tổng|phiếu|thành viên|ghế|diện tích|lượng|cổ phần|chiều dài|chặng đường|quãng đường|thời gian"
          r"|quân số|nghị sĩ|đại biểu|lãnh thổ|giá trị|sản lượng|của",
}  # fmt: skip
"""What a fraction is of."""


def _following(*tables: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        language: regex(rf"[ -]?{_SIGNS}|[ -](?:{'|'.join(t[language] for t in tables if language in t)})(?!\w)")
        for language in _MEASURES
    }


_MEASURED = _following(_MEASURES)
_MEASURED_BRIEFLY = _following(_MEASURES, _BRIEF)
_COUNTED = _following(_MEASURES, _THINGS)
_OF_A_WHOLE = _following(_PARTS)


def is_measured(text: str, end: int, language: str, decimal: bool = False) -> bool:
    """Whether what stands straight after a figure is a scale word, a percent sign, a currency or a unit.

    Args:
        text: folded.
        end: of the figure.
        language: ISO 639-1 of the text.
        decimal: the figure has a decimal mark, so that units of one letter count too.

    >>> is_measured("3.5 млрд", 3, "uk"), is_measured("11.9 người", 4, "vi")
    (True, False)
    """
    table = _MEASURED_BRIEFLY if decimal else _MEASURED
    return bool(table.get(language, NOTHING).match(text, end))


def is_counted(text: str, end: int, language: str) -> bool:
    """Whether persons, things or units are counted straight after a figure: 2000 people, but not 2000 elections."""
    return bool(_COUNTED.get(language, NOTHING).match(text, end))


def is_part(text: str, end: int, language: str) -> bool:
    """Whether what a fraction is of stands straight after it: 2/3 of the votes."""
    return bool(_OF_A_WHOLE.get(language, NOTHING).match(text, end))
