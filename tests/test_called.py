"""Whose name a question asks for, and whether a sentence names it."""

import pytest

from index.workshop import Workshop
from rag.evidence.called import stands_named
from rag.extractive.whether import answer_features
from rag.question.kinds import with_parts
from tests.reading import asked_in, read, whole


@pytest.mark.parametrize(
    ("language", "question", "thing"),
    [
        ("en", "What is the name of the judge who freed him?", "judge"),
        ("en", "What was the injured pilot's name?", "pilot"),
        ("en", "what is the river they crossed called", "river"),
        ("en", "What did she name her daughter?", "daughter"),
        ("en", "Who was the lawyer of the Minsk journalist?", "lawyer"),
        ("uk", "Як звати військового суддю?", "judge"),
        ("uk", "Як прізвище судді, який його звільнив?", "judge"),
        ("uk", "Як називається готель?", "hotel"),
        ("ru", "Как зовут судью?", "judge"),
        ("vi", "Thẩm phán xử vụ này tên là gì?", "judge"),
        ("vi", "Tên của khách sạn là gì?", "hotel"),
        ("en", "Who is Coale?", None),
        ("en", "What is a judge?", None),
        ("en", "Who are the people of Minsk?", None),
        ("uk", "Хто такий Коул?", None),
        ("vi", "Coale là ai?", None),
        ("en", "When was the judge named?", None),
    ],
)
def test_the_thing_whose_name_is_asked_for(workshop: Workshop, language: str, question: str, thing: str | None) -> None:
    found = asked_in(workshop, question, language).called
    held = with_parts(workshop.analyser.analyse(thing, "en").terms[0]) if thing else frozenset[str]()
    assert bool(found) == bool(thing)
    assert found <= held or not found.isdisjoint(held)


@pytest.mark.parametrize(
    ("language", "thing", "text", "named"),
    [
        ("en", "judge", "Judge Marta Oland freed him.", True),
        ("en", "judge", "Marta Oland, a district judge, freed him.", True),
        ("en", "judge", "The judge, Marta Oland, freed him.", True),
        ("en", "judge", "A judge in Minsk refused to free Marta Oland.", False),
        ("en", "wife", "It goes to his wife, who kept it.", False),
        ("en", "judge", "The lawyer Marta Oland spoke.", None),
        ("uk", "judge", "Суддя районного суду Марта Оланд звільнила його.", True),
        ("uk", "judge", "Марта Оланд, суддя, звільнила його.", True),
        ("uk", "judge", "Суддя у Мінську не звільнив Марту Оланд.", False),
        ("uk", "judge", "Суддя сказала, що Марта Оланд вільна.", False),
        ("ru", "judge", "Судья районного суда Ирина Оланд освободила его.", True),
        ("ru", "judge", "Судья не освободил Марту Оланд.", False),
        ("vi", "judge", "Thẩm phán Nguyễn Văn Tâm đã thả ông.", True),
        ("vi", "judge", "Bà Marta Oland, thẩm phán, đã thả ông.", True),
        ("vi", "judge", "Thẩm phán đã thả Marta Oland.", False),
    ],
)
def test_a_thing_is_named_where_its_name_stands_beside_it(
    workshop: Workshop, language: str, thing: str, text: str, named: bool | None
) -> None:
    keys = with_parts(workshop.analyser.analyse(thing, "en").terms[0])
    (extract, *_) = read(workshop, f"{thing} Marta Oland Nguyễn Văn Tâm", whole(text, language)).extracts
    assert extract.read is not None
    assert stands_named(extract.read, keys, frozenset(), True) is named


def test_a_place_names_nobody_but_a_hotel(workshop: Workshop) -> None:
    hotel = with_parts(workshop.analyser.analyse("hotel", "en").terms[0])
    (extract, *_) = read(workshop, "Which hotel?", whole("They slept in the hotel Minsk.")).extracts
    assert extract.read is not None
    assert stands_named(extract.read, hotel, frozenset(), False)
    assert not stands_named(extract.read, hotel, frozenset(), True)
    own = frozenset(workshop.analyser.analyse("Minsk", "en").keys)
    assert not stands_named(extract.read, hotel, own, False)


@pytest.mark.parametrize(
    ("question", "text", "feature"),
    [
        ("What is the name of the judge?", "The judge Marta Oland freed him.", "called_named"),
        ("What is the name of the judge?", "A judge freed him.", "called_bare"),
        ("What is the name of the judge in Minsk?", "It rained in Minsk.", "called_none"),
        ("Which hotel did they leave?", "They left the hotel Astoria.", "which_named"),
        ("Which hotel did they leave?", "They left the hotel at noon.", "which_bare"),
        ("Who left?", "They left the hotel at noon.", None),
        ("How many judges left?", "The judges left.", None),
    ],
)
def test_it_counts_where_the_name_asked_for_stands(
    workshop: Workshop, question: str, text: str, feature: str | None
) -> None:
    reading = read(workshop, question, whole(text))
    row = answer_features(reading.extracts, reading.needs, reading.question.asked)
    told = {name for name, value in row.items() if name.startswith(("called_", "which_")) and value}
    assert told == ({feature} if feature else set())
