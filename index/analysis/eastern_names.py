"""Names of Japan, China and Korea as Cyrillic spells them, in the letters in which English does: Синдзиро, Shinjiro.

Polivanov and Palladius wrote other consonants than Hepburn and the pinyin: си is shi, дзи ji, чж zh, and a hard н at
the end of a Chinese syllable is ng.  Only a word that is built of such syllables throughout is read in this way, and
what is found serves to be compared by its sound; it is no spelling to show.
"""

from functools import lru_cache

from index.patterns import regex

_VOWELS = {
    "а": "a", "я": "a", "и": "i", "і": "i", "ї": "i", "ы": "i", "у": "u", "ю": "u", "э": "e", "е": "e", "є": "e",
    "о": "o", "ё": "o", "й": "i", "ь": "",
}  # fmt: skip
_SOFT = frozenset("иіїюяёь")
"""Vowels, and a sign, before which a consonant is read in another way."""
_JAPANESE = regex(
    r"(?:(?:дз|([ктсп])\1?|[гзднхбмрцфвй])ь?[аиіїуэеєоюя]|[аиіїуэеєоюя]|[нмй](?![нмйаиіїуэеєоюя]))+[кгсзтдбпмр]?"
)
"""Syllables of Japan; the last may have lost its vowel to a case ending."""
_ONSET = "(?:цз|чж|[бпмфдтнлгкхцсчшжв])"
_RIME = "ь?[аиіїыуэеєоюя]+й?(?:нь|н(?![аиіїыуэеєоюя]))?"
_CHINESE = regex(f"{_ONSET}?{_RIME}(?:{_ONSET}{_RIME})*")
_CLEARLY_CHINESE = regex(r"чж|цз|ц[иіюя]|нь(?![аиіїыуэеєоюя])|(?:н(?![ьаиіїыуэеєоюя]).*){2}")
"""What a word of such syllables has that is no name of Europe, as Лукашенко is."""
_PIECE = regex(r"дз|цз|чж|нь|.")
_BEFORE_VOWEL = regex(r"[аиіїыуэеєоюяёь]")
_HEPBURN = {"г": "g", "з": "z", "д": "d", "н": "n", "х": "h", "б": "b", "м": "m", "р": "r", "ф": "f", "в": "w",
            "к": "k", "п": "p", "ц": "ts"}  # fmt: skip
_SOFT_HEPBURN = {"с": ("sh", "s"), "т": ("ch", "t"), "дз": ("j", "z")}
"""What a consonant is before `_SOFT`, and elsewhere."""
_PINYIN = {"б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "л": "l", "г": "g", "к": "k", "х": "h",
           "ч": "ch", "ш": "sh", "ж": "r", "в": "w", "чж": "zh", "нь": "n"}  # fmt: skip
_SOFT_PINYIN = {"ц": ("q", "c"), "с": ("x", "s"), "цз": ("j", "z")}
_KOREAN = "чж"
"""What is a j in Korea."""


@lru_cache(maxsize=20_000)
def eastern_spellings(word: str) -> tuple[str, ...]:
    """The Latin spellings of a folded word in Cyrillic that may be a name of Japan, China or Korea; else none.

    >>> eastern_spellings("нодзири"), eastern_spellings("шэньчжэнь"), eastern_spellings("лукашенко")
    (('nojiri',), ('shenzhen', 'shenjen'), ())
    """
    found = []
    if _JAPANESE.fullmatch(word):
        found.append(_spelt(word, _HEPBURN, _SOFT_HEPBURN, "n"))
    if _CLEARLY_CHINESE.search(word) and _CHINESE.fullmatch(word):
        found.append(_spelt(word, _PINYIN, _SOFT_PINYIN, "ng"))
        if _KOREAN in word:
            found.append(_spelt(word, {**_PINYIN, _KOREAN: "j"}, _SOFT_PINYIN, "ng"))
    return tuple(dict.fromkeys(found))


def _spelt(word: str, plain: dict[str, str], soft: dict[str, tuple[str, str]], hard_n: str) -> str:
    """A word in Latin letters; `hard_n` stands for an н that ends a syllable."""
    letters = []
    for piece in _PIECE.finditer(word):
        letter, following = piece[0], word[piece.end() : piece.end() + 1]
        if letter in soft:
            letters.append(soft[letter][following not in _SOFT])
        elif letter == "н":
            letters.append("n" if _BEFORE_VOWEL.match(following) else hard_n)
        else:
            letters.append(plain.get(letter, _VOWELS.get(letter, letter)))
    return "".join(letters)
