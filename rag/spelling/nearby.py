"""The words of the passages found, and those of them that come near to a word that was typed otherwise."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.analysis.foreign import other_language
from index.analysis.names import SOUNDS_ALIKE, nominative, same_name, skeletons
from index.analysis.unmarked import is_syllable
from index.analysis.words import split_words
from index.article import Article
from index.languages import rules_for
from index.lemmas import is_known
from index.lexicon import Lexicon
from index.romanise import romanise
from rag.spelling.keyboard import slip_of_the_hand
from rag.spelling.syllables import NOTHING, Seen, seen_in

LEAST_LETTERS = 5
"""Shorter words have too many neighbours to be what was meant; with a letter left out it was typed one shorter."""
LONG = 8
"""From so many letters on two slips are mended, below one."""
SURE_NAME = 7
"""Letters from which a name elsewhere in the articles that is one slip away is taken for what was meant."""
MOST_NEAR = 20
"""Words near to one that are weighed."""
_ONE_WAY = str.maketrans("gjyw", "hiiv")
"""One letter for those that two scripts write differently: Sampong, Сампонг."""


class Nearby(NamedTuple):
    """The words of the passages found, and names of other places.

    Attributes:
        words: folded, of at least `LEAST_LETTERS` letters, in the order in which they stand there; each with the
            language of the first passage that holds it.
        names: those that are written with a capital inside a sentence, of any length, and those that begin one and
            are no word; each with the place of the first passage that holds it.
        elsewhere: names of other places in the articles, which nothing but a few letters speaks for.
        seen: the Vietnamese words.
    """

    words: Mapping[str, str] = MappingProxyType({})
    names: Mapping[str, int] = MappingProxyType({})
    elsewhere: Mapping[str, int] = MappingProxyType({})
    seen: Seen = NOTHING

    def names_near(self, word: str, language: str) -> set[str]:
        """The names near to a folded word by its letters, in its own script or written in Latin ones.

        Of those elsewhere in the articles a short one must differ by a slip of the hand: Corvin is not Corin.
        """
        here = {name for name, _, _ in _near(word, language, self.names)}
        return here | {
            name
            for name, typed, meant in _near(word, language, self.elsewhere)
            if len(typed) >= SURE_NAME or slip_of_the_hand(typed, meant)
        }

    def place(self, name: str) -> int:
        """How far down the first passage with a name is; those elsewhere come last."""
        return self.names.get(name, len(self.names))

    def hear(self, word: str, language: str) -> bool:
        """Whether a folded name whose sound the articles hold is among the names: a short sound proves nothing.

        Without any names at all it is taken to be.
        """
        long = any(len(sound) >= SOUNDS_ALIKE for sound in skeletons(nominative(word, language)))
        return long or not self.names or any(same_name(word, name) for name in self.names)

    def settle(self, word: str, language: str, heard: bool) -> bool:
        """Whether the passages tell what a folded name is: they hold what is near to it, or the sound of it."""
        return (heard and self.hear(word, language)) or any(True for _ in _near(word, language, self.names))


class Place(Protocol):
    """A part of an article: a passage, or a candidate for one."""

    @property
    def article(self) -> Article:
        """The article it lies in."""

    @property
    def start(self) -> int:
        """Index of its first character in the article's text."""

    @property
    def end(self) -> int:
        """Index after its last character."""


Spelt = Callable[[Mapping[str, int]], Sequence[Place]]
"""From index keys, each with a number of slips, to places in the articles that hold a key so near to one."""

NOTHING_NEAR = Nearby()


def nearby_of(places: Sequence[Place], language: str, lexicon: Lexicon) -> Nearby:
    """The words of some places in articles.

    Args:
        places: those whose words count for most first.
        language: ISO 639-1 of the question.
        lexicon: tells which words that begin a sentence are names.
    """
    words: dict[str, str] = {}
    names: dict[str, int] = {}
    texts: list[list[str]] = []
    for n, place in enumerate(places):
        of = place.article.language
        here = split_words(place.article.text, rules_for(of), place.start, place.end)
        for w in here:
            if len(w.key) >= LEAST_LETTERS:
                words.setdefault(w.key, of)
            if w.surface[:1].isupper() and w.key not in names and not (w.first and _may_be_no_name(w.key, of, lexicon)):
                names[w.key] = n
        if of == language == "vi":
            texts.append([w.key for w in here])
    return Nearby(words, names, seen=seen_in(texts))


def _may_be_no_name(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a folded word that begins a sentence may be any word, for all that is known of its language."""
    table = lexicon.tables.get(language)
    if table is None or (language == "vi" and is_syllable(word)):
        return True
    return word in table.entries or word in lexicon.function[language] or is_known(word, language)


def apart(first: str, second: str) -> int:
    """The slips between two words: optimal string alignment (Damerau 1964)."""
    return OSA.distance(first, second)


def words_near(word: str, others: Collection[str]) -> list[str]:
    """The words at a small optimal-string-alignment distance (Damerau 1964), the nearest first."""
    most = 2 if len(word) >= LONG else 1
    found = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=MOST_NEAR)
    return [str(other) for other, slips, _ in found if slips]


def _near(word: str, language: str, names: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """The names near to a folded word, each with the word and the name as they were compared.

    In one script as they are written, and in Latin letters without a case ending; in two in Latin letters alone.
    """
    alike = [name for name in names if own(name, language)]
    latin = {romanise(name): name for name in alike}
    foreign = {in_latin(name): name for name in names if not own(name, language)}
    plain = romanise(nominative(word, language))
    for name in words_near(word, alike):
        yield name, word, name
    for other in words_near(plain, latin.keys()):
        yield latin[other], plain, other
    for form in dict.fromkeys((plain.translate(_ONE_WAY), in_latin(word))):
        for other in words_near(form, foreign.keys()):
            yield foreign[other], form, other


def in_latin(name: str) -> str:
    """A folded name in Latin letters, one for those that two scripts write differently."""
    return romanise(name).translate(_ONE_WAY)


def own(name: str, language: str) -> bool:
    """Whether a name is written in the script of a language."""
    return other_language(name, rules_for(language)) is None
