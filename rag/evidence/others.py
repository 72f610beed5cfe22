"""Whether what a sentence tells is another's: a value beside another name.

"How long is Hau's sentence" is not answered by the years beside the name of Thanh.  A value is taken to belong to the
nearest name before it.
"""

import re
from collections.abc import Mapping, Sequence

from index.analyse import FUNCTION, LIGHT, NAME, NUMBER, PERSON, PLACE, TIME
from index.analysis.names import SOUND
from index.normalise import NOTHING, fold_whole
from rag.coverage import Need
from rag.evidence.elsewhere import happened_elsewhere
from rag.evidence.follows import refers
from rag.evidence.given import gives_person
from rag.evidence.sought import Read
from rag.question import wanted

_NAMES = frozenset({NAME, PERSON, PLACE})
_VALUES = frozenset({wanted.NUMBER, wanted.MONEY, wanted.SHARE, wanted.DURATION, wanted.AGE})
_WHEN_AND_WHERE = frozenset({wanted.DATE, wanted.DAY, wanted.PLACE})
_BARE = frozenset({NUMBER, TIME, FUNCTION, LIGHT})


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
    "en": re.compile(r"\baccording to\b"),
    "uk": re.compile(r"\b(?:за словами|за (?:його|її|їхніми) словами|на думку|за даними)\b"),
    "ru": re.compile(r"\b(?:по словам|по (?:его|ее|их) словам|по мнению|по данным)\b"),
    "vi": re.compile(r"(?<!\w)theo(?!\w)"),
}
"""Before whoever only reports."""


_OF: dict[str, re.Pattern[str]] = {
    "en": re.compile(r" (?:of|for)(?: (?:Mr|Mrs|Ms|Dr)\.?)? "),
    "vi": re.compile(r" (?:bào chữa )?(?:của|cho)(?: (?:ông|bà|anh|chị|cô|bị cáo|nghi phạm))* "),
}
"""What stands between a role and the name of whom it serves."""
_WHOSE: dict[str, re.Pattern[str]] = {"en": re.compile(r"['’]s? (?:[a-z]+ )?")}
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
