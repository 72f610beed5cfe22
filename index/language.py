"""Which language a text is in, right on short texts first: the home of py3langid.

Three kinds of evidence, cheapest first: letters that only one of the lexicon's languages has; how
many of the words are in each language's lexicon or, in Cyrillic, known to its lemmatiser; and, for what
remains, py3langid (BSD; Adrien Barbaresi's edition of Lui & Baldwin's langid.py, ACL 2012), whose model
comes in its wheel.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from index.analysis.unmarked import is_syllable, unmarked
from index.analysis.words import word_keys
from index.languages import RULES
from index.lemmas import is_known, lemma
from index.lexicon import Lexicon
from index.normalise import nfc
from index.patterns import regex
from index.romanise import CYRILLIC

NO_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a capital does not mark a name: every noun has one."""
SAMPLE = 2000
"""Characters of a text that are looked at."""

LOOKS, LOOK = 3, 150
"""A long sample is looked at in so many places first, so many characters at each."""
LONG_SAMPLE = 1500
"""Characters of a long one."""

SHORT = 200
"""Characters of a text that may be a question: the names in it and what it quotes are set aside."""
CLEAR, CLEAR_SHORT, UNCLEAR = 0.5, 0.4, 0.2
"""Shares of a text's words that settle a language: of a text, of up to three words, in need."""
UNMARKED = 0.35
"""The share from which a text that no language accounts for is Vietnamese without diacritics."""
REMEMBERED = 40_000
"""Words that are remembered with what they speak for."""
SURE = 0.7
"""The probability from which the library's answer is taken."""

SURE_SHORT = 0.8
SOME, LONG = 4, 12
"""Words from which the library tells a text in another Cyrillic language than Ukrainian and Russian, and from which
it tells these two."""
MIXED = 0.2
"""Ukrainian and Russian letters together, the rarer at least this share of the commoner: neither of the two."""

_ELSEWHERE = {
    "be": frozenset("ў"), "sr": frozenset("љњћђџј"), "mk": frozenset("ѓќѕ"),
    "kk": frozenset("әғқұһ"), "ky": frozenset("ң"), "mn": frozenset("өү"),
}  # fmt: skip
"""Letters of the other languages in Cyrillic; some share them, so that the library has the last word."""
_STRANGE = frozenset("ъ").union(*_ELSEWHERE.values())
SYLLABLES = 0.5
"""Share of a text's words that are built as Vietnamese syllables, from which it may be one without diacritics."""
_LATIN = regex("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHER_CYRILLIC = ("uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "mn")

_QUOTED = regex('"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]')
_OPENING_MARK = regex('["“«„]')
_VIETNAMESE_WORD = regex(rf"(?<!\w)[a-zàáâãèéêìíòóôõùúý]*+[{''.join(sorted(RULES['vi'].letters))}]")
"""The beginning of a word without a capital, up to a letter that only Vietnamese has."""
_BULGARIAN = regex("ъ(?![еёюя])")
"""In Russian the hard sign stands before these vowels only."""


def _letters_say(text: str) -> str | None:
    """A language named by its letters alone, if those that are its own are common enough."""
    letters = {c: n for c, n in Counter(nfc(text).casefold()).items() if c.isalpha()}
    if not letters:
        return None
    total = sum(letters.values())
    if not _STRANGE.isdisjoint(letters):
        strange = {code: sum(letters.get(c, 0) for c in own) for code, own in _ELSEWHERE.items()}
        strange["bg"] = len(_BULGARIAN.findall(text.casefold())) if "ъ" in letters else 0
        if max(strange.values()) / total > 0.005:
            return _elsewhere(text, strange)
    counts = {code: sum([letters[c] for c in letters if c in rules.letters]) for code, rules in RULES.items()}
    less, more = sorted((counts["uk"], counts["ru"]))
    if less and less >= MIXED * more:
        return _elsewhere(text, {"be": more})
    best = max(counts, key=lambda code: counts[code])
    if best == "ru" or counts[best] / total <= 0.02:
        return None  # Russian has its letters in common with its neighbours
    return best


def _without_foreign_names(text: str, lexicon: Lexicon) -> str:
    """A text in two scripts without the words with a capital, where it has others: names keep their script.

    Of a short text that opens with a function word (Кто, Where) the words in the script of that word are left.
    """
    if not (CYRILLIC.search(text) and _LATIN.search(text)):
        return text
    words = text.split()
    script = _script_of_function_word(words[0], lexicon) if len(text) <= SHORT else None
    rest = [word for word in words[bool(script) :] if word == word.lower() != word.upper()]
    if script:
        rest = [words[0], *filter(script.search, rest)]
    return " ".join(rest) or text


