"""The assistant over the articles that ship: what every answer must keep, and when there is none."""

import asyncio
import json
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from index.errors import CorpusError, QuestionError, SettingsError
from index.settings import Settings
from rag import Assistant, Done, Filters, Quoted, Retrieved, Sentence
from rag.__main__ import app as command_line
from rag.frames import frame, phrase
from tests.invariants import ANSWER_KEYS, CITATION_KEYS, LANGUAGES, PASSAGE_KEYS, hold, seed, sentences_of, timeless


@pytest.mark.parametrize("doc_id", LANGUAGES)
def test_every_sentence_of_an_article_as_a_question_brings_checked_quotes(
    seeds_assistant: Assistant, doc_id: str
) -> None:
    questions = sentences_of(doc_id)
    assert len(questions) > 10
    for question in questions:
        answer = seeds_assistant.ask(question)
        hold(answer, seed)
        assert answer.language == LANGUAGES[doc_id]
        by_id = {citation.id: citation for citation in answer.citations}
        for sentence in answer.sentences:
            quoted = by_id[sentence.citations[0]]
            assert sentence.text.startswith(frame(answer.language, quoted.language, None, quoted.published))
            assert " ".join(quoted.quote.split()) in sentence.text
        if len(question.split()) > 2:
            assert doc_id in {citation.doc_id for citation in answer.citations}, question


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How high is Mount Everest?"),
        ("en", "Who won the football World Cup?"),
        ("en", "What is the price of bitcoin?"),
        ("en", "What is the best recipe for borscht?"),
        ("en", "How does photosynthesis work?"),
        ("en", "What is the capital of Australia?"),
        ("en", "When did the Titanic sink?"),
        ("en", "How far away is the Moon?"),
        ("en", "What will the weather be in Tokyo tomorrow?"),
        ("uk", "Яка висота Евересту?"),
        ("uk", "Хто виграв чемпіонат світу з футболу?"),
        ("uk", "Скільки коштує біткоїн?"),
        ("uk", "Який найкращий рецепт борщу?"),
        ("uk", "Як відбувається фотосинтез?"),
        ("uk", "Яка столиця Австралії?"),
        ("uk", "Коли затонув «Титанік»?"),
        ("uk", "Яка відстань до Місяця?"),
        ("uk", "Яка завтра погода в Токіо?"),
        ("vi", "Đỉnh Everest cao bao nhiêu mét?"),
        ("vi", "Ai vô địch World Cup bóng đá?"),
        ("vi", "Giá bitcoin là bao nhiêu?"),
        ("vi", "Cách nấu phở bò ngon nhất là gì?"),
        ("vi", "Quang hợp diễn ra như thế nào?"),
        ("vi", "Thủ đô của Úc là gì?"),
        ("vi", "Tàu Titanic chìm khi nào?"),
        ("vi", "Mặt Trăng cách Trái Đất bao xa?"),
        ("vi", "Thời tiết ngày mai ở Tokyo thế nào?"),
    ],
)
def test_what_the_articles_do_not_speak_of_is_not_answered(
    seeds_assistant: Assistant, language: str, question: str
) -> None:
    answer = seeds_assistant.ask(question)
    hold(answer, seed)
    assert (answer.abstained, answer.reason, answer.language) == (True, "no_evidence", language)
    assert (answer.sentences, answer.citations) == ((), ())
    assert len(answer.passages) >= 10
    articles = phrase(language, "articles", count=5)
    assert answer.text == f"{phrase(language, 'no_evidence', articles=articles)} {phrase(language, 'nearest')}"


@pytest.mark.parametrize(
    ("first", "follow_up"),
    [
        ("How many prisoners were released?", "and when?"),
        ("Скільки в’язнів звільнили?", "а коли?"),
        ("Bao nhiêu tù nhân được trả tự do?", "còn khi nào?"),
        ("Who is John Coale?", "what about him?"),
        ("Хто такий Джон Коул?", "and when?"),
    ],
)
def test_a_follow_up_is_answered_where_alone_it_asks_nothing(
    seeds_assistant: Assistant, first: str, follow_up: str
) -> None:
    history = [{"role": "user", "content": first}, {"role": "assistant", "content": "..."}]
    assert seeds_assistant.ask(follow_up).abstained
    answer = seeds_assistant.ask(follow_up, history)
    hold(answer, seed)
    assert not answer.abstained
    assert answer.question == follow_up


@pytest.mark.parametrize("question", ["What did the US get in return?", "Яка висота Евересту?"])
def test_the_json_form_has_exactly_the_agreed_keys(seeds_assistant: Assistant, question: str) -> None:
    form = seeds_assistant.ask(question).to_dict()
    assert set(form) == ANSWER_KEYS
    assert all(set(citation) == CITATION_KEYS for citation in form["citations"])
    assert all(set(p) == PASSAGE_KEYS for p in form["passages"])
    assert json.loads(json.dumps(form)) == form
    assert (form["mode"], form["usage"]["prompt_tokens"], form["usage"]["cost_usd"]) == ("extractive", 0, 0)
    assert form["index"] == seeds_assistant.index.mark
    assert all(milliseconds >= 0 for milliseconds in form["timings_ms"].values())


@pytest.mark.parametrize("question", ["Which sanctions were lifted?", "Хто такий Джон Коул?", "Giá bitcoin?"])
def test_a_stream_brings_passages_quotes_sentences_and_then_the_same_answer(
    seeds_assistant: Assistant, question: str
) -> None:
    retrieved, quoted, *sentences, done = seeds_assistant.stream(question)
    assert isinstance(retrieved, Retrieved)
    assert isinstance(quoted, Quoted)
    assert all(isinstance(sentence, Sentence) for sentence in sentences)
    assert isinstance(done, Done)
    assert retrieved.passages == done.answer.passages
    assert quoted.citations == done.answer.citations
    assert tuple(sentences) == done.answer.sentences
    assert timeless(done.answer) == timeless(seeds_assistant.ask(question))


