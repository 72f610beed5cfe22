"""Sentences and chunks: everything is covered, nothing overlaps, every place holds."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.chunks import LIMIT, cut
from index.sentences import MAX_SENTENCE, split_sentences

LANGUAGES = st.sampled_from(["en", "uk", "vi", "zh", "xx", ""])
PIECES = st.sampled_from(
    ["Word ", "слово. ", "Tù nhân ", "TP. Hồ", "р. ", "\n", "\n\n", "! ", "?", "”", "\u00a0", "🙂", "á", "a\u0301",
     "。", "שלום ", "x" * 700, " ", "\t", "1.400 ", "U.S. ", "\u2028"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS, LANGUAGES)
def test_sentences_cover_all_but_white_space_in_order(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    assert all(
        0 < s.end - s.start <= MAX_SENTENCE and text[s.start : s.end].strip() == text[s.start : s.end] for s in spans
    )
    left = list(text)
    for s in spans:
        left[s.start : s.end] = " " * (s.end - s.start)
    assert not "".join(left).strip()


@settings(max_examples=100)
@given(TEXTS, LANGUAGES, st.sampled_from(["NFC", "NFD"]), st.integers(0, 20))
def test_chunks_are_what_stands_at_their_places(text: str, language: str, form: str, body: int) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    article = Article("root", "a.txt", text, language, "0" * 64, body=min(body, len(text)))
    chunks = cut(article)
    assert all(text[c.start : c.end] == c.text and c.start >= article.body for c in chunks)
    assert all(0 < len(c.text) <= LIMIT for c in chunks)
    assert all(a.end <= b.start for a, b in zip(chunks, chunks[1:], strict=False))
    assert "".join("".join(c.text.split()) for c in chunks) == "".join(text[article.body :].split())


def test_a_long_article_is_cut_near_the_target_at_the_ends_of_sentences() -> None:
    text = " ".join(f"Sentence number {n} says something of no great length." for n in range(200))
    chunks = cut(Article("root", "a.txt", text, "en", "0" * 64))
    assert all(c.text.endswith(".") for c in chunks)
    assert all(700 <= len(c.text) <= 900 for c in chunks[:-1])


SENTENCES = [
    ("uk", "У 2025 р. Потім він пішов. Так", ["У 2025 р.", "Потім він пішов.", "Так"]),
    ("vi", "Ông đến TP. Hồ Chí Minh. Sau đó ông đi.", ["Ông đến TP. Hồ Chí Minh.", "Sau đó ông đi."]),
    ("en", "No change by him.”We agree,” she said.", ["No change by him.", "”We agree,” she said."]),
    ("en", "A headline\nThe U.S. side left. Mr. Smith stayed.", ["A headline", "The U.S. side left.", "Mr. Smith stayed."]),  # noqa: E501
    ("ru", "«Хватит!» — сказал он. – Идите.", ["«Хватит!» — сказал он.", "– Идите."]),
    ("vi", "“Đủ rồi!” – ông nói. Không ai đi.", ["“Đủ rồi!” – ông nói.", "Không ai đi."]),
    ("ru", "Нужно: хлеб. - молоко. - сыр.", ["Нужно: хлеб.", "- молоко.", "- сыр."]),
    ("zh", "你好。世界。", ["你好。", "世界。"]),
    ("en", "no stop", ["no stop"]),
    ("en", " \n\t\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "sentences"), SENTENCES, ids=[t for _, t, _ in SENTENCES])
def test_hard_sentences(language: str, text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text, language)] == sentences
