"""Bringing articles: files and pasted texts, taken in a task of their own, with an outcome for each."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePath

import streamlit as st

from index.corpus.uploads import Outcome, add, add_text
from index.languages import RULES
from index.readers import FORMATS
from rag.frames import language_name
from ui.session import language, settings, tr
from ui.strings import say
from ui.task import Task
from ui.text import label, plain

TASK, DONE, BOX = "bring_task", "bring_done", "bring_box"
"""Where `st.session_state` keeps the task, its outcomes, and the number of the present upload box."""
STEP_S = 0.2
MB = 1_000_000
FIELDS = {"title": "", "text": "", "date": None, "source": "", "language": ""}
"""The fields of a pasted text, as they are when they are empty."""
MOST_PROBLEMS = 20
"""Left-out rows or members of one file that are shown."""


def bring_files() -> None:
    """A box for files, and the button that takes them in."""
    by_limit: dict[int, list[str]] = {}
    for ending, form in FORMATS.items():
        by_limit.setdefault(form.limit, []).append(ending)
    formats = "; ".join(f"{', '.join(by_limit[limit])}: {limit // MB} MB" for limit in sorted(by_limit))
    st.caption(tr("bring_formats", formats=formats))
    number = st.session_state.setdefault(BOX, 0)
    files = st.file_uploader(
        tr("bring_files"), accept_multiple_files=True, key=f"{BOX}_{number}", max_upload_size=max(by_limit) // MB
    )
    if st.button(tr("bring_add", count=len(files)), type="primary", disabled=not files or TASK in st.session_state):
        brought = [(file.name, file.getvalue()) for file in files]
        st.session_state[BOX] = number + 1
        where = settings()
        _start(Task(lambda progress: add(where, brought, progress), _bug()))


def bring_text(codes: Sequence[str]) -> None:
    """A form for a text with what is known of it.

    Args:
        codes: languages of the articles that are there.
    """
    known = ["", *dict.fromkeys([*RULES, *codes])]
    with st.form("paste", border=False):
        title = st.text_input(tr("paste_title"), key="paste_title", max_chars=500, persist_state="session")
        text = st.text_area(tr("paste_text"), key="paste_text", height=240, persist_state="session")
        with st.container(horizontal=True):
            published = st.date_input(
                tr("paste_date"), None, min_value=date(1400, 1, 1), max_value=date.max, format="YYYY-MM-DD",
                key="paste_date", width=180, persist_state="session",
            )  # fmt: skip
            source = st.text_input(
                tr("paste_source"), key="paste_source", max_chars=500, width=260, persist_state="session"
            )
            chosen = st.selectbox(
                tr("paste_language"), known, key="paste_language", width=220, persist_state="session",
                format_func=lambda code: language_name(language(), code) if code else tr("paste_detect"),
            )  # fmt: skip
        sent = st.form_submit_button(tr("paste_add"), type="primary", disabled=TASK in st.session_state)
    if sent:
        where, when = settings(), published if isinstance(published, date) else None
        _start(Task(lambda _: [add_text(where, text, title, when, source, chosen)], _bug()), pasted=True)


def outcome() -> None:
    """What is under way, and what became of what was brought; to be drawn above the boxes."""
    task: Task[list[Outcome]] | None = st.session_state.get(TASK)
    if task is not None:
        bar = st.progress(0.0, tr("bring_waiting"))
        while not task.ends_within(STEP_S):
            if task.total:
                share = task.done / task.total
                bar.progress(share, tr("bring_progress", done=task.done, total=task.total))
        _finish(task)
        st.rerun()
    for one in st.session_state.get(DONE, ()):
        if isinstance(one, str):
            st.error(plain(one), icon="⚠️")
        else:
            _draw(one)
    if st.session_state.get(DONE) and st.button(tr("bring_dismiss"), type="tertiary", key="bring_dismiss"):
        del st.session_state[DONE]
        st.rerun()


def _start(task: "Task[list[Outcome]]", pasted: bool = False) -> None:
    st.session_state[TASK] = task.start()
    st.session_state["bring_pasted"] = pasted
    st.session_state.pop(DONE, None)
    st.rerun()


def _finish(task: "Task[list[Outcome]]") -> None:
    """Keep the outcomes; a pasted text leaves its form once it is taken in."""
    del st.session_state[TASK]
    st.session_state[DONE] = task.outcome if task.trouble is None else [task.trouble]
    taken = task.outcome is not None and all(one.reason is None for one in task.outcome)
    if st.session_state.pop("bring_pasted", False) and taken:
        for field, empty in FIELDS.items():
            st.session_state[f"paste_{field}"] = empty


def _draw(one: Outcome) -> None:
    """What became of one file, a sentence; what was left out of it below."""
    name = label(PurePath(one.name.replace("\\", "/")).name or one.name, 80)
    if one.reason:
        st.error(tr("bring_refused", name=name, reason=plain(one.reason)), icon="⛔")
    elif one.present:
        st.info(tr("bring_present", name=name, other=label(one.present, 80)), icon="✔️")
    else:
        stored = label(one.stored or "", 80)
        st.success(tr("bring_added", name=name, stored=stored, count=len(one.articles)), icon="✅")
    if one.problems:
        with st.expander(tr("bring_problems", count=len(one.problems))):
            for part, reason in one.problems[:MOST_PROBLEMS]:
                st.text(f"{part}: {reason}")


def _bug() -> Callable[[str], str]:
    """The sentence for an unforeseen failure, in the language of now: the task's thread has no session."""
    code = language()
    return lambda kind: say(code, "bring_bug", kind=kind)
