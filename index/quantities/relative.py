"""Times that only the day of publication tells, by language: yesterday, two weeks ago, next Monday, цього року.

A count of days back is a day, a count of weeks, months or years back the whole week, month or year; "over the past
year" is the 365 days up to the article's, longer spans ("in the past ten years") are none.

A row is tried only in texts that hold the letters it stands under.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from index.patterns import regex
from index.quantities.ahead import has_been, is_due, lies_ahead
from index.quantities.spells import (
    coming_weekend,
    end_of_week,
    month_at,
    near_weekend,
    season_at,
    this_weekend,
    up_to,
    weekend,
    year_at,
)
from index.quantities.values import Days
from index.quantities.weekdays import Resolve, Rows, coming_weekday, day_at, last_weekday, week_at, weekdays
from index.sentences import Span

_COUNTS: dict[str, dict[str, int]] = {
    language: {word: n for n, words in enumerate(rows.split(), 1) for word in words.split("|")}
    for language, rows in {
        "en": "a|an|one two three four five six seven eight nine ten eleven twelve",
        "uk": "один|одну два|дві три чотири п'ять шість сім вісім дев'ять десять",
        "ru": "один|одну два|две три четыре пять шесть семь восемь девять десять",
        "vi": "một hai ba bốn năm sáu bảy tám chín mười",
    }.items()
}
_N = {language: rf"(\d{{1,3}}|{'|'.join(words)})" for language, words in _COUNTS.items()}
_VAGUE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?:\b(?:than|over|about|around|nearly|almost|roughly|some|least|to|or|and|half|hundred|thousand)|[\d.,–-]) ?$"
    ),
    "uk": regex(
        r"(?:\b(?:ніж|над|понад|близько|майже|приблизно|більше|менше|до|чи|або|й|і|та|пів|сто|двісті|триста|тисячу"
        r"|тисяч[иі]?|\w+дцять|сорок|\w+десят|дев'яносто)|[\d.,–-]) ?$"
    ),
    "ru": regex(
        r"(?:\b(?:чем|свыше|около|почти|примерно|более|менее|больше|меньше|до|или|и|пол|сто|двести|триста|тысячу"
        r"|тысяч[иа]?|\w+дцать|сорок|\w+десят|девяносто)|[\d.,–-]) ?$"
    ),
    "vi": regex(r"(?:\b(?:hơn|gần|khoảng|chừng|ít nhất|hoặc|hay|và|mươi|trăm|nghìn|thứ|tháng|đến)|[\d.,–-]) ?$"),
}
"""Before a count: not just so many, or the end of a longer number."""


_IN = "in {n} (?:{unit})(?!')"
_AFTER_WHAT = {"uk": r"(?! (?:після|по тому|потому|від|з)\b)", "ru": r"(?! (?:после|спустя|от|с)\b)"}


def _ago(language: str, units: tuple[tuple[str, Resolve], ...], ago: str, one: bool = False) -> Rows:
    """A count of days, weeks, months or years back; for `one` the count may be left out."""
    count = f"(?:{_N[language]} )?" if one else f"{_N[language]} "
    return tuple((rf"(?<![\w-]){count}(?:{unit}){ago}", resolve, -1) for unit, resolve in units)


_ONE_DAY_UK = (("день", day_at), ("тиждень", week_at), ("місяць", month_at), ("рік", year_at))
_ONE_DAY_RU = (("день", day_at), ("неделю", week_at), ("месяц", month_at), ("год", year_at))
_COMING: dict[Resolve, Resolve] = {
    last_weekday: coming_weekday, near_weekend: coming_weekend, this_weekend: coming_weekend
}  # fmt: skip
"""What is meant by the same words where what is to come is told."""


def _ahead(language: str, units: tuple[tuple[str, Resolve], ...], wording: str) -> Rows:
    """A count of days, weeks, months or years ahead; `wording` holds the place of both."""
    return tuple((wording.format(n=_N[language], unit=unit), resolve, 1) for unit, resolve in units)


_ENGLISH_DAYS = (("days?", day_at), ("weeks?", week_at), ("months?", month_at), ("years?", year_at))
_UKRAINIAN_DAYS = (("день|дні|днів", day_at), ("тиждень|тижні|тижнів", week_at), ("місяць|місяці|місяців", month_at),
                   ("рік|роки|років", year_at))  # fmt: skip
_RUSSIAN_DAYS = (("день|дня|дней", day_at), ("неделю|недели|недель", week_at), ("месяц|месяца|месяцев", month_at),
                 ("год|года|лет", year_at))  # fmt: skip
_VIETNAMESE_DAYS = (("ngày", day_at), ("tuần", week_at), ("tháng", month_at), ("năm", year_at))
_OF_ANOTHER = r"(?! (?:đó|khi|ngày|cuộc|vụ|lễ|trận|kỳ|thời|giáng|tết|bầu|lúc|mùa|phiên|chuyến|hạn|thềm|đại hội)\b)"
"""Before another event, or after it, and not the article's day."""


