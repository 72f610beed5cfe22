"""Features of sentences: in range for any text, the same whatever stands beside the sentence's own passage."""

import math
import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.workshop import Workshop
from rag.evidence.features import FEATURES, FOR_THE_ANSWER
from rag.extract import Extractor
from rag.question.wanted import KINDS
from rag.understand import UNSEEN
from tests.reading import Rows, passage, rows_of

COMPARED = {name for name in FEATURES if name.endswith("_best")}
RARE = {
    "rare_own", "rare_near", "soft", "soft_near", "cosine_rare", "inherited", "specific", "untold", "followed",
    "followed_square", "handed", "untold_followed", "taken_over",
}  # fmt: skip
"""Weighed by what the sentences at hand seldom hold, the same in any order."""
PLACED = {"rank", *COMPARED, *RARE, "article", "named_article", "rest_article", "recent", "latest", "initial"}
"""What other passages have a part in; all else is the sentence's and its neighbours' own."""

QUESTIONS = {
    "How many prisoners did Belarus free on 11 September?": "en",
    "Who is John Coale?": "en",
    "What did Trump say about the 52 prisoners?": "en",
    "Скільки в’язнів звільнила Білорусь?": "uk",
    "Якого числа Коул був у Мінську й чому?": "uk",
    "Ông Coale tới Minsk ngày nào?": "vi",
    "Bao nhiêu phần trăm cử tri đi bầu?": "vi",
    "the of": "en",
}
TEXTS = [
    "Belarus freed 52 prisoners. “We are glad,” Trump said on 11 September. It is unclear who paid 3.5% or $20.",
    "Білорусь звільнила 52 в’язнів. Торік вона не звільнила нікого. Коул був у Мінську два дні.",
    "Ngày 12/12, ông John Coale tới Minsk. Ông muốn mở lại đại sứ quán! Chưa rõ khi nào.",
    "It rained.\n\nNobody came.",
    "12 12 12",
    "...",
]


PASSAGES = [
    passage(text, f"{n}.txt", language, date(2025, 11, 26) if n % 2 else None)
    for n, (text, language) in enumerate(zip(TEXTS, ("en", "uk", "vi", "en", "xx", "en"), strict=True))
]


def by_sentence(rows: Rows) -> dict[tuple[str, int], dict[str, float]]:
    """Features by the sentence's place."""
    return {(read.article.doc_id, read.span.start): row for read, row, _ in rows}


def in_range(rows: Rows) -> None:
    """Each feature of each sentence is there, finite and where it belongs."""
    for _, row, gives in rows:
        assert set(row) == {*FEATURES, *FOR_THE_ANSWER}
        for name, value in row.items():
            assert math.isfinite(value), name
            least, most = (-1.0, 0.0) if name in COMPARED else (0.0, 1.0)
            assert least - 1e-6 <= value <= most + 1e-6, (name, value)
        assert gives <= set(KINDS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_feature_is_finite_and_in_range(workshop: Workshop, extractor: Extractor, question: str) -> None:
    rows = rows_of(workshop, extractor, question, PASSAGES)
    assert {read.article.doc_id for read, _, _ in rows} == {p.article.doc_id for p in PASSAGES}
    in_range(rows)


ANY = st.one_of(
    st.lists(st.sampled_from([*" ".join(TEXTS).split(), "\n", ".", "“", "0", "٣", "½"]), max_size=25).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)


@settings(max_examples=60, deadline=None)
@given(
    question=st.one_of(st.sampled_from(list(QUESTIONS)), ANY.filter(lambda t: bool(UNSEEN.sub("", t).strip()))),
    texts=st.lists(st.tuples(ANY, st.sampled_from(["en", "uk", "vi", "ru", "xx"])), max_size=3),
)
def test_any_text_has_features_in_range(
    workshop: Workshop, extractor: Extractor, question: str, texts: list[tuple[str, str]]
) -> None:
    passages = [passage(text, f"{n}.txt", language) for n, (text, language) in enumerate(texts)]
    in_range(rows_of(workshop, extractor, question, passages))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(list(QUESTIONS)), st.randoms(use_true_random=False))
