"""HTML pages: the article without the page around it, and only what the page states of itself."""

import json
from datetime import date

import lxml.html
import pytest

from index.errors import ArticleError
from index.formats.html import read_html
from index.formats.paragraphs import paragraphs_of, put_back

BODY = (
    "<nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav><article><h1>Mayor resigns</h1>"
    "<p>The mayor of Zubrov resigned on 3 May 2024 after the bridge fell.</p>"
    "<p>She had been in office since 2019 &amp; will not return.</p>"
    "<table><tr><td>Ships</td><td>52</td></tr></table></article>"
    "<footer>Copyright 2031, updated 5 June 2031</footer><script>var date = '2030-01-01'</script>"
)


def page(head: str = "", body: str = BODY) -> bytes:
    """A page as bytes."""
    return f"<!doctype html><html lang='de'><head>{head}</head><body>{body}</body></html>".encode()


def test_the_text_is_the_article_a_paragraph_a_line() -> None:
    lines = read_html(page()).text.split("\n")
    assert "The mayor of Zubrov resigned on 3 May 2024 after the bridge fell." in lines
    assert "She had been in office since 2019 & will not return." in lines
    assert any("Ships" in line and "52" in line for line in lines)
    assert not any(word in " ".join(lines) for word in ("Home", "Copyright", "var date", "<"))


def test_a_page_that_states_nothing_has_nothing_however_many_dates_are_in_it() -> None:
    read = read_html(page())
    assert (read.title, read.source, read.published, read.url, read.author, read.language) == (None,) * 6


META = """
<title>Mayor resigns | The Daily</title><meta property="og:title" content="Mayor
 resigns"><meta property="og:site_name" content="The Daily"><meta name="Author" content="Ann Lee">
<meta property="article:published_time" content="2025-12-13T23:30:00-05:00">
<meta property="article:modified_time" content="2026-01-01"><link rel="Canonical" href="https://daily.example/mayor">
<meta property="og:url" content="https://daily.example/?id=1">
"""
LINKED = {
    "@graph": [
        {"@type": "WebSite", "name": "Shop", "datePublished": "1999-01-01"},
        {
            "@type": ["Thing", "NewsArticle"], "headline": "Mayor resigns",
            "datePublished": "2025-12-13T23:30:00-05:00",
            "dateModified": "2026-01-01", "author": [{"name": "Ann Lee"}, {"name": "https://x.example/bo"}],
            "publisher": {"@type": "Organization", "name": "The Daily"}, "url": "https://daily.example/mayor",
        },
    ]
}  # fmt: skip


@pytest.mark.parametrize(
    ("address", "read_as"),
    [
        ("https://daily.example/mayor", "https://daily.example/mayor"),
        ({"@type": "WebPage", "@id": "https://daily.example/mayor"}, "https://daily.example/mayor"),
        ({"@type": "WebPage", "@id": "https://daily.example/"}, None), (True, None), ("#main", None),
    ],
)  # fmt: skip
def test_the_address_is_also_that_of_the_page_that_an_article_is_the_main_thing_of(
    address: object, read_as: str | None
) -> None:
    article = {"@type": "NewsArticle", "headline": "Mayor resigns", "mainEntityOfPage": address}
    head = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    assert read_html(page(head)).url == read_as


@pytest.mark.parametrize(
    "head", [META, f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'], ids=["meta", "linked data"]
)
def test_what_a_page_states_is_taken(head: str) -> None:
    read = read_html(page(head))
    assert (read.title, read.source, read.author) == ("Mayor resigns", "The Daily", "Ann Lee")
    assert (read.published, read.url) == (date(2025, 12, 13), "https://daily.example/mayor")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="date" content="2025/12/13">', date(2025, 12, 13)),
        ('<meta name="pubdate" content="Sat, 13 Dec 2025 10:00:00 GMT">', date(2025, 12, 13)),
        ('<meta name="dc.date.issued" content="13.12.2025">', date(2025, 12, 13)),
        ('<meta itemprop="datePublished" content="2025-12-13">', date(2025, 12, 13)),
        ('<meta name="date" content="12/11/2025">', None),
        ('<meta name="last-modified" content="2025-12-13"><meta name="created" content="2025-12-13">', None),
        ('<meta property="og:updated_time" content="2025-12-13"><meta name="revised" content="2025-12-13">', None),
    ],
)
def test_a_date_is_one_of_publication_or_none(head: str, published: date | None) -> None:
    assert read_html(page(head)).published == published


