"""Whether a sentence that says that something is not known leaves open exactly what a question asks for."""

from collections.abc import Sequence
from functools import lru_cache

from index import analyse
from index.analyse import FUNCTION, LIGHT, Term
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.evidence.given import VALUES
from rag.evidence.modality import UNKNOWN, places_of
from rag.extract import Extract
from rag.question import wanted
from rag.understand import Question
from rag.verdicts.denying import NO_FACT
from rag.verdicts.left_open import ANYTHING, KINDS_OF, NAME, SO, WHETHER, left_open

EXACTLY, PERHAPS = "exactly", "perhaps"
"""A sentence leaves open the kind of thing that is asked for, or does not say what it leaves open."""
TO_NAME = 2
"""With so many terms after it at most, a word of not knowing is about them alone: the name of the country."""
_CLAUSE = regex(
    r"[;:.!?—–«»“”\"()]\s?|,(?! (?:що|щоб|нібито|ніби|что|чтобы|якобы|будто)\b)\s?| - | (?:and|but|while|although"
    r"|though|because|after|before|until|when|which|who|але|а|бо|хоча|після|коли|но|хотя|после|когда|và|nhưng|song|còn|vì|mà|khi"
    r"|sau khi|trước khi|(?:і|й|та|и)(?= (?:каж|говор|заяв|назв|назыв|поясн|стверд|утвержд))) "
)
_COMMENT = regex(r"\bcomment|\bкоментар|\bкоментува|\bкомментар|\bкомментирова|(?<!\w)bình luận(?!\w)")
"""Who declines to comment, in each of the languages, leaves open what he thinks, not who he is."""
_WHO = frozenset({wanted.PERSON, wanted.NAMED, wanted.ROLE})
_INSERTED = regex(
    r", (?!(?:and|but|so|which|who|while|because|а|але|тож|та|і|й|що|як\w*|де|коли|бо|хоча|но|и|что|чтобы|котор\w+|где"
    r"|когда|поэтому|và|nhưng|song|mà|nên|thì) )(?:[\w'-]+ ){0,3}[\w'-]+(?=,)"
)
"""A few words between two commas part no clause: there will be no cuts, the government says, this winter."""


def leaves_exactly(extract: Extract, question: Question) -> bool:
    """Whether a sentence says that the kind of thing that a question asks for is not known.

    Args:
        extract: the sentence.
        question: understood.
    """
    cues_of = places_of(extract.text, extract.article.language, UNKNOWN)
    return any(leaves_open(extract, cue, question) == EXACTLY for cue in cues_of)


def is_to_be_named(extract: Extract, question: Question) -> bool:
    """Whether a sentence says that the very thing that a question chooses from is not told."""
    return any(
        names_no_thing(extract, cue, question) for cue in places_of(extract.text, extract.article.language, UNKNOWN)
    )


def leaves_open(extract: Extract, cue: Span, question: Question) -> str | None:
    """`EXACTLY` where a word of not knowing leaves open the kind of thing that the question asks for, `PERHAPS` where
    it does not say what it leaves open, None where that is something else."""
    asked, language, folded = question.asked, extract.article.language, fold_whole(extract.text)
    open_kind, place = left_open(folded, cue, language)
    if asked.whether:
        if open_kind == WHETHER:
            return EXACTLY
        own = any(is_asked(term, question) for term in terms_in(extract, cue))  # she did not confirm it: so no
        thing = NO_FACT.get(language, NOTHING).search(folded, cue.start, cue.end)
        return PERHAPS if open_kind is None and not own and not thing else None
    if open_kind in (None, ANYTHING, NAME) and names_no_thing(extract, cue, question):
        return EXACTLY
    if open_kind is None and asked.kinds & _WHO and _COMMENT.search(folded, cue.start, cue.end):
        before = terms_in(extract, Span(0, cue.start))
        if any(term.kind in (analyse.NAME, analyse.PERSON) and not is_asked(term, question) for term in before):
            return None
    if open_kind in (None, ANYTHING):
        return PERHAPS
    if open_kind in (WHETHER, SO):
        return None
    if any(is_asked(term, question) for term in terms_in(extract, place)):
        return EXACTLY
    chosen_from = open_kind == NAME and bool(asked.things) and not asked.kinds
    return EXACTLY if chosen_from or not KINDS_OF[open_kind].isdisjoint(asked.kinds) else None


def names_no_thing(extract: Extract, cue: Span, question: Question) -> bool:
    """Whether what is not told is the very thing that the question chooses from: which country, and she did not name
    the country."""
    things, language, folded = question.asked.things, extract.article.language, fold_whole(extract.text)
    if not things or question.asked.kinds & VALUES or len(folded) != len(extract.text):
        return False
    if not NO_FACT.get(language, NOTHING).search(folded, cue.start, cue.end):
        return False
    rest = Span(cue.end, clause_of(folded, cue).end)
    after = [t for t in terms_in(extract, rest) if t.kind not in (FUNCTION, LIGHT)]
    return 0 < len(after) <= TO_NAME and any(not things.isdisjoint(t.keys) for t in after)


def is_asked(term: Term, question: Question) -> bool:
    """Whether the question asks for a term, or for a word of it: to decline to comment is no comment."""
    words = set(term.gloss.split())
    return any(not set(term.keys).isdisjoint(asked.keys) or asked.gloss in words for asked in question.terms)


def terms_in(extract: Extract, place: Span) -> list[Term]:
    """The terms of a sentence that lie in a place of it, or overlap its ends."""
    terms = extract.read.analysis.terms if extract.read else ()
    start, end = place.start + extract.span.start, place.end + extract.span.start
    return [t for t in terms if t.start < end and start < t.end]


def overlaps(place: Span, others: Sequence[Span]) -> bool:
    """Whether a place overlaps any of some others."""
    return any(place.start < other.end and other.start < place.end for other in others)


def clause_of(folded: str, cue: Span) -> Span:
    """The clause of a folded sentence in which a word stands."""
    bounds = _bounds(folded)
    start = max((b for _, b in bounds if b <= cue.start), default=0)
    end = min((a for a, _ in bounds if a >= cue.end), default=len(folded))
    return Span(start, end)


@lru_cache(maxsize=2000)
def _bounds(folded: str) -> tuple[tuple[int, int], ...]:
    inserted = [Span(found.start(), found.end() + 1) for found in _INSERTED.finditer(folded)]
    return tuple(found.span() for found in _CLAUSE.finditer(folded) if not overlaps(Span(*found.span()), inserted))
