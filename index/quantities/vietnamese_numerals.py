"""Vietnamese numbers in words, which are positional, syllable by syllable: năm mươi hai, một triệu rưỡi."""

from collections.abc import Iterator
from typing import NamedTuple

from index.analysis.words import Word
from index.quantities.scales import COMPOUNDS, SCALES
from index.quantities.spans import is_span
from index.sentences import Span

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TEN, _TENS, _HUNDRED = "mười", frozenset({"mươi", "chục"}), "trăm"
_LINKS = frozenset({"linh", "lẻ"})
_BIG = {word: value for word, value in SCALES["vi"].items() if value >= 1e3 and word != "bn"}
HALVED = frozenset({"năm", "tháng", "tuần", "ngày", "tiếng", "lần", "mét", "tấn", "cân", "ký", "điểm"})
"""What is counted with a half behind it: hai năm rưỡi are two and a half years.  Of hours it is the time of the day."""
_UNSURE = frozenset({"năm", "tư", "không", "ba", "chín", "mốt", "lăm"})
"""By themselves these are mostly other words: year, private, not, father, ripe."""
_ENDS_NONE = frozenset({"năm", "không"})
"""Behind a ten, a hundred or a scale these are a year and a denial: fifteen is mười lăm, and mười năm are ten years."""


class Run(NamedTuple):
    """Words that are one number.

    Attributes:
        start, end: of the words.
        value: what they say.
        sure: whether it can be nothing else.
    """

    start: int
    end: int
    value: float
    sure: bool


def touching(text: str, first: Word, second: Word) -> bool:
    """Whether nothing but a space or a hyphen stands between two words."""
    return text[first.end : second.start] in (" ", "-", "\u00a0", "\u2011")


def runs(text: str, words: list[Word]) -> Iterator[Run]:
    """The numbers of a text as runs of its words.

    Args:
        text: in NFC.
        words: of it, hyphenated ones in their parts.
    """
    found = list(_single(text, words))
    for at, run in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        scale = _shared(text, words, run, following) if following else 1.0
        yield run._replace(value=run.value * scale)


def _single(text: str, words: list[Word]) -> Iterator[Run]:
    i = 0
    while i < len(words):
        j, value = _run(text, words, i)
        if j == i:
            i += 1
            continue
        sure = j > i + 1 or words[i].key not in _UNSURE
        if i and words[i - 1].key in ("thứ", "phần") and not (j < len(words) and words[j].key == "trăm"):
            sure = False  # second, Monday; a third
        if j < len(words) and _is_part(words, j):
            sure = False
        if j > i + 1 and words[j - 1].key == "năm" and j < len(words) and words[j].kind == "number":
            sure = False  # hai năm 2025: two, and then a year
        if j + 1 < len(words) and j == i + 1 and words[j].key in HALVED and words[j + 1].key == "rưỡi":
            value += 0.5  # hai năm rưỡi
        yield Run(i, j, value, sure)
        i = j


def _run(text: str, words: list[Word], i: int) -> tuple[int, float]:
    """Where the number that begins at word `i` ends, and its value; `i` itself when none begins there."""
    total, group, digit, largest, used = 0.0, 0.0, None, 0.0, i
    at = i
    if words[i].key == "nửa" and _is_big(text, words, i + 1) and touching(text, words[i], words[i + 1]):
        digit, at = 0.5, i + 1
    while at < len(words) and (at == i or touching(text, words[at - 1], words[at])):
        key = words[at].key
        if key in _DIGITS:
            if digit is not None or (key in _ENDS_NONE and _ends(text, words, at, i)):
                break
            digit = float(_DIGITS[key])
        elif key in _TENS and digit is not None:
            group, digit = group + digit * 10, None
        elif key == _TEN and digit is None:
            group += 10
        elif key == _HUNDRED and digit is not None:
            group, digit = group + digit * 100, None
        elif _is_big(text, words, at) and (digit is not None or group or total):
            scale, part = _BIG[key], group + (digit or 0)
            if total and scale > largest:  # ba nghìn năm trăm tỷ
                total = (total + part) * scale
            elif digit is not None or group:
                total += part * scale
            else:
                break
            group, digit, largest = 0.0, None, max(scale, largest)
        elif key == "rưỡi" and used > i and words[at - 1].key in _BIG:
            return at + 1, total + _BIG[words[at - 1].key] / 2
        elif key == "rưỡi" and used > i and words[at - 1].key != "năm" and (digit or words[at - 1].key == _HUNDRED):
            return at + 1, total + group + (digit + 0.5 if digit else 50)
        elif not (key in _LINKS and at > i and at + 1 < len(words) and words[at + 1].key in _DIGITS and digit is None):
            break
        at += 1
        if key not in _LINKS:
            used = at
    if digit and used > i + 1:  # một triệu hai: the last digit counts tenths of the scale before it
        scale = 100 if words[used - 2].key == _HUNDRED else _BIG.get(words[used - 2].key, 10)
        digit *= scale / 10
    return used, total + group + (digit or 0)


def _is_part(words: list[Word], i: int) -> bool:
    """Whether words from one on make what stands before them a part: một nửa, hai phần ba, but not hai phần trăm."""
    if words[i].key == "nửa":
        return True
    return words[i].key == "phần" and i + 1 < len(words) and words[i + 1].key in {*_DIGITS, _TEN}


def _shared(text: str, words: list[Word], first: Run, second: Run) -> float:
    """The scale of a number that the one before it shares: hai đến ba triệu, hai ba triệu."""
    last = words[second.end - 1].key
    if last not in _BIG or any(word.key in _BIG for word in words[first.start : first.end]):
        return 1.0
    plain = second.value / _BIG[last]
    if not 0 < first.value < plain < 1000:
        return 1.0
    one, other = (Span(words[run.start].start, words[run.end - 1].end) for run in (first, second))
    next_one = first.end == second.start and first.end - first.start == 1 and plain == first.value + 1 < 10
    return _BIG[last] if next_one or is_span(text, one, other, "vi") else 1.0


def _ends(text: str, words: list[Word], i: int, start: int) -> bool:
    """Whether a digit is the last syllable of a number that began before it, and no link (linh, lẻ) leads to it."""
    if i == start or words[i - 1].key in _LINKS:
        return False
    more = i + 1 < len(words) and touching(text, words[i], words[i + 1])
    return not (more and (words[i + 1].key in {*_TENS, _HUNDRED} or _is_big(text, words, i + 1)))


def _is_big(text: str, words: list[Word], i: int) -> bool:
    """Whether a syllable is a scale, and not the beginning of another word (tỷ phú: a rich man)."""
    if i >= len(words) or words[i].key not in _BIG:
        return False
    others = COMPOUNDS.get(words[i].key, frozenset())
    return i + 1 == len(words) or words[i + 1].key not in others or not touching(text, words[i], words[i + 1])
