"""The lexicon: which concepts a run of words of one language may mean.

``data/concepts.tsv`` and ``data/names.tsv`` hold one concept a row, a column a language, synonyms
separated by ``|``, the commonest first; a language without a column has a file of its own
(`index.analysis.language_files`).  The column ``kind`` marks function words (left out of scoring), light ones
(say, get: little weight in a question), numbers, times, persons, places and other names.  A term with
``^`` before it is a name that is also an everyday word when written small (Turkey, Mỹ, Надія).

Compiling the tables takes a second or two (every cell is lemmatised), so the result is kept
in the data folder, under the hash of everything that shaped it.  A language whose lemmas are heavy is
compiled, and opened, apart from the others and when it is first asked for.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from index.analysis.entries import Entries
from index.analysis.language_files import cells_of, language_files
from index.analysis.language_tables import PREFIX_LETTERS, LanguageTable, Tables
from index.analysis.parts_of_speech import verbs_of
from index.analysis.possessives import of_whomever
from index.analysis.words import split_words
from index.languages import RULES, LanguageRules, rules_for
from index.lemmas import keep_tables_in, lemma
from index.normalise import strip_marks
from index.storage.kept import copy_kept, kept

DATA = Path(__file__).parent / "data"
TABLES = ("concepts.tsv", "names.tsv")
COMPILED_FORM = 6
"""Raised by hand whenever the compiled tables change their meaning."""

GLOSSES = "function_glosses.tsv"
CAPITAL_MARK = "^"
_WOMEN = ("ська", "цька", "ская", "цкая")
"""Endings of women's surnames, which the lemmatiser takes for forms of their husbands'."""
FUNCTION = "function"
"""Kind of rows that hold words without content."""
NAMES = frozenset({"person", "place", "name"})
"""Kinds of rows that hold names."""


class Concept(NamedTuple):
    """One row of the lexicon.

    Attributes:
        kind: ``""`` (content), or as `index.analyse` names the kinds of terms.
        terms: for each language code that has one, the first synonym (what a gloss shows).
        verbs: the first synonym that is a verb, where `terms` has none (`index.analysis.parts_of_speech`).
    """

    kind: str
    terms: dict[str, str]
    verbs: dict[str, str] = {}

    def term(self, language: str) -> str:
        """The first synonym in a language, in English where it has none.

        >>> Concept("", {"en": "embassy", "ru": "посольство"}).term("vi")
        'embassy'
        """
        return self.terms.get(language) or self.terms["en"]


@dataclass(frozen=True)
class Lexicon:
    """All concepts and the compiled table of each language.

    Attributes:
        version: hash of the data and rules that shaped it (16 hex digits).
        concepts: concept number -> `Concept`.
        tables: language code -> `LanguageTable`.
        function: language code -> keys of its function words; holds languages without a table too.
        unmarked: Vietnamese function words as they are typed without diacritics.
        cache: the folder in which it is kept and what is made by it may be; None keeps nothing.
        speaks_for: what `index.language` has found out of words, so that it looks each up once; shapes no result.
    """

    version: str
    concepts: tuple[Concept, ...]
    tables: Tables
    function: dict[str, frozenset[str]]
    unmarked: frozenset[str]
    cache: Path | None = field(default=None, repr=False, compare=False)
    speaks_for: dict[tuple[str, str], float] = field(default_factory=dict, repr=False, compare=False)


def rows(paths: Iterable[Path]) -> Iterator[dict[str, str]]:
    """The rows of lexicon tables as column -> cell.

    Raises:
        ValueError: a row has more or fewer cells than its table's header.
    """
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        header = lines[0].split("\t")
        for number, line in enumerate(lines[1:], 2):
            cells = line.split("\t")
            if len(cells) != len(header):
                raise ValueError(
                    f"{path.name}:{number}: expected {len(header)} cells, got {len(cells)}; separate cells by one tab"
                )
            yield dict(zip(header, cells, strict=True))


def keys_of(term: str, rules: LanguageRules) -> list[str]:
    """The keys under which a term is found: its words folded, and their lemmas.

    An abbreviation has no dictionary form: to the lemmatiser AIDS is several an aid.

    >>> keys_of("political prisoners", RULES["en"]), keys_of("AIDS", RULES["en"])
    (['political prisoners', 'political prisoner'], ['aids'])
    """
    words = split_words(term, rules)
    surface = " ".join(word.key for word in words)
    lemmas = " ".join(word.key if _is_short(word.surface) else lemma(word.key, rules.code) for word in words)
    return [surface] if surface == lemmas else [surface, lemmas]


def _is_short(surface: str) -> bool:
    """Whether a word is written as an abbreviation: with a capital inside (NATO, MiG), or as one capital (M&A)."""
    rest = surface[1:] or surface
    return not rest.islower() and "-" not in surface and any(c.isupper() for c in rest)


def function_words() -> dict[str, list[str]]:
    """Language -> the function words that have no row of their own."""
    lines = (DATA / "function_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {code: words.split("|") for code, words in (line.split("\t") for line in lines)}


def _compile_language(table: list[dict[str, str]], rules: LanguageRules) -> dict[str, Any]:
    function = {term for row in table if row["kind"] == FUNCTION for term in row[rules.code].split("|")}
    entries: dict[str, set[int]] = {}
    capitals: dict[str, set[int]] = {}
    acronyms: set[str] = set()
    inflected: list[tuple[int, str, str]] = []
    for number, row in enumerate(table):
        for term in (one for cell in row[rules.code].split("|") for one in of_whomever(cell, rules.code)):
            capital = term.startswith(CAPITAL_MARK)
            term = term.removeprefix(CAPITAL_MARK)
            # the lemmatiser takes some names for a form of a function word: Яків for як (how)
            named = row["kind"] in NAMES
            keys = [key for n, key in enumerate(keys_of(term, rules)) if key and not (n and named and key in function)]
            for key in keys if capital else keys[:1]:
                (capitals if capital else entries).setdefault(key, set()).add(number)
            if len(keys) > 1 and not capital and not (named and keys[0].endswith(_WOMEN)):
                inflected.append((number, keys[0], keys[1]))
            if capital and len(term) > 1 and term.isupper():
                acronyms.update(keys)
    _share_inflected(entries, inflected)
    longest: dict[str, int] = {}
    prefixes: dict[str, list[str]] = {}
    for key in [*entries, *capitals]:
        words = key.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
        if rules.shared_prefix and len(words) == 1 and len(key) >= PREFIX_LETTERS and key in entries:
            prefixes.setdefault(key[:PREFIX_LETTERS], []).append(key)
    return {
        "entries": {key: tuple(sorted(numbers)) for key, numbers in entries.items()},
        "capitals": {key: tuple(sorted(numbers)) for key, numbers in capitals.items()},
        "acronyms": frozenset(acronyms),
        "longest": longest,
        "prefixes": prefixes,
        "several": tuple(Entries.of([*entries, *capitals])),
    }


def _share_inflected(entries: dict[str, set[int]], inflected: list[tuple[int, str, str]]) -> None:
    """Enter inflected terms under their dictionary forms too, where no other concept lists these.

    A dictionary form belongs to the concepts that list it: "arms" may be weapons or the plural of "arm", but an
    arm is no weapon.  So there the inflected term means both, and the dictionary form what it says.

    Args:
        entries: key -> concepts that list it; changed in place.
        inflected: concept, its term as it is listed, and the term's dictionary form.
    """
    listed = {base: frozenset(entries.get(base, ())) for _, _, base in inflected}
    for number, surface, base in inflected:
        if listed[base] - {number}:
            entries[surface].update(listed[base])
        else:
            entries.setdefault(base, set()).add(number)


def table_of_concepts() -> list[dict[str, str]]:
    """All rows, with the cells of the languages that have files of their own; empty where a row has none."""
    table = list(rows(DATA / name for name in TABLES))
    for path in language_files(DATA):
        for row, cell in zip(table, cells_of(path, table), strict=True):
            row[path.stem] = cell
    return table


def _compile() -> dict[str, Any]:
    table = table_of_concepts()
    codes = [code for code in RULES if code in table[0]]
    return {
        "concepts": [
            [row["kind"], {c: row[c].split("|")[0].lstrip(CAPITAL_MARK) for c in codes if row[c]}, verbs_of(row, codes)]
            for row in table
        ],
        "tables": {c: _compile_language(table, RULES[c]) for c in codes if not RULES[c].late},
        "function": {
            code: frozenset(key for word in words for key in _function_keys(word, rules_for(code)))
            for code, words in function_words().items()
        },
    }


def _function_keys(word: str, rules: LanguageRules) -> list[str]:
    """The keys of a function word; of a late language as it is written, which asks for no lemmas."""
    return [split.key for split in split_words(word, rules)] if rules.late else keys_of(word, rules)


@lru_cache(maxsize=1)
def lexicon_version() -> str:
    """Hash of the lexicon's data, its rules and the compiled form (16 hex digits); glosses shape no index."""
    digest = hashlib.sha256(str(COMPILED_FORM).encode())
    for path in [*sorted(path for path in DATA.glob("*.tsv") if path.name != GLOSSES), *language_files(DATA)]:
        digest.update(path.read_bytes())
    modules = ("analysis/words.py", "analysis/feminine.py", "analysis/possessives.py")
    for module in ("languages.py", "normalise.py", "lemmas.py", *modules):
        digest.update((DATA.parent / module).read_bytes())
    return digest.hexdigest()[:16]


