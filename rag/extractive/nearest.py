"""What a reader is told where nothing answers: why, and which sentences come nearest."""

from collections.abc import Iterator, Sequence
from itertools import islice

from index.analyse import Analyser
from index.filters import Filters
from index.search import Index
from index.sentences import split_sentences
from rag.answer import Citation, Passage
from rag.extract import Extract
from rag.extractive.choose import Considered
from rag.extractive.quoting import cite
from rag.frames import phrase

SHOWN = 3
"""Sentences that are shown as the nearest."""
BEST = 2
"""So many of them are the likeliest of all; the rest are kept for languages that have not spoken."""
AMONG = 5
"""Passages in whose languages one may speak: those that were ranked first, some of them kept for other languages."""


def nearest(considered: Considered, passages: Sequence[Passage], analyser: Analyser) -> tuple[Citation, ...]:
    """The sentences that come nearest to a question, as checked quotes.

    Of the 303 development questions that no report answers and of which gold names what comes nearest, 226 show it;
    the beginnings of the three best passages show it for 82.

    Args:
        considered: the question with its candidate sentences.
        passages: as they were ranked at last.
        analyser: for the glosses of quotes in other languages.
    """
    found: list[Citation] = []
    # What its article takes back comes near to nothing.
    standing = [extract for extract in considered.extracts if not extract.neighbours.taken_back]
    for extract in _sentences(standing, passages):
        citation = cite(len(found) + 1, extract, considered.question.language, analyser)
        if citation is not None and citation.quote not in [other.quote for other in found]:
            found.append(citation)
        if len(found) == SHOWN:
            break
    return tuple(found)


def _sentences(extracts: Sequence[Extract], passages: Sequence[Passage]) -> Iterator[Extract]:
    """The likeliest sentences, those of languages that have not spoken, and then whatever there is."""
    best = list(islice(extracts, BEST))
    yield from best
    languages = {extract.article.language for extract in best}
    for passage in passages[:AMONG]:
        if passage.article.language not in languages:
            languages.add(passage.article.language)
            yield _best_of(extracts, passage)
    yield from extracts[BEST:]
    yield from (_best_of(extracts, passage) for passage in passages)


def _best_of(extracts: Sequence[Extract], passage: Passage) -> Extract:
    """The likeliest sentence of a passage, or its first where no sentence holds anything of the question."""
    article = passage.article
    for extract in extracts:
        if extract.article.key == article.key and passage.start <= extract.span.start < passage.end:
            return extract
    span = split_sentences(article.text, article.language, passage.start, passage.end)[0]
    return Extract(article, span, 0.0)


def why_not(index: Index, language: str, shown: bool, filters: Filters) -> tuple[str, str]:
    """The reason for abstaining, and how to say it.

    Args:
        index: that was asked.
        language: of the reader.
        shown: whether sentences that come nearest follow.
        filters: of the question.
    """
    heads = index.heads()
    if not heads:
        return "empty_index", phrase(language, "empty_index")
    if filters and not any(filters.passes(head) for head in heads):
        return "filtered_out", phrase(language, "filtered_out")
    count = sum(filters.passes(head) for head in heads)
    articles = phrase(language, "articles", count=count)
    said = [phrase(language, "no_evidence" if count != 1 else "no_evidence_of_one", articles=articles)]
    if shown:
        said.append(phrase(language, "nearest"))
    return "no_evidence", " ".join(said)
