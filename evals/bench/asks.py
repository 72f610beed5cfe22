"""How long questions take at one size, by channel, and whether the planted facts are found."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from evals.bench.builds import settings_of
from evals.bench.clock import peak_mb, percentiles
from evals.bench.corpus import Fact

FIRST = 5
WARM_UP = 5


def asked(home: Path, facts: Sequence[Fact], limit: int = 180) -> dict[str, Any]:
    """Latencies by channel, warm, one question after another, and the facts found among the first `FIRST` passages.

    Args:
        home: of the benchmark, with the index built.
        facts: each is asked for in every language.
        limit: questions that are timed.
    """
    started = perf_counter()
    from rag import Assistant

    assistant = Assistant.open(settings_of(home))
    opened = perf_counter() - started
    questions = [(fact, code, text) for fact in facts for code, text in fact.questions.items()]
    figures = {"open_s": round(opened, 3), "questions": len(questions)}
    recall, seconds = _recall(assistant, questions)
    first = {"fused, asked for the first time": percentiles(seconds[WARM_UP:] or seconds)}
    return figures | recall | {"latency": first | _latencies(assistant, questions[:limit])} | peak_mb()


def _recall(assistant: Any, questions: Sequence[tuple[Fact, str, str]]) -> tuple[dict[str, Any], list[float]]:
    """The shares of facts found, and the seconds that each question took."""
    from index.filters import Filters
    from rag.understand import understand

    hits: dict[str, list[bool]] = defaultdict(list)
    seconds: list[float] = []
    for fact, code, text in questions:
        understood = understand(text, assistant._workshop)
        before = perf_counter()
        passages = assistant.retrieve(understood, Filters())[:FIRST]
        seconds.append(perf_counter() - before)
        found = any(p.article.doc_id == fact.doc_id and fact.sentence in p.text for p in passages)
        hits["all"].append(found)
        hits["same language" if code == fact.language else "across languages"].append(found)
        hits[f"{code}->{fact.language}"].append(found)
    return {"recall@5": {name: round(sum(some) / len(some), 4) for name, some in sorted(hits.items())}}, seconds


def _latencies(assistant: Any, questions: Sequence[tuple[Fact, str, str]]) -> dict[str, Any]:
    from index.filters import Filters
    from rag.retriever import CANDIDATES, PASSAGES
    from rag.understand import understand

    index, chroma, mark = assistant.index, assistant.index._chroma, assistant.index.mark
    understood = [understand(text, assistant._workshop) for _, _, text in questions]

    def raw(n: int, **what: Any) -> None:
        for code in index.languages:
            collection = chroma._collection(mark, code, create=False)
            collection.query(query_embeddings=[understood[n].vector], n_results=PASSAGES, **what)

    # The whole comes first, so that nothing is remembered for it that its parts have just looked up.
    channels: dict[str, Callable[[int], Any]] = {
        "fused": lambda n: assistant.retrieve(understood[n], Filters()),
        "Chroma alone, ids": lambda n: raw(n, include=["distances"]),
        "Chroma alone, with texts": lambda n: raw(n),
        "understand": lambda n: understand(questions[n][2], assistant._workshop),
        "lexical": lambda n: index.search(understood[n].weights, None, CANDIDATES),
        "dense": lambda n: index.search({}, understood[n].vector, CANDIDATES),
        "answer": lambda n: assistant.ask(questions[n][2]),
    }
    seconds: dict[str, list[float]] = {name: [] for name in channels}
    for n in range(-WARM_UP, len(questions)):
        # By turns, so that what else the machine does falls on all channels alike.
        for name, work in channels.items():
            before = perf_counter()
            work(n % len(questions))
            if n >= 0:
                seconds[name].append(perf_counter() - before)
    return {name: percentiles(some) for name, some in seconds.items()}
