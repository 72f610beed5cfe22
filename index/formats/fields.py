"""The fields of an article under the names that files, tables and people give them."""

from collections.abc import Mapping, Sequence
from typing import Any

from index.formats.base import as_text
from index.formats.dates import is_given, stated_date
from index.formats.languages import as_language

NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "published": (
        "published", "published_at", "date_published", "publish_date", "publication_date", "pubdate", "date",
    ),
    "source": ("source", "outlet", "publisher", "site"),
    "url": ("url", "link", "canonical"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "byline"),
}  # fmt: skip
"""Field -> names in which it is looked for, in this order, whatever their capitals and parting signs."""

_MAX_NAMES = 20
_NO_SIGNS = str.maketrans("", "", "_- ")


def plain_name(name: object) -> str:
    """A name as names are compared.

    >>> plain_name("publishedAt") == plain_name("Published_at ")
    True
    """
    return str(name)[:100].strip().lower().translate(_NO_SIGNS)


PLAIN = {field: tuple(plain_name(name) for name in names) for field, names in NAMES.items()}
"""`NAMES` in the form of `plain_name`."""
FIELDS = {name: field for field, names in PLAIN.items() for name in names}
"""Name in the form of `plain_name` -> field."""


def shown(value: Any) -> str:
    """A value for a message; lists and mappings may repeat themselves without end and are not written out."""
    if isinstance(value, dict):
        return f"the keys {', '.join(str(key)[:20] for key in list(value)[:5] if isinstance(key, str))}"
    if isinstance(value, str):
        return repr(value[:60])
    try:
        return repr(value)[:60] if isinstance(value, int | float) else type(value).__name__
    except ValueError:  # a number of more digits than Python writes out
        return type(value).__name__


def as_names(value: Any) -> str | None:
    """One line of text from a name, a list of names, or what holds a name."""
    if isinstance(value, list | tuple):
        some = [as_names(inner) for inner in value[:_MAX_NAMES] if not isinstance(inner, list | tuple)]
        return as_text(", ".join(name for name in some if name))
    return as_text(value.get("name")) if isinstance(value, dict) else as_text(value)


def stated(given: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """What an article states of itself, as fields of `index.formats.base.ReadText`.

    Of the values of a field the first counts that can be read.

    Args:
        given: field -> what stands under its names, in the order of `NAMES`.
    """
    language = _first(as_language, given.get("language", ()))
    days = given.get("published", ())
    published = next((day for value in days if (day := stated_date(value, language))), None)
    missed = next((value for value in days if is_given(value)), None) if published is None else None
    return {
        "title": _first(as_text, given.get("title", ())),
        "source": _first(as_names, given.get("source", ())),
        "published": published,
        "url": _first(as_text, given.get("url", ())),
        "language": language,
        "author": _first(as_names, given.get("author", ())),
        "remark": None if missed is None else _no_date(missed),
    }


def _no_date(value: Any) -> str:
    return (
        f"expected a date of publication such as 2025-12-13, got {shown(value)}; correct it "
        "(until then the article is indexed without a date)"
    )


def _first(taken: Any, values: Sequence[Any]) -> str | None:
    return next((text for value in values if (text := taken(value))), None)
