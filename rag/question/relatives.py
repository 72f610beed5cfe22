"""Words for "who" that ask nothing: did they catch the suspect who ran off."""

import re

from index.normalise import NOTHING

_ASKS_AFTER = (
    "and", "or", "but", "to", "by", "with", "for", "from", "of", "about", "on", "against", "know", "known",
    "clear", "said", "say", "says", "tell", "told", "me", "us", "yet", "is", "was", "are", "were", "did", "it",
    "exactly", "identified", "named", "revealed", "announced", "decide", "decided", "see", "explain", "report",
    "reported", "then",
)  # fmt: skip
"""English words after which "who" asks: do we know who fled."""
_RELATIVE = {
    "en": re.compile(
        r"\W*(?:(?:and|but|so) )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|what|how|why"
        r"|when|where|which)\b[^?]*[\w'’]" + "".join(rf"(?<!\b{word})" for word in _ASKS_AFTER) + " who(?:m|se)?"
    ),
    "uk": re.compile(
        r".*\b(?:ті|тих|тим|тими|того|тому|той|ту|та|всіх|усіх|всім|усім|всі|усі|кожн\w+),? (?:хто|ко\w+|ки\w+|чи\w+)"
    ),
    "ru": re.compile(
        r".*\b(?:те|тех|тем|теми|того|тому|тот|ту|та|всех|всем|все|кажд\w+),? (?:кто|ко\w+|ке\w+|че\w+|чь\w+)"
    ),
}
"""A question up to the word for "who" where that asks nothing and goes on from somebody named before it."""


def goes_on(folded: str, end: int, language: str) -> bool:
    """Whether a word for "who" in a question only goes on from somebody named before it.

    Args:
        folded: the question.
        end: where the word ends in it.
        language: of the question, ISO 639-1.

    >>> goes_on("why did the man who fled return?", 19, "en"), goes_on("do we know who fled?", 14, "en")
    (True, False)
    """
    return bool(_RELATIVE.get(language, NOTHING).fullmatch(folded, 0, end))