def _load(raw: dict[str, Any], cache: Path | None) -> Lexicon:
    def open_table(code: str) -> LanguageTable:
        path = cache / f"lexicon-{lexicon_version()}-{code}.bin" if cache else None
        return kept(path, lambda: _compile_language(table_of_concepts(), RULES[code]), LanguageTable.of)

    late = [code for code, rules in RULES.items() if rules.late and (DATA / "languages" / f"{code}.tsv").exists()]
    return Lexicon(
        version=lexicon_version(),
        concepts=tuple(Concept(*fields) for fields in raw["concepts"]),
        tables=Tables({code: LanguageTable.of(table) for code, table in raw["tables"].items()}, late, open_table),
        function=raw["function"],
        unmarked=frozenset(strip_marks(word) for word in raw["function"]["vi"]),
        cache=cache,
    )


_loaded: dict[str, tuple[Lexicon, Path | None]] = {}
"""Version -> the one lexicon of this process and the file of its tables, whichever folder asked first."""


def load_lexicon(cache: Path | None = None) -> Lexicon:
    """The compiled lexicon, from the cache folder if it holds this version, else compiled and kept.

    A process loads it once; a further cache folder gets a copy of the file, for the processes after this one.

    Args:
        cache: folder for the compiled tables; None compiles without keeping.
    """
    version = lexicon_version()
    if cache:
        keep_tables_in(cache)
    path = cache / f"lexicon-{version}.bin" if cache else None
    if version not in _loaded or (path is not None and _loaded[version][1] is None):
        _loaded[version] = kept(path, _compile, lambda raw: _load(raw, cache)), path
    lexicon, source = _loaded[version]
    if path is not None and source is not None and not path.exists():
        copy_kept(source, path)
    return lexicon
