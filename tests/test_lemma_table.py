"""Lemma tables as they are kept: they give what simplemma gives, and are whole or not there."""

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from index import lemmas
from index.analysis.feminine import masculine, office
from index.analysis.lemma_table import LemmaTable, keep_table, kept_table, packed
from index.lemmas import is_known, keep_tables_in, lemma
from index.settings import PROJECT

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\t\n"), max_size=60)
SMALL = {"mice": "mouse", "run": "run", "санкцій": "санкція", "": "", "a" * 200: "b"}
UNKNOWN = [
    "brexiteers",
    "re-opened",
    "misunderestimated",
    "коулом",
    "перезавантажувалися",
    "с'їзд",
    "євро-5",
    "Ⅻ",
    "x",
    "é",
]


@pytest.fixture
def fresh() -> Iterator[None]:
    """As in a process that has opened no table and knows no folder."""
    folders = lemmas._folders[:]

    def forget() -> None:
        for cached in (lemma, is_known, lemmas._table, lemmas._lemmatiser, lemmas._lookup):
            cached.cache_clear()

    forget()
    lemmas._folders.clear()
    yield
    forget()
    lemmas._folders[:] = folders


@given(st.dictionaries(WORDS, WORDS, max_size=40), WORDS)
def test_any_table_is_what_it_was(table: dict[str, str], other: str) -> None:
    kept = LemmaTable(packed(table))
    assert dict(kept) == table
    assert len(kept) == len(table)
    assert kept.get(other) == table.get(other)
    assert all(kept[word] == table[word] and word in kept for word in table)


def test_a_word_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        LemmaTable(packed(SMALL))["mouse"]


@pytest.mark.parametrize("table", [{"a\tb": "a"}, {"a\n": "a"}, {"a": "b\nc"}])
def test_what_would_break_a_line_is_refused(table: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected words without tabs"):
        packed(table)
    assert keep_table(tmp_path / "table", table) is None
    assert not list(tmp_path.iterdir())


@given(st.data())
def test_a_damaged_file_is_no_table(data: st.DataObject) -> None:
    whole = packed(SMALL)
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[at]))
    changed = whole[:at] + bytes([other]) + whole[at + 1 :]
    for damaged in (whole[:at], whole + b"\n", changed):
        with pytest.raises(ValueError, match="expected a lemma table"):
            LemmaTable(damaged)


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_tables_give_what_simplemma_gives(language: str, tmp_path: Path, fresh: None) -> None:
    keep_tables_in(tmp_path)
    lemma("word", language)
    assert [path.name.endswith(f"-{language}.bin") for path in tmp_path.iterdir()] == [True]
    lemmas._table.cache_clear()
    theirs, ours = DefaultDictionaryFactory().get_dictionary(language), lemmas._table(language)
    assert isinstance(ours, LemmaTable)
    assert len(ours) == len(theirs)
    assert all(ours.get(word) == lemma for word, lemma in theirs.items())
    some = list(theirs)[::97]
    for word in [*UNKNOWN, *some, *(word + "ing" for word in some), *(word[1:] for word in some if len(word) > 1)]:
        if (
            word.casefold() not in lemmas.MENDED.get(language, {})
            and masculine(word.casefold(), language) is None
            and office(word.casefold(), language, theirs.__contains__) is None
        ):
            assert lemma(word.casefold(), language) == expected(word.casefold(), language, theirs), word
        assert is_known(word, language) == simplemma.is_known(word, lang=language), word


def expected(word: str, language: str, table: Mapping[str, str]) -> str:
    """What simplemma gives; for a word that is its own form, the name that is written so if there is one."""
    found = simplemma.lemmatize(word, lang=language)
    named = table.get(word.capitalize()) if table.get(word) == word else None
    return (named or found).casefold()


def test_a_damaged_table_is_made_again(tmp_path: Path, fresh: None) -> None:
    keep_tables_in(tmp_path)
    assert lemma("mice", "en") == "mouse"
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole[: len(whole) // 2], bytes(len(whole))):
        path.unlink()
        path.write_bytes(damaged)
        lemmas._table.cache_clear()
        lemma.cache_clear()
        assert lemma("mice", "en") == "mouse"
        assert path.read_bytes() == whole
        assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path, fresh: None) -> None:
    (tmp_path / "file").touch()
    keep_tables_in(tmp_path / "file" / "cache")
    assert lemma("mice", "en") == "mouse"


def test_a_further_folder_gets_the_tables(tmp_path: Path, fresh: None) -> None:
    keep_tables_in(tmp_path / "one")
    lemma("mice", "en")
    keep_tables_in(tmp_path / "two" / "cache")
    keep_tables_in(tmp_path / "one")
    (path,) = (tmp_path / "two" / "cache").iterdir()
    kept = kept_table(path)
    assert kept is not None
    assert kept["mice"] == "mouse"


def test_several_who_keep_one_table_at_a_time_leave_a_whole_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: keep_table(tmp_path / "table", SMALL), range(40)))
    assert all(table is not None and dict(table) == SMALL for table in made)
    assert dict(kept_table(tmp_path / "table") or {}) == SMALL
    assert [path.name for path in tmp_path.iterdir()] == ["table"]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_words_of_letters_have_the_forms_that_simplemma_gives_them(language: str) -> None:
    """Its rules that can apply are asked one by one, so the whole of it is the reference."""
    whole = simplemma.Lemmatizer()
    texts = [path.read_text(encoding="utf-8").casefold() for path in sorted((PROJECT / "seeds").iterdir())]
    forms = {form for text in texts for word in re.findall(r"[^\W\d_]+", text) for form in (word, word[::-1], word[1:])}
    table = lemmas._table(language)
    unknown = [form for form in sorted(forms) if form and not table.get(form) and not table.get(form.capitalize())]
    assert len(unknown) > 500
    assert [lemmas._found(form, language) for form in unknown] == [whole.lemmatize(form, language) for form in unknown]


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc"])
def test_mended_forms_are_met_with_any_apostrophe(apostrophe: str) -> None:
    assert lemmas.lemma(f"прем{apostrophe}єром", "uk") == "прем'єр"
    assert lemmas.lemma(f"прем{apostrophe}єрою", "uk") != "прем'єр"
