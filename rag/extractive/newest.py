"""What the newest articles tell, where a question asks for news and names nothing: "what is new?".

No sentence holds anything of such a question, so there is nothing to rank by.  The newest articles speak instead, each
by the sentence that opens it, as a front page does.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nsmallest

from index.article import Article
from index.chunks import cut
from index.filters import Filters
from index.patterns import regex
from index.search import Index
from index.sentences import split_sentences
from index.storage.records import Head
from index.syndication.copies import standing_order
from rag.answer import Passage
from rag.extract import Extract

ARTICLES = 12
"""So many of the newest articles are passages."""
TELLING = 60
"""Characters from which on a sentence tells something: headlines and places of writing are shorter."""
_CREDIT = regex(r"©|\((?:ảnh|hình|фото|photo|image)\b[^)]*\)\W*$|^\W*(?:ảnh|фото|photo)\b", re.IGNORECASE)
"""What marks the caption of a picture."""


def front_page(index: Index, filters: Filters) -> tuple[Passage, ...]:
    """How the newest articles of an index begin, as passages.

    Args:
        index: open.
        filters: which articles may be shown.
    """
    found = newest(index.heads(), filters)
    articles = index.read([head for head, _ in found])
    return openings([(articles[head.key], copies) for head, copies in found if head.key in articles])


def newest(heads: Iterable[Head], filters: Filters, most: int = ARTICLES) -> list[tuple[Head, int]]:
    """The newest articles that the filters let through; undated ones only where none has a date.

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
    firsts = [(min(some, key=standing_order), len(some) - 1) for some in groups.values()]
    dated = [(head, copies) for head, copies in firsts if head.published]
    return nsmallest(most, dated or firsts, key=lambda first: _newest_first(first[0]))


def _newest_first(head: Head) -> tuple[int, str, str]:
    return -(head.published or date.max).toordinal(), head.doc_id, head.root


def openings(found: Sequence[tuple[Article, int]]) -> tuple[Passage, ...]:
    """The first chunk of each article as a passage, in the order given; of an article without text none.

    Args:
        found: articles, each with the number of its copies.
    """
    firsts = [(article, copies, chunks[0]) for article, copies in found if (chunks := cut(article))]
    return tuple(
        Passage(article, chunk.start, chunk.end, 1 / place, 0.0, 0.0, place, copies)  # across languages
        for place, (article, copies, chunk) in enumerate(firsts, 1)
    )


def leads(passages: Sequence[Passage]) -> list[Extract]:
    """The first sentence of each passage that tells something, or else its first, in the order of the passages."""
    found = []
    for passage in passages:
        spans = split_sentences(passage.article.text, passage.article.language, passage.start, passage.end)
        telling = [span for span in spans if tells(passage.article.text[span.start : span.end])] or spans
        found += [Extract(passage.article, span, passage.score) for span in telling[:1]]
    return found


def tells(sentence: str) -> bool:
    """Whether a sentence tells something: no headline, no place of writing, no caption of a picture.

    >>> tells("Rain"), tells("The self-proclaimed president of the country, in his palace on Monday / © Agency")
    (False, False)
    """
    return len(sentence) >= TELLING and not _CREDIT.search(sentence)
