"""The kinds of a question that asks how many or how much, sharpened by what it names beside these words.

A number of days is a span of time, one of percent a share, one of dollars money; each "how many" of a question is
sharpened by itself, since "how much gas and how much money" wants both.
"""

import re
from collections.abc import Sequence

from index.analyse import LIGHT, NAME, PERSON, Term
from index.normalise import NOTHING
from index.patterns import regex
from index.sentences import Span
from rag.question import kinds as of
from rag.question.asking import RISES, YEARS_TO
from rag.question.counting import asks_sum, is_rate

_TWO = 2
_OF_THEM: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bhow (?:much|many) of (?:it|that|this|them|those|these|which)\b"),
    "uk": regex(r"\bскільки (?:з|із) (?:них|цього|цих|того|тих)\b"),
    "ru": regex(r"\bсколько из (?:них|этого|этих|того|тех)\b"),
    "vi": regex(r"(?<!\w)(?:trong (?:số )?đó|trong số (?:này|ấy))(?!\w)"),
}
"""Where a question asks for a part of what it asked for before."""
_LOSES = regex(r"\b(?:втра[тч]|(?:по)?теря)")
"""People and things are lost as well as money."""


def sized(
    kinds: set[str],
    sizes: Sequence[tuple[Sequence[Term], Sequence[Term]]],
    counted: Sequence[Term],
    folded: str,
    language: str,
    known: dict[str, frozenset[str]],
) -> set[str]:
    """The kinds sharpened by the things of which some size is asked; a unit of time may only tell a rate.

    Args:
        kinds: by the asking words alone.
        sizes: for each place that asks for a number, the things named after it and before it.
        counted: the things of `rag.question.counting.only_things`.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    if of.NUMBER not in kinds:
        return kinds
    if RISES.get(language, NOTHING).search(folded):
        return kinds
    if len(sizes) == _TWO and _OF_THEM.get(language, NOTHING).search(folded):
        sizes = sizes[:1]  # how much of it is a sum where what it is of is one
    payments = known[of.MONEY] - known[of.COIN] if "how many " in folded else frozenset[str]()  # how many fines
    found = set[str]()
    for beside in sizes:
        things = (
            [t for t in some if not is_rate(t, folded, language) and payments.isdisjoint(t.keys)] for some in beside
        )
        found.add(next((kind for some in things if (kind := _sharpened(some, known)) != of.NUMBER), of.NUMBER))
    kinds = kinds - {of.NUMBER} | (found or {of.NUMBER})
    first = [t for after, _ in sizes for t in after[:1]]
    if of.NUMBER not in kinds or not asks_sum(first, folded, language, known):
        return kinds
    only_money = first and not counted and not _LOSES.search(folded)  # how much a country spent: no number of things
    return kinds - {of.NUMBER} | {of.MONEY} if only_money else kinds | {of.MONEY}


def _sharpened(counted: Sequence[Term], known: dict[str, frozenset[str]]) -> str:
    """What a number of some things is: of days a duration, of percent a share, of dollars money.

    A word of several meanings tells it only where it stands first: "how many customers lost" counts no losses.
    Another word must be nothing else, and come after no people: "how many people paid".
    """
    people = next((n for n, term in enumerate(counted) if set(term.keys) & known[of.PEOPLE]), len(counted))
    for name, kind in ((of.PERIOD, of.DURATION), (of.SHARE, of.SHARE), (of.MONEY, of.MONEY)):
        for n, term in enumerate(counted[: people + 1]):
            total = name == of.MONEY and not known[of.NUMBER].isdisjoint(term.keys)  # tổng cộng: in all, or the sum
            if set(term.keys) & known[name] and not total and (n == 0 or set(term.keys) <= known[name]):
                return kind
    return of.NUMBER


def years_to(content: Sequence[Term], folded: str, language: str, known: dict[str, frozenset[str]]) -> Span | None:
    """Where a question asks how many years with nothing but names or people beside it: somebody's age.

    Args:
        content: the question's terms without the words that ask.
        folded: the question, folded.
        language: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    found = YEARS_TO.get(language, NOTHING).search(folded)
    if found is None:
        return None
    beside = [t for t in content if t.start >= found.end() or t.end <= found.start()]
    after = [t for t in beside if t.start >= found.end() and t.kind in (NAME, PERSON)]
    alone = all(
        t.kind in (NAME, PERSON)
        or (t.kind == LIGHT and t.end <= found.start())  # after it a verb would be: how many years they gave him
        or not known[of.PERSON].isdisjoint(t.keys)
        for t in beside
    )
    return Span(*found.span()) if after and alone else None
