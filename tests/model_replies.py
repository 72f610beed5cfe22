"""What a model might say about the articles that ship: good replies, ways to spoil them, and what holds of any."""

import json
import re
from typing import Any

from index.models.chat import Request
from rag import Answer
from rag.llm.prompts import ANSWER_SYSTEM, REPAIR_SYSTEM, UNDERSTAND_SYSTEM
from tests.invariants import seed

QUESTION = "what did the US get in return?"
SILENT = ("001", "Bản tin không nêu cụ thể Belarus sẽ làm", "động thái của Mỹ.")
POTASH = ("001", "Mỹ đang dỡ bỏ các biện", "Tổng thống Alexander Lukashenko.")
RELEASED = ("002", "Самопроголошений президент Білорусі Олександр Лукашенко звільнив 52", "США Джоном Коулом.")
SEPTEMBER = ("003", "Під час найбільшого на сьогодні звільнення", "52 людини у вересні.")
EMBASSY = ("004", "Belta quoted John Coale, a lawyer", "reopen its embassy in Minsk.")
Quote = tuple[str, str, str]


def kind_of(system: str) -> str:
    """Which of the three prompts a system message is; a server that knows no schema has it after the prompt."""
    names = {"understand": UNDERSTAND_SYSTEM, "answer": ANSWER_SYSTEM, "repair": REPAIR_SYSTEM}
    return next(name for name, prompt in names.items() if system.startswith(prompt))


def numbers(user: str) -> dict[str, int]:
    """The first three letters of an article's name -> the number of its first passage in a prompt."""
    found: dict[str, int] = {}
    for number, source in re.findall(r'<passage number="(\d+)"[^>]*source="(\d{3})_', user):
        found.setdefault(source, int(number))
    return found


def understanding(standalone: str = QUESTION, **more: Any) -> str:
    """A reading of a question."""
    reading = {
        "standalone": standalone, "translations": [], "names": [], "since": "", "until": "", "latest": False, **more,
    }  # fmt: skip
    return json.dumps(reading, ensure_ascii=False)


def answer(
    user: str, quotes: list[Quote], sentences: list[tuple[str, list[int]]], verdict: str = "answer", **more: Any
) -> str:
    """A reply: quotes by article, sentences with the places of their quotes."""
    known = numbers(user)
    said = {
        "quotes": [{"passage": known.get(a, 99), "first": first, "last": last} for a, first, last in quotes],
        "verdict": verdict,
        "sentences": [{"quotes": q, "text": text} for text, q in sentences],
        "disagreements": [],
        "translations": [],
        **more,
    }
    return json.dumps(said, ensure_ascii=False)


def repair(sentences: list[tuple[str, list[int]]], quotes: list[dict[str, Any]] | None = None) -> str:
    """A second attempt."""
    return json.dumps({"quotes": quotes or [], "sentences": [{"quotes": q, "text": t} for t, q in sentences]})


def good(user: str) -> str:
    """A reply in which everything holds."""
    return answer(
        user, [SILENT, POTASH],
        [
            ("The report does not say what Belarus will do in response.", [1]),
            ("The US is lifting sanctions on Belarusian potash, according to envoy John Coale.", [2]),
        ],
        "not_stated",
        translations=[{"quote": 1, "text": "The report does not state what Belarus will do in response to the move."}],
    )  # fmt: skip


def holds(answered: Answer) -> None:
    """What every answer of a model keeps."""
    for citation in answered.citations:
        assert seed(citation.doc_id)[citation.start : citation.end] == citation.quote
        assert 0 < len(citation.quote) <= 400
    ids = {citation.id for citation in answered.citations}
    assert len(ids) == len(answered.citations)
    for sentence in answered.sentences:
        assert sentence.citations
        assert set(sentence.citations) <= ids
    assert answered.abstained == (not answered.sentences)
    assert answered.text.strip()


class Model:
    """Replies by the kind of prompt, for a scripted model; counts nothing, so it never runs out.

    Args:
        answered: the user's message -> reply.
        repaired: reply to the second attempt.
        understood: reading of the question.
    """

    def __init__(self, answered: Any = good, repaired: str = "", understood: str = "") -> None:
        self.answered = answered
        self.repaired = repaired or repair([])
        self.understood = understood or understanding()

    def text(self, system: str, user: str) -> str:
        """The reply to a prompt."""
        kind = kind_of(system)
        if kind == "understand":
            return self.understood
        return self.repaired if kind == "repair" else str(self.answered(user))

    def __call__(self, request: Request) -> str:
        return self.text(request.messages[0].content, request.messages[1].content)
