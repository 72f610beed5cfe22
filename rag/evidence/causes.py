"""Whether a sentence tells a cause: surely, or perhaps."""

from collections.abc import Mapping
from functools import lru_cache

from index.normalise import NOTHING, fold_whole
from rag.evidence.cause_words import BARE_CAUSE, CAUSES, CHARGES, SURE_CAUSES
from rag.evidence.modality import UNKNOWN, modality
from rag.evidence.named_causes import NAMED_CAUSES, REFUTED
from rag.evidence.sought import Read
from rag.question.kinds import DEATH, ILLNESS, PENALTY


def gives_cause(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence hardly does without a cause, an aim or a fear.

    Args:
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys: who asks why he killed is told nothing by "he was found guilty of murder".
    """
    text, language = sentence.text, sentence.article.language
    of_a_death = not own.isdisjoint(known[DEATH]) and own.isdisjoint(known[PENALTY])
    if not of_a_death:
        return tells_cause(text, language)
    return _is_sure(text, language)


@lru_cache(maxsize=20_000)
def tells_cause(text: str, language: str) -> bool:
    """Whether a text hardly does without a cause, an aim, a fear or a charge.

    Nearly every sentence holds a word that may tell a reason (for, after, to), and so gives one by
    `rag.evidence.given.given`; where a reason is to be proved, this tells more.

    Args:
        text: a sentence.
        language: of the text, ISO 639-1.

    >>> tells_cause("The bridge was closed because of the flood.", "en"), tells_cause("It opened to traffic.", "en")
    (True, False)
    """
    return _is_sure(text, language) or bool(CHARGES.get(language, NOTHING).search(fold_whole(text)))


def is_refuted(text: str, language: str) -> bool:
    """Whether a text says of a rumour that it is not so.

    Args:
        text: a sentence.
        language: of the text, ISO 639-1.

    >>> is_refuted("Rumours that she left over the pay are false.", "en"), is_refuted("She left over the pay.", "en")
    (True, False)
    """
    return bool(REFUTED.get(language, NOTHING).search(fold_whole(text)))


@lru_cache(maxsize=20_000)
def names_cause(text: str, language: str) -> bool:
    """Whether a text names a cause as such: "The cause was a crack", and not "They meet to save the bridge".

    Args:
        text: a sentence.
        language: of the text, ISO 639-1.

    >>> names_cause("The cause was a crack.", "en"), names_cause("The cause is not known.", "en")
    (True, False)
    """
    if not tells_cause(text, language) or UNKNOWN in modality(text, language):
        return False
    return bool(NAMED_CAUSES.get(language, NOTHING).search(fold_whole(text)))


def _is_sure(text: str, language: str) -> bool:
    """Whether a text hardly does without a cause, and does not only say that the cause is not known or not so."""
    folded, table = fold_whole(text), SURE_CAUSES.get(language, NOTHING)
    if not table.search(folded) or is_refuted(text, language):
        return False
    if UNKNOWN not in modality(text, language):
        return True
    return any(not BARE_CAUSE.search(found.group()) for found in table.finditer(folded))


def may_give_cause(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence may tell a cause, or an illness or an injury to a question about a death.

    Args:
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys.
    """
    folded, language = fold_whole(sentence.text), sentence.article.language
    if CAUSES.get(language, NOTHING).search(folded) or gives_cause(sentence, known, own):
        return True
    if own.isdisjoint(known[DEATH]):
        return False
    return any(not known[ILLNESS].isdisjoint(t.keys) for t in sentence.without(own))
