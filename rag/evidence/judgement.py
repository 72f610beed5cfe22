"""Probabilities from features: is this sentence evidence, do the articles answer at all, does this belong beside that?

Three logistic regressions.  Their weights stand in ``data/judgement.json``; ``python -m evals calibrate`` fits them
on the development halves of the gold sets and writes the file.  A probability of 0.7 is meant to be right seven
times in ten; `evals` measures whether it is.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from rag.evidence.rows import Rows

WEIGHTS = Path(__file__).parent.parent / "data" / "judgement.json"


@dataclass(frozen=True)
class Logistic:
    """A logistic regression.

    Attributes:
        weights: feature -> weight; a feature without one counts for nothing.
        intercept: the log-odds where all features are 0.
    """

    weights: Mapping[str, float]
    intercept: float

    def __call__(self, features: Mapping[str, float]) -> float:
        """The probability, 0 to 1.

        >>> round(Logistic({"own": 2.0}, -1.0)({"own": 0.5}), 2)
        0.5
        """
        odds = self.intercept + sum([self.weights.get(name, 0.0) * value for name, value in features.items()])
        return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))

    def of_each(self, rows: Rows) -> list[float]:
        """The probability of every row, all at once."""
        weights = np.array([self.weights.get(name, 0.0) for name in rows.names])
        odds = self.intercept + (rows.values * weights).sum(axis=1)  # no product of matrices: alike rows stay alike
        chances: list[float] = (1 / (1 + np.exp(-np.clip(odds, -30.0, 30.0)))).tolist()
        return chances


@dataclass(frozen=True)
class Judgement:
    """The regressions and the probability from which an answer is given.

    Attributes:
        sentence: of a sentence being evidence, given that the articles answer.
        answer: of the articles answering.
        least: an answer is given from this probability on.
        least_of: the same by question language, for those that it was found for.
        beside: of a sentence belonging beside those chosen.
        least_beside: it joins them from this probability on.
    """

    sentence: Logistic
    answer: Logistic
    least: float
    least_of: Mapping[str, float] = field(default_factory=dict)
    beside: Logistic = field(default_factory=lambda: Logistic({}, -30.0))
    least_beside: float = 0.5

    def least_in(self, language: str) -> float:
        """The probability from which a question of a language is answered.

        >>> Judgement(Logistic({}, 0.0), Logistic({}, 0.0), 0.6, {"uk": 0.5}).least_in("uk")
        0.5
        """
        return self.least_of.get(language, self.least)


@lru_cache(maxsize=4)
def load_judgement(path: Path = WEIGHTS) -> Judgement:
    """The fitted regressions.

    Raises:
        OSError: there is no such file.
        ValueError: the file is not what `evals calibrate` writes.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        sentence, answer = (_logistic(raw[name]) for name in ("sentence", "answer"))
        beside, least_beside = _logistic(raw["beside"]), _finite(raw["least_beside"])
        least_of = {language: _finite(least) for language, least in raw["least_of"].items()}
        return Judgement(sentence, answer, _finite(raw["least"]), least_of, beside, least_beside)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(
            f"{path.name}: expected the weights of three regressions, got {error!r}; fetch the file anew, or write it "
            "with `python -m evals calibrate`"
        ) from error


def _logistic(raw: Any) -> Logistic:
    return Logistic({name: _finite(weight) for name, weight in raw["weights"].items()}, _finite(raw["intercept"]))


def _finite(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is no finite number")
    return float(value)
