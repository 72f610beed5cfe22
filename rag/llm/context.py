"""What a model gets to read: ranked passages joined, thinned out and packed under a budget of tokens.

Where the budget allows, whole articles; else the best passages with their neighbours.  Two copies of one report
bring nothing twice.  The order is that of publication, the same whatever was asked, so that questions over a small
corpus share their beginning.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from index import tokens
from index.article import Article
from index.patterns import regex
from index.sentences import Span
from index.syndication.duplicates import tells_otherwise
from rag.answer import Passage
from rag.coverage import Need
from rag.llm.prompts import PASSAGE, dated, tame, tame_field

NEAR_COPY = 0.8
"""Share of word triples in common from which two passages tell the same."""
JOINED = 2
"""Characters between two chunks that stand side by side: a line break or a space."""
LEADING = 4
"""Passages whose articles grow before others come in."""
LEADING_SHARE = 0.5
"""Of the budget, what that may take."""

_WORD = regex(r"\w+")


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
    """Tokens of a passage in the prompt, its tags included, its title not."""
    return tokens.count(tame(text)) + 40


def _cost(article: Article, spans: Sequence[Span]) -> int:
    """Tokens of pieces of an article in the prompt."""
    title = tokens.count(_title(article, "")) if article.title else 0
    return sum(size(article.text[start:end]) + title for start, end in spans)


class _Room:
    """Pieces on their way into a prompt, under a budget of tokens."""

    def __init__(self, budget: int) -> None:
        self.left = budget
        self.chosen: dict[str, list[Span]] = {}
        self._articles: dict[str, Article] = {}

    def add(self, passage: Passage) -> bool:
        """Take a passage in; False where it does not fit."""
        key, span = passage.article.key, Span(passage.start, passage.end)
        self._articles[key] = passage.article
        return self._put(key, [*self.chosen.get(key, []), span], self.left)

    def grow(self, budget: int) -> None:
        """Let each article in turn grow: to all of it, or where that is too long its passages by their neighbours."""
        least = max(self.left - budget, 0)
        for key, spans in list(self.chosen.items()):
            article = self._articles[key]
            for grown in ([Span(article.body, len(article.text))], _with_neighbours(article, spans)):
                if self._put(key, grown, self.left - least):
                    break

    def _put(self, key: str, spans: Sequence[Span], budget: int) -> bool:
        """Set what is shown of an article, if that takes no more than so many tokens."""
        article, spans = self._articles[key], joined(spans)
        extra = _cost(article, spans) - _cost(article, self.chosen.get(key, []))
        if extra > budget:
            return False
        self.chosen[key] = spans
        self.left -= extra
        return True

    def pieces(self) -> list[Piece]:
        """In order of publication; the undated last."""
        pieces = [Piece(self._articles[key], start, end) for key, spans in self.chosen.items() for start, end in spans]
        return sorted(pieces, key=lambda p: (p.article.published or date.max, p.article.doc_id, p.start))


def pack(passages: Sequence[Passage], budget: int) -> list[Piece]:
    """The pieces that a model reads, in order of publication; the undated last.

    First the leading passages, and their whole articles where these take no more than `LEADING_SHARE`: what answers
    seldom stands in one passage alone.  Then the other passages as they come, as many as fit; then, as ranked, the
    articles of all where there is room; where one is too long for that, its passages grow by their neighbours.

    Args:
        passages: without copies, the most important first.
        budget: tokens of all pieces together.
    """
    room = _Room(budget)
    for number, passage in enumerate(passages):
        if number == LEADING:
            room.grow(int(budget * LEADING_SHARE))
        if not room.add(passage) and room.chosen:
            break
    room.grow(room.left)
    return room.pieces()


def _with_neighbours(article: Article, spans: Sequence[Span]) -> list[Span]:
    """Each span with the paragraph before and after it."""
    text = article.text
    grown = []
    for start, end in spans:
        before = text.rfind("\n", article.body, max(start - JOINED, article.body))
        after = text.find("\n", min(end + JOINED, len(text)))
        grown.append(Span(max(before, article.body), after if after >= 0 else len(text)))
    return joined(grown)


def joined(spans: Sequence[Span]) -> list[Span]:
    """Spans that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + JOINED:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def _title(article: Article, text: str) -> str:
    """An article's title as an attribute, where the text does not show it by itself."""
    if not article.title or " ".join(article.title.split()) in " ".join(text.split()):
        return ""
    return f' title="{tame_field(article.title)}"'


def passage(number: int, piece: Piece) -> str:
    """A piece as a prompt holds it, fenced and tamed."""
    article, text = piece.article, piece.text.strip()
    return PASSAGE.substitute(
        number=number, language=article.language, published=dated(article.published),
        source=tame_field(article.source or article.doc_id), title=_title(article, text), text=tame(text),
    )  # fmt: skip


def shown(pieces: Sequence[Piece]) -> str:
    """The pieces as the prompt holds them, numbered from 1."""
    return "\n".join(passage(number, piece) for number, piece in enumerate(pieces, 1))
