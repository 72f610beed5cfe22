"""The seam to language models, against a real server on loopback and the real client."""

from typing import Any

import pytest

from index.errors import ServiceError, ServiceRefused, SettingsError
from index.service import OpenAIChat, ScriptedChat, parse_json
from index.settings import Settings
from tests.model_server import Answer, model_server, refusal, reply

KEY = "sk-very-secret-0123456789"
SCHEMA: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "integer"}}}


def chat_at(url: str, **values: Any) -> OpenAIChat:
    return OpenAIChat(Settings(openai_base_url=url, chat_model="m", **values))


def test_a_reply_comes_with_its_tokens_and_no_key_is_needed_for_a_local_server() -> None:
    with model_server(lambda _: reply('{"a": 1}')) as server:
        got = chat_at(server.url).complete("be brief", "hello", SCHEMA)
    assert (got.text, got.prompt_tokens, got.completion_tokens) == ('{"a": 1}', 7, 3)
    (_, body) = server.requests[0]
    assert body["temperature"] == 0
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA


@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_server_that_refuses_schemas_is_asked_more_simply_and_that_is_remembered(status: int) -> None:
    def answer(body: dict[str, Any]) -> Answer:
        return refusal(status) if "response_format" in body else reply('{"a": 2}')

    with model_server(answer) as server:
        chat = chat_at(server.url)
        assert chat.complete("s", "u", SCHEMA).text == '{"a": 2}'
        before = len(server.requests)
        assert chat.complete("s", "u", SCHEMA).text == '{"a": 2}'
    assert len(server.requests) == before + 1
    assert '"integer"' in server.requests[-1][1]["messages"][0]["content"]


@pytest.mark.parametrize(
    ("status", "error", "named"),
    [(401, ServiceRefused, "OPENAI_API_KEY"), (404, ServiceRefused, "RAG_CHAT_MODEL"), (429, ServiceError, "busy")],
)
def test_refusals_name_what_to_set_and_never_the_key(status: int, error: type[Exception], named: str) -> None:
    with model_server(lambda _: refusal(status, f"bad key {KEY}")) as server:
        chat = chat_at(server.url, openai_api_key=KEY)
        with pytest.raises(error, match=named) as caught:
            chat.complete("s", "u", SCHEMA)
    assert KEY not in str(caught.value) + repr(chat) + repr(caught.value)
    assert server.requests[0][0]["authorization"] == f"Bearer {KEY}"


def test_two_failures_and_then_a_reply_is_a_reply() -> None:
    answers = [refusal(503), refusal(503), reply("fine")]
    with model_server(lambda _: answers.pop(0)) as server:
        assert chat_at(server.url).complete("s", "u", SCHEMA).text == "fine"
    assert len(server.requests) == 3


def test_a_server_that_is_not_there_is_named() -> None:
    with model_server(lambda _: reply("")) as server:
        gone = server.url
    with pytest.raises(ServiceError, match="OPENAI_BASE_URL"):
        chat_at(gone).complete("s", "u", SCHEMA)


def test_a_reply_without_choices_is_an_error() -> None:
    with model_server(lambda _: (200, {"id": "x", "object": "chat.completion", "choices": []})) as server:  # noqa: SIM117
        with pytest.raises(ServiceError, match="none"):
            chat_at(server.url).complete("s", "u", SCHEMA)


def test_settings_without_a_model_or_a_place_to_ask_are_refused() -> None:
    with pytest.raises(SettingsError, match="RAG_CHAT_MODEL"):
        OpenAIChat(Settings(openai_base_url="http://127.0.0.1:1/v1"))
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        OpenAIChat(Settings(chat_model="m"))


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}', '```json\n{"a": 1}\n```', 'Sure! {"a": 1} Anything else?', '<think>{"a": 0}</think>{"a": 1}',
        'Here:\n```\n{"a": 1}\n```\nDone.',
    ],
)  # fmt: skip
def test_json_is_found_in_what_models_wrap_it_in(text: str) -> None:
    assert parse_json(text) == {"a": 1}


@pytest.mark.parametrize("text", ["", "no", '{"a": ', "[1]", "<think>{}</think>"])
def test_what_holds_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_json(text)


def test_a_script_that_has_run_out_fails_loudly() -> None:
    chat = ScriptedChat(["one"])
    assert chat.complete("s", "u", SCHEMA).text == "one"
    with pytest.raises(AssertionError, match="run out"):
        chat.complete("s", "u", SCHEMA)
    assert chat.calls == [("s", "u"), ("s", "u")]