def test_a_marked_time_in_the_text_is_a_date_of_publication_and_another_one_is_not() -> None:
    time = '<time datetime="2025-12-13T09:00" {}>yesterday</time>'
    assert read_html(page(body=time.format("itemprop='datePublished'") + BODY)).published == date(2025, 12, 13)
    assert read_html(page(body=time.format("") + BODY)).published is None


def linked(*said: object, kind: str = "application/ld+json") -> str:
    """Scripts of linked data."""
    return "".join(f'<script type="{kind}">{one if isinstance(one, str) else json.dumps(one)}</script>' for one in said)


OWN = {"@type": "NewsArticle", "headline": "Mayor resigns", "datePublished": "2025-12-13", "author": {"name": "Ann"}}
OTHER = {
    "@type": "NewsArticle", "headline": "Most read of all", "url": "https://daily.example/other",
    "datePublished": "2020-01-01", "author": "Bob",
}  # fmt: skip
TITLE = '<meta property="og:title" content="Mayor resigns - The Daily">'
CANONICAL = '<link rel="canonical" href="https://daily.example/mayor">'
MADE = '<meta property="article:published_time" content="2025-12-13"><meta name="author" content="Ann">'
LISTED = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": OTHER}]}


@pytest.mark.parametrize(
    "head",
    [
        TITLE + linked(OTHER, OWN), TITLE + linked([LISTED, OWN]), linked(LISTED, OWN),
        CANONICAL + linked(OTHER, {**OWN, "headline": "Else", "mainEntityOfPage": {"@id": "http://www.daily.example/mayor/"}}),
        CANONICAL + linked(OTHER, {**OWN, "headline": "Else", "url": "https://daily.example/mayor?utm_source=x#top"}),
        CANONICAL + TITLE + MADE + linked(OTHER), TITLE + MADE + linked({**OTHER, "url": None}, OTHER, LISTED),
        linked({
            **OWN, "@type": "LiveBlogPosting", "author": "Ann", "liveBlogUpdate": [{**OTHER, "@type": "BlogPosting"}],
        }),
        TITLE.replace("Mayor resigns", "Zubrov without a head") + linked(OWN),
        *(
            linked({**OWN, "@type": kind})
            for kind in (
                "OpinionNewsArticle", "Report", "ReportageNewsArticle", "http://schema.org/NewsArticle",
                "LiveBlogPosting", ["Thing", "https://schema.org/BackgroundNewsArticle"], "schema:NewsArticle",
            )
        ),
        linked(OWN, kind="application/ld+json; charset=utf-8"),
        linked('{"@type": "NewsArticle", "author": [{"name": "Ann",},], "x": ", ]\n", "datePublished": "2025-12-13",}'),
        linked(f"//<![CDATA[\n{json.dumps(OWN)}\n//]]>"), linked(f"/*<![CDATA[*/{json.dumps(OWN)}/*]]>*/"),
        linked(f"<![CDATA[{json.dumps(OWN)}]]>"),
    ],
)  # fmt: skip
def test_the_linked_data_of_the_page_itself_counts(head: str) -> None:
    read = read_html(page(head))
    assert (read.published, read.author) == (date(2025, 12, 13), "Ann")


def test_signs_of_html_in_a_headline_are_decoded() -> None:
    assert read_html(page(linked({**OWN, "headline": "&quot;Mayor&quot; isn&#39;t"}))).title == '"Mayor" isn\'t'


@pytest.mark.parametrize(
    "head", [CANONICAL + TITLE + linked(OTHER), TITLE + linked(OTHER, {**OTHER, "datePublished": "2021"})]
)
def test_a_date_of_other_articles_alone_is_none(head: str) -> None:
    read = read_html(page(head))
    assert (read.published, read.author, read.title) == (None, None, "Mayor resigns - The Daily")


