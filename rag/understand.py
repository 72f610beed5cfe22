"""What a question asks: its language, its terms and their weight, what kind of thing is wanted.

A follow-up ("and when?") is understood together with the question before it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, Analysis, Term
from index.budget import Budget
from index.embedding import BuiltinEmbedder, Vectors
from index.errors import QuestionError, ServiceError
from index.language import detect_language
from index.normalise import nfc
from index.workshop import Workshop

MAX_QUESTION = 4000
"""Characters; a longer question is refused."""

LIGHT_WEIGHT = 0.3
EARLIER_WEIGHT = 0.5
"""Weight of what a follow-up takes over from the question before it."""
MAX_TURNS_BACK = 4
GIST = BuiltinEmbedder()
"""What compares a question with single sentences: local, whatever embeds the chunks."""

NUMBER, DATE, PERSON, PLACE, REASON = "number", "date", "person", "place", "reason"

_WANTED: dict[str, dict[str, str]] = {
    "en": {
        NUMBER: r"\bhow (many|much|old|long|far|large|big|high|tall|deep|wide|heavy|fast|often)\b"
        r"|\bwhat (number|share|percentage|per cent)\b",
        DATE: r"^\W*(and |but |so )?(since |until |by )?when\b|\b(what|which) (date|day|month|year|time)\b"
        r"|\bwhen (did|was|were|will|is|are|does|do|has|have|had|would|and|or)\b"
        r"|\b(from|since|until|and|or) when\b|, when\b|\bdate of\b",
        PERSON: r"\b(who|whom|whose)\b",
        PLACE: r"\bwhere\b",
        REASON: r"\bwhy\b|\bwhat (is|was|are|were) the reasons?\b|\bfor what reason\b",
    },
    "uk": {
        NUMBER: r"\bскіль(ки|кох|ком|кома)\b|\b(яка|якою) (кількість|кількістю|частка)\b",
        DATE: r"^\W*(а |і |й |та )?(відколи|коли|доки)\b|(,|\b(і|й|та|або|чи)) коли\b"
        r"|\bяк(ого|ому|ий|ім) (числа|числі|дня|дні|день|року|році|рік|місяця|місяці|місяць)\b",
        PERSON: r"\b(хто|кого|кому|ким|чий|чия|чиє|чиї)\b",
        PLACE: r"\b(де|куди|звідки)\b",
        REASON: r"\b(чому|навіщо|через що|з якої причини)\b",
    },
    "vi": {
        NUMBER: r"\b(bao nhiêu|mấy|bao lâu|bao xa)\b",
        DATE: r"\b(khi nào|bao giờ|lúc nào|(ngày|hôm|tháng|năm) (nào|mấy))\b",
        PERSON: r"\b(ai|người nào|những ai)\b",
        PLACE: r"\b(ở đâu|đâu|nơi nào|chỗ nào)\b",
        REASON: r"\b(tại sao|vì sao|lý do gì|sao lại)\b",
    },
}
_CONNECTS: dict[str, str] = {
    "en": r"^\W*(and|but|so|then|what about|how about|what else|why not|also)\b",
    "uk": r"^\W*(а|і|й|та|але|отже|тоді|що ще|хто ще|а що|а як)\b",
    "vi": r"^\W*(còn|và|vậy|thế|thế còn|vậy còn|nhưng|ngoài ra)\b",
}
_REFERS: dict[str, str] = {
    "en": r"\b(he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|one|ones)\b",
    "uk": r"\b(він|вона|воно|вони|його|її|їх|їм|йому|їй|ним|нею|ними|них|це|цей|ця|ці|цього|цьому|там|тоді)\b",
    "vi": r"\b((ông|bà) (ấy|ta)|(anh|cô) ấy|họ|nó|chúng|(điều|việc) (đó|này)|người đó|ở đó|khi đó)\b",
}


@dataclass(frozen=True)
class Weighted:
    """One thing a question asks for.

    Attributes:
        keys: the index keys by which a text may hold it.
        weight: its share in the question before rarity counts, 0 to 1.
        kind: the term's kind (see `index.analyse`).
        parts: the keys of the entries inside an entry of several words, a tuple each.
    """

    keys: tuple[str, ...]
    weight: float
    kind: str
    parts: tuple[tuple[str, ...], ...] = ()


class Reading(NamedTuple):
    """How a language model reads a question.

    Attributes:
        standalone: the question without need of the conversation.
        translations: (language, text) pairs of it.
        names: in the spellings of the corpus' languages.
        since, until: the time it is about, or None.
        latest: it asks for the latest state of things.
    """

    standalone: str
    translations: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    latest: bool = False


@dataclass(frozen=True)
class Question:
    """A question, understood.

    Attributes:
        text: as it was asked.
        language: ISO 639-1 code of the question, in which the answer's frame is written.
        terms: what is asked for, its own terms first.
        weights: index key -> weight, for the lexical channel.
        vector: for the dense channel; None where the service that makes it failed.
        gist: the question by the builtin embedding, to be compared with single sentences.
        wanted: kinds of thing that are asked for: number, date, person, place, reason.
        follows: the earlier question that was taken into account, or None.
        reading: a language model's, or None.
        trouble: why there is no vector, or None.
    """

    text: str
    language: str
    terms: tuple[Weighted, ...]
    weights: Mapping[str, float]
    vector: Vectors | None
    gist: Vectors
    wanted: frozenset[str]
    follows: str | None = None
    reading: Reading | None = None
    trouble: str | None = None


def check_question(text: str) -> str:
    """A question fit to be asked.

    Raises:
        QuestionError: blank, or longer than `MAX_QUESTION`.
    """
    text = text.encode("utf-8", "ignore").decode("utf-8").strip()
    if not text:
        raise QuestionError("expected a question, got an empty one; type what you want to know")
    if len(text) > MAX_QUESTION:
        raise QuestionError(
            f"expected a question of at most {MAX_QUESTION:,} characters, got {len(text):,}; shorten it"
        )
    return text


def wanted(text: str, language: str) -> frozenset[str]:
    """Which kinds of thing a question asks for.

    >>> sorted(wanted("Who was released, and when was it?", "en"))
    ['date', 'person']
    """
    folded = nfc(text).casefold()
    patterns = _WANTED.get(language, {})
    return frozenset(kind for kind, pattern in patterns.items() if re.search(pattern, folded))


def is_follow_up(text: str, analysis: Analysis) -> bool:
    """Whether a question needs the one before it: it connects, refers back, or names next to nothing."""
    folded = nfc(text).casefold()
    language = analysis.language
    content = [t for t in analysis.terms if t.kind not in (FUNCTION, LIGHT)]
    if any(re.search(table.get(language, r"(?!)"), folded) for table in (_CONNECTS, _REFERS)):
        return len(content) <= 6
    return len(content) <= 1


def _terms(analysis: Analysis, share: float) -> list[Weighted]:
    weight = {FUNCTION: 0.0, LIGHT: LIGHT_WEIGHT}
    terms: list[Term] = [t for t in analysis.terms if weight.get(t.kind, 1.0) > 0]
    return [Weighted(t.keys, share * weight.get(t.kind, 1.0), t.kind, t.parts) for t in terms]


def understand(
    text: str,
    workshop: Workshop,
    history: Sequence[Mapping[str, str]] = (),
    language: str | None = None,
    reading: Reading | None = None,
    budget: Budget | None = None,
) -> Question:
    """Analyse a question, together with the ones before it where it needs them.

    Args:
        text: the question.
        workshop: analyser and embedder.
        history: earlier turns, oldest first, each with ``role`` and ``content``.
        language: of the question; None detects it.
        reading: a language model's, which widens the search; its standalone form stands for the history.
        budget: of the question, where a service embeds it.

    Raises:
        QuestionError: the question is blank or too long.
    """
    text = check_question(text)
    asked = [turn["content"] for turn in history if turn.get("role") == "user" and turn["content"].strip()]
    earlier_language = detect_language(asked[-1], workshop.lexicon) if asked else "en"
    language = language or detect_language(text, workshop.lexicon, default=earlier_language)
    by_itself = reading.standalone if reading else text
    own = workshop.analyser.analyse(by_itself, language)
    analyses, terms = [own], _terms(own, 1.0)
    follows = _subject(asked, workshop) if not reading and asked and is_follow_up(text, own) else None
    if follows is not None:
        earlier = workshop.analyser.analyse(follows, detect_language(follows, workshop.lexicon))
        known = {key for term in terms for key in term.keys}
        terms += [t for t in _terms(earlier, EARLIER_WEIGHT) if not known & set(t.keys)]
        analyses.append(earlier)
    others = [*analyses[1:], *_widening(reading, workshop)]
    weights = {key: EARLIER_WEIGHT * w for a in others for key, w in a.weights(light=LIGHT_WEIGHT).items()}
    for key, weight in own.weights(light=LIGHT_WEIGHT).items():
        weights[key] = max(weights.get(key, 0.0), weight)
    together = Analysis(language, tuple(term for analysis in analyses for term in analysis.terms))
    gist = GIST.embed([""], [together])[0]
    vector, trouble = _vector(" ".join(filter(None, (follows, by_itself))), together, gist, workshop, budget)
    return Question(
        text, language, _once(terms), weights, vector, gist, wanted(by_itself, language), follows, reading, trouble
    )


def _widening(reading: Reading | None, workshop: Workshop) -> list[Analysis]:
    """What a model's reading adds to the search: the question in other languages, and names in their spellings."""
    if reading is None:
        return []
    texts = [*reading.translations, *((detect_language(name, workshop.lexicon), name) for name in reading.names)]
    return [workshop.analyser.analyse(text, language) for language, text in texts]


def _vector(
    text: str, analysis: Analysis, gist: Vectors, workshop: Workshop, budget: Budget | None
) -> tuple[Vectors | None, str | None]:
    """The question's vector; or None and why, so that the lexical channel goes on alone."""
    if isinstance(workshop.embedder, BuiltinEmbedder):
        return gist, None
    try:
        return workshop.embedder.embed([text], [analysis], budget)[0], None
    except ServiceError as error:
        return None, str(error)


def _subject(asked: Sequence[str], workshop: Workshop) -> str:
    """The latest earlier question that stands by itself, or the oldest one looked at."""
    recent = list(reversed(asked))[:MAX_TURNS_BACK]
    for text in recent:
        language = detect_language(text, workshop.lexicon)
        if not is_follow_up(text, workshop.analyser.analyse(text[:MAX_QUESTION], language)):
            return text[:MAX_QUESTION]
    return recent[-1][:MAX_QUESTION]


def _once(terms: Sequence[Weighted]) -> tuple[Weighted, ...]:
    """Each thing asked for counts once, with its highest weight."""
    best: dict[tuple[str, ...], Weighted] = {}
    for term in terms:
        if term.keys not in best or best[term.keys].weight < term.weight:
            best[term.keys] = term
    return tuple(best.values())
