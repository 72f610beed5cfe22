"""Notes of correction in an article, and the sentences whose figure they take back, wherever these stand.

"The station counted 7,810 penguins" at the head is not so where the foot says: "An earlier version of this article gave
the number as 7,810. It is 7,180."  They belong together by the wrong figure and by something else that both name.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.analyse import CONTENT
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.numerals import numerals
from index.quantities.values import numbers_in
from index.sentences import Span
from rag.disputes.contested import is_denied
from rag.evidence.sought import Read

PLAIN = 100
"""A figure from here on is hardly the same by chance: with it alone a note and a sentence belong together."""
_SAID: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:said|stated|gave|given|reported|wrote|put|misstated|wrongly|incorrectly|mistakenly)\b"),
    "uk": regex(r"\b(?:йшлося|ішлося|зазнач\w+|вказ\w+|повідом\w+|написа\w+|помилк\w+)\b"),
    "ru": regex(r"\b(?:говорилось|указ\w+|сообщ\w+|написа\w+|ошиб\w+|речь шла)\b"),
    "vi": regex(r"(?<!\w)(?:viết|ghi|nêu|đưa|nói)(?!\w)"),
}
_INSTEAD = regex(r"(?<!\w)(?:rather than|instead of|замість|вместо|thay vì)(?!\w)")
"""A note that says before its first figure how it was given, and then in place of what, denies the right one: it gave
460 rather than 640."""


class _Note(NamedTuple):
    """A note of correction: its sentences, what they say was wrong, and the keys of their content."""

    places: tuple[Span, ...]
    wrong: frozenset[float]
    keys: frozenset[str]


class Notes:
    """The notes of correction in some passages.

    Args:
        passages: the sentences of each passage in order.
    """

    def __init__(self, passages: Sequence[Sequence[Read]]) -> None:
        self._of: dict[str, list[_Note]] = {}
        for sentences in passages:
            for sentence, after in pairwise([*sentences, None]):
                if sentence and sentence.note:
                    self._add(sentence, after)

    def _add(self, sentence: Read, after: Read | None) -> None:
        some = [sentence, after] if sentence.corrects and after else [sentence]
        figures = dict(_figures(sentence))
        if not sentence.corrects:  # it gives both: the wrong figure is the one that it denies, or else the first
            folded, language = fold_whole(sentence.text), sentence.article.language
            first = min(figures.values(), default=0)
            given_first = _INSTEAD.search(folded) and _SAID.get(language, NOTHING).search(folded, 0, first)
            denied = {v: at for v, at in figures.items() if not given_first and is_denied(folded, at, language)}
            figures = denied or dict(sorted(figures.items(), key=lambda item: item[1])[:1])
        wrong = frozenset(figures) - frozenset(v for one in some[1:] for v, _ in _figures(one))
        if wrong:
            note = _Note(tuple(one.span for one in some), wrong, frozenset[str]().union(*map(_content, some)))
            self._of.setdefault(sentence.article.key, []).append(note)

    def on(self, sentence: Read) -> tuple[Span, ...]:
        """The places of the sentences that take back a figure of this one; none where there is no such note."""
        notes = self._of.get(sentence.article.key)
        if not notes:
            return ()
        figures = frozenset(value for value, _ in _figures(sentence))
        for note in notes:
            same = note.wrong & figures
            if same and sentence.span not in note.places and (max(same) >= PLAIN or note.keys & _content(sentence)):
                return note.places
        return ()


def _content(sentence: Read) -> frozenset[str]:
    return frozenset(key for term in sentence.analysis.terms if term.kind == CONTENT for key in term.keys)


def _figures(sentence: Read) -> Iterator[tuple[float, int]]:
    """The figures of a sentence that tell no time, with the place of each in the folded sentence."""
    folded, language = fold_whole(sentence.text), sentence.article.language
    times = [moment.place for moment in sentence.moments]
    found = [(number.value, place) for place, number in numbers_in(folded, language)]
    found += [(number.value, number.place) for number in numerals(folded, language) if number.sure]
    for value, place in found:
        if not any(time.start <= place.start < time.end for time in times):
            yield value, place.start
