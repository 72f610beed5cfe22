"""Words with which questions ask, by language: what `rag.wanted` looks for beside the kinds of thing."""

import re

WHICH: dict[str, str] = {
    "en": r"\b(which|what( (is|was|are|were) the(?= \w+ of\b))?)\b",
    "uk": r"\bяк(ий|а|е|і|ого|ої|ому|ій|им|ою|их|ими|у)\b",
    "ru": r"\bкак(ой|ая|ое|ие|ого|ому|ом|им|их|ими|ую)\b",
    "vi": r"\b(nào|gì|mấy)\b",
}
"""Which, what: the thing named beside it tells the kind."""
WHAT = {
    "en": r"\b(what|how)\b",
    "uk": r"\b(що|чого|чому|про що|як)\b",
    "ru": r"\b(что|чего|чему|о чем|как)\b",
    "vi": r"\b(gì|sao|thế nào|ra sao|những gì)\b",
}
"""What may be asked of speech: what did she say, how did he call it."""
VIEW = {
    "en": r"\b(in the (words|view|opinion) of|in \w+ (words|view|opinion)|how (did|does|do"
    r"|has) (\w+ ){1,4}(react|respond"
    r"|comment|explain|justify|describe|defend))\b",
    "uk": r"\b(за (його|її|їхніми )?словами|на (його|її|їхню )?думку|як (\w+ ){0,3}(відреаг|прокомент|поясн"
    r"|виправд|опис)\w+)",
    "ru": r"\b(по (его |ее |их )?словам|по (его |ее |их )?мнению|как (\w+ ){0,3}(отреагир|прокоммент|объясн"
    r"|оправд|опис)\w+)",
    "vi": r"(?<!\w)(theo lời|theo (ông|bà|anh|chị)|phản ứng (thế nào|ra sao|như thế nào|gì)|giải thích"
    r"|bình luận)(?!\w)",
}
"""Words that ask for what somebody says of a thing."""
MANY_VOICES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:different|various|conflicting|differing|both|other) (?:\w+ )?(?:reports?|sources?|estimates?|counts?"
        r"|figures?|accounts?|sides?|media|outlets?|versions?)|(?:do|did) (?:the )?(?:sources|reports|sides) (?:differ"
        r"|disagree|say)|who says what|contradict\w*|disagree\w*)\b"
    ),
    "uk": re.compile(
        r"(?:різн(?:ими|их|і) (?:\w+ )?(?:повідомлен|джерел|оцінк|підрахунк|дани|верс|медіа|боки|сторін)\w*"
        r"|хто що (?:каже|говорить)|розбіжн\w*|суперечлив\w*|(?:обидві|обох) сторон\w*|сторони (?:каж|говор)\w+)"
    ),
    "ru": re.compile(
        r"(?:разн(?:ыми|ых|ые) (?:\w+ )?(?:сообщени|источник|оценк|подсчет|данн|верси|медиа|сторон|сми)\w*"
        r"|кто что (?:сказал|говорит)|расхожден\w*|расходятся|противоречив\w*|(?:обе|обеих) сторон\w*"
        r"|стороны (?:говорят|сообщают))"
    ),
    "vi": re.compile(
        r"(?:các (?:nguồn|bên|con số|ước tính|báo)(?: tin)? (?:khác nhau|nói)|(?:nguồn|ước tính|số liệu) khác nhau"
        r"|mâu thuẫn|trái ngược|bất đồng|cả hai (?:bên|phía)|các bên nói)"
    ),
}
"""Words by which a question asks what different sources say; no article need hold them."""
LATEST: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:latest|most recent(?:ly)?|newest|currently|current|so far|as of now|now|finally)\b"),
    "uk": re.compile(r"\b(?:останн\w+|найновіш\w+|найсвіжіш\w+|наразі|нині|зараз|тепер|поки що|зрештою|нарешті)\b"),
    "ru": re.compile(r"\b(?:последн\w+|новейш\w+|свежайш\w+|сейчас|теперь|ныне|пока что|на данный момент|наконец)\b"),
    "vi": re.compile(
        r"(?<!\w)(?:mới nhất|gần đây nhất|gần nhất|hiện nay|hiện tại|hiện(?= (?:được|đang|còn|vẫn|có))|đến nay|tới nay"
        r"|cuối cùng)(?!\w)"
    ),
}
"""Words that ask for the latest state of things."""
INITIAL: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:initial(?:ly)?|at first|originally|in the beginning|to begin with"
        r"|(?:first|early|earliest) (?:\w+ )?(?:reports?|reported|said|say|announc\w+|estimates?|counts?|figures?"
        r"|words?|account|night|day|hours?|news|results?))\b"
    ),
    "uk": re.compile(
        r"\b(?:спочатку|початков\w+|на початку|спершу|первісн\w+|попередн\w+|перш\w+ (?:\w+ )?(?:повідомлен|звістк|оцін"
        r"|дани|підрахун|верс|заяв|новин|результат|ніч|ноч|день|дн|годин)\w*)\b"
    ),
    "ru": re.compile(
        r"\b(?:сначала|начальн\w+|в начале|поначалу|первоначальн\w+|предварительн\w+|перв\w+ (?:\w+ )?"
        r"(?:сообщени|извести|оцен|данн|подсчет|верси|заявлени|новост|результат|ноч|день|дн|час)\w*)\b"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:ban đầu|lúc đầu|thoạt đầu|mới đầu|sơ bộ|(?:tin|báo cáo|thông báo|con số|ước tính|số liệu|kết quả"
        r"|đêm|ngày|giờ) (?:\w+ )?đầu(?: tiên)?)(?!\w)"
    ),
}
"""Words that ask how things stood first."""
APART: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:besides|(?:apart|aside) from|except(?: for)?|other than|in addition to|not counting)\b"),
    "uk": re.compile(r"\b(?:крім|окрім|за винятком|не рахуючи|на додачу до)\b"),
    "ru": re.compile(r"\b(?:кроме|помимо|за исключением|не считая)\b"),
    "vi": re.compile(r"(?<!\w)(?:ngoài(?! (?:ra|nước|trời|khơi))|trừ|ngoại trừ|bên cạnh|không kể|không tính)(?!\w)"),
}
"""Words that set aside what follows them: the answer is another thing."""
WHAT_IS: dict[str, str] = {
    "en": r"\bwhat(?:'s| is| was| are| were)\b(?P<thing>[^?,]*?)(?=\s*(?:[?,]|$|\b(?:of|in|for|from|to|by|on|at"
    r"|before|after"
    r"|during|when|that|which|who|until|under|with|according)\b))",
}
"""What is somebody's ...: the last thing named before a preposition tells the kind."""
