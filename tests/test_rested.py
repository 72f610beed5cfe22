"""A value is read again whenever its file may have been written, and only then."""

import os
import time
from pathlib import Path

from index.storage.rested import REST_S, Rested


def aged(path: Path, seconds: float) -> None:
    """Make a file as old as that."""
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_a_file_that_rests_is_read_once_and_a_written_one_again(tmp_path: Path) -> None:
    path, reads = tmp_path / "a", []
    rested = Rested[str]([path, tmp_path / "not-there"])

    def read() -> str:
        reads.append(path.read_text(encoding="utf-8"))
        return reads[-1]

    path.write_text("one", encoding="utf-8")
    assert [rested.value(read) for _ in range(3)] == ["one"] * 3
    assert len(reads) == 3  # just written: might be written again within one tick of the clock
    aged(path, 2 * REST_S)
    assert [rested.value(read) for _ in range(3)] == ["one"] * 3
    assert len(reads) == 4
    path.write_text("two", encoding="utf-8")
    assert rested.value(read) == "two"
    aged(path, 2 * REST_S)
    assert rested.value(read) == "two"
    (tmp_path / "not-there").write_text("", encoding="utf-8")
    assert rested.value(read) == "two"
    assert len(reads) == 7


def test_another_file_in_its_place_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    for file, text in ((path, "one"), (other, "two")):
        file.write_text(text, encoding="utf-8")
        aged(file, 100)
    rested = Rested[str]([path])
    assert rested.value(lambda: path.read_text(encoding="utf-8")) == "one"
    os.replace(other, path)
    assert rested.value(lambda: path.read_text(encoding="utf-8")) == "two"


def test_without_any_file_it_is_always_read(tmp_path: Path) -> None:
    reads: list[int] = []
    rested = Rested[int]([tmp_path / "a"])
    for _ in range(3):
        rested.value(lambda: reads.append(1) or 1)
    assert len(reads) == 3


def test_a_file_from_the_future_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("", encoding="utf-8")
    aged(path, -1000)
    reads: list[int] = []
    rested = Rested[int]([path])
    for _ in range(3):
        rested.value(lambda: reads.append(1) or 1)
    assert len(reads) == 3
