"""Quotes that an answer gave need not be given again by the next one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.build import build
from index.settings import Settings
from rag import Assistant
from rag.question.inherited import told_in

NEWS = {
    "a.txt": "Belarus freed 52 prisoners on Thursday. In all Belarus has freed 300 prisoners this year. "
    "They were freed because Washington lifted its sanctions on the airline. Lithuania freed two prisoners on Monday.",
    "b.txt": "Rain fell on Lviv. The mayor of Lviv opened a bridge over the river on Sunday.",
}


@pytest.fixture
def assistant(settings_for: Callable[..., Settings], write: Callable[..., Path]) -> Assistant:
    settings = settings_for(write(NEWS))
    build(settings)
    return Assistant.open(settings)


def asked_after(assistant: Assistant, first: str, quote: str, text: str) -> list[str]:
    """The sentences that may answer a question which follows one that was answered with a quote, best first."""
    history = [{"role": "user", "content": first}, {"role": "assistant", "content": f"A report: “{quote}” [1]"}]
    return [extract.text for extract in assistant.consider(text, history).extracts]


FIRST, QUOTE = "How many prisoners did Belarus free?", "Belarus freed 52 prisoners on Thursday."


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("how many in all?", "In all Belarus has freed 300 prisoners this year."),
        ("and Lithuania?", "Lithuania freed two prisoners on Monday."),
        ("why were they freed?", "They were freed because Washington lifted its sanctions on the airline."),
        ("on which day?", QUOTE),
        ("did it happen on Thursday?", QUOTE),
    ],
)
def test_what_was_quoted_is_given_again_only_for_what_is_new_in_it(assistant: Assistant, text: str, best: str) -> None:
    assert asked_after(assistant, FIRST, QUOTE, text)[0] == best


def test_what_was_told_of_another_is_left_out_where_the_same_is_asked(assistant: Assistant) -> None:
    assert QUOTE not in asked_after(assistant, FIRST, QUOTE, "and Lithuania?")
    assert QUOTE in asked_after(assistant, FIRST, QUOTE, "and Belarus?")
    assert QUOTE in asked_after(assistant, FIRST, "Rain fell on Lviv.", "and Lithuania?")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("thanks", "You are welcome."),
        ("дякую!", "Прошу, звертайтеся ще."),
        ("спасибо большое", "Пожалуйста, обращайтесь ещё."),
        ("cảm ơn bạn", "Không có gì, mời bạn hỏi tiếp."),
        ("ok", "What would you like to know from the articles?"),
        ("?", "What would you like to know from the articles?"),
    ],
)
def test_thanks_get_no_quotes(assistant: Assistant, text: str, reply: str) -> None:
    answer = assistant.ask(text, [{"role": "user", "content": FIRST}, {"role": "assistant", "content": QUOTE}])
    assert (answer.abstained, answer.reason) == (True, "nothing_asked")
    assert (answer.text, answer.nearest, answer.passages) == (reply, (), ())


@pytest.mark.parametrize(
    ("content", "quotes"),
    [
        ("A paper, 1 May 2025: “It rained.” [1]\nAnother: “It “poured”.” (x) [2]", ("It rained.", "It “poured”.")),
        ("Газета: «Ішов «сильний» дощ.» [1]", ("Ішов «сильний» дощ.",)),
        ("Портал «Двері», 1 травня: «Ішов дощ.» [1]", ("Ішов дощ.",)),
        ("«Вісті» in Ukrainian: “Ішов «сильний» дощ.” [1]", ("Ішов «сильний» дощ.",)),
        ("It rained.\n\nHard.", ("It rained.", "Hard.")),
        ("", ()),
    ],
)
def test_the_quotes_of_an_answer_are_read_from_its_text(content: str, quotes: tuple[str, ...]) -> None:
    assert told_in([{"role": "user", "content": "What fell?"}, {"role": "assistant", "content": content}]) == quotes
    assert told_in([{"role": "assistant", "content": content}, {"role": "user", "content": "What fell?"}]) == ()


def test_thanks_leave_the_answer_before_as_what_was_told() -> None:
    said = [{"role": "user", "content": FIRST}, {"role": "assistant", "content": f"“{QUOTE}”"}]
    thanked = [*said, {"role": "user", "content": "thanks"}, {"role": "assistant", "content": "You are welcome."}]
    assert told_in(thanked) == told_in(said) == (QUOTE,)
