"""What tests of the pages share: the page over a corpus, a question asked, what a reader sees of it."""

import html
import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

Open = Callable[..., AppTest]
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
REWRITTEN = re.compile(r"->|<-|--|>=|<=|:material/\w+:|:streamlit:|:\w+\[|:[a-z_]+:|https?://|www\.|[\w.]+@\w+\.\w")
"""What the page turns into arrows, dashes, icons, colours, emoji and links even if it is escaped."""
JOINER = "\u2060"
TAGS = {
    "a", "b", "blockquote", "br", "div", "h2", "h3", "li", "p", "span", "strong", "sup", "ul",
    "table", "tbody", "td", "th", "thead", "tr",
}  # fmt: skip
ATTRIBUTES = {
    "aria-hidden",
    "aria-label",
    "class",
    "dir",
    "href",
    "id",
    "lang",
    "role",
    "scope",
    "tabindex",
    "target",
    "title",
}


def seen(markdown: str) -> str:
    """What a reader sees of a Markdown text that must be nothing but text."""
    shown = MARKDOWN.render(markdown)
    assert set(re.findall(r"</?(\w+)", shown)) <= {"p", "br"}, shown
    text = html.unescape(re.sub(r"<[^>]+>", "", shown)).strip("\n")
    assert not REWRITTEN.search(text), text
    return text.replace(JOINER, "")


def read(markup: str) -> str:
    """What a reader sees of the page's own HTML; nothing in it acts but the page's own tags and inner links."""
    for tag, attributes in re.findall(r"<(/?\w+)((?:[^<>\"]|\"[^\"]*\")*)>", markup):
        assert tag.removeprefix("/") in TAGS, markup
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        assert given.keys() <= ATTRIBUTES, markup
        assert given.get("href", "#").startswith("#"), markup
        assert not re.sub(r'[\w-]+="[^"<>]*"', "", attributes).strip(), markup
    bare = re.sub(r"</?\w+(?:[^<>\"]|\"[^\"]*\")*>", "", re.sub(r"<br>|</p>|</li>|</blockquote>", "\n", markup))
    assert "<" not in bare, markup
    return html.unescape(bare)


def done(page: AppTest) -> AppTest:
    """The page, which has not broken."""
    assert not page.exception, page.exception
    return page


def shown(page: AppTest, place: Any = None) -> str:
    """Everything that the page's own HTML shows, below a block or in all of it."""
    where = page if place is None else place
    return "\n".join(
        read(element.value) for element in where.html if not element.value.startswith(("<script>", "<style>"))
    )


def ask(page: AppTest, question: str) -> AppTest:
    """Type a question and send it."""
    page = page.chat_input[0].set_value(question).run()
    assert not page.exception
    return page


def answers(page: AppTest) -> list[str]:
    """What the page shows of each answer, oldest first."""
    return [shown(page, message) for message in page.chat_message if message.name == "assistant"]
