"""A quote word by word in the reader's language, from the lexicon: no translation, but enough to judge relevance.

Word order, endings and choice of sense stay rough; whoever shows a gloss says that it is one.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from index.analyse import CONTENT, FUNCTION, NAME, NUMBER, PERSON, PLACE, Analyser, Term
from index.analysis.cyrillic_syllables import plain_syllables
from index.analysis.parts_of_speech import is_verb
from index.glossing.gloss_cases import NOTHING, PERSONS
from index.glossing.gloss_context import BY_FORM, in_place, is_verb_form, likeness, part_of_speech
from index.glossing.gloss_names import Runs, is_proper, term_for
from index.lemmas import lemma
from index.lexicon import DATA, GLOSSES, NAMES, Concept
from index.normalise import APOSTROPHES, fold
from index.patterns import regex
from index.romanise import romanise

_POSSESSIVE = regex(f"^[{re.escape(APOSTROPHES)}]s(?!\\w)")
"""Right behind an English word, no word of another language: Poland's."""
_CYRILLIC_READERS = frozenset({"uk", "ru", "be", "bg", "mk", "sr"})
"""Readers who need no romanising."""
HEAD, LATER = 0.2, 0.05
"""What a sense gains whose first term the word is, and loses for each sense before it, beside a cosine: found on the
words that professional translations of Ukrainian and Vietnamese news into English use."""
ALIKE, NARROW = 0.1, 0.1
"""What a sense gains that is of the word's part of speech, and loses that takes several words to say in English (flight
delay, of a word that is delay too)."""
VERBAL = 0.1
"""What a sense gains that English has a verb for, of a word that is one: загинути is to die before it is "dead"."""
_SAYING = frozenset({"say", "declare", "report", "announce", "note", "stress", "tell", "explain", "promise"})
"""The English of words by which reports give somebody's words."""
_SUBJECTS = frozenset({CONTENT, PERSON, PLACE, NAME})
"""What somebody is who does what the next word says."""
_PLURAL_OR_NAME = regex(r"[А-ЯІЇЄҐ][а-яіїєґё']+(?:[оеєіїё]в|[иі]н)")
"""Surnames of men that are, or look like, the plural of a word."""
_DID = regex(r"^[а-яіїєґё']+(?:[аеиіїоуюя]в|[аеиоуыяё]л|[вл]ся)$")
"""What one man did."""
_PERSONS = frozenset({"вчений", "військовий", "поранений", "підсудний", "обвинувачений", "підозрюваний"})
"""Persons whose Ukrainian words are adjectives."""
_NUMBERS = frozenset({"ba", "năm", "chín"})
"""Numbers of Vietnam that are words too."""
_AFTER_NOUN = frozenset({"này", "đó", "của", "ấy", "nói"})
"""Words of Vietnamese behind a noun."""
_STEM = 6
"""Characters, the space before it included, by which a sense is found in the English of a narrower one."""
READERS = ("en", "uk", "vi", "ru")
"""Languages that function words are glossed in."""
LEFT_OUT = NOTHING
"""A function word that says nothing by itself in the reader's language: an article, a classifier, a particle."""


@lru_cache(maxsize=1)
def function_glosses() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """(language, function word) -> reader's language -> what stands for it; `LEFT_OUT` for nothing.

    The lexicon's first sense of such a word is seldom the one that holds a sentence together.
    """
    with (DATA / GLOSSES).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        (row["language"], word): {reader: row[reader] for reader in READERS if row[reader]}
        for row in rows
        for word in row["words"].split("|")
    }


def gloss(text: str, start: int, end: int, language: str, reader: str, analyser: Analyser) -> str | None:
    """The words of ``text[start:end]`` in another language, with the punctuation of the original.

    As in an interlinear gloss, every word stands where it stood.

    Args:
        text: of an article.
        start, end: the place of a quote in it.
        language: of the article, ISO 639-1.
        reader: the language to gloss in; one without a column in the lexicon gets English.
        analyser: with the lexicon.

    Returns:
        None where both languages are the same, or the lexicon has no column for the article's.
    """
    tables = analyser.lexicon.tables
    reader = reader if reader in tables else "en"
    if language == reader or language not in tables:
        return None
    terms = analyser.analyse(text, language, start, end).terms
    senses = _senses(text, terms, language, analyser)
    pieces: list[str] = []
    at = start
    for number, (term, sense) in enumerate(zip(terms, senses, strict=True)):
        between, at = text[at : term.start], term.end
        between = _POSSESSIVE.sub("", between) if language == "en" and number else between
        told = in_place(text, term.start, term.end, end, language, reader)
        if told and _fits(text, terms, number, told):
            told = "" if told == LEFT_OUT else _capital_as(text[term.start : term.end], told)
        else:
            sense = _of_verb(senses, text, terms, number, language, reader)
            told = _word(text[term.start : term.end], term, sense, language, reader)
        pieces += [between, told]
    rest = _POSSESSIVE.sub("", text[at:end]) if language == "en" and terms else text[at:end]
    return " ".join("".join([*pieces, rest]).split())


