"""What is out of place beside the first sentence of an answer."""

import pytest

from index.workshop import Workshop
from rag.extractive.strangers import is_out_of_place
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("language", "question", "first", "other", "out"),
    [
        ("uk", "Чому президент Дуда подав у відставку?", "Президент Дуда подав у відставку через хворобу.",
         "Чому президент Дуда пішов на це саме зараз?", True),
        ("en", "Why did Carla Boone leave?", "Carla Boone left because of a dispute.",
         "Boone left her post after the audit.", False),
        ("en", "How many people died when the storm Molave hit Vietnam?", "Storm Molave killed 35 people in Vietnam.",
         "The flood killed 41 people in Vietnam.", True),
        ("en", "How many people died when the storm Molave hit Vietnam?", "Storm Molave killed 35 people in Vietnam.",
         "The storm Molave killed 41 people in Vietnam.", False),
        ("en", "Will the timetable of the school bus change in March?", "The school bus timetable changes in March.",
         "The school timetable stays, the bus company says.", False),
        ("vi", "Ông Lý Văn Sơn nói gì về vụ cháy?", "Ông Lý Văn Sơn nói vụ cháy rất lớn.",
         "“Ai chịu trách nhiệm về vụ cháy?”, Lý Văn Sơn nói: “Ai?”", False),
    ],
)  # fmt: skip
def test_questions_and_other_stories_are_out_of_place(
    workshop: Workshop, language: str, question: str, first: str, other: str, out: bool
) -> None:
    asked, needs, extracts = read(workshop, question, whole(first, language, 0), whole(other, language, 1))
    by_text = {e.text: e for e in extracts}
    seconds = [e for e in extracts if e.article.key != by_text[first].article.key]
    assert seconds
    assert all(is_out_of_place(e, by_text[first], asked, needs) == out for e in seconds)


def test_what_the_sentence_before_hands_on_is_held(workshop: Workshop) -> None:
    first = "Carla Boone says the port of Tarn holds 900 containers."
    voice = "“They have up to 1,400,” he said."
    story = f"The governor counted the containers that the port of Tarn holds. {voice}"
    asked, needs, extracts = read(
        workshop, "How many containers does the port of Tarn hold?", whole(first), whole(story, number=1)
    )
    by_text = {e.text: e for e in extracts}
    assert not is_out_of_place(by_text[voice], by_text[first], asked, needs)