MARKED = "<time itemprop='datePublished' datetime='{}'>x</time>"
TEASER = (
    "<div itemscope itemtype='http://schema.org/NewsArticle'><h3>Old</h3><meta itemprop='author' content='Bob'>"
    f"<meta itemprop='datePublished' content='2020-01-01'>{MARKED.format('2020-01-01')}</div>"
)
SCOPE = "<article itemscope itemtype='https://schema.org/NewsArticle'>" + MARKED.format("2025-12-13")


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta name="dcterms.issued" content="2025-12-13">', TEASER + BODY, date(2025, 12, 13)),
        (TITLE, TEASER + BODY, None), ("", f"<aside>{MARKED.format('2020-01-01')}</aside>{BODY}", None),
        ("", TEASER + BODY.replace("<article>", SCOPE), date(2025, 12, 13)),
        ("", TEASER.replace("News", "") + BODY.replace("<article>", SCOPE + TEASER), date(2025, 12, 13)),
        ("", TEASER.replace("NewsArticle", "Comment") + BODY, None),
        ("", BODY.replace("<article>", SCOPE).replace("h1>", "h2>"), date(2025, 12, 13)),
        ("", f"{MARKED.format('2025-12-13')}{BODY}", date(2025, 12, 13)),
    ],
)  # fmt: skip
def test_the_date_of_a_teaser_is_not_that_of_the_article(head: str, body: str, published: date | None) -> None:
    read = read_html(page(head, body))
    assert (read.published, read.author) == (published, None)


