"""Figures of another place or day than the question asks for, which are no answer."""

from datetime import date

import pytest

from index.workshop import Workshop
from rag.extractive.misplaced import is_of_another
from tests.reading import read, whole

OUTAGE = "A power cut struck Spain and Portugal on Monday."
RAID = "Ворог випустив 465 безпілотників."

STRIKE = f"{'The council met about its roads and schools. ' * 10}On 1 September a strike hit Lisbon. Five people died."


@pytest.mark.parametrize(
    ("question", "text", "language", "other"),
    [
        ("How many people died in Spain?", f"{OUTAGE} Five people died in Spain.", "en", False),
        ("How many people died in Spain and Portugal?", f"{OUTAGE} Five people died in Spain.", "en", False),
        ("How many people died in Portugal?", f"{OUTAGE} Five people died.", "en", False),
        ("How many people from Portugal died?", f"{OUTAGE} Five people died in Spain.", "en", False),
        ("Скільки платять в Молдові?", "Tại Chisinau, lương là 900 lei.", "vi", False),
        (
            "Сколько платят в Молдавии?",
            "В Молдавии бастуют докеры. Платят вдвое меньше, чем в румынском Галаце.",
            "ru",
            False,
        ),
        ("How many people died in Portugal?", f"{OUTAGE} No deaths were reported in Spain.", "en", False),
        ("Did people die in Portugal?", f"{OUTAGE} Five people died in Spain.", "en", False),
        ("How much is a ticket to Bratislava?", "A train to Vienna is planned. A ticket costs 49 euros.", "en", True),
        ("How much is a ticket to Vienna?", "A train to Vienna is planned. A ticket costs 49 euros.", "en", False),
        ("Who sells a ticket to Bratislava?", "A train to Vienna runs. Ann Lee sells a ticket.", "en", False),
        ("Скільки безпілотників випустив ворог 20 жовтня?", RAID, "uk", True),
        ("Ngày 15/10 địch phóng bao nhiêu máy bay không người lái?", RAID, "uk", True),
        ("Скільки безпілотників випустив ворог 10 жовтня?", RAID, "uk", False),
        ("Скільки безпілотників випустив ворог станом на 20 жовтня?", RAID, "uk", False),
        ("Скільки безпілотників випустив ворог у жовтні?", RAID, "uk", False),
        ("How many people died in the strike on 1 September?", STRIKE, "en", False),
        ("How many people died in the strike on 2 September?", STRIKE, "en", True),
        ("Скільки безпілотників випустив ворог після 20 жовтня?", RAID, "uk", False),
    ],
)
def test_a_figure_of_another_place_or_day(
    question: str, text: str, language: str, other: bool, workshop: Workshop
) -> None:
    asked = read(workshop, question, whole(text, language, published=date(2025, 10, 10)))
    best = max(asked.extracts, key=lambda e: (e.span.start, e.score))
    assert is_of_another([best], asked.extracts, asked.question, asked.needs) == other
