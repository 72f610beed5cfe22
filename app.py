"""The pages in a browser: ``make app`` or ``streamlit run app.py``.  It only puts the pages of ``ui/`` together."""

import streamlit as st

from ui import chat
from ui.frame import begin
from ui.session import tr

# The other pages are imported when they are opened: the first page is there the sooner.


def _articles() -> None:
    from ui.articles import page

    page()


def _timeline() -> None:
    from ui.timeline import page

    page()


def _evaluation() -> None:
    from ui.evaluation import page

    page()


def main() -> None:
    """Draw the page that was chosen."""
    st.set_page_config(page_title=tr("app_name"), page_icon="📰", layout="centered")
    pages = [
        st.Page(chat.page, title=tr("chat_title"), icon=":material/forum:", url_path="chat", default=True),
        st.Page(_articles, title=tr("articles_title"), icon=":material/article:", url_path="articles"),
        st.Page(_timeline, title=tr("timeline_title"), icon=":material/timeline:", url_path="timeline"),
        st.Page(_evaluation, title=tr("evaluation_title"), icon=":material/checklist:", url_path="evaluation"),
    ]
    chosen = st.navigation(pages)
    begin()
    chosen.run()


if __name__ == "__main__":
    main()
