"""How much of a question a text holds: weights that add up to one, and a share that only grows."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import CONTENT, LIGHT, NAME, PERSON, PLACE
from rag.coverage import FLOOR, PARTS_CREDIT, Need, covered, idf, weigh
from rag.understand import Weighted

KEYS = [f"c{n}" for n in range(8)] + ["w:minsk", "n:52"]
TERMS = st.lists(
    st.builds(
        Weighted,
        keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True).map(tuple),
        weight=st.floats(0.01, 1),
        kind=st.sampled_from([CONTENT, NAME, LIGHT]),
    ),
    max_size=8,
)
COUNTS = st.dictionaries(st.sampled_from(KEYS), st.integers(0, 1000))


@settings(max_examples=80, deadline=None)
@given(TERMS, COUNTS, st.integers(0, 1000))
def test_the_weights_of_the_needs_add_up_to_one(
    terms: list[Weighted], frequencies: dict[str, int], documents: int
) -> None:
    needs = weigh(terms, frequencies, documents)
    asks_for_something = any(term.kind != LIGHT for term in terms)
    assert math.isclose(sum(need.weight for need in needs), 1.0 if asks_for_something else 0.0)
    assert [need.keys for need in needs] == ([frozenset(t.keys) for t in terms] if asks_for_something else [])
    assert all(need.weight > 0 for need in needs)


@settings(max_examples=80, deadline=None)
@given(TERMS, COUNTS, st.integers(0, 1000), st.sets(st.sampled_from(KEYS)), st.sets(st.sampled_from(KEYS)))
def test_a_text_that_holds_more_never_covers_less(
    terms: list[Weighted], frequencies: dict[str, int], documents: int, some: set[str], more: set[str]
) -> None:
    needs = weigh(terms, frequencies, documents)
    assert 0 <= covered(needs, some) <= covered(needs, some | more) + 1e-12
    assert covered(needs, some | more) <= 1 + 1e-9


@settings(max_examples=40, deadline=None)
@given(TERMS, COUNTS, st.integers(0, 1000), st.sets(st.sampled_from(KEYS)), st.randoms(use_true_random=False))
def test_the_order_of_the_terms_has_no_influence(
    terms: list[Weighted], frequencies: dict[str, int], documents: int, held: set[str], shuffler: random.Random
) -> None:
    shuffled = shuffler.sample(terms, len(terms))
    one, other = (covered(weigh(t, frequencies, documents), held) for t in (terms, shuffled))
    assert math.isclose(one, other, abs_tol=1e-12)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_the_rarer_a_term_the_more_it_weighs(documents: int, data: st.DataObject) -> None:
    rare, common = sorted(data.draw(st.tuples(st.integers(0, documents), st.integers(0, documents))))
    assert idf(rare, documents) >= idf(common, documents) >= FLOOR


def test_everything_covers_all_and_nothing_covers_nothing() -> None:
    needs = weigh([Weighted(("c1",), 1.0, CONTENT), Weighted(("c2", "c3"), 0.5, CONTENT)], {}, 10)
    assert math.isclose(covered(needs, {"c1", "c3"}), 1.0)
    assert covered(needs, {"c9"}) == 0
    assert covered(needs, set()) == 0
    assert covered((), {"c1"}) == 0


def test_an_ambiguous_term_is_as_rare_as_its_commonest_meaning() -> None:
    plain, ambiguous = Weighted(("c1",), 1.0, CONTENT), Weighted(("c2", "c3"), 1.0, CONTENT)
    first, second = weigh([plain, ambiguous], {"c1": 40, "c2": 0, "c3": 40}, 100)
    assert first.weight == second.weight


def test_a_term_that_is_more_frequent_than_there_are_documents_counts_as_everywhere() -> None:
    both = [Weighted(("c1",), 1.0, CONTENT), Weighted(("c2",), 1.0, CONTENT)]
    assert weigh(both, {"c1": 500, "c2": 10}, 10)[0].weight == 0.5


@pytest.mark.parametrize("kinds", [(), (LIGHT,), (LIGHT, LIGHT)])
def test_a_question_of_light_words_alone_asks_for_nothing(kinds: tuple[str, ...]) -> None:
    assert weigh([Weighted((f"c{n}",), 0.3, kind) for n, kind in enumerate(kinds)], {}, 10) == ()


def test_a_word_that_neither_the_lexicon_nor_the_articles_hold_weighs_less_than_a_thing_that_is_known() -> None:
    unknown, spoken, name, concept = weigh(
        [
            Weighted(("w:costing",), 1.0, CONTENT),
            Weighted(("w:docker",), 1.0, CONTENT),
            Weighted(("w:halden", "s:hldn"), 1.0, NAME),
            Weighted(("c1",), 1.0, CONTENT),
        ],
        {"w:docker": 60},
        100,
    )
    assert max(unknown.weight, spoken.weight) < name.weight == concept.weight
    assert [need.known for need in (unknown, spoken, name, concept)] == [False, False, False, True]
    assert weigh([Weighted(("w:costing",), 1.0, CONTENT)], {}, 100)[0].weight == 1


def test_light_words_weigh_little_beside_others() -> None:
    light, content = weigh([Weighted(("c1",), 0.3, LIGHT), Weighted(("c2",), 1.0, CONTENT)], {}, 10)
    assert light.weight < content.weight / 3


@pytest.mark.parametrize(
    ("kind", "keys", "parts", "held", "met"),
    [
        (PLACE, {"c1"}, ({"c2"},), {"c2"}, 0.0),  # New York, by "new"
        (PLACE, {"c1"}, ({"c2"}, {"c3"}), {"c2", "c3"}, 0.0),  # South Korea, by North Korea and its south
        (PLACE, {"c1"}, ({"c2"},), {"c1"}, 1.0),
        (PLACE, {"w:elm-street"}, ({"w:elm"}, {"w:street"}), {"w:elm"}, PARTS_CREDIT / 2),
        (NAME, {"c1"}, ({"c2"},), {"c2"}, 0.0),  # a bank for the World Bank
        (NAME, {"c1"}, ({"c2"}, {"c3"}), {"c2"}, 0.0),
        (NAME, {"c1"}, ({"c2"}, {"c3"}), {"c2", "c3"}, PARTS_CREDIT),
        (NAME, {"c1"}, ({"w:karpaty", "s:krpt"}, {"c2"}), {"s:krpt"}, PARTS_CREDIT / 2),
        (PERSON, {"c1"}, ({"c2"}, {"c3"}), {"c3"}, PARTS_CREDIT / 2),
        (CONTENT, {"c1"}, ({"c2"}, {"c3"}), {"c2"}, PARTS_CREDIT / 2),
    ],
)
def test_a_fragment_of_a_name_is_another_thing(
    kind: str, keys: set[str], parts: tuple[set[str], ...], held: set[str], met: float
) -> None:
    need = Need(frozenset(keys), 1.0, tuple(map(frozenset, parts)), kind)
    assert need.met(held) == met
