"""Which parts of answering by quotes are at work: all of them, but for measurements of what each one adds."""

from dataclasses import dataclass, replace

from index.analysis.names import SOUND
from rag.evidence.judgement import Judgement, load_judgement
from rag.question.wanted import Asked
from rag.understand import Question, Weighted


@dataclass(frozen=True)
class Parts:
    """What is at work; the defaults are the whole.

    Attributes:
        mended: misspelt words of a question are read as what they were meant for.
        dense: retrieval compares vectors.
        lexical: retrieval compares terms.
        sounds: a name that the lexicon does not hold meets others by its consonants.
        fair: passages are ranked within each article language first, and each has one among the first, so that none is
            crowded out.
        reranked: passages take the place of their best sentence.
        kinds: the kind of thing that is wanted counts.
        times: the times that a question names count.
        continued: further sentences may join the best one.
        sides: where sources give different values, each is shown.
        judgement: the regressions; None takes those that ship.
    """

    mended: bool = True
    dense: bool = True
    lexical: bool = True
    sounds: bool = True
    fair: bool = True
    reranked: bool = True
    kinds: bool = True
    times: bool = True
    continued: bool = True
    sides: bool = True
    judgement: Judgement | None = None

    def judge(self) -> Judgement:
        """The regressions that are in use."""
        return self.judgement or load_judgement()

    def of(self, question: Question) -> Question:
        """A question without what belongs to parts that are not at work."""
        if not self.dense:
            question = replace(question, vector=None)
        if not self.sounds:
            weights = {key: weight for key, weight in question.weights.items() if not key.startswith(SOUND)}
            question = replace(question, weights=weights, terms=tuple(_soundless(term) for term in question.terms))
        if not self.lexical:
            question = replace(question, weights={})
        if not self.kinds:
            question = replace(question, asked=Asked(), clauses=())
        return question if self.times else replace(question, moments=())


def _soundless(term: Weighted) -> Weighted:
    parts = tuple(tuple(key for key in part if not key.startswith(SOUND)) for part in term.parts)
    return replace(term, keys=tuple(key for key in term.keys if not key.startswith(SOUND)), parts=parts)


WHOLE = Parts()
"""Everything at work."""
