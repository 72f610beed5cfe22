"""What all tests share: a clean environment, no network, one index of the seeds, folders of their own."""

import functools
import gc
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from index.analyse import Analyser
from index.build import build
from index.lexicon import Lexicon, load_lexicon
from index.models.chat import ScriptedChat
from index.settings import PROJECT, Settings
from index.workshop import Workshop, open_workshop
from rag import Answer, Assistant
from rag.extract import Extractor
from tests.model_replies import QUESTION, holds

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def _clean_environment() -> Iterator[None]:
    """No key, no address and no setting of the person who runs the tests reaches them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("RAG_", "OPENAI_", "CHROMA_")):
                patch.delenv(name)
        patch.setitem(Settings.model_config, "env_file", None)
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Any connection that leaves this machine fails the test that made it."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = str(address[0]) if isinstance(address, tuple) else ""
        if isinstance(address, tuple) and not host.startswith(LOOPBACK):
            raise AssertionError(f"a test reached for the network: {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the compiled lexicon is kept for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def lexicon(cache: Path) -> Lexicon:
    """The compiled lexicon."""
    return load_lexicon(cache)


@pytest.fixture(scope="session")
def compiled(lexicon: Lexicon, cache: Path) -> Callable[[Path], Path]:
    """Give a data folder the compiled lexicon, so that no process that a test starts compiles it once more.

    A link does for a copy: nothing changes a kept file, another takes its name.
    """

    def given(data_dir: Path) -> Path:
        shutil.copytree(cache, data_dir / "cache", copy_function=os.link)
        return data_dir

    return given


@pytest.fixture(scope="module")
def analyser(lexicon: Lexicon) -> Analyser:
    """An analyser that has met no word yet."""
    return Analyser(lexicon)


@pytest.fixture(scope="session")
def workshop(cache: Path) -> Workshop:
    """Analyser and embedder as the assistant has them."""
    return open_workshop(Settings(data_dir=cache.parent / "workshop"))


@pytest.fixture(scope="module")
def extractor(workshop: Workshop) -> Extractor:
    """Reads passages with the real analyser."""
    return Extractor(workshop)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a corpus: ``write({"a.txt": "text", "b.md": b"bytes"})`` gives its folder."""

    def written(files: dict[str, str | bytes], folder: str = "corpus") -> Path:
        root = tmp_path / folder
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return written


@pytest.fixture
def settings_for(tmp_path: Path, compiled: Callable[[Path], Path]) -> Callable[..., Settings]:
    """Settings over a corpus folder, with a data folder of the test's own."""

    def made(corpus: Path, data: str = "data", **values: Any) -> Settings:
        folder = tmp_path / data
        return Settings(corpus=corpus, data_dir=folder if folder.exists() else compiled(folder), **values)

    return made


@pytest.fixture(scope="session")
def seeds_settings(tmp_path_factory: pytest.TempPathFactory, compiled: Callable[[Path], Path]) -> Settings:
    """Settings over the articles that ship, with the index built."""
    settings = Settings(corpus=PROJECT / "seeds", data_dir=compiled(tmp_path_factory.mktemp("seeds-data")))
    build(settings)
    return settings


@pytest.fixture(scope="session")
def seeds_assistant(seeds_settings: Settings) -> Assistant:
    """The assistant over the articles that ship."""
    return Assistant.open(seeds_settings)


@pytest.fixture
def ask(seeds_assistant: Assistant, seeds_settings: Settings) -> Callable[..., tuple[Answer, ScriptedChat]]:
    """Ask a scripted model: `ask(model, question)` gives the answer and what was asked."""

    def asked(model: Any, question: str = QUESTION, calls: int = 3, **more: Any) -> tuple[Answer, ScriptedChat]:
        chat = ScriptedChat(model if isinstance(model, list) else [model] * calls)
        assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, chat)
        answered = assistant.ask(question, **more)
        holds(answered)
        return answered, chat

    return asked


@pytest.fixture(scope="session")
def _scanned_once() -> Iterator[None]:
    """A server looks through all installed packages for components once; a test would at every run of a page."""
    from streamlit.components.v2 import manifest_scanner

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            manifest_scanner, "scan_component_manifests", functools.cache(manifest_scanner.scan_component_manifests)
        )
        yield


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, _scanned_once: None) -> Iterator[Callable[..., Any]]:
    """Open the pages over a corpus: ``page(settings)``, with further variables by name."""
    import streamlit as st
    from streamlit.testing.v1 import AppTest

    def opened(settings: Settings, **variables: str) -> AppTest:
        monkeypatch.setenv("RAG_CORPUS", str(settings.corpus))
        monkeypatch.setenv("RAG_DATA_DIR", str(settings.data_dir))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120).run()

    st.cache_resource.clear()
    yield opened
    st.cache_resource.clear()


@pytest.fixture
def own_seeds(seeds_settings: Settings, tmp_path: Path) -> Settings:
    """Settings over the articles that ship, with the index built and a data folder of the test's own."""
    import shutil

    shutil.copytree(seeds_settings.data_dir, tmp_path / "own-data")
    return Settings(corpus=seeds_settings.corpus, data_dir=tmp_path / "own-data")


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, _scanned_once: None) -> Iterator[Callable[..., Any]]:
    """Draw one page by itself: ``draw("articles", settings)``, in a language of the interface if one is given."""
    import streamlit as st
    from streamlit.testing.v1 import AppTest

    def drawn(name: str, settings: Settings, language: str = "en") -> AppTest:
        monkeypatch.setenv("RAG_CORPUS", str(settings.corpus))
        monkeypatch.setenv("RAG_DATA_DIR", str(settings.data_dir))
        script = tmp_path / f"{name}.py"
        script.write_text(f"from ui.{name} import page\n\npage()\n", encoding="utf-8")
        page = AppTest.from_file(str(script), default_timeout=120)
        page.session_state["language"] = language
        page.run()
        assert not page.exception, page.exception
        return page

    st.cache_resource.clear()
    yield drawn
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    """Commands and pages freeze what they have opened, for a process of their own; here many come after each other."""
    yield
    gc.unfreeze()
