"""A question as it was meant: Vietnamese typed without diacritics, and one or two slips of the keyboard.

What no article and no lexicon knows is compared with what they do know (Norvig 2007 for the words one slip away).
Nothing is changed that an article holds, and a name is only ever taken for a name that the articles hold, so that a
question about somebody whom no article mentions stays one.
"""

import string
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.analyse import FUNCTION, NAME, Analyser, Term
from index.languages import rules_for
from index.lemmas import is_known
from index.normalise import fold
from index.words import split_words
from rag.answer import Passage
from rag.syllables import NOTHING, Frequencies, Seen, Syllables, as_written, seen_in

LEAST_LETTERS = 5
"""Shorter words have too many neighbours to be what was meant; with a letter left out it was typed one shorter."""
LONG = 8
"""From so many letters on two slips are mended, below one."""
MOST_NEAR = 20
"""Words near to one that are weighed."""

_LETTERS = {
    "en": string.ascii_lowercase,
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}


class Nearby(NamedTuple):
    """The words of the passages found.

    Attributes:
        words: folded, of at least `LEAST_LETTERS` letters.
        seen: the Vietnamese ones.
    """

    words: frozenset[str] = frozenset()
    seen: Seen = NOTHING


class Mender:
    """Reads questions as they were meant.

    Args:
        analyser: with the lexicon.
        frequencies: index keys -> in how many chunks each stands.
    """

    def __init__(self, analyser: Analyser, frequencies: Frequencies) -> None:
        self._analyser = analyser
        self._frequencies = frequencies
        self._syllables: Syllables | None = None
        self._entries: dict[str, list[str]] = {}

    def mended(self, text: str, language: str, nearby: Nearby = Nearby()) -> str:
        """A question with its Vietnamese diacritics back and without slips of the keyboard.

        Args:
            text: a question.
            language: ISO 639-1 of it.
            nearby: what the passages hold, if some were found.
        """
        if language == "vi":
            self._syllables = self._syllables or Syllables(self._analyser.lexicon, self._frequencies)
            if text.isascii():
                text = self._syllables.restored(text, nearby.seen)
            else:
                text = self._syllables.mended(text, _near, nearby.seen)
        return self._corrected(text, language, nearby)

    def mended_by(self, text: str, language: str, passages: Sequence[Passage]) -> str:
        """The same by the words of the passages found too."""
        if language != "vi" and not any(_is_unknown(t, text) for t in self._analyser.analyse(text, language).terms):
            return text
        words: set[str] = set()
        texts: list[list[str]] = []
        for passage in passages:
            of = passage.article.language
            keys = [w.key for w in split_words(passage.article.text, rules_for(of), passage.start, passage.end)]
            words.update(key for key in keys if len(key) >= LEAST_LETTERS)
            if of == language == "vi":
                texts.append(keys)
        return self.mended(text, language, Nearby(frozenset(words), seen_in(texts)))

    def _corrected(self, text: str, language: str, nearby: Nearby) -> str:
        """A text with words that nothing knows replaced by what was meant, where that can be told."""
        unknown = [t for t in self._analyser.analyse(text, language).terms if _is_unknown(t, text)]
        counts = self._frequencies([t.keys[0] for t in unknown]) if unknown else {}
        pieces: list[str] = []
        place = 0
        for term in unknown:
            better = None if counts[term.keys[0]] else self._meant(text[term.start : term.end], term, language, nearby)
            if better is not None:
                pieces += [text[place : term.start], better]
                place = term.end
        return "".join([*pieces, text[place:]])

    def _meant(self, surface: str, term: Term, language: str, nearby: Nearby) -> str | None:
        """What an unknown word was meant to be: of the words near to it the one that the articles hold, if some do."""
        word = fold(surface)
        ordinary = is_known(word, language)
        near = dict.fromkeys(_near(word, nearby.words))
        if not ordinary:
            near |= dict.fromkeys((*_near(word, self._of_lexicon(language)), *_forms(word, language)))
        ranked = []
        for other in near:
            written = as_written(surface, other)
            keys = [key for t in self._analyser.analyse(written, language).terms for key in t.keys if key[0] == "c"]
            held = max(self._frequencies(keys).values(), default=0)
            if other in nearby.words or held or (keys and term.kind != NAME):
                apart = OSA.distance(word, other)
                here = other in nearby.words
                ranked.append((not (here or held), apart, not here, -held, other[0] != word[0], written))
        return min(ranked)[-1] if ranked else None

    def _of_lexicon(self, language: str) -> list[str]:
        """The single words of a language's entries, names included."""
        if language not in self._entries:
            table = self._analyser.lexicon.tables.get(language)
            keys = dict.fromkeys((*table.entries, *table.capitals)) if table else ()
            self._entries[language] = [key for key in keys if " " not in key and len(key) >= LEAST_LETTERS]
        return self._entries[language]


def _is_unknown(term: Term, text: str) -> bool:
    surface = text[term.start : term.end]
    return (
        term.kind != FUNCTION
        and term.keys[0].startswith("w:")
        and surface.isalpha()
        and len(surface) >= LEAST_LETTERS - 1
    )


def _near(word: str, others: Collection[str]) -> list[str]:
    """The words at a small optimal-string-alignment distance (Damerau 1964), the nearest first."""
    most = 2 if len(word) >= LONG else 1
    found = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=MOST_NEAR)
    return [str(other) for other, apart, _ in found if apart]


def _forms(word: str, language: str) -> Iterator[str]:
    """The forms of ordinary words of a language that are one slip away."""
    letters = _LETTERS.get(language)
    if letters is None or len(word) >= 2 * LONG:
        return
    others: set[str] = set()
    for at in range(len(word) + 1):
        begin, rest = word[:at], word[at:]
        others.update(begin + letter + rest for letter in letters)
        if rest:
            others.add(begin + rest[1:])
            others.update(begin + letter + rest[1:] for letter in letters)
        if len(rest) > 1:
            others.add(begin + rest[1] + rest[0] + rest[2:])
    for other in sorted(others - {word}):
        if len(other) >= LEAST_LETTERS and is_known(other, language):
            yield other
