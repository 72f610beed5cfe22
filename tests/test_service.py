"""The seam to models' servers, against a real server on loopback and the real client."""

import json
import time
from typing import Any

import pytest

from index import service
from index.errors import (
    BudgetSpent,
    ReplyUnusable,
    ServiceError,
    ServiceRefused,
    ServiceUnreachable,
    SettingsError,
)  # fmt: skip
from index.models.budget import Budget
from index.models.chat import Request, complete, request
from index.models.dialect import DIALECTS
from index.service import OpenAIChat, check_model, embed
from index.settings import Settings
from tests.model_server import Answer, Body, model_server, refusal, reply

KEY = "sk-very-secret-0123456789"
SCHEMA: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "integer"}}}
ASKED: Request = request("be brief", "hello", SCHEMA, 50)


@pytest.fixture(autouse=True)
def _forget() -> None:
    """What one server refused is not remembered for the next test's, which may get the same port."""
    DIALECTS.clear()
    service.server_of.cache_clear()


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits between attempts are a thousandth of what they are for people."""
    monkeypatch.setattr(service, "BACKOFF_S", 0.0005)


def chat_at(url: str, **values: Any) -> OpenAIChat:
    return OpenAIChat(Settings(openai_base_url=url, **{"chat_model": "m", **values}))


def budget(**values: Any) -> Budget:
    return Budget(**{"seconds": 20, **values})


def test_a_reply_comes_with_its_tokens_and_no_key_is_needed_for_a_local_server() -> None:
    spent = budget()
    with model_server(lambda _: reply('{"a": 1}')) as server:
        assert complete(chat_at(server.url), ASKED, spent) == '{"a": 1}'
    assert spent.usage[:4] == (7, 3, None, 1)
    (body,) = server.chats
    assert (body["temperature"], body["max_tokens"], body["stream"]) == (0, 50, True)
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA


def test_pieces_come_as_they_arrive() -> None:
    with model_server(lambda _: reply("a long reply", piece=3)) as server:
        assert list(chat_at(server.url).stream(ASKED, budget())) == ["a l", "ong", " re", "ply"]


def test_a_server_that_does_not_stream_is_understood() -> None:
    whole = {"choices": [{"message": {"content": "whole"}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 5}}
    for payload in (json.dumps(whole).encode(), json.dumps(whole, indent=2).encode()):
        spent = budget()
        with model_server(lambda _, payload=payload: Answer(payload=payload)) as server:  # type: ignore[misc]
            assert complete(chat_at(server.url), ASKED, spent) == "whole"
        assert spent.usage.estimated


def test_tokens_are_counted_here_where_the_server_does_not() -> None:
    spent = budget()
    with model_server(lambda _: reply("a plain sentence", usage=False)) as server:
        complete(chat_at(server.url), ASKED, spent)
    assert spent.usage.completion_tokens == 3
    assert spent.usage.prompt_tokens > 5
    assert spent.usage.estimated


@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_server_that_refuses_schemas_is_asked_more_simply_and_that_is_remembered(status: int) -> None:
    def respond(body: Body) -> Answer:
        return refusal(status) if "response_format" in body else reply('{"a": 2}')

    with model_server(respond) as server:
        assert complete(chat_at(server.url), ASKED, budget()) == '{"a": 2}'
        before = len(server.requests)
        assert complete(chat_at(server.url), ASKED, budget()) == '{"a": 2}'
    assert len(server.requests) == before + 1
    assert '"integer"' in server.chats[-1]["messages"][0]["content"]


@pytest.mark.parametrize(
    "refused", ["temperature", "stream_options", "max_tokens", "response_format"],
)  # fmt: skip
def test_the_parameter_that_a_server_names_is_left_out_and_nothing_else(refused: str) -> None:
    def respond(body: Body) -> Answer:
        return refusal(400, f"Unsupported parameter: '{refused}'") if refused in body else reply("fine")

    with model_server(respond) as server:
        assert complete(chat_at(server.url), ASKED, budget()) == "fine"
    first, last = server.chats[0], server.chats[-1]
    if refused != "response_format":
        assert len(server.chats) == 2
        assert set(first) - set(last) == {refused}


@pytest.mark.parametrize(
    ("status", "error", "named"),
    [(401, ServiceRefused, "OPENAI_API_KEY"), (404, ServiceRefused, "RAG_CHAT_MODEL"), (429, ServiceError, "busy")],
)
def test_refusals_name_what_to_set_and_never_the_key(status: int, error: type[Exception], named: str) -> None:
    with model_server(lambda _: refusal(status, f"bad key {KEY}")) as server:
        chat = chat_at(server.url, openai_api_key=KEY)
        with pytest.raises(error, match=named) as caught:
            complete(chat, ASKED, budget())
    assert KEY not in str(caught.value) + repr(chat) + repr(caught.value)
    assert server.requests[0][0]["authorization"] == f"Bearer {KEY}"


def test_two_failures_and_then_a_reply_is_a_reply_and_the_retries_are_counted() -> None:
    answers = [refusal(503), refusal(503), reply("fine")]
    spent = budget()
    with model_server(lambda _: answers.pop(0)) as server:
        assert complete(chat_at(server.url), ASKED, spent) == "fine"
    assert (len(server.requests), spent.usage.retries) == (3, 2)


def test_the_server_s_word_on_when_to_come_back_is_kept() -> None:
    answers = [refusal(429, retry_after="1"), reply("fine")]
    started = time.monotonic()
    with model_server(lambda _: answers.pop(0)) as server:
        assert complete(chat_at(server.url), ASKED, budget()) == "fine"
    assert time.monotonic() - started >= 1


def test_a_wait_beyond_the_deadline_is_not_begun() -> None:
    with model_server(lambda _: refusal(429, retry_after="3600")) as server:
        with pytest.raises(ServiceError, match="busy"):
            complete(chat_at(server.url), ASKED, budget(seconds=5))
    assert len(server.requests) == 1


def test_a_connection_that_ends_before_the_reply_is_made_again() -> None:
    answers = [Answer(end="nothing"), Answer(end="nothing"), reply("fine")]
    spent = budget()
    with model_server(lambda _: answers.pop(0)) as server:
        assert complete(chat_at(server.url), ASKED, spent) == "fine"
    assert (len(server.requests), spent.usage.retries) == (3, 2)


def test_a_server_that_breaks_off_every_connection_is_left_alone() -> None:
    with model_server(lambda _: Answer(end="nothing")) as server, pytest.raises(ServiceUnreachable, match="BASE_URL"):
        complete(chat_at(server.url), ASKED, budget())
    assert len(server.requests) == 3


def test_an_account_without_credit_is_not_asked_again() -> None:
    with model_server(lambda _: refusal(429, code="insufficient_quota")) as server:
        with pytest.raises(ServiceRefused, match="credit"):
            complete(chat_at(server.url), ASKED, budget())
    assert len(server.requests) == 1


def test_after_a_failed_connection_nothing_more_is_asked() -> None:
    with model_server(lambda _: reply("")) as server:
        gone = server.url
    spent = budget()
    with pytest.raises(ServiceUnreachable, match="OPENAI_BASE_URL"):
        complete(chat_at(gone), ASKED, spent)
    with model_server(lambda _: reply("fine")) as server:
        with pytest.raises(ServiceUnreachable, match="earlier"):
            complete(chat_at(server.url), ASKED, spent)
        assert not server.requests
        assert complete(chat_at(server.url), ASKED, budget()) == "fine"


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (reply("x" * 200, end="reset"), ServiceUnreachable, "broke off|connection"),
        (reply("x" * 200, end="stall"), ServiceUnreachable, "RAG_TIMEOUT_S"),
        (reply("half of", finish="length"), ReplyUnusable, "RAG_REPLY_TOKENS"),
        (reply("", delta=(("refusal", "I will not"),)), ReplyUnusable, "declined"),
        (reply("half", finish="content_filter"), ReplyUnusable, "declined"),
        (reply(""), ReplyUnusable, "empty"),
        (reply("y" * 2_000_000, piece=50_000), ReplyUnusable, "at most|megabytes"),
        (Answer(payload=b"z" * 2_000_000), ReplyUnusable, "megabytes"),
        (Answer(payload=b"<html>proxy</html>"), ServiceError, "broke off"),
        (Answer(payload=b"{not json"), ReplyUnusable, "JSON"),
        (Answer(payload={"choices": []}), ServiceError, "broke off|empty"),
    ],
)  # fmt: skip
def test_a_reply_that_does_not_come_whole_is_an_error(answer: Answer, error: type[Exception], words: str) -> None:
    with model_server(lambda _: answer) as server, pytest.raises(error, match=words):
        complete(chat_at(server.url, timeout_s=0.5), ASKED, budget())


def test_a_deadline_ends_a_server_that_drips() -> None:
    with model_server(lambda _: reply("z" * 2000, piece=1, end="stall")) as server:
        with pytest.raises(ServiceError, match="RAG_"):
            complete(chat_at(server.url, timeout_s=5), ASKED, budget(seconds=0.4))


def test_a_prompt_that_is_too_long_is_not_asked_in_other_ways() -> None:
    with model_server(lambda _: refusal(400, "maximum context length is 4096 tokens")) as server:
        with pytest.raises(ServiceRefused, match="RAG_CONTEXT_TOKENS"):
            complete(chat_at(server.url), ASKED, budget())
    assert len(server.requests) == 1


def test_a_question_takes_no_more_than_its_tokens_and_its_money() -> None:
    with model_server(lambda _: reply("fine")) as server, pytest.raises(BudgetSpent, match="RAG_MAX_TOKENS"):
        complete(chat_at(server.url), ASKED, budget(tokens=20))
    assert not server.requests


def test_a_limit_of_money_needs_a_price() -> None:
    with pytest.raises(SettingsError, match="RAG_MAX_COST_USD"):
        chat_at("http://127.0.0.1:9/v1", max_cost_usd=1.0)
    OpenAIChat(Settings(openai_api_key=KEY, max_cost_usd=1.0))


def test_settings_without_a_model_or_a_place_to_ask_are_refused() -> None:
    with pytest.raises(SettingsError, match="RAG_CHAT_MODEL"):
        OpenAIChat(Settings(openai_base_url="http://127.0.0.1:1/v1"))
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        OpenAIChat(Settings(chat_model="m"))


def test_a_model_that_the_server_does_not_list_is_refused_at_the_start() -> None:
    with model_server(lambda _: reply(""), models=("llama:latest", "qwen")) as server:
        for model in ("llama", "llama:latest", "qwen"):
            check_model(Settings(openai_base_url=server.url, chat_model=model))
        with pytest.raises(SettingsError, match=r"RAG_CHAT_MODEL: expected .*qwen.*, got 'gpt'"):
            check_model(Settings(openai_base_url=server.url, chat_model="gpt"))
    with model_server(lambda _: reply("")) as server:
        check_model(Settings(openai_base_url=server.url, chat_model="anything"))
    check_model(Settings(openai_base_url=server.url, chat_model="anything"))


def test_no_more_calls_at_a_time_than_the_settings_say() -> None:
    import threading
    from concurrent.futures import ThreadPoolExecutor

    lock, state = threading.Lock(), {"now": 0, "most": 0}
    both = threading.Barrier(2)

    def respond(_: Body) -> Answer:
        with lock:
            state["now"] += 1
            state["most"] = max(state["most"], state["now"])
        both.wait(10)  # two are in here at one time, or this test fails
        with lock:
            state["now"] -= 1
        return reply("fine")

    with model_server(respond) as server:
        chat = chat_at(server.url, model_calls=2)
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(lambda _: complete(chat, ASKED, budget()), range(8))) == ["fine"] * 8
    assert state["most"] == 2


# Vectors


def test_vectors_come_in_the_order_of_their_texts() -> None:
    spent = budget()
    with model_server(lambda _: reply("")) as server:
        settings = Settings(openai_base_url=server.url, embed_model="e")
        first, second = embed(settings, "e", ["a", "bb"], spent)
    assert first[0] == 1 + ord("a")
    assert second[:2] == [1 + ord("b")] * 2
    assert spent.usage.prompt_tokens == 3


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refusal(404), ServiceRefused), (refusal(500), ServiceError), (Answer(payload={"data": []}), ServiceError),
        (Answer(payload=b"nothing"), ServiceError),
        (Answer(payload={"data": [{"index": n, "embedding": [1.0] * (n + 1)} for n in range(2)]}), ServiceError),
    ],
)  # fmt: skip
def test_vectors_that_are_none_are_an_error(answer: Answer, error: type[Exception]) -> None:
    with model_server(lambda _: reply(""), embed=lambda _: answer) as server, pytest.raises(error):
        embed(Settings(openai_base_url=server.url, embed_model="e"), "e", ["a", "b"], budget())
