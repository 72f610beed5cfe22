"""What a sentence states and its quotes do not: numbers, dates, names, a negation, a plan told as done, a link.

Quotes and sentences may be in any two languages; numbers and dates are compared as values (`rag.llm.said_numbers`,
`rag.llm.said_dates`), names through the lexicon or by their consonants.  The check is strict on purpose: a sentence
that fails it is written anew or left out.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NUMBER, TIME, Analyser, Term
from index.analysis.keys import WORD
from index.analysis.names import same_name
from index.article import Article
from index.language import NO_CAPITALS
from index.languages import RULES
from index.lemmas import is_known
from index.lexicon import NAMES
from index.normalise import fold, fold_whole, nfc
from index.patterns import regex
from index.quantities.values import Days, Number
from index.romanise import CYRILLIC
from index.sentences import Span
from rag.llm.denials import can_deny, denies, denies_all, is_done, is_planned, may_deny, supports_denial
from rag.llm.said_dates import Read, Told, date_faults, read
from rag.llm.said_numbers import Figures, figures, number_faults, states, unit_faults

_LINK = regex(
    r"(?:https?|ftp|javascript|data):|www\.|\]\(|!\[|<\s*/?\s*[a-z!]|&#?\w+;"
    r"|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,10}/|(?:com|org|net|info|io|me|ru|ua|by|vn|top|xyz|example)\b)",
    re.IGNORECASE,
)
_MIXED = regex(r"(?<!\w)(?:(?=\w*[^\W\d_])\w*\d\w*|[A-ZА-ЯІЇЄҐ]\w*[-\u2011]\d+)(?!\w)")
"""A word with digits in it (21st, G7, MX-2214), which is no number by itself."""
_VIETNAMESE_SYLLABLE = regex(
    r"(?:ngh?|gh?|kh|nh|ph|qu|th|tr|ch|gi|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợ"
    r"úùủũụứừửữựýỳỷỹỵ]+(?:ch|ng|nh|[cmnpt])?"
)
_HYPHEN = regex(r"[-\u2010\u2011]")
_BORDER = regex(
    r"[,;:—–]|(?<!\w)(?:that|which|who|as|when|after|before|because|but|and(?= (?:will|would|could|might|plans?|hopes"
    r"|wants?)\b)|як(?:ий|а|е|і|их|у)|що|коли|після|бо|але|(?:і|й|та)(?= (?:буде|мож|хоч|плану|\w+тим(?:е|уть)))"
    r"|котор\w+|что|когда|после|но|и(?= (?:буд[еу]т|мо[жг]|хо[чт]|планиру))|mà|để|khi|sau khi|vì|nhưng"
    r"|và(?= (?:sẽ|có thể|muốn|dự kiến)))(?!\w)"
)
"""Between clauses, of which one may be planned and another done."""
_WORD = regex(r"[^\W\d_][\w'’-]*")
_NEARLY_ALL = 1.6
"""A sentence that is not much shorter than its quotes tells all of them, denials too."""
_SCRIPT = {"en": False, "vi": False, "uk": True, "ru": True}
"""Whether a language is written in Cyrillic."""
JUDGED_LANGUAGE = 40
"""Characters from which the language of a sentence can be told by more than its letters."""
FOREIGN = "it is not in the answer's language"
_CONTENT = 2
"""Words with content from which a sentence must have one in common with its quotes."""
_SOFTENED = str.maketrans("зцс", "гкх")
"""What Ukrainian makes of the last consonant of a place before an і: Міранг, у Міранзі."""


class Support(NamedTuple):
    """A checked quote.

    Attributes:
        article: where it stands.
        span: its place in the article's text.
    """

    article: Article
    span: Span

    @property
    def text(self) -> str:
        """The quote itself."""
        return self.article.text[self.span.start : self.span.end]


class Evidence:
    """What some quotes hold, for the sentences that stand on them.

    Args:
        quotes: checked ones.
        analyser: of the index.
    """

    def __init__(self, quotes: Sequence[Support], analyser: Analyser) -> None:
        self._quotes = quotes
        self._analyser = analyser

    @cached_property
    def told(self) -> list[Told]:
        """When each quote says that things happen."""
        return [Told(q.text, q.article.language, q.article.published) for q in self._quotes]

    @cached_property
    def figures(self) -> list[Figures]:
        """The numbers of each quote."""
        found = []
        for quote, folded in zip(self._quotes, self.folded, strict=True):
            dates = [place for place, _ in read(folded, quote.article.language)]
            found.append(figures(folded, quote.article.language, dates, sure=False))
        return found

    @cached_property
    def folded(self) -> list[str]:
        """The text of each quote as patterns look at it."""
        return [fold_whole(quote.text) for quote in self._quotes]

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset().union(*(self._keys_of(*quote.span, quote.article) for quote in self._quotes))

    def _keys_of(self, start: int, end: int, article: Article) -> set[str]:
        terms = self._analyser.analyse(article.text, article.language, start, end).terms
        return {key for term in terms for keys in (term.keys, *term.parts) for key in keys}

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = [q.text for q in self._quotes] + [q.article.source or "" for q in self._quotes]
        return frozenset(form for text in texts for word in _WORD.findall(nfc(text)) for form in _forms(word))

    @property
    def may_deny(self) -> bool:
        """Whether a quote denies, refuses, lacks or restricts something, or may do so in a language not known here."""
        languages = [(q.text, q.article.language) for q in self._quotes]
        return any(not can_deny(language) or supports_denial(text, language) for text, language in languages)

    def deny_what(self, sentence: str) -> bool:
        """Whether every quote does, and the sentence is about all that they say."""
        length = sum(len(q.text) for q in self._quotes)
        return length <= _NEARLY_ALL * len(sentence) and all(
            denies_all(q.text, q.article.language) for q in self._quotes
        )

    def plans(self, terms: Sequence[Term]) -> bool:
        """Whether every quote speaks of something planned or possible, and what a sentence has from it stands there."""
        if not all(is_planned(q.text, q.article.language) for q in self._quotes):
            return False
        content = [term for term in terms if term.kind not in (FUNCTION, LIGHT, *NAMES)]
        said = {key for term in content for keys in (term.keys, *term.parts) for key in keys}
        planned, told = set[str](), set[str]()
        for article, (start, end) in self._quotes:
            borders = [start, *(found.start() for found in _BORDER.finditer(article.text, start, end)), end]
            for first, last in pairwise(borders):
                found = self._keys_of(first, last, article) & said
                (planned if is_planned(article.text[first:last], article.language) else told).update(found)
        return not told or len(planned) > len(told)

    def speaks_of(self, terms: Sequence[Term], language: str) -> bool:
        """Whether a quote has a word of a sentence; so it is for one of too few words that can be compared."""
        same = all(q.article.language == language for q in self._quotes)
        content = [term for term in terms if term.kind not in (FUNCTION, NUMBER, TIME)]
        compared = [t for t in content if t.kind != LIGHT and (same or any(k[0] == "c" for k in t.keys))]
        keys = {key for term in content for each in (term.keys, *term.parts) for key in each}
        return len(compared) < _CONTENT or not self._keys.isdisjoint(keys)

    def has_link(self, text: str) -> bool:
        """Whether a piece of markup stands in a quote too."""
        return any(text.casefold() in quote.text.casefold() for quote in self._quotes)

    def has_digits(self, word: str) -> bool:
        """Whether the digits inside a word stand in a quote, as they are."""
        texts = [quote.text for quote in self._quotes]
        return all(
            any(re.search(rf"(?<!\d){digits}(?!\d)", text) for text in texts) for digits in re.findall(r"\d+", word)
        )

    def has_number(self, number: Number) -> bool:
        """Whether a quote states the number, in digits or in words."""
        return states(self.figures, number)

    def states_day(self, day: Days) -> bool:
        """Whether a quote itself states a day, or one inside it; the date of publication does not count."""
        return any(told.states(Read(day, day)) for told in self.told)

    def has_name(self, term: Term, surface: str, language: str) -> bool:
        """Whether a quote names the same, by the lexicon or by its spelling."""
        if any(key in self._keys for key in term.keys):
            return True
        if term.parts and all(any(key in self._keys for key in part) for part in term.parts):
            return True
        if language == "en" and surface[-1:] == "s":  # Latvians are of Latvia, but no plural stands in the lexicon
            people = self._analyser.analyse(surface[:-1], language).terms
            if people and all(t.kind in NAMES and not self._keys.isdisjoint(t.keys) for t in people):
                return True
        return all(self._has_word(word) for word in _WORD.findall(nfc(surface)) if word[:1].isupper())

    def _has_word(self, word: str) -> bool:
        """Whether a quote has a word of a name; one with a hyphen may be written as two."""
        parts = [part for part in _HYPHEN.split(word) if part[:1].isupper()]
        if len(parts) > 1 and all(map(self._has_word, parts)):
            return True
        return any(same_name(form, other) for form in _spellings(word) for other in self._words)

    def has_code(self, word: str, terms: Sequence[Term], at: int) -> bool:
        """Whether a quote has the digits of a word, or means the same by it."""
        if self.has_digits(word):
            return True
        meant = [term for term in terms if term.start <= at < term.end]
        return any(key[0] == "c" and key in self._keys for term in meant for key in term.keys)


def _forms(word: str) -> Iterator[str]:
    """A word of a quote as it stands, its parts between hyphens, and other spellings of each."""
    parts = _HYPHEN.split(word)
    for form in dict.fromkeys((word, *parts)):
        if form:
            yield from _spellings(form)


def _spellings(word: str) -> Iterator[str]:
    """A word, and other spellings of what it may be a form of."""
    yield word
    last = _HYPHEN.split(word)[-1]
    if last[-1:] == "і" and last[-2:-1] in ("з", "ц", "с") and len(last) > 3:
        yield last[:-2] + last[-2].translate(_SOFTENED)
    if word == "Нью":
        yield "New"
    if "rz" in word:  # the ж of Polish names
        yield word.replace("rz", "zh")


def _names(sentence: str, language: str, terms: Sequence[Term], analyser: Analyser) -> Iterator[tuple[Term, str]]:
    """The terms of a sentence that name somebody or something, with how they are written."""
    if language in NO_CAPITALS:
        return
    first = True
    for term in terms:
        surface = sentence[term.start : term.end]
        if sentence[: term.start].endswith("°"):  # of Celsius
            continue
        capital = surface[:1].isupper()
        if _can_name(term, analyser):
            if capital or (term.kind in NAMES and not first):
                yield term, surface
        elif capital and term.kind not in (NUMBER, TIME):
            acronym = len(surface) > 1 and surface.isupper()
            every = all(word[:1].isupper() for word in surface.split()) and " " in surface
            if acronym or every or (first and _may_be_name(term, surface, language)):
                yield term, surface
        first = False


def _can_name(term: Term, analyser: Analyser) -> bool:
    """Whether a term is a name, or one of the things that it may mean is one."""
    concepts = analyser.lexicon.concepts
    return term.kind in NAMES or any(concepts[int(k[1:])].kind in NAMES for k in term.keys if k.startswith("c"))


def _may_be_name(term: Term, surface: str, language: str) -> bool:
    """Whether a sentence's first word, whose capital proves nothing, is no word of the language."""
    if not all(key.startswith(WORD) for key in term.keys) or term.kind == "function" or language not in RULES:
        return False
    if language == "vi":
        return not _VIETNAMESE_SYLLABLE.fullmatch(fold(surface))
    return not is_known(fold(surface), language)


