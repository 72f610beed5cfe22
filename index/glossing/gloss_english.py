"""What stands for an English word of several senses where those beside it tell which.

Bombs are dropped in another way than charges, and a trial of a vaccine has no judge.
"""

from collections.abc import Mapping

from index.glossing.gloss_cases import NOTHING, Case, case

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
_OLD = {"uk": "річний", "ru": "летний", "vi": "tuổi"}
_AFTER_NUMBER = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))[\s-]"
_SAID = r"\b(?:sa(?:id|y|ys|ying)|think|thinks|thought|hope|do|does|did|doing|done)\s+"
_TO_VERB = (
    r"\b(?:wants?|wanted|hopes?|hoped|agree[sd]?|needs?|needed|beg[au]n|begins?|continues?|continued|continuing|tr(?:y|ies"
    r"|ied|ying)|refuse[sd]?|refusing|plan(?:s|ned|ning)?|decide[sd]?|decided|promise[sd]?|vow(?:s|ed)?|offer(?:s|ed)?"
    r"|fail(?:s|ed)?|allowed|forced|ordered|asked|urged|told|expected|likely|unlikely|able|unable|ready|willing|tends?"
    r"|seeks?|seeking|sought|managed|intends?|threaten(?:s|ed)?|prepar(?:es?|ed|ing)|yet|due|set|has|have|had|having|is|are|was"
    r"|were|whether|how|right|ability|attempts?|efforts?|chance|decision|pledge|used|helped|going|hard|easy|difficult)\s+"
    r"(?:(?:him|her|it|them|us|me)\s+)?"
)
_VERB_NEXT = r"\s+(?!(?:the|a|an|his|her|its|their|this|that|these|those|\w+ing|\w+ness|\w+s)\b)[a-z]+"
_DOING = (
    r"\s+(?:(?:not|also|now|still|already|currently|\w+ly)\s+)?(?!(?:during|nothing|something|anything|everything|missing"
    r"|king|spring|evening|morning|building|meeting|hearing|wedding|being|going)\b)[a-z]{2,}ing\b"
)
_FELL_OUT = (
    r"\b(?:court|trial|protests?|charged|arrested|concerns?|concerned|disputes?|row|fears?|sued|criticised|criticized"
    r"|criticism|talks|anger|angry|investigat\w+|probe|sanctions|fined|jailed|apologi[sz]ed|resigned|outrage|clash\w*)\s+"
)
ENGLISH: Mapping[tuple[str, str], tuple[Case, ...]] = {
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
    ("en", "to"): (case(_TO_VERB, _VERB_NEXT, uk=NOTHING, ru=NOTHING),),
    ("en", "be"): (case(None, None, uk="бути", ru="быть"),),
    **dict.fromkeys(
        (("en", "is"), ("en", "are"), ("en", "was"), ("en", "were")),
        (case(r"\bthere\s+", r"\s+no\b", uk=NOTHING, ru=NOTHING, vi=NOTHING),
         case(None, _DOING, uk=NOTHING, ru=NOTHING, vi="đang")),
    ),
    **dict.fromkeys(
        (("en", "has"), ("en", "have"), ("en", "had")),
        (case(None, r"\s+to\s+(?!the\b|an?\b)[a-z]", uk="мусить", ru="должен", vi="phải"),),
    ),
    ("en", "there"): (
        case(None, r"\s+(?:is|are|was|were|will be|has been|have been|had been)\s+",
             uk=NOTHING, ru=NOTHING, vi=NOTHING),
    ),
    ("en", "who"): (
        case(r"(?<!\bknow)(?<!\bknows)(?<!\bknew)(?<!\babout)(?<!\basked)(?<!\bsaid)(?<!\bdecide)(?<!\bclear)"
             r"(?<=\w|,)\s", None, uk="який", ru="который", vi="người"),
    ),
    ("en", "in"): (case(None, r"\s+(?:1[89]|20)\d\d\b", uk="у", ru="в", vi="vào năm"),),
    ("en", "over"): (
        case(None, r"\s*[.;]", uk=NOTHING, ru=NOTHING, vi=NOTHING),
        case(None, r"\s+(?:the\s+)?(?:past|last|next|coming|weekend)\b", uk="за", ru="за", vi="trong"),
        case(r"\b(?:control|power|victory|win|advantage|authority|sovereignty|jurisdiction|flew|fly|flying)\s+", None,
             uk="над", ru="над", vi="đối với"),
        case(_FELL_OUT, None, uk="через", ru="из-за", vi="về"),
    ),
    **dict.fromkeys(
        (("en", "come from"), ("en", "comes from"), ("en", "came from")),
        (case(None, None, uk="надійти від", ru="поступить от", vi="đến từ"),),
    ),
    ("en", "no"): (
        case(r"\bthere\s+(?:is|are|was|were)\s+", r"\s+(?!(?:longer|more|one|doubt)\b)[a-z]",
             uk="немає", ru="нет", vi="không có"),
        case(None, r"\s+(?!(?:longer|more|one|less|matter|doubt|to)\b)[a-z]", uk="жодний", ru="никакой", vi="không"),
    ),
    ("en", "facilities"): (case(None, None, uk="об'єкти", ru="объекты", vi="cơ sở"),),
    **dict.fromkeys(
        (("en", "shares"), ("en", "share")),
        (case(None, r"\s+(?:(?:a|its|the|their)\s+)?(?:(?!(?:with|at|on|near|in|from|to)\b)\w+\s+){0,2}borders?\b",
              uk="мати спільний", ru="иметь общую", vi="có chung"),),
    ),
    ("en", "bill"): (
        case(r"\b(?:foot|footing|electricity|energy|gas|heating|water|phone|medical|hospital|repair)\s+(?:the\s+)?",
             None, uk="рахунок", ru="счет", vi="hóa đơn"),
        case(None, r"\s+(?:of|for|at)\s+(?:[$€£]|\d(?![\d.:]*\s*(?:[ap]\.?m|o'clock)\b)|about|his|her|its)",
             uk="рахунок", ru="счет", vi="hóa đơn"),
    ),
    ("en", "drive"): (
        case(r"\b(?:anti-\w+|corruption|graft|recruitment|vaccination|fundraising|donation|membership|cost-cutting|reform"
             r"|modernisation|modernization|literacy)\s+", None, uk="кампанія", ru="кампания", vi="chiến dịch"),
    ),
    ("en", "drop"): (
        case(None, r"\s+(?:\w+\s+){0,3}(?:charges?|cases?|claims?|lawsuits?|plans?|bans?|sanctions|bids?|demands?"
             r"|objections?|opposition|tariffs?)\b",
             uk="відмовитися від", ru="отказаться от", vi="từ bỏ"),
    ),
    ("en", "raise"): (
        case(r"\b(?:an?|pay|\d+%|wage|salary)\s+", r"\s*(?:of|for|to|,|\.|over)", uk="підвищення зарплати",
             ru="повышение зарплаты", vi="tăng lương"),
    ),
    ("en", "demand"): (
        case(r"\b(?:electricity|power|energy|national|oil|gas|global|world|consumer|market|high|strong|weak|falling|rising"
             r"|growing|peak|domestic|passenger|travel|housing)\s+", None, uk="попит", ru="спрос", vi="nhu cầu"),
    ),
    ("en", "wells"): (case(None, None, uk="свердловини", ru="скважины", vi="giếng"),),
    ("en", "homes"): (case(None, None, uk="домівки", ru="дома", vi="nhà"),),
    ("en", "recorded"): (
        case(None, r"\s+(?:\d|an?\b|the\b|in\b|at\b|more\b|its\b)",
             uk="зафіксувати", ru="зафиксировать", vi="ghi nhận"),
    ),
    ("en", "remains"): (
        case(None, r"\s+(?:at|in|unclear|unknown|un\w+|the|a|an|to be|high|low|under|open|closed|one|critical)\b",
             uk="залишатися", ru="оставаться", vi="vẫn"),
    ),
}  # fmt: skip
"""(language, word) -> what stands for it in some places, the first that fits."""
ENGLISH_LEMMAS: Mapping[tuple[str, str], tuple[Case, ...]] = {
    ("en", "trial"): (
        case(r"\b(?:clinical|drugs?|vaccine|medical|field|flight|human|pilot|phase\s\w+|time|large|larger|randomi[sz]ed"
             r"|late-stage|early-stage|mid-stage|controlled)\s+", None,
             uk="випробування", ru="испытание", vi="thử nghiệm"),
        case(None, rf"\s+(?:of|for)\s+(?:(?:the|a|an|its|this|new|\w+)\s+){{0,3}}{_HEALING}\b",
             uk="випробування", ru="испытание", vi="thử nghiệm"),
    ),
    ("en", "lose"): (
        case(None, r"\s+(?:its|his|her|their|all|some|contact|power|control|\d[\d.,]*(?!\d?\s?[-\u2013:]\s?\d))\b"
             r"(?!\s+(?:\w+\s+)?(?:elections?|votes?|match|game|final|race|battle|war|case|title|appeal|bid))",
             uk="втратити", ru="потерять", vi="mất"),
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
    ("en", "drill"): (
        case(r"\b(?:emergency|fire|military|joint|naval|safety|evacuation|live-fire|nuclear)\s+(?:\w+\s+)?", None,
             uk="навчання", ru="учения", vi="diễn tập"),
    ),
    ("en", "set"): (
        case(r"\b(?:dates?|deadlines?|time|targets?|limits?|price)\s+(?:(?:has|have|had|been|was|is|were)\s+)+", None,
             uk="призначити", ru="назначить", vi="ấn định"),
    ),
    ("en", "witness"): (
        case(r"\b(?:an?|the|his|her|main|key|only|another|star|prosecution|defence|defense|expert)\s+", None,
             uk="свідок", ru="свидетель", vi="nhân chứng"),
    ),
    ("en", "testimony"): (case(None, None, uk="свідчення", ru="показания", vi="lời khai"),),
    ("en", "recall"): (
        case(r"\b(?:the|a|product|vaccine|safety|nationwide|food|of)\s+",
             r"(?!\s+(?:(?:of|the|its|their)\s+){0,3}(?:ambassadors?|envoys?))",
             uk="відкликання", ru="отзыв", vi="thu hồi"),
    ),
    ("en", "cable"): (
        case(r"(?<!diplomatic\s)(?<!leaked\s)(?<!secret\s)", r"(?!s?\s+(?:sent|from\s+the\s+embassy))",
             uk="кабель", ru="кабель", vi="dây cáp"),
    ),
}  # fmt: skip
"""The same by the dictionary form of a word."""
