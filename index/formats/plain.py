"""Plain text and Markdown: front matter, or a leading date, and the text as it is.  The home of yaml."""

import re
from typing import Any

from index.formats.base import ReadText, as_date, as_language, as_text, checked
from index.formats.encodings import decode

_LEADING_DATE = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})\b[ \t]*")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_NAMED_LINE = re.compile(r"(\w+):[ \t]+(\S.*?)[ \t]*")
_DATE_NAMES = ("published", "date")
_SOURCE_NAMES = ("source", "outlet", "publisher", "site")


def load_yaml(text: str) -> Any:
    """What YAML says, as plain values.

    Raises:
        ValueError: it is not YAML; the message says where.
    """
    import yaml

    try:
        return yaml.safe_load(text)  # not the loader in C, which hostile nesting makes crash
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        raise ValueError(f"{place}{getattr(error, 'problem', None) or 'a character that YAML forbids'}") from None
    except RecursionError:
        raise ValueError("values nested too deeply") from None


def _first(values: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((values[name] for name in names if values.get(name) is not None), None)


def _front_matter(text: str) -> ReadText | None:
    found = _FRONT_MATTER.match(text)
    if not found:
        return None
    try:
        values = load_yaml(found.group(1))
    except ValueError:
        values = _named_lines(found.group(1))
    if not isinstance(values, dict):
        return None  # a text that happens to begin with a line of dashes
    values = {str(name).lower(): value for name, value in values.items()}
    return ReadText(
        text,
        body=found.end(),
        title=as_text(values.get("title")),
        source=as_text(_first(values, _SOURCE_NAMES)),
        published=as_date(_first(values, _DATE_NAMES)),
        url=as_text(_first(values, ("url", "canonical", "link"))),
        language=as_language(_first(values, ("language", "lang"))),
        author=as_text(_first(values, ("author", "byline"))),
    )


def _named_lines(block: str) -> dict[str, str] | None:
    """Front matter that is no YAML, most often for a colon in its title: every line a name and its value, or None."""
    lines = [_NAMED_LINE.fullmatch(line) for line in block.split("\n") if line.strip()]
    if not all(lines):
        return None
    return {line[1]: line[2].strip("\"'") for line in lines if line}


def read_text(data: bytes) -> ReadText:
    """A plain text or Markdown file: front matter, or a leading `` date 2025-12-13``, else no metadata.

    Raises:
        ArticleError: not text in an encoding that can be told, or nothing but white space and metadata.
    """
    text = decode(data)
    read = _front_matter(text)
    if read is None:
        stated = _LEADING_DATE.match(text)
        published = as_date(stated.group(1)) if stated else None
        read = ReadText(text, stated.end() if stated and published else 0, published=published)
    return checked(read)
