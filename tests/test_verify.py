"""An index whose parts are damaged one by one: found, mended, and no article lost."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from index.__main__ import app as command_line
from index.build import build
from index.lexical import Lexical
from index.settings import Settings
from index.store import chroma_place, lexical_folder
from index.vectors import Chroma
from index.verify import exported, remove, verify
from index.workshop import open_workshop
from rag import Assistant

ARTICLES = {
    "harbour.txt": "The harbour of Odesa was closed on Monday after a storm. It opens again on Friday. " * 20,
    "bridge.txt": "A new bridge was opened in Hanoi on Tuesday. The mayor cut the ribbon.",
    "schools.txt": "Schools in Lviv stay closed this week because of the flu.",
}


@pytest.fixture
def made(settings_for: Callable[..., Settings], write: Callable[..., Path]) -> Settings:
    settings = settings_for(write(ARTICLES))
    build(settings)
    assert verify(settings) == []
    return settings


def lose_a_chunk(settings: Settings, chroma: Chroma, mark: str) -> None:
    chroma.drop_chunks(mark, "en", [next(chroma.all_chunks(mark, "en")).chunk_id])


def lose_a_text(settings: Settings, chroma: Chroma, mark: str) -> None:
    chroma.drop_records([next(chroma.names("text"))])


def leave_a_version_behind(settings: Settings, chroma: Chroma, mark: str) -> None:
    from dataclasses import replace

    head = next(chroma.all_heads())
    dead = replace(head, version="99-deadbeef")
    chroma.put_articles([(dead, chroma.text(head))], [], chroma.stamp())
    (chunk, *_) = [c for c in chroma.all_chunks(mark, "en") if c.chunk_id.startswith(head.key)]
    vectors = open_workshop(settings).embedder.embed(
        [chunk.text], [open_workshop(settings).analyser.outline(chunk.text, "en").glosses]
    )
    chroma.put_chunks(mark, [(dead, [chunk._replace(chunk_id=f"{head.key}.99-deadbeef.0")], vectors)])


def lose_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    shutil.rmtree(lexical_folder(settings, mark))


def damage_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    for path in lexical_folder(settings, mark).iterdir():
        path.write_bytes(b"{")


def empty_the_lexical_index(settings: Settings, chroma: Chroma, mark: str) -> None:
    lexical = Lexical(lexical_folder(settings, mark))
    lexical.clear()
    lexical.commit()
    lexical.close()


def change_a_chunk(settings: Settings, chroma: Chroma, mark: str) -> None:
    head = next(h for h in chroma.all_heads() if h.doc_id == "bridge.txt")
    (chunk,) = [c for c in chroma.all_chunks(mark, "en") if c.chunk_id.startswith(head.key)]
    workshop = open_workshop(settings)
    vectors = workshop.embedder.embed([""], [workshop.analyser.analyse(chunk.text, "en").glosses])
    chroma.put_chunks(mark, [(head, [chunk._replace(text="Nobody opened a bridge.")], vectors)])


DAMAGE = [
    lose_a_chunk, lose_a_text, leave_a_version_behind, lose_the_lexical_index, damage_the_lexical_index,
    empty_the_lexical_index, change_a_chunk,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda d: d.__name__)
def test_damage_is_found_and_mended_and_one_more_build_brings_all_back(made: Settings, damage: Any) -> None:
    mark = open_workshop(made).mark
    damage(made, Chroma(chroma_place(made), fresh=True), mark)
    found = verify(made)
    assert found
    assert verify(made) == found
    assert verify(made, repair=True) == []
    report = build(made)
    assert (len(report.added), report.unchanged) == ((1, 2) if damage is lose_a_text else (0, 3))
    assert verify(made) == []
    assistant = Assistant.open(made)
    assert {head.doc_id for head in assistant.index.heads()} == set(ARTICLES)
    assert "bridge" in assistant.ask("What was opened in Hanoi on Tuesday?").text


def test_what_is_exported_makes_the_same_index_elsewhere(
    made: Settings, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    lines = [json.dumps(record, ensure_ascii=False) for record in exported(made)]
    (elsewhere / "all.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    other = settings_for(elsewhere, "other")
    assert len(build(other).added) == 3
    assert {a.text for a in Assistant.open(other).index.articles()} == {
        a.text[a.body :] for a in Assistant.open(made).index.articles()
    }


def test_removed_articles_are_gone_until_the_next_build(made: Settings) -> None:
    assert remove(made, ["bridge.txt", "no such.txt"]) == ["bridge.txt"]
    assert verify(made) == []
    assert {head.doc_id for head in Assistant.open(made).index.heads()} == set(ARTICLES) - {"bridge.txt"}
    assert build(made).added == ["bridge.txt"]


def test_the_commands_say_what_they_found(made: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAG_CORPUS", str(made.corpus))
    monkeypatch.setenv("RAG_DATA_DIR", str(made.data_dir))
    run = CliRunner().invoke
    assert run(command_line, ["verify"]).stdout == "all parts of the index agree\n"
    empty_the_lexical_index(made, Chroma(chroma_place(made)), open_workshop(made).mark)
    broken = run(command_line, ["verify"])
    assert broken.exit_code == 1
    assert "--repair" in broken.stdout
    assert run(command_line, ["verify", "--repair"]).exit_code == 0
    assert run(command_line, ["remove", "bridge.txt"]).exit_code == 0
    missing = run(command_line, ["remove", "bridge.txt"])
    assert (missing.exit_code, missing.stderr) == (3, "not in the index: bridge.txt\n")
    written = run(command_line, ["export", str(tmp_path / "x.jsonl")])
    assert written.stdout.startswith("2 articles written")
