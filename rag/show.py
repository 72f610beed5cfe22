"""An answer as a terminal shows it: text, then numbered sources with date, language and quote."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from index.console import printable
from index.models.budget import Usage
from rag.answer import Answer, Citation
from rag.frames import day, language_name, phrase


def _about(language: str, doc_id: str, code: str, published: object, source: str | None, title: str | None) -> str:
    dated = day(language, published) if isinstance(published, date) else phrase(language, "undated").strip(", ")
    return " · ".join(filter(None, [title, source, dated, language_name(language, code), doc_id]))


def _source(language: str, citation: Citation, model: str) -> str:
    return f"[{citation.id}] {_place(language, citation, model)}"


def _place(language: str, citation: Citation, model: str = "") -> str:
    """Where a quote stands, the quote, and its translation by a model or its gloss."""
    about = _about(
        language, citation.doc_id, citation.language, citation.published, citation.source, citation.title
    )  # fmt: skip
    place = f"{phrase(language, 'characters')} {citation.start}-{citation.end}"
    said = f"{about} · {place}\n    {' '.join(citation.quote.split())}"
    if citation.translation:
        said += f"\n    ({phrase(language, 'translation', model=model)}: {citation.translation})"
    elif citation.gloss:
        said += f"\n    ({phrase(language, 'gloss')}: {citation.gloss})"
    return said


def _sides(language: str, disagreement: Mapping[str, Any]) -> str:
    """A disagreement, a line for each side, with the date of the event or of publication, said which."""
    lines = [disagreement["point"] + ":"]
    for side in disagreement["values"]:
        dates = [
            phrase(language, name, date=day(language, date.fromisoformat(side[key])))
            for name, key in (("event", "event_date"), ("reported", "published"))
            if side[key]
        ]
        marks = "".join(f"[{n}]" for n in side["citations"])
        lines.append(f"  - {side['value']} {marks}" + (f" ({', '.join(dates)})" if dates else ""))
    return "\n".join(lines)


def lines(answer: Answer) -> Iterator[str]:
    """The blocks of an answer for a reader of its language; free of control characters.

    Args:
        answer: any answer.
    """
    language = answer.language
    if answer.notice:
        yield printable(answer.notice) + "\n"
    if answer.reason in ("not_stated", "false_premise") and not answer.abstained:
        yield phrase(language, answer.reason)
    yield printable(answer.text)
    if answer.disagreements:
        yield "\n" + phrase(language, "disagreements")
        yield from (printable(_sides(language, disagreement)) for disagreement in answer.disagreements)
    if answer.citations:
        yield "\n" + phrase(language, "sources")
        yield from (printable(_source(language, citation, answer.model)) for citation in answer.citations)
    elif answer.nearest:
        yield "\n" + phrase(language, "nearest_title")
        yield from (printable(f"  · {_place(language, citation)}") for citation in answer.nearest)
    milliseconds = sum(answer.timings_ms.values())
    by_model = answer.mode == "llm"
    who = phrase(language, "model", model=answer.model) if by_model else phrase(language, "profile")
    yield f"\n{printable(who)} ({', '.join([f'{milliseconds:.0f} ms', *_cost(answer.usage), answer.index])})"


def _cost(usage: Usage) -> Iterator[str]:
    """Tokens and money, where any were spent; an unknown price is no figure."""
    if usage.calls:
        yield f"{usage.prompt_tokens:,} + {usage.completion_tokens:,} tokens"
        if usage.cost_usd is not None:
            yield f"{usage.cost_usd:.4f} USD"
