"""What questions ask of a size by its quality: how deep, how long, how strong, on what area; as parts of patterns.

English has one word for it; Ukrainian and Russian ask by an adjective or an adverb, and of a quake by its strength.
"""

_FORCES = {
    "en": r"(?:quakes?|earthquakes?|aftershocks?|tremors?|winds?|gusts?|storms?|typhoons?|hurricanes?|cyclones?"
    r"|tornado(?:es)?|waves?|blasts?|explosions?|currents?)",
    "uk": r"(?:землетрус|поштовх|афтершок|віт(?:ер|р)|порив|шторм|ураган|тайфун|циклон|буреві[йї]|бур[яіюе]\b"
    r"|смерч|торнадо|хвил|вибух|теч[іїе])",
    "ru": r"(?:землетрясен|толч|афтершок|вет(?:ер|р)|порыв|шторм|ураган|тайфун|циклон|бур[яиюе]\b|смерч"
    r"|торнадо|волн|взрыв|течени)",
}
"""What is strong by a number."""
MOVES_UK = (
    r"(?:\w+ ){0,4}(?:їха|їд[еу]|лет[іи]|ру[хш]а|пл[иі]в|біг|біж|ход[ия]|поширю|пошири|тане(?!ц)|тануть|танув|танул)"
)
MOVES_RU = r"(?:\w+ ){0,4}(?:еха|ед[еу]т|лет[еия]|двига|двиг[аи]|плы[лв]|бежа|бег[ау]|ход[ия]|распростран|та[ея]т|таял)"
"""What moves, spreads or melts at a rate."""
STRONG_EN = rf"\bhow (?:strong|powerful) (?=(?:is|was|were|are|will) [^?,]*\b{_FORCES['en']}\b)"
LONG_EN = (
    r"(?:is|was|are|were|will) (?:the |an? |this |that |its |their |her |his )?(?:[\w'’-]+ ){0,4}?"
    r"(?:bridge|tunnel|road|highway|motorway|street|avenue|route|trail|path|track|lane|railway|line|fence|wall|barrier"
    r"|dam|dyke|dike|embankment|pier|pipeline|cable|canal|river|runway|border|coast|coastline|stretch|section|convoy"
    r"|trench|ditch|crack|glacier|ship|boat|vessel|yacht|train|missile|rocket)s?(?: be)?"
    r"(?=\W*$|[,;]| (?:between|across|over|through|near|from|along|connecting|linking|that|which|being|planned)\b)"
)
"""After "how long": a thing that has a length; whether it is closed or how long it was built is asked of a time."""
AREA_EN = r"\bwhat(?:'s| is| was| are) (?=the (?:\w+ ){0,3}area of\b|(?:[\w'’-]+ ){1,4}(?:surface )?area\W*$)"
_PLACED_UK = "(?! (?:була |є |стала )?(?:перекрит|закрит|заблок|оточен|оточил|назив|носить|найб))"
_PLACED_RU = "(?! (?:была |стала )?(?:перекрыт|закрыт|заблок|оцеплен|называ|носит|самая))"
_BURNS_UK, _BURNS_RU = "(?:гор[иі]|вигор|зайня|пала|розлил|поширил)", "(?:гор[ие]|выгор|пыла|разлил|распростран)"
AREA_UK = (
    rf"\bяк(?:а|ої|ою) (?:була )?(?=(?:\w+ )?площ(?:а|і|ею)\b{_PLACED_UK} \w)"
    r"|\bяку (?=(?:\w+ )?площу (?:\w+ ){0,3}(?:займ|зайня|охоп|має|матим|вигор|затоп|покри|знищ))"
    rf"|\bна якій (?=площі (?:\w+ ){{0,3}}{_BURNS_UK})"
)
AREA_RU = (
    rf"\bкак(?:ова|ой|ая) (?:была )?(?=(?:\w+ )?площад(?:ь|и|ью)\b{_PLACED_RU} \w)"
    r"|\bкакую (?=(?:\w+ )?площадь (?:\w+ ){0,3}(?:заним|занял|охват|име|выгор|затоп|покры|уничтож))"
    rf"|\bна какой (?=площади (?:\w+ ){{0,3}}{_BURNS_RU})"
)
"""What is asked of an area; in Ukrainian and Russian the word means a square too, which is closed, or called so."""
_LENGTHS = {
    "uk": r"(?:міст\b|мост|тунел|дорог|трас|шосе|вулиц|маршрут|стежк|лін[іи]|паркан|огорож|стін|бар'єр|дамб|набережн"
    r"|трубопр|газопр|нафтопр|кабел|канал|річк|смуг|кордон|узбереж|ділянк|колон|транше|рів\b|тріщин|льодовик"
    r"|корабел|кораб|судн|яхт|потяг|поїзд|ракет)",
    "ru": r"(?:мост|тоннел|туннел|дорог|трасс|шоссе|улиц|маршрут|троп|лини|забор|ограждени|стен|барьер|дамб|набережн"
    r"|трубопр|газопр|нефтепр|кабел|канал|рек[аи]|полос|границ|побереж|участ|колонн|транше|ров\b|трещин|ледник"
    r"|корабл|судн|яхт|поезд|ракет)",
}
FAR_UK = (
    rf"\bнаскільки (?=довг\w+ (?:\w+ ){{0,3}}?{_LENGTHS['uk']})"
    r"|\bнаскільки (?=(?:\w+ )?(?:глибок|висок|низьк|велик|невелик|широк|вузьк|товст|важк(?!о\b)|старий|стара|старе"
    r"|холодн|тепл"
    r"|гаряч|спекотн|далек)\w*\b)"
    r"|\bяк (?=(?:далеко|високо|низько|глибоко)\b(?! (?:\w+ )?(?:оцін|ціну)))"
    rf"|\b(?:наскільки|як) швидко (?={MOVES_UK})"
    rf"|\bнаскільки (?=(?:сильн|потужн)\w+ [^?,]*\b{_FORCES['uk']})|\bяк(?:ої|ою|а) (?=(?:\w+ ){{0,2}}?"
    rf"(?:сил|магнітуд)(?:и|ою|а)\b [^?,]*\b{_FORCES['uk']})"
)
FAR_RU = (
    rf"\bнасколько (?=длин\w+ (?:\w+ ){{0,3}}?{_LENGTHS['ru']})"
    r"|\bнасколько (?=(?:\w+ )?(?:глубок|высок|низк|низок|больш(?!е\b|инств)|велик|невелик|широк|узк|толст"
    r"|тяжел(?!о\b)|старый|старая|старое"
    r"|холодн|тепл|жарк|горяч|далек)\w*\b)"
    r"|\bкак (?=(?:далеко|высоко|низко|глубоко)\b(?! (?:\w+ )?(?:оцен|цен[ия])))"
    rf"|\b(?:насколько|как) быстро (?={MOVES_RU})"
    rf"|\bнасколько (?=(?:сил[ьеё]н|мощн)\w+ [^?,]*\b{_FORCES['ru']})|\bкак(?:ой|ова|ая) (?=(?:\w+ ){{0,2}}?"
    rf"(?:сил|магнитуд)(?:ы|а)\b [^?,]*\b{_FORCES['ru']})"
)
"""Asked by one word before it: наскільки глибоке, як далеко, якої сили був землетрус."""
