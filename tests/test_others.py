"""What a sentence tells of another: a value beside another name."""

import pytest

from index.workshop import Workshop
from rag.extract import Extractor
from tests.reading import passage, rows_of


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("How many years did Lukashenko get?", "Lukashenko said that Losik got 15 years.", 1.0),
        ("How many years did Losik get?", "Lukashenko said that Losik got 15 years.", 0.0),
        ("How many years did Lukashenko get?", "The court gave him 15 years.", 0.0),
        ("Why did Lukashenko speak?", "Losik got 15 years.", 0.0),
        ("How many years did the driver get?", "Losik got 15 years.", 0.0),
        ("Who is Losik's lawyer?", "Lednik's lawyer Olga Tur said little.", 1.0),
        ("Who is Losik's lawyer?", "The lawyer of Lednik, Olga Tur, said little.", 1.0),
        ("Who is Losik's lawyer?", "Losik's lawyer Olga Tur said little.", 0.0),
        ("Who is Losik's lawyer?", "His lawyer Olga Tur said little.", 0.0),
        ("Who is Losik's lawyer?", "The lawyer Olga Tur said little.", 0.0),
        ("When was Losik detained?", "Ihar Lednik was detained on 5 May.", 1.0),
        ("Where was Losik detained?", "Ihar Lednik was detained in Vilnius.", 1.0),
        ("When was Losik detained?", "Losik and Ihar Lednik were detained on 5 May.", 0.0),
        ("When was Losik detained?", "Ihar Lednik, his lawyer, said he was detained on 5 May.", 0.0),
        ("When was Losik detained?", "He was detained on 5 May, according to Ihar Lednik.", 0.0),
        ("When was Losik detained?", "He was detained in Vilnius on 5 May.", 0.0),
        ("When was Losik detained?", "He was detained on 5 May together with Ihar Lednik.", 0.0),
        ("When was the driver detained?", "Ihar Lednik was detained on 5 May.", 0.0),
        ("When was Vilnius bombed?", "Ihar Lednik was detained on 5 May.", 0.0),
    ],
)
def test_a_value_belongs_to_the_name_before_it(
    workshop: Workshop, extractor: Extractor, question: str, text: str, other: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", "en")])
    assert row["other_name"] == other
