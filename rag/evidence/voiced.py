"""Whether the voice whose words a question asks for is there: in a sentence, before it, or in the title."""

from collections.abc import Sequence

from rag.evidence.sought import Read, Sought


def unvoiced(sought: Sought, heard: Sequence[Read], title: Read | None = None) -> float:
    """How much of the voice that is asked for neither a sentence, nor those before it, nor the title names, 0 to 1.

    Args:
        sought: the question; one that asks for nobody's words misses no voice.
        heard: the sentence and those before it in which its speaker may be named: "He said ...".
        title: of the article, read, where its text does not hold it.
    """
    if not sought.voice:
        return 0.0
    keys = frozenset[str]().union(*(read.keys for read in (*heard, *([title] if title else []))))
    asked = [sought.needs[n] for n in sought.voice]
    whole = sum(need.weight for need in asked)
    return sum(need.weight * (1 - need.met(keys)) for need in asked) / whole if whole else 0.0
