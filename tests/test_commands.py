"""The command lines: exit codes, one clear line for an error, JSON alone on stdout."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index.settings import PROJECT
from tests.makers import pdf, zipped

Corpus = Callable[..., Path]


@pytest.fixture
def command(tmp_path: Path, compiled: Callable[[Path], Path]) -> Callable[..., subprocess.CompletedProcess[str]]:
    data = compiled(tmp_path / "data")

    def run(
        *words: str, corpus: Path | None = None, stdin: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(PROJECT),
            "RAG_DATA_DIR": str(data), "RAG_CORPUS": str(corpus or PROJECT / "seeds"), **variables,
        }  # fmt: skip
        return subprocess.run(
            [sys.executable, "-m", *words], cwd=tmp_path, env=environment, capture_output=True, text=True, input=stdin,
            check=False,
        )  # fmt: skip

    return run


Command = Callable[..., subprocess.CompletedProcess[str]]


def test_a_newcomer_builds_looks_and_asks(command: Command) -> None:
    built = command("index", "build")
    assert (built.returncode, built.stdout) == (0, "5 added, 0 changed, 0 removed, 0 unchanged\n")
    state = json.loads(command("index", "status", "--json").stdout)
    assert (state["articles"], state["healthy"]) == (5, True)
    assert state["chunks"] >= 15
    rows = [json.loads(line) for line in command("index", "list", "--json").stdout.splitlines()]
    assert [row["language"] for row in rows] == ["vi", "vi", "uk", "uk", "en"]
    assert {"doc_id", "language", "title", "published", "characters", "chunks", "sha256"} <= rows[0].keys()
    asked = command("rag", "ask", "Mỹ nhận lại được gì?", "--json")
    answer = json.loads(asked.stdout)
    assert (asked.returncode, answer["abstained"], answer["language"]) == (0, False, "vi")
    silent = command("rag", "ask", "Who won the chess championship?")
    assert silent.returncode == 0
    assert "do not answer" in silent.stdout


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_with_control_characters_is_shown_in_one_line_and_can_be_removed_by_it(
    command: Command, write: Corpus
) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        root = write({"a\nb.txt": "The harbour of Zubrov was closed on Monday.", "c\n\x1b.txt": b""})
        here = os.getcwd()
        os.chdir(root)  # the path of a socket may have some hundred bytes only
        opened.bind("s.txt")
        os.chdir(here)
        built = command("index", "build", corpus=root)
    assert built.returncode == 3
    assert built.stdout.splitlines()[1:] == [
        "skipped c\\n\\x1b.txt: expected an article, got an empty file; write it or take it out",
        "skipped s.txt: expected a file, got a pipe, a socket, a folder or a device; take it out",
    ]
    (line,) = command("index", "list", corpus=root).stdout.splitlines()
    assert line.startswith("a\\nb.txt  en")
    assert command("index", "remove", "a\\nb.txt", corpus=root).stdout == "1 removed\n"


def test_a_chat_keeps_the_subject(command: Command) -> None:
    chat = command("rag", "chat", stdin="Who did Trump appoint as special envoy to Belarus?\nand when?\n\n")
    assert chat.returncode == 0
    assert chat.stdout.count("001_764f2a8dc53a973a.txt") >= 2


BAD: list[tuple[tuple[str, ...], dict[str, str], str]] = [
    (("rag", "ask", "   "), {}, "expected a question"),
    (("rag", "ask", "why " * 5000), {}, "at most 4,000 characters"),
    (("rag", "ask", "x"), {"RAG_CORPUS": "nowhere"}, "RAG_CORPUS"),
    (("rag", "ask", "x", "--language", "klingon"), {}, "expected the language of an article, got 'klingon'"),
    (("rag", "ask", "x", "--source", "Nobody"), {}, "expected the source of an article, got 'Nobody'"),
    (("index", "build", "nowhere"), {}, "expected a folder"),
    (("index", "status"), {"RAG_TIMEOUT_S": "soon"}, "RAG_TIMEOUT_S"),
    (("index", "status"), {"OPENAI_BASE_URL": "not an address"}, "OPENAI_BASE_URL"),
    (("rag", "ask", "x"), {"RAG_ANSWERS": "llm"}, "OPENAI_API_KEY"),
    (("evals", "crosslingual", "a.en", "a.uk"), {}, "a.en"),
    (("evals", "score", "nothing.jsonl"), {}, "nothing.jsonl"),
]


@pytest.mark.parametrize(("words", "variables", "named"), BAD, ids=[f"{w[0]} {named}" for w, _, named in BAD])
def test_bad_input_gets_one_clear_line_and_exit_code_2(
    command: Command, words: tuple[str, ...], variables: dict[str, str], named: str
) -> None:
    result = command(*words, **variables)
    (line,) = [text for text in result.stderr.splitlines() if text.strip()]
    assert (result.returncode, result.stdout) == (2, "")
    assert line.startswith("error: ")
    assert named in line


def test_files_that_cannot_be_read_are_named_and_the_others_indexed(command: Command, write: Corpus) -> None:
    folder = write({"good.txt": "The mayor resigned.", "bad.txt": b"\xff", "zero.txt": b"a\0b", "empty.md": ""})
    (folder / "gone.txt").symlink_to(folder / "no such file")
    result = command("index", "build", corpus=folder)
    assert result.returncode == 3
    assert result.stdout.startswith("1 added")
    for name in ("bad.txt", "zero.txt", "empty.md", "gone.txt"):
        assert f"skipped {name}: " in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


def test_every_kind_of_bad_file_is_named_with_a_remedy_and_everything_else_is_indexed(
    command: Command, write: Corpus
) -> None:
    lines = [json.dumps({"text": f"Article {n}."}) for n in range(1, 41)]
    folder = write({
        "good.txt": "The mayor resigned.", "broken.pdf": b"%PDF-1.7 broken", "pictures.pdf": pdf([[]]),
        "blank.html": "<html><body></body></html>", "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
        "good.html": "<html><body><p>The bridge fell.</p></body></html>", "columns.csv": "id,name\n1,x\n",
        "lines.jsonl": "\n".join([*lines[:30], "{broken", *lines[31:]]), "metadata.yaml": "good.txt: {titel: x}",
        "bomb.zip": zipped({"bomb.txt": b"a" * 9_000_000, "../out.txt": "x", "in.txt": "The ferry sank."}),
        "old encoding.txt": "Міський голова пішов у відставку, бо впав міст через річку у місті. ".encode("cp1251") * 2,
    })  # fmt: skip
    (folder / "huge.txt").touch()
    os.truncate(folder / "huge.txt", 1_000_000_000)
    (folder / "circle.txt").symlink_to("circle.txt")
    (folder / "around").symlink_to(folder)
    result = command("index", "build", corpus=folder)
    assert (result.returncode, "Traceback" in result.stdout + result.stderr) == (3, False)
    head, *skipped = result.stdout.splitlines()
    assert head == "43 added, 0 changed, 0 removed, 0 unchanged, 12 skipped"
    assert [line.split(": ")[0].removeprefix("skipped ") for line in skipped] == [
        "around", "circle.txt", "metadata.yaml", "blank.html", "bomb.zip!bomb.txt", "bomb.zip!../out.txt", "broken.pdf",
        "columns.csv", "huge.txt", "lines.jsonl#31", "old.docx", "pictures.pdf",
    ]  # fmt: skip
    assert all("; " in line for line in skipped)
    again = command("index", "build", corpus=folder)
    assert again.returncode == 3
    assert again.stdout.splitlines() == ["0 added, 0 changed, 0 removed, 43 unchanged, 12 skipped", *skipped]


def test_a_run_is_scored_on_the_articles_it_was_asked_about_and_no_others(command: Command, write: Corpus) -> None:
    folder = write({path.name: path.read_bytes() for path in (PROJECT / "seeds").iterdir()})
    baseline = str(PROJECT / "evals" / "gold" / "baseline.jsonl")
    assert command("evals", "score", baseline, "--corpus", str(folder)).returncode == 0
    with next(folder.iterdir()).open("a", encoding="utf-8") as file:
        file.write(" More.")
    changed = command("evals", "score", baseline, "--corpus", str(folder))
    assert (changed.returncode, changed.stdout) == (2, "")
    assert "run again" in changed.stderr


def test_help_needs_none_of_the_heavy_libraries(command: Command) -> None:
    code = (
        "import sys, runpy; sys.argv = ['rag', '--help']\n"
        "try: runpy.run_module('rag', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print([m for m in ('chromadb', 'llama_index', 'numpy', 'wordllama') if m in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT, check=True
    )  # fmt: skip
    assert result.stderr.strip() == "[]"


def test_a_terminal_is_not_steered_by_an_article(command: Command, write: Corpus) -> None:
    folder = write({"a.txt": "The mayor \x1b[31mresigned\x1b[0m \x07in Zubrov."})
    result = command("rag", "ask", "Who resigned in Zubrov? The mayor?", corpus=folder)
    assert "resigned" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\x07" not in result.stdout
