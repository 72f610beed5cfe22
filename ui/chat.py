"""The page Chat."""

import streamlit as st

from ui.session import tr


def page() -> None:
    """Draw the page."""
    st.title(tr("chat_title"))
