"""Sentences that may answer: which they are, which comes first, and which part of a long one is quoted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.sentences import Span
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.extract import MAX_QUOTE, Extract, Extractor, quote_span
from rag.understand import understand


def article(text: str, doc_id: str = "a.txt", language: str = "en") -> Article:
    """An article of some text."""
    return Article(root="r", doc_id=doc_id, text=text, language=language, sha256="0" * 64)


def passage(text: str, doc_id: str = "a.txt", language: str = "en") -> Passage:
    """A passage that is a whole article."""
    return Passage(article(text, doc_id, language), 0, len(text), 1.0, 1.0, 0.5, 1)


def ranked(workshop: Workshop, question: str, *passages: Passage) -> list[str]:
    """The sentences that may answer a question, best first."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    return [e.text for e in Extractor(workshop).candidates(understood, needs, passages)]


# Which sentences are candidates

NEWS = "Belarus freed 52 prisoners.\nIt rained in Vilnius. Coale met Lukashenko on 12 December in Minsk!"


def test_a_candidate_is_a_whole_sentence_at_its_place(workshop: Workshop) -> None:
    question = understand("Whom did Coale meet in Minsk when it rained?", workshop)
    needs = weigh(question.terms, {}, 10)
    found = Extractor(workshop).candidates(question, needs, [passage(NEWS)])
    neighbours, itself = ([e for e in found if (e.features["own"] > 0) is own] for own in (False, True))
    texts = [NEWS[e.span.start : e.span.end] for e in itself]
    assert texts == ["Coale met Lukashenko on 12 December in Minsk!", "It rained in Vilnius."]
    assert all(e.features["near"] > 0 and not e.held and 0 < e.score < 1 for e in neighbours)
    for extract in itself:
        assert 0 < extract.score < 1
        assert extract.features["own"] > 0
        assert extract.held
        assert all(extract.span.start <= a < b <= extract.span.end for a, b in extract.places)


def test_a_sentence_outside_the_passage_is_no_candidate(workshop: Workshop) -> None:
    question = understand("prisoners, Coale", workshop)
    needs = weigh(question.terms, {}, 10)
    first_line = replace(passage(NEWS), end=NEWS.index("\n"))
    found = Extractor(workshop).candidates(question, needs, [first_line])
    assert all(e.span.end <= first_line.end for e in found)
    assert NEWS[found[0].span.start : found[0].span.end] == "Belarus freed 52 prisoners."


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
    assert ranked(workshop, question, passage(text, language=language))[0] == expected


def test_what_the_question_names_itself_is_not_the_thing_wanted(workshop: Workshop) -> None:
    text = "In 2022 Bialiatski won the prize. In 2022 Bialiatski won the prize with 2 others."
    chosen = ranked(workshop, "How many others won the prize in 2022 with Bialiatski?", passage(text))
    assert chosen[0].endswith("with 2 others.")


# What a candidate is


def test_a_title_that_the_text_does_not_hold_speaks_for_the_sentences_after_it(workshop: Workshop) -> None:
    asked = "How many prisoners did Belarus free?"
    told = passage("On Thursday 52 prisoners left Grodno by bus. Nobody was left behind.")

    def inherited(title: str | None) -> float:
        of_title = replace(told, article=replace(told.article, title=title))
        understood = understand(asked, workshop)
        needs = weigh(understood.terms, {}, 10)
        found = Extractor(workshop).candidates(understood, needs, [of_title])
        return max((e.features["inherited"] for e in found if e.span.start == 0), default=0.0)

    assert inherited(None) == inherited("Rain in Oslo") < inherited("Belarus frees prisoners")


def test_a_sentence_that_is_not_kept_might_as_well_not_be_there(workshop: Workshop) -> None:
    question = understand("Whom did Coale meet in Minsk when it rained?", workshop)
    needs = weigh(question.terms, {}, 10)
    extractor = Extractor(workshop)
    left = extractor.candidates(question, needs, [passage(NEWS)], lambda read: "Vilnius" not in read.text)
    assert left[0].text == "Coale met Lukashenko on 12 December in Minsk!"
    assert all("Vilnius" not in e.text for e in left)
    assert extractor.candidates(question, needs, [passage(NEWS)], lambda _: False) == []


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Coale met the press. “We are glad,” he said. He left.", True),
        ("Coale met the press.\n«Ми раді».", True),
        ("Coale met the press. He left.", False),
        ("Coale met the press.", False),
    ],
)
def test_a_sentence_knows_the_quotation_after_it(workshop: Workshop, text: str, announced: bool) -> None:
    question = understand("What did Coale tell the press?", workshop)
    needs = weigh(question.terms, {}, 10)
    first = min(Extractor(workshop).candidates(question, needs, [passage(text)]), key=lambda e: e.span)
    assert first.text == "Coale met the press."
    assert bool(first.neighbours.quotation) == announced
    if first.neighbours.quotation:
        assert text[first.neighbours.quotation.start] in "“«"


@pytest.mark.parametrize(
    ("question", "language", "text", "words"),
    [
        ("How many prisoners did Belarus release?", "en", "Belarus released 52 prisoners.", ["prisoners"]),
        ("Скільки в’язнів звільнила Білорусь?", "en", "Belarus released 52 prisoners.", ["prisoners"]),
        ("How many prisoners did Belarus release?", "vi", "Belarus đã thả 52 tù nhân.", ["tù nhân"]),
    ],
)
def test_the_places_of_the_thing_counted_are_told_in_any_language(
    workshop: Workshop, question: str, language: str, text: str, words: list[str]
) -> None:
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    found, *_ = Extractor(workshop).candidates(understood, needs, [passage("Before. " + text, language=language)])
    places = [found.article.text[a:b] for a, b in found.things]
    assert set(words) <= set(places)
    assert not {"Belarus", "52"} & set(places)


# Which part of a long sentence is quoted


def extract(text: str, doc_id: str = "a.txt") -> Extract:
    """An extract that is a whole article."""
    return Extract(article(text, doc_id), Span(0, len(text)), 1.0)


LETTERS = st.text("aв“ế👩", min_size=1, max_size=3)
WORDS = st.lists(st.builds(str.__mul__, LETTERS, st.integers(1, 60)), min_size=1, max_size=30)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.sampled_from([" ", ", ", "; ", "\u00a0", "  ", "\u3000"]), st.data())
def test_a_quote_lies_in_its_sentence_and_is_short(words: list[str], gap: str, data: st.DataObject) -> None:
    sentence = gap.join(words)
    text = "Before. " + sentence + " After."
    span = Span(8, 8 + len(sentence))
    at = data.draw(st.integers(span.start, span.end - 1))
    whole = replace(extract(text), span=span, places=(Span(at, at + 1),))
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
    start, end = quote_span(replace(extract(text), places=(Span(at, at + 8),)))
    assert start <= at
    assert at + 8 <= end
    assert all(word in ("filler", "TREASURE") for word in text[start:end].split())


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0 ", ",  ", "” — "])
def test_a_part_begins_and_ends_with_a_letter_or_mark_never_with_white_space(gap: str) -> None:
    text = gap.join(f"word{n}" for n in range(200))
    for place in range(400, len(text), 7):
        start, end = quote_span(replace(extract(text), places=(Span(place, place + 1),)))
        assert text[start:end] == text[start:end].strip()


def test_a_sentence_without_any_break_is_cut_at_the_limit() -> None:
    text = "漢" * 1000
    assert quote_span(replace(extract(text), places=(Span(0, 1),))) == (0, MAX_QUOTE)
