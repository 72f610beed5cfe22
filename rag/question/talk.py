"""What a reader says about the answer before: thanks, and questions of where it comes from and whether it holds.

No article is asked for these.  Tables of whole texts by language, in small letters and without signs; a text counts
in whatever language it matches, since two words hardly tell which that is.
"""

from collections.abc import Mapping, Sequence
from enum import Enum

from index.patterns import regex
from rag.question.leans import bare_words, is_courtesy


class Talk(Enum):
    """What is said about an answer."""

    THANKS = "thanks"
    COURTESY = "courtesy"
    AGAIN = "again"


_THANKS = regex(r".*(?<!\w)(?:thanks?|дякую|спасибі|спасибо|благодарю|cảm ơn|cám ơn|cam on)(?!\w).*")
_GREETS = regex(
    r"hello|hi|hey|good (?:morning|afternoon|evening|day)|привіт|вітаю|добрий (?:день|ранок|вечір)|доброго (?:ранку"
    r"|дня|вечора)"
    r"|привет|здравствуйте|добрый (?:день|вечер)|доброе утро|(?:xin )?chào(?: bạn| buổi (?:sáng|trưa|chiều|tối))?"
)
"""A conversation may begin with these; "no" and "yes" answer something."""

_SOURCE: dict[str, str] = {
    "en": r"(?:and |but |so |ok |please )*(?:sources?|citations?|references?|links?"
    r"|(?:what|where|which)(?:[’ ]?s| is| are)? (?:your|the|that) (?:sources?|proof|evidence)"
    r"|(?:can you |could you )?(?:give|show|tell|name|cite|quote|send|provide)(?: me| us)?(?: (?:the|your|a|any|its))?"
    r" (?:sources?|links?|citations?|references?|quotes?|proof|evidence)|(?:any|your|the) (?:sources?|proof|evidence)"
    r"|where (?:did|do) you (?:get|find|read|see|take|have) (?:that|this|it)(?: from)?"
    r"|where does (?:that|this|the) (?:information|info|number|figure|claim|data) come from"
    r"|according to (?:whom|who|what|which source)|how do you know(?: that| this| it)?"
    r"|(?:which|what) (?:source|article|outlet|newspaper|paper|report)s? (?:says?|said|is|reports?|reported|wrote"
    r"|writes)(?: (?:so|that|this|it))?|says who|who says|who (?:says|said|claims|claimed) (?:so|that|this)"
    r"|where is (?:that|this) (?:information|info|number|figure|data) from)(?: for (?:that|this|it))?(?: please)?",
    "uk": r"(?:а |і |але )*(?:(?:яке |які |де |твоє |ваше |звідки )?джерел[оа](?: цього| інформації)?(?: яке)?"
    r"|(?:дай|дайте|покажи|покажіть|назви|назвіть|наведи|наведіть|вкажи|вкажіть)(?: мені)?"
    r" (?:джерел[оа]|посилання|цитату|докази?)|посилання|звідки (?:ти |ви )?(?:це |таке )?(?:знаєш|знаєте|взяв|взяла"
    r"|взяли|відомо|взялося)(?: це)?|звідки (?:ця |така )?інформація|звідки (?:ці |такі )?дані|за чиїми словами"
    r"|хто (?:це|так|таке) (?:каже|сказав|сказала|говорить|стверджує|повідомив)"
    r"|хто (?:каже|сказав|говорить|стверджує) (?:це|так|таке)|(?:яке|які) (?:видання|джерело|джерела|медіа)"
    r" (?:це |про це |так )?(?:пише|пишуть|повідомляє|повідомляють|каже|кажуть))(?: будь ласка)?",
    "ru": r"(?:а |и |но )*(?:(?:какой |какие |где |твой |ваш |откуда )?источник(?:и)?(?: этого| информации)?(?: какой)?"
    r"|(?:дай|дайте|покажи|покажите|назови|назовите|приведи|приведите|укажи|укажите)(?: мне)?"
    r" (?:источник|источники|ссылку|цитату|доказательства)|ссылка|откуда (?:ты |вы )?(?:это |такое )?(?:знаешь|знаете"
    r"|взял|взяла|взяли|известно|взялось)(?: это)?|откуда (?:эта |такая )?информация|откуда (?:эти |такие )?данные"
    r"|с чьих слов|по чьим словам|кто (?:это|так|такое) (?:сказал|сказала|говорит|утверждает|сообщил)"
    r"|кто (?:сказал|говорит|утверждает) (?:это|так|такое)|(?:какое|какие|какой) (?:издание|источник|источники|сми)"
    r" (?:это |об этом |так )?(?:пишет|пишут|сообщает|сообщают|говорит|говорят))(?: пожалуйста)?",
    "vi": r"(?:thế |vậy |và )*(?:(?:cho (?:(?:tôi|mình|em) )?)?(?:xin |biết |xem )*(?:(?:dẫn )?nguồn|trích dẫn)"
    r"(?: tin| thông tin)?"
    r"(?: (?:của bạn|này|đó))?(?: (?:là )?(?:ở đâu|đâu|gì|nào|từ đâu|ở đâu ra))?"
    r"|(?:bạn )?lấy (?:thông tin |tin |cái |số liệu )?(?:này |đó |ấy )?(?:ở|từ) đâu(?: ra)?"
    r"|(?:thông tin|tin|số liệu|con số) (?:này |đó |ấy )?(?:ở|từ|lấy từ) đâu(?: ra)?|theo (?:ai|nguồn nào|báo nào)"
    r"|ai (?:nói|bảo|cho biết) (?:vậy|thế|như vậy|như thế|điều đó|điều này|câu đó)|sao (?:bạn )?biết"
    r"|(?:báo|nguồn|bài) nào (?:nói|viết|đưa tin|đưa)(?: (?:vậy|thế|như vậy|như thế|tin này|tin đó))?"
    r"|nguon(?: tin)?(?: o)?(?: dau)?|ai noi (?:vay|the))(?: vậy| thế| đi)?",
}
"""Texts that ask where an answer comes from."""
_SURE: dict[str, str] = {
    "en": r"(?:and |but |so |ok )*(?:(?:are )?(?:you|u) (?:really |quite |absolutely |completely )?(?:sure|certain"
    r"|positive)(?: (?:about|of) (?:that|this|it))?|really|seriously|for real|is (?:that|this) (?:really |actually )?"
    r"(?:true|correct|right|so|accurate|reliable)|can you (?:confirm|prove)(?: (?:that|this|it))?"
    r"|can (?:i|we) trust (?:that|this|you|it)|how (?:sure|certain|reliable) (?:are you|is (?:that|this)))",
    "uk": r"(?:а |і |але )*(?:(?:ти |ви )?(?:справді |точно )?(?:впевнен(?:ий|а|і)|певен|певна|певні)(?: (?:у|в)"
    r" (?:цьому|тому))?|(?:це |а це )?(?:точно|справді|правда|достовірно|надійно)(?: (?:це|так|правда))?"
    r"|чи (?:це )?(?:точно|правда|справді|достовірно)(?: (?:це|так))?|невже(?:(?: це)? (?:так|правда))?"
    r"|(?:можеш|можете) (?:це )?(?:підтвердити|довести)(?: це)?)",
    "ru": r"(?:а |и |но )*(?:(?:ты |вы )?(?:правда |точно )?уверен(?:а|ы)?(?: (?:в|во) (?:этом|том))?"
    r"|(?:это |а это )?(?:точно|правда|действительно|достоверно|надежно|верно)(?: (?:это|так|правда))?|неужели"
    r"|(?:правда|точно|верно) ли(?: это)?|серьезно|серьёзно|(?:можешь|можете) (?:это )?(?:подтвердить"
    r"|доказать)(?: это)?)",
    "vi": r"(?:thế |vậy |nhưng )*(?:(?:bạn )?(?:có )?(?:chắc|chắc chắn)(?: (?:về )?(?:điều )?(?:đó|này))?"
    r"(?: (?:không|chứ|chưa|à))?"
    r"|(?:có )?(?:thật|đúng|chính xác)(?: (?:là )?(?:vậy|thế|như vậy|như thế))? (?:không|chứ|à|sao|ư)"
    r"|điều (?:đó|này) có (?:đúng|thật|chính xác) không|thật (?:sao|à|ư|không)|có (?:tin được"
    r"|đáng tin(?: cậy)?) không|(?:bạn )?(?:có )?(?:chứng minh|xác nhận) được không"
    r"|(?:ban )?co chac(?: chan)? khong|that khong)(?: vậy| thế)?",
}
"""Texts that doubt an answer."""
_AGAIN = [regex(table[language]) for table in (_SOURCE, _SURE) for language in table]


