"""Words of one language in the texts of another."""

import pytest

from index.analysis.foreign import named_in_english
from index.languages import rules_for
from index.workshop import Workshop


@pytest.mark.parametrize(
    ("text", "language", "word", "own"),
    [
        ("talks with Лукашенко today", "en", "Lukashenko", "en"),
        ("gặp Лукашенком hôm qua", "vi", "Lukashenko", "vi"),
        ("заява Trump у Мінську", "uk", "Трамп", "uk"),
        ("члени NATO", "uk", "НАТО", "uk"),
    ],
)
def test_a_word_in_another_script_means_what_it_means_there(
    workshop: Workshop, text: str, language: str, word: str, own: str
) -> None:
    meant = {key for key in workshop.analyser.analyse(word, own).keys if key.startswith("c")}
    assert meant & set(workshop.analyser.analyse(text, language).keys)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Ai là Siarhei Tsikhanouski?", "vi", "Siarhei"),
        ("Qui est Kellogg?", "fr", "Kellogg"),
        ("Was sagt Lukashenko dazu?", "de", "Lukashenko"),
    ],
)
def test_a_name_in_latin_letters_is_the_one_that_english_knows(
    workshop: Workshop, text: str, language: str, name: str
) -> None:
    meant = {key for key in workshop.analyser.analyse(name, "en").keys if key.startswith("c")}
    assert meant & set(workshop.analyser.analyse(text, language).keys)


def test_a_small_word_or_a_syllable_is_no_english_name(workshop: Workshop) -> None:
    lexicon = workshop.lexicon
    rules = rules_for("vi")
    assert named_in_english("siarhei", "Siarhei", rules, lexicon)
    assert not named_in_english("siarhei", "siarhei", rules, lexicon)
    assert not named_in_english("mary", "Mary", rules, lexicon)
    assert not named_in_english("parliament", "Parliament", rules, lexicon)
    assert not named_in_english("siarhei", "Siarhei", rules_for("en"), lexicon)
    assert not named_in_english("siarhei", "Siarhei", rules_for("uk"), lexicon)
