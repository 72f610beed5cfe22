"""Names and times in a question that its answer stands on without them: told to the reader, who may see why.

"Did Lithuania reopen its embassy in Minsk?" may find an American embassy, and "in September and in December" September
alone.  News names its subject at the beginning, so a name counts as named where a quote, or the title or opening of
its article, holds it in any form; and where a sentence does on which a quote leans ("She said ...").  So does a time,
and where the article was published on it or just after.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from index.analyse import FUNCTION, NAME, PERSON, Analyser, Term
from index.analysis.keys import WORD
from index.analysis.unmarked import is_syllable
from index.analysis.words import TOKEN, word_keys
from index.languages import PLAIN
from index.lexicon import NAMES
from index.normalise import strip_marks
from index.patterns import regex
from index.sentences import Span, split_sentences
from index.workshop import Workshop
from rag.evidence.follows import ALONE, leaning
from rag.evidence.states_named import with_states
from rag.extract import Extract
from rag.extractive.asked_times import head_of, not_told
from rag.extractive.choose import Chosen, Considered
from rag.spelling.other_forms import forms_in, holds, words_of
from rag.understand import Question

BEFORE, MAX_BEFORE = 2, 800
"""Sentences before a quote on which it may lean, and the characters in which they stand."""
_NAMES_OF_PEOPLE = frozenset({PERSON, NAME})
_ACRONYMS = regex(r"[A-Z]{2,}s")
"""MPs and CEOs are nobody's name."""
_CAPITALS = "A-ZÀ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_POINTS_BACK: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:he|she|they|him|them|(?:this|these|those|such)(?! (?:year|month|week|morning|evening|time)\b))\b",
        re.IGNORECASE,
    ),
    "uk": regex(
        r"\b(?:він|вона|вони|йому|їй|їм|ним|нею|ними|них|ц(?:ей|я|ієї|ій|ю|і|их|им|ими)"
        r"|ц(?:е|ього|ьому)(?! (?:рок|тиж|місяц|раз))|там|така?|такий|такі)\b", re.IGNORECASE,
    ),
    "ru": regex(
        r"\b(?:он|она|они|ему|ей|им|ним|ней|ними|них|эт(?:от|а|и|у|их|им|ими|о(?:го|му|м|й|)(?! (?:год|меся|неде|раз)))"
        r"|там|такой|такая|такие)\b", re.IGNORECASE,
    ),
    "vi": regex(
        rf"(?<!\w)(?:(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Ee]m)(?! [{_CAPITALS}])(?!\w)"
        r"|(?:[Hh]ọ|nó|ấy|đó)(?!\w)|(?<!năm )(?<!tháng )(?<!tuần )(?<!hôm )(?<!lần )này(?!\w))"
    ),
}  # fmt: skip
"""Words of a sentence that stand for something told before it."""


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
    home = frozenset[int]().union(*(e.home for e in chosen.extracts))
    asked = [
        need
        for n, need in enumerate(considered.needs)
        if need.kind in NAMES and n not in home and apart.isdisjoint(need.keys)
    ]
    keys = frozenset[str]().union(*(e.read.keys for e in chosen.extracts if e.read))
    if all(need.met(keys) for need in asked):
        return ()
    told = _told_with(chosen.extracts, workshop)
    keys = keys.union(*(_keys(text, language, workshop.analyser) for text, language in told.items()))
    missing = {need.keys for need in asked if not need.met(keys)}
    if not missing:
        return ()
    text, language = considered.question.meant, considered.question.language
    names = _whole_names(text, workshop.analyser.analyse(text, language).terms)
    read = _Texts.of([*(e.text for e in chosen.extracts), *told])
    found: list[Span] = []
    for name in names:
        whole, last = Span(name[0].start, name[-1].end), Span(name[-1].start, name[-1].end)
        left = [t for t in name if frozenset(t.keys) in missing and not read.holds(text[t.start : t.end])]
        left = [t for t in left if not _ACRONYMS.fullmatch(text, t.start, t.end)]
        if not left or read.holds(text[whole.start : whole.end]):
            continue
        if name[-1] in left:
            found.append(whole)
        elif not _are_syllables(text[whole.start : whole.end]) and not read.calls(text[last.start : last.end]):
            found += [Span(t.start, t.end) for t in left]
    return tuple(dict.fromkeys(text[a:b] for a, b in found))