def _script_of_function_word(word: str, lexicon: Lexicon) -> re.Pattern[str] | None:
    keys = word_keys(word, RULES["en"])
    codes = [code for code in RULES if keys and _is_function(keys[0], code, lexicon)]
    return (CYRILLIC if RULES[codes[0]].script == "Cyrillic" else _LATIN) if codes else None


def _unquoted(text: str, lexicon: Lexicon) -> str:
    """What stands outside quotation marks, where that tells a language: two words and one of them no name.

    In Cyrillic it must have a letter or a function word that Ukrainian and Russian do not share.
    """
    outside = _QUOTED.sub(" ", text)
    words = [word for word in outside.split() if word[0].isalpha()]
    if outside == text or len(words) < 2 or all(word[0].isupper() for word in words):
        return text
    if not CYRILLIC.search(outside):
        return outside
    letters = set(outside.lower())
    if any(letters & RULES[code].letters for code in ("uk", "ru")):
        return outside
    own = _own_function_words(word_keys(outside, RULES["en"]), lexicon)
    return outside if own["uk"] != own["ru"] else text


def _besides_names(text: str, lexicon: Lexicon, default: str) -> str | None:
    """The language of a short text in Latin script but Vietnamese, though the names in it are Vietnamese.

    Its words without a capital tell, and a function word at its beginning: Who is Phạm Minh Chính?

    Returns:
        None where one of them has a Vietnamese letter, where all may be Vietnamese syllables, or where they do not
        clearly speak for another language.
    """
    if _VIETNAMESE_WORD.search(text):
        return None
    words = [word for word in nfc(text).split() if word[0].isalpha()]
    plain = [word for word in words if word[0].islower()]
    if text.isupper():
        plain = [word for word in words if word.isascii()]
    elif words and words[0] not in plain and _script_of_function_word(words[0], lexicon):
        plain = [words[0], *plain]
    rest = " ".join(plain)
    keys = word_keys(rest, RULES["en"])
    if all(len(key) < 3 or is_syllable(key) for key in keys):
        return None
    best, most = _latin_language(keys, rest.isascii(), lexicon, default)
    if best != "vi" and most >= CLEAR_SHORT:
        return best
    if best == "vi" and most > UNCLEAR or len(keys) < SOME:
        return None
    code, share = _library_says(rest)
    return code if share > SURE_SHORT else None


def _elsewhere(text: str, strange: dict[str, int]) -> str:
    """A language whose letters the lexicon's languages lack: the library's choice, or the likeliest by letters."""
    code, share = _library_says(text, _OTHER_CYRILLIC[2:])
    return code if share > SURE else max(strange, key=lambda c: strange[c])


def _is_function(key: str, code: str, lexicon: Lexicon) -> bool:
    """Whether a word is a function word, by its list or by the lexicon; of a late language by its list alone."""
    numbers = () if RULES[code].late else lexicon.tables[code].entries.get(key, ())
    return key in lexicon.function[code] or any(lexicon.concepts[n].kind == "function" for n in numbers)


def _known(key: str, code: str, lexicon: Lexicon) -> float:
    """How much a word speaks for a language, 0 to 2; function words count double."""
    kept = lexicon.speaks_for
    found = kept.get((key, code))
    if found is None:
        if len(kept) >= REMEMBERED:
            kept.clear()
        found = kept[key, code] = _look_up(key, code, lexicon)
    return found


def _look_up(key: str, code: str, lexicon: Lexicon) -> float:
    function = lexicon.function[code]
    base = lemma(key, code) if key not in function else key
    if base in function:
        return 2.0
    table = lexicon.tables.get(code)
    if table and (numbers := table.entries.get(key) or table.entries.get(base)):
        return 2.0 if any(lexicon.concepts[n].kind == "function" for n in numbers) else 1.0
    if RULES[code].script == "Cyrillic" and is_known(key, code):
        return 1.0
    return 0.5 if table and (key in table.capitals or key in table.longest) else 0.0


def _share_known(keys: list[str], code: str, lexicon: Lexicon) -> float:
    """How much of a text one language's words account for, 0 to 1."""
    counts = Counter(keys)
    return sum(count * _known(key, code, lexicon) for key, count in counts.items()) / (2 * len(keys))


