"""A real server and a real browser: what a person does with them, in a few words."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.request import urlopen

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from index.settings import PROJECT, Settings

WAIT_S = 60
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

T = TypeVar("T")


def until(look: Callable[[], T], what: str, seconds: float = WAIT_S) -> T:
    """The first true thing that `look` gives; what changes under its hands is looked at again."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = look()
            if found:
                return found
        except (StaleElementReferenceException, OSError):
            pass
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} s for {what}")
        time.sleep(0.05)


class Server:
    """``streamlit run app.py`` over some settings, on a free port of loopback.

    Args:
        settings: corpus and data folder.
        log: a file for what it prints.
        variables: further ones of its environment.
    """

    def __init__(self, settings: Settings, log: Path, **variables: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self._log = log
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("RAG_", "OPENAI_", "CHROMA_"))}
        own = {"RAG_CORPUS": str(settings.corpus), "RAG_DATA_DIR": str(settings.data_dir), "RAG_PROFILE": "embedded"}
        self._environment = {**kept, **own, **variables}
        self.start()

    def start(self) -> None:
        """Start it and wait until it is up."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=PROJECT, env=self._environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )
        until(self._is_up, f"the server; it said: {self._log.read_text('utf-8', 'replace')[-2000:]}")

    @property
    def pid(self) -> int:
        """Of the server's process."""
        return self._process.pid

    def _is_up(self) -> bool:
        if self._process.poll() is not None:
            raise AssertionError(f"the server ended: {self._log.read_text('utf-8', 'replace')[-2000:]}")
        with urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)

    def stop(self) -> None:
        """End it and wait for its end."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def log(self) -> str:
        """What it has printed."""
        return self._log.read_text("utf-8", "replace")


class Window:
    """A browser window.

    Args:
        profile: an empty folder for its profile.
        language: of the browser.
        size: of the window.
    """

    def __init__(self, profile: Path, language: str = "en-US", size: tuple[int, int] = (1280, 900)) -> None:
        options = webdriver.ChromeOptions()
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--lang={language}"):
            options.add_argument(flag)
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(CHROMEDRIVER))

    def close(self) -> None:
        """Close it."""
        self.driver.quit()

    def open(self, url: str) -> None:
        """Load a page and wait until one can type."""
        self.driver.get(url)
        self.one(INPUT)

    def all(self, css: str) -> list[WebElement]:
        """The elements that are there now and can be seen."""
        return [e for e in self.driver.find_elements(By.CSS_SELECTOR, css) if e.is_displayed()]

    def one(self, css: str) -> WebElement:
        """The first element that can be seen, waited for."""
        return until(lambda: self.all(css), css)[0]

    def click(self, css: str) -> None:
        """Click the first one, brought into view."""

        def clicked() -> bool:
            found = self.all(css)
            if not found:
                return False
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found[0])
            self.driver.execute_script("arguments[0].click()", found[0])
            return True

        until(clicked, css)

    def ask(self, question: str) -> str:
        """Type a question, send it, wait for its answer.

        Returns:
            The answer's text as it is seen.
        """
        return self.send(self.type(question))

    def type(self, question: str) -> WebElement:
        """Type a question without sending it."""
        field = self.one(INPUT)
        field.click()
        field.send_keys(question)
        return field

    def send(self, field: WebElement) -> str:
        """Send what was typed and wait for its answer; see `ask`."""
        turns = len(self._answers())
        field.send_keys(Keys.ENTER)
        return until(lambda: self._answers() if len(self._answers()) > turns else [], "an answer")[-1]

    def seconds(self, question: str) -> float:
        """Ask, and take the time within the page: from the key that sends to the frame that shows the answer."""
        field = self.type(question)
        self.driver.execute_script(CLOCK)
        self.send(field)
        return float(until(lambda: self.driver.execute_script("return seen && seen - asked"), "the clock")) / 1000

    def _answers(self) -> list[str]:
        """The answers that are there whole: below each stand the things to do with it."""
        return [e.text for e in self.all(ANSWER)]

    def open_source(self, number: int, turn: int = 0) -> None:
        """Open a source of an answer in its window."""
        self.click(f".st-key-open-{turn}-{number} button")
        self.one("iframe")

    def close_source(self) -> None:
        """Close the window of a source and wait until it is gone."""
        self.click('[role="dialog"] button[aria-label="Close"]')
        until(lambda: not self.all("iframe"), "the source's window to close")

    def see_mark(self, quote: str) -> None:
        """Wait until the highlighted quote of the open source holds some text and lies wholly within view."""
        until(lambda: self._mark_in_view(quote), f"{quote!r} highlighted in view")

    def _mark_in_view(self, quote: str) -> bool:
        frame = self.one("iframe")
        top = self.driver.execute_script("return arguments[0].getBoundingClientRect().top", frame)
        self.driver.switch_to.frame(frame)
        try:
            found: dict[str, Any] | None = self.driver.execute_script(
                "const m = document.querySelector('mark'); if (!m) return null; const r = m.getBoundingClientRect();"
                "return {text: m.textContent, top: r.top, bottom: r.bottom, height: innerHeight}"
            )
        finally:
            self.driver.switch_to.default_content()
        if found is None or quote not in found["text"]:
            return False
        view = self.driver.execute_script("return innerHeight")
        in_frame = found["top"] >= 0 and found["bottom"] <= found["height"]
        return bool(in_frame and found["top"] + top >= 0 and found["bottom"] + top <= view)

    def requests(self) -> list[str]:
        """The addresses of everything that the page asked the network for since the last call."""
        names = {"Network.requestWillBeSent": ("request", "url"), "Network.webSocketCreated": ("url",)}
        found = []
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] in names:
                value = message["params"]
                for name in names[message["method"]]:
                    value = value[name]
                found.append(value)
        return found


CLOCK = """
asked = seen = 0;
const below = () => document.querySelectorAll('[class*="st-key-below-"]').length, before = below();
addEventListener("keydown", () => { asked = performance.now(); }, { capture: true, once: true });
new MutationObserver((_, watch) => {
  if (below() > before) { watch.disconnect(); requestAnimationFrame(() => { seen = performance.now(); }); }
}).observe(document.body, { childList: true, subtree: true });
"""
CHROMEDRIVER = "/usr/bin/chromedriver"
INPUT = '[data-testid="stChatInput"] textarea'
ANSWER = '[data-testid="stChatMessage"]:has([class*="st-key-below-"])'
