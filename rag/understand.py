"""What a question asks: its language, its terms and their weight, what kind of thing is wanted.

A follow-up ("and when?") is understood together with what it takes over from the talk (see `rag.question.inherited`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from index.analyse import Analysis
from index.embedding import BuiltinEmbedder, Vectors
from index.errors import QuestionError, ServiceError
from index.language import detect_language
from index.models.budget import Budget
from index.normalise import nfc
from index.patterns import regex
from index.quantities.times import Moment, moments
from index.quantities.values import numbers
from index.workshop import Workshop
from rag.question.capitals import governed_from
from rag.question.clauses import Clause, clauses
from rag.question.inherited import Again, Inherited, hear, inherited, questions_of
from rag.question.talk import is_of_the_talk
from rag.question.wanted import Asked
from rag.question.weighted import LIGHT_WEIGHT, weighed
from rag.question.weighted import Weighted as Weighted
from rag.question.weighted import times_in as times_in

MAX_QUESTION = 4000
"""Characters; a longer question is refused."""

WIDENED = 0.5
"""Weight in the search of what a model's reading adds to a question, and of a state for which a capital stands."""
GIST = BuiltinEmbedder()
"""What compares a question with single sentences: local, whatever embeds the chunks."""


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
        again: what it asks anew, if it follows another one (see `rag.extractive.fresh`).
        reading: a language model's, or None.
        trouble: why there is no vector, or None.
        clauses: its asking clauses, where there are more than one.
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
    again: Again | None = None
    reading: Reading | None = None
    trouble: str | None = None
    clauses: tuple[Clause, ...] = ()

    @property
    def meant(self) -> str:
        """The question with its spelling mended, where that changed anything."""
        return self.read_as or self.text


UNSEEN = regex("[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

_PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "}
"""Letters, figures and signs of East Asian keyboards, which are as wide as an ideograph."""


def check_question(text: str) -> str:
    """A question fit to be asked, its letters composed, so that the places of words are those of its folded text.

    Letters and figures in full width become plain ones.  What pages bring along unseen (zero-width spaces, soft
    hyphens, marks of direction, control characters) is left out; joiners stay, since some scripts and signs are written
    with them.

    Raises:
        QuestionError: blank, or longer than `MAX_QUESTION`.
    """
    text = text.encode("utf-8", "ignore").decode("utf-8").translate(_PLAIN)
    text = nfc(UNSEEN.sub("", text)).strip()
    if not text:
        raise QuestionError("expected a question, got an empty one; type what you want to know")
    if len(text) > MAX_QUESTION:
        raise QuestionError(
            f"expected a question of at most {MAX_QUESTION:,} characters, got {len(text):,}; shorten it"
        )
    return text


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
        mend: takes a text and its language to what was meant (see `rag.spelling.repair`).

    Raises:
        QuestionError: the question is blank or too long.
    """
    text = check_question(text)
    earlier = questions_of(history)
    earlier_language = detect_language(earlier[-1], workshop.lexicon) if earlier else "en"
    language = language or detect_language(text, workshop.lexicon, default=earlier_language)
    by_itself = reading.standalone if reading else mend(text, language) if mend else text
    heard = hear(by_itself, workshop, language, corrected=bool(earlier) and not reading)
    by_itself = heard.text
    own, wish, taken = heard.own, heard.wish, None
    of_the_talk = bool(earlier) and not reading and is_of_the_talk(by_itself)
    if of_the_talk:
        own = Analysis(language, ())
    elif earlier and not reading:
        taken = inherited(heard, history, workshop, MAX_QUESTION)
    terms = weighed(own, 1.0, wish.types | wish.apart, times_in(by_itself, language))
    analyses, weights = [own], own.weights(light=LIGHT_WEIGHT)
    for key in governed_from(by_itself, language, own.terms, workshop.analyser):
        weights[key] = max(weights.get(key, 0.0), WIDENED)
    if taken is not None:
        wish = taken.wish
        _add(taken, terms, analyses, weights)
    for analysis in _widening(reading, workshop):
        analyses.append(analysis)
        _raise(weights, analysis, WIDENED)
    together = Analysis(language, tuple(term for analysis in analyses for term in analysis.terms))
    gist = GIST.embed([""], [together.glosses])[0]
    follows = taken.text if taken else None
    said = " ".join(filter(None, (follows, by_itself)))
    vector, trouble = (None, None) if of_the_talk else _vector(said, together, gist, workshop, budget)
    return Question(
        text, language, _once(terms), weights, vector, gist, wish, moments(by_itself, language),
        frozenset(n.value for n in numbers(by_itself, language)),
        by_itself if by_itself != text and not reading else None, follows,
        taken.again if taken else None, reading, trouble, clauses(by_itself, language, workshop.analyser),
    )  # fmt: skip


def _add(taken: Inherited, terms: list[Weighted], analyses: list[Analysis], weights: dict[str, float]) -> None:
    """Adds what a follow-up takes over to its own: its terms unless it has them, and their weights in the search."""
    known = {key for term in terms for key in term.keys}
    for share in taken.shares:
        terms += [t for t in weighed(share.terms, share.weight, stated=share.stated) if not known & set(t.keys)]
        analyses.append(share.terms)
        _raise(weights, share.terms, share.weight)


def _raise(weights: dict[str, float], analysis: Analysis, share: float) -> None:
    for key, weight in analysis.weights(light=LIGHT_WEIGHT).items():
        weights[key] = max(weights.get(key, 0.0), share * weight)


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


def _once(terms: Sequence[Weighted]) -> tuple[Weighted, ...]:
    """Each thing asked for counts once, with its highest weight."""
    best: dict[tuple[str, ...], Weighted] = {}
    for term in terms:
        if term.keys not in best or best[term.keys].weight < term.weight:
            best[term.keys] = term
    return tuple(best.values())
