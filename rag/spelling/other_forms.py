"""Whether a text holds a name in another form or script: Harrogate for Гарроґейтської, Vĩnh Hy for Виньхи.

Across scripts names meet by the consonants of all their words together (`index.analysis.names`), since scripts part
words in different ways; inside one, by the stem of an adjective.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from index.analysis.names import SOUNDS_ALIKE, nominative, skeleton
from index.analysis.unmarked import is_syllable
from index.normalise import fold, strip_marks
from index.patterns import regex
from index.romanise import CYRILLIC, romanise

LONGEST = 4
"""Words of a name at most."""
_WORD = regex(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_CYRILLIC_ADJECTIVE = regex(
    r"(?=(?P<most>.*?)(?:[иі]й|[ії]в|ов|ев|єв|ін|ин|ан|ян)?(?:с|ц|з)ь?к(?:и[йхме]|ими|ою|[аеіиу]|о(?:го|му|ї|й|е|м)|ій|ім"
    r"|ая|ую)$)(?P<least>.*?)(?:с|ц|з)ь?к[^ск]{1,3}$"
)
_LATIN_ADJECTIVE = regex(r"(?:i?an|ean|ese|ish)s?$")
SURE = 5
"""Consonants of several words from which on these alone tell a name; with fewer the last vowel does too."""
_VOWEL = regex("[aeiouy]")
_STEM = 4
"""Letters of a stem at least."""
_OW = regex(r"ow(?![aeiouy])")
_OF_VIETNAM = (("tr", "ch"), ("gi", "z"), ("d", "z"), ("r", "z"))
"""How syllables of Vietnam begin, and how Cyrillic hears them."""
_TWO_LETTERS = (("г", "ґ"), ("х", "г"))
"""Letters of Cyrillic that stand for two sounds of others."""


def words_of(text: str) -> list[str]:
    """The words of a name; none of one that figures are part of, since they are most of it.

    >>> words_of("Lud-Ugol"), words_of("F-16")
    (['Lud', 'Ugol'], [])
    """
    return [] if any(map(str.isdigit, text)) else _WORD.findall(text)


def holds(forms: frozenset[str], words: Sequence[str]) -> bool:
    """Whether some forms, from `forms_in`, are those of a name.

    >>> holds(forms_in(["Debut novelist wins Harrogate Prize"]), ["Гарроґейтської"])
    True
    >>> holds(forms_in(["Vịnh Vĩnh Hy đón khách"]), ["Виньхи"]), holds(forms_in(["Vịnh Hạ Long"]), ["Виньхи"])
    (True, False)
    """
    return bool(words) and not forms.isdisjoint(_of_run(words, asked=True))


def forms_in(texts: Iterable[str]) -> frozenset[str]:
    """The forms of all names of some texts: of words with a capital, of some in a row, and of adjectives of places."""
    found: set[str] = set()
    for text in texts:
        for run in _runs(text):
            for start in range(len(run)):
                for end in range(start + 1, min(start + LONGEST, len(run)) + 1):
                    found.update(_of_run(run[start:end]))
    return frozenset(found)


def _runs(text: str) -> Iterator[list[str]]:
    """The words of a text that may be names, those together that stand beside one another."""
    run: list[str] = []
    last = -1
    for found in _WORD.finditer(text):
        word = found.group()
        if not (word[0].isupper() or (CYRILLIC.match(word) and _CYRILLIC_ADJECTIVE.match(fold(word)))):
            continue
        if run and text[last : found.start()] not in (" ", "-", "\u00a0"):
            yield run
            run = []
        run.append(word)
        last = found.end()
    if run:
        yield run


def _of_run(words: Sequence[str], asked: bool = False) -> set[str]:
    """The keys of some words in a row; letters of one script meet by their stems alone, not by their sound."""
    cyrillic = bool(CYRILLIC.search(words[0]))
    stems = {f"p:{stem}" for stem in (_stems(words[0]) if len(words) == 1 else ())}
    sounds = {"".join(some) for some in product(*(_sounds(word) for word in words[:LONGEST]))}
    vowel = _last_vowel(words[-1])
    heard = {
        sound + also
        for sound in sounds
        if len(sound) >= SOUNDS_ALIKE
        for also in (("", vowel) if len(words) == 1 or len(sound) >= SURE else (vowel,))
    }
    if cyrillic:
        return stems | {f"{script}:{sound}" for sound in heard for script in (("c", "l") if asked else ("c",))}
    return stems | {f"{'c' if asked else 'l'}:{sound}" for sound in heard}


def _last_vowel(word: str) -> str:
    """How the last vowel of a word sounds, front or back."""
    vowels = _VOWEL.findall(strip_marks(romanise(fold(word))))
    return f" {vowels[-1] in 'eiy'}" if vowels else ""


@lru_cache(maxsize=5_000)
def _sounds(word: str) -> frozenset[str]:
    """The skeletons of a word in its forms, and of the place that it is the adjective of."""
    forms = {fold(word), *_stems(word)}
    if CYRILLIC.search(word):
        forms |= {form.replace(one, other) for form in forms for one, other in _TWO_LETTERS}
    else:
        forms |= {_OW.sub("o", form) for form in forms}
        plain = strip_marks(fold(word))
        if is_syllable(plain) and plain[0] == fold(word)[0]:  # đ is another letter
            forms |= {other + plain[len(one) :] for one, other in _OF_VIETNAM if plain.startswith(one)}
    return frozenset(filter(None, map(skeleton, forms)))


@lru_cache(maxsize=5_000)
def _stems(word: str) -> frozenset[str]:
    """A word without its marks or its ending, and the names of places whose adjective it may be."""
    folded = fold(word)
    if CYRILLIC.search(folded):
        found = {folded, nominative(folded, "uk"), nominative(folded, "ru")}
        of_place = _CYRILLIC_ADJECTIVE.match(folded)
        if of_place:
            found |= {of_place["most"], of_place["least"]}
        return frozenset(form for form in found if len(form) >= _STEM)
    plain = strip_marks(folded).removesuffix("'s")
    found = {plain}
    adjective = _LATIN_ADJECTIVE.search(plain)
    if adjective and adjective.start() >= _STEM:
        found |= {plain[: adjective.start()] + ending for ending in ("", "a", "ia", "e")}
    return frozenset(found)
