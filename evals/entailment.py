"""Do some quotes bear a sentence?  Told from words and values, without a model.

This stands in for the entailment model of ALCE (Gao et al. 2023): every number, date and name of the sentence must be
in the quotes, and so must most of its other words, by their dictionary form.  What the sentence repeats of a quote
word for word is borne in any language; a paraphrase is compared within one language only, since words prove nothing
across two.  A denial is not seen: that is left to the checks before an answer is shown (`rag.llm.claims`) and to a
judge.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from evals.normalise import tokens
from index.analysis.names import same_name
from index.language import NO_CAPITALS
from index.lemmas import lemma
from index.lexicon import CAPITAL_MARK, FUNCTION, function_words, table_of_concepts
from index.normalise import fold_whole, nfc
from index.quantities.numerals import numerals
from index.quantities.times import moments
from index.quantities.values import Days, Number, dates_in, numbers_in, same_date, same_number

LEAST_SHARE = 0.6
"""Of a sentence's words that must be in its quotes.  Fitted on every other two lines of ``gold/entailment.jsonl``, of
which it tells 30 of 32 rightly, and 31 of the 32 between them."""
ATTRIBUTION = 4
"""So few words beside a repeated quote only say where it comes from: a report in Vietnamese."""
YEAR = 2025
"""For dates that state no year in a quote from an undated article."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_YEAR_WORD = re.compile(r" (?:року|рік|года|год)\b")
"""What a date in Ukrainian or Russian ends with."""
_OPENS = re.compile(r"(?:^|[.!?:«“„\"]\s*)$")
"""What stands before a word whose capital proves nothing."""


class Quote(NamedTuple):
    """What a sentence may stand on.

    Attributes:
        text: the quote itself.
        language: of it, ISO 639-1.
        published: when its article was published, or None.
        source: who published it, or None.
    """

    text: str
    language: str
    published: date | None = None
    source: str | None = None


def bears(sentence: str, language: str, quotes: Sequence[Quote]) -> bool | None:
    """Whether some quotes together bear a sentence.

    Args:
        sentence: without markers.
        language: of it, ISO 639-1.
        quotes: what it stands on.

    Returns:
        None where it cannot be told: a paraphrase of quotes in other languages.

    >>> bears("Nine cars fell into the river.", "en", [Quote("On Monday nine cars fell into the river.", "en")])
    True
    >>> bears("Ten cars fell into the river.", "en", [Quote("On Monday nine cars fell into the river.", "en")])
    False
    >>> bears("Nine cars fell.", "en", [Quote("Дев'ять машин упали в річку.", "uk")]) is None
    True
    """
    if not quotes:
        return False
    rest, repeated = _without_repeated(nfc(sentence), quotes)
    near = [quote for quote in quotes if quote.language == language]
    if not repeated and len(near) < len(quotes):
        # What the quotes in this language bear, all of them do; what those do not, the others may.
        return (bears(sentence, language, near) if near else None) or None
    undated = _Undated.of(rest, language, quotes, bool(repeated))
    if not undated.borne or not _numbers_borne(undated.text, language, quotes):
        return False
    if near and not all(_named(rest, language, quotes, undated.words)):
        return False
    held = {word for quote in quotes for word in _words(quote.text, quote.language)}
    words = _words(undated.text, language)
    met = repeated + sum(word in held for word in words)
    unmet = len(words) + repeated - met
    if repeated and unmet <= ATTRIBUTION:
        return True
    return met >= LEAST_SHARE * (met + unmet)


def _without_repeated(sentence: str, quotes: Sequence[Quote]) -> tuple[str, int]:
    """A sentence without the quotes that stand in it word for word, and how many words those are.

    The names of those who published them go too.
    """
    repeated = 0
    for quote in sorted(quotes, key=lambda quote: -len(quote.text)):
        text = nfc(quote.text)
        if text and text in sentence:
            sentence = sentence.replace(text, " ")
            repeated += len(_words(text, quote.language))
            sentence = sentence.replace(nfc(quote.source), " ") if quote.source else sentence
    return sentence, repeated


