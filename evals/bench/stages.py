"""What each stage of a build takes by itself, on one core; how fast the analyser is; how long a start takes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from evals.bench.builds import settings_of
from evals.bench.clock import Span
from evals.bench.corpus import LANGUAGES

SAMPLE_ARTICLES = 300
ROUNDS = 5


def stages(home: Path) -> dict[str, Any]:
    """Chunks a second of every stage, in this process alone, on a sample of the corpus: the second of two rounds."""
    from index.build import embedded, new_version, prepare
    from index.chunks import cut
    from index.corpus.intake import News
    from index.lexical import Lexical, LexicalDocument
    from index.readers import articles_in
    from index.workshop import open_workshop

    workshop = open_workshop(settings_of(home))
    spans: dict[str, Span] = {}
    for _ in range(2):
        spans = {name: Span() for name in ("read", "detect, sketch", "cut", "analyse", "embed", "lexical")}
        with spans["read"].running():
            found = articles_in(home / "corpus")
            news = [News(d, sha, read, None) for (d, sha, read), _ in zip(found, range(SAMPLE_ARTICLES), strict=False)]
        with spans["detect, sketch"].running():
            versions = [new_version("r", one, workshop).drawn() for one in news]
        with spans["cut"].running():
            for version in versions:
                cut(version.article)
        with spans["analyse"].running():
            drafts = [prepare(workshop, version) for version in versions]
        with spans["embed"].running():
            done = embedded(workshop, drafts)
        with spans["lexical"].running():
            lexical = Lexical(None)
            for item in done:
                lexical.add(
                    LexicalDocument(chunk.chunk_id, "v", item.head.language, terms)
                    for chunk, terms in zip(item.chunks, item.terms, strict=True)
                )
            lexical.commit()
    spans["analyse"].wall -= spans["cut"].wall  # preparing cuts too
    spans["analyse"].cpu -= spans["cut"].cpu
    chunks = sum(len(item.chunks) for item in done)
    return {
        name: {"cpu_us_per_chunk": round(span.cpu / chunks * 1e6, 1), "chunks_per_cpu_s": round(chunks / span.cpu)}
        for name, span in spans.items()
    }


def analyser(home: Path) -> dict[str, Any]:
    """Words a second of processor time, by language, with Python's collector as a build sets it.

    Of texts that are new to a new analyser (`first`), of new texts after these (`new_texts`), of texts that it knows
    (`warm`), and on an average over all texts of the corpus, by an analyser that is new to them (`whole_corpus`).
    """
    from index.analyse import Analyser
    from index.analysis.words import split_words
    from index.crew import seldom_collecting
    from index.language import detect_language
    from index.languages import rules_for
    from index.readers import articles_in
    from index.workshop import open_workshop

    workshop = open_workshop(settings_of(home))
    texts: dict[str, list[str]] = {code: [] for code in LANGUAGES}
    for _, _, read in articles_in(home / "corpus"):
        if (code := detect_language(read.text, workshop.lexicon)) in texts:
            texts[code].append(read.text)

    def rate(tool: Analyser, part: list[str], code: str) -> float:
        words = sum(len(split_words(text, rules_for(code))) for text in part)
        return round(words / max(_cpu(lambda: [tool.analyse(text, code).keys for text in part]), 1e-6))

    figures: dict[str, Any] = {}
    with seldom_collecting():
        for code, every in texts.items():
            some = every[:SAMPLE_ARTICLES]
            half = len(some) // 2
            tool = Analyser(workshop.lexicon)
            cold, later = rate(tool, some[:half], code), rate(tool, some[half:], code)
            warm = sorted(rate(tool, some, code) for _ in range(ROUNDS))
            figures[code] = {
                "first_words_per_cpu_s": cold, "new_texts_words_per_cpu_s": later,
                "warm_words_per_cpu_s": warm[ROUNDS // 2],
                "whole_corpus_words_per_cpu_s": rate(Analyser(workshop.lexicon), every, code),
            }  # fmt: skip
    return figures


def _cpu(work: Callable[[], Any]) -> float:
    before = process_time()
    work()
    return process_time() - before


_IMPORTS = "import llama_index.core, chromadb"
_TIMED = """
import json, sys, time
wall, cpu = time.perf_counter(), time.process_time()
{work}
print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu]), file=sys.stderr)
"""
_ASK = """
import runpy
sys.argv = ["rag", "ask", "what did the report name?"]
try:
    runpy.run_module("rag", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
"""


def start(home: Path, rounds: int = 3) -> dict[str, Any]:
    """Seconds of a cold ``python -m rag ask`` and of the imports of llama_index.core and chromadb, by turns.

    The interpreter's own start is in neither.
    """
    taken: dict[str, list[tuple[float, float]]] = {"imports": [], "ask": []}
    for _ in range(rounds):
        for name, work in (("imports", _IMPORTS), ("ask", _ASK)):
            taken[name].append(_process(_TIMED.format(work=work), home))
    best = {name: min(times) for name, times in taken.items()}
    cpu = {name: min(cpu for _, cpu in times) for name, times in taken.items()}
    return {
        "imports_s": round(best["imports"][0], 3), "ask_s": round(best["ask"][0], 3),
        "more_s": round(best["ask"][0] - best["imports"][0], 3), "more_cpu_s": round(cpu["ask"] - cpu["imports"], 3),
    }  # fmt: skip


def _process(code: str, home: Path) -> tuple[float, float]:
    from index.settings import PROJECT

    settings = settings_of(home)
    given = ["env", f"RAG_CORPUS={settings.corpus}", f"RAG_DATA_DIR={settings.data_dir}", "RAG_PROFILE=embedded"]
    done = subprocess.run(
        [*given, sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )  # fmt: skip
    wall, cpu = json.loads(done.stderr.strip().splitlines()[-1])
    return wall, cpu
