"""How far a question leans on the ones before it: told by its words alone, in tables of patterns by language."""

import re
from enum import Enum
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NAME, NUMBER, PLACE, TIME, Analysis, Term
from index.lexicon import NAMES
from index.normalise import NOTHING, fold_whole, nfc
from index.patterns import regex
from index.sentences import Span
from rag.question.asking import WHAT, WHETHER, WHICH
from rag.question.asks import ASKS
from rag.question.wanted import Asked
from rag.question.weighted import times_in, without

LEANING = 6
"""Things that a question may name at most that connects or refers back: a longer one says itself what it is about."""
TOPICAL = 2
"""Things that a question without a name may name at most, if it is to take its subject from the one before."""
LETTERS, ANY = "letters", "any"
"""Sorts of names that the lexicon tells to be neither a place's nor another's: EU, and those of several meanings."""
COMPARED = 4
"""Things that a comparison may name at most that says nothing of what is compared."""
_ENDS = (".", "!", "?", "…", ";")
_SIGNS = " .,:;!?…¿¡\"'“”„«»()-–—"

_CONNECTS: dict[str, re.Pattern[str]] = {
    "en": regex(r"^\W*(and|but|so|then|what about|how about|what else|why not|also)\b"),
    "uk": regex(r"^\W*(а|і|й|та|але|отже|тоді|що ще|хто ще|а що|а як)\b"),
    "ru": regex(r"^\W*(а|и|но|итак|тогда|что ещ[её]|кто ещ[её]|а что|а как)\b"),
    "vi": regex(r"^\W*(còn(?! (lại )?(bao nhiêu|mấy)\b)|và|vậy|thế|thế còn|vậy còn|nhưng|ngoài ra)\b"),
}
_REFERS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(he|she|it|they|him|her|them|his|hers|its|their|theirs|this(?! (year|month|week|season|morning|time)\b)"
        r"|that|these|those|(?<!is )(?<!are )(?<!was )(?<!were )there(?! (is|are|was|were|be|been)\b)|one|ones)\b"
    ),
    "uk": regex(
        r"\b(він|вона|воно|вони|його|її|їх|їм|йому|їй|ним|нею|ними|них|нього|ньому|неї"
        r"|(це|цей|ця|ці|цього|цьому)(?! (рок|тижн|місяц|раз|сезон))|там|тоді)\b"
    ),
    "ru": regex(
        r"\b(он|она|оно|они|его|е[её]|их|им|ему|ей|ним|н[её]м|ней|не[её]|него|ними|них"
        r"|(это|этот|эта|эти|этого|этому|этом)(?! (год|недел|месяц|раз|сезон))|там|тогда)\b"
    ),
    "vi": regex(
        r"\b((ông|bà) (ấy|ta)|(anh|cô|chị) ấy|họ|nó|chúng|ở đó|khi đó"
        r"|(điều|việc|vụ|tàu|người|con|thành phố|tỉnh|quốc gia|nước|nơi) (đó|này|ấy))\b"
    ),
}
_OWNS = {"en": regex(r"(?:his|its|their) \w")}
"""What belongs to somebody: to who is named before, where anybody is.  Other languages use one word for his and him."""
_PERSON: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(he|she|him|her|his|hers)\b"),
    "uk": regex(r"\b(він|вона|йому|їй|ним|нею|нього|неї|його|її)\b"),
    "ru": regex(r"\b(он|она|ему|ей|ним|ней|него|не[её]|его|е[её])\b"),
    "vi": regex(r"\b((ông|bà) (ấy|ta)|(anh|cô|chị) ấy|người (đó|này|ấy))\b"),
}
"""What may stand for one person."""
_DEFINITE: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bthe \w"),
    "uk": regex(r"\b(нов(?!ин)|стар(?!т)|перш|друг|трет(?!ин)|інш|решт)\w{1,3} \w"),
    "ru": regex(r"\b(нов|стар(?!т)|перв|втор(?!н)|трет|друг|остальн)\w{1,3} \w"),
    "vi": regex(r"(?<!\w)(mới|cũ|đầu tiên|thứ (hai|nhì|ba)|kia|nói trên|còn lại)(?!\w)"),
}
"""What may single out one of the things told before; in languages without an article by which of them it is."""
_COMPARES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(and |but |is (it|that|this) |was (it|that|this) )?(more|less|fewer|higher|lower|bigger|larger|smaller"
        r"|better|worse|earlier|later) than\b|^\W*(and )?(as )?compared (with|to)\b"
    ),
    "uk": regex(
        r"^\W*(а |і |це )?(більше|менше|вище|нижче|раніше|пізніше)(,? ніж| за| від|\W*$)|^\W*(а |і )?порівняно з\b"
        r"|^\W*(а |і )?у порівнянні з\b"
    ),
    "ru": regex(
        r"^\W*(а |и |это )?(больше|меньше|выше|ниже|раньше|позже)(,? чем|\W*$)"
        r"|^\W*(а |и )?(по сравнению|в сравнении) с\b"
    ),
    "vi": regex(
        r"^\W*(còn |có )?(nhiều|ít|cao|thấp|lớn|nhỏ|sớm|muộn|tốt|xấu) hơn(?! nữa)\b"
        r"|^\W*(còn )?(nếu )?so (với|sánh với)\b"
    ),
}
"""Openings that only set what was told against something else."""
_COMPARE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:(?:and|now|please|(?:can|could) you)\W+)*compare(?: (?:it|that|this|them|these))?"
        r" (?:with|to|against)\b",
        re.IGNORECASE,
    ),
    "uk": regex(
        r"^\W*(?:(?:а|і|тепер|будь ласка)\W+)*порівняй(?:те)?(?: (?:це|його|її|їх))? (?:з|із|зі)\b", re.IGNORECASE
    ),
    "ru": regex(
        r"^\W*(?:(?:а|и|теперь|пожалуйста)\W+)*сравни(?:те)?(?: (?:это|его|е[её]|их))? (?:с|со)\b", re.IGNORECASE
    ),
    "vi": regex(r"^\W*(?:(?:hãy|còn|thử)\W+)*so sánh(?: (?:nó|chúng|điều đó))? với(?!\w)", re.IGNORECASE),
}
"""Openings that ask to set it against something else; no article need hold them."""
_ABOUT: dict[str, re.Pattern[str]] = {
    "en": regex(r"^\W*(and |but |so )?(what|how) about\b"),
    "uk": regex(r"^\W*(а |і )?(що|як) (щодо|з|із|стосовно)\b"),
    "ru": regex(r"^\W*(а |и )?(что|как) (насч[её]т|с|со|касательно)\b"),
    "vi": regex(r"^\W*(thế |vậy )?còn\b.*\bthì (sao|thế nào)\W*$"),
}
"""Words with which a question asks for the same of somebody or something else, at another place or time."""
_MEANT: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*((no|nope|sorry|oh|wait|actually|well)\W+)*(i (actually |really )?(meant|mean|was asking about"
        r"|am asking about|asked about)|i['’]m asking about)\b(?! (?:what|that|to)\b)[\s,:]*(about\b)?"
    ),
    "uk": regex(
        r"^\W*((ні|та ні|вибач\w*|перепрошу|пробач\w*)\W+)*(я (мав|мала|маю) на увазі|мав на увазі|мала на увазі"
        r"|я (питав|питала|питаю|запитував|запитувала|ж )?(?=про\b))[\s,:]*(про\b)?"
    ),
    "ru": regex(
        r"^\W*((нет|да нет|извини\w*|прости\w*)\W+)*(я (имел|имела|имею) в виду|имел в виду|имела в виду"
        r"|я (спрашивал|спрашивала|спрашиваю|спросил|спросила|же )?(?=(про|о|об)\b))[\s,:]*((про|о|об)\b)?"
    ),
    "vi": regex(
        r"^\W*((không|xin lỗi|à|ồ)( phải)?\W+)*(ý|ý của) (tôi|mình|em)( muốn hỏi| hỏi)?( là| về)*(?!\w)[\s,:]*"
        r"|^\W*((không|xin lỗi|à|ồ)( phải)?\W+)+(tôi|mình|em) (đang |muốn )?hỏi( về| là)?(?!\w)[\s,:]*"
    ),
}
"""Openings by which a reader says what an earlier question was meant to ask."""
_COURTESY: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(ok(ay)?|thanks?( you| a lot)?( so much| very much)?|great|cool|nice|got it|i see|understood|hello"
        r"|hi|hey|bye|goodbye|yes|no|please|wow|good (morning|afternoon|evening|night|day))( (thanks?( you)?|ok(ay)?))?"
    ),
    "uk": regex(
        r"((щиро |дуже )?дякую( дуже| вам| тобі)?|спасибі|ок(ей)?|гаразд|добре|ясно|зрозуміло|чудово|привіт|вітаю"
        r"|добрий день|до побачення|так|ні|будь ласка|доброго (ранку|дня|вечора)|добрий (ранок|вечір)|на добраніч)"
        r"( ((щиро |дуже )?дякую|спасибі))?"
    ),
    "ru": regex(
        r"((большое )?спасибо( большое)?|благодарю( вас)?|ок(ей)?|хорошо|ладно|ясно|понятно|отлично|привет|здравствуйте"
        r"|добрый день|до свидания|пока|да|нет|пожалуйста|доброе утро|добрый вечер|доброй ночи)( ((большое )?спасибо"
        r"|благодарю))?"
    ),
    "vi": regex(
        r"((xin )?(cảm|cám) ơn( bạn| anh| chị| nhiều)*|cam on( ban| anh| chi| nhieu)*|ok|oke"
        r"|được rồi|tốt( lắm)?|hiểu rồi|vâng|dạ"
        r"|(xin )?chào( bạn)?|tạm biệt|không|có|chào buổi (sáng|trưa|chiều|tối))( (cảm|cám) ơn( bạn| anh| chị"
        r"| nhiều)*)?"
    ),
}
"""Words that answer an answer, and ask nothing."""
_WHEN: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b((last|this|next) (year|month|week|season|quarter)|yesterday|today|tomorrow|(19|20)\d\d)\b"),
    "uk": regex(
        r"\b(торік|позаторік|минул\w+ (року|рік|місяц\w+|тижн\w+)|цього (року|місяця|тижня)|наступн\w+ (року|рік)"
        r"|вчора|учора|сьогодні|завтра|(19|20)\d\d)\b"
    ),
    "ru": regex(r"\b((в )?(прошл|эт|следующ)\w+ (году?|месяц\w*|недел\w+)|вчера|сегодня|завтра|(19|20)\d\d)\b"),
    "vi": regex(
        r"\b(năm (ngoái|nay|trước|sau|tới)|(tháng|tuần) (trước|này|sau|tới)|hôm (qua|nay)|ngày mai|(19|20)\d\d)\b"
    ),
}
"""Times that are told by the day of asking, and years."""


