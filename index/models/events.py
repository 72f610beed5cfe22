"""A server's streamed reply: bytes -> events, by the clock and within bounds.

The lines are read here and not by the client, because a server may drip comments for ever, send one line of
megabytes, or answer with one plain object although a stream was asked for.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from index.errors import ReplyUnusable, ServiceError
from index.models.budget import Budget

MAX_LINE = 1_000_000
MAX_BYTES = 16_000_000


class Event(NamedTuple):
    """What one line of a reply says.

    Attributes:
        text: the next piece of the reply.
        finish: why it ended (``stop``, ``length``, ``refusal``, ...), or empty.
        usage: tokens of the prompt, of the reply, and of the prompt's part that was kept, or None.
    """

    text: str = ""
    finish: str = ""
    usage: tuple[int, int, int] | None = None


def events(chunks: Iterable[bytes], budget: Budget) -> Iterator[Event]:
    """The events of a reply, until its end.

    Args:
        chunks: the body as it arrives: server-sent events, or one JSON object.
        budget: whose deadline holds.

    Raises:
        ReplyUnusable: a line that is no JSON, or more bytes than a reply may have.
        ServiceError: the server reports a failure inside its reply.
        BudgetSpent: the deadline has passed.
    """
    rest, size, plain = b"", 0, False
    for chunk in chunks:
        budget.check_time()
        if not size:
            plain = chunk.lstrip()[:1] == b"{"
        size += len(chunk)
        rest += chunk
        if size > MAX_BYTES or len(rest) > MAX_LINE:
            raise ReplyUnusable("expected a reply of some thousand characters, got megabytes; nothing of it is used")
        if not plain:
            *lines, rest = rest.split(b"\n")
            for line in lines:
                yield from _of_line(line)
    yield from _of_object(rest) if plain else _of_line(rest)


def _of_line(line: bytes) -> Iterator[Event]:
    line = line.strip()
    if line.startswith(b"data:"):
        said = line[5:].strip()
        if said == b"[DONE]":
            yield Event(finish="done")
        elif said:
            yield from _of_object(said)


def _of_object(said: bytes) -> Iterator[Event]:
    try:
        value = json.loads(said)
    except (ValueError, RecursionError):
        raise ReplyUnusable("expected JSON from the model's server, got something else; ask again") from None
    if not isinstance(value, dict):
        return
    if value.get("error"):
        raise ServiceError("the model's server reports a failure in the middle of its reply; ask again")
    usage = _usage(value.get("usage"))
    if usage:
        yield Event(usage=usage)
    choices = value.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
    part = choice.get("delta") or choice.get("message") or {}
    if isinstance(part, dict):
        if part.get("refusal"):
            yield Event(finish="refusal")
        if isinstance(part.get("content"), str):
            yield Event(text=part["content"])
    if choice.get("finish_reason"):
        yield Event(finish=str(choice["finish_reason"]))


def _usage(value: Any) -> tuple[int, int, int] | None:
    if not isinstance(value, dict):
        return None
    details = value.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else 0
    numbers = [value.get("prompt_tokens"), value.get("completion_tokens"), cached or 0]
    if not all(isinstance(n, int) and n >= 0 for n in numbers):
        return None
    return tuple(numbers)  # type: ignore[return-value]
