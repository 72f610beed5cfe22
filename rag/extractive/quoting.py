"""An extractive answer in words: a short frame in the reader's language around each checked quote."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from index.analyse import Analyser
from index.errors import VerificationError
from index.glossing.gloss import gloss
from index.normalise import fold_whole
from index.quantities.times import Moment, moments
from index.sentences import Span
from rag.answer import Citation, Sentence
from rag.disputes.conflicts import Value
from rag.evidence.given import VALUES
from rag.extract import Extract, quote_span
from rag.extractive.choose import Chosen
from rag.frames import day, frame, phrase
from rag.understand import Question
from rag.verdicts.verdict import reason_of
from rag.verify import verify


class Outcome(NamedTuple):
    """What an answer consists of, whoever wrote it.

    Attributes:
        sentences: in order, each on its citations.
        citations: checked quotes.
        disagreements: where sources differ, in the form of `Answer.disagreements`.
        reason: what kind of answer it is, or None.
        confidence: the probability that the articles answer, 0 to 1, or None.
    """

    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    disagreements: tuple[Mapping[str, Any], ...] = ()
    reason: str | None = None
    confidence: float | None = None


def quoted(question: Question, chosen: Chosen, analyser: Analyser) -> Outcome:
    """The chosen sentences as an answer; a quote that fails its check is left out.

    Args:
        question: understood.
        chosen: by `rag.extractive.choose`.
        analyser: for the glosses of quotes in other languages.
    """
    sentences: list[Sentence] = []
    citations: dict[int, Citation] = {}
    for number, extract in enumerate(chosen.extracts):
        citation = cite(len(citations) + 1, extract, question.language, analyser)
        if citation is not None:
            citations[number] = citation
            sentences.append(Sentence(_framed(question.language, extract, citation), (citation.id,)))
    ids = {_place(extract): citations[n].id for n, extract in enumerate(chosen.extracts) if n in citations}
    return Outcome(
        tuple(sentences), tuple(citations.values()), _disagreements(question, chosen.sides, ids),
        reason_of(question, chosen.extracts, chosen.needs, chosen.likeliest), round(chosen.confidence, 4),
    )  # fmt: skip


def cite(number: int, extract: Extract, reader: str, analyser: Analyser) -> Citation | None:
    """A sentence as a checked quote with a gloss; None where it does not hold.

    Args:
        number: of the citation.
        extract: the sentence.
        reader: whose language the gloss is in, ISO 639-1.
        analyser: for the gloss.
    """
    article, (start, end) = extract.article, quote_span(extract)
    words = gloss(article.text, start, end, article.language, reader, analyser)
    citation = Citation(
        number, article.doc_id, article.title, article.source, article.published, article.language, start, end,
        article.text[start:end], gloss=words,
    )  # fmt: skip
    try:
        return verify(citation, article)
    except VerificationError:
        return None


def _framed(language: str, extract: Extract, citation: Citation) -> str:
    """Whose words, the words, and on which days its "last month" was."""
    about = frame(language, citation.language, citation.source, citation.published)
    shown = " ".join(citation.quote.split())
    text = f"{about}: {phrase(language, 'open')}{shown}{phrase(language, 'close')}"
    told = [_resolved(language, citation.quote, m) for m in _relative(extract, citation)]
    return f"{text} ({'; '.join(told)})" if told else text


def _relative(extract: Extract, citation: Citation) -> list[Moment]:
    """The relative times of a quote, where the question asks for a date."""
    folded = len(fold_whole(citation.quote)) == len(citation.quote)  # else the places are those of another text
    if not extract.gives & VALUES or not citation.published or not folded:
        return []
    return [m for m in moments(citation.quote, citation.language, citation.published) if m.relative]


def _resolved(language: str, quote: str, moment: Moment) -> str:
    words = quote[moment.place.start : moment.place.end]
    first, last = (day(language, d) for d in moment.days)
    return f"{words} = {first}" if first == last else f"{words} = {first} – {last}"


def _place(extract: Extract) -> tuple[str, Span]:
    return extract.article.key, extract.span


def _disagreements(
    question: Question, sides: Sequence[Value], ids: Mapping[tuple[str, Span], int]
) -> tuple[dict[str, Any], ...]:
    values = []
    for value in sides:
        cited = [e for e in value.extracts if _place(e) in ids]
        if cited:
            published = cited[0].article.published
            event = _event_day(cited[0])
            values.append({
                "value": value.said, "citations": [ids[_place(e)] for e in cited],
                "event_date": event, "published": published.isoformat() if published else None,
            })  # fmt: skip
    return ({"point": question.text, "values": values},) if len(values) > 1 else ()


def _event_day(extract: Extract) -> str | None:
    """The day that a sentence states for what it tells, if it states just one with its year."""
    found = moments(extract.text, extract.article.language, extract.article.published)
    days = {m.days.first for m in found if m.has_year and m.days.first == m.days.last}
    return days.pop().isoformat() if len(days) == 1 else None
