"""The assistant with a real server on loopback and the real client: what goes wrong, and what the reader gets."""

import json
import logging
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from index import service
from index.build import build
from index.errors import ServiceError, SettingsError
from index.models.dialect import DIALECTS
from index.settings import Settings
from rag import Answer, Assistant, Sentence
from tests.model_replies import POTASH, QUESTION, RELEASED, SILENT, Model, answer, good, holds, kind_of, understanding
from tests.model_server import Answer as Reply
from tests.model_server import Body, Running, model_server, refusal, reply, vectors

KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered of another test's server, and retries do not wait as for people."""
    DIALECTS.clear()
    service.server_of.cache_clear()
    monkeypatch.setattr(service, "BACKOFF_S", 0.0005)


@pytest.fixture
def at(seeds_settings: Settings) -> Callable[..., Assistant]:
    """An assistant over the articles that ship, with a model behind a server."""

    def opened(server: Running | str, **values: Any) -> Assistant:
        url = server if isinstance(server, str) else server.url
        given = {"openai_base_url": url, "chat_model": "m", "timeout_s": 1.0, "deadline_s": 20.0, **values}
        return Assistant.open(Settings(corpus=seeds_settings.corpus, data_dir=seeds_settings.data_dir, **given))

    return opened


def by(model: Model, **more: Any) -> Callable[[Body], Reply]:
    """A server's answers, by a model."""
    return lambda body: reply(model.text(*(m["content"] for m in body["messages"])), **more)


def failing(fault: Callable[[Body], Reply]) -> Callable[[Body], Reply]:
    """A server that reads questions well and then fails at the answer."""

    def respond(body: Body) -> Reply:
        kind = kind_of(body["messages"][0]["content"])
        return reply(understanding()) if kind == "understand" else fault(body)

    return respond


