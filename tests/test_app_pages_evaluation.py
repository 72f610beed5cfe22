"""The page Evaluation: no run, whole ones, damaged and unfinished ones, and two of them side by side."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.compare import compare
from evals.runlog import LogError
from evals.saved import BASELINE, logs_in, look, report_of, scored
from index.errors import NewsError
from index.settings import PROJECT, Settings
from tests.app_pages import Open, done, seen, shown
from ui.strings import NAMES, say

Made = Callable[..., Settings]


@pytest.fixture
def settings(settings_for: Made) -> Settings:
    """Settings over the seeds with an empty folder of runs; nothing is built, and nothing needs to be."""
    made = settings_for(PROJECT / "seeds")
    (made.data_dir / "runs").mkdir(parents=True)
    return made


def lines_of(path: Path = BASELINE) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def save(settings: Settings, name: str, lines: list[str]) -> Path:
    """A log in the folder of runs."""
    path = settings.data_dir / "runs" / name
    path.write_text("".join(lines), encoding="utf-8")
    return path


def worse(lines: list[str]) -> list[str]:
    """The same run, in which many questions got the answer to another one."""
    made = [json.loads(line) for line in lines]
    answers = [entry["answer"] for entry in made[1:]]
    for n, entry in enumerate(made[1:]):
        if n % 10 < 6:  # two groups of three in ten
            entry["answer"] = answers[(n + 60) % len(answers)]
    return [json.dumps(entry) + "\n" for entry in made]


@pytest.mark.parametrize("language", NAMES)
def test_without_a_run_it_says_how_to_make_one_and_shows_the_committed_one(
    draw: Open, settings: Settings, language: str
) -> None:
    page = draw("evaluation", settings, language)
    assert seen(page.info[0].value) == say(language, "evaluation_none")
    assert page.code[0].value == "make eval"
    (frame,) = page.get("iframe")
    assert "Content-Security-Policy" in frame.proto.srcdoc.partition("</head>")[0]
    assert seen(page.selectbox(key="evaluation_run").options[0]).startswith(say(language, "evaluation_committed"))
    assert not page.error
    assert not (settings.data_dir / "chroma").exists()


def test_settings_that_cannot_be_used_are_one_sentence(
    draw: Open, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAG_TIMEOUT_S", "soon")
    (error,) = draw("evaluation", settings).error
    assert seen(error.value).startswith("RAG_TIMEOUT_S: expected")


def test_a_saved_report_is_shown_as_it_was_saved_and_an_older_one_is_made_anew(draw: Open, settings: Settings) -> None:
    log = save(settings, "run-001.jsonl", lines_of())
    log.with_suffix(".html").write_text("<html><head></head><body>kept <script>x</script></body></html>")
    (frame,) = draw("evaluation", settings).get("iframe")
    assert "kept" in frame.proto.srcdoc
    assert frame.proto.srcdoc.index("default-src 'none'") < frame.proto.srcdoc.index("<script>")
    import os

    os.utime(log.with_suffix(".html"), (0, 0))
    assert "kept" not in report_of(log)
    assert "240 items" in report_of(log)


DAMAGED: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "empty": (lambda lines: [], "expected the header"),
    "no JSON": (lambda lines: ["<script>alert(1)</script>\n"], "expected JSON"),
    "no header": (lambda lines: lines[1:], "expected the header"),
    "a header of nothing": (lambda lines: ['{"kind": "header", "form": 1}\n'], "expected the header of a run"),
    "another form": (lambda lines: ['{"kind": "header", "form": 9}\n'], "expected a log of form 1"),
    "unfinished": (lambda lines: lines[:100], "run the same command again to finish it"),
    "cut": (lambda lines: [*lines[:-1], lines[-1][:50]], "run the same command again to finish it"),
    "an answer of nothing": (lambda lines: [*lines, '{"kind": "item"}\n'], "expected an answer"),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_run_that_is_not_whole_is_named_and_the_others_are_shown(draw: Open, settings: Settings, kind: str) -> None:
    harm, reason = DAMAGED[kind]
    path = save(settings, "run-002.jsonl", harm(lines_of()))
    save(settings, "run-001.jsonl", lines_of())
    page = draw("evaluation", settings)
    (warning,) = page.warning
    assert reason in seen(warning.value)
    assert "run-002" in seen(warning.value)
    assert look(path).problem
    assert [option.split(",")[0] for option in page.selectbox(key="evaluation_run").options][:1] == ["run-001"]
    assert page.get("iframe")


def test_a_log_that_is_no_text_and_a_folder_in_its_place_are_named(settings: Settings) -> None:
    path = settings.data_dir / "runs" / "run-001.jsonl"
    path.write_bytes(b"\xff\xfe\0")
    assert "expected a log of a run" in (look(path).problem or "")
    path.unlink()
    path.mkdir()
    assert "expected a log of a run" in (look(path).problem or "")
    path.rmdir()
    assert "expected a log of a run" in (look(path).problem or "")
    assert logs_in(settings.data_dir / "nowhere") == []


def test_a_run_on_other_questions_or_articles_is_one_sentence(draw: Open, settings: Settings) -> None:
    header = json.loads(lines_of()[0])
    others = [{"path": "evals/gold/gone.jsonl", "sha256": "0"}, {**header["gold"], "sha256": "0" * 64}]
    for gold in others:
        path = save(settings, "run-001.jsonl", [json.dumps({**header, "gold": gold}) + "\n", *lines_of()[1:]])
        with pytest.raises(LogError, match="run again"):
            scored(path)
    errors = [seen(error.value) for error in draw("evaluation", settings).error]
    assert errors
    assert all("run again" in error for error in errors)


def test_answers_of_another_form_are_one_sentence(settings: Settings) -> None:
    made = [json.loads(line) for line in lines_of()]
    made[1]["answer"] = "<b>"
    path = save(settings, "run-001.jsonl", [json.dumps(entry) + "\n" for entry in made])
    with pytest.raises(NewsError, match="run again"):
        scored(path)


def test_two_runs_are_compared_with_intervals_and_a_verdict(draw: Open, settings: Settings) -> None:
    path = save(settings, "run-001.jsonl", worse(lines_of()))
    page = draw("evaluation", settings)
    said = shown(page)
    _, before, _ = scored(BASELINE)
    _, after, articles = scored(path)
    rows = compare(before, after, articles, {})
    (row,) = [row for row in rows if row.metric == "correct"]
    assert row.result.difference < 0
    assert f"correct{row.result.difference:+.3f}" in said
    assert f"{row.result.interval.low:+.3f} … {row.result.interval.high:+.3f}" in said
    assert len([line for line in page.html if 'class="figures"' in line.value]) == 1
    assert [*page.error, *page.warning, *page.success] != []
    page = done(page.selectbox(key="evaluation_after").set_value(str(BASELINE)).run())
    assert say("en", "evaluation_same") in [seen(info.value) for info in page.info]


def test_a_run_that_goes_while_it_is_chosen_is_let_go_of(draw: Open, settings: Settings) -> None:
    path = save(settings, "run-001.jsonl", lines_of())
    page = draw("evaluation", settings)
    assert page.selectbox(key="evaluation_run").value == str(path)
    shutil.rmtree(path.parent)
    page = done(page.run())
    assert page.selectbox(key="evaluation_run").value == str(BASELINE)
