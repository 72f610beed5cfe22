"""The gold questions: read, checked for form, their evidence found in the articles.

One JSON object a line.  `group` ties the translations of one question together.  Evidence with the same
`set` are alternatives, a full answer needs one of each set.  Unknown keys are passed over with a warning.
"""

import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from index.errors import UsageError
from index.languages import RULES
from index.normalise import nfc

TYPES = (
    "fact", "number", "list", "who", "when", "why", "quote", "multi_doc", "conflict", "temporal", "followup",
    "unanswerable", "false_premise",
)  # fmt: skip
SPLITS = ("dev", "test")
ALL = "all"
"""Both splits."""
ANSWER, CORRECT_PREMISE, ABSTAIN = "answer", "correct_premise", "abstain"
EXPECTED = (ANSWER, CORRECT_PREMISE, ABSTAIN)

_TEXTS = ("id", "group", "lang", "type", "split", "question", "expected")
_LISTS = ("history", "answers", "wrong_answers", "nuggets", "evidence", "near_evidence")


class GoldError(UsageError):
    """A gold line that cannot be used; the message names file, line and remedy."""


class Nugget(NamedTuple):
    """A piece of information that an answer should hold.

    Attributes:
        text: what it says.
        must: the answer is wrong without it.
        patterns: compiled; the nugget is present when any of them matches (NFC, case-insensitive).
    """

    text: str
    must: bool
    patterns: tuple[re.Pattern[str], ...]

    def found_in(self, text: str) -> bool:
        """Whether a text holds the nugget."""
        text = nfc(text)
        return any(pattern.search(text) for pattern in self.patterns)


class Span(NamedTuple):
    """A place in an article: ``article.text[start:end]``."""

    doc: str
    start: int
    end: int

    def overlap(self, other: "Span") -> int:
        """How many characters two spans share; 0 across articles."""
        if self.doc != other.doc:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    @property
    def length(self) -> int:
        """Number of characters."""
        return self.end - self.start


@dataclass(frozen=True)
class Item:
    """One gold question in one language.

    Attributes:
        id, group, lang, type, split, question, expected, note: as in the file.
        history: earlier turns, oldest first, each with ``role`` and ``content``.
        answers: right answers, any one of them.
        wrong_answers: tempting wrong ones.
        nuggets: what an answer should hold.
        needs: for each set of the evidence, its alternatives as places in the articles.
        near: places that come nearest where nothing answers.
        line: number of its line in the file, from 1.
    """

    id: str
    group: str
    lang: str
    type: str
    split: str
    question: str
    expected: str
    history: tuple[Mapping[str, str], ...]
    answers: tuple[str, ...]
    wrong_answers: tuple[str, ...]
    nuggets: tuple[Nugget, ...]
    needs: tuple[tuple[Span, ...], ...]
    near: tuple[Span, ...]
    note: str
    line: int

    @property
    def answerable(self) -> bool:
        """Whether the articles answer, or correct, the question."""
        return self.expected != ABSTAIN


def locate(quote: str, doc: str, texts: Mapping[str, str]) -> Span | None:
    """Where a quote stands in an article, character for character; the first place of several."""
    start = texts[doc].find(quote) if doc in texts and quote else -1
    return Span(doc, start, start + len(quote)) if start >= 0 else None


def of_split(items: Sequence[Item], split: str) -> list[Item]:
    """The questions of ``dev``, ``test`` or ``all``.

    Raises:
        UsageError: `split` is none of these.
    """
    if split not in (*SPLITS, ALL):
        raise UsageError(f"--split: expected one of {', '.join((*SPLITS, ALL))}, got {split!r}; choose one of them")
    return [item for item in items if split in (ALL, item.split)]


def raw_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a gold file with their line numbers.

    Raises:
        GoldError: the file cannot be read, or a line is not a JSON object.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: expected a readable UTF-8 file, got {error}; correct the path") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{path}:{number}: expected JSON, got {error}; correct the line") from None
        if not isinstance(raw, dict):
            raise GoldError(f"{path}:{number}: expected a JSON object, got {type(raw).__name__}; correct the line")
        yield number, raw