def _single(unit: str, words: str) -> str:
    """A Vietnamese week, month or year before or after this one; with a count before it, it is a span."""
    counts = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "lăm", "nhiều", "mấy",
              "vài", "các", "những", "bao", "chục", "trăm", "nghìn", "đôi", "mỗi", "nửa", "từng")  # fmt: skip
    spans = "".join(rf"(?<!\b{count} {unit})" for count in counts)
    return rf"{unit}(?<!\d {unit}){spans} (?:{words}){_OF_ANOTHER}"


_RELATIVE: dict[str, dict[str, Rows]] = {
    "en": {
        " from ": _ahead("en", _ENGLISH_DAYS, "(?:in )?{n} (?:{unit}) from (?:now|today)"),
        "yesterday": ((r"(?:the )?day before yesterday", day_at, -2), (r"yesterday", day_at, -1)),
        "tomorrow": ((r"(?:the )?day after tomorrow", day_at, 2), (r"tomorrow", day_at, 1)),
        "tod": ((r"today", day_at, 0),),
        "night": ((r"last night", day_at, -1), (r"tonight", day_at, 0)),
        "this ": ((r"this (?:morning|afternoon|evening)", day_at, 0),),
        " ago": _ago("en", _ENGLISH_DAYS, " ago"),
        "fortnight": ((r"a fortnight ago", week_at, -2),),
        "' time": _ahead("en", _ENGLISH_DAYS, "in {n} (?:{unit})' time"),
        "'s time": _ahead("en", _ENGLISH_DAYS, "in {n} (?:{unit})'s time"),
        "this s": ((r"this spring", season_at, 3), (r"this summer", season_at, 6)),
        "this autumn": ((r"this autumn", season_at, 9),),
        **weekdays("en"),
        "weekend": (
            (r"(?:last|past|previous) weekend", weekend, 0), (r"(?:over|at) the weekend", near_weekend, 0),
            (r"(?:this|the) coming weekend", coming_weekend, 0), (r"this weekend", this_weekend, 0),
            (r"next weekend", end_of_week, 1),
        ),
        "week": (
            (r"(?:the )?week before last", week_at, -2),
            (r"(?:last|past|previous) week(?! of\b)", week_at, -1), (r"this week", week_at, 0),
            (r"next week", week_at, 1),
        ),
        "month": (
            (r"(?:the )?month before last", month_at, -2),
            (r"(?:last|past|previous) month(?! of\b)", month_at, -1), (r"this month", month_at, 0),
            (r"next month", month_at, 1),
        ),
        "year": (
            (r"(?:(?:over|in|during|within|throughout|for) the (?:last|past)|the past) year(?! of\b)", up_to, 365),
            (r"(?:the )?year before last", year_at, -2),
            (r"(?:last|past|previous) year(?! of\b)", year_at, -1), (r"this year", year_at, 0),
            (r"next year", year_at, 1),
        ),
    },
    "uk": {
        "чора": ((r"позавчора", day_at, -2), (r"[ву]чора", day_at, -1)),
        "сьогодні": ((r"(?<!на )сьогодні", day_at, 0),),
        "завтра": ((r"(?:після|поза)завтра", day_at, 2), (r"завтра", day_at, 1)),
        " тому": (*_ago("uk", _UKRAINIAN_DAYS, " тому"), *_ago("uk", _ONE_DAY_UK, " тому", one=True)),
        "ночі": ((r"минулої ночі", day_at, -1),),
        "вихідн": (
            (r"минул(?:ими|их|і) вихідн(?:ими|их|і)", weekend, 0),
            (r"на вихідних|[ву] вихідні(?! дн)", near_weekend, 0),
            (r"ц(?:ими|их|і) вихідн(?:ими|их|і)", this_weekend, 0),
            (r"найближч(?:ими|их|і) вихідн(?:ими|их|і)", coming_weekend, 0),
            (r"наступн(?:ими|их|і) вихідн(?:ими|их|і)", end_of_week, 1),
        ),
        "літа": ((r"цього літа", season_at, 6),),
        "цієї": ((r"цієї весни", season_at, 3), (r"цієї осені", season_at, 9)),
        **weekdays("uk"),
        "тиж": (
            (r"позаминулого тижня|(?:на )?позаминулому тижні", week_at, -2),
            (r"минулого тижня|(?:на )?минулому тижні", week_at, -1), (r"цього тижня|(?:на )?цьому тижні", week_at, 0),
            (r"наступного тижня|(?:на )?наступному тижні", week_at, 1),
        ),
        "місяц": (
            (r"позаминулого місяця|[ву] позаминулому місяці", month_at, -2),
            (r"минулого місяця|[ву] минулому місяці", month_at, -1),
            (r"(?:цього|поточного) місяця|[ву] цьому місяці", month_at, 0),
            (r"наступного місяця|[ву] наступному місяці", month_at, 1),
        ),
        "торік": ((r"позаторік", year_at, -2), (r"торік", year_at, -1)),
        "цьогоріч": ((r"цьогоріч", year_at, 0),),
        " ро": (
            (r"позаминулого року|[ву] позаминулому році", year_at, -2),
            (r"минулого року|[ву] минулому році", year_at, -1),
            (r"(?:цього|поточного|нинішнього) року|[ву] (?:цьому|поточному|нинішньому) році", year_at, 0),
            (r"наступного року|[ву] наступному році", year_at, 1),
            (r"(?:протягом|впродовж|упродовж) останнього року", up_to, 365),
        ),
        " рік": ((r"за останній рік(?!-)", up_to, 365),),
    },
    "ru": {
        "вчера": ((r"позавчера", day_at, -2), (r"вчера", day_at, -1)),
        "сегодня": ((r"(?<!на )сегодня", day_at, 0),),
        "завтра": ((r"послезавтра", day_at, 2), (r"завтра", day_at, 1)),
        " назад": (
            *_ago("ru", _RUSSIAN_DAYS, "(?: тому)? назад"),
            *_ago("ru", _ONE_DAY_RU, "(?: тому)? назад", one=True),
        ),
        "ночью": ((r"(?:прошлой|минувшей) ночью", day_at, -1),),
        "выходн": (
            (r"(?:прошл|прошедш|минувш)(?:ыми|ими|ых|их|ые|ие) выходны(?:ми|х|е)", weekend, 0),
            (r"на выходных|в выходные(?! дн)", near_weekend, 0),
            (r"(?:в эти|на этих|этими) выходны(?:ми|х|е)", this_weekend, 0),
            (r"(?:ближайш|предстоящ)(?:ими|их|ие) выходны(?:ми|х|е)", coming_weekend, 0),
            (r"следующ(?:ими|их|ие) выходны(?:ми|х|е)", end_of_week, 1),
        ),
        "весной": ((r"этой весной", season_at, 3),), "летом": ((r"этим летом", season_at, 6),),
        "осенью": ((r"этой осенью", season_at, 9),),
        **weekdays("ru"),
        "недел": (
            (r"на позапрошлой неделе", week_at, -2),
            (r"на (?:прошлой|минувшей|прошедшей) неделе", week_at, -1), (r"на (?:этой|текущей) неделе", week_at, 0),
            (r"на (?:следующей|будущей) неделе", week_at, 1),
        ),
        "месяц": (
            (r"в позапрошлом месяце|позапрошлого месяца", month_at, -2),
            (r"в (?:прошлом|минувшем) месяце|прошлого месяца", month_at, -1),
            (r"в (?:этом|текущем) месяце|(?:этого|текущего) месяца", month_at, 0),
            (r"в (?:следующем|будущем) месяце|следующего месяца", month_at, 1),
        ),
        "год": (
            (r"в позапрошлом году|позапрошлого года", year_at, -2),
            (r"в (?:прошлом|минувшем) году|(?:прошлого|минувшего) года", year_at, -1),
            (r"в (?:этом|текущем|нынешнем) году|(?:этого|текущего|нынешнего) года", year_at, 0),
            (r"в (?:следующем|будущем) году|(?:следующего|будущего) года", year_at, 1),
            (r"за последний год(?!-)|(?:в течение|на протяжении) последнего года", up_to, 365),
        ),
    },
    "vi": {
        "hôm": ((r"hôm kia", day_at, -2), (r"hôm qua", day_at, -1), (r"hôm nay", day_at, 0)),
        " qua": ((r"(?:sáng|chiều|tối|đêm) qua", day_at, -1),),
        " nay": ((r"(?:sáng|trưa|chiều|tối|đêm) nay", day_at, 0),),
        " mai": ((r"(?:ngày|sáng|trưa|chiều|tối) mai", day_at, 1),),
        " k": ((r"ngày kia", day_at, 2),),
        "mốt": ((r"ngày mốt", day_at, 2),),
        **weekdays("vi"),
        "cách đây": tuple((rf"cách đây {_N['vi']} {unit}(?! rưỡi)", resolve, -1) for unit, resolve in _VIETNAMESE_DAYS),
        " nữa": _ahead("vi", _VIETNAMESE_DAYS, "(?<!thêm )(?<!chờ )(?<!đợi ){n} {unit} nữa"),
        "mùa": ((r"mùa xuân này", season_at, 3), (r"mùa (?:hè|hạ) này", season_at, 6), (r"mùa thu này", season_at, 9)),
        "trước": _ago("vi", _VIETNAMESE_DAYS, f" trước{_OF_ANOTHER}"),
        "tuần": (
            (r"cuối tuần (?:trước|qua|vừa qua|(?:vừa )?rồi)", weekend, 0),
            (r"cuối tuần này", end_of_week, 0), (rf"cuối tuần (?:tới|sau){_OF_ANOTHER}", end_of_week, 1),
            (r"tuần trước nữa", week_at, -2), (r"tuần (?:sau|tới) nữa", week_at, 2),
            (_single("tuần", "trước|qua|vừa qua|(?:vừa )?rồi"), week_at, -1), (_single("tuần", "này"), week_at, 0),
            (_single("tuần", "tới|sau"), week_at, 1),
        ),
        "tháng": (
            (r"tháng trước nữa", month_at, -2),
            (_single("tháng", "trước|qua|vừa qua|(?:vừa )?rồi"), month_at, -1), (_single("tháng", "này"), month_at, 0),
            (_single("tháng", "tới|sau"), month_at, 1),
        ),
        "năm": (
            (_single("năm", "kia"), year_at, -2),
            (_single("năm", "ngoái|trước"), year_at, -1), (_single("năm", "qua|vừa qua"), up_to, 365),
            (_single("năm", "nay"), year_at, 0),
            (_single("năm", "tới|sau"), year_at, 1),
        ),
    },
}  # fmt: skip
_IF_DUE: dict[str, dict[str, Rows]] = {
    "en": {unit[0].removesuffix("s?"): _ahead("en", (unit,), _IN) for unit in _ENGLISH_DAYS},
    "uk": {"через": _ahead("uk", _UKRAINIAN_DAYS, f"через (?:{{n}} )?(?:{{unit}}){_AFTER_WHAT['uk']}")},
    "ru": {"через": _ahead("ru", _RUSSIAN_DAYS, f"через (?:{{n}} )?(?:{{unit}}){_AFTER_WHAT['ru']}")},
}
"""Wordings that count only where what is to come is told: in three days may be the time it took."""