class Lean(Enum):
    """Whether a question is whole, takes only its subject from those before it, or is nothing without them."""

    ALONE = "alone"
    TOPIC = "topic"
    WHOLLY = "wholly"


class Heard(NamedTuple):
    """A question of a conversation, read by itself.

    Attributes:
        text: of the question.
        whole: its terms.
        wish: what it asks for.
        corrects: it says what an earlier question was meant to ask.
        anew: it corrects the subject in one sentence and asks of it in the next.
    """

    text: str
    whole: Analysis
    wish: Asked
    corrects: bool = False
    anew: bool = False

    @property
    def own(self) -> Analysis:
        """Its terms without the words that ask."""
        found = _COMPARE.get(self.whole.language, NOTHING).match(self.text)
        return without(self.whole, (*self.wish.places, Span(*found.span())) if found else self.wish.places)

    @property
    def content(self) -> list[Term]:
        """Its terms that name something."""
        return [t for t in self.own.terms if t.kind not in (FUNCTION, LIGHT)]

    @property
    def times(self) -> list[Term]:
        """Its terms that say when."""
        folded, language = fold_whole(self.text), self.whole.language
        if len(folded) != len(self.text):
            return [t for t in self.own.terms if t.kind == TIME]
        places = [found.span() for found in _WHEN.get(language, NOTHING).finditer(folded)]
        places += [moment.place for moment in times_in(self.text, language)]
        return [t for t in self.own.terms if t.kind == TIME or any(a <= t.start < b for a, b in places)]

    def is_name(self, term: Term) -> bool:
        """Whether one of its terms names somebody or something of its own, by the lexicon or by its capital."""
        if term.kind in NAMES:
            return True
        word = self.text[term.start : term.end]
        if term.kind in (FUNCTION, TIME, NUMBER) or not word[:1].isupper():
            return False
        before = self.text[: term.start].rstrip()
        if self.anew and before.endswith(_ENDS):  # it opens the question
            return len(word) > 1 and word.isupper()
        return self.corrects or bool(before.strip(_SIGNS)) or (len(word) > 1 and word.isupper())

    def sort(self, term: Term) -> str:
        """What one of its names is the name of: a place, another name, any of them, or what initials stand for."""
        if term.kind in NAMES:
            return PLACE if term.kind == PLACE else NAME
        return LETTERS if self.text[term.start : term.end].isupper() else ANY

    @property
    def refers(self) -> bool:
        """Whether a word of it stands for something told before, and not for what it names itself: its."""
        if self.anew:
            return False
        names = [t.end for t in self.content if self.is_name(t)]
        own = _OWNS.get(self.whole.language, NOTHING)
        folded = nfc(self.text).casefold()
        return any(
            not (names and names[0] <= found.start() and own.match(folded, found.start()))
            for found in _REFERS.get(self.whole.language, NOTHING).finditer(folded)
        )

    @property
    def refers_to_person(self) -> bool:
        """Whether a word of it may stand for one person told before."""
        return _found(_PERSON, self.text, self.whole.language)

    @property
    def asks(self) -> bool:
        """Whether it says itself what it wants; a bare name with a question mark, or "what about", does not."""
        if self.anew:
            return True
        content, times = self.content, self.times
        names = all(self.is_name(t) or t in times for t in content)
        if self.compares or (self.corrects and not self.wish.places):
            return False
        if content and names and not self.wish.kinds and _found(_ABOUT, self.text, self.whole.language):
            return False
        only_marked = not (self.wish.kinds or self.wish.places or self.wish.open)
        return self.wish.asks and not (only_marked and (names or len(content) <= 1))

    @property
    def compares(self) -> bool:
        """Whether it only sets what was told against something else."""
        tables = (_COMPARES, _COMPARE)
        return len(self.content) <= COMPARED and any(_found(t, self.text, self.whole.language) for t in tables)

    @property
    def lean(self) -> Lean:
        """How far it leans on the questions before it."""
        content = self.content
        if self.anew:
            return Lean.TOPIC
        if (self.corrects and not self.wish.places) or self.compares:
            return Lean.WHOLLY
        if self.refers or _found(_CONNECTS, self.text, self.whole.language):
            return Lean.WHOLLY if len(content) <= LEANING else Lean.ALONE
        if not content:
            return Lean.WHOLLY
        if not self.asks:
            return Lean.WHOLLY if len(content) == 1 or self.wish.asks else Lean.ALONE
        most = TOPICAL + _found(_DEFINITE, self.text, self.whole.language)
        if any(self.is_name(term) for term in content) or len(content) > most:
            return Lean.ALONE
        return Lean.TOPIC