def problems(
    sentence: str, language: str, quotes: Sequence[Support], analyser: Analyser, denials: bool = True
) -> list[str]:
    """What a sentence states without its quotes stating it; empty when it holds.

    Args:
        sentence: plain text without markers.
        language: ISO 639-1 code of it.
        quotes: what it stands on.
        analyser: of the index.
        denials: whether negation is compared; pointless for what is no whole sentence.

    Returns:
        One reason for each fault, in English, for the model to mend.
    """
    if not quotes:
        return ["it names no quote that stands in its passage"]
    evidence = Evidence(quotes, analyser)
    terms = analyser.analyse(sentence, language).terms
    folded = fold_whole(sentence)
    days = read(folded, language)
    said = figures(folded, language, [place for place, _ in days], sure=True)
    found = [f"{link!r} is a link or markup" for link in _links(sentence) if not evidence.has_link(link)]
    dates = [(folded[place.start : place.end], day) for place, day in days]
    found += date_faults(folded, language, dates, evidence.told, evidence.has_number)
    found += number_faults(folded, language, said, evidence.figures)
    found += unit_faults(folded, said, evidence.folded)
    found += [
        f"the number in {word.group()!r} is not in its quotes"
        for word in _MIXED.finditer(sentence)
        if not evidence.has_code(word.group(), terms, word.start())
    ]
    found += [
        f"the name {surface!r} is not in its quotes"
        for term, surface in _names(sentence, language, terms, analyser)
        if not evidence.has_name(term, surface, language)
    ]
    if denials:
        found += _stance_faults(sentence, language, evidence, terms, bool(days or said.plain))
    return list(dict.fromkeys(found))


