"""Whether quotes bear a sentence: labelled pairs in four languages, and what a program may not be taken in by."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals import entailment
from evals.entailment import Quote, bears

PAIRS = [
    json.loads(line)
    for line in (Path(entailment.__file__).parent / "gold" / "entailment.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
FITTED = [pair for n, pair in enumerate(PAIRS) if n // 2 % 2 == 0]
OTHERS = [pair for n, pair in enumerate(PAIRS) if n // 2 % 2]
QUOTES = [Quote(text, pair["language"]) for pair in PAIRS for text in pair["quotes"]]
DAY = date(2025, 12, 13)
VIETNAMESE = Quote("Cầu đóng cửa hôm thứ tư vì nứt.", "vi", DAY, "Báo Sông")


def right(pairs: list[dict[str, Any]]) -> int:
    """How many pairs are told rightly."""
    return sum(
        bears(p["sentence"], p["language"], [Quote(q, p["language"]) for q in p["quotes"]]) == p["bears"] for p in pairs
    )


def test_labelled_pairs_are_told_as_well_as_is_said() -> None:
    assert (right(FITTED), len(FITTED)) == (30, 32)
    assert (right(OTHERS), len(OTHERS)) == (31, 32)


def test_the_share_is_the_best_of_those_tried_on_the_half_that_it_was_fitted_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    best = right(FITTED)
    for share in (0.3, 0.4, 0.5, 0.7, 0.8, 0.9):
        monkeypatch.setattr(entailment, "LEAST_SHARE", share)
        assert right(FITTED) < best


REPEATED = [
    ("a frame in another language", "A report in Vietnamese, 13 December 2025: “{}”", "en", True),
    ("the name of the source", "Báo Sông, 13 December 2025: “{}”", "en", True),
    ("a relative day that is told", "A report: “{}” (hôm thứ tư = 10 December 2025)", "en", True),
    ("another day", "A report in Vietnamese, 14 December 2025: “{}”", "en", False),
    ("a number beside it", "A report in Vietnamese: “{}”, and 400 people protested", "en", False),
    ("much beside it", "The government lied for months and must go, shout the angry people: “{}”", "en", False),
    ("a name beside it, in the quote's language", "Cầu của ông Miran Hold: “{}”", "vi", False),
]


@pytest.mark.parametrize(("name", "frame", "language", "borne"), REPEATED, ids=[row[0] for row in REPEATED])
def test_what_is_repeated_is_borne_in_any_language_and_what_is_added_is_not(
    name: str, frame: str, language: str, borne: bool
) -> None:
    assert bears(frame.format(VIETNAMESE.text), language, [VIETNAMESE]) is borne


def test_a_paraphrase_of_another_language_cannot_be_told() -> None:
    assert bears("The bridge was closed because of cracks.", "en", [VIETNAMESE]) is None
    english = Quote("Because of cracks the bridge was closed on Wednesday.", "en", DAY)
    assert bears("The bridge was closed because of cracks.", "en", [VIETNAMESE, english]) is True
    # The quote that can be read does not bear it, but the other one may.
    assert bears("The bridge was closed because of cracks.", "en", [VIETNAMESE, Quote("It rained.", "en")]) is None


def test_the_day_of_an_article_is_not_the_day_of_what_it_tells() -> None:
    dated = Quote("The bridge fell on 3 May 2024.", "en", DAY)
    assert bears("The bridge fell on 13 December 2025.", "en", [dated]) is False
    assert bears("The bridge fell on 13 December 2025.", "en", [Quote("The bridge fell.", "en", DAY)]) is True


def test_no_quote_bears_nothing() -> None:
    assert bears("It rained.", "en", []) is False


@settings(deadline=None)
@given(st.sampled_from(QUOTES), st.sampled_from(QUOTES))
def test_a_quote_bears_itself_whatever_stands_beside_it(one: Quote, other: Quote) -> None:
    assert bears(one.text, one.language, [one]) is True
    assert bears(one.text, one.language, [other, one]) is True


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "uk", "ru", "vi", "de", "zz"]))
def test_any_text_gets_a_verdict(sentence: str, quote: str, language: str) -> None:
    assert bears(sentence, language, [Quote(quote, language, DAY)]) in (True, False)
    assert bears(sentence, language, [Quote(quote, "fr", DAY)]) in (True, False, None)
