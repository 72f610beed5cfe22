"""Syllables of Vietnam as Ukrainian and Russian news writes them: Нян is Nhạn, Чыонг and Трионг are Trương.

A closed table of what begins a syllable and of what ends it.  Many an ordinary word is built so too; what is found
here counts in a run of names alone (see `index.analysis.runs`).
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from index.patterns import regex

_ONSETS = {
    "": "", "б": "b", "в": "v", "г": "g h", "ґ": "g", "гі": "gi", "ги": "gi", "д": "d", "дж": "gi", "ж": "gi r",
    "з": "d gi r", "зі": "gi", "зи": "gi", "к": "c", "кв": "qu", "ку": "qu", "кх": "kh", "л": "l", "м": "m", "н": "n",
    "нг": "ng", "п": "p", "пх": "ph", "р": "r", "с": "s x", "т": "t", "тр": "tr", "тх": "th", "ф": "ph", "х": "h kh",
    "ч": "ch tr", "ш": "s",
}  # fmt: skip
"""What begins a syllable in Cyrillic -> in Latin letters; `c`, `g` and `ng` are as they stand before a, o, u."""
_SOFT_ONSETS = {"н": "nh", "т": "ch", "з": "gi"}
"""The same where a soft vowel or a soft sign follows."""
_HARD = {"я": "а", "ю": "у", "є": "е", "ё": "о", "е": "е", "и": "и", "і": "і"}
"""Vowels after a soft consonant -> as the tables of vowels have them."""
_NUCLEI = {
    "а": "a", "е": "e", "є": "e ie", "э": "e", "і": "i", "и": "i u", "ї": "i", "ы": "u", "о": "o", "у": "u",
    "ьє": "ie", "іє": "ie", "ье": "ie", "ие": "ie", "іе": "ie", "йе": "ie", "йє": "ie", "уо": "uo", "ыо": "uo",
    "ио": "uo", "іо": "uo", "оа": "oa", "уа": "oa ua", "ое": "oe", "оэ": "oe", "уі": "uy", "уї": "uy", "уи": "uy",
    "юі": "uy", "юї": "uy", "юи": "uy", "ює": "uye", "юе": "uye", "юйе": "uye", "юйє": "uye", "ує": "uye",
    "уе": "uye", "уйе": "uye", "уйє": "uye", "уьє": "uye", "уье": "uye",
}  # fmt: skip
"""Vowels before a consonant that ends a syllable."""
_CODAS = {"к": "c", "м": "m", "н": "n", "нг": "ng", "нґ": "ng", "нь": "nh", "п": "p", "т": "t", "ть": "ch", "ч": "ch"}
_OPEN = {
    "а": "a", "е": "e", "є": "e", "э": "e", "і": "i", "и": "i", "ї": "i", "ы": "u", "о": "o", "у": "u", "ай": "ai ay",
    "ей": "ay oi", "ао": "ao", "ау": "au", "оу": "au", "ео": "eo", "еу": "eu", "іа": "ia", "иа": "ia ua", "ія": "ia",
    "ия": "ia", "ьа": "ia", "я": "ia", "іу": "iu uu", "иу": "iu uu", "ію": "iu uu", "ию": "iu uu", "ю": "iu uu",
    "ьєу": "ieu", "ієу": "ieu", "ьеу": "ieu", "иеу": "ieu", "єу": "ieu", "оа": "oa", "уа": "oa ua", "оай": "oai",
    "ое": "oe", "оэ": "oe", "ой": "oi", "ыа": "ua", "уй": "ui uy", "уї": "uy", "уі": "uy", "уи": "uy", "юі": "uy",
    "юї": "uy", "юи": "uy", "юй": "uy", "ый": "ui", "ыу": "uu", "уу": "uu", "уой": "uoi", "ыой": "uoi", "иой": "uoi",
}  # fmt: skip
"""Vowels with which a syllable ends."""
_NO_RIME = regex(r"(?:uo?|o)(?:nh|ch)|i(?:ng|c)|ie(?:nh|ch)")
"""Vowels and consonants that stand together in no syllable."""
_WRITTEN_QU = regex(r"o[ae]|u[aey].")
"""What stands after a qu and no c."""
_LONGEST = 9
_BUILT_SO = regex(
    "[бвгґджзклмнпртсфхчш]{0,2}[аеєиіїоуыэюяёйь]+(?:[кмпч]|н[гґь]?|ть?)?(?:а|у|ом|ові|і|е|ы|ою|ой|я|ю|ем|єм|еві|єві|ею|ей|и)?"
)
"""At most two consonants, vowels and what ends a syllable, and perhaps a case ending: what is built otherwise is found
in none of the tables, in which most words need not be looked up."""
_CASES = (
    (regex(r"(?:а|у|ом|ові|і|е|ы|ою|ой)$"), ("",)),
    (regex(r"(?:я|ю|ем|єм|еві|єві|ею|ей|і|е|и)$"), ("ь", "й")),
)
"""Case endings, and what they stand for."""


@cache
def _rimes() -> dict[str, tuple[str, ...]]:
    """Cyrillic letters of all of a syllable but its onset -> what they may write."""
    rimes = {vowels: plain.split() for vowels, plain in _OPEN.items()}
    for vowels, plain in _NUCLEI.items():
        for coda, end in _CODAS.items():
            ends = (end, "nh") if coda == "н" and vowels[-1] in "иії" else (end,)  # Minh is Мін as well as Мінь
            some = [f"{p}{e}" for p in plain.split() for e in ends]
            rimes[vowels + coda] = [rime for rime in some if not _NO_RIME.fullmatch(rime)]
    return {rime: tuple(plain) for rime, plain in rimes.items()}


@lru_cache(maxsize=20_000)
def plain_syllables(word: str) -> tuple[str, ...]:
    """The syllables of Vietnam, in plain letters, that a folded word in Cyrillic may write, its case ending aside.

    >>> plain_syllables("нян"), plain_syllables("чыонг"), plain_syllables("фука"), plain_syllables("лукашенко")
    (('nhan',), ('chuong', 'truong'), ('phuc',), ())
    """
    word = word.replace("'", "ь")
    if len(word) > _LONGEST or not _BUILT_SO.fullmatch(word):
        return ()
    if found := tuple(dict.fromkeys(_ways(word))):
        return found
    for case, ends in _CASES:
        ending = case.search(word)
        if ending and ending.start() > 1:
            stem = word[: ending.start()]
            for end in ends:
                if found := tuple(dict.fromkeys(_ways(stem + end))):
                    return found
    return ()


def _ways(word: str) -> Iterator[str]:
    for length in range(min(2, len(word) - 1), -1, -1):
        begin, rest = word[:length], word[length:]
        for onset in _ONSETS[begin].split(" ") if begin in _ONSETS else ():
            for rime in _rimes().get(rest, ()):
                yield from _spelt(onset, rime)
        if begin in _SOFT_ONSETS:
            for rime in _soft_rimes(rest):
                yield from _spelt(_SOFT_ONSETS[begin], rime)


def _soft_rimes(rest: str) -> Iterator[str]:
    """What ends a syllable after a soft consonant; nothing where the consonant is not soft."""
    if rest[0] == "ь":
        yield from _rimes().get(rest, ())
        rest = rest[1:]
        yield from _rimes().get(_HARD.get(rest[:1], rest[:1]) + rest[1:], ())
    elif rest[0] in _HARD:
        yield from _rimes().get(_HARD[rest[0]] + rest[1:], ())


def _spelt(onset: str, rime: str) -> Iterator[str]:
    """A syllable as Vietnam writes it; nothing where it does not."""
    if onset == "c" and _WRITTEN_QU.match(rime):
        return
    if onset in ("c", "g", "ng") and rime[0] in "iey":
        onset = {"c": "k", "g": "gh", "ng": "ngh"}[onset]
    if onset == "qu":
        if rime[0] in "uo" and rime not in ("oc", "on"):
            return
        if rime[0] == "i":
            rime = f"y{rime[1:]}"
        elif rime[0] == "e" and len(rime) > 1:
            yield f"quy{rime}"
    elif onset == "gi" and rime[0] == "i":
        rime = rime[1:]
    elif not onset and rime.startswith("ie"):
        rime = f"y{rime[1:]}"
    elif rime == "i" and onset in ("l", "m", "k", "v", "t", "h", "s"):
        yield f"{onset}y"
    yield f"{onset}{rime}"