def read_gold(path: Path, texts: Mapping[str, str]) -> list[Item]:
    """All items of a gold file, or of every ``.jsonl`` file of a folder as one set.

    Args:
        path: JSON lines, or a folder of such files.
        texts: doc_id -> stored text of the articles that the file asks about.

    Raises:
        GoldError: a line lacks a key, has a value that is not allowed, a pattern that does not compile, a
            quote that is not in its article, or the id of an earlier line.
    """
    items: dict[str, Item] = {}
    unknown: set[str] = set()
    for file, number, raw in _lines_of(path):
        where = f"{file}:{number}"
        unknown |= raw.keys() - {*_TEXTS, *_LISTS, "note"}
        item = read_item(raw, texts, where, number)
        if item.id in items:
            raise GoldError(
                f"{where}: expected an id of its own, got {item.id!r} of line {items[item.id].line}; rename it"
            )
        items[item.id] = item
    if unknown:
        warnings.warn(f"{path}: unknown keys are passed over: {', '.join(sorted(unknown))}", stacklevel=2)
    if not items:
        raise GoldError(f"{path}: expected at least one question, got none; write one a line")
    return list(items.values())


def _lines_of(path: Path) -> Iterator[tuple[Path, int, dict[str, Any]]]:
    """The objects of a gold file, or of a folder's, with their files and line numbers."""
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for number, raw in raw_lines(file):
            yield file, number, raw


def read_item(raw: Mapping[str, Any], texts: Mapping[str, str], where: str, line: int) -> Item:
    """One item from its JSON object; see `read_gold`.

    Args:
        where: file and line, for messages.
    """
    for name in _TEXTS:
        if not isinstance(raw.get(name), str) or not raw[name].strip():
            raise GoldError(f"{where}: expected text under {name!r}, got {raw.get(name)!r}; fill it in")
    for name in _LISTS:
        if not isinstance(raw.get(name, []), list):
            raise GoldError(f"{where}: expected a list under {name!r}, got {raw[name]!r}; make it one")
    for name, allowed in (("lang", tuple(RULES)), ("type", TYPES), ("split", SPLITS), ("expected", EXPECTED)):
        if raw[name] not in allowed:
            raise GoldError(
                f"{where}: expected {name!r} to be one of {', '.join(allowed)}, got {raw[name]!r}; correct it"
            )
    evidence: dict[int, list[Span]] = {}
    for entry in raw.get("evidence", []):
        number = entry.get("set", 1) if isinstance(entry, dict) else 1
        evidence.setdefault(number, []).append(_span(entry, texts, where))
    return Item(
        **{name: raw[name] for name in _TEXTS},
        history=tuple(raw.get("history", [])),
        answers=tuple(raw.get("answers", [])),
        wrong_answers=tuple(raw.get("wrong_answers", [])),
        nuggets=tuple(_nugget(entry, where) for entry in raw.get("nuggets", [])),
        needs=tuple(tuple(evidence[number]) for number in sorted(evidence)),
        near=tuple(_span(entry, texts, where) for entry in raw.get("near_evidence", [])),
        note=str(raw.get("note", "")),
        line=line,
    )


def _nugget(entry: Any, where: str) -> Nugget:
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str) or not entry.get("match"):
        raise GoldError(f"{where}: expected a nugget with 'text' and 'match', got {entry!r}; complete it")
    patterns = []
    for pattern in entry["match"]:
        try:
            patterns.append(re.compile(nfc(pattern), re.IGNORECASE))
        except (re.error, TypeError) as error:
            raise GoldError(f"{where}: expected a regular expression, got {pattern!r} ({error}); correct it") from None
    return Nugget(entry["text"], bool(entry.get("must", True)), tuple(patterns))


def _span(entry: Any, texts: Mapping[str, str], where: str) -> Span:
    if not isinstance(entry, dict) or not isinstance(entry.get("doc"), str) or not isinstance(entry.get("quote"), str):
        raise GoldError(f"{where}: expected evidence with 'doc' and 'quote', got {entry!r}; complete it")
    if entry["doc"] not in texts:
        raise GoldError(
            f"{where}: expected an article of the corpus, got {entry['doc']!r}; correct 'doc' or give --corpus"
        )
    span = locate(entry["quote"], entry["doc"], texts)
    if span is None:
        raise GoldError(
            f"{where}: expected a quote that stands in {entry['doc']}, got {entry['quote']!r}; copy it exactly"
        )
    return span
