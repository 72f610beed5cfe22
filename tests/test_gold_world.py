"""The second gold set: invented news in three languages, several reports a story."""

import json
import tomllib
from collections import Counter
from itertools import product

import pytest

from evals.gold import ANSWER, TYPES, Item, read_gold
from evals.metrics.answers import hit
from evals.validate import check_all, mutate, summary
from index.readers import articles_in
from index.settings import PROJECT

WORLD = PROJECT / "evals" / "gold" / "world"
GOLD = WORLD / "questions.jsonl"
FEWEST = {
    "fact": 8, "number": 8, "list": 5, "who": 5, "when": 6, "why": 4, "quote": 4, "multi_doc": 5, "conflict": 6,
    "temporal": 6, "followup": 4, "unanswerable": 10, "false_premise": 6,
}  # fmt: skip


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {doc: read.text for doc, _, read in articles_in(WORLD / "articles")}


@pytest.fixture(scope="module")
def items(texts: dict[str, str]) -> list[Item]:
    return read_gold(GOLD, texts)


def test_the_set_is_sound(items: list[Item], texts: dict[str, str]) -> None:
    assert check_all(items, texts) == []
    counted = summary(items)
    assert counted["groups"] == counted["complete_groups"]


def test_every_corruption_is_found(texts: dict[str, str]) -> None:
    raws = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert [row for row in mutate(raws, texts, 50) if not row[2]] == []


def test_every_type_has_enough_groups_and_they_are_split_in_halves(items: list[Item]) -> None:
    splits = {kind: Counter(i.split for i in items if i.type == kind and i.lang == "en") for kind in TYPES}
    for kind, split in splits.items():
        assert split.total() >= FEWEST[kind], kind
        assert abs(split["dev"] - split["test"]) <= 1, kind
    whole = sum(splits.values(), Counter())
    assert abs(whole["dev"] - whole["test"]) <= 2


def test_one_alternative_of_each_need_is_a_full_answer_without_a_wrong_one(
    items: list[Item], texts: dict[str, str]
) -> None:
    for item in items:
        for spans in product(*item.needs) if item.expected == ANSWER else ():
            answer = " ".join(texts[span.doc][span.start : span.end] for span in spans)
            missing = [n.text for n in item.nuggets if n.must and not n.found_in(answer)]
            assert (missing, [w for w in item.wrong_answers if hit(answer, w)]) == ([], []), (item.id, answer)


def test_the_articles_are_of_news_length_and_as_many_in_each_language(texts: dict[str, str]) -> None:
    assert all(1500 <= len(text) <= 3500 for text in texts.values())
    letters = {"uk": "іїєґ", "vi": "ơưđạ"}
    written = Counter(
        next((code for code, marks in letters.items() if sum(map(text.count, marks)) > 30), "en")
        for text in texts.values()
    )
    assert written == dict.fromkeys(("en", *letters), len(texts) // 3)


def test_the_set_is_installed_with_the_package() -> None:
    patterns = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]["evals"]
    packed = {path for pattern in patterns for path in (PROJECT / "evals").glob(pattern)}
    assert {path for path in WORLD.rglob("*") if path.is_file()} <= packed
