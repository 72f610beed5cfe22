"""The classes of words that tell the kinds of thing: what their table holds, and what each word of it means."""

from pathlib import Path

import pytest

from index.workshop import Workshop
from rag.question import kinds, wanted
from rag.question.wanted import KINDS, PEOPLE, PERIOD, SAYING, classes


def test_every_word_of_the_kinds_is_an_entry_of_the_lexicon(workshop: Workshop) -> None:
    table = Path(wanted.__file__).parent.parent / "data" / "kinds.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
    asides = {
        PERIOD, PEOPLE, SAYING, kinds.UNIT, kinds.DEATH, kinds.ILLNESS, kinds.WOUND, kinds.FATAL, kinds.HARMED,
        kinds.BODILY, kinds.BRIEF, kinds.LASTING, kinds.SPAN, kinds.PENALTY, kinds.ESTIMATE, kinds.GAUGED, kinds.COIN,
        kinds.ANYONE, kinds.HUMAN, kinds.OFFICE, kinds.HEADING, kinds.CHIEF, kinds.RULING, kinds.RULED, kinds.BIRTH,
        kinds.WEDDING, kinds.SCHOOLING, *kinds.WISHES, kinds.DAILY, kinds.MONTHLY, kinds.YEARLY, kinds.PRIZE,
        kinds.COSTING, kinds.GUARD, kinds.OCCUPATION,
    }  # fmt: skip
    assert {name for name, _ in rows} <= {*KINDS, *asides}
    assert set(classes(workshop.analyser)) == {name for name, _ in rows}
    unknown = [
        word
        for _, words in rows
        for word in words.split("|")
        if not any(key.startswith("c") for t in workshop.analyser.analyse(word, "en").terms for key in t.keys)
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("name", "word"),
    [("person", "victory"), ("money", "award"), ("money", "defeat"), ("person", "universal"), ("speech", "country")],
)
def test_a_class_means_its_words_as_it_names_them(workshop: Workshop, name: str, word: str) -> None:
    (term,) = workshop.analyser.analyse(word, "en").terms
    assert classes(workshop.analyser)[name].isdisjoint(term.keys)
