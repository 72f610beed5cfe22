"""Where a name ends that is made of several words, in words that were met (`index.analysis.vocabulary`); what it means
says `index.analysis.runs`, and `index.analysis.first_names`.
"""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from index.analysis.first_names import FirstNames
from index.analysis.match import PERSON, PLACE, Matcher, Meaning, Token
from index.analysis.of_places import describes, may_be_surname
from index.analysis.runs import (
    LONGEST_NAME,
    PRONOUN,
    ROLE,
    STRONG,
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
)
from index.languages import LanguageRules
from index.lexicon import Lexicon
from index.normalise import strip_marks

CAPITAL, SYLLABLE = 1, 2
"""How far a word may go on a name: after a first name, or in a run of Vietnam too."""
RUN, FIRST_NAME, ADJECTIVE = 1, 2, 3
"""What a word may open; the last one alone."""
_PAIR = -1
"""Instead of a title, for a first name and a surname."""
SPACES = " \u00a0"
"""What may stand between the words of a name."""

Named = tuple[tuple[int, Meaning], ...]
"""Numbers of words and what they mean."""


class Part(NamedTuple):
    """What a word may be in a name; nothing is 0.

    Attributes:
        large: `CAPITAL` or `SYLLABLE`.
        opens: `RUN`, `FIRST_NAME` or `ADJECTIVE`.
        title: see `index.analysis.runs.title_of`.
    """

    large: int
    opens: int
    title: int


_NO_PART = {title: Part(0, 0, title) for title in (0, ROLE, PRONOUN, STRONG)}
"""What a word is that may be no more than what stands before a name."""


class Met(Protocol):
    """A word that was met: `index.analysis.vocabulary` has it.

    Attributes:
        token: the word without its place.
        length: characters of its surface.
        large, opens, title: see `Part`.
        meant: what it means by itself.
    """

    token: Token
    length: int
    large: int
    opens: int
    title: int
    meant: Meaning


Word = TypeVar("Word", bound=Met)


