"""Words by which a sentence goes on from another, and by which a question asks for more than one thing.

Tables of patterns by language, over folded text; a language without a row has none of them.
"""

import re
from functools import lru_cache

from index.normalise import fold, nfc

CONTRAST, VOICE, FURTHER, SEVERAL = "contrast", "voice", "further", "several"
"""It goes against something; it says who says so; it adds to something; it asks for more than one thing."""

_CUES: dict[str, dict[str, str]] = {
    "en": {
        CONTRAST: r"\b(?:however|but|while|whereas|although|though|yet|instead|lower|higher|smaller|larger|fewer"
        r"|disput\w+|den(?:y|ied|ies)|reject\w*|contradict\w*|contest\w*|insist\w*|exaggerat\w+|overstat\w+|inflated"
        r"|understat\w+|earlier|previous\w*|initial\w*|revis\w+|correct(?:ed|ion)|at odds|by contrast|not the)\b",
        VOICE: r"\b(?:according to|said|says?|told|reported|reports|estimat\w+|put(?:s)? (?:it|the|its|their)|claim\w*"
        r"|sp(?:oke|eaks?) of|count(?:s|ed)?|blam\w+|argu\w+|calculat\w+)\b",
        FURTHER: r"\b(?:also|too|in addition|additionally|besides|moreover|furthermore|as well|another|further|each"
        r"|both|meanwhile|including|the (?:rest|others?|remaining|second|third)|a (?:second|third))\b",
        SEVERAL: r"\b(?:each|both|respectively|which (?:\w+ ){0,2}\w+s|what (?:are|were|kinds?|sorts?|types|else|two"
        r"|three|\w+s)\b(?<!was)(?<!does)(?<!has)(?<!is)|(?:and|or) (?:to |by |on |from |for )?(?:the |an? )?"
        r"(?:who|whom|what|when|where|why|how|which|later|earlier|second|other)|before and after|name the|list the)\b",
    },
    "uk": {
        CONTRAST: r"\b(?:проте|однак|але|натомість|тоді як|хоча|хоч|втім|зате|нижч\w+|вищ\w+|менш\w+|більш\w+"
        r"|запереч\w+|спрост\w+|наполяга\w+|завищ\w+|заниж\w+|перебільш\w+|раніше|попередн\w+|спершу|спочатку"
        r"|уточни\w+|переглян\w+|виправ\w+|насправді|навпаки|не згод\w+)\b",
        VOICE: r"\b(?:за словами|за даними|за оцінк\w+|за підрахунк\w+|на думку|сказа\w+|каж\w+|заяв\w+|повідом\w+"
        r"|оцін\w+|підрах\w+|пиш\w+|назива\w+|стверджу\w+|пода(?:є|ють)|говор\w+|звинува\w+|поясн\w+|нарахува\w+)\b",
        FURTHER: r"\b(?:також|теж|крім того|окрім|крім|ще|до того ж|кожен|кожн\w+|обидв\w+|обоє|обох|решт\w+|зокрема"
        r"|серед них|інш\w+|друг\w+|треті\w+)\b",
        SEVERAL: r"\b(?:кож\w+|обидв\w+|обоє|обох|обом|відповідно|які|яких|яким|якими|хто саме|що саме"
        r"|(?:і|й|та|а|чи) (?:на |в |у |до |за |з |із |від )?(?:хто|кого|кому|ким|що|чого|чому|коли|де|куди|як\w*"
        r"|скільк\w+|після|пізніш\w+|друг\w+|інш\w+)|до і після|назв\w+)\b",
    },
    "ru": {
        CONTRAST: r"\b(?:однако|но|зато|напротив|наоборот|тогда как|хотя|впрочем|ниже|выше|меньш\w+|больш\w+|отрица\w+"
        r"|опроверг\w+|настаива\w+|завы[шс]\w+|зани[жз]\w+|преувелич\w+|ранее|раньше|прежн\w+|сначала|уточни\w+"
        r"|пересмотр\w+|на самом деле|не соглас\w+)\b",
        VOICE: r"\b(?:по словам|по данным|по оценк\w+|по подсчетам|по мнению|сказал\w*|говор\w+|заяв\w+|сообщ\w+"
        r"|оцен\w+|подсчита\w+|пиш\w+|называ\w+|утвержда\w+|обвин\w+|объясн\w+|насчита\w+)\b",
        FURTHER: r"\b(?:также|тоже|кроме того|кроме|помимо|еще|к тому же|кажд\w+|оба|обе|обоих|остальн\w+|в том числе"
        r"|среди них|друг\w+|втор\w+|трет\w+)\b",
        SEVERAL: r"\b(?:кажд\w+|оба|обе|обоих|обеих|соответственно|какие|каких|каким|какими|кто именно|что именно"
        r"|(?:и|а|или) (?:на |в |к |за |с |от )?(?:кто|кого|кому|кем|что|чего|чем|когда|где|куда|как\w*|почему"
        r"|сколько|после|поздн\w+|втор\w+|друг\w+)|до и после|назов\w+|перечисл\w+)\b",
    },
    "vi": {
        CONTRAST: r"(?<!\w)(?:tuy nhiên|nhưng|trong khi|song|còn|mặc dù|dù|thấp hơn|cao hơn|ít hơn|nhiều hơn|nhỏ hơn"
        r"|lớn hơn|bác bỏ|phủ nhận|khẳng định|phóng đại|thổi phồng|trước đó|ban đầu|điều chỉnh|đính chính|thực tế"
        r"|ngược lại|trái lại|không phải|so với)(?!\w)",
        VOICE: r"(?<!\w)(?:theo|cho biết|cho rằng|nói|tuyên bố|ước tính|đưa ra|thống kê|khẳng định|công bố|cho hay"
        r"|đổ lỗi|quy cho|tính toán|đưa tin)(?!\w)",
        FURTHER: r"(?<!\w)(?:cũng|ngoài ra|thêm|bên cạnh đó|đồng thời|mỗi|cả hai|còn lại|trong đó|khác|thứ hai|thứ ba"
        r"|hơn nữa|gồm|bao gồm)(?!\w)",
        SEVERAL: r"(?<!\w)(?:mỗi|từng|cả hai|hai bên|những|các|lần lượt|gì nữa|(?:và|còn|hay) (?:vào |từ |ở |bởi "
        r"|theo )?(?:ai|khi nào|lúc nào|ở đâu|đâu|bao nhiêu|mấy|vì sao|tại sao|như thế nào|ra sao|thế nào|gì|sau đó"
        r"|ngày nào|nước nào|lần)|trước và sau|kể tên|liệt kê)(?!\w)",
    },
}
_COMPILED = {
    language: {name: re.compile(pattern) for name, pattern in rows.items()} for language, rows in _CUES.items()
}


@lru_cache(maxsize=20_000)
def cues(text: str, language: str) -> frozenset[str]:
    """Which of `CONTRAST`, `VOICE`, `FURTHER` and `SEVERAL` a text shows signs of.

    >>> sorted(cues("Organisers, however, spoke of 40,000.", "en")), sorted(cues("Хто і коли?", "uk"))
    (['contrast', 'voice'], ['several'])
    """
    folded = fold(nfc(text))
    return frozenset(name for name, pattern in _COMPILED.get(language, {}).items() if pattern.search(folded))