class _Undated(NamedTuple):
    """A text, folded, without its dates.

    Attributes:
        text: the rest.
        words: those of the dates.
        borne: whether each date is stated by a quote, or is the day of its article.
    """

    text: str
    words: frozenset[str]
    borne: bool

    @classmethod
    def of(cls, text: str, language: str, quotes: Sequence[Quote], frame: bool) -> "_Undated":
        """Without the dates of a text.

        Args:
            text: any.
            language: of it.
            quotes: what it stands on.
            frame: it is what stands around a repeated quote, where the day of the article is told.
        """
        folded = fold_whole(text)
        there = [days for quote in quotes for days in _dates(quote, frame)]
        years = {quote.published.year for quote in quotes if quote.published} or {YEAR}
        rest, borne, words = folded, True, set[str]()
        for place, said in dates_in(folded, language, YEAR):
            stated = folded[place.start : place.end]
            year = _YEAR_WORD.match(folded, place.end)
            end = year.end() if year else place.end
            readings = [said, *(_in_year(stated, language, year) for year in years)]
            borne = borne and any(_within(one, other) for one in readings if one for other in there)
            rest = rest[: place.start] + " " * (end - place.start) + rest[end:]
            words.update(stated.split())
        return cls(rest, frozenset(words), borne)


def _within(said: Days, there: Days) -> bool:
    """Whether a date that is said is one that is there, a coarser one, or the first or last day of it."""
    return same_date(said, there) or (said.first == said.last and said.first in there)


def _numbers_borne(text: str, language: str, quotes: Sequence[Quote]) -> bool:
    """Whether every number of a text is in a quote."""
    known = [number for quote in quotes for number in _numbers(quote.text, quote.language, sure=False)]
    said = _numbers(text, language, sure=True)
    return all(any(same_number(number, other) for other in known) for number in said)


def _in_year(text: str, language: str, year: int) -> Days | None:
    return next((days for _, days in dates_in(text, language, year)), None)


def _dates(quote: Quote, frame: bool) -> list[Days]:
    """The dates that a quote states, "last week" among them; and that of its article where it states none, or in a
    frame around the quote."""
    found = [moment.days for moment in moments(quote.text, quote.language, quote.published)]
    return [*found, Days(quote.published, quote.published)] if quote.published and (frame or not found) else found


@lru_cache(maxsize=20_000)
def _numbers(text: str, language: str, sure: bool) -> tuple[Number, ...]:
    """The numbers of a text in digits and in words; with `sure` only words that are nothing else."""
    folded = fold_whole(text)
    words = [Number(n.value) for n in numerals(folded, language) if (n.sure and n.value > 1) or not sure]
    return (*(number for _, number in numbers_in(folded, language)), *words)


def _named(text: str, language: str, quotes: Sequence[Quote], dated: frozenset[str]) -> Iterator[bool]:
    """For each word of a text that is a name by its capital, and no month, whether a quote or its source holds it."""
    if language in NO_CAPITALS:
        return
    there = {word for quote in quotes for word in _WORD.findall(nfc(f"{quote.text} {quote.source or ''}"))}
    for found in _WORD.finditer(text):
        word = found.group()
        if word[0].isupper() and fold_whole(word) not in dated and not _OPENS.search(text[: found.start()]):
            yield any(_same(word, other, language) for other in there)


def _same(word: str, other: str, language: str) -> bool:
    bare, same = (re.sub(r"['’]s$", "", one) for one in (word, other))
    return same_name(bare, same) or lemma(bare.casefold(), language) == lemma(same.casefold(), language)


@lru_cache(maxsize=20_000)
def _words(text: str, language: str) -> tuple[str, ...]:
    """The content words of a text in their dictionary forms; numbers are none."""
    empty = _function_words(language)
    found = (word for word in tokens(text, language) if word not in empty and not word[-1:].isdigit())
    return tuple(lemma(word, language) for word in found)


@cache
def _function_words(language: str) -> frozenset[str]:
    """Words that say nothing by themselves, the members of longer ones among them."""
    cells = (row.get(language, "") for row in _function_rows())
    listed = [*function_words().get(language, []), *(term for cell in cells for term in cell.split("|"))]
    return frozenset(part for term in listed for part in tokens(term.removeprefix(CAPITAL_MARK), language))


@cache
def _function_rows() -> tuple[dict[str, str], ...]:
    return tuple(row for row in table_of_concepts() if row["kind"] == FUNCTION)
