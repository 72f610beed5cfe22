"""The page Articles, driven without a browser: every state of it, and nothing that it shows acts as markup."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index.build import build, build_lock
from index.corpus.uploads import add, is_upload
from index.formats.base import MAX_BYTES
from index.search import Index
from index.settings import Settings
from index.storage.records import Head
from index.store import chroma_place
from index.vectors import Chroma
from tests.app_pages import Open, done, seen, shown
from tests.makers import zipped
from ui.rows import PAGE
from ui.strings import NAMES, say

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

SHIP = "The harbour of Zubrov handled {} ships in May."


@pytest.fixture
def settings(write: Corpus, settings_for: Made) -> Settings:
    """Settings over two articles, not built."""
    ship = f"---\ntitle: Ships\nsource: The Daily\npublished: 2025-12-13\n---\n{SHIP.format(10)}"
    return settings_for(write({"a.md": ship, "b.txt": "Маяк продали. Його купило місто."}))


def said(page: AppTest) -> str:
    """Everything that stands on a page, as its reader sees it."""
    marked = [*page.main.markdown, *page.main.caption, *page.error, *page.warning, *page.info, *page.success]
    return "\n".join(
        [shown(page), *(seen(m.value) for m in marked if "<" not in m.value), *(t.value for t in page.text)]
    )


def heads_of(settings: Settings) -> dict[str, Head]:
    """doc_id -> head of everything in the index."""
    return {head.doc_id: head for head in Chroma(chroma_place(settings), fresh=True).all_heads()}


def names(page: AppTest) -> list[str]:
    """The articles that are listed, in order."""
    return [seen(button.label) for button in page.button if (button.key or "").startswith("read_")]


def upload(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Choose some files and send them."""
    page = done(page.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files]).run())
    (button,) = [b for b in page.button if seen(b.label) == say("en", "bring_add", count=len(files))]
    return done(button.click().run())


def paste(page: AppTest, **fields: object) -> AppTest:
    """Fill in the form and send it."""
    for name, value in fields.items():
        widgets = [*page.text_input, *page.text_area, *page.date_input, *page.selectbox]
        next(widget for widget in widgets if widget.key == f"paste_{name}").set_value(value)  # type: ignore[union-attr]
    (button,) = [b for b in page.button if seen(b.label) == say("en", "paste_add")]
    return done(button.click().run())


# States


def test_without_an_index_it_is_built_and_its_articles_are_listed(draw: Open, settings: Settings) -> None:
    page = draw("articles", settings)
    assert not page.error
    assert names(page) == ["Ships", "b.txt"]
    assert seen(page.caption[0].value) == "2 articles, 0 of them added here"
    ship, light = (row for row in shown(page).split("\n") if "characters" in row)
    for fact in ("en", "The Daily", "13 December 2025", "a.md", "1 chunks"):
        assert fact in ship
    assert "uk" in light
    assert say("en", "source_undated") in light


@pytest.mark.parametrize("language", NAMES)
def test_an_empty_corpus_says_what_to_do(draw: Open, settings_for: Made, write: Corpus, language: str) -> None:
    page = draw("articles", settings_for(write({})), language)
    assert say(language, "articles_none") in said(page)
    assert not page.error
    assert page.file_uploader


def test_a_missing_corpus_is_one_sentence(draw: Open, settings_for: Made, tmp_path: Path) -> None:
    page = draw("articles", settings_for(tmp_path / "nowhere"))
    (error,) = page.error
    assert seen(error.value).startswith("expected a folder of articles")


def test_a_damaged_index_is_one_sentence(draw: Open, settings: Settings) -> None:
    database = settings.data_dir / "chroma" / "chroma.sqlite3"
    database.parent.mkdir(parents=True)
    database.write_bytes(b"this is no database" * 100)
    page = draw("articles", settings)
    (error,) = page.error
    assert "cannot be read" in seen(error.value)
    assert not page.file_uploader


