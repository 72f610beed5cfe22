"""Which encoding a text is in: adopted when it is sure, refused when it is not."""

import codecs
import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import ArticleError
from index.formats.encodings import MIN_LETTERS, decode
from index.settings import PROJECT

UK = (PROJECT / "seeds" / "003_538e3e1aaf46960d.txt").read_text(encoding="utf-8")
VI = (PROJECT / "seeds" / "000_7879b45fdbed92c3.txt").read_text(encoding="utf-8")
RU = (
    "Президент сообщил, что переговоры пройдут в Минске на следующей неделе. Соединённые Штаты отменили санкции "
    "против белорусской авиакомпании. Об этом объявил посланник после встречи с журналистами. "
) * 3
EN = "The mayor said: “It’s over” – and left. The council hasn’t met since; costs rose by €5 million in a year. " * 3
FR = (
    "Le président a déclaré que l’accord était « très important » pour l’économie européenne. Les négociations ont "
    "été suspendues après les élections, a précisé le ministère à Genève. "
) * 3
DE = "Die Außenministerin erklärte, dass die Gespräche über Lösungen für Gefangene weitergehen würden. " * 4
PL = "Prezydent powiedział, że więźniowie zostali zwolnieni z więzienia, a rozmowy będą się toczyć w Mińsku. " * 4
TR = "Cumhurbaşkanı, görüşmelerin gelecek hafta yapılacağını açıkladı. Dışişleri bakanlığı doğruladı. " * 4


def in_1258(text: str) -> str:
    """Vietnamese as windows-1258 writes it: the letter, then the tone as a mark of its own."""
    made = []
    for c in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", c)
        tones = [m for m in parts[1:] if m in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(m for m in parts if m not in tones))
        whole = c if not tones or c in "àáâèéêùúûóôÀÁÂÈÉÊÙÚÛÓÔ" else base + "".join(tones)
        made.append(whole)
    return "".join(made)


KNOWN = [
    ("uk", UK, "cp1251"), ("uk", UK, "koi8_u"), ("ru", RU, "cp1251"), ("ru", RU, "koi8_r"),
    ("vi", in_1258(VI), "cp1258"), ("en", EN, "cp1252"), ("fr", FR, "cp1252"), ("de", DE, "cp1252"),
    ("pl", PL, "cp1250"),
]  # fmt: skip
UNKNOWN = [
    ("uk", UK, "iso8859_5"), ("uk", UK, "cp866"), ("ru", RU, "mac_cyrillic"), ("fr", FR, "cp850"),
    ("fr", FR, "mac_roman"),    ("de", DE, "cp437"), ("pl", PL, "iso8859_2"), ("tr", TR, "cp1254"), ("fr", FR, "cp500"),
]  # fmt: skip


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed(mark: str) -> None:
    assert decode(f"{UK}\r\n😀".encode(mark)) == f"{UK}\n😀"
    if mark != "utf-8-sig":
        big = {"utf-16": codecs.BOM_UTF16_BE, "utf-32": codecs.BOM_UTF32_BE}[mark]
        assert decode(big + UK.encode(f"{mark}-be")) == UK


@pytest.mark.parametrize(("language", "text", "encoding"), KNOWN, ids=[f"{a} {c}" for a, _, c in KNOWN])
def test_an_old_encoding_is_told_from_a_paragraph(language: str, text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize(("language", "text", "encoding"), [*KNOWN, *UNKNOWN], ids=lambda x: str(x)[:12])
def test_any_piece_of_a_text_in_any_encoding_is_read_rightly_or_refused(
    language: str, text: str, encoding: str
) -> None:
    dice = random.Random(7)
    right = 0
    for length in (30, 80, 150, 300):
        for _ in range(8):
            start = dice.randrange(max(1, len(text) - length))
            data = text[start : start + length].encode(encoding, "ignore")
            try:
                read = decode(data)
            except ArticleError:
                continue
            assert read == data.decode(encoding)
            right += any(byte > 127 for byte in data)
    assert (right > 0) == ((language, text, encoding) in KNOWN)


def test_a_few_letters_are_too_little_to_judge_by() -> None:
    with pytest.raises(ArticleError, match="byte 0xf1 at position 2"):
        decode("Міський голова".encode("cp1251"))
    assert len("Міський голова") < MIN_LETTERS


@given(st.binary(min_size=1, max_size=2000))
@settings(deadline=None)
def test_noise_is_refused_or_utf_8(data: bytes) -> None:
    try:
        text = decode(data)
    except ArticleError:
        return
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert text == data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


PAGE = "<html><head>{}</head><body><p>{}</p></body></html>"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        (META.format("windows-1251"), "cp1251", "Мер."),
        (META.format("KOI8-U"), "koi8_u", "Мер."),
        ('<META http-equiv=Content-Type content="text/html; charset=windows-1258">', "cp1258", "Ông đó"),
        (META.format("iso-8859-1"), "cp1252", "“It’s”"),  # as browsers do
        (META.format("gb2312"), "gb2312", "市长"),
    ],
)
def test_a_page_says_what_it_is_written_in(declared: str, encoding: str, text: str) -> None:
    page = PAGE.format(declared, text)
    assert decode(page.encode(encoding), html=True) == page
    with pytest.raises(ArticleError):
        decode(page.encode(encoding))


@pytest.mark.parametrize("text", [UK, RU, UK.upper(), RU.upper()], ids=["uk", "ru", "UK", "RU"])
@pytest.mark.parametrize("declared", ["windows-1251", "koi8-u"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u"])
def test_a_page_in_cyrillic_that_says_what_it_is_not_is_told_by_its_letters(
    text: str, declared: str, encoding: str
) -> None:
    data = PAGE.format(META.format(declared), text).encode(encoding, "ignore")
    assert decode(data, html=True) == data.decode(encoding)


@pytest.mark.parametrize("name", ["utf-8", "nonsense", "rot13", "zlib", "utf-7", "unicode_escape", "idna", "hex"])
def test_a_page_that_says_what_it_is_not_is_looked_at_like_any_text(name: str) -> None:
    page = PAGE.format(META.format(name), UK)
    data = page.encode("cp1251", "ignore")
    assert decode(data, html=True) == data.decode("cp1251")
    assert decode(page.encode(), html=True) == page
    with pytest.raises(ArticleError):
        decode(PAGE.format(META.format(name), "Мер.").encode("cp1251"), html=True)
