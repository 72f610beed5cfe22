"""The fingerprint takes in every module that decides what a chunk's terms are."""

import json
import subprocess
import sys
from pathlib import Path

from index.fingerprint import _SHAPING_MODULES
from index.settings import PROJECT

INDEX = PROJECT / "index"
SHAPES_NOTHING = frozenset({"errors.py", "embedding.py", "settings.py", "article.py"})
"""Read by those that shape: messages, settings, the nouns; of an embedding the name goes in, not the code."""
_IMPORTED = """
import json, sys
import index.analyse, index.chunks
print(json.dumps([m.__file__ for name, m in sys.modules.items() if name.startswith("index.") and m.__file__]))
"""


def test_whatever_the_analyser_is_made_of_is_taken_in() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORTED], cwd=PROJECT, capture_output=True, text=True, check=True
    )  # fmt: skip
    imported = {Path(file).relative_to(INDEX).as_posix() for file in json.loads(done.stdout)}
    shaping = {name for name in imported if not name.endswith("__init__.py") and not name.startswith("storage/")}
    assert shaping - SHAPES_NOTHING <= set(_SHAPING_MODULES)


def test_whatever_is_taken_in_is_there() -> None:
    assert [name for name in _SHAPING_MODULES if not (INDEX / name).is_file()] == []
