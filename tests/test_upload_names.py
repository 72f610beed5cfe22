"""Names of uploads: whatever is sent, a plain file name comes out, and a reader still recognises it."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.upload_names import MAX_STEM, NAMELESS, SafeName, folded, free_name, safe_name
from index.readers import FORMATS, find

ENDINGS = st.sampled_from(sorted(FORMATS))
NAMES = st.one_of(st.text(), st.text("./\\ .#!:\x00\u202eaЇ😀"), st.characters().map(lambda c: c * 300))

HARD = [
    ("../../etc/news.txt", "news.txt"),
    ("..\\..\\news.txt", "news.txt"),
    ("/absolute/news.txt", "news.txt"),
    ("C:\\Users\\me\\news.txt", "news.txt"),
    ("Звіт мера.TXT", "Звіт мера.txt"),
    ("Bản tin.pdf", "Bản tin.pdf"),
    ("con.txt", "_con.txt"),
    ("LPT1.tar.zip", "_LPT1.tar.zip"),
    ("table#3!x.csv", "table_3_x.csv"),
    ("news\u202etxt.exe.md", "newstxt.exe.md"),
    ("a\r\nb\t c.txt", "a b c.txt"),
    ("<script>alert(1)<b>.txt", "_script_alert(1)_b_.txt"),
    (".hidden.txt", "hidden.txt"),
    ("", NAMELESS),
    ("..", NAMELESS),
    (".txt", f"{NAMELESS}.txt"),
    ("\x00\x01.md", f"{NAMELESS}.md"),
    ("news.txt. .", "news.txt"),
    ("a\udcffb.txt", "ab.txt"),
]


@pytest.mark.parametrize(("given_name", "kept"), HARD, ids=[repr(name) for name, _ in HARD])
def test_hard_names(given_name: str, kept: str) -> None:
    assert str(safe_name(given_name)) == kept


@given(NAMES, ENDINGS)
def test_a_safe_name_is_one_printable_part_of_a_path_and_stays_as_it_is(stem: str, ending: str) -> None:
    name = str(safe_name(stem + ending))
    assert 0 < len(name.encode("utf-8")) <= 255 - len("-1000000")
    assert len(safe_name(stem + ending).stem) <= MAX_STEM
    assert not set(name) & set('/\\#!:*?"<>|')
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
    assert name.isprintable()
    assert name == unicodedata.normalize("NFC", name)
    assert safe_name(name) == safe_name(stem + ending)
    assert safe_name(name).ending == ending


@given(st.lists(st.sampled_from(["a.txt", "A.TXT", "x/a.txt", "a-2.txt", "é.txt", "e\u0301.txt", "b.md"]), max_size=12))
def test_no_two_names_are_one_for_any_file_system(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        free = free_name(safe_name(name), taken)
        assert folded(free) not in taken
        assert safe_name(free).ending == safe_name(name).ending
        taken.add(folded(free))
    assert len(taken) == len(names)


def test_the_second_of_a_name_gets_a_number() -> None:
    assert free_name(SafeName("news", ".txt"), {"news.txt"}) == "news-2.txt"
    assert free_name(SafeName("News", ".txt"), {"news.txt", "news-2.txt"}) == "News-3.txt"


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "😀" * 300 + ".txt", "\u0300" * 300 + ".txt", ".x.txt", "-.txt"])
def test_a_safe_name_can_be_written_and_is_found_by_a_build(tmp_path: Path, name: str) -> None:
    kept = str(safe_name(name))
    (tmp_path / kept).write_text("x", encoding="utf-8")
    assert [doc_id for doc_id, _ in find(tmp_path).files] == [kept]
