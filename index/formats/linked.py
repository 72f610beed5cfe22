"""JSON-LD of an HTML page: what it states of the page's own article, and not of others that are teased beside it."""

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from index.formats.base import as_text
from index.patterns import regex

_ARTICLES = frozenset({"article", "report", "blogposting", "liveblogposting"})
_LISTS = frozenset({"itemlist", "breadcrumblist", "collectionpage", "searchresultspage"})
"""What lists other pages, besides what an article has as its parts."""
_MAX_NODES = 10_000
_MAX_ARTICLES = 200
_SHORTEST = 10
"""Letters of a headline from which the beginning of another one is told by it."""

_AROUND = regex(r"\A\s*(?:(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|<!--)|(?:(?://|/\*)?\s*\]\]>(?:\s*\*/)?|-->)\s*\Z")
_NEEDLESS_COMMA = regex(r'("(?:[^"\\]|\\.)*(?:"|\\?\Z))|,(?=\s*[}\]])', re.DOTALL)
"""A comma before a bracket that closes, outside of strings; what begins as a string is always taken whole."""
_BEFORE_ADDRESS = regex(r"\A\s*(?:https?:)?//(?:(?:www|m|amp)\.)?", re.IGNORECASE)
_AFTER_ADDRESS = regex(r"#.*\Z|[?&](?:utm_\w+|amp|fbclid|gclid)(?:=[^&#]*)?(?=[&#]|\Z)", re.DOTALL)


class Page(NamedTuple):
    """By what a page's own article is known.

    Attributes:
        addresses: of the page.
        titles: of the page.
    """

    addresses: Sequence[str]
    titles: Sequence[str]


class Linked(NamedTuple):
    """The JSON-LD of an article.

    Attributes:
        node: its object.
        fits: whether it has the page's address or title (or the page has neither), rather than being the only one.
    """

    node: dict[str, Any]
    fits: bool


def own_article(tree: Any, page: Page) -> Linked:
    """The object of the page's article; an empty one that does not fit if there is none, or none that can be told."""
    some = list(_articles(tree))
    addresses = {_address(one) for one in page.addresses} - {""}
    titles = [_letters(one) for one in page.titles if _letters(one)]
    fitting = [(_fits(node, addresses, titles), node) for node, _ in some]
    for fit, node in fitting:
        if fit:
            return Linked(node, True)
    free = [node for (fit, node), (_, listed) in zip(fitting, some, strict=True) if fit is None and not listed]
    known = bool(addresses or titles)
    if not free or (known and len({str(node.get("datePublished"))[:10] for node in free}) > 1):
        return Linked({}, False)
    return Linked(free[0], not known)


def addresses_of(node: dict[str, Any]) -> list[str]:
    """The addresses that an object states for its article: its own, then that of the page that is about it.

    >>> addresses_of({"mainEntityOfPage": {"@type": "WebPage", "@id": "https://post.example/a"}})
    ['https://post.example/a']
    """
    around = [one for one in _addresses(node.get("mainEntityOfPage")) if _address(one)]
    return [*_addresses(node.get("url")), *around]


def text_of(value: Any) -> str | None:
    """A text of JSON-LD in one line, in which many pages leave signs written as HTML does."""
    return as_text(html.unescape(value)) if isinstance(value, str) else None


def _fits(node: dict[str, Any], addresses: set[str], titles: list[str]) -> bool | None:
    """Whether an object is about the page: None where too little is known to deny it."""
    own = {_address(one) for key in ("url", "mainEntityOfPage", "@id") for one in _addresses(node.get(key))} - {""}
    headline = _letters(text_of(node.get("headline")) or "")
    if own & addresses or any(_alike(headline, title) for title in titles):
        return True
    return False if own and headline and addresses and titles else None


def same_title(one: str | None, others: Sequence[str | None]) -> bool:
    """Whether a title is one of some others, which may go on with the name of the outlet."""
    return any(_alike(_letters(one or ""), _letters(other or "")) for other in others)


def _alike(one: str, other: str) -> bool:
    if not (one and other):
        return False
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST and long.startswith(short))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _addresses(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return [value] if isinstance(value, str) and "//" in value[:10] else []


def _address(url: str) -> str:
    """An address as addresses are compared: without what parts the versions of one page."""
    path = _AFTER_ADDRESS.sub("", _BEFORE_ADDRESS.sub("", url.strip())).rstrip("/")
    return path.removesuffix("/amp").removesuffix(".amp").casefold() if "/" in path else ""


def _articles(tree: Any) -> Iterator[tuple[dict[str, Any], bool]]:
    """(object, whether it is in a list of pages) of every article that is not a part of another one."""
    seen = found = 0
    for script in tree.xpath("//script[@type]"):
        if not script.get("type").strip().lower().startswith("application/ld+json"):
            continue
        waiting = deque([(_loaded(script.text or ""), False)])
        while waiting and seen < _MAX_NODES and found < _MAX_ARTICLES:
            value, listed = waiting.popleft()
            seen += 1
            if isinstance(value, dict):
                types = _types(value)
                if any(name in _ARTICLES or name.endswith("newsarticle") for name in types):
                    found += 1
                    yield value, listed
                    continue
                listed = listed or bool(types & _LISTS)
                waiting += [(inner, listed) for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                waiting += [(inner, listed) for inner in value[:_MAX_NODES]]


def _loaded(text: str) -> Any:
    """What a script says; line ends in its strings, commas too many and signs around it are forgiven."""
    for attempt in range(2):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            if attempt:
                return None
        text = _AROUND.sub("", text.strip())
        text = _NEEDLESS_COMMA.sub(lambda found: found[1] or "", text)
    return None


def _types(node: dict[str, Any]) -> set[str]:
    """The kinds of an object, whether or not they are given with the vocabulary's address."""
    stated = node.get("@type")
    names = [name for name in (stated if isinstance(stated, list) else [stated])[:20] if isinstance(name, str)]
    return {re.split("[/#:]", name.strip())[-1].lower() for name in names}
