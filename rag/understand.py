"""What a question asks: its language, its terms and their weight, what kind of thing is wanted.

A follow-up ("and when?") is understood together with the question before it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from index.analyse import FUNCTION, LIGHT, TIME, Analysis
from index.budget import Budget
from index.embedding import BuiltinEmbedder, Vectors
from index.errors import QuestionError, ServiceError
from index.language import detect_language
from index.normalise import fold_whole, nfc
from index.sentences import Span
from index.times import Moment, asked_keys, moments
from index.values import numbers
from index.workshop import Workshop
from rag.wanted import TYPE_WEIGHT, Asked, asked, lies_in

MAX_QUESTION = 4000
"""Characters; a longer question is refused."""

LIGHT_WEIGHT = 0.3
EARLIER_WEIGHT = 0.5
"""Weight of what a follow-up takes over from the question before it."""
MAX_TURNS_BACK = 4
GIST = BuiltinEmbedder()
"""What compares a question with single sentences: local, whatever embeds the chunks."""

_CONNECTS: dict[str, str] = {
    "en": r"^\W*(and|but|so|then|what about|how about|what else|why not|also)\b",
    "uk": r"^\W*(а|і|й|та|але|отже|тоді|що ще|хто ще|а що|а як)\b",
    "ru": r"^\W*(а|и|но|итак|тогда|что ещ[её]|кто ещ[её]|а что|а как)\b",
    "vi": r"^\W*(còn(?! (lại )?(bao nhiêu|mấy)\b)|và|vậy|thế|thế còn|vậy còn|nhưng|ngoài ra)\b",
}
_REFERS: dict[str, str] = {
    "en": r"\b(he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|one|ones)\b",
    "uk": r"\b(він|вона|воно|вони|його|її|їх|їм|йому|їй|ним|нею|ними|них|це|цей|ця|ці|цього|цьому|там|тоді)\b",
    "ru": r"\b(он|она|оно|они|его|е[её]|их|им|ему|ей|ним|ней|не[её]|ними|них|это|этот|эта|эти|этого|этому|там|тогда)\b",
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
        gloss: the English of it.
    """

    keys: tuple[str, ...]
    weight: float
    kind: str
    parts: tuple[tuple[str, ...], ...] = ()
    gloss: str = ""


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
        asked: the kinds of thing wanted, and the words that ask for them.
        moments: the times that the question names.
        numbers: the values of the numbers that it names.
        read_as: the question with its spelling mended, or None where that changed nothing.
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
    asked: Asked
    moments: tuple[Moment, ...] = ()
    numbers: frozenset[float] = frozenset()
    read_as: str | None = None
    follows: str | None = None
    reading: Reading | None = None
    trouble: str | None = None

    @property
    def meant(self) -> str:
        """The question with its spelling mended, where that changed anything."""
        return self.read_as or self.text


def check_question(text: str) -> str:
    """A question fit to be asked, its letters composed, so that the places of words are those of its folded text.

    Raises:
        QuestionError: blank, or longer than `MAX_QUESTION`.
    """
    text = nfc(text.encode("utf-8", "ignore").decode("utf-8")).strip()
    if not text:
        raise QuestionError("expected a question, got an empty one; type what you want to know")
    if len(text) > MAX_QUESTION:
        raise QuestionError(
            f"expected a question of at most {MAX_QUESTION:,} characters, got {len(text):,}; shorten it"
        )
    return text


def is_follow_up(text: str, analysis: Analysis) -> bool:
    """Whether a question needs the one before it: it connects, refers back, or names next to nothing."""
    folded = nfc(text).casefold()
    language = analysis.language
    content = [t for t in analysis.terms if t.kind not in (FUNCTION, LIGHT)]
    if any(re.search(table.get(language, r"(?!)"), folded) for table in (_CONNECTS, _REFERS)):
        return len(content) <= 6
    return len(content) <= 1


def times_in(text: str, language: str) -> tuple[Moment, ...]:
    """The times that a text states, if their places in the folded text are those in the text."""
    return moments(text, language) if len(fold_whole(text)) == len(text) else ()


def _without(analysis: Analysis, places: Sequence[Span]) -> Analysis:
    """An analysis without the terms in some places: the words that ask stand in no answer."""
    kept = (t for t in analysis.terms if not lies_in(t, places))
    return Analysis(analysis.language, tuple(kept))


