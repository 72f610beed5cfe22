"""Sentences that are out of place beside an answer: questions of an article itself, and those of other stories."""

from collections.abc import Sequence

from index.analyse import PLACE
from index.lexicon import NAMES
from rag.coverage import Need, names_among
from rag.extract import Extract
from rag.extractive.beside import source_of
from rag.extractive.totals import asked_state
from rag.question import wanted
from rag.understand import Question

LITTLE = 0.3
"""With less than this share of what is asked for, a sentence that shares no name is of another story."""
_CLOSING = " \t\n»”\"')]…"


def asks(text: str) -> bool:
    """Whether a sentence is a question.

    >>> asks("Why does the president do this now?"), asks("He asked why."), asks("«Коли?»")
    (True, False, True)
    """
    return text.rstrip(_CLOSING).endswith("?")


def is_out_of_place(extract: Extract, first: Extract, question: Question, needs: Sequence[Need]) -> bool:
    """Whether a sentence cannot stand beside the first one of an answer.

    An article's own question tells nothing where nobody's words are asked for.  A sentence of another article shares
    a name with the question or the first sentence, or holds a good part of what is asked, by itself or by what the
    sentences before it hand on.  Where the dead are counted, it names the same storm or ship.

    Args:
        extract: the sentence.
        first: of the answer.
        question: understood.
        needs: what it asks for.
    """
    if asks(extract.text) and wanted.SPEECH not in question.asked.kinds:
        return True
    if source_of(extract) == source_of(first) or extract.read is None or first.read is None:
        return False
    held = extract.held | extract.titled - extract.home
    names = names_among(needs)
    if asked_state(question) is not None:
        own = {n for n in names & first.held if needs[n].kind != PLACE}
        if own and own.isdisjoint(held):
            return True
    if names & held or not _names(extract).isdisjoint(_names(first)):
        return False
    weight = sum(need.weight for need in needs)
    share = sum(needs[n].weight for n in held if n < len(needs))
    return max(share, weight * extract.features.get("followed", 0.0)) < LITTLE * weight


def _names(extract: Extract) -> frozenset[str]:
    terms = extract.read.analysis.terms if extract.read else ()
    return frozenset(key for t in terms if t.kind in NAMES for key in t.keys)
