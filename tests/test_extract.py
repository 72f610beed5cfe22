"""Sentences that answer: which are chosen, how few, and which part of a long one is quoted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.sentences import Span
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, weigh
from rag.extract import (
    LEAST_COVERAGE,
    MAX_QUOTE,
    MAX_QUOTED,
    MAX_SENTENCES,
    Extract,
    Extractor,
    choose,
    quote_span,
)
from rag.understand import understand


def article(text: str, doc_id: str = "a.txt", language: str = "en") -> Article:
    """An article of some text."""
    return Article(root="r", doc_id=doc_id, text=text, language=language, sha256="0" * 64)


def passage(text: str, doc_id: str = "a.txt", language: str = "en") -> Passage:
    """A passage that is a whole article."""
    return Passage(article(text, doc_id, language), 0, len(text), 1.0, 1.0, 0.5, 1)


def answered(workshop: Workshop, question: str, *passages: Passage) -> list[str]:
    """The sentences that are chosen for a question."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    chosen = choose(Extractor(workshop).candidates(understood, needs, passages), needs)
    return [e.article.text[e.span.start : e.span.end] for e in chosen]


# Which sentences are candidates

NEWS = "Belarus freed 52 prisoners.\nIt rained in Vilnius. Coale met Lukashenko on 12 December in Minsk!"


def test_a_candidate_is_a_whole_sentence_at_its_place(workshop: Workshop) -> None:
    question = understand("Whom did Coale meet in Minsk when it rained?", workshop)
    needs = weigh(question.terms, {}, 10)
    found = Extractor(workshop).candidates(question, needs, [passage(NEWS)])
    texts = [NEWS[e.span.start : e.span.end] for e in found]
    assert texts == ["Coale met Lukashenko on 12 December in Minsk!", "It rained in Vilnius."]
    for extract in found:
        assert 0 < extract.own <= extract.coverage <= 1
        assert extract.held
        assert all(extract.span.start <= a < b <= extract.span.end for a, b in extract.places)


def test_a_sentence_outside_the_passage_is_no_candidate(workshop: Workshop) -> None:
    question = understand("prisoners, Coale", workshop)
    needs = weigh(question.terms, {}, 10)
    first_line = replace(passage(NEWS), end=NEWS.index("\n"))
    found = Extractor(workshop).candidates(question, needs, [first_line])
    assert [NEWS[e.span.start : e.span.end] for e in found] == ["Belarus freed 52 prisoners."]


@pytest.mark.parametrize("nothing", [[], [passage("Бджоли літають над лугом.", language="uk")]])
def test_what_shares_nothing_with_the_question_is_no_candidate(workshop: Workshop, nothing: list[Passage]) -> None:
    question = understand("Which sanctions were lifted?", workshop)
    needs = weigh(question.terms, {}, 10)
    assert Extractor(workshop).candidates(question, needs, nothing) == []


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("When did Coale visit Minsk?", "en", "Coale visited Minsk. Coale visited Minsk with his wife on 12 December."),
        (
            "How many prisoners did Belarus release?",
            "en",
            "Belarus released prisoners. At last Belarus released 52 prisoners.",
        ),
        (
            "Who released the prisoners?",
            "en",
            "The prisoners were released. In the end Lukashenko released the prisoners.",
        ),
        ("Where did Coale speak?", "en", "Coale spoke. Coale spoke for an hour in Vilnius."),
        ("Коли Коул відвідав Мінськ?", "uk", "Коул відвідав Мінськ. Коул відвідав Мінськ із дружиною 12 грудня."),
        (
            "Скільки в’язнів звільнила Білорусь?",
            "uk",
            "Білорусь звільнила в’язнів. Зрештою Білорусь звільнила 52 в’язнів.",
        ),
        (
            "How many prisoners were released?",
            "vi",
            "Belarus trả tự do cho tù nhân. Cuối cùng Belarus trả tự do cho 52 tù nhân.",
        ),
        ("Ông Coale tới Minsk khi nào?", "vi", "Ông Coale tới Minsk. Ông Coale tới Minsk cùng vợ vào ngày 12/12."),
    ],
)
def test_a_sentence_with_the_kind_of_thing_wanted_comes_first(
    workshop: Workshop, question: str, language: str, text: str
) -> None:
    """The first sentence says the same in fewer words, but without what is wanted."""
    expected = text.partition(". ")[2]
    assert answered(workshop, question, passage(text, language=language))[0] == expected


def test_what_the_question_names_itself_is_not_the_thing_wanted(workshop: Workshop) -> None:
    text = "In 2022 Bialiatski won the prize. In 2022 Bialiatski won the prize with 2 others."
    chosen = answered(workshop, "How many others won the prize in 2022 with Bialiatski?", passage(text))
    assert chosen[0].endswith("with 2 others.")


def test_an_answer_in_the_language_of_the_question_is_preferred_to_its_equal(workshop: Workshop) -> None:
    english, ukrainian = passage("Trump visited Minsk."), passage("Трамп відвідав Мінськ.", "b.txt", "uk")
    assert answered(workshop, "Did Trump visit Minsk?", ukrainian, english)[0] == "Trump visited Minsk."
    assert answered(workshop, "Чи відвідав Трамп Мінськ?", english, ukrainian)[0] == "Трамп відвідав Мінськ."


# How many are chosen

