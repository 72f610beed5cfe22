"""A sentence read: which of its terms hold some keys, and what of a question its keys bear on."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import FUNCTION, LIGHT, NUMBER
from index.workshop import Workshop
from rag.coverage import Measure, weigh
from rag.evidence.sought import Read
from rag.extract import Extractor
from rag.understand import understand
from tests.reading import passage

TEXT = "On 11 September Belarus freed 52 prisoners, said John Coale, and the 52 prisoners of Belarus left by bus."


def read(extractor: Extractor) -> Read:
    """The sentence."""
    one = passage(TEXT, "0.txt", "en", date(2025, 9, 12))
    return extractor._sentences(one.article, one.start, one.end)[0]


@settings(deadline=None)  # the first one reads the sentence
@given(st.data())
def test_terms_are_parted_by_the_keys_that_they_hold(extractor: Extractor, data: st.DataObject) -> None:
    sentence = read(extractor)
    terms = sentence.analysis.terms
    every = sorted({key for term in terms for key in term.keys} | {"c0", "w:nowhere"})
    keys = frozenset(data.draw(st.lists(st.sampled_from(every), max_size=8)))
    assert sentence.holding(keys) == [t for t in terms if not keys.isdisjoint(t.keys)]
    assert list(sentence.without(keys)) == [t for t in terms if keys.isdisjoint(t.keys)]
    said = [t.kind for t in sentence.holding(keys) if t.kind not in (FUNCTION, LIGHT)]
    assert sentence.content_of(keys) == (len(said), said.count(NUMBER))
    assert sentence.content_of(frozenset(every)) == sentence.content


def test_what_is_found_out_of_a_sentence_is_found_out_once(extractor: Extractor) -> None:
    sentence = read(extractor)
    first = sentence.text, sentence.moments
    assert sentence.text is first[0]
    assert sentence.moments is first[1]
    assert sentence.text == TEXT
    assert [str(m.days.first) for m in sentence.moments] == ["2025-09-11"]
    assert sentence.numbers == {"n:52"} | {k for t in sentence.analysis.terms for k in t.keys if t.kind == NUMBER}


@settings(deadline=None)  # the first one reads the sentence
@given(st.data())
def test_keys_that_bear_on_no_need_change_nothing(
    workshop: Workshop, extractor: Extractor, data: st.DataObject
) -> None:
    question = understand("How many prisoners did Belarus free in New York on 11 September?", workshop)
    needs = weigh(question.terms, {}, 10)
    every = sorted({key for need in needs for keys in (need.keys, *need.parts) for key in keys})
    keys = frozenset(data.draw(st.lists(st.sampled_from([*every, "c0", "w:nowhere"]), max_size=12)))
    measure = Measure(needs, {0})
    for _ in range(2):
        assert list(measure.met(keys)) == [need.met(keys) for need in needs]
        assert measure.shares(keys) == measure.shares(measure.asked(keys)) == Measure(needs, {0}).shares(keys)
        assert measure.held(keys) == {n for n, need in enumerate(needs) if need.met(keys) >= 0.5}
    assert measure.shares(frozenset(every)).every > 0.99
