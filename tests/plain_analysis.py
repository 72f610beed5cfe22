"""The analyser as it was before it remembered words: each is looked up anew, with none of the product's matching.

A reference to hold the fast one against.  A rule that is changed on purpose is changed here too.
"""

from collections.abc import Callable, Iterable

from index.analyse import CONTENT, FUNCTION, LIGHT, NAME, NUMBER, PERSON, PLACE, TIME, Term
from index.analysis.derived import may_be_of
from index.analysis.entries import gives_way, is_name_by_capital
from index.analysis.first_names import FirstNames
from index.analysis.foreign import named_in_english, other_language
from index.analysis.forms import OF_WOMEN, may_be_form_of
from index.analysis.heard import Heard
from index.analysis.match import GLOSS_CONCEPTS, Matcher, Meaning, Token
from index.analysis.names import declined, is_called, may_name, sounds_of, written_keys
from index.analysis.of_places import describes, may_be_surname
from index.analysis.runs import (
    LONGEST_NAME,
    PRONOUN,
    ROLE,
    goes_on,
    is_body,
    is_capital,
    is_large,
    is_proper,
    is_role,
    is_surname,
    may_open,
    may_open_also,
    named,
    title_of,
)  # fmt: skip
from index.analysis.unmarked import is_syllable
from index.analysis.words import TOKEN, Word, split_words
from index.languages import RULES, LanguageRules, rules_for
from index.lemmas import lemma
from index.lexicon import NAMES, Lexicon
from index.normalise import strip_marks
from index.romanise import romanise

_FIRST_OF = ("", PERSON, PLACE, NAME, TIME, NUMBER, LIGHT, FUNCTION)


