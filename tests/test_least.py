"""From which probability on to answer: few answerable questions are left out, and all that may be caught are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.fitting.least import ENOUGH, LOWEST, MOST_OVER, Leasts, Sure, abstained, least, leasts

SURE = st.builds(
    Sure,
    language=st.sampled_from(["en", "uk", "vi"]),
    probability=st.floats(0, 1),
    answerable=st.booleans(),
    weight=st.sampled_from([0.5, 1.0]),
)


def below(some: list[Sure], step: float, answerable: bool) -> float:
    """The weight of those that would go without an answer."""
    return sum(s.weight for s in some if s.probability < step and s.answerable == answerable)


@given(st.lists(SURE, max_size=60))
def test_few_answerable_questions_are_left_out_and_a_higher_one_would_catch_no_more(some: list[Sure]) -> None:
    chosen = least(some)
    assert 0 < chosen < 1
    allowed = MOST_OVER * sum(s.weight for s in some if s.answerable)
    assert chosen == LOWEST or below(some, chosen, True) <= allowed
    for higher in (chosen + 0.01, chosen + 0.1, 0.95):
        step = round(higher, 2)
        if chosen < step < 0.99 and below(some, step, True) <= allowed:
            assert below(some, step, False) <= below(some, chosen, False)


@given(st.lists(SURE, max_size=40))
def test_questions_told_apart_wholly_are_all_caught(some: list[Sure]) -> None:
    apart = [s._replace(probability=0.6 + 0.4 * s.probability if s.answerable else 0.5 * s.probability) for s in some]
    assert below(apart, least(apart), True) == 0
    assert below(apart, least(apart), False) == sum(s.weight for s in apart if not s.answerable)


def test_a_language_whose_probabilities_are_lower_has_a_lower_one_of_its_own() -> None:
    many = 20 * ENOUGH
    high = [Sure("en", 0.6 + n / 5 / many, True) for n in range(many)] + [Sure("en", 0.5, False)]
    low = [Sure("uk", 0.4 + n / 5 / many, True) for n in range(many)] + [Sure("uk", 0.3, False)]
    few = [Sure("ru", 0.9, True)]
    found = leasts([*high, *low, *few])
    assert found.of.keys() == {"en", "uk"}
    assert found.of["uk"] < found.of["en"]
    assert found.within("ru") == found.every
    assert abstained([*high, *low], found) == pytest.approx((2 / 3, 0.0))
    assert abstained([*high, *low], Leasts(found.of["en"], {})).over > 0.1


def test_few_questions_move_the_probability_of_their_language_less() -> None:
    def of(language: str, least_answerable: float, many: int) -> list[Sure]:
        below = Sure(language, least_answerable - 0.05, False, many)
        return [*(Sure(language, least_answerable + n / 10 / many, True) for n in range(many)), below]

    most = of("en", 0.7, 40 * ENOUGH)
    few, many = leasts([*most, *of("ru", 0.4, ENOUGH)]), leasts([*most, *of("ru", 0.4, 3 * ENOUGH)])
    assert least(of("ru", 0.4, ENOUGH)) < many.of["ru"] < few.of["ru"] < few.every


@pytest.mark.parametrize(
    ("some", "f1", "over"),
    [
        ([], 0.0, 0.0),
        ([Sure("en", 0.1, True), Sure("en", 0.9, True)], 0.0, 0.5),
        ([Sure("en", 0.9, False)], 0.0, 0.0),
        ([Sure("en", 0.1, False), Sure("en", 0.9, False)], 2 / 3, 0.0),
        ([Sure("en", 0.1, False), Sure("en", 0.2, True), Sure("en", 0.9, True, 3.0)], 2 / 3, 0.25),
    ],
)
def test_what_abstaining_does(some: list[Sure], f1: float, over: float) -> None:
    assert abstained(some, Leasts(0.5, {})) == pytest.approx((f1, over))
