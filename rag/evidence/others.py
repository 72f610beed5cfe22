"""Whether what a sentence tells is another's: another of the things that bear numbers, a value beside another name.

"How many did typhoon No. 13 kill" is not answered by what typhoon No. 10 did, nor "how long is Hau's sentence" by the
years beside the name of Thanh.  A value is taken to belong to the nearest name before it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from index.analyse import FUNCTION, LIGHT, NAME, NUMBER, PERSON, PLACE, TIME, Term
from index.analysis.names import SOUND
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.coverage import Need
from rag.evidence.elsewhere import happened_elsewhere
from rag.evidence.follows import refers
from rag.evidence.given import gives_person
from rag.evidence.ordered import ORDERS
from rag.evidence.sought import Numbered, Read
from rag.question import wanted
from rag.question.kinds import with_parts

_NAMES = frozenset({NAME, PERSON, PLACE})
_VALUES = frozenset({wanted.NUMBER, wanted.MONEY, wanted.SHARE, wanted.DURATION, wanted.AGE})
_WHEN_AND_WHERE = frozenset({wanted.DATE, wanted.DAY, wanted.PLACE})
_BARE = frozenset({NUMBER, TIME, FUNCTION, LIGHT})
_DESIGNATOR = regex(r"\d{1,4}")
_NUMBER_SIGN = regex(r"№|#|[Nn]o|[Nn]umber|số|номер|thứ|lần")
_ORDINAL = regex(r"(?P<figure>\d{1,3})(?:st|nd|rd|th|-(?:[а-яіїє]{1,3}))")
"""A place in an order, in figures: 20th, 20-й, 20-му."""
_FIGURES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ORDINALS = {name: frozenset({f"n:{n}"}) for n, name in enumerate(ORDERS, 1)}
"""The English of the words for a place in an order -> the keys of the figure."""
_ROMAN = {figure: frozenset({f"n:{n}"}) for n, figure in enumerate(_FIGURES, 1)}
_ORDERED = frozenset({
    "reactor", "unit", "bloc", "block", "phase", "period", "stage", "round", "terminal", "region", "territory", "zone",
    "runway", "battalion", "brigade", "corps", "floor", "division", "package", "parcel", "army", "regiment", "session",
    "congress", "tranche", "edition", "season", "episode",
})  # fmt: skip
"""The English of things that are told apart by their number in words or in Roman figures too: the second unit."""
_BETWEEN = regex(rf"[ -]|\s?(?:lần )?(?:{_NUMBER_SIGN.pattern})\.?\s?")
"""What stands between a thing and its number: block 3, U-17, bão số 13, лікарня № 8, gói lần thứ 19."""


def numbered_things(text: str, terms: Sequence[Term]) -> tuple[Numbered, ...]:
    """The things of a text that bear a number, each with it.

    Args:
        text: a question or an article.
        terms: of it, or of a part of it.
    """
    things = [t for t in terms if not _NUMBER_SIGN.fullmatch(text, t.start, t.end)]
    return tuple(
        Numbered(with_parts(thing), frozenset(number.keys))
        for thing, number in pairwise(things)
        if number.kind == NUMBER
        and thing.kind not in _BARE
        and _BETWEEN.fullmatch(text, thing.end, number.start)
        and _DESIGNATOR.fullmatch(text, number.start, number.end)
    ) + tuple(_ordered(text, things))


def _ordered(text: str, things: Sequence[Term]) -> Iterator[Numbered]:
    """The things whose number is a word beside them, a figure with an ending before them, or a Roman figure behind:
    the first unit, tổ máy thứ ba, 19-й пакет."""
    for one, other in pairwise(things):
        if text[one.end : other.start] != " ":
            continue
        for thing, number in ((one, other), (other, one)):
            if _ORDERED.isdisjoint(thing.gloss.split()):
                continue
            keys = next((_ORDINALS[word] for word in number.gloss.split() if word in _ORDINALS), None)
            if thing is one and keys is None:
                keys = _ROMAN.get(text[number.start : number.end])
            ordinal = _ORDINAL.fullmatch(text, number.start, number.end) if thing is other else None
            if keys is None and ordinal:
                keys = frozenset({f"n:{ordinal['figure']}"})
            if keys is not None:
                yield Numbered(with_parts(thing), keys)


def of_another_number(sentence: Read, numbered: Sequence[Numbered]) -> bool:
    """Whether a sentence tells of a thing that the question asks about, with another number than the question's.

    Args:
        sentence: read.
        numbered: the things of the question that bear numbers.
    """
    if not numbered:
        return False
    told = numbered_things(sentence.article.text, sentence.analysis.terms)
    for thing, number in numbered:
        same = [one.number for one in told if not thing.isdisjoint(one.thing)]
        if same and all(number.isdisjoint(other) for other in same):
            return True
    return False


def of_another_name(
    sentence: Read, kinds: frozenset[str], names: Sequence[Need], own: frozenset[str],
    known: Mapping[str, frozenset[str]],
) -> bool:  # fmt: skip
    """Whether every number of a sentence stands beside a name that the question does not ask about, or tells of
    another place; of a day or a place, whether it is another person's; of somebody's lawyer, whether it is another's.

    Args:
        sentence: read.
        kinds: that are wanted; where no value is, it is nobody's.
        names: those that the question names.
        own: the question's own keys.
        known: the classes of `rag.question.wanted.classes`.
    """
    if of_another_person(sentence, kinds, names, own, known) or serves_another(sentence, kinds, names, own, known):
        return True
    if not names or kinds.isdisjoint(_VALUES):
        return False
    if wanted.NUMBER in kinds and happened_elsewhere(sentence, own):
        return True
    terms = sentence.analysis.terms
    told = [t for t in terms if t.kind in _NAMES]
    values = [t for t in terms if t.kind == NUMBER and own.isdisjoint(t.keys)]
    if not told or not values:
        return False
    nearest = (next((t for t in reversed(told) if t.end <= value.start), told[0]) for value in values)
    return all(one.keys.isdisjoint(name.keys) for name in nearest for one in names)


def of_another_person(
    sentence: Read, kinds: frozenset[str], names: Sequence[Need], own: frozenset[str],
    known: Mapping[str, frozenset[str]],
) -> bool:  # fmt: skip
    """Whether a day or a place is asked for of a person, and a sentence names others and not that one.

    Who only reports something is no other person there: the minister Ivanov said that he was arrested in May.  Nor is
    anybody where the one asked about may be meant by "he".

    Args:
        sentence: read.
        kinds: that are wanted.
        names: those that the question names.
        own: the question's own keys.
        known: the classes of `rag.question.wanted.classes`.
    """
    if kinds.isdisjoint(_WHEN_AND_WHERE) or refers(sentence.text, sentence.article.language):
        return False
    asked = [one for one in names if one.kind == PERSON or one.kind == NAME and not one.known]
    if not asked or any(one.met(sentence.keys) for one in names) or not known[wanted.SAYING].isdisjoint(sentence.keys):
        return False
    according = _ACCORDING.get(sentence.article.language, NOTHING)
    return not according.search(fold_whole(sentence.text)) and gives_person(sentence, known, own)


_ACCORDING: dict[str, re.Pattern[str]] = {
    "en": regex(r"\baccording to\b"),
    "uk": regex(r"\b(?:за словами|за (?:його|її|їхніми) словами|на думку|за даними)\b"),
    "ru": regex(r"\b(?:по словам|по (?:его|ее|их) словам|по мнению|по данным)\b"),
    "vi": regex(r"(?<!\w)theo(?!\w)"),
}
"""Before whoever only reports."""


_OF: dict[str, re.Pattern[str]] = {
    "en": regex(r" (?:of|for)(?: (?:Mr|Mrs|Ms|Dr)\.?)? "),
    "vi": regex(r" (?:bào chữa )?(?:của|cho)(?: (?:ông|bà|anh|chị|cô|bị cáo|nghi phạm))* "),
}
"""What stands between a role and the name of whom it serves."""
_WHOSE: dict[str, re.Pattern[str]] = {"en": regex(r"['’]s? (?:[a-z]+ )?")}
"""The same where the name stands first."""


def serves_another(
    sentence: Read, kinds: frozenset[str], names: Sequence[Need], own: frozenset[str],
    known: Mapping[str, frozenset[str]],
) -> bool:  # fmt: skip
    """Whether somebody's lawyer or spokesman is asked for and a sentence tells of another's, and nothing of that one.

    Args:
        sentence: read.
        kinds: that are wanted.
        names: those that the question names.
        own: the question's own keys.
        known: the classes of `rag.question.wanted.classes`.
    """
    if wanted.PERSON not in kinds or not names or any(one.met(sentence.keys) for one in names):
        return False
    text, language, terms = sentence.article.text, sentence.article.language, sentence.analysis.terms
    roles = [t for t in terms if not (own & known[wanted.PERSON]).isdisjoint(t.keys)]
    told = [t for t in terms if t.kind in _NAMES or any(key.startswith(SOUND) for key in t.keys)]
    behind, before = _OF.get(language, NOTHING), _WHOSE.get(language, NOTHING)
    return any(
        behind.fullmatch(text, role.end, name.start) or before.fullmatch(text, name.end, role.start)
        for role in roles
        for name in told
    )
