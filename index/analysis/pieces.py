"""What stands between the spaces of a text, as `index.vocabulary` takes it apart."""

from index.patterns import regex

_NUMBER_WITH_SPACE = regex(r"\d \d")
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«“„"'), frozenset('»”“"')
_FIRST_IDEOGRAPH = "\u3040"
"""From here on a letter may be a word of its own (see `index.words.TOKEN`)."""


def pieces_of(text: str) -> list[str]:
    """What stands between the spaces of a text; a number with a space among its digits stays whole.

    >>> pieces_of("in 1 400 towns")
    ['in', '1 400', 'towns']
    """
    pieces = text.split(" ")
    if not _NUMBER_WITH_SPACE.search(text):
        return pieces
    whole: list[str] = []
    for piece in pieces:
        if whole and piece[:1].isdigit() and whole[-1][-1:].isdigit():
            whole[-1] += " " + piece
        else:
            whole.append(piece)
    return whole


def single_word(piece: str) -> str:
    """The word of a piece that is one word and at most a comma or a full stop; empty for another piece.

    Most pieces are, and no pattern need look at them.

    >>> single_word("towns,"), single_word("well-known"), single_word("U.S."), single_word("5G")
    ('towns', '', '', '')
    """
    word = piece[:-1] if piece[-1:] in (",", ".") else piece
    return word if word.isalpha() and (word.isascii() or max(word) < _FIRST_IDEOGRAPH) else ""


def is_quoted(piece: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands in quotation marks by itself: «Шахтар» is a club, and no miner.

    >>> is_quoted("«Шахтар»,", 1, 7), is_quoted("«СБУ»", 1, 4)
    (True, False)
    """
    quoted = piece[:start][-1:] in _OPEN_QUOTES and piece[end : end + 1] in _CLOSE_QUOTES
    return quoted and piece[start].isupper() and not piece[start:end].isupper()
