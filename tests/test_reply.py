"""What a reader says about an answer asks the articles nothing: thanks, and whether it holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.build import build
from index.settings import Settings
from rag import Assistant
from rag.question.talk import Talk, talk_of
from tests.invariants import hold

NEWS = {
    "a.txt": "Belarus freed 52 prisoners on Thursday. In all Belarus has freed 300 prisoners this year. It rained.",
    "b.txt": "Lithuania counted the prisoners whom Belarus freed on Thursday. There were 52 of them, Vilnius said.",
    "c.txt": "The mayor of Lviv opened a bridge over the river on Sunday. It rained.",
}
FREED, COUNTED = "Belarus freed 52 prisoners on Thursday.", "There were 52 of them, Vilnius said."
ANSWERED = [{"role": "user", "content": "x"}, {"role": "assistant", "content": "y"}]
THANKED = [{"role": "user", "content": "thanks"}, {"role": "assistant", "content": "You are welcome."}]


@pytest.fixture
def assistant(settings_for: Callable[..., Settings], write: Callable[..., Path]) -> Assistant:
    settings = settings_for(write(NEWS))
    build(settings)
    return Assistant.open(settings)


def told(*quotes: str) -> list[dict[str, str]]:
    """A history whose last answer gave some quotes."""
    lines = "\n".join(f"A report, undated: “{quote}” [{n}]" for n, quote in enumerate(quotes, 1))
    return [
        {"role": "user", "content": "How many prisoners did Belarus free?"},
        {"role": "assistant", "content": lines},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "What's your source?", "What\u2019s the evidence?",
        "source?", "Give me the source, please", "Who says so?", "where did you get that?", "are you sure?", "Really?",
        "Дай джерело", "Яке джерело?", "хто це сказав?", "ти впевнений?", "Це правда?",
        "Источник?", "откуда информация?", "кто так говорит?", "Вы уверены?", "это точно?",
        "Can you prove it?", "Можеш це довести?", "Это надежно?", "Có đáng tin không?", "Show me the quote",
        "Cho xem trích dẫn", "nguồn ở đâu?", "ai nói vậy?", "bạn có chắc không?", "thật không?", "nguon o dau",
    ],
)  # fmt: skip
def test_who_doubts_an_answer_or_asks_for_its_source_is_told_from_texts_alone(text: str) -> None:
    assert talk_of(text, ANSWERED) == Talk.AGAIN
    assert talk_of(text, []) is None


@pytest.mark.parametrize(
    "text",
    [
        "Are you sure that it rained?", "Who said that the dam broke?", "Where is the source of the river?",
        "Is that number confirmed?", "who says what?", "Чи це правда, що там 7810?", "хто сказав про вітер?",
        "Правда ли, что он умер?", "Где исток реки?", "nguồn nước ở đâu?", "ai nói về biển?", "thanks to whom?",
        "What was the evidence?", "What is its source?",
    ],
)  # fmt: skip
def test_what_names_a_subject_is_asked_of_the_articles(text: str) -> None:
    assert talk_of(text, ANSWERED) is None


@pytest.mark.parametrize(
    ("text", "alone", "after"),
    [
        ("thanks!", Talk.THANKS, Talk.THANKS),
        ("cam on ban", Talk.THANKS, Talk.THANKS),
        ("Привіт!", Talk.COURTESY, Talk.COURTESY),
        ("Good evening", Talk.COURTESY, Talk.COURTESY),
        ("Доброго ранку!", Talk.COURTESY, Talk.COURTESY),
        ("Доброе утро!", Talk.COURTESY, Talk.COURTESY),
        ("Chào buổi sáng!", Talk.COURTESY, Talk.COURTESY),
        ("Добре, дякую", Talk.THANKS, Talk.THANKS),
        ("хорошо, спасибо", Talk.THANKS, Talk.THANKS),
        ("ok, cảm ơn", Talk.THANKS, Talk.THANKS),
        ("no", None, Talk.COURTESY),
        ("?", None, Talk.COURTESY),
    ],
)
def test_only_thanks_and_greetings_may_begin_a_conversation(text: str, alone: Talk | None, after: Talk) -> None:
    assert (talk_of(text, []), talk_of(text, ANSWERED)) == (alone, after)


@pytest.mark.parametrize("text", ["are you sure?", "Дай джерело", "кто это сказал?", "nguồn ở đâu?"])
@pytest.mark.parametrize("since", [[], THANKED, [*THANKED, *THANKED]])
def test_the_quotes_of_the_answer_before_are_given_once_more(
    assistant: Assistant, text: str, since: list[dict[str, str]]
) -> None:
    answer = assistant.ask(text, [*told(FREED, COUNTED), *since])
    hold(answer, lambda doc_id: NEWS[doc_id])
    assert [(c.doc_id, c.quote) for c in answer.citations] == [("a.txt", FREED), ("b.txt", COUNTED)]
    assert (answer.abstained, answer.reason, answer.confidence) == (False, None, None)
    assert "2" in (answer.notice or "")


def test_the_days_that_were_told_with_a_quote_are_told_with_it_again(
    settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    settings = settings_for(write({"a.md": f"---\ndate: 2026-11-06\nlang: en\n---\n\n{FREED} It rained."}))
    build(settings)
    history = told(FREED)
    assistant = Assistant.open(settings)
    assert "5 November 2026" not in assistant.ask("source?", history).text
    history[1]["content"] = f"A report, 6 November 2026: “{FREED}” (on Thursday = 5 November 2026) [1]"
    assert "(on Thursday = 5 November 2026)" in assistant.ask("source?", history).text


@pytest.mark.parametrize(
    ("quotes", "cited"),
    [
        ((FREED,), [FREED]),
        (("Belarus  freed 52 prisoners on Thursday.",), [FREED]),
        (("Belarus freed 99 prisoners on Thursday.", FREED), [FREED]),
        (("Belarus freed 99 prisoners on Thursday.",), []),
        (("", " "), []),
        ((FREED * 40,), []),
        (("\ud800", FREED), [FREED]),
    ],
)
def test_what_stands_in_no_article_is_not_cited(
    assistant: Assistant, quotes: tuple[str, ...], cited: list[str]
) -> None:
    answer = assistant.ask("source?", told(*quotes))
    hold(answer, lambda doc_id: NEWS[doc_id])
    assert [c.quote for c in answer.citations] == cited
    assert (answer.notice is not None) == bool(cited)
    assert answer.reason == (None if cited else "no_evidence")


def test_quotes_that_are_repeated_carry_no_verdict_on_the_question_for_their_source(
    settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    unknown = "The police do not know who did it."
    settings = settings_for(write({"a.txt": f"{unknown} It rained."}))
    build(settings)
    answer = Assistant.open(settings).ask("Who says so?", told(unknown))
    assert ([c.quote for c in answer.citations], answer.reason) == ([unknown], None)


def test_a_few_words_are_found_only_in_the_article_that_was_named(assistant: Assistant) -> None:
    history = told("It rained.")
    assert [c.quote for c in assistant.ask("source?", history).citations] == ["It rained."]
    history[1]["content"] = "Lviv Herald, 1 May 2025: “It rained.” [1]"
    assert assistant.ask("source?", history).abstained


def test_a_question_after_doubts_follows_the_one_before_them(assistant: Assistant) -> None:
    history = [*told(FREED), {"role": "user", "content": "are you sure?"}, told(FREED)[1]]
    assert assistant.consider("and how many in all?", history).question.follows == history[0]["content"]
