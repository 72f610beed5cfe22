"""What a follow-up takes over from the questions before it, and from the answer to the last of them.

One that asks for the same of something else ("and in May?") takes all but what it names itself.  One that asks for
something new takes the names and, for less, the topic: not what the earlier question wanted, counted or dated, or the
sentence that answered that one would win again.  A person that "he" or "she" stands for may only be in the answer, and
so may the city that "it" stands for after "which city".
"""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NAME, NUMBER, PLACE, Analysis, Term
from index.analyse import PERSON as PERSON_TERM
from index.language import detect_language
from index.lexicon import NAMES
from index.patterns import regex
from index.quantities.times import Moment
from index.workshop import Workshop
from rag.question import wanted
from rag.question.leans import ANY, LETTERS, Heard, Lean, asks_anew, meant
from rag.question.talk import before_courtesy, is_of_the_talk
from rag.question.voices import source_named
from rag.question.wanted import Asked, asked
from rag.question.weighted import times_in

TURNS_BACK = 10
WHOLE, TOPIC = 0.5, 0.35
"""Weight of what is taken over as it was asked, and of what only tells the story."""
FAINT = 0.5
"""Of these, what a question takes that may be whole without them, or from a question further back."""
REPLACED = 0.15
"""Weight of a name beside which the follow-up puts another, where the earlier question named several."""
TOLD = 0.5
"""Weight of the names of an answer."""
QUOTED = regex(r"(?:.*?: (?=[“«])|[^“«]*)[“«](.+)[”»]")
"""The quote in a line of an answer, after whose words it is; an outlet may have such signs in its name."""
_WORD = regex(r"\w+")
_PEOPLE = frozenset({wanted.PERSON, wanted.NAMED})
_THINGS = frozenset({wanted.PLACE})
"""What an answer may name for whom "he", and for what "it" stands."""


class Share(NamedTuple):
    """Terms that are taken over together.

    Attributes:
        terms: of one question or answer.
        weight: of each.
        stated: the times that their text states, if those are taken too.
    """

    terms: Analysis
    weight: float
    stated: tuple[Moment, ...] = ()


class Again(NamedTuple):
    """What tells whether a sentence that the answer before quoted may be given again.

    Attributes:
        quotes: of that answer.
        own: the keys of what the follow-up names itself.
        other: it asks for the same of something else.
        more: it asks for the same of the same.
    """

    quotes: tuple[str, ...]
    own: frozenset[str]
    other: bool
    more: bool


class Inherited(NamedTuple):
    """What a follow-up takes over.

    Attributes:
        text: the earlier question that names the subject.
        shares: the terms taken over.
        wish: what it wants, together with what it leaves unsaid.
        again: what it asks anew, against what the answer before told.
    """

    text: str
    shares: tuple[Share, ...]
    wish: Asked
    again: Again


def hear(text: str, workshop: Workshop, language: str | None = None, corrected: bool = True) -> Heard:
    """A question read by itself, without the opening by which it corrects an earlier one.

    Args:
        text: the question.
        workshop: whose analyser reads it.
        language: of it; None detects it.
        corrected: whether there is an earlier one.
    """
    language = language or detect_language(text, workshop.lexicon)
    so_meant = meant(text, language) if corrected else None
    text = so_meant or text
    whole = workshop.analyser.analyse(text, language)
    anew = so_meant is not None and asks_anew(text, language)
    return Heard(text, whole, asked(text, whole, workshop.analyser), so_meant is not None, anew)


def questions_of(history: Sequence[Mapping[str, str]]) -> list[str]:
    """The questions of a history, oldest first."""
    return [turn["content"] for turn in history if turn.get("role") == "user" and turn["content"].strip()]


