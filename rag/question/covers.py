"""Which words of a question only ask, and need stand in no answer: what a pattern matches, and the one of a rate."""

import re

from index.patterns import regex
from index.sentences import Span

_UNITS_EN = (
    r"(?:lit(?:re|er)|kilo(?:gram(?:me)?)?|kg|ton(?:ne)?|gram(?:me)?|ounce|barrel|gallon|pound|metre|meter|square"
)
_UNITS_EN += r"|kilowatt|dollar|euro|share|ticket|bottle|tael)"
_UNITS_UK = r"(?:літр|кілограм|кг|тонн|грам|унці|барел|квадратн|кв\.? ?м|кубометр|куб|кіловат|долар|євро|квиток|штук)"
_UNITS_RU = (
    r"(?:литр|килограмм|кг|тонн|грамм|унци|баррел|квадратн|кв\.? ?м|кубометр|куб|киловатт|доллар|евро|билет|штук)"
)
_UNITS_VI = (
    r"(?:lượng|chỉ|cây|k[ýí]|kg|kilôgam|cân|lạng|gam|lít|mét|m[23²³]?|tấn|tạ|yến|ounce|thùng|bao|trái|quả|con|cái|chiếc"
    r"|suất|tô|ly|vé|đô|usd|euro|căn|tháng|ngày|đêm|giờ|năm|lần|lượt|cổ phiếu|số điện|khối|phòng)"
)
RATES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?P<price>\b(?:(?:price|cost|rate|worth) (?:\w+ )??(?:of|for|per)|how much (?:is|does|was|did|for)|per|for) "
        rf"|/ ?)(?:1|one)(?= ?{_UNITS_EN})"
    ),
    "uk": regex(
        r"\b(?P<price>цін\w+ (?:\w+ )??|кошту\w+ |за |вартість )(?:1|один|одну|одного|одна|одне)"
        rf"(?= ?{_UNITS_UK})"
    ),
    "ru": regex(
        r"\b(?P<price>цен\w+ (?:\w+ )??|сто[ия]\w+ |за |стоимость )(?:1|один|одну|одного|одна|одно)"
        rf"(?= ?{_UNITS_RU})"
    ),
    "vi": regex(
        rf"(?<!\w)(?P<price>(?:bao nhiêu|giá)(?: tiền| của| mỗi)? |/ ?)(?:1|một)(?= ?{_UNITS_VI}(?!\w))"
        rf"|(?<!\w)(?P<of>giá (?:[^\W\d]+ ){{1,4}})(?:1|một)(?= ?{_UNITS_VI}(?!\w))"
    ),
}
"""The number one of a rate; what tells that it is one stands in the groups: the price of 1 litre."""


def covered(match: re.Match[str]) -> list[Span]:
    """The places that a pattern covers: what it matched without its named groups.

    Args:
        match: of a pattern with words that ask.

    >>> covered(re.match(r"the cause (?P<what>of [a-z]+ )is", "the cause of death is"))
    [Span(start=0, end=10), Span(start=19, end=21)]
    """
    places, at = [], match.start()
    for name in match.re.groupindex:
        begin, end = match.span(name)
        if begin >= 0:
            places.append(Span(at, begin))
            at = end
    return [place for place in (*places, Span(at, match.end())) if place.start < place.end]


def rates(folded: str, language: str) -> list[Span]:
    """Where a question has the number one of a rate, which no answer need hold: bao nhiêu một lượng.

    Args:
        folded: the question, folded.
        language: of the question.
    """
    pattern = RATES.get(language)
    return [place for match in pattern.finditer(folded) for place in covered(match)] if pattern else []