def test_the_order_of_the_passages_changes_only_the_rank(
    workshop: Workshop, extractor: Extractor, question: str, shuffler: random.Random
) -> None:
    one = by_sentence(rows_of(workshop, extractor, question, PASSAGES))
    other = by_sentence(rows_of(workshop, extractor, question, shuffler.sample(PASSAGES, len(PASSAGES))))
    assert set(one) == set(other)
    for place, row in one.items():
        for name in {*FEATURES, *FOR_THE_ANSWER} - {"rank"}:
            assert math.isclose(row[name], other[place][name], abs_tol=1e-5), name


def test_the_rank_of_a_passage_is_the_same_however_many_follow(workshop: Workshop, extractor: Extractor) -> None:
    question = next(iter(QUESTIONS))
    few, many = (by_sentence(rows_of(workshop, extractor, question, some)) for some in (PASSAGES[:2], PASSAGES))
    ranks = [many[place]["rank"] for place in few]
    assert ranks == [row["rank"] for row in few.values()]
    assert len(set(ranks)) == 2
    deep = rows_of(workshop, extractor, question, [passage("", "b.txt", "en")] * 99 + PASSAGES[:1])
    assert {row["rank"] for _, row, _ in deep} == {0.0}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("number", range(len(PASSAGES)))
def test_other_passages_change_nothing_of_what_is_the_sentences_own(
    workshop: Workshop, extractor: Extractor, question: str, number: int
) -> None:
    alone = by_sentence(rows_of(workshop, extractor, question, [PASSAGES[number]]))
    together = by_sentence(rows_of(workshop, extractor, question, PASSAGES))
    for place, row in alone.items():
        own = {name: value for name, value in row.items() if name not in PLACED}
        assert own == pytest.approx({name: together[place][name] for name in own}, abs=1e-6)


def test_nothing_has_no_features(workshop: Workshop, extractor: Extractor) -> None:
    assert rows_of(workshop, extractor, "Who is John Coale?", []) == []
    assert rows_of(workshop, extractor, "Who is John Coale?", [passage("", "a.txt", "en")]) == []
    in_range(rows_of(workshop, extractor, "the of", [passage("It rained.", "a.txt", "en")]))


@pytest.mark.parametrize(
    ("question", "language", "text", "kinds", "own"),
    [
        ("Who was hurt?", "en", "LONDON, Dec 3 (Reuters) - Two were hurt.", set(), False),
        ("Who was hurt in Hanoi?", "en", "HANOI, Vietnam (AP) - Two were hurt in the south.", set(), False),
        ("Who was hurt in Hanoi?", "en", "HANOI, Vietnam (AP) - Two were hurt in Hanoi.", set(), True),
        ("Де їх поранили?", "uk", "КИЇВ, 12 грудня. Двох поранили.", set(), False),
        ("Де їх поранили?", "uk", "КИЇВ, 12 грудня. Двох поранили в Одесі.", {"place"}, False),
        ("Ai bị thương?", "vi", "HÀ NỘI (TTXVN) - Hai người bị thương.", set(), False),
    ],
)
def test_a_dateline_is_no_part_of_what_a_sentence_holds(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, kinds: set[str], own: bool
) -> None:
    ((read, row, gives),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    place = workshop.analyser.analyse("Hanoi", "en").keys
    assert (gives, not read.keys.isdisjoint(place)) == (kinds, own)
    assert row["named_article"] in (0.5, 1.0)  # the article keeps where it was written


def test_neighbours_count_for_near_and_the_rest_of_the_passage_for_passage(
    workshop: Workshop, extractor: Extractor
) -> None:
    text = "Coale arrived. It rained. It snowed. It hailed. Prisoners sang."
    rows = rows_of(workshop, extractor, "Did Coale meet the prisoners?", [passage(text, "a.txt", "en")])
    assert [row["own"] > 0 for _, row, _ in rows] == [True, False, False, False, True]
    assert [row["near"] > 0 for _, row, _ in rows] == [False, True, True, True, False]
    assert all(row["own"] + row["near"] + row["passage"] <= 1 + 1e-9 for _, row, _ in rows)
    held = {round(row["own"] + row["near"] + row["passage"], 6) for _, row, _ in rows}
    assert len(held) == 1
