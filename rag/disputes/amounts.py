"""The values that a sentence gives for what a question asks: numbers, shares, sums of money, ages, days.

Those are told apart that stand beside the thing asked about, or beside a word of what it costs: they may be held
against the values of other sentences (`rag.disputes.conflicts`).
"""

from itertools import combinations
from typing import Any

from index.analyse import NAME, PERSON
from index.normalise import fold_whole
from index.sentences import Span
from rag.disputes.contested import is_additional
from rag.disputes.costs import currencies, is_part, is_such, sums_in
from rag.evidence.amounts import DATES, amounts_in
from rag.evidence.whose import ages_of
from rag.extract import Extract
from rag.question import wanted
from rag.question.wanted import Asked
from rag.understand import Question

BEFORE, AFTER = 12, 20
"""Characters that may part a number from the thing it counts: 31 more prisoners; the toll rose to 31."""
TOUCHES = 2
"""Characters between a number and what it counts and nothing else does."""
TIMES_AS_MUCH = 6.0
"""Values that lie further apart are hardly of the same thing."""
COMPARED = frozenset({wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DATE, wanted.DAY})
"""Kinds of thing of which values are compared."""
FIGURES = COMPARED - DATES
WITH_AGES = COMPARED | {wanted.AGE}


def amounts(extract: Extract, asked: Asked, named: frozenset[float]) -> dict[Any, Span]:
    """The values of the wanted kind that a sentence gives, with the place of each, in order.

    Args:
        extract: a sentence.
        asked: what the question wants.
        named: numbers that the question states itself.
    """
    kinds = asked.kinds & COMPARED
    if not kinds:
        return {}
    found = amounts_in(extract.text, extract.article.language, extract.article.published, kinds)
    return {value: place for value, place in found if value not in named}


def stated(extract: Extract, question: Question) -> dict[Any, Span]:
    """Those of the values that stand beside the thing asked about, or tell what it costs; dates, shares and ages
    wherever they stand.

    Args:
        extract: a sentence.
        question: understood.
    """
    found = values(extract, question)
    if question.asked.kinds & {*DATES, wanted.SHARE, wanted.AGE}:
        return found
    if any(abs(a + b - whole) < 1e-6 for a, b in combinations(found, 2) for whole in found):
        return {}  # a total and its parts: which of them is asked for is hard to tell
    things = [Span(p.start - extract.span.start, p.end - extract.span.start) for p in extract.things]
    text, language = extract.text, extract.article.language
    sums, money = sums_in(question.meant, question.language), currencies(text, language)
    whole = {value: place for value, place in found.items() if not is_part(text, place, language)}
    if counted := {value: place for value, place in whole.items() if any(_heads(place, thing) for thing in things)}:
        return counted
    return {
        value: place
        for value, place in whole.items()
        if any(_counts(place, thing) for thing in things)
        or ((wanted.MONEY in question.asked.kinds or place in money) and is_such(text, place, language, sums))
    }


def values(extract: Extract, question: Question) -> dict[Any, Span]:
    """The values that may be what a question asks for, with the place of each: of sums and other numbers in one
    sentence only the sums where money is asked for, and of ages only that of the person who is named.  What only comes
    to another figure is none.

    Arguments are those of `stated`.
    """
    asked, language = question.asked, extract.article.language
    if wanted.AGE in asked.kinds:
        named = (frozenset(t.keys) for t in question.terms if t.kind in (NAME, PERSON))
        return dict(ages_of(extract.read, frozenset[str]().union(*named))) if extract.read else {}
    found = _wholes(extract, amounts(extract, asked, question.numbers), asked)
    sums = bool(sums_in(question.meant, question.language)) and wanted.NUMBER in asked.kinds
    if sums and wanted.MONEY not in asked.kinds:  # how much, said as how many
        priced = amounts(extract, asked._replace(kinds=frozenset({wanted.MONEY})), question.numbers)
        money = currencies(extract.text, language)
        found = {value: place for value, place in priced.items() if value in found or place in money}
    if sums or wanted.MONEY in asked.kinds:
        money = currencies(extract.text, language)
        most = max((value for value, place in found.items() if place in money), default=0.0)
        found = {v: p for v, p in found.items() if p in money or not most or v >= most / TIMES_AS_MUCH}
    return found


def _wholes(extract: Extract, found: dict[Any, Span], asked: Asked) -> dict[Any, Span]:
    """Figures without those that only come to another one, or are some of it: another three bodies."""
    if not asked.kinds & FIGURES:
        return found
    folded, language = fold_whole(extract.text), extract.article.language
    return {value: place for value, place in found.items() if not is_additional(folded, place, language)}


def _heads(number: Span, thing: Span) -> bool:
    """Whether a number stands right before a thing: of 46 ships and 11 companies the former counts ships."""
    return 0 <= thing.start - number.end <= TOUCHES


def _counts(number: Span, thing: Span) -> bool:
    return 0 <= thing.start - number.end <= BEFORE or 0 <= number.start - thing.end <= AFTER
