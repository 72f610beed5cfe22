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
    read, refused = all_of("a.csv", b"id,text,date,language\n1,One.,soon,German\n\n2,Two.,12/11/2025,\n3,Three.\n")
    assert [one.text for one in read.values()] == ["One.", "Two.", "Three."]
    assert list(read) == ["a.csv#1", "a.csv#2", "a.csv#3"]
    assert all((one.published, one.title, one.language, one.source) == (None,) * 4 for one in read.values())
    assert not refused


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
