"""Names and times in a question that its answer stands on without them: told to the reader, who may see why.

"Did Lithuania reopen its embassy in Minsk?" may find an American embassy, and "in September and in December" September
alone.  News names its subject at the beginning, so a name counts as named where a quote, or the title or opening of
its article, holds it.  So does a time, and where the article was published on it or just after.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from index.analyse import FUNCTION, NAME, PERSON, Term
from index.article import Article
from index.keys import WORD
from index.languages import PLAIN
from index.lexicon import NAMES
from index.normalise import strip_marks
from index.sentences import Span
from index.times import Moment, may_be_same, moments
from index.unmarked import is_syllable
from index.words import TOKEN, word_keys
from index.workshop import Workshop
from rag.choose import Chosen, Considered
from rag.extract import Extract
from rag.features import OPENING
from rag.timing import closeness
from rag.understand import Question, times_in

MONTH = 31
"""Days: a month that a text states may be that of a day, a year says next to nothing."""
NEAR = 25
"""Characters beside a time in which the words stand that make it a bound or a choice."""
_SURELY_A_TIME = re.compile(r"[^\W\d_]|\d[./-]\d{1,2}[./-]\d|\d{4}-\d")
"""A month's name, or a whole date in digits: "2000" may count people, "3.5" be a share, and "24/7" neither."""
_ALSO_WORDS = re.compile(r"(?:march|may)", re.IGNORECASE)
_OR = re.compile(r"\W*(?:or|чи|або|или|либо|hay|hoặc)\b")


