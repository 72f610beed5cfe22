"""A model's reply becoming an answer: which of its quotes, sentences, sides and translations come through."""

import json
from typing import Any

import pytest

from index.models.chat import ScriptedChat
from rag import Assistant
from tests.model_replies import RELEASED, SEPTEMBER, SILENT, Model, answer, good, numbers


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        (("001", "Bản tin có nêu cụ thể Belarus sẽ làm gì", ""), "another word"),
        (("001", "Bản tin nêu cụ thể Belarus sẽ làm gì", ""), "a dropped not"),
        (("004", "1,300 or 1,500 prisoners", ""), "a changed digit"),
        (("004", "400 prisoners whose release", ""), "half of a number"),
        (("777", "Bản tin có nêu cụ thể", ""), "another word, and no such passage"),
        (("001", "", ""), "nothing"),
        (("001", "...", ""), "no letters"),
        (("001", "Bản tin không nêu cụ thể", "làm thành phần của phân bón."), "words that are not there"),
    ],
)  # fmt: skip
def test_a_quote_that_does_not_stand_in_its_passage_carries_nothing(ask: Any, quote: Any, why: str) -> None:
    answered, chat = ask(Model(lambda user: answer(user, [quote], [("The report is silent on this.", [1])])))
    assert answered.mode == "extractive", why
    assert "names no quote" in chat.requests[-1].messages[1].content


@pytest.mark.parametrize("named", ["777", "004", None, "first"])
def test_a_quote_whose_passage_is_named_wrongly_is_found_in_the_one_that_has_it(ask: Any, named: str | None) -> None:
    def astray(user: str) -> str:
        said = json.loads(answer(user, [(named or "x", *SILENT[1:])], [("The report is silent on this.", [1])]))
        if named is None:
            del said["quotes"][0]["passage"]
        elif named == "first":
            said["quotes"][0]["passage"] = f"passage {numbers(user)['001']}"
        return json.dumps(said, ensure_ascii=False)

    answered, chat = ask(Model(astray))
    (citation,) = answered.citations
    assert (citation.doc_id[:3], len(chat.requests)) == ("001", 2)
    assert citation.quote == "Bản tin không nêu cụ thể Belarus sẽ làm gì để đáp lại động thái của Mỹ."


@pytest.mark.parametrize(("passage", "mode"), [(1, "llm"), (2, "llm"), (3, "extractive"), (9, "extractive")])
def test_words_that_two_other_passages_have_are_taken_from_neither(
    settings_for: Any, write: Any, passage: int, mode: str
) -> None:
    corpus = {
        "a.txt": "The harbour was closed on Monday. A storm had come.",
        "b.txt": "Rain fell all day in the hills. The harbour was closed on Monday.",
        "c.txt": "The harbour has four piers, the council said.",
    }
    quote = {"passage": passage, "first": "The harbour was closed on Monday.", "last": ""}
    said = {"quotes": [quote], "verdict": "answer", "sentences": [{"quotes": [1], "text": "The harbour was closed."}]}
    chat = ScriptedChat([Model(lambda _: json.dumps(said))] * 3)
    answered = Assistant.open(settings_for(write(corpus)), chat=chat).ask("When was the harbour closed?")
    assert answered.mode == mode
    if mode == "llm":
        assert [c.doc_id for c in answered.citations] == [("a.txt", "b.txt")[passage - 1]]


@pytest.mark.parametrize("spoil", [lambda said: {"answer": said}, lambda said: {"result": said, "ok": True}])
def test_a_reply_inside_a_field_of_its_own_is_taken_out(ask: Any, spoil: Any) -> None:
    answered, _ = ask(Model(lambda user: json.dumps(spoil(json.loads(good(user))))))
    assert (answered.mode, len(answered.sentences), answered.reason) == ("llm", 2, "not_stated")


def test_a_number_alone_is_a_list_of_one_quote(ask: Any) -> None:
    def single(user: str) -> str:
        said = json.loads(good(user))
        for number, sentence in enumerate(said["sentences"], 1):
            sentence["quotes"] = number
        return json.dumps(said)

    answered, _ = ask(Model(single))
    assert [s.citations for s in answered.sentences] == [(1,), (2,)]


def test_a_sentence_is_shown_once_and_without_markup(ask: Any) -> None:
    said = [
        ("- Lukashenko released **52** political prisoners.", [1]),
        ("Lukashenko released 52 political prisoners", [1]),
        ("lukashenko released 52 political prisoners.", [1]),
        ("Lukashenko released 52 prisoners.", [1]),
    ]
    answered, _ = ask(Model(lambda user: answer(user, [RELEASED], said)))
    assert [s.text for s in answered.sentences] == [
        "Lukashenko released 52 political prisoners.", "Lukashenko released 52 prisoners.",
    ]  # fmt: skip


def test_sources_that_differ_are_shown_as_sides_with_dates(ask: Any) -> None:
    point = {
        "point": "How many were released", "values": [
            {"value": "52", "quotes": [2], "event_date": ""},
            {"value": "53", "quotes": [1], "event_date": ""},
            {"value": "52 political prisoners and 14 foreigners", "quotes": [1], "event_date": "2025-12-01"},
        ],
    }  # fmt: skip
    lonely = {"point": "x", "values": [{"value": "52", "quotes": [1], "event_date": ""}]}
    said = [("Lukashenko released 52 political prisoners.", [1])]
    model = Model(lambda user: answer(user, [RELEASED, SEPTEMBER], said, disagreements=[point, lonely, 7, None]))
    answered, _ = ask(model)
    (sides,) = answered.disagreements
    assert [v["value"] for v in sides["values"]] == ["52", "52 political prisoners and 14 foreigners"]
    assert sides["values"][0] == {"value": "52", "citations": [2], "event_date": None, "published": "2025-11-26"}
    assert sides["values"][1]["event_date"] is None
    assert {c.id for c in answered.citations} == {1, 2}


def test_a_translation_that_changes_a_number_is_no_translation(ask: Any) -> None:
    wrong = [{"quote": 1, "text": "Lukashenko released 53 political prisoners."}, {"quote": "1", "text": 5}]
    said = [("Lukashenko released 52 political prisoners.", [1])]
    answered, _ = ask(Model(lambda user: answer(user, [RELEASED], said, translations=wrong)))
    assert answered.citations[0].translation is None


def test_sentences_before_their_quotes_wait_for_them(ask: Any) -> None:
    def upside_down(user: str) -> str:
        said = json.loads(good(user))
        return json.dumps({name: said[name] for name in reversed(said)})

    answered, _ = ask(Model(upside_down))
    assert len(answered.sentences) == 2
