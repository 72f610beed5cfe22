"""A question as it was meant: Vietnamese typed without diacritics, and one or two slips of the keyboard.

What no article and no lexicon knows is compared with what they do know (Norvig 2007 for the words one slip away).
Nothing is changed that an article holds, and a name is only ever taken for a name that the articles hold: for one
near to it in the passages found, elsewhere only for a long one or where the hand slipped.  So a question about somebody
whom no article mentions stays one.
"""

from collections.abc import Collection, Iterator, Sequence

from index.analyse import FUNCTION, LIGHT, NAME, PERSON, PLACE, TIME, Analyser, Term
from index.analysis.foreign import other_language
from index.analysis.forms import may_be_form_of
from index.analysis.keys import WORD
from index.analysis.names import SOUND, SOUNDS_ALIKE, nominative, same_name, same_sound, skeleton
from index.analysis.unmarked import is_syllable
from index.languages import RULES, rules_for
from index.lemmas import is_known
from index.normalise import fold
from index.romanise import same_script
from rag.spelling.colloquial import plain
from rag.spelling.nearby import (
    LEAST_LETTERS,
    LONG,
    NOTHING_NEAR,
    Nearby,
    Place,
    Spelt,
    apart,
    nearby_of,
    own,
    words_near,
)
from rag.spelling.others import is_another, is_compound, is_nearer, written_abroad
from rag.spelling.respelt import LETTERS, one_slip_away, respelt
from rag.spelling.shorthand import written_out
from rag.spelling.syllables import Frequencies, Syllables, as_written

SURE = 7
"""Letters from which an ordinary word that no article holds is taken for one beside it in the passages."""
MOST_UNKNOWN = 10
"""A text with more words that the lexicon lacks is no question with slips in it, and each takes some milliseconds."""
MOST_LOST = 3
"""A question with more names that nothing knows is hardly about what the articles hold."""

_NAMES = frozenset({PERSON, PLACE, NAME, TIME})
"""Kinds of word that are written with a capital inside a sentence."""


