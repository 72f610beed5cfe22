"""A text as terms: concepts where the lexicon knows the words, the words themselves elsewhere.

One analysis serves both channels: the lexical one indexes the terms' keys, the dense one embeds the
English gloss.  Every term keeps its place in the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from index.languages import LanguageRules, rules_for
from index.lemmas import lemma
from index.lexicon import Lexicon
from index.names import nominative, skeleton
from index.romanise import romanise
from index.words import Word, split_words

FUNCTION, LIGHT, CONTENT = "function", "light", "content"
NUMBER, TIME = "number", "time"
PERSON, PLACE, NAME = "person", "place", "name"
_FIRST_OF = ("", PERSON, PLACE, NAME, TIME, NUMBER, LIGHT, FUNCTION)
"""What an ambiguous term counts as: the first of these that one of its concepts is."""

PART_WEIGHT = 0.5
"""What the entries inside an entry of several words weigh together, against that entry."""

NAME_SOUNDS = 2
"""Consonants that a name must have to be looked for by its sound."""

GLOSS_CONCEPTS = 2
"""A term of several concepts is glossed by this many of them."""


class Term(NamedTuple):
    """One run of words and what it may mean.

    Attributes:
        start: index of its first character in the text.
        end: index after its last character.
        keys: index keys: ``c12`` for concept 12, ``w:minsk`` for a word outside the lexicon, with ``s:mnsk``
            for its sound where it may be a name, ``n:1400`` for a number.
        kind: ``content``, ``light``, ``function``, ``number``, ``time``, ``person``, ``place`` or ``name``
            (any other name: from the lexicon, or a word outside it that is written with a capital inside
            a sentence).
        gloss: the English of it, or the word itself.
        parts: for an entry of several words the keys of the entries inside it, a tuple each: whoever
            writes of political prisoners writes of prisoners.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    kind: str
    gloss: str
    parts: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Analysis:
    """The terms of one text in one language.

    Attributes:
        language: ISO 639-1 code under whose rules it was analysed.
        terms: in the order of the text.
    """

    language: str
    terms: tuple[Term, ...]

    @cached_property
    def keys(self) -> list[str]:
        """The index keys, one for each occurrence; of function words only those with a concept.

        Function words carry something when one sentence is the translation of another, and nothing in a
        question; so they are in the index, and whoever asks gives them their weight.
        """
        keys: list[str] = []
        for term in self.terms:
            keys.extend(k for k in term.keys if term.kind != FUNCTION or k.startswith("c"))
            keys.extend(k for part in term.parts for k in part)
        return keys

    def weights(self, function: float = 0.0, light: float = 1.0) -> dict[str, float]:
        """Index key -> its weight as a question's term; each key counts once.

        The concepts of an ambiguous term share its weight, so a term of n concepts gives each 1/n.

        Args:
            function: weight of a function word that has a concept, 0 to 1.
            light: weight of a light word (say, happen), 0 to 1.
        """
        of_kind = {FUNCTION: function, LIGHT: light}
        weights: dict[str, float] = {}
        for term in self.terms:
            whole = of_kind.get(term.kind, 1.0)
            for key in term.keys:
                if term.kind != FUNCTION or key.startswith("c"):
                    weights[key] = max(weights.get(key, 0.0), whole / len(term.keys))
            for part in term.parts:
                for key in part:
                    share = PART_WEIGHT * whole / (len(part) * len(term.parts))
                    weights[key] = max(weights.get(key, 0.0), share)
        return weights

    @cached_property
    def gloss(self) -> str:
        """The text in English, word for word, function words included."""
        return " ".join(term.gloss for term in self.terms)


@dataclass(frozen=True)
class Analyser:
    """Turns texts into terms with one lexicon.

    Attributes:
        lexicon: the compiled lexicon.
    """

    lexicon: Lexicon

    def analyse(self, text: str, language: str, start: int = 0, end: int | None = None) -> Analysis:
        """Analyse ``text[start:end]``.

        Args:
            text: any text.
            language: ISO 639-1; a language without rules keeps its words as they stand.
            start: where to begin, counted in characters of `text`.
            end: where to stop; None is the text's end.

        Returns:
            The terms, with places counted in the whole of `text`.
        """
        rules = rules_for(language)
        words = split_words(text, rules, start, end)
        small = not any(c.isupper() for c in text[start:end])
        matcher = _Matcher(self.lexicon, rules, small)
        return Analysis(language, tuple(matcher.terms(words)))


