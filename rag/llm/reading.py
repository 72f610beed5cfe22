"""How a language model reads a question: by itself, in the corpus' languages, with its names and its time.

One cheap call.  What it says only widens the search; if it fails, the lexicon's reading serves.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import Any

from index.errors import ServiceError
from index.models.budget import Budget
from index.models.chat import Chat, complete, request
from index.models.replies import parse_json
from rag.llm.prompts import UNDERSTAND_SCHEMA, UNDERSTAND_SYSTEM, UNDERSTAND_USER, tame
from rag.understand import MAX_QUESTION, Reading

REPLY_TOKENS = 1000
TURNS = 6
TURN_CHARACTERS = 600
MAX_NAMES = 20
_REMEMBERED = 500


class Reader:
    """Reads questions by a model; remembers what it read.  May be shared by threads.

    Args:
        chat: the model.
    """

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._lock = Lock()
        self._known: OrderedDict[tuple[Any, ...], Reading] = OrderedDict()

    def read(
        self, question: str, history: Sequence[Mapping[str, str]], languages: Sequence[str], today: date, budget: Budget
    ) -> Reading | None:
        """The model's reading, or None when it gives none that can be used.

        Args:
            question: as it was asked.
            history: earlier turns, oldest first.
            languages: of the articles.
            today: for "last month" and the like.
            budget: of the question.
        """
        turns = tuple(_turns(history))
        key = (question, turns, tuple(languages), today)
        with self._lock:
            if key in self._known:
                return self._known[key]
        user = UNDERSTAND_USER.substitute(
            languages=", ".join(languages), today=today.isoformat(), conversation="\n".join(turns),
            question=tame(question),
        )  # fmt: skip
        try:
            said = complete(self._chat, request(UNDERSTAND_SYSTEM, user, UNDERSTAND_SCHEMA, REPLY_TOKENS), budget)
            reading = _reading(parse_json(said), question, languages)
        except (ServiceError, ValueError):
            return None
        with self._lock:
            self._known[key] = reading
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return reading


def _turns(history: Sequence[Mapping[str, str]]) -> Iterator[str]:
    for turn in history[-TURNS:]:
        who = "reader" if turn.get("role") == "user" else "assistant"
        yield f"{who}: {' '.join(tame(turn.get('content', '')).split())[:TURN_CHARACTERS]}"


def _reading(said: Any, question: str, languages: Sequence[str]) -> Reading:
    """What can be used of a reply; every part of it may be missing or of another type."""
    if not isinstance(said, dict):
        raise ValueError("expected a JSON object")
    standalone = said.get("standalone")
    if not isinstance(standalone, str) or not 0 < len(standalone.strip()) <= MAX_QUESTION:
        standalone = question
    translations = {
        entry["language"]: entry["text"].strip()
        for entry in _entries(said.get("translations"))
        if entry.get("language") in languages
        and isinstance(entry.get("text"), str)
        and 0 < len(entry["text"].strip()) <= MAX_QUESTION
    }
    names = said.get("names")
    names = [n.strip()[:100] for n in names if isinstance(n, str) and n.strip()] if isinstance(names, list) else []
    return Reading(
        standalone.strip(), tuple(translations.items()), tuple(dict.fromkeys(names))[:MAX_NAMES],
        _day(said.get("since")), _day(said.get("until")), said.get("latest") is True,
    )  # fmt: skip


def _entries(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError):
        return None
