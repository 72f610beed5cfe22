"""The words of which numbers are made, in every form that they take: одна, одній, п'ятьма, півмільйона."""

from index.quantities.scales import SCALES


def _english() -> dict[str, float]:
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()  # noqa: SIM905
    small += "fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
    table = {word: float(n) for n, word in enumerate(small)}
    table.update({word: 10.0 * n for n, word in enumerate(tens, 2)})
    return {**table, "dozen": 12.0}


def _half_of(language: str, half: str, thousand: str) -> dict[str, float]:
    """Scale words with a half before them, written as one: півмільйона, полмиллиона."""
    return {half + word: value / 2 for word, value in SCALES[language].items() if word[-1:] == "а" or word == thousand}


_UKRAINIAN_FORMS = {
    0: "нуль нуля", 1: "один одна одне одну одного однієї одному одній одним однією",
    2: "два дві двох двом двома двоє", 3: "три трьох трьом трьома троє", 4: "чотири чотирьох чотирьом чотирма четверо",
    5: "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятеро", 6: "шість шести шістьох шістьом шістьма шестеро",
    7: "сім семи сімох сімом сьома сімома семеро", 8: "вісім восьми вісьмох вісьмом вісьма восьмеро",
    9: "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятеро",
    10: "десять десяти десятьох десятьом десятьма десятеро", 40: "сорок сорока", 90: "дев'яносто дев'яноста",
    100: "сто ста", 200: "двісті двохсот двомстам двомастами двохстах",
    300: "триста трьохсот трьомстам трьомастами трьохстах",
    400: "чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах",
    500: "п'ятсот п'ятисот п'ятистам п'ятистах п'ятьмастами",
    600: "шістсот шестисот шестистам шестистах шістьмастами", 700: "сімсот семисот семистам семистах сьомастами",
    800: "вісімсот восьмисот восьмистам восьмистах вісьмастами",
    900: "дев'ятсот дев'ятисот дев'ятистам дев'ятистах дев'ятьмастами",
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
    return {
        **table,
        "дюжина": 12.0,
        "півсотні": 50.0,
        "півтора": 1.5,
        "півтори": 1.5,
        **_half_of("uk", "пів", "тисячі"),
    }


_RUSSIAN_FORMS = {
    0: "ноль нуль ноля нуля", 1: "один одна одно одного одной одному одном одним одну",
    2: "два две двух двум двумя двое двоих двоим двоими",
    3: "три трех трем тремя трое троих троим троими",
    4: "четыре четырех четырем четырьмя четверо четверых четверым",
    8: "восемь восьми восемью восьмью восьмеро восьмерых",
    40: "сорок сорока", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам четырьмястами четырехстах",
    500: "пятьсот пятисот пятистам пятьюстами пятистах", 600: "шестьсот шестисот шестистам шестьюстами шестистах",
    700: "семьсот семисот семистам семьюстами семистах",
    800: "восемьсот восьмисот восьмистам восьмьюстами восемьюстами восьмистах",
    900: "девятьсот девятисот девятистам девятьюстами девятистах",
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
    table.update(dict.fromkeys(["восемьдесят", "восьмидесяти", "восемьюдесятью", "восьмьюдесятью"], 80.0))
    one_and_a_half = dict.fromkeys(["полтора", "полторы", "полутора"], 1.5)
    return {**table, "дюжина": 12.0, "полсотни": 50.0, **one_and_a_half, **_half_of("ru", "пол", "тысячи")}


WORDS: dict[str, dict[str, float]] = {"en": _english(), "uk": _ukrainian(), "ru": _russian()}
"""Language -> a folded word -> its value."""
_ALSO_WORDS = frozenset({"сьома", "семью"})
"""Forms of numerals that are mostly other words: the seventh, a family."""


def _plain(language: str) -> dict[str, str]:
    first: dict[float, str] = {}
    for form, value in WORDS[language].items():
        first.setdefault(value, form)
    return {
        form: first[value]
        for form, value in WORDS[language].items()
        if value >= 2 and value.is_integer() and form not in _ALSO_WORDS  # one is alone, too
    }


PLAIN: dict[str, dict[str, str]] = {language: _plain(language) for language in ("uk", "ru")}
"""Language -> a form of a numeral of two or more -> its first form: п'яти, which is of heels too -> п'ять."""


def numeral_of(key: str, surface: str, first: bool, language: str) -> tuple[str, str]:
    """The first form of a numeral of which a word is a form, and its value in figures; two empty texts of others.

    With a capital inside a sentence it is a name (Сорока), and this one at the beginning of a sentence too.

    Args:
        key: the folded word.
        surface: as it is written.
        first: of a sentence.
        language: ISO 639-1.

    >>> numeral_of("п'яти", "п'яти", False, "uk"), numeral_of("сорока", "Сорока", True, "uk")
    (("п'ять", '5'), ('', ''))
    """
    plain = PLAIN.get(language, {}).get(key)
    if plain is None or not (surface[:1].islower() or (first and key != "сорока")):
        return "", ""
    return plain, f"{WORDS[language][plain]:.0f}"
