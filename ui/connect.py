"""Who answers, said plainly at the top of the chat; and a form in the sidebar to connect a model for this session.

The key is read from the form once, handed to the client, and taken out of the form's state.
"""

import re

import streamlit as st

from index.errors import NewsError
from ui.session import MODEL, settings, shared, tr
from ui.text import escaped, plain

KEY, ADDRESS, NAME = "connect_key", "connect_address", "connect_model"
REFUSED = "connect_refused"
_LABELS = {"OPENAI_API_KEY": "connect_key", "OPENAI_BASE_URL": "connect_address", "RAG_CHAT_MODEL": "connect_model"}
"""What the settings call the fields of the form."""


def banner() -> None:
    """One line on what answers: quotes by a program, or which model."""
    own = st.session_state.get(MODEL)
    model = own.model if own is not None else None
    if model is None and settings().answer_mode == "llm":
        model = settings().answer_model
    if model is None:
        kind, text = "quotes", tr("connect_extractive")
    else:
        kind, text = "model", tr("connect_by_model", model=model)
    mine = " " + tr("connect_session") if own is not None else ""
    st.html(f'<p class="banner {kind}" role="note">{escaped(text + mine)}</p>')


def form() -> None:
    """The form, or what is connected and a button to part from it; one sentence when it could not be connected."""
    if st.session_state.get(MODEL) is not None:
        st.success(tr("connect_done", model=plain(str(st.session_state[MODEL].model))))
        st.button(tr("connect_end"), on_click=_part, key="connect_part", width="stretch")
        return
    with st.form("connect", border=False):
        st.text_input(tr("connect_key"), type="password", key=KEY, autocomplete="off", placeholder="sk-…")
        st.text_input(tr("connect_address"), key=ADDRESS, placeholder="http://localhost:11434/v1")
        st.text_input(tr("connect_model"), key=NAME, placeholder=tr("connect_model_hint"))
        st.form_submit_button(tr("connect_button"), on_click=_connect, width="stretch")
    refused = st.session_state.get(REFUSED)
    if refused:
        st.error(plain(refused))
    st.caption(tr("connect_kept"))


def _part() -> None:
    st.session_state.pop(MODEL, None)


def _connect() -> None:
    """Try what the form says with one small call; embedded answers go on when that fails."""
    from rag.llm.connect import connect, settings_with

    key, address, model = (str(st.session_state.get(name) or "").strip() for name in (KEY, ADDRESS, NAME))
    st.session_state.pop(REFUSED, None)
    if not key and not address:
        st.session_state[REFUSED] = tr("connect_nothing")
        return
    try:
        mine = settings_with(settings(), key or None, address or None, model or None)
        st.session_state[MODEL] = connect(shared(), mine)
        for name in (KEY, ADDRESS, NAME):
            st.session_state[name] = ""
    except NewsError as error:
        st.session_state[REFUSED] = _in_words_of_the_form(str(error))
    finally:
        st.session_state[KEY] = ""


def _in_words_of_the_form(message: str) -> str:
    """An error with the fields' own names instead of the settings', and without the advice to edit files."""
    message = re.sub(r"; correct it in the environment or in \.env$", "", message)
    for name, key in _LABELS.items():
        message = message.replace(name, tr(key))
    return message
