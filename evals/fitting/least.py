"""From which probability on to answer: as many unanswerable questions caught as few answerable ones allow.

A test at a fixed false-alarm rate (Neyman & Pearson 1933), and one for each question language: a language whose words
the lexicon knows less well gets lower probabilities, and would be left without an answer more often than the others.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

MOST_OVER = 0.10
"""Share of the answerable questions, those with a gap among them, that may go without an answer."""
ENOUGH = 200
"""Judgements of answerable questions of a language from which on it has a probability of its own: forty questions, in
five ways of cutting the folds."""
COMMON = 400.0
"""So many judgements the probability of all languages is worth where a language's own is found: of eighty questions a
tenth are eight, and where the eighth lies is chance."""
_STEPS = np.round(np.arange(0.02, 0.99, 0.01), 2)
LOWEST = float(_STEPS[0])


class Sure(NamedTuple):
    """How sure a regression is that a question is answered, which it was not fitted on.

    Attributes:
        language: of the question.
        probability: that the articles answer.
        answerable: whether they do.
        weight: of the question.
    """

    language: str
    probability: float
    answerable: bool
    weight: float = 1.0


class Leasts(NamedTuple):
    """The probabilities from which to answer.

    Attributes:
        every: in any language.
        of: by question language, for those with enough questions.
    """

    every: float
    of: dict[str, float]

    def within(self, language: str) -> float:
        """The one for a language."""
        return self.of.get(language, self.every)


class Abstained(NamedTuple):
    """What abstaining below some probabilities does.

    Attributes:
        f1: of abstaining from what is unanswerable; 0 where nothing is.
        over: share of the answerable questions that go without an answer.
    """

    f1: float
    over: float


def least(some: Sequence[Sure]) -> float:
    """The lowest probability that catches as many unanswerable questions as `MOST_OVER` allows.

    >>> least([Sure("en", 0.9, True), Sure("en", 0.2, False)])
    0.21
    """
    answerable = sum(s.weight for s in some if s.answerable)
    best, chosen = 0.0, LOWEST
    for step in _STEPS.tolist():
        below = [s for s in some if s.probability < step]
        caught = sum(s.weight for s in below if not s.answerable)
        if sum(s.weight for s in below if s.answerable) > MOST_OVER * answerable:
            break
        if caught > best:
            best, chosen = caught, step
    return chosen


def leasts(some: Sequence[Sure]) -> Leasts:
    """The probabilities from which to answer, found on questions that the regression was not fitted on.

    A language's own lies between what its questions say and what all say, in log-odds, by how many they are (as
    estimates are shrunk in empirical Bayes: Efron & Morris 1975).
    """
    every, of = least(some), {}
    for language in sorted({s.language for s in some}):
        own = [s for s in some if s.language == language]
        answerable = sum(s.weight for s in own if s.answerable)
        if answerable >= ENOUGH:
            share = answerable / (answerable + COMMON)
            between = share * _log_odds(least(own)) + (1 - share) * _log_odds(every)
            of[language] = round(1 / (1 + math.exp(-between)), 2)
    return Leasts(every, of)


def _log_odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


def abstained(some: Iterable[Sure], below: Leasts) -> Abstained:
    """What abstaining below some probabilities does to some questions.

    >>> abstained([Sure("en", 0.9, True), Sure("en", 0.2, False)], Leasts(0.5, {}))
    Abstained(f1=1.0, over=0.0)
    """
    sure = list(some)
    left = [s for s in sure if s.probability < below.within(s.language)]
    right = sum(s.weight for s in left if not s.answerable)
    wrong = sum(s.weight for s in left if s.answerable)
    unanswerable = sum(s.weight for s in sure if not s.answerable)
    answerable = sum(s.weight for s in sure if s.answerable)
    both = right + wrong + unanswerable
    return Abstained(2 * right / both if both else 0.0, wrong / answerable if answerable else 0.0)