class _Wording(NamedTuple):
    """How a time is worded, what it means, and whether it counts only where what is to come is told."""

    pattern: re.Pattern[str]
    resolve: Resolve
    number: int
    if_due: bool


def _worded(table: dict[str, dict[str, Rows]], language: str, if_due: bool) -> list[tuple[str, list[_Wording]]]:
    return [
        (letters, [_Wording(regex(rf"(?<!\w)(?:{words})(?!\w)"), resolve, n, if_due) for words, resolve, n in rows])
        for letters, rows in table.get(language, {}).items()
    ]


_WORDINGS = {
    language: [*_worded(_RELATIVE, language, if_due=False), *_worded(_IF_DUE, language, if_due=True)]
    for language in _RELATIVE
}
"""Language -> letters that a text must hold, and the wordings that are then looked for."""


def relative(text: str, language: str, published: date) -> Iterator[tuple[Span, Days]]:
    """The times of a text that its day of publication tells, the longer wording of a time first.

    Args:
        text: folded.
        language: ISO 639-1 of it.
        published: the day against which they are resolved.

    >>> [str(days.first) for _, days in relative("freed two weeks ago", "en", date(2025, 11, 26))]
    ['2025-11-10']
    """
    for letters, wordings in _WORDINGS.get(language, ()):
        if letters not in text:
            continue
        for pattern, resolve, number, if_due in wordings:
            for found in pattern.finditer(text):
                times = number
                if pattern.groups:
                    if _VAGUE[language].search(text, max(0, found.start() - 16), found.start()):
                        continue
                    times *= _COUNTS[language].get(found[1]) or int(found[1] or 1)
                place, meant = Span(*found.span()), resolve
                if if_due and not is_due(text, place, language):
                    continue
                if resolve in _COMING and lies_ahead(text, place, language):
                    meant = _COMING[resolve]
                elif resolve is this_weekend and has_been(text, place, language):
                    meant = near_weekend
                try:
                    yield place, meant(published, times)
                except (ValueError, OverflowError):  # before the first or after the last day that there is
                    continue
