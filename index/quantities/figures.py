"""Numbers in digits as values: by the rules of their text's language, with sign, scale, and percent or currency."""

import unicodedata
from typing import NamedTuple

from index.analysis.words import MONEY_SIGNS, Word, apart, split_words
from index.languages import rules_for
from index.normalise import nfc
from index.patterns import regex
from index.quantities.minus import called_negative
from index.quantities.scales import AMERICAN, COMPOUNDS, GLUED, MANY, SCALES, STOPPED, UNITS
from index.quantities.spans import DASH, is_change, is_span
from index.quantities.vietnamese_numerals import HALVED
from index.sentences import Span

_DIGIT = regex(r"\d")
_FIGURE = regex(r"\d+(?:\.\d+)?")
_SIGNS = {**dict.fromkeys(MONEY_SIGNS, ""), "$": "usd", "€": "eur"}
_CODES = {"usd": "usd", "eur": "eur", "gbp": "", "uah": "", "vnd": "", "php": ""}
_PESOS = "P"
"""Right before a figure."""
_PER_CENT = regex(r"(?:відсотков|процентн)\w+")
"""An adjective that belongs to a figure behind a hyphen; behind a space it may be of percentage points."""
_SIGN_AFTER = regex(r"\s*(?:(%|phần trăm|per cent)|([$€])(?!\s*\d))")
_FRACTION = regex(
    r" ?([½⅓⅔¼¾⅕⅛])(?!\w)| ([1-3])/([2-48])(?![\w/]|[.,]\d)| (?:and a half|(?:із?|з) половиною|с половиной)(?!\w)"
)
"""Behind a whole number, what it has more than it: 2½, 2 1/2, 2 and a half."""
_HALF_MORE = regex(rf" (?:{'|'.join(sorted(HALVED))}) rưỡi(?!\w)")
"""The same behind what it counts: 2 năm rưỡi."""
_NOT_AMERICAN = regex(r"(?<![^\W\d_])(?:AU?|CA?|HK|SG?|NZ|NT|R|MX)\$\s?$")
_OTHER_DOLLARS = frozenset({"úc", "canada", "singapore", "hồng", "hong", "new", "đài"})
"""Behind the Vietnamese word for dollars: those of another country."""
_CLOCK = frozenset({"am", "pm", "h"})
"""Behind a figure they make it a time of the day: 5.30pm."""
_LEAST_1000S = 20
"""What is less of k may be a race or a screen: 5k, 10k, 4k."""


class Number(NamedTuple):
    """A number with its unit.

    Attributes:
        value: with sign and scale.
        unit: ``percent``, ``usd``, ``eur``, or empty.
    """

    value: float
    unit: str = ""


def is_negative(text: str, start: int) -> bool:
    """Whether the number that begins at `start` has a minus sign of its own, not a hyphen before it."""
    if start == 0 or text[start - 1] not in "-\u2212\u2013":
        return False
    return (
        start == 1 or text[start - 2].isspace() or text[start - 2] in "([«“\"'…" or text[start - 3 : start - 1] == ".."
    )


def numbers(text: str, language: str) -> list[Number]:
    """The numbers of a text that are written in digits, in order.

    >>> numbers("1,500.5", "en") == numbers("1.500,5", "vi") == numbers("1 500,5", "uk")
    True
    >>> numbers("3,5 млн", "uk"), numbers("-5 %", "en"), numbers("$2 billion", "en")
    ([Number(value=3500000.0, unit='')], [Number(value=-5.0, unit='percent')], [Number(value=2000000000.0, unit='usd')])
    """
    return [number for _, number in numbers_in(nfc(text), language)]


def numbers_in(text: str, language: str) -> list[tuple[Span, Number]]:
    """The numbers of a text in NFC that are written in digits, with their places."""
    if not _DIGIT.search(text):  # most sentences
        return []
    words = split_words(text, rules_for(language))
    figures = (
        _figure(text, words, i, language)
        for i, word in enumerate(words)
        if word.kind == "number" and _FIGURE.fullmatch(word.key)
    )
    found = _joined(text, _ranges(text, _apart([figure for figure in figures if figure]), language))
    return [(figure.place, figure.number) for figure in found]


class _Figure(NamedTuple):
    """A number in digits as it is read.

    Attributes:
        place: of the digits and the scale words.
        digits: what the digits alone say.
        scale: by what the words after them multiply it.
        unit: as in `Number`.
        minus: it is negative.
        signed: a currency stands before it.
    """

    place: Span
    digits: float
    scale: float
    unit: str
    minus: bool
    signed: bool

    @property
    def number(self) -> Number:
        value = self.digits if self.scale == 1 else round(self.digits * self.scale, 6)  # 0.57 million is 570,000
        return Number(-value if self.minus else value, self.unit)


