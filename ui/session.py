"""What the pages share: one assistant for all sessions, this session's language, settings and model.

A key that a person enters stays in the session's memory: it is in no file, no log and no other session.
"""

import gc
from typing import TYPE_CHECKING, Any

import streamlit as st

from index.errors import NewsError
from index.settings import Settings
from index.storage.records import Head
from ui.conversations import FILE, Conversations
from ui.strings import NAMES, pick, say
from ui.text import plain

if TYPE_CHECKING:
    from rag import Assistant  # heavy: imported when it is first asked for, after the page is drawn

LANGUAGE = "language"
MODEL = "model"
"""Where `st.session_state` keeps the language that was picked by hand, and the assistant with a model of one's own."""


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """The settings of this server, read once.

    Raises:
        SettingsError: a setting is malformed.
    """
    return Settings()


@st.cache_resource(show_spinner=False)
def shared() -> "Assistant":
    """One assistant for all sessions of this server; builds the index when it holds no articles.

    Raises:
        NewsError: the settings or the index cannot be used.
    """
    from rag import Assistant

    assistant = Assistant.open(settings())
    # Streamlit collects garbage after every run of a page, and would each time walk through the whole lexicon and
    # the libraries, for a tenth of a second and more: what is there now is there to stay.  What an assistant before
    # this one has left goes first.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return assistant


@st.cache_resource(show_spinner=False)
def conversations() -> Conversations:
    """The conversations of the data folder.

    Raises:
        SettingsError: a setting is malformed.
    """
    return Conversations(settings().data_dir / FILE)


def assistant() -> "Assistant":
    """The assistant of this session: the shared one, or with the model that the person connected.

    Raises:
        NewsError: the settings or the index cannot be used.
    """
    own: Assistant | None = st.session_state.get(MODEL)
    return own or shared()


def opened() -> "Assistant | None":
    """The assistant; where there is none, the reason is drawn as one sentence and None comes back."""
    try:
        with st.spinner(tr("app_opening")):
            return assistant()
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return None


def heads() -> list[Head]:
    """All articles' heads by doc_id, read anew only when the index has changed.

    Raises:
        NewsError: the index cannot be used.
    """
    index = shared().index
    return _heads(index.state, index)


@st.cache_resource(show_spinner=False, max_entries=1)
def _heads(state: str, _index: Any) -> list[Head]:
    found: list[Head] = _index.heads()
    return found


def language() -> str:
    """The interface language of this session: picked by hand, else the browser's."""
    chosen = st.session_state.get(LANGUAGE)
    if chosen in NAMES:
        return str(chosen)
    return pick(st.context.locale, st.context.headers.get("Accept-Language"))


def tr(key: str, /, **values: object) -> str:
    """A string of the interface in this session's language; see `ui.strings.say`."""
    return say(language(), key, **values)


def choose_language() -> None:
    """A choice of the interface language."""
    codes = list(NAMES)
    st.selectbox(
        tr("app_language"), codes, index=codes.index(language()), key="language_choice",
        format_func=NAMES.__getitem__, on_change=_keep_language,
    )  # fmt: skip


def _keep_language() -> None:
    st.session_state[LANGUAGE] = st.session_state["language_choice"]
