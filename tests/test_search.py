"""Searching: filters, many languages, and an index that others rewrite meanwhile."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.build import build
from index.filters import Filters
from index.settings import PROJECT, Settings
from index.storage.records import WRITING, Head
from index.store import chroma_place
from index.vectors import Chroma
from rag import Assistant

Corpus = Callable[..., Path]
Made = Callable[..., Settings]


def filler(count: int) -> dict[str, str]:
    return {f"f{n:02}.txt": f"The mayor of town {n} opened a bridge. It cost {n} million euros." for n in range(count)}


@pytest.fixture
def dated(write: Corpus, settings_for: Made) -> Assistant:
    def article(front: str, text: str) -> str:
        return f"---\n{front}\n---\n{text}"

    files = filler(60) | {
        "old.md": article("published: 2024-03-01\nsource: Alpha", "The dam of Kertys was closed by engineers."),
        "new.md": article("published: 2025-06-01\nsource: Beta", "The dam of Kertys was opened by engineers."),
        "none.md": article("source: Gamma", "The dam of Kertys was praised by engineers."),
        "uk.md": article("published: 2025-07-01\nlang: uk", "Греблю міста оглянули інженери."),
    }
    return Assistant.open(settings_for(write(files)))


def test_a_misspelt_name_is_read_as_the_one_that_the_articles_hold(dated: Assistant) -> None:
    answer = dated.ask("What did Kretys do?", filters=Filters(doc_ids=("old.md",)))
    assert "Kertys" in (answer.notice or "")
    assert answer.citations
    assert {c.article.doc_id for c in dated.index.near({"w:kretys": 1}, 10)} == {"old.md", "new.md", "none.md"}
    assert dated.index.near({"w:kretys": 1}, 10, Filters(languages=("uk",))) == []
    assert dated.index.near({"w:krtsy": 1}, 10) == []


QUESTION = "What did engineers do with the dam of Kertys?"

FILTERS = [
    (Filters(), {"old.md", "new.md", "none.md", "uk.md"}),
    (Filters(languages=("uk",)), {"uk.md"}),
    (Filters(since=date(2025, 1, 1)), {"new.md", "uk.md"}),
    (Filters(until=date(2024, 12, 31)), {"old.md"}),
    (Filters(since=date(2024, 3, 1), until=date(2024, 3, 1)), {"old.md"}),
    (Filters(sources=("Gamma", "Beta")), {"none.md", "new.md"}),
    (Filters(doc_ids=("none.md",)), {"none.md"}),
]


@pytest.mark.parametrize(("filters", "docs"), FILTERS, ids=[str(n) for n in range(len(FILTERS))])
def test_filters_leave_what_they_allow_and_find_it_among_many(
    dated: Assistant, filters: Filters, docs: set[str]
) -> None:
    found = {p.article.doc_id for p in dated.ask(QUESTION, filters=filters).passages}
    assert found & {"old.md", "new.md", "none.md", "uk.md"} == docs
    if filters:
        assert found == docs


def test_undated_articles_fail_date_filters_and_are_counted(dated: Assistant) -> None:
    answer = dated.ask(QUESTION, filters=Filters(since=date(2025, 1, 1)))
    assert "61" in answer.text.splitlines()[-1]
    assert dated.ask(QUESTION, filters=Filters(languages=("lt",))).reason == "filtered_out"


def test_another_process_rewrites_the_index_and_every_question_is_answered_from_one_version(
    write: Corpus, settings_for: Made
) -> None:
    """A reader asks without pause while a second process changes the article four times."""
    text = "The harbour of Zubrov handled {} ships in May."
    settings = settings_for(write(filler(20) | {"ship.txt": text.format(10)}))
    assistant = Assistant.open(settings)
    environment = {
        **os.environ, "RAG_CORPUS": str(settings.corpus), "RAG_DATA_DIR": str(settings.data_dir),
        "PYTHONPATH": str(PROJECT),
    }  # fmt: skip
    question = "How many ships did the harbour of Zubrov handle?"
    quotes: list[str] = []
    failures: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                answer = assistant.ask(question)
                quotes.extend(c.quote for c in answer.citations)
                assert not answer.abstained
                assert all(p.article.text[p.start : p.end] == p.text for p in answer.passages)
            except BaseException as failure:
                failures.append(failure)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for count in range(11, 15):
            write({"ship.txt": text.format(count)})
            subprocess.run(
                [sys.executable, "-m", "index", "build"], cwd=PROJECT, env=environment, check=True, capture_output=True
            )
            assert [c.quote for c in assistant.ask(question).citations] == [text.format(count)]
    finally:
        done.set()
        reader.join()
    assert failures == []
    assert set(quotes) <= {text.format(n) for n in range(10, 15)}
    assert quotes == sorted(quotes)


def test_articles_are_read_together_and_those_that_are_gone_or_have_changed_are_missing(
    seeds_assistant: Assistant,
) -> None:
    index = seeds_assistant.index
    whole = {article.key: article for article in index.articles()}
    first, *others = index.heads()
    assert index.read([first, *others]) == whole
    assert index.read([]) == {}
    changed, gone = replace(first, version="older"), replace(first, key="unknown")
    assert index.read([changed, gone, *others]) == {h.key: whole[h.key] for h in others}


def test_heads_are_read_once_for_a_state_of_the_store(
    settings_for: Made, write: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(write({"a.txt": "The bridge fell on Monday."}))
    build(settings)
    index = Assistant.open(settings).index
    reads: list[Chroma] = []
    every = Chroma.all_heads

    def counted(self: Chroma, *args: int) -> Iterator[Head]:
        reads.append(self)
        return every(self, *args)

    index.heads()
    monkeypatch.setattr(Chroma, "all_heads", counted)
    assert [head.doc_id for head in index.heads()] == ["a.txt"]
    assert reads == []
    monkeypatch.undo()
    write({"a.txt": "The bridge fell on Monday.", "b.txt": "It rained."})
    build(settings)
    assert [head.doc_id for head in index.heads()] == ["a.txt", "b.txt"]
    # A build that was killed while it removed an article: the head is gone, and the stamp has not moved.
    chroma = Chroma(chroma_place(settings), fresh=True)
    (gone,) = (head for head in chroma.all_heads() if head.doc_id == "b.txt")
    chroma.claim(WRITING, WRITING, "killed")
    chroma.drop_heads([gone.key])
    (settings.corpus / "b.txt").unlink()
    build(settings)
    assert [head.doc_id for head in index.heads()] == ["a.txt"]
