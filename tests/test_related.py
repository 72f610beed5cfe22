"""Families of related words: every word known, the same in every language, worth less than the thing itself."""

from pathlib import Path

import pytest

from index.workshop import Workshop
from rag.coverage import Need
from rag.evidence import related
from rag.evidence.related import RELATED, families, kinship

TABLE = (Path(related.__file__).parent.parent / "data" / "related.tsv").read_text(encoding="utf-8").splitlines()[1:]


def keys_of(workshop: Workshop, word: str, language: str) -> frozenset[str]:
    """The index keys of a word."""
    return frozenset(workshop.analyser.analyse(word, language).keys)


def test_every_family_has_members_that_are_written_once() -> None:
    for line in TABLE:
        words = line.split("|")
        assert len(words) == len(set(words)) >= 2, line
        assert all(word == " ".join(word.split()) for word in words), line


def test_kinship_is_mutual_and_no_word_is_its_own_relative(workshop: Workshop) -> None:
    known = families(workshop.analyser)
    assert known
    for key, others in known.items():
        assert key not in others
        assert all(key in known[other] for other in others)


@pytest.mark.parametrize(
    ("asked", "words", "language"),
    [("rocket", "missile", "en"), ("rocket", "супутник", "uk"), ("job", "nghề nghiệp", "vi"), ("head", "CEO", "en")],
)
def test_a_relative_is_worth_less_than_the_thing(workshop: Workshop, asked: str, words: str, language: str) -> None:
    need = Need(keys_of(workshop, asked, "en"), 1.0)
    known = families(workshop.analyser)
    found = kinship(
        [need], [keys_of(workshop, words, language), keys_of(workshop, "weather", "en"), frozenset()], known
    )
    assert found.tolist() == [[RELATED], [0.0], [0.0]]
