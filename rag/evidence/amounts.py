"""The values of a kind that a text gives, with their places: numbers, shares, sums of money, days."""

import re
from datetime import date
from functools import lru_cache
from typing import Any

from index.normalise import fold_whole
from index.patterns import regex
from index.quantities.numerals import numerals
from index.quantities.times import moments
from index.quantities.values import numbers_in
from index.sentences import Span
from rag.disputes.contested import is_denied
from rag.question import wanted

DATES = frozenset({wanted.DATE, wanted.DAY})
_PERIODS: dict[str, re.Pattern[str]] = {
    "en": regex(r"[ -](?:minute|hour|day|week|month|year|decade)s?\b"),
    "uk": regex(r"[ -](?:хвилин|годин|дн|діб\b|доб|тиж|місяц|рок|рік|літ|річн|десятиліт)"),
    "ru": regex(r"[ -](?:минут|час|дн|день|сут|недел|месяц|год|лет|десятилет)"),
    "vi": regex(r" (?:phút|giờ|tiếng|ngày|tuần|tháng|năm|thập kỷ|tuổi)(?!\w)"),
}
"""Units of time: a prisoner of 52 years is not 52 prisoners."""


@lru_cache(maxsize=4000)
def amounts_in(
    text: str, language: str, published: date | None, kinds: frozenset[str], denied: bool = False
) -> tuple[tuple[Any, Span], ...]:
    """The values of a sentence with their places; those that it denies only if they are wanted too."""
    folded = fold_whole(text)
    if len(folded) != len(text):  # the places would be those of another text
        return ()
    times = moments(text, language, published)
    if kinds & DATES:
        days = [m for m in times if m.days.first == m.days.last and not is_denied(folded, m.place.start, language)]
        return tuple(((m.days.first.month, m.days.first.day), m.place) for m in days)
    units = {wanted.SHARE: ("percent",), wanted.MONEY: ("usd", "eur", "")}
    allowed = next((units[kind] for kind in units if kind in kinds), ("",))
    numbers = [(n.value, place) for place, n in numbers_in(folded, language) if n.unit in allowed]
    numbers += [(n.value, n.place) for n in numerals(folded, language) if n.sure and n.value > 1 and "" in allowed]
    period = _PERIODS.get(language)
    return tuple(
        (value, place)
        for value, place in sorted(numbers, key=lambda found: found[1])
        if not any(m.place.start <= place.start < m.place.end for m in times)
        and not (period and period.match(folded, place.end))
        and (denied or not is_denied(folded, place.start, language))
    )
