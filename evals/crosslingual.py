"""How well a sentence finds its translation: R@1, R@5 and MRR in all directions, by channel.

Line i of one file is the query, all lines of another are the documents, and the line's own translation
should come first.  The analyser, the lexical index and the embedding are those of the assistant; all
documents of all languages lie in one lexical index, as articles do.  A document with the same score as
the right one counts as ranked before it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyse import Analysis
from index.analysis.keys import joined
from index.embedding import Vectors
from index.errors import UsageError
from index.languages import RULES
from index.lexical import Lexical, LexicalDocument
from index.workshop import Workshop
from rag.fuse import COSINE_FOR_SENTENCES, channel_sum

CHANNELS = ("lexical", "dense", "fused")
FUNCTION_WEIGHT, PARTS_WEIGHT = 1.0, 1.0
"""Weight of a function word, and of the entries inside an entry together: a translated sentence says all that the
other says, the small words too, and often an entry by its parts; a question and its answer do not."""

Scores = NDArray[np.float64]


class Direction(NamedTuple):
    """The figures of one direction and channel.

    Attributes:
        query: language of the queries.
        documents: language of the documents.
        channel: one of `CHANNELS`.
        n: number of queries.
        r1: share whose translation came first.
        r5: share whose translation was among the first five.
        mrr: mean of one over the translation's rank.
    """

    query: str
    documents: str
    channel: str
    n: int
    r1: float
    r5: float
    mrr: float


@dataclass(frozen=True)
class Side:
    """One language's lines, analysed and embedded."""

    language: str
    analyses: Sequence[Analysis]
    vectors: Vectors


def read_sides(paths: Sequence[Path], workshop: Workshop) -> list[Side]:
    """Parallel files, whose ending names their language.

    Raises:
        UsageError: a file is missing or not UTF-8, has an ending that is no language with rules, or
            has another number of lines than the first one.
    """
    texts = {}
    for path in paths:
        code = path.suffix.removeprefix(".")
        if code not in RULES or code in texts:
            raise UsageError(f"{path}: expected one file each ending in .{', .'.join(RULES)}; rename it")
        try:
            text = path.read_text(encoding="utf-8").rstrip("\n")
            texts[code] = text.split("\n") if text else []
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: expected a readable UTF-8 file, got {error}; correct the path") from None
    counts = {code: len(lines) for code, lines in texts.items()}
    if len(texts) < 2 or len(set(counts.values())) != 1 or not min(counts.values()):
        raise UsageError(f"expected at least two files of equally many lines, got {counts}; line them up")
    sides = []
    for code, lines in texts.items():
        analyses = [workshop.analyser.analyse(line, code) for line in lines]
        sides.append(Side(code, analyses, workshop.embedder.embed(lines, [a.glosses for a in analyses])))
    return sides


def _lexical_index(sides: Sequence[Side]) -> Lexical:
    lexical = Lexical(None)
    lexical.add(
        LexicalDocument(f"{side.language}.{n}", side.language, side.language, joined(analysis.keys))
        for side in sides
        for n, analysis in enumerate(side.analyses)
    )
    lexical.commit()
    return lexical


def _lexical_scores(lexical: Lexical, queries: Side, documents: Side) -> Scores:
    count = len(documents.analyses)
    scores = np.zeros((len(queries.analyses), count))
    for row, analysis in enumerate(queries.analyses):
        weights = analysis.weights(function=FUNCTION_WEIGHT, parts=PARTS_WEIGHT)
        for name, score in lexical.search(weights, documents.language, count):
            scores[row, int(name.split(".")[1])] = score
    return scores


def ranks(scores: Scores) -> NDArray[np.int64]:
    """The rank of the right document (the one with the query's number) for every query, from 1.

    Ties count against us.

    >>> ranks(np.array([[0.5, 0.5], [0.1, 0.9]])).tolist()
    [2, 1]
    """
    right = np.diag(scores)[:, None]
    return np.asarray((scores >= right).sum(axis=1), dtype=np.int64)


def _figures(query: str, documents: str, channel: str, scores: Scores) -> Direction:
    found = ranks(scores)
    return Direction(
        query, documents, channel, len(found), float(np.mean(found <= 1)), float(np.mean(found <= 5)),
        float(np.mean(1.0 / found)),
    )  # fmt: skip


def measure(paths: Sequence[Path], workshop: Workshop) -> list[Direction]:
    """All directions and channels between parallel files.

    Args:
        paths: files of equally many lines, each ending in a language code (``news.en``).
        workshop: analyser and embedder.

    Raises:
        UsageError: see `read_sides`.
    """
    sides = read_sides(paths, workshop)
    lexical_index = _lexical_index(sides)
    figures = []
    for queries in sides:
        for documents in sides:
            if queries is documents:
                continue
            lexical = _lexical_scores(lexical_index, queries, documents)
            dense = np.asarray(queries.vectors @ documents.vectors.T, dtype=np.float64)
            by_channel: Mapping[str, Scores] = {
                "lexical": lexical, "dense": dense, "fused": channel_sum(lexical, dense, COSINE_FOR_SENTENCES),
            }  # fmt: skip
            for channel in CHANNELS:
                figures.append(_figures(queries.language, documents.language, channel, by_channel[channel]))
    return figures


def to_dict(figures: Sequence[Direction]) -> dict[str, Any]:
    """The figures in the project's JSON form."""
    return {"directions": [f._asdict() for f in figures]}
