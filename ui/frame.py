"""What stands around every page: the style sheet, and the choice of language at the foot of the sidebar."""

from pathlib import Path

import streamlit as st

from ui.session import choose_language

STYLE = Path(__file__).parent / "data" / "style.css"


def begin() -> None:
    """Draw the style; call it once before a page is drawn."""
    st.html(STYLE)
    with st.sidebar, st.container(key="foot"):
        choose_language()
