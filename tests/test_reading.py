"""How a model reads a question: follow-ups, the latest, what is new, and readings that are none."""

from datetime import date
from typing import Any

from index.errors import ReplyUnusable
from index.models.chat import ScriptedChat
from index.settings import Settings
from rag import Answer, Assistant
from rag.llm.prompts import dated
from tests.model_replies import QUESTION, Model, kind_of, understanding


def test_a_follow_up_is_answered_by_what_it_means(ask: Any) -> None:
    history = [{"role": "user", "content": "Who met Lukashenko in Minsk?"}, {"role": "assistant", "content": "Coale."}]
    meant = "What did the US envoy John Coale say about potash?"
    read = understanding(meant, translations=[{"language": "vi", "text": "Ông Coale nói gì về kali?"}], names=["Коул"])
    answered, chat = ask(Model(understood=read), "And what did he say?", history=history)
    assert "Who met Lukashenko" in chat.requests[0].messages[1].content
    assert meant in chat.requests[1].messages[1].content
    assert answered.question == "And what did he say?"
    assert "kali" in " ".join(p.text for p in answered.passages[:2])


def test_a_model_that_cannot_read_the_question_costs_nothing_but_its_reading(ask: Any) -> None:
    for reading in ("no JSON", ReplyUnusable("cut"), '{"standalone": 5, "translations": 1, "names": {}, "since": "x"}'):
        answered, _ = ask([reading, Model()])
        assert len(answered.sentences) == 2


def test_the_same_question_is_read_once(seeds_assistant: Assistant, seeds_settings: Settings) -> None:
    chat = ScriptedChat([Model()] * 3)
    assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, chat)
    assert assistant.ask(QUESTION).text == assistant.ask(QUESTION).text
    assert [kind_of(r.messages[0].content) for r in chat.requests] == ["understand", "answer", "answer"]


def test_the_latest_is_preferred(ask: Any) -> None:
    question = "What did the US do?"
    plain, _ = ask(Model(understood=understanding(question)), question)
    latest, chat = ask(Model(understood=understanding(question, latest=True)), question)

    def places(answered: Answer) -> int:
        newest = date(2025, 12, 13)
        return sum(n for n, p in enumerate(answered.passages) if p.article.published == newest)

    assert places(latest) < places(plain)
    assert "the latest" in chat.requests[1].messages[1].content
    assert f"Today is {dated(date.today())}." in chat.requests[1].messages[1].content


def test_a_model_that_is_asked_what_is_new_is_shown_the_newest_first(ask: Any) -> None:
    answered, chat = ask(Model(understood=understanding("What's new?")), "What's new?")
    assert answered.passages[0].article.published == date(2025, 12, 13)
    assert len({passage.article.key for passage in answered.passages}) == len(answered.passages) == 2
    assert answered.passages[0].text[:40] in chat.requests[1].messages[1].content
