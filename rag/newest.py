"""What the newest articles tell, where a question asks for news and names nothing: "what is new?".

No sentence holds anything of such a question, so there is nothing to rank by.  The newest articles speak instead, each
by the sentence that opens it, as a front page does.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nsmallest

from index.article import Article
from index.chunks import cut
from index.filters import Filters
from index.records import Head
from index.sentences import split_sentences
from rag.answer import Passage
from rag.extract import Extract
from rag.understand import Question

ARTICLES = 12
"""So many of the newest articles are passages."""
TELLING = 60
"""Characters from which on a sentence tells something: headlines, captions and places of writing are shorter."""


def asks_for_news(question: Question) -> bool:
    """Whether a question asks for whatever is told, and names nothing that it should be told of."""
    return question.asked.open and not question.terms


def newest(heads: Iterable[Head], filters: Filters, most: int = ARTICLES) -> list[tuple[Head, int]]:
    """The newest articles that the filters let through, undated ones last.

    Args:
        heads: of all articles.
        filters: which may be shown.
        most: how many at most.

    Returns:
        Heads, of each group of copies the one that was published first, each with the number of the others.
    """
    groups: dict[str, list[Head]] = {}
    for head in heads:
        if filters.passes(head):
            groups.setdefault(head.group or head.key, []).append(head)
    firsts = [(min(some, key=lambda h: (h.published or date.max, h.doc_id)), len(some) - 1) for some in groups.values()]
    return nsmallest(most, firsts, key=lambda f: (-(f[0].published or date.min).toordinal(), f[0].doc_id))


def openings(found: Sequence[tuple[Article, int]]) -> tuple[Passage, ...]:
    """The first chunk of each article as a passage, in the order given; of an article without text none.

    Args:
        found: articles, each with the number of its copies.
    """
    firsts = [(article, copies, chunks[0]) for article, copies in found if (chunks := cut(article))]
    return tuple(
        Passage(article, chunk.start, chunk.end, 1 / place, 0.0, 0.0, place, copies)
        for place, (article, copies, chunk) in enumerate(firsts, 1)
    )


def leads(passages: Sequence[Passage]) -> list[Extract]:
    """The first sentence of each passage that tells something, or else its first, in the order of the passages."""
    found = []
    for passage in passages:
        spans = split_sentences(passage.article.text, passage.article.language, passage.start, passage.end)
        telling = [span for span in spans if span.end - span.start >= TELLING] or spans
        found += [Extract(passage.article, span, passage.score) for span in telling[:1]]
    return found
