"""The embedded profile in a process of its own: no socket, no key, an empty home, and no file outside its folder."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from index.settings import PROJECT
from tests.invariants import seed

GUARD = '''
import os, socket, sys

allowed = tuple(os.path.realpath(os.environ[name]) + os.sep for name in ("RAG_DATA_DIR", "TMPDIR"))
real = socket.socket


class NoSocket(real):
    """A socket that can only speak to its own process."""

    def __init__(self, family=-1, *rest, **named):
        if family != socket.AF_UNIX:
            raise AssertionError(f"a socket was opened: {family!r}")
        super().__init__(family, *rest, **named)


# Python itself tries out the folder for temporary files; that nothing stays there is seen afterwards.
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        raise AssertionError(f"{event}: {arguments!r}")
    if event == "open":
        path, _, flags = arguments
        written = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) and isinstance(path, (str, bytes))
    else:
        path = arguments[0] if arguments else None
        written = event in ("os.mkdir", "os.rename", "os.symlink", "os.link", "os.truncate")
    if written:
        place = os.path.realpath(os.fsdecode(path))
        if not (place + os.sep).startswith(allowed) and place != os.devnull:
            raise AssertionError(f"{event} outside of the data folder: {place}")


socket.socket = NoSocket
sys.addaudithook(watch)
'''
BUILD_AND_ASK = """
import json
from index.build import build
from index.settings import Settings
from rag import Assistant

report = build(Settings())
assistant = Assistant.open()
answers = [assistant.ask(question).to_dict() for question in sys.argv[1:]]
print(json.dumps({"added": report.added, "profile": assistant.profile, "answers": answers}))
"""
QUESTIONS = ["what did the US get in return?", "Хто такий Джон Коул?", "Đỉnh Everest cao bao nhiêu mét?"]


def run(folder: Path, script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a script behind the guard, with an empty home and nothing of this process' environment."""
    for name in ("home", "temporary", "here"):
        (folder / name).mkdir()
    return subprocess.run(
        [sys.executable, "-c", GUARD + script, *arguments],
        cwd=folder / "here",
        env={
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "temporary"),
            "RAG_DATA_DIR": str(folder / "data"),
            "PYTHONPATH": str(PROJECT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "PATH": os.defpath,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the guarded process lives."""
    return tmp_path_factory.mktemp("offline")


@pytest.fixture(scope="module")
def result(folder: Path) -> dict[str, Any]:
    """What the guarded process built and answered."""
    finished = run(folder, BUILD_AND_ASK, *QUESTIONS)
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    return dict(json.loads(finished.stdout))


def test_the_articles_are_indexed_and_questions_answered_without_a_network(result: dict[str, Any]) -> None:
    assert len(result["added"]) == 5
    assert result["profile"] == "embedded"
    english, ukrainian, unknown = result["answers"]
    assert [a["abstained"] for a in (english, ukrainian, unknown)] == [False, False, True]
    for answer in result["answers"]:
        assert answer["mode"] == "extractive"
        assert len(answer["passages"]) >= 10
        for citation in answer["citations"]:
            assert seed(citation["doc_id"])[citation["start"] : citation["end"]] == citation["quote"]


def test_nothing_is_written_outside_the_data_folder(folder: Path, result: dict[str, Any]) -> None:
    assert result["added"]
    assert {path.name for path in folder.iterdir()} == {"home", "temporary", "here", "data"}
    left = [path for name in ("home", "temporary", "here") for path in (folder / name).rglob("*")]
    assert not left


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "AssertionError"),
        ("import socket; socket.socket(socket.AF_INET)", "a socket was opened"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')", "AssertionError"),
        ("open('note.txt', 'w')", "outside of the data folder"),
        ("import pathlib; pathlib.Path.home().joinpath('cache').mkdir()", "outside of the data folder"),
    ],
)
def test_the_guard_itself_would_notice(tmp_path: Path, script: str, complaint: str) -> None:
    finished = run(tmp_path, script)
    assert finished.returncode == 1
    assert complaint in finished.stderr
