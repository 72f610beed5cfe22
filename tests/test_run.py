"""The gold set that ships, run from end to end, offline."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.gold import Item, read_gold
from evals.prediction import Corpus, Prediction
from evals.report import html, terminal
from evals.run import Bench, open_bench, run
from evals.runlog import corpus_of, predictions, read_log
from evals.score import costs, score
from evals.validate import check_all, mutate, summary
from index.settings import PROJECT, Settings

GOLD = PROJECT / "evals" / "gold" / "seeds.jsonl"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return open_bench(Settings(data_dir=tmp_path_factory.mktemp("bench")), None, None)


@pytest.fixture(scope="module")
def texts(bench: Bench) -> dict[str, str]:
    return {doc: article.text for doc, article in bench.articles.items()}


@pytest.fixture(scope="module")
def items(texts: dict[str, str]) -> list[Item]:
    return read_gold(GOLD, texts)


def scored(path: Path, items: list[Item], texts: dict[str, str]) -> tuple[list[Prediction], Corpus]:
    log = read_log(path)
    return predictions(log, items), corpus_of(log.header, texts)


def test_the_gold_set_is_sound_and_large_enough(items: list[Item], texts: dict[str, str]) -> None:
    assert check_all(items, texts) == []
    counted = summary(items)
    assert counted["groups"] >= 60
    assert counted["complete_groups"] >= 45
    kinds = [i.type for i in items if i.lang == "en"]
    assert kinds.count("unanswerable") >= 10
    assert kinds.count("false_premise") >= 8


def test_every_corruption_of_the_gold_set_is_found(texts: dict[str, str]) -> None:
    raws = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert [row for row in mutate(raws, texts, 50) if not row[2]] == []


def test_two_runs_give_the_same_scores_byte_for_byte(
    bench: Bench, items: list[Item], texts: dict[str, str], tmp_path: Path
) -> None:
    first, second = run(bench, GOLD, tmp_path), run(bench, GOLD, tmp_path)
    assert first != second
    one, other = (json.dumps(score(*scored(path, items, texts)), sort_keys=True) for path in (first, second))
    assert one == other
    figures = json.loads(one)["metrics"]
    assert figures["citation_validity"]["all"]["mean"] == 1
    for metric in figures.values():
        whole = metric["all"]
        assert whole["n"] + whole["not_applicable"] + whole["errors"] + whole["unscored"] == len(items)
        assert sum(part["n"] for part in metric["lang"].values()) == whole["n"]
    assert costs(read_log(first))["cost_usd"] == 0


def test_a_run_of_one_half_asks_and_scores_nothing_of_the_other(
    bench: Bench, items: list[Item], texts: dict[str, str], tmp_path: Path
) -> None:
    asked = {i.id for i in items if i.split == "dev"}
    path = run(bench, GOLD, tmp_path, limit=5, split="dev")
    log = read_log(path)
    assert len(log.entries) == 5
    assert log.entries.keys() <= asked
    assert list(log.header["items"]) == list(log.entries)
    answered, corpus = scored(path, items, texts)
    assert list(score(answered, corpus)["calibration"]["split"]) == ["dev"]
    assert score(answered, corpus)["calibration"]["all"]["n"] == 5


def test_an_interrupted_run_is_continued_where_it_stopped(bench: Bench, tmp_path: Path) -> None:
    path = run(bench, GOLD, tmp_path, limit=6)
    whole = path.read_bytes()
    lines = whole.splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:4]) + lines[4][:20])
    asked: list[int] = []
    assert run(bench, GOLD, tmp_path, limit=6, told=lambda done, _: asked.append(done)) == path
    assert asked == [4, 5, 6]
    assert list(read_log(path).entries) == [json.loads(line)["id"] for line in lines[1:]]


def test_the_report_stands_alone_and_escapes_what_it_shows(
    bench: Bench, items: list[Item], texts: dict[str, str], tmp_path: Path
) -> None:
    path = run(bench, GOLD, tmp_path, limit=9)
    answered, corpus = scored(path, items, texts)
    figures = score(answered, corpus)
    hostile = Prediction(answered[0].item, error="<script>alert(1)</script>")
    page = html(read_log(path), [hostile, *answered[1:]], corpus, figures)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http:" not in page
    assert "https:" not in page
    assert page.index("Failing items") < page.index("Passing items")
    assert any(line.startswith("recall@5") for line in terminal(figures))


def test_any_folder_and_gold_file_of_the_form_can_be_run(
    write: Callable[..., Path], tmp_path: Path, settings_for: Callable[..., Settings]
) -> None:
    corpus = write({"a.txt": "The bridge of Zubrov fell on Monday. Nine cars were on it."})
    item = {
        "id": "x", "group": "x", "lang": "en", "type": "number", "split": "dev", "expected": "answer",
        "question": "How many cars were on the bridge of Zubrov?", "answers": ["nine"],
        "nuggets": [{"text": "nine", "must": True, "match": ["nine"]}],
        "evidence": [{"doc": "a.txt", "quote": "Nine cars were on it.", "set": 1}],
    }  # fmt: skip
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(item) + "\n", encoding="utf-8")
    other = open_bench(settings_for(PROJECT / "seeds"), corpus, "embedded")
    path = run(other, gold, tmp_path / "runs")
    texts = {doc: article.text for doc, article in other.articles.items()}
    answered, known = scored(path, read_gold(gold, texts), texts)
    assert score(answered, known)["metrics"]["recall@5"]["all"]["mean"] == 1
    shutil.rmtree(tmp_path / "runs")
