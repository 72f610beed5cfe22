"""The lexical channel by itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.keys import bounded, joined
from index.lexical import Lexical, LexicalDocument


def small() -> Lexical:
    lexical = Lexical(None)
    lexical.add(
        [
            LexicalDocument("a.1.0", "a.1", "en", joined(["c1", "c2", "w:minsk"])),
            LexicalDocument("a.1.1", "a.1", "en", joined(["c2", "c2", "c2"])),
            LexicalDocument("b.1.0", "b.1", "uk", joined(["c1", "n:52"])),
        ]
    )
    lexical.commit()
    return lexical


def test_languages_are_searched_apart() -> None:
    lexical = small()
    assert [h.chunk_id for h in lexical.search({"c1": 1.0}, "en", 10)] == ["a.1.0"]
    assert [h.chunk_id for h in lexical.search({"c1": 1.0}, "uk", 10)] == ["b.1.0"]
    assert lexical.search({"c1": 1.0}, "vi", 10) == []


def test_weights_decide_and_zero_is_nothing() -> None:
    lexical = small()
    (low,), (high,) = (lexical.search({"w:minsk": w}, "en", 10) for w in (0.5, 1.0))
    assert high.score == pytest.approx(2 * low.score)
    assert lexical.search({"c1": 0.0}, "en", 10) == []


def test_a_version_is_deleted_as_a_whole() -> None:
    lexical = small()
    lexical.delete(["a.1"])
    assert lexical.count() == 3
    lexical.commit()
    assert lexical.count() == 1
    assert lexical.search({"c1": 1.0, "c2": 1.0}, "en", 10) == []
    assert [h.chunk_id for h in lexical.search({"c1": 1.0}, "uk", 10)] == ["b.1.0"]


def test_frequencies_are_counted_over_all_languages() -> None:
    assert small().frequencies(["c1", "c2", "zz"]) == {"c1": 2, "c2": 2, "zz": 0}


@pytest.mark.parametrize(
    ("key", "slips", "found"),
    [
        ("w:minsk", 1, ["a.1.0"]),
        ("w:mnisk", 1, ["a.1.0"]),
        ("w:minks", 1, ["a.1.0"]),
        ("w:insk", 1, ["a.1.0"]),
        ("w:minxx", 1, []),
        ("w:minxx", 2, ["a.1.0"]),
        ("w:omsk", 1, []),
    ],
)
def test_a_key_is_found_by_its_slips(key: str, slips: int, found: list[str]) -> None:
    lexical = small()
    assert [h.chunk_id for h in lexical.near({key: slips}, "en", 10)] == found
    assert lexical.near({key: slips}, "uk", 10) == []


def test_the_nearest_key_is_found_first_though_a_farther_one_is_frequent() -> None:
    lexical = Lexical(None)
    farther = [LexicalDocument(f"f.1.{n}", "f.1", "en", "w:kowarsdi") for n in range(50)]
    lexical.add([*farther, LexicalDocument("n.1.0", "n.1", "en", "w:kowarski")])
    lexical.commit()
    assert lexical.near({"w:kowarsky": 2}, "en", 5)[0].chunk_id == "n.1.0"


HOSTILE = ['" OR *', "a AND (b", "terms:c1", "c1^9", "~", "\\", "w:" + "я" * 500, "w:a b\tc", "", "\n"]


@pytest.mark.parametrize("key", HOSTILE)
def test_no_key_is_more_than_a_term(key: str) -> None:
    lexical = small()
    assert lexical.search({key: 1.0}, "en", 10) == []
    assert lexical.near({key: 1}, "en", 10) == []
    lexical.add([LexicalDocument("h.1.0", "h.1", "en", joined([key, "c9"]))])
    lexical.commit()
    assert [h.chunk_id for h in lexical.search({"c9": 1.0}, "en", 10)] == ["h.1.0"]


@given(st.text())
def test_any_text_is_a_term_that_is_found_again(text: str) -> None:
    lexical = Lexical(None)
    lexical.add([LexicalDocument("x.1.0", "x.1", "en", joined([f"w:{text}"]))])
    lexical.commit()
    assert [h.chunk_id for h in lexical.search({f"w:{text}": 1.0}, "en", 1)] == ["x.1.0"]


def test_the_state_is_kept_and_a_damaged_one_is_unknown(tmp_path: Path) -> None:
    lexical = Lexical(tmp_path)
    assert lexical.state() is None
    lexical.put_state("abc.4")
    assert Lexical(tmp_path).state() == "abc.4"
    (tmp_path / "state.json").write_text("{", encoding="utf-8")
    assert lexical.state() is None


@given(st.lists(st.one_of(st.text(max_size=70), st.sampled_from(["c1", "", "a b", "w:\u00a0x", "w:x\x1c", "ї" * 51]))))
def test_each_key_is_one_word_of_what_is_indexed(keys: list[str]) -> None:
    assert joined(keys).split() == [word for word in map(bounded, keys) if word]


def test_a_chunk_is_found_where_it_was_said_to_stand() -> None:
    lexical = small()
    lexical.add(
        [
            LexicalDocument("p.1.0", "p.1", "en", joined(["c1"]), (0, 80)),
            LexicalDocument("p.1.1", "p.1", "en", joined([]), (81, 90)),
        ]
    )
    lexical.commit()
    assert lexical.places(["p.1.1", "p.1.0", "a.1.0", "none"]) == {"p.1.0": (0, 80), "p.1.1": (81, 90)}
    assert lexical.places([]) == {}
    assert lexical.places(["none", "p.1.0"]) == {"p.1.0": (0, 80)}  # as it is remembered
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.lexical._REMEMBERED_PLACES", 1)
        assert lexical.places(["p.1.1", "p.1.0"]) == {"p.1.0": (0, 80), "p.1.1": (81, 90)}
