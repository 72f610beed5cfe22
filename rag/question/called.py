"""Whose name a question asks for: the judge in "what is the judge's name", річка in «як називається річка».

Told by the words that ask, in tables by language; the thing itself is the noun that they stand beside.
"""

import re
from collections.abc import Mapping

from index.analyse import FUNCTION, NAME, NUMBER, PERSON, PLACE, TIME, Analysis
from index.normalise import NOTHING
from index.patterns import regex
from rag.question.kinds import ANYONE, with_parts

_ENDS = r"(?= (?:of|in|at|for|who|that|which|to|on|from|by|with|[\w'’-]+ing|[\w'’-]+ed)\b|\W*$)"
"""What stands behind a noun in English that says more of it."""
_THE = r"(?:the |an? |his |her |its |their |this |that )?"
_CALLED: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\b(?:full |first |last |sur)?names? of {_THE}(?P<thing>[^?,;]{{2,60}}?){_ENDS}"
        rf"|^\W*what(?:'s| is| was| are| were) {_THE}(?P<owner>[^?,;]{{2,60}}?)(?:['’]s?)?"
        r" (?:full |first |last )?(?:sur)?names?\W*$"
        rf"|^\W*what(?:'s| is| was| are| were) {_THE}(?P<so>[^?,;]{{2,60}}?){_ENDS}[^?]{{0,80}}? (?:called|named)\W*$"
        rf"|^\W*what did .{{2,40}} (?:name|call) {_THE}(?P<it>(?:(?!as\b)[\w'’-]+ ?){{1,3}})\W*$"
        rf"|^\W*who(?:'s| is| was| are| were) (?:now |currently )?{_THE}(?!(?!acting\b)\w+(?:ing|ed)\b)"
        rf"(?P<office>[^?,;]{{2,60}}?){_ENDS}"
    ),
    "uk": regex(
        r"\bяк (?:звати|звуть|звали|назива\w+) (?P<thing>\S.+)"
        r"|(?:\bяк(?:е|а|і|у)? |^\W*)(?:ім'я|імена|прізвищ[еа]|назв[ау]) (?:та прізвище |й прізвище )?"
        r"(?:у |має |мав |мала )?(?P<owner>\S.+)"
        r"|\bхто (?:є |був |була |такий |така )+(?P<office>\S.+)"
    ),
    "ru": regex(
        r"\bкак (?:зовут|звали|звать|называ\w+) (?P<thing>\S.+)"
        r"|(?:\bкак(?:ое|ая|ие|ую|ово|ова) |^\W*)(?:имя|имена|фамили[яи]|названи[ея]) (?:и фамилия )?(?:у )?"
        r"(?P<owner>\S.+)"
        r"|\bкто (?:был |была |такой |такая |является )+(?P<office>\S.+)"
    ),
    "vi": regex(
        r"^\W*(?P<thing>\S.{2,80}?) (?:hiện nay |hiện tại |mới |đó |này )?"
        r"(?:là ai|(?:có |mang )?tên (?:là )?gì|được gọi là gì|gọi là gì)(?!\w)"
        r"|(?<!\w)tên (?:của |gọi )?(?P<owner>\S.+?) là gì(?!\w)"
        r"|^\W*ai (?:đang |sẽ |đã |hiện |từng )*là (?P<office>\S.+)"
    ),
}
"""Questions for a name, and where the thing is named that bears it."""
_ADJECTIVES: dict[str, re.Pattern[str]] = {
    "uk": regex(r"[\w'’-]+(?:ого|ої|ому|ий|ій|их|ими|им)"),
    "ru": regex(r"[\w-]+(?:ого|его|ой|ому|ему|ый|ий|их|ых|ыми|ими|ым)"),
}
"""Words that are no noun by their endings, before the noun."""
_NO_THING = frozenset({FUNCTION, TIME, NUMBER, PERSON, NAME, PLACE})


def thing_called(folded: str, analysis: Analysis, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The keys of the thing whose name a question asks for; none where it asks for no name, or of nobody in particular.

    Args:
        folded: the question, folded, as long as it was.
        analysis: of the question.
        known: the classes of `rag.question.kinds.classes`.
    """
    language = analysis.language
    found = _CALLED.get(language, NOTHING).search(folded)
    if found is None:
        return frozenset()
    start, end = found.span(found.lastgroup or 0)
    adjective = _ADJECTIVES.get(language, NOTHING)
    some = [
        term
        for term in analysis.terms
        if start <= term.start and term.end <= end and term.kind not in _NO_THING
        if any(key[0] == "c" for key in with_parts(term)) and not adjective.fullmatch(folded, term.start, term.end)
    ]
    head = some[-1:] if language == "en" else some[:1]
    keys = frozenset[str]().union(*(with_parts(term) for term in head))
    return keys if keys.isdisjoint(known[ANYONE]) else frozenset()
