"""The analyser as it was before it remembered words: each is looked up anew, with none of the product's matching.

A reference to hold the fast one against.  A rule that is changed on purpose is changed here too.
"""

from collections.abc import Iterable

from index.analyse import FUNCTION, PERSON, PLACE, Term
from index.analysis.first_names import FirstNames
from index.analysis.match import Matcher, Meaning, Token
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
from index.analysis.words import TOKEN, Word, split_words
from index.languages import rules_for
from index.lemmas import lemma
from index.lexicon import Lexicon
from index.normalise import strip_marks
from tests.plain_matcher import PlainMatcher


def plain_terms(lexicon: Lexicon, text: str, language: str, start: int = 0, end: int | None = None) -> list[Term]:
    """The terms of ``text[start:end]``."""
    rules = rules_for(language)
    small = not any(c.isupper() for c in text[start:end])
    words = split_words(text, rules, start, end)
    matcher = PlainNames(lexicon, rules, small)
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


class PlainNames(PlainMatcher):
    """Terms with the names that are made of several words."""

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
        if not self._opens_run(words[at]):
            if FirstNames(self.lexicon, self.rules, self._matcher()).holds(self._alone_term([words[at]])):
                return self._surname(text, words, at)
            if not self._opens_run_also(words[at]):
                return self._adjective(text, words, at)
        title = self._title(text, words, at, alone_before)
        if self._is_in_the_way(words, at) or title < PRONOUN and is_body(words[at]):
            return []
        run = words[at : self._end_of_run(text, words, at)]
        if len(run) == 1 and not title:
            return []
        return self._placed(run, self._meanings_of(run, title))

    def _opens_run(self, word: Word) -> bool:
        return is_large(word) and may_open(word, self.rules, self.function)

    def _opens_run_also(self, word: Word) -> bool:
        return is_large(word) and may_open_also(word, self.function)

    def _goes_on(self, word: Word) -> bool:
        return is_large(word) and goes_on(word, self.rules, self.function)

    def _is_beside_next(self, text: str, words: list[Word], n: int) -> bool:
        """Whether only a space stands between a word and the next."""
        gap = text[words[n].end : words[n + 1].start] if n + 1 < len(words) else ""
        return gap in (" ", "\u00a0")

    def _entry(self, words: list[Word], n: int) -> list[Word]:
        """The words of the entry that begins with a word."""
        term = next(iter(self.terms(words[n:])))
        return [w for w in words[n:] if w.end <= term.end]

    def _title(self, text: str, words: list[Word], at: int, alone_before: bool) -> int:
        """What stands before a name as its title; 0 for nothing."""
        title = title_of(words[at - 1], self.rules) if at and self._is_beside_next(text, words, at - 1) else 0
        if title == ROLE:
            return ROLE if is_role(words[:at]) else 0
        return title if alone_before else 0

    def _is_in_the_way(self, words: list[Word], n: int) -> bool:
        """Whether an entry of several words begins with a word and is no part of a name."""
        held = self._entry(words, n)
        if len(held) == 1:
            return False
        return is_proper(self._alone_term(held)) or not all(map(self._goes_on, held[1:]))

    def _is_given(self, words: list[Word], at: int, end: int) -> bool:
        """Whether the entry at the end of a run is the name that goes with the surname before it."""
        place, first = self._entry(words, end), words[at]
        term = self._alone_term(place)
        if term.kind == PERSON:
            return is_surname(first, self.rules) and not is_surname(words[end], self.rules)
        if end > at + 1 or at and is_capital(words[at - 1]) and not first.first:
            return False
        if term.kind != PLACE or not is_surname(first, self.rules) or first.first and self.rules.code == "vi":
            return False
        plain = " ".join(strip_marks(w.key) for w in place)
        return plain == term.gloss.casefold() and all(map(self._goes_on, place))

    def _end_of_run(self, text: str, words: list[Word], at: int) -> int:
        """Where the words end that may be one name."""
        end = at + 1
        while end - at < LONGEST_NAME and self._is_beside_next(text, words, end - 1) and self._goes_on(words[end]):
            if self._is_in_the_way(words, end) and not self._is_given(words, at, end):
                break
            end += 1
        return end

    def _meanings_of(self, run: list[Word], title: int) -> Iterable[tuple[int, Meaning]]:
        """How many words of a run each of its terms holds, and what it means."""
        alone = [self._alone_term([word]) for word in run]
        terms: list[tuple[int, Meaning]] = []
        for term in self.terms(run):
            held = sum(term.start <= w.start < term.end for w in run)
            terms.append((held, Meaning(*term[2:])))
        keys = {k for own in alone for k in own.keys if k[0] == "c" and self.concepts[int(k[1:])].kind == PERSON}
        return named(run, title, terms, alone, self.rules, keys)

    def _matcher(self) -> Matcher:
        return Matcher(self.lexicon, self.rules, self.small, {})

    def _token(self, word: Word) -> Token:
        return Token(word.surface, word.key, word.kind, word.first, lemma(word.key, self.rules.code))

    def _adjective(self, text: str, words: list[Word], at: int) -> list[Term]:
        """The term of a surname that looks like the adjective of a place."""

        def may_be(n: int) -> bool:
            word, meant = words[n], self._alone_term([words[n]])
            runs = self._opens_run(word) or self._opens_run_also(word)
            return may_be_surname(self._token(word), meant, self.rules) and not runs

        if (
            not may_be(at)
            or len(self._entry(words, at)) > 1
            or any(map(may_be, range(at + 1, min(at + 3, len(words)))))
        ):
            return []
        beside = self._is_beside_next(text, words, at)
        following = [(self._token(w), self._alone_term([w]).kind) for w in words[at + 1 : at + 2] if beside]
        if describes(self._token(words[at]), following, self.rules):
            return []
        own = next(iter(self.terms([words[at]])))
        return [self._beside(own, words[at])]

    def _surname(self, text: str, words: list[Word], at: int) -> list[Term]:
        """The terms of a first name and the surname beside it, where that is not what the lexicon takes it for."""
        names = FirstNames(self.lexicon, self.rules, self._matcher())
        first = self._alone_term([words[at]])
        if (
            not names.holds(first)
            or not self._is_beside_next(text, words, at)
            or words[at + 1].first
            or not is_capital(words[at + 1])
        ):
            return []
        if len(self._entry(words, at + 1)) > 1:
            return []
        begin = at - 1 if at and is_capital(words[at - 1]) and self._is_beside_next(text, words, at - 1) else at
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
