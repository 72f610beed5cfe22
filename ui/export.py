"""Answers and conversations as Markdown and JSON, for other programs and for people to paste."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rag.frames import language_name
from ui.markup import dated
from ui.strings import say
from ui.turns import Shown, Turn

_ACTIVE = re.compile(r"([\\`*_\[\]<>&~|$#])")


def inert(text: str) -> str:
    """A text within Markdown, on one line, none of it acting as markup.

    >>> inert("<b>*x*\\ny")
    '\\\\<b\\\\>\\\\*x\\\\* y'
    """
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()))


def answer_markdown(code: str, shown: Shown) -> str:
    """An answer with its numbered sources, to be pasted elsewhere.

    Args:
        code: the interface's language.
        shown: the answer.
    """
    marked = [inert(s.text) + "".join(f" [{n}]" for n in s.citations) for s in shown.sentences]
    blocks = [" ".join(marked)] if shown.mode == "llm" else marked
    blocks += [inert(line) for line in shown.rest.split("\n") if line]
    for split in shown.disagreements:
        sides = "; ".join(inert(s.value) + "".join(f" [{n}]" for n in s.citations) for s in split.values)
        blocks.append(f"{say(code, 'chat_differ')} {inert(split.point)}: {sides}")
    sources = []
    for citation in shown.citations:
        facts = [
            citation.title, citation.source, dated(code, citation.published),
            language_name(code, citation.language), citation.doc_id,
        ]  # fmt: skip
        told = ", ".join(inert(fact) for fact in facts if fact)
        helped = citation.translation or citation.gloss
        sources.append(
            f"- [{citation.id}] {told}: “{inert(citation.quote)}”" + (f" ({inert(helped)})" if helped else "")
        )
    return "\n\n".join([block for block in blocks if block] + (["\n".join(sources)] if sources else [])) + "\n"


def conversation_markdown(code: str, title: str, turns: Sequence[Turn]) -> str:
    """A conversation, a heading for each question."""
    blocks = [f"# {inert(title)}\n"]
    for turn in turns:
        blocks.append(f"## {inert(turn.question)}\n")
        shown = turn.shown
        if shown is not None:
            blocks.append(answer_markdown(code, shown))
        if turn.trouble:
            blocks.append(inert(turn.trouble) + "\n")
    return "\n".join(blocks)


def conversation_json(title: str, turns: Sequence[Turn]) -> str:
    """A conversation with everything that is kept of it."""
    whole: dict[str, Any] = {"title": title, "turns": [asdict(turn) for turn in turns]}
    return json.dumps(whole, ensure_ascii=False, indent=2)
