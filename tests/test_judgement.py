"""The fitted regressions: the file that ships, and what is made of damaged ones."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.evidence.features import FEATURES
from rag.evidence.judgement import WEIGHTS, Logistic, load_judgement
from rag.extractive.beside import BESIDE_FEATURES
from rag.extractive.whether import ANSWER_FEATURES

SOUND: dict[str, Any] = {
    "sentence": {"intercept": -1.0, "weights": {"own": 2.0}},
    "answer": {"intercept": 0.5, "weights": {"best": 3}},
    "beside": {"intercept": -2.0, "weights": {"next": 1}},
    "least_beside": 0.45,
    "least": 0.6,
    "least_of": {"uk": 0.5},
}


def test_the_file_holds_a_weight_for_each_feature_and_nothing_else() -> None:
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(raw["sentence"]["weights"]) == set(FEATURES)
    assert set(raw["answer"]["weights"]) == set(ANSWER_FEATURES)
    assert set(raw["beside"]["weights"]) == set(BESIDE_FEATURES)
    assert len(set(BESIDE_FEATURES)) == len(BESIDE_FEATURES)
    assert len(set(FEATURES)) == len(FEATURES)
    assert len(set(ANSWER_FEATURES)) == len(ANSWER_FEATURES)


def test_the_file_that_ships_is_sound() -> None:
    judgement = load_judgement()
    assert all(0 < least < 1 for least in (judgement.least, judgement.least_beside, *judgement.least_of.values()))
    assert 0 <= judgement.sentence(dict.fromkeys(FEATURES, 1.0)) <= 1
    assert 0 <= judgement.answer({}) <= 1


def test_a_sound_file_gives_its_numbers(tmp_path: Path) -> None:
    path = tmp_path / "sound.json"
    path.write_text(json.dumps(SOUND))
    judgement = load_judgement(path)
    assert judgement.sentence == Logistic({"own": 2.0}, -1.0)
    assert judgement.answer == Logistic({"best": 3.0}, 0.5)
    assert (judgement.beside, judgement.least_beside) == (Logistic({"next": 1.0}, -2.0), 0.45)
    assert (judgement.least, judgement.least_in("uk"), judgement.least_in("vi")) == (0.6, 0.5, 0.6)


def without(*names: str) -> str:
    """The sound file without one of its entries."""
    raw = json.loads(json.dumps(SOUND))
    inner = raw
    for name in names[:-1]:
        inner = inner[name]
    del inner[names[-1]]
    return json.dumps(raw)


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "null",
        "\u0416",
        json.dumps(SOUND)[:-10],
        without("sentence"),
        without("answer", "weights"),
        without("answer", "intercept"),
        without("least"),
        without("least_of"),
        without("beside"),
        without("beside", "weights"),
        without("least_beside"),
        json.dumps({**SOUND, "least_beside": "half"}),
        json.dumps({**SOUND, "least_of": [0.5]}),
        json.dumps({**SOUND, "least_of": {"uk": "half"}}),
        json.dumps({**SOUND, "sentence": 3}),
        json.dumps({**SOUND, "sentence": {"intercept": 0, "weights": [1, 2]}}),
        json.dumps({**SOUND, "sentence": {"intercept": 0, "weights": {"own": "much"}}}),
        json.dumps({**SOUND, "answer": {"intercept": float("nan"), "weights": {}}}),
        json.dumps({**SOUND, "least": None}),
        json.dumps({**SOUND, "least": float("inf")}),
    ],
)
def test_a_damaged_file_is_refused_with_the_remedy(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "damaged.json"
    path.write_text(damaged, encoding="utf-8")
    with pytest.raises(ValueError, match=r"^damaged\.json: expected .*evals calibrate"):
        load_judgement(path)


def test_bytes_that_are_no_text_are_refused_and_a_missing_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe{")
    with pytest.raises(ValueError, match="expected"):
        load_judgement(tmp_path / "bytes.json")
    with pytest.raises(FileNotFoundError):
        load_judgement(tmp_path / "none.json")


VALUES = st.floats(-1e9, 1e9)


@given(st.dictionaries(st.sampled_from("abc"), VALUES), VALUES, st.dictionaries(st.sampled_from("abcd"), VALUES))
def test_a_probability_is_one_whatever_the_features(
    weights: dict[str, float], intercept: float, features: dict[str, float]
) -> None:
    assert 0 <= Logistic(weights, intercept)(features) <= 1


@given(st.floats(0.01, 5), st.floats(-3, 3), st.floats(-3, 3), st.floats(0.01, 3))
def test_more_of_what_counts_for_it_makes_it_more_likely(
    weight: float, intercept: float, value: float, more: float
) -> None:
    model = Logistic({"own": weight}, intercept)
    assert model({"own": value}) < model({"own": value + more})
    assert model({"own": value, "unheard of": 100.0}) == model({"own": value})
