"""Whether a sentence gives the kind of thing that a question wants: a number, a day, a person, a reason, ..."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from index import analyse
from index.analyse import CONTENT, FUNCTION, NAME, PERSON, PLACE, Term
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.values import numbers_in
from rag.evidence.causes import may_give_cause
from rag.evidence.counted import by_whom, has_amount, has_count, ranks
from rag.evidence.durations import has_duration
from rag.evidence.elsewhere import happened_elsewhere
from rag.evidence.few import tells_one_or_none
from rag.evidence.giving import CLOCKS, HONORIFICS
from rag.evidence.ordered import counts_by_order
from rag.evidence.sought import Read
from rag.evidence.sums import FRACTIONS, has_money, is_free, is_prize
from rag.evidence.told_times import has_time, tells, times_told
from rag.evidence.tolls import DEAD, HURT, tolls_in
from rag.evidence.whose import is_month, names_in, tells_age
from rag.question import kinds as classes_of
from rag.question import wanted
from rag.question.counting import DELAY, RANK, UNITS, WEIGHT
from rag.question.kinds import with_parts
from rag.question.wanted import Asked

NEAR_TERMS = 4
"""So many terms apart are a number and the thing it counts."""

QUOTED = regex(r"[«»“”„\"]")


def given(
    kinds: frozenset[str],
    sentence: Read,
    known: Mapping[str, frozenset[str]],
    own: frozenset[str],
    whose: frozenset[str] = frozenset(),
    counts: bool = False,
    size: str = "",
    things: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """Which of the wanted kinds of thing a sentence holds, beyond what the question says itself.

    Args:
        kinds: that are wanted.
        sentence: read.
        known: the classes of `rag.question.wanted.classes`.
        own: the question's own keys.
        whose: keys of the name whose age is asked for, from `rag.evidence.whose.sought_after`.
        counts: the question asks how many things there are: a percentage or a sum of money is no such number.
        size: it asks how much there is of something: a span of time is no such number (`Asked.size`).
        things: keys of what is counted: the fourth of them this year tells how many there were.
    """
    held = _Looked(sentence, sentence.without(own), known, own, whose, counts, size, things)
    return frozenset([kind for kind in kinds if kind in _GIVES and _GIVES[kind](held)])


class _Looked(NamedTuple):
    """A sentence as it is looked at for the kinds that are wanted; the rest is as `given` takes it.

    Attributes:
        terms: those that say nothing of what the question says.
    """

    sentence: Read
    terms: Sequence[Term]
    known: Mapping[str, frozenset[str]]
    own: frozenset[str]
    whose: frozenset[str]
    counts: bool
    size: str
    things: frozenset[str]

    @property
    def saying(self) -> frozenset[str]:
        """The words for saying but for the question's own."""
        return self.known[wanted.SAYING] - self.own


NAMED_THERE = frozenset({wanted.PERSON, wanted.PLACE, wanted.DATE, wanted.DAY})
"""Kinds that a sentence does not give where what must stand there does not."""


def bears(sentence: Read, must: frozenset[str]) -> bool:
    """Whether a sentence holds one of some keys, if there are any: the office, where its holder is asked for."""
    return not must or not must.isdisjoint(sentence.keys)


_MUST: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:must|should|ought to|(?:has|have|need|needs) to)\b", re.IGNORECASE),
    "uk": regex(
        r"\b(?:повин(?:ен|на|но|ні)|ма(?:є|ють) (?!намір)\w+ти(?:ся)?|слід|треба|необхідно|мусить|мусять)\b", re.I
    ),
    "ru": regex(r"\b(?:долж(?:ен|на|но|ны)|следует|нужно|надо|необходимо|обязан[аы]?)\b", re.IGNORECASE),
    "vi": regex(r"(?<!\w)(?:(?<!không )(?<!chẳng )(?<!bên )phải|cần)(?!\w)"),
}
"""What somebody says must be is what they want; in a folded text."""