def _figure(text: str, words: list[Word], i: int, language: str) -> _Figure | None:
    """The number that a word begins; None where it cannot be told what it counts."""
    word = words[i]
    after = list(apart(words[i + 1 : i + 5]))
    digits, scale, end = float(word.key), 1.0, word.end
    if language == "en" and text[word.start - 1 : word.start] == "." and not text[: word.start - 1][-1:].strip():
        digits /= 10 ** len(word.key)  # .5
    part, end = _fraction(text, word, language)
    while after and after[0].start < end:
        after.pop(0)
    digits += part
    currency = _currency_before(text, words, i, language)
    last = ""
    if after and after[0].start == end:
        glued = _glued(text, after, digits, currency is not None, language)
        if glued is None:
            return None
        if glued != 1:
            scale, last, end = glued, after[0].key, after.pop(0).end
    scales, largest = SCALES.get(language, {}), scale
    while after and _follow(text, end, after[0], last) and after[0].key in scales:
        if scales[after[0].key] < largest or _is_compound(text, after):
            break
        last = after[0].key
        largest, end = scales[last], after.pop(0).end
        scale *= largest
    if scale != 1 and after and after[0].key == "rưỡi" and _follow(text, end, after[0], last):
        digits, end = digits + 0.5, after.pop(0).end
    unit = currency or _unit_after(text, after, end, last)
    minus = is_negative(text, word.start) or called_negative(text, words, i, end, language)
    return _Figure(Span(word.start, end), digits, scale, unit, minus, currency is not None)


def _fraction(text: str, word: Word, language: str) -> tuple[float, int]:
    """What a whole number has more than it, and where it ends with that: 2½, 2 1/2."""
    if not word.surface.isdigit():
        return 0.0, word.end
    if language == "vi" and _HALF_MORE.match(text, word.end):
        return 0.5, word.end
    found = _FRACTION.match(text, word.end)
    if not found or (found[2] and (language == "vi" or int(found[2]) >= int(found[3]))):
        return 0.0, word.end
    if found[2]:
        return int(found[2]) / int(found[3]), found.end()
    return unicodedata.numeric(found[1]) if found[1] else 0.5, found.end()


def _follow(text: str, end: int, word: Word, last: str) -> bool:
    """Whether nothing but a space or a hyphen stands before a word, or the full stop of the abbreviation `last`."""
    gap = text[end : word.start].strip()
    return not gap or text[end : word.start] in ("-", "\u2011") or (gap == "." and last in STOPPED)


def _is_compound(text: str, words: list[Word]) -> bool:
    """Whether a Vietnamese syllable is with the next one a word of its own."""
    others = COMPOUNDS.get(words[0].key)
    return bool(others and len(words) > 1 and words[1].key in others and _follow(text, words[0].end, words[1], ""))


def _currency_before(text: str, words: list[Word], i: int, language: str) -> str | None:
    """The unit of the currency before a number, empty for one without a name here; None where there is none."""
    start = words[i].start
    sign = text[max(start - 3, 0) : start].rstrip()[-1:]
    if sign == "$" and _NOT_AMERICAN.search(text, max(start - 6, 0), start):
        return ""
    if sign in _SIGNS:
        return _SIGNS[sign]
    before = words[i - 1] if i else None
    if before and before.surface == _PESOS and before.end == start:
        return ""
    if before is None or before.key not in _CODES or text[before.end : start].strip():
        return None
    if i < 2 or before.end == start or text[words[i - 2].end : before.start].strip():
        return _CODES[before.key]
    # 5 triệu USD 20 người: the currency of the number before it
    taken = words[i - 2].kind == "number" or words[i - 2].key in SCALES.get(language, {})
    return None if taken else _CODES[before.key]


def _glued(text: str, after: list[Word], digits: float, money: bool, language: str) -> float | None:
    """By what the word right after the digits multiplies them; None where that is not sure."""
    letter, rest = after[0].key, after[1:]
    money = money or bool(_unit_after(text, rest, after[0].end, letter))
    if letter in _CLOCK:
        return None
    if letter == "k":
        return 1e3 if money or digits >= _LEAST_1000S else None
    if letter == "b":
        return 1e9 if money else None
    if letter == "t":
        return 1e12 if money else 1.0
    if letter == "m":
        counted = rest and rest[0].key in MANY and not text[after[0].end : rest[0].start].strip()
        return 1e6 if money or (counted and language == "en") else None if language == "en" else 1.0
    return GLUED.get(letter, 1.0)


