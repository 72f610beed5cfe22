"""A sum of money that is another thing's answers nothing."""

import pytest

from index.workshop import Workshop
from rag.extractive.priced import gives_no_such_sum
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("language", "question", "text", "another"),
    [
        ("en", "How much do potatoes cost in Odesa?", "In Odesa tomatoes cost 30 hryvnias.", True),
        ("en", "How much do potatoes cost in Odesa?", "In Odesa potatoes are sold at 30 hryvnias.", False),
        ("en", "How much do potatoes cost in Odesa?", "Potatoes are dear. In Odesa they cost 30 hryvnias.", False),
        ("en", "How much does it cost in Odesa?", "In Odesa it costs 30 hryvnias.", False),
        ("en", "How much do potatoes cost in Odesa?", "In Odesa potatoes cost more than tomatoes.", True),
        (
            "en",
            "How much did the airport in Odesa lose?",
            "The airport in Odesa put its losses at 750,000 euros.",
            False,
        ),
        ("en", "How much did the airport in Odesa lose?", "The airport in Odesa lost its licence.", True),
        ("en", "How many potatoes are sold in Odesa?", "In Odesa tomatoes cost 30 hryvnias.", False),
        ("uk", "Скільки коштує картопля в Одесі?", "В Одесі помідори коштують 30 гривень.", True),
        ("uk", "Скільки коштує картопля в Одесі?", "В Одесі картоплю продають по 30 гривень.", False),
        ("ru", "Сколько стоит картошка в Одессе?", "В Одессе помидоры стоят 30 гривен.", True),
        ("vi", "Khoai tây ở Odesa giá bao nhiêu?", "Ở Odesa, cà chua giá 30 hryvnia.", True),
        ("vi", "Khoai tây ở Odesa giá bao nhiêu?", "Ở Odesa, khoai tây bán 30 hryvnia.", False),
    ],
)
def test_a_sum_is_that_of_the_thing_asked_about(
    workshop: Workshop, language: str, question: str, text: str, another: bool
) -> None:
    found = read(workshop, question, whole(text, language))
    assert gives_no_such_sum(found.extracts, found.needs, found.question.asked) == another
