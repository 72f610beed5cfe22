"""The fast analyser gives what the plain one gives, whatever it has met before."""

import threading
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import Analyser
from index.analysis.entries import Entries
from index.analysis.keys import joined
from index.analysis.vocabulary import LONG_PIECE
from index.lexicon import Lexicon
from index.settings import PROJECT
from tests.plain_analysis import plain_terms

CODES = ("en", "uk", "vi")
LANGUAGES = (*CODES, "fr", "ru")
FORGETFUL = 3


def real_texts() -> list[str]:
    """The articles that ship and the parallel sentences."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "seeds").iterdir())]
    for code in CODES:
        path = PROJECT / "evals" / "gold" / f"parallel.{code}"
        texts += path.read_text(encoding="utf-8").splitlines()
    return texts


@pytest.fixture(scope="module")
def warm(lexicon: Lexicon) -> Analyser:
    """An analyser that has met the real texts, in capitals and small letters, in every language."""
    analyser = Analyser(lexicon)
    for text in real_texts():
        for code in LANGUAGES:
            analyser.analyse(text, code)
            analyser.analyse(text.lower(), code)
    return analyser


@pytest.mark.parametrize("change", [str, str.lower, str.upper, str.title], ids=["as it is", "small", "big", "title"])
def test_real_texts_have_the_terms_of_the_plain_analyser(lexicon: Lexicon, warm: Analyser, change: type[str]) -> None:
    for text in map(change, real_texts()):
        for code in CODES:
            assert list(warm.analyse(text, code).terms) == plain_terms(lexicon, text, code)


def test_an_outline_is_what_the_index_keeps_of_the_analysis(warm: Analyser) -> None:
    for text in real_texts():
        for code in LANGUAGES:
            whole, outline = warm.analyse(text, code), warm.outline(text, code)
            assert outline.terms == joined(whole.keys)
            assert outline.glosses == whole.glosses


def words_of_entries(lexicon: Lexicon) -> list[str]:
    """Entries of all languages, many of several words, to be put together in any order."""
    entries = [key for table in lexicon.tables.values() for key in list(table.entries)[::40]]
    names = [key.title() for table in lexicon.tables.values() for key in table.capitals]
    return [
        *entries,
        *names,
        "US-Belarus",
        "U.S.",
        "12",
        "12_",
        "1 400",
        "400",
        "1",
        "²",
        "Putin's",
        "п’ять",
        "中",
        "x\u0301",
        "WHO",
    ]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_made_up_texts_have_the_terms_of_the_plain_analyser(
    lexicon: Lexicon, warm: Analyser, data: st.DataObject
) -> None:
    piece = st.one_of(st.sampled_from(words_of_entries(lexicon)), st.text(max_size=8))
    gap = st.sampled_from([" ", " ", " ", ". ", "\n", "-", ", ", "", "\u00a0", " – ", " .", "  ", " ... ", "("])
    change = data.draw(st.sampled_from([str, str.lower, str.upper, str.capitalize]))
    text = "".join(change(word) + space for word, space in data.draw(st.lists(st.tuples(piece, gap), max_size=12)))
    text = unicodedata.normalize(data.draw(st.sampled_from(["NFC", "NFD"])), text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    code = data.draw(st.sampled_from(LANGUAGES))
    expected = plain_terms(lexicon, text, code, start, end)
    assert list(warm.analyse(text, code, start, end).terms) == expected
    assert list(Analyser(lexicon, FORGETFUL).analyse(text, code, start, end).terms) == expected


def test_what_is_remembered_is_bounded(lexicon: Lexicon) -> None:
    analyser = Analyser(lexicon, FORGETFUL)
    for text in real_texts():
        analyser.analyse(text, "en")
    for vocabulary in analyser._vocabularies.values():
        begin, inside = vocabulary._begin, vocabulary._inside
        for kept in (begin.words, begin.pieces, inside.words, inside.pieces, vocabulary._runs, vocabulary._pairs):
            assert 0 < len(kept) <= FORGETFUL
        assert len(vocabulary._naming._kept) <= FORGETFUL


def test_what_is_hardly_met_again_is_not_remembered(lexicon: Lexicon) -> None:
    analyser = Analyser(lexicon)
    analyser.analyse("a" + "中" * LONG_PIECE + " word", "en")
    (vocabulary,) = analyser._vocabularies.values()
    assert list(vocabulary._inside.pieces) == ["word"]
    assert not vocabulary._begin.pieces


def test_threads_that_share_an_analyser_do_not_disturb_each_other(lexicon: Lexicon) -> None:
    texts = real_texts()
    expected = [plain_terms(lexicon, text, "vi") for text in texts]
    shared = Analyser(lexicon, FORGETFUL)
    wrong: list[str] = []

    def work() -> None:
        wrong.extend(
            text for text, terms in zip(texts, expected, strict=True) if list(shared.analyse(text, "vi").terms) != terms
        )

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_entries_are_followed_word_by_word() -> None:
    entries = Entries.of(["a", "a b", "a b c", "d e f"])
    assert entries.follow == {"a": {"b"}, "d": {"e"}}
    assert set(entries.steps) == {"a b", "a b c", "d e", "d e f"}
