"""Conversations on disk: what was said is there, whatever happens to the file; sessions do not mix."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from index.settings import Settings
from index.storage.sqlite import check, connect
from tests.app_pages import Open, answers, ask, seen, shown
from tests.test_app_text import TEXTS
from ui.conversations import Conversations, ConversationsUnwritable, new_id, title_of
from ui.export import conversation_json, conversation_markdown
from ui.strings import say
from ui.turns import DAMAGED, Turn, read_turn

IDS = st.sampled_from(["a" * 32, "b" * 32, "c" * 32])


def sound(text: str) -> str:
    """What a file can hold of a text."""
    return text.encode("utf-8", "replace").decode()


class Store(RuleBasedStateMachine):
    """The file against a dictionary; every step may be by another process."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.path = self.folder / new_id() / "conversations.sqlite"
        self.model: dict[str, list[Turn]] = {}
        self.titles: dict[str, str] = {}

    def store(self) -> Conversations:
        return Conversations(self.path)

    @rule(conversation=IDS, question=TEXTS)
    def add(self, conversation: str, question: str) -> None:
        turn = Turn(question)
        self.store().add(conversation, turn)
        self.titles.setdefault(conversation, sound(title_of(question)))
        self.model.setdefault(conversation, []).append(read_turn(sound(turn.to_json())))

    @rule(conversation=IDS, place=st.integers(0, 3), comment=TEXTS)
    def replace(self, conversation: str, place: int, comment: str) -> None:
        turn = Turn("again?").rated(1, comment)
        self.store().replace(conversation, place, turn)
        if place < len(self.model.get(conversation, [])):
            self.model[conversation][place] = read_turn(sound(turn.to_json()))

    @rule(conversation=IDS, title=TEXTS)
    def rename(self, conversation: str, title: str) -> None:
        self.store().rename(conversation, title)
        line = sound(" ".join(title.split())[:200])
        if line and conversation in self.titles:
            self.titles[conversation] = line

    @rule(conversation=IDS)
    def delete(self, conversation: str) -> None:
        self.store().delete(conversation)
        self.model.pop(conversation, None)
        self.titles.pop(conversation, None)

    @invariant()
    def what_was_said_is_there(self) -> None:
        store = self.store()
        assert {c.id: (c.title, c.turns) for c in store.all()} == {
            name: (self.titles[name], len(turns)) for name, turns in self.model.items()
        }
        for name in ("a" * 32, "b" * 32, "c" * 32):
            assert store.turns(name) == self.model.get(name, [])


def test_the_file_holds_what_was_said(tmp_path: Path) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Store.folder = tmp_path
    run_state_machine_as_test(Store, settings=hypothesis_settings(max_examples=25, stateful_step_count=12))


def test_twenty_threads_at_once_lose_nothing(tmp_path: Path) -> None:
    store = Conversations(tmp_path / "c.sqlite")
    wrong: list[Exception] = []

    def talk(name: str) -> None:
        try:
            for n in range(5):
                store.add(name, Turn(f"{name} {n}"))
                store.add("shared", Turn(f"{name} {n}"))
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=talk, args=(f"n{n}",)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    for n in range(20):
        assert [t.question for t in store.turns(f"n{n}")] == [f"n{n} {k}" for k in range(5)]
    assert sorted(t.question for t in store.turns("shared")) == sorted(f"n{n} {k}" for n in range(20) for k in range(5))


def test_no_one_meets_a_new_file_with_some_of_its_tables(tmp_path: Path) -> None:
    class Watched(list[str]):
        def __iter__(self) -> Iterator[str]:
            for statement in super().__iter__():
                with closing(connect(tmp_path / "c.sqlite")) as another:
                    check(another, ["SELECT a FROM one", "SELECT b FROM two"])
                yield statement

    tables = Watched(["CREATE TABLE IF NOT EXISTS one (a)", "CREATE TABLE IF NOT EXISTS two (b)"])
    for _ in range(2):
        with closing(connect(tmp_path / "c.sqlite", tables)) as file:
            assert file.execute("SELECT * FROM one, two").fetchall() == []