def _keys(text: str, language: str, analyser: Analyser) -> frozenset[str]:
    analysis = analyser.analyse(text, language)
    return frozenset(analysis.keys) | with_states(text, language, analysis.terms, analyser)


def _told_with(extracts: Sequence[Extract], workshop: Workshop) -> dict[str, str]:
    """What a reader of some quotes is told besides: the sentences on which they lean, and the heads of their articles;
    each with its language.  So is a quote of which nothing is known but its place.
    """
    told: dict[str, str] = {}
    for extract in extracts:
        article, unread = extract.article, [] if extract.read else [extract.text]
        told |= dict.fromkeys((*unread, *_leant_on(extract, workshop), *head_of(article)), article.language)
    return told


def _leant_on(extract: Extract, workshop: Workshop) -> Iterator[str]:
    """The sentence before a quote in its paragraph, and the one before that, while each leans on it."""
    text, language = extract.article.text, extract.article.language
    begin = max(extract.article.body, extract.span.start - MAX_BEFORE, text.rfind("\n", 0, extract.span.start) + 1)
    before = split_sentences(text, language, begin, extract.span.start)
    sentence = extract.text
    for start, end in reversed(before[-BEFORE:]):
        if not _leans(sentence, language, workshop):
            return
        sentence = text[start:end]
        yield sentence


def _leans(sentence: str, language: str, workshop: Workshop) -> bool:
    """Whether a sentence points back: where it opens, or by a pronoun or a word like "this" anywhere."""
    pointing = _POINTS_BACK.get(language)
    if pointing and pointing.search(sentence):
        return True
    return leaning(sentence, language, workshop.analyser.analyse(sentence, language).terms) > ALONE


class _Texts(NamedTuple):
    """Some texts by the names that they hold.

    Attributes:
        capital: their words with a capital, without marks.
        forms: of all names (see `rag.spelling.other_forms`).
        called: of such words that no other stands straight before, as news calls people after it has named them.
    """

    capital: frozenset[str]
    forms: frozenset[str]
    called: frozenset[str]

    @staticmethod
    def of(texts: Sequence[str]) -> "_Texts":
        """The names of some texts."""
        capital, called = set[str](), set[str]()
        for text in texts:
            end = -1
            for match in TOKEN.finditer(text):
                if match.group()[0].isupper():
                    capital |= _plain_words(match.group())
                    if end < 0 or text[end : match.start()] != " ":
                        called.add(match.group())
                    end = match.end()
        return _Texts(frozenset(capital), forms_in(texts), forms_in(called))

    def holds(self, name: str) -> bool:
        """Whether the texts hold a name, or the words of one."""
        return _plain_words(name) <= self.capital or holds(self.forms, words_of(name))

    def calls(self, surname: str) -> bool:
        """Whether the texts call somebody by a surname alone."""
        return holds(self.called, words_of(surname))


def _whole_names(text: str, terms: Iterable[Term]) -> list[list[Term]]:
    """The terms of a text, those of one name together: Đông Hải, Siarhei Tsikhanouski, Lud-Ugol.

    A name of Vietnam is told by its last syllable, which is what people are called; so is a surname.
    """
    names: list[list[Term]] = []
    for term in terms:
        last = names[-1][-1] if names else None
        if last and text[last.end : term.start] in (" ", "-") and _are_one(text, last, term):
            names[-1].append(term)
        else:
            names.append([term])
    return names


def _are_one(text: str, first: Term, second: Term) -> bool:
    """Whether terms that stand beside one another may be of one name: a place stands beside a person, and is none of
    his, but for the syllables of a name of Vietnam.
    """
    if not all(term.kind != FUNCTION and text[term.start].isupper() for term in (first, second)):
        return False
    if _are_syllables(text[first.start : second.end]) and {first.kind, second.kind} & _NAMES_OF_PEOPLE:
        return True
    return all(t.kind in _NAMES_OF_PEOPLE or any(key.startswith(WORD) for key in t.keys) for t in (first, second))


def _are_syllables(name: str) -> bool:
    """Whether a name may be of Vietnam."""
    return all(map(is_syllable, _plain_words(name)))


def _plain_words(name: str) -> frozenset[str]:
    """The words of a name without their marks: as one may write it and another not."""
    return frozenset(strip_marks(key) for key in word_keys(name, PLAIN))


def _times(question: Question, chosen: Chosen) -> tuple[str, ...]:
    places = (moment.place for moment in not_told(question, chosen.extracts))
    return tuple(dict.fromkeys(question.meant[place.start : place.end] for place in places))
