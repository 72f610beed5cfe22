"""Whether a question counts things, and what size it asks of a thing."""

import pytest

from index.workshop import Workshop
from tests.reading import asked_in


@pytest.mark.parametrize(
    ("text", "language", "counts"),
    [
        ("How many engineers were hired?", "en", True),
        ("How much water was lost?", "en", False),
        ("How many percent voted?", "en", False),
        ("How many dollars did he pay?", "en", False),
        ("Скільки інженерів найняли?", "uk", True),
        ("Скільки машин знищено?", "uk", True),
        ("Скільки води втратили?", "uk", False),
        ("Скільки заплатив банк?", "uk", False),
        ("Наскільки зросли ціни?", "uk", False),
        ("Сколько инженеров наняли?", "ru", True),
        ("Сколько воды потеряли?", "ru", False),
        ("Скільки загинуло людей?", "uk", True),
        ("Скільки загинуло?", "uk", True),
        ("Сколько погибло у Крита?", "ru", True),
        ("Сколько ранено в Киеве?", "ru", True),
        ("Скільки втрачено води?", "uk", False),
        ("Сколько заплатил банк?", "ru", False),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", True),
        ("Có bao nhiêu con tàu?", "vi", True),
        ("Tổng thiệt hại là bao nhiêu?", "vi", False),
        ("Who was hired?", "en", False),
    ],
)
def test_a_question_counts_things_or_asks_how_much(workshop: Workshop, text: str, language: str, counts: bool) -> None:
    assert asked_in(workshop, text, language).counts == counts


@pytest.mark.parametrize(
    ("text", "language", "size"),
    [
        ("How heavy is the satellite?", "en", "measure"),
        ("How deep is the lake?", "en", "measure"),
        ("How deep are the cuts?", "en", ""),
        ("How quickly did inflation rise?", "en", "change"),
        ("Як швидко зростала інфляція?", "uk", "change"),
        ("Как быстро росла инфляция?", "ru", "change"),
        ("Lạm phát tăng nhanh đến mức nào?", "vi", "change"),
        ("How quickly did the police come?", "en", ""),
        ("What is the height of the tower?", "en", "measure"),
        ("How much maize was harvested?", "en", "amount"),
        ("How big is the frog?", "en", "amount"),
        ("How big is the state budget?", "en", "amount"),
        ("How big is the city council?", "en", "amount"),
        ("How large was the island's debt?", "en", "amount"),
        ("How often do they meet?", "en", ""),
        ("Who is heavy?", "en", ""),
        ("How much prison time did he get?", "en", ""),
        ("Скільки років ув'язнення отримав Коваль?", "uk", ""),
        ("Сколько лет лишения свободы получил Петров?", "ru", ""),
        ("Ông Nam bị phạt bao nhiêu năm tù?", "vi", ""),
        ("Скільки важить супутник?", "uk", "measure"),
        ("Скільки кукурудзи зібрали?", "uk", "amount"),
        ("Скільки просидів Петренко?", "uk", ""),
        ("Сколько весит спутник?", "ru", "measure"),
        ("Сколько воды потеряли?", "ru", "amount"),
        ("Сколько просидел Петренко?", "ru", ""),
        ("Vệ tinh nặng bao nhiêu?", "vi", "measure"),
        ("Mất bao nhiêu nước?", "vi", "amount"),
        ("Tổng thiệt hại là bao nhiêu?", "vi", ""),
    ],
)
def test_what_size_is_asked_of_a_thing(workshop: Workshop, text: str, language: str, size: str) -> None:
    assert asked_in(workshop, text, language).size == size
