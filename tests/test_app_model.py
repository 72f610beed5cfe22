"""A model connected from the sidebar: for this session only, checked with one small call, never written anywhere."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from index.settings import Settings
from rag import Assistant
from rag.llm.connect import connect, settings_with
from tests.app_pages import Open, answers, ask, read, seen, shown
from tests.model_replies import POTASH, QUESTION, RELEASED, SEPTEMBER, answer, kind_of, understanding
from tests.model_server import Answer, Body, model_server, refusal, reply
from ui.strings import say

KEY = "sk-this-key-must-not-be-seen"


def fill(page: AppTest, **fields: str) -> AppTest:
    """Fill the form in and send it."""
    for name, value in fields.items():
        page.text_input(key=f"connect_{name}").set_value(value)
    return next(b for b in page.button if b.label == say("en", "connect_button")).click().run()


def good(body: Body) -> Answer:
    """A model that does as it is asked, with two sides and a translation."""
    system, user = (message["content"] for message in body["messages"])
    if system.startswith("Reply with JSON."):
        return reply('{"ok": true}')
    if kind_of(system) == "understand":
        return reply(understanding())
    point = {
        "point": "How many were released th*e*re",
        "values": [
            {"value": "52", "quotes": [2], "event_date": ""},
            {"value": "52 political prisoners and 14 foreigners", "quotes": [1], "event_date": ""},
        ],
    }
    said = [("Lukashenko released 52 political prisoners.", [1])]
    return reply(answer(user, [RELEASED, SEPTEMBER], said, disagreements=[point]))


def nowhere_in(folder: Any, text: str) -> bool:
    return not any(text.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_model_is_connected_answers_and_is_parted_from(
    page: Open, own_seeds: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with model_server(good, models=("m",)) as running:
        opened = fill(page(own_seeds), key=KEY, address=running.url, model="m")
        assert not opened.exception
        assert not opened.error
        assert len(running.chats) == 1  # one small call
        assert say("en", "connect_by_model", model="m") in shown(opened.main)
        assert say("en", "connect_session") in shown(opened.main)
        opened = ask(opened, QUESTION)
        said = answers(opened)[0]
        assert "Lukashenko released 52 political prisoners.[1]" in said
        other = ask(page(own_seeds), "Which sanctions were lifted?")  # another session goes on without it
        assert say("en", "connect_extractive") in shown(other.main)
        asked = len(running.chats)
        opened = ask(opened.button(key="connect_part").click().run(), "Which sanctions were lifted?")
        assert len(running.chats) == asked
        assert say("en", "connect_extractive") in shown(opened.main)
    assert all(f"Bearer {KEY}" == headers["authorization"] for headers, _ in running.requests)
    assert KEY not in caplog.text
    assert nowhere_in(own_seeds.data_dir, KEY)
    assert opened.text_input(key="connect_key").value == ""


def test_disagreements_are_shown_as_sides_with_source_and_date(page: Open, own_seeds: Settings) -> None:
    with model_server(good) as running:
        opened = ask(fill(page(own_seeds), address=running.url, model="m"), QUESTION)
    (sides,) = (e.value for e in opened.main.html if 'class="sides"' in e.value)
    told = read(sides)
    assert say("en", "chat_differ") in told
    assert "How many were released th*e*re" in told
    assert "52 political prisoners and 14 foreigners[1]" in told
    assert say("en", "chat_published", date="26 November 2025") in told
    assert sides.count("<li>") == 2
    assert 'href="#source-0-2"' in sides


@pytest.mark.parametrize(
    ("respond", "fields", "told"),
    [
        (lambda _: refusal(401, f"Incorrect API key provided: {KEY}"), {"key": KEY, "model": "m"}, "refused the key"),
        (lambda _: refusal(404), {"model": "m"}, "no model 'm'"),
        (lambda _: refusal(400), {"model": "m"}, "refused the request"),
        (lambda _: refusal(500), {"model": "m"}, "busy or failing"),
        (lambda _: Answer(payload=b"<html>"), {"model": "m"}, "expected"),
        (good, {}, "expected the name of a model"),
        (good, {"key": "two words", "model": "m"}, "expected a key without blanks"),
    ],
)
def test_what_cannot_be_connected_is_one_sentence_and_quotes_go_on(
    page: Open, own_seeds: Settings, respond: Callable[[Body], Answer], fields: dict[str, str], told: str
) -> None:
    with model_server(respond) as running:
        opened = fill(page(own_seeds), address=running.url, **fields)
        assert not opened.exception
        (error,) = opened.error
        assert told in seen(error.value)
        assert "\n" not in seen(error.value)
        assert KEY not in error.value
        for name in ("OPENAI_", "RAG_CHAT_MODEL", ".env"):
            assert name not in error.value
        opened = ask(opened, "Which sanctions were lifted?")
    assert "[1]" in answers(opened)[0]
    assert say("en", "connect_extractive") in shown(opened.main)


@pytest.mark.parametrize("address", ["localhost", "ftp://x", "http://", "http://local host", "javascript:alert(1)"])
def test_an_address_that_is_none_is_one_sentence(page: Open, own_seeds: Settings, address: str) -> None:
    opened = fill(page(own_seeds), address=address, model="m")
    assert not opened.exception
    (error,) = opened.error
    assert "expected an address such as http://localhost:11434/v1" in seen(error.value)


def test_nothing_entered_is_said_so(page: Open, own_seeds: Settings) -> None:
    assert [seen(e.value) for e in fill(page(own_seeds)).error] == [say("en", "connect_nothing")]


def test_a_service_that_goes_down_gives_quotes_and_says_so(page: Open, own_seeds: Settings) -> None:
    with model_server(good) as running:
        opened = fill(page(own_seeds), address=running.url, model="m")
    said = answers(ask(opened, "Which sanctions were lifted?"))[0]
    assert "The language model gave no answer" in said
    assert "[1]" in said


def test_a_service_that_is_down_where_only_the_model_may_answer(page: Open, own_seeds: Settings) -> None:
    with model_server(good) as running:
        url = running.url
    opened = page(own_seeds, OPENAI_BASE_URL=url, RAG_CHAT_MODEL="m", RAG_ON_FAILURE="abstain")
    opened = ask(opened, "Which sanctions were lifted?")
    assert say("en", "chat_service_unavailable") in answers(opened)[0]
    assert "retry-0" in [b.key for b in opened.button]


def test_a_model_that_writes_markup_is_shown_as_text(page: Open, own_seeds: Settings) -> None:
    evil = "The US is lifting sanctions on $potash$ :potash: :material/potash: -> --"  # what the claims' check lets by

    def hostile(body: Body) -> Answer:
        system, user = (message["content"] for message in body["messages"])
        if system.startswith("Reply with JSON."):
            return reply("no JSON at all")
        if kind_of(system) == "understand":
            return reply(understanding())
        return reply(answer(user, [POTASH], [(evil, [1])]))

    with model_server(hostile) as running:
        opened = ask(fill(page(own_seeds), address=running.url, model="m"), QUESTION)
    assert evil in answers(opened)[0]


def test_connecting_keeps_the_index_and_its_embedding(seeds_assistant: Assistant, seeds_settings: Settings) -> None:
    with model_server(good) as running:
        mine = settings_with(seeds_settings, KEY, running.url, "m")
        assert KEY not in repr(mine)
        own = connect(seeds_assistant, mine)
        assert (own.index, own.model, own.profile) == (seeds_assistant.index, "m", "openai")
        assert own.settings.embedding_mode == seeds_settings.embedding_mode == "builtin"
        assert json.loads(running.chats[0]["messages"][1]["content"].split("Say ")[1].rstrip(".")) == {"ok": True}


def test_a_key_alone_goes_to_openai_and_an_address_alone_gets_no_key(seeds_settings: Settings) -> None:
    only_key = settings_with(seeds_settings, KEY, None, None)
    assert (only_key.openai_base_url, only_key.answer_model) == (None, "gpt-4.1-mini")
    with_env = Settings(**{**dict(seeds_settings), "openai_api_key": KEY})
    assert settings_with(with_env, None, "http://localhost:1/v1", "m").openai_api_key is None