FAULTS: dict[str, tuple[Callable[[Body], Reply], str]] = {
    "401": (lambda _: refusal(401), "OPENAI_API_KEY"),
    "404 model": (lambda _: refusal(404), "RAG_CHAT_MODEL"),
    "429 for ever": (lambda _: refusal(429, retry_after="0.01"), "busy"),
    "429 for an hour": (lambda _: refusal(429, retry_after="3600"), "busy"),
    "500 for ever": (lambda _: refusal(500), "failing"),
    "reset in mid-stream": (lambda _: reply("x" * 300, end="reset"), "broke off|connection"),
    "stall": (lambda _: reply("x" * 300, end="stall"), "RAG_TIMEOUT_S"),
    "cut short": (lambda b: reply(good(b["messages"][1]["content"])[:60], finish="length"), "RAG_REPLY_TOKENS"),
    "refusal": (lambda _: reply("", delta=(("refusal", "I cannot"),)), "declined"),
    "empty reply": (lambda _: reply(""), "empty"),
    "no JSON": (lambda _: reply("I would rather tell you a story."), "JSON"),
    "broken JSON": (lambda _: reply('{"quotes": [{"passage": 1, "first" - "x"}]}'), "JSON"),
    "2 MB": (lambda _: reply("y" * 2_000_000, piece=100_000), "at most|megabytes"),
    "2 MB in one element": (lambda _: reply('{"quotes": ["' + "y" * 2_000_000, piece=1000), "at most"),
    "an error in the stream": (lambda _: Reply(payload=b'data: {"error": {"message": "boom"}}\n\n'), "failure"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_model_that_fails_leaves_quotes_and_a_notice_or_none_as_the_settings_say(at: Any, name: str) -> None:
    fault, words = FAULTS[name]
    with model_server(failing(fault)) as server:
        answered = at(server).ask(QUESTION)
        holds(answered)
        assert (answered.mode, answered.abstained) == ("extractive", False)
        assert re.search(words, answered.notice)
        assert "động thái của Mỹ" in answered.text
        silent = at(server, on_failure="abstain").ask("Що США отримали натомість?")
    assert (silent.abstained, silent.reason, silent.citations) == (True, "service_unavailable", ())
    assert silent.text.startswith("Відповіді немає")
    assert silent.passages


@pytest.mark.parametrize(
    "said", ["{}", '{"verdict": "answer", "sentences": []}', '{"sentences": ["The US got nothing."], "quotes": []}']
)  # fmt: skip
def test_a_reply_without_a_sentence_that_holds_is_no_verdict_on_the_articles(at: Any, said: str) -> None:
    with model_server(failing(lambda _: reply(said))) as server:
        answered = at(server).ask(QUESTION)
        silent = at(server, on_failure="abstain").ask(QUESTION)
    assert (answered.mode, answered.abstained) == ("extractive", False)
    assert "nothing that it wrote passed the check" in answered.notice
    assert (silent.reason, silent.sentences) == ("service_unavailable", ())
    assert silent.text.startswith("There is no answer")
    assert "passed the check" in silent.text


def test_a_server_that_is_not_there_is_asked_once(at: Any) -> None:
    with model_server(lambda _: reply("")) as server:
        gone = server.url
    answered = at(gone).ask(QUESTION)
    assert "OPENAI_BASE_URL" in answered.notice or "earlier in this question" in answered.notice
    assert answered.mode == "extractive"


def test_after_the_reading_lost_its_connection_no_answer_is_asked_for(at: Any) -> None:
    with model_server(lambda _: reply("x" * 100, end="reset")) as server:
        answered = at(server).ask(QUESTION)
    assert len(server.chats) == 1
    assert answered.mode == "extractive"
    assert answered.notice


def test_two_failures_and_then_an_answer_is_an_answer(at: Any) -> None:
    left = [refusal(500), refusal(500)]
    model = by(Model())
    with model_server(lambda body: left.pop() if left else model(body)) as server:
        answered = at(server).ask(QUESTION)
    assert (answered.mode, len(answered.sentences), answered.notice) == ("llm", 2, None)
    assert answered.usage.retries == 2


def test_what_was_shown_before_the_stream_broke_stays_with_a_notice(at: Any) -> None:
    def fault(body: Body) -> Reply:
        whole = good(body["messages"][1]["content"])
        return reply(whole + " " * len(whole), end="close", piece=20)

    with model_server(failing(fault)) as server:
        events = list(at(server).stream(QUESTION))
    answered = events[-1].answer
    holds(answered)
    shown = [e for e in events if isinstance(e, Sentence)]
    assert shown
    assert list(answered.sentences) == shown
    assert answered.mode == "llm"
    assert "broke off" in answered.notice


def test_a_reply_cut_short_keeps_the_sentences_that_had_passed(at: Any) -> None:
    def fault(body: Body) -> Reply:
        whole = good(body["messages"][1]["content"])
        return reply(whole[: whole.index('"The US is')], finish="length")

    with model_server(failing(fault)) as server:
        answered = at(server).ask(QUESTION)
    assert [s.text for s in answered.sentences] == ["The report does not say what Belarus will do in response."]
    assert "RAG_REPLY_TOKENS" in answered.notice


@pytest.mark.parametrize(
    "wrap", ["{}", "```json\n{}\n```", "Sure, here it is:\n{}\nDone.", "<think>Hm {{maybe}}</think>\n{}"]
)  # fmt: skip
def test_a_small_local_server_works_without_key_schema_or_usage(at: Any, wrap: str) -> None:
    def respond(body: Body) -> Reply:
        if body.get("response_format", {}).get("type") == "json_schema":
            return refusal(500, "schema?")
        if "max_completion_tokens" in body or "stream_options" in body:
            return refusal(400, "unknown field stream_options")
        said = Model().text(*(m["content"] for m in body["messages"]))
        return reply(wrap.replace("{}", said).replace("{{", "{").replace("}}", "}"), usage=False, piece=3)

    with model_server(respond) as server:
        answered = at(server).ask(QUESTION)
    assert (answered.mode, len(answered.sentences)) == ("llm", 2)
    assert answered.usage.estimated
    assert answered.usage.prompt_tokens > 2000
    assert server.requests[-1][0]["authorization"] == "Bearer none"


def test_sixteen_questions_at_once_keep_to_themselves_and_to_the_limit(at: Any) -> None:
    import threading

    lock, state = threading.Lock(), {"now": 0, "most": 0}

    def respond(body: Body) -> Reply:
        with lock:
            state["now"] += 1
            state["most"] = max(state["most"], state["now"])
        system, user = (m["content"] for m in body["messages"])
        number = re.findall(r"number (\d+)", user)[-1]
        if kind_of(system) == "understand":
            said = understanding(f"what did the US get in return, number {number}?")
        else:
            said = answer(user, [SILENT], [("It does not say" + " so" * int(number) + ".", [1])], "not_stated")
        with lock:
            state["now"] -= 1
        return reply(said)

    with model_server(respond) as server:
        assistant = at(server, model_calls=3, timeout_s=20.0)  # on a busy machine too
        with ThreadPoolExecutor(16) as pool:
            asked = [f"what did the US get in return, number {n}?" for n in range(1, 17)]
            answers: list[Answer] = list(pool.map(assistant.ask, asked))
    for n, answered in enumerate(answers, 1):
        assert answered.question == asked[n - 1]
        assert answered.sentences[0].text == "It does not say" + " so" * n + "."
    assert state["most"] <= 3
    assert len(server.chats) == 32


def test_a_key_is_in_no_log_no_error_no_repr_no_run_and_no_file(
    at: Any, seeds_settings: Settings, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = []
    with model_server(by(Model())) as server:
        assistant = at(server, openai_api_key=KEY, cache_replies=True)
        told += [repr(assistant.settings), repr(assistant._chat), json.dumps(assistant.ask(QUESTION).to_dict())]
    with model_server(lambda _: refusal(401, f"Incorrect API key provided: {KEY}")) as server:
        answered = at(server, openai_api_key=KEY).ask(QUESTION)
        told += [json.dumps(answered.to_dict()), str(answered)]
    assert KEY not in "".join(told) + caplog.text
    files = [path for path in seeds_settings.data_dir.rglob("*") if path.is_file()]
    assert any(path.name == "replies.sqlite" for path in files)
    assert not [path for path in files if KEY.encode() in path.read_bytes()]


def test_a_question_s_tokens_are_limited(at: Any) -> None:
    with model_server(by(Model())) as server:
        answered = at(server, max_tokens=6000).ask(QUESTION)
    assert "RAG_MAX_TOKENS" in answered.notice
    assert len(server.chats) == 1


@pytest.mark.parametrize(
    ("values", "variable"),
    [
        ({"OPENAI_BASE_URL": "no url"}, "OPENAI_BASE_URL"), ({"OPENAI_BASE_URL": "http://a b/"}, "OPENAI_BASE_URL"),
        ({"OPENAI_API_KEY": "sk-a b"}, "OPENAI_API_KEY"), ({"RAG_MAX_TOKENS": "-5"}, "RAG_MAX_TOKENS"),
        ({"RAG_MAX_COST_USD": "-0.1"}, "RAG_MAX_COST_USD"), ({"RAG_DEADLINE_S": "-1"}, "RAG_DEADLINE_S"),
        ({"RAG_CONTEXT_TOKENS": "0"}, "RAG_CONTEXT_TOKENS"), ({"RAG_ON_FAILURE": "panic"}, "RAG_ON_FAILURE"),
        ({"RAG_ANSWERS": "llm"}, "OPENAI_API_KEY"), ({"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}, "RAG_CHAT_MODEL"),
        ({"RAG_EMBEDDINGS": "openai"}, "OPENAI_API_KEY"),
    ],
)  # fmt: skip
def test_bad_settings_are_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, values: dict[str, str], variable: str
) -> None:
    (tmp_path / "c").mkdir()
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"^{variable}: expected"):
        Assistant.open(Settings(corpus=tmp_path / "c", data_dir=tmp_path / "d"))


def test_a_model_that_the_server_lacks_is_refused_at_the_start(at: Any) -> None:
    with model_server(by(Model()), models=("llama3", "qwen3")) as server:
        with pytest.raises(SettingsError, match="RAG_CHAT_MODEL: expected one of the server's models"):
            at(server)
        assert at(server, chat_model="qwen3").ask(QUESTION).sentences


# Vectors from a server

ARTICLES = {f"{n}.txt": f"Report {n}: the harbour of town {n} was closed on Monday after a storm." for n in range(30)}


def embedding(server: Running, settings_for: Any, corpus: Path, **values: Any) -> Settings:
    made: Settings = settings_for(
        corpus, openai_base_url=server.url, embed_model="e", answers="extractive", timeout_s=2.0, **values
    )
    return made


def test_vectors_of_a_server_are_paid_for_once_and_lie_apart(settings_for: Any, write: Any) -> None:
    corpus = write(ARTICLES)
    with model_server(lambda _: reply("")) as server:
        settings = embedding(server, settings_for, corpus)
        assistant = Assistant.open(settings)
        assert len(server.requests) == 1  # thirty texts in one request
        assert assistant.profile == "openai"
        assert not assistant.ask("Was the harbour of town 7 closed?").abstained
        asked = len(server.requests)
        again = embedding(server, settings_for, corpus, data="again")
        shutil.rmtree(again.cache_dir)
        settings.cache_dir.rename(again.cache_dir)
        Assistant.open(again)
        assert len(server.requests) == asked
    builtin = Assistant.open(settings_for(corpus, "builtin"))
    assert builtin.index.mark != assistant.index.mark


def test_a_question_goes_on_by_words_alone_when_its_vector_cannot_be_had(settings_for: Any, write: Any) -> None:
    with model_server(lambda _: reply("")) as server:
        assistant = Assistant.open(embedding(server, settings_for, write(ARTICLES)))
    answered = assistant.ask("Was the harbour of town 7 closed?")
    assert "by their words alone" in answered.notice
    assert answered.citations


def test_a_service_that_fails_in_the_middle_of_a_build_loses_nothing(settings_for: Any, write: Any) -> None:
    corpus = write(ARTICLES)
    calls = {"n": 0}

    def embed(body: Body) -> Reply:
        from tests.model_server import vectors

        calls["n"] += 1
        return refusal(400) if calls["n"] == 2 else vectors(body)

    with model_server(lambda _: reply(""), embed=embed) as server:
        settings = embedding(server, settings_for, corpus)
        Assistant.open(settings)
        (corpus / "new.txt").write_text("The bridge of the old town was opened on Friday.", encoding="utf-8")
        from index.build import build

        with pytest.raises(ServiceError):
            build(settings)
        assert len(Assistant.open(settings).index.heads()) == 30
        assert build(settings).added == ["new.txt"]
        assert len(Assistant.open(settings).index.heads()) == 31


def test_vectors_of_another_length_are_the_server_s_fault_and_are_not_kept(
    settings_for: Any, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.build.EMBEDDED_AT_ONCE", 5)
    corpus, lengths = write(ARTICLES), [8, 8, 6]

    def embed(body: Body) -> Reply:
        return vectors(body, lengths.pop(0) if lengths else 8)

    with model_server(lambda _: reply(""), embed=embed) as server:
        settings = embedding(server, settings_for, corpus)
        with pytest.raises(ServiceError, match="expected vectors of 8 numbers from 'e', as before, got 6; .* build"):
            build(settings)
        assert len(build(settings).added) == 30
        (corpus / "new.txt").write_text("The bridge of the old town was opened on Friday.", encoding="utf-8")
        shutil.rmtree(settings.cache_dir)
        lengths.append(6)
        with pytest.raises(SettingsError, match=r"RAG_EMBED_MODEL: expected vectors as long as those in .* 8, got 6"):
            build(settings)
        assert len(Assistant.open(settings).index.heads()) == 30


def test_the_quotes_that_tests_rely_on_stand_in_the_articles() -> None:
    from tests.invariants import seed

    names = {"001": "001_764f2a8dc53a973a.txt", "002": "002_c921a7b290a26246.txt"}
    for doc, first, last in (SILENT, POTASH, RELEASED):
        text = seed(names[doc])
        assert first.replace("'", "’") in text or first in text
        assert last in text
