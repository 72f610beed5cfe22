"""JSON in a model's reply: whole, or field by field while it is still arriving.

Models wrap what they were asked for: in a code fence, after a preamble, behind a block of reasoning.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from index.errors import ReplyUnusable
from index.patterns import regex

MAX_ELEMENT = 20_000
"""Characters of one element; what is longer is no answer, and would be parsed again with every piece."""

_LOOSE_END = 12
"""Characters at the end that may be half of something: a word, an escape."""

_REASONING = regex(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL)
_OPEN_REASONING = regex(r"<(?:think|thinking|reasoning)>")
_FENCE = regex(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)
_SPACE = regex(r"[\s,]*")
_OBJECT = regex(r"\{\s*(?:\"|\}|\Z)")
_DECODER = json.JSONDecoder(strict=False)
"""Line breaks inside strings are let pass: small models write them as they are."""


def parse_json(text: str) -> Any:
    """The JSON object in a model's reply: bare, in a code fence, after a preamble or a reasoning block.

    Raises:
        ValueError: there is none.

    >>> parse_json('<think>{hm}</think>Sure:\\n```json\\n{"a": 1}\\n```')
    {'a': 1}
    """
    text = _REASONING.sub("", text)
    fenced = _FENCE.search(text)
    text = fenced.group(1) if fenced else text
    start = text.find("{")
    if start < 0:
        raise ValueError("expected a JSON object, got none")
    try:
        value, _ = _DECODER.raw_decode(text[start:])
    except RecursionError:
        raise ValueError("expected a JSON object, got one nested too deeply") from None
    return value


class Fields:
    """The fields of one JSON object as they complete; the elements of a list one by one.

    Feed it the pieces; it gives (name, value) for every field, and for a field that is a list
    (name, element) for every element.
    """

    def __init__(self) -> None:
        self._text = ""
        self._at: int | None = None
        self._name: str | None = None
        self._in_list = False
        self.closed = False
        """The object's last brace has come."""

    def feed(self, piece: str) -> Iterator[tuple[str, Any]]:
        """What completes with this piece.

        Raises:
            ReplyUnusable: what arrives is no JSON, or an element is too long.
        """
        self._text += piece
        if self._at is None:
            self._begin()
        while self._at is not None and not self.closed:
            try:
                found = self._next()
            except (IndexError, _Incomplete):
                break
            if found is not None:
                yield found
        if self._at is not None:
            self._text, self._at = self._text[self._at :], 0
        if len(self._text) > MAX_ELEMENT:
            raise ReplyUnusable(f"expected an element of at most {MAX_ELEMENT:,} characters in the model's reply")

    def _begin(self) -> None:
        """Find the object's first brace, behind whatever stands before it."""
        self._text = _REASONING.sub("", self._text)
        if _OPEN_REASONING.search(self._text):
            return
        found = _OBJECT.search(self._text)
        if found and found.end() > found.start() + 1 and self._text[found.end() - 1] in '"}':
            self._at = found.start() + 1

    def _next(self) -> tuple[str, Any] | None:
        """One step; None when it only moved on."""
        assert self._at is not None
        at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr]
        if self._name is None:
            if self._text[at] == "}":
                self.closed = True
                return None
            name, at = self._value(at)
            at = _SPACE.match(self._text, at).end()  # type: ignore[union-attr]
            if not isinstance(name, str) or self._text[at] != ":":
                raise ReplyUnusable("expected JSON from the model, got something else")
            at = _SPACE.match(self._text, at + 1).end()  # type: ignore[union-attr]
            self._in_list = self._text[at] == "["
            self._name, self._at = name, at + self._in_list
            return None
        if self._in_list and self._text[at] == "]":
            self._name, self._in_list, self._at = None, False, at + 1
            return None
        name = self._name
        value, end = self._value(at)
        self._at = end
        if not self._in_list:
            self._name = None
        return name, value

    def _value(self, at: int) -> tuple[Any, int]:
        """The complete value at a place, and where it ends."""
        first = self._text[at]
        if first not in '"{[-0123456789tfn':
            raise ReplyUnusable("expected JSON from the model, got something else")
        if first in '"{[' and _CLOSING[first] not in self._text[at + 1 :]:
            raise _Incomplete
        try:
            value, end = _DECODER.raw_decode(self._text, at)
        except json.JSONDecodeError as error:
            # A string that has not ended is reported where it begins; anything else, where it stops being JSON.
            if error.msg.startswith("Unterminated") or error.pos >= len(self._text.rstrip()) - _LOOSE_END:
                raise _Incomplete from None
            raise ReplyUnusable("expected JSON from the model, got something else") from None
        except (ValueError, RecursionError):
            raise ReplyUnusable("expected JSON from the model, got something that cannot be read") from None
        # 1 may go on as 12 or 1.5, so what follows must have arrived, and end it.
        if first in "-0123456789" and self._text[end] not in " \t\r\n,]}":
            raise _Incomplete
        return value, end


_CLOSING = {'"': '"', "{": "}", "[": "]"}


class _Incomplete(Exception):
    """The rest has not arrived yet."""
