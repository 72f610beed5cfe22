"""Finding a model's quote in an article: exactly there, or not at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from rag.quotes import MAX_QUOTE, cited, fold_text, locate

TEXT = (
    "Влада звільнила «понад 1 400» в’язнів — жодного журналіста. "
    "The report, dated 3.5.2025, said 1,400 “hostages” were freed; it didn’t say why. "
    "Bản tin không nêu cụ thể lý do."
)


def article(text: str, language: str = "en") -> Article:
    return Article("r", "a.txt", text, language, "0" * 64)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("asked_form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "quote",
    [
        "понад 1 400", "звільнила \"понад 1 400\" в'язнів - жодного", "1,400 \"hostages\" were freed", "it didn't say",
        "Bản tin không nêu", "said  1,400\n“hostages”", "в\u02bcязнів", "Bản\u200b tin",
    ],
)  # fmt: skip
def test_what_stands_there_is_found_whatever_the_typography(form: str, asked_form: str, quote: str) -> None:
    text = unicodedata.normalize(form, TEXT)  # type: ignore[arg-type]
    found = locate(unicodedata.normalize(asked_form, quote), "", article(text), 0, len(text))  # type: ignore[arg-type]
    assert found
    assert fold_text(text[found.start : found.end]).text.strip('" ') == fold_text(quote).text.strip('" ')


@pytest.mark.parametrize(
    "quote",
    [
        "понад 1 500", "400 “hostages”", "1,40", "it did say why", "Bản tin nêu cụ thể", "Bản tín không", "hostage",
        "", "...", "жодного журналист", "3.5", "said 1,400 were freed", "1", "Понад 1 400",
    ],
)  # fmt: skip
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    assert locate(quote, "", article(TEXT), 0, len(TEXT)) is None


def test_a_quote_by_its_ends_is_all_that_lies_between() -> None:
    found = locate("The report, dated", "didn't say why.", article(TEXT), 0, len(TEXT))
    assert found
    assert TEXT[found.start : found.end].startswith("The report, dated 3.5.2025")
    assert TEXT[found.start : found.end].endswith("say why.")
    assert locate("The report, dated", "no such end", article(TEXT), 0, len(TEXT)) is None
    assert locate("say why", "The report", article(TEXT), 0, len(TEXT)) is None
    short = locate("Bản tin không nêu", "nêu cụ thể lý do", article(TEXT), 0, len(TEXT))
    assert short
    assert TEXT[short.start : short.end] == "Bản tin không nêu cụ thể lý do"


def test_a_quote_is_looked_for_in_its_passage_only() -> None:
    start = TEXT.index("Bản")
    assert locate("The report", "", article(TEXT), start, len(TEXT)) is None


def test_ends_that_lie_far_apart_are_no_quote() -> None:
    text = "One began here. " + "A sentence stands between. " * 10 + "All ended there."
    assert locate("One began", "ended there.", article(text), 0, len(text)) is None


def test_a_part_is_cited_with_its_whole_sentence_so_that_no_not_is_lost() -> None:
    text = "It rained. The embassy could not confirm that he was freed. He left."
    found = locate("confirm that he was freed", "", article(text), 0, len(text))
    assert found
    (span,) = cited(article(text), 0, len(text), found)
    assert text[span.start : span.end] == "The embassy could not confirm that he was freed."


def test_a_long_sentence_is_cited_in_parts() -> None:
    text = "It was said that " + ", ".join(f"item {n} of the list was read aloud" for n in range(40)) + "."
    found = locate("item 2 of", "item 20 of the list", article(text), 0, len(text))
    assert found
    parts = cited(article(text), 0, len(text), found)
    assert len(parts) > 1
    assert all(0 < part.end - part.start <= MAX_QUOTE for part in parts)
    assert parts[0].start <= found.start
    assert parts[-1].end >= found.end


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 30), st.sampled_from(["NFC", "NFD", "NFKC"]))
def test_every_run_of_whole_words_is_found_at_a_place_that_says_it(text: str, at: int, size: int, form: str) -> None:
    words = text.split()
    start = at % max(len(words), 1)
    quote = " ".join(words[start : start + size])
    asked = quote if form == "NFKC" else unicodedata.normalize(form, quote)  # type: ignore[arg-type]
    found = locate(asked, "", article(text), 0, len(text))
    if found:
        assert 0 <= found.start < found.end <= len(text)
        assert fold_text(text[found.start : found.end]).text.strip(' "') == fold_text(asked).text.strip(' "')
        assert all(0 <= s.start < s.end <= len(text) for s in cited(article(text), 0, len(text), found))


@given(st.text())
def test_the_way_back_from_a_folded_text_never_leaves_it(text: str) -> None:
    folded = fold_text(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
