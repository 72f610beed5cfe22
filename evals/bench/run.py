"""The benchmark: every step a process of its own, so that memory and caches of one do not serve another."""

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evals.bench import asks, builds, stages
from evals.bench.corpus import write

FACTS = 60
SEED = 7
STEPS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "build": builds.own_build,
    "chroma": builds.chroma_alone,
    "llama_index": builds.plain_llama_index,
    "llama_index_embedding": builds.embedding_llama_index,
    "rebuild": builds.own_rebuild,
    "stages": stages.stages,
    "analyser": stages.analyser,
    "ask": lambda home: asks.asked(home, pickle.loads((home / "facts.pickle").read_bytes())),
    "start": stages.start,
}

BUILDS = ("build", "chroma", "llama_index", "llama_index_embedding")
"""The steps that are measured in turns."""
STOPPED = "failed"
"""Beside the steps: name of one that failed -> what it said."""
_LLAMA_INDEX = {
    "plain llama-index": "llama_index",
    "llama-index with the same embedding computed in the pipeline": "llama_index_embedding",
}


def bench(
    folder: Path, sizes: list[int], facts: int = FACTS, rounds: int = 1, told: Callable[[str], None] = lambda _: None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Measure at some sizes; what a size came to is told before the next one is begun.

    A step that fails, for want of room on the disk say, is named under `STOPPED` and costs none of the others.

    Args:
        folder: is made and filled; what an earlier benchmark left in it is removed.
        sizes: chunks, about.
        facts: planted facts at each size.
        rounds: how often the builds are measured, by turns; the fastest of each counts.
        told: hears what is being done.

    Yields:
        A size, and step -> figures, as `table` shows them.
    """
    for size in sizes:
        home = folder / str(size)
        shutil.rmtree(home, ignore_errors=True)
        told(f"{size:,} chunks: making the corpus")
        articles, characters, planted = write(home / "corpus", size, facts, SEED)
        (home / "facts.pickle").write_bytes(pickle.dumps(planted))
        found: dict[str, Any] = {"corpus": {"articles": articles, "characters": characters, "facts": len(planted)}}
        stopped: dict[str, str] = {}
        for name, turn in _turns(rounds):
            told(f"{size:,} chunks: {name}, {turn + 1} of {rounds}" if name in BUILDS else f"{size:,} chunks: {name}")
            if name == "build":
                _emptied(home / "data")
            try:
                found[name] = _faster(name, found.get(name), step(name, home))
            except RuntimeError as error:
                stopped[name] = str(error)
            if name in builds.LEAVES:
                shutil.rmtree(home / builds.LEAVES[name], ignore_errors=True)
        found["ratios"] = ratios(found)
        yield size, found | ({STOPPED: stopped} if stopped else {})


def _turns(rounds: int) -> Iterator[tuple[str, int]]:
    """The steps in their order, builds by turns; the rest, which asks of what was built, once."""
    yield from ((name, turn) for turn in range(rounds) for name in BUILDS)
    yield from ((name, 0) for name in STEPS if name not in BUILDS)


def step(name: str, home: Path) -> dict[str, Any]:
    """One step in a process of its own.

    Raises:
        RuntimeError: it failed; the message ends with the last line of what it said.
    """
    from index.settings import PROJECT

    done = subprocess.run(
        [sys.executable, "-m", "evals.bench.run", name, str(home)], cwd=PROJECT, capture_output=True, text=True
    )  # fmt: skip
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"nothing said, exit code {done.returncode}"]
        raise RuntimeError(f"expected figures from the step {name!r}, got a failure: {last[0]}")
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _emptied(data: Path) -> None:
    """An index's folder without the index; the compiled lexicon stays."""
    for name in ("chroma", "lexical"):
        shutil.rmtree(data / name, ignore_errors=True)


def _faster(name: str, one: dict[str, Any] | None, other: dict[str, Any]) -> dict[str, Any]:
    if one is None or name not in BUILDS:
        return other
    seconds = (lambda f: f["chunks"]["wall_s"]) if name == "chroma" else (lambda f: f["wall_s"])
    return min(one, other, key=seconds)


def ratios(found: Mapping[str, Any]) -> dict[str, float]:
    """What is compared, as ratios within one run; above 1 is faster than the other.  Nothing of a step that failed."""
    made: dict[str, float] = {}
    if "build" in found:
        build = found["build"]
        for shown, name in _LLAMA_INDEX.items():
            other = found.get(name, {})
            for cost, suffix in (("wall_s", ""), ("cpu_s", ", cpu")) if other else ():
                made[f"build / {shown}, articles{suffix}"] = other[cost] / build[cost]
                if name == "llama_index":
                    loaded = f"loading_{cost}"
                    whole = (other[cost] + other[loaded]) / (build[cost] + build[loaded])
                    made[f"build / {shown}, loading included{suffix}"] = whole
        for shown, part in (("chunks", "chunks"), ("all records", "everything")) if "chroma" in found else ():
            made[f"build / Chroma alone, {shown}"] = found["chroma"][part]["wall_s"] / build["wall_s"]
    if "ask" in found:
        latency = {name: figures["p50_ms"] for name, figures in found["ask"]["latency"].items()}
        made["fused / Chroma alone with texts, p50"] = latency["fused"] / latency["Chroma alone, with texts"]
        made["fused / Chroma alone ids, p50"] = latency["fused"] / latency["Chroma alone, ids"]
    return made


def table(size: int, found: Mapping[str, Any]) -> Iterator[str]:
    """The figures of a size as lines of text."""
    yield f"{size:,} chunks wanted, {found['corpus']['articles']:,} articles"
    yield from _lines({name: figures for name, figures in found.items() if name != STOPPED}, "  ")
    yield from (f"  failed: {name}: {why}" for name, why in found.get(STOPPED, {}).items())


def _lines(figures: Mapping[str, Any], margin: str) -> Iterator[str]:
    flat = {name: value for name, value in figures.items() if not isinstance(value, Mapping)}
    if flat:
        shown = (
            f"{name} {value:,.2f}" if isinstance(value, float) else f"{name} {value:,}" for name, value in flat.items()
        )
        yield margin + "  ".join(shown)
    for name, value in figures.items():
        if isinstance(value, Mapping):
            inner = list(_lines(value, ""))
            if len(inner) == 1 and len(value) < 6:
                yield f"{margin}{name:<28} {inner[0]}"
            else:
                yield f"{margin}{name}"
                yield from _lines(value, margin + "  ")


if __name__ == "__main__":
    print(json.dumps(STEPS[sys.argv[1]](Path(sys.argv[2]))))
