"""Everything a person can set, read once from the environment and ``.env``, as one frozen value."""

import os
import re
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import SettingsError

PROJECT = Path(__file__).resolve().parent.parent
"""The project's root: where ``.env`` and the default folders lie."""

UPLOADS = "uploads"
"""Name of the folder that holds what people upload, inside the data folder."""

UPLOADS_ROOT = f"<data>/{UPLOADS}"
"""Name under which that folder's articles are kept: the same wherever the data folder lies or is moved."""

OPENAI_HOST = "api.openai.com"
CHAT_MODEL = "gpt-4.1-mini"
EMBED_MODEL = "text-embedding-3-small"
"""What OpenAI's own server is asked for when no model is named."""

Profile = Literal["embedded", "openai"]

_SECRET = frozenset({"OPENAI_API_KEY", "OPENAI_BASE_URL", "CHROMA_URL"})
"""Variables whose values are never shown: addresses may carry a password."""


class Settings(BaseSettings):
    """All settings of one process; the names in the environment are the upper-case ones.

    A relative path that is given is taken from the working folder, a default from the project's root.

    Attributes:
        openai_api_key: ``OPENAI_API_KEY``; never shown.
        openai_base_url: ``OPENAI_BASE_URL``, any server that speaks OpenAI's format.
        chroma_url: ``CHROMA_URL``, a Chroma server; empty for the embedded one.
        profile: ``RAG_PROFILE``: ``auto`` is ``openai`` with a key or a base URL, else ``embedded``.
        answers: ``RAG_ANSWERS``: ``extractive`` or ``llm``, over the profile's choice.
        embeddings: ``RAG_EMBEDDINGS``: ``builtin`` or ``openai``, over the profile's choice.
        chat_model: ``RAG_CHAT_MODEL``; OpenAI's server has a default, another one has none.
        embed_model: ``RAG_EMBED_MODEL``; the same.
        timeout_s: ``RAG_TIMEOUT_S``, seconds that a server may stay silent in one call.
        deadline_s: ``RAG_DEADLINE_S``, seconds for one question.
        max_tokens: ``RAG_MAX_TOKENS``, of prompts and replies of one question together.
        max_cost_usd: ``RAG_MAX_COST_USD``, of one question; None is no limit.
        context_tokens: ``RAG_CONTEXT_TOKENS``, of the passages in one prompt.
        reply_tokens: ``RAG_REPLY_TOKENS``, of one reply.
        model_calls: ``RAG_MODEL_CALLS``, calls to a model's server at one time.
        on_failure: ``RAG_ON_FAILURE``: when the model fails, answer ``extractive`` or ``abstain``.
        cache_replies: ``RAG_CACHE_REPLIES``: keep the model's replies on disk and use them again.
        data_dir: ``RAG_DATA_DIR``, where the index is kept.
        corpus: ``RAG_CORPUS``, the folder of articles.
    """

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_file=PROJECT / ".env", env_file_encoding="utf-8",
        env_ignore_empty=True, populate_by_name=True, hide_input_in_errors=True,
    )  # fmt: skip

    openai_api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, validation_alias="OPENAI_BASE_URL", repr=False)
    chroma_url: str | None = Field(None, validation_alias="CHROMA_URL", repr=False)
    profile: Literal["auto", "embedded", "openai"] = Field("auto", validation_alias="RAG_PROFILE")
    answers: Literal["extractive", "llm"] | None = Field(None, validation_alias="RAG_ANSWERS")
    embeddings: Literal["builtin", "openai"] | None = Field(None, validation_alias="RAG_EMBEDDINGS")
    chat_model: str | None = Field(None, validation_alias="RAG_CHAT_MODEL")
    embed_model: str | None = Field(None, validation_alias="RAG_EMBED_MODEL")
    timeout_s: float = Field(30.0, gt=0, validation_alias="RAG_TIMEOUT_S")
    deadline_s: float = Field(45.0, gt=0, validation_alias="RAG_DEADLINE_S")
    max_tokens: int = Field(30_000, gt=0, validation_alias="RAG_MAX_TOKENS")
    max_cost_usd: float | None = Field(None, gt=0, validation_alias="RAG_MAX_COST_USD")
    context_tokens: int = Field(6000, gt=0, validation_alias="RAG_CONTEXT_TOKENS")
    reply_tokens: int = Field(3000, gt=0, validation_alias="RAG_REPLY_TOKENS")
    model_calls: int = Field(4, gt=0, le=64, validation_alias="RAG_MODEL_CALLS")
    on_failure: Literal["extractive", "abstain"] = Field("extractive", validation_alias="RAG_ON_FAILURE")
    cache_replies: bool = Field(False, validation_alias="RAG_CACHE_REPLIES")
    data_dir: Path = Field(PROJECT / ".data", validation_alias="RAG_DATA_DIR")
    corpus: Path = Field(PROJECT / "seeds", validation_alias="RAG_CORPUS")

    def __init__(self, **values: Any) -> None:
        """Read the environment, with `values` (by attribute name) over it.

        Raises:
            SettingsError: a value is malformed; the message names the variable, never the value of a
                secret.
        """
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise SettingsError(_explain(error)) from None

    @field_validator("data_dir", "corpus")
    @classmethod
    def _from_working_folder(cls, path: Path) -> Path:
        return normal(path.expanduser())

    @field_validator("openai_base_url", "chroma_url")
    @classmethod
    def _is_url(cls, url: str | None) -> str | None:
        if url is None:
            return None
        try:
            parts = urlsplit(url)
            named = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            named = False
        if not named or re.search(r"\s", url):
            raise ValueError("expected an address such as http://localhost:11434/v1")
        return url

    @field_validator("openai_api_key")
    @classmethod
    def _is_one_word(cls, key: SecretStr | None) -> SecretStr | None:
        # HTTP headers carry printable ASCII only, and a blank in a key comes from careless copying.
        if key is not None and not re.fullmatch(r"[!-~]+", key.get_secret_value()):
            raise ValueError("expected a key without blanks or letters beyond ASCII")
        return key

    @model_validator(mode="after")
    def _corpus_is_not_the_data(self) -> Self:
        if self.corpus == self.data_dir or self.data_dir in self.corpus.parents:
            raise ValueError("RAG_CORPUS must not lie inside RAG_DATA_DIR; choose two folders")
        return self

    @cached_property
    def active_profile(self) -> Profile:
        """The profile that `auto` stands for."""
        if self.profile != "auto":
            return self.profile
        return "openai" if self.openai_api_key or self.openai_base_url else "embedded"

    @property
    def asks_openai(self) -> bool:
        """Whether the models' server is OpenAI's own."""
        return self.openai_base_url is None or urlsplit(self.openai_base_url).hostname == OPENAI_HOST

    @property
    def answer_mode(self) -> Literal["extractive", "llm"]:
        """How answers are written: as set, else as the profile has it."""
        return self.answers or ("llm" if self.active_profile == "openai" else "extractive")

    @property
    def embedding_mode(self) -> Literal["builtin", "openai"]:
        """Where vectors come from: as set, else the profile's; another server needs a model named for them."""
        served = self.active_profile == "openai" and (self.asks_openai or self.embed_model is not None)
        return self.embeddings or ("openai" if served else "builtin")

    @property
    def answer_model(self) -> str | None:
        """The model that writes answers; None where none is named and the server is not OpenAI's."""
        return self.chat_model or (CHAT_MODEL if self.asks_openai else None)

    @property
    def vector_model(self) -> str | None:
        """The model that embeds; None where none is named and the server is not OpenAI's."""
        return self.embed_model or (EMBED_MODEL if self.asks_openai else None)

    @property
    def cache_dir(self) -> Path:
        """Folder for what can be computed again."""
        return self.data_dir / "cache"

    @property
    def uploads_dir(self) -> Path:
        """Folder of the articles that people bring; a root of its own."""
        return self.data_dir / UPLOADS

    def root_of(self, folder: Path) -> str:
        """The name under which a folder's articles are kept: `UPLOADS_ROOT`, or its `root_name`."""
        return UPLOADS_ROOT if normal(folder) == self.uploads_dir else root_name(folder)


