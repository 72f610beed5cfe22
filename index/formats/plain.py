"""Plain text and Markdown: front matter, or a leading date, and the text as it is.  The home of yaml."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from index.formats.base import ReadText, checked
from index.formats.dates import stated_date
from index.formats.encodings import decode
from index.formats.fields import FIELDS, PLAIN, plain_name, stated
from index.patterns import regex

_LEADING_DATE = regex(r"\s*date (\d{4}-\d{2}-\d{2})\b[ \t]*")
_FRONT_MATTER = regex(r"(?:[ \t]*\n)*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = regex(r"(?:[ \t]*\n)*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_NAMED_LINE = regex(r"([\w-]+):(?:[ \t]+(\S.*))?")
_LISTED_LINE = regex(r"[ \t]*-[ \t]+(\S.*)")
_WITH_QUOTES = regex(r"(['\"])(.*)\1")
_MEANT_AS_IT_STANDS = ("bool", "int", "float", "timestamp", "value")
"""Kinds of values that YAML sees in words such as no and 2025-02-30: here the words themselves are wanted."""


_DEEPEST = 3
"""Mappings within each other in which keys are looked for twice: a name, its fields, its columns."""


@cache
def _loader() -> Any:
    """A loader that leaves words as they are; not the one in C, which hostile nesting makes crash."""
    import yaml

    class Words(yaml.SafeLoader):
        yaml_implicit_resolvers = {
            sign: [kind for kind in kinds if kind[0].rpartition(":")[2] not in _MEANT_AS_IT_STANDS]
            for sign, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return Words


def load_yaml(text: str, repeated: list[str] | None = None) -> Any:
    """What YAML says, as texts, lists and mappings: ``no`` is a word and 2025-02-30 is what somebody wrote.

    Args:
        text: of the document.
        repeated: takes in the keys that stand twice in one mapping, of which YAML lets the last one count.

    Raises:
        ValueError: it is not YAML; the message says where.
    """
    import yaml

    try:
        loader = _loader()(text)
        try:
            node = loader.get_single_node()
            if repeated is not None:
                repeated += _repeated(node)
            return None if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        raise ValueError(f"{place}{getattr(error, 'problem', None) or 'a character that YAML forbids'}") from None
    except RecursionError:
        raise ValueError("values nested too deeply") from None
    except (ValueError, KeyError, AttributeError, TypeError):  # of a value that is not of the kind its tag states
        raise ValueError("a value that does not fit its tag") from None


def _repeated(node: Any, around: tuple[str, ...] = ()) -> Iterator[str]:
    """The keys that stand twice in a mapping of YAML, or in one inside it, with their lines."""
    pairs = node.value if node is not None and node.id == "mapping" and len(around) < _DEEPEST else ()
    seen: dict[str, int] = {}
    for key, value in pairs:
        if key.id != "scalar" or key.value == "<<":
            continue
        line = key.start_mark.line + 1
        if key.value in seen:
            yield f"{': '.join([*around, key.value[:100]])} (lines {seen[key.value]} and {line})"
        seen[key.value] = line
        yield from _repeated(value, (*around, key.value[:100]))


def _load_toml(text: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("values nested too deeply") from None


def _front_matter(text: str) -> ReadText | None:
    load: Callable[[str], Any] = load_yaml
    found = _FRONT_MATTER.match(text)
    if not found:
        found, load = _TOML.match(text), _load_toml
    if not found:
        return None
    try:
        values = load(found.group(1))
    except ValueError:
        values = _named_lines(found.group(1)) if load is load_yaml else None
    if not isinstance(values, dict):
        return None  # a text that happens to begin with a line of dashes
    values = {plain_name(name): value for name, value in values.items()}
    given = {field: [values[name] for name in names if values.get(name) is not None] for field, names in PLAIN.items()}
    return ReadText(text, body=found.end(), **stated(given))


def _named_lines(block: str) -> dict[str, Any] | None:
    """Front matter that is no YAML, most often for a colon in its title, or None.

    Every line is a name with its value, an item of a list, or goes on with what is above it; at least one name is
    that of a field.
    """
    values: dict[str, Any] = {}
    name = ""
    for line in block.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        if named := _NAMED_LINE.fullmatch(line.rstrip()):
            name, value = named[1], named[2] or ""
            values[name] = _value(value) or None
        elif name and (item := _LISTED_LINE.fullmatch(line.rstrip())):
            listed = values[name] if isinstance(values[name], list) else []
            values[name] = [*listed[:20], _value(item[1])]
        elif not (name and line[0] in " \t"):
            return None
    return values if any(plain_name(name) in FIELDS for name in values) else None


def _value(said: str) -> Any:
    """What stands after a name: in quotation marks or not, or a list in brackets."""
    if said.startswith("[") and said.endswith("]") and "," in said:
        return [_value(item.strip()) for item in said[1:-1].split(",")[:20] if not item.strip().startswith("[")]
    quoted = _WITH_QUOTES.fullmatch(said)
    return quoted[2] if quoted else said


def read_text(data: bytes) -> ReadText:
    """A plain text or Markdown file: front matter, or a leading `` date 2025-12-13``, else no metadata.

    Raises:
        ArticleError: not text in an encoding that can be told, or nothing but white space and metadata.
    """
    text = decode(data)
    read = _front_matter(text)
    if read is None:
        found = _LEADING_DATE.match(text)
        published = stated_date(found.group(1)) if found else None
        read = ReadText(text, found.end() if found and published else 0, published=published)
    return checked(read)
