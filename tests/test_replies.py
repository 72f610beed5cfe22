"""JSON in what models say, whole and while it arrives."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ReplyUnusable
from index.models.replies import MAX_ELEMENT, Fields, parse_json


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}', '```json\n{"a": 1}\n```', 'Sure! {"a": 1} Anything else?', '<think>{"a": 0}</think>{"a": 1}',
        'Here:\n```\n{"a": 1}\n```\nDone.', '<think>so {"a": 2}, or</think>\n\nHere it is:\n```json\n{"a": 1}\n```',
    ],
)  # fmt: skip
def test_json_is_found_in_what_models_wrap_it_in(text: str) -> None:
    assert parse_json(text) == {"a": 1}
    fields = Fields()
    assert [found for char in text for found in fields.feed(char)] == [("a", 1)]
    assert fields.closed


@pytest.mark.parametrize("text", ["", "no", '{"a": ', "[1]", "<think>{}</think>"])
def test_what_holds_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_json(text)
    fields = Fields()
    assert not [found for char in text for found in fields.feed(char)]
    assert not fields.closed


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), VALUES, max_size=5), st.integers(1, 9), st.booleans(), st.booleans())
def test_fields_come_as_the_whole_would_have_them(value: dict[str, Any], size: int, ascii_: bool, wide: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_, indent=1 if wide else None)
    fields = Fields()
    found = [pair for start in range(0, len(text), size) for pair in fields.feed(text[start : start + size])]
    expected = [(name, e) for name, v in value.items() for e in (v if isinstance(v, list) else [v])]
    assert found == expected
    assert fields.closed


def test_an_element_is_given_as_soon_as_it_is_complete() -> None:
    fields = Fields()
    assert list(fields.feed('{"a": [{"x": "1"}')) == [("a", {"x": "1"})]
    assert list(fields.feed(', {"x": ')) == []
    assert list(fields.feed('"2"}], "b": 12')) == [("a", {"x": "2"})]
    assert list(fields.feed("3}")) == [("b", 123)]


@pytest.mark.parametrize(
    "text", ['{"a": no JSON, just words}', '{"a": [}', '{"a" 1}', '{"a": {"b": oh dear, this is no JSON at all}}']
)
def test_what_is_no_json_is_an_error_and_not_a_wait(text: str) -> None:
    with pytest.raises(ReplyUnusable):
        list(Fields().feed(text))


@pytest.mark.parametrize("mark", ["\n", "\t", "\r\n"])
def test_a_line_break_inside_a_string_is_let_pass(mark: str) -> None:
    text = f'{{"a": ["one{mark}two"], "b": "{mark}"}}'
    assert parse_json(text) == {"a": [f"one{mark}two"], "b": mark}
    fields = Fields()
    assert [found for char in text for found in fields.feed(char)] == [("a", f"one{mark}two"), ("b", mark)]


def test_an_endless_element_is_given_up() -> None:
    with pytest.raises(ReplyUnusable, match="at most"):
        list(Fields().feed('{"a": "' + "x" * MAX_ELEMENT))


@given(st.text(alphabet='{}[]",:ab1 \\'), st.integers(1, 5))
def test_garbage_ends_in_an_error_or_in_nothing(text: str, size: int) -> None:
    fields = Fields()
    try:
        for start in range(0, len(text), size):
            list(fields.feed(text[start : start + size]))
    except ReplyUnusable:
        return
