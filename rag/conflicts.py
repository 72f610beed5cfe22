"""Where sources give different values for what is asked: each value with the sentences that give it.

Only numbers, shares, sums of money and dates are compared, and only where they stand beside the thing that the
question counts.  Sentences that state different times speak of different events and do not contradict each other;
copies of one report are one source.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from index.normalise import fold, nfc
from index.numerals import numerals
from index.sentences import Span
from index.times import may_be_same, moments
from index.values import numbers_in
from rag import wanted
from rag.extract import Extract
from rag.wanted import Asked

BEFORE, AFTER = 12, 20
"""Characters that may part a number from the thing it counts: 31 more prisoners; the toll rose to 31."""
AS_MUCH = 0.85
"""Share of what the question says beside names that a side must hold, compared with the one that holds most."""
COMPARABLE = 0.3
"""How good a sentence must be, compared with the best, to be held against it."""
SIDES = 3
"""Values that are shown at most."""


_PERIODS: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"[ -](?:minute|hour|day|week|month|year|decade)s?\b"),
    "uk": re.compile(r"[ -](?:хвилин|годин|дн|діб\b|доб|тиж|місяц|рок|рік|літ|річн|десятиліт)"),
    "ru": re.compile(r"[ -](?:минут|час|дн|день|сут|недел|месяц|год|лет|десятилет)"),
    "vi": re.compile(r" (?:phút|giờ|tiếng|ngày|tuần|tháng|năm|thập kỷ|tuổi)(?!\w)"),
}
"""Units of time: a prisoner of 52 years is not 52 prisoners."""


COMPARED = frozenset({wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DATE, wanted.DAY})
"""Kinds of thing of which values are compared."""


class Value(NamedTuple):
    """One side of a disagreement.

    Attributes:
        said: the words that state it, as they stand in the article.
        extracts: the sentences that give it, best first.
    """

    said: str
    extracts: tuple[Extract, ...]


def stated(extract: Extract, asked: Asked, named: frozenset[float]) -> list[tuple[Any, Span]]:
    """The values of the wanted kind that a sentence gives beside the thing asked about, with their places.

    Args:
        extract: a sentence.
        asked: what the question wants.
        named: numbers that the question states itself.
    """
    text, language = extract.text, extract.article.language
    folded = fold(nfc(text))
    if len(folded) != len(text):
        return []
    if asked.kinds & {wanted.DATE, wanted.DAY}:
        found = moments(text, language, extract.article.published)
        return [((m.days.first.month, m.days.first.day), m.place) for m in found if m.days.first == m.days.last]
    units = {wanted.SHARE: ("percent",), wanted.MONEY: ("usd", "eur", "")}
    allowed = next((units[kind] for kind in units if kind in asked.kinds), ("",))
    numbers = [(n.value, place) for place, n in numbers_in(folded, language) if n.unit in allowed]
    numbers += [(n.value, n.place) for n in numerals(folded, language) if n.sure and n.value > 1 and "" in allowed]
    dated = [m.place for m in moments(text, language)]
    beside = [Span(p.start - extract.span.start, p.end - extract.span.start) for p in extract.things]
    return [
        (value, place)
        for value, place in numbers
        if value not in named
        and not any(d.start <= place.start < d.end for d in dated)
        and not (language in _PERIODS and _PERIODS[language].match(folded, place.end))
        and (wanted.SHARE in asked.kinds or any(_counts(place, thing) for thing in beside))
    ]


def amounts(extract: Extract, asked: Asked, named: frozenset[float]) -> frozenset[Any]:
    """The values of the wanted kind that a sentence gives, beside the thing asked about or not.

    Args:
        extract: a sentence.
        asked: what the question wants.
        named: numbers that the question states itself.
    """
    if not asked.kinds & COMPARED:
        return frozenset()
    return _amounts(extract.text, extract.article.language, extract.article.published, asked.kinds & COMPARED) - named


@lru_cache(maxsize=4000)
def _amounts(text: str, language: str, published: date | None, kinds: frozenset[str]) -> frozenset[Any]:
    folded = fold(nfc(text))
    if len(folded) != len(text):
        return frozenset()
    times = moments(text, language, published)
    if kinds & {wanted.DATE, wanted.DAY}:
        return frozenset((m.days.first.month, m.days.first.day) for m in times if m.days.first == m.days.last)
    units = {wanted.SHARE: ("percent",), wanted.MONEY: ("usd", "eur", "")}
    allowed = next((units[kind] for kind in units if kind in kinds), ("",))
    numbers = [(n.value, place) for place, n in numbers_in(folded, language) if n.unit in allowed]
    numbers += [(n.value, n.place) for n in numerals(folded, language) if n.sure and n.value > 1 and "" in allowed]
    return frozenset(
        value
        for value, place in numbers
        if not any(m.place.start <= place.start < m.place.end for m in times)
        and not (language in _PERIODS and _PERIODS[language].match(folded, place.end))
    )


def _counts(number: Span, thing: Span) -> bool:
    return 0 <= thing.start - number.end <= BEFORE or 0 <= number.start - thing.end <= AFTER


def sides(
    candidates: Sequence[Extract], asked: Asked, named: frozenset[float], source: Callable[[Extract], str], least: float
) -> list[Value]:
    """The different values that sources give, the best sentence's first; empty where they agree.

    Args:
        candidates: sentences, best first.
        asked: what the question wants.
        named: numbers that the question states itself.
        source: names the source of a sentence; copies of one report have the same.
        least: share of the best sentence's score that a sentence must have.
    """
    if not candidates or not asked.kinds & COMPARED:
        return []
    near = [e for e in candidates if e.score >= least * candidates[0].score]
    giving = [
        (e, found) for e, found in ((e, stated(e, asked, named)) for e in near) if len({v for v, _ in found}) == 1
    ]
    most = max((e.features.get("rest_own", 0.0) for e, _ in giving), default=0.0)
    giving = [(e, found) for e, found in giving if e.features.get("rest_own", 0.0) >= AS_MUCH * most]
    values: dict[Any, list[tuple[str, Extract]]] = {}
    for extract, found in giving:
        if not _of_another_time(giving[0][0], extract, asked):
            value, place = found[0]
            values.setdefault(value, []).append((extract.text[place.start : place.end], extract))
    several = {source(e) for some in values.values() for _, e in some}
    if len(values) < 2 or len(several) < 2:
        return []
    return [Value(some[0][0], tuple(e for _, e in some)) for some in list(values.values())[:SIDES]]


def _of_another_time(first: Extract, second: Extract, asked: Asked) -> bool:
    if asked.kinds & {wanted.DATE, wanted.DAY}:
        return False
    a, b = (moments(e.text, e.article.language, e.article.published) for e in (first, second))
    return bool(a) and bool(b) and not any(may_be_same(x, y) for x in a for y in b)
