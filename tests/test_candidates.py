"""Feedback becomes gold candidates that the gold reader takes, and that say what is still to be done."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.fitting.candidates import candidates, lines
from evals.gold import GoldError, read_gold
from rag import Assistant

ANSWERED, SILENT = "How many prisoners were released?", "How high is Mount Everest?"


def line(assistant: Assistant, question: str, rating: int | None, **more: Any) -> dict[str, Any]:
    """A line as the chat writes it."""
    return {
        "at": "2025-12-13T00:00:00+00:00", "conversation": "c", "turn": 0, "question": question, "rating": rating,
        "comment": "", "history": [], "answer": assistant.ask(question).to_dict(), **more,
    }  # fmt: skip


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_candidates_are_in_the_gold_form_with_verbatim_evidence(seeds_assistant: Assistant, tmp_path: Path) -> None:
    history = [{"role": "user", "content": "Who?"}, {"role": "assistant", "content": "He. [1]"}]
    path = written(
        tmp_path / "feedback.jsonl",
        line(seeds_assistant, ANSWERED, 1, history=history),
        line(seeds_assistant, ANSWERED, 0, turn=1, comment="wrong number"),
        line(seeds_assistant, SILENT, 1, turn=2),
        line(seeds_assistant, SILENT, 0, turn=3),
    )
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(lines(candidates(path))), encoding="utf-8")
    texts = {article.doc_id: article.text for article in seeds_assistant.index.articles()}
    liked, disliked, silent, too_silent = read_gold(gold, texts)
    cited = seeds_assistant.ask(ANSWERED).citations
    assert [texts[s.doc][s.start : s.end] for need in liked.needs for s in need] == [c.quote for c in cited]
    assert (liked.expected, liked.history, liked.lang) == ("answer", tuple(history), "en")
    assert (disliked.expected, disliked.needs, len(disliked.near)) == ("answer", (), len(cited))
    assert "wrong number" in disliked.note
    assert (silent.expected, silent.needs, len(silent.near)) == ("abstain", (), 1)
    assert (too_silent.expected, too_silent.needs) == ("answer", ())
    assert {item.split for item in (liked, disliked, silent, too_silent)} == {"dev"}


def test_the_last_word_on_an_answer_counts(seeds_assistant: Assistant, tmp_path: Path) -> None:
    path = written(
        tmp_path / "feedback.jsonl",
        line(seeds_assistant, ANSWERED, 1),
        line(seeds_assistant, ANSWERED, 0, comment="no"),
        line(seeds_assistant, SILENT, 1, turn=1),
        line(seeds_assistant, SILENT, None, turn=1),
    )
    (item,) = candidates(path).items
    assert item["question"] == ANSWERED
    assert "disliked; comment: no" in item["note"]


@pytest.mark.parametrize(
    "spoilt", [{"question": " "}, {"answer": None}, {"rating": "up"}, {"answer": {"citations": [], "language": "fr"}}]
)
def test_lines_that_give_none_are_named_and_the_others_go_on(
    seeds_assistant: Assistant, tmp_path: Path, spoilt: dict[str, Any]
) -> None:
    path = written(
        tmp_path / "feedback.jsonl", line(seeds_assistant, ANSWERED, 1) | spoilt, line(seeds_assistant, SILENT, 1)
    )
    result = CliRunner().invoke(app, ["candidates", str(path)])
    assert result.exit_code == 3
    assert json.loads(result.stdout)["question"] == SILENT
    assert f"skipped {path}:1: " in result.stderr


def test_a_file_that_is_no_feedback_is_refused(tmp_path: Path) -> None:
    (tmp_path / "feedback.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="expected JSON"):
        candidates(tmp_path / "feedback.jsonl")
    assert CliRunner().invoke(app, ["candidates", str(tmp_path / "none.jsonl")]).exit_code == 2
