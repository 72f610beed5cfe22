"""The pages in a browser: ``make app`` or ``streamlit run app.py``.  It only puts the pages of ``ui/`` together."""

import streamlit as st

from ui import articles, chat, evaluation, timeline
from ui.frame import begin
from ui.session import tr


def main() -> None:
    """Draw the page that was chosen."""
    st.set_page_config(page_title=tr("app_name"), page_icon="📰", layout="centered")
    pages = [
        st.Page(chat.page, title=tr("chat_title"), icon=":material/forum:", url_path="chat", default=True),
        st.Page(articles.page, title=tr("articles_title"), icon=":material/article:", url_path="articles"),
        st.Page(timeline.page, title=tr("timeline_title"), icon=":material/timeline:", url_path="timeline"),
        st.Page(evaluation.page, title=tr("evaluation_title"), icon=":material/checklist:", url_path="evaluation"),
    ]
    chosen = st.navigation(pages)
    begin()
    chosen.run()


main()