class Mender:
    """Reads questions as they were meant.

    Args:
        analyser: with the lexicon.
        frequencies: index keys -> in how many chunks each stands.
    """

    def __init__(self, analyser: Analyser, frequencies: Frequencies) -> None:
        self._analyser = analyser
        self._frequencies = frequencies
        self._syllables: Syllables | None = None
        self._entries: dict[str, dict[str, None]] = {}

    def mended(self, text: str, language: str, nearby: Nearby = NOTHING_NEAR) -> str:
        """A question with its Vietnamese diacritics back and without slips of the keyboard.

        Args:
            text: a question.
            language: ISO 639-1 of it.
            nearby: what the passages hold, if some were found.
        """
        text = plain(written_out(text, language), language)
        if language == "vi":
            vietnamese = self._vietnamese()
            if text.isascii():
                text = vietnamese.restored(text, nearby.seen)
            else:
                text = vietnamese.mended(text, words_near, self._doubtful(text), nearby.seen)
        return self._corrected(text, language, nearby)

    def mended_by(self, text: str, language: str, passages: Sequence[Place], spelt: Spelt | None = None) -> str:
        """The same by the words of the passages found too.

        Args:
            text: a question.
            language: ISO 639-1 of it.
            passages: those found, best first.
            spelt: where else in the articles something is written nearly so; None looks in the passages alone.
        """
        text = plain(written_out(text, language), language)
        unknown = self._unknown(text, language)
        if not (unknown or (language == "vi" and self._is_strange(text))):
            return text
        nearby = nearby_of(passages, language, self._analyser.lexicon)
        lost = [
            term
            for term, heard in unknown
            if _is_named(term, text) and not nearby.settle(fold(text[term.start : term.end]), language, heard)
        ]
        if spelt is not None and 0 < len(lost) <= MOST_LOST:
            others = spelt({key: slips for term in lost for key, slips in _slips(term.keys)})
            nearby = nearby._replace(elsewhere=nearby_of(others, language, self._analyser.lexicon).names)
        return self.mended(text, language, nearby)

    def _vietnamese(self) -> Syllables:
        self._syllables = self._syllables or Syllables(self._analyser.lexicon, self._frequencies)
        return self._syllables

    def _is_strange(self, text: str) -> bool:
        """Whether a Vietnamese question has a syllable to mend."""
        return text.isascii() or self._vietnamese().has_strange(text) or bool(self._doubtful(text))

    def _doubtful(self, text: str) -> set[int]:
        """Where single syllables begin that the lexicon knows and no article holds."""
        terms = [
            t
            for t in self._analyser.analyse(text, "vi").terms
            if t.kind not in (FUNCTION, LIGHT)
            and t.end - t.start >= LEAST_LETTERS - 1
            and text[t.start : t.end].islower()
            if is_syllable(fold(text[t.start : t.end]))
        ]
        counts = self._frequencies([key for t in terms for key in t.keys]) if terms else {}
        return {t.start for t in terms if not any(counts[key] for key in t.keys)}

    def _unknown(self, text: str, language: str) -> list[tuple[Term, bool]]:
        """The words that neither the lexicon nor the articles hold, and whether these hold the sound of them."""
        terms = [t for t in self._analyser.analyse(text, language).terms if _is_unknown(t, text)]
        if language == "vi":  # what stands beside a syllable tells what it is, not its letters
            terms = [t for t in terms if not is_syllable(fold(text[t.start : t.end]))]
        if len(terms) > MOST_UNKNOWN:
            return []
        counts = self._frequencies([key for t in terms for key in t.keys]) if terms else {}
        return [(t, any(counts[key] for key in t.keys)) for t in terms if not counts[t.keys[0]]]

    def _corrected(self, text: str, language: str, nearby: Nearby) -> str:
        """A text with words that nothing knows replaced by what was meant, where that can be told.

        A name stays in the script in which it was typed.  In a language without a lexicon all words are such; there
        names alone are mended.
        """
        pieces: list[str] = []
        place = 0
        for term, heard in self._unknown(text, language):
            surface = text[term.start : term.end]
            better = self._better(surface, language, nearby, _is_named(term, text), heard)
            if better is not None and not same_script(better, surface):
                # what sounds alike in another script is found by its sound, whatever case it stands in there
                alike = same_sound(surface, better)
                better = None if alike else _respelt(fold(surface), better, language)
            if better is not None:
                written = surface.capitalize() if surface.islower() and better in nearby.names else surface
                pieces += [text[place : term.start], as_written(written, better)]
                place = term.end
        return "".join([*pieces, text[place:]])

    def _better(self, surface: str, language: str, nearby: Nearby, named: bool, heard: bool) -> str | None:
        """What an unknown word was meant to be, folded; None where that cannot be told.

        Args:
            surface: as it was typed.
            language: of the question.
            nearby: what the passages hold.
            named: it is a name, or has a capital.
            heard: the articles hold the sound of it.
        """
        word = fold(surface)
        heard = heard and nearby.hear(word, language)
        script = other_language(word, rules_for(language))
        if script:
            return self._name(surface, script, nearby, heard)
        if named or heard:
            return self._name(surface, language, nearby, heard)
        if language not in RULES:
            return None
        better = self._word(surface, language, nearby)
        if better is None and not is_known(word, language):  # a name whose capital was lost
            names = {name for name in nearby.names_near(word, language) if apart(word, name) == 1}
            return _likeliest(names, word, language, nearby)
        return better

    def _name(self, surface: str, language: str, nearby: Nearby, heard: bool) -> str | None:
        """A name of the passages that is near by letters or by sound; else one of the lexicon's that the articles hold.

        Args:
            surface: the name as it was typed.
            language: of the question.
            nearby: what the passages hold.
            heard: the articles hold the sound, so that another form of the name would add nothing.
        """
        word = fold(surface)
        near = {*nearby.names_near(word, language), *(name for name in nearby.names if _alike(word, name))}
        if heard:
            near = {name for name in near if _slipped(word, name, language)}
        others = dict.fromkeys((*nearby.names, *nearby.elsewhere))
        if near and (written := written_abroad(word, others, language)):
            near = {name for name in near if not any(is_nearer(word, name, other, language) for other in written)}
            if not near:
                return None
        if near:
            return _likeliest(near, word, language, nearby)
        known = self._known(word, language) if not heard else []
        held = {other: self._held(as_written(surface, other), language, _NAMES) for other in known}
        return max((n for n in held if held[n]), key=lambda n: held[n], default=None)

    def _word(self, surface: str, language: str, nearby: Nearby) -> str | None:
        """An ordinary word: of those near to it one that the articles hold, if some do, else one of the lexicon."""
        word = fold(surface)
        if is_compound(word, language, lambda part: is_known(part, language) or part in self._of_lexicon(language)):
            return None
        here = words_near(word, nearby.words.keys())
        near = dict.fromkeys(w for w in here if not self._is_foreign(w, language, nearby.words[w]))
        if not is_known(word, language):
            near |= dict.fromkeys(self._known(word, language))
        elif len(word) < SURE:
            return None
        held = {other: self._held(as_written(surface, other), language) for other in near}

        def rank(other: str) -> tuple[bool, int, bool, int, bool, str]:
            here = other in nearby.words
            return not (here or held[other]), apart(word, other), not here, -held[other], other[0] != word[0], other

        of_one_stem = set(may_be_form_of(word, language)) | {word}
        some = [
            other
            for other in near
            if other in nearby.words or held[other] or other in self._of_lexicon(language)
            if of_one_stem.isdisjoint((other, *may_be_form_of(other, language)))
            and not is_another(word, other, language)
        ]
        return min(some, key=rank, default=None)

    def _is_foreign(self, word: str, language: str, of: str) -> bool:
        """Whether a word of a passage in another language of one script is none of this one: набрати, in Russian."""
        if of == language or rules_for(of).script != rules_for(language).script or not rules_for(language).lemmas:
            return False
        return not is_known(word, language) and word not in self._of_lexicon(language)

    def _known(self, word: str, language: str) -> list[str]:
        """The words of the lexicon, and the forms of ordinary words, that are near to one."""
        return [*words_near(word, self._of_lexicon(language).keys()), *_forms(word, language)]

    def _held(self, word: str, language: str, kinds: Collection[str] = ()) -> int:
        """In how many chunks a concept of a word stands; 0 where it is of none of some kinds."""
        terms = [t for t in self._analyser.analyse(f"- {word}", language).terms if not kinds or t.kind in kinds]
        counts = self._frequencies([key for t in terms for key in t.keys if key.startswith("c")])
        return max(counts.values(), default=0)

    def _of_lexicon(self, language: str) -> dict[str, None]:
        """The single words of a language's entries, names included."""
        if language not in self._entries:
            table = self._analyser.lexicon.tables.get(language)
            keys = (*table.entries, *table.capitals) if table else ()
            self._entries[language] = dict.fromkeys(k for k in keys if " " not in k and len(k) >= LEAST_LETTERS)
        return self._entries[language]


