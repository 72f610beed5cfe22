"""Index keys as the lexical index takes them: runs of text without white space, of bounded length."""

from collections.abc import Iterable, Sequence

TERM_BYTES = 200
WORD = "w:"
"""With this begins the index key of a word that the lexicon lacks."""


def bounded(key: str) -> str:
    """An index key without white space and within tantivy's limits."""
    key = "".join(key.split())
    if len(key.encode("utf-8", "ignore")) <= TERM_BYTES:
        return key
    return key.encode("utf-8", "ignore")[:TERM_BYTES].decode("utf-8", "ignore")


def joined(keys: Iterable[str]) -> str:
    """Index keys as one text, parted by spaces: `bounded` of each, those left out of which nothing remains.

    >>> joined(["c12", "w:two words"]), joined([])
    ('c12 w:twowords', '')
    """
    some = list(keys)
    together = " ".join(some)
    if len(together) <= TERM_BYTES // 4 and together.split() == some:
        return together  # nearly always, and in a third of the time
    return " ".join(filter(None, map(bounded, some)))


def index_keys(keys: Sequence[str], function: bool, parts: Iterable[Sequence[str]]) -> list[str]:
    """What of one term goes into the lexical index.

    Function words carry something when one sentence is the translation of another, and nothing in a question; so
    those with a concept are in the index, and whoever asks gives them their weight.

    Args:
        keys: the term's.
        function: it is a function word.
        parts: keys of the entries inside it.
    """
    found = [key for key in keys if key[0] == "c"] if function else list(keys)
    for part in parts:
        found += part
    return found
