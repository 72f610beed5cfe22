"""A sentence that denies what a question takes for granted, before likelier ones that do not tell it."""

from collections.abc import Sequence

from index.lexicon import NAMES
from index.normalise import fold_whole
from rag.coverage import Need, names_among
from rag.evidence.given import values_of
from rag.evidence.modality import DENIED, UNKNOWN, modality, places_of
from rag.extract import Extract
from rag.question import wanted
from rag.understand import Question
from rag.verdicts.denying import is_called_off
from rag.verdicts.exactly import clause_of, terms_in
from rag.verdicts.matters import (
    LIKELIEST,
    denied_by,
    doubts,
    is_of_them,
    is_overtaken,
    met_by,
    things_of,
    weak_kinds,
    weight_of,
)
from rag.verdicts.opposing import opposing

MUCH = 0.3
"""Of what is asked, but for names, a sentence must deny this much to go before a likelier one."""


def refuting(candidates: Sequence[Extract], question: Question, needs: Sequence[Need]) -> Extract | None:
    """The best sentence that denies what the question takes for granted, though another is likelier: it is of all
    whom the question names, holds as many words of it as the likeliest, denies what is counted where something is,
    and no other tells what it denies.  None where the likeliest itself denies it.

    Args:
        candidates: sentences, best first.
        question: understood.
        needs: what it asks for.
    """
    asked, likeliest = question.asked, candidates[:LIKELIEST]
    if not asked.kinds or asked.whether or wanted.SPEECH in asked.kinds or all(n.kind not in NAMES for n in needs):
        return None
    if DENIED in modality(question.meant, question.language) or is_called_off(question):
        return None
    counted = frozenset(n for n, need in enumerate(needs) if not asked.things.isdisjoint(need.keys))
    words = things_of(frozenset(range(len(needs))), needs)
    best, much = likeliest[0], MUCH * weight_of(words, needs)
    of_them = is_of_them(best, needs, candidates)
    least = weight_of(words & best.held, needs) if of_them else much
    if not best.gives - weak_kinds(best) and weight_of(denied_by(best, question, needs), needs) >= much:
        return None
    for one in likeliest[1:]:
        if one.gives - weak_kinds(one) or weight_of(words & one.held, needs) < least:
            continue
        denied = denied_by(one, question, needs)
        if weight_of(denied, needs) < much or (counted and not counted & denied):
            continue
        if not is_of_them(one, needs, candidates) or is_overtaken(one, denied, needs, candidates):
            continue
        others = (c for c in likeliest if c.text != one.text and denied <= c.held)
        others = (c for c in others if not _doubts_that(c, denied, question, needs))
        if not any(_is_told(c, question, needs, candidates) for c in others):
            return one
    return opposing(likeliest, question, needs)


def _doubts_that(extract: Extract, matter: frozenset[int], question: Question, needs: Sequence[Need]) -> bool:
    """Whether a sentence denies a matter or leaves it open.  One that gives what is wanted may say so of another:
    they closed it on 3 May, but did not say for how long."""
    if not doubts(extract) or not _tells(extract, question):
        return doubts(extract)
    folded, unknown = fold_whole(extract.text), places_of(extract.text, extract.article.language, UNKNOWN)
    left = met_by(matter, [t for cue in unknown for t in terms_in(extract, clause_of(folded, cue))], needs)
    return len(folded) != len(extract.text) or bool(left | matter & denied_by(extract, question, needs))


def _is_told(extract: Extract, question: Question, needs: Sequence[Need], others: Sequence[Extract]) -> bool:
    """Whether a sentence tells something of all whom the question names, itself or with what is wanted."""
    names = names_among(needs)
    return names <= extract.held or (is_of_them(extract, needs, others) and _tells(extract, question))


def _tells(extract: Extract, question: Question) -> bool:
    """Whether a sentence surely gives what is wanted."""
    values = values_of(question.asked.kinds)
    reason = wanted.REASON in question.asked.kinds and bool(extract.gives - weak_kinds(extract))
    return reason or (bool(values) and values <= extract.gives)
