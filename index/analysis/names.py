"""Whether two spellings are one name: Лукашенко and Lukashenko, Коул and Coale, Nausėda and Науседа.

Spellings of a name differ in vowels, endings and in how a script writes a consonant; its consonants and their
order stay.  So names meet by their skeleton of consonants, in the way of Soundex and its successors.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from index.analysis.eastern_names import eastern_spellings
from index.analysis.keys import WORD
from index.languages import LanguageRules
from index.normalise import fold, strip_marks
from index.patterns import regex
from index.romanise import CYRILLIC, romanise, same_script

SOUND = "s:"
"""With this begins the index key of a name's sound."""

_TWO_WAYS = (
    *((letter, regex(letter), sounds) for letter, sounds in (
        ("č", "ch"), ("ć", "ch"), ("š", "sh"), ("ž", "zh"), ("ż", "zh"), ("ş", "sh"), ("ș", "sh"), ("ç", "ch"),
    )),
    ("j", regex(r"j(?=[aeiou])"), "y"), ("c", regex(r"c(?=[eiy])"), "k"),
    ("c", regex(r"c(?=[ei])"), "ch"), ("c", regex(r"(?<=i)c$|(?<=\w\w\wa)c$"), "ch"),
    ("ch", regex(r"(?<=[aeiouy])ch(?=$|er$|[^aeiouyh])"), "kh"), ("х", regex("(?<![тпк])х"), "г"),
    ("тх", regex(r"^тх(?=[аеиіоуюяєїыэ])"), "т"), ("пх", regex(r"пх(?=[аеиіоуюяєїыэ])"), "ф"),
    ("rz", regex(r"(?:(?<=[bdgw])|^)rz"), "zh"), ("rz", regex(r"(?<=[kpth])rz"), "sh"),
    ("z", regex(r"z(?=.*[aeiou]z$)|(?<=[aeiou])z$"), "s"),
    ("s", regex(r"(?<=[aeiouy])s(?=[aeiouy])"), "z"),
)  # fmt: skip
"""Letters that languages read in two ways: Dončić with the marks that many leave out, and Markovic without them;
Jurkonis with a y, Halcyon with a k, Cesare with a ch, Koch with the х of Кох; Харгрейв with the h of Hargrave; Тханг
and Пхеап with the th and ph of Asia, Brzask and Krzysztof with the rz of Poland, Gonzalez with the z of Spain, Rosalia
with the z of Розалія; where they are, and the other way to write them."""
_TO_FIND = (*_TWO_WAYS, ("qu", regex(r"qu(?=[aeiou])"), "kv"))
"""Those by which a name is looked for: Quell is Квелл, but many words of Vietnamese begin so, and prove nothing."""
_SILENT = regex(r"(?<=[aeo])w(?![aeiouyh])")
"""The w of Hawthorn, which is written Готорн; a long sound alone is looked for without it."""
_WITHOUT_SILENT = 4
"""Consonants of a sound that is long in this way."""
_SILENT_END = regex(
    r"(?<=au)(?:d|lt?|t|x)$|(?<=eau)x$|(?<=[ao]in)t$|(?<=[aeo]n)[dt]$|(?<=ar)d$|(?<=er)t$|(?<=\w[eo])t$|(?<=oi)[stx]$"
    r"|(?<=ou)[stx]$|(?<=eu)x$|(?<=i)er$"
)
"""What France writes at the end of a name and does not say: Rambaud is Рамбо, Barnier is Барньє, Benoit is Бенуа; what
is left must be `SOUNDS_ALIKE` consonants."""
SOUNDS_ALIKE = 3
"""Consonants from which two words are taken for one by their sound alone."""
NAME_SOUNDS = 2
"""Consonants that a name must have to be looked for by its sound."""
_ENDS_IN_D = regex("[aeiouyаеєиіїоуюяыэ][dд]$")
_CALLED = ("о", "е")
"""Endings of Ukrainian names in the form in which somebody is called."""


