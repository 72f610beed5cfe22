"""Measures the chat over a real server: ``python -m tests.measure_app [--sessions 20]``.

    first page     from the server being up to a page in which one can type, in a fresh browser
    answer         from sending a question to its answer on the screen, embedded, once the index is open
    sessions       so many sessions, each over its own websocket, asking in turn; any error or mixed-up conversation
                   ends the measurement
    memory         what the server's process grew by for each of them

Memory is the process' own (USS where the system tells it), taken after the first session and after the last.
"""

import argparse
import statistics
import tempfile
import threading
import time
from pathlib import Path

import psutil

from index.build import build
from index.settings import PROJECT, Settings
from tests.browser.session import Session
from tests.browser.window import Server, Window

QUESTIONS = (
    "what did the US get in return?", "Скільки в'язнів звільнили?", "Mỹ nhận lại được gì?", "Who is John Coale?",
    "Які санкції скасували?",
)  # fmt: skip


def memory(pid: int) -> float:
    """MB that a process has to itself."""
    told = psutil.Process(pid).memory_full_info()
    return float(getattr(told, "uss", told.rss)) / 1e6


def first_page(settings: Settings, folder: Path) -> tuple[float, list[float]]:
    """Seconds to the first page of a fresh server and browser, and to each of some answers after it."""
    server = Server(settings, folder / "first.log")
    window = Window(folder / "profile")
    try:
        begin = time.perf_counter()
        window.open(server.url)
        page = time.perf_counter() - begin
        window.one(".st-key-suggestions button")
        window.ask(QUESTIONS[0])
        return page, [window.seconds(question) for question in QUESTIONS]
    finally:
        window.close()
        server.stop()


def sessions(settings: Settings, folder: Path, count: int) -> tuple[list[float], float]:
    """Seconds of each answer in `count` simultaneous sessions, and MB for each further one."""
    server = Server(settings, folder / "sessions.log")
    opened: list[Session] = []
    try:
        opened.append(Session(server.port))
        opened[0].ask(QUESTIONS[0])
        before = memory(server.pid)
        opened += [Session(server.port) for _ in range(count - 1)]
        seconds: list[float] = []
        for turn in range(3):
            for number, session in enumerate(opened):
                question = f"{QUESTIONS[(turn + number) % len(QUESTIONS)]} {number}.{turn}"
                begin = time.perf_counter()
                session.ask(question)
                seconds.append(time.perf_counter() - begin)
        at_once = [
            threading.Thread(target=session.ask, args=(f"{QUESTIONS[0]} {n}.3",)) for n, session in enumerate(opened)
        ]
        for thread in at_once:
            thread.start()
        for thread in at_once:
            thread.join()
        for number, session in enumerate(opened):
            asked = session.questions[1:] if number == 0 else session.questions
            assert [question.split()[-1] for question in asked] == [f"{number}.{turn}" for turn in range(4)], asked
        return seconds, (memory(server.pid) - before) / (count - 1)
    finally:
        for session in opened:
            session.close()
        server.stop()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=20)
    count = parser.parse_args().sessions
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(corpus=PROJECT / "seeds", data_dir=folder / "data")
        build(settings)
        page, answers = first_page(settings, folder)
        print(f"first page usable after {page:.2f} s")
        print(f"answer on screen: median {statistics.median(answers):.2f} s, longest {max(answers):.2f} s")
        seconds, each = sessions(settings, folder, count)
        print(
            f"{count} sessions, {len(seconds)} answers in turn: median {statistics.median(seconds):.2f} s, longest "
            f"{max(seconds):.2f} s; then all at once; no error, none mixed up; {each:.1f} MB for each further session"
        )


if __name__ == "__main__":
    main()