def plain_terms(lexicon: Lexicon, text: str, language: str, start: int = 0, end: int | None = None) -> list[Term]:
    """The terms of ``text[start:end]``."""
    rules = rules_for(language)
    small = not any(c.isupper() for c in text[start:end])
    words = split_words(text, rules, start, end)
    matcher = PlainMatcher(lexicon, rules, small)
    if rules.script == "Cyrillic":
        part = text[start:end]
        for found in TOKEN.finditer(part):
            a, b = found.span()
            capital = part[a].isupper() and not found.group().isupper()
            if capital and a and part[a - 1] in '«“„"' and part[b : b + 1] in tuple('»”“"'):
                matcher.named.add(start + a)
    matcher.quoted = set(matcher.named)
    words = [w._replace(first=w.first and w.start not in matcher.named) for w in words]
    return list(matcher.named_terms(text, words))


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

    def named_terms(self, text: str, words: list[Word]) -> Iterable[Term]:
        """The terms of a text, with the names that are made of several words."""
        words = list(self._hyphens_apart(words))
        at = 0
        alone_before = False
        while at < len(words):
            terms = self._name(text, words, at, alone_before)
            terms = terms or [next(iter(self.terms(words[at:])))]
            yield from terms
            last = next(w for w in reversed(words) if w.end == terms[-1].end)
            alone_before = terms[-1].start == last.start or terms[-1].kind == FUNCTION
            at = next(n for n, w in enumerate(words) if w.end == terms[-1].end) + 1

    def _name(self, text: str, words: list[Word], at: int, alone_before: bool) -> list[Term]:
        """The terms of a name that begins with a word; none where none does."""
        if self.table is None or not is_capital(words[at]):
            return []

        def beside(n: int) -> bool:
            gap = text[words[n].end : words[n + 1].start] if n + 1 < len(words) else ""
            return gap in (" ", "\u00a0")

        def part_of_run(n: int) -> bool:
            return is_large(words[n]) and goes_on(words[n], self.rules, self.function)

        def entry(n: int) -> list[Word]:
            term = next(iter(self.terms(words[n:])))
            return [w for w in words[n:] if w.end <= term.end]

        def in_the_way(n: int) -> bool:
            held = entry(n)
            if len(held) == 1:
                return False
            return is_proper(self._alone_term(held)) or not all(part_of_run(n + k) for k in range(1, len(held)))

        def given(n: int, end: int) -> bool:
            place, first = entry(end), words[n]
            term = self._alone_term(place)
            if term.kind == PERSON:
                return is_surname(first, self.rules) and not is_surname(words[end], self.rules)
            if end > n + 1 or n and is_capital(words[n - 1]) and not first.first:
                return False
            if term.kind != PLACE or not is_surname(first, self.rules) or first.first and self.rules.code == "vi":
                return False
            plain = " ".join(strip_marks(w.key) for w in place)
            return plain == term.gloss.casefold() and all(part_of_run(n + 1 + k) for k in range(len(place)))

        if not (is_large(words[at]) and may_open(words[at], self.rules, self.function)):
            meant = self._alone_term([words[at]])
            if FirstNames(self.lexicon, self.rules, self._matcher()).holds(meant):
                return self._surname(words, at, beside, entry)
            if not (is_large(words[at]) and may_open_also(words[at], self.function)):
                return self._adjective(words, at, beside(at), entry)
        title = title_of(words[at - 1], self.rules) if at and beside(at - 1) else 0
        if title == ROLE:
            title = ROLE if is_role(words[:at]) else 0
        elif not alone_before:
            title = 0
        if in_the_way(at) or title < PRONOUN and is_body(words[at]):
            return []
        end = at + 1
        while end - at < LONGEST_NAME and beside(end - 1) and part_of_run(end):
            if in_the_way(end) and not given(at, end):
                break
            end += 1
        run = words[at:end]
        if len(run) == 1 and not title:
            return []
        alone = [self._alone_term([word]) for word in run]
        terms: list[tuple[int, Meaning]] = []
        for term in self.terms(run):
            held = sum(term.start <= w.start < term.end for w in run)
            terms.append((held, Meaning(*term[2:])))
        keys = {k for own in alone for k in own.keys if k[0] == "c" and self.concepts[int(k[1:])].kind == PERSON}
        found = named(run, title, terms, alone, self.rules, keys)
        return self._placed(run, found)

    def _matcher(self) -> Matcher:
        return Matcher(self.lexicon, self.rules, self.small, {})

    def _token(self, word: Word) -> Token:
        return Token(word.surface, word.key, word.kind, word.first, lemma(word.key, self.rules.code))

    def _adjective(
        self, words: list[Word], at: int, beside: bool, entry: Callable[[int], list[Word]]
    ) -> list[Term]:  # fmt: skip
        """The term of a surname that looks like the adjective of a place."""

        def may_be(n: int) -> bool:
            word, meant = words[n], self._alone_term([words[n]])
            runs = is_large(word) and (
                may_open(word, self.rules, self.function) or may_open_also(word, self.function)
            )  # fmt: skip
            return may_be_surname(self._token(word), meant, self.rules) and not runs

        if not may_be(at) or len(entry(at)) > 1 or any(map(may_be, range(at + 1, min(at + 3, len(words))))):
            return []
        following = [(self._token(w), self._alone_term([w]).kind) for w in words[at + 1 : at + 2] if beside]
        if describes(self._token(words[at]), following, self.rules):
            return []
        own = next(iter(self.terms([words[at]])))
        return [self._beside(own, words[at])]

    def _beside(self, term: Term, word: Word) -> Term:
        if word.start in self.quoted and term.kind in (CONTENT, LIGHT, PLACE):
            term = term._replace(kind=NAME)
        if term.kind == FUNCTION or term.keys[0][0] != "c":
            return term
        more = self._written(word, word.key)
        return term._replace(keys=tuple(dict.fromkeys((*term.keys, *more))))

    def _surname(
        self, words: list[Word], at: int, beside: Callable[[int], bool], entry: Callable[[int], list[Word]]
    ) -> list[Term]:
        """The terms of a first name and the surname beside it, where that is not what the lexicon takes it for."""
        names = FirstNames(self.lexicon, self.rules, self._matcher())
        first = self._alone_term([words[at]])
        if not names.holds(first) or not beside(at) or words[at + 1].first or not is_capital(words[at + 1]):
            return []
        if len(entry(at + 1)) > 1:
            return []
        begin = at - 1 if at and is_capital(words[at - 1]) and beside(at - 1) else at
        *firsts, last = map(self._token, words[begin : at + 2])
        meaning = names.surname(firsts, last, self._alone_term([words[at + 1]]))
        return self._placed(words[at : at + 2], [(1, first), (1, meaning)]) if meaning else []

    def _alone_term(self, words: list[Word]) -> Meaning:
        return Meaning(*next(iter(self.terms(words)))[2:])

    def _placed(self, words: list[Word], found: Iterable[tuple[int, Meaning]]) -> list[Term]:
        terms, at = [], 0
        for length, meaning in found:
            terms.append(Term(words[at].start, words[at + length - 1].end, *meaning))
            at += length
        return terms

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