def _change(pattern: str, sound: str) -> Callable[[str], str]:
    """What puts a sound in the place of what a pattern finds; letters alone are sought without one, in less time."""
    if pattern.isalpha():
        return lambda sounds: sounds.replace(pattern, sound)
    return partial(re.compile(pattern).sub, sound)


_VOWELS = str.maketrans("", "", "aeiouyj'’-")
"""What a skeleton leaves out."""
_RULES: list[tuple[Callable[[str], str], str, frozenset[str]]] = [
    (_change(pattern, sound) if pattern else lambda sounds: sounds.translate(_VOWELS), sound, frozenset(letters))
    for pattern, sound, letters in (
        (r"shch|sch|szcz|sh|sz", "S", "s"), (r"dzh|dj|j(?=[aeiou])", "J", "dj"), (r"tch|ch|cz", "C", "c"),
        (r"zh", "Z", "z"), (r"tz|ts", "t", "t"), (r"kh|ck|qu|q", "k", "ckq"), (r"ph", "f", "p"), (r"th", "t", "t"),
        (r"x", "ks", "x"), (r"c(?=[eiy])", "s", "c"), (r"c", "k", "c"), (r"w", "v", "w"), (r"g", "h", "g"),
        (r"(?<=[aeiouy])h(?![aeiouy])", "", "h"), ("", "", "aeiouyj'’-"), (r"v(?=sk)", "", "v"),
        (r"(.)\1+", r"\1", ""),
    )
]  # fmt: skip
"""What changes the letters (a pattern, or `_VOWELS` where there is none), what stands for them, and letters of which it
needs one; none said, it is always tried."""
_ENDINGS = frozenset({"m", "v", "h", "k", "mh", "hm"})
"""Consonants that Slavic case endings add: Коулом, Коулові, Лукашенкового."""


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """The consonants of one name, as sounds.

    >>> skeleton("Лукашенко") == skeleton("Lukashenka"), skeleton("Тихановська") == skeleton("Tsikhanouskaya")
    (True, True)
    """
    folded = fold(name)
    sounds = strip_marks(romanise(folded)).casefold()
    if folded.endswith("nh"):  # a soft n in Vietnam, Тхань; Thang, Тханг, ends otherwise
        sounds = sounds[:-1]
    present = set(sounds)
    for change, sound, letters in _RULES:
        if not letters or not letters.isdisjoint(present):
            sounds = change(sounds)
            present.update(sound)
    return sounds


@lru_cache(maxsize=20_000)
def skeletons(name: str) -> tuple[str, ...]:
    """The skeletons of one name in every way in which its letters may be read, the usual one first.

    >>> skeletons("Jurkonis"), skeletons("Юрконіс"), skeletons("Halcyon")
    (('Jrkns', 'rkns'), ('rkns',), ('hlsn', 'hlkn'))
    >>> set(skeletons("Rambaud")) & set(skeletons("Рамбо"))
    {'rmb'}
    """
    ways = _ways(name, _TO_FIND)
    sounds = list(map(skeleton, ways))
    for silent, least in ((_SILENT, _WITHOUT_SILENT), (_SILENT_END, SOUNDS_ALIKE)):
        if (said := silent.sub("", ways[0])) != ways[0] and len(quiet := skeleton(said)) >= least:
            sounds.append(quiet)
    return tuple(dict.fromkeys(sounds))


def _ways(name: str, letters: Sequence[tuple[str, re.Pattern[str], str]] = _TWO_WAYS) -> list[str]:
    ways = [fold(name)]
    for needed, letter, other in letters:
        if needed in ways[0]:  # what stands for other letters brings none of these in
            ways += [changed for way in ways if (changed := letter.sub(other, way)) != way]
    return ways


def same_sound(first: str, second: str) -> bool:
    """Whether two words have a skeleton of at least `SOUNDS_ALIKE` consonants in common.

    >>> same_sound("корвекс", "corvex"), same_sound("Putin", "Potok")
    (True, False)
    """
    return any(len(sound) >= SOUNDS_ALIKE for sound in set(skeletons(first)) & set(skeletons(second)))


