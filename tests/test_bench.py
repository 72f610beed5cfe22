"""The benchmark at a tiny size: it says what it must, and its planted facts are found."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from evals.bench import corpus, run
from evals.bench.asks import asked
from evals.bench.builds import LEAVES, chroma_alone, embedding_llama_index, own_build, own_rebuild, plain_llama_index
from evals.bench.clock import percentiles
from evals.bench.run import _faster, ratios, step, table
from evals.bench.stages import analyser, stages
from index.analyse import Analyser
from index.language import detect_language
from index.lexicon import Lexicon

CHUNKS, FACTS = 60, 9
ASKED = {name: {"p50_ms": 1.0} for name in ("fused", "Chroma alone, with texts", "Chroma alone, ids")}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A benchmark's folder with a corpus."""
    folder = tmp_path_factory.mktemp("bench")
    corpus.write(folder / "corpus", CHUNKS, FACTS)
    return folder


def test_the_same_seed_makes_the_same_corpus(tmp_path: Path, home: Path) -> None:
    count, characters, facts = corpus.write(tmp_path, CHUNKS, FACTS)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.txt"))
    assert len(made) == count == corpus.articles_for(CHUNKS)
    assert all((tmp_path / name).read_bytes() == (home / "corpus" / name).read_bytes() for name in made)
    assert sum(len((tmp_path / name).read_text("utf-8")) for name in made) == characters
    other = [made.text for made, _ in corpus.Maker(8).articles(3, 0)]
    assert other != [made.text for made, _ in corpus.Maker(9).articles(3, 0)]
    assert len(facts) == FACTS


def test_facts_are_planted_in_all_languages_and_asked_for_in_all(tmp_path: Path, lexicon: Lexicon) -> None:
    _, _, facts = corpus.write(tmp_path, CHUNKS, FACTS)
    assert {fact.language for fact in facts} == set(corpus.LANGUAGES)
    for fact in facts:
        assert fact.sentence in (tmp_path / fact.doc_id).read_text("utf-8")
        assert {code: detect_language(text, lexicon) for code, text in fact.questions.items()} == {
            code: code for code in corpus.LANGUAGES
        }


def test_the_texts_are_about_as_well_known_as_news(lexicon: Lexicon) -> None:
    analyser = Analyser(lexicon)
    for made, _ in corpus.Maker().articles(6, 0):
        terms = analyser.analyse(made.text, made.language).terms
        known = sum(term.keys[0].startswith("c") for term in terms) / len(terms)
        assert 0.6 < known < 0.98
        assert detect_language(made.text, lexicon) == made.language


def test_percentiles_are_of_what_was_measured() -> None:
    assert percentiles([0.002] * 99 + [1.0]) == {"p50_ms": 2.0, "p95_ms": 2.0, "p99_ms": 2.0}
    assert percentiles([0.5])["p99_ms"] == 500.0


def test_a_tiny_benchmark_finds_its_facts_and_reports_every_figure(home: Path) -> None:
    facts = corpus.write(home / "again", CHUNKS, FACTS)[2]
    shutil.rmtree(home / "again")
    found = {
        "corpus": {"articles": corpus.articles_for(CHUNKS)},
        "build": own_build(home), "chroma": chroma_alone(home), "llama_index": plain_llama_index(home),
        "llama_index_embedding": embedding_llama_index(home),
        "rebuild": own_rebuild(home), "stages": stages(home), "analyser": analyser(home), "ask": asked(home, facts),
    }  # fmt: skip
    assert found["build"]["articles"] == found["rebuild"]["articles"] == found["llama_index"]["articles"]
    assert found["llama_index"]["nodes"] == found["llama_index_embedding"]["nodes"]
    assert found["build"]["chunks"] == found["chroma"]["chunks"]["chunks"] > CHUNKS // 2
    assert found["ask"]["recall@5"]["all"] == 1.0
    assert found["ask"]["recall@5"]["across languages"] == 1.0
    assert {"lexical", "dense", "fused", "Chroma alone, ids"} <= found["ask"]["latency"].keys()
    assert set(found["analyser"]) == set(corpus.LANGUAGES)
    assert all(value > 0 for value in ratios(found).values())
    shown = "\n".join(table(CHUNKS, json.loads(json.dumps(found | {"ratios": ratios(found)}))))
    assert "recall@5" in shown
    assert "build / plain llama-index, articles" in shown


def test_a_step_in_a_process_of_its_own_gives_figures_or_says_what_failed(home: Path, tmp_path: Path) -> None:
    assert set(step("analyser", home)) == set(corpus.LANGUAGES)
    with pytest.raises(RuntimeError, match="expected figures from the step 'rebuild'"):
        step("rebuild", tmp_path / "nowhere")


def test_a_step_that_fails_costs_none_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(name: str, home: Path) -> dict[str, Any]:
        if name == "chroma":
            raise RuntimeError("expected figures from the step 'chroma', got a failure: no room on the disk")
        (home / LEAVES["llama_index"]).mkdir(exist_ok=True)
        return {"wall_s": 1.0, "cpu_s": 1.0, "loading_wall_s": 1.0, "loading_cpu_s": 1.0, "latency": ASKED}

    monkeypatch.setattr(run, "step", failing)
    (size, found), *_ = run.bench(tmp_path, [CHUNKS], FACTS)
    assert set(found[run.STOPPED]) == {"chroma"}
    assert set(run.STEPS) - {"chroma"} <= set(found)
    assert "build / plain llama-index, articles" in found["ratios"]
    assert not any("Chroma alone" in name for name in found["ratios"] if name.startswith("build"))
    assert "failed: chroma: expected figures from the step 'chroma'" in "\n".join(table(size, found))


def test_what_another_system_stored_is_removed_once_it_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[list[str]] = []

    def storing(name: str, home: Path) -> dict[str, Any]:
        left.append([folder for folder in LEAVES.values() if (home / folder).exists()])
        if name in LEAVES:
            (home / LEAVES[name]).mkdir()
        raise RuntimeError(name)

    monkeypatch.setattr(run, "step", storing)
    (_, found), *_ = run.bench(tmp_path, [CHUNKS], FACTS, rounds=2)
    assert len(left) == 2 * len(run.BUILDS) + len(run.STEPS) - len(run.BUILDS)
    assert not any(left)
    assert set(found[run.STOPPED]) == set(run.STEPS)


def test_the_faster_of_two_measurements_counts() -> None:
    assert _faster("build", {"wall_s": 2.0}, {"wall_s": 1.0}) == {"wall_s": 1.0}
    slow, fast = ({"chunks": {"wall_s": seconds}} for seconds in (2.0, 1.0))
    assert _faster("chroma", slow, fast) == _faster("chroma", None, fast) == fast
