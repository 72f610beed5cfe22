"""Where the sentences of a text begin and end: the home of sentencex.

Line ends come first, since a headline or a caption without a full stop is a sentence of its own; then
sentencex (MIT; Wikimedia) inside each line; then the tables of `index.stops` mend what it does not know.  A dateline
that opens a paragraph (КИЇВ, 12 грудня.) says nothing by itself: it belongs to the sentence after it.
"""

from typing import NamedTuple

from sentencex import get_sentence_boundaries

from index.datelines import LONGEST, dateline_end
from index.patterns import regex
from index.stops import Place, ends

MAX_SENTENCE = 1200
"""A longer run without a full stop is cut at a space: a chunk must be able to hold it."""

_LINE = regex(r"[^\n]+")

# Stops that sentencex leaves inside, or may.
_STOPS = {
    "uk": regex(r"\.\s+(?=[А-ЯІЇЄҐ])"),
    "ru": regex(r"\.\s+(?=[А-ЯЁ])"),
    "en": regex(r"(?:m|\bMay)\.\s+(?=[A-Z])"),
    "vi": regex(r"[vm]\.\s+(?=\w)"),
}
# The stop is matched first, because a search for three characters is quick, and what is before it is looked at then.
_GLUED = regex(r"[.!?](?<=[^\W\d_][.!?])(?=[\"“”„«][^\W\d_])")


class Span(NamedTuple):
    """A half-open run of characters of some text."""

    start: int
    end: int


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _cuts(line: str, language: str) -> list[int]:
    """Places inside a line where a new sentence begins."""
    offered = [int(boundary["start_index"]) for boundary in get_sentence_boundaries(language or "en", line)]
    stops = _STOPS.get(language)
    missed = {found.end() for found in stops.finditer(line)}.difference(offered) if stops else ()
    cuts, begin = [], 0
    for at in sorted([*offered, *missed]) if missed else offered:
        if 0 < at < len(line) and ends(Place(line, begin, at, at not in missed), language):
            cuts.append(at)
            begin = at
    if not _GLUED.search(line):
        return cuts
    glued = {found.end() for found in _GLUED.finditer(line)}
    after_the_mark = {at + 1 for at in glued}
    return sorted({at for at in [*cuts, *glued] if 0 < at < len(line)} - after_the_mark)


def _at_most(text: str, span: Span, limit: int) -> list[Span]:
    """A span in pieces of at most `limit` characters, cut at the last space before it if there is one."""
    if span.end - span.start <= limit:
        return [span]
    pieces = []
    start = span.start
    while span.end - start > limit:
        space = text.rfind(" ", start + limit // 2, start + limit)
        cut = space if space > 0 else start + limit
        piece = _trimmed(text, start, cut)
        if piece:
            pieces.append(piece)
        start = cut
    last = _trimmed(text, start, span.end)
    return [*pieces, last] if last else pieces


def dateline_before(text: str, language: str, sentence: Span) -> int:
    """Where the words of a sentence begin after the dateline that opens its paragraph; its own start where none does.

    Args:
        text: in which it stands.
        language: ISO 639-1.
        sentence: its place.

    >>> text = "HANOI, Vietnam (AP) - It rained."
    >>> text[dateline_before(text, "en", Span(0, len(text))) :]
    'It rained.'
    """
    start, end = sentence
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return start
    begins = start + dateline_end(text[start:end], language)
    return begins if begins < end else start


def split_sentences(text: str, language: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, without the white space around them.

    Args:
        text: any text.
        language: ISO 639-1; an unknown one is cut by sentencex' general rules.
        start: where to begin, counted in characters.
        end: where to stop; None is the text's end.

    Returns:
        Spans in order, not overlapping, each at most `MAX_SENTENCE` characters, covering everything
        but white space.

    >>> text = "У 2025 р. Потім він пішов. Так"
    >>> [text[a:b] for a, b in split_sentences(text, "uk")]
    ['У 2025 р.', 'Потім він пішов.', 'Так']
    >>> text = "«Ніколи!» — сказав він. — Ідіть."
    >>> [text[a:b] for a, b in split_sentences(text, "uk")]
    ['«Ніколи!» — сказав він.', '— Ідіть.']
    >>> text = "Ông đến TP. Hồ Chí Minh. Sau đó ông đi."
    >>> [text[a:b] for a, b in split_sentences(text, "vi")]
    ['Ông đến TP. Hồ Chí Minh.', 'Sau đó ông đi.']
    >>> text = "KYIV, Dec 3. It rained. KYIV, Dec 3. It snowed."
    >>> [text[a:b] for a, b in split_sentences(text, "en")]
    ['KYIV, Dec 3. It rained.', 'KYIV, Dec 3.', 'It snowed.']
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    for found in _LINE.finditer(text, start, end):
        line, offset = found.group(), found.start()
        cuts = _cuts(line, language)
        if cuts and cuts[0] <= LONGEST and not text[text.rfind("\n", 0, offset) + 1 : offset].strip():
            begins = dateline_end(line, language)
            cuts = [cut for cut in cuts if cut > begins]
        edges = [0, *cuts, len(line)]
        for a, b in zip(edges, edges[1:], strict=False):
            span = _trimmed(text, offset + a, offset + b)
            if span:
                spans.extend(_at_most(text, span, MAX_SENTENCE))
    return spans
