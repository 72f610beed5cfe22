"""Words and numbers with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.words import number_key, split_words
from index.languages import PLAIN, RULES, rules_for


@given(st.text(), st.sampled_from([*RULES.values(), PLAIN]))
def test_every_word_stands_where_it_says(text: str, rules: object) -> None:
    words = split_words(text, rules)  # type: ignore[arg-type]
    assert all(text[w.start : w.end] == w.surface for w in words)
    assert all(a.end <= b.start for a, b in zip(words, words[1:], strict=False))


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_a_part_is_read_with_places_in_the_whole(before: str, text: str, after: str) -> None:
    whole = f"{before} {text} {after}"
    start = len(before) + 1
    words = split_words(whole, PLAIN, start, start + len(text))
    assert all(start <= w.start and w.end <= start + len(text) for w in words)
    assert all(whole[w.start : w.end] == w.surface for w in words)


WORDS = [
    ("U.S. envoy's visit", "en", ["us", "envoy", "visit"]),
    ("п’ять прем’єр-міністрів", "uk", ["п'ять", "прем'єр-міністрів"]),
    ("tu\u0300 nha\u0302n", "vi", ["tù", "nhân"]),
    ("1 400 людей, 3,5 %", "uk", ["1400", "людей", "3.5"]),
    ("hơn 1.400 người", "vi", ["hơn", "1400", "người"]),
    ("F-16 5G 10-year", "en", ["f-16", "5g", "10", "year"]),
    ("美国。", "zh", ["美", "国"]),
    ("שלום עולם", "he", ["שלום", "עולם"]),
    ("🙂 — …", "en", []),
    ("", "en", []),
    ("a", "en", ["a"]),
    ("$1.5bn £3m $2.5M $3M 50K", "en", ["1.5", "bn", "3", "m", "2.5", "m", "3", "m", "50", "k"]),
    (
        "150km 1,000th 1 400kg 60km/h 20km²",
        "en",
        ["150", "km", "1000", "th", "1400", "kg", "60", "km", "h", "20", "km²"],
    ),
    ("USD5 euro2024", "en", ["usd", "5", "euro2024"]),
    ("P11.7 P1,200 P500 P53 MP500 PHP5", "en", ["p", "11.7", "p", "1200", "p", "500", "p53", "mp500", "php", "5"]),
    ("1,5m 5tỷ 30ha", "vi", ["1.5", "m", "5", "tỷ", "30", "ha"]),
    ("150км 2025р. 5млн", "uk", ["150", "км", "2025", "р", "5", "млн"]),
    ("G7 Covid19 MH17 4x4 B2B", "en", ["g7", "covid19", "mh17", "4x4", "b2b"]),
    ("21-му 44-ї 90-х 10-ти 2-а 90-ті Су-27-м", "uk", ["21", "44", "90", "10", "2", "90", "су-27-м"]),
    ("21‑й 5-летний 3-комнатная 7-8", "ru", ["21", "5", "летний", "3", "комнатная", "7", "8"]),
    (
        "1h20 21st 5g A320 3M 4K 1990s 50к 20mx",
        "en",
        ["1h20", "21st", "5g", "a320", "3m", "4k", "1990s", "50к", "20mx"],
    ),
]


@pytest.mark.parametrize(("text", "language", "keys"), WORDS, ids=[t for t, _, _ in WORDS])
def test_words(text: str, language: str, keys: list[str]) -> None:
    assert [w.key for w in split_words(text, rules_for(language))] == keys


NUMBERS = [
    ("1,400", "en", "1400"), ("1.400", "vi", "1400"), ("1\u00a0400", "uk", "1400"), ("1,234,567", "en", "1234567"),
    ("1.234.567", "en", "1234567"), ("3.5", "en", "3.5"), ("3,5", "uk", "3.5"), ("1,234.5", "en", "1234.5"),
    ("1.234,5", "vi", "1234.5"), ("11.9", "vi", "11.9"), ("1.400", "en", "1.400"), ("2022", "en", "2022"),
]  # fmt: skip


@pytest.mark.parametrize(("surface", "language", "key"), NUMBERS, ids=[f"{s} {c}" for s, c, _ in NUMBERS])
def test_numbers_are_read_by_their_language(surface: str, language: str, key: str) -> None:
    assert number_key(surface, RULES[language]) == key


def test_a_sentence_begins_after_an_end_or_a_line() -> None:
    words = split_words("Turkey agreed. It said so\nMay came", RULES["en"])
    assert [w.surface for w in words if w.first] == ["Turkey", "It", "May"]
