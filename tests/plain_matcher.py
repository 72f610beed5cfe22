"""What runs of words mean, each looked up anew: `tests.plain_analysis` without the names of several words."""

from collections.abc import Iterable

from index.analyse import CONTENT, FUNCTION, LIGHT, NAME, NUMBER, PERSON, PLACE, TIME, Term
from index.analysis.derived import may_be_of
from index.analysis.entries import gives_way, is_name_by_capital
from index.analysis.foreign import named_in_english, other_language
from index.analysis.forms import OF_WOMEN, may_be_form_of
from index.analysis.heard import Heard
from index.analysis.match import GLOSS_CONCEPTS
from index.analysis.names import declined, is_called, may_name, sounds_of, written_keys
from index.analysis.unmarked import is_syllable
from index.analysis.words import Word
from index.languages import RULES, LanguageRules
from index.lemmas import lemma
from index.lexicon import NAMES, Lexicon
from index.normalise import strip_marks
from index.romanise import romanise

_FIRST_OF = ("", PERSON, PLACE, NAME, TIME, NUMBER, LIGHT, FUNCTION)


class PlainMatcher:
    """Longest match of word runs against one language's table."""

    def __init__(self, lexicon: Lexicon, rules: LanguageRules, small: bool) -> None:
        self.lexicon = lexicon
        self.concepts = lexicon.concepts
        self.table = lexicon.tables.get(rules.code)
        self.function = lexicon.function.get(rules.code, frozenset())
        self.rules = rules
        self.small = small
        """The text has no capital at all, so that a small letter proves nothing either."""
        self.named: set[int] = set()
        """Where words begin that may be the names of other things than they mean."""
        self.quoted: set[int] = set()
        """Those among them that stand in quotation marks."""

    def terms(self, words: list[Word]) -> Iterable[Term]:
        words = list(self._hyphens_apart(words))
        lemmas = [lemma(w.key, self.rules.code) if w.kind == "word" else w.key for w in words]
        i = 0
        while i < len(words):
            length, numbers = self._longest(words, lemmas, i)
            if numbers:
                term = self._concept_term(words, i, i + length, numbers)
                if length == 1:
                    if self._is_called(words[i], term.kind):
                        term = term._replace(gloss=romanise(words[i].key))
                    term = term._replace(keys=term.keys + self._sounds(words[i], term.kind, term.gloss))
                    yield self._beside(term, words[i]) if words[i].start in self.named else term
                else:
                    opening = self._opening(words[i : i + length], lemmas[i : i + length], term.kind)
                    yield term._replace(parts=opening + self._parts_of(words, lemmas, i, i + length))
                i += length
            else:
                term = self._word_term(words[i], lemmas[i])
                yield self._beside(term, words[i]) if words[i].start in self.named else term
                i += 1

    def _beside(self, term: Term, word: Word) -> Term:
        if word.start in self.quoted and term.kind in (CONTENT, LIGHT, PLACE):
            term = term._replace(kind=NAME)
        if term.kind == FUNCTION or term.keys[0][0] != "c":
            return term
        more = self._written(word, word.key)
        return term._replace(keys=tuple(dict.fromkeys((*term.keys, *more))))

    def _opening(self, words: list[Word], lemmas: list[str], kind: str) -> tuple[tuple[str, ...], ...]:
        """The keys of the words of a name of several words of which nothing else is known, as one part."""
        keys: list[str] = []
        for word, base in zip(words, lemmas, strict=True):
            named = kind == NAME and word.surface[:1].isupper() and word.key not in self.function
            if named and not self._lookup([word], [base]):
                keys += self._written(word, base)
        return (tuple(keys),) if keys else ()

    def _parts_of(self, words: list[Word], lemmas: list[str], i: int, j: int) -> tuple[tuple[str, ...], ...]:
        """The keys of the content entries inside the run of words i to j, the longest first from the left."""
        parts = []
        at = i
        while at < j:
            longest = j - at if at > i else j - at - 1
            length, numbers = next(
                (
                    (n, found)
                    for n in range(longest, 0, -1)
                    if (found := self._lookup(words[at : at + n], lemmas[at : at + n]))
                ),
                (1, ()),
            )
            term = self._concept_term(words, at, at + length, numbers) if numbers else None
            if term and term.kind not in (FUNCTION, LIGHT):
                parts.append(term)
            at += length
        kind = self._concept_term(words, i, j, self._lookup(words[i:j], lemmas[i:j])).kind
        return tuple(term.keys for term in parts if term.kind in NAMES or kind != PERSON)

    def _known(self, word: Word) -> bool:
        table = self.table
        if table is None or word.key in table.longest or lemma(word.key, self.rules.code) in table.longest:
            return True
        return bool(self._names_by_ending(word))

    def _hyphens_apart(self, words: list[Word]) -> Iterable[Word]:
        """Split a hyphenated word (US-Belarus) whose whole no entry begins with."""
        for word in words:
            if "-" not in word.key or word.kind != "word" or self._known(word):
                yield word
            elif len(word.surface) == len(word.key):
                yield from self._parts(word)
            else:
                yield word

    def _parts(self, word: Word) -> Iterable[Word]:
        at = 0
        for part in word.key.split("-"):
            if part:
                a = word.start + at
                surface = word.surface[at : at + len(part)]
                kind = "number" if part.isdigit() else "word"
                if self.rules.script == "Cyrillic" and surface[0].isupper():
                    self.named.add(a)
                yield Word(surface, a, a + len(part), part, kind, word.first and at == 0)
            at += len(part) + 1

    def _longest(self, words: list[Word], lemmas: list[str], i: int) -> tuple[int, tuple[int, ...]]:
        """Number of words in the longest entry that begins at word `i`, and its concepts."""
        table = self.table
        if table is None or words[i].kind == "number":
            return 1, ()
        most = max(table.longest.get(words[i].key, 0), table.longest.get(lemmas[i], 0))
        for length in range(min(most, len(words) - i), 1, -1):
            numbers = self._lookup(words[i : i + length], lemmas[i : i + length])
            if numbers and self._yields(words, lemmas, i, length):
                break
            if numbers:
                return self._cut_short(words, lemmas, i, length) or (length, numbers)
        found = self._lookup(words[i : i + 1], lemmas[i : i + 1]) if most else ()
        return 1, self._alone(words[i], lemmas[i], found)

    def _yields(self, words: list[Word], lemmas: list[str], i: int, length: int) -> bool:
        """Whether an entry gives way to one that its second word begins."""
        following = words[i + 1]
        capitals = self.table.capitals if self.table and self.rules.script == "Cyrillic" else {}
        named = is_name_by_capital(following.surface, (following.key, lemmas[i + 1]), capitals)
        if not named and i + length >= len(words) or not gives_way(words[i].key, following.surface):
            return False
        found = self._lookup(words[i : i + 1], lemmas[i : i + 1])
        numbers = self._alone(words[i], lemmas[i], found)
        alone = self._concept_term(words, i, i + 1, numbers) if numbers else self._word_term(words[i], lemmas[i])
        return alone.kind == FUNCTION and (named or self._longest(words, lemmas, i + 1)[0] >= length)

    def _cut_short(
        self, words: list[Word], lemmas: list[str], i: int, length: int
    ) -> tuple[int, tuple[int, ...]] | None:  # fmt: skip
        """An entry without its last word, where this makes one with the next."""
        last = i + length - 1
        if self.rules.code != "vi" or length < 3 or last + 1 >= len(words):
            return None
        if not all(word.surface.islower() for word in words[last : last + 2]):
            return None
        if (
            not self._lookup(words[last : last + 2], lemmas[last : last + 2])
            or self._longest(words, lemmas, last + 1)[0] > 1
        ):
            return None
        numbers = self._lookup(words[i:last], lemmas[i:last])
        return (length - 1, numbers) if numbers else None

    def _alone(self, word: Word, base: str, found: tuple[int, ...]) -> tuple[int, ...]:
        table = self.table
        assert table is not None
        small = word.surface[:1].islower()
        persons = bool(found) and {self.concepts[n].kind for n in found} == {PERSON}
        if persons and small and not self.small and word.key not in table.entries:
            found = self._word_by_ending(word) or found
        if word.key in self.function or base in self.function:
            return found
        persons = bool(found) and {self.concepts[n].kind for n in found} == {PERSON}
        speaks = word.surface[:1].isupper() and self._capital_is_proof(word) and not word.surface.isupper()
        if not found and not speaks and (entry := self._word_by_ending(word)):
            return entry
        if not found or persons or (speaks and not self._holds_name(found)):
            names = self._names_by_ending(word)
            if not found or OF_WOMEN.search(word.key) and any(self.concepts[n].kind == PERSON for n in names):
                found = tuple(names)
            else:
                places = [] if persons else [n for n in names if self.concepts[n].kind == PLACE]
                if places:
                    return tuple(places)
                found += tuple(n for n in names if self.concepts[n].kind == PERSON and n not in found)
        if found:
            return found
        if self.rules.shared_prefix:
            prefixed = table.by_prefix(word.key) or table.by_prefix(base)
            if prefixed and self._may_stand_for(word, prefixed, table.entries[prefixed]):
                return table.entries[prefixed]
        return ()

    def _word_by_ending(self, word: Word) -> tuple[int, ...]:
        assert self.table is not None
        for plain in may_be_form_of(word.key, self.rules.code):
            entry = self.table.entries.get(plain, ())
            if entry and not any(self._is_large(n) or self.concepts[n].kind == FUNCTION for n in entry):
                return entry
        return ()

    def _is_large(self, number: int) -> bool:
        concept = self.concepts[number]
        return concept.kind in NAMES or concept.terms["en"][:1].isupper()

    def _holds_name(self, numbers: Iterable[int]) -> bool:
        return any(self.concepts[n].kind in NAMES for n in numbers)

    def _names_by_ending(self, word: Word) -> list[int]:
        table = self.table
        base = lemma(word.key, self.rules.code)
        if table is None or not (word.surface[:1].isupper() or self.small and not base.endswith(("ий", "ый"))):
            return []
        found: dict[int, None] = {}
        for plain in may_be_form_of(word.key, self.rules.code, name=True):
            entry = table.entries.get(plain, ())
            named = self._holds_name(entry) or all(map(self._is_large, entry))
            found.update(dict.fromkeys([n for n in entry if self._is_large(n)] if named else ()))
            found.update(dict.fromkeys(() if plain in table.acronyms else table.capitals.get(plain, ())))
        return list(found)

    def _may_stand_for(self, word: Word, entry: str, numbers: tuple[int, ...]) -> bool:
        if {self.concepts[n].kind for n in numbers} == {PERSON}:
            return declined(word.key, entry, self.rules.code)
        kinds = {self.concepts[n].kind for n in numbers}
        capital = word.surface[:1].isupper()
        if (capital or self.small) and not may_be_of(word.key, entry, kinds, capital):
            return False
        written = word.surface[:1].isupper() and not word.surface.isupper()
        if not written or word.first:
            return True
        return any(self.concepts[n].terms["en"][:1].isupper() for n in numbers)

    def _lookup(self, words: list[Word], lemmas: list[str]) -> tuple[int, ...]:
        table = self.table
        assert table is not None
        keys = dict.fromkeys((" ".join(w.key for w in words), " ".join(lemmas)))
        found: dict[int, None] = {}
        for key in keys:
            as_name = table.capitals.get(key, ())
            if as_name and self.small and key in table.acronyms and table.entries.get(" ".join(lemmas)):
                return table.entries[" ".join(lemmas)]
            if as_name and self._written_as_name(words[0], key):
                found.update(dict.fromkeys(as_name))
                if self._capital_is_proof(words[0]):
                    break
            found.update(dict.fromkeys(table.entries.get(key, ())))
            if found:
                break
        return tuple(found)

    def _written_as_name(self, word: Word, key: str) -> bool:
        """Whether a word may be the name that the key stands for, by the way it is written.

        In a text without any capital it may, unless it is a function word: "who" is not the WHO there.
        """
        if self.small:
            return key not in self.function
        table = self.table
        if table is not None and key in table.acronyms:
            return word.surface.isupper()
        return word.surface[:1].isupper()

    def _capital_is_proof(self, word: Word) -> bool:
        return not self.small and not word.first

    def _concept_term(self, words: list[Word], i: int, j: int, numbers: tuple[int, ...]) -> Term:
        kind = self._kind_of(numbers)
        if j == i + 1 and words[i].key in self.function and not self._is_name(words[i]):
            kind = FUNCTION
        if kind != FUNCTION:
            numbers = tuple(n for n in numbers if self.concepts[n].kind != FUNCTION)
        glosses = [self.concepts[n].terms["en"] for n in numbers[:GLOSS_CONCEPTS]]
        keys = tuple(f"c{n}" for n in numbers)
        return Term(words[i].start, words[j - 1].end, keys, kind, " ".join(glosses))

    def _sounds(self, word: Word, kind: str, gloss: str) -> tuple[str, ...]:
        if gloss[:1].isupper() and kind != PERSON:
            return ()
        if not may_name(word.surface, word.first, kind, self.small, self.rules):
            return ()
        sounds = tuple(f"s:{sound}" for sound in sounds_of(word.key, kind == PERSON, self.rules.code))
        return (f"w:{romanise(word.key)}", *sounds) if self._is_called(word, kind) else sounds

    def _is_called(self, word: Word, kind: str) -> bool:
        held = self.table is not None and (word.key in self.table.entries or word.key in self.table.capitals)
        named = kind == PERSON and may_name(word.surface, word.first, kind, self.small, self.rules)
        return named and not held and is_called(word.key, self.rules.code)

    def _kind_of(self, numbers: tuple[int, ...]) -> str:
        kinds = {self.concepts[n].kind for n in numbers}
        return next(k for k in _FIRST_OF if k in kinds) or CONTENT

    def _is_name(self, word: Word) -> bool:
        table = self.table
        return table is not None and word.key in table.capitals and self._written_as_name(word, word.key)

    def _word_term(self, word: Word, base: str) -> Term:
        if word.kind == "number":
            return Term(word.start, word.end, (f"n:{word.key}",), NUMBER, word.surface)
        if word.key in self.function or base in self.function:
            return Term(word.start, word.end, (f"w:{romanise(base)}",), FUNCTION, word.surface)
        code = other_language(word.key, self.rules)
        if code is not None:
            return next(iter(PlainMatcher(self.lexicon, RULES[code], self.small).terms([word])))
        numbers = named_in_english(word.key, word.surface, self.rules, self.lexicon)
        if numbers:
            kind = self._kind_of(numbers)
            gloss = " ".join(self.concepts[n].terms["en"] for n in numbers[:GLOSS_CONCEPTS])
            keys = tuple(f"c{n}" for n in numbers) + self._sounds(word, kind, gloss)
            return Term(word.start, word.end, keys, kind, gloss)
        kind, written = NAME if word.surface[:1].isupper() and not word.first else CONTENT, self._written(word, base)
        large = word.surface[:1].isupper() or self.small
        if large and (heard := Heard(self.lexicon).names(word.key, self.rules.code)):
            term = self._concept_term([word], 0, 1, heard)
            return term._replace(keys=(*term.keys, *written))
        return Term(word.start, word.end, written, kind, romanise(base))

    def _written(self, word: Word, base: str) -> tuple[str, ...]:
        capital = word.surface[:1].isupper()
        keys = written_keys(word.key, base, capital or self.small, self.rules.code)
        if capital and not word.key.isascii() and is_syllable(word.key):
            keys = (keys[0], f"w:{strip_marks(word.key)}", *keys[1:])
        return keys
