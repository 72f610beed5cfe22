"""Ask the gold questions through the same assistant that everybody uses, and log every answer."""

import hashlib
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from evals.gold import ALL, Item, of_split, read_gold
from evals.runlog import FORM, Entry, Log, append, mend, read_log
from index.article import Article
from index.build import build
from index.chunks import cut
from index.errors import NewsError
from index.settings import PROJECT, Settings, root_name
from rag import Answer, Assistant

PACKAGES = ("chromadb", "llama-index-core", "numpy", "simplemma", "tantivy", "wordllama", "sentencex", "openai")
SHOWN = {
    "profile", "answers", "embeddings", "chat_model", "embed_model", "timeout_s", "deadline_s", "max_tokens",
    "max_cost_usd", "context_tokens", "reply_tokens", "on_failure", "cache_replies",
}  # fmt: skip
"""Settings that stand in a log: neither secrets nor folders of this machine."""
Told = Callable[[int, int], None]


class Bench(NamedTuple):
    """An assistant over the corpus that gold asks about.

    Attributes:
        assistant: open.
        articles: doc_id -> article.
    """

    assistant: Assistant
    articles: dict[str, Article]


def open_bench(settings: Settings, corpus: Path | None, profile: str | None, cached: bool = False) -> Bench:
    """An assistant over a corpus, with an index in a folder of its own, brought level with the files.

    Args:
        settings: of this process.
        corpus: folder of articles; None is the settings' corpus.
        profile: ``embedded`` or ``openai``; None is the settings' profile.
        cached: keep a model's replies on disk, and use what is kept.

    Raises:
        UsageError: the corpus is missing or the profile is not to be had.
    """
    folder = (corpus or settings.corpus).absolute()
    name = hashlib.sha256(root_name(folder).encode()).hexdigest()[:12]
    changes: dict[str, Any] = {"corpus": folder, "data_dir": settings.data_dir / "evals" / name}
    if profile:
        changes["profile"] = profile
    if cached:
        changes["cache_replies"] = True
    own = Settings(**{**{k: getattr(settings, k) for k in settings.model_fields_set}, **changes})
    build(own)
    assistant = Assistant.open(own)
    return Bench(assistant, {article.doc_id: article for article in assistant.index.articles()})


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=PROJECT, capture_output=True, text=True, check=True).stdout.strip()


def _commit() -> str | None:
    """The git commit of this project, with ``+`` when files differ from it; None outside a checkout."""
    try:
        return _git("rev-parse", "HEAD") + ("+" if _git("status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return None


def header(bench: Bench, gold: Path, items: Sequence[Item]) -> dict[str, Any]:
    """What is run, on what: everything that a later reader must know, and no secret."""
    docs = sorted({span.doc for item in items for need in item.needs for span in need})
    articles = bench.articles
    return {
        "kind": "header",
        "form": FORM,
        "gold": {"path": root_name(gold), "sha256": hashlib.sha256(gold.read_bytes()).hexdigest()},
        "items": [item.id for item in items],
        "corpus": {
            "root": root_name(bench.assistant.settings.corpus),
            "articles": {doc: article.sha256 for doc, article in sorted(articles.items()) if doc in docs},
            "languages": {doc: article.language for doc, article in sorted(articles.items()) if doc in docs},
            "chunks": {doc: [[c.start, c.end] for c in cut(articles[doc])] for doc in docs if doc in articles},
            "size": len(articles),
        },
        "profile": bench.assistant.profile,
        "model": bench.assistant.model,
        "settings": bench.assistant.settings.model_dump(mode="json", include=SHOWN),
        "index": bench.assistant.index.mark,
        "packages": {name: version(name) for name in PACKAGES},
        "commit": _commit(),
    }


def log_path(out: Path, head: dict[str, Any]) -> Path:
    """Where a run is logged: the unfinished log of the same run if there is one, else a new file.

    No finished log is ever written to again.
    """
    out.mkdir(parents=True, exist_ok=True)
    logs = sorted(out.glob("run-*.jsonl"))
    if logs:
        try:
            last = read_log(logs[-1])
        except NewsError:
            last = None
        if last and _same(last, head) and set(head["items"]) - last.entries.keys():
            mend(logs[-1])
            return logs[-1]
    number = int(logs[-1].stem.split("-")[1]) + 1 if logs else 1
    path = out / f"run-{number:03d}.jsonl"
    append(path, head)
    return path


def _same(log: Log, head: dict[str, Any]) -> bool:
    names = ("gold", "items", "corpus", "profile", "model", "settings", "index", "packages", "commit")
    return all(log.header.get(name) == head.get(name) for name in names)


def _slim(answer: Answer) -> dict[str, Any]:
    """An answer's JSON form with the places of its passages but not their texts, which the articles hold."""
    return {
        **answer.to_dict(),
        "passages": [{"doc_id": p.article.doc_id, "start": p.start, "end": p.end} for p in answer.passages],
    }


def ask_slim(assistant: Assistant, item: Item) -> tuple[dict[str, Any] | None, str | None]:
    """An answer's JSON form without the texts of its passages; or None and what went wrong."""
    try:
        return _slim(assistant.ask(item.question, item.history)), None
    except NewsError as problem:
        return None, f"{type(problem).__name__}: {problem}"


def _ask(assistant: Assistant, item: Item) -> Entry:
    started = time.perf_counter()
    answer, error = ask_slim(assistant, item)
    return Entry(item.id, answer, error, round(time.perf_counter() - started, 4))


def run(
    bench: Bench, gold: Path, out: Path, limit: int | None = None, told: Told | None = None, split: str = ALL
) -> Path:
    """Ask all gold questions, or what an interrupted run left to ask.

    Args:
        bench: from `open_bench`.
        gold: JSON lines.
        out: folder of logs.
        limit: only the first so many items.
        told: called with (questions done, questions in all).
        split: ``dev``, ``test`` or ``all``: which questions are asked.

    Returns:
        The log's path.

    Raises:
        GoldError: the gold file cannot be used.
        UsageError: there is no such split.
    """
    texts = {doc: article.text for doc, article in bench.articles.items()}
    items = of_split(read_gold(gold, texts), split)[:limit]
    head = header(bench, gold, items)
    path = log_path(out, head)
    done = read_log(path).entries.keys()
    todo = [item for item in items if item.id not in done]
    workers = bench.assistant.settings.model_calls if bench.assistant.model else 1
    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures = [pool.submit(_ask, bench.assistant, item) for item in todo]
        for count, future in enumerate(as_completed(futures), len(items) - len(todo) + 1):
            append(path, {"kind": "item", **future.result()._asdict()})
            if told:
                told(count, len(items))
    return path
