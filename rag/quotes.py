"""Where a model's quote stands in an article, exactly; or nowhere.

Typography is forgiven: quotation marks, apostrophes, dashes, white space, Unicode forms, invisible characters.
Words are not: a changed digit, letter or a dropped "not" is another text, and there is no near enough.
"""

import re
import unicodedata
from array import array
from functools import lru_cache
from typing import NamedTuple

from index.article import Article
from index.normalise import nfc
from index.sentences import Span, split_sentences

MAX_QUOTE = 400
"""Characters of one citation."""
MAX_FOUND = 1000
MAX_SENTENCES = 3
"""What a model may quote in one piece; more is stitched together or copied without thought."""

_MARKS = dict.fromkeys("'\"`´’‘‚‛“”„‟«»‹›′″ʼʹ＇＂", '"')
_DASHES = dict.fromkeys("-‐‑‒–—―−－", "-")
_FORM = {**_MARKS, **_DASHES, "…": "...", "\u00ad": ""}
_GROUP = re.compile(r"\d{3}(?!\d)")
_JAMO = range(0x1160, 0x1200)
_BREAK = re.compile(r"[,;:—–)»”\"]\s|\s")


class Folded(NamedTuple):
    """A text in the form in which quotes are looked for.

    Attributes:
        text: folded.
        starts, ends: for each of its characters, where in the original it begins and ends.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"


def _joins(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.combining(char) != 0 or ord(char) in _JAMO


@lru_cache(maxsize=20_000)
def _folded_cluster(cluster: str) -> str:
    return "".join(_FORM.get(c, c) for c in nfc(cluster) if unicodedata.category(c) != "Cf" or c in _FORM)


@lru_cache(maxsize=64)
def fold_text(text: str) -> Folded:
    """A text folded, with the way back.

    >>> fold_text("«a\\u2019\\u00a0 b»").text
    '"a" b"'
    """
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    i, length = 0, len(text)
    while i < length:
        j = i + 1
        if text[i].isspace():
            while j < length and text[j].isspace():
                j += 1
            form = " "
        else:
            while j < length and ord(text[j]) > 0x2FF and _joins(text[j]):
                j += 1
            form = _folded_cluster(text[i:j])
        parts.append(form)
        for _ in form:
            starts.append(i)
            ends.append(j)
        i = j
    return Folded("".join(parts), starts, ends)


def _wanted(words: str) -> str:
    return fold_text(words).text.strip(' "') if any(c.isalnum() for c in words) else ""


def _is_border(text: str, at: int) -> bool:
    """Whether no word and no number goes on across a place: 400 does not stand in 1,400."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return False
    inside_left = before in ".," and after.isdigit() and at > 1 and text[at - 2].isdigit()
    inside_right = after in ".," and before.isdigit() and at + 1 < len(text) and text[at + 1].isdigit()
    # 1 400 too, but only where a group of three digits follows: "on 5 400 people" is as rare as it is unclear.
    grouped = (before == " " and at > 1 and text[at - 2].isdigit() and _GROUP.match(text, at)) or (
        after == " " and before.isdigit() and _GROUP.match(text, at + 1)
    )
    return not (inside_left or inside_right or grouped)


def _occurrences(words: str, text: str, start: int, end: int) -> list[int]:
    found: list[int] = []
    at = text.find(words, start, end)
    while at >= 0 and len(found) < 50:
        if _whole(words, text, at):
            found.append(at)
        at = text.find(words, at + 1, end)
    return found


def _whole(words: str, text: str, at: int) -> bool:
    # Ideographs have no spaces between words; everything else ends where its letters end.
    return ord(words[0]) > 0x2E80 or (_is_border(text, at) and _is_border(text, at + len(words)))


def locate(first: str, last: str, article: Article, start: int, end: int) -> Span | None:
    """Where a quote stands in ``article.text[start:end]``.

    Args:
        first: the whole quote, or its first words.
        last: its last words, or empty when `first` is the whole.
        article: where to look.
        start, end: the passage's borders.

    Returns:
        Its place in the article's text, or None: it is not there word for word, or is longer than `MAX_FOUND`
        characters or `MAX_SENTENCES` sentences.
    """
    head, tail = _wanted(first), _wanted(last)
    if not head:
        return None
    folded = fold_text(article.text[start:end])
    for a in _occurrences(head, folded.text, 0, len(folded.text)):
        b = a + len(head)
        if tail:
            ends = [
                i + len(tail)
                for i in _occurrences(tail, folded.text, a, min(a + MAX_FOUND, len(folded.text)))
                if i + len(tail) >= b
            ]
            if not ends:
                continue
            b = ends[0]
        found = Span(start + folded.starts[a], start + folded.ends[b - 1])
        if found.end - found.start <= MAX_FOUND and len(_sentences(article, start, end, found)) <= MAX_SENTENCES:
            return found
    return None


@lru_cache(maxsize=2000)
def _split(article: Article, start: int, end: int) -> tuple[Span, ...]:
    return tuple(split_sentences(article.text, article.language, start, end))


def _sentences(article: Article, start: int, end: int, place: Span) -> list[Span]:
    return [s for s in _split(article, start, end) if s.start < place.end and place.start < s.end]


def cited(article: Article, start: int, end: int, place: Span) -> list[Span]:
    """The citations for a quote: the sentences it lies in, whole, so that no "not" is cut off.

    A sentence longer than `MAX_QUOTE` is cited in the parts that the quote touches.

    Args:
        article: where the quote stands.
        start, end: the passage's borders.
        place: from `locate`.
    """
    spans: list[Span] = []
    for sentence in _sentences(article, start, end, place):
        parts = [sentence] if sentence.end - sentence.start <= MAX_QUOTE else _parts(article.text, sentence)
        spans.extend(part for part in parts if part.start < place.end and place.start < part.end)
    return spans


def _parts(text: str, sentence: Span) -> list[Span]:
    """A long sentence in pieces of at most `MAX_QUOTE` characters, cut where it breaks."""
    parts = []
    at = sentence.start
    while sentence.end - at > MAX_QUOTE:
        breaks = [found.end() for found in _BREAK.finditer(text, at + 1, at + MAX_QUOTE)]
        cut = breaks[-1] if breaks else at + MAX_QUOTE
        parts.append(Span(at, at + len(text[at:cut].rstrip())))
        at = cut
    parts.append(Span(at, sentence.end))
    return [part for part in parts if part.end > part.start]
