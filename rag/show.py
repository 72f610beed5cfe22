"""An answer as a terminal shows it: text, then numbered sources with date, language and quote."""

from collections.abc import Iterator

from index.console import printable
from rag.answer import Answer, Citation, Passage
from rag.frames import day, language_name, phrase

NEAREST = 3
NEAREST_CHARACTERS = 240


def _about(language: str, doc_id: str, code: str, published: object, source: str | None, title: str | None) -> str:
    from datetime import date

    dated = day(language, published) if isinstance(published, date) else phrase(language, "undated").strip(", ")
    return " · ".join(filter(None, [title, source, dated, language_name(language, code), doc_id]))


def _source(language: str, citation: Citation) -> str:
    about = _about(
        language, citation.doc_id, citation.language, citation.published, citation.source, citation.title
    )  # fmt: skip
    place = f"{phrase(language, 'characters')} {citation.start}-{citation.end}"
    return f"[{citation.id}] {about} · {place}\n    {' '.join(citation.quote.split())}"


def _nearest(language: str, passage: Passage) -> str:
    article = passage.article
    about = _about(language, article.doc_id, article.language, article.published, article.source, article.title)
    text = " ".join(passage.text.split())
    short = text if len(text) <= NEAREST_CHARACTERS else text[:NEAREST_CHARACTERS].rsplit(" ", 1)[0] + " …"
    return f"  · {about}\n    {short}"


def lines(answer: Answer) -> Iterator[str]:
    """The blocks of an answer for a reader of its language; free of control characters.

    Args:
        answer: any answer.
    """
    language = answer.language
    yield printable(answer.text)
    if answer.citations:
        yield "\n" + phrase(language, "sources")
        yield from (printable(_source(language, citation)) for citation in answer.citations)
    elif answer.passages:
        yield "\n" + phrase(language, "nearest_title")
        yield from (printable(_nearest(language, p)) for p in answer.passages[:NEAREST])
    milliseconds = sum(answer.timings_ms.values())
    yield f"\n{phrase(language, 'profile')} ({milliseconds:.0f} ms, {answer.index})"
