"""What a person thinks of an answer: thumbs and a comment, kept with the conversation and for the evaluation."""

from collections.abc import Sequence

import streamlit as st

from index.errors import NewsError
from ui.conversations import Conversations, now
from ui.feedback import FILE, record
from ui.session import settings, tr
from ui.text import plain
from ui.turns import NEAREST, Turn, history


def thumbs(kept: Conversations, conversation: str, turns: Sequence[Turn], number: int) -> None:
    """Thumbs up or down for the `number`-th turn."""
    turn = turns[number]
    key = f"thumbs-{conversation}-{number}-{turn.asked}"
    rating = st.feedback("thumbs", key=key, default=turn.rating)
    if rating != turn.rating:
        _keep(kept, conversation, turns, number, turn.rated(rating, turn.comment))
        st.rerun()


def comment(kept: Conversations, conversation: str, turns: Sequence[Turn], number: int) -> None:
    """A line for a comment on the thumb."""
    turn = turns[number]
    with st.form(f"comment-{number}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            words = st.text_input(
                tr("chat_comment"), turn.comment, key=f"words-{conversation}-{turn.asked}", max_chars=2000
            )
            sent = st.form_submit_button(tr("chat_comment_send"))
    if sent and words != turn.comment:
        _keep(kept, conversation, turns, number, turn.rated(turn.rating, words))
        st.rerun()
    if turn.comment:
        st.caption(tr("chat_comment_kept"))


def _keep(kept: Conversations, conversation: str, turns: Sequence[Turn], number: int, turn: Turn) -> None:
    """Into the conversation, and into the file that the evaluation reads."""
    answer = turn.answer and {**turn.answer, "passages": turn.answer.get("passages", [])[:NEAREST]}
    line = {
        "at": now(), "conversation": conversation, "turn": number, "question": turn.question, "rating": turn.rating,
        "comment": turn.comment, "history": history(turns[:number]), "filters": turn.filters, "answer": answer,
    }  # fmt: skip
    try:
        kept.replace(conversation, number, turn)
        record(settings().data_dir / FILE, line)
    except NewsError as error:
        st.error(plain(str(error)))
