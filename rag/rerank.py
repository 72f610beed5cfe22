"""Passages in the order of what they hold: the second stage of retrieval.

The first stage ranks chunks by all their words, so a passage that names everything asked for comes before the one that
answers.  Every sentence of the passages is judged anyway (`rag.extract`); here a passage takes the place of its best
sentence, as rerankers do (Nogueira & Cho 2019, with another judge).
"""

from collections.abc import Sequence
from dataclasses import replace

from rag.answer import Passage
from rag.extract import Extract

FIRST = 5
"""Places at the head of the ranking in which no language may crowd out the others."""
KEPT = 2
"""Places among them, the last ones, that are kept for article languages without an earlier one."""


def reranked(
    passages: Sequence[Passage], extracts: Sequence[Extract], gains: Sequence[float] = (), fair: bool = True
) -> tuple[Passage, ...]:
    """Passages, the one with the most promising sentence first.

    Args:
        passages: as the first stage ranked them; it decides where sentences do not.
        extracts: judged sentences of these passages.
        gains: by what share each passage gains (`rag.dates.gains`); none is 0 for all.
        fair: the last `KEPT` of the first `FIRST` places go to article languages that have none before them, as far as
            there are such.

    Returns:
        The same passages; the score of each is 1 over its place.
    """
    best = [0.0] * len(passages)
    of_article: dict[str, list[int]] = {}
    for number, passage in enumerate(passages):
        of_article.setdefault(passage.article.key, []).append(number)
    for extract in extracts:
        for number in of_article.get(extract.article.key, ()):
            passage = passages[number]
            if passage.start <= extract.span.start and extract.span.end <= passage.end:
                best[number] = max(best[number], extract.score)
    if gains:
        best = [score * (1 + gain) for score, gain in zip(best, gains, strict=True)]
    order = sorted(range(len(passages)), key=lambda number: (-best[number], number))
    if fair:
        order = _with_each_language(order, [passage.article.language for passage in passages])
    return tuple(replace(passages[number], score=1 / place) for place, number in enumerate(order, 1))


def _with_each_language(order: Sequence[int], languages: Sequence[str]) -> list[int]:
    """The order, with the best of each language that has none before them on the places that are kept."""
    free, others = list(order[: FIRST - KEPT]), list(order[FIRST - KEPT :])
    firsts: dict[str, int] = {}
    for number in order:
        firsts.setdefault(languages[number], number)
    kept = [number for number in firsts.values() if number not in free][:KEPT]
    kept += [number for number in others if number not in kept][: KEPT - len(kept)]
    return [*free, *(n for n in others if n in kept), *(n for n in others if n not in kept)]
