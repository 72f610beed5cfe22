"""How a server wants to be asked: what it refuses is left out, one thing at a time, and remembered."""

import json
from dataclasses import dataclass, replace
from typing import Any

from index.models.chat import Request
from index.settings import Settings

FORMS = ("schema", "object", "text")
"""How JSON is asked for: by a strict schema, as any object, in words alone."""
NEW_LIMIT, OLD_LIMIT = "max_completion_tokens", "max_tokens"

_REFUSALS = frozenset({400, 422, 500, 501})
"""llama-cpp-python's server answers 500 to a schema."""


@dataclass(frozen=True)
class Dialect:
    """One way of asking.

    Attributes:
        limit: name of the parameter for the longest reply, or empty.
        form: number in `FORMS`.
        temperature: whether it may be set; some models refuse that.
        usage: whether usage may be asked for in a stream.
    """

    limit: str
    form: int = 0
    temperature: bool = True
    usage: bool = True


DIALECTS: dict[tuple[str, str], Dialect] = {}
"""(address, model) -> what it took last, for this process."""


def first_dialect(settings: Settings) -> Dialect:
    """What a server is asked first: OpenAI's own knows the newer name of the limit, others the older."""
    return Dialect(NEW_LIMIT if settings.asks_openai else OLD_LIMIT)


def simpler(dialect: Dialect, status: int, said: str) -> Dialect | None:
    """The next way to ask after a refusal; None when the way of asking is not at fault.

    Args:
        dialect: what was refused.
        status: of the refusal.
        said: the server's message in small letters: it often names the parameter.

    >>> simpler(Dialect("max_tokens"), 400, "unsupported parameter: 'temperature'").temperature
    False
    >>> simpler(Dialect("max_tokens", form=2, usage=False), 400, "no") is None
    True
    """
    if status not in _REFUSALS or "context_length" in said or "context length" in said:
        return None
    if "stream_options" in said and dialect.usage:
        return replace(dialect, usage=False)
    if "temperature" in said and dialect.temperature:
        return replace(dialect, temperature=False)
    if dialect.limit and dialect.limit in said:
        other = OLD_LIMIT if dialect.limit == NEW_LIMIT else NEW_LIMIT
        return replace(dialect, limit=other if other in said else "")
    if dialect.form + 1 < len(FORMS):
        return replace(dialect, form=dialect.form + 1)
    return replace(dialect, usage=False) if dialect.usage else None


def form_of(request: Request, dialect: Dialect) -> dict[str, Any]:
    """The parameters of a chat completion, without model and stream."""
    form: dict[str, Any] = {}
    messages = [message._asdict() for message in request.messages]
    if FORMS[dialect.form] == "schema":
        wanted = {"name": "reply", "strict": True, "schema": dict(request.schema)}
        form["response_format"] = {"type": "json_schema", "json_schema": wanted}
    else:
        said = f"\n\nReply with one JSON object of this schema and nothing else:\n{json.dumps(request.schema)}"
        messages[0] = {**messages[0], "content": messages[0]["content"] + said}
        if FORMS[dialect.form] == "object":
            form["response_format"] = {"type": "json_object"}
    if dialect.limit:
        form[dialect.limit] = request.reply_tokens
    if dialect.temperature:
        form["temperature"] = 0
    if dialect.usage:
        form["stream_options"] = {"include_usage": True}
    return {"messages": messages, **form}
