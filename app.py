"""The chat in a browser: ``make app`` or ``streamlit run app.py``.  It draws; the packages decide."""

import streamlit as st

from index.errors import NewsError
from rag import Answer, Assistant
from rag.frames import day, language_name, phrase


@st.cache_resource(show_spinner="Opening the index …")
def assistant() -> Assistant:
    """One assistant for all sessions of this server."""
    return Assistant.open()


def draw(answer: Answer) -> None:
    """An answer, its sources, or the nearest passages.

    What comes from articles and questions is drawn by `st.text`, which knows no markup.
    """
    language = answer.language
    with st.container(border=answer.abstained):
        st.text(answer.text)
    for citation in answer.citations:
        when = day(language, citation.published) if citation.published else phrase(language, "undated").strip(", ")
        with st.expander(f"\\[{citation.id}\\] {when} · {language_name(language, citation.language)}"):
            st.text(citation.quote)
            st.text(f"{citation.doc_id} · {phrase(language, 'characters')} {citation.start}-{citation.end}")
    for passage in answer.passages[:3] if answer.abstained else ():
        with st.expander(phrase(language, "nearest_title")):
            st.text(passage.article.doc_id)
            st.text(passage.text)


def plain(text: str) -> str:
    """A message as Markdown that shows every character as it is."""
    marks = "\\`*_{}[]()<>#+-.!|~$&:^="
    return "".join("\\" + c if c in marks else "  \n" if c == "\n" else c for c in text)


def main() -> None:
    """The page."""
    st.set_page_config(page_title="News answers", page_icon="📰")
    st.title("News answers")
    st.caption(phrase("en", "profile"))
    try:
        opened = assistant()
    except NewsError as error:
        st.error(plain(str(error)))
        return
    turns: list[Answer] = st.session_state.setdefault("turns", [])
    for answer in turns:
        st.chat_message("user").text(answer.question)
        with st.chat_message("assistant"):
            draw(answer)
    question = st.chat_input("Ask in any language")
    if not question:
        return
    st.chat_message("user").text(question)
    history = [
        turn
        for answer in turns
        for turn in ({"role": "user", "content": answer.question}, {"role": "assistant", "content": answer.text})
    ]
    with st.chat_message("assistant"):
        try:
            answer = opened.ask(question, history)
        except NewsError as error:
            st.error(plain(str(error)))
            return
        draw(answer)
    turns.append(answer)


if __name__ == "__main__":
    main()
