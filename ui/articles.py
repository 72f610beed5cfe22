"""The page Articles: only its title so far."""

import streamlit as st

from ui.session import tr


def page() -> None:
    """Draw the page."""
    st.title(tr("articles_title"))
