"""Parts of a whole as texts tell them: a quarter of, one in four, кожен четвертий, một phần tư, половина."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.patterns import regex
from index.sentences import Span


class Share(NamedTuple):
    """A part of a whole.

    Attributes:
        place: of the words, in the folded text.
        value: the part, between 0 and 1.
    """

    place: Span
    value: float


_COUNTS: dict[str, dict[str, int]] = {
    "en": {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "ten": 10},
    "uk": {"дві": 2, "двох": 2, "двома": 2, "три": 3, "трьох": 3, "трьома": 3, "чотири": 4, "чотирьох": 4},
    "ru": {"две": 2, "двух": 2, "двумя": 2, "три": 3, "трех": 3, "тремя": 3, "четыре": 4, "четырех": 4},
    "vi": {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
           "mười": 10},
}  # fmt: skip
_PARTS: dict[str, dict[str, int]] = {
    "en": {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
           "ninth": 9, "tenth": 10},
    "uk": {"полов": 2, "друг": 2, "трет": 3, "чверт": 4, "четверт": 4, "п'ят": 5, "шост": 6, "сьом": 7, "восьм": 8,
           "дев'ят": 9, "десят": 10},
    "ru": {"полов": 2, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8,
           "девят": 9, "десят": 10},
    "vi": {},
}  # fmt: skip
_STEMS = {language: "|".join(parts) for language, parts in _PARTS.items()}
_ORDINALS = "|".join(part for part in _PARTS["en"] if part not in ("half", "quarter"))
"""What may stand after "every": each quarter is a time."""
_N = {language: "|".join(counts) for language, counts in _COUNTS.items()}
_TIMES = {
    "en": r"(?! (?:the |a |an )?(?:days?|weeks?|months?|years?|hours?|minutes?|centur\w+|hundred|million|billion"
          r"|thousand|mile|time|game|match|season)\b)",
    "uk": r"(?! (?:дн\w+|день|рок\w+|рік|століт\w+|місяц\w+|годин\w+|доб\w+|раз\w*|тайм\w*|матч\w*|сезон\w*"
          r"|фінал\w*)\b)",
    "ru": r"(?! (?:дн\w+|день|год\w*|век\w*|месяц\w*|час\w*|сут\w+|раз\w*|тайм\w*|матч\w*|сезон\w*|финал\w*)\b)",
    "vi": r"(?! (?:đầu|cuối|sau|thế kỷ|năm|đêm|giờ|ngày|tháng|triệu|tỷ|trận|hiệp)\b)",
}  # fmt: skip
"""Before a time the words count no part of anything."""
_SHARES: dict[str, tuple[re.Pattern[str], ...]] = {
    "en": (
        regex(
            rf"\b(?<!first )(?<!second )(?<!other )(?P<part>half) (?:of|the|its|his|her|their|all)\b{_TIMES['en']}"
        ),
        regex(rf"\b(?P<count>{_N['en']})[ -](?P<part>{_STEMS['en']})s? of\b{_TIMES['en']}"),
        regex(
            rf"\b(?P<count>one|1) (?:in|out of)(?: every)? (?P<whole>{_N['en']}|\d\d?)(?![.,]?\w){_TIMES['en']}"
        ),
        regex(rf"\b(?:every|each) (?P<part>{_ORDINALS})\b{_TIMES['en']}"),
    ),
    "uk": (
        regex(
            rf"\bкож(?:ен|ний|на|ну|ного|ної|ному|ній|ним|ною) (?P<part>{_STEMS['uk']})\w{{1,4}}\b{_TIMES['uk']}"
        ),
        regex(
            rf"(?<!\w)(?<!з )(?<!із )(?<!перша )(?<!першу )(?<!першій )(?<!друга )(?<!другу )(?<!другій )"
            rf"(?:(?P<count>{_N['uk']}) )?(?:(?P<part>третин|чверт|полов)\w{{0,4}}|(?P<piece>{_STEMS['uk']})\w{{1,3}}"
            rf" частин\w*)\b{_TIMES['uk']}"
        ),
    ),
    "ru": (
        regex(rf"\bкажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом) (?P<part>{_STEMS['ru']})\w{{1,4}}\b{_TIMES['ru']}"),
        regex(
            rf"(?<!\w)(?<!с )(?<!первая )(?<!первую )(?<!первой )(?<!вторая )(?<!вторую )(?<!второй )"
            rf"(?:(?P<count>{_N['ru']}) )?(?:(?P<part>трет|четверт)(?:ь|и|ей)|(?P<half>полов)ин\w{{1,2}}"
            rf"|(?P<piece>{_STEMS['ru']})\w{{2}} част\w+)\b{_TIMES['ru']}"
        ),
    ),
    "vi": (
        regex(
            rf"(?<!\w)(?P<count>{_N['vi']}) phần (?P<whole>{_N['vi']})(?!\w| (?:mươi|mười|trăm|nghìn|ngàn))"
            rf"{_TIMES['vi']}"
        ),
        regex(rf"(?<!\w)(?:một nửa|nửa (?:số|dân số|tổng))(?!\w){_TIMES['vi']}"),
        regex(rf"(?<!\w)cứ (?P<whole>{_N['vi']}|\d\d?) (?:\w+ ){{1,4}}(?:thì |sẽ )?(?:có )?(?:một|1)(?!\w)"),
    ),
}  # fmt: skip
_LETTERS = {
    "en": ("half", " of", "one", "1 ", "every", "each"), "uk": ("кож", "третин", "чверт", "полов", "частин"),
    "ru": ("кажд", "трет", "четверт", "полов", "част"), "vi": ("phần", "nửa", "cứ "),
}  # fmt: skip
"""What every text with a part in it holds one of."""


def shares(folded: str, language: str) -> Iterator[Share]:
    """The parts of a whole that a folded text tells in words.

    >>> [s.value for s in shares("a quarter of them, and one in five", "en")]
    [0.25, 0.2]
    >>> [s.value for s in shares("кожен четвертий, дві третини", "uk")], [s.value for s in shares("hai phần năm", "vi")]
    ([0.25, 0.6666666666666666], [0.4])
    """
    if not any(letters in folded for letters in _LETTERS.get(language, ())):
        return
    counts, parts = _COUNTS[language], _PARTS[language]
    for pattern in _SHARES[language]:
        for found in pattern.finditer(folded):
            groups = {name: value for name, value in found.groupdict().items() if value}
            count = counts.get(groups.get("count", ""), 1)
            named = groups.get("part") or groups.get("piece") or groups.get("half") or ""
            whole = groups.get("whole", "")
            of = (
                3
                if named == "третин"
                else parts.get(named) or counts.get(whole) or (int(whole) if whole.isdigit() else 2)
            )
            if 0 < count < of:
                yield Share(Span(*found.span()), count / of)
