"""The beginning of a conversation: questions that the articles answer, or that there are no articles yet."""

from typing import TYPE_CHECKING

import streamlit as st

from index.errors import NewsError
from ui.session import shared, tr
from ui.text import escaped, plain

if TYPE_CHECKING:
    from rag.suggest import Suggestion

WANTED = "wanted"
"""Where `st.session_state` keeps a question that a button asks."""


def first_questions() -> None:
    """Questions to begin with, from the articles that are there."""
    try:
        found = _suggested(shared().index.state)
    except NewsError:
        return
    if not found:
        st.info(tr("chat_no_articles"))
        return
    st.html(f'<h2 class="over">{escaped(tr("chat_try"))}</h2>')
    with st.container(key="suggestions"):
        for number, suggestion in enumerate(found):
            st.button(
                plain(suggestion.text), key=f"suggestion-{number}", on_click=_want, args=(suggestion.text,),
                width="stretch",
            )  # fmt: skip


def _want(question: str) -> None:
    st.session_state[WANTED] = question


@st.cache_resource(show_spinner=False, max_entries=1)
def _suggested(_state: str) -> "list[Suggestion]":
    from rag.suggest import first_questions as found_in

    return found_in(shared())
