"""The page Chat: the conversation, the question on its way, and where to type the next one."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from index.errors import NewsError
from index.filters import Filters
from ui import markup
from ui.answers import OPEN, Source, copy_menu, draw_answer, draw_question
from ui.connect import banner, form
from ui.conversations import Conversations, ConversationsUnwritable, now
from ui.feedback import FILE, record
from ui.filters import choose_filters, clear_filters, described
from ui.job import Ask, Job
from ui.session import conversations, heads, language, opened, settings, shared, tr
from ui.shelf import current, deletion, shelf, tools
from ui.source import show_article
from ui.standing import article_with
from ui.text import escaped, plain
from ui.turns import DAMAGED, FAILED, STOPPED, Turn

if TYPE_CHECKING:
    from rag import Assistant
    from rag.suggest import Suggestion

INPUT = "question"
JOBS, UNKEPT, WANTED, REFUSED, DRAFT = "jobs", "unkept", "wanted", "refused", "draft"
"""In `st.session_state`: questions on their way by conversation; turns that could not be kept, by conversation;
a question that a button asks; why the last one was refused, and its text, to be put back where it was typed."""
HISTORY = 6
"""Earlier turns that a follow-up is understood with."""
PATIENCE_S = 0.3
"""A question that is answered within this shows no sign of waiting."""
STEP_S = 0.15


def page() -> None:
    """Draw the page."""
    try:
        settings()
    except NewsError as error:
        st.title(tr("chat_title"))
        st.error(plain(str(error)))
        return
    kept = conversations()
    if DRAFT in st.session_state:
        st.session_state[INPUT] = st.session_state.pop(DRAFT)
    typed = st.chat_input(tr("chat_placeholder"), key=INPUT, submit_mode="disable")
    turns = _read(kept)
    _head(kept, bool(turns))
    assistant = opened()
    filters = _sidebar(assistant)
    question = typed or st.session_state.pop(WANTED, None)
    if question is not None and assistant is not None:
        _begin(assistant, kept, turns, question, filters)
    elif question is not None:
        st.session_state[INPUT] = question
    _talk(assistant, kept, turns)
    deletion(kept)
    _open_source()


def _read(kept: Conversations) -> list[Turn]:
    """The turns of this session's conversation; what is wrong with the file is said in one sentence."""
    turns: list[Turn] = []
    try:
        with st.sidebar:
            shelf(kept)
        turns = kept.turns(current())
    except ConversationsUnwritable as error:
        st.error(plain(str(error)))
    for path in kept.aside:
        st.warning(tr("chat_aside", name=plain(path.name)))
    if turns and st.query_params.get("c") != current():
        st.query_params["c"] = current()
    elif not turns and "c" in st.query_params:
        del st.query_params["c"]
    unkept: list[Turn] = st.session_state.get(UNKEPT, {}).get(current(), [])
    return turns + unkept


def _head(kept: Conversations, begun: bool) -> None:
    """The title of an empty page, or the tools of a conversation; and who answers."""
    if not begun:
        st.title(tr("chat_welcome"))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        banner()
        if begun:
            tools(kept)


def _sidebar(assistant: "Assistant | None") -> Filters:
    """Filters and the form that connects a model."""
    filters = Filters()
    with st.sidebar:
        if assistant is not None:
            with st.expander(tr("filters_title"), icon=":material/filter_alt:"):
                filters = choose_filters(heads(), "chat")
                if filters:
                    st.button(tr("filters_clear"), on_click=clear_filters, args=("chat",), key="filters_clear")
        with st.expander(tr("connect_title"), icon=":material/smart_toy:"):
            form()
    if filters:
        st.html(f'<p class="filtering">{escaped(tr("filters_on", filters=described(filters)))}</p>')
    return filters


def _begin(
    assistant: "Assistant", kept: Conversations, turns: Sequence[Turn], question: str, filters: Filters,
    replaces: int | None = None,
) -> None:  # fmt: skip
    """Send a question on its way; a second one in the same conversation stops the first."""
    st.session_state.pop(REFUSED, None)
    conversation = current()
    jobs: dict[str, Job] = st.session_state.setdefault(JOBS, {})
    if conversation in jobs:
        jobs[conversation].stop()
    replaces = st.session_state.pop("retry", None) if replaces is None else replaces
    earlier = list(turns if replaces is None else turns[:replaces])
    ask = Ask(question, _history(earlier), filters, described(filters), now(), language(), replaces)

    def keep(turn: Turn) -> None:
        if replaces is None:
            kept.add(conversation, turn)
        else:
            kept.replace(conversation, replaces, turn)

    jobs[conversation] = Job(assistant, ask, keep).start()


def _history(turns: Sequence[Turn]) -> list[dict[str, str]]:
    said = [turn for turn in turns if turn.shown is not None][-HISTORY:]
    return [
        line
        for turn in said
        for line in (
            {"role": "user", "content": turn.question},
            {"role": "assistant", "content": turn.shown.text if turn.shown else ""},
        )
    ]


def _talk(assistant: "Assistant | None", kept: Conversations, turns: list[Turn]) -> None:
    """All turns, then the question on its way, or some to begin with."""
    job: Job | None = st.session_state.get(JOBS, {}).get(current())
    if job is not None and job.ask.replaces is not None:
        turns = turns[: job.ask.replaces]
    index = assistant.index if assistant is not None else None
    for number, turn in enumerate(turns):
        latest = job is None and number == len(turns) - 1
        draw_question(turn.question)
        with st.chat_message("assistant", avatar=":material/newspaper:"):
            draw_answer(turn, str(number), index, latest)
            _below(kept, turns, number, latest)
    if job is not None:
        _follow(job)
    refused = st.session_state.get(REFUSED)
    if refused:
        st.error(plain(refused))
    elif assistant is not None and not turns and job is None:
        _first_questions()


