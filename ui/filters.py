"""Which articles are asked about or shown: language, dates, source, chosen articles; for the chat and the timeline."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from index.filters import Filters
from index.storage.records import Head
from rag.frames import day, language_name
from ui.session import language, tr
from ui.text import plain

MOST_ARTICLES = 500
"""Articles among which one can choose by hand; the other filters narrow them."""


def choose_filters(heads: Sequence[Head], key: str) -> Filters:
    """Widgets for all filters, and what they say at present; kept for the session when the page is left.

    Args:
        heads: of all articles.
        key: before the names of the widgets, one for each page.
    """
    code = language()
    languages = _choices(f"{key}_languages", tr("filters_language"), sorted({head.language for head in heads}), code)
    start = st.date_input(
        tr("filters_since"), None, min_value=date.min, max_value=date.max, key=f"{key}_since", format="YYYY-MM-DD",
        persist_state="session",
    )  # fmt: skip
    end = st.date_input(
        tr("filters_until"), None, min_value=date.min, max_value=date.max, key=f"{key}_until", format="YYYY-MM-DD",
        persist_state="session",
    )  # fmt: skip
    sources = _choices(f"{key}_sources", tr("filters_source"), sorted({h.source for h in heads if h.source}))
    chosen = Filters(
        languages=tuple(languages), since=start if isinstance(start, date) else None,
        until=end if isinstance(end, date) else None, sources=tuple(sources),
    )  # fmt: skip
    left = [head for head in heads if chosen.passes(head)]
    titles = {head.doc_id: head.title or head.doc_id for head in left[:MOST_ARTICLES]}
    articles = _choices(f"{key}_articles", tr("filters_articles"), list(titles), titles=titles)
    if len(left) > MOST_ARTICLES:
        st.caption(tr("filters_more", count=len(left) - MOST_ARTICLES))
    return Filters(chosen.languages, chosen.since, chosen.until, chosen.sources, tuple(articles))


def clear_filters(key: str) -> None:
    """Take all filters of a page back; for a button's callback."""
    for name in ("languages", "sources", "articles"):
        st.session_state[f"{key}_{name}"] = []
    for name in ("since", "until"):
        st.session_state[f"{key}_{name}"] = None


def described(filters: Filters) -> str:
    """The filters in a few words of the interface's language; empty without any.

    What articles state of themselves stands in it as it is: escape it for where it is drawn.
    """
    code = language()
    parts = [", ".join(language_name(code, name) for name in filters.languages), ", ".join(filters.sources)]
    if filters.since:
        parts.append(f"{tr('filters_since')} {day(code, filters.since)}")
    if filters.until:
        parts.append(f"{tr('filters_until')} {day(code, filters.until)}")
    parts.append(", ".join(filters.doc_ids))
    return " · ".join(part for part in parts if part)


def _choices(
    key: str, label: str, options: Sequence[str], code: str | None = None, titles: dict[str, str] | None = None
) -> list[str]:
    """Some of the options; what was chosen and is gone since is let go of."""
    kept = [option for option in st.session_state.get(key, []) if option in options]
    if key in st.session_state and kept != st.session_state[key]:
        st.session_state[key] = kept

    def shown(option: str) -> str:
        return language_name(code, option) if code else (titles or {}).get(option, option)

    return st.multiselect(
        label, options, key=key, format_func=shown, placeholder=plain(tr("filters_all")), persist_state="session"
    )
