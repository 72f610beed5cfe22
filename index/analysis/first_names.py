"""A surname beside a first name: whose it is.

The lexicon knows Brandt as Willy Brandt.  Beside another first name it is somebody else's, and a name like any other
that the lexicon lacks; so is a place that is only guessed at (Яремчук, of Яремче), and another or a word (Edward Horn)
may be.
"""

from collections.abc import Sequence

from index.analysis.match import CONTENT, PERSON, PLACE, Matcher, Meaning, Token
from index.analysis.names import same_name
from index.analysis.runs import is_proper
from index.languages import LanguageRules
from index.lexicon import Lexicon

_FIRST_WORDS: dict[tuple[str, str], dict[int, tuple[str, ...]]] = {}
"""Version of the lexicon and language -> person -> the words before the last one of the person's names."""


def _first_words(lexicon: Lexicon, code: str) -> dict[int, tuple[str, ...]]:
    kept = _FIRST_WORDS.get((lexicon.version, code))
    if kept is None:
        found: dict[int, dict[str, None]] = {}
        persons = {number for number, concept in enumerate(lexicon.concepts) if concept.kind == PERSON}
        for entries in (lexicon.tables[code].entries, lexicon.tables[code].capitals):
            for key, numbers in entries.items():
                if " " in key and not persons.isdisjoint(numbers):
                    for number in persons.intersection(numbers):
                        found.setdefault(number, {}).update(dict.fromkeys(key.split(" ")[:-1]))
        kept = _FIRST_WORDS[lexicon.version, code] = {number: tuple(words) for number, words in found.items()}
    return kept


class FirstNames:
    """The first names of one language.

    Args:
        lexicon: the compiled lexicon.
        rules: of the language.
        matcher: of the language.
    """

    def __init__(self, lexicon: Lexicon, rules: LanguageRules, matcher: Matcher) -> None:
        self._lexicon = lexicon
        self._rules = rules
        self._matcher = matcher
        self._table = lexicon.tables.get(rules.code)

    def holds(self, meaning: Meaning) -> bool:
        """Whether a single word means first names, not persons who are known by it."""
        if meaning.kind != PERSON or self._table is None:
            return False
        known = _first_words(self._lexicon, self._rules.code)
        numbers = _persons(meaning)
        return not any(n in known or " " in self._lexicon.concepts[n].terms["en"] for n in numbers)

    def surname(self, firsts: Sequence[Token], word: Token, meaning: Meaning) -> Meaning | None:
        """What a word with a capital means right after a first name; None where it means what it does elsewhere.

        Args:
            firsts: the names before it, the nearest last.
            word: the word.
            meaning: what it means by itself.
        """
        table = self._table
        assert table is not None
        if meaning.kind == PERSON:
            known = _first_words(self._lexicon, self._rules.code)
            own = [known.get(number, ()) for number in _persons(meaning)]
            if not all(own) or any(self._same(first, name) for first in firsts for some in own for name in some):
                return None
            return self._matcher.plain_name(word)
        if meaning.kind == PLACE:
            held = self._matcher.holds(word.key) or self._matcher.holds(word.base)
            return self._matcher.beside(word, meaning) if held else self._matcher.plain_name(word)
        if meaning.kind != CONTENT or is_proper(meaning) or not self._rules.words_name:
            return None
        return self._matcher.beside(word, meaning)

    def _same(self, first: Token, name: str) -> bool:
        """Whether a first name is one of a person's, in any of its spellings and case forms."""
        if name in (first.key, first.base) or same_name(first.key, name):
            return True
        token = Token(name.capitalize(), name, "word", False, name)
        return not set(_persons(self._matcher.run((first,))[1])).isdisjoint(_persons(self._matcher.run((token,))[1]))


def _persons(meaning: Meaning) -> list[int]:
    return [int(key[1:]) for key in meaning.keys if key[0] == "c"]