class Naming(Generic[Word]):
    """The names of one language.

    Args:
        lexicon: the compiled lexicon.
        rules: of the language.
        matcher: of the language.
        entry: length and meaning of the longest entry that begins with one of some words.
        remembered: names that are kept.
    """

    def __init__(
        self, lexicon: Lexicon, rules: LanguageRules, matcher: Matcher,
        entry: Callable[[Sequence[Word], int], tuple[int, Meaning]], remembered: int,
    ) -> None:  # fmt: skip
        self._concepts = lexicon.concepts
        self._function = lexicon.function.get(rules.code, frozenset())
        self._rules = rules
        self._has_titles = rules.code == "vi"
        self._reads = rules.code in lexicon.tables
        self._entry = entry
        self._matcher = matcher
        self._first_names = FirstNames(lexicon, rules, matcher)
        self._most = remembered
        self._kept: dict[tuple[int, tuple[Word, ...]], Named] = {}

    def part(self, token: Token, meaning: Meaning) -> Part:
        """What a word may be in a name.

        Args:
            token: the word.
            meaning: what it means by itself.
        """
        title = title_of(token, self._rules) if self._has_titles else 0
        if not self._reads or not is_capital(token):
            return _NO_PART[title]
        syllable = is_large(token)
        large = SYLLABLE if syllable and goes_on(token, self._rules, self._function) else CAPITAL
        if syllable and may_open(token, self._rules, self._function):
            return Part(large, RUN, title)
        if self._first_names.holds(meaning):
            return Part(large, FIRST_NAME, title)
        if syllable and may_open_also(token, self._function):
            return Part(large, RUN, title)
        return Part(large, ADJECTIVE if may_be_surname(token, meaning, self._rules) else 0, title)

    def read(self, text: str, words: Sequence[Word], places: Sequence[int], at: int, lone: bool) -> Named:
        """What a name means that begins with a word which opens one; nothing where none does.

        Args:
            text: in which the words stand.
            words: those of the text.
            places: where each begins.
            at: number of the word.
            lone: the word before it belongs to no entry of several words, but of function words (của anh).
        """

        def beside(number: int) -> bool:
            end = places[number] + words[number].length
            return number + 1 < len(words) and places[number + 1] == end + 1 and text[end] in SPACES

        if words[at].opens == ADJECTIVE:
            return self._adjective(words, at, beside(at))
        if words[at].opens == FIRST_NAME:
            # What the lexicon holds as a whole (George Bush, Solomon Islands) is no surname beside a first name.
            if not beside(at) or self._entry(words, at)[0] > 1:
                return ()
            begin = at - 1 if at and words[at - 1].large and beside(at - 1) else at
            return self._surname(words, begin, at)
        title = self._title(words, at, lone) if at and words[at - 1].title and beside(at - 1) else 0
        end = self._end(words, at, title, beside)
        if end == at or end == at + 1 and not title:
            return ()
        run = tuple(words[at:end])
        found = self._kept.get((title, run))
        if found is None:
            found = self._keep(title, run, self._run(run, title))
        return found

    def _title(self, words: Sequence[Word], at: int, lone: bool) -> int:
        title = words[at - 1].title
        if title != ROLE:
            return title if lone else 0
        return ROLE if is_role([word.token for word in words[max(0, at - 3) : at]]) else 0

    def _end(self, words: Sequence[Word], at: int, title: int, beside: Callable[[int], bool]) -> int:
        """Where the run ends that begins with a word; there, if none does."""
        if title < PRONOUN and is_body(words[at].token) or self._holds_another(words, at):
            return at
        end = at + 1
        while end - at < LONGEST_NAME and beside(end - 1) and words[end].large == SYLLABLE:
            if self._holds_another(words, end) and not self._is_given(words, at, end):
                break
            end += 1
        return end

    def _holds_another(self, words: Sequence[Word], at: int) -> bool:
        """Whether an entry of several words begins there that is a name of its own, or goes on in small letters."""
        length, meaning = self._entry(words, at)
        if length == 1:
            return False
        return is_proper(meaning) or any(word.large != SYLLABLE for word in words[at + 1 : at + length])

    def _is_given(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether a surname stands before the given name of somebody else (Hoàng Văn Hậu), or before the name of a
        place that is made as one of a person is: Pham Thai Binh.

        The English names of countries and of large towns (Vietnam, Hanoi) are made otherwise.
        """
        length, meaning = self._entry(words, end)
        first = words[at].token
        if meaning.kind == PERSON:
            return is_surname(first, self._rules) and not is_surname(words[end].token, self._rules)
        if end > at + 1 or at and words[at - 1].large and not first.first:  # Song Lam Thanh Hoa, a club
            return False
        if meaning.kind != PLACE or not is_surname(first, self._rules) or first.first and self._rules.code == "vi":
            return False
        following = words[end : end + length]
        plain = " ".join(strip_marks(word.token.key) for word in following)
        return plain == meaning.gloss.casefold() and all(word.large == SYLLABLE for word in following)

    def _adjective(self, words: Sequence[Word], at: int, beside: bool) -> Named:
        """What a word means that may be a surname or say of what place something is: the next word, or all of a list
        of places.
        """
        if self._entry(words, at)[0] > 1 or any(word.opens == ADJECTIVE for word in words[at + 1 : at + 3]):
            return ()
        own, following = words[at], words[at + 1 : at + 2] if beside else ()
        if describes(own.token, [(word.token, word.meant.kind) for word in following], self._rules):
            return ()
        return ((1, self._matcher.beside(own.token, own.meant)),)

    def _run(self, run: tuple[Word, ...], title: int) -> Named:
        terms = []
        at = 0
        while at < len(run):
            terms.append(self._entry(run, at))
            at += terms[-1][0]
        alone = [word.meant for word in run]
        keys = {key for own in alone for key in own.keys if key[0] == "c"}
        persons = [key for key in keys if self._concepts[int(key[1:])].kind == PERSON]
        return named([word.token for word in run], title, terms, alone, self._rules, persons)

    def _surname(self, words: Sequence[Word], begin: int, at: int) -> Named:
        """What a first name and the word after it mean where that is somebody else's surname."""
        second = words[at + 1]
        if not second.large or second.token.first or self._entry(words, at + 1)[0] > 1:
            return ()
        pair = tuple(words[begin : at + 2])
        found = self._kept.get((_PAIR, pair))
        if found is None:
            firsts = [word.token for word in pair[:-1]]
            meaning = self._first_names.surname(firsts, second.token, second.meant)
            found = self._keep(_PAIR, pair, ((1, words[at].meant), (1, meaning)) if meaning else ())
        return found

    def _keep(self, title: int, words: tuple[Word, ...], found: Named) -> Named:
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[title, words] = found
        return found
