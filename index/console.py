"""What every command line of the project shares: one clear line for an error, a bar for a build."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unicodedata import category

from index.errors import NewsError

if TYPE_CHECKING:
    from index.build import BuildReport

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that show nothing, or show what follows elsewhere."""
DONE, FAILED, BAD_INPUT, SKIPPED = 0, 1, 2, 3
"""Exit codes of every command."""


def printable(text: str) -> str:
    """Text without the control characters by which an article could steer a terminal.

    >>> printable("a\\x1b[31mb\\nc")
    'a[31mb\\nc'
    """
    return "".join(c for c in text if c in "\n\t" or (c.isprintable() or c == "\u00a0"))


def visible(name: str) -> str:
    """A name in one line: characters that end a line or steer a terminal are written as in Python.

    >>> visible("a\\nb\\x1b.txt")
    'a\\\\nb\\\\x1b.txt'
    """
    if name.isprintable():
        return name
    return "".join(c.encode("unicode_escape").decode() if category(c) in _UNSEEN else c for c in name)


def run(command: Callable[[], int | None]) -> None:
    """Run a command and leave with its exit code; an error on purpose becomes one line on stderr."""
    try:
        code = command()
    except NewsError as error:
        print(f"error: {printable(str(error))}", file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = DONE
    raise SystemExit(code or DONE)


@contextmanager
def quick_start() -> Iterator[None]:
    """Without the garbage collector, which would go through all that has been loaded again and again: 0.9 s of 3.8."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def progress_bar(what: str = "indexing") -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr, shown from the first time that it is told of something."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    columns = TextColumn(what), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn()
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=None, rate="")

    def told(done: int, total: int) -> None:
        gc.enable()  # a build is no quick start
        bar.start()
        speed = bar.tasks[0].speed
        bar.update(task, completed=done, total=total, rate=f"{speed:,.0f}/s" if speed else "")

    try:
        yield told
    finally:
        if bar.live.is_started:
            bar.stop()


def summary(report: "BuildReport") -> str:
    """One line for what a build did, and one for every file that it left out."""
    line = (
        f"{len(report.added)} added, {len(report.changed)} changed, {len(report.removed)} removed, "
        f"{report.unchanged} unchanged"
    )
    if report.rechunked:
        line += f", {len(report.rechunked)} cut anew"
    if report.skipped:
        line += f", {len(report.skipped)} skipped"
    return "\n".join([line, *(visible(f"skipped {name}: {reason}") for name, reason in report.skipped)])
