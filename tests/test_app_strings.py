"""The interface's table of strings: none missing, none empty, the same placeholders in every language."""

import ast
import csv
import re
from string import Formatter

import pytest

from index.settings import PROJECT
from ui.strings import NAMES, TABLE, pick, say, strings


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_table_is_whole() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    assert header == ["key", *NAMES]
    assert {len(row) for row in rows} == {len(header)}
    assert len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize("key", strings())
def test_a_string_is_there_in_every_language_with_the_same_placeholders(key: str) -> None:
    row = strings()[key]
    assert set(row) == set(NAMES)
    assert all(text.strip() == text and text for text in row.values())
    first, *others = (placeholders(text) for text in row.values())
    assert all(names == first for names in others)
    assert all(re.fullmatch(r"[a-z_]+", name) for name in first)


def test_every_string_that_the_pages_name_is_in_the_table_and_none_lies_there_unused() -> None:
    sources = [PROJECT / "app.py", *(PROJECT / "ui").rglob("*.py")]
    texts = {
        node.value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    called = {
        node.args[0].value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "tr"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    made = [
        re.compile("".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[a-z_]+" for p in node.values))
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and re.fullmatch("[a-z]+_([a-z]+_)?", str(node.values[0].value))
    ]
    assert called <= strings().keys()
    assert {key for key in strings().keys() - texts if not any(form.fullmatch(key) for form in made)} == set()


@pytest.mark.parametrize("locale", [None, "", "-", "xx", "fr-FR", "\u202e", "a" * 10_000])
@pytest.mark.parametrize("accepted", [None, "", ";;;,,,", "*;q=0", "de;q=high, fr"])
def test_any_browser_gets_a_language(locale: str | None, accepted: str | None) -> None:
    assert pick(locale, accepted) == "en"


def test_values_are_filled_in_as_they_are() -> None:
    assert say("vi", "source_frame", name="{x} <b>") == "Bài: {x} <b>"
