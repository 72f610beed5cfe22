"""HTML pages: the article's text without the page around it, and what the page's metadata says.

The home of lxml and trafilatura.  The metadata is read here and not by trafilatura, which fills in
what a page does not state: a date from anywhere in the text, an outlet from an address.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import Any

from index.errors import ArticleError
from index.formats.base import ReadText, as_text, checked, clean, reading, stated_date
from index.formats.encodings import decode

MAX_HTML_BYTES = 5_000_000
"""Bytes of a page: far more than news pages have; the extractor takes time by the square of the length."""

_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_SOURCES = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher")
_AUTHORS = ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "citation_publication_date",
    "datepublished", "dcterms.issued", "dc.date.issued", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish_date", "publish-date", "published_time", "dc.date", "date",
)  # fmt: skip
"""Names of meta elements, the most exact first; none of a file's making or of its last change."""
_ARTICLES = frozenset({"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "blogposting"})
_TAG = re.compile(r"<[!/?a-zA-Z]")
_MAX_NODES = 10_000


def read_html(data: bytes) -> ReadText:
    """An HTML page: the main text, one paragraph a line, and title, outlet, author, date and canonical address.

    Raises:
        ArticleError: not HTML, in no encoding that can be told, or no text in it.
    """
    page = decode(data, html=True)
    if not page.strip():
        raise ArticleError("expected an HTML page, got an empty file; save the page again or take it out")
    if not _TAG.search(page):
        raise ArticleError("expected an HTML page, got a text without tags; name it .txt")
    import lxml.html
    import trafilatura

    with reading("an HTML page", "trafilatura", "htmldate", "justext", "readability"):
        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
        read = _stated(tree)
        text = trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=True)
    if not text or not any(c.isalnum() for c in text):
        raise ArticleError(
            "expected an article, got an HTML page without text; save the page as the browser shows it, or as text"
        )
    return checked(ReadText(clean(text), **read))


def _stated(tree: Any) -> dict[str, Any]:
    """What the page's metadata states, as fields of `ReadText`."""
    metas = _metas(tree)
    node = next((n for n in _linked_data(tree) if _types(n) & _ARTICLES), {})
    heading = tree.findtext(".//title")
    canonical = tree.xpath("//link[translate(@rel,'CANONICAL','canonical')='canonical']/@href")
    addresses = [*canonical, metas.get("og:url"), node.get("url")]
    return {
        "title": _first(as_text(node.get("headline")), *(metas.get(name) for name in _TITLES), as_text(heading)),
        "source": _first(*(metas.get(name) for name in _SOURCES), _names(node.get("publisher"))),
        "author": _first(_names(node.get("author")), *(_person(metas.get(name)) for name in _AUTHORS)),
        "published": _published(tree, node, metas),
        "url": next((as_text(url) for url in addresses if _is_address(url)), None),
    }


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _person(value: str | None) -> str | None:
    """A name; some pages state an address of a profile in its place."""
    return None if _is_address(value) else value


def _is_address(url: Any) -> bool:
    return isinstance(url, str) and url.strip().startswith(("http://", "https://"))


def _metas(tree: Any) -> dict[str, str]:
    """Name, property or itemprop -> content; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name, value = element.get(attribute), as_text(element.get("content"))
            if name and value:
                metas.setdefault(name.strip().lower(), value)
    return metas


def _published(tree: Any, node: dict[str, Any], metas: dict[str, str]) -> date | None:
    times = tree.xpath("//*[@itemprop='datePublished' or @pubdate]")
    marked = [element.get("datetime") or element.get("content") or element.text for element in times]
    stated = [node.get("datePublished"), *(metas.get(name) for name in _DATES), *marked]
    return next((day for day in map(stated_date, stated) if day), None)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, however deep."""
    seen = 0
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            waiting = deque([json.loads(script.text or "")])
        except (ValueError, RecursionError):
            continue
        while waiting and seen < _MAX_NODES:
            value = waiting.popleft()
            seen += 1
            if isinstance(value, dict):
                yield value
                waiting += [inner for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                waiting += value[:_MAX_NODES]


def _types(node: dict[str, Any]) -> set[str]:
    stated = node.get("@type")
    return {name.lower() for name in (stated if isinstance(stated, list) else [stated]) if isinstance(name, str)}


def _names(value: Any) -> str | None:
    """The name, or names, of what JSON-LD gives as an author or publisher."""
    found = [_names(inner) for inner in value[:20]] if isinstance(value, list) else []
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        found = [_person(as_text(value))]
    return as_text(", ".join(name for name in found if name))
