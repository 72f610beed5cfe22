"""Which kinds of thing a question asks for: a number, a share, money, a span of time, a date, a person, ...

Told by two things: the words with which a language asks (tables of patterns, `rag.question.kinds` and `WHICH`), and
the thing named beside them ("which country", "якого дня", "bao nhiêu tiền"), whose kind stands in ``data/kinds.tsv``
by concept and so holds in every language.  This is the expected answer type of question answering (Li & Roth 2002),
cut down to what a program can recognise in a sentence.  The kinds are those of `rag.question.kinds`, and go from here
to whoever asks for what is wanted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NAME, Analyser, Analysis, Term
from index.analyse import PERSON as PERSON_TERM
from index.patterns import regex
from index.sentences import Span
from rag.question import asking as words
from rag.question.asking import (
    APART,
    AT_ALL,
    CONNECTED,
    MANY_VOICES,
    MEANS,
    NEWS,
    OPEN,
    VIEW,
    WHAT,
    WHAT_IS,
    WHETHER,
    WHICH,
)
from rag.question.asks import ASKS
from rag.question.beside_asking import thing_before, things_after, to_the_verb
from rag.question.called import thing_called
from rag.question.counting import counts, counts_some, estimates, measures, only_things, size
from rag.question.covers import covered, rates
from rag.question.current import INITIAL, LATEST
from rag.question.formerly import asks_what_was_before
from rag.question.kinds import AGE as AGE
from rag.question.kinds import ANYONE, JOB, OCCUPATION, WISHES, folded_question
from rag.question.kinds import CLOCK as CLOCK
from rag.question.kinds import DATE as DATE
from rag.question.kinds import DAY as DAY
from rag.question.kinds import DURATION as DURATION
from rag.question.kinds import KINDS as KINDS
from rag.question.kinds import MONEY as MONEY
from rag.question.kinds import NAMED as NAMED
from rag.question.kinds import NUMBER as NUMBER
from rag.question.kinds import PEOPLE as PEOPLE
from rag.question.kinds import PERIOD as PERIOD
from rag.question.kinds import PERSON as PERSON
from rag.question.kinds import PLACE as PLACE
from rag.question.kinds import REASON as REASON
from rag.question.kinds import ROLE as ROLE
from rag.question.kinds import SAYING as SAYING
from rag.question.kinds import SHARE as SHARE
from rag.question.kinds import SPEECH as SPEECH
from rag.question.kinds import classes as classes
from rag.question.relatives import joining
from rag.question.sizes import sized, years_to
from rag.question.wishes import wishes

TYPE_WEIGHT = 0.4
"""What the word that only names the kind ("which country") weighs: the answer need not say it."""

_NOUN_FIRST = frozenset({"vi"})
"""Languages in which the thing stands before "which": nước nào."""
_SIZES = frozenset({NUMBER, SHARE, MONEY, DURATION})
_IN_KEYWORDS = frozenset({NUMBER, SHARE, MONEY, REASON})
"""Kinds that a few keywords ask for by naming them: ferry fire death toll."""
_OF = regex(r" (?:of|per|for)\b")
KEYWORDS = 6
"""Things that a few keywords name at most."""
_SIGNS = " .,:;!?…¿¡\"'“”„«»()-–—"
"""What may stand around a question."""


class Asked(NamedTuple):
    """What a question wants to be told.

    Attributes:
        kinds: of thing, from `KINDS`.
        things: keys of what is counted or chosen from: prisoners in "how many prisoners".
        types: keys of the words that only name a kind: country in "which country", people in "how many people".
        places: the asking words themselves, which no text need hold.
        voices: it asks what different sources say.
        latest: it asks for the latest state of things.
        initial: it asks how things stood first.
        apart: keys of what it sets aside: "who besides Coale".
        whether: it asks whether something is so: "did they meet".
        open: it asks for whatever is told of a thing or a day: "what happened in May".
        news: it asks for whatever is new and names nothing: "what's new?".
        counts: it asks how many things there are, not how much of one.
        size: what of, where it asks how much there is (see `rag.question.counting.size`).
        called: keys of the thing whose name it asks for (see `rag.question.called`).
        formerly: it asks what somebody was before.
    """

    kinds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    places: tuple[Span, ...] = ()
    voices: bool = False
    latest: bool = False
    initial: bool = False
    apart: frozenset[str] = frozenset()
    whether: bool = False
    open: bool = False
    news: bool = False
    counts: bool = False
    size: str = ""
    called: frozenset[str] = frozenset()
    formerly: bool = False

    @property
    def asks(self) -> bool:
        """Whether any word of the question asks; "and in May?" leaves that to the question before it."""
        return bool(self.kinds or self.places or self.whether or self.open)


def asked(text: str, analysis: Analysis, analyser: Analyser) -> Asked:
    """What a question asks for.

    Args:
        text: the question.
        analysis: of the same text.
        analyser: with whose lexicon it was analysed.
    """
    language, folded, known = analysis.language, folded_question(text, analysis.language), classes(analyser)
    if language in AT_ALL and AT_ALL[language].fullmatch(" ".join(folded.split()).strip(_SIGNS)):
        return Asked(latest=True, open=True, news=True)
    asking = list(_asking(folded, language))
    voices, latest, initial, aside, whether, anything, news = (
        _found(table, folded, language) for table in (MANY_VOICES, LATEST, INITIAL, APART, WHETHER, OPEN, NEWS)
    )
    latest, anything = latest + news, anything + news
    if len(folded) != len(text):  # places would not fit; what is asked for still shows
        some = frozenset(kind for kind, _ in asking)
        return Asked(some, voices=bool(voices), latest=bool(latest), initial=bool(initial),
                     whether=bool(whether), open=bool(anything))  # fmt: skip
    which = _which(folded, language, [*anything, *whether, *(place for kind, place in asking if kind == REASON)])
    places = [place for _, place in asking] + which + voices + latest + whether + anything + rates(folded, language)
    what = re.search(WHAT.get(language, r"(?!)"), folded)
    asks_so = bool(asking or which or anything or what or _found(MEANS, folded, language))
    told = asks_so or bool(_found(CONNECTED, folded, language))
    told_whether = bool(whether) or (language in WHETHER and folded.rstrip().endswith("?") and not told)
    content = [t for t in analysis.terms if t.kind != FUNCTION and not lies_in(t, places)]
    if years := years_to(content, folded, language, known):
        asking, places, content = [(AGE, years)], [*places, years], [t for t in content if not lies_in(t, [years])]
    beside = [t for kind, place in asking if kind in (NUMBER, DURATION) for t in things_after(place, content, folded)]
    counted = only_things(beside, text, folded, language)
    chosen = [(thing_before if language in _NOUN_FIRST else things_after)(place, content, folded) for place in which]
    named = [t for some in chosen for t in _to_the_kind(to_the_verb(some, folded, language), known)]
    named += [] if REASON in dict(asking) else _things_that_are(content, folded, language, known)  # accused of what
    sizes = _sizes([place for kind, place in asking if kind == NUMBER], content, folded, language)
    kinds = sized({kind for kind, _ in asking}, sizes, counted, folded, language, known)
    kinds |= {NUMBER} if estimates(named, content, folded, language, known) else set()
    named_only = NAMED in kinds
    kinds = _refined(kinds, content, named, text, known, never={PLACE} if measures(folded, language) else set())
    if not asks_so and not whether and len(content) <= KEYWORDS:
        kinds |= {kind for t in _heads(content, folded, language) for kind in _kinds_of(t, known) & _IN_KEYWORDS}
    may_be_said = what and not named_only and not kinds & {*_SIZES, DATE, REASON}
    said = [t for t in analysis.terms if may_be_said and not lies_in(t, places)]
    said += [] if kinds else [t for some in chosen for t in some[:1]]
    if any(set(t.keys) & known[SPEECH] for t in said) or (not kinds and re.search(VIEW.get(language, r"(?!)"), folded)):
        kinds.add(SPEECH)
    kinds |= _wished(said if may_be_said else [] if kinds else named, folded, language, known)
    typed = [t for t in (*named, *counted) if _is_type(t, known) and not (t in counted and counts_some(t, known))]
    return Asked(
        frozenset(kinds),
        frozenset(k for t in (*named, *counted) for k in t.keys),
        frozenset(k for t in typed for k in t.keys),
        tuple(places), bool(voices), bool(latest), bool(initial),
        frozenset(k for place in aside for t in things_after(place, content, folded) for k in t.keys),
        told_whether and not asking and not news, bool(anything) and not asking,
        counts=NUMBER in kinds and counts([p for k, p in asking if k == NUMBER], counted, folded, language, known),
        size=size(counted, folded, language, known) if kinds & {NUMBER, DURATION} else "",
        called=frozenset() if ROLE in kinds else thing_called(folded, analysis, known),
        formerly=asks_what_was_before(folded, language, frozenset(kinds)),
    )  # fmt: skip


def _refined(
    kinds: set[str],
    content: Sequence[Term],
    named: Sequence[Term],
    text: str,
    known: dict[str, frozenset[str]],
    never: set[str],
) -> set[str]:
    """The kinds that asking words tell, by what stands beside them: who is X a role, the name of a minister a person.

    Args:
        kinds: by the asking words alone.
        content: the question's terms without these.
        named: the things named beside "which".
        text: the question.
        known: from `classes`.
        never: kinds that the things named do not tell: the area of a park is no place.
    """
    number = NUMBER in kinds
    if ROLE in kinds:
        only_a_name = all(
            t.kind in (PERSON_TERM, NAME, LIGHT) or (text[t.start].isupper() and known[PERSON].isdisjoint(t.keys))
            for t in content
        )
        kinds -= {PERSON} if only_a_name else {ROLE}
    if JOB in kinds:
        kinds = kinds - {JOB, PERSON} | {ROLE}
    if NAMED in kinds and any(known[PERSON] & set(t.keys) for t in content):
        kinds = kinds - {NAMED} | {PERSON}
    for term in named:
        kinds |= _kinds_of(term, known) - never | ({PERSON} if known[OCCUPATION] & set(term.keys) else set())
    people = any(set(t.keys) & known[PEOPLE] for t in content)
    if NUMBER in kinds and not people and any(set(t.keys) <= known[MONEY] for t in content):
        kinds.add(MONEY)
    if AGE in kinds and not number:
        kinds.discard(NUMBER)
    if DAY in kinds:
        kinds.add(DATE)
    return kinds


def _which(folded: str, language: str, others: Sequence[Span]) -> list[Span]:
    """The places of "which" but for those that are a part of others."""
    places = (Span(*found.span()) for found in re.finditer(WHICH.get(language, r"(?!)"), folded))
    return [place for place in places if not any(_overlap(place, other) for other in others)]


def _found(table: Mapping[str, re.Pattern[str]], folded: str, language: str) -> list[Span]:
    pattern = table.get(language)
    return [place for found in pattern.finditer(folded) for place in covered(found)] if pattern else []


def _asking(folded: str, language: str) -> Iterator[tuple[str, Span]]:
    found = [
        (kind, place)
        for kind, pattern in (*ASKS.get(language, {}).items(), *_finer(language))
        for match in re.finditer(pattern, folded)
        for place in covered(match)
    ]
    finer = {
        AGE: (NUMBER, DURATION), CLOCK: (NUMBER, DURATION, DATE), NAMED: (PERSON,), DURATION: (NUMBER, AGE),
        MONEY: (NUMBER,), DAY: (NUMBER,),
    }  # fmt: skip
    taken = [(coarse, place) for kind, place in found for coarse in finer.get(kind, ())]
    taken += [(kind, place) for kind in (PERSON, ROLE) for place in joining(folded, language)]
    taken += [(PERSON, frame) for frame in _found(WHETHER, folded, language)]  # was it hackers who did it
    yield from (one for one in found if not any(one[0] == kind and _overlap(one[1], place) for kind, place in taken))


def _finer(language: str) -> Iterator[tuple[str, str]]:
    for kind, table in ((AGE, words.AGE), (CLOCK, words.CLOCK), (NAMED, words.NAMED)):
        if language in table:
            yield kind, table[language]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def lies_in(term: Term, places: Sequence[Span]) -> bool:
    """Whether a term lies wholly in one of some places of its text."""
    return any(place.start <= term.start and term.end <= place.end for place in places)


def _kinds_of(term: Term, known: dict[str, frozenset[str]]) -> set[str]:
    """The kinds of thing that a term names; of one of several words that names none its words may: a death toll."""
    inside = (_kinds_by(set(part), known) & _SIZES for part in term.parts)
    return _kinds_by(set(term.keys), known) or next((kinds for kinds in inside if kinds), set())


def _kinds_by(keys: set[str], known: dict[str, frozenset[str]]) -> set[str]:
    return {kind for kind in KINDS if kind != SPEECH and keys & known.get(kind, frozenset())}


def _heads(content: Sequence[Term], folded: str, language: str) -> list[Term]:
    """What a few keywords may ask for: in English the last of them, or one before "of"; elsewhere the first."""
    if language != "en":
        return list(content[:1])
    return [t for t in content[:-1] if _OF.match(folded, t.end)] + list(content[-1:])


def _to_the_kind(some: Sequence[Term], known: dict[str, frozenset[str]]) -> Iterator[Term]:
    """The things beside "which" up to the one that tells the kind: "which year was it built" asks for no building."""
    for term in some:
        yield term
        if _kinds_of(term, known):
            return


def _wished(said: Sequence[Term], folded: str, language: str, known: dict[str, frozenset[str]]) -> set[str]:
    """The wish that a question asks for, if it has a word by which a sentence may tell one."""
    told = any(not known[name].isdisjoint(t.keys) for name in WISHES for t in said)
    return set(wishes(folded, language)) if told else set()


def _is_type(term: Term, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word only names the kind of thing that is wanted."""
    return bool(_kinds_of(term, known) or set(term.keys) & (known[PERIOD] | known[ANYONE]))


def _sizes(
    places: Sequence[Span], content: Sequence[Term], folded: str, language: str
) -> list[tuple[list[Term], list[Term]]]:
    """For each place that asks for a number the things named after it, and where a language has them so, before it."""
    return [
        (things_after(place, content, folded), thing_before(place, content, folded) if language in _NOUN_FIRST else [])
        for place in places
    ]


def _things_that_are(
    content: Sequence[Term], folded: str, language: str, known: dict[str, frozenset[str]]
) -> list[Term]:
    """The thing asked for in "what was her job", if its kind is known."""
    found = re.search(WHAT_IS.get(language, r"(?!)"), folded)
    inside = [t for t in content if found and found.start("thing") <= t.start and t.end <= found.end("thing")][-1:]
    return [t for t in inside if _kinds_of(t, known)]