def _explain(error: ValidationError) -> str:
    """One line for the first thing wrong, by the variable's name; the value is shown unless it is secret."""
    first = error.errors(include_url=False)[0]
    message = first["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    if not first["loc"]:
        return message
    name = str(first["loc"][0])
    field = Settings.model_fields.get(name)
    variable = str(field.validation_alias) if field and field.validation_alias else name
    expected = message if message.startswith("expected") else f"expected {message}"
    got = "" if variable in _SECRET else f", got {first['input']!r}"
    return f"{variable}: {expected}{got}; correct it in the environment or in .env"


def normal(folder: Path) -> Path:
    """A path from the root on, without the detours of ``..``; links in it stay, as they were named."""
    path = folder.absolute()
    if ".." not in path.parts:
        return path
    short = Path(os.path.normpath(path))
    # Behind a link to a folder, .. leads to another place than the one that the name tells.
    return short if os.path.realpath(short) == os.path.realpath(path) else Path(os.path.realpath(path))


def root_name(folder: Path) -> str:
    """The name under which a corpus folder is kept: relative inside the project, else absolute.

    So that a clone can be moved with its data and stays valid.
    """
    folder = normal(folder)
    try:
        return folder.relative_to(PROJECT).as_posix()
    except ValueError:
        return folder.as_posix()


def same_root(name: str, other: str) -> bool:
    """Whether two names of corpus folders are those of one folder, reached through a link or by a detour."""
    return name == other or os.path.realpath(PROJECT / name) == os.path.realpath(PROJECT / other)
