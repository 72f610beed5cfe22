"""The second stage: a passage takes the place of its best sentence, and no language crowds out another."""

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.sentences import Span
from rag.answer import Passage
from rag.extract import Extract
from rag.rerank import FIRST, KEPT, reranked

TEXT = "One two. Three four. Five six. Seven eight."
HALVES = (Span(0, 20), Span(21, 43))
SENTENCES = (Span(0, 8), Span(9, 20), Span(21, 30), Span(31, 43))


def article(name: str, language: str) -> Article:
    """An article of four sentences in two passages."""
    return Article("r", name, TEXT, language, "0" * 64)


def of(name: str) -> Article:
    """The article of a name that ends with its language."""
    return article(name, name[-2:])


def found(*names: str) -> list[Passage]:
    """Both passages of each article, as a first stage might rank them."""
    spans = [(of(name), half) for name in names for half in HALVES]
    return [Passage(a, s.start, s.end, 1 / n, 1.0, 0.5, 1) for n, (a, s) in enumerate(spans, 1)]


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Passage], list[Extract]]:
    """Passages of some languages, and probabilities of some of their sentences."""
    languages = st.sampled_from(["en", "uk", "vi", "ru"])
    names = [f"{n}{draw(languages)}" for n in range(draw(st.integers(0, 8)))]
    chances = st.one_of(st.none(), st.sampled_from([0.0, 0.1, 0.5, 0.9]), st.floats(0, 1))
    pairs = [(Extract(of(name), span, 0.0), draw(chances)) for name in names for span in SENTENCES]
    return found(*names), [Extract(e.article, e.span, chance) for e, chance in pairs if chance is not None]


def best(passage: Passage, extracts: list[Extract]) -> float:
    """The probability of a passage's best sentence."""
    inside = [e.score for e in extracts if e.article == passage.article and passage.start <= e.span.start < passage.end]
    return max(inside, default=0.0)


@given(judged())
def test_the_same_passages_come_back_and_each_language_is_seen_early(made: tuple[list[Passage], list[Extract]]) -> None:
    passages, extracts = made
    ranked = reranked(passages, extracts)
    assert [p.score for p in ranked] == [1 / place for place in range(1, len(passages) + 1)]
    places = {(p.article.key, p.start) for p in passages}
    assert len(ranked) == len(passages)
    assert {(p.article.key, p.start) for p in ranked} == places
    chances = [best(p, extracts) for p in ranked]
    kept = FIRST - KEPT
    assert chances[:kept] == sorted((best(p, extracts) for p in passages), reverse=True)[:kept]
    languages = [p.article.language for p in ranked]
    missing = set(languages) - set(languages[:FIRST])
    assert not missing or len(set(languages[:FIRST])) > KEPT, "a language gave way to the same language"
    for language in set(languages):
        of_language = [c for p, c in zip(ranked, chances, strict=True) if p.article.language == language]
        assert of_language == sorted(of_language, reverse=True)


def test_a_passage_takes_the_place_of_its_best_sentence() -> None:
    passages = found("1en", "2en")
    extracts = [Extract(of("2en"), SENTENCES[3], 0.8), Extract(of("1en"), SENTENCES[2], 0.3)]
    order = [(p.article.doc_id, p.start) for p in reranked(passages, extracts)]
    assert order == [("2en", 21), ("1en", 21), ("1en", 0), ("2en", 0)]


def test_a_language_with_weak_sentences_keeps_a_place_among_the_first() -> None:
    passages = found("1en", "2en", "3en", "4uk", "5vi")
    extracts = [Extract(of(n), s, 0.9) for n in ("1en", "2en", "3en") for s in SENTENCES]
    extracts.append(Extract(of("5vi"), SENTENCES[2], 0.2))
    order = [(p.article.doc_id, p.start) for p in reranked(passages, extracts)]
    assert order[:FIRST] == [("1en", 0), ("1en", 21), ("2en", 0), ("5vi", 21), ("4uk", 0)]


def test_a_passage_of_the_time_asked_about_gains_and_a_wider_lead_stands() -> None:
    passages = found("1en", "2uk")
    extracts = [Extract(of("1en"), SENTENCES[0], 0.5), Extract(of("2uk"), SENTENCES[0], 0.45)]

    def order(gain: float) -> list[str]:
        ranked = reranked(passages, extracts, [0.0, 0.0, gain, gain])
        return [p.article.doc_id for p in ranked if p.start == 0]

    assert (order(0.0), order(0.05), order(0.2)) == (["1en", "2uk"], ["1en", "2uk"], ["2uk", "1en"])


def test_where_languages_compete_none_keeps_a_place() -> None:
    passages = found("1en", "2en", "3en", "4uk")
    extracts = [Extract(of(n), s, 0.9) for n in ("1en", "2en", "3en") for s in SENTENCES]
    assert "uk" in [p.article.language for p in reranked(passages, extracts)[:FIRST]]
    assert "uk" not in [p.article.language for p in reranked(passages, extracts, fair=False)[:FIRST]]


def test_sentences_that_no_passage_holds_decide_nothing() -> None:
    passages = found("1en")
    assert [p.start for p in reranked(passages, [Extract(of("2en"), SENTENCES[2], 0.9)])] == [0, 21]
    assert reranked([], []) == ()