NEEDS = tuple(Need(frozenset({f"c{n}"}), weight) for n, weight in enumerate((0.26, 0.26, 0.24, 0.24)))


def extract(text: str, held: set[int], score: float, doc_id: str = "a.txt", coverage: float | None = None) -> Extract:
    """An extract that covers some of four needs."""
    own = sum(NEEDS[n].weight for n in held)
    return Extract(
        article(text, doc_id), Span(0, len(text)), own, own if coverage is None else coverage, score,
        frozenset(held), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ([], []),
        ([extract("weak", {0}, 0.9)], []),
        ([extract("just enough", {0, 1}, 0.5)], ["just enough"]),
        ([extract("with its passage", {0}, 0.5, coverage=LEAST_COVERAGE + 0.01)], ["with its passage"]),
        ([extract("just one half", {0}, 0.5, coverage=LEAST_COVERAGE)], []),
        ([extract("first", {0, 1}, 0.9), extract("the rest", {2, 3}, 0.5, coverage=0.6)], ["first", "the rest"]),
        ([extract("first", {0, 1}, 0.9), extract("nothing new", {0, 1}, 0.89)], ["first"]),
        ([extract("first", {0, 1}, 0.9), extract("elsewhere", {0, 1}, 0.8, "b.txt")], ["first", "elsewhere"]),
        ([extract("first", {0, 1}, 0.9), extract("elsewhere", {0, 1}, 0.7, "b.txt")], ["first"]),
        ([extract("twice", {0, 1}, 0.9), extract("twice", {0, 1}, 0.9, "b.txt")], ["twice"]),
        ([extract("weak but first", {0}, 0.9), extract("enough", {0, 1}, 0.5)], ["enough"]),
    ],
)
def test_sentences_join_when_they_bring_what_is_missing_or_say_the_same_elsewhere(
    candidates: list[Extract], chosen: list[str]
) -> None:
    assert [e.article.text for e in choose(candidates, NEEDS)] == chosen


def test_at_most_three_sentences_are_chosen() -> None:
    many = [extract(f"article {n}", {0, 1}, 0.9, f"{n}.txt") for n in range(10)]
    assert [e.article.text for e in choose(many, NEEDS)] == ["article 0", "article 1", "article 2"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            extract,
            text=st.text("ab ", min_size=1, max_size=4).map(lambda s: s * 250),
            held=st.sets(st.integers(0, 3), min_size=1),
            score=st.floats(0.1, 2),
            doc_id=st.sampled_from(["a.txt", "b.txt", "c.txt"]),
        ),
        max_size=8,
    )
)
def test_an_answer_is_short_covers_enough_and_repeats_nothing(candidates: list[Extract]) -> None:
    chosen = choose(sorted(candidates, key=lambda e: -e.score), NEEDS)
    assert bool(chosen) == any(e.coverage > LEAST_COVERAGE for e in candidates)
    assert len(chosen) <= MAX_SENTENCES
    assert sum(span.end - span.start for span in map(quote_span, chosen)) <= MAX_QUOTED
    assert len({e.article.text for e in chosen}) == len(chosen)
    assert all(e in candidates and e.coverage > LEAST_COVERAGE for e in chosen)


# Which part of a long sentence is quoted

LETTERS = st.text("aв“ế👩", min_size=1, max_size=3)
WORDS = st.lists(st.builds(str.__mul__, LETTERS, st.integers(1, 60)), min_size=1, max_size=30)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.sampled_from([" ", ", ", "; ", "\u00a0", "  ", "\u3000"]), st.data())
def test_a_quote_lies_in_its_sentence_and_is_short(words: list[str], gap: str, data: st.DataObject) -> None:
    sentence = gap.join(words)
    text = "Before. " + sentence + " After."
    span = Span(8, 8 + len(sentence))
    at = data.draw(st.integers(span.start, span.end - 1))
    whole = replace(extract(text, {0}, 1.0), span=span, places=(Span(at, at + 1),))
    start, end = quote_span(whole)
    assert span.start <= start < end <= span.end
    assert end - start <= MAX_QUOTE
    if len(sentence) <= MAX_QUOTE:
        assert (start, end) == span


@pytest.mark.parametrize("position", [0, 300, 700, 1100])
def test_the_part_that_is_quoted_holds_what_was_asked_for(position: int) -> None:
    words = ["filler"] * 165
    words[position // 7] = "TREASURE"
    text = " ".join(words)
    at = text.index("TREASURE")
    start, end = quote_span(replace(extract(text, {0}, 1.0), places=(Span(at, at + 8),)))
    assert start <= at
    assert at + 8 <= end
    assert all(word in ("filler", "TREASURE") for word in text[start:end].split())


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0 ", ",  ", "” — "])
def test_a_part_begins_and_ends_with_a_letter_or_mark_never_with_white_space(gap: str) -> None:
    text = gap.join(f"word{n}" for n in range(200))
    for place in range(400, len(text), 7):
        start, end = quote_span(replace(extract(text, {0}, 1.0), places=(Span(place, place + 1),)))
        assert text[start:end] == text[start:end].strip()


def test_a_sentence_without_any_break_is_cut_at_the_limit() -> None:
    text = "漢" * 1000
    assert quote_span(replace(extract(text, {0}, 1.0), places=(Span(0, 1),))) == (0, MAX_QUOTE)