@lru_cache(maxsize=50_000)
def same_name(first: str, second: str) -> bool:
    """Whether two single words may be spellings of one name.

    Within one script short names must agree letter by letter, marks aside; across scripts their consonants
    must, but for a case ending.

    >>> same_name("Коулом", "Coale"), same_name("Coale", "Cole"), same_name("Trump", "Tramp")
    (True, False, False)
    """
    if strip_marks(fold(first)) == strip_marks(fold(second)):
        return True
    if same_script(first, second):
        return min(len(skeleton(first)), len(skeleton(second))) >= 5 and _same_sounds(first, second)
    if any(_same_sounds(a, b) for a in _ways(first) for b in _ways(second)):
        return True
    return any(set(eastern_sounds(fold(a))) & set(skeletons(b)) for a, b in ((first, second), (second, first)))


@lru_cache(maxsize=20_000)
def eastern_sounds(word: str) -> tuple[str, ...]:
    """The sounds of a folded word in Cyrillic that may be a name of eastern Asia, as English spells it; of few
    consonants, which many names share, none.

    >>> eastern_sounds("нодзири"), eastern_sounds("лукашенко")
    (('nJr',), ())
    """
    sounds = [sound for spelling in eastern_spellings(word) for sound in skeletons(spelling)]
    return tuple(dict.fromkeys(sound for sound in sounds if len(sound) >= SOUNDS_ALIKE))


def _same_sounds(first: str, second: str) -> bool:
    """Whether two words have the same consonants, but for a case ending of one in Cyrillic."""
    a, b = skeleton(first), skeleton(second)
    if a == b or not a or not b:
        return bool(a) and a == b
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    declined = first if len(a) > len(b) else second
    rest = longer[len(shorter) :]
    return longer.startswith(shorter) and rest in _ENDINGS and len(shorter) > 1 and bool(CYRILLIC.search(declined))


_CASES = {
    "uk": frozenset({
        "ом", "ем", "єм", "ові", "еві", "єві", "ого", "ому", "им", "ім", "ами", "ах", "ів", "ої", "ою", "у",
        "а", "і", "и",
    }),
    "ru": frozenset({"ом", "ем", "ым", "им", "ого", "ому", "ами", "ах", "ов", "ой", "ою", "у", "а", "е", "ы", "и"}),
}  # fmt: skip
"""Endings that a declined name may have, by language; they follow a consonant."""
_CONSONANTS = frozenset("бвгґджзйклмнпрстфхцчшщ")
_LONGEST = 3


def nominative(word: str, language: str) -> str:
    """A declined name without its ending, as near to the form that other scripts write as can be told.

    >>> nominative("коулом", "uk"), nominative("coale", "en")
    ('коул', 'coale')
    """
    endings = _CASES.get(language)
    if endings and len(word) > 4:
        for length in range(_LONGEST, 0, -1):
            if word[-length:] in endings and word[-length - 1] in _CONSONANTS:
                return word[:-length]
    return word


_SOFTENED = {"зі": "г", "ці": "к", "сі": "х"}
"""How names in г, к and х end in one case of Ukrainian: Міранзі, of Міранг."""


def sounds_of_name(word: str, language: str) -> list[str]:
    """The sounds by which a folded name of any case is found.

    >>> sounds_of_name("міранзі", "uk"), sounds_of_name("mirang", "en"), sounds_of_name("прага", "uk")
    (['mrnz', 'mrnh'], ['mrnh'], ['pr', 'prh'])
    """
    sounds = _undeclined(word, language)
    if language == "uk" and word[-2:] in _SOFTENED:
        sounds += _of_stem(word[:-2] + _SOFTENED[word[-2:]])
    return list(dict.fromkeys((*sounds, *eastern_sounds(word), *eastern_sounds(nominative(word, language)))))


