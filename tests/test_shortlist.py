"""The first passages are the same whether the texts of all candidates are fetched or only of the wanted ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.workshop import Workshop
from rag import Assistant, Filters
from rag.fuse import Scored, merge, shortlist
from rag.retriever import CANDIDATES, rank
from rag.understand import understand

SCORES = st.lists(
    st.tuples(st.sampled_from([0.0, 0.5, 1.0, 2.5, 3.0]), st.sampled_from([-0.5, 0.0, 0.1, 0.4, 0.9])), max_size=9
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from(["en", "uk", "vi"]), SCORES), st.integers(1, 30))
def test_what_is_wanted_is_ranked_first_as_it_would_be_among_all(
    scores: dict[str, list[tuple[float, float]]], most: int
) -> None:
    everything = {code: [Scored(*some) for some in of] for code, of in scores.items()}
    wanted = shortlist(scores, most)
    some = {code: [everything[code][n] for n in numbers] for code, numbers in wanted.items()}
    among_all = [(p.language, p.number, p.rank, p.score) for p in merge(everything)[:most]]
    among_some = [(p.language, wanted[p.language][p.number], p.rank, p.score) for p in merge(some)[:most]]
    assert among_some == among_all
    assert sum(map(len, wanted.values())) <= most + 2 * len(scores)


@pytest.mark.parametrize("question", ["What did the US get in return?", "Хто такий Джон Коул?", "tù nhân chính trị"])
@pytest.mark.parametrize("filters", [Filters(), Filters(languages=("vi",))], ids=["all", "one language"])
@pytest.mark.parametrize("most", [1, 5, 24])
def test_the_index_gives_the_same_passages_with_a_shortlist(
    seeds_assistant: Assistant, workshop: Workshop, question: str, filters: Filters, most: int
) -> None:
    asked = understand(question, workshop)
    index = seeds_assistant.index
    everything = index.search(asked.weights, asked.vector, CANDIDATES, filters)
    few = index.search(asked.weights, asked.vector, CANDIDATES, filters, lambda scores: shortlist(scores, most))
    assert rank(few.candidates)[:most] == rank(everything.candidates)[:most]
    assert sum(map(len, few.candidates.values())) <= most + 2 * len(few.candidates)


def test_passages_stand_where_the_store_says_whether_the_lexical_index_knows_it_or_not(
    seeds_assistant: Assistant, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = understand("What did the US get in return?", workshop)
    index = seeds_assistant.index
    told = index.search(asked.weights, asked.vector, CANDIDATES)
    names = [chunk.chunk_id for code in index.languages for chunk in index._chroma.all_chunks(index.mark, code)]
    assert len(index._lexical.places(names)) == len(names)
    monkeypatch.setattr(index._lexical, "places", lambda ids: {})
    assert index.search(asked.weights, asked.vector, CANDIDATES) == told