def _unit_after(text: str, after: list[Word], end: int, last: str) -> str:
    if sign := _SIGN_AFTER.match(text, end):
        return "percent" if sign.group(1) else _SIGNS[sign.group(2)]
    if not after or not _follow(text, end, after[0], last):
        return ""
    if after[0].start == end and after[0].key == "pc":
        return "percent"
    if text[end : after[0].start] and text[end : after[0].start] in "-\u2011" and _PER_CENT.fullmatch(after[0].key):
        return "percent"
    if after[0].key in AMERICAN and len(after) > 1 and _follow(text, after[0].end, after[1], after[0].key):
        after = after[1:]
    dollars = 2 if after[0].key == "đô" and len(after) > 1 and after[1].key == "la" else 1
    if after[0].key in ("đô", "đôla") and len(after) > dollars and after[dollars].key in _OTHER_DOLLARS:
        return ""
    return "" if _is_compound(text, after) else UNITS.get(after[0].key, "")


def _ranges(text: str, figures: list[_Figure], language: str) -> list[_Figure]:
    """The numbers of a text, those at the two ends of a span with one scale and one unit: 5-7 million, 5 to 7 %."""
    for i, (first, second) in enumerate(zip(figures, figures[1:], strict=False)):
        if first.minus or second.minus:
            if _goes_below(text, first, second):
                figures[i + 1] = second._replace(minus=True)
            continue
        if (first.unit and not first.signed) or first.scale not in (1, second.scale):
            continue
        if first.digits >= second.digits:
            near = second.scale == 1 or first.digits < 10 * second.digits  # but not from 500 to 1.2 million
            if not (near and is_change(text, first.place, second.place, language)):
                continue
        elif not is_span(text, first.place, second.place, language, 1900 <= first.digits <= 2100):
            continue
        unit = first.unit or second.unit
        if second.unit in ("", unit):
            place = first.place if first.scale == second.scale else Span(first.place.start, second.place.end)
            figures[i] = first._replace(place=place, scale=second.scale, unit=unit)
            figures[i + 1] = second._replace(unit=unit)
    return figures


def _goes_below(text: str, first: _Figure, second: _Figure) -> bool:
    """Whether a word makes both ends of a span negative: minus 5-10."""
    called = first.minus and not is_negative(text, first.place.start) and not second.minus
    dash = DASH.fullmatch(text, first.place.end, second.place.start) if called else None
    return dash is not None and not dash[1] and first.digits < second.digits


def _apart(figures: list[_Figure]) -> list[_Figure]:
    """The numbers of a text without those that are a part of the one before them: of 2 1/2 the 1 and the 2."""
    found: list[_Figure] = []
    for figure in figures:
        if not found or figure.place.start >= found[-1].place.end:
            found.append(figure)
    return found


def _joined(text: str, figures: list[_Figure]) -> list[_Figure]:
    """The numbers of a text, those that are said in steps as one: 1 млн 200 тис, 2 tỷ 300 triệu, 3 thousand 500."""
    found: list[_Figure] = []
    for figure in figures:
        if found and _goes_on(text, found[-1], figure):
            last = found.pop()
            total = last.digits * last.scale + figure.digits * figure.scale
            place = Span(last.place.start, figure.place.end)
            figure = last._replace(place=place, digits=total / figure.scale, scale=figure.scale, unit=figure.unit)
        found.append(figure)
    return found


def _goes_on(text: str, first: _Figure, second: _Figure) -> bool:
    """Whether the second of two numbers is the next step of the first: smaller than its scale, and scaled itself."""
    steps = second.scale > 1 or (first.scale == 1000 and 100 <= second.digits < 1000)
    return (
        steps
        and 1 < first.scale > second.digits * second.scale
        and first.digits.is_integer()  # neither 1.5 nor what is too large for a number
        and not first.unit
        and not second.signed
        and text[first.place.end : second.place.start] in (" ", ". ")
    )


def same_number(first: Number, second: Number, tolerance: float = 0.0) -> bool:
    """Whether two numbers agree: sign, unit where both state one, and value within the tolerance."""
    units = not first.unit or not second.unit or first.unit == second.unit
    return units and abs(first.value - second.value) <= tolerance