def _share_without_marks(keys: list[str], lexicon: Lexicon) -> float:
    """The same for Vietnamese without diacritics; by function words alone where few words are built as its are."""
    if sum(map(is_syllable, keys)) < SYLLABLES * len(keys):
        return sum(key in lexicon.unmarked for key in keys) / len(keys)
    return unmarked(lexicon).share(keys)


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
    short = len(text) <= SHORT
    if short and _OPENING_MARK.search(text):
        text = _unquoted(text, lexicon)
    text = _without_foreign_names(text, lexicon)
    by_letters = _letters_say(text)
    if by_letters:
        return (short and by_letters == "vi" and _besides_names(text, lexicon, default)) or by_letters
    cyrillic = len(CYRILLIC.findall(text)) > len(_LATIN.findall(text))
    if not cyrillic and (clear := _at_some_places(text, lexicon, default)):
        return clear
    keys = word_keys(text, RULES["en"])
    if not keys:
        return default
    if not cyrillic and not _LATIN.search(text):
        return _library_says(text)[0]
    if cyrillic:
        return _cyrillic_language(text, keys, lexicon)
    best, most = _latin_language(keys, text.isascii(), lexicon, default)
    if short and best == "vi" and most >= UNMARKED and (other := _besides_names(text, lexicon, default)):
        return other
    if most >= (CLEAR if len(keys) > 3 else CLEAR_SHORT):
        return best
    if best == "vi" and text.isascii() and most >= UNMARKED and len(keys) > 3:
        return best
    code, share = _library_says(text)
    if share > SURE and len(keys) > 2:
        return code
    return best if most > UNCLEAR else default


def _at_some_places(text: str, lexicon: Lexicon, default: str) -> str | None:
    """The language of a long text in Latin script, where several places of it clearly say the same."""
    if len(text) < LONG_SAMPLE:
        return None
    step = (len(text) - LOOK) // (LOOKS - 1)
    said = set()
    for at in range(0, LOOKS * step, step):
        keys = word_keys(text[at : at + LOOK], RULES["en"])[1:-1]  # the first and the last may be half words
        best, most = _latin_language(keys, text.isascii(), lexicon, default) if keys else ("", 0.0)
        said.add(best if most >= CLEAR else None)
    return said.pop() if len(said) == 1 else None


def _latin_language(keys: list[str], ascii_only: bool, lexicon: Lexicon, default: str) -> tuple[str, float]:
    """Of the lexicon's languages in Latin script the one that knows most of some words, and how much of them."""
    shares = {code: _share_known(keys, code, lexicon) for code, rules in RULES.items() if rules.script == "Latin"}
    if ascii_only:
        shares["vi"] = max(shares["vi"], _share_without_marks(keys, lexicon))
    best = max(shares, key=lambda code: (shares[code], code == default))
    return best, shares[best]


def _own_function_words(keys: list[str], lexicon: Lexicon) -> dict[str, set[str]]:
    return {code: {key for key in keys if _is_function(key, code, lexicon)} for code in ("uk", "ru")}


def _cyrillic_language(text: str, keys: list[str], lexicon: Lexicon) -> str:
    """Ukrainian or Russian by the share of words that each knows, the others by the library; Ukrainian in a tie."""
    russian = any(c in RULES["ru"].letters for c in text.casefold())
    own = _own_function_words(keys, lexicon)
    of_ukrainian, of_russian = own["uk"] - own["ru"], own["ru"] - own["uk"]
    known = [0.0 if russian or key in of_russian else _known(key, "uk", lexicon) for key in keys]
    if all(known):
        return "uk"  # without loading what the others need
    code, share = _library_says(text, _OTHER_CYRILLIC) if len(keys) >= SOME else ("", 0.0)
    if share > (SURE if len(keys) >= LONG else SURE_SHORT) and (len(keys) >= LONG or code not in ("uk", "ru")):
        return "ru" if russian and code == "uk" else code
    if of_ukrainian and not of_russian and not russian:
        return "uk"
    shares = {"uk": sum(known) / (2 * len(keys)), "ru": _share_known(keys, "ru", lexicon)}
    best = max(shares, key=lambda code: shares[code])
    if shares[best] >= CLEAR_SHORT:
        return best
    code, share = _library_says(text, _OTHER_CYRILLIC)
    return code if share > SURE or not shares[best] else best
