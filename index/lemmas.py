"""Dictionary forms of words: the home of simplemma.

simplemma (MIT; Adrien Barbaresi) looks words up in frequency-checked tables that its wheel carries.
Only the languages of `index.languages` that ask for lemmas are ever loaded, each when its first word is met: each
takes 10-140 MB.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from index.languages import rules_for


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of one folded word; the word itself where none is known.

    The table is asked for the lower-case form first and then for the capitalised one, because
    names stand in it with their capital.

    >>> lemma("prisoners", "en"), lemma("санкцій", "uk"), lemma("tù", "vi")
    ('prisoner', 'санкція', 'tù')
    """
    if not rules_for(language).lemmas:
        return word
    found = _lemmatised(word, language)
    if found == word:
        found = _lemmatised(word.capitalize(), language)
    return str(found).casefold().replace("ё", "е")


def _lemmatised(word: str, language: str) -> str:
    """What simplemma gives: its table is asked here first, because its way there takes as long as ten look-ups."""
    token = unicodedata.normalize("NFC", word)
    if not token.isnumeric():
        table = _table(language)
        found = table.get(token)
        if found is None:
            found = table.get(token.lower() if token[:1].isupper() else token.capitalize())
        if found:
            return found
    import simplemma

    return str(simplemma.lemmatize(word, lang=language))


@lru_cache(maxsize=8)
def _table(language: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

    return DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)


@lru_cache(maxsize=20_000)
def is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of a language; False where there is no table."""
    if not rules_for(language).lemmas:
        return False
    import simplemma

    return bool(simplemma.is_known(word, lang=language))
