"""Whether a weekday lies ahead: in a clause that tells what is to come, "on Friday" is the next one, not the last.

Told by words alone, on the side of the weekday where they stand, with nothing between that begins another clause: "The
works will start on Friday" looks ahead, "It will close, the ministry said on Friday" does not.
"""

from index.normalise import NOTHING
from index.patterns import regex
from index.sentences import Span

_FAR = 70
"""Characters between a word of the future and the weekday, at most."""

_WILL: dict[str, str] = {
    "en": r"(?:(?<!free )(?<!political )(?<!good )(?<!last )will|'ll|shall|won't"
    r"|(?:is|are) (?:\w+ )?(?:due|set|scheduled|expected|planned|slated|supposed|to|likely)"
    r"|(?:plans?|hopes?|intends?|expects?) to|scheduled for|planned for)",
    "uk": r"(?:буд(?:е|уть|емо)|\w+тим(?:е|уть|емо)(?:ться|ся)?|ма(?:є|ють) \w+ти(?:ся)?|(?:за)?планують?"
    r"|(?:роз)?почн(?:е|уть)(?:ться|ся)?|відбуд(?:еть|уть)ся|заверш(?:ить|ать)(?:ся)?|закінч(?:ить|ать)(?:ся)?"
    r"|припин(?:ить|ять)(?:ся)?|від(?:кри|нов)(?:є|ють|ить|лять)(?:ться|ся)?|закри(?:є|ють)(?:ться|ся)?"
    r"|прибу(?:де|дуть)|приї(?:де|дуть)|прилет(?:ить|ять)|вируш(?:ить|ать)|оголос(?:ить|ять)|зустрі(?:не|нуть)(?:ться|ся)"
    r"|провед(?:е|уть)|пройд(?:е|уть)|поверн(?:е|уть)(?:ться|ся)?|розглян(?:е|уть)|проголосу(?:є|ють)|стартує|запрацює"
    r"|виступ(?:ить|лять)|опублікує|отрима(?:є|ють)|з'яв(?:ить|лять)ся|збер(?:е|уть)(?:ться|ся)|вийд(?:е|уть))",
    "ru": r"(?:буд(?:ет|ут|ем)|долж(?:ен|на|но|ны)|планиру(?:ет|ют)(?:ся)?|намерен\w*"
    r"|нач(?:не|ну)т(?:ся)?|состо(?:и|я)тся|заверш(?:и|а)т(?:ся)?|законч(?:и|а)т(?:ся)?|прекрат(?:и|я)т(?:ся)?"
    r"|откро(?:е|ю)т(?:ся)?|закро(?:е|ю)т(?:ся)?|возобнов(?:и|я)т(?:ся)?|прибуд(?:е|у)т|прие(?:де|ду)т|прилет(?:и|я)т"
    r"|отправ(?:и|я)тся|объяв(?:и|я)т|встрет(?:и|я)тся|провед(?:е|у)т|пройд(?:е|у)т|верн(?:е|у)т(?:ся)?|рассмотр(?:и|я)т"
    r"|проголосу(?:е|ю)т|стартует|заработает|выступ(?:и|я)т|опубликует|получ(?:и|а)т|появ(?:и|я)тся|собер(?:е|у)т(?:ся)?"
    r"|выйд(?:е|у)т)",
    "vi": r"(?:sẽ|sắp|dự kiến|dự định|chuẩn bị|lên kế hoạch|có kế hoạch)",
}
_APART: dict[str, str] = {
    "en": r"said|says|told|announced|reported|confirmed|wrote|was|were|had|after|since|following|which|who|that|when"
    r"|because|(?<!be )(?<!ly )(?<!get )(?:freed|\w{2,}(?<!e)ed)(?= $)",
    "uk": r"що|як(?:ий|а|е|і|ого|ої|их)|коли|бо|після|сказа\w+|заяви\w+|повідоми\w+|оголоси\w+|на думку"
    r"|\w+[аеєя]н(?:ого|ої|их)(?= $)",
    "ru": r"что|котор\w+|когда|после|сказа\w+|заяви\w+|сообщи\w+|объяви\w+"
    r"|\w+(?:[аея]нн(?:ого|ой|ых)|[вб]ш(?:его|ей|их))(?= $)",
    "vi": r"mà|sau|khi|rằng|vì|cho biết|nói|tuyên bố|thông báo|đã|vừa|(?:người|kẻ|phạm|nhân) bị",
}
"""Words that begin another clause, or tell what was done: what stands before them says nothing of what stands after.

Of participles those right before the weekday: a man arrested on Friday.
"""
_DOTTED = (
    r"(?:(?<=\d)[.:](?=\d)|(?<=[\W_]\w)\.(?=\w\.)|(?<=\.\w)\.(?=,| (?:on|at|by|in|to|from|and|or|for|with)\b| ?$)"
    r"|(?:(?<=\W(?:mr|ms|dr|st))|(?<=\W(?:mrs|sen|rep|gov|gen|col|sgt))|(?<=\W(?:capt|prof)))\.(?= \w))"
)
"""A dot or a colon that ends nothing: in 4.5 and 6:00, in the U.S., before the name of Sen. Whitlock."""
_ASIDE = r"(?:, [^.!?,;:()\"“”«»\n]{2,40}, )?"
"""What may be put in right after a word of the future: will, officials hope, open."""
_BEFORE = {
    code: regex(
        rf"(?<!\w){_WILL[code]}(?!\w){_ASIDE}"
        rf"(?:(?!(?<!\w)(?:{_APART[code]})(?!\w))(?:[^.!?,;:()\"“”«»\u2013\u2014]|{_DOTTED}))*$"
    )
    for code in _WILL
}
_AFTER = {
    code: regex(
        rf",?(?:(?!(?<!\w)(?:{_APART[code]})(?!\w))(?:[^.!?;:()\"“”«»\u2013\u2014,]|{_DOTTED})){{0,{_FAR}}}?"
        rf"(?<!\w){_WILL[code]}(?!\w)"
    )
    for code in _WILL
}
_THEN = r"(?: again)?(?: at [\w:.]{1,8}(?:%| [ap]\.?m\.?)?)? ?$"
_TIMETABLE = {
    "en": regex(
        r"\b(?:(?:re)?opens|begins|starts|closes|ends|resumes|expires|takes effect|takes place|goes on sale|kicks off"
        rf"|(?:comes|goes) into (?:force|effect)){_THEN}"
    ),
    "uk": regex(
        r"(?<!\w)(?:(?:(?:роз)?почина|відкрива)[єю]ть?ся|(?:відновлю|завершу|закінчу)[єю]ть?ся"
        r"|(?:набу(?:ває|вають|де|дуть)|наб(?:ирає|ирають|ере|еруть)|вступ(?:ає|ають|ить|лять))"
        r" (?:чинності|[ву] (?:силу|дію)))"
        r"(?: об? [\d:.]{1,5}(?:-й|-ій)?)? ?$"
    ),
    "ru": regex(
        r"(?<!\w)(?:(?:начина|открыва|возобновля|заверша|заканчива)(?:ет|ют)ся"
        r"|вступ(?:ает|ают|ит|ят) в (?:силу|действие))"
        r"(?: в [\d:.]{1,5}(?: утра| вечера)?)? ?$"
    ),
}
"""The present of timetables, right before the weekday: the school reopens on Monday."""
_VERB_OF_SEVERAL = regex(r"(?:re)?open\b|(?:begin|start|close|end|resume|expire|take|go|come|kick)\b")
_OF_SEVERAL = regex(
    r"\b(?:(?!(?:this|his|its|was|has|does|as|is|us)\b)\w{2,}(?<!s)s|they|which|people|children|women|men)"
    r" (?:all |also |both |now |then )?"
    r"(?:(?:re)?open|begin|start|close|end|resume|expire|take effect|take place|go on sale|kick off"
    rf"|(?:come|go) into (?:force|effect)){_THEN}"
)
"""The same of several in English, whose verb a noun may be: talks begin on Friday, but not the start on Friday."""
_MARKETS = regex(
    r"\b(?:stocks|shares|futures|bonds|equities|index(?:es)?|indices|yields|dow(?: jones)?|nasdaq|s&p(?: 500)?"
    r"|ftse(?: 100)?|nikkei(?: 225)?|dax|wall street|bitcoin|brent|crude|(?:oil|gold|share|stock) prices)"
    r"(?: (?:all|also|both|then))? ?$"
)
"""Before them in English: how a day's trade ended is told in the present: stocks close Friday at a record."""
_MADE = regex(
    r"\b(?:did(?:n't| not)?|to|let|lets|letting|saw|seen|see|made|make|helped|help|watched)(?: [\w-]+){0,3} ?$"
)
"""Before them: that something was done, not that it will be: did the talks begin on Friday, saw the shops close."""
_DONE = {
    "en": regex(r"\b\w+ed\b|\b(?:was|were|had|met|took|gave|made|went|began|held|sent|left|told|said)\b"),
    "uk": regex(r"\w(?:в|вся|ла|лася|ло|лося|ли|лися)\b"),
    "ru": regex(r"\w(?:л|лся|ла|лась|ло|лось|ли|лись)\b"),
    "vi": regex(r"(?<!\w)(?:đã|vừa)(?!\w)"),
}
"""Between a weekday and a word of the future: something was done on that day, and the future is told of another."""
_OPENS = regex(r"(?:^|[.!?\n\"“«]) *$")

