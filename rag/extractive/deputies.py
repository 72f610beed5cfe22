"""A deputy does not hold the office that a question asks about: who the mayor is, no deputy mayor tells.

Told by the words right before the office, in a table by language, over folded text.
"""

import re
from collections.abc import Sequence

from index.analyse import Analyser
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.extract import Extract
from rag.question import wanted
from rag.question.kinds import with_parts
from rag.question.offices import must_stand
from rag.question.wanted import classes
from rag.understand import Question

LEAST = 0.3
"""Of the likeliest deputy's, a sentence that names who holds the office must have this much of the likelihood."""
_DEPUTY: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:deput(?:y|ies)|vice|assistant)(?:[ -]| (?:of|to) (?:the )?)$"),
    "uk": regex(r"\b(?:заступни\w+|віце)[ -]?$"),
    "ru": regex(r"\b(?:заместител\w+|вице)[ -]?$"),
    "vi": regex(r"(?<!\w)phó $"),
}
"""Right before an office that somebody else holds."""
_REACH = 24
"""Characters before an office that are looked at."""


def without_deputies(extracts: Sequence[Extract], question: Question, analyser: Analyser) -> list[Extract]:
    """The sentences without those that name an office as a deputy's alone, where a question asks who holds it and
    another sentence names it plainly.

    Args:
        extracts: best first.
        question: understood.
        analyser: of the index.
    """
    meant, language = question.meant, question.language
    if not question.asked.kinds & {wanted.PERSON, wanted.NAMED}:
        return list(extracts)
    analysis = analyser.analyse(meant, language)
    office = must_stand(meant, analysis, classes(analyser))
    if not office or any(_is_deputys(meant, language, term.start) for term in analysis.terms):
        return list(extracts)
    told = [_tells(extract, office) for extract in extracts]
    best = max((e.score for e, plain in zip(extracts, told, strict=True) if plain is False), default=0.0)
    if not any(plain and e.score >= LEAST * best for e, plain in zip(extracts, told, strict=True)):
        return list(extracts)
    return [e for e, plain in zip(extracts, told, strict=True) if plain is not False]


def _tells(extract: Extract, office: frozenset[str]) -> bool | None:
    """Whether a sentence names an office as somebody's own; None where it names none of the kind."""
    terms = extract.read.analysis.terms if extract.read else ()
    text, start, language = extract.article.text, extract.span.start, extract.article.language
    named = [t for t in terms if not office.isdisjoint(with_parts(t))]
    if not named:
        return None
    return not all(_is_deputys(text[start : extract.span.end], language, t.start - start) for t in named)


def _is_deputys(text: str, language: str, place: int) -> bool:
    """Whether the office that is named at a place of a text is a deputy's."""
    return bool(_DEPUTY.get(language, NOTHING).search(fold_whole(text[max(0, place - _REACH) : place])))
