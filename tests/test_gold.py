"""Gold files: what is accepted, and how what is not is named."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.gold import GoldError, Span, read_gold
from tests.gold_values import RAW, TEXTS


def test_an_item_knows_where_its_evidence_stands(write: Callable[..., Path]) -> None:
    path = write({"gold.jsonl": json.dumps(RAW)}) / "gold.jsonl"
    (item,) = read_gold(path, TEXTS)
    assert [len(need) for need in item.needs] == [2, 1]
    for need in item.needs:
        for span in need:
            assert TEXTS[span.doc][span.start : span.end] in {e["quote"] for e in RAW["evidence"]}


def test_patterns_ignore_case_and_unicode_form() -> None:
    from tests.gold_values import item

    nugget = item().nuggets[0]
    assert nugget.found_in("NINE cars")
    assert nugget.found_in("було дев'ять машин")
    assert not nugget.found_in("ninety")


BAD: list[tuple[dict[str, Any], str]] = [
    ({"id": ""}, "'id'"),
    ({"lang": "xx"}, "'lang'"),
    ({"type": "riddle"}, "'type'"),
    ({"split": "train"}, "'split'"),
    ({"expected": "shrug"}, "'expected'"),
    ({"question": "  "}, "'question'"),
    ({"answers": "nine"}, "'answers'"),
    ({"nuggets": [{"text": "t", "match": ["(open"]}]}, "'(open'"),
    ({"nuggets": [{"text": "t"}]}, "'match'"),
    ({"evidence": [{"doc": "z.txt", "quote": "q"}]}, "'z.txt'"),
    ({"evidence": [{"doc": "a.txt", "quote": "Nine cats"}]}, "'Nine cats'"),
    ({"evidence": ["Nine cars"]}, "'doc' and 'quote'"),
]


@pytest.mark.parametrize(("change", "named"), BAD, ids=[named for _, named in BAD])
def test_a_bad_line_is_named_with_file_line_and_value(
    write: Callable[..., Path], change: dict[str, Any], named: str
) -> None:
    lines = [json.dumps({**RAW, "id": "first"}), json.dumps({**RAW, **change})]
    path = write({"gold.jsonl": "\n".join(lines)}) / "gold.jsonl"
    with pytest.raises(GoldError) as caught:
        read_gold(path, TEXTS)
    assert f"{path}:2" in str(caught.value)
    assert named in str(caught.value)


@pytest.mark.parametrize("content", ["{not json", "[1, 2]", ""])
def test_what_is_no_gold_file_is_refused(write: Callable[..., Path], content: str) -> None:
    with pytest.raises(GoldError):
        read_gold(write({"gold.jsonl": content}) / "gold.jsonl", TEXTS)


def test_an_id_is_used_once(write: Callable[..., Path]) -> None:
    path = write({"gold.jsonl": f"{json.dumps(RAW)}\n{json.dumps(RAW)}"}) / "gold.jsonl"
    with pytest.raises(GoldError, match="line 1"):
        read_gold(path, TEXTS)


def test_the_files_of_a_folder_are_one_set(write: Callable[..., Path]) -> None:
    second = json.dumps({**RAW, "id": "second"})
    folder = write({"part1.jsonl": json.dumps(RAW), "part2.jsonl": second, "articles/a.md": "no question"})
    assert [item.id for item in read_gold(folder, TEXTS)] == [RAW["id"], "second"]
    (folder / "part3.jsonl").write_text(f"{second}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"part3\.jsonl:1"):
        read_gold(folder, TEXTS)


def test_unknown_keys_are_passed_over_with_a_warning(write: Callable[..., Path]) -> None:
    path = write({"gold.jsonl": json.dumps({**RAW, "mood": "good"})}) / "gold.jsonl"
    with pytest.warns(UserWarning, match="mood"):
        assert len(read_gold(path, TEXTS)) == 1


def test_spans_of_different_articles_do_not_overlap() -> None:
    assert Span("a", 0, 10).overlap(Span("a", 5, 20)) == 5
    assert Span("a", 0, 10).overlap(Span("b", 0, 10)) == 0
    assert Span("a", 0, 5).overlap(Span("a", 5, 10)) == 0