def junk(path: Path) -> None:
    path.write_bytes(b"this is no database " * 1000)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 7])


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 3000] = b"\xff" * 3000
    path.write_bytes(bytes(content))


def other(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE conversation (something TEXT)")
    file.close()


@pytest.mark.parametrize("damage", [junk, cut, scribbled, other])
def test_a_damaged_file_is_moved_aside_whole_and_a_new_one_begun(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = tmp_path / "c.sqlite"
    before = Conversations(path)
    for n in range(40):
        before.add("a" * 32, Turn(f"question {n} " * 50))
    damage(path)
    content = path.read_bytes()
    store = Conversations(path)
    assert store.all() == []
    (aside,) = store.aside
    assert aside.read_bytes() == content
    store.add("b" * 32, Turn("still here?"))
    assert [c.title for c in Conversations(path).all()] == ["still here?"]


def test_a_file_damaged_under_a_running_server_is_moved_aside_too(tmp_path: Path) -> None:
    store = Conversations(tmp_path / "c.sqlite")
    store.add("a" * 32, Turn("one"))
    junk(store.path)
    store.add("a" * 32, Turn("two"))
    assert [t.question for t in store.turns("a" * 32)] == ["two"]
    assert len(store.aside) == 1


def test_threads_that_meet_one_damaged_file_move_it_once(tmp_path: Path) -> None:
    store = Conversations(tmp_path / "c.sqlite")
    for _ in range(10):
        junk(store.path)
        moved = len(store.aside)
        together = threading.Barrier(8)

        def talk(name: str, together: threading.Barrier = together) -> None:
            together.wait()
            store.add(name, Turn(name))

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(talk, [f"n{n}" for n in range(8)]))
        assert len(store.aside) == moved + 1
        assert sorted(c.id for c in store.all()) == [f"n{n}" for n in range(8)]


def test_a_folder_that_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Conversations(tmp_path / "file" / "c.sqlite")
    with pytest.raises(ConversationsUnwritable, match="expected a file of conversations"):
        store.add("a" * 32, Turn("one"))


@pytest.mark.parametrize("line", ["", "{", "[]", "null", '{"question": 1}', '{"question": "x", "answer": {"text": 1}}'])
def test_a_turn_that_cannot_be_read_is_marked_so(line: str) -> None:
    assert read_turn(line).state == DAMAGED


def test_exports_hold_everything_and_nothing_in_them_acts() -> None:
    answer = {
        "language": "en", "text": "<b>Yes</b> [1]", "abstained": False,
        "sentences": [{"text": "<b>Yes</b>", "citations": [1]}],
        "citations": [{"id": 1, "doc_id": "a*b.txt", "title": None, "source": None, "published": "2025-01-02",
                       "language": "vi", "start": 0, "end": 3, "quote": "[x](y)"}],
    }  # fmt: skip
    turns = [Turn("# Who?", answer=answer), Turn("<i>", state="failed", trouble="*no*")]
    markdown = conversation_markdown("en", "**T**", turns)
    assert markdown.startswith("# \\*\\*T\\*\\*\n")
    assert "## \\# Who?" in markdown
    assert "\\<b\\>Yes\\</b\\> [1]" in markdown
    assert "- [1] 2 January 2025, Vietnamese, a\\*b.txt: “\\[x\\](y)”" in markdown
    assert json.loads(conversation_json("T", turns))["turns"][0]["answer"] == answer


# On the page


def rows(page: object) -> list[str]:
    """The conversations that the sidebar lists."""
    return [seen(b.label) for b in page.button if b.key and b.key.startswith("shelf-")]  # type: ignore[attr-defined]


def open_first(page: object) -> object:
    return next(b for b in page.button if b.key and b.key.startswith("shelf-")).click().run()  # type: ignore


def test_a_conversation_is_there_in_a_new_session_and_goes_on(page: Open, own_seeds: Settings) -> None:
    ask(page(own_seeds), "How many prisoners were released?")
    again = page(own_seeds)
    assert not again.chat_message
    assert rows(again) == ["How many prisoners were released?"]
    again = ask(open_first(again), "and when?")  # type: ignore[arg-type]
    assert [m.name for m in again.chat_message] == ["user", "assistant"] * 2
    assert rows(again) == ["How many prisoners were released?"]


def test_a_page_loaded_anew_goes_on_with_the_conversation_of_its_address(page: Open, own_seeds: Settings) -> None:
    first = ask(page(own_seeds), "How many prisoners were released?")
    (name,) = {"".join(first.query_params["c"])}
    again = page(own_seeds)
    again.session_state["conversation"] = name
    assert len(again.run().chat_message) == 2


def test_sessions_have_conversations_of_their_own(page: Open, own_seeds: Settings) -> None:
    one, two = page(own_seeds), page(own_seeds)
    one = ask(one, "Who was released?")
    two = ask(two, "Which sanctions were lifted?")
    one = ask(one, "How high is Mount Everest?")
    questions = [[shown(p, m).strip() for m in p.chat_message if m.name == "user"] for p in (one, two)]
    assert questions == [["Who was released?", "How high is Mount Everest?"], ["Which sanctions were lifted?"]]
    assert len(rows(one)) == 2


def test_a_conversation_is_renamed_and_deleted_after_a_question(page: Open, own_seeds: Settings) -> None:
    opened = ask(page(own_seeds), "Who was released?")
    name = next(t for t in opened.text_input if t.label == say("en", "shelf_name"))
    name.set_value("My *own* <title>")
    opened = next(b for b in opened.button if b.label == say("en", "shelf_rename")).click().run()
    assert rows(opened) == ["My *own* <title>"]
    opened = opened.button(key="shelf_delete").click().run()
    assert rows(opened)
    assert "My *own* <title>" in seen(opened.markdown[-1].value)
    opened = opened.button(key="delete-no").click().run()
    assert rows(opened)
    opened = opened.button(key="shelf_delete").click().run().button(key="delete-yes").click().run()
    assert not rows(opened)
    assert not opened.chat_message


def test_a_damaged_file_is_told_in_one_sentence_and_the_chat_goes_on(page: Open, own_seeds: Settings) -> None:
    (own_seeds.data_dir / "conversations.sqlite").write_bytes(b"junk " * 2000)
    opened = page(own_seeds)
    (note,) = opened.warning
    assert re_match(seen(note.value))
    opened = ask(opened, "Which sanctions were lifted?")
    assert "[1]" in answers(opened)[0]


def re_match(text: str) -> bool:
    return text.startswith("The file of conversations was damaged.") and "conversations.sqlite.damaged-" in text


def test_where_nothing_can_be_kept_the_answer_is_shown_all_the_same(page: Open, own_seeds: Settings) -> None:
    (own_seeds.data_dir / "conversations.sqlite").mkdir()
    opened = ask(page(own_seeds), "Which sanctions were lifted?")
    assert opened.error
    assert "[1]" in answers(opened)[0]
    opened = ask(opened, "Who was released?")
    assert len(answers(opened)) == 2


def test_a_source_that_changed_or_went_says_so(
    page: Open, settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    from index.build import build

    settings = settings_for(write({"a.txt": "Ivan Zubrov was freed in Minsk.", "b.txt": "Rain fell on Lviv."}))
    build(settings)
    opened = ask(page(settings), "Who was freed?")
    write({"a.txt": "It was said: Ivan Zubrov was freed in Minsk."})
    build(settings)
    assert say("en", "chat_moved") in shown(opened.run())
    write({"a.txt": "Nobody was freed, it turned out."})
    build(settings)
    assert say("en", "chat_changed") in shown(opened.run())
    opened = opened.button(key="open-0-1").click().run()
    assert "<mark" not in opened.get("iframe")[0].proto.srcdoc
    (settings.corpus / "a.txt").unlink()
    build(settings)
    opened = opened.run()
    assert say("en", "chat_removed") in shown(opened)
    assert "Ivan Zubrov was freed in Minsk." in answers(opened)[0]
    assert "open-0-1" not in [b.key for b in opened.button]
