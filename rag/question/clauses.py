"""The asking clauses of a question that asks twice: "Who wrote the ruling, and who dissented?".

What a question wants is one set for the whole of it; a sentence that answers one clause well may hide that nothing
answers the other.  So the clauses are told apart: what kinds of thing each asks for, and by which words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, Analyser, Analysis
from index.normalise import fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.question.asking import WHETHER
from rag.question.wanted import Asked, asked, lies_in

MOST = 3
"""Clauses of a question at most."""

_UK_ASKING = (
    r"(?:хто|кого|кому|кім|ким|що|чого|чому|чим|коли|де|куди|звідки|навіщо|скіль\w+|наскільки|як\w{0,3}|чи[йяєї])"
)
_RU_ASKING = (
    r"(?:кто|кого|кому|кем|ком|что|чего|чему|чем|когда|где|куда|откуда|почему|зачем|скольк\w+|насколько|как\w{0,3}"
    r"|чь[яеи]|чей)"
)
_BEGINS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?:,? and|,? but|;|[?.!](?: and)?) (?:(?:also|then|finally|if so,?) )?"
        r"(?=(?:(?:by|to|for|from|with|of|in|on|at|after|before|since|until|under|about|into|against|exactly) )?"
        r"(?:who|whom|whose|what|when|where|why|how|which)\b)"
    ),
    "uk": regex(rf"(?:,? (?:і|й|та|а)|;|[?.!]) (?:(?:саме|потім|тоді|чи) )?(?=(?:[а-яіїєґ']{{1,5}} )?{_UK_ASKING}\b)"),
    "ru": regex(rf"(?:,? (?:и|а)|;|[?.!]) (?:(?:именно|потом|тогда) )?(?=(?:[а-я]{{1,5}} )?{_RU_ASKING}\b)"),
    "vi": regex(r"(?:,? (?:và|còn)|;|[?.!]) (?=\w)"),
}
"""Where a clause may begin: a word that joins it, right before its asking words; Vietnamese asks anywhere in it."""
_ASKING_VI = regex(r"(?<!\w)(?:ai|gì|nào|đâu|bao nhiêu|bao lâu|bao giờ|bao xa|mấy|(?:vì|tại) sao|thế nào|ra sao)(?!\w)")
_ASKING = {
    "en": regex(r"(?<!, )\b(?:who|whom|whose|what|when|where|why|how|which)\b"),
    "uk": regex(rf"(?<!, )\b{_UK_ASKING}\b"),
    "ru": regex(rf"(?<!, )\b{_RU_ASKING}\b"),
    "vi": _ASKING_VI,
}
"""Without such a word a clause asks nothing; after a comma it may only join: the man, who fled."""


class Clause(NamedTuple):
    """One asking clause of a question with others.

    Attributes:
        text: of it.
        wish: what it asks for.
        keys: of the words in it but for those that ask.
        own: the keys of those that no other clause has.
    """

    text: str
    wish: Asked
    keys: frozenset[str]
    own: frozenset[str]


def clauses(text: str, language: str, analyser: Analyser) -> tuple[Clause, ...]:
    """The asking clauses of a question, in their order; none where it asks but once.

    Args:
        text: the question.
        language: of the question, ISO 639-1.
        analyser: of questions and articles.
    """
    parts = [text[place.start : place.end] for place in _places(text, language)]
    if len(parts) < 2:
        return ()
    analyses = [analyser.analyse(part, language) for part in parts]
    wishes = [asked(part, analysis, analyser) for part, analysis in zip(parts, analyses, strict=True)]
    keys = [_keys(analysis, wish) for analysis, wish in zip(analyses, wishes, strict=True)]
    if not keys[0] or any(wish.news or wish.voices for wish in wishes):  # "when and where": one thing is asked of
        return ()
    return tuple(
        Clause(part, wish, mine, mine.difference(*(other for m, other in enumerate(keys) if m != n)))
        for n, (part, wish, mine) in enumerate(zip(parts, wishes, keys, strict=True))
    )


def _keys(analysis: Analysis, wish: Asked) -> frozenset[str]:
    """The keys of the words that say something, but for those that ask."""
    some = (t for t in analysis.terms if t.kind not in (FUNCTION, LIGHT) and not lies_in(t, wish.places))
    return frozenset(key for t in some if wish.types.isdisjoint(t.keys) for key in t.keys)


def _places(text: str, language: str) -> list[Span]:
    """Where the clauses stand; what stands before the first asking word belongs to the first clause."""
    folded = fold_whole(text)
    if language not in _BEGINS or len(folded) != len(text) or _opens_so(folded, language):
        return []
    begins = [0]
    for at, end in _joints(folded, language):
        if len(begins) < MOST and _asks(folded, begins[-1], at, language) and _asks(folded, end, len(text), language):
            begins.append(end)
    return [Span(a, b) for a, b in zip(begins, [*begins[1:], len(text)], strict=True)]


def _opens_so(folded: str, language: str) -> bool:
    """Whether a question opens by asking whether something is so: "Did the man who fled and who fired resign?"."""
    found = WHETHER[language].search(folded) if language in WHETHER else None
    return found is not None and not folded[: found.start()].strip()


def _joints(folded: str, language: str) -> Iterator[Span]:
    """Where one clause may end and the next one begins."""
    return (Span(*found.span()) for found in _BEGINS[language].finditer(folded))


def _asks(folded: str, start: int, end: int, language: str) -> bool:
    return bool(_ASKING[language].search(folded, start, end))
