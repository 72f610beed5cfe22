"""A text as words with their places.

A word is a run of letters and digits, with apostrophes and hyphens inside; a number keeps its
separators, and a unit glued to it (150km) is a word of its own; an abbreviation with dots (U.S.) is one
word; Chinese and Japanese characters, which have no spaces between words, are a word each.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from index.languages import LanguageRules
from index.normalise import APOSTROPHES, fold
from index.patterns import regex

_MARK = "[\u0300-\u036f]"
_FRACTIONS = "½⅓⅔¼¾⅕⅛"
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_RUN = rf"(?:[^\W_]++{_MARK}*+)++"
_RUN_OF_LETTERS = rf"(?:[^\W_{_IDEOGRAPHS}]++{_MARK}*+)++"
_INNER = f"[{re.escape(APOSTROPHES)}\u2010\u2011-]"
_SPACE_IN_NUMBER = "[ \u00a0\u2007\u2009\u202f]"

_UNIT = (
    r"(?:bn|mn|bps?|pc|mln|tn|trn|k|m|kg|k?m[²³23]?|[cm]m[²³]?|ml|ha|ft|lbs?|kmh|kph|mph|pct|min|g(?<=\d\dg)|[KM](?<=\d\d[KM])"
    r"|[kKmMgGtT][wW]h?|[kK][vV]|[kKmMgGtT][bB]|[kKmMgG]?[hH]z|usd|USD|eur|EUR|uah|UAH|vnd|VND"
    r"|тис|тыс|млн|млрд|трлн|кг|к?м[²³]?|[см]м[²³]?|га|т|л|рр?|гг?|год|хв|мин|грн|руб|долл?|євро|евро|[кКмМгГ][вВ]т"
    r"|tr|tỷ|tỉ|triệu|nghìn|ngàn|đ|đồng|tấn)(?![\w\u0300-\u036f])"
)
"""Scales and units that are written without a space after a figure; of others (5G, 4x4, 21st) the figure is a part.
Where a capital or a single digit makes it another word (3M, 4K, 5g), it stays whole."""
MONEY_SIGNS = "$€£¥₴₽₫₱₾₹฿₩₸₺₪"
"""The signs of currencies."""
_SCALE_OF_MONEY = r"(?:[kKmMbBtT]|[bB][nN]|[mM][nN])(?![\w\u0300-\u036f])"
"""Scales after a figure of up to three digits behind the sign of a currency."""
_END = (
    rf"(?:(?!\w)|(?={_UNIT})|(?=[{_FRACTIONS}](?!\w))"
    rf"|(?:(?<=[{MONEY_SIGNS}]\d)|(?<=[{MONEY_SIGNS}]\d\d)|(?<=[{MONEY_SIGNS}]\d\d\d))(?={_SCALE_OF_MONEY}))"
)
_LETTERS = r"[^\W\d_]+(?![\w\u0300-\u036f])"
_CURRENCY = (
    r"[uUeEgGvVP][sSuUbBaAnNhH][dDrRpPhH](?=\d)(?<=(?:USD|usd|EUR|eur|GBP|gbp|UAH|uah|VND|vnd|PHP|Php))"  # few get far
    r"|P(?=\d+(?:[.,]\d+)+(?!\w)|\d{3,}(?!\w))(?<![\w.-]P)"
)
"""A currency that is written without a space before its figure; the letter is Manila's for pesos: P11.7, P500."""

_CASE_ENDING = (
    r"(?:[-\u2011](?:го|му|ма|ми|ти|та|те|ту|ті|тих|тій|ша|ше|га|ге|тя|тє|ої|ій|ою|ох|ом|ым|ой|ую|ая|ое|ый|ий|ые|их|ых"
    r"|им|ем|[ийіюеєаяїхм])(?![\w\u0300-\u036f]))"
)
"""What Cyrillic writes behind a figure of the end of its word: 21-му, 90-х, 10-ти."""
_RANK = regex(
    r"\d+(?:st|nd|rd|th|й|ї|я|го|му|ый|ий|ая|ой"
    r"|[-\u2011](?:го|му|та|те|ту|ті|тих|тій|ша|ше|га|ге|тя|тє|ої|ій|ою|ом|ым|ой|ую|ая|ое|ый|ий|ые|их|ых|им|ем|[ийіюеєаяїм]))"
    r"|\d*[78][-\u2011]ма|\d+0[-\u2011](?:х|ми)"
)
"""A figure that tells a place in an order, not how many: 21st, 5-й, 90-х; but not 10-ти, 5-ма."""

