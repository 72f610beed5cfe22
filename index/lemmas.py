"""Dictionary forms of words: the home of simplemma.

simplemma (MIT; Adrien Barbaresi) looks words up in frequency-checked tables that its wheel carries.
Only the languages of `index.languages` that ask for lemmas are ever loaded, each when its first word is met: each
takes 10-140 MB.
"""

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
    import simplemma

    found = simplemma.lemmatize(word, lang=language)
    if found == word:
        found = simplemma.lemmatize(word.capitalize(), lang=language)
    return str(found).casefold().replace("ё", "е")


@lru_cache(maxsize=20_000)
def is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of a language; False where there is no table."""
    if not rules_for(language).lemmas:
        return False
    import simplemma

    return bool(simplemma.is_known(word, lang=language))
