"""The times since which something is a record are no times at which it happened."""

from datetime import date

import pytest

from index.quantities.times import moments
from index.workshop import Workshop
from rag.evidence.records import events
from tests.reading import read, whole

PUBLISHED = date(2025, 7, 31)


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("en", "It was the strongest quake since 2011.", []),
        ("en", "Sales were the highest in Europe since June 2019.", []),
        ("en", "It is the first such visit since 2006, and began in March 2025.", ["March 2025"]),
        ("en", "The bridge has been closed since 2021.", ["2021"]),
        ("en", "The rest have waited since 2021.", ["2021"]),
        ("en", "The strongest quake came in 2011.", ["2011"]),
        ("uk", "Це найсильніший землетрус з 2011 року.", []),
        ("uk", "Інфляція вперше від 2019 року впала.", []),
        ("en", "At least 40 people have been killed since 2022.", ["2022"]),
        ("en", "Most schools have been shut since 2020.", ["2020"]),
        ("en", "Unrest has gripped Budapest since 2019.", ["2019"]),
        ("en", "The road in the northwest has been closed since 2021.", ["2021"]),
        ("en", "It was the most deadly attack since 2011.", []),
        ("uk", "Найманці воюють там з 2022 року.", ["2022"]),
        ("ru", "В самой деревне никто не живет с 2014 года.", ["2014"]),
        ("ru", "Это была самая холодная ночь с 2014 года.", []),
        ("vi", "Ít nhất 40 người thiệt mạng kể từ năm 2022.", ["2022"]),
        ("vi", "Hai bên đã thống nhất đóng cửa khẩu từ năm 2021.", ["2021"]),
        ("uk", "Міст закрито з 2021 року.", ["2021"]),
        ("ru", "Это самое сильное землетрясение в мире с 2011 года.", []),
        ("ru", "Самолеты не летают с 2021 года.", ["2021"]),
        ("vi", "Đây là trận động đất mạnh nhất kể từ năm 2011.", []),
        ("vi", "Cầu đóng cửa từ năm 2021.", ["2021"]),
    ],
)
def test_a_record_bounds_its_time(language: str, text: str, kept: list[str]) -> None:
    found = events(text, language, moments(text, language, PUBLISHED))
    assert [text[m.place.start : m.place.end].strip() for m in found] == kept


@pytest.mark.parametrize(
    ("question", "text", "held"),
    [
        ("How strong was the 2011 quake?", "It was the strongest quake since 2011: 8.8.", False),
        ("How strong was the 2011 quake?", "The quake of 2011 had a magnitude of 9.1.", True),
        ("Which is the strongest quake since 2011?", "It was the strongest quake since 2011: 8.8.", True),
        ("How many drones came in September?", "The drones came in September 2020, all 19.", False),
        ("How many drones came in September?", "The drones came in September, all 19.", True),
        ("How many drones came in September 2020?", "The drones came in September 2020, all 19.", True),
    ],
)
def test_what_is_of_another_time_is_told(question: str, text: str, held: bool, workshop: Workshop) -> None:
    best = read(workshop, question, whole(text, "en", published=PUBLISHED)).extracts[0]
    assert (best.features["time_other"] + best.features["time_none"] == 0) == held
