"""What of a question a sentence holds, of whom it is, and what of it it denies."""

from collections.abc import Sequence

from index.analyse import FUNCTION, LIGHT, Term
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.sentences import Span
from rag.coverage import HELD, Need
from rag.evidence.causes import tells_cause
from rag.evidence.follows import REFERS
from rag.evidence.modality import DENIED, PLANNED, UNKNOWN, modality, places_of
from rag.extract import Extract
from rag.question import wanted
from rag.understand import Question
from rag.verdicts.affirming import begins_after, going_on, set_aside
from rag.verdicts.denying import MILD, WITHOUT, called_off
from rag.verdicts.exactly import clause_of, is_asked, overlaps, terms_in

LIKELIEST = 15
"""So many of the likeliest sentences may tell otherwise."""
GOVERNED = 3
"""So many terms after a word of denial are denied by it."""
ALL_BUT = 1
"""With so few terms after it in its clause it denies what stands before it: the camera he did not return."""
MOST = 0.2
"""Of what is asked, but for names, what stands before a denial must be this much."""


def things_of(held: frozenset[int], needs: Sequence[Need]) -> frozenset[int]:
    """Those of some needs that are neither names nor words that say little.

    Args:
        held: needs by number.
        needs: what the question asks for.
    """
    return frozenset(n for n in held if n < len(needs) and needs[n].kind not in NAMES and needs[n].kind != LIGHT)


def names_in(extract: Extract, needs: Sequence[Need]) -> frozenset[int]:
    """The names of the question that a sentence holds."""
    return frozenset(n for n in extract.held if n < len(needs) and needs[n].kind in NAMES)


def weight_of(some: frozenset[int], needs: Sequence[Need]) -> float:
    """What some needs weigh together."""
    return sum(needs[n].weight for n in some)


def weak_kinds(extract: Extract) -> frozenset[str]:
    """The kinds that a sentence only perhaps gives: a reason, where it tells none for certain."""
    sure = tells_cause(extract.text, extract.article.language)
    return frozenset() if sure else frozenset({wanted.REASON})


def met_by(things: frozenset[int], terms: Sequence[Term], needs: Sequence[Need]) -> frozenset[int]:
    """Those of some needs that some terms meet."""
    keys = frozenset(key for t in terms for key in (*t.keys, *(k for part in t.parts for k in part)))
    return frozenset(n for n in things if needs[n].met(keys) >= HELD)


def doubts(extract: Extract) -> bool:
    """Whether a sentence holds a word of denial or of not knowing."""
    return bool(modality(extract.text, extract.article.language) & {DENIED, UNKNOWN})


def is_of_them(extract: Extract, needs: Sequence[Need], others: Sequence[Extract]) -> bool:
    """Whether a sentence is about all whom the question names: it holds their names, or its title does, or the first
    sentence of its article; where it opens with a pronoun, any sentence of its article that stands before it.

    Args:
        extract: the sentence.
        needs: what the question asks for.
        others: sentences, of which some may stand before it.
    """
    held = extract.held | extract.titled
    for one in others:
        if one.article.key == extract.article.key and one.span.start < extract.span.start:
            leans = extract.read is not None and extract.read.leans == REFERS
            if leans or one.span.start <= one.article.body:
                held |= one.held
    return all(n in held for n, need in enumerate(needs) if need.kind in NAMES)


def is_overtaken(
    extract: Extract, matter: frozenset[int], needs: Sequence[Need], candidates: Sequence[Extract]
) -> bool:
    """Whether an article of a later day tells of the same names the same matter, as done.

    Args:
        extract: the sentence.
        matter: the needs that it denies or leaves open.
        needs: what the question asks for.
        candidates: the likeliest sentences.
    """
    day, names = extract.article.published, names_in(extract, needs)
    if day is None or not matter:
        return False
    later = [c for c in candidates if c.article.published is not None and c.article.published > day]
    for c in later[:LIKELIEST]:
        if matter <= c.held and not doubts(c) and PLANNED not in modality(c.text, c.article.language):
            near = frozenset[int]().union(*(o.held for o in later if o.article.key == c.article.key))
            if names <= near:
                return True
    return False


def denied_by(extract: Extract, question: Question, needs: Sequence[Need]) -> frozenset[int]:
    """The needs that a sentence denies: those of the few terms after the word, in its clause, or of all before it
    where hardly anything follows.

    Args:
        extract: the sentence.
        question: understood.
        needs: what it asks for.
    """
    folded, language = fold_whole(extract.text), extract.article.language
    if len(folded) != len(extract.text) or extract.read is None:
        return frozenset()
    things = things_of(frozenset(range(len(needs))), needs)
    things = frozenset(n for n in things if not needs[n].keys <= question.asked.types)
    unknown = places_of(extract.text, language, UNKNOWN)
    mild = [Span(*found.span()) for found in MILD.get(language, NOTHING).finditer(folded)]
    mild += set_aside(folded, language, question)
    off, ends = called_off(extract, question), going_on(folded, language)
    found = met_by(things, [t for end in ends for t in terms_in(extract, end)], needs)  # no more than the end is denied
    for cue in (*places_of(extract.text, language, DENIED), *off):
        own = any(is_asked(t, question) for t in terms_in(extract, cue))
        if own and cue in off:  # that is what is asked: why were the sanctions lifted
            continue
        if overlaps(cue, [*mild, *ends]) or (overlaps(cue, unknown) and not own):
            continue
        clause = clause_of(folded, cue)
        terms = [t for t in terms_in(extract, clause) if t.kind not in (FUNCTION, LIGHT)]
        after = [t for t in terms if t.start >= cue.end + extract.span.start]
        begin = begins_after(folded, clause, cue, language)
        before = [t for t in terms_in(extract, Span(begin, cue.start)) if t in terms]
        found |= met_by(things, [*terms_in(extract, cue), *after[:GOVERNED]], needs)
        if len(after) <= ALL_BUT and not WITHOUT.get(language, NOTHING).match(folded, cue.start):
            behind = met_by(things, before, needs)
            found |= behind if weight_of(behind, needs) >= MOST * weight_of(things, needs) else frozenset()
    return found
