"""What a run of words means by the lexicon: the rules, one run at a time.

Slow and plain; `index.analysis.vocabulary` asks it once for every word and run that it has not met before.
"""

from collections.abc import Sequence

from index.analysis.derived import may_be_of, may_be_town, singular
from index.analysis.foreign import named_in_english, other_language
from index.analysis.forms import ADJECTIVES, OF_WOMEN, ByEnding
from index.analysis.heard import Heard
from index.analysis.keys import WORD
from index.analysis.meanings import CONTENT as CONTENT
from index.analysis.meanings import GLOSS_CONCEPTS as GLOSS_CONCEPTS
from index.analysis.meanings import LIGHT as LIGHT
from index.analysis.meanings import NAME as NAME
from index.analysis.meanings import NUMBER as NUMBER
from index.analysis.meanings import PERSON as PERSON
from index.analysis.meanings import PLACE as PLACE
from index.analysis.meanings import TIME as TIME
from index.analysis.meanings import Keys, meaning_of
from index.analysis.meanings import Meaning as Meaning
from index.analysis.meanings import Meanings as Meanings
from index.analysis.meanings import Token as Token
from index.analysis.names import SOUND, declined, is_called, may_name, sounds_of, written_keys
from index.analysis.unmarked import is_syllable
from index.analysis.words import is_rank, without_ending
from index.languages import RULES, LanguageRules
from index.lemmas import lemma
from index.lexicon import FUNCTION as FUNCTION
from index.lexicon import NAMES, Lexicon
from index.normalise import fold, strip_marks
from index.quantities.numeral_words import PLAIN, numeral_of
from index.romanise import romanise

MEANINGS = 40_000
"""Sets of concepts whose meaning is remembered: the forms of a word have one."""


