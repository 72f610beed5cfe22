"""The times of a question that an answer should be of, and whether it is.

A quote is of a time where it states it, or the title or opening of its article does, or where the article was published
on it or just after.
"""

import re
from collections.abc import Sequence
from datetime import date

from index.article import Article
from index.patterns import regex
from index.quantities.times import Moment, may_be_same, moments
from index.sentences import Span
from rag.evidence.features import OPENING
from rag.evidence.records import events
from rag.evidence.timing import closeness
from rag.extract import Extract
from rag.understand import Question, times_in

MONTH = 31
"""Days: a month that a text states may be that of a day, a year says next to nothing."""
NEAR = 25
"""Characters beside a time in which the words stand that make it a bound or a choice."""
_SURELY_A_TIME = regex(r"[^\W\d_]|\d[./-]\d{1,2}[./-]\d|\d{4}-\d")
"""A month's name, or a whole date in digits: "2000" may count people, "3.5" be a share, and "24/7" neither."""
_DAY_AND_MONTH = regex(
    r"(?<!\w)(?:ngày|hôm|tối|sáng|đêm|chiều|trưa|mồng|mùng)(?: hôm| ngày)? \d{1,2}\s?[/.-]\s?\d{1,2}$"
)
"""How Vietnamese news mostly writes a day: ngày 15/10, tối 6-11."""
_ALSO_WORDS = regex(r"(?:march|may)", re.IGNORECASE)
_OR = regex(r"\W*(?:or|чи|або|или|либо|hay|hoặc)\b")


def _bound(words: str, own: str) -> re.Pattern[str]:
    """Words that stand before a time with none of its own prepositions between."""
    return regex(rf"(?<!\w)(?:{words})(?!\w)(?:(?!(?<!\w)(?:{own})(?!\w))[^,?])*$")


_BOUND: dict[str, re.Pattern[str]] = {
    "en": _bound(
        "between|from|since|before|after|until|till|by|to|through|or(?: in| on)?|besides|except|than|excluding",
        "in|on|during",
    ),
    "uk": _bound("між|з|із|зі|від|до|по|після|перед|за|через|(?:чи|або)(?: [ву])?|крім|окрім", "у|в|на|протягом"),
    "ru": _bound("между|с|со|от|до|по|после|перед|за|к|через|(?:или|либо)(?: во?)?|кроме|помимо", "в|во|на"),
    "vi": _bound("từ|đến|tới|trước|sau|giữa|(?:hay|hoặc)(?: hồi| vào| trong)?|ngoài|trừ", "hồi|vào|trong"),
}
"""Words before a time that make it a bound, a choice, or what is set aside: an answer need not be of it."""


def not_told(question: Question, extracts: Sequence[Extract]) -> list[Moment]:
    """The times of a question of which none of some sentences is.

    Args:
        question: understood.
        extracts: the sentences.
    """
    text, language = question.meant, question.language
    asked = times_in(text, language) if question.moments else ()
    return [
        moment
        for moment in asked
        if _is_told(text, moment.place, language) and not any(_is_of(e, moment) for e in extracts)
    ]


def _is_told(text: str, place: Span, language: str) -> bool:
    """Whether the words of a time can be nothing else, and an answer should be of that very time."""
    words = text[place.start : place.end]
    day = language == "vi" and _DAY_AND_MONTH.search(text[max(0, place.start - NEAR) : place.end].casefold())
    if not (day or _SURELY_A_TIME.search(words)) or _ALSO_WORDS.fullmatch(words):
        return False
    if words[0].isupper() and language in ("uk", "ru"):  # a name: Марта
        return False
    before, after = text[max(0, place.start - NEAR) : place.start], text[place.end : place.end + NEAR]
    return not (_BOUND.get(language, _BOUND["en"]).search(before.casefold()) or _OR.match(after.casefold()))


def _is_of(extract: Extract, asked: Moment) -> bool:
    """Whether a sentence, or the head of its article, states a time, or the article came out then or just after."""
    article = extract.article
    if closeness(asked, article.published) == 1:
        return True
    language, published = article.language, article.published
    told = [(text, moments(text, language, published)) for text in (extract.text, *head_of(article))]
    stated = [m for text, times in told for m in events(text, language, times)]
    return any(days_in(m) <= max(days_in(asked), MONTH) and _same(asked, m, article.published) for m in stated)


def _same(asked: Moment, stated: Moment, published: date | None) -> bool:
    """Whether a stated time can be the one that is asked for; where it states no year, it is the article's, or the year
    before if it would lie ahead.
    """
    if published and asked.has_year and not stated.has_year:
        years = {published.year - 1, published.year} if stated.days.first > published else {published.year}
        if not years & {asked.days.first.year, asked.days.last.year}:
            return False
    return may_be_same(asked, stated)


def days_in(moment: Moment) -> int:
    """How many days a time lasts.

    Args:
        moment: stated.
    """
    return (moment.days.last - moment.days.first).days + 1


def head_of(article: Article) -> tuple[str, str]:
    """An article's title and its opening.

    Args:
        article: any.
    """
    return article.title or "", article.text[article.body : article.body + OPENING]
