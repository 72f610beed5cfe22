"""The page Chat: the conversation, the question on its way, and where to type the next one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from index.errors import NewsError
from index.filters import Filters
from ui import markup
from ui.answers import copy_menu, draw_answer, draw_question
from ui.connect import banner, form
from ui.conversations import Conversation, Conversations, ConversationsUnwritable, now
from ui.filters import choose_filters, clear_filters, described
from ui.first import WANTED, first_questions
from ui.job import Ask, Job
from ui.rating import comment, thumbs
from ui.session import conversations, heads, language, opened, settings, tr
from ui.shelf import current, shelf, tools, trouble
from ui.standing import shelves
from ui.text import escaped, plain
from ui.turns import ANSWERED, DAMAGED, FAILED, STOPPED, Turn, history
from ui.window import open_source

if TYPE_CHECKING:
    from rag import Assistant

INPUT = "question"
JOBS, UNKEPT, REFUSED, DRAFT, RETRY = "jobs", "unkept", "refused", "draft", "retry"
"""In `st.session_state`: questions on their way by conversation; turns that could not be kept, by conversation;
why the last question was refused, and its text, to be put back where it was typed; the place
of the turn that is asked again."""
ARRIVED = "arrived"
TO_THE_QUESTION = """<script>
{ let left = 8; const end = () => { left = 0; };
  ["wheel", "touchstart", "keydown", "mousedown"].forEach((kind) => addEventListener(kind, end, { once: true }));
  const go = () => { if (left-- < 1) return;
    [...document.querySelectorAll('[data-testid="stChatMessage"]')].at(-2)?.scrollIntoView(); setTimeout(go, 90); };
  go(); }
</script>"""
"""An answer is read from its beginning, whereas the page would show its end; until somebody moves it."""
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
    with st.bottom:
        if REFUSED in st.session_state:
            st.error(plain(st.session_state[REFUSED]), icon=":material/error:")
        typed = st.chat_input(tr("chat_placeholder"), key=INPUT, submit_mode="disable")
    entries, turns = _read(kept)
    with st.sidebar:
        shelf(entries)
    _head(kept, entries, turns)
    assistant = opened()
    filters = _sidebar(assistant)
    question = typed or st.session_state.pop(WANTED, None)
    if question is not None and assistant is not None:
        _begin(assistant, kept, turns, question, filters)
    elif question is not None:
        st.session_state[DRAFT] = question
        st.rerun()
    _talk(assistant, kept, turns)
    open_source()


def _read(kept: Conversations) -> tuple[list[Conversation], list[Turn]]:
    """All conversations, and the turns of this session's; what is wrong with the file is said in one sentence."""
    entries: list[Conversation] = []
    turns: list[Turn] = []
    try:
        entries, turns = kept.all(), kept.turns(current())
    except ConversationsUnwritable as error:
        st.error(plain(str(error)))
    for path in kept.aside:
        st.warning(tr("chat_aside", name=plain(path.name)))
    trouble()
    if turns and st.query_params.get("c") != current():
        st.query_params["c"] = current()
    elif not turns and "c" in st.query_params:
        del st.query_params["c"]
    unkept: list[Turn] = st.session_state.get(UNKEPT, {}).get(current(), [])
    return entries, turns + unkept


def _head(kept: Conversations, entries: Sequence[Conversation], turns: Sequence[Turn]) -> None:
    """The title of an empty page, or the tools of a conversation; and who answers."""
    if not turns:
        st.title(tr("chat_welcome"))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        banner()
        tools(kept, entries, turns)


def _sidebar(assistant: "Assistant | None") -> Filters:
    """Filters and the form that connects a model."""
    filters = Filters()
    with st.sidebar:
        if assistant is not None:
            with st.expander(tr("filters_title"), icon=":material/filter_alt:"):
                try:
                    filters = choose_filters(heads(), "chat")
                except NewsError as error:
                    st.error(plain(str(error)))
                if filters:
                    st.button(tr("filters_clear"), on_click=clear_filters, args=("chat",), key="filters_clear")
        with st.container(key="connecting"), st.expander(tr("connect_title"), icon=":material/smart_toy:"):
            form()
    if filters:
        st.html(f'<p class="filtering">{escaped(tr("filters_on", filters=described(filters)))}</p>')
    return filters


def _begin(assistant: "Assistant", kept: Conversations, turns: Sequence[Turn], question: str, filters: Filters) -> None:
    """Send a question on its way; a second one in the same conversation stops the first."""
    st.session_state.pop(REFUSED, None)
    conversation = current()
    jobs: dict[str, Job] = st.session_state.setdefault(JOBS, {})
    if conversation in jobs:
        jobs[conversation].stop()
    replaces: int | None = st.session_state.pop(RETRY, None)
    earlier = turns if replaces is None else turns[:replaces]
    unkept: list[Turn] = st.session_state.get(UNKEPT, {}).get(conversation, [])
    in_file = len(turns) - len(unkept)
    if replaces is not None and replaces >= in_file:
        del unkept[replaces - in_file]
        replaces = None
    ask = Ask(question, history(earlier), filters, described(filters), now(), language(), replaces)

    def keep(turn: Turn) -> None:
        if replaces is None:
            kept.add(conversation, turn)
        elif turn.state == ANSWERED or turns[replaces].state != ANSWERED:
            kept.replace(conversation, replaces, turn)  # a whole answer is not given up for half a one

    jobs[conversation] = Job(assistant, ask, keep).start()


def _talk(assistant: "Assistant | None", kept: Conversations, turns: list[Turn]) -> None:
    """All turns, then the question on its way, or some to begin with."""
    job: Job | None = st.session_state.get(JOBS, {}).get(current())
    if job is not None and job.ask.replaces is not None:
        turns = turns[: job.ask.replaces]
    where = shelves(assistant.index if assistant is not None else None)
    for number, turn in enumerate(turns):
        latest = job is None and number == len(turns) - 1
        draw_question(turn.question)
        with st.chat_message("assistant", avatar=":material/newspaper:"):
            draw_answer(turn, str(number), where, latest)
            _below(kept, turns, number, latest)
    if job is not None:
        _follow(job)
    if st.session_state.pop(ARRIVED, False):
        st.html(TO_THE_QUESTION, unsafe_allow_javascript=True)
    if assistant is not None and not turns and job is None:
        first_questions()


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
    st.session_state[ARRIVED] = job.refused is None
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
            thumbs(kept, current(), turns, number)
    if turn.rating is not None and shown is not None:
        comment(kept, current(), turns, number)


def _ask_again(number: int, question: str) -> None:
    st.session_state[RETRY] = number
    st.session_state[WANTED] = question
