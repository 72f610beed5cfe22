"""An article in chunks: runs of whole sentences, none overlapping, each with its exact place."""

from index.article import Article, Chunk
from index.sentences import Span, split_sentences

TARGET = 800
LIMIT = 1200
CHUNKING = f"sentences-{TARGET}-{LIMIT}-2"
"""Names the way of cutting; part of the index's fingerprint."""


def pack(sentences: list[Span]) -> list[Span]:
    """Join neighbouring sentences into runs that come as near to `TARGET` as they can.

    A sentence joins the run when the run then lies nearer to the target than without it, and is not
    longer than `LIMIT`.  What is left at the end and shorter than `LIMIT` less `TARGET` joins the run before it if
    there is room: both channels overrate a chunk of a sentence or two.

    >>> pack([Span(0, 500), Span(501, 900), Span(901, 1000)])
    [Span(start=0, end=1000)]
    """
    runs: list[Span] = []
    for sentence in sentences:
        if runs:
            start, end = runs[-1]
            now, then = end - start, sentence.end - start
            if then <= LIMIT and abs(then - TARGET) <= abs(TARGET - now) and now < TARGET:
                runs[-1] = Span(start, sentence.end)
                continue
        runs.append(sentence)
    if len(runs) > 1 and runs[-1].end - runs[-1].start < LIMIT - TARGET and runs[-1].end - runs[-2].start <= LIMIT:
        runs[-2:] = [Span(runs[-2].start, runs[-1].end)]
    return runs


def cut(article: Article) -> list[Chunk]:
    """The chunks of an article's body, in order; empty for a body of white space."""
    sentences = split_sentences(article.text, article.language, article.body)
    return [Chunk(article.doc_id, a, b, article.text[a:b]) for a, b in pack(sentences)]
