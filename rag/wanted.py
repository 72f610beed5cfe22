"""Which kinds of thing a question asks for: a number, a share, money, a span of time, a date, a person, ...

Told by two things: the words with which a language asks (tables of patterns, `_ASKS` and `WHICH`), and the thing
named beside them ("which country", "якого дня", "bao nhiêu tiền"), whose kind stands in ``data/kinds.tsv`` by
concept and so holds in every language.  This is the expected answer type of question answering (Li & Roth 2002),
cut down to what a program can recognise in a sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, NAME, Analyser, Analysis, Term
from index.analyse import PERSON as PERSON_TERM
from index.normalise import fold_whole
from index.sentences import Span
from rag import asking as words
from rag.asking import (
    APART,
    AT_ALL,
    CONNECTED,
    INITIAL,
    LATEST,
    MANY_VOICES,
    MEANS,
    NEWS,
    OPEN,
    VIEW,
    WHAT,
    WHAT_IS,
    WHETHER,
    WHICH,
)

NUMBER, SHARE, MONEY, DURATION = "number", "share", "money", "duration"
DATE, PERSON, PLACE, REASON, SPEECH, ROLE, DAY = "date", "person", "place", "reason", "speech", "role", "day"
AGE, CLOCK, NAMED = "age", "clock", "named"
KINDS = (NUMBER, SHARE, MONEY, DURATION, DATE, PERSON, PLACE, REASON, SPEECH, ROLE, DAY, AGE, CLOCK, NAMED)
JOB = "job"
"""Asked by a question for what somebody works as; becomes `ROLE`."""
PERIOD = "period"
"""Class of the units of time; no kind of its own: how many days is a duration."""

TYPE_WEIGHT = 0.4
"""What the word that only names the kind ("which country") weighs: the answer need not say it."""

_ASKS: dict[str, dict[str, str]] = {
    "en": {
        NUMBER: r"\bhow (many|much|old|far|large|big|high|tall|deep|wide|heavy|fast|often)\b",
        SHARE: r"\bin per ?cent\b",
        MONEY: r"\b(what|how much) (?=[^,;?]*\b(?<!the )(cost|costs|costing|worth)\b)",
        DURATION: r"\bhow (long|soon)\b",
        DATE: r"^\W*(and |but |so )?(since |until |by )?when\b"
        r"|\bwhen (?=(did|was|were|will|is|are|does|do|has|have|had|would|and|or)\b)"
        r"|\b(from|since|until|and|or) when\b|, when\b",
        ROLE: r"^\W*who (is|was|are|were)\b",
        JOB: r"\bwhat (?=(did|does|do) (\w+ ){1,3}do (before|for a living)\b)"
        r"|\bwhat (?=(was|is|were|are|had|has) (?!it\b)(\w+ ){1,3}(been )?(before|previously|formerly)\b)",
        PERSON: r"\b(who|whom|whose)\b|\bwhat (is|was|are|were) the names?\b|\bwhat (?=(is|was) (\w+ ){1,3}name\b)",
        PLACE: r"\bwhere\b",
        REASON: r"\bwhy\b|\bwhat (is|was|are|were) the (main )?(reasons?|causes?)\b|\b(for what|what) reasons?\b"
        r"|\bhow come\b|\bon what grounds\b|\bwhat (\w+ )?(made|caused|led|prompted|drove|forced|triggered)\b"
        r"|\bwhat (is|was|lies|lay) behind\b|\bwhat for\b"
        r"|\bwhat (?=[^?,;]* (the|a) (\w+ )?(reason|cause)s?\b)|\bwhat (explains?|explained|accounts? for|accounted for"
        r"|held up|delayed|prevented|stopped)\b"
        r"|\bwhat (?=(is|was|are|were|does|do|did) (\w+ ){1,5}(afraid of|fear|worr(y|ied) about)\b)",
    },
    "uk": {
        NUMBER: r"\bскіль(ки|кох|ком|кома)\b"
        r"|\bнаскільки (?=(\w+ )?(зр[оі]с|збіль|змен|впа|підня|підви|зниз|подорож|подешев|скоро))",
        SHARE: r"\b[ву] відсотках\b",
        DURATION: r"\b(як довго|скільки часу)\b|\bскільки (?=(\w+ )?(про)?трива)",
        DATE: r"^\W*(а |і |й |та )?(відколи|коли|доки)\b|\b(і|й|та|або|чи) коли\b"
        r"|, коли(?=( і| й| та|,|\W*$))",
        DAY: r"\bякого числа\b",
        ROLE: r"\bхто так(ий|а|і)\b",
        JOB: r"\bким (\w+ ){0,2}(прац\w+|служи\w+|був|була|були)\b",
        PERSON: r"\b(хто|кого|кому|ким|чий|чия|чиє|чиї)\b|\bяк (\w+ )?(звати|звуть|звали)\b",
        PLACE: r"\b(де|куди|звідки)\b",
        REASON: r"\b(чому|навіщо|через що|з якої причини|з яких причин|на якій підставі|на яких підставах|для чого)\b"
        r"|\bз якою метою\b"
        r"|\bчого,? (?=([\w,]+ ){0,4}(боя|боїть|побою|остеріга))"
        r"|\bяк(а|і|ою|ими) (\w+ )?причин\w+|\bщо (\w+ )?(спричин\w+|змус\w+|призве\w+|виклика\w+"
        r"|завади\w+|затрима\w+)\b|\bчим (\w+ ){0,2}(поясн\w+|зумовлен\w+|виклика\w+)\b",
    },
    "ru": {
        NUMBER: r"\bскольк(о|их|им|ими)\b"
        r"|\bнасколько (?=(\w+ )?(вырос|увелич|уменьш|упа|подня|повы|сниз|подорож|подешев|сокра))",
        SHARE: r"\bв процентах\b",
        DURATION: r"\b(как долго|сколько времени)\b|\bсколько (?=(\w+ )?(дли|продл|продолжа))",
        DATE: r"^\W*(а |и |но )?(с каких пор|когда|до каких пор)\b|\b(и|или) когда\b"
        r"|, когда(?=( и|,|\W*$))",
        DAY: r"\bкакого числа\b",
        ROLE: r"\bкто так(ой|ая|ие)\b",
        JOB: r"\bкем (\w+ ){0,2}(работа\w+|служи\w+|был|была|были)\b",
        PERSON: r"\b(кто|кого|кому|кем|ком|чей|чья|чье|чьи)\b|\bкак (\w+ )?(зовут|звали|звать)\b",
        PLACE: r"\b(где|куда|откуда)\b",
        REASON: r"\b(почему|зачем|отчего|из-за чего|по как(ой|им) причин\w+|на каком основании|для чего"
        r"|с какой целью)\b"
        r"|\bчего,? (?=([\w,]+ ){0,4}(боя|боит|опаса))"
        r"|\bкак(ая|ие|овы|ова) (\w+ )?причин\w+|\bчто (\w+ )?(вызва\w+|застави\w+|привел\w+ к"
        r"|помеша\w+|задержа\w+)\b|\bчем (\w+ ){0,2}(объясн\w+|обусловлен\w+|вызван\w+)\b",
    },
    "vi": {
        NUMBER: r"\b(bao nhiêu|(?<!ngày )(?<!hôm )(?<!tháng )(?<!năm )mấy|bao xa)\b",
        DURATION: r"\bbao lâu\b",
        DATE: r"\b(khi nào|bao giờ|lúc nào|(tháng|năm) (?=(nào|mấy)\b))",
        DAY: r"\b(ngày|hôm) (?=(nào|mấy)\b)",
        ROLE: r"\blà (ai|người thế nào)\W*$",
        JOB: r"\blàm nghề gì\b|\btrước (đây|đó|khi)\b.{0,60}\blàm gì\b|\bchức (vụ )?gì\b",
        PERSON: r"\b(ai|người nào|những ai|tên (của \w+ )?là gì|tên gì)\b",
        PLACE: r"\b(ở đâu|đâu|nơi nào|chỗ nào)\b",
        REASON: r"\b(tại sao|vì sao|lý do (gì|nào|là gì)|sao lại|nguyên nhân (gì|nào|là gì)|vì (điều|lẽ|cớ) gì|do đâu"
        r"|để làm gì|nhằm (mục đích )?gì|điều gì (đã )?(khiến|cản trở|giải thích|ngăn)|nguyên nhân (\w+ ){1,8}là gì)\b",
    },
}
_NOUN_FIRST = frozenset({"vi"})
"""Languages in which the thing stands before "which": nước nào."""
_SIZES = frozenset({NUMBER, SHARE, MONEY, DURATION})
_SIGNS = " .,:;!?…¿¡\"'“”„«»()-–—"
"""What may stand around a question."""
REACH = 2
"""So many terms away may the thing be: "which American official"."""


class Asked(NamedTuple):
    """What a question wants to be told.

    Attributes:
        kinds: of thing, from `KINDS`.
        things: keys of what is counted or chosen from: prisoners in "how many prisoners".
        types: keys of the words that only name a kind: country in "which country".
        places: the asking words themselves, which no text need hold.
        voices: it asks what different sources say.
        latest: it asks for the latest state of things.
        initial: it asks how things stood first.
        apart: keys of what it sets aside: "who besides Coale".
        whether: it asks whether something is so: "did they meet".
        open: it asks for whatever is told of a thing or a day: "what happened in May".
        news: it asks for whatever is new and names nothing: "what's new?".
    """

    kinds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    places: tuple[Span, ...] = ()
    voices: bool = False
    latest: bool = False
    initial: bool = False
    apart: frozenset[str] = frozenset()
    whether: bool = False
    open: bool = False
    news: bool = False


_CLASSES: dict[str, dict[str, frozenset[str]]] = {}
"""By version of the lexicon, whose numbers the keys are."""


def classes(analyser: Analyser) -> dict[str, frozenset[str]]:
    """Class of ``data/kinds.tsv`` -> the concept keys of its words."""
    version = analyser.lexicon.version
    if version not in _CLASSES:
        lines = (Path(__file__).parent / "data" / "kinds.tsv").read_text(encoding="utf-8").splitlines()[1:]
        found = {}
        for name, words in (line.split("\t") for line in lines):
            terms = [term for word in words.split("|") for term in analyser.analyse(word, "en").terms]
            found[name] = frozenset(key for term in terms for key in term.keys if key.startswith("c"))
        _CLASSES[version] = found
    return _CLASSES[version]


def asked(text: str, analysis: Analysis, analyser: Analyser) -> Asked:
    """What a question asks for.

    Args:
        text: the question.
        analysis: of the same text.
        analyser: with whose lexicon it was analysed.
    """
    folded = fold_whole(text)
    language = analysis.language
    if language in AT_ALL and AT_ALL[language].fullmatch(" ".join(folded.split()).strip(_SIGNS)):
        return Asked(latest=True, open=True, news=True)
    asking = list(_asking(folded, language))
    voices, latest, initial, aside, whether, anything, news = (
        _found(table, folded, language) for table in (MANY_VOICES, LATEST, INITIAL, APART, WHETHER, OPEN, NEWS)
    )
    latest, anything = latest + news, anything + news
    if len(folded) != len(text):  # places would not fit; what is asked for still shows
        return Asked(
            frozenset(kind for kind, _ in asking), voices=bool(voices), latest=bool(latest), initial=bool(initial),
            whether=bool(whether), open=bool(anything),
        )  # fmt: skip
    which = [Span(*found.span()) for found in re.finditer(WHICH.get(language, r"(?!)"), folded)]
    which = [place for place in which if not any(_overlap(place, other) for other in anything)]
    places = [place for _, place in asking] + which + voices + latest + whether + anything
    what = re.search(WHAT.get(language, r"(?!)"), folded)
    more = any(_found(table, folded, language) for table in (MEANS, CONNECTED))
    told = bool(asking or which or anything or what or more)
    told_whether = bool(whether) or (language in WHETHER and folded.rstrip().endswith("?") and not told)
    content = [t for t in analysis.terms if t.kind != FUNCTION and not lies_in(t, places)]
    counted = [t for kind, place in asking if kind in (NUMBER, DURATION) for t in _after(place, content, folded)]
    before = language in _NOUN_FIRST
    named = [t for place in which for t in (_before if before else _after)(place, content, folded)]
    known = classes(analyser)
    named += _things_that_are(content, folded, language, known)
    sizes = [t for kind, place in asking if before and kind == NUMBER for t in _before(place, content, folded)]
    kinds = _sharpened({kind for kind, _ in asking}, [*counted, *sizes], known)
    named_only = NAMED in kinds
    kinds = _refined(kinds, content, named, text, known)
    if not kinds and re.search(VIEW.get(language, r"(?!)"), folded):
        kinds.add(SPEECH)
    may_be_said = what and not named_only and not kinds & {*_SIZES, DATE, REASON}
    if may_be_said and any(set(t.keys) & known[SPEECH] for t in analysis.terms if not lies_in(t, places)):
        kinds.add(SPEECH)
    typed = [t for t in (*named, *counted) if _kinds_of(t, known) or set(t.keys) & known[PERIOD]]
    return Asked(
        frozenset(kinds),
        frozenset(k for t in (*named, *counted) for k in t.keys),
        frozenset(k for t in typed for k in t.keys),
        tuple(places),
        bool(voices),
        bool(latest),
        bool(initial),
        frozenset(k for place in aside for t in _after(place, content, folded) for k in t.keys),
        told_whether and not asking and not news,
        bool(anything) and not asking,
    )


def _refined(
    kinds: set[str], content: Sequence[Term], named: Sequence[Term], text: str, known: dict[str, frozenset[str]]
) -> set[str]:
    """The kinds that asking words tell, by what stands beside them: who is X a role, the name of a minister a person.

    Args:
        kinds: by the asking words alone.
        content: the question's terms without these.
        named: the things named beside "which".
        text: the question.
        known: from `classes`.
    """
    if ROLE in kinds:
        only_a_name = all(t.kind in (PERSON_TERM, NAME, LIGHT) or text[t.start].isupper() for t in content)
        kinds -= {PERSON} if only_a_name else {ROLE}
    if JOB in kinds:
        kinds = kinds - {JOB, PERSON} | {ROLE}
    if NAMED in kinds and any(known[PERSON] & set(t.keys) for t in content):
        kinds = kinds - {NAMED} | {PERSON}
    for term in named:
        kinds |= _kinds_of(term, known)
    if NUMBER in kinds and any(set(t.keys) <= known[MONEY] for t in content):
        kinds.add(MONEY)
    if DAY in kinds:
        kinds.add(DATE)
    return kinds


def _found(table: Mapping[str, re.Pattern[str]], folded: str, language: str) -> list[Span]:
    pattern = table.get(language)
    return [Span(*found.span()) for found in pattern.finditer(folded)] if pattern else []


def _asking(folded: str, language: str) -> Iterator[tuple[str, Span]]:
    found = [
        (kind, Span(*match.span()))
        for kind, pattern in (*_ASKS.get(language, {}).items(), *_finer(language))
        for match in re.finditer(pattern, folded)
    ]
    finer = {AGE: (NUMBER, DURATION), CLOCK: (NUMBER, DURATION, DATE), NAMED: (PERSON,), DURATION: (NUMBER,)}
    taken = [(coarse, place) for kind, place in found for coarse in finer.get(kind, ())]
    yield from (one for one in found if not any(one[0] == kind and _overlap(one[1], place) for kind, place in taken))


def _finer(language: str) -> Iterator[tuple[str, str]]:
    for kind, table in ((AGE, words.AGE), (CLOCK, words.CLOCK), (NAMED, words.NAMED)):
        if language in table:
            yield kind, table[language]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def lies_in(term: Term, places: Sequence[Span]) -> bool:
    """Whether a term lies wholly in one of some places of its text."""
    return any(place.start <= term.start and term.end <= place.end for place in places)


def _kinds_of(term: Term, known: dict[str, frozenset[str]]) -> set[str]:
    return {kind for kind in KINDS if kind != SPEECH and set(term.keys) & known.get(kind, frozenset())}


def _after(place: Span, content: Sequence[Term], folded: str) -> list[Term]:
    """The things named right after an asking word, at most `REACH`."""
    found: list[Term] = []
    at = place.end
    for term in content:
        if term.start >= at and not folded[at : term.start].strip() and len(found) < REACH:
            found.append(term)
            at = term.end
    return found


def _before(place: Span, content: Sequence[Term], folded: str) -> list[Term]:
    """The thing named right before an asking word."""
    near = [t for t in content if t.end <= place.start][-1:]
    return [t for t in near if not folded[t.end : place.start].strip()]


def _things_that_are(
    content: Sequence[Term], folded: str, language: str, known: dict[str, frozenset[str]]
) -> list[Term]:
    """The thing asked for in "what was her job", if its kind is known."""
    found = re.search(WHAT_IS.get(language, r"(?!)"), folded)
    inside = [t for t in content if found and found.start("thing") <= t.start and t.end <= found.end("thing")][-1:]
    return [t for t in inside if _kinds_of(t, known)]


def _sharpened(kinds: set[str], counted: Sequence[Term], known: dict[str, frozenset[str]]) -> set[str]:
    """A number of days is a duration, of percent a share, of dollars money.

    A word of several meanings tells it only where it stands first: "how many customers lost" counts no losses.
    """
    for name, kind in ((PERIOD, DURATION), (SHARE, SHARE), (MONEY, MONEY)):
        if any(set(t.keys) & known[name] and (n == 0 or set(t.keys) <= known[name]) for n, t in enumerate(counted)):
            return {kind if k == NUMBER else k for k in kinds}
    return kinds
