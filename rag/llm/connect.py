"""A model of a person's own in place of the one that the settings name: nothing of it is written anywhere."""

from contextlib import suppress
from typing import TYPE_CHECKING

from index.errors import ReplyUnusable
from index.models.budget import Budget
from index.models.chat import complete, request
from index.service import OpenAIChat, check_model
from index.settings import Settings

if TYPE_CHECKING:
    from rag.assistant import Assistant

CHECK_S = 20.0
CHECK_TOKENS = 300
_SCHEMA = {
    "type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"], "additionalProperties": False,
}  # fmt: skip


def settings_with(settings: Settings, key: str | None, address: str | None, model: str | None) -> Settings:
    """Settings whose answers come from a person's own key or server; all else stays, the embedding too.

    Args:
        key: of the server, or None.
        address: of a server that speaks OpenAI's format; None is OpenAI's own.
        model: its name; None is the default of OpenAI's server.

    Raises:
        SettingsError: a value is malformed.
    """
    mine = {
        "openai_api_key": key, "openai_base_url": address, "chat_model": model, "profile": "openai", "answers": "llm",
        "embeddings": settings.embedding_mode, "cache_replies": False,
    }  # fmt: skip
    return Settings(**{**dict(settings), **mine})


def connect(assistant: "Assistant", settings: Settings) -> "Assistant":
    """The same index answered from by the settings' model, once that has answered one small call.

    Raises:
        SettingsError: no model or server is named, or the server does not have it.
        ServiceError: the key is refused, or the server cannot be reached.
    """
    chat = OpenAIChat(settings)
    check_model(settings)
    budget = Budget(min(CHECK_S, settings.deadline_s), settings.max_tokens, settings.max_cost_usd)
    with suppress(ReplyUnusable):  # it answered: what it says is nobody's concern here
        complete(chat, request("Reply with JSON.", 'Say {"ok": true}.', _SCHEMA, CHECK_TOKENS), budget)
    return assistant.answering_by(settings, chat)
