"""The sentences before and after one that may answer, where they bear on it: its quotation, what takes it back or
denies it, another voice, or the newer report that it only leads up to.
"""

from collections.abc import Sequence
from typing import NamedTuple

from index.sentences import Span, split_sentences
from rag.evidence.modality import UNKNOWN, modality
from rag.evidence.sought import Read
from rag.evidence.windows import neighbours
from rag.verdicts.notes import Notes

_OPENS = frozenset('«“„"”')
"""Marks with which a quotation begins; a closing one too, since news mistypes them."""
_FURTHER = 800
"""Characters after a passage in which the sentence is looked for that follows its last one."""


class Neighbours(NamedTuple):
    """Places of sentences beside one; None or nothing where there is none that bears on it.

    Attributes:
        quotation: the next sentence, if it begins with a quotation mark.
        taken_back: the sentences that say that this one is not so: the next one, or a note of correction.
        unsaid: the next sentence, if it says that something is not known.
        denied: the next sentence, if it says that somebody denies this one.
        countered: the next sentence, if it gives somebody's figure against this one's.
        renewed: the sentence before, if this one only says what was reported earlier; the next one, if that puts right
            what this one says was reported first.
    """

    quotation: Span | None = None
    taken_back: tuple[Span, ...] = ()
    denied: Span | None = None
    countered: Span | None = None
    renewed: Span | None = None
    unsaid: Span | None = None


ALONE = Neighbours()
"""Of a sentence beside which nothing bears on it, or of which nothing is known but where it stands."""


class InLine:
    """Who stands beside whom in the sentences of some passages.

    Args:
        passages: the sentences of each passage in order.
    """

    def __init__(self, passages: Sequence[Sequence[Read]]) -> None:
        pairs = neighbours([sentence for sentences in passages for sentence in sentences])
        self._next = {_place(a): b for a, b in pairs}
        self._before = {_place(b): a for a, b in pairs}
        self._notes = Notes(passages)

    def neighbours_of(self, sentence: Read) -> Neighbours | None:
        """The neighbours of a sentence; None of one that corrects something and after which nothing is said."""
        after, before = self._next.get(_place(sentence)), self._before.get(_place(sentence))
        taken_back = self._taken_back(sentence, after)
        if sentence.corrects and not taken_back:
            return None
        renewed = after if after and after.puts_right and sentence.first else before if sentence.earlier else None
        return Neighbours(
            after.span if after and after.text.lstrip()[:1] in _OPENS else None,
            taken_back,
            after.span if after and after.denies else None,
            after.span if after and after.counters else None,
            renewed.span if renewed else None,
            after.span if after and UNKNOWN in modality(after.text, after.article.language) else None,
        )

    def _taken_back(self, sentence: Read, after: Read | None) -> tuple[Span, ...]:
        if after and (after.takes_back or sentence.corrects):
            return (after.span,)
        if sentence.corrects:
            further = _further(sentence)
            return (further,) if further else ()
        return self._notes.on(sentence)


def _place(sentence: Read) -> tuple[str, Span]:
    return sentence.article.key, sentence.span


def _further(sentence: Read) -> Span | None:
    """The sentence after the last one of a passage."""
    article, start = sentence.article, sentence.span.end
    spans = split_sentences(article.text, article.language, start, min(start + _FURTHER, len(article.text)))
    return next(iter(spans), None)
