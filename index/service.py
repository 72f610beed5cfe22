"""Language models behind any server that speaks OpenAI's chat format: the home of openai.

One method wide: messages and a JSON schema in, text out.  Not every server knows strict schemas; one that
refuses them is asked for a JSON object instead, then for plain text, and what it refused is remembered.
What went wrong is told without the server's own words, which may repeat a key.
"""

import json
import re
import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from index.errors import ServiceError, ServiceRefused, SettingsError
from index.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI

RETRIES = 2
"""After the first attempt; the client waits as the server's Retry-After says, else longer each time."""
LOCAL_KEY = "none"
"""Sent to servers that want no key: the client refuses to send nothing."""

_MODES = ("schema", "object", "text")
_REFUSES_SCHEMA = frozenset({400, 422, 500, 501})
_REASONING = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)


class Reply(NamedTuple):
    """A model's reply.

    Attributes:
        text: as it came.
        prompt_tokens, completion_tokens: as the server counts them; 0 where it does not say.
    """

    text: str
    prompt_tokens: int
    completion_tokens: int


class Chat(Protocol):
    """A language model.

    Attributes:
        model: its name, for logs.
    """

    model: str

    def complete(self, system: str, user: str, schema: Mapping[str, Any]) -> Reply:
        """One reply, at temperature 0, asked for as JSON of a schema; it may come in another form.

        Raises:
            ServiceRefused: the key, the model or the request is not accepted.
            ServiceError: the server failed or did not answer in time, after `RETRIES` more attempts.
        """
        ...


class OpenAIChat:
    """A model behind an OpenAI-compatible server; may be shared by threads.

    Args:
        settings: key, address, model and seconds for one call.

    Raises:
        SettingsError: no model is named, or neither key nor address is set.
    """

    def __init__(self, settings: Settings) -> None:
        if not settings.chat_model:
            raise SettingsError(
                "RAG_CHAT_MODEL: expected the name of a model, got nothing; set it to one the server has"
            )
        if not (settings.openai_api_key or settings.openai_base_url):
            raise SettingsError(
                "OPENAI_API_KEY: expected a key, or an address in OPENAI_BASE_URL, got neither; set one"
            )
        self.model = settings.chat_model
        self._settings = settings
        self._client: OpenAI | None = None
        self._mode = 0
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"OpenAIChat(model={self.model!r})"

    def _open(self) -> "OpenAI":
        import openai

        with self._lock:
            if self._client is None:
                key = self._settings.openai_api_key
                self._client = openai.OpenAI(
                    api_key=key.get_secret_value() if key else LOCAL_KEY,
                    base_url=self._settings.openai_base_url,
                    timeout=self._settings.timeout_s,
                    max_retries=RETRIES,
                )
            return self._client

    def complete(self, system: str, user: str, schema: Mapping[str, Any]) -> Reply:
        """See `Chat.complete`."""
        import openai

        mode = self._mode
        while True:
            try:
                reply = self._ask(system, user, schema, _MODES[mode])
            except openai.APIStatusError as error:
                if error.status_code in _REFUSES_SCHEMA and mode + 1 < len(_MODES):
                    mode += 1
                    continue
                raise _translated(error.status_code, self.model) from None
            except openai.APITimeoutError:
                raise ServiceError(
                    f"expected a reply within {self._settings.timeout_s:g} s, got none; "
                    "raise RAG_TIMEOUT_S or try again"
                ) from None
            except openai.APIConnectionError:
                raise ServiceError(
                    "expected the model's server to answer, got no connection; check OPENAI_BASE_URL and that it runs"
                ) from None
            except openai.OpenAIError as error:
                raise ServiceError(
                    f"the model's server sent what cannot be read ({type(error).__name__}); try again"
                ) from None
            self._mode = mode  # what was refused on the way is not tried again
            return reply

    def _ask(self, system: str, user: str, schema: Mapping[str, Any], mode: str) -> Reply:
        form: dict[str, Any] = {}
        if mode == "schema":
            wanted = {"name": "reply", "strict": True, "schema": dict(schema)}
            form["response_format"] = {"type": "json_schema", "json_schema": wanted}
        else:
            system = f"{system}\n\nReply with one JSON object of this schema and nothing else:\n{json.dumps(schema)}"
            if mode == "object":
                form["response_format"] = {"type": "json_object"}
        form["messages"] = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        found = self._open().chat.completions.create(model=self.model, temperature=0, **form)
        if not getattr(found, "choices", None):
            raise ServiceError("expected a reply from the model, got none; try again")
        usage = found.usage
        return Reply(
            found.choices[0].message.content or "",
            usage.prompt_tokens if usage else 0,
            usage.completion_tokens if usage else 0,
        )


def _translated(status: int, model: str) -> ServiceError:
    if status in (401, 403):
        return ServiceRefused(f"the model's server refused the key (status {status}); check OPENAI_API_KEY")
    if status == 404:
        return ServiceRefused(
            f"the model's server has no model {model!r} (status 404); set RAG_CHAT_MODEL to one it has"
        )
    if status == 429 or status >= 500:
        return ServiceError(f"the model's server is busy or failing (status {status}); try again later")
    return ServiceRefused(
        f"the model's server refused the request (status {status}); check RAG_CHAT_MODEL and its limits"
    )


class ScriptedChat:
    """A model that replies from a list, for tests; it fails loudly when the list has run out.

    Attributes:
        calls: (system, user) of every call, in order.
    """

    model = "scripted"

    def __init__(self, replies: Sequence[str | Exception]) -> None:
        self._replies = list(replies)
        self.calls: list[tuple[str, str]] = []

    def complete(self, system: str, user: str, schema: Mapping[str, Any]) -> Reply:
        """The next reply; an exception in the list is raised."""
        self.calls.append((system, user))
        if not self._replies:
            raise AssertionError(f"the script has run out of replies at call {len(self.calls)}")
        reply = self._replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return Reply(reply, len(user), len(reply))


def parse_json(text: str) -> Any:
    """The JSON object in a model's reply: bare, in a code fence, after a preamble or a reasoning block.

    Raises:
        ValueError: there is none.

    >>> parse_json('<think>{hm}</think>Sure:\\n```json\\n{"a": 1}\\n```')
    {'a': 1}
    """
    text = _REASONING.sub("", text)
    fenced = _FENCE.search(text)
    text = fenced.group(1) if fenced else text
    start = text.find("{")
    if start < 0:
        raise ValueError("expected a JSON object, got none")
    value, _ = json.JSONDecoder().raw_decode(text[start:])
    return value