def _undeclined(word: str, language: str) -> list[str]:
    plain = nominative(word, language)
    return list(skeletons(plain)) if plain == word else _of_stem(plain)


def _of_stem(stem: str) -> list[str]:
    """The sounds of a name without its ending; a long one with a vowel too, where a г at the end would be lost."""
    sounds = list(skeletons(stem))
    if stem.endswith("г"):
        sounds += [sound for sound in skeletons(f"{stem}а") if len(sound) >= SOUNDS_ALIKE]
    return sounds


def sounds_of(key: str, person: bool, language: str) -> list[str]:
    """The sounds by which a word that the lexicon knows is found as a name.

    A person whom it knows is found by the row too, so that a sound of few consonants, which many names share, is not
    needed; a word is found as a name by its sound alone.  A d at the end is a t elsewhere: David, Davit.
    """
    plain = nominative(key, language)
    least = SOUNDS_ALIKE if person else NAME_SOUNDS
    sounds = [sound for sound in _undeclined(key, language) if len(sound) >= least]
    if person and _ENDS_IN_D.search(plain):
        sounds += [f"{sound[:-1]}t" for sound in sounds]
    return sounds


def written_keys(key: str, base: str, sounding: bool, language: str) -> tuple[str, ...]:
    """The index keys of a word that the lexicon does not hold: itself and, where it may be a name, its sound.

    A name of one consonant has no sound to be found by, and и is an i elsewhere: Нино is Nino.

    Args:
        key: the word, folded.
        base: its dictionary form.
        sounding: it may be a name.
        language: of it.
    """
    plain = romanise(base)
    keys: tuple[str, ...] = (f"{WORD}{plain}",)
    if not sounding:
        return keys
    sounds = [sound for sound in sounds_of_name(key, language) if len(sound) >= NAME_SOUNDS]
    if not sounds and "y" in plain and CYRILLIC.search(key):
        keys += (f"{WORD}{plain.replace('y', 'i')}",)
    return keys + tuple(f"{SOUND}{sound}" for sound in sounds)


def is_called(word: str, language: str) -> bool:
    """Whether a folded form of a person's name is that in which one is called: as rare in news as Ніно, which looks
    like it, is a name of its own.
    """
    return language == "uk" and word.endswith(_CALLED)


_NAME_ENDING = regex(r"[аеєиіїйоуюяьёыэ]+$")
_DECLINED = regex(r"[аеєиіїйоуюяьёыэ]*(?:м|х|ми|го|му|ві)?|ів")
"""What case puts in the place of a name's ending; not "ов", with which surnames are made of given names."""


def declined(word: str, name: str, language: str) -> bool:
    """Whether a word is a name but for the case ending of either; another name with the same beginning is not.

    >>> declined("лукашенком", "лукашенко", "uk"), declined("міранг", "міранда", "uk")
    (True, False)
    >>> declined("романом", "роман", "uk"), declined("романюк", "роман", "uk")
    (True, False)
    """
    stem = _NAME_ENDING.sub("", name)
    if word.startswith(stem) and _DECLINED.fullmatch(word, len(stem)):
        return True
    return skeleton(nominative(word, language)) == skeleton(name)


_PERSON, _CONTENT = "person", "content"
"""Kinds of what the lexicon knows; see `index.analysis.match`."""


def may_name(surface: str, first: bool, kind: str, small: bool, rules: LanguageRules) -> bool:
    """Whether a word that the lexicon knows may be somebody's name, by its kind and the way it is written.

    Args:
        surface: as it is written.
        first: of a sentence, where a capital says nothing.
        kind: of what the lexicon knows of it.
        small: the text has no capital at all.
        rules: of its language; Vietnamese writes names of persons with words that all are in the lexicon.
    """
    if kind == _PERSON:
        return surface[:1].isupper() or small
    capital = surface[:1].isupper() and not surface.isupper()
    return kind == _CONTENT and capital and not first and not small and rules.words_name
