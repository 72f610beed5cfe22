"""Whether a sentence tells when something happened, and not only when somebody said so: the ministry said on Monday."""

import re
from collections.abc import Mapping, Sequence

from index import analyse
from index.analyse import FUNCTION, Term
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.times import Moment
from index.sentences import Span
from rag.evidence.giving import CLOCKS, SEASONS
from rag.evidence.sought import Read

_SIGN = regex(r"[^\w\s'’]")
CLOSE = 6
"""Characters that may part a day from the word for saying that it belongs to."""
SPEECH_REACH = 40
"""The same where what is said follows: said in a televised address on Monday that."""


def has_time(sentence: Read, terms: Sequence[Term], saying: frozenset[str]) -> bool:
    """Whether a sentence holds a time that is not only that of a statement.

    Args:
        sentence: read.
        terms: those of it that say nothing of what the question says.
        saying: the keys of the words for saying.
    """
    start = sentence.span.start
    stated = [Span(m.place.start + start, m.place.end + start) for m in sentence.moments]
    loose = [Span(t.start, t.end) for t in terms if t.kind == analyse.TIME]
    loose = [place for place in loose if not any(p.start <= place.start < p.end for p in stated)]
    if times_told(sentence, saying) or any(not _beside_saying(place, sentence, saying) for place in loose):
        return True
    clocks = any(not _beside_saying(place, sentence, saying) for place in _clocks(sentence))
    return clocks or tells(SEASONS, sentence)


def _clocks(sentence: Read) -> list[Span]:
    """Where a sentence tells the time of day: who asks when the signal came is told that it was at 2:17."""
    folded, start = fold_whole(sentence.text), sentence.span.start
    if len(folded) != len(sentence.text):
        return []
    found = CLOCKS.get(sentence.article.language, NOTHING).finditer(folded)
    return [Span(start + one.start(), start + one.end()) for one in found]


def times_told(sentence: Read, saying: frozenset[str]) -> list[Moment]:
    """The times of a sentence but for days that stand beside a word for saying.

    Args:
        sentence: read.
        saying: the keys of the words for saying.
    """
    start = sentence.span.start
    return [
        m
        for m in sentence.moments
        if not (m.relative and m.days.first == m.days.last)
        or not _beside_saying(Span(m.place.start + start, m.place.end + start), sentence, saying)
    ]


def _beside_saying(place: Span, sentence: Read, saying: frozenset[str]) -> bool:
    """Whether a word for saying stands right before or after a place, with no sign between them, or anywhere before it
    in its clause where what is said follows: said in a speech on Monday that."""
    content, text = [t for t in sentence.analysis.terms if t.kind != FUNCTION], sentence.article.text
    before = [(t, text[t.end : place.start]) for t in content if t.end <= place.start]
    near = before[-1:] + [(t, text[place.end : t.start]) for t in content if t.start >= place.end][:1]
    reach = SPEECH_REACH if _THAT.match(text, place.end, sentence.span.end) else 0
    return any(
        len(between) <= CLOSE and not _SIGN.search(between) and not saying.isdisjoint(term.keys)
        for term, between in near
    ) or any(
        len(between) <= reach and not _SIGN.search(between) and not saying.isdisjoint(term.keys)
        for term, between in before
    )


_THAT = regex(r" (?:\w+ )?(?:that|rằng)\b|, (?:що|что)\b")
"""Right after the day on which something was said: on Monday evening that, у п'ятницю, що."""


def tells(table: Mapping[str, re.Pattern[str]], sentence: Read) -> bool:
    """Whether a pattern of a sentence's language is found in it.

    Args:
        table: language -> pattern, as a folded text is looked at.
        sentence: read.
    """
    return bool(table.get(sentence.article.language, NOTHING).search(fold_whole(sentence.text)))