class _Matcher:
    """Longest match of word runs against one language's table."""

    def __init__(self, lexicon: Lexicon, rules: LanguageRules, small: bool) -> None:
        self.concepts = lexicon.concepts
        self.table = lexicon.tables.get(rules.code)
        self.function = lexicon.function.get(rules.code, frozenset())
        self.rules = rules
        self.small = small
        """The text has no capital at all, so that a small letter proves nothing either."""

    def terms(self, words: list[Word]) -> Iterable[Term]:
        words = list(self._hyphens_apart(words))
        lemmas = [lemma(w.key, self.rules.code) if w.kind == "word" else w.key for w in words]
        i = 0
        while i < len(words):
            length, numbers = self._longest(words, lemmas, i)
            if numbers:
                term = self._concept_term(words, i, i + length, numbers)
                yield term if length == 1 else term._replace(parts=self._parts_of(words, lemmas, i, i + length))
                i += length
            else:
                yield self._word_term(words[i], lemmas[i])
                i += 1

    def _parts_of(self, words: list[Word], lemmas: list[str], i: int, j: int) -> tuple[tuple[str, ...], ...]:
        """The keys of the content entries inside the run of words i to j, the longest first from the left."""
        parts = []
        at = i
        while at < j:
            longest = j - at if at > i else j - at - 1
            length, numbers = next(
                (
                    (n, found)
                    for n in range(longest, 0, -1)
                    if (found := self._lookup(words[at : at + n], lemmas[at : at + n]))
                ),
                (1, ()),
            )
            term = self._concept_term(words, at, at + length, numbers) if numbers else None
            if term and term.kind not in (FUNCTION, LIGHT):
                parts.append(term.keys)
            at += length
        return tuple(parts)

    def _known(self, word: Word) -> bool:
        table = self.table
        return table is None or word.key in table.longest or lemma(word.key, self.rules.code) in table.longest

    def _hyphens_apart(self, words: list[Word]) -> Iterable[Word]:
        """Split a hyphenated word (US-Belarus) whose whole no entry begins with."""
        for word in words:
            if "-" not in word.key or word.kind != "word" or self._known(word):
                yield word
            elif len(word.surface) == len(word.key):
                yield from self._parts(word)
            else:
                yield word

    def _parts(self, word: Word) -> Iterable[Word]:
        at = 0
        for part in word.key.split("-"):
            if part:
                a = word.start + at
                surface = word.surface[at : at + len(part)]
                kind = "number" if part.isdigit() else "word"
                yield Word(surface, a, a + len(part), part, kind, word.first and at == 0)
            at += len(part) + 1

    def _longest(self, words: list[Word], lemmas: list[str], i: int) -> tuple[int, tuple[int, ...]]:
        """Number of words in the longest entry that begins at word `i`, and its concepts."""
        table = self.table
        if table is None or words[i].kind == "number":
            return 1, ()
        most = max(table.longest.get(words[i].key, 0), table.longest.get(lemmas[i], 0))
        for length in range(min(most, len(words) - i), 0, -1):
            numbers = self._lookup(words[i : i + length], lemmas[i : i + length])
            if numbers:
                return length, numbers
        if self.rules.shared_prefix:
            entry = table.by_prefix(words[i].key) or table.by_prefix(lemmas[i])
            if entry:
                return 1, table.entries[entry]
        return 1, ()

    def _lookup(self, words: list[Word], lemmas: list[str]) -> tuple[int, ...]:
        table = self.table
        assert table is not None
        keys = dict.fromkeys((" ".join(w.key for w in words), " ".join(lemmas)))
        found: dict[int, None] = {}
        for key in keys:
            as_name = table.capitals.get(key, ())
            if as_name and self._written_as_name(words[0], key):
                found.update(dict.fromkeys(as_name))
                if self._capital_is_proof(words[0]):
                    continue
            found.update(dict.fromkeys(table.entries.get(key, ())))
            if found:
                break
        return tuple(found)

    def _written_as_name(self, word: Word, key: str) -> bool:
        """Whether a word may be the name that the key stands for, by the way it is written.

        In a text without any capital it may, unless it is a function word: "who" is not the WHO there.
        """
        if self.small:
            return key not in self.function
        table = self.table
        if table is not None and key in table.acronyms:
            return word.surface.isupper()
        return word.surface[:1].isupper()

    def _capital_is_proof(self, word: Word) -> bool:
        return not self.small and not word.first

    def _concept_term(self, words: list[Word], i: int, j: int, numbers: tuple[int, ...]) -> Term:
        kinds = {self.concepts[n].kind for n in numbers}
        kind = next(k for k in _FIRST_OF if k in kinds) or CONTENT
        if j == i + 1 and words[i].key in self.function and not self._is_name(words[i]):
            kind = FUNCTION
        if kind != FUNCTION:
            numbers = tuple(n for n in numbers if self.concepts[n].kind != FUNCTION)
        glosses = [self.concepts[n].terms["en"] for n in numbers[:GLOSS_CONCEPTS]]
        keys = tuple(f"c{n}" for n in numbers)
        return Term(words[i].start, words[j - 1].end, keys, kind, " ".join(glosses))

    def _is_name(self, word: Word) -> bool:
        table = self.table
        return table is not None and word.key in table.capitals and self._written_as_name(word, word.key)

    def _word_term(self, word: Word, base: str) -> Term:
        if word.kind == "number":
            return Term(word.start, word.end, (f"n:{word.key}",), NUMBER, word.surface)
        if word.key in self.function or base in self.function:
            return Term(word.start, word.end, (f"w:{romanise(base)}",), FUNCTION, word.surface)
        capital = word.surface[:1].isupper()
        keys: tuple[str, ...] = (f"w:{romanise(base)}",)
        sound = skeleton(nominative(word.key, self.rules.code)) if capital or self.small else ""
        if len(sound) >= NAME_SOUNDS:
            keys += (f"s:{sound}",)
        return Term(word.start, word.end, keys, NAME if capital and not word.first else CONTENT, romanise(base))
