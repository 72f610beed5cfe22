"""Numbers that are written in words: fifty-two, п'ятдесят двох, năm mươi hai.

English, Ukrainian and Russian add and multiply from left to right (two hundred and five; три тисячі двісті);
Slavic numerals are declined, so their forms stand in the table.  Vietnamese is positional, syllable by syllable.
"""

from collections.abc import Iterator
from typing import NamedTuple

from index.languages import rules_for
from index.sentences import Span
from index.words import Word, split_words


class Numeral(NamedTuple):
    """A number in words.

    Attributes:
        place: in the text.
        value: what it says.
        sure: whether it can be nothing else: a Vietnamese ``năm`` by itself is mostly a year.
    """

    place: Span
    value: float
    sure: bool


def _english() -> dict[str, float]:
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()  # noqa: SIM905
    small += "fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
    table = {word: float(n) for n, word in enumerate(small)}
    table.update({word: 10.0 * n for n, word in enumerate(tens, 2)})
    return {**table, "dozen": 12.0}


_UKRAINIAN_FORMS = {
    0: "нуль нуля", 1: "один одна одне одного однієї одному одній одним однією",
    2: "два дві двох двом двома двоє", 3: "три трьох трьом трьома троє", 4: "чотири чотирьох чотирьом чотирма четверо",
    5: "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятеро", 6: "шість шести шістьох шістьом шістьма шестеро",
    7: "сім семи сімох сімом сьома сімома семеро", 8: "вісім восьми вісьмох вісьмом вісьма восьмеро",
    9: "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятеро",
    10: "десять десяти десятьох десятьом десятьма десятеро", 40: "сорок сорока", 90: "дев'яносто дев'яноста",
    100: "сто ста", 200: "двісті двохсот двомстам двомастами", 300: "триста трьохсот трьомстам",
    400: "чотириста чотирьохсот", 500: "п'ятсот п'ятисот", 600: "шістсот шестисот", 700: "сімсот семисот",
    800: "вісімсот восьмисот", 900: "дев'ятсот дев'ятисот",
}  # fmt: skip
_UKRAINIAN_STEMS = {
    11: "одинадцят", 12: "дванадцят", 13: "тринадцят", 14: "чотирнадцят", 15: "п'ятнадцят", 16: "шістнадцят",
    17: "сімнадцят", 18: "вісімнадцят", 19: "дев'ятнадцят", 20: "двадцят", 30: "тридцят",
}  # fmt: skip
_UKRAINIAN_TENS = {50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят"}


def _ukrainian() -> dict[str, float]:
    table = {form: float(n) for n, forms in _UKRAINIAN_FORMS.items() for form in forms.split()}
    for n, stem in _UKRAINIAN_STEMS.items():
        table.update({stem + ending: float(n) for ending in ("ь", "и", "ьох", "ьом", "ьма", "еро")})
    for n, word in _UKRAINIAN_TENS.items():
        table.update({word + ending: float(n) for ending in ("", "и", "ьох", "ьом", "ьма")})
    return {**table, "дюжина": 12.0, "півтора": 1.5}


_RUSSIAN_FORMS = {
    0: "ноль нуль ноля нуля", 1: "один одна одно одного одной одному одном одним одну",
    2: "два две двух двум двумя двое двоих", 3: "три трех трем тремя трое троих",
    4: "четыре четырех четырем четырьмя четверо четверых", 8: "восемь восьми восемью восьмью восьмеро восьмерых",
    40: "сорок сорока", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам трехстах", 400: "четыреста четырехсот четыремстам четырехстах",
    500: "пятьсот пятисот пятистам пятистах", 600: "шестьсот шестисот шестистам шестистах",
    700: "семьсот семисот семистам семистах", 800: "восемьсот восьмисот восьмистам восьмистах",
    900: "девятьсот девятисот девятистам девятистах",
}  # fmt: skip
_RUSSIAN_STEMS = {
    5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат", 13: "тринадцат",
    14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат", 18: "восемнадцат", 19: "девятнадцат",
    20: "двадцат", 30: "тридцат",
}  # fmt: skip
_RUSSIAN_TENS = {50: "пят", 60: "шест", 70: "сем"}


def _russian() -> dict[str, float]:
    table = {form: float(n) for n, forms in _RUSSIAN_FORMS.items() for form in forms.split()}
    for n, stem in _RUSSIAN_STEMS.items():
        table.update({stem + ending: float(n) for ending in ("ь", "и", "ью", "еро", "ерых")})
    for n, stem in _RUSSIAN_TENS.items():
        table.update({f"{stem}{a}десят{b}": float(n) for a, b in (("ь", ""), ("и", "и"), ("ью", "ью"))})
    table.update({"восемьдесят": 80.0, "восьмидесяти": 80.0})
    return {**table, "дюжина": 12.0, "полтора": 1.5, "полторы": 1.5, "полутора": 1.5}


_SCALES: dict[str, dict[str, float]] = {
    "en": {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12},
    "uk": {
        **dict.fromkeys(["тисяча", "тисячі", "тисяч", "тисячу", "тисячею", "тисячам", "тисячами"], 1e3),
        **dict.fromkeys(["мільйон", "мільйона", "мільйони", "мільйонів", "мільйону", "мільйонам"], 1e6),
        **dict.fromkeys(["мільярд", "мільярда", "мільярди", "мільярдів", "мільярду", "мільярдам"], 1e9),
    },
    "ru": {
        **dict.fromkeys(["тысяча", "тысячи", "тысяч", "тысячу", "тысячей", "тысячам", "тысячами"], 1e3),
        **dict.fromkeys(["миллион", "миллиона", "миллионы", "миллионов", "миллиону", "миллионам"], 1e6),
        **dict.fromkeys(["миллиард", "миллиарда", "миллиарды", "миллиардов", "миллиарду", "миллиардам"], 1e9),
    },
}
_ONE_OF = frozenset({"тисяча", "тисячу", "мільйон", "мільярд", "тысяча", "тысячу", "тысячи", "миллион", "миллиард"})
"""Scale words that mean one of it when a number follows: тисяча двісті."""
_WORDS: dict[str, dict[str, float]] = {"en": _english(), "uk": _ukrainian(), "ru": _russian()}
_JOINS = {"en": frozenset({"and"}), "uk": frozenset[str](), "ru": frozenset[str]()}

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TEN, _TENS, _HUNDRED = "mười", "mươi", "trăm"
_LINKS = frozenset({"linh", "lẻ"})
_BIG = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9}
_UNSURE = frozenset({"năm", "tư", "không", "ba", "chín", "mốt", "lăm"})
"""By themselves these are mostly other words: year, private, not, father, ripe."""


