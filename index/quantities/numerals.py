"""Numbers that are written in words: fifty-two, п'ятдесят двох, năm mươi hai.

English, Ukrainian and Russian add and multiply from left to right (two hundred and five; три тисячі двісті); Slavic
numerals are declined, so their forms stand in `index.quantities.numeral_words`.  Vietnamese is positional, syllable by
syllable.
"""

from collections.abc import Iterator
from typing import NamedTuple

from index.analysis.words import Word, apart, split_words
from index.languages import rules_for
from index.normalise import APOSTROPHES
from index.patterns import regex
from index.quantities.minus import called_negative
from index.quantities.numeral_words import WORDS
from index.quantities.scales import SCALES
from index.quantities.spans import is_span
from index.quantities.vietnamese_numerals import runs, touching
from index.sentences import Span


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


_DOZEN = {
    "en": {"dozen": 12.0},
    "uk": {
        "дюжини": 12.0,
        "дюжин": 12.0,
        "десятка": 10.0,
        "десятки": 10.0,
        "десятків": 10.0,
        "сотні": 100.0,
        "сотень": 100.0,
    },
    "ru": {"дюжины": 12.0, "дюжин": 12.0, "десятка": 10.0, "десятков": 10.0, "сотни": 100.0, "сотен": 100.0},
}
"""What is counted by, behind a number only: two dozen, дві сотні."""
_SCALES = {
    language: {**dozen, **{word: value for word, value in SCALES[language].items() if word != "millions"}}
    for language, dozen in _DOZEN.items()
}
_ONE_OF = frozenset({
    "тисяча", "тисячу", "мільйон", "мільярд", "трильйон", "тысяча", "тысячу", "тысячи", "миллион", "миллиард",
    "триллион",
})  # fmt: skip
"""Scale words that mean one of it when a number follows (тисяча двісті); by themselves they are not sure to."""
_HALF = {"en": frozenset({"half"}), "uk": frozenset({"пів"}), "ru": frozenset({"пол"})}
"""Words before a scale that halve it."""
_AND_A_HALF = {
    "en": (("and", "a", "half"),), "uk": (("з", "половиною"), ("із", "половиною")), "ru": (("с", "половиной"),),
}  # fmt: skip
_QUARTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"quarter": ("of", "a"), "quarters": ("of", "a")},
    "uk": dict.fromkeys(("чверть", "чверті"), ()), "ru": dict.fromkeys(("четверть", "четверти"), ()),
}  # fmt: skip
"""Before a scale: fourths of it, with the words that stand between."""
_UNSURE_ALONE = frozenset({"семью", "сьома"})
"""Forms of seven that by themselves are mostly a family, or the seventh."""
_APOSTROPHES = tuple(APOSTROPHES)
_NOT_ONE_BEFORE = frozenset({
    "another", "any", "each", "every", "last", "no", "only", "some", "that", "the", "these", "this", "those", "which",
})  # fmt: skip
_NO_ONE_DOZEN = frozenset({"couple", "few", "many", "of", "several", "some"})
"""Before an English dozen these tell that there are more: several dozen, a couple of dozen."""
_NOT_ONE_AFTER = frozenset({"another", "of", "that", "which", "who", "whom", "whose"})
"""Beside these the English one counts nothing: no one, one another, the one who."""
_JOINS = {"en": frozenset({"and"}), "uk": frozenset[str](), "ru": frozenset[str]()}

_BEGIN = {
    "en": frozenset({*WORDS["en"], *_HALF["en"], "a", "quarter"}),
    "uk": frozenset({*WORDS["uk"], *_HALF["uk"], *_ONE_OF, "чверть"}),
    "ru": frozenset({*WORDS["ru"], *_HALF["ru"], *_ONE_OF, "четверть"}),
}
"""Words with which a number may begin."""
_RANK = {
    "en": regex(
        r"first|second|half|halves|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|quarter|hundredth|thousandth)s?"
    ),
    "slavic": regex(
        r"(?:перш|друг|трет|четверт|чверт|п'ят|пят|шост|шест|сьом|седьм|восьм|дев'ят|девят|десят|перв|втор|тисячн|тысячн)"
        r"(?:а|я|ий|ій|ої|е|є|у|ю|і|ї|ого|ому|им|ім|их|ими|ою|ый|ая|ое|ой|ую|ые|ых|ым|ыми|ьего|ьему|ьем|ья|ье|ьи|ью|ини|ин"
        r"|ину|и|ей)"
    ),
}


