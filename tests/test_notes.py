"""Notes of correction: which sentences of their article they take back."""

import pytest

from index.workshop import Workshop
from tests.reading import read, whole


def taken_back(workshop: Workshop, question: str, language: str, *sentences: str) -> dict[str, list[str]]:
    """The sentences of an article that are taken back, each with the texts that do so."""
    text = " ".join(sentences)
    found = read(workshop, question, whole(text, language)).extracts
    return {e.text: [text[p.start : p.end] for p in e.neighbours.taken_back] for e in found if e.neighbours.taken_back}


@pytest.mark.parametrize(
    ("language", "question", "told", "between", "note"),
    [
        ("en", "How many penguins are there?", "The station counted 7,810 penguins.", "Chicks hatch in December.",
         ["An earlier version of this article gave the number of penguins as 7,810.", "It is 7,180."]),
        ("en", "What do the repairs cost?", "The repairs will cost 12.5 million euros.", "Work begins in June.",
         ["Correction: The cost of the repairs was given as 12.5 million; it is 1.25 million."]),
        ("en", "How high is the tower?", "The tower is 460 metres high.", "People are glad.",
         ["An earlier version of this article gave the height of the tower as 460 metres rather than 640."]),
        ("en", "How high is the tower?", "The tower is 460 metres high.", "People are glad.",
         ["Correction: The tower is 640 metres high rather than 460, as we reported."]),
        ("ru", "Сколько пеликанов?", "У косы насчитали 96 пеликанов.", "Птицы прилетели в апреле.",
         ["Уточнение: в первой версии новости говорилось о 96 пеликанах вместо 69."]),
        ("uk", "Скільки пеліканів?", "Біля коси нарахували 96 пеліканів.", "Птахи прилетіли у квітні.",
         ["Уточнення: у першій версії новини йшлося про 96 пеліканів.", "Насправді їх 69."]),
        ("ru", "Сколько пеликанов?", "У косы насчитали 96 пеликанов.", "Птицы прилетели в апреле.",
         ["Уточнение: в первой версии новости говорилось о 96 пеликанах.", "На самом деле их 69."]),
        ("vi", "Cầu dài bao nhiêu mét?", "Cầu dài 460 mét.", "Người dân vui mừng.",
         ["Đính chính: Bản tin trước viết nhầm cầu dài 460 mét.", "Chiều dài đúng là 640 mét."]),
    ],
    ids=["en", "en, in one sentence", "en, instead", "en, instead, the other way", "ru, instead", "uk", "ru", "vi"],
)  # fmt: skip
def test_a_note_takes_back_the_figure_wherever_it_stands(
    workshop: Workshop, language: str, question: str, told: str, between: str, note: list[str]
) -> None:
    assert taken_back(workshop, question, language, told, between, *note)[told] == note


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ("The station counted 7,180 penguins.",  # the text is right already
         "An earlier version of this article gave the number of penguins as 7,810. It is 7,180."),
        ("The station counted 7,180 penguins.",
         "An earlier version of this article gave the number of penguins as 7,810 rather than 7,180."),
        ("The station has 3 huts.",  # a small number that something else bears
         "An earlier version of this article said that 3 penguins had died. It was 5."),
        ("The station counted 2025 penguins.",  # the year is no figure
         "Correction: an article of 14 March 2025 wrongly named the keeper as Holm. He is called Holt."),
        ("The station counted 7,810 penguins.", "She said the number was 7,810. It is 7,180."),
    ],
)  # fmt: skip
def test_a_note_takes_back_nothing_else(workshop: Workshop, told: str, note: str) -> None:
    assert told not in taken_back(workshop, "How many penguins are there?", "en", told, "Chicks hatch.", note)
