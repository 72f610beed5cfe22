"""What a model said, as plain lines and numbers."""

import time
from datetime import date
from typing import Any

import pytest

from rag.llm.said import alike, clean, iso_day, quote_fields, whole_number, whole_numbers


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("It killed **nine** people.", "It killed nine people."), ("**Nine** died.", "Nine died."),
        ("It killed ***nine*** people, *all* men.", "It killed nine people, all men."),
        ("__Nine__ died.", "Nine died."),
        ("The `Tern` _sank_.", "The Tern sank."), ("He ~~died~~ left.", "He died left."),
        ("**9** of **12**", "9 of 12"),
        ("- Nine died.", "Nine died."), ("* Nine died.", "Nine died."),
        ("• Загинуло дев’ятеро.", "Загинуло дев’ятеро."),
        ("## Nine died", "Nine died"), ("> Nine died.", "Nine died."), ("- **Nine** died.", "Nine died."),
        ("> - Nine died.", "Nine died."), ("- “Nine died”", "“Nine died”"), ("Nine\n\tdied.", "Nine died."),
        ("Nine died [1][2, 3].", "Nine died."), ("- ", "-"), ("**", "**"), (None, ""), (5, ""), (["x"], ""),
    ],
)  # fmt: skip
def test_markup_is_taken_off(said: Any, line: str) -> None:
    assert clean(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "- 5 °C was measured.", "-5 °C was measured.", "It fell 5 * 2 * 3 times.", "sh**, he said, f**k",
        "snake_case_name",
        "It is 5*3 and 4*2.", "— Так, — сказав він.", "– Так.", "1. FC Köln won.", "#1 won.", "Nine (*nine) died.",
        "A - b - c", "> 50 people died.", "2 ** 3 ** 4", "x > y", "the _first", "It cost ~5 and ~6.",
    ],
)  # fmt: skip
def test_what_looks_like_markup_stays(said: str) -> None:
    assert clean(said) == said


@pytest.mark.parametrize(
    "said", ["*a" * 9000, "*" * 19_000, "_ " * 9000, "- " * 9000, "`a`" * 6000, "a" + " " * 20_000 + "b"]
)
def test_marks_without_end_take_no_time(said: str) -> None:
    started = time.perf_counter()
    clean(said)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It rained.", "It rained", True), ("It rained.", "it Rained…", True), ("It rained.", "It rained . ", True),
        ("It rained?", "It rained.", False), ("It rained.", "It rained 5.", False),
        ("It fell -5.", "It fell 5.", False),
        ("It cost 1.5.", "It cost 15.", False),
    ],
)  # fmt: skip
def test_sentences_that_differ_by_a_full_stop_are_one(one: str, other: str, same: bool) -> None:
    assert (alike(one) == alike(other)) == same


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (3, 3), ("3", 3), (" 3 ", 3), ("passage 3", 3), ("Passage_3", 3), ("[3]", 3), ("#3", 3),
        ("đoạn 3.", 3), ("уривок №3", 3),
        (0, 0), (-3, 0), ("-3", 0), ("1.5", 0), ("passages 3 and 4", 0), ("12345", 0), (True, 0), (None, 0), (3.0, 0),
        ([3], 0), ("three", 0), ("", 0), ("3a", 0),
    ],
)  # fmt: skip
def test_a_number_is_read_in_whatever_it_is_wrapped(value: Any, number: int) -> None:
    assert whole_number(value) == number


def test_a_number_alone_is_a_list_of_one() -> None:
    assert whole_numbers(2) == whole_numbers("quote 2") == whole_numbers(["2", None, 0]) == (2,)
    assert whole_numbers([2, 1, 2]) == (2, 1, 2)
    assert whole_numbers(None) == whole_numbers({}) == ()


def test_fields_of_another_type_are_empty() -> None:
    assert quote_fields({"passage": "passage 2", "first": "a", "last": 5}) == (2, "a", "")
    assert quote_fields("a") == quote_fields({"first": None}) == (0, "", "")
    assert iso_day("2025-12-13") == date(2025, 12, 13)
    assert iso_day("soon") is iso_day(5) is None
