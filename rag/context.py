"""What a model gets to read: ranked passages joined, thinned out and packed under a budget of tokens.

Where the budget allows, whole articles; else the best passages with their neighbours.  Two copies of one report
bring nothing twice.  The order is that of publication, the same whatever was asked, so that questions over a small
corpus share their beginning.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from index import tokens
from index.article import Article
from index.duplicates import tells_otherwise
from index.sentences import Span
from rag.answer import Passage
from rag.coverage import Need
from rag.prompts import PASSAGE, tame, tame_field

NEAR_COPY = 0.8
"""Share of word triples in common from which two passages tell the same."""
JOINED = 2
"""Characters between two chunks that stand side by side: a line break or a space."""

_WORD = re.compile(r"\w+")


class Piece(NamedTuple):
    """A run of an article that the model reads as one passage.

    Attributes:
        article: where it lies.
        start, end: its place in the article's text.
    """

    article: Article
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its characters."""
        return self.article.text[self.start : self.end]


def _triples(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset({tuple(words)})


def distinct(passages: Sequence[Passage]) -> list[Passage]:
    """Passages without near copies of earlier ones in other articles; the first of each group stays.

    One that states something else in the same words, another number or outcome, is no copy.
    """
    kept: list[tuple[Passage, frozenset[tuple[str, ...]]]] = []
    for passage in passages:
        triples = _triples(passage.text)
        if not any(
            other.article.key != passage.article.key
            and len(triples & seen) >= NEAR_COPY * min(len(triples), len(seen))
            and not tells_otherwise(other.text, passage.text, passage.article.language)
            for other, seen in kept
        ):
            kept.append((passage, triples))
    return [passage for passage, _ in kept]


def by_need(
    passages: Sequence[Passage], needs: Sequence[Need], keys: Callable[[Passage], frozenset[str]]
) -> list[Passage]:
    """Passages in such an order that each thing asked for is served early.

    The best passage comes first, then for every need that is still open the best one that meets it, the weightiest
    need first, then the rest as ranked.

    Args:
        passages: ranked.
        needs: what is asked for.
        keys: the index keys that a passage holds.
    """
    if not passages:
        return []
    holds = {id(p): keys(p) for p in passages}
    order = [passages[0]]
    for need in sorted(needs, key=lambda n: -n.weight):
        if any(need.met(holds[id(p)]) == 1 for p in order):
            continue
        serving = next((p for p in passages if need.met(holds[id(p)]) == 1), None)
        if serving is not None and serving not in order:
            order.append(serving)
    return order + [p for p in passages if p not in order]


def size(text: str) -> int:
    """Tokens of a passage in the prompt, its tags included."""
    return tokens.count(tame(text)) + 40


def pack(passages: Sequence[Passage], budget: int) -> list[Piece]:
    """The pieces that a model reads, in order of publication; the undated last.

    First the passages as they come, as many as fit; then, as ranked, their whole articles where there is room; where an
    article is too long for that, its passages grow by their neighbours.

    Args:
        passages: without copies, the most important first.
        budget: tokens of all pieces together.
    """
    chosen: dict[str, list[Span]] = {}
    articles: dict[str, Article] = {}
    left = budget
    for passage in passages:
        cost = size(passage.text)
        if cost > left:
            if not chosen:
                continue
            break
        chosen.setdefault(passage.article.key, []).append(Span(passage.start, passage.end))
        articles[passage.article.key] = passage.article
        left -= cost
    for key, spans in chosen.items():
        article = articles[key]
        now = sum(size(article.text[a:b]) for a, b in spans)
        whole = Span(article.body, len(article.text))
        for grown in ([whole], _with_neighbours(article, spans)):
            extra = sum(size(article.text[a:b]) for a, b in grown) - now
            if extra <= left:
                chosen[key], left = grown, left - max(extra, 0)
                break
    pieces = [Piece(articles[key], a, b) for key, spans in chosen.items() for a, b in _joined(spans)]
    return sorted(pieces, key=lambda p: (p.article.published or date.max, p.article.doc_id, p.start))


def _with_neighbours(article: Article, spans: Sequence[Span]) -> list[Span]:
    """Each span with the paragraph before and after it."""
    text = article.text
    grown = []
    for start, end in spans:
        before = text.rfind("\n", article.body, max(start - JOINED, article.body))
        after = text.find("\n", min(end + JOINED, len(text)))
        grown.append(Span(max(before, article.body), after if after >= 0 else len(text)))
    return _joined(grown)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Spans that touch or overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + JOINED:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def shown(pieces: Sequence[Piece]) -> str:
    """The pieces as the prompt holds them, numbered from 1, fenced and tamed."""
    return "\n".join(
        PASSAGE.substitute(
            number=number,
            language=piece.article.language,
            published=piece.article.published.isoformat() if piece.article.published else "unknown",
            source=tame_field(piece.article.source or piece.article.doc_id),
            text=tame(piece.text.strip()),
        )
        for number, piece in enumerate(pieces, 1)
    )
