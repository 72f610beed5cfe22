"""One turn of a conversation on the page: question, answer, sources to open, and what can be done with them."""

from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rag.answer import Citation
from ui import markup
from ui.export import answer_markdown
from ui.session import language, tr
from ui.standing import CHANGED, MOVED, REMOVED, Shelves, Standing, standing
from ui.text import attribute, escaped, plain
from ui.turns import DAMAGED, STOPPED, Shown, Turn

OPEN = "open_source"
"""Where `st.session_state` keeps which source is to be opened in this run."""

_REMARKS = {MOVED: "chat_moved", CHANGED: "chat_changed", REMOVED: "chat_removed"}
NOTHING_ASKED = "nothing_asked"
"""The reason of a reply to thanks: it says nothing of the articles."""
_REASONS = {
    "empty_index": "chat_empty_index", "filtered_out": "chat_filtered_out",
    "service_unavailable": "chat_service_unavailable",
}  # fmt: skip


class Source(NamedTuple):
    """A source to open: an article by name, and a quote in it."""

    doc_id: str
    start: int | None
    end: int | None
    quote: str


def draw_question(question: str) -> None:
    """What the person asked, as it was asked."""
    with st.chat_message("user", avatar=":material/person:"):
        st.html(f'<div class="question" dir="auto">{escaped(question)}</div>')


def draw_answer(turn: Turn, place: str, where: Shelves, latest: bool) -> None:
    """The answer of a turn with its sources; an abstention with the nearest passages; what went wrong.

    Args:
        turn: as it is kept.
        place: names the turn on the page, for keys and anchors.
        where: the sources are looked up.
        latest: whether its sources lie open.
    """
    shown = turn.shown
    if turn.state == DAMAGED:
        st.warning(tr("chat_damaged_turn"))
        return
    if shown is None:
        st.warning(tr("chat_stopped") if turn.state == STOPPED else plain(turn.trouble or tr("chat_failed")))
        return
    if shown.notice:
        st.html(f'<p class="notice">{escaped(shown.notice)}</p>')
    if shown.abstained and shown.reason != NOTHING_ASKED:
        _abstention(shown, turn, place, where, latest)
        return
    st.html(markup.said(language(), shown, place))
    if turn.state == STOPPED:
        st.html(f'<p class="notice">{escaped(tr("chat_stopped"))}</p>')
    cited = {citation.id: citation for citation in shown.citations}
    for split in shown.disagreements:
        st.html(markup.sides(language(), split, place, cited))
    if shown.citations:
        with _fold(tr("chat_sources", count=len(shown.citations)), latest, f"sources-{place}"):
            for citation in shown.citations:
                _source(shown, citation.id, place, where)


def _fold(title: str, unfolded: bool, key: str) -> DeltaGenerator:
    """Where sources lie: open under the latest answer, folded under earlier ones, so that a long talk stays short."""
    if not unfolded:
        return st.expander(title)
    st.html(f'<h3 class="over">{escaped(title)}</h3>')
    return st.container(key=key)


def _source(shown: Shown, number: int, place: str, where: Shelves) -> None:
    citation = next(c for c in shown.citations if c.id == number)
    found = standing(where, citation.doc_id, citation.start, citation.end, citation.quote)
    remark = tr(_REMARKS[found.state]) if found.state in _REMARKS else ""
    with st.container(border=True, key=f"card-{place}-{number}", gap="xxsmall"):
        st.html(markup.card(language(), citation, place, shown.model, remark))
        if found.state != REMOVED and where.inside is not None:
            _opener(tr("chat_open", number=number), f"open-{place}-{number}", citation.doc_id, found, citation.quote)


def _opener(text: str, key: str, doc_id: str, found: Standing, quote: str) -> None:
    source = Source(doc_id, found.start, found.end, quote)
    st.button(text, key=key, type="tertiary", icon=":material/menu_book:", on_click=_open, args=(source,))


def _open(source: Source) -> None:
    st.session_state[OPEN] = source


def _abstention(shown: Shown, turn: Turn, place: str, where: Shelves, latest: bool) -> None:
    """No answer: said so, in another look than an answer, and what comes nearest."""
    filtered = f"<p>{escaped(tr('chat_with_filters', filters=turn.filters))}</p>" if turn.filters else ""
    head = escaped(tr(_REASONS.get(shown.reason or "", "chat_no_answer")))
    st.html(
        f'<div class="abstained" lang="{attribute(shown.language)}" dir="auto" role="note"><strong>{head}</strong>'
        f"<p>{escaped(shown.text)}</p>{filtered}</div>"
    )
    if not shown.near:
        return
    with _fold(tr("chat_nearest"), latest, f"near-{place}"):
        for quote in shown.near:
            _nearest(quote, place, where)


def _nearest(quote: Citation, place: str, where: Shelves) -> None:
    found = standing(where, quote.doc_id, quote.start, quote.end, quote.quote)
    key = f"opennear-{place}-{quote.id}"
    with st.container(border=True, key=f"near-{place}-{quote.id}", gap="xxsmall"):
        st.html(markup.near(language(), quote))
        if found.state != REMOVED and where.inside is not None:
            _opener(tr("chat_open_near", number=quote.id), key, quote.doc_id, found, quote.quote)


def copy_menu(shown: Shown, place: str) -> None:
    """The answer as Markdown with its sources, in a box that copies at a click."""
    with st.popover(tr("chat_copy"), icon=":material/content_copy:", type="tertiary", key=f"copy-{place}"):
        st.caption(tr("chat_copy_hint"))
        st.code(answer_markdown(language(), shown), language=None, wrap_lines=True, height=240)
