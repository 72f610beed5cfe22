"""Settings: read once, never telling a secret."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from index.errors import SettingsError
from index.settings import PROJECT, Settings, root_name

KEY = "sk-very-secret-0123456789"


def test_defaults_lie_in_the_project() -> None:
    settings = Settings()
    assert (settings.corpus, settings.data_dir) == (PROJECT / "seeds", PROJECT / ".data")
    assert settings.active_profile == "embedded"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("OPENAI_BASE_URL", "no address"), ("CHROMA_URL", "localhost:8000"), ("RAG_PROFILE", "cloud"),
        ("RAG_TIMEOUT_S", "-1"), ("RAG_TIMEOUT_S", "soon"), ("RAG_ANSWERS", "poetry"), ("RAG_EMBEDDINGS", "x"),
        ("RAG_DEADLINE_S", "0"),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError, match=f"^{variable}: expected"):
        Settings()


def test_a_key_is_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", f"ftp://user:{KEY}@host")
    with pytest.raises(SettingsError) as caught:
        Settings()
    assert KEY not in str(caught.value)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    settings = Settings()
    assert settings.active_profile == "openai"
    assert KEY not in repr(settings) + str(settings) + settings.model_dump_json()


def test_settings_are_frozen_and_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    settings = Settings()
    assert settings.openai_api_key is None
    with pytest.raises(ValidationError):
        settings.profile = "openai"


def test_a_relative_path_is_taken_from_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAG_CORPUS", "mine")
    assert Settings().corpus == tmp_path / "mine"


def test_a_file_of_settings_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RAG_TIMEOUT_S=7\n", encoding="utf-8")
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    assert Settings().timeout_s == 7


def test_the_corpus_must_not_lie_in_the_data(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="RAG_CORPUS"):
        Settings(data_dir=tmp_path, corpus=tmp_path / "corpus")


def test_roots_are_relative_inside_the_project_only(tmp_path: Path) -> None:
    assert root_name(PROJECT / "seeds") == "seeds"
    assert root_name(tmp_path) == tmp_path.as_posix()
