"""Paragraphs of a short HTML page that the extractor left out or ran together, put back in their places.

The extractor weighs a page's parts by their length, so of a short article single paragraphs may be gone, and all of
a very short one comes as one line.  Where most of what it took stands side by side in one element, the other paragraphs
of that element are the article's too; what is mostly links, or marked as something else, is not.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from index.patterns import regex

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "button", "div", "dl", "fieldset", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "nav", "ol", "p", "pre", "section", "select", "table",
    "textarea", "ul", "video",
})  # fmt: skip
_NOT_READ = frozenset({"script", "style", "noscript", "template"})
_BESIDE = frozenset({"aside", "nav", "footer", "form", "header", "figure"})
_MARKED = regex(
    r"(?:\A|[\s_-])(?:ads?|advert\w*|author\w*|banner|byline|caption|comments?|cookies?|copyright|credits?|menu|meta|"
    r"newsletter|promo\w*|read-?(?:also|more)|recommend\w*|related|shar(?:e|ing)|sidebar|social|subscri\w*|tags?|"
    r"teasers?|time(?:stamp)?|tools?|widget)(?:\Z|[\s_-])",
    re.IGNORECASE,
)
_SENTENCE = regex(r"""[.!?…]["'”’»)\]]*\Z""")
_MOST_BLOCKS = 20_000
_LINE_OF_TEXT = 40
"""Characters from which on an element that is no paragraph by its name is taken for one, if it ends as a sentence."""


class Paragraph(NamedTuple):
    """One paragraph as it stands in a page.

    Attributes:
        text: in one line.
        own: whether it may be put back, being neither mostly links nor marked as something else.
    """

    text: str
    own: bool


def paragraphs_of(tree: Any) -> list[list[Paragraph]]:
    """The paragraphs of each element that holds at least two side by side, in order.

    Args:
        tree: the page, before the extractor changes it.
    """
    groups: dict[Any, list[Paragraph]] = {}
    for count, element in enumerate(tree.iter("p", "div")):
        if count >= _MOST_BLOCKS:
            break
        parent = element.getparent()
        if parent is None or any(inner is not element and inner.tag in _BLOCKS for inner in element.iter()):
            continue
        text = _text_of(element)
        if any(c.isalnum() for c in text):
            groups.setdefault(parent, []).append(Paragraph(text, _is_own(element, text)))
    return [some for parent, some in groups.items() if len(some) > 1 and not _is_beside(parent)]


def put_back(text: str, groups: Sequence[Sequence[Paragraph]]) -> str:
    """What the extractor gave, a paragraph a line, with those of the article's element that it lacks.

    Args:
        text: what the extractor gave.
        groups: as `paragraphs_of` gives them.
    """
    lines = [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]
    held = "\n".join(lines)
    weights = [sum(len(one.text) for one in group if one.text in held) for group in groups]
    if not weights or 2 * max(weights) < len(held):
        return text
    group = groups[weights.index(max(weights))]
    kept = [one.text for one in group if one.text in held]
    made = [piece for line in lines for piece in _parted(line, kept)]
    missing = sum(one.own and one.text not in held for one in group)
    if len(kept) < 2 or (made == lines and not missing):
        return text
    at = min((made.index(one) for one in kept if one in made), default=0)
    for one in group:
        if one.text in made[at:]:
            at = made.index(one.text, at) + 1
        elif one.own and one.text not in held:
            made.insert(at, one.text)
            at += 1
    return "\n".join(made)


def _parted(line: str, kept: Sequence[str]) -> Iterator[str]:
    """A line at whose parts whole paragraphs stand, as these and what is between them; another one as it is."""
    places: list[tuple[int, int]] = []
    at = 0
    for one in kept:
        found = line.find(one, at)
        if found >= 0:
            places.append((found, at := found + len(one)))
    if len(places) < 2 or line in kept:
        yield line
        return
    at = 0
    for start, end in [*places, (len(line), len(line))]:
        between = line[at:start].strip(" |")
        if any(c.isalnum() for c in between):
            yield between
        if end > start:
            yield line[start:end]
        at = end


def _text_of(element: Any) -> str:
    """The text of an element in one line, line breaks in it taken for blanks."""
    parts = []
    for inner in element.iter():
        if inner.tag not in _NOT_READ:
            parts.append(inner.text or "")
        if inner is not element:
            parts.append(f" {inner.tail or ''}" if inner.tag == "br" else inner.tail or "")
    return " ".join("".join(parts).split())


def _is_own(element: Any, text: str) -> bool:
    linked = sum(len(_text_of(link)) for link in element.iter("a"))
    if 2 * linked > len(text) or _is_marked(element):
        return False
    return element.tag == "p" or (len(text) >= _LINE_OF_TEXT and _SENTENCE.search(text) is not None)


def _is_marked(element: Any) -> bool:
    """Whether an element is hidden, or named as something beside an article."""
    hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return hidden or _MARKED.search(names) is not None


def _is_beside(element: Any) -> bool:
    return _is_marked(element) or any(one.tag in _BESIDE for one in (element, *element.iterancestors()))
