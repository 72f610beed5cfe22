"""Sentences that may answer, with the probability that each is evidence.

No language model: features of every sentence of the ranked passages (`rag.evidence.features`) go through fitted
regression (`rag.evidence.judgement`).  `rag.extractive.whether` tells from them whether the articles answer,
`rag.extractive.choose` makes the answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import NamedTuple

from index import analyse
from index.analyse import Analysis, Term
from index.article import Article
from index.patterns import regex
from index.quantities.times import DATED, Moment, stated_keys
from index.sentences import Span, dateline_before, split_sentences
from index.syndication.copies import standing_order
from index.workshop import Workshop
from rag import understand
from rag.answer import Passage
from rag.coverage import Need, names_among
from rag.evidence.causes import names_cause
from rag.evidence.features import features
from rag.evidence.follows import leaning
from rag.evidence.home import home_of
from rag.evidence.leading import Part, parts_left
from rag.evidence.modality import counters, denies, is_extreme, modality, takes_back
from rag.evidence.neighbours import ALONE, InLine, Neighbours
from rag.evidence.others import numbered_things
from rag.evidence.records import bounds
from rag.evidence.related import families
from rag.evidence.soft import glosses
from rag.evidence.sought import Read, Sought
from rag.evidence.states_named import with_states
from rag.parts import WHOLE, Parts
from rag.question import wanted
from rag.question.offices import must_stand
from rag.question.voices import voice
from rag.question.wanted import classes
from rag.understand import Question
from rag.verdicts.corrections import corrects, is_note, puts_right, tells_earlier, tells_first

MAX_QUOTE = 400
"""Characters of one quote."""

_BREAK = regex(r"[,;:—–)»”\"]\s|\s")
Kept = Callable[[Read], bool]


@dataclass(frozen=True)
class Extract:
    """A sentence that may answer.

    Attributes:
        article: where it stands.
        span: its place in the article's text.
        score: the probability that it is evidence, 0 to 1.
        gives: the wanted kinds of thing that it holds.
        held: the needs it covers by itself, by number.
        places: where in the article the words stand by which it covers them.
        things: where the thing stands that the question counts or chooses from, or a relative of it.
        titled: the needs that the title of its article holds, by number, and the country in which its news happens.
        home: those of them that are that country and stand in no title (see `rag.evidence.home`).
        neighbours: the sentences next to it that bear on it.
        features: what the score was made from.
        read: the sentence analysed, or None; of a sentence at one place there is one reading.
    """

    article: Article
    span: Span
    score: float
    gives: frozenset[str] = frozenset()
    held: frozenset[int] = frozenset()
    places: tuple[Span, ...] = ()
    things: tuple[Span, ...] = ()
    titled: frozenset[int] = frozenset()
    home: frozenset[int] = frozenset()
    neighbours: Neighbours = ALONE
    features: Mapping[str, float] = field(default_factory=dict)
    read: Read | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text[self.span.start : self.span.end]


class _Head(NamedTuple):
    """What is known of all sentences of an article.

    Attributes:
        read: its title, with the keys of its home.
        titled: the needs that the title holds, by number.
        home: those that its home alone meets.
    """

    read: Read
    titled: frozenset[int]
    home: frozenset[int]


class Extractor:
    """Chooses sentences; remembers the analyses of those it has seen.

    Args:
        workshop: analyser and embedder of the index.
        parts: what is at work.
    """

    def __init__(self, workshop: Workshop, parts: Parts = WHOLE) -> None:
        self._parts = parts
        self._workshop = workshop
        self._sentences = lru_cache(maxsize=4000)(self._read_sentences)
        self._titles = lru_cache(maxsize=4000)(self._read_title)
        self._homes = lru_cache(maxsize=4000)(partial(home_of, analyser=workshop.analyser))

    def _read_sentences(self, article: Article, start: int, end: int) -> tuple[Read, ...]:
        spans = split_sentences(article.text, article.language, start, end)
        text, language, analyse_part = article.text, article.language, self._workshop.analyser.analyse
        begins = [dateline_before(text, language, span) for span in spans]
        analyses = [analyse_part(text, language, at, span.end) for at, span in zip(begins, spans, strict=True)]
        read = self._read(article, spans, analyses)
        if all(at == span.start for at, span in zip(begins, spans, strict=True)):
            return read
        return tuple(
            replace(one, dateline=frozenset(analyse_part(text, language, one.span.start, at).keys))
            for one, at in zip(read, begins, strict=True)
        )

    def _read(self, article: Article, spans: Sequence[Span], analyses: Sequence[Analysis]) -> tuple[Read, ...]:
        texts, language = [article.text[a:b] for a, b in spans], article.language
        vectors = understand.GIST.embed(texts, [a.glosses for a in analyses])
        return tuple(
            Read(
                article,
                span,
                analysis,
                frozenset(analysis.keys) | with_states(article.text, language, analysis.terms, self._workshop.analyser),
                vector,
                number,
                glosses(analysis),
                leans=leaning(text, language, analysis.terms),
                takes_back=takes_back(text, language),
                denies=denies(text, language),
                counters=counters(text, language),
                note=is_note(text, language),
                corrects=corrects(text, language),
                earlier=tells_earlier(text, language),
                first=tells_first(text, language),
                puts_right=puts_right(text, language),
            )
            for number, (span, text, analysis, vector) in enumerate(zip(spans, texts, analyses, vectors, strict=True))
        )

    def _read_title(self, article: Article) -> Read:
        """The title of an article as its first sentence would be read; empty where its text begins with it anyway."""
        title = article.title or ""
        if article.text.startswith(title, article.body):
            title = ""
        alone = replace(article, text=title, body=0)
        return self._read(alone, [Span(0, len(title))], [self._workshop.analyser.analyse(title, article.language)])[0]

    def _heads(self, sought: Sought, articles: Iterable[Article]) -> dict[str, "_Head"]:
        """Article -> what is known of all its sentences: its title and the country in which its news happens."""
        heads: dict[str, _Head] = {}
        for article in {a.key: a for a in articles}.values():
            title, home = self._titles(article), self._homes(article)
            told = replace(title, keys=title.keys | home, home=home - title.keys)
            in_title = sought.measure.held(title.keys)
            heads[article.key] = _Head(told, in_title, sought.measure.held(told.keys) - in_title)
        return heads

    def analysed(self, text: str, language: str) -> Analysis:
        """The terms of a question or a part of one."""
        return self._workshop.analyser.analyse(text, language)

    def keys(self, passage: Passage) -> frozenset[str]:
        """The index keys that a passage holds."""
        sentences = self._sentences(passage.article, passage.start, passage.end)
        return frozenset[str]().union(*(_with_dates(s, s.moments).keys | s.dateline for s in sentences))

    def sought(self, question: Question, needs: Sequence[Need]) -> Sought:
        """A question as sentences are held against it."""
        named = names_among(needs)
        keys = frozenset[str]().union(*(keys for need in needs for keys in (need.keys, *_sure_parts(need))))
        if any(key.startswith(DATED) for key in keys):  # the words of a date are no news either
            keys |= {key for key, weight in question.weights.items() if weight > 0}
        numbers = frozenset(k for need in needs for k in need.keys if need.kind == analyse.NUMBER)
        said = modality(question.meant, question.language)
        extreme = is_extreme(question.meant, question.language)
        analysis = self._workshop.analyser.analyse(question.meant, question.language)
        whose = voice(question.meant, question.language, self._workshop.analyser)
        return Sought(
            tuple(needs), question.asked, named, keys, question.gist, question.moments, numbers, said, extreme,
            numbered_things(question.meant, analysis.terms),
            frozenset(n for n, need in enumerate(needs) if not whose.isdisjoint(need.keys)),
            must_stand(question.meant, analysis, classes(self._workshop.analyser)),
            bool(bounds(question.meant, question.language, question.moments)),
        )  # fmt: skip

    def candidates(
        self, question: Question, needs: Sequence[Need], passages: Sequence[Passage], kept: Kept | None = None
    ) -> list[Extract]:
        """Every sentence that covers anything, or stands beside one that does, best first.

        Sentences of the passages, and of what was left out of the articles that lead them (see `rag.evidence.leading`).

        Args:
            question: understood.
            needs: what it asks for.
            passages: as retrieval ranked them.
            kept: whether a sentence is read at all; None reads every one.
        """
        sought = self.sought(question, needs)
        dated = any(key.startswith(DATED) for key in sought.keys)
        looked_at: list[Passage | Part] = [*passages, *parts_left(passages)]
        read = [
            [
                _with_dates(s, sought.times_of(s)) if dated else s
                for s in self._sentences(p.article, p.start, p.end)
                if not kept or kept(s)
            ]
            for p in looked_at
        ]
        analyser = self._workshop.analyser
        judge = self._parts.judge().sentence
        line = InLine(read)
        heads = self._heads(sought, (p.article for p in looked_at))
        titles = {key: head.read for key, head in heads.items() if head.read.keys}
        known = families(analyser)
        counted = sought.asked.things.union(*(known.get(key, ()) for key in sought.asked.things))
        extracts = []
        rows, kinds = features(sought, read, classes(analyser), known, titles)
        flat = (sentence for sentences in read for sentence in sentences)
        for sentence, row, gives, chance in zip(flat, rows.each(), kinds, judge.of_each(rows), strict=True):
            _, title, home = heads[sentence.article.key]
            if row["own"] > 0 or row["soft"] > 0 or row["near"] > 0 or (title and _names_reason(question, sentence)):
                held = sought.measure.held(sentence.keys)
                places, things = _places(sentence.holding(sought.keys)), _places(sentence.holding(counted))
                neighbours = line.neighbours_of(sentence)
                if neighbours:
                    told = (gives, held, places, things, title | home, home, neighbours, row, sentence)
                    extracts.append(Extract(sentence.article, sentence.span, chance, *told))
        return sorted(told_once(extracts), key=lambda e: (-e.score, e.article.doc_id, e.span.start))


def _sure_parts(need: Need) -> Iterator[frozenset[str]]:
    """The words inside a thing asked for that mean one thing: nobody dies (mất) of a blackout (mất điện)."""
    return (part for part in need.parts if len(part) == 1)


def _names_reason(question: Question, sentence: Read) -> bool:
    """Whether a sentence names a cause where one is asked for: in an article on the matter it need say nothing else."""
    return wanted.REASON in question.asked.kinds and names_cause(sentence.text, sentence.article.language)


def _places(terms: Iterable[Term]) -> tuple[Span, ...]:
    return tuple([Span(term.start, term.end) for term in terms])


def told_once(extracts: Sequence[Extract]) -> list[Extract]:
    """Extracts without the sentences that an earlier copy of their report has too.

    A copy is read for what it adds; what both say is the earlier one's, as likely as the likelier of the two.
    """
    by_sentence: dict[tuple[str, str], list[Extract]] = {}
    for extract in extracts:
        by_sentence.setdefault((extract.article.group or extract.article.key, extract.text), []).append(extract)
    kept = []
    for some in by_sentence.values():
        if len({extract.article.key for extract in some}) == 1:
            kept += some
            continue
        earliest = min(some, key=lambda e: standing_order(e.article))
        kept.append(replace(earliest, score=max(extract.score for extract in some)))
    return kept


def _with_dates(sentence: Read, times: Sequence[Moment]) -> Read:
    """A sentence with the keys of the times that it states, which stand in no index."""
    dates = frozenset(key for moment in times for key in stated_keys(moment))
    return replace(sentence, keys=sentence.keys | dates) if dates else sentence


def quote_span(extract: Extract) -> Span:
    """The sentence, or the part of at most `MAX_QUOTE` characters with most of what was asked for."""
    start, end = extract.span
    if end - start <= MAX_QUOTE:
        return extract.span
    text = extract.article.text
    edges = [start, *(found.end() for found in _BREAK.finditer(text, start, end)), end]
    best = (-1, 0, Span(start, min(start + MAX_QUOTE, end)))
    for a in (edge for edge in edges if edge < end and not text[edge].isspace()):
        fitting = [b for b in edges if a < b <= a + MAX_QUOTE]
        if fitting:
            span = Span(a, fitting[-1])
            inside = sum(a <= p.start and p.end <= span.end for p in extract.places)
            best = max(best, (inside, -a, span))
    a, b = best[2]
    return Span(a, a + len(text[a:b].rstrip()))
