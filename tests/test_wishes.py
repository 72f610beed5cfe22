"""Questions for what somebody wants, promises or proposes, and the sentences that tell it."""

import pytest

from index.workshop import Workshop
from rag.coverage import STANDS
from rag.question.kinds import DEMAND
from rag.question.wanted import asked
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("language", "text", "wish"),
    [
        ("en", "What does Ms Abad want the government to do?", True),
        ("en", "What role does Ankara want to play?", True),
        ("en", "What did the makers ask the government for?", True),
        ("en", "What are the union's demands?", True),
        ("en", "Why does the union want a strike?", False),
        ("en", "Who wants the strike?", False),
        ("en", "What did the union say about those who want a strike?", False),
        ("en", "How much did Seoul promise to invest?", False),
        ("en", "What did the reporters ask?", False),
        ("en", "What is the union pushing for?", True),
        ("en", "What is the union seeking?", False),
        ("en", "What is the proposal for Gaza?", True),
        ("en", "What is known about the proposal for Gaza?", False),
        ("en", "What is Iran's response to the US proposal?", False),
        ("en", "What did the police find after they asked for help?", False),
        ("uk", "Чого Анутін вимагає від Камбоджі?", True),
        ("uk", "Що пообіцяв президент?", True),
        ("uk", "До чого закликала спілка?", True),
        ("uk", "На чому наполягає спілка?", True),
        ("uk", "Чому спілка вимагає страйку?", False),
        ("uk", "Хто вимагає страйку?", False),
        ("ru", "Чего добивается Анутин?", False),
        ("ru", "Что предложил премьер?", True),
        ("ru", "На чем настаивал премьер?", True),
        ("ru", "Из-за чего демократы не хотели голосовать?", False),
        ("vi", "Công đoàn muốn gì?", True),
        ("vi", "Phó thủ tướng yêu cầu gì về nhà máy?", True),
        ("vi", "Tác dụng phụ của vắc xin là gì?", False),
        ("vi", "Ai muốn đình công?", False),
        ("vi", "Người xin việc cần gì?", False),
    ],
)
def test_a_question_for_a_wish_is_told_by_its_verb(language: str, text: str, wish: bool, workshop: Workshop) -> None:
    assert (DEMAND in asked(text, workshop.analyser.analyse(text, language), workshop.analyser).kinds) == wish


@pytest.mark.parametrize(
    ("text", "language", "tells"),
    [
        ("The union called for a levy.", "en", True),
        ("The union urged a levy.", "en", True),
        ("Спілка вимагає мита.", "uk", True),
        ("Профсоюз попросил пошлину.", "ru", True),
        ("Công đoàn yêu cầu một loại thuế.", "vi", True),
        ("The levy must return, the union said.", "en", True),
        ("The union promised a levy.", "en", False),
        ("The union paid a levy.", "en", False),
    ],
)
def test_a_wish_is_told_by_any_verb_of_its_class(text: str, language: str, tells: bool, workshop: Workshop) -> None:
    _, needs, (sentence,) = read(workshop, "What does the union want?", whole(text, language))
    assert (DEMAND in sentence.gives) == tells
    want = next(need for need in needs if "want" in need.gloss)
    keys = sentence.read.keys if sentence.read else frozenset()
    assert want.met(keys) == (STANDS if tells and "must" not in text else 0)


def test_a_verb_of_the_class_meets_the_need_only_where_a_wish_is_asked_for(workshop: Workshop) -> None:
    _, needs, _ = read(workshop, "Why does the union want a levy?", whole("The union demanded a levy."))
    assert all(not need.stands for need in needs)
