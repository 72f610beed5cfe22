"""A question as it was meant: Vietnamese typed without diacritics, and one or two slips of the keyboard.

What no article and no lexicon knows is compared with what they do know.  Nothing is changed that an article holds,
and a name is only ever taken for a name that stands in the passages found, so that a question about somebody whom
no article mentions stays one.
"""

from collections.abc import Callable, Collection, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.analyse import FUNCTION, NAME, Analyser, Term
from index.languages import rules_for
from index.lemmas import is_known
from index.lexicon import LanguageTable, Lexicon
from index.normalise import fold, strip_marks
from index.words import split_words
from rag.answer import Passage

LEAST_LETTERS = 5
"""Shorter words have too many neighbours to be corrected."""
LONG = 8
"""From so many letters on two slips are mended, below one."""
LONGEST_RUN = 4
"""Syllables in an entry that are looked for without diacritics."""

Frequencies = Callable[[Sequence[str]], dict[str, int]]
"""Index keys -> in how many chunks each stands."""


class Unmarked:
    """The entries of Vietnamese as they are typed without diacritics.

    Args:
        lexicon: the compiled lexicon.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table: LanguageTable = lexicon.tables["vi"]
        self._function = lexicon.function["vi"]
        self._numbers = {**table.capitals, **table.entries}
        self._written: dict[str, list[str]] = {}
        for key in (*self._function, *table.entries, *table.capitals):
            plain = strip_marks(key)
            if key not in self._written.setdefault(plain, []):
                self._written[plain].append(key)

    def restored(self, text: str, frequencies: Frequencies) -> str:
        """A text with the diacritics of the longest entries that it may hold; of several, what the articles hold.

        Args:
            text: without any diacritic.
            frequencies: of index keys in the articles.
        """
        words = [w for w in split_words(text, rules_for("vi")) if w.kind == "word"]
        pieces: list[str] = []
        at = place = 0
        while at < len(words):
            for length in range(min(LONGEST_RUN, len(words) - at), 0, -1):
                run = words[at : at + length]
                found = self._written.get(" ".join(strip_marks(w.key) for w in run))
                if found:
                    syllables = self._best(found, frequencies).split(" ")
                    for word, syllable in zip(run, syllables, strict=True):
                        pieces += [text[place : word.start], _as(word.surface, syllable)]
                        place = word.end
                    at += length
                    break
            else:
                at += 1
        return "".join([*pieces, text[place:]])

    def _best(self, found: Sequence[str], frequencies: Frequencies) -> str:
        if len(found) == 1 or found[0] in self._function:
            return found[0]
        keys = {key: [f"c{n}" for n in self._numbers.get(key, ())] for key in found}
        counts = frequencies([k for some in keys.values() for k in some])
        return max(found, key=lambda key: max((counts.get(k, 0) for k in keys[key]), default=0))


def _as(surface: str, word: str) -> str:
    if surface.isupper() and len(surface) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if surface[:1].isupper() else word


def corrected(
    text: str, language: str, analyser: Analyser, frequencies: Frequencies, nearby: Collection[str] = ()
) -> str:
    """A text with words that nothing knows replaced by their nearest neighbours, where one is near enough.

    Args:
        text: a question.
        language: ISO 639-1 of it.
        analyser: with the lexicon, whose words ordinary words may be.
        frequencies: of index keys in the articles.
        nearby: folded words of the passages found, which ordinary words and names may be.
    """
    table = analyser.lexicon.tables.get(language)
    unknown = [t for t in analyser.analyse(text, language).terms if _is_unknown(t, text)]
    counts = frequencies([key for t in unknown for key in t.keys]) if unknown else {}
    pieces: list[str] = []
    place = 0
    for term in unknown:
        if any(counts.get(key, 0) for key in term.keys):
            continue
        surface = text[term.start : term.end]
        word = fold(surface)
        better = _nearest(word, nearby)
        if better is None and term.kind != NAME and table is not None and not is_known(word, language):
            better = _nearest(word, [key for key in table.entries if " " not in key])
        if better is not None:
            pieces += [text[place : term.start], _as(surface, better)]
            place = term.end
    return "".join([*pieces, text[place:]])


class Mender:
    """Reads questions as they were meant.

    Args:
        analyser: with the lexicon.
        frequencies: index keys -> in how many chunks each stands.
    """

    def __init__(self, analyser: Analyser, frequencies: Frequencies) -> None:
        self._analyser = analyser
        self._frequencies = frequencies
        self._unmarked: Unmarked | None = None

    def mended(self, text: str, language: str) -> str:
        """A question with its Vietnamese diacritics back and its ordinary words as the lexicon writes them."""
        if language == "vi" and text.isascii():
            self._unmarked = self._unmarked or Unmarked(self._analyser.lexicon)
            text = self._unmarked.restored(text, self._frequencies)
        return corrected(text, language, self._analyser, self._frequencies)

    def mended_by(self, text: str, language: str, passages: Sequence[Passage]) -> str:
        """The same by the words of the passages found, names too; the text itself where it needs nothing."""
        if not any(_is_unknown(t, text) for t in self._analyser.analyse(text, language).terms):
            return text
        words = {
            word.key
            for passage in passages
            for word in split_words(
                passage.article.text, rules_for(passage.article.language), passage.start, passage.end
            )
            if len(word.key) >= LEAST_LETTERS - 1 and word.kind == "word"
        }
        return corrected(text, language, self._analyser, self._frequencies, words)


def _is_unknown(term: Term, text: str) -> bool:
    surface = text[term.start : term.end]
    return (
        term.kind != FUNCTION and term.keys[0].startswith("w:") and surface.isalpha() and len(surface) >= LEAST_LETTERS
    )


def _nearest(word: str, others: Collection[str]) -> str | None:
    """The word at the least optimal-string-alignment distance (Damerau 1964), if that is small."""
    most = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, others, scorer=OSA.distance, score_cutoff=most)
    if found is None or len(found[0]) < LEAST_LETTERS - 1 or found[1] == 0:
        return None
    return str(found[0])