def _stance_faults(
    sentence: str, language: str, evidence: Evidence, terms: Sequence[Term], is_measured: bool
) -> Iterator[str]:
    """What is wrong with what a whole sentence makes of what its quotes tell."""
    if can_deny(language):
        if denies(sentence, language) and not evidence.may_deny:
            yield "it denies something, and its quotes do not"
        elif not may_deny(sentence, language) and evidence.deny_what(sentence):
            yield "its quotes deny or restrict what it states"
        elif is_done(sentence, language) and evidence.plans(terms):
            yield "its quotes speak of something planned or possible, and it tells it as done"
    if not is_measured and not evidence.speaks_of(terms, language):
        yield "its quotes do not speak of what it says"
    if len(sentence) < JUDGED_LANGUAGE and _is_in_another_script(sentence, language):
        yield FOREIGN


def _is_in_another_script(sentence: str, language: str) -> bool:
    """Whether all words of a sentence that are no names are written in another script than its language is."""
    if language not in _SCRIPT:
        return False
    words = [word for word in _WORD.findall(sentence) if word[:1].islower()]
    return bool(words) and all(bool(CYRILLIC.search(word)) != _SCRIPT[language] for word in words)


def _links(sentence: str) -> list[str]:
    return [found.group() for found in _LINK.finditer(sentence)]
