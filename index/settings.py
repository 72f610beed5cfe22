"""Everything a person can set, read once from the environment and ``.env``, as one frozen value."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import SettingsError

PROJECT = Path(__file__).resolve().parent.parent
"""The project's root: where ``.env`` and the default folders lie."""

UPLOADS = "uploads"
"""Name of the root that holds what people upload, inside the data folder."""

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
        chat_model: ``RAG_CHAT_MODEL``.
        embed_model: ``RAG_EMBED_MODEL``.
        timeout_s: ``RAG_TIMEOUT_S``, seconds for one model call.
        deadline_s: ``RAG_DEADLINE_S``, seconds for one question.
        data_dir: ``RAG_DATA_DIR``, where the index is kept.
        corpus: ``RAG_CORPUS``, the folder of articles.
    """

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_file=PROJECT / ".env", env_file_encoding="utf-8",
        env_ignore_empty=True, populate_by_name=True, hide_input_in_errors=True,
    )  # fmt: skip

    openai_api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, validation_alias="OPENAI_BASE_URL")
    chroma_url: str | None = Field(None, validation_alias="CHROMA_URL")
    profile: Literal["auto", "embedded", "openai"] = Field("auto", validation_alias="RAG_PROFILE")
    answers: Literal["extractive", "llm"] | None = Field(None, validation_alias="RAG_ANSWERS")
    embeddings: Literal["builtin", "openai"] | None = Field(None, validation_alias="RAG_EMBEDDINGS")
    chat_model: str | None = Field(None, validation_alias="RAG_CHAT_MODEL")
    embed_model: str | None = Field(None, validation_alias="RAG_EMBED_MODEL")
    timeout_s: float = Field(30.0, gt=0, validation_alias="RAG_TIMEOUT_S")
    deadline_s: float = Field(45.0, gt=0, validation_alias="RAG_DEADLINE_S")
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
        return path.expanduser().absolute()

    @field_validator("openai_base_url", "chroma_url")
    @classmethod
    def _is_url(cls, url: str | None) -> str | None:
        if url is not None and not re.match(r"https?://[^/\s]+", url):
            raise ValueError("expected an address that begins with http:// or https://")
        return url

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
    def cache_dir(self) -> Path:
        """Folder for what can be computed again."""
        return self.data_dir / "cache"

    @property
    def uploads_dir(self) -> Path:
        """Folder of the articles that people bring; a root of its own."""
        return self.data_dir / UPLOADS


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


def root_name(folder: Path) -> str:
    """The name under which a corpus folder is kept: relative inside the project, else absolute.

    So that a clone can be moved with its data and stays valid.
    """
    folder = folder.absolute()
    try:
        return folder.relative_to(PROJECT).as_posix()
    except ValueError:
        return folder.as_posix()
