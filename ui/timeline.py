"""The page Timeline: when articles were published, and which days their sentences name."""

from collections.abc import Sequence

import streamlit as st

from index.errors import NewsError
from index.filters import Filters
from index.storage.records import Head
from rag.frames import day
from ui.chart import bars, chart, dots, is_dotted, period_of, picked_of
from ui.entries import NAMED, PUBLISHED, Entry, Said, entries_of, remembered, shown
from ui.entries import read as read_said
from ui.filters import choose_filters, clear_filters
from ui.rows import begin, beginning, figure, name_of, page_of, read, turn_pages
from ui.session import heads, language, opened, shared, tr
from ui.text import escaped, label, plain

KINDS = (PUBLISHED, NAMED)
CHART = "timeline_chart"
"""Where `st.session_state` keeps the number of the present chart: a new one has nothing picked."""
AT_ONCE = 200
"""Articles that are read in one request; of more than these a bar shows how far it is."""


def page() -> None:
    """Draw the page."""
    begin()
    st.title(tr("timeline_title"))
    if opened() is None:
        return
    try:
        found = heads()
        if not found:
            st.info(tr("articles_none"))
            return
        filters, kinds = _choose(found)
        chosen = [head for head in found if filters.pass_apart_from_dates(head)]
        entries = entries_of(chosen, _said_in(chosen))
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    dated, undated = shown(entries, filters, kinds)
    _draw(dated, undated, bool(filters))


def _choose(found: Sequence[Head]) -> tuple[Filters, list[str]]:
    """The filters, and what is to be shown."""
    st.caption(tr("timeline_about"))
    with st.expander(tr("filters_title"), icon=":material/filter_alt:"):
        filters = choose_filters(found, "timeline")
        st.caption(tr("timeline_dates"))
        if filters:
            st.button(tr("filters_clear"), on_click=clear_filters, args=("timeline",), key="timeline_clear")
    kinds = st.pills(
        tr("timeline_show"), KINDS, selection_mode="multi", default=KINDS, key="timeline_kinds",
        format_func=lambda kind: tr(f"timeline_{kind}"), persist_state="session",
    )  # fmt: skip
    return filters, [str(kind) for kind in kinds]


def _said_in(chosen: Sequence[Head]) -> dict[str, tuple[Said, ...]]:
    """The dated sentences of articles by their keys; what is read stays read when the page is left midway."""
    said = remembered(chosen)
    waiting = [head for head in chosen if head.key not in said]
    bar = st.progress(0.0) if len(waiting) > AT_ONCE else None
    for done in range(0, len(waiting), AT_ONCE):
        if bar:
            bar.progress(done / len(waiting), tr("timeline_reading", done=figure(done), total=figure(len(waiting))))
        said |= read_said(shared().index, waiting[done : done + AT_ONCE])
    if bar:
        bar.empty()
    return said


def _draw(dated: Sequence[Entry], undated: Sequence[Entry], filtered: bool) -> None:
    period = None
    if dated:
        picked = _chart(dated)
        if picked and is_dotted(dated):
            entry = next((entry for entry in dated if entry.id == picked), None)
            if entry:
                _open(entry)
        elif picked:
            period = picked
    elif filtered:
        st.info(tr("timeline_filtered"))
    else:
        st.info(tr("timeline_no_dates"))
    if dated:
        _list(dated, period)
    if undated:
        _without(undated)


def _chart(dated: Sequence[Entry]) -> str | None:
    """The chart; what is picked in it."""
    words = {kind: tr(f"timeline_{kind}") for kind in KINDS}
    titles = {
        "when": tr("timeline_when"), "period": tr("timeline_when"), "kind": tr("timeline_kind"),
        "count": tr("timeline_number"), "article": tr("timeline_article"), "text": tr("timeline_sentence"),
    }  # fmt: skip
    rows = dots(dated, words, {e.id: _when(e) for e in dated}) if is_dotted(dated) else bars(dated, words)
    event = st.altair_chart(
        chart(rows, words, titles, st.context.theme.type == "dark"), on_select="rerun",
        key=f"{CHART}_{st.session_state.setdefault(CHART, 0)}",
        alt=tr("timeline_alt", count=len(dated), first=_when(dated[0]), last=_when(dated[-1])),
    )  # fmt: skip
    st.caption(tr("timeline_click") if is_dotted(dated) else tr("timeline_click_bar"))
    return picked_of(event)


def _list(dated: Sequence[Entry], period: str | None) -> None:
    """The same as a list, a period of it where one is picked."""
    st.subheader(tr("timeline_list"))
    rows = [e for e in dated if period is None or period_of(e.middle, dated) == period]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(tr("timeline_count", count=figure(len(rows))), width="content")
        newest = st.toggle(tr("timeline_newest"), True, key="timeline_newest", persist_state="session")
        if period and st.button(tr("timeline_all"), key="timeline_all", type="tertiary"):
            _forget_picked()
            st.rerun()
    ordered = rows[::-1] if newest else rows
    for entry in page_of(ordered, "timeline_page"):
        _row(entry)
    turn_pages(ordered, "timeline_page")


def _without(undated: Sequence[Entry]) -> None:
    """What has no place on the axis."""
    with st.expander(tr("timeline_undated", count=figure(len(undated)))):
        st.caption(tr("timeline_undated_about"))
        for entry in page_of(undated, "timeline_undated_page"):
            _row(entry)
        turn_pages(undated, "timeline_undated_page")


def _row(entry: Entry) -> None:
    """A date, whose it is, and a button with the sentence or the article's name."""
    name = escaped(name_of(entry.head)) if entry.said else escaped(entry.head.source or "")
    tag = f'<span class="tag {entry.kind}">{escaped(tr(f"timeline_{entry.kind}"))}</span>'
    lead = f'<p class="facts"><strong>{escaped(_when(entry))}</strong> {tag} {name}</p>'
    with st.container(gap=None, key=f"row_{entry.id.replace('.', '_')}"):
        st.html(lead)
        said = label(entry.said.text if entry.said else name_of(entry.head), 220)
        if st.button(said, type="tertiary", key=f"read_{entry.id}", wrap=True):
            _open(entry)
        if not entry.said:
            st.html(beginning(entry.head) or "<p></p>")


def _open(entry: Entry) -> None:
    said = entry.said
    read(entry.head, said.start if said else None, said.end if said else None, on_dismiss=_forget_picked)


def _forget_picked() -> None:
    """Draw a new chart the next time, so that the same dot can be picked again."""
    st.session_state[CHART] = st.session_state.get(CHART, 0) + 1


def _when(entry: Entry) -> str:
    """A day or a month as the reader writes it."""
    if entry.days is None:
        return tr("source_undated")
    first, last = entry.days
    if first == last:
        return day(language(), first)
    return tr("timeline_month", name=tr("timeline_months").split("|")[first.month - 1], year=first.year)
