"""Channels and languages in one ranking: order has no influence, and no language is crowded out."""

import random
import shutil

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.settings import PROJECT, Settings
from rag import Assistant
from rag.fuse import LEAST_SHARE, Scored, channel_sum, merge

SCORES = st.builds(Scored, bm25=st.floats(0, 60), cosine=st.floats(-1, 1))
CANDIDATES = st.dictionaries(st.sampled_from(["en", "uk", "vi", "pl", "ru"]), st.lists(SCORES, max_size=30))


@settings(max_examples=60, deadline=None)
@given(CANDIDATES)
def test_every_candidate_has_exactly_one_place(by_language: dict[str, list[Scored]]) -> None:
    places = [(p.language, p.number) for p in merge(by_language)]
    assert sorted(places) == sorted((code, n) for code, some in by_language.items() for n in range(len(some)))


@settings(max_examples=60, deadline=None)
@given(CANDIDATES)
def test_scores_fall_and_ranks_count_up_within_a_language(by_language: dict[str, list[Scored]]) -> None:
    places = merge(by_language)
    scores = [p.score for p in places]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    for code, some in by_language.items():
        assert [p.rank for p in places if p.language == code] == list(range(1, len(some) + 1))


@settings(max_examples=60, deadline=None)
@given(CANDIDATES, st.randoms(use_true_random=False))
def test_the_order_of_languages_and_candidates_has_no_influence(
    by_language: dict[str, list[Scored]], shuffler: random.Random
) -> None:
    codes = list(by_language)
    shuffler.shuffle(codes)
    shuffled = {code: shuffler.sample(by_language[code], len(by_language[code])) for code in codes}

    def seen(candidates: dict[str, list[Scored]]) -> list[tuple[str, int, float, float]]:
        sums = {
            code: channel_sum(np.array([s.bm25 for s in some]), np.array([s.cosine for s in some]), 1.0)
            for code, some in candidates.items()
        }
        return [(p.language, p.rank, p.score, float(sums[p.language][p.number])) for p in merge(candidates)]

    assert seen(shuffled) == seen(by_language)


@settings(max_examples=60, deadline=None)
@given(CANDIDATES)
def test_within_a_language_the_better_channel_sum_comes_first(by_language: dict[str, list[Scored]]) -> None:
    places = merge(by_language)
    for code, some in by_language.items():
        most = max((s.bm25 for s in some), default=0)
        in_order = [some[p.number] for p in places if p.language == code]
        sums = [(s.bm25 / most if most > 0 else 0) + max(s.cosine, 0) for s in in_order]
        assert sums == sorted(sums, reverse=True)


@settings(max_examples=80, deadline=None)
@given(st.lists(SCORES, min_size=1, max_size=10), CANDIDATES)
def test_the_nth_of_a_language_keeps_a_bounded_place_whatever_the_others_hold(
    ours: list[Scored], others: dict[str, list[Scored]]
) -> None:
    places = merge({**others, "be": ours})
    turns = round(1 / LEAST_SHARE)
    for at, place in enumerate(places, 1):
        if place.language == "be":
            assert at <= place.rank + len(others) * (turns * place.rank - 1)


def test_a_thousand_better_candidates_do_not_crowd_out_a_single_weak_one() -> None:
    places = merge({"en": [Scored(50 + n / 100, 0.9) for n in range(1000)], "uk": [Scored(0.1, 0.01)]})
    assert [p.language for p in places].index("uk") < round(1 / LEAST_SHARE)


@pytest.mark.parametrize(
    ("bm25", "cosine", "expected"),
    [
        ([], [], []),
        ([0.0], [0.0], [0.0]),
        ([0.0, 0.0], [0.4, -0.4], [0.8, 0.0]),
        ([4.0, 1.0], [0.0, 0.5], [1.0, 1.25]),
        ([5e-324, 0.0], [0.0, 0.0], [1.0, 0.0]),
    ],
)
def test_channels_are_added_as_shares_of_the_best(
    bm25: list[float], cosine: list[float], expected: list[float]
) -> None:
    assert channel_sum(np.array(bm25), np.array(cosine), 2.0).tolist() == expected


def test_several_queries_at_once_are_fused_as_each_alone() -> None:
    bm25, cosine = np.array([[4.0, 2.0], [0.0, 0.0]]), np.array([[0.5, 0.1], [0.2, -0.3]])
    together = channel_sum(bm25, cosine, 2.0)
    alone = [channel_sum(b, c, 2.0).tolist() for b, c in zip(bm25, cosine, strict=True)]
    assert together.tolist() == alone


# With a real index: fifty English articles on the topic of the five that ship

WHO = ["Lukashenko", "Trump", "John Coale", "The US delegation", "A Belarusian official", "Reuters", "Belta"]
DID = ["spoke about", "commented on", "asked about", "was quoted on", "wrote about", "kept silent about"]
WHAT = [
    "political prisoners in Belarus", "the sanctions on Belarus", "the embassy in Minsk", "relations with Washington",
    "the war in Ukraine", "Ukrainians in Belarusian prisons", "the military exercises with Russia",
    "the release of prisoners", "potash and trade", "the Lithuanian border", "a pardon for foreign citizens",
]  # fmt: skip
WHEN = ["in September", "last month", "on Thursday", "this week", "in Minsk", "after the talks", "at the weekend"]


def english_article(number: int) -> str:
    """A report of twelve sentences that turns in circles around the topic and states nothing new."""
    pick = random.Random(number).choice
    return " ".join(f"{pick(WHO)} {pick(DID)} {pick(WHAT)} {pick(WHEN)}." for _ in range(12))


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The five articles that ship among fifty in English."""
    folder = tmp_path_factory.mktemp("crowded")
    corpus = shutil.copytree(PROJECT / "seeds", folder / "corpus")
    for number in range(50):
        (corpus / f"english_{number:02}.txt").write_text(english_article(number), encoding="utf-8")
    return Assistant.open(Settings(corpus=corpus, data_dir=folder / "data"))


@pytest.mark.parametrize(
    ("question", "doc", "evidence"),
    [
        (
            "How many Ukrainians did Lukashenko pardon last weekend?",
            "003_538e3e1aaf46960d.txt",
            "помилувавши 31 українця минулими вихідними",
        ),
        (
            "How many of the pardoned were citizens of Lithuania?",
            "002_c921a7b290a26246.txt",
            "6 з них — громадяни Литви",
        ),
        (
            "Which US military attaché was invited to observe the exercises?",
            "001_764f2a8dc53a973a.txt",
            "đã mời Tùy viên quân sự Mỹ Bryan Shoupe tới thăm",
        ),
        (
            "Which fertiliser ingredient does Belarus produce?",
            "001_764f2a8dc53a973a.txt",
            "một thành phần then chốt trong phân bón",
        ),
        (
            "Which country produces potash for fertiliser?",
            "001_764f2a8dc53a973a.txt",
            "Belarus là một trong những nhà sản xuất kali lớn",
        ),
        (
            "Whose letter did the US delegation bring to Lukashenko?",
            "000_7879b45fdbed92c3.txt",
            "mang theo một bức thư cá nhân của Tổng thống Mỹ Donald Trump",
        ),
    ],
)
def test_what_only_another_language_holds_is_found_and_quoted_among_fifty_english_articles(
    crowded: Assistant, question: str, doc: str, evidence: str
) -> None:
    answer = crowded.ask(question)
    first = [(p.article.doc_id, evidence in p.text) for p in answer.passages[:5]]
    assert (doc, True) in first
    assert [c.quote for c in answer.citations if c.doc_id == doc and evidence in c.quote]
