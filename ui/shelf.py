"""The conversations in the sidebar: begin, choose, rename, export, delete after a question."""

from collections.abc import Sequence

import streamlit as st

from ui.conversations import LONGEST_NAME, Conversation, Conversations, ConversationsUnwritable, new_id
from ui.export import conversation_json, conversation_markdown
from ui.session import language, tr
from ui.text import label, plain
from ui.turns import Turn

CURRENT = "conversation"
"""Where `st.session_state` keeps the id of this session's conversation, which may not be in the file yet."""
TROUBLE, DELETING = "shelf_trouble", "shelf_deleting"
LISTED = 12


def current() -> str:
    """The id of the conversation that this session shows; a new one at its beginning.

    A page that is loaded anew goes on with the conversation that its address names.
    """
    if CURRENT not in st.session_state:
        named = st.query_params.get("c", "")
        st.session_state[CURRENT] = named if named.isalnum() and len(named) == len(new_id()) else new_id()
    return str(st.session_state[CURRENT])


def shelf(entries: Sequence[Conversation]) -> None:
    """The list of conversations, and a button for a new one."""
    st.button(
        tr("shelf_new"), icon=":material/add:", on_click=_show, args=(new_id(),), key="shelf_new", width="stretch"
    )  # fmt: skip
    if not entries:
        return
    st.html(f'<h2 class="over">{tr("shelf_title")}</h2>')
    more = len(entries) > LISTED and st.session_state.get("shelf_all", False)
    with st.container(key="shelf"):
        for entry in entries if more else entries[:LISTED]:
            st.button(
                label(entry.title, 48), key=f"shelf-{entry.id}", on_click=_show, args=(entry.id,), width="stretch",
                type="secondary" if entry.id == current() else "tertiary",
            )  # fmt: skip
    if len(entries) > LISTED:
        st.toggle(tr("shelf_all", count=len(entries)), key="shelf_all")


def tools(kept: Conversations, entries: Sequence[Conversation], turns: Sequence[Turn]) -> None:
    """Rename, export, delete; drawn only for a conversation that is in the file."""
    entry = next((c for c in entries if c.id == current()), None)
    if entry is None:
        return
    with st.popover(tr("shelf_tools"), icon=":material/more_horiz:", type="tertiary", key="shelf_tools"):
        if st.session_state.get(DELETING) == entry.id:
            _ask_before_deleting(kept, entry)
        else:
            _tools_of(kept, entry, turns)


def _tools_of(kept: Conversations, entry: Conversation, turns: Sequence[Turn]) -> None:
    code = language()
    with st.form("rename", border=False):
        st.text_input(tr("shelf_name"), entry.title, key=f"name-{entry.id}", max_chars=LONGEST_NAME)
        st.form_submit_button(tr("shelf_rename"), width="stretch", on_click=_rename, args=(kept, entry.id))
    st.download_button(
        tr("shelf_markdown"), lambda: conversation_markdown(code, entry.title, turns), "conversation.md",
        "text/markdown", key="as-markdown", icon=":material/download:", width="stretch", on_click="ignore",
    )  # fmt: skip
    st.download_button(
        tr("shelf_json"), lambda: conversation_json(entry.title, turns), "conversation.json",
        "application/json", key="as-json", icon=":material/download:", width="stretch", on_click="ignore",
    )  # fmt: skip
    st.button(
        tr("shelf_delete"), icon=":material/delete:", key="shelf_delete", width="stretch", on_click=_want_deleted,
        args=(entry.id,),
    )  # fmt: skip


def _ask_before_deleting(kept: Conversations, entry: Conversation) -> None:
    """In the same place: a window of its own would lie under this menu on a phone."""
    st.markdown(tr("shelf_delete_sure", title=label(entry.title, 80), count=entry.turns))
    st.button(
        tr("shelf_delete_yes"), type="primary", key="delete-yes", width="stretch", on_click=_delete,
        args=(kept, entry.id),
    )  # fmt: skip
    st.button(tr("shelf_delete_no"), key="delete-no", width="stretch", on_click=_want_deleted, args=(None,))


def trouble() -> None:
    """What could not be kept since the page was last drawn, as one sentence."""
    told = st.session_state.pop(TROUBLE, None)
    if told:
        st.error(plain(told))


def _show(conversation: str) -> None:
    st.session_state[CURRENT] = conversation


def _want_deleted(conversation: str | None) -> None:
    st.session_state[DELETING] = conversation


def _rename(kept: Conversations, conversation: str) -> None:
    try:
        kept.rename(conversation, str(st.session_state.get(f"name-{conversation}", "")))
    except ConversationsUnwritable as error:
        st.session_state[TROUBLE] = str(error)


def _delete(kept: Conversations, conversation: str) -> None:
    _want_deleted(None)
    try:
        kept.delete(conversation)
    except ConversationsUnwritable as error:
        st.session_state[TROUBLE] = str(error)
    else:
        _show(new_id())
