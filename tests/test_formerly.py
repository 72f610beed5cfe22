"""What somebody was before: asked for, and told."""

import pytest

from index.workshop import Workshop
from rag.evidence.formerly import tells_what_was_before
from rag.extractive.whether import answer_features
from tests.reading import asked_in, read, whole


@pytest.mark.parametrize(
    ("language", "question", "asks"),
    [
        ("en", "Who was Oland before she became mayor?", True),
        ("en", "Where did Oland work before she became mayor?", True),
        ("uk", "Ким була Оланд до того, як стала мером?", True),
        ("ru", "Где Оланд работала раньше?", True),
        ("vi", "Trước khi làm thị trưởng, bà Oland làm việc ở đâu?", True),
        ("en", "When did Oland leave before the vote?", False),
        ("en", "How many left before noon?", False),
        ("en", "Where does Oland work?", False),
    ],
)
def test_what_was_before_is_asked_for(workshop: Workshop, language: str, question: str, asks: bool) -> None:
    assert asked_in(workshop, question, language).formerly is asks


@pytest.mark.parametrize(
    ("language", "text", "tells"),
    [
        ("en", "Oland, a former judge, left.", True),
        ("en", "Oland left.", False),
        ("uk", "Оланд раніше працювала в банку.", True),
        ("uk", "Оланд виступила.", False),
        ("ru", "Бывшая судья Оланд ушла.", True),
        ("ru", "Оланд ушла.", False),
        ("vi", "Bà Oland từng là thẩm phán.", True),
        ("vi", "Bà Oland đã rời đi.", False),
    ],
)
def test_what_was_before_is_told(language: str, text: str, tells: bool) -> None:
    assert tells_what_was_before(text, language) is tells


@pytest.mark.parametrize(
    ("text", "feature"),
    [("Oland, a former judge, left.", "before_told"), ("Oland is the mayor.", "before_untold")],
)
def test_it_counts_whether_what_was_before_is_told(workshop: Workshop, text: str, feature: str) -> None:
    reading = read(workshop, "Who was Oland before she became mayor?", whole(text))
    row = answer_features(reading.extracts, reading.needs, reading.question.asked)
    assert {name for name in ("before_told", "before_untold") if row[name]} == {feature}
