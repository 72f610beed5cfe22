"""Sentences that are out of place beside an answer: questions of an article itself, and those of other stories."""

import re
from collections import Counter
from collections.abc import Sequence

from index.analyse import PLACE
from index.lexicon import NAMES
from index.normalise import fold_whole
from rag.coverage import Need
from rag.evidence.follows import REFERS
from rag.extract import Extract
from rag.extractive.beside import source_of
from rag.extractive.totals import asked_state
from rag.question import wanted
from rag.question.capitals import STATE
from rag.understand import Question

LITTLE = 0.3
"""With less than this share of what is asked for, a sentence that shares no name is of another story."""
LIKELY = 0.5
"""Beside a first sentence that is less likely to be evidence, another may be the answer whatever it brings."""
MANY = 4
"""With fewer articles than this nobody can tell which names are in the news anyway."""
_ONE = re.compile(
    r"^\W*(?:(?:only|just|лише|тільки|только|лишь|chỉ|còn|chỉ còn) )?"
    r"(?:one(?! of)|(?:одн[аеоуі]|один)(?! (?:з|із|зі|из)\b)|một(?! (?:số|loạt|phần)\b))\b"
)
"""How a sentence begins that counts one, a word that elsewhere counts nothing: one person is still missing."""
_CLOSING = " \t\n»”\"')]…"


def asks(text: str) -> bool:
    """Whether a sentence is a question.

    >>> asks("Why does the president do this now?"), asks("He asked why."), asks("«Коли?»")
    (True, False, True)
    """
    return text.rstrip(_CLOSING).endswith("?")


def everywhere(candidates: Sequence[Extract], needs: Sequence[Need]) -> frozenset[int]:
    """The places asked for, by number, that more than half of the articles hold: they tell no story from another.

    Args:
        candidates: the sentences that may answer.
        needs: what the question asks for.
    """
    held: dict[str, set[int]] = {}
    for one in candidates:
        held.setdefault(source_of(one), set()).update(one.held | one.titled - one.home)
    counts = Counter(n for numbers in held.values() for n in numbers if n < len(needs) and needs[n].kind == PLACE)
    return frozenset(n for n, count in counts.items() if len(held) >= MANY and count > len(held) / 2)


def is_out_of_place(
    extract: Extract,
    first: Extract,
    question: Question,
    needs: Sequence[Need],
    common: frozenset[int] = frozenset(),
) -> bool:
    """Whether a sentence cannot stand beside the first one of an answer.

    An article's own question tells nothing where nobody's words are asked for.  A sentence of another article shares
    a name with the question or the first sentence, or holds a good part of what is asked, by itself or by what the
    sentences before it hand on; a place that most articles hold is not enough where it stands in the title alone,
    but for a sentence that refers back and gives what is wanted.  Where the dead are counted, it names the same storm
    or ship.  Where the question names a state and the first sentence or its title does, it names no other in its stead.

    Args:
        extract: the sentence.
        first: of the answer.
        question: understood.
        needs: what it asks for.
        common: places that most articles hold, from `everywhere`.
    """
    if asks(extract.text) and wanted.SPEECH not in question.asked.kinds:
        return True
    if source_of(extract) == source_of(first) or extract.read is None or first.read is None:
        return False
    if _is_of_another_state(extract, first, needs):
        return True
    held = extract.held | extract.titled - extract.home
    if asked_state(question) is not None:
        own = {n for n in first.held if n < len(needs) and needs[n].kind in NAMES and needs[n].kind != PLACE}
        if own and own.isdisjoint(held):
            return True
    if question.asked.kinds & extract.gives and extract.read.leans == REFERS:
        common = frozenset()  # it tells what is wanted of what its article is about
    if any(needs[n].kind in NAMES for n in held - (common - extract.held) if n < len(needs)):
        return False
    usual = frozenset(key for n in common if n < len(needs) for key in needs[n].keys)
    if not (_names(extract) - usual).isdisjoint(_names(first)):
        return False
    weight = sum(need.weight for need in needs)
    share = sum(needs[n].weight for n in held - common if n < len(needs))
    return max(share, weight * extract.features.get("followed", 0.0)) < LITTLE * weight


def _is_of_another_state(extract: Extract, first: Extract, needs: Sequence[Need]) -> bool:
    """Whether a sentence names states of which the question asks about none, and the first one holds one that it does:
    Riga's crossings, beside Warsaw's."""
    asked = {
        n for n, need in enumerate(needs) if need.kind == PLACE and any(key.startswith(STATE) for key in need.stands)
    }
    if not asked & (first.held | first.titled) or asked & (extract.held | extract.titled):
        return False
    return extract.read is not None and any(key.startswith(STATE) for key in extract.read.keys)


def adds_nothing(extract: Extract, chosen: Sequence[Extract], question: Question, needs: Sequence[Need]) -> bool:
    """Whether a sentence brings nothing beside those chosen, the first of which is likely and which give the kind of
    thing wanted: neither more of what is asked nor that kind.

    Args:
        extract: the sentence.
        chosen: one or more, the best first.
        question: understood.
        needs: what it asks for.
    """
    if extract.read is None:
        return False
    kinds = question.asked.kinds
    held = frozenset[int]().union(*(one.held for one in chosen))
    new = any(n < len(needs) for n in extract.held - held)
    new = new or (wanted.NUMBER in kinds and bool(_ONE.search(fold_whole(extract.text))))
    given = any(kinds & _surely(one) for one in chosen) and chosen[0].score >= LIKELY
    return given and not new and not kinds & _surely(extract)


def _surely(extract: Extract) -> frozenset[str]:
    """What a sentence gives; a reason only where it hardly does without one: "for" and "after" may tell a reason."""
    return extract.gives if extract.features.get("cause_sure") else extract.gives - {wanted.REASON}


def _names(extract: Extract) -> frozenset[str]:
    terms = extract.read.analysis.terms if extract.read else ()
    return frozenset(key for t in terms if t.kind in NAMES for key in t.keys)
