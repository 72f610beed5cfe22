"""Dictionary forms of words: the home of simplemma.

simplemma (MIT; Adrien Barbaresi) looks words up in frequency-checked tables that its wheel carries. Only the languages
of `index.languages` that ask for lemmas are ever loaded, each when its first word is met.  Its tables are kept in a
cache folder in a form that need not be decoded (`index.analysis.lemma_table`); what its rules make of a word that no
table holds is asked of simplemma itself, over the same tables.
"""

import os
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from index.analysis.feminine import FORMER, masculine, office
from index.analysis.lemma_table import keep_table, kept_table
from index.languages import RULES
from index.patterns import regex

_MODIFIER = "\u02bc"
"""An apostrophe that counts as a letter."""
_OF_VERBS = regex(r"[бвгґджзклмнпрстфхцчшщ]л[ао]$")
"""How past forms of verbs end that tables take for adjectives: померла, зросла."""
_ENDINGS = regex(r"\(\?:([\w\u0301|]+)\)\$")
"""How simplemma writes a list of endings."""
MENDED: dict[str, dict[str, str]] = {
    "uk": {
        "дні": "день", "роком": "рік", "вели": "вести", "електрики": "електрика", "сіла": "сісти",
        "пологові": "пологовий", "прем'єр": "прем'єр", "прем'єром": "прем'єр", "прем'єрові": "прем'єр",
        "прем'єрів": "прем'єр", "прем'єрам": "прем'єр", "прем'єрами": "прем'єр",
    },
    "ru": {"имени": "имя", "имён": "имя", "имен": "имя"},
}  # fmt: skip
"""Language -> common forms that tables take for those of rarer words: дні, of день, and not of the bottom."""
_INFLECTED = frozenset(code for code, rules in RULES.items() if rules.lemmas)
"""The languages whose words have dictionary forms."""
_folders: list[Path] = []
"""Where tables are kept; the last one counts."""


