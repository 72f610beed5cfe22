"""Hostile text shown as text: articles, titles, file names, questions, what a model wrote.

`st.text` knows no markup and needs none of this.  Labels and messages are always Markdown: `plain` is for them.
`st.html` shows what `escaped` gives.
"""

import html
import re

_MARKS = frozenset("\\`*_{}[]()<>#+-.!|~$&:^=/@\"'")
_JOINER = "\u2060"
"""Word joiner: seen by nobody, it parts what the page would turn into arrows, icons and links even if escaped."""
_REWRITTEN = re.compile(r"(?<=[-<>=:@/])(?=[\w\-<>=:@/])|(?<=\w)(?=@)|(?<=www)(?=\.)", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that turn the direction of what follows, and halves of surrogate pairs."""


def visible(text: str) -> str:
    """A text without characters that show nothing and do something.

    >>> visible("a\\x00b\\u202ec")
    'abc'
    """
    return _UNSEEN.sub("", text)


def plain(text: str) -> str:
    """A text as Markdown that shows every character as it is.

    >>> plain("*a*")
    '\\\\*a\\\\*'
    """
    parted = _REWRITTEN.sub(_JOINER, visible(text))
    return "".join("\\" + c if c in _MARKS else "  \n" if c == "\n" else c for c in parted)


def label(text: str, length: int = 60) -> str:
    """A text as one short line of Markdown, for a button or a heading.

    >>> label("one\\ntwo  three", 9)
    'one two…'
    """
    line = " ".join(text.split())
    return plain(line if len(line) <= length else line[: length - 1].rstrip() + "…")


def escaped(text: str) -> str:
    """A text as HTML that shows every character as it is; line ends become breaks.

    >>> escaped("<b>\\nx")
    '&lt;b&gt;<br>x'
    """
    return html.escape(visible(text)).replace("\n", "<br>")


def attribute(text: str) -> str:
    """A text as the value of an attribute between double quotes, on one line.

    >>> attribute('a"b\\nc')
    'a&quot;b c'
    """
    return html.escape(" ".join(visible(text).split()))
