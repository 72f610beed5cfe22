"""What articles tell of a thing of which a question asks nothing in particular, and what they tell since some day.

To "tell me about the Norvik deal" no sentence is the answer, and the likeliest one may be a remark.  Where several
articles begin with the thing, each speaks by the first sentence that names it, in the order of their days.  "What has
changed since Monday" bounds the days on which articles were published; it does not ask for that day.
"""

import re
from collections.abc import Sequence
from datetime import date

from index.normalise import fold_whole
from index.patterns import regex
from index.quantities.times import moments
from index.sentences import Span
from rag.coverage import Need, names_among
from rag.extract import Extract
from rag.extractive.newest import tells
from rag.understand import Question

BEGINNING = 600
"""Characters of an article that tell what it is about."""
FEWEST = 2
"""Articles that begin with a thing; of fewer the likeliest sentences tell more."""
OTHERS = 1
"""Words beside names that may say what the named thing is: a deal, a ship."""
_ABOUT: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\btell me(?: more| something| everything)? about\b|\bknown?(?: so far)? about\b"
        r"|\binfo(?:rmation)? (?:on|about)\b"
        r"|^\W*(?:please )?(?:summari[sz]e|sum up)\b|\b(?:summary|overview) (?:of|on|about)\b"
    ),
    "uk": regex(
        r"\b(?:розкажи|розкажіть|розповідай)(?: мені)? про\b|\bщо відомо (?:про|щодо)\b|\bінформаці[яю] (?:про|щодо)\b"
        r"|^\W*(?:коротко |стисло )?(?:підсумуй|перекаж)\w*"
    ),
    "ru": regex(
        r"\b(?:расскажи|расскажите)(?: мне)? (?:о|об|про)\b|\bчто известно (?:о|об|про)\b"
        r"|\bинформаци[яю] (?:о|об|про)\b|^\W*(?:коротко |кратко )?(?:подытожь|обобщи|резюмируй|перескажи)\w*"
    ),
    "vi": regex(r"(?<!\w)(?:(?:biết|kể|nói)(?: thêm)?(?: những)?(?: gì)? về|thông tin(?: gì)? về|tóm tắt)(?!\w)"),
}
"""Words that ask for whatever is told of a thing."""
_SINCE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bsince (?:last |the )?$"),
    "uk": regex(r"\b(?:з|із|зі|від|починаючи з)(?: минул\w+)? $"),
    "ru": regex(r"\b(?:с|со|начиная с)(?: прошл\w+)? $"),
    "vi": regex(r"(?<!\w)(?:từ|kể từ)(?: (?:ngày|hôm))? $"),
}
_FROM_WEEKDAY = regex(r"(?<!\w)(?:kể )?từ (?=(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w))", re.I)
"""From Monday in Vietnamese, which might be from the second."""
_BEFORE = 24
_LATER: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:what|anything|how)\b.*\b(?:chang\w+|happen\w*|new|develop\w+|going on)\b"),
    "uk": regex(r"\b(?:що|як)\b.*\b(?:змін\w+|сталося|сталось|нового|відбул\w+|трапил\w+)"),
    "ru": regex(r"\b(?:что|как)\b.*\b(?:измен\w+|случил\w+|нового|произошл\w+)"),
    "vi": regex(r"(?<!\w)(?:gì|thế nào|ra sao)(?!\w)"),
}
"""Words that ask what has come about."""


def since(question: Question, newest: date | None) -> date | None:
    """The day from which on a question asks what has come about; None where it asks for no such thing.

    Args:
        question: understood.
        newest: the day of the newest article, against which "since Monday" is resolved.
    """
    language = question.language
    later = _LATER.get(language)
    if newest is None or not later or not later.search(fold_whole(question.meant)):
        return None
    text = _FROM_WEEKDAY.sub("từ hôm ", question.meant) if language == "vi" else question.meant
    folded = fold_whole(text)
    found = [m for m in moments(text, language, newest) if _is_bound(folded, m.place, language)]
    return found[0].days.first if len(found) == 1 and found[0].days.first <= newest else None


def _is_bound(folded: str, place: Span, language: str) -> bool:
    """Whether a time stands after "since", or begins with it: з понеділка."""
    words = folded[max(0, place.start - _BEFORE) : place.start], f"{folded[place.start : place.end].split(' ')[0]} "
    return any(_SINCE[language].search(before) for before in words)


def overview(
    candidates: Sequence[Extract], question: Question, needs: Sequence[Need], most: int, first: date | None = None
) -> list[Extract]:
    """The sentences by which articles tell first of the thing that a question names, by day; empty where that is not
    what it asks for.

    Args:
        candidates: best first.
        question: understood.
        needs: what it asks for.
        most: articles at most.
        first: the day from which on articles were published, where the question bounds them.
    """
    about = _ABOUT.get(question.language)
    named = names_among(needs)
    if not named or not (first or (about and about.search(fold_whole(question.meant)) and not question.moments)):
        return []
    if question.asked.kinds or (not first and len(needs) - len(named) > OTHERS):
        return []
    telling: dict[str, Extract] = {}
    for e in sorted(candidates, key=lambda e: (e.article.key, e.span.start)):
        begins = e.span.start - e.article.body < BEGINNING and tells(e.text)
        if begins and named <= e.held and (first is None or (e.article.published or date.min) >= first):
            telling.setdefault(e.article.group or e.article.key, e)
    if len(telling) < (1 if first else FEWEST):
        return []
    best = {e.article.key: e.score for e in reversed(candidates)}
    likeliest = sorted(telling.values(), key=lambda e: -best[e.article.key])[:most]
    return sorted(likeliest, key=lambda e: (e.article.published or date.max, e.article.doc_id))
