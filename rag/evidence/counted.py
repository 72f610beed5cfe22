"""Which numbers of a sentence count things: no percentage, sum of money, age, time of day, measure or code."""

import re
from collections.abc import Mapping, Sequence

from index import analyse
from index.analyse import FUNCTION, Term
from index.analysis.words import MONEY_SIGNS, is_rank
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.few import tells_one_or_none
from rag.evidence.giving import COINS
from rag.evidence.ordered import ORDERS
from rag.evidence.sought import Read, is_in
from rag.question.counting import CLASSIFIER, DELAY, EXTENT, MEASURE, RANK, UNITS, WEIGHT
from rag.question.kinds import ANYONE, DEATH, FATAL, GUARD, HARMED, HUMAN, PERIOD, SHARE, UNIT, WOUND, with_parts

CURRENCY = frozenset({
    "dollar", "euro", "pound", "yen", "yuan", "ruble", "hryvnia", "dong", "zloty", "franc", "crown", "koruna", "krone",
    "krona", "mark", "rupee", "peso", "lira", "dinar", "dirham", "riyal", "won", "rand", "shekel", "forint", "leu",
    "lev", "baht", "rupiah", "ringgit", "tenge", "lari", "cent", "denar", "rial", "kuna", "riel", "kyat",
    "manat", "birr", "naira", "kwacha", "guarani", "taka", "afghani", "lei", "Bitcoin", "kip", "dram",
})  # fmt: skip
"""The English of currencies that the lexicon holds."""
_AFTER: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?[%{MONEY_SIGNS}]|[- ]years?[- ]old|(?:[:.]\d\d)? ?[ap]\.?m\b|:\d\d| o'clock"
    ),
    "uk": regex(rf"(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?[%{MONEY_SIGNS}]|[- ]?річн|:\d\d"),
    "ru": regex(rf"(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?[%{MONEY_SIGNS}]|[- ]?летн|:\d\d| (?:утра|вечера|ночи)\b"),
    "vi": regex(rf"(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?[%{MONEY_SIGNS}]| tuổi| giờ|[hg]\d{{0,2}}\b|:\d\d"),
}
"""Right after a number that counts nothing: 45%, 17:30, 52-річний."""
_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"(?:[^\W\d_][-\u2011]|[{MONEY_SIGNS}] ?|(?<![\w-])p|\d:"
        r"|\b(?:no\.?|route|article|section|page|chapter|flight|highway|room|gate"
        r"|platform|district|ward|channel|level|phase|aged?|age of|turns|turned) #?)$"
    ),
    "uk": regex(
        rf"(?:[^\W\d_][-\u2011]|[{MONEY_SIGNS}] ?|\d:|(?:№|\b(?:номер\w*|ст\.|статт\w+|рейс\w*|маршрут\w*|пункт\w*"
        r"|розділ\w*|сторінк\w+|дільниц\w+|топ|віком|у віці|об?)) ?№? ?)$"
    ),
    "ru": regex(
        rf"(?:[^\W\d_][-\u2011]|[{MONEY_SIGNS}] ?|\d:|(?:№|\b(?:номер\w*|ст\.|стать\w+|рейс\w*|маршрут\w*|пункт\w*"
        r"|раздел\w*|страниц\w+|топ|в возрасте)) ?№? ?)$"
    ),
    "vi": regex(
        rf"(?:[^\W\d_][-\u2011]|[{MONEY_SIGNS}] ?|\d:"
        r"|(?<!\w)(?:(?<!tổng )(?<!trong )(?<!con )(?<!một )số|điều|khoản|quận"
        r"|phường"
        r"|trang|chương|chuyến bay|kênh|hạng|lớp|tầng|cấp|thứ|top|tuổi|thọ) )$"
    ),
}
"""Right before a number that names, or tells an age or a sum: F-16, article 5, рейс 370."""
_COUNTED: dict[str, re.Pattern[str]] = {
    "en": regex(r" (?:people|persons|m[ae]n|women|children|migrants|refugees|passengers|players|patients)\b"),
    "uk": regex(r" (?:людей|осіб|чоловік|жінок|дітей)\b"),
    "ru": regex(r" (?:человек|людей|мужчин|женщин|детей)\b"),
    "vi": CLASSIFIER,
}
"""Right after a number that counts, whatever stands before it: turned 200 migrants away, điều 300 binh sĩ."""
_LONG = regex(r"\d[\d.,]{2,}")
_GRANTS = regex(r"(?<!\w)cấp $")
"""The level of a storm or a house has two figures at most; with more it is what is granted."""
_AGE = regex(r"(?:1[01]\d|\d{1,2})[,.](?!\d)")
_CLAUSE = regex(r"[;:()—]|\s–\s|[.!?…]\s")
"""What parts a number from the words that it does not belong to."""
_VI_RANK = "thứ "
"""Before a number in Vietnamese that tells a place in an order."""
_REACH = 20
"""So many characters before a number tell what it is."""


