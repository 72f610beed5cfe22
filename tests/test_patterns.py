"""Patterns wait for their first use, and are the same patterns then."""

import gc
import pkgutil
import re
import subprocess
import sys
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

import index
import rag
from index.patterns import _Late, regex

MODULES = [
    module.name
    for package in (index, rag)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.endswith("__main__")
]
TEXTS = st.text("ab1 \n,", max_size=20)


@given(text=TEXTS, expression=st.sampled_from([r"a+", r"(?P<letter>[ab])|\d", r"\s*,\s*", r"(?!)", r"^b"]))
def test_a_pattern_does_what_a_compiled_one_does(text: str, expression: str) -> None:
    late, made = regex(expression, re.MULTILINE), re.compile(expression, re.MULTILINE)
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in made.finditer(text)]
    assert late.sub("-", text) == made.sub("-", text)
    assert late.split(text) == made.split(text)
    assert (late.pattern, late.flags, late.groups, late.groupindex) == (
        made.pattern, made.flags, made.groups, made.groupindex,
    )  # fmt: skip
    assert [bool(late.match(text)), bool(late.fullmatch(text)), bool(late.search(text, 1))] == [
        bool(made.match(text)), bool(made.fullmatch(text)), bool(made.search(text, 1)),
    ]  # fmt: skip


def test_bytes_are_searched_by_patterns_of_bytes() -> None:
    assert regex(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_what_no_pattern_has_is_an_error_of_its_name() -> None:
    with pytest.raises(AttributeError, match="'serach'"):
        regex("a").serach("a")  # type: ignore[attr-defined]


def test_every_pattern_there_is_compiles() -> None:
    for name in MODULES:
        import_module(name)
    patterns = [found for found in gc.get_objects() if isinstance(found, _Late)]
    assert len(patterns) > 1000
    for pattern in patterns:
        assert pattern.groups >= 0, pattern


def test_none_is_compiled_by_an_import() -> None:
    """A thousand patterns are a third of a second to whoever asks one question."""
    script = (
        "import gc, sys; from importlib import import_module; from index.patterns import _Late;"
        "[import_module(name) for name in sys.argv[1:]];"
        "print([p for p in gc.get_objects() if isinstance(p, _Late) and 'search' in vars(p)])"
    )
    done = subprocess.run([sys.executable, "-c", script, *MODULES], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
