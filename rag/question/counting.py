"""What a question counts: whether it asks how many there are, and whether a unit of time in it is only a rate."""

import re
from collections.abc import Mapping, Sequence

from index.analyse import CONTENT, Term
from index.normalise import NOTHING
from index.patterns import regex
from index.sentences import Span
from rag.question import asks, kinds, rates
from rag.question.asking import RISES, SUMS, WHAT_IS
from rag.question.degrees import AREA_EN, AREA_RU, AREA_UK, LONG_EN
from rag.question.kinds import ANYONE, DEATH, ESTIMATE, GAUGED, HUMAN, PEOPLE, WOUND

_PER = {
    "en": regex(r"(?:\b(?:an?|per|each|every)|/) ?$"),
    "uk": regex(r"(?:\b(?:на|за|в|у|(?:що|кож)\w+)|/) ?$"),
    "ru": regex(r"(?:\b(?:в|за|на|кажд\w+)|/) ?$"),
    "vi": regex(r"(?:(?<!\w)(?:mỗi|một|hàng|từng|trong)|/) ?$"),
}
"""Right before a unit of time that tells a rate: chips a year, чипів на рік."""
_PER_IS_INSIDE = {
    "en": regex(r"(?:an?|per|each|every) "),
    "uk": regex(r"(?:на|за|в|у|щороку|щодня|щомісяця|щотижня|кож\w+)(?: |$)"),
    "ru": regex(r"(?:в|за|на|кажд\w+|ежегодно|ежедневно|ежемесячно|еженедельно)(?: |$)"),
    "vi": regex(r"(?:mỗi|một|hàng|từng|trong) "),
}
"""At the beginning of a term that is such a rate by itself: a year, на рік, mỗi năm."""
_COUNTS = {
    "en": regex(r"\bhow many\b"),
    "uk": regex(r"\bскіль(?:ки|кох|ком|кома)\b"),
    "ru": regex(r"\bскольк(?:о|их|им|ими)\b"),
    "vi": regex(r"\b(?:bao nhiêu|mấy)\b"),
}
"""Words that ask how many there are, and in some languages how much."""
_ITS = regex(r" (?:of (?:the )?)?")
"""Between a thing and what it is of: the forecast of exports, прогноз експорту."""
AMOUNT, MEASURE = "amount", "measure"
"""What a number must not be that answers: a span of time; a span, a percentage, a sum of money, an age, a time of day
or a code."""
CHANGE, EXTENT, UNITS, DELAY, WEIGHT, RANK = "change", "extent", "units", "delay", "weight", "rank"
"""How far something rose, or a rate: a number, a share and a sum of money alike; how big a place is: told in a unit of
measure or in people; how many of a unit of measure; how long something is put off: a span of time, or the new date;
how much weight; the place in an order."""
_AMOUNTS = regex(r"\bhow (?:much(?! \w+ time\b)|large|big|small|low|high)\b")
_MEASURES = {
    "en": regex(
        r"\bhow (?:heavy|tall|wide|thick|hot|cold|warm|deep(?![^?]*\b(?:cut|loss|recession|crisis|discount|divi)\w*))\b"
        r"|\bhow much (?:do|does|did|will|would) [^?,]{2,60} weigh\b"
        r"|\bwhat(?:'s| is| was) the (?:\w+ ){0,2}(?:weight|height|depth|width|length|temperature|diameter|thickness)\b"
        rf"|{AREA_EN}|\bhow long {LONG_EN}"
    ),
    "uk": regex(
        r"\bскільки (?:[\w'-]+ ){0,3}важ(?:ить|ив|ила|ило|ать|или)\b"
        r"|\bяк(?:а|ий|ої|ого|у|ою) (?:\w+ )?(?:ваг[аиоу]|маса|висот|глибин|ширин|довжин|товщин|температур|діаметр)\w*"
        rf"|\bнаскільки довг|{AREA_UK}"
    ),
    "ru": regex(
        r"\bсколько (?:[\w-]+ ){0,3}вес(?:ит|ил|ила|ило|ят|или)\b"
        r"|\bкак(?:ой|ая|ого|ова|ов|ую) (?:\w+ )?(?:вес\b|масса|высот|глубин|ширин|длин|толщин|температур|диаметр)\w*"
        rf"|\bнасколько длин|{AREA_RU}"
    ),
    "vi": regex(
        r"(?<!\w)(?:nặng|sâu|rộng|dày|(?<!kéo )dài|nhiệt độ|cân nặng)(?: \w+){0,2} bao nhiêu"
        r"(?!\w)(?! (?:phần trăm|tiền|giờ|ngày|tháng|năm|tuần|phút))"
    ),
}
"""Words that ask for a weight, a length, an area or a temperature."""
_WEIGHTS = {
    "en": regex(r"\bhow much (?:more |less )?weight\b"),
    "uk": regex(r"\bскільки (?:[\w'-]+ ){0,2}(?:ваги|кілограмів|кіло)\b|\bна скільки (?:[\w'-]+ ){0,2}схуд"),
    "ru": regex(r"\bсколько (?:[\w-]+ ){0,2}(?:веса|килограмм\w*|кило)\b|\bна сколько (?:[\w-]+ ){0,2}похуд"),
    "vi": regex(
        r"(?<!\w)(?:(?:sụt|giảm|tăng|mất)(?: đi)? (?:cân )?bao nhiêu (?:cân|kg|ký|kí)"
        r"|(?:sụt|giảm|tăng) cân bao nhiêu)(?!\w)"
    ),
}
"""Words that ask how much weight somebody lost or gained."""
_RANKS = {
    "en": regex(asks.RANK_EN),
    "uk": regex(asks.RANK_UK),
    "ru": regex(asks.RANK_RU),
    "vi": regex(r"(?<!\w)(?:đứng|xếp|hạng|vị trí|về đích|lần)(?: hạng| vị trí)? (?:thứ )?(?:mấy|bao nhiêu)(?!\w)"),
}
"""Words that ask for a place in an order."""
_RATES = {
    "en": regex(
        rf"\bwhat (?:(?:is|was) (?:the )?)?(?:[\w-]+ )??(?:import )?(?:tariff|{rates.DUTY}|inflation)(?!\w)"
        rf"|\bhow (?:quickly|fast|rapidly|sharply|steeply) (?={rates.RISING_EN})"
    ),
    "uk": regex(
        r"\bяк(?:е|а|у) (?:\w+ )?(?:мито|інфляці[яю])\b"
        rf"|\b(?:наскільки|як) швидко (?={rates.RISING_UK})"
    ),
    "ru": regex(
        r"\bкак(?:ая|ую|ова) (?:\w+ )?(?:пошлин[ау]|инфляци[яю])\b"
        rf"|\b(?:насколько|как) быстро (?={rates.RISING_RU})"
    ),
    "vi": regex(
        r"(?<!\w)(?:thuế|lạm phát|lãi suất|tỷ lệ|tỉ lệ)(?!\w)[^?,;]*(?<!\w)bao nhiêu(?! (?:tiền|đồng|đô|usd))"
        r"|(?<!\w)(?:tăng|giảm|trưởng|leo thang|mất giá) nhanh (?:như )?(?:thế|cỡ|chừng|đến mức|tới mức) nào(?!\w)"
        r"|(?<!\w)(?:tăng|giảm|mất giá|chênh lệch)(?: \w+){0,2} bao nhiêu"
        r"(?=\W*$| (?:so|trong|từ|vì|do|sau|vào|kể)(?!\w))"
    ),
}
"""Words that ask for a rate or, in Vietnamese, for how far something rose."""
_EXTENTS = {
    "en": regex(
        r"\bhow (?:big|large) (?:is|was|are|were) (?:the )?(?:[\w-]+ ){0,3}?(?:city|town|province|region|country|island"
        r"|district|area|territory|park|lake|site|forest|farm|sea|desert|state)"
        r"(?=\W*$|[,;]| (?:of|in|on|at|near|that|which|where|now|by|and|the)\b)"
    ),
    "vi": regex(r"(?<!\w)(?:rộng|diện tích)(?: [^\W\d]+){0,5} (?:bao nhiêu|cỡ nào|chừng nào)(?!\w)"),
}
"""Words that ask how big a place is."""
_DELAYS = {
    "en": regex(
        r"\bhow long (?:is|was|were|are|has|have|had|will) [^?,;]*?(?:postponed|delayed|put off|deferred|pushed back)\b"
        r"|\bby how long (?:did|do|does|will|would|has|have) [^?,;]*?(?:postpone|delay|put off|defer|push back)"
    ),
    "uk": regex(r"\bна скільки (?:\w+ ){0,2}(?:перенес|відкла|відстроч|відтерм)\w*"),
    "ru": regex(r"\bна сколько (?:\w+ ){0,2}(?:перенес|отлож|отсроч|отклад)\w*"),
    "vi": regex(r"(?<!\w)(?:hoãn|lùi|dời)(?: [^\W\d]+){0,4} bao lâu(?!\w)"),
}
"""Words that ask how long something is put off."""
_LOST = regex(r"\b(?:втра[тч]|потеря)")
"""Of what is lost, what stands right after "how much" is lost: скільки води втратили."""
_BY = {"uk": regex(r"\bна скільки\b"), "ru": regex(r"\bна сколько\b")}
"""By how much; by how many only before a noun: на скільки голосів."""
_PLURAL = {
    "uk": regex(r"\w+(?:ів|їв|ей|ень|[бгджзклмнпрстфхцчшщ]ок|діб|осіб|разів|тонн)"),
    "ru": regex(r"\w+(?:[^аи]ов|ев|ей|ень|ель|ок|суток|лет|тонн|процентов|раз|минут)|лет|раз|тонн"),
}
"""The genitive of several things, beyond doubt: голосів; a name may end so in few cases."""
_VERB = {
    "uk": regex(r"\w+(?:ла|ло|ли|[аеиіїоуюя]в|лася|лося|лися|вся|ть|ться|ти|тися)"),
    "ru": regex(r"\w+(?:ла|ло|ли|[аеиоуыюя]л|лась|лось|лись|лся|т|тся|ть|ться)"),
}
"""What may be a verb right after "how much", of which spans of time are told too: скільки просидів."""
_LASTING = {
    "uk": regex(r"(?:років|місяців|тижнів|днів|діб|годин|хвилин)(?!\w)"),
    "ru": regex(r"(?:лет|месяцев|недель|дней|суток|часов|минут)(?!\w)"),
    "vi": regex(r"(?:năm|tháng|tuần|ngày|giờ|phút)(?!\w)"),
}
"""At the beginning of a term that is a span of time of its own: років ув'язнення, năm tù."""
_ONE = frozenset("ая")
"""How the name of one that pays ends right after "how much", and never the genitive of several: скільки компанія."""
_MANY = {
    "uk": regex(r"\w+(?:[^аяуюиіїєеоьйв]|ів|їв|ей|ень)"),
    "ru": regex(r"\w+(?:[^аяуюиыеоьйвл]|[^аи]ов|ев|ей|ень|ель)"),
}
"""Words that may be the genitive of several things, not of one thing or a verb: інженерів, машин; not води."""
CLASSIFIER = regex(
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
    if RISES.get(language, NOTHING).search(folded) or asks_sum(counted, folded, language, known):
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
    if (known[PEOPLE] | known[kinds.PERSON] | known[kinds.PLACE]) & set(first.keys):
        return True
    if language == "vi":
        return any(CLASSIFIER.match(folded, place.end) for place in places)
    return bool(_MANY.get(language, NOTHING).fullmatch(folded[first.start : first.end]))


def asks_sum(counted: Sequence[Term], folded: str, language: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether "how much" may ask for money, by what is done with it and by nobody's being counted.

    Args:
        counted: the things named after the words that ask for a number.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    people, several = known[PEOPLE] | known[HUMAN] | known[ANYONE], _PLURAL.get(language, NOTHING)
    return bool(SUMS.get(language, NOTHING).search(folded)) and not any(
        (not people.isdisjoint(t.keys) and folded[t.end - 1] not in _ONE)
        or (several.fullmatch(folded, t.start, t.end) and known[kinds.MONEY].isdisjoint(t.keys))
        or (t.kind == CONTENT and _LOST.search(folded, t.end) and not folded[t.start : t.end].isascii())
        for t in counted[:1]
    )


def only_things(counted: Sequence[Term], text: str, folded: str, language: str) -> list[Term]:
    """What is named after "how many" without what nobody counts: a name that did or lost so much, and what rose.

    English counts whatever stands after "how many"; in Ukrainian and Russian who does it may stand there too.

    Args:
        counted: the terms after the words that ask for a number.
        text: the question.
        folded: the same, folded.
        language: of the question.
    """
    if not counted or language not in _VERB:
        return list(counted)
    first = counted[0]
    word = folded[first.start : first.end]
    if RISES[language].search(folded) or (_BY[language].search(folded) and not _PLURAL[language].fullmatch(word)):
        return []
    title = text[first.start].isupper() and not text[first.start : first.end].isupper()
    return [] if title and not _PLURAL[language].fullmatch(word) else list(counted)


def size(counted: Sequence[Term], folded: str, language: str, known: Mapping[str, frozenset[str]]) -> str:
    """What a question asks the size of, if that tells which numbers answer: see `AMOUNT` and `CHANGE`.

    Args:
        counted: the things named after the words that ask for a number.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    for name, table in (
        (RANK, _RANKS),
        (WEIGHT, _WEIGHTS),
        (DELAY, _DELAYS),
        (CHANGE, RISES),
        (CHANGE, _RATES),
        (EXTENT, _EXTENTS),
    ):
        if table.get(language, NOTHING).search(folded):
            return name
    if any(not known[kinds.UNIT].isdisjoint(t.keys) for t in counted[:1]):
        return UNITS
    if measures(folded, language):
        return MEASURE
    if language == "en":
        return AMOUNT if _AMOUNTS.search(folded) else ""
    first = counted[0] if counted else None
    if first is None or first.kind != CONTENT:
        return ""
    if _LASTING.get(language, NOTHING).match(folded, first.start, first.end):
        return ""
    return "" if _VERB.get(language, NOTHING).fullmatch(folded, first.start, first.end) else AMOUNT


def measures(folded: str, language: str) -> bool:
    """Whether a question asks for a weight, a length, an area or a temperature.

    Args:
        folded: the question, folded.
        language: of it.
    """
    return bool(_MEASURES.get(language, NOTHING).search(folded))


def estimates(
    named: Sequence[Term], content: Sequence[Term], folded: str, language: str, known: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a question asks for the forecast or the estimate of what is told by a number: of exports, not of a bank.

    Args:
        named: the things named beside "which".
        content: the question's terms without the words that ask.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    found = re.search(WHAT_IS.get(language, r"(?!)"), folded)
    inside = [t for t in content if found and found.start("thing") <= t.start and t.end <= found.end("thing")][-1:]
    return any(
        not known[ESTIMATE].isdisjoint(term.keys)
        and any(not known[GAUGED].isdisjoint(other.keys) for other in content if _is_of(term, other, folded, language))
        for term in (*named[:1], *inside)
    )


def _is_of(term: Term, other: Term, folded: str, language: str) -> bool:
    """Whether one thing is that of another: the forecast of exports, the export forecast, прогноз экспорта."""
    if other.start >= term.end:
        return bool(_ITS.fullmatch(folded[term.end : other.start]))
    return language == "en" and folded[other.end : term.start] == " "


def counts_some(term: Term, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether people of one kind are counted: an answer must speak of women, or doctors, where of people it need not.

    Args:
        term: what is counted.
        known: the classes of `rag.question.kinds.classes`.
    """
    people = known[HUMAN] | known[kinds.PERSON]
    return not people.isdisjoint(term.keys) and known[ANYONE].isdisjoint(term.keys)