@pytest.mark.parametrize(
    "script",
    [
        "{broken",
        "[" * 100_000,
        "[[1, null]]",
        '{"@type": {"a": 1}, "author": 5}',
        "",
        '"' + '\\"' * 500_000,
        "{," + ", " * 500_000,
    ],
    ids=range(7),
)
def test_linked_data_with_mistakes_is_passed_over(script: str) -> None:
    read = read_html(page(f'<title>T</title><script type="application/ld+json">{script}</script>'))
    assert (read.title, read.published) == ("T", None)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "empty file"), (b" \n ", "empty file"), (b"Just text.", "without tags"), (page(body=""), "without text"),
        (page(body="<script>a()</script><img src=x>"), "without text"), (b"<p>\0</p>", "binary"),
        (b"<" * 5000, "HTML page"),
    ],
)  # fmt: skip
def test_a_page_without_text_is_refused_in_one_sentence(data: bytes, named: str) -> None:
    with pytest.raises(ArticleError, match=named) as caught:
        read_html(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("body", ["<div>" * 50_000 + BODY, BODY * 1 + "<b>" * 10_000, "<p>" + "a" * 1_000_000])
def test_a_hostile_page_is_read_or_refused(body: str) -> None:
    try:
        read_html(page(body=body))
    except ArticleError as error:
        assert "expected" in str(error)  # noqa: PT017


def test_characters_that_cannot_be_stored_become_a_sign_for_that() -> None:
    read = read_html(page("<title>a&#xD800;b&#0;c</title>", BODY.replace("Zubrov", "Zu&#xDFFF;brov&#0;")))
    read.text.encode()
    assert "\0" not in read.text + str(read.title)


SHORT = [
    "The bridge at Zubrov was closed on Monday.",
    "“It was loud,” said Ann Lee, a nurse.",
    "Schools stay open.",
    "Buses leave from the market every twenty minutes.",
]
NAMED_ELSE = (
    "<p class='related-links'>The harbour of Hale opens again.</p><p><a href='/x'>Storm hits the coast.</a></p>"
)


@pytest.mark.parametrize("around", ["<article><h1>Closed</h1>{}</article>", "<h1>Closed</h1><table><td>{}</table>"])
def test_a_short_article_keeps_its_paragraphs_one_a_line(around: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in SHORT)
    nav = "<nav><ul><li><a href='/a'>News</a><li><a href='/b'>Sport</a></ul></nav>"
    lines = read_html(page(body=nav + around.format(paragraphs))).text.split("\n")
    assert [line for line in lines if line != "Closed"] == SHORT


def test_what_an_extractor_left_out_is_put_back_unless_it_is_linked_or_named_as_something_else() -> None:
    tree = lxml.html.document_fromstring("<div>" + "".join(f"<p>{text}</p>" for text in SHORT) + NAMED_ELSE + "</div>")
    groups = paragraphs_of(tree)
    assert put_back("\n".join([*SHORT[:2], SHORT[3]]), groups) == "\n".join(SHORT)
    assert put_back(" ".join(SHORT[1:]), groups) == "\n".join(SHORT)
    assert put_back("\n".join(["Closed", *SHORT, "The end"]), groups) == "\n".join(["Closed", *SHORT, "The end"])
    another = "Another text, of which this element holds a small part only. " * 5 + SHORT[2]
    assert put_back(another, groups) == another
    assert put_back("\n".join([*SHORT[:2], SHORT[2] + " " + SHORT[3]]), [groups[0][:2]]) == "\n".join(
        [*SHORT[:2], SHORT[2] + " " + SHORT[3]]
    )


STUBS = {
    "javascript": ("Post", "<div id=root>Loading…</div><noscript>Please enable JavaScript to go on.</noscript>"),
    "JavaScript": ("", "<p>JavaScript is disabled in your browser. Please enable JavaScript to continue.</p>"),
    "cookies": (
        "Post",
        "<p>We and our 842 partners store cookies on your device.</p><p>Click Accept all to go on.</p>",
    ),
    "about cookies": ("", "<p>Щоб продовжити, прийміть файли cookie. Наші партнери зберігають ваші дані.</p>"),
    "paywall": ("Bridge closed", "<p>The bridge is…</p><p>To continue reading, subscribe or log in.</p>"),
    "a paywall": ("", "<h1>Tax</h1><p>This article is for subscribers only.</p><p>Subscribe for 1 euro a month.</p>"),
    "404 Not Found": ("404 Not Found", "<h1>Oops</h1><p>The page does not exist.</p>"),
    "Page not found": ("Page not found | Post", "<p>Sorry, it may have been moved or deleted.</p>"),
    "Access Denied": ("", "<h1>Access Denied</h1>You have no permission to see this page on this server."),
    "Just a moment": ("Just a moment...", "<p>Checking your browser before accessing post.example.</p>"),
    "check of the browser": ("post.example", "<p>Verify you are human by completing the action below.</p>"),
    "Сторінку не знайдено": ("Сторінку не знайдено", "<p>Можливо, її видалено.</p>"),
    "Không tìm thấy trang": ("", "<h1>Không tìm thấy trang</h1><p>Trang bạn tìm đã bị xóa.</p>"),
}


@pytest.mark.parametrize("named", STUBS)
def test_what_stands_in_an_articles_place_is_refused_by_name(named: str) -> None:
    title, body = STUBS[named]
    with pytest.raises(ArticleError, match="expected an article, got .*; (open|answer|save)") as refused:
        read_html(page(f"<title>{title}</title>", body))
    assert named.casefold() in str(refused.value).casefold()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("EU fines firm over cookies", "<p>The regulator fined the firm 3 million euros over cookies.</p>"),
        ("Outage", "<p>Users saw the error 502 Bad Gateway on Tuesday.</p><p>Access denied, said others.</p>"),
        ("404 graves found", "<p>Page after page of names was read out at the graves on Monday.</p>"),
        ("The Daily", "<p>The Daily said on Monday that its site will be for subscribers only from March.</p>"),
        ("Bridge", "<p>The bridge at Zubrov was closed on Monday.</p><p>Already a subscriber? Log in.</p>"),
        ("Court", "<p>Sites may not ask readers to enable JavaScript, a court ruled on Friday in Hale.</p>"),
        ("Ships", "<p>Two ships sank near Hale on Monday.</p>"),
    ],
)
def test_a_short_article_about_such_things_stays(title: str, body: str) -> None:
    notice = "<noscript>Please enable JavaScript to see comments.</noscript>"
    text = read_html(page(f"<title>{title}</title>", f"{notice}<article><h1>{title}</h1>{body}</article>")).text
    assert "Monday" in text or "March" in text or "cookies" in text or "Tuesday" in text or "Friday" in text
    assert "comments" not in text
