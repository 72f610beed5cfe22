"""The article that somebody wants to see, in a window over the page."""

import streamlit as st

from index.errors import NewsError
from ui.answers import OPEN, Source
from ui.session import shared, tr
from ui.source import show_article
from ui.standing import article_with
from ui.text import plain


def open_source() -> None:
    """Draw the window when a source was chosen in this run."""
    source: Source | None = st.session_state.pop(OPEN, None)
    if source is None:
        return

    @st.dialog(tr("source_title"), width="medium")
    def window() -> None:
        try:
            article = article_with(shared().index, source.doc_id, source.quote)
        except NewsError as error:
            st.error(plain(str(error)))
            return
        if article is None:
            st.warning(tr("chat_removed"))
            return
        if source.start is None:
            st.warning(tr("chat_changed"))
        show_article(article, source.start, source.end)

    window()
