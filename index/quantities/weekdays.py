"""Weekdays as times, by language: on Monday, last Friday, з понеділка, thứ sáu tuần trước.

Weeks begin on Monday.  A weekday by itself is the last one up to the day of publication, as news writes it, and the
next one where what is to come is told (`index.quantities.ahead`); "last Monday" lies before that day, "next Monday"
after it, a term (by, until, до, к) on it or after; "by Monday" at the head of a sentence in the past tells what had
come about.
"""

from collections.abc import Callable
from datetime import date, timedelta

from index.quantities.values import Days

Resolve = Callable[[date, int], Days]
"""The days that are meant, by the day of publication and a number that the wording has."""
Rows = tuple[tuple[str, Resolve, int], ...]
"""Wordings as patterns, with what they mean."""


def day_at(day: date, offset: int) -> Days:
    """The day so many days after another."""
    there = day + timedelta(days=offset)
    return Days(there, there)


def week_at(day: date, offset: int) -> Days:
    """The week so many weeks after that of a day."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
    return Days(monday, monday + timedelta(days=6))


def last_weekday(day: date, number: int) -> Days:
    """The last day of a number, 0 for Monday, up to a day."""
    return day_at(day, -((day.weekday() - number) % 7))


def _weekday_before(day: date, number: int) -> Days:
    return day_at(day, -((day.weekday() - number) % 7 or 7))


def _weekday_after(day: date, number: int) -> Days:
    return day_at(day, (number - day.weekday()) % 7 or 7)


def coming_weekday(day: date, number: int) -> Days:
    """The next day of a number, 0 for Monday, from a day on."""
    return day_at(day, (number - day.weekday()) % 7)


def _weekday_of(week: int) -> Resolve:
    return lambda day, number: day_at(week_at(day, week).first, number)


def _in_a_week(day: date, number: int) -> Days:
    return day_at(coming_weekday(day, number).first, 7)


_LAST_WEEKS, _THIS_WEEKS, _NEXT_WEEKS = _weekday_of(-1), _weekday_of(0), _weekday_of(1)


_WEEKDAYS: dict[str, tuple[str, ...]] = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "uk": (r"понеділ(?:ок|ка|ку|ком)", r"вівтор(?:ок|ка|ку|ком)", r"серед(?:у|и|і|ою)", r"четвер(?:г[ауо]?)?",
           r"п'ятниц[юіея]", r"субот[уиі]", r"неділ[юі]"),
    "ru": (r"понедельник[ау]?", r"вторник[ау]?", r"сред[уые](?! (?:обитания|общения|проживания|разработки|жизни)\b)",
           r"четверг[ау]?", r"пятниц[уые]", r"суббот[уые]", r"воскресень[еяю]"),
    "vi": (r"thứ (?:hai|2)", r"thứ (?:ba|3)", r"thứ (?:tư|4)", r"thứ (?:năm|5)", r"thứ (?:sáu|6)", r"thứ (?:bảy|7)",
           "chủ nhật"),
}  # fmt: skip
_LETTERS: dict[str, tuple[str, ...]] = {
    "uk": ("понеділ", "вівтор", "серед", "четвер", "п'ятниц", "субот", "неділ"),
    "ru": ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"),
    "vi": ("thứ", "thứ", "thứ", "thứ", "thứ", "thứ", "chủ nhật"),
}


def _english_weekday(name: str, number: int) -> Rows:
    bare = (
        r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!every )(?<!each )(?<!any )(?<!some )(?<!most )(?<!black )(?<!good )"
        r"(?<!holy )(?<!palm )(?<!easter )(?<!bloody )(?<!cyber )(?<!super )(?<!ash )(?<!one )(?<!\bto )(?<!through )"
        rf"(?<![-–])(?:on )?{name}(?![-–]| (?:prayers?|sermons?|mass|times|worship|school|league|night football"
        r"|(?:to|through) \w+day)\b)"
    )
    return (
        (rf"last week,? on {name}", _LAST_WEEKS, number),
        (rf"next week,? on {name}", _NEXT_WEEKS, number),
        (rf"(?:on )?{name} (?:of )?last week", _LAST_WEEKS, number),
        (rf"(?:on )?{name} (?:of )?this week", _THIS_WEEKS, number),
        (rf"(?:on )?{name} (?:of )?next week", _NEXT_WEEKS, number),
        (rf"(?:a|one) week (?:on|from) {name}|(?:on )?{name} week(?! (?:of|in)\b)", _in_a_week, number),
        (rf"(?:on )?(?:last|this past|the past) {name}", _weekday_before, number),
        (rf"(?:on )?(?:next|this coming|the coming) {name}", _weekday_after, number),
        (rf"(?:on )?this {name}", _THIS_WEEKS, number),
        (rf"(?:^|(?<=[.!?] ))by {name}(?=[^.]* (?:had|has|have|was|were)\b)", last_weekday, number),
        (rf"(?:by|until|till) {name}", coming_weekday, number),
        (bare, last_weekday, number),
    )


def _ukrainian_weekday(name: str, n: int) -> Rows:
    return (
        (rf"минул(?:ого тижня|ому тижні),? [ву] {name}", _LAST_WEEKS, n),
        (rf"наступн(?:ого тижня|ому тижні),? [ву] {name}", _NEXT_WEEKS, n),
        (rf"(?:[ву] )?{name} (?:минулого тижня|на минулому тижні)", _LAST_WEEKS, n),
        (rf"(?:[ву] )?{name} (?:цього тижня|на цьому тижні)", _THIS_WEEKS, n),
        (rf"(?:[ву] )?{name} (?:наступного тижня|на наступному тижні)", _NEXT_WEEKS, n),
        (rf"(?:[ву] )?(?:минул(?:ого|ої|ий|у)|попередн(?:ього|ьої)) {name}", _weekday_before, n),
        (rf"(?:[ву] )?(?:наступн(?:ого|ої|ий|у)|найближч(?:ого|ої|ий|у)) {name}", _weekday_after, n),
        (rf"(?:[ву] )?(?:цього|цієї|цей|цю) {name}", _THIS_WEEKS, n),
        (rf"до {name}", coming_weekday, n),
        (rf"(?:[ву]|з|із|зі|від|після|ніч на|станом на) {name}", last_weekday, n),
        (rf"(?:призначе|запланова|перенес|відкла|сплан|намі)\w+ на {name}", coming_weekday, n),
    )


def _russian_weekday(name: str, n: int) -> Rows:
    return (
        (rf"на (?:прошлой|минувшей) неделе,? во? {name}", _LAST_WEEKS, n),
        (rf"на (?:следующей|будущей) неделе,? во? {name}", _NEXT_WEEKS, n),
        (rf"(?:во? )?{name} на (?:прошлой|минувшей) неделе", _LAST_WEEKS, n),
        (rf"(?:во? )?{name} на этой неделе", _THIS_WEEKS, n),
        (rf"(?:во? )?{name} на (?:следующей|будущей) неделе", _NEXT_WEEKS, n),
        (rf"(?:во? )?(?:прошл|минувш|прошедш)(?:ий|ый|ую|ее|ое|его|ого|ей|ой) {name}", _weekday_before, n),
        (rf"(?:во? )?(?:следующ|ближайш|будущ)(?:ий|ую|ее|его|ей) {name}", _weekday_after, n),
        (rf"(?:во? )?(?:этот|эту|это|этого|этой) {name}", _THIS_WEEKS, n),
        (rf"(?:^|(?<=[.!?] ))ко? {name}(?= [^.]*\w(?:л|ла|ло|ли|лся|лась|лось|лись)\b)", last_weekday, n),
        (rf"(?:до|к|ко) {name}", coming_weekday, n),
        (rf"(?:во?|со?|после|от|ночь на|состоянию на) {name}", last_weekday, n),
        (rf"(?:назначе|запланирова|перенес|отложе|намече)\w+ на {name}", coming_weekday, n),
    )


def _vietnamese_weekday(name: str, n: int) -> Rows:
    at = r"(?:(?:hôm|vào|sáng|trưa|chiều|tối|đêm|ngày) (?:ngày |hôm )?)"
    if name.startswith("thứ"):
        alone = rf"(?:{at}|(?<!lần )(?<!người )(?<!nước )(?<!bên )(?<!chiến )(?<!điều )(?<!đứng )(?<!hạng ))"
        at = r"(?:hôm|vào|sáng|trưa|chiều|tối|đêm) (?:hôm )?"
    else:
        alone = f"{at}?"
    return (
        (rf"{alone}{name} tuần (?:trước|qua|vừa qua|rồi)", _LAST_WEEKS, n),
        (rf"{alone}{name} tuần này", _THIS_WEEKS, n),
        (rf"{alone}{name} tuần (?:tới|sau)", _NEXT_WEEKS, n),
        (rf"{alone}{name} (?:vừa qua|vừa rồi|tuần rồi)", last_weekday, n),
        (rf"{alone}{name} (?:tới|sắp tới)(?! \d)", _weekday_after, n),
        (rf"{at}{name}(?! (?:hằng|hàng|mỗi) tuần)", last_weekday, n),
    )


_ROWS = {
    "en": _english_weekday, "uk": _ukrainian_weekday, "ru": _russian_weekday, "vi": _vietnamese_weekday,
}  # fmt: skip


def weekdays(language: str) -> dict[str, Rows]:
    """The wordings with a weekday of a language, each under letters that every text with one of them holds."""
    rows: dict[str, Rows] = {}
    letters = _LETTERS.get(language, _WEEKDAYS[language])
    for number, (held, name) in enumerate(zip(letters, _WEEKDAYS[language], strict=True)):
        rows[held] = (*rows.get(held, ()), *_ROWS[language](name, number))
    return rows
