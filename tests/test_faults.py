"""Truth under failure: killed builds, a failing embedding service, a full disk. Nothing is lost, nothing half there."""

import ctypes
import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.build import build
from index.errors import ServiceError
from index.settings import PROJECT, Settings
from index.verify import verify
from rag import Assistant
from tests.model_server import Answer, Body, model_server, refusal, reply, vectors

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2
"""Of Linux: a capability that is dropped is not there for what is executed next."""


def hold_kills(folder: Path, kills: int, seed: int, *more: str) -> dict[str, Any]:
    """Kill builds, and hold what came of it against what must; `more` as `tests.soak.killer` has it."""
    command = [sys.executable, "-m", "tests.soak.killer", str(folder / "killed"), str(kills), str(seed), *more]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    readers = told["readers"]
    assert told["kills"] == kills
    assert told["failed_checks"] == 0, done.stderr
    assert readers["exceptions"] == []
    assert (readers["lost"], readers["half"], readers["back"]) == (0, 0, 0)
    assert readers["looks"] > 0
    return told


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_builds_that_are_killed_lose_nothing_and_a_reader_never_notices(
    tmp_path: Path, compiled: Callable[[Path], Path]
) -> None:
    compiled(tmp_path / "killed" / "data")
    hold_kills(tmp_path, kills=6, seed=7)


def served(settings_for: Made, corpus: Path, url: str) -> Settings:
    return settings_for(
        corpus, openai_base_url=url, embeddings="openai", answers="extractive", embed_model="e", timeout_s=5,
    )  # fmt: skip


def test_an_embedding_service_that_fails_every_seventh_time_loses_nothing(
    write: Corpus, settings_for: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.build.BATCH_CHUNKS", 4)
    monkeypatch.setattr("index.build.EMBEDDED_AT_ONCE", 2)
    calls = [0]

    def embed(body: Body) -> Answer:
        calls[0] += 1
        # Refused, not delayed: an error that is worth another try is tried again by the client itself.
        return refusal(400, "no") if calls[0] % 7 == 0 else vectors(body)

    def text(n: int, version: int) -> str:
        return f"Edition {version}: the harbour of town {n} handled {n + 10} ships."

    def files(version: int) -> dict[str, str | bytes]:
        return {f"{n:02}.txt": text(n, version) for n in range(24)}

    failures = 0
    with model_server(lambda body: reply("no"), embed=embed) as server:
        settings = served(settings_for, write(files(1)), server.url)
        for version in (1, 2, 3):
            write(files(version))
            while True:
                try:
                    report = build(settings)
                    break
                except ServiceError:
                    failures += 1
                    seen = {a.doc_id: a.text for a in Assistant.open(settings).index.articles()} if version > 1 else {}
                    assert not seen or seen.keys() == files(1).keys()
                    assert all(t in (text(int(d[:2]), version), text(int(d[:2]), version - 1)) for d, t in seen.items())
            assert not report.skipped
            assert verify(settings) == []
            articles = Assistant.open(settings).index.articles()
            assert {a.doc_id: a.text for a in articles} == files(version)
    assert failures >= 3


def build_in(
    settings: Settings, limit: int | None = None, permitted: bool = True, command: Sequence[str] = ("build",)
) -> "subprocess.CompletedProcess[str]":
    """A build, or another command, in a process of its own.

    Args:
        settings: of the index.
        limit: bytes beyond which no file may grow.
        permitted: False holds root, too, to the permissions of files.
        command: of `python -m index`.
    """
    environment = os.environ | {
        "RAG_CORPUS": str(settings.corpus), "RAG_DATA_DIR": str(settings.data_dir), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip

    def bound() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        for capability in () if permitted else (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)

    return subprocess.run(
        [sys.executable, "-m", "index", *command],
        cwd=PROJECT,
        env=environment,
        preexec_fn=bound,
        capture_output=True,
        text=True,
        check=False,
    )


def hold_after_no_room(settings: Settings, failed: "subprocess.CompletedProcess[str]", old: dict[str, str]) -> None:
    """A build that found no room said so in one sentence, and what was there is there still."""
    assert failed.returncode == 2, failed.stderr
    assert re.fullmatch(r"error: RAG_DATA_DIR: expected room on the disk .*\n", failed.stderr.splitlines(True)[-1])
    assert "Traceback" not in failed.stderr
    articles = {a.doc_id: a.text for a in Assistant.open(settings).index.articles()}
    assert old.items() <= articles.items()


def report_of(n: int) -> str:
    return "\n".join(f"Line {i} of report {n}: town {i * n} handled {i + n} ships in May." for i in range(200))


def test_a_disk_that_takes_no_more_loses_nothing(write: Corpus, settings_for: Made) -> None:
    old = {f"old{n}.txt": report_of(n) for n in range(3)}
    settings = settings_for(write(dict(old)))
    assert build_in(settings).returncode == 0
    size = max(path.stat().st_size for path in (settings.data_dir / "chroma").rglob("*") if path.is_file())
    write({f"new{n}.txt": report_of(100 + n) for n in range(40)})
    failed = build_in(settings, limit=size + 200_000)
    hold_after_no_room(settings, failed, old)
    assert re.search(r"the disk has [\d,]+ MB left, so a quota or .* \(ulimit -f\) allows no more", failed.stderr)
    assert build_in(settings).returncode == 0
    assert verify(settings) == []
    assert len(Assistant.open(settings).index.articles()) == 43


def test_a_small_disk_that_is_full_loses_nothing(write: Corpus, settings_for: Made, tmp_path: Path) -> None:
    old = {f"old{n}.txt": report_of(n) for n in range(3)}
    settings = settings_for(write(dict(old)), "disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "none", str(settings.data_dir)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk is not permitted here")
    try:
        assert build_in(settings).returncode == 0
        free = os.statvfs(settings.data_dir)
        (settings.data_dir / "ballast").write_bytes(b"x" * (free.f_bavail * free.f_frsize - 300_000))
        write({f"new{n}.txt": report_of(100 + n) for n in range(40)})
        failed = build_in(settings)
        (settings.data_dir / "ballast").unlink()
        hold_after_no_room(settings, failed, old)
        assert build_in(settings).returncode == 0
        assert verify(settings) == []
    finally:
        subprocess.run(["umount", "--lazy", str(settings.data_dir)], check=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drops privileges in Linux' way")
@pytest.mark.parametrize(
    ("closed", "mode", "commands"),
    [
        ("chroma/chroma.sqlite3", 0o444, ["build", "list", "verify"]), ("chroma", 0o555, ["build", "list", "verify"]),
        ("chroma/chroma.sqlite3", 0o000, ["build", "list"]), ("chroma", 0o000, ["build", "list"]),
        ("lexical", 0o000, ["build"]), ("lexical/*", 0o555, ["build", "status"]),
    ],
)  # fmt: skip
def test_an_index_that_is_closed_to_this_user_is_not_taken_for_a_damaged_one(
    write: Corpus, settings_for: Made, closed: str, mode: int, commands: list[str]
) -> None:
    settings = settings_for(write({"a.txt": "The mayor of Zubrov resigned."}))
    build(settings)
    (path,) = settings.data_dir.glob(closed)
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        for command in commands:
            done = build_in(settings, permitted=False, command=[command])
            assert done.returncode == 2, done.stderr
            (line,) = done.stderr.splitlines()
            assert re.fullmatch(r"error: RAG_DATA_DIR: expected .* can be read and written, got .*permissions.*", line)
            assert str(path) in line
            assert "move" not in line
    finally:
        path.chmod(before)
    assert build_in(settings, permitted=False).returncode == 0
    assert verify(settings) == []
