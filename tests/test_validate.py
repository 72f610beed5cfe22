"""The validator finds what is wrong with gold, and every corruption."""

from typing import Any

import pytest

from evals.gold import read_item
from evals.validate import MUTATIONS, check_all, check_item, mutate, summary
from tests.gold_values import RAW, TEXTS, item, unanswerable

SOUND: list[dict[str, Any]] = [
    RAW,
    {**RAW, "id": "cars-uk", "lang": "uk", "question": "Скільки машин було на мосту?", "answers": ["дев'ять"]},
    {
        **RAW, "id": "cost-en", "group": "cost", "type": "unanswerable", "expected": "abstain", "answers": [],
        "question": "What did the bridge cost?", "nuggets": [], "evidence": [], "wrong_answers": [],
    },
]  # fmt: skip


def findings(raws: list[dict[str, Any]]) -> list[str]:
    items = [read_item(raw, TEXTS, "sample", n) for n, raw in enumerate(raws, 1)]
    return [f.problem for f in check_all(items, TEXTS)]


def test_sound_gold_has_no_findings() -> None:
    assert findings(SOUND) == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"evidence": []}, "no evidence"),
    ({"nuggets": []}, "no vital nugget"),
    ({"type": "unanswerable"}, "does not go with"),
    ({"type": "false_premise"}, "does not go with"),
    ({"type": "followup"}, "needs a history"),
    ({"answers": ["eleven"]}, "matches any of 'answers'"),
    ({"wrong_answers": ["nine"]}, "a right one too"),
    ({"question": "Cafe\u0301?"}, "NFC"),
    ({"nuggets": [{"text": "x", "must": True, "match": ["eleven"]}]}, "no pattern matches any evidence"),
]


@pytest.mark.parametrize(("change", "problem"), WRONG, ids=[problem for _, problem in WRONG])
def test_an_unsound_item_is_named(change: dict[str, Any], problem: str) -> None:
    assert any(problem in found for found in check_item(item(**change), TEXTS))


def test_a_group_must_agree_with_itself() -> None:
    assert any("split differs" in f for f in findings([SOUND[0], {**SOUND[1], "split": "test"}]))
    assert any("evidence differs" in f for f in findings([SOUND[0], {**SOUND[1], "evidence": RAW["evidence"][:1]}]))
    assert any("language twice" in f for f in findings([SOUND[0], {**SOUND[1], "lang": "en"}]))


def test_near_duplicates_of_another_group_are_named() -> None:
    again = {**RAW, "id": "again", "group": "again", "question": "How many cars were on the bridge"}
    assert any("nearly the same" in f for f in findings([RAW, again]))


def test_an_unanswerable_question_must_not_be_answered_by_the_articles() -> None:
    raw = {**SOUND[2], "wrong_answers": ["the rain"]}
    assert any("stands in a.txt" in f for f in findings([raw]))
    assert check_item(unanswerable(), TEXTS) == []


def test_every_corruption_is_found_and_every_kind_is_tried() -> None:
    outcomes = mutate(SOUND, TEXTS, 200, seed=7)
    assert {name for _, name, _ in outcomes} == {m.__name__.strip("_") for m in MUTATIONS}
    assert [row for row in outcomes if not row[2]] == []


def test_the_summary_counts_items_groups_and_slices() -> None:
    counted = summary([read_item(raw, TEXTS, "", n) for n, raw in enumerate(SOUND)])
    assert (counted["items"], counted["groups"], counted["complete_groups"]) == (3, 2, 1)
    assert counted["lang"] == {"en": 2, "uk": 1}
