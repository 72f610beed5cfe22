"""A whole article as it is stored, with a quote marked and scrolled into view.

It is drawn in a frame of its own, in which a policy forbids everything but this page's few lines of style and
script: no request leaves it, whatever the article holds.
"""

import base64
import hashlib
from html import escape

import streamlit as st

from index.article import Article
from rag.frames import day, language_name
from ui.session import language, tr
from ui.text import escaped, visible

HEIGHT = 480
WINDOW = 400_000
"""Characters of an article that are drawn; of a longer one those around the quote."""

_SCRIPT = (
    "const m=document.querySelector('mark');"
    "const go=()=>m&&scrollTo(0,m.getBoundingClientRect().top+scrollY-innerHeight/3);"
    "go();addEventListener('load',go);new ResizeObserver(go).observe(document.documentElement);"
)
_STYLE = (
    "html{color-scheme:%(scheme)s}"
    "body{margin:0;padding:1rem;font:1rem/1.65 'Source Sans','Source Sans Pro',system-ui,sans-serif;"
    "color:%(text)s;background:%(back)s;white-space:pre-wrap;overflow-wrap:anywhere}"
    "mark{background:%(mark)s;color:inherit;padding:.1em 0;border-radius:.15em;scroll-margin:30vh}"
    "mark:focus{outline:2px solid %(ring)s;outline-offset:2px}"
)
_LIGHT = {"scheme": "light", "text": "#24272e", "back": "#ffffff", "mark": "#ffe48a", "ring": "#8a6d00"}
_DARK = {"scheme": "dark", "text": "#e8e9ec", "back": "#14171c", "mark": "#6b5410", "ring": "#e3c04d"}


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def document(article: Article, start: int | None, end: int | None, dark: bool = False, title: str = "") -> str:
    """The frame's HTML: the article's text, nothing of it acting as markup.

    Args:
        article: any.
        start, end: of the quote in its text; None marks nothing.
        dark: colours for a dark page.
        title: of the frame, for those who hear it.
    """
    style = _STYLE % (_DARK if dark else _LIGHT)
    first, last = window(len(article.text), start, end)
    a, b = (first, first) if start is None or end is None else (max(start, first), min(end, last))
    before, quote, after = (escape(visible(article.text[i:j])) for i, j in ((first, a), (a, b), (b, last)))
    mark = f'<mark tabindex="0">{quote}</mark>' if quote else ""
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(_SCRIPT)}"
    return (
        f'<!doctype html><html lang="{escape(article.language)}" dir="auto"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        '<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(visible(title))}</title><style>{style}</style></head>"
        f"<body>{before}{mark}{after}<script>{_SCRIPT}</script></body></html>"
    )


def window(length: int, start: int | None, end: int | None) -> tuple[int, int]:
    """Which characters of a long text are drawn: all of a short one, else those around the quote.

    >>> window(10, 2, 4), window(1_000_000, 500_000, 500_010), window(1_000_000, None, None)
    ((0, 10), (300005, 700005), (0, 400000))
    """
    if length <= WINDOW:
        return 0, length
    middle = ((start or 0) + (end or 0)) // 2
    first = min(max(middle - WINDOW // 2, 0), length - WINDOW)
    return first, first + WINDOW


def about(article: Article) -> str:
    """A line of HTML on what an article states of itself: outlet, date, language, file."""
    code = language()
    when = day(code, article.published) if article.published else tr("source_undated")
    parts = [article.source, article.author, when, language_name(code, article.language), article.doc_id]
    return " · ".join(escaped(part) for part in parts if part)


def show_article(article: Article, start: int | None = None, end: int | None = None, height: int = HEIGHT) -> None:
    """Draw a whole article, the quote at `start` to `end` marked and in view.

    Args:
        article: as the index keeps it; what it holds is shown as text.
        start, end: the quote's place in its text; None marks nothing and shows the beginning.
        height: of the frame, in pixels.
    """
    title = f"<h3>{escaped(article.title)}</h3>" if article.title else ""
    st.html(f'<div class="about">{title}<p>{about(article)}</p></div>')
    first, last = window(len(article.text), start, end)
    if last - first < len(article.text):
        st.caption(tr("source_window", first=first, last=last, length=len(article.text)))
    name = tr("source_frame", name=visible(article.title or article.doc_id))
    dark = st.context.theme.type == "dark"
    st.iframe(document(article, start, end, dark, name), height=height, alt=name)
