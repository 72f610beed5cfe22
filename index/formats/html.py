"""HTML pages: the article's text without the page around it, and what the page's metadata says.

The home of lxml and trafilatura.  The metadata is read here and not by trafilatura, which fills in
what a page does not state: a date from anywhere in the text, an outlet from an address.
"""

import re
from datetime import date
from typing import Any

from index.errors import ArticleError
from index.formats.base import ReadText, as_text, checked, clean, reading
from index.formats.dates import stated_date
from index.formats.encodings import decode
from index.formats.linked import Linked, Page, addresses_of, own_article, same_title, text_of
from index.formats.paragraphs import paragraphs_of, put_back
from index.formats.stubs import stub_of
from index.patterns import regex

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
_TAG = regex(r"<[!/?a-zA-Z]")
_TEASERS = frozenset({"aside", "nav", "footer"})
"""Elements in which other articles are teased."""
_ABOUT_ARTICLES = regex(r"(?:article|report|blogposting|webpage|creativework)/?\Z", re.IGNORECASE)
"""Kinds of microdata that are an article, or the page that it is on; a comment has a date too."""
_MAX_MARKED = 500
_NOT_SHOWN = ["//nav", "//noscript"]
"""What is no article: the way to other pages, and what is shown where a browser runs no scripts."""


def read_html(data: bytes) -> ReadText:
    """An HTML page: the main text, one paragraph a line, and title, outlet, author, date and canonical address.

    Raises:
        ArticleError: not HTML, in no encoding that can be told, no text in it, or what stands in an article's place:
            an error, a question about cookies, a paywall, a page that asks for JavaScript.
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
        groups, headings = paragraphs_of(tree), [as_text(tree.findtext(".//title")), _top_heading(tree)]
        unseen = as_text(" ".join(part for one in tree.iter("noscript") for part in one.itertext()))
        text = trafilatura.extract(
            tree, output_format="txt", include_comments=False, include_tables=True, prune_xpath=_NOT_SHOWN
        )
        text = put_back(text, groups) if text else text
    if stub := stub_of(clean(text or ""), headings, unseen or ""):
        raise ArticleError(f"expected an article, got {stub[0]}; {stub[1]}")
    if not text or not any(c.isalnum() for c in text):
        raise ArticleError(
            "expected an article, got an HTML page without text; save the page as the browser shows it, or as text"
        )
    return checked(ReadText(clean(text), **read))


def _stated(tree: Any) -> dict[str, Any]:
    """What the page's metadata states, as fields of `ReadText`."""
    metas = _metas(tree)
    heading, top = as_text(tree.findtext(".//title")), _top_heading(tree)
    own, others = _marked(tree)
    for element in own:
        if element.tag == "meta" and element.get("itemprop") != "datePublished":
            _note(metas, element, "itemprop")
    # Where the first heading is known to be the article's, what has another article around it is about that one.
    marked = own if same_title(top, [metas.get("og:title"), heading]) else [*own, *others]
    canonical = tree.xpath("//link[translate(@rel,'CANONICAL','canonical')='canonical']/@href")
    stated = [url for url in (*canonical, metas.get("og:url")) if _is_address(url)]
    titles = [metas.get(name) for name in _TITLES]
    linked = own_article(tree, Page(stated, [title for title in (*titles, heading, top) if title]))
    headline = text_of(linked.node.get("headline"))
    author = _names(linked.node.get("author"))
    addresses = [*stated, *addresses_of(linked.node)]
    return {
        "title": _first(headline if linked.fits else None, *titles, headline, heading),
        "source": _first(*(metas.get(name) for name in _SOURCES), _names(linked.node.get("publisher"))),
        "author": _first(author if linked.fits else None, *(_person(metas.get(name)) for name in _AUTHORS), author),
        "published": _published(linked, metas, marked),
        "url": next((as_text(url) for url in addresses if _is_address(url)), None),
    }


def _top_heading(tree: Any) -> str | None:
    found = tree.find(".//h1")
    return None if found is None else as_text("".join(found.itertext()))


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _person(value: str | None) -> str | None:
    """A name; some pages state an address of a profile in its place."""
    return None if _is_address(value) else value


def _is_address(url: Any) -> bool:
    return isinstance(url, str) and url.strip().startswith(("http://", "https://"))


def _metas(tree: Any) -> dict[str, str]:
    """Name or property -> content; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name"):
            _note(metas, element, attribute)
    return metas


def _note(metas: dict[str, str], element: Any, attribute: str) -> None:
    name, value = element.get(attribute), as_text(element.get("content"))
    if name and value:
        metas.setdefault(name.strip().lower(), value)


def _marked(tree: Any) -> tuple[list[Any], list[Any]]:
    """The elements of microdata that are about the page or the article with the first heading, and about others."""
    heading = tree.find(".//h1")
    around = set() if heading is None else set(heading.iterancestors())
    own, others = [], []
    for element in tree.xpath("//meta[@itemprop] | //*[@itemprop='datePublished' or @pubdate]")[:_MAX_MARKED]:
        scope = _scope(element)
        if scope is None or scope in around:
            own.append(element)
        elif scope is not False:
            others.append(element)
    return own, others


def _scope(element: Any) -> Any:
    """The item that an element is about; None for the page, False for another article's teaser or another thing."""
    scope: Any = None
    for one in (element, *element.iterancestors()):
        if one.tag in _TEASERS:
            return False
        if scope is None and one is not element and (one.get("itemscope") is not None or one.tag == "article"):
            scope = one
    kind = scope.get("itemtype") if scope is not None else None
    return False if kind and not _ABOUT_ARTICLES.search(kind.strip()) else scope


def _published(linked: Linked, metas: dict[str, str], marked: list[Any]) -> date | None:
    """The first date that can be read; JSON-LD with neither the page's address nor its title comes after the metas."""
    own, named = linked.node.get("datePublished"), [metas.get(name) for name in _DATES]
    dated = [one for one in marked if one.get("itemprop") == "datePublished" or one.get("pubdate") is not None]
    times = [one.get("datetime") or one.get("content") or one.text for one in dated]
    stated = [own, *named, *times] if linked.fits else [*named, own, *times]
    return next((day for value in stated if (day := stated_date(value))), None)


def _names(value: Any) -> str | None:
    """The name, or names, of what JSON-LD gives as an author or publisher."""
    found = [_names(inner) for inner in value[:20]] if isinstance(value, list) else []
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        found = [_person(text_of(value))]
    return as_text(", ".join(name for name in found if name))