def _fits(text: str, terms: Sequence[Term], number: int, told: str) -> bool:
    """Whether what the neighbours of a term say of it holds: an address stands before somebody's name only, and what is
    left out there is no country."""
    surface = text[terms[number].start : terms[number].end]
    if fold(surface) not in PERSONS:
        return True
    if told == LEFT_OUT:
        return surface.islower()
    return number + 1 < len(terms) and terms[number + 1].kind in (PERSON, NAME)


def _senses(text: str, terms: Sequence[Term], language: str, analyser: Analyser) -> list[Concept | None]:
    """What each term most likely means among the others; None where the lexicon does not have it.

    The sense whose English term lies nearest to the senses of the other terms (as Lesk 1986, by word vectors), ahead
    if the word is the first that the lexicon has for it, or of its part of speech.  A name has no other sense.
    """
    able = _able(text, terms, language, analyser)
    meant = [n for n, some in enumerate(able) if some and terms[n].kind != FUNCTION]
    found = [some[0] if some else None for some in able]
    if all(len(able[n]) == 1 for n in meant):
        return found
    from index.static import piece_vectors  # loads the word vectors

    vectors = iter(piece_vectors([concept.term("en") for n in meant for concept in able[n]]))
    of = {n: np.array([next(vectors) for _ in able[n]]) for n in meant}
    total = np.sum([rows.mean(axis=0) for rows in of.values()], axis=0)
    for n, rows in of.items():
        if len(rows) > 1:
            others = total - rows.mean(axis=0)
            near = rows @ others / max(float(np.linalg.norm(others)), 1e-9)
            found[n] = able[n][int(np.argmax(near + _ahead(text, terms, n, able[n], language)))]
    return found


def _able(text: str, terms: Sequence[Term], language: str, analyser: Analyser) -> list[list[Concept]]:
    """The senses that each term may have; none for a name that the lexicon does not have."""
    able = [[analyser.lexicon.concepts[int(key[1:])] for key in term.keys if key.startswith("c")] for term in terms]
    runs = Runs(text, terms, language)
    for n, some in enumerate(able):
        if any(term.kind == PERSON for term in (*terms[max(n - 1, 0) : n], *terms[n + 1 : n + 2])):
            able[n] = [concept for concept in some if concept.kind == PERSON] or some  # Кіта Келлога: Keith, not Quito
        if any(concept.kind == PERSON for concept in some) and _is_of_verb(text, terms, n):
            able[n] = [concept for concept in able[n] if concept.kind == PERSON]
        if runs.proves(n):
            able[n] = [concept for concept in able[n] if is_proper(concept)] or able[n]
        elif terms[n].kind == FUNCTION:
            able[n] = [concept for concept in able[n] if concept.kind not in NAMES]
    named = runs.named(lambda number: any(map(is_proper, able[number])))
    return [
        [] if n in named else _without_narrow(some, fold(text[terms[n].start : terms[n].end]), language)
        for n, some in enumerate(able)
    ]


def _is_of_verb(text: str, terms: Sequence[Term], number: int) -> bool:
    """Whether a term is somebody who does what the next word says: Лавров заявил is of no laurels, which would not."""
    if not _PLURAL_OR_NAME.fullmatch(text[terms[number].start : terms[number].end]) or number + 1 == len(terms):
        return False
    following = terms[number + 1]
    return text[terms[number].end : following.start] == " " and bool(_DID.search(text[following.start : following.end]))


def _without_narrow(able: Sequence[Concept], key: str, language: str) -> list[Concept]:
    """Senses without those that say another of them and more: of "president" the president of Vietnam is none.

    A sense whose first term the word is stays: a policeman is no police.
    """
    if len(able) < 2:
        return list(able)
    heads = [f" {concept.term('en').casefold()}" for concept in able]
    plain = [head[:_STEM] for head in heads if " " not in head[1:] and len(head) >= _STEM]
    forms = (key, lemma(key, language))
    return [
        concept
        for concept, head in zip(able, heads, strict=True)
        if " " not in head[1:] or not any(stem in head for stem in plain) or fold(concept.term(language)) in forms
    ]


