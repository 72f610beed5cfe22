"""Firms that Cyrillic spells by ear."""

import pytest

from index.workshop import Workshop


@pytest.mark.parametrize(
    ("text", "language", "glosses"),
    [
        ("Акции Энвидиа упали", "ru", {"Nvidia"}),
        ("Акції Нвідії впали", "uk", {"Nvidia"}),
        ("Завод Интела закрыли", "ru", {"Intel"}),
        ("завод интела закрыли", "ru", {"Intel"}),
        ("Подали до суду на Данона і Сіменс", "uk", {"Siemens", "Danone"}),
        ("Адвокат Симонс мовчав", "uk", set()),
        ("Свідок Натала мовчала", "uk", set()),
        ("Говорив Анталій", "uk", set()),
    ],
)
def test_a_firm_that_cyrillic_spells_by_ear_is_the_one_that_the_lexicon_holds(
    workshop: Workshop, text: str, language: str, glosses: set[str]
) -> None:
    terms = workshop.analyser.analyse(text, language).terms
    assert {t.gloss for t in terms if t.kind == "name" and t.keys[0][0] == "c"} == glosses


def test_the_words_of_a_firm_s_name_meet_other_spellings_of_them(workshop: Workshop) -> None:
    whole = workshop.analyser.analyse("Novo Nordisk fired its chief.", "en").terms[0]
    spelt = workshop.analyser.analyse("Кто руководит Ново Нордиск?", "ru").terms
    inside = {key for part in whole.parts for key in part}
    assert [t.gloss for t in spelt if inside & set(t.keys)] == ["new", "nordysk"]