def keep_tables_in(folder: Path) -> None:
    """Keep the tables that are opened from now on in a cache folder, for the processes after this one.

    What an earlier such folder holds is given to the new one, as a link, since such a file is never changed.
    """
    earlier = _folders[-1:]
    _folders[:] = [folder]
    for path in earlier[0].glob("lemmas-*.bin") if earlier != [folder] and earlier else ():
        with suppress(OSError):  # a cache: without it, the next process makes the table again
            folder.mkdir(parents=True, exist_ok=True)
            os.link(path, folder / path.name)


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of one folded word; the word itself where none is known.

    The table is asked for the lower-case form first and then for the capitalised one, because
    names stand in it with their capital.  A woman's title is a form of the office's, and so is a former office.

    >>> lemma("prisoners", "en"), lemma("санкцій", "uk"), lemma("tù", "vi")
    ('prisoner', 'санкція', 'tù')
    """
    return form_of(word, language)


def form_of(word: str, language: str) -> str:
    """The same as `lemma`, not remembered: for what remembers each word itself."""
    if language not in _INFLECTED:
        return word
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
    if (mended := MENDED.get(language)) and word in mended:
        return mended[word]
    if language == "uk":
        if "л" in word[-3:-1] and (verb := _verb_of(word)):
            return verb
        if word.startswith(FORMER):
            word = office(word, language, _is_ukrainian) or word
        if title := masculine(word, language):
            return title
    found = _found(word, language).casefold().replace("ё", "е")
    return word if found == word else found  # one text in memory, where two would be alike


def _verb_of(word: str) -> str | None:
    """The Ukrainian verb of a past form that its table takes for one of an adjective; None for another word."""
    if not _OF_VERBS.search(word) or not _found(word, "uk").endswith("лий"):
        return None
    past = _found(f"{word[:-1]}и", "uk")
    return past.casefold() if past.endswith("ти") else None  # померла is of померти, as померли is: not "deceased"


def _is_ukrainian(word: str) -> bool:
    return _table("uk").get(word) is not None


def _found(word: str, language: str) -> str:
    """What the table holds, or else what simplemma's rules make of a word.

    The table is asked here, because simplemma's way there takes as long as ten look-ups.
    """
    if not word.isnumeric():
        table = _table(language)
        found = table.get(word)
        if not found or found == word:
            found = table.get(word.capitalize()) or found
        if found:
            return found
    plain = word.isalpha() and word.islower() and _MODIFIER not in word
    return _by_rules(word, language) if plain else str(_lemmatiser().lemmatize(word, lang=language))


def _by_rules(word: str, language: str) -> str:
    """What simplemma makes of a word of small letters alone that no table holds.

    Its other rules are for apostrophes, hyphens and languages that are none of `index.languages`.
    """
    fallback, by_ending, *rules = _strategies()
    if word.endswith(_endings(language)) and (found := by_ending.get_lemma(word, language)):
        return str(found)
    for rule in rules:
        if found := rule.get_lemma(word, language):
            return str(found)
    return str(fallback.get_lemma(word, language))


@lru_cache(maxsize=8)
def _endings(language: str) -> tuple[str, ...]:
    """Endings of the words for which simplemma has a rule: each is asked for in a pattern of its own, which takes long.

    Where its patterns are no lists of endings, as for the languages whose rules are not made of patterns, all words end
    in what is given.
    """
    from simplemma.strategies.defaultrules import uk

    lists = [_ENDINGS.fullmatch(rule.pattern) for rule in uk.DEFAULT_RULES] if language == "uk" else []
    return (
        tuple([ending for found in lists if found for ending in found[1].split("|")]) if lists and all(lists) else ("",)
    )


@lru_cache(maxsize=8)
def _table(language: str) -> Mapping[str, str]:
    path = _folders[-1] / _name(language) if _folders else None
    table = kept_table(path) if path else None
    if table is None:
        from simplemma.strategies.dictionaries import DefaultDictionaryFactory

        decoded = DefaultDictionaryFactory().get_dictionary(language)
        return (keep_table(path, decoded) if path else None) or decoded
    return table


def _name(language: str) -> str:
    """The file of a table, by the version of simplemma and the size of what it decodes."""
    spec = find_spec("simplemma")
    places = spec.submodule_search_locations if spec else None
    packed = Path(places[0]) / "strategies" / "dictionaries" / "data" / f"{language}.plzma" if places else None
    size = packed.stat().st_size if packed and packed.exists() else 0
    return f"lemmas-{version('simplemma')}-{size}-{language}.bin"


class _Tables:
    """The tables as simplemma asks for them (its protocol `DictionaryFactory`)."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return _table(lang)


class _OfLetters:
    """simplemma's look-up (its `DictionaryLookupStrategy`) of words of letters alone, in less time."""

    def get_lemma(self, token: str, lang: str) -> str | None:
        table = _table(lang)
        found = table.get(token)
        return table.get(token.lower() if token[:1].isupper() else token.capitalize()) if found is None else found


@lru_cache(maxsize=1)
def _strategies() -> tuple[Any, ...]:
    """The fallback, and the rules in the order in which simplemma asks them."""
    from simplemma.strategies import AffixDecompositionStrategy, PrefixDecompositionStrategy, RulesStrategy
    from simplemma.strategies.fallback import ToLowercaseFallbackStrategy

    look_up: Any = _OfLetters()
    prefixes = PrefixDecompositionStrategy(dictionary_lookup=look_up)
    return ToLowercaseFallbackStrategy(), RulesStrategy(), prefixes, AffixDecompositionStrategy(False, look_up)


@lru_cache(maxsize=1)
def _lemmatiser() -> Any:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Tables()))


@lru_cache(maxsize=1)
def _lookup() -> Any:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_Tables())


@lru_cache(maxsize=20_000)
def is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of a language; False where there is no table."""
    if language not in _INFLECTED:
        return False
    return _lookup().get_lemma(unicodedata.normalize("NFC", word), language) is not None
