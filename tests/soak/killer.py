"""Builds that are killed while other processes read: ``python -m tests.soak.killer FOLDER KILLS SEED [--large]``.

They are killed at random; those of a large corpus just as Chroma writes one of the files in which it keeps vectors.
Everything of this project is imported before the first fork, and nothing of the store is opened, so that a build
begins at once and a kill falls into its work rather than into its imports.  Prints one JSON object.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import index.build
from index.build import build
from index.settings import Settings
from index.verify import verify
from index.workshop import open_workshop
from rag import Assistant

DOCS, LARGE = 16, 1200
"""Articles: of the small corpus, and of one whose vectors Chroma keeps in files."""
BATCH = 6
"""Chunks in a batch of the small corpus: many commits in a build of a second."""
CHECK_EVERY = 20
READERS = 2
"""Processes that ask: each brings up vectors of its own.  More leave a build no processor on a small machine."""
WRITES = 6
"""So many times files of vectors may be written before a build is killed."""
ENDS_S = 30.0
"""Seconds in which a build of the large corpus has surely ended."""
LONGEST_S = 2.5
"""Seconds after which a build is killed at the latest."""


def text_of(doc: int, version: int) -> str:
    """An article whose every sentence names its version."""
    lines = [f"Dispatch {doc} edition {version} line {n} tells of harbour number {doc * 7 + n}." for n in range(16)]
    return "\n".join(lines) + "\n"


def write(corpus: Path, versions: dict[int, int]) -> None:
    """The folder in the state that some versions name; an article of version 0 is not there."""
    for doc, version in versions.items():
        path = corpus / f"{doc:04}.txt"
        if version:
            path.with_suffix(".part").write_text(text_of(doc, version), encoding="utf-8")
            path.with_suffix(".part").replace(path)
        else:
            path.unlink(missing_ok=True)


def forked(work: Callable[[], None]) -> int:
    """The id of a process that does some work and ends."""
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def read(settings: Settings, folder: Path, stable: int, name: str) -> None:
    """Ask until the file `stop` is there; write what was seen to a file of a name."""
    seen: dict[str, Any] = {"looks": 0, "questions": 0, "lost": 0, "half": 0, "back": 0, "exceptions": []}
    latest: dict[str, int] = {}
    assistant = Assistant.open(settings)
    while not (folder / "stop").exists():
        try:
            articles = {article.doc_id: article.text for article in assistant.index.articles()}
            seen["looks"] += 1
            seen["lost"] += sum(f"{doc:04}.txt" not in articles for doc in range(stable))
            for doc_id, text in articles.items():
                version = int(text.split()[3])
                seen["half"] += text != text_of(int(doc_id[:4]), version)
                seen["back"] += version < latest.get(doc_id, 0)
                latest[doc_id] = version
            doc = random.randrange(stable)
            answer = assistant.ask(f"Which harbour number does dispatch {doc} line 3 tell of?")
            seen["questions"] += 1
            seen["half"] += sum(p.article.text[p.start : p.end] != p.text for p in answer.passages)
            seen["lost"] += not answer.passages
        except Exception:
            seen["exceptions"].append(traceback.format_exc())
    (folder / name).write_text(json.dumps(seen), encoding="utf-8")


def together(seen: list[dict[str, Any]]) -> dict[str, Any]:
    """What several readers saw, added up."""
    return {key: sum((one[key] for one in seen[1:]), seen[0][key]) for key in seen[0]}


def complete(settings: Settings, versions: dict[int, int], told: dict[str, Any]) -> None:
    """One more build; afterwards everything must agree with the folder and with itself."""

    def work() -> None:
        report = build(settings)
        assert not report.skipped, report.skipped
        problems = verify(settings)
        articles = {article.doc_id: article.text for article in Assistant.open(settings).index.articles()}
        expected = {f"{doc:04}.txt": text_of(doc, v) for doc, v in versions.items() if v}
        print(json.dumps({"problems": problems, "wrong": sum(articles.get(k) != expected.get(k)
              for k in articles.keys() | expected.keys())}), file=sys.stderr)  # fmt: skip
        assert problems == []
        assert articles == expected

    _, status = os.waitpid(forked(work), 0)
    told["checks"] += 1
    told["failed_checks"] += status != 0


def ended(builder: int) -> bool:
    """Whether a process has ended by itself."""
    return bool(os.waitpid(builder, os.WNOHANG)[0])


def ended_within(builder: int, seconds: float) -> bool:
    """Whether a process ends by itself within some seconds, which are waited for."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if ended(builder):
            return True
        time.sleep(0.005)
    return False


def vector_files(data: Path) -> dict[Path, tuple[int, int]]:
    """The files in which a store keeps vectors, with what changes when one is written."""
    found = {}
    with suppress(FileNotFoundError):  # taken away meanwhile: another state than before
        for path in data.glob("chroma/*/*.bin"):
            found[path] = (path.stat().st_mtime_ns, path.stat().st_size)
    return found


def ended_before(builder: int, data: Path, writes: int) -> bool:
    """Whether a process ends by itself before files of vectors have been written some times, which is waited for."""
    until, seen = time.monotonic() + ENDS_S, vector_files(data)
    while writes and time.monotonic() < until:
        if ended(builder):
            return True
        if (now := vector_files(data)) != seen:
            writes, seen = writes - 1, now
    return False


def main(folder: Path, kills: int, seed: int, large: bool = False) -> dict[str, Any]:
    """Kill builds `kills` times.

    Args:
        folder: for the corpus and the index.
        kills: how many builds.
        seed: of what is left to chance.
        large: a corpus whose vectors lie in files, builds killed as these are written.

    Returns:
        kills: that hit a build at work; ended_first: builds that were done before; checks: builds that were let
        through and verified, failed_checks: of those; readers: what the other processes saw.
    """
    pick = random.Random(seed)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    settings = Settings(corpus=corpus, data_dir=folder / "data")
    index.build.BATCH_CHUNKS = index.build.BATCH_CHUNKS if large else BATCH
    open_workshop(settings)
    docs = LARGE if large else DOCS
    stable = docs * 3 // 4
    versions = dict.fromkeys(range(docs), 1)
    told: dict[str, Any] = {"kills": 0, "ended_first": 0, "checks": 0, "failed_checks": 0}
    write(corpus, versions)
    complete(settings, versions, told)
    names = [f"reader-{number}.json" for number in range(READERS)]
    readers = [forked(partial(read, settings, folder, stable, name)) for name in names]
    try:
        longest, version = 1.5, 1
        while told["kills"] < kills:
            version += 1
            for doc in pick.sample(range(docs), docs // 2):
                versions[doc] = 0 if doc >= stable and pick.random() < 0.5 else version
            write(corpus, versions)
            builder = forked(lambda: build(settings) and None)
            if large:
                done = ended_before(builder, settings.data_dir, pick.randint(1, WRITES))
            else:
                done = ended_within(builder, pick.uniform(0.02, longest))
            if done:
                told["ended_first"] += 1
                longest = max(0.5, 0.9 * longest)
                continue
            os.kill(builder, signal.SIGKILL)
            _, status = os.waitpid(builder, 0)
            told["kills"] += os.WIFSIGNALED(status)
            longest = min(1.05 * longest, LONGEST_S)
            if told["kills"] % CHECK_EVERY == 0:
                complete(settings, versions, told)
        complete(settings, versions, told)
    finally:  # else who reads would go on for ever
        (folder / "stop").touch()
    for reader in readers:
        os.waitpid(reader, 0)
    told["readers"] = together([json.loads((folder / name).read_text(encoding="utf-8")) for name in names])
    return told


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), "--large" in sys.argv)))