def _bound(words: str, own: str) -> re.Pattern[str]:
    """Words that stand before a time with none of its own prepositions between."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)(?:(?!(?<!\w)(?:{own})(?!\w))[^,?])*$")


_BOUND: dict[str, re.Pattern[str]] = {
    "en": _bound(
        "between|from|since|before|after|until|till|by|to|through|or(?: in| on)?|besides|except|than|excluding",
        "in|on|during",
    ),
    "uk": _bound("між|з|із|зі|від|до|по|після|перед|за|через|(?:чи|або)(?: [ву])?|крім|окрім", "у|в|на|протягом"),
    "ru": _bound("между|с|со|от|до|по|после|перед|за|к|через|(?:или|либо)(?: во?)?|кроме|помимо", "в|во|на"),
    "vi": _bound("từ|đến|tới|trước|sau|giữa|(?:hay|hoặc)(?: hồi| vào| trong)?|ngoài|trừ", "hồi|vào|trong"),
}
"""Words before a time that make it a bound, a choice, or what is set aside: an answer need not be of it."""


def unnamed(considered: Considered, chosen: Chosen, workshop: Workshop) -> tuple[str, ...]:
    """The names and times of a question, as it writes them, that neither a chosen sentence nor the head of its
    article holds.

    Args:
        considered: what the sentences were chosen from.
        chosen: those that make the answer.
        workshop: with the analyser.
    """
    if not chosen.extracts:
        return ()
    return (*_names(considered, chosen, workshop), *_times(considered.question, chosen))


def _names(considered: Considered, chosen: Chosen, workshop: Workshop) -> tuple[str, ...]:
    apart = considered.question.asked.apart
    asked = [need for need in considered.needs if need.kind in NAMES and apart.isdisjoint(need.keys)]
    keys = frozenset[str]().union(*(e.read.keys for e in chosen.extracts if e.read))
    if not all(need.met(keys) for need in asked):
        heads = {e.article.key: e.article for e in chosen.extracts}
        keys = keys.union(*(some for article in heads.values() for some in _heads(article, workshop)))
    missing = {need.keys for need in asked if not need.met(keys)}
    if not missing:
        return ()
    text, language = considered.question.meant, considered.question.language
    written = _capital_words([part for e in chosen.extracts for part in (e.text, *_head(e.article))])
    told: dict[str, None] = {}
    for name in _whole_names(text, workshop.analyser.analyse(text, language).terms):
        left = [t for t in name if frozenset(t.keys) in missing and not _plain_words(text[t.start : t.end]) <= written]
        if name[-1] in left:
            told[text[name[0].start : name[-1].end]] = None
        elif not all(is_syllable(word) for word in _plain_words(text[name[0].start : name[-1].end])):
            told.update(dict.fromkeys(text[t.start : t.end] for t in left))
    return tuple(told)


def _whole_names(text: str, terms: Iterable[Term]) -> list[list[Term]]:
    """The terms of a text, those of one name together: Đông Hải, Siarhei Tsikhanouski.

    A name of Vietnam is told by its last syllable, which is what people are called; so is a surname.
    """
    names: list[list[Term]] = []
    for term in terms:
        last = names[-1][-1] if names else None
        if last and text[last.end : term.start] == " " and _is_part(text, last) and _is_part(text, term):
            names[-1].append(term)
        else:
            names.append([term])
    return names


def _is_part(text: str, term: Term) -> bool:
    """Whether a term may be one word of a name of several: a place stands beside a person, and is none of his."""
    named = term.kind in (PERSON, NAME) or any(key.startswith(WORD) for key in term.keys)
    return named and term.kind != FUNCTION and text[term.start].isupper()


def _capital_words(texts: Iterable[str]) -> frozenset[str]:
    """The words with a capital in some texts, without their marks."""
    found = (match.group() for text in texts for match in TOKEN.finditer(text))
    return frozenset(word for surface in found if surface[0].isupper() for word in _plain_words(surface))


def _plain_words(name: str) -> frozenset[str]:
    """The words of a name without their marks: as one may write it and another not."""
    return frozenset(strip_marks(key) for key in word_keys(name, PLAIN))


def _times(question: Question, chosen: Chosen) -> tuple[str, ...]:
    text, language = question.meant, question.language
    asked = times_in(text, language) if question.moments else ()
    missing = [
        moment.place
        for moment in asked
        if _is_told(text, moment.place, language) and not any(_is_of(e, moment) for e in chosen.extracts)
    ]
    return tuple(dict.fromkeys(text[place.start : place.end] for place in missing))


def _is_told(text: str, place: Span, language: str) -> bool:
    """Whether the words of a time can be nothing else, and an answer should be of that very time."""
    words = text[place.start : place.end]
    if not _SURELY_A_TIME.search(words) or _ALSO_WORDS.fullmatch(words):
        return False
    if words[0].isupper() and language in ("uk", "ru"):  # a name: Марта
        return False
    before, after = text[max(0, place.start - NEAR) : place.start], text[place.end : place.end + NEAR]
    return not (_BOUND.get(language, _BOUND["en"]).search(before.casefold()) or _OR.match(after.casefold()))


def _is_of(extract: Extract, asked: Moment) -> bool:
    """Whether a sentence, or the head of its article, states a time, or the article came out then or just after."""
    article = extract.article
    if closeness(asked, article.published) == 1:
        return True
    stated = [m for text in (extract.text, *_head(article)) for m in moments(text, article.language, article.published)]
    return any(_length(m) <= max(_length(asked), MONTH) and _same(asked, m, article.published) for m in stated)


def _same(asked: Moment, stated: Moment, published: date | None) -> bool:
    """Whether a stated time can be the one that is asked for; where it states no year, it is the article's, or the year
    before if it would lie ahead.
    """
    if published and asked.has_year and not stated.has_year:
        years = {published.year - 1, published.year} if stated.days.first > published else {published.year}
        if not years & {asked.days.first.year, asked.days.last.year}:
            return False
    return may_be_same(asked, stated)


def _length(moment: Moment) -> int:
    return (moment.days.last - moment.days.first).days + 1


def _heads(article: Article, workshop: Workshop) -> Iterator[frozenset[str]]:
    """The index keys of an article's title and of its opening."""
    for text in _head(article):
        yield frozenset(workshop.analyser.analyse(text, article.language).keys)


def _head(article: Article) -> tuple[str, str]:
    """An article's title and its opening."""
    return article.title or "", article.text[article.body : article.body + OPENING]