def numerals(text: str, language: str) -> list[Numeral]:
    """The numbers in words of a text in NFC; a bare scale word (thousands of people) is none.

    >>> [n.value for n in numerals("fifty-two of two hundred and five thousand", "en")]
    [52.0, 205000.0]
    >>> [n.value for n in numerals("п'ятдесят двох", "uk")], [n.value for n in numerals("năm mươi hai", "vi")]
    ([52.0], [52.0])
    """
    words = list(apart(split_words(text, rules_for(language))))
    found: Iterator[Numeral] = iter(())
    if language == "vi":
        found = (
            Numeral(Span(words[run.start].start, words[run.end - 1].end), run.value, run.sure)
            for run in runs(text, words)
        )
    elif language in WORDS:
        found = _added(text, words, language)
    number_of = {word.start: i for i, word in enumerate(words)}
    return [
        numeral._replace(value=-numeral.value)
        if called_negative(text, words, number_of[numeral.place.start], numeral.place.end, language)
        else numeral
        for numeral in found
    ]


def _added(text: str, words: list[Word], language: str) -> Iterator[Numeral]:
    begin = _BEGIN[language]
    found: list[_Run] = []
    i = 0
    while i < len(words):
        if words[i].key not in begin:
            i += 1
            continue
        run = _run(text, words, i, language)
        if run:
            found.append(run)
        i = run.end if run else i + 1
    for at, run in enumerate(found):
        ranged = at + 1 < len(found) and _is_range(text, words, run, found[at + 1], language)
        value = run.value * _scale_of(found[at + 1], run, language) if ranged else run.value
        place = Span(words[run.start].start, words[run.end - 1].end)
        alone = run.end - run.start == 1 and _is_doubtful(text, words, run.start, language)
        yield Numeral(place, value, not (alone or _is_of_a_rank(text, words, run.end, language)))


def _is_of_a_rank(text: str, words: list[Word], after: int, language: str) -> bool:
    """Whether a rank or a part follows a number: the twenty-first, two thirds."""
    if after >= len(words) or not touching(text, words[after - 1], words[after]):
        return False
    return _RANK["en" if language == "en" else "slavic"].fullmatch(words[after].key) is not None


class _Run(NamedTuple):
    """Words that are one number.

    Attributes:
        start, end: of the words.
        value: what they say.
        scale: the scale word that they end with, 1 where there is none.
        plain: what they say without it.
    """

    start: int
    end: int
    value: float
    scale: float
    plain: float


def _run(text: str, words: list[Word], start: int, language: str) -> _Run | None:
    """The number that begins at a word which may begin one."""
    table, scales, joins = WORDS[language], _SCALES[language], _JOINS[language]
    total, part, i = _beginning(text, words, start, language)
    if i == start:
        return None
    end, smallest, largest, scale, plain = i, part or total, total, 1.0, part
    whole = _Run(start, i, total, 1.0, part)
    while i < len(words) and touching(text, words[i - 1], words[i]):
        key = words[i].key
        half = _half(words, i, language)
        if half and part and _is_scale(text, words, i + half, scales):
            part, i = part + 0.5, i + half
            continue
        if half and not part and total:
            total, end = total + smallest / 2, i + half
            break
        if half and part and not total and scale == 1:  # two and a half years
            part, end = part + 0.5, i + half
            break
        if key == "point" and part and language == "en" and i + 1 < len(words) and table.get(words[i + 1].key, 10) < 10:
            part, i, end = part + table[words[i + 1].key] / 10, i + 2, i + 2  # one point five million
            continue
        quarters = _quarters(text, words, i, language)
        if quarters and part and part < 4:
            part, i = part / 4, i + quarters
            continue
        if key in scales:
            if 1000 <= scales[key] == largest and part:
                return whole  # five million-seven million
            scale, plain = scales[key], total + part
            if scale < 1000 and part:
                part *= scale
            elif scale >= 1000 and total and scale > largest:  # two thousand five hundred million
                total, part, largest = (total + part) * scale, 0.0, scale
            elif scale >= 1000 and part:
                total, part, largest = total + part * scale, 0.0, max(largest, scale)
            else:
                break
            smallest = scale
            if scale >= 1000:
                whole = _Run(start, i + 1, total, scale if plain * scale == total else 1.0, plain)
        elif key in table and _fits(table[key], smallest):
            part += table[key]
            smallest, scale = table[key], 1.0
        elif not (key in joins and i + 1 < len(words) and _fits(table.get(words[i + 1].key, 0.0), smallest)):
            break
        i += 1
        end = i
    return _Run(start, end, total + part, scale if plain * scale == total + part else 1.0, plain)


