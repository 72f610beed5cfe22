"""Finding a model's quote in an article: exactly there, or not at all."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from rag.llm.quotes import MAX_QUOTE, cited, fold_text, locate, places
from tests.model_replies import Model, answer

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
        "", "...", "жодного журналист", "3.5", "said 1,400 were freed", "1", "[...]", "…. .", "ПОнад 1 400", "1,4…",
        "3.5.", "dated 3.5. …", "report dated", "freed; It didn't", "понад … 1 400", "said 1,400, “hostages”",
    ],
)  # fmt: skip
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    assert locate(quote, "", article(TEXT), 0, len(TEXT)) is None


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("… were freed; it didn’t …", "were freed; it didn’t"), ("The report...", "The report"),
        ("[...] were freed [...]", "were freed"), ("(…) were freed (…)", "were freed"),
        ("…«понад 1 400…»", "понад 1 400"),
        ("were freed.", "were freed"), ("it didn’t say why..", "it didn’t say why"),
        ("the report, dated", "The report, dated"), ("Понад 1 400", "понад 1 400"), ("Were freed.", "were freed"),
        ("bản tin không nêu…", "Bản tin không nêu"), ("It didn’t say why.", "it didn’t say why."),
    ],
)  # fmt: skip
def test_how_a_cut_is_marked_is_no_difference(quote: str, place: str) -> None:
    for first, last in ((quote, ""), (quote, quote)):
        found = locate(first, last, article(TEXT), 0, len(TEXT))
        assert found
        assert TEXT[found.start : found.end] == place


def test_the_closest_form_is_taken_first() -> None:
    text = "He ended up there. He ended. he ended here."
    assert locate("He ended.", "", article(text), 0, len(text)) == (19, 28)
    assert locate("he ended", "", article(text), 0, len(text)) == (29, 37)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("cô hoá thạch", True), ("cô hóa thạch", True), ("Hoà khoẻ, thuý", True), ("Hòa khỏe, thúy", True),
        ("hoá thạch", True), ("hoa thạch", False), ("hoạ thạch", False), ("quí khách", False), ("qúy khách", False),
        ("hoàn toàn", True), ("hòan tòan", False),
    ],
)  # fmt: skip
def test_the_vowel_that_bears_the_tone_is_no_difference_in_vietnamese(quote: str, found: bool) -> None:
    for old in (
        "cô hóa thạch. Hòa khỏe, thúy. Quý khách. Mua hoàn toàn.",
        "cô hoá thạch. Hoà khoẻ, thuý. Mua hoàn toàn.",
    ):
        place = locate(quote, "", article(old, "vi"), 0, len(old))
        assert (place is not None) == found
        assert locate("cô hoá" if "cô hóa" in old else "cô hóa", "", article(old, "es"), 0, len(old)) is None


def told(quote: str, text: str = TEXT) -> list[str]:
    return [text[a:b] for a, b in places(quote, "", article(text), 0, len(text))]


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("The report … were freed", ["The report", "were freed"]), ("жодного [...] Dated", []),
        ("звільнила «понад … the report…", ["звільнила «понад", "The report"]), ("were freed … The report", []),
        ("The report … 400 “hostages”", []), ("The report … it … say why", []), ("The report … were not freed", []),
        ("Влада звільнила … The report … Bản tin", ["Влада звільнила", "The report", "Bản tin"]),
        ("Влада звільнила … в’язнів … The report … hostages … Bản tin", []),
        ("it didn’t say why", ["it didn’t say why"]),
        ("The report … The report", []),
    ],
)  # fmt: skip
def test_a_quote_that_leaves_something_out_stands_in_its_parts(quote: str, parts: list[str]) -> None:
    assert told(quote) == parts


def test_dots_that_stand_in_the_article_are_words_of_it_and_parts_lie_in_few_sentences() -> None:
    text = "He said: one moment … then he left. " + "It rained. " * 5 + "She arrived later."
    assert told("one moment ... then he left", text) == ["one moment … then he left"]
    assert told("one moment … It rained … arrived later", text) == ["one moment", "It rained", "arrived later"]
    assert told("one moment … It rained … It rained … arrived later", text) == []
    assert places("one moment … arrived", "later.", article(text), 0, len(text)) == []


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


def test_the_last_words_end_no_earlier_than_the_first_ones() -> None:
    text = "It rained and it rained on, then it rained."
    assert locate("It rained and it rained on", "rained", article(text), 0, len(text)) == (0, 42)


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
        there, wanted = (fold_text(words).text.strip(' ".').casefold() for words in (text[slice(*found)], asked))
        assert there == wanted
        assert all(0 <= s.start < s.end <= len(text) for s in cited(article(text), 0, len(text), found))


@given(st.text())
def test_the_way_back_from_a_folded_text_never_leaves_it(text: str) -> None:
    folded = fold_text(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@pytest.mark.parametrize(
    "quote",
    [
        ("004", '"RARE ACT OF PERSONAL FRIENDSHIP"', ""),
        ("002", "Самопроголошений президент Білорусі Олександр Лукашенко звільнив 52 політичних в'язнів", ""),
        ("001", "Bản  tin\nkhông nêu cụ thể", "của Mỹ"),
        ("001", "Ba\u0309n tin kh\u00f4ng nêu", "cu\u0309a My\u0303."),
        ("004", "trade in human lives - people who should", "in the first place"),
        ("001", "bản tin không nêu cụ thể …", "… làm gì để đáp lại."),
        ("001", "Bản tin … động thái của Mỹ.", ""),
        ("001", "Bản tin\u200b không nêu cụ thể Belarus sẽ làm gì", ""),
    ],
)
def test_typography_and_unicode_forms_are_no_difference(ask: Any, quote: Any) -> None:
    answered, _ = ask(Model(lambda user: answer(user, [quote], [("It does not say.", [1])], "not_stated")))
    # Some of these deny nothing, and then the sentence fails; the quote itself was found in every case.
    if answered.mode != "llm":
        answered, chat = ask(Model(lambda user: answer(user, [quote], [("It was said.", [1])])))
        assert answered.mode == "llm", chat.requests[-1].messages[1].content
