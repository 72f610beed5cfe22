"""A text as terms: concepts where the lexicon knows the words, the words themselves elsewhere.

One analysis serves both channels: the lexical one indexes the terms' keys, the dense one embeds the
English gloss.  Every term keeps its place in the text.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from index.analysis.entries import Entries
from index.analysis.keys import index_keys
from index.analysis.match import CONTENT as CONTENT
from index.analysis.match import FUNCTION as FUNCTION
from index.analysis.match import GLOSS_CONCEPTS as GLOSS_CONCEPTS
from index.analysis.match import LIGHT as LIGHT
from index.analysis.match import NAME as NAME
from index.analysis.match import NUMBER as NUMBER
from index.analysis.match import PERSON as PERSON
from index.analysis.match import PLACE as PLACE
from index.analysis.match import TIME as TIME
from index.analysis.match import Meanings
from index.analysis.vocabulary import REMEMBERED, Vocabulary
from index.languages import rules_for
from index.lexicon import Lexicon

PART_WEIGHT = 0.5
"""What the entries inside an entry of several words weigh together, against that entry."""


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
        """The index keys, one for each occurrence (see `index.analysis.keys.index_keys`)."""
        keys: list[str] = []
        for _, _, of_term, kind, _, parts in self.terms:
            keys += index_keys(of_term, kind == FUNCTION, parts)
        return keys

    def weights(self, function: float = 0.0, light: float = 1.0, parts: float = PART_WEIGHT) -> dict[str, float]:
        """Index key -> its weight as a question's term; each key counts once.

        The concepts of an ambiguous term share its weight, so a term of n concepts gives each 1/n.

        Args:
            function: weight of a function word that has a concept, 0 to 1.
            light: weight of a light word (say, happen), 0 to 1.
            parts: what the entries inside an entry of several words weigh together, against that entry.
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
                    share = parts * whole / (len(part) * len(term.parts))
                    weights[key] = max(weights.get(key, 0.0), share)
        return weights

    @property
    def glosses(self) -> list[str]:
        """The English of the terms, function words included."""
        return [term.gloss for term in self.terms]

    @property
    def gloss(self) -> str:
        """The text in English, word for word."""
        return " ".join(self.glosses)


class Outline(NamedTuple):
    """What the two channels keep of a text, without places.

    Attributes:
        terms: the index keys of its `Analysis`, as `index.analysis.keys.joined` gives them.
        glosses: those of its `Analysis`.
    """

    terms: str
    glosses: list[str]


@dataclass(frozen=True)
class Analyser:
    """Turns texts into terms with one lexicon; may be shared by threads.

    Attributes:
        lexicon: the compiled lexicon.
        remembered: words of a language that are kept with what was found out of them (see `index.analysis.vocabulary`).
    """

    lexicon: Lexicon
    remembered: int = REMEMBERED
    _vocabularies: dict[tuple[str, bool], Vocabulary] = field(default_factory=dict, repr=False, compare=False)
    _meanings: Meanings = field(default_factory=dict, repr=False, compare=False)

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
        end = len(text) if end is None else end
        starts, ends, known = self._vocabulary(text[start:end], language).read(text, start, end)
        new = tuple.__new__  # a named tuple's own constructor takes three times as long
        found = zip(starts, ends, known, strict=True)
        return Analysis(language, tuple([new(Term, (a, b, *word.meaning)) for a, b, word in found]))

    def outline(self, text: str, language: str) -> Outline:
        """What an index keeps of the analysis of a text, in half the time.

        Args:
            text: any text.
            language: ISO 639-1.
        """
        known = self._vocabulary(text, language).terms(text)
        return Outline(
            " ".join([word.indexed for word in known if word.indexed]), [word.meaning.gloss for word in known]
        )

    def _vocabulary(self, text: str, language: str) -> Vocabulary:
        small = not any(map(str.isupper, text))
        code = rules_for(language).code
        return self._vocabularies.get((code, small)) or self._open(code, small)

    def _open(self, code: str, small: bool) -> Vocabulary:
        table = self.lexicon.tables.get(code)
        several = table.several if table else Entries.of(())
        opened = Vocabulary(self.lexicon, rules_for(code), small, several, self._meanings, self.remembered)
        return self._vocabularies.setdefault((code, small), opened)
