"""A quote word by word in the reader's language, from the lexicon: no translation, but enough to judge relevance.

Word order, endings and choice of sense stay rough; whoever shows a gloss says that it is one.
"""

import csv
from collections.abc import Mapping
from functools import lru_cache

from index.analyse import FUNCTION, NUMBER, Analyser, Term
from index.lexicon import DATA
from index.normalise import fold
from index.romanise import romanise

_CYRILLIC_READERS = frozenset({"uk", "ru", "be", "bg", "mk", "sr"})
"""Readers who need no romanising."""
LEFT_OUT = "-"
"""A function word that says nothing by itself in the reader's language: an article, a classifier, a particle."""


@lru_cache(maxsize=1)
def function_glosses() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """(language, function word) -> reader's language -> what stands for it; `LEFT_OUT` for nothing.

    The lexicon's first sense of such a word is seldom the one that holds a sentence together.
    """
    with (DATA / "function_glosses.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        (row["language"], word): {code: cell for code, cell in row.items() if code not in ("language", "words") and cell}
        for row in rows
        for word in row["words"].split("|")
    }


def gloss(text: str, start: int, end: int, language: str, reader: str, analyser: Analyser) -> str | None:
    """The words of ``text[start:end]`` in another language, with the punctuation of the original.

    As in an interlinear gloss, every word stands where it stood.

    Args:
        text: of an article.
        start, end: the place of a quote in it.
        language: of the article, ISO 639-1.
        reader: the language to gloss in; one without a column in the lexicon gets English.
        analyser: with the lexicon.

    Returns:
        None where both languages are the same, or the lexicon has no column for the article's.
    """
    tables = analyser.lexicon.tables
    reader = reader if reader in tables else "en"
    if language == reader or language not in tables:
        return None
    pieces: list[str] = []
    at = start
    for term in analyser.analyse(text, language, start, end).terms:
        pieces += [text[at : term.start], _word(text[term.start : term.end], term, language, reader, analyser)]
        at = term.end
    return " ".join("".join([*pieces, text[at:end]]).split())


def _word(surface: str, term: Term, language: str, reader: str, analyser: Analyser) -> str:
    """One term in the reader's language; a number or an unknown word as it stands, in letters that can be read."""
    if term.kind == FUNCTION:
        little = function_glosses().get((language, fold(surface)), {}).get(reader)
        if little is not None:
            return "" if little == LEFT_OUT else _capital_as(surface, little)
    concepts = [analyser.lexicon.concepts[int(key[1:])] for key in term.keys if key.startswith("c")]
    if term.kind == NUMBER and surface[:1].isdigit():
        return surface
    if not concepts:
        return surface if reader in _CYRILLIC_READERS else _capital_as(surface, romanise(fold(surface)))
    word = concepts[0].terms.get(reader) or concepts[0].terms["en"]
    return _capital_as(surface, word)


def _capital_as(surface: str, word: str) -> str:
    """A word with a capital where the original has one; a word of Latin letters alone comes back as it stood."""
    if fold(surface) == word:
        return surface
    return word[:1].upper() + word[1:] if surface[:1].isupper() else word