_OF_MANY = regex(
    r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|(?!latest|\w?est|test|east)\w+est|most|least|only"
    r"|once|twice|times?)\b[^.,;]*$"
)
"""Before "in three days": words that tell how much there was in so long."""


def is_due(text: str, place: Span, language: str) -> bool:
    """Whether a count of days ("in three days") is from now to what is to come, and not how long something takes.

    Args:
        text: folded.
        place: of the count.
        language: ISO 639-1 of the text.

    >>> is_due("it will start in three days", Span(14, 27), "en")
    True
    """
    if language == "en" and _OF_MANY.search(text, max(0, place.start - 40), place.start):
        return False
    return lies_ahead(text, place, language)


def lies_ahead(text: str, place: Span, language: str) -> bool:
    """Whether a weekday without a word like "last" or "next" is told of what is to come.

    Args:
        text: folded.
        place: of the weekday.
        language: ISO 639-1 of the text.

    >>> text = "the works will start on friday"
    >>> lies_ahead(text, Span(21, 30), "en"), lies_ahead("they started on friday", Span(13, 22), "en")
    (True, False)
    """
    if language not in _WILL:
        return False
    start = max(0, place.start - _FAR)
    if _BEFORE[language].search(text, start, place.start):
        return True
    if _is_on_timetable(text, start, place, language):
        return True
    if not _OPENS.search(text, max(0, place.start - 4), place.start):
        return False
    after = _AFTER[language].match(text, place.end)
    return after is not None and not _DONE[language].search(text, place.end, after.end())


def has_been(text: str, place: Span, language: str) -> bool:
    """Whether words beside a time tell of what was done: thousands rallied this weekend.

    Args:
        text: folded.
        place: of the time.
        language: ISO 639-1 of the text.
    """
    done = _DONE.get(language, NOTHING)
    near = max(0, place.start - _FAR // 2), min(len(text), place.end + _FAR // 2)
    return done.search(text, near[0], place.start) is not None or done.search(text, place.end, near[1]) is not None


def _is_on_timetable(text: str, start: int, place: Span, language: str) -> bool:
    """Whether the present of timetables stands right before a weekday, and is not told of a market."""
    found = _TIMETABLE.get(language, NOTHING).search(text, start, place.start)
    if language != "en":
        return found is not None
    if found:
        return _MARKETS.search(text, start, found.start()) is None
    found = _OF_SEVERAL.search(text, start, place.start)
    if found is None or _MADE.search(text, start, found.start()):
        return False
    subject = _VERB_OF_SEVERAL.split(found[0], maxsplit=1)[0]
    return _MARKETS.search(text[start : found.start()] + subject) is None
