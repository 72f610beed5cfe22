"""Answers as HTML: pure functions; whatever comes from articles, questions and models is escaped."""

from collections.abc import Mapping, Sequence
from datetime import date

from rag.answer import Citation, Sentence
from rag.frames import day, language_name
from ui.strings import say
from ui.text import attribute, escaped
from ui.turns import Line, Shown, Split

NEAR_LENGTH = 400
"""Characters of what comes nearest that are shown before it is opened."""


def anchor(place: str, number: int) -> str:
    """The id of a source's card on the page."""
    return f"source-{place}-{number}"


def marks(code: str, numbers: Sequence[int], place: str) -> str:
    """Raised numbers that lead to their cards.

    Args:
        code: the interface's language.
        numbers: of citations.
        place: of the answer on the page.
    """
    return "".join(
        f'<sup><a class="mark" href="#{anchor(place, n)}" target="_self" '
        f'title="{attribute(say(code, "chat_source_n", number=n))}">[{n}]</a></sup>'
        for n in numbers
    )


def said(code: str, shown: Shown, place: str) -> str:
    """The text of an answer with its markers; a sentence of a program's each on its own line."""
    known = {citation.id for citation in shown.citations}
    body = lines(code, shown.sentences, place, known, running=shown.mode == "llm")
    rest = "".join(f"<p>{escaped(line)}</p>" for line in shown.rest.split("\n") if line)
    return f'<div class="answer" lang="{attribute(shown.language)}" dir="auto">{body}{rest}</div>'


def lines(
    code: str, sentences: Sequence[Line | Sentence], place: str, known: set[int] | None = None, running: bool = False
) -> str:
    """Sentences with their markers, in one paragraph or in one each."""
    parts = [
        escaped(s.text) + marks(code, [n for n in s.citations if known is None or n in known], place) for s in sentences
    ]
    if running:
        return f"<p>{' '.join(parts)}</p>" if parts else ""
    return "".join(f"<p>{part}</p>" for part in parts)


def about(code: str, title: str | None, doc_id: str, facts: Sequence[str | None], language: str) -> str:
    """The head of a card: title, what the article states of itself, its language."""
    told = " · ".join(escaped(fact) for fact in facts if fact)
    tag = f'<span class="tag" title="{attribute(language_name(code, language))}">{escaped(language)}</span>'
    name = f'<span class="name" dir="auto">{escaped(title or doc_id)}</span>'
    file = f' · <span class="file">{escaped(doc_id)}</span>' if title else ""
    return f'<div class="head">{name}<span class="facts">{told}{file} {tag}</span></div>'


def card(code: str, citation: Citation, place: str, model: str = "", remark: str = "") -> str:
    """A source: number, article, the quote in the original, its translation or gloss where there is one.

    Args:
        remark: on what became of the article since; plain text.
    """
    when = dated(code, citation.published)
    head = about(
        code, citation.title, citation.doc_id, [citation.source, when, language_name(code, citation.language)],
        citation.language,
    )  # fmt: skip
    quote = _quote(code, citation, citation.quote, model)
    note = f'<p class="remark">{escaped(remark)}</p>' if remark else ""
    number = f'<span class="number" aria-hidden="true">{citation.id}</span>'
    return (
        f'<div class="card" id="{anchor(place, citation.id)}" role="group" '
        f'aria-label="{attribute(say(code, "chat_source_n", number=citation.id))}">'
        f"{number}<div>{head}{quote}{note}</div></div>"
    )


def _quote(code: str, citation: Citation, text: str, model: str = "") -> str:
    """Words of an article, with their translation or gloss where there is one."""
    more = "".join(
        f'<p class="helped"><span class="label">{escaped(label)}</span> {escaped(help_)}</p>'
        for help_, label in (
            (citation.translation, say(code, "chat_translation", model=model or "?")),
            (citation.gloss, say(code, "chat_gloss")),
        )
        if help_
    )
    return f'<blockquote lang="{attribute(citation.language)}" dir="auto">{escaped(text)}</blockquote>{more}'


def near(code: str, quote: Citation) -> str:
    """A sentence that comes nearest to a question without an answer; a long one is cut for the eye."""
    facts = [quote.source, dated(code, quote.published), language_name(code, quote.language)]
    head = about(code, quote.title, quote.doc_id, facts, quote.language)
    text = quote.quote if len(quote.quote) <= NEAR_LENGTH else quote.quote[:NEAR_LENGTH].rsplit(" ", 1)[0] + " …"
    return f'<div class="card near">{head}<div>{_quote(code, quote, text)}</div></div>'


def sides(code: str, split: Split, place: str, citations: Mapping[int, Citation]) -> str:
    """A point on which sources differ: each value with its sources, and the date of the event or of publication."""
    boxes = []
    for side in split.values:
        dates = [
            escaped(say(code, key, date=day(code, when)))
            for key, when in (("chat_event", side.event_date), ("chat_published", side.published))
            if when
        ]
        whose = ", ".join(
            dict.fromkeys(escaped(citations[n].source or citations[n].doc_id) for n in side.citations if n in citations)
        )
        known = [n for n in side.citations if n in citations]
        told = "".join(f"<span>{part}</span>" for part in [whose, *dates] if part)
        value = f'<b dir="auto">{escaped(side.value)}</b>{marks(code, known, place)}'
        boxes.append(f'<li>{value}<span class="facts">{told}</span></li>')
    return (
        f'<div class="sides"><p><span class="label">{escaped(say(code, "chat_differ"))}</span> '
        f"{escaped(split.point)}</p><ul>{''.join(boxes)}</ul></div>"
    )


def dated(code: str, when: date | None) -> str:
    """A date of publication, or that there is none."""
    return day(code, when) if when else say(code, "source_undated")
