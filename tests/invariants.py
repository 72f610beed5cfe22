"""What every answer keeps, whatever was asked of whichever articles, and the articles that ship as plain text."""

from collections.abc import Callable
from functools import cache
from typing import Any

from index.sentences import split_sentences
from index.settings import PROJECT
from rag import Answer

ANSWER_KEYS = {
    "question", "language", "text", "abstained", "reason", "sentences", "citations", "passages", "disagreements",
    "mode", "model", "index", "usage", "timings_ms", "notice", "confidence", "nearest",
}  # fmt: skip
CITATION_KEYS = {
    "id", "doc_id", "title", "source", "published", "language", "start", "end", "quote", "translation", "gloss",
    "copies",
}  # fmt: skip
PASSAGE_KEYS = {"doc_id", "start", "end", "score", "text", "language", "published", "bm25", "cosine", "copies"}
"""Of the JSON form: what is agreed; `notice`, `confidence`, `nearest`, `copies` and five of a passage were added."""

LANGUAGES = {
    "000_7879b45fdbed92c3.txt": "vi",
    "001_764f2a8dc53a973a.txt": "vi",
    "002_c921a7b290a26246.txt": "uk",
    "003_538e3e1aaf46960d.txt": "uk",
    "004_9f5bfb20eb9dfd48.txt": "en",
}
"""Of the articles that ship."""


def stored(data: bytes) -> str:
    """The text that offsets count in: decoded, without a byte order mark, line ends as one character."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


@cache
def seed(doc_id: str) -> str:
    """The stored text of an article that ships."""
    return stored((PROJECT / "seeds" / doc_id).read_bytes())


def sentences_of(doc_id: str) -> list[str]:
    """Every sentence of an article that ships."""
    return [seed(doc_id)[a:b] for a, b in split_sentences(seed(doc_id), LANGUAGES[doc_id])]


def hold(answer: Answer, text_of: Callable[[str], str]) -> None:
    """Every quote and passage stands where it says; quotes are short; numbers, sentences and text agree.

    Args:
        answer: any answer.
        text_of: doc_id -> the article's stored text, read without the index.
    """
    for citation in (*answer.citations, *answer.nearest):
        assert text_of(citation.doc_id)[citation.start : citation.end] == citation.quote
        assert 0 < len(citation.quote) <= 400
    assert sum(len(citation.quote) for citation in answer.citations) <= 1200
    numbers = [citation.id for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {n for sentence in answer.sentences for n in sentence.citations} == set(numbers)
    assert all(sentence.citations and sentence.shown() in answer.text for sentence in answer.sentences)
    for passage in answer.passages:
        assert text_of(passage.article.doc_id)[passage.start : passage.end] == passage.text
        assert 0 < len(passage.text) <= 1200
    assert bool(answer.nearest) == (answer.abstained and bool(answer.passages))
    assert [citation.id for citation in answer.nearest] == list(range(1, len(answer.nearest) + 1))
    scores = [passage.score for passage in answer.passages]
    assert scores == sorted(scores, reverse=True)
    assert len({(p.article.doc_id, p.start) for p in answer.passages}) == len(scores)
    assert answer.abstained == (not answer.sentences) == (not answer.citations)
    assert answer.text.strip()


def timeless(answer: Answer) -> dict[str, Any]:
    """An answer without its timings."""
    return {**answer.to_dict(), "timings_ms": {}}
