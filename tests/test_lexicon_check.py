"""The lexicon's checker, the shipped tables under it, and the list of what the lexicon lacks."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.lexicon_check import LANGUAGES, check, term_faults
from index.analysis.lexicon_gaps import gaps_of, unmatched
from index.errors import CorpusError
from index.lexicon import DATA, TABLES, Lexicon, table_of_concepts
from index.settings import PROJECT

HEADER = "kind\ten\tuk\tvi"

FAULTY = {
    "a cell short": ("\tcat\tкіт", "expected 4 cells, got 3"),
    "a cell too many": ("\tcat\tкіт\tcon mèo\tmèo", "expected 4 cells, got 5"),
    "an unknown kind": ("animal\tcat\tкіт\tcon mèo", "got 'animal'"),
    "an empty cell": ("\tcat\t\tcon mèo", "uk: expected at least one term"),
    "an empty synonym": ("\tcat|\tкіт\tcon mèo", "en: expected a term, got ''"),
    "a mark without a term": ("\tcat|^\tкіт\tcon mèo", "en: expected a term, got '^'"),
    "a mark inside a term": ("\tc^at\tкіт\tcon mèo", "en: expected ^ before a term only"),
    "letters apart": ("\tcat\tкіт\tcon " + unicodedata.normalize("NFD", "mèo"), "vi: expected composed letters"),
    "a blank at the end": ("\tcat\tкіт \tcon mèo", "uk: expected words with one plain space"),
    "two blanks": ("\tcat\tкіт\tcon  mèo", "vi: expected words with one plain space"),
    "a blank that does not break": ("\tcat\tкіт\tcon\u00a0mèo", "vi: expected words with one plain space"),
    "a letter without width": ("\tcat\tкіт\u200b\tcon mèo", "uk: expected words with one plain space"),
    "a Latin i in a Cyrillic word": ("\tcat\tкiт\tcon mèo", "uk: expected one alphabet in a word, got 'кiт'"),
    "a Cyrillic o in a Vietnamese word": ("\tcat\tкіт\tcоn mèo", "vi: expected one alphabet in a word"),
    "a Cyrillic word among Latin ones": ("\tа cat\tкіт\tcon mèo", "en: expected Latin letters, got 'а'"),
    "a Russian letter": ("\tcat\tкошкы\tcon mèo", "uk: expected Ukrainian letters, got 'ы'"),
    "a curled apostrophe": ("\tmeat\tм’ясо\tthịt", "uk: expected the straight apostrophe"),
    "an apostrophe that is a letter": ("\tmeat\tмʼясо\tthịt", "uk: expected the straight apostrophe"),
    "a tone in its other home": ("\tpeace\tмир\thoà bình", "vi: expected 'hòa', got 'hoà'"),
    "an i that is written y": ("\tbillion\tмільярд\ttỉ", "vi: expected 'tỷ', got 'tỉ'"),
    "a synonym twice": ("\tcat|dog|Cat\tкіт\tcon mèo", "en: expected each synonym once, got 'Cat' again"),
    "a head and a translation again": (
        "\tcat|tomcat\tкіт|котик\tmèo\n\tdog\tпес\tchó\n\tcat|kitty\tкіт|киця\tmiu",
        "t.tsv:4: expected one row a concept, got t.tsv:2 with the head 'cat' and the translation 'кіт'",
    ),
    "a row within another": ("\tcat|pet\tкіт|улюбленець\tmèo\n\tpet\tулюбленець\tmèo", "t.tsv:3: expected one row"),
}
SOUND = {
    "a name that is also a word": "place\t^Turkey|Türkiye\tТуреччина\tThổ Nhĩ Kỳ\n\tturkey\tіндичка\tgà tây",
    "two senses": "\tbank\tбанк\tngân hàng\n\tbank|shore\tберег\tbờ",
    "two concepts of one translation": "\tcat\tкіт\tmèo\n\ttomcat\tкіт\tmèo đực",
    "abbreviations and digits": "\tIT company|G7\tIT-компанія|Велика сімка\tcông ty IT|G7",
    "an ă after an o": "\tor else|turn\tабо|поворот\thoặc|bước ngoặt",
    "an apostrophe": "\tmeat|butcher's\tм'ясо\tthịt",
}


def faults_of(folder: Path, *lines: str) -> list[str]:
    path = folder / "t.tsv"
    path.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
    return [str(fault) for fault in check([path])]


@pytest.mark.parametrize(("rows", "told"), FAULTY.values(), ids=FAULTY)
def test_a_faulty_row_is_told_with_its_line(tmp_path: Path, rows: str, told: str) -> None:
    faults = faults_of(tmp_path, rows)
    assert [fault for fault in faults if told in fault] == faults[:1]
    assert faults[0].startswith(f"t.tsv:{rows.count(chr(10)) + 2}: ")
    assert "; " in faults[0], "says what to do"


@pytest.mark.parametrize("rows", SOUND.values(), ids=SOUND)
def test_a_sound_row_passes(tmp_path: Path, rows: str) -> None:
    assert faults_of(tmp_path, rows) == []


def test_a_table_has_a_header_and_ends_with_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(f"{HEADER}\n\tcat\tкіт\tcon mèo", encoding="utf-8")
    assert ["line end" in str(fault) for fault in check([path])] == [True]
    path.write_text("en\tuk\tvi\ncat\tкіт\tmèo\n", encoding="utf-8")
    assert [str(fault)[:8] for fault in check([path])] == ["t.tsv:1:"]


def test_a_pair_is_found_across_tables(tmp_path: Path) -> None:
    for name, kind in (("a.tsv", ""), ("b.tsv", "place")):
        (tmp_path / name).write_text(f"{HEADER}\n{kind}\tHue\tХюе\tHuế\n", encoding="utf-8")
    faults = check([tmp_path / "a.tsv", tmp_path / "b.tsv"])
    assert [(fault.table, fault.line) for fault in faults] == [("b.tsv", 2)]


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_term_is_judged(term: str, language: str) -> None:
    faults = list(term_faults(term, language))
    if not unicodedata.is_normalized("NFC", term) or term != term.strip():
        assert faults


def test_the_shipped_tables_keep_their_rules() -> None:
    assert [str(fault) for fault in check(DATA / name for name in TABLES)] == []


NEGATIONS = {"en": ("not", "no", "never"), "uk": ("не", "ні", "немає"), "ru": ("не", "нет"), "vi": ("không", "chưa")}
FREE_OF_CHARGE = "phát không"


def test_no_row_holds_a_term_and_the_same_denied() -> None:
    """Whoever asks for the one would find the other: to rule out, not to rule out."""
    found = []
    for row in table_of_concepts():
        for language, words in NEGATIONS.items():
            cell = row[language].split("|")
            bare = {term.rpartition(" ")[0] for term in cell if term.endswith(tuple(f" {word}" for word in words))}
            bare |= {term.partition(" ")[2] for term in cell if term.startswith(tuple(f"{word} " for word in words))}
            found += [(term, row["en"]) for term in bare.intersection(cell) if FREE_OF_CHARGE not in cell]
    assert found == []


def test_the_commonest_unmatched_words_come_first(lexicon: Lexicon) -> None:
    texts = [
        "The government said that the zorblings are here. A zorbling met the president, and the quaxom followed.",
        "In the city, old Zorbling spoke of peace and war with Brumwick, and Brumwick listened to the people.",
        "Уряд повідомив, що зорблінг зустрівся з президентом у столиці країни.",
    ]
    gaps = {(gap.language, gap.word): gap for gap in gaps_of(texts, lexicon)}
    assert not {("en", "government"), ("en", "president"), ("en", "the"), ("uk", "uriad")} & gaps.keys()
    brumwick = gaps["en", "brumwick"]
    assert (brumwick.form, brumwick.times, brumwick.articles, brumwick.name) == ("Brumwick", 2, 1, True)
    counts = [gap.times for gap in gaps_of(texts, lexicon)]
    assert counts == sorted(counts, reverse=True)
    assert {gap.language for gap in gaps_of(texts, lexicon, "uk")} == {"uk"}


def test_a_folder_is_read_as_a_corpus(write: Callable[..., Path], lexicon: Lexicon, tmp_path: Path) -> None:
    folder = write({"a.txt": "The government met the quaxom in the city.", "b.bin": "quaxom"})
    assert [(g.word, g.times) for g in unmatched(folder, lexicon) if g.word == "quaxom"] == [("quaxom", 1)]
    with pytest.raises(CorpusError):
        unmatched(tmp_path / "nowhere", lexicon)


def command(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(PROJECT),
        "RAG_DATA_DIR": str(folder / "data"),
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "index", "lexicon", *words], cwd=folder, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_the_commands(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text(f"{HEADER}\n\tcat\tкіт\t\n", encoding="utf-8")
    checked = command(tmp_path, "check", "t.tsv")
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (1, "1 faults")
    assert checked.stdout.startswith("t.tsv:2: vi: expected")
    table.write_text(f"{HEADER}\n\tcat\tкіт\tmèo\n", encoding="utf-8")
    assert command(tmp_path, "check", "t.tsv").returncode == 0
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The city of the quaxom.\n", encoding="utf-8")
    listed = command(tmp_path, "unmatched", "news", "--language", "en", "--top", "1")
    assert listed.stdout.splitlines() == ["count\tarticles\tlanguage\tform\tword\tname", "1\t1\ten\tquaxom\tquaxom\t"]
    assert command(tmp_path, "unmatched", "nowhere").returncode == 2
