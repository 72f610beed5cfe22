"""The page Evaluation: the harness' report on a saved run, and two runs side by side.

The packages of the harness are loaded when they are needed, not when the page is opened.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from index.errors import NewsError
from rag.frames import day
from ui.rows import begin
from ui.session import language, settings, tr
from ui.text import escaped, plain

if TYPE_CHECKING:
    from evals.compare import Row
    from evals.saved import Saved

HEIGHT = 800
MOST = 50
"""Runs that are offered, the newest ones."""


def page() -> None:
    """Draw the page."""
    begin()
    st.title(tr("evaluation_title"))
    st.caption(tr("evaluation_about"))
    try:
        folder = settings().data_dir / "runs"
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    own, committed = _saved(folder)
    if not own:
        st.info(tr("evaluation_none"))
        st.code("make eval", language=None)
    for run in [run for run in [*own, *committed] if run.problem]:
        st.warning(plain(run.problem or ""), icon="⚠️")
    whole = [run for run in [*own, *committed] if not run.problem]
    if not whole:
        return
    report, both = st.tabs([tr("evaluation_report"), tr("evaluation_compare")])
    with report:
        _report(whole)
    with both:
        _compare(whole)


def _saved(folder: Path) -> "tuple[list[Saved], list[Saved]]":
    """The saved runs, the newest first, and the committed one if it is there."""
    from evals.saved import BASELINE, logs_in

    own = [_look(path) for path in logs_in(folder)[:MOST]]
    return own, [_look(BASELINE)] if BASELINE.exists() else []


def _look(path: Path) -> "Saved":
    """What a log says of its run, read again only when it was written to."""
    try:
        state = path.stat().st_mtime_ns
    except OSError:
        state = 0
    return _looked(str(path), state)


@st.cache_resource(show_spinner=False, max_entries=2 * MOST)
def _looked(path: str, _state: int) -> "Saved":
    from evals.saved import look

    return look(Path(path))


def _name(run: "Saved") -> str:
    """A run in a list: which, when, how many questions, by what."""
    from evals.saved import BASELINE

    if run.path == BASELINE:
        name = tr("evaluation_committed")
    else:
        name = f"{run.path.stem}, {day(language(), run.when.date())}, {run.when:%H:%M}"
    about = [tr("evaluation_questions", count=run.asked), run.model or tr("evaluation_extractive")]
    return " · ".join([name, *about, *([run.commit[:9]] if run.commit else [])])


def _choose(label: str, runs: "Sequence[Saved]", at: int, key: str) -> "Saved":
    """One of the runs; a run that has gone is let go of."""
    names = [str(run.path) for run in runs]
    if st.session_state.get(key) not in names:
        st.session_state[key] = names[at]
    by_name = dict(zip(names, runs, strict=True))
    chosen = st.selectbox(label, names, key=key, format_func=lambda name: _name(by_name[name]), persist_state="session")
    return by_name[chosen]


def _report(runs: "Sequence[Saved]") -> None:
    run = _choose(tr("evaluation_run"), runs, 0, "evaluation_run")
    try:
        with st.spinner(tr("evaluation_scoring")):
            page = _page(str(run.path), run.changed)
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    st.download_button(
        tr("evaluation_download"), page, f"{run.path.stem}.html", "text/html", icon=":material/download:",
        on_click="ignore",
    )  # fmt: skip
    st.iframe(page, height=HEIGHT, alt=tr("evaluation_frame", name=run.path.stem))


@st.cache_resource(show_spinner=False, max_entries=4)
def _page(path: str, _changed: int) -> str:
    from evals.saved import report_of

    return report_of(Path(path))


def _compare(runs: "Sequence[Saved]") -> None:
    st.caption(tr("evaluation_compare_about"))
    before = _choose(tr("evaluation_before"), runs, len(runs) - 1, "evaluation_before")
    after = _choose(tr("evaluation_after"), runs, 0, "evaluation_after")
    if before.path == after.path:
        st.info(tr("evaluation_same"))
        return
    try:
        with st.spinner(tr("evaluation_scoring")):
            rows = _rows(str(before.path), str(after.path), before.changed, after.changed)
    except NewsError as error:
        st.error(plain(str(error)), icon="⚠️")
        return
    if not rows:
        st.info(tr("evaluation_nothing_common"))
        return
    from evals.compare import PASS, REGRESSION, overall

    verdict = overall(rows)
    drawn = {PASS: st.success, REGRESSION: st.error}.get(verdict, st.warning)
    drawn(tr(f"evaluation_{verdict}"))
    st.html(table(rows))


@st.cache_resource(show_spinner=False, max_entries=4)
def _rows(before: str, after: str, _before_changed: int, _after_changed: int) -> "list[Row]":
    from evals.compare import compare, read_gate
    from evals.saved import GATE, scored

    _, first, _ = scored(Path(before))
    _, second, articles = scored(Path(after))
    return compare(first, second, articles, read_gate(GATE) if GATE.exists() else {})


def table(rows: "Sequence[Row]") -> str:
    """A comparison as a table of HTML: each metric's change with its interval, and what that means in a word."""
    heads = ("metric", "change", "interval", "meaning", "p", "groups")
    top = "".join(f'<th scope="col">{escaped(tr(f"evaluation_{name}"))}</th>' for name in heads)
    body = "".join(_row(row) for row in rows)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escaped(tr("evaluation_compare"))}">'
        f'<table class="figures"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(row: "Row") -> str:
    from evals.compare import ALPHA
    from evals.metrics.table import BY_NAME

    result = row.result
    low, high = result.interval
    better = (result.difference > 0) == BY_NAME[row.metric].higher_is_better
    meaning = ("better" if better else "worse") if row.p < ALPHA and result.difference else "unclear"
    if not result.difference and low == high:
        meaning = "equal"
    verdict = f" ({escaped(tr(f'evaluation_gate_{row.verdict}', margin=row.margin))})" if row.verdict else ""
    cells = (
        f"{result.difference:+.3f}", f"{low:+.3f} … {high:+.3f}", escaped(tr(f"evaluation_{meaning}")) + verdict,
        f"{row.p:.3f}", str(result.groups),
    )  # fmt: skip
    name = f'<th scope="row">{escaped(row.metric)}</th>'
    return f'<tr class="{meaning}">{name}{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
