"""Faults that tests bring about."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def power_cut(monkeypatch: pytest.MonkeyPatch, step: str) -> Iterator[None]:
    """What is done inside must break off at a step, given by the full name of a function."""

    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(step, crash)
        with pytest.raises(RuntimeError, match="power cut"):
            yield
