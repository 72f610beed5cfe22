"""What stands beside the words that ask: the thing in "how many things", "which thing", «thing nào»."""

from collections.abc import Sequence

from index.analyse import Term
from index.patterns import regex
from index.sentences import Span

_COMES_TO = regex(r"\W*(?:(?:mới|hiện|nay|đã|sẽ|vẫn) )*(?:(?:là|lên|tới|đến|ở mức|đạt|còn|khoảng|hết) )*")
"""What may stand between a thing and how much it is: lãi suất mới là bao nhiêu."""
_VERBS = {
    "en": regex(
        r"\w+ed|won|lost|paid|made|took|got|gave|cost|sold|bought|sent|led|left|held|hit|beat|built|fell|rose|saw|said"
        r"|met|ran|came|went|became|began|broke|brought|caught|chose|fought|found|kept|put|set|shot|spent|struck|told"
        r"|wins|loses|pays|makes|takes|gives|sells|buys|leads|holds|wrote"
    ),
    "uk": regex(
        r"\w{2,}(?:ла|ло|ли|лася|лося|лися|вся|ить|їть|ють|уть|ать|ять|ться|[аяуюі]є|[аяую]в|ив)"
        r"|(?:пере|при|до|за|ви|по)?міг|веде|везе|бере|несе"
    ),
    "ru": regex(r"\w{2,}(?:ла|ло|ли|лась|лось|лись|лся|ит|ет|ют|ут|ат|ят|тся)|\w+[аеиоуыя]л"),
}
"""Verbs behind the thing that "which" chooses from, by their forms."""
REACH = 2
"""So many terms away may the thing be: "which American official"."""


def to_the_verb(some: Sequence[Term], folded: str, language: str) -> Sequence[Term]:
    """The things right after "which" without a verb behind the first of them: "which film won" asks for no victory.

    Args:
        some: the things.
        folded: the question, folded.
        language: of it.
    """
    verb = _VERBS.get(language)
    if verb is None or len(some) < 2 or not verb.fullmatch(folded, some[1].start, some[1].end):
        return some
    return some[:1]


def things_after(place: Span, content: Sequence[Term], folded: str) -> list[Term]:
    """The things named right after an asking word, at most `REACH`.

    Args:
        place: of the asking word.
        content: the question's terms that say something.
        folded: the question, folded.
    """
    found: list[Term] = []
    at = place.end
    for term in content:
        if term.start >= at and not folded[at : term.start].strip() and len(found) < REACH:
            found.append(term)
            at = term.end
    return found


def thing_before(place: Span, content: Sequence[Term], folded: str) -> list[Term]:
    """The thing named right before an asking word, where a language has it so; arguments as of `things_after`."""
    near = [t for t in content if t.end <= place.start][-1:]
    return [t for t in near if _COMES_TO.fullmatch(folded[t.end : place.start])]
