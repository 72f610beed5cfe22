"""Names that the lexicon lacks meet by their sound, in whatever script."""

import pytest

from index.workshop import Workshop


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("зустріч із Коулом", "uk", "a meeting with Coale", "en"),
        ("за словами Шупа", "uk", "according to Shoupe", "en"),
        ("заява Зарембюка", "uk", "tuyên bố của Zarembiuk", "vi"),
        ("разом із Врублевською", "uk", "together with Vrubleuskaya", "en"),
        ("експерт Юрконіс", "uk", "the analyst Jurkonis", "en"),
        ("журналіст Джурконс", "uk", "nhà báo Jurkons", "vi"),
        ("супутник Галкион", "uk", "the Halcyon satellite", "en"),
        ("супутник Галсіон", "uk", "the Halcyon satellite", "en"),
        ("пором «Санта Розалія»", "uk", "the Rosalia ferry", "en"),
        ("паром «Розалия»", "ru", "phà Rosalia", "vi"),
        ("на шахті «Лісова»", "uk", "the Lisova pit", "en"),
    ],
)  # fmt: skip
def test_names_outside_the_lexicon_meet_by_their_sound(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    sounds = [
        {key for key in workshop.analyser.analyse(text, code).keys if key.startswith("s:")}
        for text, code in ((first, language), (second, other))
    ]
    assert sounds[0] & sounds[1]


@pytest.mark.parametrize(
    ("first", "language", "second", "other"),
    [
        ("said Tomas Quell, a hydrologist", "en", "сказав Томас Квелл", "uk"),
        ("met Cornelis Buys there", "en", "зустрів Корнеліса Бюйса", "uk"),
        ("ông Thomas Kent nói", "vi", "сказал Томас Кент", "ru"),
    ],
)
def test_names_that_are_words_or_spelt_otherwise_meet_by_sound(
    workshop: Workshop, first: str, language: str, second: str, other: str
) -> None:
    one, two = (
        [set(t.keys) for t in workshop.analyser.analyse(f"x {text}", code).terms if text[t.start - 2].isupper()]
        for text, code in ((first, language), (second, other))
    )
    assert len(one) == len(two) == 2
    assert all(a & b for a, b in zip(one, two, strict=True))


def test_a_country_and_a_small_word_have_no_sound(workshop: Workshop) -> None:
    for text in ("He left for Turkey", "They quell riots", "Bộ Ngoại giao"):
        keys = workshop.analyser.analyse(text, "vi" if "Bộ" in text else "en").keys
        assert not any(key.startswith("s:") for key in keys), text
