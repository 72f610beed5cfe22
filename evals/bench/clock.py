"""Seconds, milliseconds, memory and bytes, as a benchmark notes them."""

import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

_KILO = 1024 if sys.platform != "darwin" else 1
"""Bytes in the unit in which the system tells memory."""


class Span:
    """Seconds on the wall and on the processor, of this process and of the children that it has waited for.

    On a machine that others use too, the processor's seconds are the steadier ones.
    """

    def __init__(self) -> None:
        self.wall = 0.0
        self.cpu = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what happens inside; may be entered many times."""
        wall, cpu = perf_counter(), process_time() + _children()
        try:
            yield
        finally:
            self.wall += perf_counter() - wall
            self.cpu += process_time() + _children() - cpu

    def figures(self, **counts: float) -> dict[str, float]:
        """The seconds, and for each count its number a second on the wall."""
        rates = {f"{name}_per_s": round(count / self.wall, 1) for name, count in counts.items()}
        return {"wall_s": round(self.wall, 3), "cpu_s": round(self.cpu, 3), **counts, **rates}


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_mb() -> dict[str, float]:
    """The most memory that this process had, and the largest of its children."""
    return {
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILO / 1e6, 1),
        "peak_child_mb": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _KILO / 1e6, 1),
    }


def bytes_in(folder: Path) -> int:
    """Size of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds, by nearest rank.

    >>> percentiles([0.001, 0.002, 0.003, 0.010])
    {'p50_ms': 2.0, 'p95_ms': 10.0, 'p99_ms': 10.0}
    """
    ordered = sorted(seconds)
    return {f"p{p}_ms": round(ordered[-(-p * len(ordered) // 100) - 1] * 1000, 2) for p in (50, 95, 99)}