def test_an_index_that_breaks_under_the_page_is_one_sentence(
    draw: Open, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = draw("articles", settings)
    head = heads_of(settings)["a.md"]
    Chroma(chroma_place(settings), fresh=True).drop_version(head)
    st.cache_resource.clear()
    monkeypatch.setattr("index.view.PATIENCE_S", 0.5)  # nobody writes here who could be waited for
    page = done(page.button(key=f"read_{head.key}").click().run())
    assert "expected a stored text" in said(page)


# Finding and reading


def test_articles_are_found_by_title_file_source_language_and_origin(draw: Open, settings: Settings) -> None:
    build(settings)
    add(settings, [("Зубров.txt", SHIP.format(11).encode())])
    page = draw("articles", settings)
    assert names(page) == ["Ships", "b.txt", "Зубров.txt"]
    searches = {"SHIP": ["Ships"], "b.TXT": ["b.txt"], "daily ships": ["Ships"], "зубр": ["Зубров.txt"], "*": []}
    for words, found in searches.items():
        assert names(done(page.text_input(key="articles_search").set_value(words).run())) == found
    page = done(page.text_input(key="articles_search").set_value("").run())
    assert names(done(page.multiselect(key="articles_languages").set_value(["uk"]).run())) == ["b.txt"]
    page = done(page.multiselect(key="articles_languages").set_value([]).run())
    assert names(done(page.toggle(key="articles_only_own").set_value(True).run())) == ["Зубров.txt"]
    page = done(page.toggle(key="articles_only_own").set_value(False).run())
    assert names(done(page.selectbox(key="articles_sort").set_value("title").run())) == ["b.txt", "Ships", "Зубров.txt"]
    assert names(done(page.selectbox(key="articles_sort").set_value("longest").run()))[0] == "Ships"


def test_many_articles_are_listed_a_page_at_a_time(draw: Open, settings_for: Made, write: Corpus) -> None:
    settings = settings_for(write({f"{n:02}.txt": f"Report {n} of the harbour." for n in range(PAGE + 5)}))
    page = draw("articles", settings)
    assert names(page) == [f"{n:02}.txt" for n in range(PAGE)]
    page.session_state["articles_page"] = 2
    assert names(done(page.run())) == [f"{n:02}.txt" for n in range(PAGE, PAGE + 5)]
    found = done(page.text_input(key="articles_search").set_value("03").run())
    assert names(found) == ["03.txt"]


def test_an_article_is_read_whole(draw: Open, settings: Settings) -> None:
    page = draw("articles", settings)
    page = done(page.button(key=f"read_{heads_of(settings)['b.txt'].key}").click().run())
    (frame,) = page.get("iframe")
    assert "Маяк продали. Його купило місто." in frame.proto.srcdoc


def test_an_article_that_has_gone_meanwhile_is_named(draw: Open, settings: Settings) -> None:
    page = draw("articles", settings)
    head = heads_of(settings)["b.txt"]
    (settings.corpus / "b.txt").unlink()
    build(settings)
    page = done(page.button(key=f"read_{head.key}").click().run())
    assert names(page) == ["Ships"]
    assert not page.get("iframe")


# Bringing


def test_several_files_are_taken_each_with_its_outcome(draw: Open, settings: Settings) -> None:
    page = upload(
        draw("articles", settings), ("../news.txt", SHIP.format(11).encode()), ("photo.txt", b"\x89PNG\0"),
        ("x.exe", b"MZ"), ("box.zip", zipped({"in.txt": SHIP.format(12), "bomb.txt": b"a" * 9_000_000})),
        ("again.txt", SHIP.format(11).encode()), ("void.txt", b""),
    )  # fmt: skip
    assert [seen(e.value).split(":")[0] for e in page.error] == [
        "photo.txt was not added", "x.exe was not added", "void.txt was not added",
    ]  # fmt: skip
    assert "binary file" in seen(page.error[0].value)
    assert "expected a file ending in .txt" in seen(page.error[1].value)
    assert [seen(s.value) for s in page.success] == [
        "news.txt was added as news.txt (articles: 1).", "box.zip was added as box.zip (articles: 1).",
    ]  # fmt: skip
    assert seen(page.info[0].value) == "again.txt was not added: its content is in the index already, as news.txt."
    assert any("a zip bomb" in text.value for text in page.text)
    assert set(names(page)) == {"Ships", "b.txt", "news.txt", "box.zip!in.txt"}
    assert seen(page.caption[0].value) == "4 articles, 2 of them added here"
    page = done(page.button(key="bring_dismiss").click().run())
    assert [*page.error, *page.success, *page.info] == []


def test_a_file_over_the_limit_is_refused_and_the_limit_named(draw: Open, settings: Settings) -> None:
    page = upload(draw("articles", settings), ("big.txt", b"x" * (MAX_BYTES + 1)))
    (error,) = page.error
    assert f"expected at most {MAX_BYTES:,} bytes" in seen(error.value)
    assert set(heads_of(settings)) == {"a.md", "b.txt"}


HOSTILE = [
    "<script>alert(1)</script>.txt", "![x](http://evil.example/a.png).txt", "**bold** $x^2$ :red[x].md",
    "a" * 300 + ".txt", "\x1b[31m\u202e.txt", "javascript:alert(1).txt", "../../etc/passwd.txt",
    "-> :material/home:.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE, ids=[repr(name)[:30] for name in HOSTILE])
def test_a_hostile_name_shows_as_text_wherever_it_stands(draw: Open, settings: Settings, name: str) -> None:
    page = upload(draw("articles", settings), (name, SHIP.format(11).encode()))
    (success,) = page.success
    assert "was added as" in seen(success.value)
    (stored,) = [doc_id for doc_id, head in heads_of(settings).items() if is_upload(head)]
    assert "/" not in stored
    assert len(names(page)) == 3
    page = done(page.button(key=f"read_{heads_of(settings)[stored].key}").click().run())
    assert said(page)
    bad = upload(draw("articles", settings), (name, b"\0"))
    assert "was not added" in seen(bad.error[0].value)


def test_hostile_titles_and_texts_show_as_text(draw: Open, settings_for: Made, write: Corpus) -> None:
    markup = "<img src=x onerror=alert(1)> [a](javascript:b) $x$ **b** :red[c] https://evil.example"
    text = f"---\ntitle: '{markup}'\nsource: '{markup}'\n---\n{markup} was said."
    settings = settings_for(write({"a.md": text}))
    page = draw("articles", settings)
    assert names(page) == [markup]
    assert markup in said(page)
    page = done(page.button(key=f"read_{heads_of(settings)['a.md'].key}").click().run())
    (frame,) = page.get("iframe")
    assert "<img" not in frame.proto.srcdoc


def test_a_text_is_pasted_and_the_form_is_empty_again(draw: Open, settings: Settings) -> None:
    page = paste(
        draw("articles", settings),
        title="Порт",
        text=SHIP.format(12),
        date=date(2025, 12, 1),
        source="The Daily",
        language="uk",
    )
    assert seen(page.success[0].value) == "Порт.md was added as Порт.md (articles: 1)."
    head = heads_of(settings)["Порт.md"]
    assert (head.title, head.source, head.published, head.language) == ("Порт", "The Daily", date(2025, 12, 1), "uk")
    assert page.text_area(key="paste_text").value == ""
    assert page.text_input(key="paste_title").value == ""
    assert page.date_input(key="paste_date").value is None


def test_a_text_that_is_refused_stays_in_the_form(draw: Open, settings: Settings) -> None:
    page = paste(draw("articles", settings), title="Nothing", text="  ")
    assert "expected an article" in seen(page.error[0].value)
    assert page.text_input(key="paste_title").value == "Nothing"


def test_a_task_goes_on_when_its_page_is_left_and_its_outcome_is_told_on_return(draw: Open, settings: Settings) -> None:
    page = draw("articles", settings)
    started = threading.Event()
    with build_lock(settings):
        from index.corpus.uploads import add as take
        from ui.task import Task

        def work(progress: object) -> object:
            started.set()
            return take(settings, [("news.txt", SHIP.format(11).encode())])

        task: Task[object] = Task(work, str).start()  # waits for the lock, as a build of somebody else's makes it
        assert started.wait(30)
        assert not task.ends_within(0)
        assert names(done(page.run())) == ["Ships", "b.txt"]
    page.session_state["bring_task"] = task
    page = done(page.run())
    assert seen(page.success[0].value).startswith("news.txt was added")


def test_a_busy_index_is_one_sentence_and_nothing_is_lost(
    draw: Open, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = draw("articles", settings)
    monkeypatch.setattr("ui.articles.WAIT_S", 0)
    key = heads_of(settings)["a.md"].key
    page = done(page.button(key=f"read_{key}").click().run())
    page = done(page.button(key=f"remove_{key}").click().run())
    with build_lock(settings):
        page = done(page.button(key=f"yes_{key}").click().run())
    assert "that another build holds" in seen(page.error[0].value)
    assert set(heads_of(settings)) == {"a.md", "b.txt"}


# Removing


def removed(page: AppTest, head: Head) -> AppTest:
    """Open an article, ask for its removal, and confirm it."""
    page = done(page.button(key=f"read_{head.key}").click().run())
    page = done(page.button(key=f"remove_{head.key}").click().run())
    return done(page.button(key=f"yes_{head.key}").click().run())


def test_an_article_of_the_corpus_is_removed_after_the_warning_that_a_build_brings_it_back(
    draw: Open, settings: Settings
) -> None:
    page = draw("articles", settings)
    head = heads_of(settings)["b.txt"]
    page = done(page.button(key=f"read_{head.key}").click().run())
    assert not page.warning
    page = done(page.button(key=f"remove_{head.key}").click().run())
    assert seen(page.warning[0].value) == say("en", "articles_sure_corpus")
    page = done(page.button(key=f"no_{head.key}").click().run())
    assert not page.warning
    assert set(heads_of(settings)) == {"a.md", "b.txt"}
    page = removed(draw("articles", settings), head)
    assert names(page) == ["Ships"]
    assert seen(page.success[0].value) == "Removed: b.txt"
    assert build(settings).added == ["b.txt"]


def test_an_upload_is_removed_with_all_that_its_file_brought(draw: Open, settings: Settings) -> None:
    build(settings)
    add(settings, [("box.zip", zipped({"x.txt": SHIP.format(11), "y.txt": SHIP.format(12)}))])
    head = heads_of(settings)["box.zip!x.txt"]
    page = draw("articles", settings)
    page = done(page.button(key=f"read_{head.key}").click().run())
    page = done(page.button(key=f"remove_{head.key}").click().run())
    assert seen(page.warning[0].value) == say("en", "articles_sure_many", count=2, names="box.zip!y.txt")
    page = done(page.button(key=f"yes_{head.key}").click().run())
    assert names(page) == ["Ships", "b.txt"]
    assert not list(settings.uploads_dir.iterdir())


def test_the_assistant_sees_what_was_brought_and_removed_at_once(draw: Open, settings: Settings) -> None:
    page = upload(draw("articles", settings), ("news.txt", b"The mayor of Kertys resigned on Monday."))
    from ui.session import shared

    def cited() -> list[str]:
        return [c.doc_id for c in shared().ask("Did the mayor of Kertys resign?").citations]

    assert isinstance(shared().index, Index)
    assert cited() == ["news.txt"]
    removed(page, heads_of(settings)["news.txt"])
    assert cited() == []
