"""Calendar dates as texts write them: in figures or with a month's name, a quarter, a year, ten years.

A figure that counts or measures something is no date (`index.quantities.counted`): 3.5 %, 2/3 of the votes, 2000
people, 24/7.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from index.analysis.words import MONEY_SIGNS
from index.languages import rules_for
from index.patterns import regex
from index.quantities.counted import is_counted, is_measured, is_part
from index.quantities.day_lists import Day, with_earlier
from index.quantities.months import Part, Written, dates_of, named, vietnamese

_NUMERIC = regex(
    r"\b(?:(\d{4})([-/.])(\d\d)\2(\d\d)(?:\b|(?=t\d\d))"
    r"|(?:(\d{1,2})[-–])?(\d{1,2})([./-])(\d{1,2})\7((?:1[5-9]|20)?\d\d)\b"
    r"|(\d{1,2})[./]((?:1[5-9]|20)\d\d)\b"
    r"|(?:(\d{1,2})[-–])?(\d{1,2})([./])(\d{1,2})\b)"
)
_DASHED = regex(
    r"\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|mùng|mồng) (\d{1,2})-(\d{1,2})(?![\w/]|[.,:-]\d| (?:tháng|giờ|người)\b)"
)
_GOES_ON = regex(r"[./:]\d|,\d|/\w| âm lịch\b")
_FIGURE_BEFORE = regex(rf"(?:[{MONEY_SIGNS}№#]\s?|\d[.,:/]|[\w.]/|(?<!\d)[-−])$")
_DAY_WORD = regex(
    r"\b(?:(ngày|hôm|sáng|trưa|chiều|tối|đêm|mùng|mồng)|vào|từ|đến|tới|và|qua|on|by|since|until|від|до|з|із|с|от|к)"
    r"(?: | ?\()$"
)
"""A word before a day in figures; one of the first group has nothing else after it."""
_NAME_BEFORE = regex(
    r"\b(?:số|đường|phố|quảng trường|cầu|công viên|trường|nhà máy|bệnh viện|sân vận động|hẻm|ngõ|quốc lộ|tỉnh lộ"
    r"|nghị quyết|chỉ thị|nghị định|t[ỷỉ] lệ) $"
)
_ABOUT = regex(
    r"\b(?:hơn|gần|khoảng|chừng|quá|chiếm|xấp xỉ|ít nhất|понад|близько|майже|більше|менше|свыше|более|менее|около|почти"
    r"|об?) $"
)
"""Before a figure: about so many; and the Ukrainian preposition of hours."""
_FRACTIONS = frozenset(
    {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 10), (3, 10), (7, 10), (9, 10)}
)

_YEAR = regex(
    r"(?<![\d.,/-])((?:19|20)\d\d)(?![\d.,/-]*\d)|(?<![\d.,/-])((?:19|20)\d\d)(?=-(?:19|20)\d\d(?![\d.,/-]*\d))"
    r"|(?<=(?<![\d.,/-])(?:19|20)\d\d-)((?:19|20)\d\d)(?![\d.,/-]*\d)"
)
"""A year, or one of two with a hyphen between."""
_IN_PART = regex(r"\b(?:mid|early|late|end)-((?:19|20)\d\d)(?![\d.,/-]*\d|\w)")
"""A year behind a part of it: mid-2024."""
_YEAR_SAID: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:in|since|during|until|till|year) $"),
    "vi": regex(r"\b(?:năm|hồi|vào|trong) $"),
}
"""Before a figure that is a year, whatever follows; Ukrainian and Russian say so after it."""
_SIGN_BEFORE = regex(rf"[{MONEY_SIGNS}#№]\s?$")
_DECADE = regex(
    r"(?<![\w.,/-])(?:(?:những|các) năm |thập (?:niên|kỷ) )((?:19|20)\d)0(?!\d|[,/-]? ?\d)"
    r"|(?:(?<![\d.,/-])|(?<=mid-)|(?<=early-)|(?<=late-))((?:19|20)\d)0(?:s|-?(?:х|их|ті|тих|тими|е|ые|ых|ми))\b"
    r"|(?:(?<=\bthe )|(?<![\d.,/-])(?=19))((?:19|20)\d)0's\b|(?<=\bthe ')([3-9])0s\b"
    r"|(?<![\w.,/-])(?:(?:những|các) năm |thập (?:niên|kỷ) )([3-9])0(?!\d|[,/-]? ?\d)"
    r"|(?<![\w.,/-])([3-9])0-?(?:х|их|ті|тих|тими|е|ые|ых|ми) (?:рок|год)\w+"
)
_DECADE_HINT = regex(r"\d0(?:s|'s|-?[хітеоы])|năm|thập")
"""What every text with ten years holds, and few others."""
_YEARS_ON = regex(r"((?:19|20)\d\d)(?<![\d.,/–-]\d{4})(?:[/–-](\d\d)|/((?:19|20)\d\d))(?![\w.,/–-]*\d|[\w%/])")
"""Two years that are one: the 2024/25 season, 2024/2025, 1914-18."""
_FROM_YEAR = regex(r"(?<!\d)(?:19|20)\d\d ?[-–—] ?$")

QUARTERS = {
    name: number
    for number, names in enumerate(
        (
            "1 i і first 1st q1 перший першому першого первый первом первого",
            "2 ii іі second 2nd q2 другий другому другого второй втором второго",
            "3 iii ііі third 3rd q3 третій третьому третього третий третьем третьего",
            "4 iv іv fourth 4th q4 четвертий четвертому четвертого четвертый четвертом",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip
"""The words and figures for the quarters of a year."""
_QUARTER = {
    "en": regex(
        r"\b(?:(first|second|third|fourth|[1-4](?:st|nd|rd|th))[ -]quarter(?: of|,)?|(q[1-4]),?) (\d{4})\b"
    ),
    "uk": regex(r"(?<![\w.,/-])([iі]{1,3}|[iі]v|[1-4]|[псдтч]\w{4,9})(?:-\w{1,2})?() квартал\w{0,2} (\d{4})\b"),
    "vi": regex(r"\bqu[ýí] (i{1,3}|iv|[1-4])()\b(?:(?: ?[/-] ?| năm | )(\d{4})\b)?(?![./]\d)"),
}  # fmt: skip
_QUARTER["ru"] = regex(_QUARTER["uk"].pattern.replace("псдтч", "пвтч"))
_QUARTER_WORDS = {
    "en": ("quarter", "q1", "q2", "q3", "q4"),
    "uk": ("квартал",),
    "ru": ("квартал",),
    "vi": ("quý ", "quí "),
}
_DIGIT = regex(r"\d")
_JOINT = regex(
    r" ?[-–—] ?(?:ngày )?| (?:to|through|until|till|and|по|до|і|й|та|и|đến|tới|và)"
    r"(?: (?:hết|the|ngày|hết ngày|early|late|đầu|cuối|giữa|початку|кінця|начала|конца))? (?:mid-)?"
)
"""Between two dates of which only the second states the year of both."""
_LONGEST_JOINT = 18
_NUMBERED = regex(r"\b(?:верс|тел|ip\b|оцін|оцен|рахун|сч[её]т|код|phiên bản|số|điểm|tỷ số)\w*\.?:? $")
"""Before three figures of two digits that are a number of something else."""
_LAST_CENTURY = 50
"""From here on two figures of a year are one of the last century."""


@lru_cache(maxsize=20_000)
def written(text: str, language: str) -> tuple[Written, ...]:
    """The calendar dates of a folded text, in order; no two share a place.

    Args:
        text: folded.
        language: ISO 639-1 of it.

    >>> [(w.first.day, w.last.day) for w in written("10-12 december", "en")]
    [(10, 12)]
    >>> written("3.5 % і 2000 осіб", "uk")
    ()
    """
    found: list[Written] = []
    for reader in _READERS if _DIGIT.search(text) else (_quarters, _months):
        for one in reader(text, language):
            if not found or found[-1].end <= one.start:
                found.append(one)
                continue
            at = bisect_left(found, (one.start,))  # they lie in order: only those beside it may share its place
            if (at == 0 or found[at - 1].end <= one.start) and (at == len(found) or one.end <= found[at].start):
                found.insert(at, one)
    return tuple(_with_years(text, found))


def _with_years(text: str, found: list[Written]) -> list[Written]:
    """Dates, those without a year in that of the next one, where a word joins them: 28 February to 3 March 2024."""
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i : i + 2]
        year = other.first.year
        if (
            one.first.year
            or not (one.first.month and other.first.month and year)
            or other.start - one.end > _LONGEST_JOINT
        ):
            continue
        if (one.first.day is None) == (other.first.day is None) and _JOINT.fullmatch(text, one.end, other.start):
            year -= one.first.month > other.first.month
            found[i] = one._replace(first=one.first._replace(year=year), last=one.last._replace(year=year))
    return found


def _at(start: int, end: int, *part: int | None) -> Written:
    return Written(start, end, Part(*part), Part(*part))


def _months(text: str, language: str) -> Iterator[Written]:
    return vietnamese(text) if language == "vi" else named(text, language)


def _quarters(text: str, language: str) -> Iterator[Written]:
    if not any(word in text for word in _QUARTER_WORDS.get(language, ())):
        return
    for found in _QUARTER[language].finditer(text):
        number = QUARTERS.get(found[1] or found[2])
        if number:
            year = int(found[3]) if found[3] else None
            yield Written(*found.span(), Part(year, 3 * number - 2), Part(year, 3 * number))


def _figures(text: str, language: str) -> Iterator[Written]:
    for found in _NUMERIC.finditer(text):
        y, _, m, d, from2, d2, mark2, m2, y2, m3, y3, begins, d4, mark, m4 = found.groups()
        start, end = found.span()
        if y:
            yield _at(start, end, int(y), int(m), int(d))
        elif y2:
            day, month = int(d2), int(m2)
            english = rules_for(language).decimal == "."
            if english and mark2 == "/" and day <= 12 < month:
                day, month = month, day
            if len(y2) == 4 or _has_short_year(text, found.span(), language, (day, month, mark2), m2):
                last = Day(start, end, int(from2) if from2 and 0 < int(from2) < day else day, day)
                days = [last] if english else with_earlier(text, last, language)
                yield from dates_of(days, end, _whole_year(int(y2)), month)
        elif y3:
            if not (_NAME_BEFORE.search(text, max(0, start - 20), start) or text[end : end + 1] == "/"):
                yield _at(start, end, int(y3), int(m3))
        elif mark == "/" or rules_for(language).decimal != ".":  # 3.5 is no day in English
            start = found.start(13)
            day, month = int(d4), int(m4)
            if _is_day(text, found.start(), end, language, (day, month, mark)):
                first = int(begins) if begins and 0 < int(begins) < day else day
                last = Day(found.start() if first < day else start, end, first, day)
                days = with_earlier(text, last, language) if language == "vi" else [last]
                if mark == "." and "ngày" not in text[max(0, days[0].start - 5) : start]:
                    days = [last]  # từ 15 đến 17.5
                yield from dates_of(days, end, None, month)
    for found in _DASHED.finditer(text) if language == "vi" else ():
        yield _at(found.start(1), found.end(), None, int(found[2]), int(found[1]))


def _whole_year(year: int) -> int:
    """A year of which two figures may be all that is written: 25, 98."""
    return year if year > 99 else year + (2000 if year < _LAST_CENTURY else 1900)


def _has_short_year(
    text: str, place: tuple[int, int], language: str, figures: tuple[int, int, str], written_month: str
) -> bool:
    """Whether three figures of at most two digits are a day, a month and a year, and no version, score or time.

    In English, where both orders of day and month are in use, one of the two must be more than twelve.
    """
    day, month, mark = figures
    start, end = place
    near = max(0, start - 20)
    if not (0 < month <= 12 and 0 < day <= 31) or _GOES_ON.match(text, end) or is_measured(text, end, language):
        return False
    if any(before.search(text, near, start) for before in (_FIGURE_BEFORE, _NAME_BEFORE, _NUMBERED)):
        return False
    if rules_for(language).decimal == ".":
        return mark == "/" and day > 12
    word = _DAY_WORD.search(text, near, start)
    return mark == "/" or bool(word and word[1]) or (mark == "." and len(written_month) == 2)


def _is_day(text: str, start: int, end: int, language: str, figures: tuple[int, int, str]) -> bool:
    """Whether two figures with a mark between them are a day and a month, not a share, an amount or a name."""
    day, month, mark = figures
    near = max(0, start - 20)
    if _GOES_ON.match(text, end) or _FIGURE_BEFORE.search(text, near, start):
        return False
    word = _DAY_WORD.search(text, near, start)
    if word and word[1]:
        return text[end : end + 1] != "%"
    if is_measured(text, end, language, decimal=mark == "."):
        return False
    if _NAME_BEFORE.search(text, near, start) or (_ABOUT.search(text, near, start) and (mark == "." or day < month)):
        return False
    if mark == "/" and (day, month) == (24, 7):
        return bool(word) and language == "vi"
    if mark == "/" and (day, month) in _FRACTIONS:
        return not is_part(text, end, language) and (language == "vi" or bool(word))
    return True


def _decades(text: str, _: str) -> Iterator[Written]:
    for found in _DECADE.finditer(text) if _DECADE_HINT.search(text) else ():
        whole, brief = found[1] or found[2] or found[3], found[4] or found[5] or found[6]
        first = 10 * int(whole) if whole else 1900 + 10 * int(brief)
        yield Written(*found.span(), Part(first), Part(first + 9))


def _years(text: str, language: str) -> Iterator[Written]:
    joined = "/" in text or "-" in text or "–" in text
    for found in _IN_PART.finditer(text) if joined and language == "en" else ():
        yield _at(*found.span(1), int(found[1]))
    for found in _YEARS_ON.finditer(text) if joined else ():
        first, last = int(found[1]), int(found[3] or found[1][:2] + found[2])
        if (
            first < last
            and not is_counted(text, found.end(), language)
            and not _SIGN_BEFORE.search(text, max(0, found.start() - 2), found.start())
        ):
            yield Written(*found.span(), Part(first), Part(last))
    for found in _YEAR.finditer(text):
        start, end = found.span()
        said = _YEAR_SAID.get(language)
        if is_counted(text, end, language) and not (
            (said and said.search(text, max(0, start - 12), start)) or _FROM_YEAR.search(text, max(0, start - 7), start)
        ):
            continue
        if not _SIGN_BEFORE.search(text, max(0, start - 2), start):
            yield _at(start, end, int(found[0]))


_READERS = (_quarters, _months, _figures, _decades, _years)
