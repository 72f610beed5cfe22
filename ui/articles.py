"""The page Articles: what is in the index, reading it, bringing more and taking out."""

from collections.abc import Sequence

import streamlit as st

from index.corpus.uploads import is_upload, remove, together
from index.errors import NewsError
from index.storage.records import Head
from rag.frames import language_name
from ui.bring import bring_files, bring_text, outcome
from ui.rows import article_of, begin, beginning, facts, figure, name_of, page_of, turn_pages
from ui.session import heads, language, opened, settings, shared, tr
from ui.source import show_article
from ui.text import label, plain

WAIT_S = 20
"""Seconds for which a removal waits for another build."""
OPEN, SURE = "articles_open", "articles_sure"
"""Where `st.session_state` keeps the article that is open, and the one that is to be removed if the person is sure."""
SORTS = ("newest", "title", "longest")


def page() -> None:
    """Draw the page."""
    begin()
    st.title(tr("articles_title"))
    if opened() is None:
        return
    try:
        found = heads()
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    own = sum(is_upload(head) for head in found)
    st.caption(tr("articles_count", count=figure(len(found)), own=figure(own)))
    outcome()
    browse, files, text = st.tabs([tr("articles_browse"), tr("articles_upload"), tr("articles_paste")])
    with browse:
        _browse(found)
    with files:
        bring_files()
    with text:
        bring_text(sorted({head.language for head in found}))


def _browse(found: Sequence[Head]) -> None:
    if removed := st.session_state.pop("articles_removed", None):
        st.success(tr("articles_removed", names=label(removed, 200)), icon="🗑️")
    if not found:
        st.info(tr("articles_none"))
        return
    chosen = _filtered(found)
    st.caption(tr("articles_shown", count=figure(len(chosen))), text_alignment="left")
    mark = shared().index.mark
    for head in page_of(chosen, "articles_page"):
        with st.container(gap=None, key=f"row_{head.key}"):
            name = label(name_of(head), 160)
            st.button(name, type="tertiary", key=f"read_{head.key}", wrap=True, on_click=_put, args=(OPEN, head.key))
            st.html(facts(head, mark) + beginning(head))
    turn_pages(chosen, "articles_page")
    opened_one = next((head for head in found if head.key == st.session_state.get(OPEN)), None)
    if opened_one:
        _open(opened_one, found)


def _put(name: str, value: str | None) -> None:
    """Keep a value for this session; for callbacks."""
    st.session_state[name] = value


def _close() -> None:
    """The window was closed: nothing is open, and nothing is about to be removed."""
    _put(OPEN, None)
    _put(SURE, None)


def _filtered(found: Sequence[Head]) -> list[Head]:
    """The articles that are searched for, in the order that was chosen."""
    code = language()
    said = st.text_input(
        tr("articles_search"), key="articles_search", persist_state="session", icon=":material/search:"
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        codes = st.multiselect(
            tr("filters_language"), sorted({head.language for head in found}), key="articles_languages",
            format_func=lambda name: language_name(code, name), placeholder=tr("filters_all"), width=260,
            persist_state="session",
        )  # fmt: skip
        order = st.selectbox(
            tr("articles_sort"), SORTS, key="articles_sort", format_func=lambda name: tr(f"articles_sort_{name}"),
            width=200, persist_state="session",
        )  # fmt: skip
        mine = st.toggle(tr("articles_only_own"), key="articles_only_own", persist_state="session")
    words = str(said or "").casefold().split()
    chosen = [
        head
        for head in found
        if (not codes or head.language in codes)
        and (not mine or is_upload(head))
        and all(word in f"{head.title or ''} {head.doc_id} {head.source or ''}".casefold() for word in words)
    ]
    if order == "title":
        return sorted(chosen, key=lambda head: name_of(head).casefold())
    if order == "longest":
        return sorted(chosen, key=lambda head: -head.characters)
    dated = sorted((head for head in chosen if head.published), key=lambda head: str(head.published), reverse=True)
    return dated + [head for head in chosen if not head.published]


def _open(head: Head, found: Sequence[Head]) -> None:
    """The article in a window over the page, with the way to take it out."""

    @st.dialog(tr("source_title"), width="large", on_dismiss=_close)
    def window() -> None:
        article = article_of(head)
        if article is not None:
            show_article(article, height=420)
        _removal(head, found)

    window()


def _removal(head: Head, found: Sequence[Head]) -> None:
    """Removing in two steps, the second of which says what will be gone."""
    if st.session_state.get(SURE) != head.key:
        st.button(
            tr("articles_remove"), key=f"remove_{head.key}", icon=":material/delete:", on_click=_put,
            args=(SURE, head.key),
        )  # fmt: skip
        return
    also = [other for other in together(found, head) if other.key != head.key]
    if also:
        st.warning(tr("articles_sure_many", count=len(also) + 1, names=label(", ".join(h.doc_id for h in also), 300)))
    elif is_upload(head):
        st.warning(tr("articles_sure_own"))
    else:
        st.warning(tr("articles_sure_corpus"))
    with st.container(horizontal=True):
        sure = st.button(tr("articles_remove_yes"), key=f"yes_{head.key}", type="primary")
        st.button(tr("articles_remove_no"), key=f"no_{head.key}", on_click=_put, args=(SURE, None))
    if sure:
        _remove(head)


def _remove(head: Head) -> None:
    try:
        with st.spinner(tr("articles_removing")):
            gone = remove(settings(), head.key, WAIT_S)
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    _close()
    st.session_state["articles_removed"] = ", ".join(gone) or head.doc_id
    st.rerun()
