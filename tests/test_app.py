"""The chat page, driven without a browser: what it shows in every state."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from index.build import build
from index.settings import Settings
from rag import Assistant
from rag.frames import phrase
from tests.app_pages import Open, answers, ask, seen, shown
from tests.invariants import seed
from ui.markup import NEAR_LENGTH
from ui.strings import say

EXTRACTIVE = say("en", "connect_extractive")


def test_the_page_opens_with_a_title_a_banner_and_questions_to_begin_with(page: Open, seeds_settings: Settings) -> None:
    opened = page(seeds_settings)
    assert not opened.exception
    assert not opened.error
    assert [title.value for title in opened.title] == [say("en", "chat_welcome")]
    assert EXTRACTIVE in shown(opened.main)
    assert (len(opened.chat_input), len(opened.chat_message)) == (1, 0)
    assert [b.key for b in opened.main.button if b.key] == [f"suggestion-{n}" for n in range(6)]


def test_a_suggested_question_is_asked_by_a_click_and_answered(page: Open, own_seeds: Settings) -> None:
    opened = page(own_seeds)
    first = opened.button(key="suggestion-0")
    question = seen(first.label)
    answered = first.click().run()
    assert shown(answered, answered.chat_message[0]).strip() == question
    assert "abstained" not in "".join(element.value for element in answered.main.html)
    assert answered.button(key="open-0-1")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which sanctions were lifted?", "en"),
        ("Які санкції скасували?", "uk"),
        ("Mỹ dỡ bỏ lệnh trừng phạt nào?", "vi"),
    ],
)
def test_a_question_is_answered_with_its_sources(
    page: Open, own_seeds: Settings, seeds_assistant: Assistant, question: str, language: str
) -> None:
    opened = ask(page(own_seeds), question)
    answer = seeds_assistant.ask(question)
    assert (answer.abstained, answer.language) == (False, language)
    person, assistant = opened.chat_message
    assert (person.name, shown(opened, person).strip()) == ("user", question)
    said = shown(opened, assistant)
    for sentence in answer.sentences:
        assert sentence.text + "".join(f"[{n}]" for n in sentence.citations) in said
    cards = [element.value for element in assistant.html if 'class="card"' in element.value]
    assert len(cards) == len(answer.citations) > 0
    for citation, card in zip(answer.citations, cards, strict=True):
        assert f'id="source-0-{citation.id}"' in card
        assert f'href="#source-0-{citation.id}"' in assistant.html[0].value
        assert citation.doc_id in card
        assert f">{citation.language}</span>" in card
        assert seed(citation.doc_id)[citation.start : citation.end] in said
        assert opened.button(key=f"open-0-{citation.id}")


def test_a_source_opens_as_the_whole_article_with_the_quote_marked(
    page: Open, own_seeds: Settings, seeds_assistant: Assistant
) -> None:
    question = "How many prisoners were released?"
    citation = seeds_assistant.ask(question).citations[1]
    opened = ask(page(own_seeds), question).button(key="open-0-2").click().run()
    assert not opened.exception
    (frame,) = opened.get("iframe")
    document = frame.proto.srcdoc
    assert f">{citation.quote}</mark>" in document
    text = re.search(r"<body>(.*)<script>", document, re.DOTALL)
    assert text
    assert re.sub(r"</?mark[^>]*>", "", text.group(1)).replace("&#x27;", "'").replace("&quot;", '"') == seed(
        citation.doc_id
    )


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How high is Mount Everest?", "en"),
        ("Яка висота Евересту?", "uk"),
        ("Đỉnh Everest cao bao nhiêu mét?", "vi"),
    ],
)
def test_where_there_is_no_answer_the_page_says_so_and_shows_the_nearest_passages(
    page: Open, own_seeds: Settings, seeds_assistant: Assistant, question: str, language: str
) -> None:
    opened = ask(page(own_seeds), question)
    answer = seeds_assistant.ask(question)
    assert answer.language == language
    (said,) = answers(opened)
    assert answer.text in said
    assert 'class="abstained"' in opened.chat_message[1].html[0].value
    assert 'class="answer"' not in "".join(element.value for element in opened.chat_message[1].html)
    assert len(answer.nearest) == 3
    for quote in answer.nearest:
        assert quote.quote[: NEAR_LENGTH // 2] in said
        assert (quote.gloss or "") in said
    assert [b.key for b in opened.button if b.key and b.key.startswith("opennear")] == [
        f"opennear-0-{n}" for n in (1, 2, 3)
    ]


def test_thanks_are_not_shown_as_a_question_without_an_answer(page: Open, own_seeds: Settings) -> None:
    opened = ask(page(own_seeds), "Thanks!")
    (said,) = answers(opened)
    assert "You are welcome." in said
    assert "abstained" not in "".join(element.value for element in opened.chat_message[1].html)
    assert say("en", "chat_no_answer") not in said


def test_a_follow_up_keeps_the_subject_and_earlier_turns_stay(
    page: Open, own_seeds: Settings, seeds_assistant: Assistant
) -> None:
    first, follow_up = "How many prisoners were released?", "and when?"
    opened = ask(ask(page(own_seeds), first), follow_up)
    assert [message.name for message in opened.chat_message] == ["user", "assistant"] * 2
    assert [shown(opened, opened.chat_message[n]).strip() for n in (0, 2)] == [first, follow_up]
    told = seeds_assistant.ask(first).text
    earlier = [{"role": "user", "content": first}, {"role": "assistant", "content": told}]
    expected = seeds_assistant.ask(follow_up, earlier)
    assert expected.citations
    for citation in expected.citations:
        assert citation.quote in answers(opened)[1]


@pytest.mark.parametrize("question", ["   ", "why? " * 4000])
def test_a_question_that_cannot_be_asked_gets_one_clear_error_and_nothing_is_lost(
    page: Open, own_seeds: Settings, question: str
) -> None:
    opened = ask(ask(page(own_seeds), "Who was released?"), question)
    (error,) = opened.error
    assert seen(error.value).startswith("expected a question")
    assert len(opened.chat_message) == 2
    assert opened.chat_input[0].proto.value == question  # where it was typed, to be mended
    opened = ask(opened, "Which sanctions were lifted?")
    assert not opened.error
    assert len(opened.chat_message) == 4


def test_a_question_of_four_thousand_characters_is_asked(page: Open, own_seeds: Settings) -> None:
    question = ("Which sanctions were lifted? " * 200)[:3999].strip()
    opened = ask(page(own_seeds), question)
    assert not opened.error
    assert shown(opened, opened.chat_message[0]).strip() == question


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"RAG_ANSWERS": "llm"}, "OPENAI_API_KEY: expected a key"),
        ({"RAG_EMBEDDINGS": "openai"}, "OPENAI_API_KEY: expected a key"),
        ({"RAG_TIMEOUT_S": "soon"}, "RAG_TIMEOUT_S: expected"),
    ],
)
def test_settings_that_cannot_be_used_are_one_clear_error(
    page: Open, own_seeds: Settings, variables: dict[str, str], message: str
) -> None:
    opened = page(own_seeds, **variables)
    assert not opened.exception
    (error,) = opened.error
    assert seen(error.value).startswith(message)
    assert "\n" not in seen(error.value)


def test_a_missing_corpus_is_one_clear_error(page: Open, settings_for: Callable[..., Settings], tmp_path: Path) -> None:
    opened = page(settings_for(tmp_path / "nowhere"))
    assert not opened.exception
    (error,) = opened.error
    assert re.match(r"expected a folder of articles at .*nowhere, got nothing; create it", seen(error.value))
    assert "\n" not in seen(error.value)
    opened = opened.chat_input[0].set_value("Who?").run()
    assert not opened.exception
    assert opened.chat_input[0].proto.value == "Who?"
    assert not opened.chat_message


def test_without_an_index_it_is_built_when_the_page_opens(
    page: Open, settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    settings = settings_for(write({"a.txt": "Ivan Zubrov was freed in Minsk on Monday."}))
    opened = ask(page(settings), "Who was freed?")
    assert "Ivan Zubrov was freed" in answers(opened)[0]


def test_an_empty_corpus_is_no_error(
    page: Open, settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    opened = page(settings_for(write({})))
    assert [seen(note.value) for note in opened.info] == [say("en", "chat_no_articles")]
    opened = ask(opened, "Кого звільнили?")
    assert not opened.error
    assert phrase("uk", "empty_index") in answers(opened)[0]
    assert say("en", "chat_empty_index") in answers(opened)[0]


def test_a_damaged_index_is_one_clear_error(
    page: Open, settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    settings = settings_for(write({"a.txt": "Ivan Zubrov was freed."}))
    (settings.data_dir / "chroma").mkdir(parents=True)
    (settings.data_dir / "chroma" / "chroma.sqlite3").write_bytes(b"no database at all " * 500)
    opened = page(settings)
    assert not opened.exception
    assert len(opened.error) == 1
    assert "\n" not in seen(opened.error[0].value)


@pytest.fixture
def dated(settings_for: Callable[..., Settings], write: Callable[..., Path]) -> Settings:
    """Settings over four small articles of two languages, two outlets, three days and none."""
    head = "---\nsource: {}\npublished: {}\n---\n"
    settings = settings_for(
        write(
            {
                "one.md": head.format("The Daily", "2025-01-01") + "Ivan Zubrov was freed in Minsk.",
                "two.md": head.format("The Weekly", "2025-02-01") + "Petro Kertys was freed in Kyiv.",
                "three.md": head.format("The Daily", "2025-03-01") + "Івана Зубрового звільнили у Мінську.",
                "four.txt": "Olena Lomvel was freed in Lviv.",
            }
        )
    )
    build(settings)
    return settings


def test_filters_hold_for_the_next_question_and_are_shown(page: Open, dated: Settings) -> None:
    opened = page(dated)
    opened.multiselect(key="chat_languages").set_value(["uk"])
    opened = ask(opened.run(), "Who was freed?")
    assert "[1]" in answers(opened)[0]
    assert "[2]" not in answers(opened)[0]
    assert "three.md" in answers(opened)[0]
    assert say("en", "filters_on", filters="Ukrainian") in shown(opened.main)
    opened.button(key="filters_clear").click().run()
    assert 'class="filtering"' not in "".join(element.value for element in opened.main.html)


def test_sources_dates_and_chosen_articles_filter_too(page: Open, dated: Settings) -> None:
    opened = page(dated)
    assert opened.multiselect(key="chat_sources").options == ["The Daily", "The Weekly"]
    opened.multiselect(key="chat_sources").set_value(["The Daily"]).run()
    assert opened.multiselect(key="chat_articles").options == ["one.md", "three.md"]
    opened.multiselect(key="chat_articles").set_value(["one.md"]).run()
    said = answers(ask(opened, "Who was freed?"))[0]
    assert "one.md" in said
    assert "three.md" not in said
    opened.multiselect(key="chat_sources").set_value(["The Weekly"]).run()
    assert opened.multiselect(key="chat_articles").value == []


def test_a_filter_that_leaves_nothing_is_named_in_the_answer(page: Open, dated: Settings) -> None:
    opened = page(dated)
    opened.date_input(key="chat_since").set_value(date(2031, 1, 1)).run()
    said = answers(ask(opened, "Who was freed?"))[0]
    assert say("en", "chat_filtered_out") in said
    assert phrase("en", "filtered_out") in said
    assert phrase("en", "undated_out", count=1) in said
    assert "1 January 2031" in said


def test_the_language_of_the_interface_is_chosen_in_the_sidebar_and_stays(page: Open, own_seeds: Settings) -> None:
    opened = page(own_seeds)
    opened.selectbox(key="language_choice").set_value("uk").run()
    assert opened.title[0].value == say("uk", "chat_welcome")
    assert say("uk", "connect_extractive") in shown(opened.main)
    opened = ask(opened, "How high is Mount Everest?")
    assert say("uk", "chat_no_answer") in answers(opened)[0]
    assert phrase("en", "nearest") in answers(opened)[0]  # the answer itself is in the question's language


def test_an_answer_is_copied_as_markdown_with_its_sources(page: Open, own_seeds: Settings) -> None:
    opened = ask(page(own_seeds), "Which sanctions were lifted?")
    (box,) = opened.code
    assert re.search(r"“.*” \[1\]", box.value)
    assert re.search(r"^- \[1\] .*: “.+”( \(.+\))?$", box.value, re.MULTILINE)  # with a gloss of other languages


def test_what_people_think_is_kept_in_the_conversation_and_for_the_evaluation(page: Open, own_seeds: Settings) -> None:
    opened = ask(page(own_seeds), "Which sanctions were lifted?")
    opened = opened.feedback[0].set_value(1).run()
    opened.text_input[[t.label for t in opened.text_input].index(say("en", "chat_comment"))].set_value("Right!")
    opened = next(b for b in opened.button if b.label == say("en", "chat_comment_send")).click().run()
    assert not opened.exception
    lines = [json.loads(line) for line in (own_seeds.data_dir / "feedback.jsonl").read_text("utf-8").splitlines()]
    assert [(line["rating"], line["comment"]) for line in lines] == [(1, ""), (1, "Right!")]
    assert {line["question"] for line in lines} == {"Which sanctions were lifted?"}
    assert lines[-1]["answer"]["citations"][0]["quote"]
    again = page(own_seeds)
    again = again.button(key=next(b.key for b in again.button if b.key and b.key.startswith("shelf-"))).click().run()
    assert again.feedback[0].value == 1
    assert say("en", "chat_comment_kept") in [seen(caption.value) for caption in again.caption]


def test_asking_again_takes_the_place_of_the_last_answer(page: Open, own_seeds: Settings) -> None:
    opened = ask(ask(page(own_seeds), "Who was released?"), "Which sanctions were lifted?")
    opened = opened.button(key="retry-1").click().run()
    assert [shown(opened, m).strip() for m in opened.chat_message if m.name == "user"] == [
        "Who was released?",
        "Which sanctions were lifted?",
    ]
    assert "[1]" in answers(opened)[1]
