"""The phrases around quotes: complete in every language of the table, English for all others."""

import string
from datetime import date

import pytest

from index.languages import RULES
from rag.frames import PHRASES, day, frame, language_name, phrase


def fields(text: str) -> set[str | None]:
    """The names that a phrase wants filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_language_with_rules_has_phrases() -> None:
    assert set(RULES) <= set(PHRASES)


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_has_every_phrase_with_the_same_blanks(language: str) -> None:
    english = PHRASES["en"]
    assert {name: fields(text) for name, text in PHRASES[language].items()} == {
        name: fields(text) for name, text in english.items()
    }
    assert all(text.strip() for text in PHRASES[language].values())


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_names_twelve_months_and_the_same_languages(language: str) -> None:
    assert len(PHRASES[language]["months"].split("|")) == 12
    named = [pair.split("=")[0] for pair in PHRASES[language]["languages"].split("|")]
    assert named == [pair.split("=")[0] for pair in PHRASES["en"]["languages"].split("|")]
    assert all(language_name(language, code) != code for code in named)


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        ("en", date(2025, 1, 2), "2 January 2025"),
        ("uk", date(2025, 11, 26), "26 листопада 2025 року"),
        ("vi", date(2025, 12, 31), "31/12/2025"),
        ("pl", date(2024, 2, 29), "29 February 2024"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(language: str, value: date, shown: str) -> None:
    assert day(language, value) == shown


@pytest.mark.parametrize(
    ("reader", "article", "source", "published", "shown"),
    [
        ("en", "en", None, None, "A report, undated"),
        ("en", "uk", None, date(2025, 11, 26), "A report in Ukrainian, 26 November 2025"),
        ("en", "vi", "Dân trí", None, "Dân trí in Vietnamese, undated"),
        ("uk", "vi", None, date(2025, 12, 13), "Повідомлення в'єтнамською мовою, 13 грудня 2025 року"),
        ("uk", "uk", "ТСН", None, "ТСН, без дати"),
        ("vi", "en", None, None, "Một bản tin bằng tiếng Anh, không ghi ngày"),
        ("vi", "vi", None, date(2025, 9, 11), "Một bản tin, ngày 11/9/2025"),
        ("pl", "pl", None, None, "A report, undated"),
        ("fr", "uk", None, None, "A report in Ukrainian, undated"),
        ("en", "xx", None, None, "A report in xx, undated"),
        ("en", "en", "{language} {0} %s", None, "{language} {0} %s, undated"),
    ],
)
def test_a_frame_says_who_in_which_language_and_when(
    reader: str, article: str, source: str | None, published: date | None, shown: str
) -> None:
    assert frame(reader, article, source, published) == shown


@pytest.mark.parametrize("language", ["", "xx", "EN", "zh"])
def test_a_language_without_a_row_gets_english(language: str) -> None:
    assert phrase(language, "no_evidence", articles="5 articles") == "The 5 articles indexed do not answer this."
    assert phrase(language, "no_evidence_of_one") == "The one article searched does not answer this."
