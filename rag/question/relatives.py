"""Where "who" joins and does not ask: "Did they catch the man who fled?" asks for nobody's name.

It joins where it stands behind a thing in a question that asks by other words before it; behind a word for telling or
knowing, or a preposition, it asks: "Did they say who fled?".
"""

import re

from index.patterns import regex
from index.sentences import Span
from rag.question.asking import WHETHER

_ASKS_EN = (
    "say|says|said|saying|tell|tells|told|know|knows|knew|known|clear|unclear|certain|sure|reveal(?:s|ed)?|name[sd]?"
    r"|announce[sd]?|decide[sd]?|disclose[sd]?|out|explain(?:s|ed)?|identif(?:y|ies|ied)|establish(?:es|ed)?"
    r"|determine[sd]?|discover(?:s|ed)?|report(?:s|ed)?|mention(?:s|ed)?|specif(?:y|ies|ied)|confirm(?:s|ed)?"
    r"|ask(?:s|ed)?|see|saw|seen|show(?:s|n|ed)?|guess|remember|understand|learn(?:ed|t)?|publish(?:ed)?|find|finds"
    r"|found|conclude[sd]?|list|lists|listed|agree[ds]?|choose|chose|chosen|proof|evidence|matters?|on|to"
    r"|by|from|with|of|for|about|over|and|or|but|so|just|exactly|then|also|yet|now|already|today|is|was|are|were|it"
    r"|that|me|us|you|him|her|them"
)
_THAT_UK = "той|того|тому|тим|та|тієї|тій|ту|тією|ті|тих|тими|те|всі|усі|всіх|усіх|кожн(?:ого|ому|ий)|людей|людину"
_THAT_RU = "тот|того|тому|тем|том|та|той|ту|те|тех|теми|все|всех|кажд(?:ого|ому|ый)|людей|человека"
_JOINS: dict[str, re.Pattern[str]] = {
    "en": regex(rf"\b(?!(?:{_ASKS_EN})\b)[a-z'’-]+ (?P<who>who|whom|whose)\b"),
    "uk": regex(rf"\b(?:{_THAT_UK}), (?P<who>хто|кого|кому|ким|чи[йяєї])\b"),
    "ru": regex(rf"\b(?:{_THAT_RU}), (?P<who>кто|кого|кому|кем|чей|чья|чье|чьи)\b"),
}
"""By language, what "who" only joins to a thing."""
_TELLS = regex(r"\b(?:tell|tells|telling|told|ask|asks|asked|inform(?:s|ed)?)(?: [\w'’-]+){1,2} $")
"""Before "who", that somebody is told or asked it: "Did she tell police who fled?"."""
_OTHER_WORDS = regex(r"\b(?:what|when|where|why|how|which)\b")
"""Words of English by which a question asks before "who"; other languages write a word for "that" before it."""


def joining(folded: str, language: str) -> list[Span]:
    """The places of "who" where it only joins.

    Args:
        folded: the question.
        language: ISO 639-1.

    >>> joining("did they catch the man who fled?", "en"), joining("did they say who fled?", "en")
    ([Span(start=23, end=26)], [])
    """
    pattern = _JOINS.get(language)
    places = [Span(*found.span("who")) for found in pattern.finditer(folded)] if pattern else []
    if language != "en" or not places:
        return places
    places = [place for place in places if not _TELLS.search(folded, 0, place.start)]
    whether = WHETHER["en"].search(folded) is not None
    return [place for place in places if whether or _OTHER_WORDS.search(folded, 0, place.start)]
