"""Glosses: small words as the reader says them, the likeliest sense of the others, everything else as it stands."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import FUNCTION, Analyser
from index.gloss import LEFT_OUT, READERS, function_glosses, gloss
from index.lexicon import Lexicon


@pytest.fixture(scope="session")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon)


@pytest.mark.parametrize(
    ("text", "language", "reader", "word", "never"),
    [
        ("Bản tin không nêu cụ thể.", "vi", "en", "not", "zero"),
        ("Ông ấy chưa gặp bộ trưởng.", "vi", "en", "not yet", "no"),
        ("Mỹ sẽ mở lại đại sứ quán.", "vi", "en", "will", "sẽ"),
        ("Уряд має план.", "uk", "en", "has", "mother"),
        ("Це більше, ніж торік.", "uk", "en", "than", "knife"),
        ("They don't know the reason.", "en", "uk", "не", "робити"),
        ("It wasn't signed.", "en", "vi", "không", "có"),
        ("До Мінська приїхав спецпредставник Кіта Келлога.", "uk", "en", "Keith", "Quito"),
        ("Президент звільнив політичних в'язнів.", "uk", "en", "release|liberation", "dismiss"),
        ("Президент звільнив міністра з посади.", "uk", "en", "dismiss", "release|liberation"),
        ("Суд засудив його до ув'язнення.", "uk", "en", "his", "Court of Justice"),
    ],
)
def test_words_are_glossed_in_the_sense_they_have(
    text: str, language: str, reader: str, word: str, never: str, analyser: Analyser
) -> None:
    found = gloss(text, 0, len(text), language, reader, analyser)
    assert found is not None
    assert re.search(rf"\b(?:{word})\b", found), found
    assert not re.search(rf"\b(?:{never})\b", found), found


def test_articles_and_classifiers_leave_no_trace(analyser: Analyser) -> None:
    text = "The envoy met a minister."
    found = gloss(text, 0, len(text), "en", "uk", analyser)
    assert found is not None
    assert len(re.findall(r"\w+", found)) == 3, found


def test_every_function_gloss_is_of_a_function_word_and_says_something_to_every_reader(analyser: Analyser) -> None:
    for (language, word), cells in function_glosses().items():
        terms = analyser.analyse(word, language).terms
        assert [term.kind for term in terms] == [FUNCTION] * len(terms), (language, word)
        assert set(cells) == set(READERS) - {language}, (language, word)
        assert all(cell == LEFT_OUT or cell.strip() == cell for cell in cells.values())


@settings(deadline=None)  # the first Russian text loads a table
@given(st.text(max_size=80), st.sampled_from(["en", "uk", "vi", "ru"]), st.sampled_from(["en", "uk", "vi", "de"]))
def test_any_text_has_a_gloss_or_none_is_needed(analyser: Analyser, text: str, language: str, reader: str) -> None:
    found = gloss(text, 0, len(text), language, reader, analyser)
    assert (found is None) == (language == (reader if reader in READERS else "en"))
    assert found is None or found == " ".join(found.split())