def test_an_event_loop_gets_the_same_answer(seeds_assistant: Assistant) -> None:
    answer = asyncio.run(seeds_assistant.aask("Which sanctions were lifted?"))
    assert timeless(answer) == timeless(seeds_assistant.ask("Which sanctions were lifted?"))


def test_sixteen_threads_get_the_answers_that_each_would_get_alone(seeds_assistant: Assistant) -> None:
    questions = [question for doc_id in LANGUAGES for question in sentences_of(doc_id)[1:8]]
    alone = [timeless(seeds_assistant.ask(question)) for question in questions]
    with ThreadPoolExecutor(16) as pool:
        together = [timeless(answer) for answer in pool.map(seeds_assistant.ask, questions)]
    assert together == alone


@pytest.mark.parametrize("language", ["en", "uk", "vi"])
@pytest.mark.parametrize(
    "filters",
    [
        Filters(languages=("de",)),
        Filters(doc_ids=("no.txt",)),
        Filters(sources=("Reuters",)),
        Filters(since=date(2030, 1, 1)),
        Filters(languages=("uk",), doc_ids=("004_9f5bfb20eb9dfd48.txt",)),
    ],
)
def test_filters_that_leave_no_article_are_named_as_the_reason(
    seeds_assistant: Assistant, language: str, filters: Filters
) -> None:
    question = {"en": "Which sanctions were lifted?", "uk": "Які санкції зняли?", "vi": "Trừng phạt nào được dỡ bỏ?"}
    answer = seeds_assistant.ask(question[language], filters=filters)
    assert (answer.abstained, answer.reason, answer.language) == (True, "filtered_out", language)
    assert answer.text.startswith(phrase(language, "filtered_out"))
    assert answer.passages == ()


@pytest.mark.parametrize(
    ("filters", "undated", "left"),
    [
        (Filters(since=date(2025, 11, 26)), 3, {"001", "003"}),
        (Filters(since=date(2025, 11, 27)), 3, {"001"}),
        (Filters(until=date(2025, 11, 26)), 3, {"003"}),
        (Filters(languages=("vi",), until=date(2025, 12, 13)), 1, {"001"}),
        (Filters(languages=("en",), since=date(2020, 1, 1)), 1, set()),
        (Filters(doc_ids=("001_764f2a8dc53a973a.txt",), since=date(2020, 1, 1)), 0, {"001"}),
        (Filters(languages=("vi", "en")), 0, {"000", "001", "004"}),
    ],
)
def test_filters_restrict_the_passages_and_undated_articles_are_counted(
    seeds_assistant: Assistant, filters: Filters, undated: int, left: set[str]
) -> None:
    answer = seeds_assistant.ask("What did Trump and Lukashenko say about Belarus?", filters=filters)
    hold(answer, seed)
    assert {passage.article.doc_id[:3] for passage in answer.passages} == left
    said = phrase("en", "undated_out", count=undated)
    assert answer.text.endswith("\n" + said) if undated else "Undated" not in answer.text


@pytest.mark.parametrize(
    ("question", "language"), [("Who was freed?", "en"), ("Кого звільнили?", "uk"), ("Ai được thả?", "vi")]
)
def test_an_empty_corpus_abstains_and_says_so(
    write: Callable[..., Path], settings_for: Callable[..., Settings], question: str, language: str
) -> None:
    answer = Assistant.open(settings_for(write({}))).ask(question)
    assert (answer.abstained, answer.reason, answer.language) == (True, "empty_index", language)
    assert (answer.text, answer.passages) == (phrase(language, "empty_index"), ())


def test_a_missing_corpus_is_bad_input(tmp_path: Path, settings_for: Callable[..., Settings]) -> None:
    with pytest.raises(CorpusError, match="expected a folder of articles"):
        Assistant.open(settings_for(tmp_path / "nowhere"))


@pytest.mark.parametrize(("variable", "value"), [("RAG_ANSWERS", "llm"), ("RAG_PROFILE", "openai")])
def test_a_model_without_key_or_server_is_refused_with_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    monkeypatch.setenv("RAG_DATA_DIR", str(tmp_path / "data"))
    with pytest.raises(SettingsError, match="^OPENAI_API_KEY: expected .*set one"):
        Assistant.open()
    result = CliRunner().invoke(command_line, ["ask", "Who was freed?"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: OPENAI_API_KEY:")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_an_embedded_profile_uses_no_key(seeds_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-a-key")
    monkeypatch.setenv("RAG_PROFILE", "embedded")
    opened = Assistant.open(Settings(corpus=seeds_settings.corpus, data_dir=seeds_settings.data_dir))
    assert opened.profile == "embedded"
    assert opened.ask("Which sanctions were lifted?").mode == "extractive"


TURNS = st.lists(
    st.fixed_dictionaries({"role": st.sampled_from(["user", "assistant", "system"]), "content": st.text()})
)


@settings(max_examples=60, deadline=None)
@example(question="\x08", history=[])
@example(question="\u200b\u3000", history=[])
@given(question=st.text(st.characters(), max_size=60), history=TURNS)
def test_any_text_at_all_is_answered_or_refused_as_a_question(
    seeds_assistant: Assistant, question: str, history: list[dict[str, str]]
) -> None:
    try:
        answer = seeds_assistant.ask(question, history)
    except QuestionError:
        seen = (c for c in question if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
        assert not any(seen), "only what nobody sees is no question"
        return
    hold(answer, seed)
    json.dumps(answer.to_dict(), ensure_ascii=False).encode("utf-8")
