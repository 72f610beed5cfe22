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


def bench(
    folder: Path, sizes: list[int], facts: int = FACTS, rounds: int = 1, told: Callable[[str], None] = lambda _: None
) -> dict[str, Any]:
    """Measure at some sizes.

    Args:
        folder: is made and filled; what an earlier benchmark left in it is removed.
        sizes: chunks, about.
        facts: planted facts at each size.
        rounds: how often the builds are measured, by turns; the fastest of each counts.
        told: hears what is being done.

    Returns:
        Size -> step -> figures, as `table` shows them.
    """
    results: dict[str, Any] = {"sizes": {}}
    for size in sizes:
        home = folder / str(size)
        shutil.rmtree(home, ignore_errors=True)
        told(f"{size:,} chunks: making the corpus")
        articles, characters, planted = write(home / "corpus", size, facts, SEED)
        (home / "facts.pickle").write_bytes(pickle.dumps(planted))
        found: dict[str, Any] = {"corpus": {"articles": articles, "characters": characters, "facts": len(planted)}}
        for turn in range(rounds):
            for name in ("build", "chroma", "llama_index", "llama_index_embedding"):
                told(f"{size:,} chunks: {name}, {turn + 1} of {rounds}")
                if name == "build":
                    _emptied(home / "data")
                result = step(name, home)
                found[name] = _faster(name, found.get(name), result)
        for name in ("rebuild", "stages", "analyser", "ask", "start"):
            told(f"{size:,} chunks: {name}")
            found[name] = step(name, home)
        found["ratios"] = ratios(found)
        results["sizes"][str(size)] = found
    return results


def step(name: str, home: Path) -> dict[str, Any]:
    """One step in a process of its own.

    Raises:
        RuntimeError: it failed; the message ends with what it said.
    """
    from index.settings import PROJECT

    done = subprocess.run(
        [sys.executable, "-m", "evals.bench.run", name, str(home)], cwd=PROJECT, capture_output=True, text=True
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"expected figures from the step {name!r}, got a failure: {done.stderr[-2000:]}")
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _emptied(data: Path) -> None:
    """An index's folder without the index; the compiled lexicon stays."""
    for name in ("chroma", "lexical"):
        shutil.rmtree(data / name, ignore_errors=True)


def _faster(name: str, one: dict[str, Any] | None, other: dict[str, Any]) -> dict[str, Any]:
    seconds = (lambda f: f["chunks"]["wall_s"]) if name == "chroma" else (lambda f: f["wall_s"])
    return other if one is None else min(one, other, key=seconds)


def ratios(found: Mapping[str, Any]) -> dict[str, float]:
    """What is compared, as ratios within one run; above 1 is faster than the other."""
    build, chroma, plain = found["build"], found["chroma"], found["llama_index"]
    embedding = found["llama_index_embedding"]
    latency = found["ask"]["latency"]
    return {
        "build / plain llama-index, articles": plain["wall_s"] / build["wall_s"],
        "build / plain llama-index, articles, cpu": plain["cpu_s"] / build["cpu_s"],
        "build / plain llama-index, loading included": (plain["wall_s"] + plain["loading_wall_s"])
        / (build["wall_s"] + build["loading_wall_s"]),
        "build / plain llama-index, loading included, cpu": (plain["cpu_s"] + plain["loading_cpu_s"])
        / (build["cpu_s"] + build["loading_cpu_s"]),
        "build / llama-index with the same embedding computed in the pipeline, articles": embedding["wall_s"]
        / build["wall_s"],
        "build / llama-index with the same embedding computed in the pipeline, articles, cpu": embedding["cpu_s"]
        / build["cpu_s"],
        "build / Chroma alone, chunks": chroma["chunks"]["wall_s"] / build["wall_s"],
        "build / Chroma alone, all records": chroma["everything"]["wall_s"] / build["wall_s"],
        "fused / Chroma alone with texts, p50": latency["fused"]["p50_ms"]
        / latency["Chroma alone, with texts"]["p50_ms"],
        "fused / Chroma alone ids, p50": latency["fused"]["p50_ms"] / latency["Chroma alone, ids"]["p50_ms"],
    }


def table(results: Mapping[str, Any]) -> Iterator[str]:
    """The figures as lines of text."""
    for size, found in results["sizes"].items():
        yield f"{int(size):,} chunks wanted, {found['corpus']['articles']:,} articles"
        yield from _lines(found, "  ")


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
