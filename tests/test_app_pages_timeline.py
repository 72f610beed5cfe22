"""The page Timeline, driven without a browser; and the rows that its chart is drawn from."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from index.build import build
from index.filters import Filters
from index.quantities.values import Days
from index.settings import Settings
from index.storage.records import Head
from tests.app_pages import Open, done, seen, shown
from ui.chart import COLOURS, MOST_DOTS, bars, chart, dots, period_of, picked_of
from ui.entries import NAMED, PUBLISHED, Entry, Said, entries_of
from ui.entries import shown as within
from ui.strings import NAMES, say

Corpus = Callable[..., Path]
Made = Callable[..., Settings]

WORDS = {PUBLISHED: "Published", NAMED: "Named in a sentence"}
ARTICLES: dict[str, str | bytes] = {
    "a.md": "---\ntitle: Ships\nsource: The Daily\npublished: 2025-12-13\n---\nThey met on 12 December. Nobody came.",
    "b.txt": "Зустріч відбулася 11 вересня 2025 року. Більше нічого.",
    "c.txt": "They had met on 5 May.",
    "d.md": "---\npublished: 2024-01-02\n---\nNothing is named here.",
}


def rows(page: AppTest) -> list[tuple[str, str]]:
    """What is listed: (date and kind, what the button says)."""
    leads = [line for line in shown(page).split("\n") if any(word in line for word in WORDS.values())]
    return list(zip(leads, [seen(b.label) for b in page.button if (b.key or "").startswith("read_")], strict=True))


def head_of(name: str = "a.txt", published: date | None = None, language: str = "en") -> Head:
    return Head(
        key=f"{name:0<16}"[:16], root="r", doc_id=name, sha256="0" * 64, language=language, title=None, source=None,
        published=published, url=None, body=0, characters=9, version="1-0", pieces=1,
    )  # fmt: skip


@pytest.fixture
def settings(write: Corpus, settings_for: Made) -> Settings:
    """Settings over four short articles, built."""
    made = settings_for(write(ARTICLES))
    build(made)
    return made


# States


def test_publications_and_named_days_stand_on_one_axis_and_are_told_apart(draw: Open, settings: Settings) -> None:
    page = draw("timeline", settings)
    assert not page.error
    (drawn,) = page.get("vega_lite_chart")
    assert drawn.proto.alt.startswith("A time axis with 4 entries from 2 January 2024 to 13 December 2025")
    listed = rows(page)
    assert [lead.split(" ")[:3] for lead, _ in listed[:4]] == [
        ["13", "December", "2025"], ["12", "December", "2025"], ["11", "September", "2025"], ["2", "January", "2024"],
    ]  # fmt: skip
    assert [said for _, said in listed] == [
        "Ships", "They met on 12 December.", "Зустріч відбулася 11 вересня 2025 року.", "d.md", "b.txt", "c.txt",
        "They had met on 5 May.",
    ]  # fmt: skip
    assert [WORDS[PUBLISHED] in lead for lead, _ in listed] == [True, False, False, True, True, True, False]
    assert say("en", "timeline_undated", count=3) in [seen(e.label) for e in page.expander]


@pytest.mark.parametrize("language", NAMES)
def test_every_language_of_the_interface_draws_it(draw: Open, settings: Settings, language: str) -> None:
    page = draw("timeline", settings, language)
    assert say(language, "timeline_named") in shown(page)
    assert page.get("vega_lite_chart")


def test_without_articles_it_says_what_to_do(draw: Open, settings_for: Made, write: Corpus) -> None:
    page = draw("timeline", settings_for(write({})))
    assert seen(page.info[0].value) == say("en", "articles_none")
    assert not page.get("vega_lite_chart")


def test_without_any_date_it_says_so_and_lists_what_there_is(draw: Open, settings_for: Made, write: Corpus) -> None:
    page = draw("timeline", settings_for(write({"a.txt": "Nothing is dated.", "b.txt": "They met on 5 May."})))
    assert seen(page.info[0].value) == say("en", "timeline_no_dates")
    assert not page.get("vega_lite_chart")
    assert [said for _, said in rows(page)] == ["a.txt", "b.txt", "They met on 5 May."]


def test_a_missing_corpus_and_a_damaged_index_are_one_sentence(
    draw: Open, settings_for: Made, tmp_path: Path, write: Corpus
) -> None:
    (error,) = draw("timeline", settings_for(tmp_path / "nowhere")).error
    assert seen(error.value).startswith("expected a folder of articles")


def test_a_text_that_is_lost_is_one_sentence(draw: Open, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from index.storage.records import text_ids
    from index.store import chroma_place
    from index.vectors import Chroma

    chroma = Chroma(chroma_place(settings), fresh=True)
    chroma.drop_records(text_ids(next(chroma.all_heads()))[:1])
    monkeypatch.setattr("index.view.PATIENCE_S", 0.5)  # nobody writes here who could be waited for
    (error,) = draw("timeline", settings).error
    assert "expected a stored text" in seen(error.value)


# Filters, opening


def test_filters_hold_for_what_is_shown(draw: Open, settings: Settings) -> None:
    page = draw("timeline", settings)
    page = done(page.multiselect(key="timeline_languages").set_value(["uk"]).run())
    assert [said for _, said in rows(page)] == ["Зустріч відбулася 11 вересня 2025 року.", "b.txt"]
    page = done(page.multiselect(key="timeline_languages").set_value([]).run())
    page = done(page.date_input(key="timeline_since").set_value(date(2025, 12, 13)).run())
    assert [said for _, said in rows(page)] == ["Ships"]
    page = done(page.date_input(key="timeline_since").set_value(date(2030, 1, 1)).run())
    assert seen(page.info[0].value) == say("en", "timeline_filtered")
    page = done(page.button(key="timeline_clear").click().run())
    assert len(rows(page)) == 7
    page = done(page.button_group(key="timeline_kinds").set_value([PUBLISHED]).run())
    assert [said for _, said in rows(page)] == ["Ships", "d.md", "b.txt", "c.txt"]
    page = done(page.toggle(key="timeline_newest").set_value(False).run())
    assert [said for _, said in rows(page)] == ["d.md", "Ships", "b.txt", "c.txt"]


def test_a_statement_opens_its_article_at_the_sentence(draw: Open, settings: Settings) -> None:
    page = draw("timeline", settings)
    (button,) = [b for b in page.button if seen(b.label) == "They met on 12 December."]
    page = done(button.click().run())
    (frame,) = page.get("iframe")
    assert ">They met on 12 December.</mark> Nobody came." in frame.proto.srcdoc


def test_new_articles_are_on_the_axis_when_the_page_is_drawn_again(
    draw: Open, settings: Settings, write: Corpus
) -> None:
    page = draw("timeline", settings)
    write({"e.txt": "It began on 1 February 2026.", "a.md": "They met on 3 March 2026."})
    build(settings)
    listed = [said for _, said in rows(done(page.run()))]
    assert listed[:2] == ["They met on 3 March 2026.", "It began on 1 February 2026."]
    assert "They met on 12 December." not in listed


def test_hostile_titles_and_sentences_show_as_text(draw: Open, settings_for: Made, write: Corpus) -> None:
    markup = "<img src=x onerror=alert(1)> [a](javascript:b) $x$ **b** :red[c] https://evil.example"
    text = f"---\ntitle: '{markup}'\nsource: '{markup}'\npublished: 2025-12-13\n---\nOn 2025-12-12 {markup} was said."
    listed = rows(draw("timeline", settings_for(write({"a.md": text}))))
    assert markup in [said for _, said in listed]
    assert f"On 2025-12-12 {markup} was said." in [said for _, said in listed]
    assert all(markup in lead for lead, _ in listed)


# The chart


@st.composite
def dated(draw_: st.DrawFn) -> list[Entry]:
    """Entries with dates, in order."""
    days = sorted(draw_(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=40)))
    kinds = draw_(st.lists(st.sampled_from([PUBLISHED, NAMED]), min_size=len(days), max_size=len(days)))
    return [
        Entry(str(n), kind, Days(day, day), head_of()) for n, (day, kind) in enumerate(zip(days, kinds, strict=True))
    ]


@given(dated())
def test_no_two_dots_lie_on_each_other_and_the_kinds_lie_on_their_sides(entries: list[Entry]) -> None:
    made = dots(entries, WORDS, {e.id: "x" for e in entries})
    assert [row["id"] for row in made] == [e.id for e in entries]
    assert [row["day"][:10] for row in made] == [e.middle.isoformat() for e in entries]
    assert all((row["level"] > 0) == (row["kind"] == WORDS[PUBLISHED]) for row in made)
    assert len({(row["day"], row["level"]) for row in made}) == len(made)


@given(dated())
def test_bars_count_every_entry_once(entries: list[Entry]) -> None:
    made = bars(entries, WORDS)
    assert sum(row["count"] for row in made) == len(entries)
    for row in made:
        kind = PUBLISHED if row["kind"] == WORDS[PUBLISHED] else NAMED
        held = [e for e in entries if e.kind == kind and period_of(e.middle, entries) == row["period"]]
        assert abs(row["level"]) == len(held)


@pytest.mark.parametrize("many", [False, True])
def test_the_chart_holds_its_data_and_fetches_nothing(many: bool) -> None:
    first = date(2020, 1, 1)
    entries = [
        Entry(str(n), NAMED, Days(first + timedelta(n), first + timedelta(n)), head_of(), Said(0, 1, None, "<b>x</b>"))
        for n in range(MOST_DOTS + 1 if many else 3)
    ]
    made = bars(entries, WORDS) if many else dots(entries, WORDS, {e.id: "x" for e in entries})
    spec = chart(made, WORDS, {"when": "Date", "text": "Sentence"}, dark=many).to_dict()
    assert spec["layer"][1]["encoding"]["color"]["scale"]["range"] == list(COLOURS)

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            assert not value.keys() & {"url", "href", "image"}, value
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(spec)


@pytest.mark.parametrize(
    "event", [None, {}, {"selection": {}}, {"selection": {"picked": []}}, {"selection": {"picked": [{}]}}, "x"]
)
def test_a_selection_of_nothing_picks_nothing(event: Any) -> None:
    assert picked_of(event) is None


def test_a_month_counts_for_each_of_its_days_and_lies_in_its_middle() -> None:
    month = Days(date(2025, 9, 1), date(2025, 9, 30))
    head = head_of(published=None)
    (_, entry) = entries_of([head], {head.key: (Said(0, 5, month, "x"),)})
    assert entry.middle == date(2025, 9, 15)
    for since, until, found in (
        (date(2025, 9, 30), None, 1), (None, date(2025, 9, 1), 1), (date(2025, 10, 1), None, 0),
        (None, date(2025, 8, 31), 0),
    ):  # fmt: skip
        kept, undated = within([entry], Filters(since=since, until=until), [NAMED])
        assert (len(kept), undated) == (found, [])
    with pytest.raises(ValueError, match="expected an entry with a date"):
        _ = Entry("x", PUBLISHED, None, head_of()).middle