class Matcher:
    """The rules of one language.

    Args:
        lexicon: the compiled lexicon.
        rules: of the language.
        small: the text has no capital at all, so that a small letter proves nothing either.
        meanings: of sets of concepts, remembered for all languages.
    """

    def __init__(self, lexicon: Lexicon, rules: LanguageRules, small: bool, meanings: Meanings) -> None:
        self._lexicon = lexicon
        self._concepts = lexicon.concepts
        self._table = lexicon.tables.get(rules.code)
        self._function = lexicon.function.get(rules.code, frozenset())
        self._numerals = PLAIN.get(rules.code, {})
        self._by_ending = ByEnding(lexicon, rules.code)
        self._heard = Heard(lexicon)
        self._rules = rules
        self._small = small
        self._other: Matcher | None = None
        self._kept = meanings

    def run(self, tokens: Sequence[Token]) -> tuple[int, Meaning]:
        """The longest entry with which some words begin, or the first word by itself.

        Returns:
            Number of words, at least one, and what they mean.
        """
        length, numbers = self._longest(tokens)
        if length == 1:
            return 1, self.alone(tokens[0])
        meaning = self._of_concepts(tokens[:length], numbers)
        return length, meaning._replace(parts=self._parts_of(tokens[:length], meaning))

    def alone(self, token: Token) -> Meaning:
        """What a word means by itself."""
        if token.key in self._numerals and (numeral := self._numeral(token)):
            return numeral
        if token.surface[:1].islower() and not self._small:  # half of all words, and none of them is called by a sound
            numbers = self._in_small_letters(token)
            return self._of_concepts((token,), numbers) if numbers else self._word(token)
        numbers = self._single(token)
        return self._with_sounds(token, self._of_concepts((token,), numbers)) if numbers else self._word(token)

    def _numeral(self, token: Token) -> Meaning | None:
        """What a form of a numeral means, whatever else it may be a form of (п'яти, сорока); None for other words."""
        plain, value = numeral_of(token.key, token.surface, token.first, self._rules.code)
        entry = self._table.entries.get(plain, ()) if self._table and plain else ()
        numbers = tuple(n for n in entry if self._concepts[n].kind == NUMBER)
        single = Meaning((f"n:{value}",), NUMBER, value) if plain else None
        return self._of_concepts([token], numbers) if numbers else single

    def _with_sounds(self, token: Token, meaning: Meaning) -> Meaning:
        """What a word that the lexicon knows means, with its sound where it is a person's name or may be one.

        A person is spelt in more ways than any table lists (Thomas, Tomas), and a surname may be a word too: Tomas
        Quell, Edward Ash.
        """
        kind = meaning.kind
        proper = meaning.gloss[:1].isupper() and kind != PERSON  # a country, a month: written in no other way
        if proper or not may_name(token.surface, token.first, kind, self._small, self._rules):
            return meaning
        sounds = [f"{SOUND}{sound}" for sound in sounds_of(token.key, kind == PERSON, self._rules.code)]
        if kind == PERSON and is_called(token.key, self._rules.code) and not self.holds(token.key):
            written = romanise(token.key)
            return meaning._replace(keys=(*meaning.keys, f"{WORD}{written}", *sounds), gloss=written)
        return meaning._replace(keys=(*meaning.keys, *sounds))

    def holds(self, key: str) -> bool:
        """Whether the lexicon has an entry of a folded word."""
        table = self._table
        return table is not None and (key in table.entries or key in table.capitals)

    def _parts_of(self, tokens: Sequence[Token], whole: Meaning) -> tuple[Keys, ...]:
        """The keys of the content entries inside an entry, the longest first from the left.

        What is neither person nor place is often called by one word alone («Карпати», Nordisk), nobody by a plain word.
        """
        unknown = [t for t in tokens if whole.kind == NAME and t.surface[:1].isupper() and t.key not in self._function]
        keys = [key for t in unknown if not self._lookup((t,)) for key in self.plain_name(t).keys]
        parts = [tuple(keys)] if keys else []
        at = 0
        while at < len(tokens):
            longest = len(tokens) - at if at else len(tokens) - 1
            length, numbers = next(
                ((n, found) for n in range(longest, 0, -1) if (found := self._lookup(tokens[at : at + n]))), (1, ())
            )
            meaning = self._of_concepts(tokens[at : at + length], numbers) if numbers else None
            if meaning and meaning.kind not in (FUNCTION, LIGHT) and (meaning.kind in NAMES or whole.kind != PERSON):
                parts.append(meaning.keys)
            at += length
        return tuple(parts)

    def _longest(self, tokens: Sequence[Token]) -> tuple[int, tuple[int, ...]]:
        """Number of words in the longest entry of several that begins with the first word, and its concepts; else 1."""
        table, first = self._table, tokens[0]
        if len(tokens) > 1 and table is not None and first.kind != NUMBER:
            most = max(table.longest.get(first.key, 0), table.longest.get(first.base, 0))
            for length in range(min(most, len(tokens)), 1, -1):
                numbers = self._lookup(tokens[:length])
                if numbers:
                    return length, numbers
        return 1, ()

    def _single(self, token: Token) -> tuple[int, ...]:
        """What a single word stands for: what is found by it and its dictionary form, or else by its ending."""
        table = self._table
        if table is None or token.kind == NUMBER:
            return ()
        key, base = token.key, token.base
        found = self._lookup((token,)) if key in table.longest or base in table.longest else ()
        if key in self._function or base in self._function:
            return found
        if not found and not self._speaks_for_name(token) and (plain := self._by_ending.words(key)):
            return plain
        return self._with_declined(token, found) or self._by_beginning(token)

    def _in_small_letters(self, token: Token) -> tuple[int, ...]:
        """What a word stands for that begins with a small letter in a text that has capitals.

        The same as `_single`: what counts only when it is written as a name does not count, nor do case forms of
        names, so that the entry of the word decides, or else that of its dictionary form.
        """
        table = self._table
        if table is None:
            return ()
        key, base = token.key, token.base
        if found := table.entries.get(key):
            return found
        found = table.entries.get(base, ())
        if found:
            # "франка" is of francs, not of Franko
            persons = self._concepts[found[0]].kind == PERSON and self._kinds(found) == {PERSON}
            return persons and self._by_ending.words(key) or found
        if key in self._function or base in self._function:
            return ()
        return self._by_ending.words(key) or self._by_beginning(token)

    def _by_beginning(self, token: Token) -> tuple[int, ...]:
        """What a word of unknown form stands for: a place of which it is the adjective, or what begins as it does."""
        table = self._table
        if table is None or not self._rules.shared_prefix:
            return ()
        key, base = token.key, token.base
        if places := self._by_ending.places(key):
            return places
        entry = table.by_prefix(key) or table.by_prefix(base)
        return table.entries[entry] if entry and self._may_stand_for(token, entry, table.entries[entry]) else ()

    def _with_declined(self, token: Token, found: tuple[int, ...]) -> tuple[int, ...]:
        """What a word stands for, with the names of which it is a case form.

        It may be a form of one person's name and of another's (Олександра, of Олександр).  Where a capital inside a
        sentence speaks for a name, a place is meant and not the ordinary word (Газі, of Gaza and of gas), and a person
        beside the word (Лаврова); elsewhere names count where nothing else is known.
        """
        kinds = self._kinds(found)
        persons = kinds == {PERSON}
        if found and not persons and (kinds & NAMES or not self._speaks_for_name(token)):
            towns = self._towns(token) if kinds == {PLACE} and may_be_town(token.key, token.base) else ()
            return tuple(dict.fromkeys((*towns, *found))) if towns else found
        names = self.declined_names(token)
        if not found or OF_WOMEN.search(token.key) and PERSON in self._kinds(names):
            return names
        places = () if persons else tuple(n for n in names if self._concepts[n].kind == PLACE)
        return places or tuple(dict.fromkeys((*found, *(n for n in names if self._concepts[n].kind == PERSON))))

    def _towns(self, token: Token) -> tuple[int, ...]:
        """The towns whose case forms look like another place's adjective: Чорноморську, of Чорноморськ."""
        names = self.declined_names(token) if self._speaks_for_name(token) else ()
        return tuple(n for n in names if self._kinds((n,)) == {PLACE})

    def _speaks_for_name(self, token: Token) -> bool:
        """Whether a capital does; in a headline of capitals none does."""
        return token.surface[:1].isupper() and self._capital_is_proof(token) and not token.surface.isupper()

    def _kinds(self, numbers: tuple[int, ...]) -> set[str]:
        concepts = self._concepts
        if len(numbers) == 1:  # mostly, and in half the time
            return {concepts[numbers[0]].kind}
        return {concepts[n].kind for n in numbers}

    def declined_names(self, token: Token) -> tuple[int, ...]:
        """The names of the lexicon of which a word may be a case form, if it is written as a name."""
        may_be = token.surface[:1].isupper() or self._small and not token.base.endswith(ADJECTIVES)
        return self._by_ending.names(token.key) if may_be else ()

    def _may_stand_for(self, token: Token, entry: str, numbers: tuple[int, ...]) -> bool:
        """Whether a word of unknown form may be of some entry: a name (Грубич) is no form of a plain word (грубий).

        A person's name takes case endings alone.
        """
        if (kinds := self._kinds(numbers)) == {PERSON}:
            return declined(token.key, entry, self._rules.code)
        capital = token.surface[:1].isupper()
        if (capital or self._small) and not may_be_of(token.key, entry, kinds, capital):
            return False
        name = capital and not token.first and not token.surface.isupper()
        return not name or any(self._concepts[n].terms["en"][:1].isupper() for n in numbers)

    def _lookup(self, tokens: Sequence[Token]) -> tuple[int, ...]:
        table = self._table
        assert table is not None
        if len(tokens) == 1:
            key, base = tokens[0].key, tokens[0].base
        else:
            key, base = " ".join([t.key for t in tokens]), " ".join([t.base for t in tokens])
        for form in (key,) if key == base else (key, base):
            as_name, numbers = table.capitals.get(form), table.entries.get(form, ())
            if as_name and self._small and form in table.acronyms and base in table.entries:
                return table.entries[base]  # "гру" is a form of "гра" there, and no GRU
            if as_name and self._written_as_name(tokens[0], form):
                proof = self._capital_is_proof(tokens[0])
                return as_name if proof else tuple(dict.fromkeys((*as_name, *numbers)))
            if numbers:
                return numbers
        return ()

    def _written_as_name(self, token: Token, key: str) -> bool:
        """Whether a word may be the name that the key stands for, by the way it is written.

        In a text without any capital it may, unless it is a function word: "who" is not the WHO there.
        """
        if self._small:
            return key not in self._function
        if self._table is not None and key in self._table.acronyms:
            return token.surface.isupper()
        return token.surface[:1].isupper()

    def _capital_is_proof(self, token: Token) -> bool:
        return not self._small and not token.first

    def _of_concepts(self, tokens: Sequence[Token], numbers: tuple[int, ...]) -> Meaning:
        alone = len(tokens) == 1 and tokens[0].key in self._function and not self._is_name(tokens[0])
        kept = self._kept.get((alone, numbers))
        if kept is None:
            if len(self._kept) >= MEANINGS:
                self._kept.clear()
            kept = self._kept[alone, numbers] = meaning_of(numbers, alone, self._concepts)
        return kept

    def _is_name(self, token: Token) -> bool:
        table = self._table
        return table is not None and token.key in table.capitals and self._written_as_name(token, token.key)

    def _of_other_script(self, token: Token) -> Meaning | None:
        """What a word in another script means in the language that stands for that script: Лукашенко in English."""
        code = other_language(token.key, self._rules)
        if code is None:
            return None
        if self._other is None:
            self._other = Matcher(self._lexicon, RULES[code], self._small, self._kept)
        return self._other.alone(token._replace(base=lemma(token.key, code)))

    def _word(self, token: Token) -> Meaning:
        if token.kind == NUMBER:
            return Meaning((f"n:{token.key}",), NUMBER, without_ending(token.surface))
        if is_rank(token.surface):
            return Meaning((f"n:{without_ending(token.surface)}",), NUMBER, without_ending(token.surface))
        if token.key in self._function or token.base in self._function:
            return Meaning((f"{WORD}{romanise(token.base)}",), FUNCTION, token.surface)
        if other := self._of_other_script(token):
            return other
        if self._rules.code == "en" and (one := singular(token.surface)):
            return self.alone(token._replace(surface=one, key=fold(one), base=fold(one)))
        if numbers := named_in_english(token.key, token.surface, self._rules, self._lexicon):
            return self._with_sounds(token, self._of_concepts([token], numbers))
        return self._by_ear(token)

    def _by_ear(self, token: Token) -> Meaning:
        """What a word that the lexicon lacks means, with the firm or body whose name it spells by ear."""
        plain, large = self.plain_name(token), token.surface[:1].isupper() or self._small
        numbers = self._heard.names(token.key, self._rules.code) if large else ()
        known = self._of_concepts((token,), numbers) if numbers else plain
        return known._replace(keys=(*known.keys, *plain.keys)) if numbers else plain

    def beside(self, token: Token, meaning: Meaning) -> Meaning:
        """What a word means that may be a name of another thing too, by whose letters and sound it is found as well."""
        if meaning.kind == FUNCTION or meaning.keys[0][0] != "c":
            return meaning
        return meaning._replace(
            keys=tuple(dict.fromkeys((*meaning.keys, *self.plain_name(token._replace(base=token.key)).keys)))
        )

    def called(self, token: Token, meaning: Meaning) -> Meaning:
        """What a word means that stands by itself in quotation marks: a name, whatever its letters mean elsewhere."""
        found = self.beside(token, meaning)
        return found._replace(kind=NAME) if found.kind in (CONTENT, LIGHT, PLACE) else found

    def plain_name(self, token: Token) -> Meaning:
        """What a word means that the lexicon does not hold: itself, and its sound where it may be a name.

        A syllable of Vietnam is often written without its marks: Hà is Ha.
        """
        capital = token.surface[:1].isupper()
        keys = written_keys(token.key, token.base, capital or self._small, self._rules.code)
        if capital and not token.key.isascii() and is_syllable(token.key):
            keys = (keys[0], f"{WORD}{strip_marks(token.key)}", *keys[1:])
        return Meaning(keys, NAME if capital and not token.first else CONTENT, romanise(token.base))
