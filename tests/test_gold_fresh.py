"""The third gold set: stories that no rule and no weight was made on, kept for the test alone."""

import json

from evals.gold import Item, read_gold
from evals.validate import check_all, mutate
from index.readers import articles_in
from index.settings import PROJECT

FRESH = PROJECT / "evals" / "gold" / "fresh"
GOLD = FRESH / "questions.jsonl"
TEXTS = {doc: read.text for doc, _, read in articles_in(FRESH / "articles")}


def items() -> list[Item]:
    return read_gold(GOLD, TEXTS)


def test_the_set_is_sound_and_for_the_test_alone() -> None:
    assert check_all(items(), TEXTS) == []
    assert {item.split for item in items()} == {"test"}


def test_every_corruption_is_found() -> None:
    raws = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert [row for row in mutate(raws, TEXTS, 50) if not row[2]] == []