_NO_DAY_BEFORE = "".join(
    f"(?<!{word} )"
    for words in (
        "January February March April May June July August September October November December Jan. Feb. Mar. Apr."
        " Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
        "ngày Ngày hôm Hôm sáng Sáng trưa Trưa chiều Chiều tối Tối đêm Đêm mùng Mùng mồng Mồng tháng Tháng",
    )
    for word in words.split()
)
_OF_A_DAY = "".join(f"|(?<={word} ngày )" for word in ("mỗi", "Mỗi", "một", "Một", "hằng", "hàng"))
_GROUPED = (
    rf"(?=\d{{1,3}}{_SPACE_IN_NUMBER}\d{{3}})(?:(?!(?:[12]?\d|3[01]) )|(?<!\d/){_NO_DAY_BEFORE}{_OF_A_DAY})"
    rf"\d{{1,3}}(?:{_SPACE_IN_NUMBER}\d{{3}})+"
)
"""A figure in groups of three; a day of a month is no group of the figure after it: May 5 300 people were hurt."""
_SCALES_BEFORE = (
    "illion", "usand", "undred", "crore", "млн", "млрд", "трлн", "тис", "тыс", "йон", "йона", "йони", "йонів", "лион",
    "лиона", "лионов", "ьярд", "ьярда", "ьярди", "ьярдів", "иард", "иарда", "иардов", "исяч", "исячі", "ысяч", "ысячи",
    "triệu", "tỷ", "tỉ", "nghìn", "ngàn", r"\dm", r"\dk", r"\dbn", r"\dmn", r"\dtr", r"\dkm", r"\dkg", r"\dкм", r"\dкг",
    "dollars", "euros", r"\bto", "ларів", "ларов", "percent", "отків",
)  # fmt: skip
_NO_SCALE_BEFORE = "".join(f"(?<!{word}.)" for word in _SCALES_BEFORE)
"""Behind a scale a hyphen leads to the other end of a span (5 million-7 million), elsewhere on in a name (Covid-19)."""

