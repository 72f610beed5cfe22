"""What stands for a word of several senses where those beside it tell which: a table by language and word.

Bombs are dropped in another way than charges, and a trial of a vaccine has no judge.
"""

from collections.abc import Mapping

from index.glossing.gloss_cases import Case, case

_BE = r"\b(?:is|are|was|were|be|been|being)\s+"
_NUMBER = r"\s+(?:\w+\s+)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|hundreds?\b)"
_MONEY = (
    r"\s+(?:an?\s+|about\s+|over\s+|up to\s+|between\s+)?"
    r"(?:(?:US|A|C)?[$€£¥]\s?\d|\d[\d.,]*\s*(?:euros?|dollars?|pounds?|yen|hryvnias?|dong)\b)"
)
_PUBLISHED = (
    r"(?:statements?|reports?|data|figures|videos?|footage|details?|documents?|albums?|films?|movies?|songs?|singles?"
    r"|books?|findings|results|photos?|photographs?|pictures?|images?|information|surveys?|polls?|study|studies|names?"
    r"|trailers?|recordings?|transcripts?|estimates?|versions?)"
)
_HEALING = (
    r"(?:drugs?|vaccines?|treatments?|therap(?:y|ies)|medicines?|pills?|systems?|technolog(?:y|ies)|devices?|implants?"
    r"|scheme|project|methods?)"
)
_CODE = r"(?:apps?|games?|software|programs?|tools?|platforms?|website|chatbot|code|vaccines?)"
_PRISONERS = (
    r"\s+(?:\w+\s+){0,2}(?:політв|політич|в'язн|бранц|полонен|заручник|затриман|заарештован|ув'язнен|засуджен"
    r"|утримуван)"
)
_GATHERINGS = (
    r"(?:рейс|потяг|поїзд|матч|концерт|зустріч|візит|захід|заходи|тур|виступ|поїздк|фестивал|парад|занятт|урок|бронюв"
    r"|замовлен|виліт|вильот|перегон|показ|прем'єр|гонк|саміт)"
)
_AGO = (
    r"(?:\d|рок[иуів]+|рік|місяц\w*|тижн\w*|тиждень|дні|днів|день|доб[иу]|годин\w*|хвилин\w*|секунд\w*|століт\w*"
    r"|десятиліт\w*)\s+"
)
_LASTING = (
    r"\s+(?:план|срок|период|контракт|договор|закон|соглашен|войн|конфликт|исследован|программ|истори|перерыв|рекорд"
    r"|минимум|максимум|годовщин|запрет|перемири|приговор|опыт|кризис|юбиле|стаж|пик)"
)
_SPOKE = (
    r"\s+(?:tuyên bố|nói|cho biết|khẳng định|cảnh báo|cam kết|hứa|đề xuất|đề nghị|kêu gọi|bày tỏ|thừa nhận|chỉ trích"
    r"|phủ nhận|chia sẻ|là|làm|có|bị|được|giữ|đảm nhiệm|phục vụ|tham gia|đoạt|giành|vô địch|xảy ra|xuất hiện|gặp|sống"
    r"|học|khoác áo|ra|đến|thừa|gây|đứng|công tác|lập|thi đấu|dẫn dắt|yêu cầu|nhận|mắc)\b"
)
_CAPITAL_OF = (
    r"(?<!\btăng\s)(?<!\bgóp\s)(?<!\bvay\s)(?<!\bgọi\s)(?<!\bmất\s)(?<!\bcó\s)(?<!\bnguồn\s)(?<!\bsố\s)(?<!\bđộng\s)"
    r"(?<!\bthu hồi\s)(?<!\brót\s)"
)
_OLD = {"uk": "річний", "ru": "летний", "vi": "tuổi"}
_AFTER_NUMBER = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))[\s-]"
_SAID = r"\b(?:sa(?:id|y|ys|ying)|think|thinks|thought|hope|do|does|did|doing|done)\s+"
SENSES: Mapping[tuple[str, str], tuple[Case, ...]] = {
    **dict.fromkeys(
        (("en", "a.m."), ("en", "a.m"), ("en", "am")), (case(r"\d\s?", None, uk="ранку", ru="утра", vi="sáng"),)
    ),
    ("en", "some"): (case(None, r"\s+(?:(?:US|A|C)?[$€£]?\d)", uk="близько", ru="около", vi="khoảng"),),
    ("en", "so"): (case(_SAID, r"(?=\s*(?:[.,;!?”\"]|$))", uk="так", ru="так", vi="như vậy"),),
    ("en", "those"): (
        case(None, r"\s+(?:\w{2,}ed|taken|killed|held|born|found|hurt|left|sent|shot|hit)\b",
             uk="ті, кого", ru="те, кого", vi="những người"),
        case(None, r"\s+(?:who|in|with|from|at|behind|on)\b", uk="ті", ru="те", vi="những người"),
        case(None, r"\s+[a-z]+s\b", uk="ті", ru="те", vi="những"),
    ),
    ("en", "ordered"): (
        case(None, r"\s+(?:\w+\s+)?\d[\d,.]*\s+(?:\w+\s+){0,2}(?:jets?|planes?|aircraft|tanks?|ships?|vehicles?|buses"
             r"|trains?|units|tons|tonnes|doses|copies|helicopters|missiles|drones|cars)\b",
             uk="замовити", ru="заказать", vi="đặt mua"),
        case(None, r"(?!\s+(?:by\s+(?:date|name|size)|food|online|pizza|coffee|dinner|lunch|takeaway|drinks?)\b)",
             uk="наказати", ru="приказать", vi="ra lệnh"),
    ),
    ("en", "dropped"): (
        case(r"\b(?:charges?|cases?|claims?|lawsuits?|suits?|investigations?|allegations?)\s+(?:\w+\s+){0,4}", None,
             uk="зняти", ru="снять", vi="hủy bỏ"),
        case(None, r"\s+(?:the\s+|all\s+|its\s+|his\s+|their\s+|her\s+)*(?:charges?|cases?|claims?|lawsuits?|plans?"
             r"|investigations?|bids?|demands?|objections?|opposition)\b",
             uk="відмовитися від", ru="отказаться от", vi="từ bỏ"),
        case(None, r"\s+(?:\w+\s+){0,2}(?:bombs?|leaflets|explosives?|munitions|grenades?|missiles?)\b",
             uk="скинути", ru="сбросить", vi="thả"),
        case(None, r"\s+(?:by\s|to\s|from\s|below\s|sharply|\d|more than|nearly|almost|significantly)",
             uk="знизитися", ru="снизиться", vi="giảm"),
    ),
    ("en", "dumped"): (case(None, None, uk="викинути", ru="выбросить", vi="vứt bỏ"),),
    ("en", "axed"): (
        case(None, _NUMBER, uk="скоротити", ru="сократить", vi="cắt giảm"),
        case(None, None, uk="скасувати", ru="отменить", vi="hủy bỏ"),
    ),
    ("en", "charged"): (
        case(None, _MONEY, uk="стягнути", ru="взимать", vi="thu phí"),
    ),
    ("en", "commercial"): (
        case(None, r"\s+(?!(?:for|by|on|in|about|featuring|is|was|has|that|which|with|of|to|and|or|break|during|from|at"
             r"|aired|airing)\b)[a-z]", uk="комерційний", ru="коммерческий", vi="thương mại"),
    ),
    ("en", "affairs"): (
        case(r"(?<!\bextramarital\s)(?<!\blove\s)(?<!\bhad\s)(?<!\bhaving\s)", r"(?!\s+with\b)",
             uk="справи", ru="дела", vi="vụ việc"),
    ),
    ("en", "flats"): (case(None, None, uk="квартири", ru="квартиры", vi="căn hộ"),),
    ("en", "co"): (case(r"(?<![&\w])", r"-\w", uk="спів", ru="со", vi="đồng"),),
    ("en", "year-old"): (case(_AFTER_NUMBER, None, **_OLD),),
    ("en", "old"): (
        case(_AFTER_NUMBER + r"years?[\s-]", None, uk="віком", ru="в возрасте", vi="tuổi"),
        case(r"\b(?:decades?|centur(?:y|ies)|years?|months?|weeks?|days?)-", None,
             uk="давній", ru="давний", vi="lâu đời"),
    ),
    ("uk", "тому"): (case(_AGO, r"(?!,?\s+(?:що|й|і|щоб)\b)", en="ago", ru="назад", vi="trước"),),
    ("uk", "друга"): (
        case(r"(?<!\w\s)", r"\s+(?:[—–]|(?:\w+а|\w+ія|\w+ість)\b)", en="second", ru="вторая", vi="thứ hai"),
    ),
    **dict.fromkeys(
        (("uk", "масове звільнення"), ("uk", "масового звільнення"), ("uk", "масові звільнення")),
        (case(None, _PRISONERS, en="mass release", ru="массовое освобождение", vi="thả hàng loạt"),),
    ),
    ("vi", "năm"): (case(None, r"\s+(?:1[0-9]|20)\d\d\b", en="year", uk="рік", ru="год"),),
    ("vi", "vốn"): (
        case(_CAPITAL_OF, r"\s+(?:đã|là|có|không|được|bị|rất|chỉ|luôn|dĩ|nổi tiếng|thuộc|đang|phải|chưa|nằm|quen)\b",
             en="originally", uk="від початку", ru="изначально"),
    ),
    ("vi", "từng"): (
        case(r"\b(?:đã|chưa|cũng|chẳng|không|ai)\s+", None, en="ever", uk="колись", ru="когда-то"),
        case(None, _SPOKE, en="once", uk="колись", ru="когда-то"),
    ),
    ("vi", "lên"): (
        case(r"\b(?:áp đặt|áp|đè|tác động|áp lực|sức ép|đánh thuế|ảnh hưởng|đặt|trút)\s+", None,
             en="on", uk="на", ru="на"),
    ),
}  # fmt: skip
"""(language, word) -> what stands for it in some places, the first that fits."""
SENSES_OF_LEMMAS: Mapping[tuple[str, str], tuple[Case, ...]] = {
    ("en", "trial"): (
        case(r"\b(?:clinical|drugs?|vaccine|medical|field|flight|human|pilot|phase\s\w+|time)\s+", None,
             uk="випробування", ru="испытание", vi="thử nghiệm"),
        case(None, rf"\s+(?:of|for)\s+(?:(?:the|a|an|its|this|new|\w+)\s+){{0,3}}{_HEALING}\b",
             uk="випробування", ru="испытание", vi="thử nghiệm"),
    ),
    ("en", "developer"): (
        case(r"\b(?:software|games?|apps?|web|vaccine|AI|drug|blockchain)\s+", None,
             uk="розробник", ru="разработчик", vi="nhà phát triển"),
        case(None, rf"s?\s+of\s+(?:(?:the|an?|its|this|\w+)\s+){{0,3}}{_CODE}\b",
             uk="розробник", ru="разработчик", vi="nhà phát triển"),
    ),
    **dict.fromkeys(
        (("en", "software developer"), ("en", "software developers")),
        (case(None, None, uk="розробник програм", ru="разработчик программ", vi="nhà phát triển phần mềm"),),
    ),
    ("en", "release"): (
        case(rf"\b{_PUBLISHED}\s+(?:(?:was|were|is|are|be|been|being|has|have|had|just|also)\s+)*", None,
             uk="оприлюднити", ru="обнародовать", vi="công bố"),
        case(None, r"\s+(?:(?:an?|the|its|his|her|new|their|more|further|any|no|some)\s+){0,2}(?:\w+\s+)?"
             rf"{_PUBLISHED}\b", uk="оприлюднити", ru="обнародовать", vi="công bố"),
    ),
    ("en", "maintain"): (
        case(None, r"(?!\s+(?:\w+\s+){0,2}(?:roads?|bridges?|vehicles?|aircraft|equipment|buildings?|machines?|tracks?"
             r"|elevators?|ships?|railways?|pipes?)\b)", uk="зберігати", ru="сохранять", vi="duy trì"),
    ),
    ("en", "establish"): (
        case(r"\b(?:democracy|order|rule|links?|facts?|cause|contacts?|peace|control|regime|guilt|identity|relations"
             rf"|connection|motive|circumstances)\s+(?:has\s+|have\s+)?{_BE}", None,
             uk="встановити", ru="установить", vi="xác lập"),
        case(None, r"\s+(?:that|how|why|whether|what|who)\b|\s+(?:\w+\s+){0,2}(?:causes?|identity|facts?|circumstances"
             r"|control|relations|contacts?|order|democracy|peace|links?|motives?)\b",
             uk="встановити", ru="установить", vi="xác định"),
    ),
    ("en", "strike"): (
        case(r"\b(?:quakes?|earthquakes?|tremors?|storms?|typhoons?|hurricanes?|cyclones?|disaster|tsunami|tornado(?:es)?"
             r"|aftershocks?)\s+(?:that\s+|which\s+)?(?:has\s+|had\s+|also\s+)?", None,
             uk="статися", ru="произойти", vi="xảy ra"),
    ),
    ("en", "winner"): (case(None, None, uk="переможець", ru="победитель", vi="người chiến thắng"),),
    ("en", "member"): (case(None, None, uk="член", ru="член", vi="thành viên"),),
    ("uk", "термін"): (
        case(r"(?:\d-річн\w+|тюремн\w+|ув'язненн\w+|довічн\w+|умовн\w+)\s+", None,
             en="sentence", ru="срок", vi="án tù"),
        case(None, r"\s+(?:ув'язненн|за\s+ґратами|позбавленн)", en="term", ru="срок", vi="thời hạn"),
    ),
    ("uk", "скасувати"): (
        case(rf"\b{_GATHERINGS}\w*\s+(?:\w+\s+){{0,2}}", None, en="cancel", ru="отменить", vi="hủy"),
        case(None, rf"\s+(?:\w+\s+){{0,2}}{_GATHERINGS}", en="cancel", ru="отменить", vi="hủy"),
    ),
    ("uk", "звільнення"): (
        case(None, _PRISONERS, en="release", ru="освобождение", vi="trả tự do"),
    ),
    ("ru", "летний"): (
        case(r"\d-", _LASTING, en="year", uk="річний", vi="năm"),
        case(r"\d-", None, en="year-old", uk="річний", vi="tuổi"),
    ),
}  # fmt: skip
"""The same by the dictionary form of a word."""