def _terms(
    analysis: Analysis, share: float, types: frozenset[str] = frozenset(), stated: Sequence[Moment] = ()
) -> list[Weighted]:
    """The terms of a question with their weights; a word that only names a kind, or is set aside, weighs little.

    The words of a date are one thing that is asked for, not a number and a month.
    """
    weight = {FUNCTION: 0.0, LIGHT: LIGHT_WEIGHT}
    dated = [(moment.place, keys) for moment in stated if (keys := asked_keys(moment))]
    found = []
    for place, keys in dated:
        gloss = " ".join(t.gloss for t in analysis.terms if lies_in(t, [place]))
        found.append(Weighted(keys, share, TIME, (), gloss))
    for term in analysis.terms:
        if lies_in(term, [place for place, _ in dated]):
            continue
        whole = weight.get(term.kind, 1.0)
        if types & set(term.keys):
            whole = min(whole, TYPE_WEIGHT)
        if whole > 0:
            found.append(Weighted(term.keys, share * whole, term.kind, term.parts, term.gloss))
    return found


def understand(
    text: str,
    workshop: Workshop,
    history: Sequence[Mapping[str, str]] = (),
    language: str | None = None,
    reading: Reading | None = None,
    budget: Budget | None = None,
    mend: Callable[[str, str], str] | None = None,
) -> Question:
    """Analyse a question, together with the ones before it where it needs them.

    Args:
        text: the question.
        workshop: analyser and embedder.
        history: earlier turns, oldest first, each with ``role`` and ``content``.
        language: of the question; None detects it.
        reading: a language model's, which widens the search; its standalone form stands for the history.
        budget: of the question, where a service embeds it.
        mend: takes a text and its language to what was meant (see `rag.repair`).

    Raises:
        QuestionError: the question is blank or too long.
    """
    text = check_question(text)
    earlier_questions = [turn["content"] for turn in history if turn.get("role") == "user" and turn["content"].strip()]
    earlier_language = detect_language(earlier_questions[-1], workshop.lexicon) if earlier_questions else "en"
    language = language or detect_language(text, workshop.lexicon, default=earlier_language)
    by_itself = reading.standalone if reading else mend(text, language) if mend else text
    whole = workshop.analyser.analyse(by_itself, language)
    wish = asked(by_itself, whole, workshop.analyser)
    own = _without(whole, wish.places)
    analyses, terms = [own], _terms(own, 1.0, wish.types | wish.apart, times_in(by_itself, language))
    needs_more = not reading and bool(earlier_questions) and not wish.news and is_follow_up(by_itself, whole)
    follows = _subject(earlier_questions, workshop) if needs_more else None
    if follows is not None:
        spoken = detect_language(follows, workshop.lexicon)
        earlier = workshop.analyser.analyse(follows, spoken)
        if terms and not wish.asks:  # "and in May?" wants what the question before it wanted; "what about him?" all
            before = asked(follows, earlier, workshop.analyser)
            wish = wish if before.news else before._replace(places=wish.places)
        known = {key for term in terms for key in term.keys}
        more = _terms(earlier, EARLIER_WEIGHT, stated=times_in(follows, spoken))
        terms += [t for t in more if not known & set(t.keys)]
        analyses.append(earlier)
    others = [*analyses[1:], *_widening(reading, workshop)]
    weights = {key: EARLIER_WEIGHT * w for a in others for key, w in a.weights(light=LIGHT_WEIGHT).items()}
    for key, weight in own.weights(light=LIGHT_WEIGHT).items():
        weights[key] = max(weights.get(key, 0.0), weight)
    together = Analysis(language, tuple(term for analysis in analyses for term in analysis.terms))
    gist = GIST.embed([""], [together.glosses])[0]
    vector, trouble = _vector(" ".join(filter(None, (follows, by_itself))), together, gist, workshop, budget)
    return Question(
        text, language, _once(terms), weights, vector, gist, wish, moments(by_itself, language),
        frozenset(n.value for n in numbers(by_itself, language)),
        by_itself if by_itself != text and not reading else None, follows, reading, trouble,
    )  # fmt: skip


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
        return workshop.embedder.embed([text], [analysis.glosses], budget)[0], None
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