TOKEN = regex(
    rf"(?P<number>(?=\d)(?:{_GROUPED}(?:[.,]\d+)?{_END}"
    rf"|\d+(?:[.,]\d+)+(?:(?!\w)|(?={_LETTERS})|(?={_UNIT}))|\d+(?:{_CASE_ENDING}|{_END})))"
    rf"|(?P<dotted>(?:[^\W\d_]\.){{2,}})"
    rf"|(?P<word>{_CURRENCY}|{_RUN_OF_LETTERS}(?:{_INNER}(?:(?!\d)|{_NO_SCALE_BEFORE}){_RUN})*)"
    rf"|(?P<ideograph>[{_IDEOGRAPHS}])"
)
"""A word or number; its kind is the name of the group."""
SENTENCE_END = regex(r"[.!?…:\n]")
"""What, between two words, makes the second begin a sentence."""
_DIGITS = regex(r"\d+")


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        surface: as written; ``text[start:end]``.
        start: index of its first character in the text.
        end: index after its last character.
        key: the folded form that is compared; for a number, its canonical digits.
        kind: ``word`` or ``number``.
        first: it begins a sentence, so that its capital proves nothing.
    """

    surface: str
    start: int
    end: int
    key: str
    kind: str
    first: bool


def number_key(surface: str, rules: LanguageRules) -> str:
    """A number's digits in one form: no thousands marks, ``.`` before decimals.

    A group of exactly three digits after the mark that is not the language's decimal mark is a
    group of thousands, unless nought stands before the mark; several groups always are.

    >>> from index.languages import RULES
    >>> number_key("1,400", RULES["en"]), number_key("1.400", RULES["vi"]), number_key("1 400", RULES["uk"])
    ('1400', '1400', '1400')
    >>> number_key("3.5", RULES["en"]), number_key("3,5", RULES["uk"]), number_key("11.9", RULES["vi"])
    ('3.5', '3.5', '11.9')
    >>> number_key("0.125", RULES["uk"])
    '0.125'
    >>> number_key("21-му", RULES["uk"])
    '21'
    """
    digits = re.sub(_SPACE_IN_NUMBER, "", without_ending(surface))
    marks = [c for c in digits if c in ".,"]
    if not marks:
        return digits
    whole, *groups = re.split(r"[.,]", digits)
    last = marks[-1]
    thousands = all(len(group) == 3 for group in groups) and 0 < len(whole) <= 3 and whole[0] != "0"
    if thousands and (len(groups) > 1 or last != rules.decimal):
        if len(set(marks)) == 1:
            return whole + "".join(groups)
        return whole + "".join(groups[:-1]) + "." + groups[-1]
    if len(groups) == 1:
        return f"{whole}.{groups[0]}"
    if rules.decimal == "." and "." not in marks and len(whole) < 3 and list(map(len, groups)) in ([2, 3], [2, 2, 3]):
        return whole + "".join(groups)  # lakhs and crores: 1,20,000
    if len(set(marks)) == 2 and all(len(group) == 3 for group in groups[:-1]):
        return whole + "".join(groups[:-1]) + "." + groups[-1]
    return digits


def without_ending(surface: str) -> str:
    """The figure of a number, without what is written behind it of the end of its word.

    >>> without_ending("21-му"), without_ending("21st"), without_ending("1,400")
    ('21', '21', '1,400')
    """
    return surface if surface[-1:].isdigit() else _DIGITS.findall(surface)[0]


def is_rank(surface: str) -> bool:
    """Whether a word in figures tells a place in an order and does not count: 21st, 21-му.

    Args:
        surface: as it is written.

    >>> is_rank("21st"), is_rank("44-ї"), is_rank("10-ти"), is_rank("3m")
    (True, True, False, False)
    """
    return surface[:1].isdigit() and _RANK.fullmatch(surface) is not None


class Shape(NamedTuple):
    """What a token is, wherever it stands.

    Attributes:
        surface: as written, without a possessive ending.
        key, kind: as in `Word`.
    """

    surface: str
    key: str
    kind: str


def shape(token: str, group: str | None, rules: LanguageRules) -> Shape:
    """What a match of `TOKEN` is.

    Args:
        token: the matched text.
        group: name of the group that matched.
        rules: of the text's language.

    >>> from index.languages import RULES
    >>> shape("envoy's", "word", RULES["en"]).surface, shape("U.S.", "dotted", RULES["en"]).key
    ('envoy', 'us')
    """
    if group == "number":
        return Shape(token, number_key(token, rules), "number")
    if group == "dotted":
        return Shape(token, fold(token.replace(".", "")), "word")
    possessive = token[-1] in "sS" and len(token) > 1 and token[-2] in APOSTROPHES
    bare = token[:-2] if possessive else token
    return Shape(bare, fold(bare), "word")


def word_keys(text: str, rules: LanguageRules) -> list[str]:
    """The keys of a text's words, without numbers: what `split_words` gives, in half the time.

    >>> from index.languages import RULES
    >>> word_keys("The U.S. envoy's 52", RULES["en"])
    ['the', 'us', 'envoy']
    """
    tokens = [(found.group(), found.lastgroup) for found in TOKEN.finditer(text)]
    return [shape(token, group, rules).key for token, group in tokens if group != "number"]


def split_words(text: str, rules: LanguageRules, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]``, places counted in the whole text.

    >>> from index.languages import RULES
    >>> [w.key for w in split_words("U.S. envoy's 1,400 п’ять", RULES["en"])]
    ['us', 'envoy', '1400', "п'ять"]
    """
    end = len(text) if end is None else end
    words: list[Word] = []
    last_end = start
    for found in TOKEN.finditer(text, start, end):
        a, b = found.span()
        first = not words or SENTENCE_END.search(text, last_end, a) is not None
        last_end = b
        surface, key, kind = shape(found.group(), found.lastgroup, rules)
        words.append(Word(surface, a, a + len(surface), key, kind, first))
    return words


def apart(words: Iterable[Word]) -> Iterator[Word]:
    """Hyphenated words in their parts, where the fold has kept every letter's place.

    >>> from index.languages import RULES
    >>> [w.key for w in apart(split_words("a twenty-two-year sentence", RULES["en"]))]
    ['a', 'twenty', 'two', 'year', 'sentence']
    """
    for word in words:
        if "-" not in word.key or len(word.key) != len(word.surface):
            yield word
            continue
        at = word.start
        for part in word.key.split("-"):
            yield word._replace(surface=part, start=at, end=at + len(part), key=part)
            at += len(part) + 1
