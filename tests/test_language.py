"""Languages of short texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language import detect_language
from index.lexicon import Lexicon

TEXTS = {
    "en": ["what did the US get in return?", "Lukashenko", "who is Coale", "prisoners released", "52", "???", "potash",
           "When was the embassy reopened", "Ukraine", "Trump Lukashenko Minsk"],
    "vi": ["Mỹ nhận lại được gì?", "tù nhân", "bao nhieu tu nhan duoc tha", "My duoc gi de doi lai", "Tổng thống",
           "Trump gặp ai?", "ai la Lukashenko", "chuyện gì xảy ra"],
    "uk": ["Що США отримали натомість?", "Лукашенко", "хто", "Коли?", "скільки", "калій", "посольство",
           "Хто такий Джон Коул"],
    "ru": ["Кто такой Коул?", "когда", "Где посольство США?", "Сколько человек отпустили?", "Что США получили взамен?"],
    "be": ["Што атрымалі ЗША ўзамен?"],
    "fr": ["Qu'est-ce que les États-Unis ont obtenu en retour ?"],
    "pl": ["Co dostały Stany Zjednoczone w zamian?"],
    "de": ["Was hat die USA im Gegenzug bekommen?"],
    "zh": ["美国得到了什么回报？"],
}  # fmt: skip
CASES = [(text, code) for code, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("text", "code"), CASES, ids=[text for text, _ in CASES])
def test_short_texts(lexicon: Lexicon, text: str, code: str) -> None:
    assert detect_language(text, lexicon) == code


@given(st.text())
def test_any_text_has_a_language_of_two_letters(lexicon: Lexicon, text: str) -> None:
    code = detect_language(text, lexicon)
    assert len(code) in (2, 3)
    assert code.islower()
