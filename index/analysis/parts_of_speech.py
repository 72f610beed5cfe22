"""Which of the synonyms of a concept is a verb: told by its ending, in English by its -ing form.

A row holds both (death, die); a gloss of a verb shows the first of them that is one.
"""

from collections.abc import Iterable, Mapping, Sequence

from index.lemmas import is_known, lemma


def _some(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _some("up out off down on in to a an the for from with away back over into through by of at")
"""What may stand after a verb in a term of several words: pay out."""
_INFINITIVES = {
    "uk": ("ти", "тися"),
    "ru": ("ать", "ять", "еть", "ить", "оть", "уть", "ыть", "сти", "зти", "йти", "ться", "стись"),
}
_NO_VERBS = _some(
    "мати брати діти сорти кошти дебати память печать сеть мать кровать знать нить суть путь ртуть плоть пять девять"
    " десять рукоять гать прыть зять медведь"
)
"""Nouns and numbers that end as verbs do."""
_VERBS = _some(
    "act bake bathe beat begin belong borrow breathe buy cross cut determine double draw end feed feel fill fit follow"
    " fulfil furnish grow handle hang heal hear hunt live mix play prefer serve sit strive swing thank think undertake"
    " warn wrestle write"
)
"""Verbs of English that tables know by no form in -ing."""
_NO_ENGLISH_VERBS = _some(
    "absent arm average bad big black blue bold brown calm canvas cheap clear common complex dark dead deaf easy empty"
    " exact fast firm flat fresh full good gray gross heavy high honest hot initial invalid key last long low major"
    " narrow negative new other panel parallel present quiet remote right second service sharp short sick slow small"
    " smart state steep third total tough vice warm wet wild wise wrong"
)
"""Adjectives and nouns that tables know such a form of all the same."""
_NOUNS_OPEN = _some("cuộc sự việc vụ người kẻ bài lời chuyến trận nỗi niềm tiếng đợt vết")
"""Words that make a noun of a verb of Vietnamese."""


def _is_english_verb(word: str) -> bool:
    """Whether a word has a form in -ing that tables know for its own."""
    if word in _VERBS or word in _NO_ENGLISH_VERBS:
        return word in _VERBS
    if word.endswith("ie"):
        forms = [f"{word[:-2]}ying"]
    elif word.endswith("e") and not word.endswith("ee"):
        forms = [f"{word[:-1]}ing"]
    else:
        forms = [f"{word}ing", f"{word}{word[-1:]}ing"]
    return any(is_known(form, "en") and lemma(form, "en") == word for form in forms)


def is_verb(term: str, language: str) -> bool:
    """Whether a term is a verb, as a dictionary has it; False where that cannot be told.

    Args:
        term: of the lexicon.
        language: ISO 639-1.

    >>> is_verb("померти", "uk"), is_verb("смерть", "uk"), is_verb("pay out", "en"), is_verb("death", "en")
    (True, False, True, False)
    """
    first, _, rest = term.casefold().partition(" ")
    if language == "en":
        return (not rest or rest.split(" ")[0] in _PARTICLES) and _is_english_verb(first)
    if not first.endswith(_INFINITIVES.get(language, ("\n",))) or first in _NO_VERBS:
        return False
    return language != "uk" or lemma(first, language) == first  # кошти, апартаменти: plurals


def verb_of(terms: Sequence[str], language: str) -> str | None:
    """The first verb among the synonyms of a concept where the very first of them is none; None where no other is.

    Args:
        terms: the commonest first.
        language: of them, ISO 639-1.

    >>> verb_of(["похорон", "поховання", "поховати"], "uk"), verb_of(["attack", "raid"], "en")
    ('поховати', None)
    >>> verb_of(["cuộc biểu tình", "biểu tình"], "vi")
    'biểu tình'
    """
    if language == "vi":
        opening, _, rest = terms[0].partition(" ")
        return rest if opening in _NOUNS_OPEN and rest in terms else None
    if is_verb(terms[0], language):
        return None
    return next((term for term in terms[1:] if is_verb(term, language)), None)


def verbs_of(cells: Mapping[str, str], languages: Iterable[str]) -> dict[str, str]:
    """Language -> what `verb_of` finds for it, for one row of the lexicon; a name has none.

    Args:
        cells: column -> cell.
        languages: codes of the languages.
    """
    if cells["kind"] in ("person", "place", "name"):
        return {}
    found = {code: verb_of(cells[code].replace("^", "").split("|"), code) for code in languages if cells[code]}
    return {code: verb for code, verb in found.items() if verb}
