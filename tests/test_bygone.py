"""What is told of another year, or counts other things, gives way to what the question asks."""

from datetime import date

import pytest

from index.workshop import Workshop
from rag.extract import Extract
from rag.extractive.first import first_of
from rag.understand import understand
from tests.reading import read, whole


def ranked(workshop: Workshop, question: str, language: str, *sentences: str) -> list[Extract]:
    """The sentences of an article of December 2025 in their order, as if all were about as likely."""
    passage = whole(" ".join(sentences), language, published=date(2025, 12, 3))
    found = {e.text: e for e in read(workshop, question, passage).extracts}
    return [Extract(**{**vars(found[text]), "score": 0.9 - n / 10}) for n, text in enumerate(sentences)]


@pytest.mark.parametrize(
    ("language", "question", "best", "other", "first"),
    [
        ("uk", "Скільки людей померло від кору?", "У 2018 році від кору померли 16 людей.",
         "Цього разу від кору померли троє.", "троє"),
        ("ru", "Сколько человек уволила Ланта?", "В 2022 году Ланта уволила 27 человек.",
         "Во вторник Ланта уволила 14 человек.", "14"),
        ("en", "How many people did Lanta dismiss?", "In 2022 Lanta dismissed 27 people.",
         "On Tuesday Lanta dismissed 14 people.", "14"),
        ("vi", "Lanta sa thải bao nhiêu người?", "Năm 2022, Lanta sa thải 27 người.",
         "Hôm nay Lanta sa thải 14 người.", "14"),
        # The question names the year; the sentence only mentions one; the other one gives no number.
        ("en", "How many people did Lanta dismiss in 2022?", "In 2022 Lanta dismissed 27 people.",
         "On Tuesday Lanta dismissed 14 people.", "27"),
        ("en", "How many people had Lanta dismissed before?", "In 2022 Lanta dismissed 27 people.",
         "On Tuesday Lanta dismissed 14 people.", "27"),
        ("en", "How many people did Lanta dismiss?", "Lanta dismissed 27 people, the most since 2022.",
         "On Tuesday Lanta dismissed 14 people.", "27"),
        ("en", "How many people did Lanta dismiss?", "In 2022 Lanta dismissed 27 people.",
         "On Tuesday Lanta dismissed its head.", "27"),
        # Other things are counted.
        ("en", "How many drones were launched?",
         "The drones that were launched cut power and heat to more than a million households.",
         "In all 465 drones were launched.", "465"),
        ("en", "How many drones were launched?", "The drones were launched from 12 ships.",
         "Two ships were seen.", "12"),
    ],
)  # fmt: skip
def test_the_story_itself_goes_before_its_history(
    workshop: Workshop, language: str, question: str, best: str, other: str, first: str
) -> None:
    found = ranked(workshop, question, language, best, other)
    assert first in first_of(found, understand(question, workshop, language=language)).text
