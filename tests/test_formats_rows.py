"""Tables: a row is an article; a bad one is named by its line and the others are read."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.formats.base import ReadText, Source
from index.formats.corrections import Corrections, Entry
from index.readers import parts_of
from tests.test_readers import all_of


@pytest.mark.parametrize(
    "names",
    [
        ("text", "title", "published", "source", "url", "language", "author"),
        ("Body", "Headline", "DATE", "Outlet", "Link", "Lang", "Byline"),
        ("content", "title", "published_at", "publisher", "url", "lang", "author"),
        ("article", "headline", "pubdate", "source", "link", "language", "byline"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_are_known_by_their_names_in_both_formats(names: tuple[str, ...], delimiter: str) -> None:
    row = ['Мер, пішов;\nу "відставку".', " A  title ", "2025-12-13T10:00", "The Daily", "https://a", "uk-UA", "Ann"]
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows([names, row])
    rows, _ = all_of("a.csv", made.getvalue().encode("utf-8-sig"))
    lines, _ = all_of("a.jsonl", json.dumps(dict(zip(names, row, strict=True))).encode())
    expected = ReadText(row[0], 0, "A title", "The Daily", date(2025, 12, 13), "https://a", "uk", "Ann")
    assert (rows, lines) == ({"a.csv#1": expected}, {"a.jsonl#1": expected})


def test_what_is_not_stated_is_not_there_and_what_is_no_date_is_none() -> None:
    read, refused = all_of("a.csv", b"id,text,date,language\n1,One.,soon,Klingon\n\n2,Two.,12/11/2025,\n3,Three.\n")
    assert [one.text for one in read.values()] == ["One.", "Two.", "Three."]
    assert list(read) == ["a.csv#1", "a.csv#2", "a.csv#3"]
    assert all((one.published, one.title, one.language, one.source) == (None,) * 4 for one in read.values())
    assert not refused


DATES = {
    "12 грудня 2025, 14:30": date(2025, 12, 12), "Thứ bảy, 13/12/2025, 08:15 (GMT+7)": date(2025, 12, 13),
    "Thứ sáu, 03/04/2026": date(2026, 4, 3), "ngày 13 tháng 12 năm 2025": date(2025, 12, 13),
    "December 13, 2025": date(2025, 12, 13), "Dec. 13, 2025": date(2025, 12, 13), "13th May 2025": date(2025, 5, 13),
    "13 мая 2025 г.": date(2025, 5, 13), "13-12-2025": date(2025, 12, 13), "13/12/2025": date(2025, 12, 13),
    "12/13/2025": date(2025, 12, 13), "2025/12/13": date(2025, 12, 13), "13.12.2025 10:15": date(2025, 12, 13),
    "03.04.2025": date(2025, 4, 3), "20251213": date(2025, 12, 13), "1765584000": date(2025, 12, 13),
    "1765584000123": date(2025, 12, 13), "Sat, 13 Dec 2025 23:10:00 +0200": date(2025, 12, 13),
    "2025-12-13T23:59:59-05:00": date(2025, 12, 13),
    "03/04/2025": None, "03-04-2025": None, "0001-01-01": None, "1970-01-01": None, "1970-01-01T00:00:00Z": None,
    "9999-12-31": None, "2025-12-131": None, "2025-02-30": None, "12.13.2025": None, "soon": None, "2025": None,
    "13 Foo 2025": None, "9" * 5000: None,
}  # fmt: skip


@pytest.mark.parametrize("said", DATES, ids=[said[:40] for said in DATES])
def test_dates_are_read_alike_everywhere_and_one_that_cannot_be_read_is_a_remark(said: str) -> None:
    table = io.StringIO()
    csv.writer(table).writerows([["text", "publishedAt"], ["One.", said]])
    line, front = json.dumps({"text": "One.", "pubDate": said}), f"---\npublishDate: {json.dumps(said)}\n---\nOne."
    for name, data in (("a.csv", table.getvalue()), ("a.jsonl", line), ("a.md", front)):
        (read,), refused = all_of(name, data.encode())[0].values(), all_of(name, data.encode())[1]
        assert (read.published, bool(read.remark), refused) == (DATES[said], DATES[said] is None, {})


@pytest.mark.parametrize(
    ("row", "published", "remark"),
    [
        ({"date": 1765584000}, date(2025, 12, 13), False), ({"date": 1765584000.25}, date(2025, 12, 13), False),
        ({"datePublished": 1765584000000}, date(2025, 12, 13), False), ({"date": 0}, None, False),
        ({"date": None}, None, False), ({"date": " "}, None, False), ({"date": "N/A"}, None, False),
        ({"date": float("inf")}, None, True), ({"date": -5}, None, True), ({"date": {}}, None, True),
        ({"date": "03/04/2025", "lang": "vi"}, date(2025, 4, 3), False),
        ({"date": "03/04/2025", "lang": "en-US"}, None, True),
        ({"published": "soon", "date": "2025-12-13"}, date(2025, 12, 13), False),
    ],
    ids=range(13),
)  # fmt: skip
def test_a_date_of_a_line_is_a_number_a_text_or_nothing(row: dict[str, object], published: date, remark: bool) -> None:
    read = all_of("a.jsonl", json.dumps({"text": "One.", **row}).encode())[0]["a.jsonl#1"]
    assert (read.published, bool(read.remark)) == (published, remark)


LANGUAGES = {
    "ua": "uk", "vn": "vi", "German": "de", "eng": "en", "ukr": "uk", "vie": "vi", "en-US": "en", "uk_UA": "uk",
    "UK": "uk", "uk_UA.UTF-8": "uk", "English (US)": "en", "Tiếng Việt": "vi", "no": "no", "zh-Hans": "zh",
    "xx": None, "Klingon": None, "und": None, "u": None, "English/Ukrainian": None,
}  # fmt: skip


@pytest.mark.parametrize("said", LANGUAGES)
def test_a_language_is_known_by_its_codes_and_its_name_and_anything_else_is_none(said: str) -> None:
    rows, refused = all_of("a.csv", f"text,lang\nOne.,{said}\n".encode())
    front, _ = all_of("a.md", f"---\nlanguage: {said}\n---\nOne.".encode())
    assert (rows["a.csv#1"].language, front["a.md"].language, refused) == (LANGUAGES[said], LANGUAGES[said], {})


@pytest.mark.parametrize(
    ("table", "kept", "named"),
    [
        ('title,text\nA,One.\nB,"Two.\nC,Three.\nD,Four.\n', ["a.csv#1"], "at line 3; that row"),
        ('title,text\nA,"One.\nstill"\n\n"B,Two.', ["a.csv#1"], "at line 5; that row"),
        ('title,"text\nA,One.\n', [], "at line 1; that row"),
    ],
)
def test_a_quotation_mark_that_is_never_closed_is_named_by_its_line(table: str, kept: list[str], named: str) -> None:
    read, refused = all_of("a.csv", table.encode())
    assert (list(read), list(refused)) == (kept, ["a.csv"])
    assert refused["a.csv"].startswith("expected a closing quotation mark, got none")
    assert named in refused["a.csv"]


@pytest.mark.parametrize("first", ["sep=;", "sep=;\r", '"sep=;"', "SEP=;;;"])
def test_the_first_line_of_excel_tells_the_delimiter(first: str) -> None:
    read, refused = all_of("a.csv", f"\ufeff{first}\ntitle;text,x\nA;One\nB;a;b\n".encode().replace(b"text,x", b"text"))
    assert ({name: (one.title, one.text) for name, one in read.items()}) == {"a.csv#1": ("A", "One")}
    assert "got 3 at line 4" in refused["a.csv#2"]


def test_tabs_part_the_columns_of_a_tsv_file_too() -> None:
    read, refused = all_of("a.tsv", b"title\ttext\nA\tOne, two.\n")
    assert ([(one.title, one.text) for one in read.values()], refused) == ([("A", "One, two.")], {})


def test_the_first_column_that_holds_a_text_is_taken() -> None:
    lines, _ = all_of("a.jsonl", b'{"text": "", "body": "One."}\n{"text": 5, "content": "Two.", "article": "x"}')
    rows, _ = all_of("a.csv", b"text,body,headline,title\n,One.,H,\nTwo.,x,H,T\n")
    assert [one.text for one in [*lines.values(), *rows.values()]] == ["One.", "Two.", "One.", "Two."]
    assert [one.title for one in rows.values()] == ["H", "T"]


def test_an_outlet_and_authors_may_be_objects_and_lists() -> None:
    row = {
        "text": "One.",
        "source": {"id": None, "name": "BBC"},
        "authors": ["Ann", {"name": "Bo"}, ["x"]],
        "title": False,
    }
    (read,) = all_of("a.jsonl", json.dumps(row).encode())[0].values()
    assert (read.source, read.author, read.title) == ("BBC", "Ann, Bo", None)


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("", "empty file"), ("id,name\n1,x\n", "in the first line, got id, name; rename the column"),
        ("a;b;c\n1;2;3\n", "got a, b, c"), ("just a line", "got just a line"),
        (",".join(f"c{n}" for n in range(50)) + "\n", "c9 and 40 more"),
    ],
)  # fmt: skip
def test_a_table_without_a_column_for_the_text_is_refused_as_a_whole(table: str, named: str) -> None:
    read, refused = all_of("a.csv", table.encode())
    ((name, reason),) = refused.items()
    assert (read, name) == ({}, "a.csv")
    assert named in reason


def test_bad_rows_are_named_by_their_line_and_the_others_are_read() -> None:
    table = 'title,text\nA,One.\nB,"Two\nlines."\nC,\nD,a, b\nE\nF,Six.\n'
    read, refused = all_of("a.csv", table.encode())
    assert list(read) == ["a.csv#1", "a.csv#2", "a.csv#6"]
    assert {name: reason.split("; ")[0] for name, reason in refused.items()} == {
        "a.csv#3": "expected a text (text, body, content, article) at line 5, got none",
        "a.csv#4": "expected 2 columns, got 3 at line 6",
        "a.csv#5": "expected a text (text, body, content, article) at line 7, got none",
    }


def test_line_10_000_of_a_file_is_named_and_all_others_are_read() -> None:
    lines = [json.dumps({"text": f"Article {n}."}) for n in range(1, 10_003)]
    lines[9_999] = '{"text": "cut off'
    read, refused = all_of("a.jsonl", "\n".join(lines).encode())
    assert len(read) == 10_001
    assert refused == {"a.jsonl#10000": "expected JSON on line 10000, got a mistake at character 10; correct the line"}
    assert read["a.jsonl#10001"].text == "Article 10001."


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("[]", "object"), ("5", "object"), ("{}", "got none"), ('{"text": null}', "got none"), ("nonsense", "mistake"),
        ('{"text": " "}', "an empty one"), ('{"text": 5}', "another value"), ('{"text": ["a"]}', "another value"),
        ('{"text": "a", "b": ' + "[" * 100_000, "mistake"), ('{"title": "a"}', "got none"),
        ('{"text": "a", "b": ' + "9" * 5000 + "}", "mistake"),
    ],
    ids=range(11),
)  # fmt: skip
def test_a_line_that_is_no_article_is_named(line: str, named: str) -> None:
    read, refused = all_of("a.jsonl", f'\n{{"text": "One."}}\n{line}\n{{"text": "Two."}}'.encode())
    assert list(read) == ["a.jsonl#2", "a.jsonl#4"]
    assert named in refused["a.jsonl#3"]


def test_characters_that_cannot_be_stored_become_a_sign_for_that() -> None:
    read, _ = all_of("a.jsonl", b'{"text": "a\\ud800b\\u0000c\\r\\nd", "title": "\\udfff"}')
    assert (read["a.jsonl#1"].text, read["a.jsonl#1"].title) == ("a\ufffdb\ufffdc\nd", "\ufffd")


def test_a_long_text_is_no_mistake() -> None:
    read, _ = all_of("a.csv", b'text\n"' + b"word " * 100_000 + b'"\nTwo.\n')
    assert [len(one.text) for one in read.values()] == [500_000, 4]
    all_of("a.csv", b"text\nOne.\n")
    assert csv.field_size_limit() > 500_000  # a limit of the whole process, which others need too


def test_columns_can_be_named_from_outside() -> None:
    entry = Entry(source="The Archive", columns=(("published", "Tag"), ("text", "Meldung")))
    table = b"Tag;Meldung;text\n13.12.2025;Das Rathaus.;not this\n"
    for doc_id, data in [
        ("a.csv", table),
        ("a.jsonl", b'{"tag": "2025-12-13", "meldung": "Das Rathaus.", "text": "x"}'),
    ]:
        corrections = Corrections({doc_id: entry, f"{doc_id}#1": Entry(title="Own")})
        (part,) = parts_of(Source(doc_id, data, corrections.of(doc_id)))
        read = part.read()  # type: ignore[union-attr]
        assert (read.text, read.published, read.source) == ("Das Rathaus.", date(2025, 12, 13), "The Archive")
        assert read.title == "Own"
    corrections = Corrections({"a.csv": Entry(columns=(("text", "Nichts"),))})
    (part,) = parts_of(Source("a.csv", table, corrections.of("a.csv")))
    assert "'Nichts' for the text, as metadata.yaml says, got Tag, Meldung, text" in part.reason  # type: ignore[union-attr]


@given(
    texts=st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1), max_size=8)
)
@settings(deadline=None)
def test_any_texts_come_back_from_a_table_as_they_are(texts: list[str]) -> None:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows([["title", "text"], *(["t", text] for text in texts)])
    kept = {f"#{n}": text for n, text in enumerate(texts, start=1) if text.strip()}
    rows, _ = all_of("a.csv", made.getvalue().encode())
    lines, _ = all_of("a.jsonl", "\n".join(json.dumps({"text": text}) for text in texts).encode())
    assert {name.removeprefix("a.csv"): one.text for name, one in rows.items()} == kept
    assert {name.removeprefix("a.jsonl"): one.text for name, one in lines.items()} == kept


def test_empty_rows_and_columns_of_a_spreadsheet_are_no_mistakes() -> None:
    read, refused = all_of("a.csv", b"title,text\nA,One.,,\n,\n,,,\nB,\n\nC,Three.\n")
    assert {name: one.text for name, one in read.items()} == {"a.csv#1": "One.", "a.csv#5": "Three."}
    assert list(refused) == ["a.csv#4"]
