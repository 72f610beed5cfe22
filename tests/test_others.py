"""What a sentence tells of another: of another that bears a number, or beside another name."""

import pytest

from index.workshop import Workshop
from rag.extract import Extractor
from tests.reading import passage, rows_of


@pytest.mark.parametrize(
    ("question", "language", "text", "other"),
    [
        ("How many people did typhoon No. 13 kill?", "en", "Typhoon No. 10 killed 51 people.", 1.0),
        ("How many people did typhoon No. 13 kill?", "en", "Typhoon No. 13 killed 19 people, No. 10 killed 51.", 0.0),
        ("How many people did typhoon No. 13 kill?", "en", "The storm killed 19 people.", 0.0),
        ("Bão số 13 làm bao nhiêu người chết?", "vi", "Bão số 10 làm 51 người chết.", 1.0),
        ("Bão số 13 làm bao nhiêu người chết?", "vi", "Bão số 13 làm 19 người chết.", 0.0),
        ("Коли полагодять блок № 3?", "uk", "Блок № 1 полагодили в травні.", 1.0),
        ("Коли полагодять блок № 3?", "uk", "Блок № 3 полагодять у травні.", 0.0),
        ("Почему остановлен первый энергоблок?", "ru", "Второй энергоблок стоит с мая.", 1.0),
        ("Почему остановлен первый энергоблок?", "ru", "Энергоблок № 1 стоит с мая.", 0.0),
        ("Почему остановлен первый энергоблок?", "vi", "Tổ máy số 1 dừng từ tháng 5.", 0.0),
        ("Почему остановлен первый энергоблок?", "vi", "Tổ máy số 2 dừng từ tháng 5.", 1.0),
        ("When will phase 2 begin?", "en", "Phase III will begin in May.", 1.0),
        ("When will phase 2 begin?", "en", "Phase II will begin in May.", 0.0),
        ("Когда примут 20-й пакет санкций?", "en", "The 19th package was adopted in May.", 1.0),
        ("Когда примут 20-й пакет санкций?", "en", "The 20th package will be adopted in May.", 0.0),
        ("Коли ухвалять двадцятий пакет санкцій?", "uk", "У травні ухвалили 19-й пакет санкцій.", 1.0),
        ("Коли ухвалять двадцятий пакет санкцій?", "vi", "Gói trừng phạt thứ 20 có hiệu lực từ tháng 5.", 0.0),
        ("Gói trừng phạt lần thứ 20 có gì?", "ru", "19-й пакет санкций принят в мае.", 1.0),
        ("Where will the fourth round be held?", "en", "The third round was held in Oslo.", 1.0),
        ("Where will the fourth round be held?", "en", "The 4th round was held in Oslo.", 0.0),
        ("When was the 20th package adopted?", "en", "20% of the packages came in May.", 0.0),
        ("When was the 20th package adopted?", "ru", "В мае приняли 20 пакетов.", 0.0),
    ],
)
def test_another_thing_of_the_same_kind_is_told_by_its_number(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, other: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    assert row["other_number"] == other


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