def _found(table: dict[str, re.Pattern[str]], text: str, language: str) -> bool:
    return bool(table.get(language, NOTHING).search(nfc(text).casefold()))


def meant(text: str, language: str) -> str | None:
    """What a reader says that an earlier question was meant to ask; None where it corrects none.

    >>> meant("no, I meant the second ship", "en"), meant("no ship was meant", "en")
    ('the second ship', None)
    """
    folded = text.casefold()
    found = _MEANT.get(language, NOTHING).match(folded)
    if found is None or len(folded) != len(text) or not text[found.end() :].strip(_SIGNS):
        return None
    return text[found.end() :].strip()


def asks_anew(text: str, language: str) -> bool:
    """Whether what was meant goes on with a question of its own, in another sentence.

    >>> asks_anew("the sea ice. How low was it?", "en"), asks_anew("Mr. Smith?", "en")
    (True, False)
    """
    found = _AND_THEN.fullmatch(text)
    folded = fold_whole(found["asked"]) if found else ""
    patterns = (*ASKS.get(language, {}).values(), *(table[language] for table in (WHAT, WHICH) if language in table))
    whether = WHETHER.get(language, NOTHING).search(folded) and " " in folded
    return bool(whether) or any(re.search(pattern, folded) for pattern in patterns)


_AND_THEN = regex(r".*\w\W*[.!;…—–-]\s+(?P<asked>\w.*\?)\W*", re.DOTALL)
"""A sentence, and a question after it."""


def is_courtesy(text: str) -> bool:
    """Whether a text only answers an answer and asks nothing, such as thanks, in any language.

    >>> is_courtesy("Thanks!"), is_courtesy("?"), is_courtesy("thanks to whom?")
    (True, True, False)
    """
    words = bare_words(text)
    return not words or any(table.fullmatch(words) for table in _COURTESY.values())


def bare_words(text: str) -> str:
    """The words of a text in small letters, without signs.

    >>> bare_words("Thanks,  a LOT!")
    'thanks a lot'
    """
    return " ".join(nfc(text).casefold().translate(_NO_SIGNS).split())


_NO_SIGNS = {ord(sign): " " for sign in _SIGNS}
