"""The list after a sentence that only announces it: "He set three conditions. He wants the risks to be shared…"."""

import re
from collections.abc import Sequence

from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.numerals import numerals
from index.quantities.values import numbers_in
from rag.evidence.follows import REFERS
from rag.extract import Extract
from rag.extractive.beside import follows
from rag.question import wanted
from rag.understand import Question

NEAR = 14
"""Characters that may part a number from the thing of which so many are announced: three main conditions."""
LEFT = 60
"""With more characters after the thing, the sentence says more than that there are so many."""
MOST = 12.0
"""More things than this nobody lists in a sentence."""
_SOME: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:several|a few|some|a (?:number|series|list|set|package) of|the following)\b"),
    "uk": regex(r"\b(?:кілька|декілька|низк[ау]|ряд|перелік|такі)\b"),
    "ru": regex(r"\b(?:несколько|ряд|перечень|следующие|такие)\b"),
    "vi": regex(r"(?<!\w)(?:một số|một loạt|hàng loạt|danh sách)(?!\w)"),
}
"""So many, without a number."""
_TELLS = regex(r"[:;]|[—–] (?=\w)")
"""After it a sentence lists the things itself."""
_IN_ORDER: dict[str, re.Pattern[str]] = {
    "en": regex(r"^\W*(?:the )?(?:first|firstly|one|among them|these|they|1[.)])(?!\w)"),
    "uk": regex(r"^\W*(?:по-перше|перш\w+|одн\w+ з|серед них|це|ідеться|йдеться|1[.)])(?!\w)"),
    "ru": regex(r"^\W*(?:во-первых|перв\w+|одн\w+ из|среди них|это|речь идет|1[.)])(?!\w)"),
    "vi": regex(r"^\W*(?:thứ nhất|đầu tiên|một là|trong đó|đó là|gồm|bao gồm|1[.)])(?!\w)"),
}
"""How the sentence begins that tells the first of them, or all."""


def listed(chosen: Sequence[Extract], candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence after the last one of an answer, if that only says how many of the things asked for there are, and
    the next one tells them.  Where a number, a day, a place or a reason is asked for, the number counts by the way.

    Args:
        chosen: one or more sentences.
        candidates: those that may answer.
        question: understood.
    """
    last, kinds = chosen[-1], question.asked.kinds
    if not kinds <= {wanted.SPEECH} or question.asked.whether or not announces(last, question):
        return None
    texts = {one.text for one in chosen}
    return next((c for c in candidates if follows(last, c) and c.text not in texts and _goes_on(c)), None)


def announces(extract: Extract, question: Question) -> bool:
    """Whether a sentence says that there are so many of a thing asked for, and does not tell them.

    Args:
        extract: a sentence.
        question: understood.
    """
    if extract.read is None:
        return False
    folded, language = fold_whole(extract.text), extract.article.language
    if len(folded) != len(extract.text):  # the places would be those of another text
        return False
    asked = frozenset(key for t in question.terms if t.kind not in NAMES for key in t.keys)
    days = [m.place for m in extract.read.moments]
    places = [p.end for p, n in numbers_in(folded, language) if not n.unit and 1 < n.value <= MOST]
    places = [end for end in places if not any(day.start < end <= day.end for day in days)]
    places += [n.place.end for n in numerals(folded, language) if 1 < n.value <= MOST]
    places += [found.end() for found in _SOME.get(language, NOTHING).finditer(folded)]
    for term in extract.read.analysis.terms if places else ():
        start, end = term.start - extract.span.start, term.end - extract.span.start
        if asked.isdisjoint(term.keys) or not any(0 <= start - place <= NEAR for place in places):
            continue
        if len(folded) - end <= LEFT and not _TELLS.search(folded, end):
            return True
    return False


def _goes_on(extract: Extract) -> bool:
    """Whether a sentence goes on from the one before it."""
    opening = _IN_ORDER.get(extract.article.language, NOTHING)
    return bool(extract.read and extract.read.leans == REFERS) or bool(opening.search(fold_whole(extract.text)))
