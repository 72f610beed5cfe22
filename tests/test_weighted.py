"""How much each word of a question weighs: those that only ask or name the kind hardly anything."""

import pytest

from index.workshop import Workshop
from rag.question.wanted import TYPE_WEIGHT, asked
from rag.understand import understand


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Which country reopened its embassy?", "en", "country"),
        ("Яка країна відкрила посольство?", "uk", "країна"),
        ("Nước nào mở lại đại sứ quán?", "vi", "nước"),
        ("In which month were sanctions lifted?", "en", "month"),
        ("Скільки днів тривали переговори?", "uk", "день"),
        ("How many people were released on 11 September?", "en", "people"),
        ("Скільки людей звільнили у вересні?", "uk", "людей"),
    ],
)
def test_a_word_that_only_names_the_kind_weighs_little(workshop: Workshop, text: str, language: str, word: str) -> None:
    question = understand(text, workshop, language=language)
    (term,) = workshop.analyser.analyse(word, language).terms
    weights = [t.weight for t in question.terms if set(t.keys) & set(term.keys)]
    assert weights
    assert max(weights) <= TYPE_WEIGHT < max(t.weight for t in question.terms)
    assert set(term.keys) & question.asked.types


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Which prisoners were freed?", "en"),
        ("How many prisoners were freed?", "en"),
        ("Скільки в’язнів звільнили?", "uk"),
        ("Сколько заключённых освободили?", "ru"),
        ("How many women were elected?", "en"),
        ("How many ministers resigned?", "en"),
        ("Скільки жінок обрали?", "uk"),
        ("Сколько врачей уволили?", "ru"),
        ("Bao nhiêu bác sĩ từ chức?", "vi"),
        ("Tù nhân nào được thả?", "vi"),
    ],
)
def test_a_thing_that_an_answer_holds_keeps_its_weight(workshop: Workshop, text: str, language: str) -> None:
    question = understand(text, workshop, language=language)
    assert question.asked.types == frozenset()
    assert max(t.weight for t in question.terms if question.asked.things & set(t.keys)) == 1.0


def test_the_asking_words_are_not_asked_for(workshop: Workshop) -> None:
    text = "Ngày nào họ được thả?"
    question = understand(text, workshop, language="vi")
    assert {text[a:b].strip() for a, b in question.asked.places} == {"Ngày", "nào"}
    (day,) = workshop.analyser.analyse("ngày", "vi").terms
    assert not any(set(term.keys) & set(day.keys) for term in question.terms)


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Whom did Ashford sign besides Coale?", "en", "Coale"),
        ("Кого підписали, крім Коула?", "uk", "Коула"),
        ("Ngoài tiền lương, nghiệp đoàn lo gì?", "vi", "tiền lương"),
    ],
)
def test_what_is_set_aside_weighs_little(workshop: Workshop, text: str, language: str, word: str) -> None:
    analysis = workshop.analyser.analyse(text, language)
    apart = asked(text, analysis, workshop.analyser).apart
    named = {key for term in analysis.terms if text[term.start : term.end] == word for key in term.keys}
    assert named
    assert named == apart
    weights = {t.weight for t in understand(text, workshop, language=language).terms if named & set(t.keys)}
    assert weights == {TYPE_WEIGHT}


def test_the_word_that_asks_for_a_cause_of_death_is_still_asked_for(workshop: Workshop) -> None:
    (kill,) = workshop.analyser.analyse("killed", "en").terms
    assert set(kill.keys) <= {key for t in understand("What killed the fish?", workshop).terms for key in t.keys}