def has_count(sentence: Read, terms: Sequence[Term], known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a number of a sentence counts things.

    Args:
        sentence: read.
        terms: of it, those of the question left out.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys: who asks for kilometres is told them.
    """
    numbers, by, others = undated(sentence, terms), by_whom(known, own), _others(known, own)
    ends = {t.end + 1 for t in numbers}  # what follows a number is its scale: 5 million
    found = any(
        t.start not in ends
        and not _is_unit(t, known, own)
        and not _before_unit(t, sentence, known, own)
        and not _is_of_another_kind(t, sentence)
        and not (others and _stands_before(t, sentence, others))
        and (not by or _stands_by(t, sentence, by))
        for t in numbers
    )
    return found or (bool(by) and tells_one_or_none(sentence, by))


def _others(known: Mapping[str, frozenset[str]], own: frozenset[str]) -> frozenset[str]:
    """The words for those who are surely not counted: police where a question counts protesters, and the other way."""
    guards, people = known[GUARD], known[HUMAN] - known[GUARD]
    asked = (not own.isdisjoint(guards), not own.isdisjoint(people))
    if asked[0] == asked[1] or not own.isdisjoint(known[ANYONE]):
        return frozenset()
    return people - known[ANYONE] if asked[0] else guards


def _stands_before(number: Term, sentence: Read, words: frozenset[str]) -> bool:
    """Whether a number with its scale stands right before one of some words, or one word before it."""
    text, end, between = sentence.article.text, number.end, 0
    for term in sentence.analysis.terms:
        if term.start < end:
            continue
        if text[end : term.start].strip() or between > 1:
            return False
        if not words.isdisjoint(term.keys):
            return True
        between += term.kind != analyse.NUMBER
        end = term.end
    return False


def by_whom(known: Mapping[str, frozenset[str]], own: frozenset[str]) -> frozenset[str]:
    """The words that a number stands by where the dead or the injured are counted; empty for another question.

    Args:
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys.
    """
    dead, hurt = not own.isdisjoint(known[DEATH]), not own.isdisjoint(known[WOUND])
    return (known[FATAL] if dead else frozenset[str]()) | (known[HARMED] if hurt else frozenset[str]())


def _stands_by(number: Term, sentence: Read, by: frozenset[str]) -> bool:
    """Whether one of some words stands in the clause of a number: not "12 villages are dark; a woman died"."""
    text = sentence.article.text
    return any(
        not by.isdisjoint(term.keys)
        and (term.end <= number.start or term.start >= number.start)
        and not _CLAUSE.search(text, min(term.end, number.end), max(term.start, number.start))
        for term in sentence.analysis.terms
    )


def _is_of_another_kind(number: Term, sentence: Read) -> bool:
    """Whether what stands beside a number makes a percentage, a sum, an age, a time of day or a code of it."""
    text, language = sentence.article.text, sentence.article.language
    if _COUNTED.get(language, NOTHING).match(fold_whole(text[number.end : number.end + _REACH])):
        return False
    if _AFTER.get(language, NOTHING).match(fold_whole(text[number.end : number.end + _REACH])):
        return True
    before = fold_whole(text[max(sentence.span.start, number.start - _REACH) : number.start])
    if language == "vi" and _GRANTS.search(before) and _LONG.match(text, number.start):
        return False
    named = (
        language != "vi" and len(before) > 2 and before.endswith(", ") and before[-3].isalpha()
    )  # Losik, 33, is free
    return bool(_BEFORE.get(language, NOTHING).search(before) or (named and _AGE.match(text, number.start)))


def undated(sentence: Read, terms: Sequence[Term]) -> list[Term]:
    """The numbers among some terms of a sentence that say how many: no part of a date, no place in an order."""
    found = [t for t in terms if t.kind == analyse.NUMBER and not ranks(t, sentence)]
    return [t for t in found if not is_in(t, sentence, sentence.moments)]


def ranks(number: Term, sentence: Read) -> bool:
    """Whether a number tells a place in an order: the 21st package, 44-ї бригади, vòng thứ 21.

    Args:
        number: a term of that kind.
        sentence: in which it stands.
    """
    text = sentence.article.text
    if sentence.article.language == "vi":
        return fold_whole(text[max(0, number.start - _REACH) : number.start]).endswith(_VI_RANK)
    return is_rank(text[number.start : number.end])


def has_amount(
    sentence: Read, terms: Sequence[Term], known: Mapping[str, frozenset[str]], own: frozenset[str], size: str
) -> bool:
    """Whether a number of a sentence may tell how much there is of something.

    Args:
        sentence: read.
        terms: of it, those of the question left out.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys: who asks for so much a day is told of days.
        size: of what, from `rag.question.counting.size`.
    """
    numbers = undated(sentence, terms)
    if size in ("", DELAY):
        return bool(numbers)
    if size == RANK:
        return _tells_rank(sentence)
    if size == WEIGHT:
        return any(_WEIGHT.match(sentence.article.text, t.end) for t in numbers)
    if size in (UNITS, EXTENT):
        return any(_measures(t, sentence, known, people=size == EXTENT) for t in numbers)
    units = (PERIOD, SHARE) if size == MEASURE else (PERIOD,)
    ends = {t.end + 1 for t in numbers}
    return any(
        not (t.start in ends and _is_unit(t, known, own, units))
        and not _before_unit(t, sentence, known, own, units, coins=size == MEASURE)
        and not (size == MEASURE and _is_of_another_kind(t, sentence))
        for t in numbers
    )


_SHORT_UNIT = regex(
    r"(?:[ \u00a0]т[иы]с\.?)?[ \u00a0-]?(?:k?m|к?м|cm|см|mm|мм|ha|га|kg|кг|t|т|l|л|sq\.?|кв\.?)[23²³]?(?![^\W\d])",
    re.IGNORECASE,
)
"""A unit of measure in its short form, right behind a figure: 24.233 km2, 11 м²."""


_WEIGHT = regex(
    r"[ \u00a0-]?(?:kg|кг|kilo\w*|к[иі]ло\w*|lbs?\b|pounds?\b|stones?\b|фунт\w*|cân\b|ký\b|pao\b)",
    re.IGNORECASE,
)
"""Right behind a figure that is somebody's weight: 27 pounds lighter, с 23 до 14 килограммов."""


def _tells_rank(sentence: Read) -> bool:
    """Whether a sentence tells a place in an order that is no part of a date."""
    return any(
        (ranks(t, sentence) if t.kind == analyse.NUMBER else _is_order(t, sentence))
        and not is_in(t, sentence, sentence.moments)
        for t in sentence.analysis.terms
    )


def _is_order(term: Term, sentence: Read) -> bool:
    """Whether a term is a word for a place in an order, and no second of time: two seconds."""
    said = sentence.article.text[term.start : term.end].lower()
    return not said.startswith(("seconds", "секунд")) and any(word in ORDERS for word in term.gloss.split())


def _measures(number: Term, sentence: Read, known: Mapping[str, frozenset[str]], people: bool) -> bool:
    """Whether a unit of measure, or people where they may be meant, stands right behind a number with its scale."""
    text, end = sentence.article.text, number.end
    units = known[UNIT] | ((known[ANYONE] | known[HUMAN]) if people else frozenset())
    for term in sentence.analysis.terms:
        if term.start < end or term.kind == FUNCTION:
            continue
        if text[end : term.start].strip(" \u00a0-,."):
            break
        if term.kind != analyse.NUMBER:
            if not units.isdisjoint(with_parts(term)):
                return True
            break
        end = term.end
    return bool(_SHORT_UNIT.match(text, end))


_UNITS = (UNIT, PERIOD, SHARE)


def _is_unit(
    term: Term, known: Mapping[str, frozenset[str]], own: frozenset[str], units: Sequence[str] = _UNITS
) -> bool:
    asked = not own.isdisjoint(term.keys)  # năm is a unit too: five or year
    return not asked and any(not known[name].isdisjoint(term.keys) for name in units)


def _before_unit(
    number: Term,
    sentence: Read,
    known: Mapping[str, frozenset[str]],
    own: frozenset[str],
    units: Sequence[str] = _UNITS,
    coins: bool = True,
) -> bool:
    """Whether a unit of some classes, or a currency, follows a number with its scale."""
    end = number.end
    for term in sentence.analysis.terms:
        if term.start < end:
            continue
        if sentence.article.text[end : term.start].strip(" \u00a0-"):
            return False
        if _is_unit(term, known, own, units):
            return True
        if term.kind != analyse.NUMBER:
            return coins and _is_coin(term, sentence.article.text[end : term.end + 1], sentence.article.language)
        end = term.end
    return False


def _is_coin(term: Term, text: str, language: str) -> bool:
    """Whether a term after a number is a currency; `text` begins right behind the number."""
    return not CURRENCY.isdisjoint(term.gloss.split()) or bool(COINS.get(language, NOTHING).match(fold_whole(text)))
