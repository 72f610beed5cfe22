"""The tables of ``rag/data`` as concept keys of the lexicon: made once, and kept beside it.

A table names its things in English; which concepts these are, the analyser tells.  Some three thousand names are asked
about, which takes a cold question longer than to find its answer.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from index.analyse import Analyser
from index.fingerprint import analysis_mark
from index.storage.kept import kept

DATA = Path(__file__).parent / "data"

_Table = TypeVar("_Table")
_MADE: dict[tuple[str, str], Any] = {}
"""By name and version of the lexicon, whose numbers the keys are."""


def keyed(
    name: str,
    analyser: Analyser,
    sources: Sequence[Path],
    make: Callable[[], Mapping[str, Any]],
    read: Callable[[dict[str, Any]], _Table],
) -> _Table:
    """What a table means in concept keys, from the cache folder if that holds it as it would be made now.

    Args:
        name: of the table, a file's name.
        analyser: of questions and articles.
        sources: files that decide what is made, beside the analyser and the lexicon.
        make: makes it, of nothing but mappings, sets and tuples of strings.
        read: makes of that what is given back.
    """
    known = (name, analyser.lexicon.version)
    if known not in _MADE:
        cache = analyser.lexicon.cache
        path = cache / f"{name}-{_mark(sources)}.bin" if cache else None
        _MADE[known] = kept(path, lambda: dict(make()), read)
    made: _Table = _MADE[known]
    return made


def rows_in(name: str) -> list[list[str]]:
    """The rows of a table, as cells, without its header."""
    return [line.split("\t") for line in (DATA / name).read_text(encoding="utf-8").splitlines()[1:]]


def _mark(sources: Sequence[Path]) -> str:
    digest = hashlib.sha256(analysis_mark().encode())
    for path in sources:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
