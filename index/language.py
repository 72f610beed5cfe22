"""Which language a text is in, right on short texts first: the home of py3langid.

Three kinds of evidence, cheapest first: letters that only one of the lexicon's languages has; how
many of the words are in each language's lexicon; and, for what remains, py3langid (BSD; Adrien
Barbaresi's edition of Lui & Baldwin's langid.py, ACL 2012), whose model comes in its wheel.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from index.languages import RULES
from index.lemmas import lemma
from index.lexicon import Lexicon
from index.normalise import nfc
from index.words import word_keys

SAMPLE = 2000
"""Characters of a text that are looked at."""

CLEAR, CLEAR_SHORT, UNCLEAR = 0.5, 0.4, 0.2
"""Shares of a text's words that settle a language: of a text, of up to three words, in need."""
SURE = 0.7
"""The probability from which the library's answer is taken."""

_RUSSIAN = frozenset("ыэёъ")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHER_CYRILLIC = ("uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "mn")


def _letters_say(text: str) -> str | None:
    """A language named by its letters alone, if those that are its own are common enough."""
    letters = {c: n for c, n in Counter(nfc(text).casefold()).items() if c.isalpha()}
    if not letters:
        return None
    if "ў" in letters:
        return "be"
    counts = {code: sum(letters.get(c, 0) for c in rules.letters) for code, rules in RULES.items()}
    if sum(letters.get(c, 0) for c in _RUSSIAN) > counts["uk"]:
        return None  # Russian and its neighbours: py3langid tells them apart
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] / sum(letters.values()) > 0.02 else None


def _share_known(keys: list[str], code: str, lexicon: Lexicon) -> float:
    """How much of a text one language's words account for, 0 to 1; function words count double."""
    function = lexicon.function[code]
    table = lexicon.tables.get(code)
    known = 0.0
    for key, count in Counter(keys).items():
        base = lemma(key, code)
        if key in function or base in function:
            known += 2 * count
        elif table and (key in table.entries or base in table.entries):
            known += count
        elif table and (key in table.capitals or key in table.longest):
            known += 0.5 * count
    return known / (2 * len(keys))


def _share_without_marks(keys: list[str], lexicon: Lexicon) -> float:
    """The same for Vietnamese typed without diacritics: function words only."""
    return sum(key in lexicon.unmarked for key in keys) / len(keys)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _library_says(text: str, among: tuple[str, ...] | None = None) -> tuple[str, float]:
    ranked = _identifier().rank(text)
    if among:
        ranked = [(code, share) for code, share in ranked if code in among]
        total = sum(share for _, share in ranked) or 1.0
        ranked = [(code, share / total) for code, share in ranked]
    code, share = max(ranked, key=lambda pair: pair[1])
    return str(code), float(share)


def detect_language(text: str, lexicon: Lexicon, default: str = "en") -> str:
    """The ISO 639-1 code of a text's language.

    Args:
        text: at least a word; its first `SAMPLE` characters are looked at.
        lexicon: the compiled lexicon, whose words are evidence.
        default: the answer where nothing tells (no letters, or a bare name in Latin script).

    Returns:
        A two-letter code, which need not be one of the lexicon's languages.
    """
    text = text[:SAMPLE]
    by_letters = _letters_say(text)
    if by_letters:
        return by_letters
    keys = word_keys(text, RULES["en"])
    if not keys:
        return default
    cyrillic = len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text))
    if not cyrillic and not _LATIN.search(text):
        return _library_says(text)[0]
    if cyrillic:
        return _cyrillic_language(text, keys, lexicon)
    shares = {code: _share_known(keys, code, lexicon) for code in RULES if code != "uk"}
    if text.isascii():
        shares["vi"] = max(shares["vi"], _share_without_marks(keys, lexicon))
    best = max(shares, key=lambda code: (shares[code], code == default))
    if shares[best] >= (CLEAR if len(keys) > 3 else CLEAR_SHORT):
        return best
    code, share = _library_says(text)
    if share > SURE and len(keys) > 2:
        return code
    return best if shares[best] > UNCLEAR else default


def _cyrillic_language(text: str, keys: list[str], lexicon: Lexicon) -> str:
    """Ukrainian or Russian by their words, the others by the library; Ukrainian in doubt."""
    function = {code: sum(key in lexicon.function[code] for key in keys) for code in ("uk", "ru")}
    known = _share_known(keys, "uk", lexicon)
    if any(c in _RUSSIAN for c in text.casefold()):
        known = 0.0
    elif function["ru"] > function["uk"]:
        return "ru"
    if known >= CLEAR_SHORT:
        return "uk"
    code, share = _library_says(text, _OTHER_CYRILLIC)
    return code if share > SURE or not known else "uk"
