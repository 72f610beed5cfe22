"""What kind of answer quotes are: that a thing is not stated, that what the question takes for granted is denied.

A quote is no such answer because it says "not" or "unknown" somewhere: it must say so of what is asked.  So the word
must stand by something that the question asks for besides its names, leave open the kind of thing that is wanted, and
nothing that is as near may give that, or tell in a later article that it happened after all.
"""

import re
from collections.abc import Sequence

from index.analyse import FUNCTION, LIGHT, Term
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.sentences import Span
from rag.coverage import Need
from rag.evidence.causes import tells_cause
from rag.evidence.follows import REFERS
from rag.evidence.given import VALUES, values_of
from rag.evidence.modality import DENIED, PLANNED, UNKNOWN, modality, places_of
from rag.extract import HELD, Extract
from rag.question import wanted
from rag.question.asking import WHAT, WHICH
from rag.understand import Question
from rag.verdicts.denying import MILD, WITHOUT, called_off, is_called_off, opposed
from rag.verdicts.exactly import (
    EXACTLY,
    clause_of,
    is_asked,
    is_to_be_named,
    leaves_exactly,
    leaves_open,
    overlaps,
    says_else,
    terms_in,
)  # fmt: skip

NOT_STATED, FALSE_PREMISE = "not_stated", "false_premise"
LIKELIEST = 15
"""So many of the likeliest sentences may tell otherwise."""
GOVERNED = 3
"""So many terms after a word of denial are denied by it."""
ALL_BUT = 1
"""With so few terms after it in its clause it denies what stands before it: the camera he did not return."""
NEARLY_ALL = 0.9
"""Of what is asked, that which is said to be not known must hold this much."""
MUCH = 0.3
"""Of what is asked, but for names, a sentence must deny this much to go before a likelier one."""
MOST = 0.2
"""Of what is asked, but for names, what stands before a denial must be this much."""
_ASKING = {language: re.compile(f"{WHAT[language]}|{WHICH[language]}") for language in WHAT}


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
    held = _things(extract.held, needs)
    if needs and not held:
        return False
    if wanted.SPEECH in asked.kinds and says_else(extract, places):
        return False
    if _is_overtaken(extract, held, needs, candidates):
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
    told, matter = extract.gives - _weak(extract), _things(extract.held, needs)
    if told:
        if not _asks_further(extract, one, question, needs):
            return None
        matter |= _things(one.held, needs)
    return None if _gives_it(extract, matter, question, needs, candidates) else one


def _weak(extract: Extract) -> frozenset[str]:
    """The kinds that a sentence only perhaps gives: a reason, where it tells none for certain."""
    sure = tells_cause(extract.text, extract.article.language)
    return frozenset() if sure else frozenset({wanted.REASON})


def _asks_further(first: Extract, one: Extract, question: Question, needs: Sequence[Need]) -> bool:
    """Whether what a sentence gives is of something else than what the next one leaves open: that one holds what of the
    question the first lacks, and both together nearly all; or it is the very thing that is to be named."""
    if not first.gives & VALUES and is_to_be_named(one, question):
        return True
    every = _things(frozenset(range(len(needs))), needs)
    new, both = _things(one.held - first.held, needs), _things(one.held | first.held, needs)
    return bool(new) and _weight(both, needs) >= NEARLY_ALL * _weight(every, needs)


def left_open_by(
    candidates: Sequence[Extract], question: Question, needs: Sequence[Need], likeliest: Sequence[Extract]
) -> Extract | None:
    """The best sentence that leaves open exactly what is asked and holds nearly all of the question; None where there
    is none, or another that holds as much gives what is asked.

    Args:
        candidates: sentences, best first.
        question: understood.
        needs: what it asks for.
        likeliest: the sentences that may tell otherwise.
    """
    kinds, every = question.asked.kinds, sum(need.weight for need in needs)
    if not kinds or question.asked.whether:
        return None
    for one in candidates:
        held = one.held | one.titled
        if not one.held or _weight(held, needs) < NEARLY_ALL * every or not leaves_exactly(one, question):
            continue
        others = [c for c in likeliest if c.text != one.text and not _doubts(c)]
        if any(one.held <= c.held and kinds & c.gives - _weak(c) for c in others):
            return None
        if not_known(one, question, needs, likeliest):
            return None if _gives_it(one, _things(one.held, needs), question, needs, likeliest) else one
    return None


