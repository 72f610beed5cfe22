"""Text and words in one form, whichever keyboard, encoding or spelling school they came from.

Nothing here changes a stored text: words are folded on their way into the lexicon or the index, and each keeps its
place in the original; whole texts, for patterns to look at.
"""

import re
import unicodedata
from functools import lru_cache

from index.patterns import regex

NOTHING = regex(r"(?!)")
"""Matches nowhere: for a language that a table of patterns leaves out."""
APOSTROPHES = "'\u2019\u2018\u02bc\u02b9\u0060\u00b4\u2032\uff07"
_FOLDED = dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys("\u2010\u2011\u2012\u00ad", "-")
_FOLD_SIGNS = str.maketrans(_FOLDED)
_SIGN = regex(f"[{re.escape(''.join(_FOLDED))}]")

_CYRILLIC_LETTERS = regex("[а-яіїєґА-ЯІЇЄҐ]+")

# Cyrillic stress marks are for learners and singers; no word differs by one alone.
_STRESS = regex("(?<=[\u0400-\u04ff])\u0301")

_TONES = "\u0300\u0301\u0309\u0303\u0323"
# Vietnamese: the tone of an open syllable in oa, oe, uy stands on the first vowel or on the second,
# as the school goes.  We write hòa, khỏe, thủy; "qu" is a consonant, so quý is no such case, and the ă of
# hoặc, which apart is an a with a breve after its tone, is another letter.
_TONE_ON_SECOND = regex(f"(?<![qQ])([oOuU])([aAeEyY])([{_TONES}])(?![^\\W\\d_]|[\u0302\u0306\u031b])")
_TONE_PAIRS = frozenset({"oa", "oe", "uy"})

# Vietnamese i or y after one consonant: both spellings of a handful of syllables are in print.
_I_OR_Y = {
    "tỉ": "tỷ", "kĩ": "kỹ", "mĩ": "mỹ", "lí": "lý", "kì": "kỳ", "kí": "ký", "kỉ": "kỷ",
    "quí": "quý", "quì": "quỳ", "quỉ": "quỷ", "quĩ": "quỹ", "sỹ": "sĩ", "hi": "hy",
}  # fmt: skip


def nfc(text: str) -> str:
    """Composed Unicode form, without Cyrillic stress marks.

    >>> nfc("Лука\\u0301шенко")
    'Лукашенко'
    """
    composed = unicodedata.normalize("NFC", text)
    if "\u0301" not in composed:
        return composed
    return unicodedata.normalize("NFC", _STRESS.sub("", composed))


def place_tones(word: str) -> str:
    """One spelling for Vietnamese syllables whose tone mark has two homes (word in NFC).

    >>> place_tones("hoà"), place_tones("thuỷ"), place_tones("quý"), place_tones("hoàn"), place_tones("hoặc")
    ('hòa', 'thủy', 'quý', 'hoàn', 'hoặc')
    """
    apart = unicodedata.normalize("NFD", word)

    def move(found: re.Match[str]) -> str:
        first, second, tone = found.groups()
        if (first + second).lower() in _TONE_PAIRS:
            return first + tone + second
        return found.group(0)

    return unicodedata.normalize("NFC", _TONE_ON_SECOND.sub(move, apart))


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The form in which words are compared: NFC, lower case, one apostrophe, one tone placement.

    Letters with diacritics stay apart (thủ is not thư, й is not и), but for the Russian ё, which most texts print
    as е.

    >>> fold("П’ЯТЬ"), fold("Hoà"), fold("tỉ"), fold("Самолёт")
    ("п'ять", 'hòa', 'tỷ', 'самолет')
    """
    word = _folded(word)
    return _I_OR_Y.get(word, word)


def fold_letters(word: str) -> str:
    """The same as `fold` of a word of letters alone, in less time where they are plain ones.

    Those of English, Ukrainian and Russian, but for the ё, are each one character however a text is normalised, and
    only their case is folded.

    >>> fold_letters("Слово"), fold_letters("Самолёт"), fold_letters("Hi"), fold_letters("Hoà")
    ('слово', 'самолет', 'hy', 'hòa')
    """
    if _CYRILLIC_LETTERS.fullmatch(word):
        return word if word.islower() else word.lower()
    if word.isascii():
        word = word if word.islower() else word.lower()
        return _I_OR_Y.get(word, word)
    return fold(word)


@lru_cache(maxsize=20_000)  # sentences are long, and several tables of patterns look at each
def fold_whole(text: str) -> str:
    """A whole text in the form of `fold`, as patterns look at it; but tỉ and tỷ, which only words agree on, stay apart.

    >>> fold_whole("П’ЯТЬ, hoà")
    "п'ять, hòa"
    """
    return _folded(text)


def _folded(text: str) -> str:
    text = nfc(text)
    if _SIGN.search(text):
        text = text.translate(_FOLD_SIGNS)
    text = text.casefold()
    if text.isascii():
        return text
    text = nfc(text)
    if "o" in text or "u" in text:  # where a tone has two homes, the first vowel has no mark
        text = place_tones(text)
    return text.replace("ё", "е")


def strip_marks(word: str) -> str:
    """A word without its diacritics, as people type in a hurry.

    >>> strip_marks("đổi lại"), strip_marks("Nausėda")
    ('doi lai', 'Nauseda')
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join([c for c in apart if not unicodedata.combining(c)]))
