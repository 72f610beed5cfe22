"""Words in one form, and what must stay apart."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import fold, nfc, place_tones, strip_marks
from index.romanise import romanise

EQUAL = [
    ("п'ять", "п’ять"), ("п'ять", "пʼять"), ("п'ять", "п`ять"), ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"),
    ("tỉ", "tỷ"), ("kĩ", "kỹ"), ("lí", "lý"), ("HOÀ", "hòa"), ("Лука\u0301шенко", "лукашенко"), ("STRASSE", "straße"),
    ("прем\u2019єр\u2011міністр", "прем'єр-міністр"),
]  # fmt: skip
APART = [
    ("thủ", "thư"), ("bán", "bạn"), ("кит", "кіт"), ("їжа", "іжа"), ("ґрати", "грати"), ("й", "и"), ("hoàn", "hòan"),
    ("quý", "qúy"), ("đ", "d"), ("état", "etat"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_one_word_in_two_spellings_is_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(unicodedata.normalize("NFC", other))


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more_and_ignores_the_unicode_form(text: str) -> None:
    once = fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert nfc(once) == once or fold(once) == once


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_plain_letters_only_lose_their_case(text: str) -> None:
    assert place_tones(text) == text
    assert strip_marks(text) == text
    assert romanise(text) == text


@pytest.mark.parametrize(
    ("word", "latin"), [("лукашенко", "lukashenko"), ("п'ять", "piat"), ("щука", "shchuka"), ("ыў", "yu"), ("", "")]
)
def test_cyrillic_is_romanised(word: str, latin: str) -> None:
    assert romanise(word) == latin
