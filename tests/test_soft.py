"""How near words come that are not the same: kindred words do, names and numbers never."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import CONTENT, NAME, NUMBER, PERSON, PLACE
from index.workshop import Workshop
from rag.coverage import Need
from rag.evidence.soft import glosses, nearness


def need(gloss: str, kind: str = CONTENT) -> Need:
    """One thing asked for."""
    return Need(frozenset({f"w:{gloss}"}), 1.0, (), kind, gloss)


@pytest.mark.parametrize(
    ("asked", "nearer", "farther"),
    [
        ("wage", "salary", "volcano"),
        ("killed", "died", "ministry"),
        ("car", "vehicle", "poem"),
        ("storm", "hurricane", "budget"),
        ("doctor", "hospital", "currency"),
    ],
)
def test_a_kindred_word_comes_nearer_than_a_strange_one(asked: str, nearer: str, farther: str) -> None:
    near, far = nearness([need(asked)], [(nearer,), (farther,)])[:, 0]
    assert near > far
    assert near > 0


def test_the_same_word_is_as_near_as_can_be_and_the_nearest_of_a_sentence_counts() -> None:
    shares = nearness([need("wage")], [("wage",), ("volcano", "wage", "poem"), ("volcano", "poem")])[:, 0]
    assert np.allclose(shares[:2], 1.0, atol=1e-5)
    assert shares[2] < 0.5


@pytest.mark.parametrize("kind", [PERSON, PLACE, NAME, NUMBER])
def test_a_name_or_number_is_met_or_not(kind: str) -> None:
    assert not nearness([need("Minsk", kind)], [("Minsk",), ("city",)]).any()


@pytest.mark.parametrize(
    ("needs", "sentences"),
    [([], []), ([], [("wage",)]), ([need("wage")], []), ([need("wage")], [()]), ([need("")], [("wage",)])],
)
def test_nothing_is_near_to_nothing(needs: list[Need], sentences: list[tuple[str, ...]]) -> None:
    shares = nearness(needs, sentences)
    assert shares.shape == (len(sentences), len(needs))
    assert not shares.any()


GLOSSES = st.sampled_from(["wage", "salary", "prisoner", "free", "release", "", "qxzv", "в’язень", "\U0001f389", "a b"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(GLOSSES, st.sampled_from([CONTENT, NAME])), max_size=4),
       st.lists(st.lists(GLOSSES, max_size=5), max_size=5))  # fmt: skip
def test_shares_lie_between_nothing_and_all_and_more_words_never_take_away(
    asked: list[tuple[str, str]], sentences: list[list[str]]
) -> None:
    needs = [need(gloss, kind) for gloss, kind in asked]
    shares = nearness(needs, sentences)
    assert shares.shape == (len(sentences), len(needs))
    assert ((shares >= 0) & (shares <= 1 + 1e-6)).all()
    more = nearness(needs, [[*sentence, "salary"] for sentence in sentences])
    assert (more >= shares - 1e-5).all()


def test_glosses_leave_out_what_stands_in_every_sentence_and_what_is_met_or_not(workshop: Workshop) -> None:
    texts = {"en": "The prisoners of Minsk were freed in 2025.", "uk": "В’язнів Мінська звільнили у 2025 році."}
    found = {code: glosses(workshop.analyser.analyse(text, code)) for code, text in texts.items()}
    for words in found.values():
        assert any("prisoner" in word.split() for word in words)
        assert not {"Minsk", "2025", "the", "in"} & set(words)
        assert len(words) == len(set(words))
