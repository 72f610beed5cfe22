"""The retrieval stage behind llama-index' door: question in, ranked passages out.

The assistant and other pipelines call the same `BaseRetriever`: the one with a `QuestionBundle`, which
carries an understood question and filters, the others with any query string.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import BaseNode, NodeWithScore, QueryBundle, TextNode
from pydantic import PrivateAttr

from index.filters import Filters
from index.search import Candidate, Index
from index.workshop import Workshop
from rag.answer import Passage
from rag.fuse import Scored, merge, shortlist
from rag.understand import Question, understand

CANDIDATES = 20
"""Of each channel in each article language."""
PASSAGES = 24
"""Passages that are returned."""

Second = Callable[[Question, tuple[Passage, ...]], tuple[Passage, ...]]


@dataclass
class QuestionBundle(QueryBundle):
    """A query that has been understood already.

    Attributes:
        question: the analysed question; `query_str` is its text.
        filters: which articles may be searched.
    """

    question: Question | None = None
    filters: Filters = field(default_factory=Filters)


class PassageNode(TextNode):
    """A llama-index node that carries the `Passage` it was made from."""

    _passage: Passage | None = PrivateAttr(default=None)


def node_of(passage: Passage) -> PassageNode:
    """A passage as a llama-index node, with its place and dates in the metadata."""
    article = passage.article
    node = PassageNode(
        id_=f"{article.key}-{passage.start}-{passage.end}",
        text=passage.text,
        start_char_idx=passage.start,
        end_char_idx=passage.end,
    )
    node.metadata = {
        "doc_id": article.doc_id, "language": article.language, "title": article.title,
        "source": article.source, "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "start": passage.start, "end": passage.end,
    }  # fmt: skip
    node._passage = passage
    return node


def passage_of(node: BaseNode) -> Passage:
    """The passage that a node of this retriever carries.

    Raises:
        ValueError: the node was not made by `HybridRetriever`.
    """
    if not isinstance(node, PassageNode) or node._passage is None:
        raise ValueError(f"expected a node from HybridRetriever, got {type(node).__name__}")
    return node._passage


class HybridRetriever(BaseRetriever):
    """Both channels within each article language, then all languages in one fair ranking.

    Args:
        index: the open index.
        workshop: analyses queries that come as plain strings.
        passages: how many to return.
        fair: rank within each language first; else all languages compete in one list.
        second: puts the passages for a question into the order of a second stage; None leaves them as they are.
    """

    def __init__(
        self,
        index: Index,
        workshop: Workshop,
        passages: int = PASSAGES,
        fair: bool = True,
        second: Second | None = None,
    ) -> None:
        self._index = index
        self._workshop = workshop
        self._passages = passages
        self._fair = fair
        self._second = second
        super().__init__()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        filters = Filters()
        question = None
        if isinstance(query_bundle, QuestionBundle):
            question, filters = query_bundle.question, query_bundle.filters
        question = question or understand(query_bundle.query_str, self._workshop)
        few = partial(shortlist, most=self._passages) if self._fair else None
        found = self._index.search(question.weights, question.vector, CANDIDATES, filters, few)
        candidates = found.candidates
        if not self._fair:
            candidates = {"": [c for some in candidates.values() for c in some]}
        passages = tuple(rank(candidates)[: self._passages])
        if self._second is not None:
            passages = self._second(question, passages)
        return [NodeWithScore(node=node_of(passage), score=passage.score) for passage in passages]


def rank(candidates: dict[str, list[Candidate]]) -> list[Passage]:
    """All candidates of all languages as passages, best first."""
    ordered = {
        code: sorted(some, key=lambda c: (c.article.root, c.article.doc_id, c.start))
        for code, some in sorted(candidates.items())
    }
    places = merge({code: [Scored(c.bm25, c.cosine) for c in some] for code, some in ordered.items()})
    passages = []
    for place in places:
        c = ordered[place.language][place.number]
        passages.append(Passage(c.article, c.start, c.end, place.score, c.bm25, c.cosine, place.rank, c.copies))
    return passages
