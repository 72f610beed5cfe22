"""The numbers of a sentence, held against those of its quotes: as values, rounded, as shares, with their units.

A rounded number holds after a word that says so (more than, nearly, about), within bounds; a share holds in whatever
way it is told (one in four, a quarter, 25 %).  A euro holds on no crown, and a mile on no kilometre.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.patterns import regex
from index.quantities.numerals import numerals
from index.quantities.values import Number, numbers_in, same_number
from index.sentences import Span
from rag.llm.shares import Share, shares

_NOT_A_DATE = regex(r"\d{1,2}[.,]\d{1,2}")
_LEAST_ROUNDED = 10
"""Below it nobody rounds."""
_ROUND_DIGITS = 2
"""Digits that a round number has before its noughts."""
_OVER, _UNDER, _NEARLY, _ABOUT = (1.0, 1.25), (0.8, 1.0), (0.9, 1.0), (0.93, 1.07)
"""What the true number may be for one that is said, as parts of it."""
_SHARE = 0.005
"""By so much a share may differ from the per cent that it is told in."""
_APPROXIMATE: dict[str, tuple[tuple[str, tuple[float, float]], ...]] = {
    "en": (
        ("more than|over|above|at least|exceed(?:s|ed|ing)?|upwards of|in excess of", _OVER),
        ("less than|fewer than|under|below|up to", _UNDER),
        ("nearly|almost|close to|just short of", _NEARLY),
        ("about|around|roughly|some|approximately|an estimated", _ABOUT),
    ),
    "uk": (
        ("понад|більше|більш як|більше ніж|більш ніж|більше за|щонайменше|не менше|не менш як", _OVER),
        ("менше|менш як|менше ніж|менш ніж", _UNDER),
        ("майже|без малого", _NEARLY),
        ("близько|приблизно|десь|орієнтовно|біля", _ABOUT),
    ),
    "ru": (
        ("свыше|более|больше|более чем|больше чем|не менее|как минимум", _OVER),
        ("менее|меньше|менее чем", _UNDER),
        ("почти|без малого", _NEARLY),
        ("около|примерно|приблизительно|порядка", _ABOUT),
    ),
    "vi": (
        ("hơn|trên|ít nhất|vượt", _OVER),
        ("dưới|chưa đến|chưa tới", _UNDER),
        ("gần|ngót|gần như", _NEARLY),
        ("khoảng|chừng|xấp xỉ|tầm|cỡ", _ABOUT),
    ),
}
_BOUNDS = {
    language: tuple((regex(rf"(?<!\w)(?:{words}) (?:[$€£] ?)?\Z"), bounds) for words, bounds in rows)
    for language, rows in _APPROXIMATE.items()
}
"""What stands before a rounded number, with the bounds of the true one."""

_TWO = regex(
    r"(?<!\w)(?:(?:both|twice|doubl\w+|a pair|the pair|a couple|the couple|twins?|обидв\w+|обоє|обох|двічі|[ув]двічі"
    r"|вдвох|подвої\w+|об[ае]|обеи[хм]\w*|обои[хм]\w*|дважды|вдвое|вдвоем|удвои\w+|cả hai|gấp đôi|cặp|đôi)"
    r"|(thrice|tripl\w+|тричі|втричі|утричі|трижды|втрое|gấp ba))(?!\w)"
)
"""Words that tell two, or three, without a numeral."""
_BOTH = regex(r"(?<!\w)(?:cả hai|hai (?:bên|phía))(?!\w)")
"""What stands for both, or for the sides, as in English, and counts nobody anew."""


class Said(NamedTuple):
    """A number of a text.

    Attributes:
        words: how it is written.
        place: where.
        number: what it says.
    """

    words: str
    place: Span
    number: Number


class Figures(NamedTuple):
    """The numbers of a text.

    Attributes:
        plain: those that stand in no date.
        dated: what may be one in a date; only of a quote.
        shares: parts of a whole.
    """

    plain: tuple[Said, ...]
    dated: tuple[Number, ...]
    shares: tuple[Share, ...]


def figures(folded: str, language: str, dates: Sequence[Span], sure: bool) -> Figures:
    """The numbers of a text.

    Args:
        folded: the text.
        language: of it.
        dates: where its dates stand.
        sure: only what can be read in one way, else everything that it may state.
    """
    blanked = folded
    for place in dates:
        if sure or not _NOT_A_DATE.fullmatch(folded[place.start : place.end]):
            blanked = blanked[: place.start] + " " * (place.end - place.start) + blanked[place.end :]
    if sure:
        blanked = _BOTH.sub(lambda found: " " * len(found.group()), blanked)
    # Nought as a word that may be another is a negation ("không"), and no number to stand on.
    words = [
        (n.place, Number(n.value))
        for n in numerals(blanked, language)
        if (n.sure and n.value > 1 if sure else n.sure or n.value)
    ]
    found = [*numbers_in(blanked, language), *words]
    dated: list[Number] = []
    if not sure:
        found += [(Span(*two.span()), Number(3.0 if two[1] else 2.0)) for two in _TWO.finditer(folded)]
        dated = [n for _, n in numbers_in(folded, language)] if blanked != folded else []
    plain = tuple(Said(folded[p.start : p.end], p, n) for p, n in found)
    return Figures(plain, tuple(dated), tuple(shares(folded, language)))


def states(quotes: Sequence[Figures], number: Number) -> bool:
    """Whether a quote states a number, in digits or in words."""
    return any(same_number(number, other) for f in quotes for other in (*(said.number for said in f.plain), *f.dated))


def number_faults(sentence: str, language: str, said: Figures, quotes: Sequence[Figures]) -> list[str]:
    """The numbers of a sentence that its quotes do not state.

    Args:
        sentence: folded.
        language: of it.
        said: its numbers.
        quotes: theirs.

    Returns:
        One reason for each fault.
    """
    told = [share for f in quotes for share in _all_shares(f)]
    faults = []
    held: list[Span] = []
    for share in said.shares:
        about = _bounds(sentence, share.place.start, language) or _ABOUT
        if any(_lies(share.value, about, value) for value in told):
            held.append(share.place)
        elif told:
            faults.append(f"the share {sentence[share.place.start : share.place.end]!r} is not in its quotes")
            held.append(share.place)
    for words, place, number in said.plain:
        if any(share.start <= place.start and place.end <= share.end for share in held):
            continue
        bounds = _bounds(sentence, place.start, language)
        if not states(quotes, number) and not _is_near(number, bounds, quotes) and not _is_share(number, bounds, told):
            faults.append(f"the number {words!r} is not in its quotes")
    return list(dict.fromkeys(faults))


def _bounds(sentence: str, start: int, language: str) -> tuple[float, float] | None:
    for pattern, bounds in _BOUNDS.get(language, ()):
        if pattern.search(sentence, max(0, start - 24), start):
            return bounds
    return None


def _lies(value: float, bounds: tuple[float, float], other: float) -> bool:
    return bounds[0] * value - _SHARE <= other <= bounds[1] * value + _SHARE


def _is_near(number: Number, bounds: tuple[float, float] | None, quotes: Sequence[Figures]) -> bool:
    """Whether a quote states the number that a rounded one stands for."""
    digits = f"{number.value:.6f}".rstrip("0").rstrip(".").replace(".", "").strip("0")
    if bounds is None or number.value < _LEAST_ROUNDED or len(digits) > _ROUND_DIGITS:
        return False
    low, high = (number.value * bound for bound in bounds)
    return any(
        low <= other.number.value <= high and same_number(number, Number(number.value, other.number.unit))
        for f in quotes
        for other in f.plain
    )


def _all_shares(quote: Figures) -> Iterator[float]:
    yield from (share.value for share in quote.shares)
    yield from (said.number.value / 100 for said in quote.plain if said.number.unit == "percent")


def _is_share(number: Number, bounds: tuple[float, float] | None, told: Sequence[float]) -> bool:
    """Whether a quote tells a percentage as a part."""
    if number.unit != "percent":
        return False
    return any(_lies(number.value / 100, bounds or (1.0, 1.0), value) for value in told)


_UNITS: dict[str, str] = {
    "dollars": r"\$|\b(?:usd|dollars?|долар\w*|доллар\w*|долл?|đôla|đô[ -]la"
    r"|(?:(?<=\d )|(?<=triệu )|(?<=nghìn )|(?<=tỷ ))đô)\b",
    "euros": r"€|\b(?:eur|euros?|євро|евро)\b(?![ -]?(?:19|20)\d\d)",
    "pounds": r"£|\b(?:gbp|pounds?|фунт\w*|bảng(?! đấu| xếp| điểm| giá| [a-h]\b)|sterling)\b",
    "miles": r"\b(?:miles?|mph|мил(?:я|і|ь|ю|ею|ям|ями|ях|и|е|ей)|dặm|hải lý)\b",
    "kilometres": r"km(?:p?h)?\b|kph\b|км\b|\b(?:\w*-)?(?:kilomet\w+|кілометр\w*|километр\w*"
    r"|ki[- ]?lô[- ]?mét|cây số)\b",
    "inches": r"\b(?:\w*-)?(?:inch(?:es)?|дюйм\w*)\b|\d[\"”″]",
    "centimetres": r"cm\b|см\b|\b(?:\w*-)?(?:centimet\w+|сантиметр\w*|x[ăe]n[g-]?[- ]?ti[- ]?mét)\b",
}
"""A unit -> how any language writes it; a quote may have it anywhere."""
_IN_TEXT = {unit: regex(pattern) for unit, pattern in _UNITS.items()}
_COUNTED = {
    unit: regex(rf"[ \u00a0-]?(?:us |american |американ\w+ |амер\. ?)?(?:{pattern})")
    for unit, pattern in _UNITS.items()
}
_MONEY = "dollars", "euros"
"""Units whose names mean nothing else, so that a sentence may have them anywhere."""
_SIGN = {"$": "dollars", "€": "euros", "£": "pounds"}
_DEGREES = regex(
    r"(?:°|degrees |độ |градус\w* (?:за |по )?)(?:(c\b|celsius|цельсі\w+|цельси\w+|с\b)|(f\b|fahr\w+|фарен\w+))"
)
"""Degrees of one of two scales; Celsius goes without saying."""


def unit_faults(sentence: str, said: Figures, quotes: Sequence[str]) -> list[str]:
    """The units beside the numbers of a sentence that no quote has.

    Args:
        sentence: folded.
        said: its numbers.
        quotes: folded.

    Returns:
        One reason for each fault.
    """
    if not said.plain:
        return []
    found = dict.fromkeys(unit for number in said.plain for unit in _beside(sentence, number.place))
    found |= dict.fromkeys(unit for unit in _MONEY if _IN_TEXT[unit].search(sentence))
    missing = [unit for unit in found if not any(_IN_TEXT[unit].search(text) for text in quotes)]
    faults = [f"its quotes do not count in {unit}" for unit in missing]
    scales = {match.lastindex for match in _DEGREES.finditer(sentence)}
    told = {match.lastindex for text in quotes for match in _DEGREES.finditer(text)}
    if scales and told and not scales <= told:
        faults.append("its degrees are of another scale than those in its quotes")
    return faults


def _beside(sentence: str, place: Span) -> Iterator[str]:
    sign = sentence[max(0, place.start - 2) : place.start].strip()[-1:]
    if sign in _SIGN:
        yield _SIGN[sign]
    for unit, pattern in _COUNTED.items():
        if pattern.match(sentence, place.end):
            yield unit
