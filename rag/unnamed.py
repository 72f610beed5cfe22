"""Names and times in a question that its answer stands on without them: told to the reader, who may see why.

"Did Lithuania reopen its embassy in Minsk?" may find an American embassy, and "in September and in December" September
alone.  News names its subject at the beginning, so a name counts as named where a quote, or the title or opening of
its article, holds it; so does a time, and that of the day on which an article was published, or just after.
"""

from collections.abc import Iterator

from index.article import Article
from index.lexicon import NAMES
from index.times import Moment, may_be_same, moments
from index.workshop import Workshop
from rag.choose import Chosen, Considered
from rag.extract import Extract
from rag.features import OPENING
from rag.timing import closeness
from rag.understand import Question, dates


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
    text, language = considered.question.meant, considered.question.language
    terms = workshop.analyser.analyse(text, language).terms if missing else ()
    return tuple(dict.fromkeys(text[t.start : t.end] for t in terms if frozenset(t.keys) in missing))


def _times(question: Question, chosen: Chosen) -> tuple[str, ...]:
    text = question.meant
    asked = dates(text, question.language) if question.moments else ()
    missing = [moment for moment in asked if not any(_is_of(e, moment) for e in chosen.extracts)]
    return tuple(dict.fromkeys(text[m.place.start : m.place.end] for m in missing))


def _is_of(extract: Extract, asked: Moment) -> bool:
    """Whether a sentence, or the head of its article, states a time, or was published then."""
    article = extract.article
    if closeness(asked, article.published) == 1:
        return True
    texts = (extract.text, article.title or "", article.text[article.body : article.body + OPENING])
    return any(may_be_same(asked, m) for text in texts for m in moments(text, article.language, article.published))


def _heads(article: Article, workshop: Workshop) -> Iterator[frozenset[str]]:
    """The index keys of an article's title and of its opening."""
    for text in (article.title or "", article.text[:OPENING]):
        yield frozenset(workshop.analyser.analyse(text, article.language).keys)