def asks_again(text: str) -> bool:
    """Whether a text asks only where the answer before comes from, or whether it holds.

    >>> asks_again("Are you sure?"), asks_again("Дай джерело"), asks_again("Who says so?")
    (True, True, True)
    >>> asks_again("Are you sure that it rained?"), asks_again("Where is the source of the Dnipro?")
    (False, False)
    """
    words = bare_words(text)
    return any(pattern.fullmatch(words) for pattern in _AGAIN)


def is_of_the_talk(text: str) -> bool:
    """Whether a text is about an answer and names no subject of its own."""
    return is_courtesy(text) or asks_again(text)


def talk_of(text: str, history: Sequence[Mapping[str, str]]) -> Talk | None:
    """What a text says about the answer before; None where it asks the articles something.

    Args:
        text: of the reader.
        history: earlier turns, oldest first.
    """
    words = bare_words(text)
    answered = any(turn.get("role") == "assistant" for turn in history)
    if is_courtesy(text):
        if words and _THANKS.fullmatch(words):
            return Talk.THANKS
        return Talk.COURTESY if answered or (words and _GREETS.fullmatch(words)) else None
    return Talk.AGAIN if answered and asks_again(text) else None


def before_courtesy(history: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, str]]:
    """A history up to the last answer that is more than a reply to thanks."""
    turns = list(history)
    while len(turns) > 1 and turns[-1].get("role") == "assistant" and is_courtesy(turns[-2].get("content", "")):
        del turns[-2:]
    return turns
