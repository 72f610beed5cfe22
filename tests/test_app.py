"""The chat page, driven without a browser: what it shows, and that nothing it shows acts as markup."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from index.build import build
from index.settings import PROJECT, Settings
from rag import Assistant
from rag.frames import phrase
from tests.invariants import seed

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
REWRITTEN = re.compile(r"->|<-|--|>=|<=|:material/\w+:|:streamlit:|https?://|www\.|[\w.]+@\w+\.\w")
"""What the page turns into arrows, dashes, icons and links even where each character is escaped."""


def seen(markdown: str) -> str:
    """What a reader sees of a Markdown text that must be nothing but text."""
    shown = MARKDOWN.render(markdown)
    assert set(re.findall(r"</?(\w+)", shown)) <= {"p", "br"}, shown
    text = html.unescape(re.sub(r"<[^>]+>", "", shown)).strip("\n")
    assert not REWRITTEN.search(text), text
    return text


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Open the page over a corpus: ``page(settings)``, with further variables by name."""

    def opened(settings: Settings, **variables: str) -> AppTest:
        monkeypatch.setenv("RAG_CORPUS", str(settings.corpus))
        monkeypatch.setenv("RAG_DATA_DIR", str(settings.data_dir))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120).run()

    st.cache_resource.clear()
    yield opened
    st.cache_resource.clear()


def ask(page: AppTest, question: str) -> AppTest:
    """Type a question and send it."""
    page = page.chat_input[0].set_value(question).run()
    assert not page.exception
    return page


def test_the_page_opens_with_a_title_and_an_empty_chat(page: Callable[..., AppTest], seeds_settings: Settings) -> None:
    opened = page(seeds_settings)
    assert not opened.exception
    assert not opened.error
    assert [title.value for title in opened.title] == ["News answers"]
    assert opened.caption[0].value == phrase("en", "profile")
    assert (len(opened.chat_input), len(opened.chat_message)) == (1, 0)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which sanctions were lifted?", "en"),
        ("Які санкції скасували?", "uk"),
        ("Mỹ dỡ bỏ lệnh trừng phạt nào?", "vi"),
    ],
)
def test_a_question_is_answered_with_its_sources(
    page: Callable[..., AppTest], seeds_settings: Settings, seeds_assistant: Assistant, question: str, language: str
) -> None:
    shown = ask(page(seeds_settings), question)
    answer = seeds_assistant.ask(question)
    assert (answer.abstained, answer.language) == (False, language)
    person, assistant = shown.chat_message
    assert (person.name, person.text[0].value) == ("user", question)
    assert assistant.name == "assistant"
    on_the_page = [seen(m.value) for m in assistant.markdown] + [t.value for t in assistant.text]
    assert answer.text in on_the_page
    sources = assistant.expander
    assert len(sources) == len(answer.citations) > 0
    for citation, source in zip(answer.citations, sources, strict=True):
        assert seen(source.label).startswith(f"[{citation.id}] ")
        assert seed(citation.doc_id)[citation.start : citation.end] in [t.value for t in source.text]
        about = "\n".join(
            [seen(source.label), *(seen(c.value) for c in source.caption), *(t.value for t in source.text)]
        )
        assert citation.doc_id in about
        assert f"{citation.start}-{citation.end}" in about


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How high is Mount Everest?", "en"),
        ("Яка висота Евересту?", "uk"),
        ("Đỉnh Everest cao bao nhiêu mét?", "vi"),
    ],
)
def test_where_there_is_no_answer_the_page_says_so_and_shows_the_nearest_passages(
    page: Callable[..., AppTest], seeds_settings: Settings, seeds_assistant: Assistant, question: str, language: str
) -> None:
    shown = ask(page(seeds_settings), question)
    answer = seeds_assistant.ask(question)
    assert answer.language == language
    assert answer.text in [text.value for text in shown.text]
    assert [e.text[-1].value for e in shown.expander] == [p.text for p in answer.passages[:3]]
    assert all(seen(e.label).startswith(phrase(language, "nearest_title")) for e in shown.expander)


def test_a_follow_up_keeps_the_subject_and_earlier_turns_stay(
    page: Callable[..., AppTest], seeds_settings: Settings, seeds_assistant: Assistant
) -> None:
    first, follow_up = "How many prisoners were released?", "and when?"
    shown = ask(ask(page(seeds_settings), first), follow_up)
    assert [message.name for message in shown.chat_message] == ["user", "assistant"] * 2
    assert [shown.chat_message[n].text[0].value for n in (0, 2)] == [first, follow_up]
    expected = seeds_assistant.ask(follow_up, [{"role": "user", "content": first}])
    sources = shown.chat_message[3].expander
    assert len(sources) == len(expected.citations) > 0
    for citation, source in zip(expected.citations, sources, strict=True):
        assert citation.quote in [t.value for t in source.text]


