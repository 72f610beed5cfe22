"""Which words of a question only ask, and which are those of a rate."""

import pytest

from index.workshop import Workshop
from tests.reading import asked_in


@pytest.mark.parametrize(
    ("text", "language", "covered"),
    [
        ("Nguyên nhân vụ tai nạn ở đèo là gì?", "vi", {"Nguyên nhân", "là gì"}),
        ("Tên của tàu là gì?", "vi", {"Tên", "gì"}),
        ("Ким Сергій Петренко був до війни?", "uk", {"Ким", "був"}),
        ("Як президента звати?", "uk", {"Як", "звати"}),
        ("Що пожежу спричинило?", "uk", {"Що", "спричинило"}),
        ("Что пожар вызвало?", "ru", {"Что", "вызвало"}),
        ("Задержали ли полицейские водителя?", "ru", {"ли"}),
        ("Была ли связь?", "ru", {"Была ли"}),
        ("What do different casualty figures say?", "en", {"What", "different", "figures"}),
        ("Giá vàng hôm nay bao nhiêu 1 lượng?", "vi", {"bao nhiêu", "1"}),
        ("Giá 1 lượng vàng là bao nhiêu?", "vi", {"1", "bao nhiêu"}),
        ("Giá căn hộ bao nhiêu 1m2?", "vi", {"bao nhiêu", "1"}),
        ("Bao nhiêu 1 nhà máy?", "vi", {"Bao nhiêu"}),
        ("What is the price of 1 litre of petrol?", "en", {"What is the", "1"}),
        ("Яка ціна за 1 літр бензину?", "uk", {"Яка", "1"}),
        ("Сколько стоит 1 литр бензина?", "ru", {"Сколько", "1"}),
        ("Скільки людей загинуло за 1 день?", "uk", {"Скільки"}),
    ],
)
def test_what_stands_between_asking_words_is_asked_for_and_a_rate_is_not(
    workshop: Workshop, text: str, language: str, covered: set[str]
) -> None:
    assert {text[a:b].strip() for a, b in asked_in(workshop, text, language).places} == covered
