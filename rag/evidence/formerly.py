"""Whether a sentence tells what somebody was before: the former mayor, who had worked at a bank."""

import re

from index.normalise import NOTHING, fold_whole
from index.patterns import regex

_FORMER: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:former|formerly|ex|previously|once|used to|had been|was an?|work(?:ed|s)|served|spent|trained|retired"
        r"|career|came from|before)\b"
    ),
    "uk": regex(
        r"\b(?:колишн\w+|екс\w+|раніше|у минулому|працюва\w+|служи\w+|був|була|до того|доти|за фахом|пенсі\w+"
        r"|прийш\w+)\b"
    ),
    "ru": regex(r"\b(?:бывш\w+|экс\w*|раньше|ранее|в прошлом|работа\w+|служи\w+|был|была|до того|пенси\w+|приш\w+)\b"),
    "vi": regex(r"(?<!\w)(?:cựu|nguyên|từng|trước đây|trước đó|vốn|làm việc|nghỉ hưu|về hưu)(?!\w)"),
}


def tells_what_was_before(text: str, language: str) -> bool:
    """Whether a sentence holds a word for what is past in somebody's life.

    Args:
        text: the sentence.
        language: of it.

    >>> tells_what_was_before("Oland, a former judge, left.", "en"), tells_what_was_before("Oland left.", "en")
    (True, False)
    """
    return bool(_FORMER.get(language, NOTHING).search(fold_whole(text)))
