"""Numbers and dates as values, and words in one form, for scoring."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.normalise import contains_run, same, tokens
from index.values import Days, Number, dates, numbers, same_number

NUMBERS: list[tuple[str, str, list[Number]]] = [
    ("1,500.5", "en", [Number(1500.5)]),
    ("1.500,5", "vi", [Number(1500.5)]),
    ("1 500,5", "uk", [Number(1500.5)]),
    ("between -3 and 4", "en", [Number(-3), Number(4)]),
    ("2019-2020", "en", [Number(2019), Number(2020)]),
    ("3,5 млн доларів", "uk", [Number(3.5e6, "usd")]),
    ("$1.2 billion", "en", [Number(1.2e9, "usd")]),
    ("10 tỉ đô", "vi", [Number(1e10, "usd")]),
    ("7 phần trăm", "vi", [Number(7, "percent")]),
    ("nothing", "en", []),
]


@pytest.mark.parametrize(("text", "language", "found"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers_are_read_by_the_rules_of_their_language(text: str, language: str, found: list[Number]) -> None:
    assert numbers(text, language) == found


@given(st.integers(0, 10**9))
def test_a_whole_number_is_the_same_in_every_way_of_writing_it(value: int) -> None:
    written = {"en": f"{value:,}", "vi": f"{value:,}".replace(",", "."), "uk": f"{value:,}".replace(",", "\u00a0")}
    assert {numbers(text, code)[0].value for code, text in written.items()} == {float(value)}


def test_numbers_agree_within_their_tolerance_only() -> None:
    assert same_number(Number(52), Number(52))
    assert not same_number(Number(52), Number(52.5))
    assert same_number(Number(52), Number(52.5), tolerance=0.5)
    assert not same_number(Number(5, "percent"), Number(5, "usd"))


DATES: list[tuple[str, str, Days]] = [
    ("on 12 December", "en", Days(date(2025, 12, 12), date(2025, 12, 12))),
    ("December 12, 2024", "en", Days(date(2024, 12, 12), date(2024, 12, 12))),
    ("12 грудня 2025 року", "uk", Days(date(2025, 12, 12), date(2025, 12, 12))),
    ("у вересні", "uk", Days(date(2025, 9, 1), date(2025, 9, 30))),
    ("ngày 11 tháng 9 năm 2025", "vi", Days(date(2025, 9, 11), date(2025, 9, 11))),
    ("hôm 11.9", "vi", Days(date(2025, 9, 11), date(2025, 9, 11))),
    ("tháng 2.2022", "vi", Days(date(2022, 2, 1), date(2022, 2, 28))),
    ("2025-11-26", "en", Days(date(2025, 11, 26), date(2025, 11, 26))),
    ("in 2022", "en", Days(date(2022, 1, 1), date(2022, 12, 31))),
]


@pytest.mark.parametrize(("text", "language", "found"), DATES, ids=[row[0] for row in DATES])
def test_dates_are_intervals(text: str, language: str, found: Days) -> None:
    assert found in dates(text, language, 2025)


@pytest.mark.parametrize(("text", "language"), [("he may go", "en"), ("99/99", "vi"), ("31.2.2025", "uk"), ("", "en")])
def test_what_is_no_date_is_not_read_as_one(text: str, language: str) -> None:
    assert dates(text, language, 2025) == []


@given(st.text(), st.sampled_from(["en", "uk", "vi"]))
def test_any_text_equals_itself_and_is_found_in_itself(text: str, language: str) -> None:
    assert same(text, text, language)
    words = tokens(text, language)
    assert contains_run(words, words) == bool(words)
    numbers(text, language)
    dates(text, language, 2025)