def _beside(text: str, terms: Sequence[Term], number: int) -> tuple[str, str]:
    """The folded words right before and after a term."""
    before, after = terms[max(number - 1, 0) : number], terms[number + 1 : number + 2]
    keys = [[fold(text[term.start : term.end]) for term in some] for some in (before, after)]
    return "".join(keys[0]).split(" ")[-1], "".join(keys[1]).split(" ")[0]


def _of_verb(
    senses: Sequence[Concept | None], text: str, terms: Sequence[Term], number: int, language: str, reader: str
) -> Concept | None:  # fmt: skip
    """The sense of a term, with the verb among its words as the first of them where it is one: die, and not death."""
    term, sense = terms[number], senses[number]
    if sense is None or reader not in sense.verbs or term.kind == FUNCTION:
        return sense
    before, after = _beside(text, terms, number)
    if not is_verb_form(fold(text[term.start : term.end]).split(" ")[0], before, after, language):
        subject = senses[number - 1] if language == "vi" and number and terms[number - 1].kind in _SUBJECTS else None
        if subject is None or not (_may_do(subject) and _has_verb(sense)) or before in _NUMBERS or after in _AFTER_NOUN:
            return sense
    return sense._replace(terms={**sense.terms, reader: sense.verbs[reader]})


def _may_do(concept: Concept) -> bool:
    """Whether a concept is a thing or somebody, by its Ukrainian noun; in Vietnamese what it does follows."""
    first = concept.term("uk").split(" ")[0]
    adjective = first.endswith(("ий", "ій")) and first not in _PERSONS
    return not (adjective or is_verb(first, "uk") or "uk" in concept.verbs)


def _has_verb(concept: Concept) -> bool:
    return "en" in concept.verbs or is_verb(concept.terms["en"], "en")


def _ahead(
    text: str, terms: Sequence[Term], number: int, able: Sequence[Concept], language: str
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """By how much each sense of a term is ahead, whatever the other terms mean."""
    key = fold(text[terms[number].start : terms[number].end])
    forms = (key, lemma(key, language))
    says = language not in BY_FORM or not _SAYING.isdisjoint(concept.term("en") for concept in able)
    part = part_of_speech(key, *_beside(text, terms, number), language) if says else None
    verb = part is None and language in BY_FORM and is_verb_form(key, *_beside(text, terms, number), language)
    alike = [likeness(part, concept.term("uk")) for concept in able]
    ahead = [
        HEAD * (fold(concept.term(language)) in forms and alike[place] >= 0)
        + ALIKE * alike[place]
        - NARROW * (" " in concept.term("en") and " " not in key)
        + VERBAL * (verb and _has_verb(concept))
        - LATER * place
        for place, concept in enumerate(able)
    ]
    return np.array(ahead)


def _word(surface: str, term: Term, sense: Concept | None, language: str, reader: str) -> str:
    """One term in the reader's language; a number or an unknown word as it stands, in letters that can be read."""
    if term.kind == FUNCTION and not (sense and sense.kind in NAMES):  # у Досі: Doha, not "still"
        glosses = function_glosses().get((language, fold(surface)), {})
        # What says nothing in two languages says nothing in a third.
        little = glosses.get(reader, LEFT_OUT if set(glosses.values()) == {LEFT_OUT} else None)
        if little is not None:
            return "" if little == LEFT_OUT else _capital_as(surface, little)
    if term.kind == NUMBER and surface[:1].isdigit():
        return surface if sense else term.gloss
    if sense is None and term.kind == NAME and term.gloss in plain_syllables(fold(surface)):
        return surface if reader in _CYRILLIC_READERS else _capital_as(surface, term.gloss)  # Куок is Quoc
    if sense is None:
        return surface if reader in _CYRILLIC_READERS else _capital_as(surface, romanise(fold(surface)))
    told = term_for(sense, language, reader)
    if sense.kind == PERSON and surface.isascii() and told.isascii() and surface[:1].isupper():
        return surface  # Piotr, who is read already, is no Petro
    return _capital_as(surface, told)


def _capital_as(surface: str, word: str) -> str:
    """A word with a capital where the original has one; a word of Latin letters alone comes back as it stood."""
    if fold(surface) == word:
        return surface
    return word[:1].upper() + word[1:] if surface[:1].isupper() else word
