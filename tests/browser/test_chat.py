"""The chat in a real browser, over a real server."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from index.build import build
from index.settings import Settings
from rag import Assistant
from tests.model_server import Answer, model_server
from tests.test_app_text import HOSTILE
from ui.strings import say

if TYPE_CHECKING:
    from tests.browser.window import Server, Window

Serve = Callable[..., "Server"]
Browse = Callable[..., "Window"]
TWO_SOURCES = "How many prisoners were released?"


@pytest.mark.parametrize(
    ("locale", "question"),
    [
        ("en-US", "what did the US get in return?"),
        ("uk-UA", "Що США отримали натомість?"),
        ("vi-VN", "Mỹ nhận lại được gì?"),
    ],
)
def test_the_main_question_in_three_languages(
    seeds_server: "Server", browse: Browse, seeds_assistant: Assistant, locale: str, question: str
) -> None:
    window = browse(seeds_server.url, locale)
    code = locale[:2]
    assert say(code, "connect_extractive") in window.one(".banner").text
    answer = seeds_assistant.ask(question)
    said = window.ask(question)
    assert answer.sentences
    for sentence in answer.sentences:
        assert sentence.text in said
    assert all(f"[{citation.id}]" in said for citation in answer.citations)
    last = answer.citations[min(1, len(answer.citations) - 1)]
    window.open_source(last.id)
    window.see_mark(last.quote)


@pytest.mark.parametrize("size", [(1440, 900), (390, 844), (360, 640)])
def test_the_second_source_opens_at_its_highlighted_sentence(
    seeds_server: "Server", browse: Browse, seeds_assistant: Assistant, size: tuple[int, int]
) -> None:
    window = browse(seeds_server.url, size=size)
    window.ask(TWO_SOURCES)
    for citation in seeds_assistant.ask(TWO_SOURCES).citations[1:]:
        window.open_source(citation.id)
        window.see_mark(citation.quote)
        wide = window.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0  # nothing is wider than the window
        window.close_source()


def test_a_follow_up_and_the_conversation_after_a_restart(serve: Serve, browse: Browse, own_seeds: Settings) -> None:
    server = serve(own_seeds)
    window = browse(server.url)
    first = window.ask(TWO_SOURCES)
    second = window.ask("and why?")
    assert "[1]" in second
    assert second != first
    address = window.driver.current_url
    server.stop()
    server.start()
    window.open(server.url)
    window.click('[class*="st-key-shelf-"] button')
    window.one(".st-key-retry-1")
    assert [e.text for e in window.all(".question")] == [TWO_SOURCES, "and why?"]
    again = browse(address)  # the address names the conversation
    again.one(".st-key-retry-1")
    assert [e.text for e in again.all(".question")] == [TWO_SOURCES, "and why?"]


def test_hostile_content_asks_for_nothing_outside(
    serve: Serve, browse: Browse, settings_for: Callable[..., Settings], write: Callable[..., object]
) -> None:
    head = "---\ntitle: '{0}'\nsource: '{0}'\n---\nZubrov"
    files = {
        f"{n} {name}.md": head.format(text.replace("'", "''")) + f" {text} was freed."
        for n, (text, name) in enumerate(
            zip(
                HOSTILE,
                ["<b>", "[x](y)", "$z$", "`c`", "www.evil.example", "a--b", "*i*", "~d~", ":smile:", "#"],
                strict=True,
            )
        )
    }
    settings = settings_for(write(files))
    build(settings)
    server = serve(settings)
    window = browse(server.url)
    window.requests()
    asked = "Was Zubrov freed? " + " ".join(HOSTILE[:8])
    said = window.ask(asked)
    assert asked in [e.text for e in window.all(".question")]
    assert "was freed" in said
    for number in range(1, said.count("Open source") + 1):
        window.open_source(number)
        window.see_mark("Zubrov")
        window.close_source()
    window.click('[data-testid="stExpander"] summary')
    window.ask("And " + HOSTILE[8] + "?")
    page = window.driver.page_source
    assert "onerror=alert(1)>" not in page.replace("&gt;", "")
    outside = [url for url in window.requests() if not url.startswith((server.url, server.url.replace("http", "ws")))]
    assert [url for url in outside if not url.startswith(("data:", "blob:", "about:"))] == []
    assert window.driver.execute_script("return document.querySelectorAll('.katex, a[href*=\"evil\"]').length") == 0


def test_a_question_that_hangs_is_stopped_and_can_be_asked_again(
    serve: Serve, browse: Browse, own_seeds: Settings
) -> None:
    with model_server(lambda body: Answer(text="x" * 400, end="stall")) as running:
        server = serve(own_seeds, OPENAI_BASE_URL=running.url, RAG_CHAT_MODEL="m", RAG_PROFILE="openai")
        window = browse(server.url)
        field = window.one('[data-testid="stChatInput"] textarea')
        field.send_keys("Who was released?\n")
        window.click(".st-key-stop button")
        window.one(".st-key-retry-0")
        assert say("en", "chat_stopped") in window.driver.find_element("tag name", "body").text
        assert [e.text for e in window.all(".question")] == ["Who was released?"]


def test_a_bad_key_is_one_sentence_and_quotes_go_on(serve: Serve, browse: Browse, own_seeds: Settings) -> None:
    key = "sk-not-a-key-at-all"

    def refuse(body: dict[str, object]) -> Answer:
        return Answer(401, payload={"error": {"message": f"Incorrect API key provided: {key}", "code": "invalid"}})

    with model_server(refuse) as running:
        server = serve(own_seeds)
        window = browse(server.url)
        window.click(".st-key-connecting summary")
        for label, value in (("connect_key", key), ("connect_address", running.url), ("connect_model", "m")):
            window.one(f'input[aria-label="{say("en", label)}"]').send_keys(value)
        window.click('[data-testid="stFormSubmitButton"] button')
        error = window.one('[data-testid="stSidebar"] [data-testid="stAlert"]')
        assert "refused the key" in error.text
        assert key not in window.driver.page_source
        assert "[1]" in window.ask("Which sanctions were lifted?")
        assert len(running.requests) == 1
    server.stop()
    assert key not in server.log()
    for path in own_seeds.data_dir.rglob("*"):
        assert not path.is_file() or key.encode() not in path.read_bytes()
