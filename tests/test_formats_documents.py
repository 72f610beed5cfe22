"""PDF and Word: their text in order, the title they state, no date of the file, and clear refusals."""

import io
import zipfile
from typing import Any

import pytest

from index.errors import ArticleError
from index.formats.docx import read_docx
from index.formats.pdf import read_pdf, reflow
from tests.makers import docx, pdf, zipped

LINES = [
    "Mayor resigns",
    "The mayor of Zubrov has resigned after the bridge fell into the ri-",
    "ver, the paper says. It was the third of its kind to fall within",
    "two years.",
    "Міський голова Зуброва пішов у відставку після того, як упав міст,",
    "пише газета.",
]


def test_the_lines_of_all_pages_are_joined_into_paragraphs() -> None:
    read = read_pdf(pdf([LINES, ["Ông Coale tới Minsk."]], title="Mayor  resigns"))
    assert read.text.split("\n") == [
        "Mayor resigns",
        "The mayor of Zubrov has resigned after the bridge fell into the river, the paper says. "
        "It was the third of its kind to fall within two years.",
        "Міський голова Зуброва пішов у відставку після того, як упав міст, пише газета.",
        "Ông Coale tới Minsk.",
    ]
    assert (read.title, read.published, read.author, read.body) == ("Mayor resigns", None, None, 0)


def test_no_characters_are_lost_when_lines_are_joined() -> None:
    pages = ["A\n\n  b c \nD.", "", "ee-\nf\ng-\nH \u00ad\n1"]
    assert "".join(reflow(pages).split()) == "AbcD.eefg-H\u00ad1"


LONG = "The mayor of Zubrov has resigned after the bridge fell into the river"


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([f"{LONG} near Ivano-\nFrankivsk."], f"{LONG} near Ivano-Frankivsk."),
        ([f"{LONG} in 2024-\n2025."], f"{LONG} in 2024-2025."), ([f"{LONG} in 2024–\n2025."], f"{LONG} in 2024–2025."),
        ([f"{LONG} -\nSo it was."], f"{LONG} - So it was."),
        ([f"{LONG} and inter-\nrupted it."], f"{LONG} and interrupted it."),
        ([f"{LONG} and inter-\n", "\nrupted it."], f"{LONG} and interrupted it."),
        ([f"{LONG} and\n", "the road."], f"{LONG} and the road."), ([f"{LONG}.\n", "the road."], f"{LONG}.\nthe road."),
        ([f"{LONG} and\n", "Next one."], f"{LONG} and\nNext one."),
        ([f"{LONG} and\nPage 1 of 2\n", "the road.\nPage 2 of 2"], f"{LONG} and the road."),
        ([f"7\n{LONG} and\n", "- 8 -\nthe road."], f"{LONG} and the road."),
        ([f"{LONG}.\nTrang 1/2", "The road.\nTrang 2/2"], f"{LONG}.\nThe road."),
        ([f"{LONG}.\n52", "The road.\n44"], f"{LONG}. 52\nThe road.\n44"), ([f"{LONG}.\n2025"], f"{LONG}. 2025"),
    ],
    ids=range(14),
)  # fmt: skip
def test_words_and_sentences_go_on_over_lines_and_pages_and_numbers_of_pages_are_left_out(
    pages: list[str], text: str
) -> None:
    assert reflow(pages) == text


