"""Words with which questions ask, by language: what `rag.question.wanted` looks for beside the kinds of thing."""

import re

from index.patterns import regex

WHICH: dict[str, str] = {
    "en": r"\b(which|what( (is|was|are|were) the(?= \w+ of\b))?)\b",
    "uk": r"\bяк(ий|а|е|і|ого|ої|ому|ій|им|ою|их|ими|у)( (був|була|було|були|буде|будуть|є))?\b",
    "ru": r"\bкак(ой|ая|ое|ие|ого|ому|ом|им|их|ими|ую|ов|ова|ово|овы)( (был|была|было|были|будет|будут))?\b",
    "vi": r"\b(nào|gì|(?:(?<=ngày )|(?<=hôm )|(?<=tháng )|(?<=năm )|(?<=thứ ))mấy)\b",
}
"""Which, what: the thing named beside it tells the kind."""
WHAT = {
    "en": r"\b(what|how)\b",
    "uk": r"\b(що|чого|чому|про що|як)\b",
    "ru": r"\b(что|чего|чему|о чем|на чем|как)\b",
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
    "en": regex(
        r"\b(?:(?:different|various|conflicting|differing|both|other) (?P<of>(?:\w+ )?)(?:reports?|sources?|estimates?"
        r"|counts?|figures?|accounts?|sides?|media|outlets?|versions?)"
        r"|(?:do|did) (?:the )?(?:sources|reports|sides) (?:differ"
        r"|disagree|say)|who says what|contradict\w*|disagree\w*)\b"
    ),
    "uk": regex(
        r"(?:різн(?:ими|их|і) (?P<of>(?:\w+ )?)(?:повідомлен|джерел|оцінк|підрахунк|дани|верс|медіа|боки|сторін)\w*"
        r"|інш(?:і|их|ими) (?:джерел|видан|медіа|повідомлен|оцінк|верс)\w*"
        r"|хто що (?:каже|говорить)|розбіжн\w*|розходяться|супереч(?:лив\w*|ать|ить)|(?:обидві|обох) сторон\w*"
        r"|сторони (?:каж|говор)\w+)"
    ),
    "ru": regex(
        r"(?:разн(?:ыми|ых|ые) (?P<of>(?:\w+ )?)(?:сообщени|источник|оценк|подсчет|данн|верси|медиа|сторон|сми)\w*"
        r"|кто что (?:сказал|говорит)|други(?:е|х|ми) (?:источник|издани|медиа|сми|сообщени|оценк|верси)\w*"
        r"|расхожден\w*|расходятся|противореч(?:ив\w*|ат|ит)|(?:обе|обеих) сторон\w*"
        r"|стороны (?:говорят|сообщают))"
    ),
    "vi": regex(
        r"(?:các (?:nguồn|bên|con số|ước tính|báo|tờ báo)(?: tin)? (?:(?P<of>(?:\w+ ){0,4})khác nhau|khác(?= (?:nói"
        r"|viết|đưa|cho))|nói)|(?:nguồn"
        r"|ước tính|số liệu) khác nhau"
        r"|mâu thuẫn|trái ngược|bất đồng|cả hai (?:bên|phía)|các bên nói)"
    ),
}
"""Words by which a question asks what different sources say; no article need hold them."""
APART: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:besides|(?:apart|aside) from|except(?: for)?|other than|in addition to|not counting)\b"),
    "uk": regex(r"\b(?:крім|окрім|за винятком|не рахуючи|на додачу до)\b"),
    "ru": regex(r"\b(?:кроме|помимо|за исключением|не считая)\b"),
    "vi": regex(r"(?<!\w)(?:ngoài(?! (?:ra|nước|trời|khơi))|trừ|ngoại trừ|bên cạnh|không kể|không tính)(?!\w)"),
}
"""Words that set aside what follows them: the answer is another thing."""
WHETHER: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:(?:and|but|so|then|ok|well),? )?(?:(?:(?:is|was) it (?:really |actually )?(?:true|correct|right)"
        r"|true),?(?: that)?"
        r"|(?:is|was) it (?!(?:(?:\w+ly|yet|not|already|also|ever) )?(?:known|clear|unclear|true|certain|sure|said"
        r"|announced|decided|reported|confirmed|established|public|revealed|disclosed|thought|believed|expected"
        r"|agreed|planned"
        r"|possible|important|obvious|stated|told|explained|specified|unknown) )"
        r"(?P<cleft>(?:[\w'’.-]+ ){1,6}?)(?:who|whom|which)"
        r"|(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]t)?)\b"
    ),
    "uk": regex(
        r"^\W*(?:(?:а|і|й|та|то|ну),? )?(?:чи(?: (?:правда|справді|вірно),? що)?|хіба|невже|правда(?:,? що)?)\b"
    ),
    "ru": regex(
        r"^\W*(?:(?:а|и|но|ну|так),? )?(?:правда(?: ли)?(?:,? что)?|верно ли(?:,? что)?|разве|неужели)\b"
        r"|^\W*(?:(?:а|и|но|ну|так),? )?(?:был[аои]?|будет|будут|есть|может|могут|можно|нужно|надо) ли\b"
        r"|^\W*(?P<so>(?:\w+ ){1,2}?)(?<!вряд )(?<!едва )(?<!то )ли\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:có (?:phải|đúng)(?: là)?"
        r"|(?:có|đã|sẽ)(?=(?: \S+)+ (?:(?<!hàng )(?<!phòng )(?<!trên )không|chưa)\W*$))(?!\w)"
        r"|(?<!\w)(?<!hàng )(?<!phòng )(?<!trên )(?:(?:phải|đúng|hay|có) )?(?:không|chưa)(?=\W*$)"
        r"|(?<!\w)(?:à|hả|nhỉ)(?=\W*$)"
    ),
}
"""Words with which a question asks whether something is so; no article need hold them.  Who did it is not asked by "was
it hackers who did it": that whole frame asks whether."""
MEANS: dict[str, re.Pattern[str]] = {
    "uk": regex(r"\b(?:чим|наскільки|котр\w+)\b"),
    "ru": regex(r"\b(?:чем|насколько|котор\w+)\b"),
}
"""Other words by which a question asks for more than whether something is so."""
CONNECTED: dict[str, re.Pattern[str]] = {
    "en": regex(r"^\W*and\b"), "uk": regex(r"^\W*(?:а|і|й)\b"), "ru": regex(r"^\W*(?:а|и)\b"),
    "vi": regex(r"^\W*(?:còn|thế|vậy)(?!\w)"),
}  # fmt: skip
"""Words with which a question goes on from another, whose asking words it may leave out."""
OPEN: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bwhat (?:has |had |else |exactly )?(?:happened|happens|took place|went on|occurred|is happening"
        r"|(?:is|was) going on)\b"
        r"|\btell me(?: more| something| anything)? about\b|^\W*anything about\b"
        r"|\bwhat do (?:we|you) know (?:so far )?about\b|\bwhat(?: is|['’]s) known (?:so far )?about\b"
        r"|(?:^\W*|\bgive me )(?:some |any )?info(?:rmation)? (?:on|about)\b"
        r"|^\W*(?:please )?(?:summari[sz]e|sum up)\b(?: (?:for me|briefly)\b)?"
        r"(?: (?:everything|what|all|the news|the reports|the coverage|the story)"
        r"(?: (?:(?:that )?(?:is|we|you|has been|was) )?(?:known|know|reported|said|happened))?(?: so far)?"
        r" (?:about|on|of|with)\b)?"
        r"|(?:^\W*|\bgive me |\bwrite )(?:an? )?(?:brief |short |quick )?(?:summary|overview) (?:of|on|about)\b"
    ),
    "uk": regex(
        r"\bщо (?:ж |там |ще )?(?:сталося|сталось|трапилося|трапилось|відбулося|відбулось|відбувається|коїться)\b"
        r"|^\W*(?:(?:а|і|й|та|ну) )?що (?:там |тепер |зараз )?(?:з|із|зі)(?= (?!цього\b|того\b|собою\b)"
        r"(?:[\w'’«»-]+|[\w'’«»-]*(?:м|ми|ю)\b[^?,]{1,50})\W*$)"
        r"|\bщо (?:відомо|(?:(?:ти|ви|ми) )?зна(?:єш|єте|ємо)(?= (?:про|щодо)\b))(?: (?:про|щодо|з))?\b|\b(?:розкажи"
        r"|розкажіть|розповідай)(?: мені)? про\b"
        r"|^\W*(?:дай |дайте )?інформаці[яю] (?:про|щодо)\b"
        r"|^\W*(?:коротко |стисло )?(?:підсумуй|підсумуйте|перекажи|перекажіть)\b(?: (?:усе|все|те))?,?"
        r"(?: що (?:відомо|сталося|пишуть|повідомляють))?(?: (?:про|щодо|з)\b)?"
    ),
    "ru": regex(
        r"\bчто (?:же |там |еще )?(?:случилось|произошло|происходит|стряслось)\b"
        r"|^\W*(?:(?:а|и|ну) )?что (?:там |теперь |сейчас )?(?:с|со)(?= (?!этого\b|того\b|собой\b)"
        r"(?:[\w«»-]+|[\w«»-]*(?:м|ми|ю|й)\b[^?,]{1,50})\W*$)"
        r"|\bчто (?:известно|(?:(?:ты|вы|мы) )?зна(?:ешь|ете|ем)(?= (?:о|об|про)\b))(?: (?:о|об|про|с))?\b"
        r"|\b(?:расскажи|расскажите)(?: мне)? (?:о|об|про)\b"
        r"|^\W*(?:дай |дайте )?информаци[яю] (?:о|об|про)\b"
        r"|^\W*(?:коротко |кратко )?(?:подытожь|подытожьте|обобщи|обобщите|резюмируй|перескажи|перескажите)\b"
        r"(?: (?:всё|все|то))?,?(?: что (?:известно|случилось|пишут|сообщают))?(?: (?:о|об|про)\b)?"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:đã |có )?(?:xảy ra )?(?<!nói )chuyện gì(?: đã)?(?: xảy ra)?|(?:điều|việc) gì (?:đã )?xảy ra"
        r"|(?:(?:cho (?:tôi|mình) |hãy )+(?:biết|kể|nói)|kể(?: cho (?:tôi|mình))?)(?: thêm)?(?: những)? (?:gì )?về"
        r"|biết (?:những )?gì về|có thông tin(?: gì)?(?: nào)?(?: gì)? về"
        r"|hãy cho (?:tôi |mình )?biết(?: thêm)? về)(?!\w)"
        r"|^\W*(?:hãy )?tóm tắt(?!\w)(?: (?:giúp (?:tôi|mình)|ngắn gọn))?"
        r"(?: (?:những gì|những điều|tin tức|thông tin|tin|mọi thứ)(?: (?:đã|được|ta))*(?: (?:biết|đưa tin|xảy ra))?)?"
        r"(?: về(?!\w))?"
    ),
}
"""Words that ask for whatever is told of a thing or a day; no article need hold them."""
_NEW_EN = "(?:on|about|of|from|with|in|at|regarding)"
_NEW_UK, _NEW_RU = "(?:про|щодо|з|зі|від|у|в|із)", "(?:о|об|про|с|со|из|от|в|у|по)"
_NEW_VI = "(?:về|của|trong|ở|tại|từ|với)"
_NO_MORE_EN = r"(?!.* (?:did|does|do|led|was|were|has|have|had) )"
_ALONE = r"(?=[^?]*$)(?!.* không\W*$)"
"""Without a question mark: words to search for, not a question of another kind that begins with "news"."""
NEWS: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"(?:^\W*|\b(?:is|are) there |\bgot )any (?:news|(?:new )?(?:updates?|developments?)) {_NEW_EN}\b"
        rf"|(?:^\W*|\bthere )anything new {_NEW_EN}\b|^\W*news {_NEW_EN}\b{_ALONE}"
        rf"|\bwhat(?: is|['’]s| are) (?:the )?(?:latest )?(?:news|updates?|developments?) {_NEW_EN}\b"
        rf"|(?:\bwhat|(?:^\W*|\bthe )latest) (?:news|updates?) (?:is there )?{_NEW_EN}\b{_NO_MORE_EN}"
        rf"|\bwhat(?: is|['’]s) (?:the latest|new) {_NEW_EN}\b|(?:^\W*|\bme )(?:the )?latest (?:on|about)\b"
    ),
    "uk": regex(
        rf"\bщо (?:там |ж )*нового(?: {_NEW_UK})?\b|\bщо (?:там )?чут(?:и|но)(?: (?:про|щодо|з|від)\b|(?=\W*$))"
        rf"|^\W*(?:які|(?:чи )?є|останні|свіжі) (?:є |останні |свіжі |якісь )*(?:новини|оновлення) {_NEW_UK}\b"
        rf"|^\W*новини {_NEW_UK}\b{_ALONE}|^\W*(?:чи )?є (?:щось|що) нове {_NEW_UK}\b"
    ),
    "ru": regex(
        rf"\bчто (?:там |же )*нового(?: {_NEW_RU})?\b|\bчто (?:там )?слышно(?: (?:о|об|про|от)\b|(?=\W*$))"
        rf"|^\W*(?:какие|есть(?: ли)?|последние|свежие) (?:последние |свежие |какие-(?:то|нибудь) )*"
        rf"(?:новости|обновления) {_NEW_RU}\b|^\W*новости {_NEW_RU}\b{_ALONE}"
        rf"|^\W*есть (?:ли )?что-(?:то|нибудь) новое {_NEW_RU}\b"
    ),
    "vi": regex(
        rf"(?<!\w)(?:có (?:tin tức|tin)(?: gì)?(?: mới)?(?: nào)?(?: gì)? về"
        rf"|có (?:tin tức|tin)(?: gì)? mới {_NEW_VI}|có thông tin(?: gì)? mới(?: nào)?(?: gì)? về"
        rf"|có (?:điều |diễn biến |cập nhật )?gì mới(?: {_NEW_VI})?"
        rf"|có (?:diễn biến|cập nhật)(?: gì)?(?: mới)? {_NEW_VI}"
        rf"|(?:tin|tin tức|tình hình|diễn biến) mới nhất {_NEW_VI})(?!\w)"
        rf"|^\W*(?:tin tức|tin)(?: mới)? về(?!\w){_ALONE}"
    ),
}
"""Words that ask for whatever is new of a thing; no article need hold them."""
AT_ALL: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?:(?:hi|hello|hey|ok|so|and|please)\W+)*(?:what(?: is| are|['’]?s)(?: the)? (?:new|news|happening"
        r"|latest(?: news| updates| developments)?)|any(?:thing)? (?:new|news|updates)"
        r"|(?:the |today['’]s )?(?:latest |top )?news|headlines)"
        r"(?: (?:today|now|lately|recently|this (?:week|month)))?(?:\W+please)?"
    ),
    "uk": regex(
        r"(?:(?:привіт|вітаю|а|і|ну)\W+)*(?:що (?:там |ж |є )*нового"
        r"|(?:чи )?(?:які |є |останні |свіжі |головні )*новини)"
        r"(?: (?:зараз|(?:на |за )?сьогодні|за день|за тиждень|цього тижня))?"
    ),
    "ru": regex(
        r"(?:(?:привет|здравствуйте|а|и|ну)\W+)*(?:что (?:там |же )*нового"
        r"|(?:какие |есть |ли |последние |свежие |главные )*новости)"
        r"(?: (?:сейчас|(?:на |за )?сегодня|за день|за неделю|на этой неделе))?"
    ),
    "vi": regex(
        r"(?:(?:xin chào|chào|thế|vậy)\W+)*(?:(?:hôm nay|tuần này) )?(?:cho (?:tôi|mình) biết )?"
        r"(?:có (?:tin |tin tức |điều )?gì mới|(?:tin tức|tin)(?: mới nhất| mới| nổi bật)?(?: là gì| có gì)?)"
        r"(?: (?:hôm nay|tuần này|gần đây))?(?: không| nhỉ)?"
    ),
}
"""A whole question that asks for whatever is new and names nothing, in a text of single spaces."""
NAMED: dict[str, str] = {
    "en": r"\bwhat (?=(?:is|was|are|were|do|does|did) [^?,]{2,60} (?:called|named)\W*$)|\bwhat name\b"
    r"|\bwhat(?:'s| is| was| are| were) (?=(?:[\w'’-]+ ){0,3}[\w-]+['’]s? (?:\w+ )?names?\W*$)"
    r"|\bwhat(?:'s| is| was| are| were) the name\b",
    "uk": r"\bяк (?=(?:\w+ ){0,4}назива\w+)|\b(?:яка|яку) назв[ау]\b",
    "ru": r"\bкак (?=(?:\w+ ){0,4}называ\w+)|\bкако[ей] назван(?:ие|ия)\b",
    "vi": r"(?<!\w)(?:(?:tên là|có tên|mang tên|gọi là|tên) gì(?!\w)|tên (?!là)(?=(?:\w+ ){1,5}là gì(?!\w)))",
}
"""Words that ask what a thing is called."""
CLOCK: dict[str, str] = {
    "en": r"\bwhat time(?! (?:limit|frame|period|zone))\b|\b(?:at )?what hour\b",
    "uk": r"\b(?:об? котрій(?: годин\w+)?|котр(?:а|ій|ої) годин\w+|об? якій (?:годин\w+|порі))\b",
    "ru": r"\bв (?:котором часу|какое время суток|какой час|каком часу)\b|\bво сколько (?=(?:\w+ ){0,3}"
    r"(?:нач[аи]|прибы|при[лех]|отпл|отпр|выле|вых|выш|прид|приш|состо|произо|происх|случ|откры|закры|закан|законч"
    r"|взорв)\w*)",
    "vi": r"(?<!\w)(?:(?:lúc|vào) (?:mấy|bao nhiêu) giờ|(?<!dài )(?<!trong )(?<!suốt )(?<!mất )mấy giờ|giờ nào)(?!\w)",
}
"""Words that ask for the time of day."""
_NOT_WHO = (
    "(?!(?:йому|їй|ему|ей|тому|назад|уже|еще|ще|вже|не|після|после|все|всего|трива|минул|пройш|прош|длил|длит|продл"
    "|тюрьм|ув'язн|заключ|колон|гарант|эксплуат|експлуат|режим|арми|армі|стаж)\\w*\\b|\\w*(?:ли|ть|ти|ться|тися)\\b)"
)
"""Words after "how many years" that are nobody whose age is asked; a verb in the past among them."""
_GIVEN_TO = "(?! (?:прис|дал|дад|загрож|гроз|світ)\\w*)"
AGE: dict[str, str] = {
    "en": r"\b(?:how old|(?:at )?(?:what|which) age)\b|\bwhat(?: is| was|'s) (?=(?:his|her|their|the) age (?:of\b|\W*$)"
    r"|(?:his|her|(?:[\w-]+ ){0,3}[\w-]+['’]s) age\W*$)"
    r"|^\W*(?:the )?age of (?!consent|majority|retire|empire|(?:the )?(?:universe|earth|planet|rocks?|trees?)\b)"
    r"|^(?!.*\b(?:what|which|how|who|when|where|why|is|was|does)\b)(?P<who>\W*(?:[\w'’-]+ ){1,4}?)(?<!retirement )"
    r"(?<!pension )(?<!average )(?<!voting )(?<!minimum )(?<!legal )(?<!school )(?<!drinking )(?<!golden )(?<!ice )"
    r"(?<!stone )(?<!middle )(?<!marriage )(?<!digital )(?<!new )(?<!old )(?<!iron )age\W*$",
    "uk": rf"\bскільки років (?:(?:було )?(?:йому|їй|їм)\b{_GIVEN_TO}"
    rf"|(?=(?:було )?{_NOT_WHO}\w{{2,}}[уюіїй]\b{_GIVEN_TO}|(?:було )?{_NOT_WHO}\w{{3,}}\W*$))"
    rf"|\bскільки (?:йому|їй|їм) (?:було )?років\b{_GIVEN_TO}|\bскільки (?={_NOT_WHO}\w{{3,}} років\W*$)"
    r"|\b(?:якого (?:він |вона |вони )?віку|[ув] якому (?:він |вона |вони )?віці|який (?:\w+ )?вік)\b"
    r"|^\W*вік (?!вихо|пенс|голос|шлюб|згод|землі|всесвіт|дерев)",
    "ru": rf"\bсколько лет (?:(?:было )?(?:ему|ей|им)\b{_GIVEN_TO}"
    rf"|(?=(?:было )?{_NOT_WHO}\w{{2,}}[уюеий]\b{_GIVEN_TO}|(?:было )?{_NOT_WHO}\w{{3,}}\W*$))"
    rf"|\bсколько (?:ему|ей|им) (?:было )?лет\b{_GIVEN_TO}|\bсколько (?={_NOT_WHO}\w{{3,}} лет\W*$)"
    r"|\b(?:какого (?:он |она |они )?возраста|в каком (?:он |она |они )?возрасте|какой (?:\w+ )?возраст)\b"
    r"|^\W*возраст (?!выхо|пенс|голос|брак|соглас|земли|вселен|дерев)",
    "vi": r"(?<!\w)(?:bao nhiêu|mấy) tuổi(?!\w)"
    r"|^\W*tuổi (?!thọ|trẻ|nghỉ|hưu|thơ|đời|dậy|học|già|tác|kết|về|vàng|bầu|tối|trung bình)(?:của )?",
}
"""Words that ask for somebody's age; Ukrainian and Russian say "how many years to him"."""
YEARS_TO: dict[str, re.Pattern[str]] = {
    "uk": regex(r"\bскільки (?:зараз |нині |тепер |уже |вже )?років (?:(?:було|буде|виповнилося|зараз|нині) )?"),
    "ru": regex(r"\bсколько (?:сейчас |теперь |уже )?лет (?:(?:было|будет|исполнилось|сейчас) )?"),
}
"""How many years, with nothing but a name or a person after it: somebody's age, whatever the name is like."""
RISES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:by )?how much (?=(?:(?:did|do|does|will|has|have|is|are|would) )?(?:[\w'-]+ ){1,6}?(?:rise|risen|rose"
        r"|grow|grown|grew|increase[ds]?|fall|fallen|fell|drop(?:ped)?|decrease[ds]?"
        r"|go(?:ne)? (?:up|down)|raised?|cut|climb\w*)\b)"
    ),
    "uk": regex(
        r"\b(?:на скільки|наскільки) (?!відсот|процент|рок|рік|місяц|тижн|дн|діб|годин|хвилин)"
        r"(?=(?:[\w'-]+ ){0,4}?(?:підні|підви|зрос|зрі[сщ]|зрости|збільш|зменш|зниз|знижу|впа"
        r"|подорожча|подешевша|підросл|скороти|виріс|вирос|додал|здорожча)\w*)"
    ),
    "ru": regex(
        r"\b(?:на сколько|насколько) (?!процент|лет|год|месяц|недел|дн|сут|час|минут)"
        r"(?=(?:[\w-]+ ){0,4}?(?:подн[яи]|повы[сш]|выраст|вырос|увелич|уменьш|сни[зж]|упа"
        r"|подорожа|подешеве|сократ|прибав)\w*)"
    ),
}
"""How much a thing changed: told as a number, a share or a sum, whatever thing it is."""
SUMS: dict[str, re.Pattern[str]] = {
    "uk": regex(
        r"\bскільки (?=(?:[\w'-]+ ){0,3}?(?:вимага|запроси|попроси|прос[ия]т|плат[ия]т|заплат|витрач|витрат|заробля"
        r"|зароби|кошту|обійш(?:ов|л[аои])ся|обійд(?:е|уть)ться|втрат|украли|вкрали|виділ|стягу|стягн"
        r"|інвест|вклада|вклал|вкласт|пожертв|позич|заборгув|винен|винн[аі]\b)\w*"
        r"|(?:[\w'-]+ ){0,3}?(?:хоч|хоті|бер[еу]|бра[влт]|взя|пропон|запропон)\w* (?:[\w'-]+ ){0,2}?за\b"
        r"|(?:[\w'-]+ ){0,2}?(?:треба|потрібн\w+|знадоб\w+|необхідно) (?:[\w'-]+ ){0,3}?на\b)"
    ),
    "ru": regex(
        r"\bсколько (?=(?:[\w-]+ ){0,3}?(?:требу|потребова|попрос|запрос|прос[ия]т|плат[ия]т|заплат|трат[ия]т|потрат"
        r"|зарабат|заработ|сто[ия]т|стоил|обош(?:елся|л[аои]сь)|обойд[еу]тся|потеря|украли|выдел|взима|взыск"
        r"|инвест|вклад[ыа]в|вложи|пожертв|занял|занима|одолж|задолж|долж(?:ен|н[аы])\b(?! (?:[\w-]+ )?\w+(?:ть|ться"
        r"|ти)\b))\w*"
        r"|(?:[\w-]+ ){0,3}?(?:хо[чт]|бер[еу]|бра[лт]|взя|предл)\w* (?:[\w-]+ ){0,2}?за\b"
        r"|(?:[\w-]+ ){0,2}?(?:надо|нужн\w+|понадоб\w+|необходимо|требуется) (?:[\w-]+ ){0,3}?на\b)"
    ),
}
"""How much is asked of a sum by what is done with it; it may be a number of things too."""
WHAT_IS: dict[str, str] = {
    "en": r"\bwhat(?:'s| is| was| are| were)\b(?P<thing>[^?,]*?)(?=\s*(?:[?,]|$|\b(?:of|in|for|from|to|by|on|at"
    r"|before|after"
    r"|during|when|that|which|who|until|under|with|according)\b))",
}
"""What is somebody's ...: the last thing named before a preposition tells the kind."""