def numerals(text: str, language: str) -> list[Numeral]:
    """The numbers in words of a text in NFC; a bare scale word (thousands of people) is none.

    >>> [n.value for n in numerals("fifty-two of two hundred and five thousand", "en")]
    [52.0, 205000.0]
    >>> [n.value for n in numerals("п'ятдесят двох", "uk")], [n.value for n in numerals("năm mươi hai", "vi")]
    ([52.0], [52.0])
    """
    words = list(_apart(split_words(text, rules_for(language))))
    if language == "vi":
        return list(_vietnamese(text, words))
    return list(_added(text, words, language)) if language in _WORDS else []


def _apart(words: list[Word]) -> Iterator[Word]:
    """Hyphenated words in their parts, where the fold has kept every letter's place."""
    for word in words:
        if "-" not in word.key or len(word.key) != len(word.surface):
            yield word
            continue
        at = word.start
        for part in word.key.split("-"):
            yield word._replace(surface=part, start=at, end=at + len(part), key=part)
            at += len(part) + 1


def _touching(text: str, first: Word, second: Word) -> bool:
    """Whether nothing but a space or a hyphen stands between two words."""
    return text[first.end : second.start] in (" ", "-", "\u00a0", "\u2011")


def _added(text: str, words: list[Word], language: str) -> Iterator[Numeral]:
    table, scales, joins = _WORDS[language], _SCALES[language], _JOINS[language]
    i = 0
    while i < len(words):
        total, part = 0.0, table.get(words[i].key, 0.0)
        if words[i].key in _ONE_OF and i + 1 < len(words) and words[i + 1].key in table:
            total = scales[words[i].key]
        elif words[i].key not in table:
            i += 1
            continue
        start, last, smallest = i, i, part or total
        i += 1
        while i < len(words) and _touching(text, words[i - 1], words[i]):
            key = words[i].key
            if key in scales:
                scale = scales[key]
                if scale == 100:
                    part *= scale
                else:
                    total, part = total + part * scale, 0.0
                smallest = scale
            elif key in table and _fits(table[key], smallest):
                part += table[key]
                smallest = table[key]
            elif not (key in joins and i + 1 < len(words) and words[i + 1].key in table):
                break
            last = i
            i += 1
        yield Numeral(Span(words[start].start, words[last].end), total + part, True)


def _fits(value: float, smallest: float) -> bool:
    """Whether a number may stand after one: two after twenty or hundred, not after three or ten."""
    power = 1
    while smallest % (power * 10) == 0:
        power *= 10
    return 0 < value < power and smallest != 10


def _vietnamese(text: str, words: list[Word]) -> Iterator[Numeral]:
    i = 0
    while i < len(words):
        j, value = _vietnamese_run(text, words, i)
        if j == i:
            i += 1
            continue
        sure = j > i + 1 or words[i].key not in _UNSURE
        if j > i + 1 and words[j - 1].key == "năm" and j < len(words) and words[j].kind == "number":
            sure = False  # hai năm 2025: two, and then a year
        yield Numeral(Span(words[i].start, words[j - 1].end), value, sure)
        i = j


def _vietnamese_run(text: str, words: list[Word], i: int) -> tuple[int, float]:
    """Where the number that begins at word `i` ends, and its value; `i` itself when none begins there."""
    total, group, digit, used = 0.0, 0.0, None, i
    at = i
    while at < len(words) and (at == i or _touching(text, words[at - 1], words[at])):
        key = words[at].key
        if key in _DIGITS:
            if digit is not None:
                break
            digit = float(_DIGITS[key])
        elif key == _TENS and digit is not None:
            group, digit = group + digit * 10, None
        elif key == _TEN and digit is None:
            group += 10
        elif key == _HUNDRED and digit is not None:
            group, digit = group + digit * 100, None
        elif key in _BIG and (digit is not None or group):
            total, group, digit = total + (group + (digit or 0)) * _BIG[key], 0.0, None
        elif not (key in _LINKS and group and at + 1 < len(words) and words[at + 1].key in _DIGITS):
            break
        at += 1
        if key not in _LINKS:
            used = at
    return used, total + group + (digit or 0)
