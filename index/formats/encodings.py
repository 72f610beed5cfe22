"""Bytes -> text: which encoding a file is in.  The home of charset_normalizer.

UTF-8 first, then a byte order mark, then what an HTML page declares, then detection among the
encodings in which news was written before UTF-8.  What is detected is adopted only when three things
agree: charset_normalizer finds no disorder in it, its letters are those of one language, and no other
encoding gives another text of that kind.  A file that is read wrongly would be quoted wrongly.
"""

import codecs
import re
import unicodedata
from collections import Counter

from index.errors import ArticleError
from index.formats.base import reading
from index.patterns import regex

MIN_LETTERS = 60
"""Letters below which no encoding is detected: too little to judge by."""
MAX_DISORDER = 0.02
MIN_COHERENCE = 0.35
MIN_SHARE = 0.99
"""How many of the letters beyond ASCII must be in one language's alphabet."""
FEW_VOWELS, MANY_VOWELS = 0.29, 0.32
"""Shares of the vowels in Cyrillic letters that are read in a wrong encoding, at most, and in a right one, at least."""

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
_ALPHABETS = {
    "cp1251": (_CYRILLIC + "єіїґ", _CYRILLIC + "ёъыэ", _CYRILLIC + "ёіўыэ", _CYRILLIC + "ъ"),
    "koi8_u": (_CYRILLIC + "єіїґ", _CYRILLIC + "ёъыэ"),
    "cp1258": ("àáâãèéêìíòóôõùúýăđĩũơư" + "".join(chr(c) for c in range(0x1EA0, 0x1EFA)),),
    "cp1252": ("àâæçèéêëîïôùûüÿœ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíòóù", "åäöé", "æøåé", "áèéëïóöü"),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľĺňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "âăîşţ"),
}
"""Encoding -> alphabets of the languages that are written in it, beyond ASCII."""

_LANGUAGES = {
    "cp1250": ("Polish", "Czech", "Slovak", "Hungarian", "Croatian", "Slovene", "Slovenian", "Romanian"),
    "cp1252": (
        "English", "French", "German", "Spanish", "Portuguese", "Italian", "Dutch", "Danish", "Norwegian", "Swedish",
        "Finnish", "Indonesian",
    ),
}  # fmt: skip
"""Encodings that differ in a few letters -> languages, as charset_normalizer names them, written in each."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_DECLARED = regex(rb"""(?:<meta[^>]{0,300}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.I)
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_SERVES_NO_TEXT = regex(r"utf-7|utf-16|utf-32|.*escape|idna|punycode|.*codec|undefined|palmos|hz|.*2022.*")
_CONTROLS = regex("[\x01-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INSIDE_WORDS = regex(r"[^\W\d_][^\w\s.,;:'’\-–—/&@+*()\u00ad\u00b7\u0300-\u036f][^\W\d_]")
"""A sign between two letters that no language puts there: the letter of another encoding."""
_RISES = regex("[а-яёєіїґў][А-ЯЁЄІЇҐЎ]")
"""A capital inside a word, of which a name may have one: many are the small letters of another encoding."""


def decode(data: bytes, html: bool = False) -> str:
    """Bytes as text: byte order mark dropped, line ends ``\\n``, otherwise untouched.

    Args:
        data: a whole file.
        html: whether a charset that the text itself declares counts.

    Raises:
        ArticleError: not text, or in no encoding that can be told.
    """
    return _decoded(data, html).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, html: bool) -> str:
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding, name)
    if b"\0" in data:
        raise ArticleError("expected text, got a binary file (it holds zero bytes); convert it or take it out")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        position = error.start
    declared = _declared(data) if html else None
    text = declared if declared is not None else _detected(data)
    if text is None:
        raise ArticleError(
            f"expected UTF-8 text, got byte 0x{data[position]:02x} at position {position} and no other encoding "
            "that can be told for sure; save the file as UTF-8"
        )
    return text


def _marked(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise ArticleError(f"expected text, got a byte order mark of {name} without {name} after it; save it as UTF-8")
    return text


def _declared(data: bytes) -> str | None:
    """The text in the encoding that an HTML page declares, if there is one and it fits."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        name = _AS_BROWSERS_DO.get(name, name)
        text = None if _SERVES_NO_TEXT.fullmatch(name) else data.decode(_told_by_letters(data, name))
    except (LookupError, ValueError, TypeError):
        return None
    return text if isinstance(text, str) and not _CONTROLS.search(text) else None


def _told_by_letters(data: bytes, name: str) -> str:
    """The declared encoding, or the other one for Cyrillic where only in that there are as many vowels as in words."""
    other = {"cp1251": "koi8_u", "koi8-u": "cp1251", "koi8-r": "cp1251"}.get(name)
    if other and _vowels(data.decode(name, "replace")) < FEW_VOWELS < MANY_VOWELS < _vowels(
        data.decode(other, "replace")
    ):
        return other
    return name


def _vowels(text: str) -> float:
    """The share of the vowels among the Cyrillic letters; of too few letters, what decides nothing."""
    text = text.lower()
    counts = {c: text.count(c) for c in _CYRILLIC + "єіїыэё"}
    total = sum(counts.values())
    share = sum(counts[c] for c in "аоеиуіы") / total if total else 0.0
    return share if total >= MIN_LETTERS else (FEW_VOWELS + MANY_VOWELS) / 2


def _detected(data: bytes) -> str | None:
    """The text in the one encoding in which it reads like a language."""
    from charset_normalizer import from_bytes

    texts: dict[str, str] = {}
    for encoding in _ALPHABETS:
        try:
            texts[encoding] = data.decode(encoding)
        except UnicodeDecodeError:
            continue
    fitting = [encoding for encoding, text in texts.items() if _reads_like_a_language(text, encoding)]
    if not fitting:
        return None
    with reading("text", "charset_normalizer"):
        matches = list(from_bytes(data, cp_isolation=fitting, enable_fallback=False))
    sure = [
        match
        for match in matches
        if match.chaos <= MAX_DISORDER
        and match.coherence >= MIN_COHERENCE
        and any(match.language in _LANGUAGES.get(name, (match.language,)) for name in match.could_be_from_charset)
    ]
    return texts[sure[0].encoding] if len({texts[match.encoding] for match in sure}) == 1 else None


def _reads_like_a_language(text: str, encoding: str) -> bool:
    if _CONTROLS.search(text) or _INSIDE_WORDS.search(text):
        return False
    counts = Counter(unicodedata.normalize("NFC", text).lower())
    letters = {c: n for c, n in counts.items() if c.isalpha()}
    beyond = {c: n for c, n in letters.items() if not c.isascii()}
    if sum(letters.values()) < max(MIN_LETTERS, 1000 * len(_RISES.findall(text))):
        return False
    total = sum(beyond.values())
    if not total:
        return encoding in ("cp1252", "cp1250")  # nothing but typographic signs
    return any(
        sum(n for c, n in beyond.items() if c in alphabet) >= MIN_SHARE * total for alphabet in _ALPHABETS[encoding]
    )
