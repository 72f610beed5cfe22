"""A server and browser windows for the tests of this folder; without Chromium they are skipped, and say so."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.settings import Settings

MISSING = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip only where there is no browser, with what to do about it."""
    if MISSING:
        why = f"no {' and no '.join(MISSING)}; install them: apt-get install chromium chromium-driver"
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., object]]:
    """Start a server: ``serve(settings)``, with further variables by name."""
    from tests.browser.window import Server

    running: list[Server] = []

    def started(settings: Settings, **variables: str) -> Server:
        running.append(Server(settings, tmp_path / f"server-{len(running)}.log", **variables))
        return running[-1]

    yield started
    for server in running:
        server.stop()


@pytest.fixture(scope="package")
def seeds_server(seeds_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """One server over the articles that ship, for all tests that change none of them."""
    from tests.browser.window import Server

    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(seeds_settings.data_dir, folder / "data")
    server = Server(Settings(corpus=seeds_settings.corpus, data_dir=folder / "data"), folder / "server.log")
    yield server
    server.stop()


@pytest.fixture
def browse(tmp_path: Path) -> Iterator[Callable[..., object]]:
    """Open a browser window at an address: ``browse(url, language="uk-UA", size=(390, 844))``."""
    from tests.browser.window import Window

    windows: list[Window] = []

    def opened(url: str, language: str = "en-US", size: tuple[int, int] = (1280, 900)) -> Window:
        windows.append(Window(tmp_path / f"profile-{len(windows)}", language, size))
        windows[-1].open(url)
        return windows[-1]

    yield opened
    for window in windows:
        window.close()
