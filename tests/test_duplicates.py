"""Copies of one report: which articles are some, how groups follow changes, and what a reader is shown."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.duplicates import Profile, bands_of, covers, same_report, sketch_of
from index.filters import Filters
from index.groups import members_in, note_name
from index.records import FORMAT
from index.settings import PROJECT, Settings
from index.store import chroma_place
from index.vectors import Chroma
from index.verify import remove, verify
from rag import Assistant
from tests.news import EDITS, TEMPLATES, UPDATES, filled, report

Corpus = Callable[..., Path]
Made = Callable[..., Settings]
MANY = 40


def candidates(first: str, second: str) -> bool:
    return bool((bands_of(sketch_of(first)) == bands_of(sketch_of(second))).any())


def grouped(first: str, second: str, language: str = "en") -> bool:
    """What a build does with two articles."""
    return candidates(first, second) and same_report(Profile(first, language), Profile(second, language))


@pytest.mark.parametrize("edit", EDITS)
def test_a_report_that_others_take_over_is_one_report(edit: str) -> None:
    pairs = [(report(n), EDITS[edit](report(n), random.Random(n))) for n in range(MANY)]
    assert [n for n, (first, second) in enumerate(pairs) if not grouped(first, second)] == []
    assert all(same_report(Profile(b, "en"), Profile(a, "en")) for a, b in pairs)


@pytest.mark.parametrize("update", UPDATES)
def test_a_report_with_another_fact_in_one_place_is_another_report(update: str) -> None:
    pairs = [(report(n), UPDATES[update](report(n), random.Random(n))) for n in range(MANY)]
    pairs = [(first, second) for first, second in pairs if first != second]
    assert len(pairs) > MANY // 2
    assert not any(grouped(first, second) or grouped(second, first) for first, second in pairs)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("same", [{}, {"place": "Varna"}, {"m": "5.2", "km": 7, "depth": 30, "day": "Monday"}])
def test_news_from_one_template_are_many_reports(name: str, same: dict[str, object]) -> None:
    template, language = TEMPLATES[name]
    news = list(dict.fromkeys(filled(template, n, **same) for n in range(MANY)))
    assert len(news) > 10
    assert not any(grouped(a, b, language) for n, a in enumerate(news) for b in news[:n])


def test_different_reports_and_quoted_ones_are_no_copies() -> None:
    assert not any(grouped(report(n), report(n + 1000)) for n in range(MANY))
    assert not any(grouped(report(n, 3), f"{report(n + 1000, 20)} {report(n, 3)}") for n in range(MANY))


NUMBERS_AND_NAMES = [
    ("Five people died when a bus left the road near the old bridge, the police of {} said.", "Varna", "Lorca"),
    ("The police said that {} people died when a bus left the road near the old bridge on Monday.", "five", "seven"),
    ("The police said that {} people died when a bus left the road near the old bridge.", "1,200", "1,300"),
    ("Поліція повідомила, що {} людей загинули, коли автобус злетів з дороги біля старого мосту.", "п'ять", "сім"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), NUMBERS_AND_NAMES)
def test_numbers_and_names_in_one_place_tell_reports_apart(text: str, one: str, other: str) -> None:
    language = "uk" if "Поліція" in text else "en"
    more = " Rescue teams worked at the place until late in the evening and the road was closed for hours." * 3
    first, second = (Profile(text.format(word) + more, language) for word in (one, other))
    assert not same_report(first, second)
    assert same_report(first, Profile(text.format(one) + more + " The road is open again now.", language))


def test_a_number_in_digits_and_in_words_is_one() -> None:
    text = "The police said that {} people died when a bus left the road near the old bridge. " + "It rained hard. " * 9
    assert same_report(Profile(text.format("five"), "en"), Profile(text.format("5"), "en"))


def test_short_texts_are_copies_only_when_they_are_equal() -> None:
    assert same_report(Profile("Photo of the day.", "en"), Profile("photo of the day", "en"))
    assert not same_report(Profile("Photo of the day one.", "en"), Profile("Photo of the day.", "en"))


@given(st.text(max_size=300), st.text(max_size=300))
def test_comparing_is_symmetric_and_takes_any_text(first: str, second: str) -> None:
    one, other = Profile(first, "en"), Profile(second, "vi")
    assert same_report(one, one)
    assert same_report(one, Profile(second, "en")) == same_report(Profile(second, "en"), one)
    assert len(bands_of(sketch_of(first))) == len(bands_of(sketch_of(second)))
    assert isinstance(other.numbers, list)
    assert covers(first, first)


# Groups


def groups(settings: Settings) -> set[frozenset[str]]:
    """The doc_ids of each group; what the notes say of it is held against what the heads say."""
    chroma = Chroma(chroma_place(settings), fresh=True)
    found: dict[str, set[str]] = {}
    for head in chroma.all_heads():
        if head.group:
            found.setdefault(head.group, set()).add(head.doc_id)
            assert head.key in members_in(chroma.notes([note_name(head.group)])[note_name(head.group)])
    return {frozenset(docs) for docs in found.values() if len(docs) > 1}


def copies(seed: int) -> list[str]:
    """Five texts of one report, the first as it was written."""
    text, pick = report(seed), random.Random(seed)
    return [text, text, *(EDITS[name](text, pick) for name in ("with a credit", "another headline", "shortened"))]


def test_groups_do_not_depend_on_the_order_in_which_articles_come(write: Corpus, settings_for: Made) -> None:
    files = {f"{n}-{m}.txt": text for n in (1, 2) for m, text in enumerate(copies(n))} | {"x.txt": report(3)}
    expected = {frozenset(f"{n}-{m}.txt" for m in range(5)) for n in (1, 2)}
    at_once = settings_for(write(files, "all"), "at once")
    build(at_once)
    assert groups(at_once) == expected
    step_by_step = settings_for(write({}, "steps"), "step by step")
    for name in random.Random(1).sample(sorted(files), len(files)):
        write({name: files[name]}, "steps")
        build(step_by_step)
    assert groups(step_by_step) == expected
    assert verify(step_by_step) == []


def test_groups_follow_changed_and_removed_articles(write: Corpus, settings_for: Made) -> None:
    texts = copies(7)
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(texts)}))
    build(settings)
    assert groups(settings) == {frozenset(f"{n}.txt" for n in range(5))}
    write({"1.txt": report(8), "new.txt": texts[2]})
    build(settings)
    assert groups(settings) == {frozenset({"0.txt", "2.txt", "3.txt", "4.txt", "new.txt"})}
    assert remove(settings, ["2.txt", "3.txt"]) == ["2.txt", "3.txt"]
    assert groups(settings) == {frozenset({"0.txt", "4.txt", "new.txt"})}
    for name in ("0.txt", "4.txt", "2.txt", "3.txt"):
        (settings.corpus / name).unlink()
    build(settings)
    assert groups(settings) == set()
    write({"1.txt": texts[0]})
    build(settings)
    assert groups(settings) == {frozenset({"1.txt", "new.txt"})}
    assert verify(settings) == []


def test_a_list_that_misses_an_article_is_found_and_mended(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(copies(7))}))
    build(settings)
    chroma = Chroma(chroma_place(settings), fresh=True)
    (name,) = chroma.names("group")
    chroma.drop_records([name])
    (problem,) = verify(settings)
    assert "without 5" in problem.what
    assert verify(settings, repair=True) == []


# What is shown

QUESTION = "What was the bridge of Kertys closed for?"
TEXT = (
    "The bridge of Kertys was closed for repairs, the council said. Lorries have to take the ferry. The work is paid "
    "for by the province and takes until autumn. Shops on the far side fear for their trade."
)


@pytest.fixture
def copied(write: Corpus, settings_for: Made) -> Assistant:
    def dated(day: str, text: str, source: str) -> str:
        return f"---\npublished: {day}\nsource: {source}\n---\n{text}"

    files = {
        "a.md": dated("2025-03-05", TEXT, "Alpha"), "b.md": dated("2025-03-02", TEXT, "Beta"), "c.md": TEXT,
        "d.md": dated("2025-03-03", TEXT + " Cyclists may cross on weekends.", "Delta"),
    }  # fmt: skip
    others = {f"{n:02}.txt": report(n, 2) for n in range(20)}
    many = {f"z{n:02}.txt": TEXT for n in range(60)}
    return Assistant.open(settings_for(write({**files, **others, **many})))


def shown(assistant: Assistant, filters: Filters | None = None, question: str = QUESTION) -> list[tuple[str, int]]:
    """(doc_id, copies) of what is ranked of the report."""
    passages = assistant.ask(question, filters=filters or Filters()).passages
    return [(p.article.doc_id, p.copies) for p in passages if "bridge of Kertys" in p.article.text]


def test_the_earliest_of_a_group_stands_for_it_and_says_how_many_there_are(copied: Assistant) -> None:
    assert shown(copied) == [("b.md", 63)]
    answer = copied.ask(QUESTION)
    assert [(c.doc_id, c.copies) for c in answer.citations] == [("b.md", 63)]
    assert answer.to_dict()["citations"][0]["copies"] == answer.to_dict()["passages"][0]["copies"] == 63
    assert len(answer.passages) >= 10
    assert len({article.group for article in copied.index.articles() if "bridge of Kertys" in article.text}) == 1


COPIES = [
    (Filters(since=date(2025, 3, 3)), [("d.md", 1)]),
    (Filters(sources=("Alpha", "Delta")), [("d.md", 1)]),
    (Filters(doc_ids=("c.md", "z07.txt")), [("c.md", 1)]),
    (Filters(doc_ids=("z07.txt",)), [("z07.txt", 0)]),
]


@pytest.mark.parametrize(("filters", "expected"), COPIES, ids=[str(n) for n in range(len(COPIES))])
def test_another_copy_stands_where_the_first_is_filtered_out(
    copied: Assistant, filters: Filters, expected: list[tuple[str, int]]
) -> None:
    assert shown(copied, filters) == expected


def test_what_a_copy_adds_is_not_lost(write: Corpus, settings_for: Made) -> None:
    text = report(5, 30)
    more = "The lighthouse of Zubrov was painted blue by volunteers from abroad last week. " * 6
    files = {"a.txt": text, "b.txt": f"{text}\n\n{more}", "c.txt": "The weather stays fine."}
    assistant = Assistant.open(settings_for(write(files)))
    passages = assistant.ask("Who painted the lighthouse of Zubrov?").passages
    assert next(p.article.doc_id for p in passages if "painted blue" in p.text) == "b.txt"
    assert {p.article.doc_id for p in passages if p.text in text} == {"a.txt"}


def test_the_articles_that_ship_are_no_copies(seeds_settings: Settings) -> None:
    assert seeds_settings.corpus == PROJECT / "seeds"
    assert groups(seeds_settings) == set()


def test_a_store_of_the_first_format_is_brought_up_by_the_next_build(write: Corpus, settings_for: Made) -> None:
    settings = settings_for(write({f"{n}.txt": text for n, text in enumerate(copies(7))}))
    build(settings)
    chroma = Chroma(chroma_place(settings), fresh=True)
    chroma.drop_records(list(chroma.names("group")))
    chroma.put_heads([replace(head, sketch="", group=None) for head in chroma.all_heads()])
    stamp = chroma.stamp()
    assert stamp is not None
    chroma.put_stamp(stamp._replace(format=1))
    assert groups(settings) == set()
    assert build(settings).unchanged == 5
    assert groups(settings) == {frozenset(f"{n}.txt" for n in range(5))}
    brought_up = Chroma(chroma_place(settings), fresh=True).stamp()
    assert brought_up is not None
    assert (brought_up.format, brought_up.generation) == (FORMAT, stamp.generation + 1)
    assert verify(settings) == []
