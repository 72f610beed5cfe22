"""What is out of place beside the first sentence of an answer."""

import pytest

from index.workshop import Workshop
from rag.extractive.strangers import adds_nothing, everywhere, is_out_of_place
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


@pytest.mark.parametrize(
    ("title", "other", "out"),
    [
        ("Drones over Odesa", "The petrol ran out on Monday.", True),  # nearly every article names the place
        ("Wheat of Carla Boone", "The petrol ran out on Monday.", False),
        ("Drones over Odesa", "Odesa sells petrol.", False),
    ],
)
def test_a_place_of_most_articles_in_a_title_is_not_enough(
    workshop: Workshop, title: str, other: str, out: bool
) -> None:
    first = "Carla Boone buys the most wheat from Odesa."
    told = [first, "Odesa has a new mayor.", "In Odesa it rained.", "Prices rose in Varna."]
    passages = [whole(other, number=9, title=title), *(whole(text, number=n) for n, text in enumerate(told))]
    asked, needs, extracts = read(workshop, "Does Carla Boone buy wheat or petrol from Odesa farmers?", *passages)
    by_text = {e.text: e for e in extracts}
    common = everywhere(extracts, needs)
    assert common
    assert is_out_of_place(by_text[other], by_text[first], asked, needs, common) == out
    assert not is_out_of_place(by_text[other], by_text[first], asked, needs)


@pytest.mark.parametrize(
    ("question", "first", "other", "nothing"),
    [
        ("How many ships does Tarn own?", "Tarn owns 46 ships.", "Tarn owns ships.", True),
        ("How many ships does Tarn own?", "Tarn owns 46 ships.", "Tarn owns 48 ships.", False),  # a side
        ("How many ships does Tarn own?", "Tarn owns 46 ships.", "One ship is left.", False),
        ("How many ships does Tarn own?", "Tarn owns 46 ships.", "Một số ships of Tarn.", True),  # some
        ("How many ships does Tarn own?", "Tarn owns ships.", "Tarn owns its ships alone.", False),  # none is given yet
        ("Why did Tarn sell?", "Tarn sold because it lost money.", "Tarn sold after lunch.", True),
        ("Why did Tarn sell?", "Tarn sold because it lost money.", "Tarn sold due to a new law.", False),
        ("Why did Tarn sell?", "Tarn sold after lunch.", "Tarn sold to the mayor.", False),
        ("How many ships does Tarn own in Varna?", "Tarn owns 46 ships.", "Its ships lie in Varna.", False),
    ],
)
def test_what_adds_nothing(workshop: Workshop, question: str, first: str, other: str, nothing: bool) -> None:
    asked, needs, extracts = read(workshop, question, whole(f"{first} {other}"))
    by_text = {e.text: e for e in extracts}
    assert adds_nothing(by_text[other], [by_text[first]], asked, needs) == nothing


@pytest.mark.parametrize(
    ("beside", "out"),
    [
        ("Latvia opens its border crossing with Belarus in Riga's name on Monday.", True),
        ("Poland opens two more border crossings on Monday.", False),
        ("The border crossings open again on Monday.", False),
    ],
)
def test_another_state_in_the_stead_of_the_one_asked_about(beside: str, out: bool, workshop: Workshop) -> None:
    first = "Poland opens its border crossings on Friday."
    asked = read(workshop, "When will Poland open its border crossings?", whole(first), whole(beside, number=1))
    best, other = (next(e for e in asked.extracts if e.text == text) for text in (first, beside))
    assert is_out_of_place(other, best, asked.question, asked.needs) == out