def _is_named(term: Term, text: str) -> bool:
    """Whether an unknown word is a name, or was typed with a capital somewhere."""
    return term.kind == NAME or not text[term.start : term.end].islower()


def _respelt(word: str, name: str, language: str) -> str | None:
    """A word mended by a name in another script, in its own; None where that cannot be told."""
    script = other_language(word, rules_for(language)) or language
    return respelt(word, name, script) if script in RULES else None


def _alike(word: str, name: str) -> bool:
    return same_sound(word, name) and same_name(word, name)


def _likeliest(names: Collection[str], word: str, language: str, nearby: Nearby) -> str | None:
    """Of names that are near to a word: in its own script, of its sound, of its letters, no case form, in the best
    passage."""

    def rank(name: str) -> tuple[bool, bool, int, bool, int, str]:
        case = nominative(name, language) != name and nominative(word, language) == word
        return not own(name, language), not _alike(word, name), apart(word, name), case, nearby.place(name), name

    return min(names, key=rank, default=None)


def _slipped(word: str, name: str, language: str) -> bool:
    """Whether a word is a name with one slip in it, and not the name in another case."""
    if not own(name, language):
        return False
    if not rules_for(language).shared_prefix:
        return apart(word, name) == 1
    if word[-2:] == name[-2:] and apart(word, name) == 1:
        return True
    plain, other = nominative(word, language), nominative(name, language)
    return apart(plain, other) == 1 and skeleton(plain) != skeleton(other) and plain[-1] == other[-1]


def _slips(keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The keys of a word, each with the slips within which others are looked for: its letters, and a long sound."""
    for key in keys:
        sound = key.startswith(SOUND)
        if not sound or len(key) - len(SOUND) > SOUNDS_ALIKE:
            yield key, 2 if not sound and len(key) - len(WORD) >= LONG else 1


def _is_unknown(term: Term, text: str) -> bool:
    surface = text[term.start : term.end]
    return (
        term.kind != FUNCTION
        and term.keys[0].startswith(WORD)
        and surface.isalpha()
        and len(surface) >= LEAST_LETTERS - 1
    )


def _forms(word: str, language: str) -> Iterator[str]:
    """The forms of ordinary words of a language that are one slip away."""
    letters = LETTERS.get(language)
    if letters is None or len(word) >= 2 * LONG:
        return
    for other in sorted(one_slip_away(word, letters) - {word}):
        if len(other) >= LEAST_LETTERS and is_known(other, language):
            yield other