def _has_demand(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence tells a wish of the class that is asked for: wants, called for, urged; promised, pledged."""
    asked = [known[one] for one in classes_of.WISHES if not known[one].isdisjoint(own)]
    if any(not sentence.keys.isdisjoint(one) for one in asked):
        return True
    promised = [known[classes_of.PROMISING]]
    return asked not in ([], promised) and bool(
        _MUST.get(sentence.article.language, NOTHING).search(fold_whole(sentence.text))
    )


_TITLE = regex(r"[«“„\"]\w[^«»“”„\"]{1,60}[»”“\"]")
"""A name in quotation marks, as ships and firms have it."""


def _names_body(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a body is named to a question about what bodies do: who supervises it may be the Red Cross."""
    if own.isdisjoint(known[classes_of.BODILY]):
        return False
    text, second = sentence.article.text, sentence.span.start + 1  # every sentence begins with a capital
    named = ((t, text[max(t.start, second) : t.end]) for t in sentence.analysis.terms if t.kind == CONTENT)
    return any(words != words.lower() and t.keys[0][0] == "c" and own.isdisjoint(t.keys) for t, words in named)


def gives_person(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence names a person that the question does not name, beyond doubt.

    A person that the lexicon knows, two names side by side (Agnes Torvald), or one after an honorific or a role.
    """
    terms, text = sentence.analysis.terms, sentence.article.text
    honorific = HONORIFICS.get(sentence.article.language, NOTHING)
    for i, term in enumerate(terms):
        if term.kind not in (PERSON, NAME) or not own.isdisjoint(term.keys) or is_month(term, sentence):
            continue
        if term.kind == PERSON or honorific.search(text[max(sentence.span.start, term.start - 14) : term.start]):
            return True
        if not _may_be_person(term):
            continue
        before = terms[i - 1] if i else None
        if before and text[before.end : term.start] == " ":
            named = _may_be_person(before) and own.isdisjoint(before.keys)
            if named or not known[wanted.PERSON].isdisjoint(before.keys):
                return True
    return False


def _may_be_person(term: Term) -> bool:
    """Whether a name may be somebody's: not where the lexicon knows it as that of a firm or a body, Nike or NATO."""
    return term.kind == PERSON or term.kind == NAME and term.keys[0][0] != "c"


VALUES = frozenset({
    wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DURATION, wanted.DATE, wanted.DAY, wanted.AGE, wanted.CLOCK,
})  # fmt: skip
"""Kinds that a sentence gives for certain or not at all."""


def values_of(kinds: frozenset[str]) -> frozenset[str]:
    """Those of some kinds that are values; money is a number, so that where both may be meant either will do.

    >>> sorted(values_of(frozenset({"money", "number", "person"})))
    ['number']
    """
    return frozenset(kinds & VALUES - ({wanted.MONEY} if wanted.NUMBER in kinds else set()))


_AT: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:in|at|near|from|to|into|on|off|outside|around|across)(?: the)? $", re.IGNORECASE),
    "uk": regex(r"\b(?:у|в|на|до|з|із|від|біля|під|поблизу|через)(?: \w+)? $", re.IGNORECASE),
    "ru": regex(r"\b(?:в|во|на|до|из|от|у|возле|около|под|близ|через)(?: \w+)? $", re.IGNORECASE),
    "vi": regex(r"(?:ở|tại|đến|tới|từ|gần|sang|về|qua) (?:\w+ )?$", re.IGNORECASE),
}


def _has_place(sentence: Read, terms: Sequence[Term], places: frozenset[str]) -> bool:
    """A place by name, a name after a word like "in" or "city", or a thing that is a place (the airport)."""
    text, at = sentence.article.text, _AT.get(sentence.article.language, NOTHING)
    called = _called(sentence, places)
    return any(
        t.kind == PLACE
        or (t.kind == NAME and (t in called or at.search(text[max(sentence.span.start, t.start - 20) : t.start])))
        or places & with_parts(t)
        for t in terms
    )


def _called(sentence: Read, places: frozenset[str]) -> frozenset[Term]:
    """The names that stand right after a thing that is a place, or after another such name: the city of Almera."""
    found: list[Term] = []
    terms, text = [t for t in sentence.analysis.terms if t.kind != FUNCTION], sentence.article.text
    for before, term in pairwise(terms):
        between = text[before.end : term.start].strip().casefold()
        named = between in _OF and not places.isdisjoint(with_parts(before))
        if term.kind == NAME and (named or (between in _AND and before in found)):
            found.append(term)
    return frozenset(found)


_OF = frozenset({"", "of"})
_AND = frozenset({"and", "і", "й", "та", "и", "và"})


def _has_share(sentence: Read, terms: Sequence[Term]) -> bool:
    return "percent" in _units(sentence.text, sentence.article.language) or any(t.gloss in FRACTIONS for t in terms)


@lru_cache(maxsize=2000)
def _units(text: str, language: str) -> frozenset[str | None]:
    """The units of the numbers in a sentence."""
    return frozenset(n.unit for _, n in numbers_in(text, language))


