"""Dated statements: the sentences of an article that name a calendar date, with the days that they name.

A date that states its year is taken as it stands.  Of one without, the words beside it may tell the year ("next year").
Else a day (12 December, ngày 12/12) is the nearest to the day on which its article was published, a month (у вересні)
the latest that had begun by then or was about to, or the next where the words before it tell what is to come; where the
day of publication is not known, the statement is given without days.  Years by themselves are left out, and
figures that may be read in two ways: 3.5, 24/7, an English 05/06/2025.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from index.article import Article
from index.normalise import nfc
from index.patterns import regex
from index.quantities.values import Days, dates_in
from index.quantities.years_beside import with_year
from index.sentences import Span, split_sentences

LONGEST = 31
"""Days of the longest interval that counts as a date: a month."""

_MAY_NAME_A_DATE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"),
    "uk": regex(r"\d|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд"),
    "ru": regex(r"\d|янв|февр|март|апрел|\bма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр"),
    "vi": regex(r"\d|\btháng "),
}
_FIGURE = regex(r"\d")
_BARE = regex(r"(\d{1,2})[./](\d{1,2})")
_SLASHES = regex(r"(\d{1,2})/(\d{1,2})/\d{4}")
_DAY_BEFORE = regex(r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|từ|đến|và|\()\s*$")
_MONTH_BEFORE = regex(r"\b(?:in|since|until|till|by|during|from|early|late|mid|last|this|next)[ -]$")
_GOES_ON = regex(r"\s*(?:[%‰$€]|[./:]\d|\d)")
_UKRAINIAN_MONTH = regex(
    r"(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні|нем|ню)\b|листопад(?:а|і|у|ом|ові)?\b"
    r"|лют(?:ий|ого|ому|им)\b"
)
"""The forms of the months' names: trauma, lime trees and sickles begin as they do."""
_TO_COME: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|set|expected|planned)|due|scheduled)\b(?! have\b)"
        r"[^.,;:!?]{0,60}$"
    ),
    "uk": regex(
        r"\b(?:буде|будуть|має|мають|відбуде\w+|відбудуть\w+|пройде|пройдуть|почне\w+|почнуть\w*|заплан\w+|очіку\w+)\b"
        r"[^.,;:!?]{0,60}$"
    ),
    "ru": regex(
        r"\b(?:будет|будут|должн\w+|состоит\w+|состоят\w+|пройдет|пройдут|начнет\w+|начнут\w*|запланир\w+|ожида\w+)\b"
        r"[^.,;:!?]{0,60}$"
    ),
    "vi": regex(r"(?<!\w)(?:sẽ|dự kiến|sắp)(?!\w)[^.,;:!?]{0,60}$"),
}
"""Before a month, in its clause: what is told of it is to come."""
_CLAUSE = 80
_LEAP_YEARS = (2000, 2004)
"""Two years in which every day exists: a date that is the same in both states its year."""


class Statement(NamedTuple):
    """A sentence that names a date.

    Attributes:
        start, end: the sentence's place in the article's text.
        days: a day, several days of one month, or a month; None where no year is known.
    """

    start: int
    end: int
    days: Days | None


def statements(article: Article) -> list[Statement]:
    """The dated statements of an article, in the order of its text; one for each date of a sentence."""
    found: list[Statement] = []
    for span in split_sentences(article.text, article.language, article.body):
        named = named_days(article.text[span.start : span.end], article.language, article.published)
        found.extend(Statement(span.start, span.end, days) for days in dict.fromkeys(named))
    return found


def named_days(sentence: str, language: str, published: date | None) -> Iterator[Days | None]:
    """The days and months that a sentence names; None for one without a year that cannot be told.

    Args:
        sentence: of an article.
        language: the article's.
        published: the day near which dates without a year lie, if it is known.

    >>> [str(d.first) for d in named_days("On 28 December they met.", "en", date(2026, 1, 3))]
    ['2025-12-28']
    >>> list(named_days("On 28 December they met.", "en", None))
    [None]
    >>> list(named_days("It grew by 3.5 in 2025.", "uk", date(2026, 1, 3)))
    []
    """
    folded = nfc(sentence).casefold()
    if not _MAY_NAME_A_DATE.get(language, _FIGURE).search(folded):
        return
    stated = dict(dates_in(folded, language, _LEAP_YEARS[0]))
    again = dict(dates_in(folded, language, _LEAP_YEARS[1])) if stated else {}
    for place, days in sorted(stated.items()):
        whole = folded[place.start : place.end]
        if (days.last - days.first).days >= LONGEST or not _is_clear(whole, language):
            continue
        if days == again.get(place):
            yield days
        elif _is_announced(folded, place, whole, language, days):
            yield _resolved(folded, place, language, published) if published else None


def _is_clear(whole: str, language: str) -> bool:
    """Whether a date can be nothing else: in English both orders of day and month are in use."""
    slashes = _SLASHES.fullmatch(whole)
    if slashes:
        return language != "en" or int(slashes[1]) > 12 or int(slashes[2]) > 12
    in_figures = not any(map(str.isalpha, whole))
    return language != "uk" or in_figures or bool(_UKRAINIAN_MONTH.search(whole))


def _is_announced(folded: str, place: Span, whole: str, language: str, days: Days) -> bool:
    """Whether a date without a year is one: a month's name needs a day or a word before it, and figures a word."""
    before = folded[: place.start]
    if _BARE.fullmatch(whole):
        announced = language == "vi" and _DAY_BEFORE.search(before)
        return bool(announced) and not _GOES_ON.match(folded, place.end)
    if days.first == days.last or language == "vi" or any(map(str.isdigit, whole)):
        return True
    return bool(_MONTH_BEFORE.search(before)) if language == "en" else not whole.startswith("лют")


def _resolved(folded: str, place: Span, language: str, published: date) -> Days | None:
    """A date with the year that an article of some day means: that of the words beside it, else the nearest day, the
    latest month that has begun, or the next that is to come."""
    years = (year for year in (published.year - 1, published.year, published.year + 1) if 0 < year <= date.max.year)
    found = [days for year in years for at, days in dates_in(folded, language, year) if at == place]
    told = with_year(folded, place, found[0].first.month, language, published) if found else None
    if told and 0 < told[1] <= date.max.year:
        return next((days for at, days in dates_in(folded, language, told[1]) if at == place), None)
    if all(days.first == days.last for days in found):
        return min(found, key=lambda days: abs((days.first - published).days), default=None)
    to_come = _TO_COME.get(language)
    if to_come and to_come.search(folded, max(0, place.start - _CLAUSE), place.start):
        return min((days for days in found if days.last >= published), default=None)
    return max((days for days in found if (days.first - published).days <= LONGEST), default=None)