@pytest.mark.parametrize("question", ["   ", "why? " * 1000])
def test_a_question_that_cannot_be_asked_gets_one_clear_error_and_the_chat_goes_on(
    page: Callable[..., AppTest], seeds_settings: Settings, question: str
) -> None:
    shown = ask(page(seeds_settings), question)
    (error,) = shown.error
    assert seen(error.value).startswith("expected a question")
    shown = ask(shown, "Which sanctions were lifted?")
    assert not shown.error
    assert shown.expander


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"RAG_ANSWERS": "llm"}, "OPENAI_API_KEY: expected a key"),
        ({"RAG_EMBEDDINGS": "openai"}, "OPENAI_API_KEY: expected a key"),
        ({"RAG_TIMEOUT_S": "soon"}, "RAG_TIMEOUT_S: expected"),
    ],
)
def test_settings_that_cannot_be_used_are_one_clear_error(
    page: Callable[..., AppTest], seeds_settings: Settings, variables: dict[str, str], message: str
) -> None:
    shown = page(seeds_settings, **variables)
    assert not shown.exception
    (error,) = shown.error
    assert seen(error.value).startswith(message)
    assert "\n" not in seen(error.value)


def test_a_missing_corpus_is_one_clear_error(
    page: Callable[..., AppTest], settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    shown = page(settings_for(tmp_path / "nowhere"))
    assert not shown.exception
    (error,) = shown.error
    assert re.match(r"expected a folder of articles at .*nowhere, got nothing; create it", seen(error.value))
    assert "\n" not in seen(error.value)
    assert not shown.chat_message


def test_an_empty_corpus_is_no_error(
    page: Callable[..., AppTest], settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    shown = ask(page(settings_for(write({}))), "Кого звільнили?")
    assert not shown.error
    assert phrase("uk", "empty_index") in [text.value for text in shown.text]


HOSTILE = {
    "Zubrov": "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "Kertys": "[link](javascript:alert(1)) ![image](data:x) <a@b>",
    "Lomvel": "**bold** _slanted_ ~~gone~~ `code` ```fence```",
    "Tarvik": "$x^2$ $$y$$ \\(z\\) \\[w\\] &lt;b&gt; &amp;",
    "Ostren": ":red[x] :blue-background[y] |a|b| # 1) - * + =",
    "Velkas": ":material/home: :streamlit:",
    "Jurnek": "a -> b <- c -- d >= e <= f",
    "Palmyr": "https://evil.example/a www.evil.example me@evil.example",
}
NAMES = {
    "Zubrov": "<b>x<_b>",
    "Kertys": "*a* _b_ `c` ~~d~~",
    "Lomvel": "[x](y) $z$ #1",
    "Tarvik": ":material",
    "Ostren": "a--b",
    "Velkas": "www.evil.example",
    "Jurnek": "plain",
    "Palmyr": "# heading",
}
"""The person freed -> what stands in the report, and the name of its file."""


@pytest.fixture(scope="module")
def hostile_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings over reports that hold all kinds of markup, in files whose names do."""
    folder = tmp_path_factory.mktemp("hostile")
    settings = Settings(corpus=folder / "corpus", data_dir=folder / "data")
    settings.corpus.mkdir()
    for person, markup in HOSTILE.items():
        (settings.corpus / f"{NAMES[person]}.txt").write_text(f"Ivan {person} {markup} was freed.", encoding="utf-8")
    build(settings)
    return settings


@pytest.mark.parametrize("person", HOSTILE)
def test_hostile_text_shows_as_text(page: Callable[..., AppTest], hostile_settings: Settings, person: str) -> None:
    question = f"Was {person} freed?\n{HOSTILE[person]}"
    asked, answered = ask(page(hostile_settings), question).chat_message
    assert [t.value for t in asked.text] == [question]
    quote = f"Ivan {person} {HOSTILE[person]} was freed."
    on_the_page = [seen(m.value) for m in answered.markdown] + [t.value for t in answered.text]
    assert any(f"undated: “{quote}” [1]" in text for text in on_the_page)
    assert quote in [t.value for t in answered.expander[0].text]


@pytest.mark.parametrize("person", NAMES)
def test_a_hostile_file_name_shows_as_text(
    page: Callable[..., AppTest], hostile_settings: Settings, person: str
) -> None:
    source = ask(page(hostile_settings), f"Was {person} freed?").expander[0]
    assert f"{NAMES[person]}.txt" in "\n".join([seen(source.label), *(t.value for t in source.text)])
