"""The sentences of an answer: which goes first, which join it, how many there may be, and when there is none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import Analyser
from index.article import Article
from index.lexicon import load_lexicon
from index.sentences import Span
from index.workshop import Workshop
from rag.coverage import Need
from rag.evidence.features import FEATURES, FOR_THE_ANSWER
from rag.evidence.judgement import Logistic, load_judgement
from rag.evidence.modality import counters, denies, takes_back
from rag.evidence.neighbours import ALONE, Neighbours
from rag.extract import MAX_QUOTE, Extract, quote_span
from rag.extractive.choose import MAX_QUOTED, MAX_SENTENCES, Chosen, choose
from rag.extractive.whether import confidence as estimated
from rag.parts import WHOLE, Parts
from rag.question.wanted import Asked, asked
from rag.understand import Question, understand

NEEDS = (Need(frozenset({"c1"}), 0.6), Need(frozenset({"c2"}), 0.4))
SURE = dict.fromkeys((*FEATURES, *FOR_THE_ANSWER), 0.0) | {
    "own": 0.9, "near": 0.1, "named_own": 1.0, "named_near": 1.0, "rest_own": 1.0, "rest_near": 1.0, "cosine": 0.9,
    "given": 1.0, "value": 1.0, "counts": 1.0, "article": 1.0, "rare_own": 1.0, "rare_near": 1.0, "soft": 1.0,
    "soft_near": 1.0, "passage": 0.0,
}  # fmt: skip
"""Of a sentence that holds all that is asked for."""
UNSURE = dict.fromkeys((*FEATURES, *FOR_THE_ANSWER), 0.0) | {"lacking": 1.0, "no_value": 1.0}
"""Of a sentence that holds nothing of it."""


def question(text: str = "What happened?", language: str = "en", kinds: Sequence[str] = ()) -> Question:
    """A question as far as the choice looks at it."""
    analyser = Analyser(load_lexicon())  # of this process, which has one
    said = asked(text, analyser.analyse(text, language), analyser)
    return Question(text, language, (), {}, None, np.zeros(1, np.float32), said._replace(kinds=frozenset(kinds)))


def extract(text: str, score: float = 0.9, doc_id: str = "a.txt", **values: Any) -> Extract:
    """A sentence that is a whole article."""
    of_article = {name: values.pop(name) for name in ("published", "group", "language") if name in values}
    article = Article("r", doc_id, text, of_article.pop("language", "en"), "0" * 64, **of_article)
    return Extract(article, Span(0, len(text)), score, **{"features": SURE, **values})


def confidence(candidates: Sequence[Extract], needs: Sequence[Need]) -> float:
    """The probability that the articles answer, by the regressions that ship."""
    return estimated(candidates, needs, Asked(), load_judgement())


def texts(candidates: Sequence[Extract], asked: Question) -> list[str]:
    """What is chosen, in order."""
    return [e.text for e in choose(candidates, NEEDS, asked).extracts]


def test_sure_and_unsure_lie_on_both_sides_of_the_least_probability() -> None:
    least = load_judgement().least_in("en")
    assert confidence([extract("sure")], NEEDS) >= least
    assert confidence([extract("unsure", 0.01, features=UNSURE)], NEEDS) < least


# When there is no answer


@pytest.mark.parametrize("candidates", [[], [extract("unsure", 0.01, features=UNSURE)]])
def test_it_abstains_below_the_least_probability_and_tells_it(candidates: list[Extract]) -> None:
    chosen = choose(candidates, NEEDS, question())
    assert (chosen.extracts, chosen.sides) == ((), ())
    assert 0 <= chosen.confidence < load_judgement().least_in("en")
    assert chosen.confidence == confidence(candidates, NEEDS)


def test_a_question_of_nothing_has_no_answer() -> None:
    assert choose([extract("sure")], (), question("Who?")).extracts == ()
    assert choose([], (), question("What's new?")) == Chosen()


def test_a_question_for_whatever_is_new_is_answered_by_what_comes_first() -> None:
    openings = [extract(f"opening {n}") for n in range(5)]
    chosen = choose(openings, (), question("What's new?"))
    assert chosen.extracts == tuple(openings[:MAX_SENTENCES])
    assert (chosen.sides, chosen.confidence) == ((), 1.0)


# Which joins the best


def joining(weights: dict[str, float], intercept: float = -1.0) -> Parts:
    """Everything at work, with weights of its own for what belongs beside the best sentence."""
    return replace(WHOLE, judgement=replace(load_judgement(), beside=Logistic(weights, intercept), least_beside=0.5))


IN_ENGLISH = joining({"own_language": 2.0})
"""Whatever is in the language of the question joins."""


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ([extract("first")], ["first"]),
        ([extract("first"), extract("elsewhere", 0.01, "b.txt")], ["first", "elsewhere"]),
        ([extract("first"), extract("по-іншому", 0.89, "b.txt", language="uk")], ["first"]),
        ([extract("twice"), extract("twice", 0.9, "b.txt")], ["twice"]),
        (
            [extract("first"), extract("second", 0.9, "b.txt"), extract("другий", 0.9, "e.txt", language="uk"),
             extract("third", 0.9, "c.txt"), extract("fourth", 0.9, "d.txt")],
            ["first", "second", "third"],
        ),
    ],
)  # fmt: skip
def test_what_the_regression_thinks_likely_joins_the_best_first(candidates: list[Extract], chosen: list[str]) -> None:
    found = choose(candidates, NEEDS, question(), IN_ENGLISH)
    assert [e.text for e in found.extracts] == chosen
    assert len(choose(candidates, NEEDS, question(), replace(IN_ENGLISH, continued=False)).extracts) == 1


def test_the_likeliest_joins_whatever_its_own_score() -> None:
    candidates = [extract("first"), extract("другий", 0.8, "b.txt", language="uk"), extract("third", 0.1, "c.txt")]
    found = choose(candidates, NEEDS, question(), joining({"own_language": 3.0, "odds": 0.1}))
    assert [e.text for e in found.extracts] == ["first", "third"]


@pytest.mark.parametrize(
    ("first", "asking", "alone"),
    [
        (extract("It is unclear when.", held=frozenset({0})), "When?", True),
        (extract("It is unclear when."), "When?", False),
        (extract("It is unclear where.", held=frozenset({0})), "Where is it, and who asks?", False),
        (extract("It is unclear when.", held=frozenset({0})), "Is it unclear when?", False),
        (extract("It is unclear when, on 5 May.", gives=frozenset({"date"})), "When?", False),
        (extract("On 5 May."), "When?", False),
    ],
)
def test_a_sentence_that_says_that_it_is_not_known_stands_alone(first: Extract, asking: str, alone: bool) -> None:
    found = choose([first, extract("elsewhere", 0.8, "b.txt")], NEEDS, question(asking, kinds=("date",)), IN_ENGLISH)
    assert [e.text for e in found.extracts] == ([first.text] if alone else [first.text, "elsewhere"])


def test_nothing_joins_below_the_least_probability() -> None:
    candidates = [extract("first"), extract("elsewhere", 0.9, "b.txt")]
    assert len(choose(candidates, NEEDS, question(), joining({"own_language": 1.001})).extracts) == 2
    assert len(choose(candidates, NEEDS, question(), joining({"own_language": 0.999})).extracts) == 1


@pytest.mark.parametrize("doc_id", ["a.txt", "b.txt"])
def test_by_the_weights_that_ship_a_sure_sentence_stands_without_what_is_far_worse(doc_id: str) -> None:
    sure = extract("On 11 September 52 were freed.", 0.98, gives=frozenset({"number"}), held=frozenset({0, 1}))
    worse = extract("Nothing of it here.", 0.01, doc_id)
    assert texts([sure, worse], question("How many were freed?", kinds=("number",))) == [sure.text]


# What somebody said

SAID = "Trump spoke to the press. “We are glad,” he said."


def announcing(**values: Any) -> Extract:
    """A sentence before a quotation."""
    article = Article("r", "a.txt", SAID, "en", "0" * 64)
    following = Span(SAID.index("“"), len(SAID))
    usual: dict[str, Any] = {
        "neighbours": Neighbours(quotation=following),
        "features": SURE,
        "gives": frozenset({"speech"}),
    }
    return Extract(article, Span(0, SAID.index(" “")), 0.9, **{**usual, **values})


def test_what_was_said_follows_its_announcement() -> None:
    chosen = choose([announcing()], NEEDS, question("What did Trump say?", kinds=("speech",))).extracts
    assert [e.text for e in chosen] == ["Trump spoke to the press.", "“We are glad,” he said."]
    assert all(e.article.text[e.span.start : e.span.end] == e.text for e in chosen)


@pytest.mark.parametrize(
    ("first", "kinds"),
    [
        (announcing(), ("person",)),
        (announcing(neighbours=ALONE), ("speech",)),
        (extract("“We are sad,” he said.", neighbours=Neighbours(quotation=Span(0, 5))), ("speech",)),
    ],
)
def test_nothing_follows_where_nothing_was_asked_announced_or_left_to_say(
    first: Extract, kinds: tuple[str, ...]
) -> None:
    assert texts([first], question("What did Trump say?", kinds=kinds)) == [first.text]


# The latest

OLD = extract("old", 0.9, "old.txt", published=date(2025, 9, 11))
NEW = extract("new", 0.5, "new.txt", published=date(2025, 12, 13))
UNDATED = extract("undated", 0.8, "undated.txt")
WEAK = extract("weak", 0.1, "weak.txt", published=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What is the latest toll?", "en"),
        ("How many are in prison now?", "en"),
        ("Скільки в’язнів лишається наразі?", "uk"),
        ("Яка остання кількість?", "uk"),
        ("Con số mới nhất là bao nhiêu?", "vi"),
        ("Con so\u0302\u0301 mo\u031b\u0301i nha\u0302\u0301t la\u0300 bao nhie\u0302u?", "vi"),
    ],
)
def test_the_latest_article_goes_first_where_the_latest_is_asked_for(text: str, language: str) -> None:
    assert texts([OLD, UNDATED, NEW, WEAK], question(text, language))[0] == "new"
    assert texts([UNDATED], question(text, language)) == ["undated"]


@pytest.mark.parametrize("text", ["How many were there?", "They knew snowballs' flatest", ""])
def test_otherwise_the_best_goes_first(text: str) -> None:
    assert texts([OLD, UNDATED, NEW, WEAK], question(text))[0] == "old"


def test_of_two_values_the_latest_goes_first_where_the_latest_is_asked_for() -> None:
    old, new = (
        extract(f"{n} dead", score, f"{n}.txt", published=day, things=(Span(3, 7),), gives=frozenset({"number"}))
        for n, score, day in ((12, 0.9, date(2025, 9, 11)), (20, 0.8, date(2025, 9, 12)))
    )
    latest = choose([old, new], NEEDS, question("How many dead are there now?", kinds=("number",)), IN_ENGLISH)
    plain = choose([old, new], NEEDS, question("How many dead were there?", kinds=("number",)), IN_ENGLISH)
    assert {value.said for value in latest.sides} == {value.said for value in plain.sides} == {"12", "20"}
    assert [e.text for e in latest.extracts] == ["20 dead", "12 dead"]
    assert [e.text for e in plain.extracts] == ["12 dead", "20 dead"]


# The reader's language


@pytest.mark.parametrize(
    ("values", "language", "first"),
    [
        ({}, "uk", "українською"),
        ({}, "en", "in English"),
        ({}, "vi", "in English"),
        ({"held": frozenset({0})}, "uk", "in English"),
        ({"gives": frozenset()}, "uk", "in English"),
        ({"score": 0.5}, "uk", "in English"),
    ],
)
def test_of_equal_sentences_the_one_in_the_readers_language_goes_first(
    values: dict[str, Any], language: str, first: str
) -> None:
    same: dict[str, Any] = {"held": frozenset({0, 1}), "gives": frozenset({"number"})}
    english = extract("in English", 0.9, **same)
    other = extract("українською", **{"score": 0.8, "doc_id": "b.txt", "language": "uk", **same, **values})
    assert texts([english, other], question(language=language))[0] == first


# How much


@settings(max_examples=100, deadline=None)
@given(
    candidates=st.lists(
        st.builds(
            extract,
            text=st.text("ab1 ", min_size=1, max_size=4).map(lambda s: s * 250),
            score=st.floats(0.01, 1),
            doc_id=st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]),
            group=st.sampled_from([None, "g"]),
            published=st.one_of(st.none(), st.dates()),
            gives=st.sets(st.sampled_from(["number", "date", "speech"])).map(frozenset),
            features=st.sampled_from([SURE, UNSURE]),
            held=st.sets(st.integers(0, 1)).map(frozenset),
            things=st.sampled_from([(), (Span(0, 1),)]),
            neighbours=st.sampled_from([ALONE, Neighbours(quotation=Span(0, 400))]),
        ),
        max_size=8,
    ),
    kinds=st.sets(st.sampled_from(["number", "date", "speech", "person"])),
    text=st.sampled_from(["What?", "What is the latest toll?", "What's new?", "What do different sources say?"]),
    parts=st.sampled_from([WHOLE, IN_ENGLISH, joining({}, 5.0)]),
)
def test_an_answer_is_short_and_repeats_nothing(
    candidates: list[Extract], kinds: set[str], text: str, parts: Parts
) -> None:
    candidates = sorted(candidates, key=lambda e: -e.score)
    asked = question(text, kinds=tuple(kinds))
    chosen = choose(candidates, NEEDS, asked, parts)
    sure = estimated(candidates, NEEDS, asked.asked, load_judgement())
    assert bool(chosen.extracts) == (bool(candidates) and (asked.asked.news or sure >= load_judgement().least_in("en")))
    assert len(chosen.extracts) <= MAX_SENTENCES == 3
    quotes = [quote_span(e) for e in chosen.extracts]
    assert all(end - start <= MAX_QUOTE for start, end in quotes)
    assert sum(end - start for start, end in quotes) <= MAX_QUOTED == 1200
    assert len({e.text for e in chosen.extracts}) == len(chosen.extracts)
    assert len(chosen.sides) != 1
    for side in chosen.sides:
        assert side.extracts
        assert set(side.extracts) <= set(chosen.extracts)
        assert all(side.said in e.text for e in side.extracts[:1])


def test_the_choice_works_on_what_is_understood_and_read(workshop: Workshop) -> None:
    asked = understand("What did the different sources say?", workshop)
    found = choose([extract("first"), extract("second", 0.2, "b.txt")], NEEDS, asked, IN_ENGLISH)
    assert [e.text for e in found.extracts] == ["first", "second"]


@pytest.mark.parametrize(
    ("text", "language", "takes"),
    [
        ("It is not true.", "en", True), ("In fact, this is untrue.", "en", True),
        ("That report is false.", "en", True),
        ("This was a mistake, the minister admitted.", "en", False), ("That is not true of everyone.", "en", False),
        ("Насправді це неправда.", "uk", True), ("Ця помилка коштувала йому посади.", "uk", False),
        ("Ця інформація не відповідає дійсності.", "uk", True), ("Эти ложные вызовы участились.", "ru", False),
        ("Это сообщение не соответствует действительности.", "ru", True), ("Tin này sai sự thật.", "vi", True),
        ("Điều này sai lầm về chiến lược.", "vi", False),
    ],
)  # fmt: skip
def test_a_sentence_may_take_back_the_one_before_it(text: str, language: str, takes: bool) -> None:
    assert takes_back(text, language) == takes


def test_what_an_article_takes_back_is_shown_with_it() -> None:
    claim, denial = "Coale said that the talks had failed.", "This is incorrect, his office said."
    text = f"{claim} {denial}"
    article = Article("r", "a.txt", text, "en", "0" * 64)
    back = Span(len(claim) + 1, len(text))
    told = Extract(article, Span(0, len(claim)), 0.9, features=SURE, neighbours=Neighbours(taken_back=(back,)))
    assert texts([told], question())[:2] == [claim, denial]
    assert texts([replace(told, neighbours=ALONE)], question()) == [claim]


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("His lawyer, Carla Ignacio, denied this.", "en", True), ("The owner disputed this.", "en", True),
        ("The management calls this \"slander\".", "en", True), ("The company rejected the allegations.", "en", True),
        ("He denied this woman a visa.", "en", False), ("Kobylko denies wrongdoing.", "en", False),
        ("The ministry neither confirmed nor denied this.", "en", False), ("Nobody denied this.", "en", False),
        ("Bộ không xác nhận hay bác bỏ thông tin này.", "vi", False),
        ("She never denied it.", "en", False), ("The court dismissed the charges against him.", "en", False),
        ("Профспілка з цим не згодна.", "uk", True), ("Компанія це заперечує.", "uk", True),
        ("Міністерство відкинуло ці звинувачення.", "uk", True), ("Цього ніхто не заперечує.", "uk", False),
        ("Це не заперечує закону.", "uk", False), ("Администрация шахты это отрицает.", "ru", True),
        ("В компании отвергли эти обвинения.", "ru", True), ("Он это не отрицает.", "ru", False),
        ("В министерстве назвали это клеветой.", "ru", True), ("Это отрицание важно.", "ru", False),
        ("Công ty bác bỏ cáo buộc này.", "vi", True), ("Ông phủ nhận điều này.", "vi", True),
        ("Ông không phủ nhận điều này.", "vi", False), ("Tòa bác đơn kháng cáo.", "vi", False),
        ("Er bestreitet das.", "de", False),
    ],
)  # fmt: skip
def test_a_sentence_may_say_that_somebody_denies_the_one_before_it(text: str, language: str, does: bool) -> None:
    assert denies(text, language) == does


@pytest.mark.parametrize(
    ("kinds", "shown"), [((), True), (("reason",), True), (("number",), False), (("date",), False)]
)
def test_what_somebody_denies_is_shown_with_it_where_it_is_asked_about(kinds: tuple[str, ...], shown: bool) -> None:
    claim, denial = "The captain left first.", "His lawyer denied this."
    article = Article("r", "a.txt", f"{claim} {denial}", "en", "0" * 64)
    span = Span(len(claim) + 1, len(claim) + 1 + len(denial))
    told = Extract(article, Span(0, len(claim)), 0.9, features=SURE, neighbours=Neighbours(denied=span))
    assert (denial in texts([told], question(kinds=kinds))) is shown


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("The government put the number of captives at 167.", "en", True),
        ("The union disputes that figure.", "en", True), ("A smaller number than last year came.", "en", False),
        ("He put on a coat at 7.", "en", False),
        ("«Портікус» називає цю цифру завищеною й подає власну, близько 9 млн.", "uk", True),
        ("Поліція назвала меншу кількість, 15 тисяч.", "uk", True),
        ("Це більша кількість, ніж торік.", "uk", False),
        ("Полиция назвала меньшее число, 15 тысяч.", "ru", True), ("Это большее число, чем раньше.", "ru", False),
        ("Chính phủ Sardal đưa ra con số thấp hơn, 167.", "vi", True),
        ("Con số này cao hơn nhiều so với 31 người được công bố hôm đầu tuần.", "vi", False),
    ],
)  # fmt: skip
def test_a_sentence_may_give_another_figure_than_the_one_before_it(text: str, language: str, does: bool) -> None:
    assert counters(text, language) == does


def test_a_figure_is_shown_with_the_one_that_is_set_against_it(workshop: Workshop) -> None:
    told, other = "Open Doors said that 190 soldiers are held.", "The government gave a lower figure, 167."
    text = f"{told} {other}"
    article = Article("r", "a.txt", text, "en", "0" * 64)
    held = Extract(
        article, Span(0, len(told)), 0.9, features=SURE, neighbours=Neighbours(countered=Span(len(told) + 1, len(text)))
    )
    asked = understand("How many soldiers are held?", workshop)
    found = choose([held], NEEDS, asked)
    assert [e.text for e in found.extracts][:2] == [told, other]
    assert [side.said for side in found.sides] == ["190", "167"]
    assert texts([held], question()) == [told]


@pytest.mark.parametrize(
    ("kinds", "gives", "chosen"),
    [
        (("number",), frozenset({"number"}), ["6.1 tonnes died."]),
        (("number",), frozenset[str](), ["Earlier reports spoke of 4.5 tonnes."]),
        (("person",), frozenset({"number"}), ["Earlier reports spoke of 4.5 tonnes."]),
    ],
)
def test_an_earlier_figure_is_no_answer_beside_the_new_one(
    kinds: tuple[str, ...], gives: frozenset[str], chosen: list[str]
) -> None:
    new, old = "6.1 tonnes died.", "Earlier reports spoke of 4.5 tonnes."
    article = Article("r", "a.txt", f"{new} {old}", "en", "0" * 64)
    first, second = Span(0, len(new)), Span(len(new) + 1, len(new) + 1 + len(old))
    told = Extract(article, second, 0.9, frozenset({"number"}), features=SURE, neighbours=Neighbours(renewed=first))
    better = Extract(article, first, 0.1, gives, features=SURE)
    assert texts([told, better], question("How many tonnes died?", kinds=kinds))[:1] == chosen