def _asks_nothing(question: Question) -> bool:
    """Whether a question only names things: no word of it asks."""
    pattern = _ASKING.get(question.language)
    return not question.asked.asks and not (pattern and pattern.search(fold_whole(question.meant)))


def _things(held: frozenset[int], needs: Sequence[Need]) -> frozenset[int]:
    """The needs that are neither names nor words that say little."""
    return frozenset(n for n in held if n < len(needs) and needs[n].kind not in NAMES and needs[n].kind != LIGHT)


def _gives_it(
    extract: Extract, matter: frozenset[int], question: Question, needs: Sequence[Need], candidates: Sequence[Extract]
) -> bool:
    """Whether another likely sentence gives every value that is wanted, and holds as much of the question."""
    values, names = values_of(question.asked.kinds), _names(extract, needs)
    if not values:
        return False
    least = _weight(_things(extract.held, needs), needs)
    others = (c for c in candidates[:LIKELIEST] if c.text != extract.text and values <= c.gives and not _doubts(c))
    return any(names | matter <= c.held and _weight(_things(c.held, needs), needs) >= least for c in others)


def _is_overtaken(
    extract: Extract, matter: frozenset[int], needs: Sequence[Need], candidates: Sequence[Extract]
) -> bool:
    """Whether an article of a later day tells of the same names the same matter, as done."""
    day, names = extract.article.published, _names(extract, needs)
    if day is None or not matter:
        return False
    later = [c for c in candidates if c.article.published is not None and c.article.published > day]
    for c in later[:LIKELIEST]:
        if matter <= c.held and not _doubts(c) and PLANNED not in modality(c.text, c.article.language):
            near = frozenset[int]().union(*(o.held for o in later if o.article.key == c.article.key))
            if names <= near:
                return True
    return False


def _doubts(extract: Extract) -> bool:
    return bool(modality(extract.text, extract.article.language) & {DENIED, UNKNOWN})


def _names(extract: Extract, needs: Sequence[Need]) -> frozenset[int]:
    return frozenset(n for n in extract.held if n < len(needs) and needs[n].kind in NAMES)


def _weight(some: frozenset[int], needs: Sequence[Need]) -> float:
    return sum(needs[n].weight for n in some)


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
    if best.gives - _weak(best):
        return False
    others = [*extracts[1:], *candidates]
    if not _is_of_them(best, needs, others):
        return False
    denied = _denied(best, question, needs)
    return bool(denied) and not (
        _gives_it(best, denied, question, needs, others) or _is_overtaken(best, denied, needs, others)
    )


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
    words = _things(frozenset(range(len(needs))), needs)
    least, best = _weight(words & likeliest[0].held, needs), likeliest[0]
    if not best.gives - _weak(best) and _weight(_denied(best, question, needs), needs) >= MUCH * _weight(words, needs):
        return None
    for one in likeliest[1:]:
        if one.gives - _weak(one) or _weight(words & one.held, needs) < least:
            continue
        denied = _denied(one, question, needs)
        if _weight(denied, needs) < MUCH * _weight(words, needs) or (counted and not counted & denied):
            continue
        if not _is_of_them(one, needs, candidates) or _is_overtaken(one, denied, needs, candidates):
            continue
        others = (c for c in likeliest if c.text != one.text and denied <= c.held)
        others = (c for c in others if not _doubts_that(c, denied, question, needs))
        if not any(_is_told(c, question, needs, candidates) for c in others):
            return one
    return None


