"""Text shown as text: labels, HTML, Markdown for others, the frame of an article."""

import html
import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.article import Article
from tests.app_pages import MARKDOWN, read, seen
from ui.export import answer_markdown, inert
from ui.markup import card, near, said, sides
from ui.source import WINDOW, document, window
from ui.text import escaped, label, plain, visible
from ui.turns import Citation, Line, Near, Shown, Side, Split

HOSTILE = [
    "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "[link](javascript:alert(1)) ![image](data:x) <a@b> [x]: https://evil.example",
    "**bold** _slanted_ ~~gone~~ `code` ```fence```",
    "$x^2$ $$y$$ \\(z\\) \\[w\\] &lt;b&gt; &amp;",
    ":red[x] :blue-background[y] |a|b| # 1) - * + =",
    ":material/home: :streamlit: :smile: :+1:",
    "a -> b <- c -- d >= e <= f <-> g",
    "https://evil.example/a www.evil.example me@evil.example HTTP://X.example ftp://y.example",
    '" onmouseover="alert(1)" \' style=\'x',
    "</mark></body><script>alert(1)</script>",
]
HOSTILES = st.sampled_from(HOSTILE)
TEXTS = st.one_of(
    HOSTILES, st.text(), st.text(alphabet="*_`<>[]()#-:/@.w$&\\\n !|~=a1"), st.tuples(HOSTILES, st.text()).map("".join)
)


@given(TEXTS)
def test_a_label_shows_every_character_and_nothing_of_it_acts(text: str) -> None:
    line = " ".join(visible(text).split())
    assert seen(plain(line)) == line


@given(TEXTS, st.integers(1, 80))
def test_a_label_is_one_line_of_at_most_its_length(text: str, length: int) -> None:
    shown = seen(label(text, length))
    assert "\n" not in shown
    assert len(shown) <= length


@given(TEXTS)
def test_escaped_text_is_text(text: str) -> None:
    shown = read(f"<p>{escaped(text)}</p>")
    assert shown.removesuffix("\n") == visible(text)


@given(TEXTS)
@example("[1]: https://evil.example")
def test_what_is_copied_as_markdown_shows_every_character(text: str) -> None:
    line = " ".join(text.split())
    rendered = MARKDOWN.render("x " + inert(text))
    assert set(re.findall(r"</?(\w+)", rendered)) <= {"p"}
    assert html.unescape(re.sub(r"<[^>]+>", "", rendered)).strip("\n") == MARKDOWN_TEXT(f"x {line}".strip())


def MARKDOWN_TEXT(text: str) -> str:
    """What Markdown itself makes of characters that no escape concerns: NUL."""
    return text.replace("\0", "\ufffd")


@given(TEXTS, TEXTS, TEXTS)
def test_no_part_of_an_answer_acts(text: str, name: str, other: str) -> None:
    citation = Citation(1, name, text, other, date(2025, 1, 2), "xx", 0, 1, text, other, name)
    split = Split(text, (Side(other, (1, 9), date(2025, 1, 2)), Side(name, (1,), None, date(2025, 1, 3))))
    shown = Shown("en", f"{text} [1]", False, None, (Line(text, (1, 9)),), (citation,), mode="llm")
    for markup in (
        said("en", shown, "0"), card("uk", citation, "0", other, text), sides("vi", split, "0", {1: citation}),
        near("en", Near(name, 0, 1, text, other).quote(1)),
    ):  # fmt: skip
        read(markup)
    assert visible(text) in read(said("en", shown, "0"))
    assert "[9]" not in said("en", shown, "0").replace(escaped(text), "")  # a number without a source leads nowhere
    assert answer_markdown("en", shown).count("\n- [1]") == 1


@given(TEXTS, TEXTS, TEXTS)
def test_an_article_in_its_frame_is_text_with_one_mark(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    article = Article("r", "d.txt", text, "en", "0" * 64)
    page = document(article, len(before), len(before) + len(quote), dark=True, title=before)
    body = page[page.index("<body>") + 6 : page.rindex("<script>")]
    assert re.sub(r'<mark tabindex="0">|</mark>', "", body).count("<") == 0
    assert html.unescape(re.sub(r"<[^>]*>", "", body)) == visible(text)
    marked = re.findall(r'<mark tabindex="0">(.*?)</mark>', body, re.DOTALL)
    assert [html.unescape(m) for m in marked] == ([visible(quote)] if visible(quote) else [])


def test_the_frame_forbids_everything_but_its_own_style_and_script() -> None:
    page = document(Article("r", "d.txt", "x", "en", "0" * 64), 0, 1)
    policy = html.unescape(page.split('Content-Security-Policy" content="')[1].split('"')[0])
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.keys() == {"default-src", "style-src", "script-src"}
    assert rules["default-src"] == "'none'"
    assert all(re.fullmatch(r"'sha256-[\w+/=]+'", rules[name]) for name in ("style-src", "script-src"))


@given(st.integers(0, 3 * WINDOW), st.integers(0, 3 * WINDOW), st.integers(0, 400))
def test_the_part_of_a_long_article_that_is_shown_holds_the_quote(length: int, start: int, size: int) -> None:
    start = min(start, length)
    end = min(start + size, length)
    first, last = window(length, start, end)
    assert 0 <= first <= start <= end <= last <= length
    assert last - first == min(length, WINDOW)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_what_an_answer_says_beside_its_sentences_is_told_apart(between: str) -> None:
    sentences = (Line("One.", (1,)), Line("Two.", (1, 2)))
    text = between.join(s.marked for s in sentences)
    assert Shown("en", text, False, None, sentences).rest == ""
    assert Shown("en", text + "\nLeft out: 2.", False, None, sentences).rest == "Left out: 2."
    assert Shown("en", "Nothing.", True).rest == "Nothing."
