"""What a run of words means by the lexicon: as it is written, in which form, and by which of its words."""

import pytest

from index.analyse import FUNCTION, Analyser
from index.workshop import Workshop
from tests.reading import concepts

NAMES = [
    ("They met the US envoy", "They told us", "en", "US"),
    ("He left for Turkey", "They ate turkey", "en", "Turkey"),
    ("the WHO said so", "the man Who came", "en", "WHO"),
    ("ông tới Mỹ", "Ông học mỹ thuật", "vi", "Mỹ"),
]


@pytest.mark.parametrize(("name", "word", "code", "term"), NAMES, ids=[n for n, _, _, _ in NAMES])
def test_a_name_that_is_also_a_word_counts_only_when_written_as_a_name(
    analyser: Analyser, name: str, word: str, code: str, term: str
) -> None:
    (number,) = concepts(analyser.analyse(f"x {term}", code)) - concepts(analyser.analyse("x", code))
    assert number in concepts(analyser.analyse(name, code))
    assert number not in concepts(analyser.analyse(word, code))


NO_FORMS = [
    ("Як це сталося?", "uk", "Яків"),
    ("Скількох не могли знайти?", "uk", "МіГ"),
    ("Вони були у грі.", "uk", "ГРУ"),
    ("There was Ai and we were told.", "en", "US"),
    ("Donors sent aid.", "en", "AIDS"),
]


@pytest.mark.parametrize(("text", "code", "name"), NO_FORMS, ids=[n for _, _, n in NO_FORMS])
def test_a_lemma_makes_no_name_of_a_function_word_nor_a_word_of_an_abbreviation(
    analyser: Analyser, text: str, code: str, name: str
) -> None:
    other = {key for key in concepts(analyser.analyse(f"x {name}", code)) if key not in {"c440"}}
    assert other
    assert not other & concepts(analyser.analyse(text, code))


def test_in_a_text_without_capitals_a_small_letter_proves_nothing_but_function_words_stay(analyser: Analyser) -> None:
    us = concepts(analyser.analyse("x US", "en")) - concepts(analyser.analyse("x", "en"))
    assert us <= concepts(analyser.analyse("what did the us get", "en"))
    assert not us & concepts(analyser.analyse("they told us", "en"))
    assert not concepts(analyser.analyse("x WHO", "en")) & concepts(analyser.analyse("who came", "en"))


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("Karpaty Lviv beat Porto.", "en", "Карпати перемогли.", "uk"),
        ("CLB Karpaty Lviv thắng.", "vi", "«Карпаты» победили.", "ru"),
        ("Hayat Tahrir al-Sham agreed.", "en", "«Хаят» погодився", "uk"),
        ("Who owns the Lisova mine?", "en", "власник шахти", "uk"),
        ("An explosion in the mine.", "en", "vụ nổ mỏ", "vi"),
    ],
)
def test_what_is_called_by_one_of_its_words_is_met_by_it(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    one, two = (workshop.analyser.analyse(text, code).terms for text, code in ((first, language), (second, other)))
    content = {key for term in one if term.kind != FUNCTION for some in (term.keys, *term.parts) for key in some}
    named = {key for term in two if term.kind != FUNCTION for key in term.keys}
    assert content & named


def test_a_long_entry_holds_the_entries_inside_it(analyser: Analyser) -> None:
    whole = analyser.analyse("political prisoners", "en")
    assert set(analyser.analyse("prisoners", "en").keys) & set(whole.keys)


@pytest.mark.parametrize(
    ("text", "language", "gloss"),
    [
        ("Why is Amazon cutting jobs?", "en", "Amazon.com"),
        ("Trees fall in the Amazon again", "en", "Amazon rainforest"),
        ("Amazon sa thải 14.000 người", "vi", "Amazon.com"),
        ("Rừng mưa Amazon bị chặt", "vi", "Amazon rainforest"),
        ("Why did Meta pay the fine?", "en", "Meta Platforms"),
        ("That is a meta question", "en", "meta"),
        ("He drove a Jaguar", "en", "Jaguar Land Rover"),
        ("He saw a jaguar", "en", "jaguar"),
    ],
)
def test_a_firm_is_known_by_the_short_form_of_its_name(
    workshop: Workshop, text: str, language: str, gloss: str
) -> None:
    assert gloss in [t.gloss for t in workshop.analyser.analyse(text, language).terms]


@pytest.mark.parametrize(
    ("text", "language", "word", "means", "not_means"),
    [
        ("They leave Minsk", "en", "leave", "leave", "leaf"),
        ("The leaves fell", "en", "leaves", "leaf", None),
        ("Вони мають план", "uk", "мають", None, "mother"),
        ("Сказав прем'єр Грубич", "uk", "Грубич", None, "crude"),
        ("У місті Міранг тихо", "uk", "Міранг", None, "Miranda"),
        ("Розмовляли з Лукашенкою", "uk", "Лукашенкою", "Lukashenko", None),
        ("Вони без рису", "uk", "рису", "rice", None),
    ],
)
def test_a_word_means_what_lists_its_form(
    workshop: Workshop, text: str, language: str, word: str, means: str | None, not_means: str | None
) -> None:
    found = next(t for t in workshop.analyser.analyse(text, language).terms if text[t.start : t.end] == word)
    concepts = workshop.analyser.lexicon.concepts
    heads = {concepts[int(key[1:])].terms["en"] for key in found.keys if key[0] == "c"}
    assert means is None or means in heads
    assert not_means not in heads or found.kind == "function"