def _doubts_that(extract: Extract, matter: frozenset[int], question: Question, needs: Sequence[Need]) -> bool:
    """Whether a sentence denies a matter or leaves it open.  One that gives what is wanted may say so of another:
    they closed it on 3 May, but did not say for how long."""
    if not _doubts(extract) or not _tells(extract, question):
        return _doubts(extract)
    folded, unknown = fold_whole(extract.text), places_of(extract.text, extract.article.language, UNKNOWN)
    left = _met(matter, [t for cue in unknown for t in terms_in(extract, clause_of(folded, cue))], needs)
    return len(folded) != len(extract.text) or bool(left | matter & _denied(extract, question, needs))


def _is_told(extract: Extract, question: Question, needs: Sequence[Need], others: Sequence[Extract]) -> bool:
    """Whether a sentence tells something of all whom the question names, itself or with what is wanted."""
    names = frozenset(n for n, need in enumerate(needs) if need.kind in NAMES)
    return names <= extract.held or (_is_of_them(extract, needs, others) and _tells(extract, question))


def _tells(extract: Extract, question: Question) -> bool:
    """Whether a sentence surely gives what is wanted."""
    values = values_of(question.asked.kinds)
    reason = wanted.REASON in question.asked.kinds and bool(extract.gives - _weak(extract))
    return reason or (bool(values) and values <= extract.gives)


def _is_of_them(extract: Extract, needs: Sequence[Need], others: Sequence[Extract]) -> bool:
    """Whether a sentence is about all whom the question names: it holds their names, or its title does, or the first
    sentence of its article; where it opens with a pronoun, any sentence of its article that stands before it."""
    held = extract.held | extract.titled
    for one in others:
        if one.article.key == extract.article.key and one.span.start < extract.span.start:
            leans = extract.read is not None and extract.read.leans == REFERS
            if leans or one.span.start <= one.article.body:
                held |= one.held
    return all(n in held for n, need in enumerate(needs) if need.kind in NAMES)


def _denied(extract: Extract, question: Question, needs: Sequence[Need]) -> frozenset[int]:
    """The needs that a sentence denies: those of the few terms after the word, in its clause, or of all before it
    where hardly anything follows."""
    folded, language = fold_whole(extract.text), extract.article.language
    if len(folded) != len(extract.text) or extract.read is None:
        return frozenset()
    things = _things(frozenset(range(len(needs))), needs)
    things = frozenset(n for n in things if not needs[n].keys <= question.asked.types)
    unknown = places_of(extract.text, language, UNKNOWN)
    mild = [Span(*found.span()) for found in MILD.get(language, NOTHING).finditer(folded)]
    found, off = frozenset[int](), called_off(extract, question)
    for cue in (*places_of(extract.text, language, DENIED), *off):
        own = any(is_asked(t, question) for t in terms_in(extract, cue))
        if own and cue in off:  # that is what is asked: why were the sanctions lifted
            continue
        if overlaps(cue, mild) or (overlaps(cue, unknown) and not own):
            continue
        clause = clause_of(folded, cue)
        terms = [t for t in terms_in(extract, clause) if t.kind not in (FUNCTION, LIGHT)]
        after = [t for t in terms if t.start >= cue.end + extract.span.start]
        before = [t for t in terms if t.end <= cue.start + extract.span.start]
        found |= _met(things, [*terms_in(extract, cue), *after[:GOVERNED]], needs)
        if len(after) <= ALL_BUT and not WITHOUT.get(language, NOTHING).match(folded, cue.start):
            behind = _met(things, before, needs)
            found |= behind if _weight(behind, needs) >= MOST * _weight(things, needs) else frozenset()
    return found


def _met(things: frozenset[int], terms: Sequence[Term], needs: Sequence[Need]) -> frozenset[int]:
    keys = frozenset(key for t in terms for key in (*t.keys, *(k for part in t.parts for k in part)))
    return frozenset(n for n in things if needs[n].met(keys) >= HELD)
