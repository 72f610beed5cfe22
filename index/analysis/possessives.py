"""Phrases with whose it is left open: "change one's mind" is met as "changed her mind" and "change their minds"."""

_WHOSE = {"en": (("one's", "someone's"), ("my", "your", "his", "her", "its", "our", "their"))}
"""Language -> what stands in a listed term for whoever it may be, and what stands there in a text."""


def of_whomever(term: str, code: str) -> list[str]:
    """A listed term, and the same for everybody of whom it may be said.

    Args:
        term: as it is listed.
        code: of its language, ISO 639-1.

    >>> of_whomever("keep one's word", "en")[:3], of_whomever("нести", "uk")
    (["keep one's word", 'keep my word', 'keep your word'], ['нести'])
    """
    open_words, words = _WHOSE.get(code, ((), ()))
    place = next((word for word in open_words if word in term.split(" ")), None)
    return [term] if place is None else [term, *(term.replace(place, word) for word in words)]
