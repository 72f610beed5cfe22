"""Which numbers of a sentence count what a question counts."""

import pytest

from index.workshop import Workshop
from rag.extract import Extractor
from tests.reading import passage, rows_of


def test_a_number_beside_the_thing_counts_it_and_one_far_off_does_not(workshop: Workshop, extractor: Extractor) -> None:
    text = (
        "Belarus freed 52 prisoners. "
        "The 14 members of the council of the old town of Minsk spoke at great length about freed prisoners."
    )
    rows = rows_of(workshop, extractor, "How many prisoners were freed?", [passage(text, "a.txt", "en")])
    assert [row["counts"] for _, row, _ in rows] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("question", "language", "text", "counts"),
    [
        ("How many people died off Crete?", "ru", "Число погибших у Крита выросло до 23.", 1),
        ("Скільки загинуло людей біля Криту?", "en", "The death toll off Crete rose to 23.", 1),
        ("Скільки загинуло людей біля Криту?", "uk", "Врятувати вдалося 48 людей.", 0),
        ("Bao nhiêu người chết?", "uk", "Кількість загиблих зросла до 23.", 1),
        (
            "How many died off Crete?",
            "uk",
            "Кількість загиблих унаслідок катастрофи порома «Санта-Лірія» біля Криту зросла до 23.",
            1,
        ),
        ("How many people were rescued?", "en", "The toll rose to 23.", 0),
        ("How many people were injured?", "ru", "Пострадали 23 человека.", 1),
        ("How many people were released?", "vi", "Belarus hôm 11.9 đã trả tự do cho 52 tù nhân.", 1),
        ("How many people were on board?", "en", "The bus carried 30 foreign passengers.", 1),
        ("Скільки людей евакуювали?", "uk", "З шахти вивезли 12 робітників.", 1),
        ("How many people died?", "en", "The bus carried 30 passengers.", 0),
        ("How many prisoners were on board?", "en", "The bus carried 30 people.", 0),
        ("How many people were on board?", "en", "The bus drove 30 kilometres.", 0),
        ("How many people died?", "en", "One person died.", 1),
        ("How many people died?", "en", "No one was killed.", 1),
        ("Сколько человек погибло?", "ru", "Погиб один человек.", 1),
        ("Сколько человек погибло?", "ru", "Никто не погиб.", 1),
        ("Скільки людей загинуло?", "uk", "Загинула одна людина.", 1),
        ("Bao nhiêu người chết?", "vi", "Một người chết.", 1),
        ("How many people died?", "en", "Nobody knows how many died.", 0),
        ("How many people died?", "en", "He died one day later.", 0),
        ("How many people died?", "en", "One of the men who died was a judge.", 0),
    ],
)
def test_the_dead_are_counted_by_whatever_word(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, counts: int
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    assert row["counts"] == counts
