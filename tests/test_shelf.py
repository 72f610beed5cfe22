"""A shelf finds what Chroma finds."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import index.vectors
from index.settings import Settings
from index.storage import shelf as shelves
from index.storage.shelf import Gathered, Shelf
from rag import Assistant


@given(st.integers(1, 40), st.integers(0, 50), st.integers(0, 2**32 - 1))
def test_the_nearest_are_those_of_a_plain_search(count: int, k: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    vectors = draw.normal(size=(count, 8)).astype(np.float32)
    vectors[::5] = 0  # a text without a known word
    vector = draw.normal(size=8).astype(np.float32)
    names = [f"n{i:02}" for i in range(count)]
    shelf = Shelf(names, vectors)
    hits = shelf.nearest(vector, k)
    assert len(hits) == min(k, count)
    lengths = np.maximum(np.linalg.norm(vectors, axis=1) * np.linalg.norm(vector), 1e-9)
    plain = dict(zip(names, (vectors @ vector / lengths).tolist(), strict=True))
    best = sorted(plain.values(), reverse=True)[:k]
    assert np.allclose([hit.similarity for hit in hits], best, atol=1e-5)
    assert all(abs(hit.similarity - plain[hit.chunk_id]) < 1e-5 for hit in hits)
    named = dict(shelf.similarities(vector, [*names[::-1], "unknown"]))
    assert list(named) == names[::-1]
    assert np.allclose([named[name] for name in names], [plain[name] for name in names], atol=1e-5)


def test_a_shelf_and_chroma_rank_alike(
    write: Callable[..., Path], settings_for: Callable[..., Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{n:02}.txt": f"The mayor of town {n} opened bridge {n * n}. It cost {n} million." for n in range(70)}
    settings = settings_for(write(files))
    question = "What did bridge 49 cost the town?"
    held = Assistant.open(settings).ask(question)
    monkeypatch.setattr(index.vectors, "SHELF_BYTES", 0)
    searched = Assistant.open(settings).ask(question)
    assert [p.article.doc_id for p in held.passages] == [p.article.doc_id for p in searched.passages]
    assert np.allclose([p.cosine for p in held.passages], [p.cosine for p in searched.passages], atol=1e-5)
    assert held.text == searched.text


@given(st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=8), st.integers(1, 12))
def test_what_is_gathered_says_what_a_shelf_of_all_says_and_fetches_only_what_it_lacks(
    asked: list[list[int]], most: int
) -> None:
    draw = np.random.default_rng(1)
    vectors = draw.normal(size=(25, 8)).astype(np.float32)  # the numbers from 25 on are unknown ids
    whole, gathered = Shelf([str(n) for n in range(25)], vectors), Gathered()
    fetched: list[str] = []

    def fetch(names: list[str]) -> dict[str, np.ndarray]:
        fetched.extend(names)
        return {name: vectors[int(name)] for name in names if int(name) < 25}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelves, "GATHERED", most)
        for numbers in asked:
            names = list(dict.fromkeys(str(n) for n in numbers))
            held = set(gathered._rows)
            vector = draw.normal(size=8).astype(np.float32)
            fetched.clear()
            got = dict(gathered.similarities(vector, names, fetch))
            expected = dict(whole.similarities(vector, names))
            assert got.keys() == expected.keys()
            assert all(abs(got[name] - expected[name]) < 1e-5 for name in got)
            assert set(fetched) == set(names) - held
            assert len(gathered._rows) <= max(most, 12)
