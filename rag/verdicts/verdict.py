"""What kind of answer quotes are: that a thing is not stated, that what the question takes for granted is denied.

A quote is no such answer because it says "not" or "unknown" somewhere: it must say so of what is asked.  So the word
must stand by something that the question asks for besides its names, leave open the kind of thing that is wanted, and
nothing that is as near may give that, or tell in a later article that it happened after all.
"""

from collections.abc import Sequence

from index.normalise import fold_whole
from index.patterns import regex
from rag.coverage import Need
from rag.evidence.given import VALUES, values_of
from rag.evidence.modality import DENIED, UNKNOWN, modality, places_of
from rag.extract import Extract
from rag.question.asking import WHAT, WHICH
from rag.understand import Question
from rag.verdicts.exactly import EXACTLY, is_to_be_named, leaves_exactly, leaves_open
from rag.verdicts.matters import (
    LIKELIEST,
    denied_by,
    doubts,
    is_of_them,
    is_overtaken,
    names_in,
    things_of,
    weak_kinds,
    weight_of,
)
from rag.verdicts.opposing import opposed

NOT_STATED, FALSE_PREMISE = "not_stated", "false_premise"
NEARLY_ALL = 0.9
"""Of what is asked, that which is said to be not known must hold this much."""
_ASKING = {language: regex(f"{WHAT[language]}|{WHICH[language]}") for language in WHAT}


def reason_of(
    question: Question, extracts: Sequence[Extract], needs: Sequence[Need] = (), candidates: Sequence[Extract] = ()
) -> str | None:
    """`NOT_STATED` where all that is cited says that the thing is not known, `FALSE_PREMISE` where it is denied.

    Args:
        question: understood.
        extracts: the sentences of the answer, the best first.
        needs: what the question asks for.
        candidates: the likeliest sentences, which may tell otherwise.
    """
    if not extracts or UNKNOWN in modality(question.meant, question.language):
        return None
    if all(not_known(e, question, needs, candidates) for e in extracts):
        return NOT_STATED
    if len(extracts) == 2 and unsaid_after(extracts[0], question, needs, extracts[1:], candidates):
        return NOT_STATED
    return FALSE_PREMISE if _is_denied(question, extracts, needs, candidates) else None


def not_known(extract: Extract, question: Question, needs: Sequence[Need], candidates: Sequence[Extract] = ()) -> bool:
    """Whether a sentence says that what is asked is not known, and no other tells it.

    Args:
        extract: the sentence.
        question: understood.
        needs: what it asks for.
        candidates: the likeliest sentences.
    """
    language, asked = extract.article.language, question.asked
    if asked.open or _asks_nothing(question):  # whatever is told answers
        return False
    if extract.gives & VALUES or UNKNOWN in modality(question.meant, question.language):
        return False
    places = places_of(extract.text, language, UNKNOWN)
    left = [leaves_open(extract, place, question) for place in places]
    if not any(left):
        return False
    held = things_of(extract.held, needs)
    if needs and not held:
        return False
    if is_overtaken(extract, held, needs, candidates):
        return False
    return EXACTLY in left or not _gives_it(extract, held, question, needs, candidates)


def unsaid_after(
    extract: Extract,
    question: Question,
    needs: Sequence[Need],
    following: Sequence[Extract],
    candidates: Sequence[Extract] = (),
) -> Extract | None:
    """The sentence after one that does not give what is asked, where it leaves that open: "She left her post on
    Tuesday. She did not say why."  None where there is no such sentence, or another gives what is asked.

    Args:
        extract: the first sentence.
        question: understood.
        needs: what it asks for.
        following: sentences of which the next one may be one.
        candidates: the likeliest sentences.
    """
    place, asked = extract.neighbours.unsaid, question.asked
    if place is None or not asked.kinds or asked.open or asked.whether:
        return None
    if UNKNOWN in modality(question.meant, question.language):
        return None
    after = (one for one in following if one.span == place and one.article.key == extract.article.key)
    one = next(after, None)
    if one is None or not leaves_exactly(one, question):
        return None
    told, matter = extract.gives - weak_kinds(extract), things_of(extract.held, needs)
    if told:
        if not _asks_further(extract, one, question, needs):
            return None
        matter |= things_of(one.held, needs)
    return None if _gives_it(extract, matter, question, needs, candidates) else one


def _asks_further(first: Extract, one: Extract, question: Question, needs: Sequence[Need]) -> bool:
    """Whether what a sentence gives is of something else than what the next one leaves open: that one holds what of the
    question the first lacks, and both together nearly all; or it is the very thing that is to be named."""
    if not first.gives & VALUES and is_to_be_named(one, question):
        return True
    every = things_of(frozenset(range(len(needs))), needs)
    new, both = things_of(one.held - first.held, needs), things_of(one.held | first.held, needs)
    return bool(new) and weight_of(both, needs) >= NEARLY_ALL * weight_of(every, needs)


def _asks_nothing(question: Question) -> bool:
    """Whether a question only names things: no word of it asks."""
    pattern = _ASKING.get(question.language)
    return not question.asked.asks and not (pattern and pattern.search(fold_whole(question.meant)))


def _gives_it(
    extract: Extract, matter: frozenset[int], question: Question, needs: Sequence[Need], candidates: Sequence[Extract]
) -> bool:
    """Whether another likely sentence gives every value that is wanted, and holds as much of the question."""
    values, names = values_of(question.asked.kinds), names_in(extract, needs)
    if not values:
        return False
    least = weight_of(things_of(extract.held, needs), needs)
    others = (c for c in candidates[:LIKELIEST] if c.text != extract.text and values <= c.gives and not doubts(c))
    return any(names | matter <= c.held and weight_of(things_of(c.held, needs), needs) >= least for c in others)


def _is_denied(
    question: Question, extracts: Sequence[Extract], needs: Sequence[Need], candidates: Sequence[Extract]
) -> bool:
    """Whether the best sentence denies what the question takes for granted, and gives nothing of what is wanted: no
    number, day or person for what did not happen.  A question whether something is so takes nothing for granted."""
    asked, best = question.asked, extracts[0]
    if not asked.kinds or asked.whether or DENIED in modality(question.meant, question.language):
        return False
    if opposed(question, best, needs, candidates):
        return True
    if best.gives - weak_kinds(best):
        return False
    others = [*extracts[1:], *candidates]
    if not is_of_them(best, needs, others):
        return False
    denied = denied_by(best, question, needs)
    return bool(denied) and not (
        _gives_it(best, denied, question, needs, others) or is_overtaken(best, denied, needs, others)
    )