def told_in(history: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The quotes of the last answer that is more than a reply to thanks, or its lines where it has none; nothing where
    the last turn is a question."""
    history = before_courtesy(history)
    last = history[-1] if history else {}
    if last.get("role") != "assistant":
        return ()
    lines = last["content"].splitlines()
    quotes = [found[1] for line in lines if (found := QUOTED.match(line))]
    return tuple(quotes or (line for line in lines if line.strip()))


def inherited(own: Heard, history: Sequence[Mapping[str, str]], workshop: Workshop, limit: int) -> Inherited | None:
    """What a question takes over; None where it stands by itself.

    Args:
        own: the question.
        history: earlier turns, oldest first.
        workshop: whose analyser reads them.
        limit: characters of an earlier question that are read.
    """
    lean = own.lean
    if lean == Lean.ALONE or own.wish.news:
        return None
    chain = _chain(questions_of(history), workshop, limit)
    if not chain:
        return None
    content, told, wish = own.content, told_in(history), own.wish
    before = next((heard.wish for heard in chain if heard.wish.asks), chain[-1].wish)
    other = bool(content) and not own.asks
    more = not content and bool(wish.kinds) and wish.kinds <= before.kinds
    if not content or other:
        shares = _as_asked(own, chain)
    else:
        shares = _for_the_story(own, chain, FAINT if lean == Lean.TOPIC else 1.0)
    unsaid = lean == Lean.WHOLLY and not any(own.is_name(t) for t in content)
    if (own.refers or unsaid) and chain[0].wish.kinds & _THINGS and not chain[0].wish.kinds & _PEOPLE:
        shares = _with_thing(shares, chain, told, workshop)
    elif own.refers_to_person:
        shares = _with_person(shares, chain, told, workshop)
    if (other or more) and not before.news:
        wish = before._replace(places=wish.places)
    again = Again(told, frozenset(key for term in content for key in term.keys), other, more)
    return Inherited(_telling(chain)[-1].text, tuple(share for share in shares if share.terms.terms), wish, again)


def _chain(questions: Sequence[str], workshop: Workshop, limit: int) -> list[Heard]:
    """The last questions, newest first, back to one that stands by itself."""
    chain: list[Heard] = []
    for text in reversed(questions[-TURNS_BACK:]):
        heard = hear(text[:limit], workshop)
        if not is_of_the_talk(text):
            chain.append(heard)
            if heard.lean == Lean.ALONE:
                break
    return chain


def _telling(chain: Sequence[Heard]) -> list[Heard]:
    """The newest question that names anything, and the one that names the subject."""
    telling = [heard for heard in chain if heard.content]
    return telling[:1] + telling[1:][-1:] or [chain[-1]]


def _as_asked(own: Heard, chain: Sequence[Heard]) -> list[Share]:
    """The newest question that names anything, but for what the follow-up names in its place; of older ones less."""
    shares = []
    for place, heard in enumerate(_telling(chain)):
        dropped = (set(heard.times) if own.times else set()) | _source_elsewhere(own, heard)
        replaced = [t for t in _replaced(own, heard) if t not in dropped]
        several = _apart(replaced) > 1
        kept = [t for t in heard.own.terms if t not in dropped and t not in replaced]
        stated = () if own.times else times_in(heard.text, heard.whole.language)
        if place == 0:
            shares.append(_share(heard, kept, WHOLE if heard is chain[-1] or not own.refers else TOPIC, stated))
        else:
            share = 1.0 if own.refers else FAINT
            shares.append(_share(heard, [t for t in kept if heard.is_name(t)], WHOLE * share))
            shares.append(_share(heard, [t for t in kept if not heard.is_name(t)], TOPIC * share, stated))
        if several:
            shares.append(_share(heard, replaced, REPLACED))
    return shares


def _source_elsewhere(own: Heard, heard: Heard) -> set[Term]:
    """Whose word was asked for, where a follow-up asks of another place: there others count."""
    if not any(own.is_name(t) and own.sort(t) == PLACE for t in own.content):
        return set()
    source = source_named(heard.text, heard.whole.language)
    return {t for t in heard.own.terms if source and source.start <= t.start and t.end <= source.end}


def _for_the_story(own: Heard, chain: Sequence[Heard], faint: float) -> list[Share]:
    """The names and the topic of the questions before, without what they wanted, counted or dated.

    What a correction puts in the place of another takes that away: a name a name, anything else the topic.
    """
    shares = []
    telling = _telling(chain)
    for heard in telling if own.refers else telling[-1:]:
        share = faint * (1.0 if heard is telling[-1] else FAINT)
        times = set(heard.times)
        kept = [t for t in heard.own.terms if t not in times and t.kind not in (FUNCTION, LIGHT, NUMBER)]
        names = [t for t in kept if heard.is_name(t) and not (own.anew and t in _replaced(own, heard))]
        if own.anew and not any(own.is_name(t) for t in own.content):
            kept = names
        topic = [t for t in kept if not heard.is_name(t) and (own.refers or heard.wish.types.isdisjoint(t.keys))]
        shares += [_share(heard, names, WHOLE * share), _share(heard, topic, TOPIC * share)]
    return shares


def _share(heard: Heard, terms: Sequence[Term], weight: float, stated: Sequence[Moment] = ()) -> Share:
    places = [(t.start, t.end) for t in terms]
    inside = tuple(m for m in stated if any(m.place.start <= a and b <= m.place.end for a, b in places))
    return Share(Analysis(heard.whole.language, tuple(terms)), weight, inside)


def _replaced(own: Heard, heard: Heard) -> list[Term]:
    """The names of a question in whose place a follow-up puts its own: a place for a place, a person for a person."""
    mine = {own.sort(t) for t in own.content if own.is_name(t)}
    known = {key for t in own.content for key in t.keys}
    names = [(t, heard.sort(t)) for t in heard.own.terms if heard.is_name(t) and known.isdisjoint(t.keys)]
    named = mine - {LETTERS}
    return [t for t, sort in names if sort in mine or (sort != LETTERS and named and ANY in {sort, *named})]


def _apart(names: Sequence[Term]) -> int:
    """How many names some terms are, those side by side as one."""
    return sum(n == 0 or term.start - names[n - 1].end > 1 for n, term in enumerate(names))


def _with_person(
    shares: Sequence[Share], chain: Sequence[Heard], told: Sequence[str], workshop: Workshop
) -> list[Share]:
    """What is taken over, with the person of the answer where the question before asked for one, or none is named."""
    asked_for = bool(chain[0].wish.kinds & _PEOPLE)
    if not asked_for and any(h.is_name(t) and t.kind != PLACE for h in chain for t in h.own.terms):
        return list(shares)
    people = _names_told(shares, told, frozenset({PERSON_TERM, NAME}), workshop)
    if asked_for and people:  # the best quote that names anybody names who was asked for
        fainter = [share._replace(terms=_nobody(share.terms), weight=share.weight * FAINT) for share in shares]
        return [*fainter, people[0]]
    return [*shares, *people]


def _with_thing(
    shares: Sequence[Share], chain: Sequence[Heard], told: Sequence[str], workshop: Workshop
) -> list[Share]:
    """What is taken over, with the names of the best quote that names any, where the question before asked for one.

    It stands for the city after "which city"; after "where" it may be whatever was asked about.
    """
    things = _names_told(shares, told, NAMES, workshop)[:1]
    which = bool(things and chain[0].wish.types)
    return [*(share._replace(weight=share.weight * (FAINT if which else 1.0)) for share in shares), *things]


def _names_told(shares: Sequence[Share], told: Sequence[str], kinds: Set[str], workshop: Workshop) -> list[Share]:
    """The names of some kinds in each quote of the answer before, but for those that are taken over anyway."""
    known = {key for share in shares for t in share.terms.terms for key in t.keys}
    found = []
    for text in told:
        heard = hear(text, workshop, corrected=False)
        names = [t for t in heard.whole.terms if t.kind in kinds and known.isdisjoint(t.keys)]
        found += [_share(heard, names, TOLD)] if names else []
    return found


def _nobody(analysis: Analysis) -> Analysis:
    """Terms without the names of people."""
    return Analysis(analysis.language, tuple(t for t in analysis.terms if t.kind not in NAMES - {PLACE}))