def _follow(job: Job) -> None:
    """Show a question's answer as it comes; draw the page anew when it is there."""
    draw_question(job.ask.question)
    with st.chat_message("assistant", avatar=":material/newspaper:"):
        if not job.ends_within(PATIENCE_S):
            with st.container(horizontal=True, vertical_alignment="center", key="waiting"):
                status = st.empty()
                st.button(tr("chat_stop"), icon=":material/stop_circle:", on_click=job.stop, key="stop")
            area, known = st.empty(), 0
            while not job.over:
                known = job.wait(known, STEP_S)
                sentences, _, read = job.so_far()
                wait = tr("chat_writing", count=read) if read else tr("chat_searching")
                # Each of these is also where a stop takes hold of the script.
                status.html(f'<p class="wait" role="status">{escaped(wait)}</p>')
                area.html(f'<div class="answer">{markup.lines(language(), sentences, "coming")}</div>')
    _end(job)
    st.rerun()


def _end(job: Job) -> None:
    """Take the job off; a turn that could not be kept stays with the session, a refused question in the input."""
    st.session_state[JOBS].pop(current(), None)
    if job.refused is not None:
        st.session_state[REFUSED] = job.refused
        st.session_state[DRAFT] = job.ask.question
    if job.unkept is not None and job.turn is not None:
        st.session_state.setdefault(UNKEPT, {}).setdefault(current(), []).append(job.turn)


def _below(kept: Conversations, turns: Sequence[Turn], number: int, latest: bool) -> None:
    """What can be done with an answer: copy it, ask again, say what one thinks of it."""
    turn, shown = turns[number], turns[number].shown
    if turn.state == DAMAGED:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"below-{number}"):
        if shown is not None:
            copy_menu(shown, str(number))
        if latest and turn.question:
            again = {FAILED, STOPPED} & {turn.state}
            st.button(
                tr("chat_retry"), icon=":material/refresh:", type="secondary" if again else "tertiary",
                key=f"retry-{number}", on_click=_ask_again, args=(number, turn.question),
            )  # fmt: skip
        if shown is not None:
            _thumbs(kept, turns, number)
    if turn.rating is not None and shown is not None:
        _comment(kept, turns, number)


def _ask_again(number: int, question: str) -> None:
    st.session_state["retry"] = number
    st.session_state[WANTED] = question


def _thumbs(kept: Conversations, turns: Sequence[Turn], number: int) -> None:
    turn = turns[number]
    key = f"thumbs-{current()}-{number}-{turn.asked}"
    rating = st.feedback("thumbs", key=key, default=turn.rating)
    if rating != turn.rating:
        _keep_rating(kept, turns, number, turn.rated(rating, turn.comment))
        st.rerun()


def _comment(kept: Conversations, turns: Sequence[Turn], number: int) -> None:
    turn = turns[number]
    with st.form(f"comment-{number}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            words = st.text_input(
                tr("chat_comment"), turn.comment, key=f"words-{current()}-{turn.asked}", max_chars=2000
            )
            sent = st.form_submit_button(tr("chat_comment_send"))
    if sent and words != turn.comment:
        _keep_rating(kept, turns, number, turn.rated(turn.rating, words))
        st.rerun()
    if turn.comment:
        st.caption(tr("chat_comment_kept"))


def _keep_rating(kept: Conversations, turns: Sequence[Turn], number: int, turn: Turn) -> None:
    """Into the conversation, and into the file that the evaluation reads."""
    line = {
        "at": now(), "conversation": current(), "turn": number, "question": turn.question, "rating": turn.rating,
        "comment": turn.comment, "history": _history(turns[:number]), "filters": turn.filters, "answer": turn.answer,
    }  # fmt: skip
    try:
        kept.replace(current(), number, turn)
        record(settings().data_dir / FILE, json.loads(json.dumps(line)))
    except NewsError as error:
        st.error(plain(str(error)))


def _first_questions() -> None:
    """Questions to begin with, from the articles that are there."""
    try:
        found = _suggested(shared().index.state)
    except NewsError:
        return
    if not found:
        st.info(tr("chat_no_articles"))
        return
    st.html(f'<h2 class="over">{escaped(tr("chat_try"))}</h2>')
    with st.container(key="suggestions"):
        for number, suggestion in enumerate(found):
            st.button(
                plain(suggestion.text), key=f"suggestion-{number}", on_click=_want, args=(suggestion.text,),
                width="stretch",
            )  # fmt: skip


def _want(question: str) -> None:
    st.session_state[WANTED] = question


@st.cache_resource(show_spinner=False, max_entries=1)
def _suggested(_state: str) -> "list[Suggestion]":
    from rag.suggest import first_questions

    return first_questions(shared())


def _open_source() -> None:
    """The article that somebody wants to see, in a window over the page."""
    source: Source | None = st.session_state.pop(OPEN, None)
    if source is None:
        return

    @st.dialog(tr("source_title"), width="large")
    def window() -> None:
        try:
            article = article_with(shared().index, source.doc_id, source.quote)
        except NewsError as error:
            st.error(plain(str(error)))
            return
        if article is None:
            st.warning(tr("chat_removed"))
            return
        if source.start is None:
            st.warning(tr("chat_changed"))
        show_article(article, source.start, source.end)

    window()