def counts_things(
    asked: Asked, sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str] = frozenset()
) -> bool:
    """Whether a number stands near the thing that the question counts; of how many people died, near the dead.

    Args:
        asked: what the question wants.
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys.
    """
    terms = sentence.analysis.terms
    dead_or_hurt = by_whom(known, own)
    if _near(asked.things, terms, sentence) or (asked.counts and counts_by_order(sentence, asked.things)):
        return True
    if dead_or_hurt:
        near = _near(dead_or_hurt, [t for t in terms if t.kind != FUNCTION], sentence)
        return near or tells_one_or_none(sentence, dead_or_hurt) or _tells_toll(sentence, known, own)
    anyone = known[classes_of.ANYONE]
    return not anyone.isdisjoint(asked.things) and _counts_people(known[classes_of.HUMAN] | anyone, sentence)


def _tells_toll(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence counts the dead or the injured that are asked about, however far from the number they stand:
    the number of dead in the sinking of the ferry has risen to 19."""
    asked = {DEAD: known[classes_of.DEATH], HURT: known[classes_of.WOUND]}
    article = sentence.article
    return any(
        not own.isdisjoint(words) and tolls_in(sentence.text, article.language, article.published, state)
        for state, words in asked.items()
    )


def _counts_people(people: frozenset[str], sentence: Read) -> bool:
    """Whether a number stands right before a word for people, or one word before it: 30 foreign passengers."""
    terms = sentence.analysis.terms
    return any(
        a.kind == analyse.NUMBER
        and not ranks(a, sentence)
        and any(not people.isdisjoint(b.keys) for b in terms[i + 1 : i + 3])
        for i, a in enumerate(terms)
    )


def _near(things: frozenset[str], terms: Sequence[Term], sentence: Read) -> bool:
    """Whether a number stands near one of some things among some terms."""
    places = [i for i, t in enumerate(terms) if not things.isdisjoint(t.keys)]
    numbers = [i for i, t in enumerate(terms) if t.kind == analyse.NUMBER and not ranks(t, sentence)]
    return any(0 < abs(i - j) <= NEAR_TERMS for i in places for j in numbers)


def _has_number(at: _Looked) -> bool:
    if happened_elsewhere(at.sentence, at.own):
        return False
    if at.counts and at.size not in (UNITS, WEIGHT, RANK):
        return has_count(at.sentence, at.terms, at.known, at.own) or counts_by_order(at.sentence, at.things)
    return has_amount(at.sentence, at.terms, at.known, at.own, at.size)


def _has_sum(at: _Looked) -> bool:
    paid = has_money(at.sentence, at.terms, at.known) and not is_prize(at.sentence, at.known, at.own)
    return paid or is_free(at.sentence, at.known, at.own)


def _lasts(at: _Looked) -> bool:
    if has_duration(at.sentence, at.known, at.things):
        return True
    return at.size == DELAY and has_time(at.sentence, at.terms, at.saying)


def _names_person(at: _Looked) -> bool:
    named = any(at.own.isdisjoint(keys) for _, keys in names_in(at.sentence))
    return named or _names_body(at.sentence, at.known, at.own)


def _is_speech(at: _Looked) -> bool:
    return bool(QUOTED.search(at.sentence.text)) or not at.sentence.keys.isdisjoint(at.known[wanted.SPEECH])


_GIVES: Mapping[str, Callable[[_Looked], bool]] = {
    wanted.NUMBER: _has_number,
    wanted.SHARE: lambda at: _has_share(at.sentence, at.terms),
    wanted.MONEY: _has_sum,
    wanted.DURATION: _lasts,
    wanted.DATE: lambda at: has_time(at.sentence, at.terms, at.saying),
    wanted.DAY: lambda at: any(m.days.first == m.days.last for m in times_told(at.sentence, at.saying)),
    wanted.PERSON: _names_person,
    wanted.PLACE: lambda at: _has_place(at.sentence, at.terms, at.known[wanted.PLACE]),
    wanted.REASON: lambda at: may_give_cause(at.sentence, at.known, at.own),
    wanted.SPEECH: _is_speech,
    classes_of.DEMAND: lambda at: _has_demand(at.sentence, at.known, at.own),
    wanted.ROLE: lambda at: any(at.known[wanted.PERSON] & with_parts(t) for t in at.terms),
    wanted.AGE: lambda at: tells_age(at.sentence, at.whose),
    wanted.CLOCK: lambda at: tells(CLOCKS, at.sentence),
    wanted.NAMED: lambda at: any(t.kind in NAMES for t in at.terms) or bool(_TITLE.search(at.sentence.text)),
}
"""Kind that may be wanted -> whether a sentence gives it."""
