"""The year of a date that states none, by the words beside it: in December last year, минулого грудня."""

import re
from datetime import date

from index.patterns import regex
from index.sentences import Span

_YEARS: dict[str, dict[str, int]] = {
    "en": {"last year": -1, "this year": 0, "next year": 1},
    "uk": {"позаминулого року": -2, "минулого року": -1, "торік": -1, "цього року": 0, "цьогоріч": 0,
           "поточного року": 0, "наступного року": 1},
    "ru": {"позапрошлого года": -2, "прошлого года": -1, "минувшего года": -1, "этого года": 0, "текущего года": 0,
           "нынешнего года": 0, "следующего года": 1, "будущего года": 1},
    "vi": {"năm ngoái": -1, "năm trước": -1, "năm nay": 0, "năm tới": 1, "năm sau": 1},
}  # fmt: skip
_AFTER = {c: regex(rf",? (?:of |в |у )?({'|'.join(words)})(?!\w)") for c, words in _YEARS.items()}
_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:(last)|(next)|this|(last) year in|(next) year in|this year in) $"),
    "uk": regex(
        r"\b(?:(минулого)|(наступного)|цього|(торік|торішнього|минулого року),? ?[ву]?|(наступного року),? [ву]"
        r"|(?:цьогоріч|цього року),? [ву]) $"
    ),
    "ru": regex(
        r"\b(?:(прошлого|прошлом|минувшем)|(следующего|следующем|будущем)|этого|этом|((?:прошлом|минувшем) году),? в"
        r"|((?:следующем|будущем) году),? в|этом году,? в) $"
    ),
}


def with_year(text: str, place: Span, month: int, language: str, published: date) -> tuple[Span, int] | None:
    """The place of a date without a year, with the words beside it that tell its year, and that year.

    Args:
        text: folded.
        place: of the date.
        month: its month.
        language: ISO 639-1 of the text.
        published: the day against which the words are resolved.

    >>> with_year("in december last year", Span(3, 11), 12, "en", date(2025, 12, 17))
    (Span(start=3, end=21), 2024)
    """
    after = _AFTER[language].match(text, place.end) if language in _AFTER else None
    if after:
        return Span(place.start, after.end()), published.year + _YEARS[language][after[1]]
    before = _BEFORE[language].search(text, max(0, place.start - 20), place.start) if language in _BEFORE else None
    if not before:
        return None
    last, following, *whole = (*before.groups(), None, None)[:4]
    year = published.year
    if whole[0]:
        year -= 1
    elif whole[1]:
        year += 1
    elif last:
        year -= month >= published.month
    elif following:
        year += month <= published.month
    return Span(before.start(), place.end), year
