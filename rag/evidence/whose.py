"""Whose age a sentence tells: "Ihar Losik, 33, was freed by Lukashenko" tells nobody's but Losik's.

Only a question about somebody who is named, and nothing else ("How old is Lukashenko?"), asks for the age of that name;
an age that stands beside another name is none then.  What stands beside no name may be anybody's: "He is 54."
"""

from collections.abc import Mapping, Sequence

from index.analyse import CONTENT, LIGHT, NAME, PERSON, TIME, Term
from index.analysis.names import SOUND
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.coverage import Need
from rag.evidence.giving import AGES, HAS_AGE
from rag.evidence.sought import Read
from rag.question import wanted

_NAMES = frozenset({NAME, PERSON})
_DIGIT = regex(r"\d")
_FIGURE = regex(r"(?<![\d.,])\d{1,3}(?!\d)")
_SIGNS = regex(r"^\W+")
_TOUCHES = regex(r"[ ,(]*(?:is |was |turned |turns |aged |nay |năm nay )?")
"""What stands between a name and an age after it, in folded text: Losik, 33; Lan, 20 tuổi."""
_LEADS = regex(r" (?:[\w-]+ ){0,3}")
"""What stands between an age and the name after it: the 33-year-old exiled journalist Ihar Losik."""


def sought_after(kinds: frozenset[str], needs: Sequence[Need], known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The keys of the name whose age alone a question asks for; empty for any other question.

    Args:
        kinds: that are wanted.
        needs: what is asked for.
        known: the classes of `rag.question.wanted.classes`.
    """
    if wanted.AGE not in kinds:
        return frozenset()
    named = [need for n, need in enumerate(needs) if need.kind in _NAMES or _begins_name(needs, n)]
    others = [
        need
        for need in needs
        if need not in named and need.kind not in (LIGHT, TIME) and not known[wanted.PERSON] & need.keys
        if not any(known[wanted.PERIOD] & keys for keys in (need.keys, *need.parts))
    ]
    return frozenset[str]() if others else frozenset[str]().union(*(need.keys for need in named))


def _begins_name(needs: Sequence[Need], at: int) -> bool:
    """Whether a word that nobody knows is written as a name and stands right before one: Lucía Paredes.

    Where it begins the question, its capital alone says nothing.
    """
    need, following = needs[at], needs[at + 1 : at + 2]
    unknown = need.kind == CONTENT and not need.known and any(key.startswith(SOUND) for key in need.keys)
    return unknown and any(other.kind in _NAMES for other in following)


def tells_age(sentence: Read, whose: frozenset[str]) -> bool:
    """Whether a sentence tells an age that is not another's.

    Args:
        sentence: read.
        whose: from `sought_after`; empty where anybody's age will do.
    """
    folded = fold_whole(sentence.text)
    ages = [Span(*found.span()) for found in AGES.get(sentence.article.language, NOTHING).finditer(folded)]
    if len(folded) != len(sentence.text) or not (ages or _DIGIT.search(folded)):
        return bool(ages)
    if ages and not whose:
        return True
    names = names_in(sentence)
    has = HAS_AGE.get(sentence.article.language, NOTHING)
    of_names = [keys for name, keys in names if has.match(folded, name.end)]
    if not whose:
        return bool(of_names)
    if any(not whose.isdisjoint(keys) for keys in of_names):
        return True
    return any(not _is_anothers(age, names, folded, whose) for age in ages)


def ages_of(sentence: Read, whose: frozenset[str]) -> dict[float, Span]:
    """The ages in figures that stand right beside a name, with the places of the figures.

    Args:
        sentence: read.
        whose: keys of the name.

    Returns:
        Nothing where an age stands beside the name and also beside another.
    """
    folded, language = fold_whole(sentence.text), sentence.article.language
    if len(folded) != len(sentence.text) or not whose or not _DIGIT.search(folded):
        return {}
    names = names_in(sentence)
    meant = [name for name, keys in names if not whose.isdisjoint(keys)]
    stated = [found.span() for found in AGES.get(language, NOTHING).finditer(folded)]
    has = HAS_AGE.get(language, NOTHING)
    stated += [found.span() for name in meant if (found := has.match(folded, name.end))]
    ages: dict[float, Span] = {}
    for age in (Span(*span) for span in stated):
        begins = age.end - len(_SIGNS.sub("", folded[age.start : age.end], count=1))
        beside = any(_touches(folded, name, age, begins) for name in meant)
        figure = _FIGURE.search(folded, age.start, age.end)
        if beside and figure and not any(_touches(folded, n, age, begins) for n, _ in names if n not in meant):
            ages[float(figure[0])] = Span(*figure.span())
    return ages


def _touches(folded: str, name: Span, age: Span, begins: int) -> bool:
    """Whether an age stands right after a name, or right before it."""
    after = name.end == age.start or (name.end <= begins and _TOUCHES.fullmatch(folded, name.end, begins))
    return bool(after or (name.start >= age.end and _LEADS.fullmatch(folded, age.end, name.start)))


def names_in(sentence: Read) -> list[tuple[Span, frozenset[str]]]:
    """The names of a sentence with the keys of all their words, those side by side as one.

    Args:
        sentence: read.
    """
    found: list[tuple[Span, frozenset[str]]] = []
    for term in (t for t in sentence.analysis.terms if t.kind in _NAMES and not is_month(t, sentence)):
        start, end = term.start - sentence.span.start, term.end - sentence.span.start
        if found and sentence.text[found[-1][0].end : start] == " ":
            start, keys = found[-1][0].start, found.pop()[1]
            found.append((Span(start, end), keys.union(term.keys)))
        else:
            found.append((Span(start, end), frozenset(term.keys)))
    return found


def is_month(term: Term, sentence: Read) -> bool:
    """Whether a term that may be a name is the month of a date: Jan. 1, Jan 15.

    Args:
        term: of the sentence.
        sentence: read.
    """
    return _MONTH.match(sentence.article.text, term.start, sentence.span.end) is not None


_MONTH = regex(r"(?:Jan|Mar|Apr|Jun|Jul|Aug|Dec)\b\.? \d")


def _is_anothers(age: Span, names: Sequence[tuple[Span, frozenset[str]]], folded: str, whose: frozenset[str]) -> bool:
    """Whether an age stands beside names of which none is meant."""
    begins = age.end - len(_SIGNS.sub("", folded[age.start : age.end], count=1))
    before = [keys for name, keys in names if name.end <= begins and _TOUCHES.fullmatch(folded, name.end, begins)]
    after = [keys for name, keys in names if name.start >= age.end and _LEADS.fullmatch(folded, age.end, name.start)]
    return any(before or after) and all(whose.isdisjoint(keys) for keys in before or after)
