"""The conversations in the sidebar: begin, choose, rename, export, delete after a question."""

import streamlit as st

from ui.conversations import Conversations, new_id
from ui.export import conversation_json, conversation_markdown
from ui.session import language, tr
from ui.text import label

CURRENT = "conversation"
"""Where `st.session_state` keeps the id of this session's conversation, which may not be in the file yet."""
LISTED = 12


def current() -> str:
    """The id of the conversation that this session shows; a new one at its beginning.

    A page that is loaded anew goes on with the conversation that its address names.
    """
    if CURRENT not in st.session_state:
        named = st.query_params.get("c", "")
        st.session_state[CURRENT] = named if named.isalnum() and len(named) == len(new_id()) else new_id()
    return str(st.session_state[CURRENT])


def shelf(kept: Conversations) -> None:
    """The list, with what can be done with the conversation that is shown.

    Raises:
        ConversationsUnwritable: the file cannot be read.
    """
    st.button(
        tr("shelf_new"), icon=":material/add:", on_click=_show, args=(new_id(),), key="shelf_new", width="stretch"
    )  # fmt: skip
    all_of_them = kept.all()
    if not all_of_them:
        return
    st.html(f'<h2 class="over">{tr("shelf_title")}</h2>')
    more = len(all_of_them) > LISTED and st.session_state.get("shelf_all", False)
    with st.container(key="shelf"):
        for entry in all_of_them if more else all_of_them[:LISTED]:
            st.button(
                label(entry.title, 48), key=f"shelf-{entry.id}", on_click=_show, args=(entry.id,), width="stretch",
                type="secondary" if entry.id == current() else "tertiary",
            )  # fmt: skip
    if len(all_of_them) > LISTED:
        st.toggle(tr("shelf_all", count=len(all_of_them)), key="shelf_all")


def tools(kept: Conversations) -> None:
    """Rename, export, delete; drawn only for a conversation that is in the file."""
    entry = next((c for c in kept.all() if c.id == current()), None)
    if entry is None:
        return
    with st.popover(tr("shelf_tools"), icon=":material/more_horiz:", type="tertiary", key="shelf_tools"):
        with st.form("rename", border=False):
            name = st.text_input(tr("shelf_name"), entry.title, key=f"name-{entry.id}", max_chars=200)
            if st.form_submit_button(tr("shelf_rename"), width="stretch"):
                kept.rename(entry.id, name)
                st.rerun()
        turns, code = kept.turns(entry.id), language()
        st.download_button(
            tr("shelf_markdown"), lambda: conversation_markdown(code, entry.title, turns), "conversation.md",
            "text/markdown", key="as-markdown", icon=":material/download:", width="stretch", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            tr("shelf_json"), lambda: conversation_json(entry.title, turns), "conversation.json",
            "application/json", key="as-json", icon=":material/download:", width="stretch", on_click="ignore",
        )  # fmt: skip
        if st.button(tr("shelf_delete"), icon=":material/delete:", key="shelf_delete", width="stretch"):
            st.session_state["shelf_deleting"] = entry.id


def deletion(kept: Conversations) -> None:
    """The question whether a conversation is to be deleted, when somebody wants it to be."""
    wanted = st.session_state.pop("shelf_deleting", None)
    entry = next((c for c in kept.all() if c.id == wanted), None) if wanted else None
    if entry is None:
        return

    @st.dialog(tr("shelf_delete_title"))
    def ask() -> None:
        st.write(tr("shelf_delete_sure", title=label(entry.title, 80), count=entry.turns))
        yes, no = st.columns(2)
        if yes.button(tr("shelf_delete_yes"), type="primary", key="delete-yes", width="stretch"):
            kept.delete(entry.id)
            _show(new_id())
            st.rerun()
        if no.button(tr("shelf_delete_no"), key="delete-no", width="stretch"):
            st.rerun()

    ask()


def _show(conversation: str) -> None:
    st.session_state[CURRENT] = conversation
