"""Answers by a model: what holds comes through, what does not is sent back once and then left out."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index.models.chat import ScriptedChat
from index.settings import Settings
from rag import Answer, Assistant, Done, Filters, Quoted, Retrieved, Sentence
from tests.model_replies import (
    EMBASSY,
    POTASH,
    QUESTION,
    RELEASED,
    SILENT,
    Model,
    answer,
    kind_of,
    repair,
    understanding,
)  # fmt: skip


def test_a_good_reply_becomes_a_cited_answer_with_translations(ask: Any) -> None:
    answered, chat = ask(Model())
    assert (answered.mode, answered.model, answered.reason) == ("llm", "scripted", "not_stated")
    assert [s.citations for s in answered.sentences] == [(1,), (2,)]
    assert answered.citations[0].quote == "Bản tin không nêu cụ thể Belarus sẽ làm gì để đáp lại động thái của Mỹ."
    assert answered.citations[0].translation.startswith("The report does not state")
    assert answered.citations[1].translation is None
    assert [kind_of(r.messages[0].content) for r in chat.requests] == ["understand", "answer"]
    assert answered.usage.calls == 2


def test_the_parts_of_a_stream_come_in_order_and_each_sentence_before_the_next_is_there(
    seeds_assistant: Assistant, seeds_settings: Settings
) -> None:
    sent: list[str] = []

    class Slow(ScriptedChat):
        def stream(self, request: Any, budget: Any) -> Any:
            for piece in super().stream(request, budget):
                sent.append(piece)
                yield piece

    assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, Slow([Model()] * 2))
    kinds, seen = [], []
    for event in assistant.stream(QUESTION):
        kinds.append(type(event))
        if isinstance(event, Sentence):
            seen.append("".join(sent))
    assert kinds == [Retrieved, Quoted, Sentence, Sentence, Done]
    assert "John Coale" not in seen[0].split('"sentences"')[1]
    assert '"translations"' not in seen[1].split('"sentences"')[1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (QUESTION, "The language model gave no answer: nothing that it wrote passed the check"),
        ("Що США отримали натомість?", "Мовна модель не відповіла: ніщо з написаного нею не пройшло звірки"),
        ("Что США получили взамен?", "Языковая модель не ответила: ничто из написанного ею не прошло сверки"),
        ("Mỹ được gì để đổi lại?", "Mô hình ngôn ngữ không trả lời: những gì nó viết không qua được bước đối chiếu"),
    ],
)
def test_a_reply_of_which_nothing_holds_leaves_quotes_and_a_notice_in_the_reader_s_language(
    ask: Any, question: str, said: str
) -> None:
    model = Model(
        lambda user: answer(user, [RELEASED], [("Putin died.", [1])]), understood=understanding(question)
    )  # fmt: skip
    answered, chat = ask(model, question)
    assert (answered.mode, answered.model, answered.abstained, len(chat.requests)) == (
        "extractive",
        "extractive",
        False,
        3,
    )
    assert answered.notice.startswith(said)
    assert "Putin" not in answered.text


def test_a_false_premise_is_corrected_with_a_citation(ask: Any) -> None:
    said = [("The report does not say what Belarus will do in response.", [1])]
    answered, _ = ask(Model(lambda user: answer(user, [SILENT], said, "false_premise")))
    assert (answered.reason, answered.abstained) == ("false_premise", False)


def test_a_model_that_finds_nothing_is_believed_in_the_reader_s_language(ask: Any) -> None:
    nothing = Model(lambda user: answer(user, [], [], "no_evidence"))
    answered, chat = ask(nothing, "Хто виграв чемпіонат світу з шахів?")
    assert (answered.abstained, answered.reason, answered.language) == (True, "no_evidence", "uk")
    assert (answered.mode, answered.notice) == ("llm", None)
    assert answered.passages
    assert len(chat.requests) == 2


def test_nothing_is_asked_of_a_model_where_there_is_nothing_to_find(
    ask: Any, settings_for: Any, write: Any, workshop: Any
) -> None:
    answered, chat = ask([], filters=Filters(languages=("zh",)))
    assert (answered.reason, chat.requests) == ("filtered_out", [])
    empty = ScriptedChat([])
    answered = Assistant.open(settings_for(write({})), chat=empty).ask("what?")
    assert (answered.reason, empty.requests) == ("empty_index", [])


@pytest.mark.parametrize(
    ("said", "verdict", "events"),
    [
        ([], "no_evidence", ["Retrieved", "Quoted", "Done"]),
        ([("Putin died.", [1])], "answer", ["Retrieved", "Quoted", "Sentence", "Done"]),
        ([("Lukashenko released 52 prisoners.", [1])], "no_evidence", ["Retrieved", "Quoted", "Done"]),
    ],
)
def test_the_quotes_of_an_answer_come_once_whoever_writes_it(
    seeds_assistant: Assistant, seeds_settings: Settings, said: Any, verdict: str, events: list[str]
) -> None:
    chat = ScriptedChat([Model(lambda user: answer(user, [RELEASED], said, verdict))] * 3)
    assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, chat)
    assert [type(e).__name__ for e in assistant.stream(QUESTION)] == events


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 60), st.text(max_size=30), st.lists(st.integers(-2, 9), max_size=3),
    st.just({"passage": 1, "first": "Belarus", "last": "Minsk"}),
)  # fmt: skip


def spoil(value: Any, chance: random.Random, junk: list[Any]) -> Any:
    """A JSON value with some of its parts changed: digits, words, numbers, types."""
    if junk and chance.random() < 0.06:
        return junk.pop()
    if isinstance(value, dict):
        return {k: spoil(v, chance, junk) for k, v in value.items() if chance.random() > 0.02}
    if isinstance(value, list):
        return [spoil(v, chance, junk) for v in value]
    if isinstance(value, int) and chance.random() < 0.15:
        return value + chance.choice([-1, 1, 7])
    if isinstance(value, str) and value and chance.random() < 0.2:
        at = chance.randrange(len(value))
        return (
            value[:at] + chance.choice(["9", "không ", "\u200b", "»", " not ", ""]) + value[at + chance.randrange(3) :]
        )
    return value


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 2**32), st.lists(JUNK, max_size=6), st.integers(1, 400), st.sampled_from(["", "cut", "fence"]))
@example(1, ["0\x1f"], 1, "")
@example(2954, ["0", None, None], 1, "")
def test_whatever_a_model_says_every_citation_stands(
    ask: Any, number: int, junk: list[Any], size: int, how: str
) -> None:
    chance = random.Random(number)

    def spoiled(user: str) -> str:
        said = json.loads(
            answer(
                user, [SILENT, POTASH, RELEASED, EMBASSY],
                [
                    ("The report does not say what Belarus will do in response.", [1]),
                    ("Lukashenko released 52 political prisoners.", [3]), ("Trump wants the embassy open.", [4]),
                ],
                disagreements=[{"point": "How many", "values": [
                    {"value": "52", "quotes": [3], "event_date": ""},
                    {"value": "two days", "quotes": [2], "event_date": "x"},
                ]}],
                translations=[{"quote": n, "text": "It rained."} for n in range(5)],
            )
        )  # fmt: skip
        text = json.dumps(spoil(said, chance, list(junk)), ensure_ascii=False)
        if how == "cut":
            return text[:size]
        return f"Sure:\n```json\n{text}\n```" if how == "fence" else text

    model = Model(spoiled, repaired=spoiled_repair(chance, junk))
    answered, _ = ask(model)
    quotes = {citation.id: citation.quote for citation in answered.citations}
    for sentence in answered.sentences:
        stated = " ".join(quotes[n] for n in sentence.citations)
        assert set(re.findall(r"[0-9]+", sentence.text)) <= set(re.findall(r"[0-9]+", stated)) | extractive(answered)


def extractive(answered: Answer) -> set[str]:
    """Digits that the frame phrases of an extractive answer may bring: dates of publication."""
    return set(re.findall(r"[0-9]+", answered.text)) if answered.mode == "extractive" else set()


def spoiled_repair(chance: random.Random, junk: list[Any]) -> str:
    """A second attempt that is no better."""
    return json.dumps(
        spoil(json.loads(repair([("Lukashenko released 52 political prisoners.", [3])])), chance, list(junk))
    )


def test_replies_are_kept_on_disk_without_a_word_of_the_key(
    seeds_assistant: Assistant, seeds_settings: Settings, tmp_path: Path
) -> None:
    from index.models.cache import Cache, CachedChat

    chat = ScriptedChat([Model()] * 2)
    for _ in range(2):
        kept = CachedChat(chat, Cache(tmp_path / "replies.sqlite"))
        assistant = Assistant(seeds_settings, seeds_assistant._workshop, seeds_assistant.index, kept)
        assert len(assistant.ask(QUESTION).sentences) == 2
    assert len(chat.requests) == 2
