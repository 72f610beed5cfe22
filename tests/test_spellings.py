"""Other spellings of a question: only what a kind may change changes, and the same seed changes the same."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.spellings import (
    APOSTROPHE,
    KINDS,
    NAMES,
    NO_DIACRITICS,
    TYPOS,
    Typed,
    respelt,
    slip,
    spellings,
    to_cyrillic,
    to_latin,
)  # fmt: skip
from index.normalise import strip_marks
from index.workshop import Workshop

QUESTIONS = {
    "en": "How many of the 52 prisoners did Lukashenko release in September 2025?",
    "uk": "Скільки з 52 в'язнів Лукашенко звільнив у вересні 2025 року після п'яти зустрічей?",
    "vi": "Tổng thống Lukashenko đã trả tự do cho bao nhiêu trong số 52 người trước năm 2025?",
}
WORD = st.text(st.characters(categories=["Ll", "Lu"]), min_size=3, max_size=12).filter(lambda w: len(set(w)) > 2)


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


@given(WORD, st.integers())
def test_a_slip_is_one_letter_more_or_less_or_another(word: str, seed: int) -> None:
    slipped = slip(word, Random(seed))
    assert slipped != word
    assert abs(len(slipped) - len(word)) <= 1
    assert sum(a != b for a, b in zip(slipped, word, strict=False)) <= (2 if len(slipped) == len(word) else len(word))


@settings(deadline=None)
@given(st.sampled_from(sorted(QUESTIONS)), st.sampled_from(sorted(KINDS)), st.integers(0, 10_000))
def test_a_change_is_the_same_for_a_seed_and_spares_digits(
    workshop: Workshop, language: str, kind: str, seed: int
) -> None:
    typed = Typed(QUESTIONS[language], language, workshop.analyser)
    changed = respelt(kind, typed, str(seed))
    assert changed == respelt(kind, typed, str(seed))
    if changed is not None:
        assert changed != typed.text
        assert digits(changed) == digits(typed.text)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("language", QUESTIONS)
def test_typos_leave_short_and_function_words_alone(workshop: Workshop, language: str, seed: int) -> None:
    text = QUESTIONS[language]
    changed = respelt(TYPOS, Typed(text, language, workshop.analyser), str(seed))
    assert changed is not None
    pairs = [(a, b) for a, b in zip(text.split(), changed.split(), strict=True) if a != b]
    assert 1 <= len(pairs) <= 2
    assert all(len(re.sub(r"\W", "", a)) >= 5 for a, _ in pairs)


def test_only_vietnamese_loses_its_marks_and_only_ukrainian_changes_its_apostrophe(workshop: Workshop) -> None:
    typed = {code: Typed(text, code, workshop.analyser) for code, text in QUESTIONS.items()}
    assert respelt(NO_DIACRITICS, typed["vi"], "1") == strip_marks(QUESTIONS["vi"])
    assert [respelt(NO_DIACRITICS, typed[code], "1") for code in ("en", "uk")] == [None, None]
    assert [respelt(APOSTROPHE, typed[code], "1") for code in ("en", "vi")] == [None, None]
    for seed in "123456":
        changed = respelt(APOSTROPHE, typed["uk"], seed)
        assert changed is not None
        assert "'" not in changed
        assert re.sub("[’ʼ`]", "", changed) == QUESTIONS["uk"].replace("'", "")


def test_a_question_without_what_a_kind_changes_is_left_out(workshop: Workshop) -> None:
    typed = Typed("who did it?", "en", workshop.analyser)
    assert [respelt(kind, typed, "1") for kind in KINDS] == [None] * len(KINDS)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("language", QUESTIONS)
def test_another_spelling_of_a_name_keeps_the_rest(workshop: Workshop, language: str, seed: int) -> None:
    text = "Хто такий Лукашенко?" if language == "uk" else QUESTIONS[language]
    name = "Лукашенко" if language == "uk" else "Lukashenko"
    changed = respelt(NAMES, Typed(text, language, workshop.analyser), str(seed))
    before, _, after = text.partition(name)
    assert changed is not None
    assert changed.startswith(before)
    assert changed.endswith(after)


def test_names_cross_the_scripts_by_general_rules() -> None:
    assert [to_cyrillic(name) for name in ("Shoupe", "Zhukov", "Nausėda", "NATO")] == [
        "Шупе", "Жуков", "Науседа", "НАТО",
    ]  # fmt: skip
    assert to_latin("Шуп") == "Shup"
    assert "Шупе" in spellings("Shoupe", "en")
    assert spellings("Shoupe", "en", crosses=False) == spellings("ZUBR", "en") == []
