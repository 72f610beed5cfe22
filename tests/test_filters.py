"""Filters that no article can pass are refused with what there is."""

from datetime import date

import pytest

from index.errors import UsageError
from index.filters import Filters
from index.storage.records import Head


def head(doc_id: str, language: str, source: str | None) -> Head:
    """A head of which only these count."""
    return Head(
        key=doc_id, root="r", doc_id=doc_id, sha256="0", language=language, title=None, source=source, published=None,
        url=None, body=0, characters=9, version="1-0", pieces=1, group=None,
    )  # fmt: skip


HEADS = [head("a.txt", "en", "Wire"), head("b.txt", "uk", None)]


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(languages=("klingon",)), "expected the language of an article, got 'klingon'; .*: en, uk"),
        (Filters(languages=("en", "vi")), "got 'vi'"),
        (Filters(sources=("Nobody",)), "expected the source of an article, got 'Nobody'; .*: Wire"),
        (Filters(doc_ids=("c.txt",)), "expected the name of an article, got 'c.txt'; .*: a.txt, b.txt"),
    ],
)
def test_a_value_that_no_article_has_is_refused(filters: Filters, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        filters.check(HEADS)
    filters.check([])


@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(languages=("EN", " uk ")), Filters(sources=("Wire",)), Filters(since=date(2100, 1, 1))],
)
def test_a_value_that_an_article_has_is_not(filters: Filters) -> None:
    filters.check(iter(HEADS))


def test_a_long_list_of_what_there_is_is_cut() -> None:
    with pytest.raises(UsageError, match="and 8 more"):
        Filters(doc_ids=("x",)).check([head(f"{n:02}.txt", "en", None) for n in range(20)])


def test_where_no_article_states_a_source_it_says_so() -> None:
    with pytest.raises(UsageError, match="no article states one"):
        Filters(sources=("Wire",)).check(HEADS[1:])
