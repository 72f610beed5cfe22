"""No citation passes that is not, character for character, what stands at its place in its article."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import VerificationError
from rag.answer import Citation
from rag.verify import verify

TEXT = "Hôm 11.9, 52 tù nhân được thả.\n52 в’язні — серед них 14 іноземців. 👩‍👩‍👧 Cafe\u0301 costs 1,400."


def article(text: str = TEXT, doc_id: str = "a.txt") -> Article:
    """An article of some text."""
    return Article(root="r", doc_id=doc_id, text=text, language="en", sha256="0" * 64)


def citation(start: int, end: int, quote: str, doc_id: str = "a.txt") -> Citation:
    """A citation that claims a place."""
    return Citation(1, doc_id, None, None, None, "en", start, end, quote)


SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).filter(lambda s: s[0] < s[1])


@settings(max_examples=50, deadline=None)
@given(SPANS)
def test_a_true_citation_passes_unchanged(span: list[int]) -> None:
    start, end = span
    true = citation(start, end, TEXT[start:end])
    assert verify(true, article()) is true


@settings(max_examples=100, deadline=None)
@given(SPANS, st.data())
def test_one_changed_character_is_refused(span: list[int], data: st.DataObject) -> None:
    start, end = span
    quote = TEXT[start:end]
    at = data.draw(st.integers(0, len(quote) - 1))
    other = data.draw(st.characters(exclude_characters=quote[at]))
    with pytest.raises(VerificationError):
        verify(citation(start, end, quote[:at] + other + quote[at + 1 :]), article())


@settings(max_examples=100, deadline=None)
@given(SPANS, st.integers(-10, 10), st.integers(-10, 10))
def test_shifted_offsets_are_refused(span: list[int], first: int, last: int) -> None:
    start, end = span
    quote = TEXT[start:end]
    moved = start + first, end + last
    assume(not (0 <= moved[0] < moved[1] <= len(TEXT) and TEXT[slice(*moved)] == quote))
    with pytest.raises(VerificationError):
        verify(citation(*moved, quote), article())


@pytest.mark.parametrize("digit", [n for n, c in enumerate(TEXT) if c.isdigit()])
def test_every_changed_digit_is_refused(digit: int) -> None:
    changed = TEXT[:digit] + str((int(TEXT[digit]) + 1) % 10) + TEXT[digit + 1 :]
    with pytest.raises(VerificationError):
        verify(citation(0, len(TEXT), changed), article())


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (-len(TEXT), len(TEXT), TEXT),  # Python would count these from the end
        (-5, -1, TEXT[-5:-1]),
        (0, len(TEXT) + 1, TEXT),
        (len(TEXT), len(TEXT) + 3, ""),
        (3, 3, ""),
        (9, 4, ""),
        (0, len(TEXT), TEXT + " "),
        (0, len(TEXT), TEXT.replace("e\u0301", "\u00e9")),
        (0, len(TEXT), TEXT.replace("’", "'")),
        (0, len(TEXT), TEXT.replace("\n", " ")),
        (0, len(TEXT), TEXT.upper()),
        (0, len(TEXT), ""),
    ],
)
def test_places_outside_and_quotes_that_only_look_alike_are_refused(start: int, end: int, quote: str) -> None:
    with pytest.raises(VerificationError):
        verify(citation(start, end, quote), article())


def test_the_same_words_in_another_article_are_refused() -> None:
    with pytest.raises(VerificationError, match=r"'a\.txt'.*'b\.txt'"):
        verify(citation(0, 3, TEXT[:3]), article(doc_id="b.txt"))


def test_the_same_place_in_a_later_version_of_the_article_is_refused() -> None:
    true = citation(0, 30, TEXT[:30])
    with pytest.raises(VerificationError):
        verify(true, replace(article(), text="Corrected. " + TEXT))
