"""What answers each clause of a question that asks twice, so that no clause is left out behind the other.

The whole question ranks its sentences as any other.  Each clause is ranked once more, as a question of its own: what
only the others ask counts little, but for the names, which tell of whom it is asked.  Where no sentence that is chosen
answers a clause, the best one by this ranking joins, if it surely gives what the clause asks for.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from index.lexicon import NAMES
from index.quantities.times import moments
from index.quantities.values import numbers
from rag.answer import Passage
from rag.coverage import Need
from rag.evidence.given import VALUES
from rag.evidence.judgement import Judgement
from rag.extract import Extract, Extractor
from rag.question import wanted
from rag.question.clauses import Clause
from rag.understand import GIST, Question

CONTEXT = 0.3
"""Of the weight of what only other clauses ask, but for names, this much is kept."""
LIKELIEST = 40
"""So many sentences are looked through for a clause."""
LEAST, ALONE = 0.2, 0.1
"""A sentence joins for a clause from this probability on; the second is enough where no other gives the value that the
clause asks for."""
MOST = 0.5
"""Of what only one clause asks, a sentence that holds this much speaks of it, whatever it holds of others."""
_SURE = {wanted.PERSON: "person_sure", wanted.REASON: "cause_sure"}
"""Kinds that nearly any sentence gives, and the features of those that give them beyond doubt."""


class Half(NamedTuple):
    """A clause of a question with what may answer it.

    Attributes:
        clause: of the question.
        extracts: best first, by the ranking of the clause alone.
    """

    clause: Clause
    extracts: tuple[Extract, ...]


def halves(
    question: Question, needs: Sequence[Need], passages: Sequence[Passage], extractor: Extractor
) -> tuple[Half, ...]:
    """The clauses of a question that asks twice, each with its likeliest sentences; none for any other question.

    Args:
        question: understood.
        needs: what the whole question asks for.
        passages: as retrieval ranked them for the whole question.
        extractor: finds the sentences.
    """
    return tuple(
        Half(clause, tuple(extractor.candidates(*_alone(clause, question, needs, extractor), passages)[:LIKELIEST]))
        for clause in question.clauses
    )


def _alone(
    clause: Clause, question: Question, needs: Sequence[Need], extractor: Extractor
) -> tuple[Question, tuple[Need, ...]]:
    """A clause as a question of its own, and its needs."""
    language = question.language
    analysis = extractor.analysed(clause.text, language)
    weights = [
        need.weight * (1.0 if need.kind in NAMES or not clause.keys.isdisjoint(need.keys) else CONTEXT)
        for need in needs
    ]
    total = sum(weights) or 1.0
    own = replace(
        question, text=clause.text, read_as=None, asked=clause.wish, gist=GIST.embed([""], [analysis.glosses])[0],
        moments=moments(clause.text, language),
        numbers=frozenset(number.value for number in numbers(clause.text, language)),
    )  # fmt: skip
    return own, tuple(need._replace(weight=weight / total) for need, weight in zip(needs, weights, strict=True))


def left_out(
    some: Sequence[Half], chosen: Sequence[Extract], needs: Sequence[Need], judgement: Judgement
) -> list[Extract]:
    """For each clause that no chosen sentence answers the sentences that may join for it, best first.

    Args:
        some: the clauses.
        chosen: one or more sentences.
        needs: what the whole question asks for.
        judgement: the regressions that are in use.

    Returns:
        The sentences for the first such clause that has any.
    """
    owns = [_numbers(half.clause, needs) for half in some]
    texts = {extract.text for extract in chosen}
    for number, half in enumerate(some):
        if any(_answers(extract, number, some, owns, needs) for extract in chosen):
            continue
        may = [
            replace(extract, score=score)
            for extract in half.extracts
            if extract.text not in texts
            and (score := judgement.sentence(extract.features)) >= ALONE
            and _answers(extract, number, some, owns, needs)
        ]
        fitting = [extract for extract in may if extract.score >= LEAST]
        if not fitting and len(may) == 1 and not half.clause.wish.kinds.isdisjoint(VALUES):
            fitting = may if any(may[0].article.key == one.article.key for one in chosen) else []
        if fitting:
            return sorted(fitting, key=lambda e: -e.score)
    return []


def _numbers(clause: Clause, needs: Sequence[Need]) -> frozenset[int]:
    """The numbers of the needs that only a clause has."""
    return frozenset(n for n, need in enumerate(needs) if not clause.own.isdisjoint(need.keys))


def _answers(
    extract: Extract, number: int, some: Sequence[Half], owns: Sequence[frozenset[int]], needs: Sequence[Need]
) -> bool:
    """Whether a sentence gives what a clause asks for and speaks of what only that clause names.

    A clause that names nothing of its own ("and when?") asks of what the others name.
    """
    kinds = some[number].clause.wish.kinds - {wanted.ROLE}
    if not _gives(extract, kinds):
        return False
    if not owns[number]:
        every = frozenset(n for n, need in enumerate(needs) if need.weight)
        return bool(kinds & (VALUES | _SURE.keys())) and _share(extract, every, needs) >= MOST
    share = _share(extract, owns[number], needs)
    if share >= MOST:
        return True
    return bool(kinds) and 0 < share >= max(_share(extract, own, needs) for own in owns)


def _gives(extract: Extract, kinds: frozenset[str]) -> bool:
    """Whether a sentence gives what a clause asks for: a value where it asks for one, and else beyond doubt."""
    gives = extract.gives | ({wanted.NUMBER} if wanted.MONEY in extract.gives else set())
    if wanted.DAY in kinds:
        return wanted.DAY in gives
    if values := kinds & VALUES:
        return not values.isdisjoint(gives)
    sure = [feature for kind, feature in _SURE.items() if kind in kinds]
    if sure:
        return any(extract.features.get(feature) for feature in sure)
    return not kinds or not kinds.isdisjoint(gives)


def _share(extract: Extract, some: frozenset[int], needs: Sequence[Need]) -> float:
    """How much of the weight of some needs a sentence holds, 0 to 1."""
    whole = sum(needs[n].weight for n in some)
    return sum(needs[n].weight for n in some & extract.held) / whole if whole else 0.0