def _beginning(text: str, words: list[Word], i: int, language: str) -> tuple[float, float, int]:
    """How a number begins: what is whole, what is yet to be multiplied, and the word after; `i` itself for none."""
    table, scales = WORDS[language], _SCALES[language]
    key, following = words[i].key, i + 1
    if key == "dozen" and i and words[i - 1].key in _NO_ONE_DOZEN:
        return 0.0, 0.0, i
    if key in _ONE_OF:
        of_figure = i > 0 and words[i - 1].kind == "number" and touching(text, words[i - 1], words[i])
        followed = i + 1 < len(words) and words[i + 1].key in table
        return (0.0, 0.0, i) if of_figure or (key == "тысячи" and not followed) else (scales[key], 0.0, following)
    if following >= len(words) or not touching(text, words[i], words[following]):
        return 0.0, table.get(key, 0.0), following if key in table else i
    if key in _HALF[language]:
        if i > 1 and (words[i - 2].key, words[i - 1].key) == ("and", "a"):  # 1 and a half million
            return 0.0, 0.0, i
        # half million, half a million, half-a-dozen
        article = language == "en" and words[following].key == "a"
        scaled = _is_scale(text, words, following + article, scales)
        return (0.0, 0.5, following + article) if scaled else (0.0, 0.0, i)
    if quarters := _quarters(text, words, i, language):
        return 0.0, 0.25, i + quarters
    if key == "a" and language == "en":
        of = i > 0 and words[i - 1].key == "of"  # a quarter of a million
        return (0.0, 1.0, following) if scales.get(words[following].key, 0) > 12 and not of else (0.0, 0.0, i)
    return 0.0, table.get(key, 0.0), following if key in table else i


def _is_scale(text: str, words: list[Word], i: int, scales: dict[str, float]) -> bool:
    """Whether a word is a scale that belongs to the word before it."""
    return i < len(words) and words[i].key in scales and touching(text, words[i - 1], words[i])


def _half(words: list[Word], i: int, language: str) -> int:
    """How many words from one on say that a half comes on top; 0 for none."""
    for phrase in _AND_A_HALF[language]:
        if words[i].key == phrase[0] and tuple(word.key for word in words[i : i + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _quarters(text: str, words: list[Word], i: int, language: str) -> int:
    """How many words from one on make what they count the fourths of a scale: a quarter of a million; 0 for none."""
    between = _QUARTERS[language].get(words[i].key)
    if between is None or tuple(word.key for word in words[i + 1 : i + 1 + len(between)]) != between:
        return 0
    after = i + 1 + len(between)
    return after - i if _is_scale(text, words, after, _SCALES[language]) else 0


def _scale_of(second: _Run, first: _Run, language: str) -> float:
    """By what the second end of a span multiplies the first: two to three hundred thousand."""
    hundreds = language == "en" and second.plain % 100 == 0 and first.value < second.plain / 100 < 10
    return second.scale * 100 if hundreds else second.scale


def _is_range(text: str, words: list[Word], first: _Run, second: _Run, language: str) -> bool:
    """Whether two numbers are the ends of a span that share the scale of the second: п'ять-шість тисяч."""
    if second.scale == 1 or first.scale != 1 or not 0 < first.value < second.plain < 1000:
        return False
    one, other = (Span(words[run.start].start, words[run.end - 1].end) for run in (first, second))
    return is_span(text, one, other, language)


def _is_doubtful(text: str, words: list[Word], i: int, language: str) -> bool:
    """Whether a number of one word may as well be no number."""
    key = words[i].key
    if language != "en" or key != "one":
        return key in _UNSURE_ALONE or key in _ONE_OF
    before = words[i - 1].key if i else ""
    after = words[i + 1].key if i + 1 < len(words) else ""
    return before in _NOT_ONE_BEFORE or after in _NOT_ONE_AFTER or text.startswith(_APOSTROPHES, words[i].end)


def _fits(value: float, smallest: float) -> bool:
    """Whether a number may stand after one: two after twenty or hundred, not after three or ten."""
    if not smallest or not value:
        return False
    power = 1
    while smallest % (power * 10) == 0:
        power *= 10
    return 0 < value < power and smallest != 10
