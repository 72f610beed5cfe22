"""What belongs beside the best sentence: what is told of it, and how that is fitted."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.fitting.beside import GRID, NEED, Joining, fit_beside, gain, joinings, least_beside, may_join
from evals.fitting.logistic import Example
from index.analyse import Analyser, Analysis
from index.article import Article
from index.lexicon import load_lexicon
from index.sentences import Span
from rag.coverage import Need
from rag.evidence.cues import CONTRAST, DIFFER, FURTHER, LIST, TWOFOLD, VOICE, cues
from rag.evidence.judgement import Logistic
from rag.evidence.sought import Read
from rag.extract import Extract
from rag.extractive.beside import BESIDE_FEATURES, POOL, Beside, Candidate, follows, pool
from rag.extractive.choose import Considered
from rag.question.wanted import asked
from rag.understand import Question
from tests.gold_values import item

NEEDS = (Need(frozenset({"c1"}), 0.6), Need(frozenset({"c2"}), 0.4))
TEXT = "The bridge fell on Monday. Nine cars were on it. The mayor blamed the rain."
SPANS = (Span(0, 26), Span(27, 48), Span(49, 75))
BRIDGE = Article("r", "a.txt", TEXT, "en", "0" * 64)


def question(text: str = "What happened?", language: str = "en", kinds: Sequence[str] = ()) -> Question:
    """A question as far as the choice looks at it."""
    analyser = Analyser(load_lexicon())
    said = asked(text, analyser.analyse(text, language), analyser)
    return Question(text, language, (), {}, None, np.zeros(1, np.float32), said._replace(kinds=frozenset(kinds)))


def sentence(number: int, score: float = 0.5, **values: Any) -> Extract:
    """A sentence of the article about the bridge."""
    return Extract(BRIDGE, SPANS[number], score, **values)


def elsewhere(text: str, score: float = 0.5, doc_id: str = "b.txt", **values: Any) -> Extract:
    """A sentence that is an article of its own."""
    return Extract(Article("r", doc_id, text, "en", "0" * 64), Span(0, len(text)), score, **values)


def told(candidate: Extract, *chosen: Extract, asking: Question | None = None) -> dict[str, float]:
    """What is told of a sentence beside others."""
    scores = sorted([candidate.score, *(e.score for e in chosen)], reverse=True)
    return Beside(chosen, asking or question(), NEEDS, scores).features(Candidate(candidate, 1))


# What is told


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [
        (sentence(0), sentence(1), {"next": 1, "previous": 0}),
        (sentence(1), sentence(0), {"next": 0, "previous": 1}),
        (sentence(0), sentence(2), {"next": 0, "previous": 0}),
        (sentence(0), elsewhere("It rained."), {"next": 0, "previous": 0}),
        (sentence(0, held=frozenset({0})), sentence(1, held=frozenset({1})),
         {"complement": 0.4, "complement*next": 0.4}),
        (sentence(0, held=frozenset({0})), sentence(1, held=frozenset({0, 1})), {"complement": 0}),
    ],
)  # fmt: skip
def test_where_a_sentence_stands_and_what_it_adds(first: Extract, second: Extract, holds: dict[str, float]) -> None:
    row = told(second, first)
    assert {name: row[name] for name in holds} == holds


def test_the_nearness_of_another_value_is_told() -> None:
    asking = question("How many cars were there?", kinds=("number",))
    first = elsewhere("There were 9 cars.", doc_id="a.txt")
    near = [told(elsewhere(text), first, asking=asking)["value_near"] for text in ("12 cars fell.", "80 cars fell.")]
    assert 1 > near[0] > near[1] > 0
    assert {told(elsewhere(text), first, asking=asking)["value_near"] for text in ("9 cars fell.", "It rained.")} == {0}


def test_a_kind_that_is_not_given_yet_is_left() -> None:
    asking = question("Who, and when?", kinds=("person", "date"))
    for gives, left in ((("person",), 1), (("person", "date"), 0)):
        assert told(sentence(1), sentence(0, gives=frozenset(gives)), asking=asking)["kinds_left"] == left


@settings(max_examples=100, deadline=None)
@given(
    scores=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    held=st.tuples(st.frozensets(st.integers(0, 5)), st.frozensets(st.integers(0, 5))),
    texts=st.tuples(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40)),
    kinds=st.frozensets(st.sampled_from(["number", "date", "money", "share", "person", "speech"])),
    asking=st.sampled_from(["Who?", "How many, and when?", "Which cars fell?", "What do both sides say?"]),
    doc_id=st.sampled_from(["a.txt", "b.txt"]),
)
def test_every_feature_is_there_and_lies_within_bounds(
    scores: tuple[float, float],
    held: tuple[frozenset[int], frozenset[int]],
    texts: tuple[str, str],
    kinds: frozenset[str],
    asking: str,
    doc_id: str,
) -> None:
    first = elsewhere(texts[0], scores[0], "a.txt", held=held[0], gives=kinds)
    second = elsewhere(texts[1], scores[1], doc_id, held=held[1])
    row = told(second, first, asking=question(asking, kinds=tuple(kinds)))
    assert set(BESIDE_FEATURES) <= set(row)
    assert all(-10 <= value <= 10 for value in row.values())


def test_the_pool_holds_the_likeliest_and_the_neighbours_of_what_is_chosen() -> None:
    many = [elsewhere(f"Sentence {n}.", 0.9 - n / 100, f"{n}.txt") for n in range(2 * POOL)]
    candidates = [sentence(0, 0.95), *many, sentence(1, 0.01), sentence(2, 0.0)]
    found = pool(candidates, candidates[:1])
    assert [c.extract for c in found] == [*candidates[1:POOL], sentence(1, 0.01)]
    assert [c.rank for c in found] == [*range(1, POOL), 2 * POOL + 1]
    assert pool([sentence(0), elsewhere(sentence(0).text)], [sentence(0)]) == []  # the same words once more


def test_a_sentence_follows_another_with_nothing_but_space_between() -> None:
    assert follows(sentence(0), sentence(1))
    assert not follows(sentence(1), sentence(0))
    assert not follows(sentence(0), sentence(2))
    assert not follows(sentence(0), elsewhere(TEXT))


def test_a_sentence_says_who_says_what() -> None:
    analysis = Analysis("en", ())
    read = Read(BRIDGE, SPANS[2], analysis, frozenset({"c2"}), np.zeros(1, np.float32), 2, ())
    row = told(sentence(2, read=read), sentence(1), asking=question("What do both sides say?"))
    assert (row["voice"], row["differ"], row["voice*differ"], row["voice*next"]) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Organisers, however, spoke of 40,000.", "en", {CONTRAST, VOICE}),
        ("Each also gets a bonus.", "en", {FURTHER}),
        ("The bridge fell.", "en", set()),
        ("Проте організатори кажуть інше.", "uk", {CONTRAST, VOICE, FURTHER}),
        ("Но организаторы говорят о 40.", "ru", {CONTRAST, VOICE}),
        ("Nhưng ban tổ chức cho rằng có 40.", "vi", {CONTRAST, VOICE}),
        ("However", "de", set()),
        ("", "en", set()),
    ],
)
def test_how_a_sentence_goes_on_from_another(text: str, language: str, found: set[str]) -> None:
    assert cues(text, language) & {CONTRAST, VOICE, FURTHER} == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Who came?", "en", set()),
        ("And when?", "en", set()),
        ("Who came, and when?", "en", {TWOFOLD}),
        ("Which demands did they make?", "en", {LIST}),
        ("How many came, according to the police and the organisers?", "en", {DIFFER}),
        ("Хто прийшов?", "uk", set()),
        ("А коли?", "uk", set()),
        ("Хто прийшов і коли?", "uk", {TWOFOLD}),
        ("Які вимоги вони висунули?", "uk", {LIST}),
        ("Кто пришел и когда?", "ru", {TWOFOLD}),
        ("Какие требования они выдвинули?", "ru", {LIST}),
        ("Còn khi nào?", "vi", set()),
        ("Ai đến và khi nào?", "vi", {TWOFOLD}),
        ("Họ đưa ra những yêu cầu nào?", "vi", {LIST}),
    ],
)
def test_what_a_question_asks_for_more_than_once(text: str, language: str, found: set[str]) -> None:
    assert cues(text, language) & {LIST, TWOFOLD, DIFFER} == found


# The fit


def test_what_an_answer_gains_is_what_it_says_and_how_much_of_it_is_evidence() -> None:
    of = item()  # two needs: the cars, which the second sentence tells, and the day, which the first does
    right, also_right, wrong = sentence(0), sentence(1), sentence(2)
    assert gain(of, [wrong], right) == NEED / 2 + 0.5
    assert gain(of, [right], wrong) == -0.5
    assert gain(of, [right], also_right) == NEED / 2
    assert gain(of, [wrong], elsewhere("Nothing.")) == 0


def test_what_might_join_is_asked_of_the_best_and_then_of_the_best_and_what_rightly_joined_it() -> None:
    extracts = [sentence(2, features={"own": 0.9}), sentence(0, features={"own": 0.5}), elsewhere("Nothing.")]
    considered = Considered(question(), NEEDS, extracts)
    found = joinings(item(), considered, Logistic({"own": 1.0}, 0.0), 6)
    assert [(j.state, j.gain) for j in found][:2] == [(6, NEED / 2 + 0.5), (6, 0.0)]
    assert {j.state for j in found} == {6, 7}
    assert joinings(item(), considered._replace(extracts=[]), Logistic({}, 0.0)) == []
    several = may_join([(item(), considered, Logistic({"own": 1.0}, 0.0))] * 2)
    assert len({j.state for j in several}) == 4


NOTHING = dict.fromkeys(BESIDE_FEATURES, 0.0)


def made(count: int) -> list[Joining]:
    """Choices between a newer sentence, which gains, and one that does not."""
    rows = [(1.0, 1.5), (0.0, -0.5)]
    return [
        Joining(n, won, Example(f"g{n}", {**NOTHING, "newer": at}, float(won > 0), abs(won)))
        for n in range(count)
        for at, won in rows
    ]  # fmt: skip


def test_the_regression_learns_what_gains() -> None:
    model = fit_beside(made(200))
    assert model({"newer": 1.0}) > 0.6 > 0.4 > model({"newer": 0.0})
    nothing = [j._replace(gain=0.0) for j in made(20)]
    assert set(fit_beside(nothing).weights.values()) == {0.0}


def test_the_least_probability_is_one_that_was_tried() -> None:
    assert least_beside([]) in GRID


def test_of_probabilities_that_gain_alike_the_lowest_is_taken() -> None:
    assert least_beside(made(100)) == GRID[0]
