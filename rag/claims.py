"""What a sentence states and its quotes do not: numbers, dates, names, a negation, a link.

Quotes and sentences may be in any two languages; numbers and dates are compared as values, names through the
lexicon or by their consonants.  A date may be coarser than in the quote, never finer.  The check is strict on
purpose: a sentence that fails it is written anew or left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from index.analyse import NUMBER, TIME, Analyser, Term
from index.article import Article
from index.keys import WORD
from index.language import NO_CAPITALS
from index.languages import RULES
from index.lemmas import is_known
from index.lexicon import NAMES
from index.names import same_name
from index.normalise import fold, fold_whole, nfc
from index.numerals import numerals
from index.sentences import Span
from index.values import Days, Number, dates_in, numbers_in, same_number

_LINK = re.compile(
    r"(?:https?|ftp|javascript|data):|www\.|\]\(|!\[|<\s*/?\s*[a-z!]|&#?\w+;"
    r"|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,10}/|(?:com|org|net|info|io|me|ru|ua|by|vn|top|xyz|example)\b)",
    re.IGNORECASE,
)
_MIXED = re.compile(r"(?<!\w)(?=\w*[^\W\d_])\w*\d\w*")
"""A word with digits in it (21st, G7), which is no number by itself."""
_YEARS = 2000, 2004
"""Leap years under which a date is read twice; one that states its year comes out the same."""
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh?|gh?|kh|nh|ph|qu|th|tr|ch|gi|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợ"
    r"úùủũụứừửữựýỳỷỹỵ]+(?:ch|ng|nh|[cmnpt])?"
)
_NEGATIONS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:no|not(?! only)|never|nor|neither|none|nobody|nothing|cannot|without|fail\w*|unable|refus\w*|declin\w*"
        r"|deny|denied|denies|reject\w*|lack\w*|hardly|unclear|unknown|unlikely|impossible|yet to)\b|n['’]t\b"
    ),
    "uk": re.compile(
        r"\b(?:не(?! лише| тільки)|ні|ані|без|нема|немає|жод\w+|ніхто|нікого|нічого|ніколи|відмов\w+"
        r"|запереч\w+|відкид\w+|відкин\w+|бракує|невідом\w+|незрозуміл\w+|неможлив\w+|неясн\w+|навряд)\b"
    ),
    "ru": re.compile(
        r"\b(?:не(?! только| лишь)|ни|нет|без|нельзя|никто|никого|никому|ничего|никогда|никак\w+|отказ\w+|отрица\w+"
        r"|отверг\w+|отклон\w+|опроверг\w+|нехват\w+|неизвестн\w+|непонятн\w+|невозможн\w+|неясн\w+|вряд)\b"
    ),
    "vi": re.compile(r"(?<!\w)(?:không(?! chỉ)|chưa|chẳng|chả|đừng|thiếu|từ chối|phủ nhận|bác bỏ|khó có)(?!\w)"),
}
"""Words that deny or refuse; broad, since what is a "not" in one language is a refusal in another."""
_NEARLY_ALL = 1.6
"""A sentence that is not much shorter than its quotes tells all of them, denials too."""


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


class _Date(NamedTuple):
    """A date read under two years."""

    first: Days
    second: Days

    @property
    def has_year(self) -> bool:
        return self.first == self.second


@dataclass(frozen=True)
class _Facts:
    """The numbers and dates of a text."""

    dates: tuple[tuple[str, _Date], ...]
    numbers: tuple[tuple[str, Number], ...]


def _facts(text: str, language: str, sure: bool) -> _Facts:
    """What a text states; with `sure` only what can be read in one way, else everything it may state."""
    folded = fold_whole(text)
    pairs = zip(*(dates_in(folded, language, year) for year in _YEARS), strict=True)
    dates = [(place, _Date(days, later)) for (place, days), (_, later) in pairs]
    blanked = folded
    for place, _ in dates:
        if sure or not re.fullmatch(r"\d{1,2}[.,]\d{1,2}", folded[place.start : place.end]):
            blanked = blanked[: place.start] + " " * (place.end - place.start) + blanked[place.end :]
    numbers = numbers_in(blanked, language)
    if not sure:
        numbers += numbers_in(folded, language)
    # Nought as a word that may be another is a negation ("không"), and no number to stand on.
    words = [
        (n.place, Number(n.value))
        for n in numerals(blanked, language)
        if (n.sure and n.value > 1 if sure else n.sure or n.value)
    ]
    return _Facts(
        tuple((folded[p.start : p.end], d) for p, d in dates),
        tuple((folded[p.start : p.end], n) for p, n in [*numbers, *words]),
    )


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
    def _facts(self) -> list[tuple[Support, _Facts]]:
        return [(quote, _facts(quote.text, quote.article.language, sure=False)) for quote in self._quotes]

    @cached_property
    def _keys(self) -> frozenset[str]:
        keys: set[str] = set()
        for article, (start, end) in self._quotes:
            analysis = self._analyser.analyse(article.text, article.language, start, end)
            keys.update(key for term in analysis.terms for key in term.keys)
            keys.update(key for term in analysis.terms for part in term.parts for key in part)
        return frozenset(keys)

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = [q.text for q in self._quotes] + [q.article.source or "" for q in self._quotes]
        return frozenset(word for text in texts for word in re.findall(r"[^\W\d_][\w'’-]*", nfc(text)))

    @property
    def denies(self) -> bool:
        """Whether a quote denies, refuses or restricts something."""
        return any(_denies(q.text, q.article.language) for q in self._quotes)

    def deny_what(self, sentence: str) -> bool:
        """Whether every quote does, and the sentence is about all that they say."""
        length = sum(len(q.text) for q in self._quotes)
        return length <= _NEARLY_ALL * len(sentence) and all(_denies(q.text, q.article.language) for q in self._quotes)

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
        return any(same_number(number, other) for _, facts in self._facts for _, other in facts.numbers)

    def has_date(self, said: _Date) -> bool:
        """Whether a quote states the date or a finer one, or its article was published then."""
        for quote, facts in self._facts:
            published = quote.article.published
            if published and _covers(said, _Date(*(Days(published, published),) * 2), published):
                return True
            if any(_covers(said, other, published) for _, other in facts.dates):
                return True
        return False

    def states_day(self, day: Days) -> bool:
        """Whether a quote itself states a day, or one inside it; the date of publication does not count."""
        said = _Date(day, day)
        return any(_covers(said, other, q.article.published) for q, facts in self._facts for _, other in facts.dates)

    def has_name(self, term: Term, surface: str) -> bool:
        """Whether a quote names the same, by the lexicon or by its spelling."""
        if any(key in self._keys for key in term.keys):
            return True
        if term.parts and all(any(key in self._keys for key in part) for part in term.parts):
            return True
        words = re.findall(r"[^\W\d_][\w'’-]*", nfc(surface))
        return all(any(same_name(word, other) for other in self._words) for word in words if word[:1].isupper())


def _covers(said: _Date, other: _Date, published: date | None) -> bool:
    """Whether a date that is said is the other one or a coarser one that holds it."""
    if not said.has_year:
        inside = other.first if not other.has_year else _moved(other.first, _YEARS[0])
        return inside is not None and said.first.holds(inside)
    if other.has_year:
        return said.first.holds(other.first)
    if published is None:
        return False
    # A date without a year in a report is the nearest one; a report of January may mean last December.
    years = (published.year, published.year - 1, published.year + 1)
    near = [days for year in years if (days := _moved(other.first, year)) and _near(days, published)]
    return any(said.first.holds(days) for days in near)


def _near(days: Days, published: date) -> bool:
    return abs((days.first - published).days) <= 190


def _moved(days: Days, year: int) -> Days | None:
    """The same days in another year."""
    try:
        last = days.last + timedelta(days=1)  # the first day after, so that February keeps its length
        ends_in = year + (last.year - days.first.year)
        return Days(days.first.replace(year=year), last.replace(year=ends_in) - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _denies(text: str, language: str) -> bool:
    pattern = _NEGATIONS.get(language)
    return bool(pattern and pattern.search(nfc(text).casefold()))


def _names(sentence: str, language: str, analyser: Analyser) -> Iterator[tuple[Term, str]]:
    """The terms of a sentence that name somebody or something, with how they are written."""
    if language in NO_CAPITALS:
        return
    first = True
    for term in analyser.analyse(sentence, language).terms:
        surface = sentence[term.start : term.end]
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
    found = [f"{link!r} is a link or markup" for link in _links(sentence) if not evidence.has_link(link)]
    facts = _facts(sentence, language, sure=True)
    numbers = dict(facts.numbers)
    for said, day in facts.dates:
        as_number = [n for _, n in numbers_in(said, language)]
        if not evidence.has_date(day) and not (as_number and all(evidence.has_number(n) for n in as_number)):
            found.append(f"the date {said!r} is not in its quotes")
    found += [f"the number {said!r} is not in its quotes" for said, n in numbers.items() if not evidence.has_number(n)]
    mixed = _MIXED.findall(sentence)
    found += [f"the number in {word!r} is not in its quotes" for word in mixed if not evidence.has_digits(word)]
    found += [
        f"the name {surface!r} is not in its quotes"
        for term, surface in _names(sentence, language, analyser)
        if not evidence.has_name(term, surface)
    ]
    if denials and language in _NEGATIONS:
        denied = _denies(sentence, language)
        if denied and not evidence.denies and all(q.article.language in _NEGATIONS for q in quotes):
            found.append("it denies something, and its quotes do not")
        elif not denied and evidence.deny_what(sentence):
            found.append("its quotes deny or restrict what it states")
    return list(dict.fromkeys(found))


def _links(sentence: str) -> list[str]:
    return [found.group() for found in _LINK.finditer(sentence)]
