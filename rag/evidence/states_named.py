"""The states that a sentence of an article names, by themselves or by what stands for them: Beijing for China."""

from collections.abc import Sequence

from index.analyse import Analyser, Term
from rag.question.capitals import states, states_in


def with_states(text: str, language: str, terms: Sequence[Term], analyser: Analyser) -> frozenset[str]:
    """The keys of the states that a text names, by themselves or by what stands for them.

    Args:
        text: a text whose terms they are.
        language: of it.
        terms: of it, or of a part of it.
        analyser: with the lexicon.
    """
    return frozenset(key for _, key in states_in(text, language, terms, states(analyser)))
