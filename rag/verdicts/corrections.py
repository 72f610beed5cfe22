"""How an article puts right what it or an earlier report said wrongly.

"An earlier version of this article said 53" states what is not so; what is so stands in the next sentence.  "Earlier
reports spoke of 4.5 tonnes" states what was so thought; the new figure stands in the sentence before.  Tables of
patterns by language, over folded text.
"""

import re

from index.normalise import NOTHING, fold_whole

_WRONG_BEFORE: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:earlier|previous|original|first|initial) (?:\w+ )?(?:version|edition|draft)s? of (?:(?:this"
        r"|our) (?:article|story"
        r"|report|piece|news|text)|the article)\b(?! (?:is|was) (?:available|published))"
        r"|^\W*(?:an? )?(?:correction|clarification|corrigendum|erratum)s?\b(?: \([^)]*\))?(?::|,| -)(?=.*\b(?:said"
        r"|stated"
        r"|gave|given|reported|wrote|named|called|put|misspelled|misspelt|misstated|wrongly|incorrectly|mistakenly)\b)"
        r"|\b(?:this|the|our) (?:article|story|report) (?:originally|initially|previously|wrongly|incorrectly"
        r"|mistakenly"
        r"|first) (?:said|stated|gave|reported|named|identified|put)\b"
    ),
    "uk": re.compile(
        r"\b(?:перш|попередн|ранішн|початков)\w+ верс\w+ (?:(?:цієї |цього |нашої |нашого )?(?:новин"
        r"|матеріал|статт|повідомл|публікац)|(?:цього|нашого) текст)\w*|^\W*(?:уточнення|виправлення"
        r"|спростування)\W*[:.—](?=.*\b(?:йшлося"
        r"|ішлося|зазнач\w+|вказ\w+|назва\w+|повідом\w+|написа\w+|помилк\w+)\b)"
    ),
    "ru": re.compile(
        r"\b(?:в )?(?:перв|предыдущ|ранн|первоначальн|прежн)\w+ верси\w+ (?:(?:этой |этого |нашей |нашего )?(?:новост"
        r"|материал"
        r"|стать|сообщен|публикац|заметк)|(?:этого|нашего) текст)\w*"
        r"|^\W*(?:исправление|уточнение|поправка)\W*[:.—](?=.*\b(?:говорилось"
        r"|указ\w+|назва\w+|сообщ\w+|написа\w+|ошиб\w+|речь шла)\b)"
        r"|\bв предыдущей версии,? (?:\w+ ){0,3}?(?:говорилось|сообщал\w*|было указано|ошиб\w+)\b"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:bản tin|bài viết|bài báo|phiên bản) (?:trước|trước đó|đầu tiên|ban đầu),? (?:\w+ ){0,4}?(?:viết"
        r"|ghi|nêu"
        r"|đưa|nói|đăng)(?: \w+)? ?(?:sai|nhầm|rằng|là)(?!\w)|^\W*(?:đính chính"
        r"|cải chính)\W*[:.—](?=.*(?<!\w)(?:đã (?:viết"
        r"|nêu|ghi|đưa)|viết sai|ghi sai|nhầm|sai)(?!\w))"
    ),
}
_PUT_RIGHT: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:rather than|instead of|not \S+,? as|the correct|in fact)\b|[,;] not (?!known)"
        r"|\b(?:has|have) (?:since )?been (?:corrected|updated) to\b|; (?:it|he|she|they|the)\b"
    ),
    "uk": re.compile(r"\b(?:а не|замість|насправді|правильно)\b|, не \d|; "),
    "ru": re.compile(r"\b(?:а не|вместо|на самом деле|правильно|верно)\b|, не \d|; "),
    "vi": re.compile(r"(?<!\w)(?:không phải|thay vì|thực tế|đúng là|chính xác là)(?!\w)|; "),
}
"""The same sentence says what is so."""
_EARLIER: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"^\W*(?:(?:earlier|previous) (?:\w+ )?(?:reports?|estimates?|figures?|counts?|tall(?:y|ies)|data)"
        r"(?: had| have)?|(?:initial|first|preliminary) (?:\w+ )?(?:reports?|estimates?|figures?|counts?|tall(?:y|ies)"
        r"|data) had) (?:sp(?:oke|oken|eak) of|said|put|gave|given|suggested|was|were|stood at|mentioned"
        r"|spoken)\b|^\W*(?:earlier|previously|initially),? (?:it was|the (?:figure|number|toll) was"
        r"|(?:officials|police|authorities) had (?:said|put|given|reported|spoken|counted|estimated))\b"
    ),
    "uk": re.compile(
        r"^\W*(?:раніше|спершу|спочатку|до цього|доти) (?:\w+ )?(?:йшлося|ішлося|мова йшла|повідомляли|повідомлялося"
        r"|називали"
        r"|оцінювали)\b"
    ),
    "ru": re.compile(
        r"^\W*(?:раньше|ранее|сначала|сперва|прежде|до этого) (?:\w+ )?(?:речь шла|шла речь|говорилось|сообщали"
        r"|сообщалось"
        r"|называли|оценивали)\b"
    ),
    "vi": re.compile(
        r"^\W*(?:trước đó|ban đầu|lúc đầu|trước đây),? (?:\w+ ){0,4}?(?:con số|số liệu|thông tin|báo cáo"
        r"|tin) (?:\w+ ){0,3}?"
        r"(?:là|cho biết|nói|ước tính)(?!\w)"
    ),
}
"""A sentence that says nothing but what an earlier report gave."""


def corrects(text: str, language: str) -> bool:
    """Whether a sentence says what a report said wrongly, and leaves what is so to the next one.

    >>> corrects("An earlier version of this article gave her age as 53.", "en"), corrects("She corrected him.", "en")
    (True, False)
    >>> corrects("Correction: the toll was given as 11; it is 10.", "en")
    False
    """
    folded = fold_whole(text)
    return bool(_WRONG_BEFORE.get(language, NOTHING).search(folded)) and not _PUT_RIGHT[language].search(folded)


def is_note(text: str, language: str) -> bool:
    """Whether a sentence says what a report said wrongly, be it that it says at once what is so.

    >>> is_note("Correction: the toll was given as 11; it is 10.", "en"), is_note("She corrected him.", "en")
    (True, False)
    """
    return bool(_WRONG_BEFORE.get(language, NOTHING).search(fold_whole(text)))


def tells_earlier(text: str, language: str) -> bool:
    """Whether a sentence says nothing but what was reported earlier than the sentence before it.

    >>> tells_earlier("Раньше речь шла о 4,5 тонны.", "ru"), tells_earlier("Раньше здесь шла дорога.", "ru")
    (True, False)
    """
    return bool(_EARLIER.get(language, NOTHING).search(fold_whole(text)))
