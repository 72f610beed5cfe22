"""A sentence that tells the opposite of the action that a question takes for granted."""

from collections.abc import Iterable, Sequence

from index.lexicon import NAMES
from index.normalise import fold_whole
from index.quantities.times import may_be_same
from index.sentences import Span
from rag.coverage import Need, names_among
from rag.evidence.modality import DENIED, PLANNED, modality, places_of
from rag.extract import Extract
from rag.question.kinds import NAMED, PERSON
from rag.understand import Question
from rag.verdicts.affirming import going_on
from rag.verdicts.denying import opposites, opposites_in
from rag.verdicts.exactly import clause_of, overlaps, terms_in
from rag.verdicts.matters import is_of_them, met_by, things_of, weight_of

_BETWEEN_TWO = frozenset({2})
"""The lines of what one does and another undergoes: that somebody lost is no word against who won."""
OTHERS = 0.4
"""A sentence that says the opposite must hold this much of what is asked besides names."""


def opposed(question: Question, best: Extract, needs: Sequence[Need], candidates: Sequence[Extract]) -> bool:
    """Whether the best sentence says the opposite of the action that the question takes for granted.

    It must name all that the question names and hold much of the rest, and no other sentence that names as much may
    tell the action itself.

    Args:
        question: understood.
        best: the sentence.
        needs: what the question asks for.
        candidates: the likeliest sentences.
    """
    against = _against(question, best)
    if not against or not needs:
        return False
    if opposing([best, *candidates], question, needs) == best:
        return True
    names = names_among(needs)
    rest = frozenset(range(len(needs))) - names
    held = rest & best.held
    if not names <= best.held or weight_of(held, needs) < OTHERS * weight_of(rest, needs):
        return False
    telling = (c for c in candidates if names <= c.held and (names or held & c.held))
    return not any(against & opposites_in(c.text, c.article.language) for c in telling)


def opposing(candidates: Sequence[Extract], question: Question, needs: Sequence[Need]) -> Extract | None:
    """The best sentence that tells the opposite of what the question takes for granted, though another is likelier:
    "Revenue rose by a fifth" for why it fell.  It is of all whom the question names, holds all of the rest but one
    thing, the action, and no other tells that of them.

    Args:
        candidates: sentences, best first.
        question: understood.
        needs: what it asks for.
    """
    things = things_of(frozenset(range(len(needs))), needs)
    if len(things) <= 1 or all(need.kind not in NAMES for need in needs):
        return None
    for one in candidates:
        against, held = _against(question, one), things & one.held
        if (
            not against
            or not _is_done_to(one, against, held, needs)
            or len(things - held) > 1
            or weight_of(held, needs) < OTHERS * weight_of(things, needs)
        ):
            continue
        if not is_of_them(one, needs, candidates) or PLANNED in modality(one.text, one.article.language):
            continue
        telling = (c for c in candidates if against & opposites_in(c.text, c.article.language))
        if not any(held <= c.held and is_of_them(c, needs, candidates) for c in telling):
            return one
    return None


def _against(question: Question, one: Extract) -> frozenset[tuple[int, int]]:
    """The actions of the question whose opposite a sentence tells, and not themselves; none where it is of another
    time or a word of denial stands there."""
    asking = opposites_in(question.meant, question.language)
    said = opposites_in(one.text, one.article.language)
    against = frozenset((n, side) for n, side in asking if (n, 1 - side) in said)
    if not against or asking & said or _denies_that(one, against) or _is_of_another_time(question, one):
        return frozenset()
    between = any(n in _BETWEEN_TWO for n, _ in against) and question.asked.kinds & {PERSON, NAMED}
    return frozenset() if between else against


def _is_done_to(one: Extract, against: Iterable[tuple[int, int]], held: frozenset[int], needs: Sequence[Need]) -> bool:
    """Whether a sentence tells the opposite of something that is asked: in the clause of the word it holds some."""
    folded, language = fold_whole(one.text), one.article.language
    clauses = [clause_of(folded, place) for place in _opposites_at(folded, language, against)]
    return any(met_by(held, terms_in(one, clause), needs) for clause in clauses)


def _is_of_another_time(question: Question, best: Extract) -> bool:
    """Whether a sentence states other times than the question does: what was cut in June may have risen in May."""
    told = best.read.moments if best.read else ()
    return bool(told and question.moments) and not any(may_be_same(a, b) for a in question.moments for b in told)


def _denies_that(best: Extract, against: Iterable[tuple[int, int]]) -> bool:
    """Whether a sentence holds a word of denial that is not the opposite itself."""
    folded = fold_whole(best.text)
    told = _opposites_at(folded, best.article.language, against)
    ends = going_on(folded, best.article.language)
    denials = [place for place in places_of(best.text, best.article.language, DENIED) if not overlaps(place, ends)]
    return any(not overlaps(place, told) for place in denials)


def _opposites_at(folded: str, language: str, against: Iterable[tuple[int, int]]) -> list[Span]:
    """Where a sentence tells the opposite of some actions."""
    return [Span(*found.span()) for n, side in against for found in opposites(language)[n][1 - side].finditer(folded)]