@pytest.mark.parametrize("title", ["", "Microsoft Word - a.docx", "report_final.doc", "untitled"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert read_pdf(pdf([LINES], title=title)).title is None


def encrypted(password: str = "secret") -> bytes:
    """A PDF that asks for a password; of an empty one no viewer does."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([LINES]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_pdf_that_only_forbids_to_change_it_is_read() -> None:
    assert read_pdf(encrypted("")).text == read_pdf(pdf([LINES])).text


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (encrypted(), "encrypted one; save it without its password"), (pdf([[], []]), "2 page.s. of pictures"),
        (pdf([LINES])[:300], "cannot be read"), (b"%PDF-1.7\n" + b"x" * 500, "cannot be read"), (b"", "cannot be read"),
        (b"\0" * 100, "cannot be read"), (pdf([[]]).replace(b"/Count 1", b"/Count x"), "expected a PDF"),
    ],
    ids=["encrypted", "pictures", "cut off", "noise", "empty", "zeros", "no text"],
)  # fmt: skip
def test_a_pdf_that_cannot_be_read_is_refused_in_one_sentence(data: bytes, named: str) -> None:
    with pytest.raises(ArticleError, match=named) as caught:
        read_pdf(data)
    assert "\n" not in str(caught.value)


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.formats.pdf.MAX_PAGES", 2)
    assert read_pdf(pdf([["a"], ["b"]])).text
    with pytest.raises(ArticleError, match="at most 2 pages, got 3"):
        read_pdf(pdf([["a"], ["b"], ["c"]]))


def test_paragraphs_and_tables_of_a_word_document_in_their_order() -> None:
    read = read_docx(
        docx("Перший абзац.", "Second\nline.", "", title="A title", table=[["Ships", "52"], ["Bo\nats", "3"]])
    )
    assert read.text == "Перший абзац.\nSecond\nline.\n\nShips\t52\nBo ats\t3"
    assert (read.title, read.published, read.author) == ("A title", None, None)


def edited(change: tuple[str, str]) -> bytes:
    """A Word document with one thing in its main part exchanged."""
    archive = zipfile.ZipFile(io.BytesIO(docx("HERE", title="")))
    parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(change[0].encode(), change[1].encode())
    return zipped(parts)


RUN = "<w:r><w:t>HERE</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:ins w:id='1'><w:r><w:t>put in</w:t></w:r></w:ins>", "put in"),
        ("<w:r><w:t>a</w:t></w:r><w:del w:id='1'><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        ("<w:hyperlink><w:r><w:t>link</w:t><w:tab/><w:t>ed</w:t></w:r></w:hyperlink>", "link\ted"),
        ("<w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>", "field"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r>", "a\nb-"),
    ],
)
def test_what_is_seen_of_a_paragraph_is_its_text(inside: str, text: str) -> None:
    assert read_docx(edited((RUN, inside))).text == text


def bomb() -> bytes:
    """A Word document whose main part is enormous."""
    archive = zipfile.ZipFile(io.BytesIO(docx("x")))
    parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | {"word/document.xml": b"<" + b" " * 30_000_000})


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "Word document .* damaged"), (b"PK\x03\x04nonsense", "Word document .* damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"), (docx(), "without text"),
        (docx("  ", "\t"), "without text"), (zipped({"a.txt": "x"}), "cannot be read"), (bomb(), "zip bomb"),
        (edited((RUN, "<w:r><w:t>open")), "cannot be read"), (docx("x" * 100)[:-30], "damaged"),
        (edited(("<w:document ", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><w:document ")), ""),
    ],
    ids=["empty", "noise", "old", "blank", "white", "other zip", "bomb", "bad xml", "cut off", "entity"],
)  # fmt: skip
def test_a_word_document_that_cannot_be_read_is_refused_in_one_sentence(data: bytes, named: str) -> None:
    if not named:
        assert read_docx(data).text == "HERE"
        return
    with pytest.raises(ArticleError, match=named) as caught:
        read_docx(data)
    assert "\n" not in str(caught.value)


HEAD, FOOT = "11/27/26, 6:51 AM Bridge closed - Post", "https://post.example/a {}/{}"
TEXTS = [["Bridge closed", "Nobody was hurt."], ["It opens on Friday.", "A council said so."], ["The end."], ["More."]]


@pytest.mark.parametrize(
    "around",
    [
        lambda text, n, count: [*text, HEAD, FOOT.format(n, count)],  # as pypdf gives what Chromium prints
        lambda text, n, count: [HEAD, *text, FOOT.format(n, count)],
        lambda text, n, count: [*text, f"{n} of {count} {HEAD}"] if count > 1 else text,
        lambda text, n, count: ["The Post, 3 May 2025", "", *text, f"Page {n}"] if count > 1 else text,
    ],
)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_what_is_printed_around_each_page_is_left_out(around: Any, count: int) -> None:
    pages = ["\n".join(around(text, n, count)) for n, text in enumerate(TEXTS[:count], start=1)]
    assert reflow(pages) == reflow(["\n".join(text) for text in TEXTS[:count]])
    read = read_pdf(pdf([page.split("\n") for page in pages]))
    assert not any(word in read.text for word in ("6:51", "https", "Page"))


@pytest.mark.parametrize(
    ("right", "left"),
    [("NEWS   {}", "{}   The Daily Post"), ("NEWS", "The Daily Post"), ("Page {}   NEWS", "The Daily Post   Page {}")],
)
def test_left_and_right_pages_may_have_headings_of_their_own(right: str, left: str) -> None:
    texts = [f"The harbour of town {n} was closed on Monday, and its ships went to\nport" for n in "abcdef"]
    pages = [f"{(left if n % 2 else right).format(n + 1)}\n{text} {n}." for n, text in enumerate(texts)]
    assert reflow(pages) == reflow([f"{text} {n}." for n, text in enumerate(texts)])


def test_a_line_that_some_pages_end_with_by_chance_stays() -> None:
    pages = ["One.\nsaid in\na statement.", "Two.\nsaid again.", "Three.\nsaid in\na statement.", "Four.\nNo more."]
    assert reflow(pages).count("a statement.") == 2
    assert reflow(["Chapter 1\nA.", "Chapter 2\nB."]).count("Chapter") == 2
    assert reflow(["Ships 3\nA.", "Ships 9\nB.", "Ships 4\nC."]).count("Ships") == 3
    assert "3:15" in reflow(["It began at\n1/5/2025, 3:15 PM", "It ended."])
