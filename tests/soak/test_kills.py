"""Builds killed two hundred and fifty times, while other processes read."""

from pathlib import Path

import pytest

from tests.test_faults import hold_kills


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_two_hundred_kills_lose_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = hold_kills(tmp_path, kills=200, seed=20_251_125)
    with capsys.disabled():
        print(f"\n{told}")


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_fifty_kills_as_vectors_are_written_lose_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = hold_kills(tmp_path, 50, 20_261_127, "--large")
    with capsys.disabled():
        print(f"\n{told}")
