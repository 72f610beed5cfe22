"""Tables as concept keys: what is kept is what would be made, and it is made anew when what decides it changes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.analyse import Analyser
from index.lexicon import Lexicon
from rag import keyed as room
from rag.evidence.home import homes
from rag.evidence.related import families
from rag.keyed import keyed
from rag.question.capitals import states
from rag.question.kinds import classes


@pytest.fixture(autouse=True)
def _nothing_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MADE", {})


def over(lexicon: Lexicon, cache: Path | None) -> Analyser:
    return Analyser(replace(lexicon, cache=cache))


@pytest.mark.parametrize("table", [classes, families, states, homes])
def test_what_is_kept_is_what_is_made(
    table: Callable[[Analyser], Any], lexicon: Lexicon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = table(over(lexicon, None))
    room._MADE.clear()
    table(over(lexicon, tmp_path))
    room._MADE.clear()
    monkeypatch.setattr(Analyser, "analyse", None)  # whoever still asks it fails
    assert table(over(lexicon, tmp_path)) == made


def test_it_is_made_once_for_a_source_as_it_stands(lexicon: Lexicon, tmp_path: Path) -> None:
    source, calls = tmp_path / "table.tsv", []

    def made(text: str) -> dict[str, str]:
        source.write_text(text, encoding="utf-8")
        room._MADE.clear()
        return keyed("t", over(lexicon, tmp_path), [source], lambda: calls.append(text) or {"is": text}, dict)

    assert [made("one"), made("one"), made("two"), made("one")] == [
        {"is": "one"},
        {"is": "one"},
        {"is": "two"},
        {"is": "one"},
    ]
    assert calls == ["one", "two"]


def test_a_damaged_file_is_made_anew(lexicon: Lexicon, tmp_path: Path) -> None:
    analyser = over(lexicon, tmp_path)
    before = families(analyser)
    (path,) = tmp_path.glob("related-*.bin")
    path.write_bytes(path.read_bytes()[:-9])
    room._MADE.clear()
    assert families(analyser) == before
