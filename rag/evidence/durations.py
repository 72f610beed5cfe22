"""Whether a sentence tells a span of time, in the unit that the question asks for where it names one."""

import re
from collections.abc import Mapping
from functools import lru_cache

from index import analyse
from index.analyse import Term
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.numerals import numerals
from rag.evidence.counted import ranks
from rag.evidence.giving import SPANS
from rag.evidence.sought import Read, is_in
from rag.question import kinds


def has_duration(sentence: Read, known: Mapping[str, frozenset[str]], things: frozenset[str]) -> bool:
    """A number beside a unit of time, be it a word of several meanings (ba tuần), or a span that is said otherwise.

    Who asks how many years is told no months, and who asks how many hours no years.

    Args:
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        things: keys of what the question counts, the unit among them.
    """
    terms, text = sentence.analysis.terms, sentence.article.text
    periods = known[kinds.PERIOD].difference(*(known[other] for other in _others(known, things)))
    spans = known[kinds.SPAN]
    if any(not spans.isdisjoint(t.keys) and not _OFF.match(text, t.end) for t in terms):
        return True
    if any(
        a.kind == analyse.NUMBER
        and not ranks(a, sentence)
        and not _in_date(a, sentence)
        and not _is_age(i, sentence, known)
        and (
            any(not periods.isdisjoint(b.keys) for b in terms[i + 1 : i + 3])
            or (_is_a_year(a) and any(not known[kinds.MONTHLY].isdisjoint(b.keys) for b in terms[i + 1 : i + 2]))
            or (
                not periods.isdisjoint(known[kinds.LASTING])
                and any(_TERM_OF_YEARS.match(text, b.start, b.end) for b in terms[i + 1 : i + 2])
                and not _IS_YEAR.fullmatch(text, a.start, a.end)
            )
        )
        for i, a in enumerate(terms)
    ):
        return True
    start = sentence.span.start
    follows = {start + end + 1 for end in _doubtful_numbers(sentence.text, sentence.article.language)}
    return any(t.start in follows and not periods.isdisjoint(t.keys) for t in terms) or _says(sentence, known, things)


def _in_date(number: Term, sentence: Read) -> bool:
    """Whether a number is a part of a date: the 2020 of 2020 року is no span of so many years."""
    return is_in(number, sentence, (m for m in sentence.moments if not m.relative))


def _is_age(at: int, sentence: Read, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a number is the age of the one who is named behind it: 58-річний Гриценко, but not 8-річний термін."""
    number, *following = sentence.analysis.terms[at : at + 4]
    aged = _AGED.match(sentence.article.text, number.end, sentence.span.end)
    whom = next((t for t in following if aged and t.start >= aged.end()), None)
    return whom is not None and (
        whom.kind in (analyse.NAME, analyse.PERSON) or not known[kinds.PERSON].isdisjoint(whom.keys)
    )


def _others(known: Mapping[str, frozenset[str]], things: frozenset[str]) -> frozenset[str]:
    """The classes of the units in which nothing is told to a question that names its unit."""
    units = [
        name for name in (kinds.BRIEF, kinds.DAILY, kinds.MONTHLY, kinds.YEARLY) if not things.isdisjoint(known[name])
    ]
    return frozenset() if not units else frozenset.intersection(*(_NOT_IN[name] for name in units))


def _is_a_year(number: Term) -> bool:
    """Whether so many months make a year: eighteen are an answer to how many years, three are none."""
    value = number.keys[0].removeprefix("n:")
    return value.isdigit() and int(value) >= _MONTHS


def _says(sentence: Read, known: Mapping[str, frozenset[str]], things: frozenset[str]) -> bool:
    """Whether a span is told in words, of years where years alone are asked for."""
    language = sentence.article.language
    found = [one[0] for one in SPANS.get(language, NOTHING).finditer(fold_whole(sentence.text))]
    if kinds.MONTHLY not in _others(known, things) or things.isdisjoint(known[kinds.YEARLY]):
        return bool(found)
    years = _YEARS.get(language, NOTHING)
    return any(years.search(span) for span in found)


_MONTHS = 12
_NOT_IN: dict[str, frozenset[str]] = {
    kinds.BRIEF: frozenset({kinds.MONTHLY, kinds.YEARLY}),
    kinds.DAILY: frozenset({kinds.MONTHLY, kinds.YEARLY}),
    kinds.MONTHLY: frozenset({kinds.BRIEF}),
    kinds.YEARLY: frozenset({kinds.BRIEF, kinds.DAILY, kinds.MONTHLY}),
}
"""The class of the unit asked for -> those in which none tells so much or so little: years are told in no months."""
_YEARS: dict[str, re.Pattern[str]] = {
    "en": regex("year|decade|centur"),
    "uk": regex(r"рок|рік|річ|десятиліт|столі"),
    "ru": regex(r"год|лет"),
    "vi": regex(r"năm|thập|thế"),
}
"""Units of years in a span that is told in words."""


@lru_cache(maxsize=2000)
def _doubtful_numbers(text: str, language: str) -> tuple[int, ...]:
    """Where the words end that are numbers beside a unit of time and other things elsewhere: one, ba, chín."""
    return tuple(
        place.end
        for place, value, sure in numerals(text, language)
        if (not sure or value == 1) and not _ORDINAL.search(text, 0, place.start) and not _YEAR.match(text, place.end)
    )


_TERM_OF_YEARS = regex(
    r"(?:years?|months?|рок\w+|рік|місяц\w+|лет|год\w*|месяц\w*|năm|tháng) (?!nay|ngoái|trước|tới|sau)\w", re.IGNORECASE
)
"""A unit of time that the lexicon has as a part of a wording of its own: (eight) годам лишения свободы."""
_AGED = regex(r"[-\u2011\u2013 ]?(?:річн|летн)\w+ ")
"""Right behind a number, what makes it an age where somebody follows."""
_IS_YEAR = regex(r"\d{4}")
_OFF = regex(r" (?:ago|before|earlier|later|after|тому|потому|назад|спустя|до|перед|trước|sau)\b")
"""Right after a span that only tells how far off something was: two weeks ago."""
_ORDINAL = regex(r"(?:tháng|thứ|ngày|mùng|quận|tập|quý|lần|năm) $", re.IGNORECASE)
"""Before a number that counts nothing: the third month, Tuesday, district 3."""
_YEAR = regex(r" năm \d")
