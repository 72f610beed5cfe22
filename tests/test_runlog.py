"""Logs of runs: resumed after a kill, refused when they are not what they seem."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.run import log_path
from evals.runlog import FORM, LogError, append, check_complete, check_gold, mend, read_log

HEAD = {
    "kind": "header", "form": FORM, "items": ["a", "b"], "gold": {"path": "g", "sha256": "0"}, "corpus": {},
    "profile": "embedded", "settings": {}, "index": "x", "packages": {}, "commit": None,
}  # fmt: skip


def entry(name: str) -> dict[str, object]:
    return {"kind": "item", "id": name, "answer": {"text": name}, "error": None, "seconds": 0.1}


def test_a_log_reads_back_what_was_appended(tmp_path: Path) -> None:
    path = log_path(tmp_path / "runs", HEAD)
    append(path, entry("a"))
    log = read_log(path)
    assert list(log.entries) == ["a"]
    assert log.entries["a"].answer == {"text": "a"}
    assert not log.torn


def test_a_log_cut_in_the_middle_of_a_line_is_mended_and_continued(tmp_path: Path) -> None:
    path = log_path(tmp_path, HEAD)
    append(path, entry("a"))
    with path.open("a", encoding="utf-8") as file:
        file.write('{"kind": "item", "id": "b", "ans')
    assert read_log(path).torn
    assert list(read_log(path).entries) == ["a"]
    assert log_path(tmp_path, HEAD) == path
    append(path, entry("b"))
    assert list(read_log(path).entries) == ["a", "b"]


def test_a_finished_log_is_never_written_to_again(tmp_path: Path) -> None:
    first = log_path(tmp_path, HEAD)
    for name in ("a", "b"):
        append(first, entry(name))
    before = first.read_bytes()
    second = log_path(tmp_path, HEAD)
    assert second != first
    assert first.read_bytes() == before


def test_an_unfinished_log_of_other_code_is_left_alone(tmp_path: Path) -> None:
    first = log_path(tmp_path, HEAD)
    assert log_path(tmp_path, {**HEAD, "index": "another"}) != first


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("", ":1"),
        ("not json\n", ":1"),
        ('{"kind": "item"}\n', ":1"),
        (json.dumps({**HEAD, "form": 99}) + "\n", "99"),
        (json.dumps(HEAD) + '\n{"half\n' + json.dumps(entry("b")) + "\n", ":2"),
        (json.dumps(HEAD) + '\n{"kind": "item", "id": "a"}\n', ":2"),
    ],
)
def test_a_bad_log_is_named_with_its_line(write: Callable[..., Path], content: str, named: str) -> None:
    with pytest.raises(LogError, match=named):
        read_log(write({"run-001.jsonl": content}) / "run-001.jsonl")


def test_a_missing_log_is_named(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="nothing.jsonl"):
        read_log(tmp_path / "nothing.jsonl")


def test_a_log_of_another_gold_file_is_refused(write: Callable[..., Path]) -> None:
    folder = write({"gold.jsonl": "{}", "run-001.jsonl": json.dumps(HEAD) + "\n"})
    with pytest.raises(LogError, match="run again"):
        check_gold(read_log(folder / "run-001.jsonl"), folder / "gold.jsonl", folder / "run-001.jsonl")


def test_mending_leaves_a_whole_log_alone(write: Callable[..., Path]) -> None:
    path = write({"run-001.jsonl": json.dumps(HEAD) + "\n"}) / "run-001.jsonl"
    before = path.read_bytes()
    mend(path)
    assert path.read_bytes() == before


def test_an_unfinished_or_cut_log_is_not_scored(tmp_path: Path) -> None:
    path = log_path(tmp_path, HEAD)
    append(path, entry("a"))
    with pytest.raises(LogError, match=":3: expected 2 answers, got 1"):
        check_complete(read_log(path), path)
    append(path, entry("b"))
    check_complete(read_log(path), path)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"cut')
    with pytest.raises(LogError, match="run the same command again"):
        check_complete(read_log(path), path)
