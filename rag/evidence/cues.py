"""Words by which a sentence goes on from another, and by which a question asks for more than one thing.

Tables of patterns by language, over folded text; a language without a row has none of them.
"""

from functools import lru_cache

from index.normalise import fold_whole
from index.patterns import regex

CONTRAST, VOICE, FURTHER = "contrast", "voice", "further"
"""A sentence goes against something, says who says so, adds to something."""
LIST, TWOFOLD, DIFFER = "list", "twofold", "differ"
"""A question asks for several things of a kind, for two things, for what is said by one and by another."""

_CUES: dict[str, dict[str, str]] = {
    "en": {
        CONTRAST: r"\b(?:however|but|while|whereas|although|though|yet|instead|lower|higher|smaller|larger|fewer"
        r"|disput\w+|den(?:y|ied|ies)|reject\w*|contradict\w*|contest\w*|insist\w*|exaggerat\w+|overstat\w+|inflated"
        r"|understat\w+|earlier|previous\w*|initial\w*|revis\w+|correct(?:ed|ion)|at odds|by contrast|not the)\b",
        VOICE: r"\b(?:according to|said|says?|told|reported|reports|estimat\w+|put(?:s)? (?:it|the|its|their)"
        r"|claim\w*"
        r"|sp(?:oke|eaks?) of|count(?:s|ed)?|blam\w+|argu\w+|calculat\w+)\b",
        FURTHER: r"\b(?:also|too|in addition|additionally|besides|moreover|furthermore|as well|another|further|each"
        r"|both|meanwhile|including|the (?:rest|others?|remaining|second|third)|a (?:second|third))\b",
        LIST: r"\b(?:which (?:\w+ ){0,2}\w+s\b(?<!ss)|what (?:are|were|kinds?|sorts?|types|else|two|three|four"
        r"|other)\b"
        r"|what (?:\w+ ){0,2}(?:conditions|demands|steps|measures|terms|reasons|causes|items|changes|promises"
        r"|plans)\b"
        r"|who else|name (?:the|all)|list (?:the|all)|all (?:the|those|of))",
        TWOFOLD: r"\b(?:each|both|respectively|before and after|at first and (?:\w+ ){0,3}(?:later|then|now"
        r"|in the end)"
        r"|(?<=[\w,”\"] )(?:and|or),? (?:\w+ )?(?:who|whom|what|when|where|why|how|which)|(?<=[\w,”\"] )and (?:to"
        r"|by|on|from|for|in|at|after|before"
        r"|with|of|about|later|now|then)|and the (?:second|later|other|new|final|next)|compared? (?:to|with))\b",
        DIFFER: r"\b(?:differ\w*|disagree\w*|conflict(?:s|ing)|contradict\w*|disput\w+|two (?:\w+ )?(?:numbers"
        r"|figures|versions"
        r"|counts|accounts|estimates)|(?:according to|by|per) [^?]{3,80} and (?:according to |by |per )?(?:the "
        r"|its |his |her )?\w+"
        r"|who says what|(?:versions|accounts|estimates|counts|sides|parties)\b|each (?:say|said|blame|claim|give"
        r"|gave|side))",
    },
    "uk": {
        CONTRAST: r"\b(?:проте|однак|але|натомість|тоді як|хоча|хоч|втім|зате|нижч\w+|вищ\w+|менш\w+|більш\w+"
        r"|запереч\w+|спрост\w+|наполяга\w+|завищ\w+|заниж\w+|перебільш\w+|раніше|попередн\w+|спершу|спочатку"
        r"|уточни\w+|переглян\w+|виправ\w+|насправді|навпаки|не згод\w+)\b",
        VOICE: r"\b(?:за словами|за даними|за оцінк\w+|за підрахунк\w+|на думку|сказа\w+|каж\w+|заяв\w+|повідом\w+"
        r"|оцін\w+|підрах\w+|пиш\w+|назива\w+|стверджу\w+|пода(?:є|ють)|говор\w+|звинува\w+|поясн\w+|нарахува\w+)\b",
        FURTHER: r"\b(?:також|теж|крім того|окрім|крім|ще|до того ж|кожен|кожн\w+|обидв\w+|обоє|обох|решт\w+|зокрема"
        r"|серед них|інш\w+|друг\w+|треті\w+)\b",
        LIST: r"\b(?:які|яких|яким|якими|хто ще|що ще|хто саме|що саме|назв\w+|перелі\w+|усі|всі|усіх|всіх)\b",
        TWOFOLD: r"\b(?:кож\w+|обидв\w+|обоє|обох|обом|відповідно|до і після|(?<=[\w,»] )(?:і|й|та|а|чи),? (?:на "
        r"|в |у |до |за |з |із"
        r" |від |про |після )?(?:хто|кого|кому|ким|що|чого|чому|коли|де|куди|як\w*|скільк\w+)|(?<=[\w,»] )(?:і|й"
        r"|та|а) (?:за|до|на"
        r"|в|у|після|перед|від|потім|пізніше|згодом|тепер|друг\w+|пізніш\w+|інш\w+|врешті))\b",
        DIFFER: r"\b(?:по-різному|різн(?:і|их|ими|им)|розбіж\w+|розход\w+|супереч\w+|(?:дві|двох) (?:цифр|оцін"
        r"|верс|числ)\w*"
        r"|(?:за|на) (?:словами|версією|версіями|даними|оцінк\w+|підрахунк\w+|думку) [^?]{3,80} (?:і|й|та)\b"
        r"|хто що|сторони"
        r"|верс(?:ії|ій|іями)|оцін(?:ки|ок|ками)|(?:і|й|та) за (?:словами|версією|даними|оцінк\w+|підрахунк\w+))",
    },
    "ru": {
        CONTRAST: r"\b(?:однако|но|зато|напротив|наоборот|тогда как|хотя|впрочем|ниже|выше|меньш\w+|больш\w+"
        r"|отрица\w+"
        r"|опроверг\w+|настаива\w+|завы[шс]\w+|зани[жз]\w+|преувелич\w+|ранее|раньше|прежн\w+|сначала|уточни\w+"
        r"|пересмотр\w+|на самом деле|не соглас\w+)\b",
        VOICE: r"\b(?:по словам|по данным|по оценк\w+|по подсчетам|по мнению|сказал\w*|говор\w+|заяв\w+|сообщ\w+"
        r"|оцен\w+|подсчита\w+|пиш\w+|называ\w+|утвержда\w+|обвин\w+|объясн\w+|насчита\w+)\b",
        FURTHER: r"\b(?:также|тоже|кроме того|кроме|помимо|еще|к тому же|кажд\w+|оба|обе|обоих|остальн\w+|в том числе"
        r"|среди них|друг\w+|втор\w+|трет\w+)\b",
        LIST: r"\b(?:какие|каких|каким|какими|кто еще|что еще|кто именно|что именно|назов\w+|перечисл\w+|все|всех)\b",
        TWOFOLD: r"\b(?:кажд\w+|оба|обе|обоих|обеих|соответственно|до и после|(?<=[\w,»] )(?:и|а|или),? (?:на |в "
        r"|к |за |с |от |о "
        r"|после )?(?:кто|кого|кому|кем|что|чего|чем|когда|где|куда|как\w*|почему|сколько)|(?<=[\w,»] )(?:и"
        r"|а) (?:за|до|на|в|по|после"
        r"|перед|от|потом|позже|затем|теперь|втор\w+|поздн\w+|друг\w+))\b",
        DIFFER: r"\b(?:по-разному|разн(?:ые|ых|ыми)|расхо[жд]\w+|противореч\w+|(?:две|двух) (?:цифр|оцен|верс"
        r"|числ)\w*"
        r"|по (?:словам|версии|версиям|данным|оценк\w+|подсчетам|мнению) [^?]{3,80} и\b|кто что|стороны|верси(?:и"
        r"|й|ями)"
        r"|оцен(?:ки|ок|ками)|и по (?:словам|версии|данным|оценк\w+|подсчетам))",
    },
    "vi": {
        CONTRAST: r"(?<!\w)(?:tuy nhiên|nhưng|trong khi|song|còn|mặc dù|dù|thấp hơn|cao hơn|ít hơn|nhiều hơn|nhỏ hơn"
        r"|lớn hơn|bác bỏ|phủ nhận|khẳng định|phóng đại|thổi phồng|trước đó|ban đầu|điều chỉnh|đính chính|thực tế"
        r"|ngược lại|trái lại|không phải|so với)(?!\w)",
        VOICE: r"(?<!\w)(?:theo|cho biết|cho rằng|nói|tuyên bố|ước tính|đưa ra|thống kê|khẳng định|công bố|cho hay"
        r"|đổ lỗi|quy cho|tính toán|đưa tin)(?!\w)",
        FURTHER: r"(?<!\w)(?:cũng|ngoài ra|thêm|bên cạnh đó|đồng thời|mỗi|cả hai|còn lại|trong đó|khác|thứ hai|thứ ba"
        r"|hơn nữa|gồm|bao gồm)(?!\w)",
        LIST: r"(?<!\w)(?:những|các|gì nữa|ai nữa|kể tên|liệt kê|tất cả|gồm)(?!\w)",
        TWOFOLD: r"(?<!\w)(?:mỗi|từng|cả hai|lần lượt|trước và sau|(?<=[\w,”] )(?:và|còn"
        r"|hay),? (?:\w+ ){0,3}(?:ai|khi nào|lúc nào|đâu"
        r"|bao nhiêu|mấy|vì sao|tại sao|thế nào|ra sao|gì|nào)|(?<=[\w,”] )(?:và|còn) (?:theo|vào|ở|sau|trước|từ"
        r"|đến|của|bởi|cho|với"
        r"|sau đó|lần))(?!\w)",
        DIFFER: r"(?<!\w)(?:khác nhau|trái ngược|mâu thuẫn|bất đồng|hai (?:con số|phiên bản|bên|phía|ước tính)"
        r"|theo [^?]{3,80} và"
        r"|các (?:bên|phiên bản|ước tính|con số|nguồn)|mỗi bên|(?:và|còn) theo)(?!\w)",
    },
}
_COMPILED = {language: {name: regex(pattern) for name, pattern in rows.items()} for language, rows in _CUES.items()}


@lru_cache(maxsize=20_000)
def cues(text: str, language: str) -> frozenset[str]:
    """Which of those above a text shows signs of.

    >>> sorted(cues("Organisers, however, spoke of 40,000.", "en")), sorted(cues("Хто і коли?", "uk"))
    (['contrast', 'voice'], ['twofold'])
    """
    folded = fold_whole(text)
    return frozenset(name for name, pattern in _COMPILED.get(language, {}).items() if pattern.search(folded))


def voices_in(text: str, language: str) -> list[int]:
    """Where in a text it is told who says something; places in the folded text.

    >>> len(voices_in("Police said there were 15,000; organisers spoke of 40,000.", "en"))
    2
    """
    pattern = _COMPILED.get(language, {}).get(VOICE)
    return [found.start() for found in pattern.finditer(fold_whole(text))] if pattern else []
