"""Which numbers of a sentence count things: no percentage, sum of money, age, time of day, measure or code."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from index import analyse
from index.analyse import Term
from index.normalise import fold_whole
from index.sentences import Span
from rag.giving import AGES, CLOCKS, COINS
from rag.kinds import PERIOD, SHARE, UNIT
from rag.sought import Read

CURRENCY = frozenset({
    "dollar", "euro", "pound", "yen", "yuan", "ruble", "hryvnia", "dong", "zloty", "franc", "crown", "koruna", "krone",
    "krona", "mark", "rupee", "peso", "lira", "dinar", "dirham", "riyal", "won", "rand", "shekel", "forint", "leu",
    "lev", "baht", "rupiah", "ringgit", "tenge", "lari", "cent", "denar", "rial", "kuna", "riel", "kyat",
    "manat", "birr", "naira", "kwacha", "guarani", "taka", "afghani",
})  # fmt: skip
"""The English of currencies that the lexicon holds."""
_NOTHING = re.compile(r"(?!)")
_DIGIT = re.compile(r"\d")
_SIGNED = re.compile(
    r"[$€£¥₴₫₽] ?\d[\d.,]*(?: ?[-\u2013] ?\d[\d.,]*)?|\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?[%$€£¥₴₫₽]"
)
"""Numbers with the sign of a percentage or a currency."""
_CODES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"[^\W\d_][-\u2011]\d+|\b(?:no\.?|route|article|section|page|chapter|flight|highway|room|gate|platform|district"
        r"|ward|channel|level|phase|top) #?\d+"
    ),
    "uk": re.compile(
        r"[^\W\d_][-\u2011]\d+|(?:№|\b(?:номер\w*|ст\.|статт\w+|рейс\w*|маршрут\w*|пункт\w*|розділ\w*|сторінк\w+"
        r"|дільниц\w+|топ)) ?№? ?\d+"
    ),
    "ru": re.compile(
        r"[^\W\d_][-\u2011]\d+|(?:№|\b(?:номер\w*|ст\.|стать\w+|рейс\w*|маршрут\w*|пункт\w*|раздел\w*|страниц\w+"
        r"|участ\w+|топ)) ?№? ?\d+"
    ),
    "vi": re.compile(
        r"[^\W\d_][-\u2011]\d+|(?<!\w)(?:(?<!tổng )(?<!trong )(?<!con )(?<!một )số|điều|khoản|quận|phường|trang|chương"
        r"|chuyến bay|kênh|hạng|lớp|tầng|cấp|thứ|top) \d+"
    ),
}
"""Numbers that name: F-16, article 5, рейс 370."""


def has_count(sentence: Read, terms: Sequence[Term], known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a number of a sentence counts things.

    Args:
        sentence: read.
        terms: of it, those of the question left out.
        known: the classes of `rag.kinds.classes`.
        own: the question's own keys: who asks for kilometres is told them.
    """
    numbers = undated(sentence, terms)
    if not numbers:
        return False
    ends = {t.end + 1 for t in numbers}  # what follows a number is its scale: 5 million
    numbers = [t for t in numbers if t.start not in ends and not _before_unit(t, sentence, known, own)]
    start = sentence.span.start
    others = uncounting(sentence.text, sentence.article.language) if numbers else ()
    return any(not any(o.start <= t.start - start < o.end for o in others) for t in numbers)


def undated(sentence: Read, terms: Sequence[Term]) -> list[Term]:
    """The numbers among some terms of a sentence that are no part of a date."""
    found = [t for t in terms if t.kind == analyse.NUMBER]
    if not found:
        return found
    start = sentence.span.start
    dated = [Span(start + m.place.start, start + m.place.end) for m in sentence.moments]
    return [t for t in found if not any(d.start <= t.start < d.end for d in dated)]


def _is_unit(term: Term, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    asked = not own.isdisjoint(term.keys)
    return not asked and any(not known[name].isdisjoint(term.keys) for name in (UNIT, PERIOD, SHARE))


def _before_unit(number: Term, sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a unit or a currency follows a number with its scale, or the number is a unit too: năm, five or year."""
    if _is_unit(number, known, own):
        return True
    end = number.end
    for term in sentence.analysis.terms:
        if term.start < end:
            continue
        if sentence.article.text[end : term.start].strip(" \u00a0-"):
            return False
        if _is_unit(term, known, own):
            return True
        if term.kind != analyse.NUMBER:
            coins = COINS.get(sentence.article.language, _NOTHING)
            words = fold_whole(sentence.article.text[end : term.end + 1])
            return not CURRENCY.isdisjoint(term.gloss.split()) or bool(coins.match(words))
        end = term.end
    return False


@lru_cache(maxsize=2000)
def uncounting(text: str, language: str) -> tuple[Span, ...]:
    """The places of a sentence whose numbers count nothing: percentages, sums, ages, times of day, codes."""
    folded = fold_whole(text)
    if len(folded) != len(text) or not _DIGIT.search(text):  # the places would be those of another text
        return ()
    tables = (_SIGNED, *(table.get(language, _NOTHING) for table in (AGES, CLOCKS, _CODES)))
    return tuple(Span(*one.span()) for table in tables for one in table.finditer(folded))
