"""Names in a question that its answer stands on without naming them: told to the reader, who may see why.

"Did Lithuania reopen its embassy in Minsk?" may find an American embassy.  News names its subject at the beginning, so
a name counts as named where a quote, or the title or opening of its article, holds it.
"""

from collections.abc import Iterator

from index.article import Article
from index.lexicon import NAMES
from index.workshop import Workshop
from rag.choose import Chosen, Considered
from rag.features import OPENING


def unnamed(considered: Considered, chosen: Chosen, workshop: Workshop) -> tuple[str, ...]:
    """The names of a question, as it writes them, that neither a chosen sentence nor the head of its article holds.

    Args:
        considered: what the sentences were chosen from.
        chosen: those that make the answer.
        workshop: with the analyser.
    """
    apart = considered.question.asked.apart
    asked = [need for need in considered.needs if need.kind in NAMES and apart.isdisjoint(need.keys)]
    if not asked or not chosen.extracts:
        return ()
    keys = frozenset[str]().union(*(e.read.keys for e in chosen.extracts if e.read))
    if not all(need.met(keys) for need in asked):
        heads = {e.article.key: e.article for e in chosen.extracts}
        keys = keys.union(*(some for article in heads.values() for some in _heads(article, workshop)))
    missing = {need.keys for need in asked if not need.met(keys)}
    text, language = considered.question.meant, considered.question.language
    terms = workshop.analyser.analyse(text, language).terms if missing else ()
    return tuple(dict.fromkeys(text[t.start : t.end] for t in terms if frozenset(t.keys) in missing))


def _heads(article: Article, workshop: Workshop) -> Iterator[frozenset[str]]:
    """The index keys of an article's title and of its opening."""
    for text in (article.title or "", article.text[:OPENING]):
        yield frozenset(workshop.analyser.analyse(text, article.language).keys)
