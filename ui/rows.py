"""What the lists of the pages share: pages of rows, what is said of an article in a line, and a window to read it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import streamlit as st

from index.article import Article
from index.corpus.uploads import is_upload
from index.errors import NewsError
from index.storage.records import Head
from rag.frames import language_name
from ui.markup import dated
from ui.session import language, shared, tr
from ui.source import show_article
from ui.text import escaped, plain

STYLE = Path(__file__).parent / "data" / "pages.css"
PAGE = 20
"""Rows on one page of a list."""

_PARTS = {"en": ",", "uk": "\u00a0", "vi": "."}

T = TypeVar("T")


def begin() -> None:
    """Draw the style of these pages; call it once on each."""
    st.html(STYLE)


def page_of(rows: Sequence[T], key: str) -> Sequence[T]:
    """The rows of the page that was chosen; the choice stands below them, so call this before they are drawn.

    Args:
        rows: all of them.
        key: of the widget; it begins at the first page again when there are fewer pages.
    """
    pages = max(1, -(-len(rows) // PAGE))
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = 1
    number = int(st.session_state.get(key, 1))
    return rows[(number - 1) * PAGE : number * PAGE]


def turn_pages(rows: Sequence[T], key: str) -> None:
    """The choice of a page, where there is more than one; see `page_of`."""
    pages = -(-len(rows) // PAGE)
    if pages > 1:
        st.pagination(pages, key=key, max_visible_pages=5)


def figure(number: int) -> str:
    """A number with its thousands parted as the reader's language parts them."""
    return f"{number:,}".replace(",", _PARTS[language()])


def name_of(head: Head) -> str:
    """What an article is called: its title, else its file."""
    return head.title or head.doc_id


def facts(head: Head, mark: str | None = None) -> str:
    """A line of HTML on an article: outlet, date, file, language; with its size where the fingerprint is given."""
    code = language()
    parts = [head.source, dated(code, head.published), head.doc_id if head.title else None]
    if mark is not None:
        parts.append(tr("articles_size", characters=figure(head.characters), chunks=head.active.get(mark, 0)))
    told = " · ".join(f"<span>{escaped(part)}</span>" for part in parts if part)
    tag = f'<span class="tag" title="{escaped(language_name(code, head.language))}">{escaped(head.language)}</span>'
    own = f' <span class="tag own">{escaped(tr("articles_own"))}</span>' if is_upload(head) else ""
    return f'<p class="facts">{tag}{own} {told}</p>'


def beginning(head: Head, length: int = 160) -> str:
    """The first words of an article as a line of HTML; empty where they cannot be read."""
    try:
        found = [article for article in shared().index.named(head.doc_id) if article.key == head.key]
    except NewsError:
        return ""
    text = " ".join(found[0].text[found[0].body :][: 2 * length].split()) if found else ""
    cut = text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
    return f'<p class="beginning" lang="{escaped(head.language)}" dir="auto">{escaped(cut)}</p>' if cut else ""


def article_of(head: Head) -> Article | None:
    """The article of a head; None where it has gone or cannot be read, which is then said."""
    try:
        found = [article for article in shared().index.named(head.doc_id) if article.key == head.key]
    except NewsError as error:
        st.error(plain(str(error)))
        return None
    if not found:
        st.warning(tr("articles_gone"))
        return None
    return found[0]


def read(
    head: Head, start: int | None = None, end: int | None = None, on_dismiss: Callable[[], None] | None = None
) -> None:
    """Open an article in a window over the page, at a sentence if one is given.

    Args:
        head: of the article.
        start, end: the sentence's place in its text.
        on_dismiss: called when the window is closed.
    """

    @st.dialog(tr("source_title"), width="large", on_dismiss=on_dismiss or "ignore")
    def window() -> None:
        article = article_of(head)
        if article is not None:
            show_article(article, start, end)

    window()
