"""How far a sentence goes on from the one before it: "It will look at them on 29 September" speaks of the complaint.

News names a thing once and then says more of it, with a pronoun, a bare noun or nothing at all.  What the sentences
before one hold of a question is handed on to it at a discount, sentence by sentence, the less the more the sentence
stands by itself.  This does the work of resolving anaphora (Lappin & Leass 1994) without naming antecedents.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.analyse import FUNCTION, Term
from index.lexicon import NAMES
from index.normalise import fold_whole
from index.patterns import regex
from rag.evidence.sought import Read

REFERS, NAMELESS, ALONE = 0.9, 0.6, 0.3
"""What of the sentence before is handed on: to one that opens with a word that refers back, to one that opens without
a name, to any other."""
OPENING = 4
"""Terms of a sentence among which its subject stands."""
STEPS = 4
"""Sentences back beyond which hardly anything is handed on."""

_REFERS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:he|she|it|they|his|her|its|their|this|these|that|those|such|there|both|each|another|others?|instead"
        r"|the (?:same|latter|former|first|second|third|figure|number|deal|agreement|decision|move)|as a result|however"
        r"|according to (?:him|her|them|it)|in addition|moreover|meanwhile|afterwards?|later|then|therefore|thus"
        r"|also|among them"
        r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|none|all|half|\d+) of (?:them|these"
        r"|those)"
        r"|the (?:rest|others|remaining|two))\b"
    ),
    "uk": regex(
        r"^\W*(?:(?:але |однак |проте |водночас |натомість |утім |а |і |й )?(?:він|вона|воно|вони|його|її|їх|їхн\w+"
        r"|йому|їй|їм|ним|нею|ними|них|це|цей|ця|ці|цього|цьому|цим|цих|цими|цю|таке?|такий|така|такі|там|тоді|обидв\w+"
        r"|інш\w+|останн\w+|перш\w+|друг\w+|за (?:його|її|їхніми) словами)|водночас|натомість|отже|тому|також"
        r"|крім того|решта|(?:серед|один з|одна з|двоє з|троє з|дехто з"
        r"|багато з|більшість з"
        r"|половина з|\d+ з|\w+еро з) (?:них|цих))\b"
    ),
    "ru": regex(
        r"^\W*(?:(?:но |однако |при этом |а |и )?(?:он|она|оно|они|его|ее|их|ему|ей|им|ним|ней|ними|них|это|этот|эта"
        r"|эти|этого|этому|этим|этих|эту|такой|такая|такое|такие|там|тогда|оба|обе|обоих|друг\w+|последн\w+|перв\w+"
        r"|втор\w+"
        r"|по (?:его|ее|их) словам|остальн\w+)|вместо этого|поэтому|также|кроме того|(?:среди|один из|одна из"
        r"|двое из|трое из|многие из|большинство из|половина из|\d+ из|\w+еро из)"
        r" (?:них|этих))\b"
    ),
    "vi": regex(
        r"^\W*(?:ông|bà|họ|nó|anh|cô|chị|chúng|người (?:này|đó)|(?:\w+ ){1,4}(?:này|đó|trên|ấy)|theo đó|trong đó"
        r"|theo (?:(?:ông|bà|anh|chị)(?=,| ấy| này)|họ)|những (?:\w+ ){1,3}như vậy|ngoài ra|tuy nhiên|do đó|vì vậy"
        r"|trước đó|sau đó|khi đó|lúc đó|từ đó|em|đây|con số|số|cả hai|phần lớn)(?!\w)"
    ),
}
"""Openings of a sentence that refer to the one before it."""

Shares = NDArray[np.float64]


@lru_cache(maxsize=20_000)
def refers(text: str, language: str) -> bool:
    """Whether a sentence opens with a word that refers back.

    >>> refers("They will return on Monday.", "en"), refers("Tòa án này bác đơn.", "vi"), refers("Rain fell.", "en")
    (True, True, False)
    """
    found = _REFERS.get(language)
    return bool(found and found.search(fold_whole(text)))


def leaning(text: str, language: str, terms: Sequence[Term]) -> float:
    """What of the sentence before is handed on to one: `REFERS`, `NAMELESS` or `ALONE`.

    Args:
        text: the sentence.
        language: of it.
        terms: of it.
    """
    if refers(text, language):
        return REFERS
    opening = [t for t in terms if t.kind != FUNCTION][:OPENING]
    return ALONE if any(t.kind in NAMES for t in opening) else NAMELESS


def before(flat: Sequence[Read]) -> NDArray[np.intp]:
    """For each sentence the place of the one before it in the same article; its own where there is none."""
    previous = np.arange(len(flat))
    last: dict[str, int] = {}
    for place in sorted(range(len(flat)), key=lambda n: flat[n].span.start):
        key = flat[place].article.key
        previous[place] = last.get(key, place)
        last[key] = place
    return previous


def handed_on(met: Shares, flat: Sequence[Read], previous: NDArray[np.intp]) -> Shares:
    """How far sentences meet needs together with what those before them hand on.

    Args:
        met: how far each sentence meets each need by itself.
        flat: the sentences.
        previous: from `before`.
    """
    leans = np.array([s.leans for s in flat]).reshape(-1, 1)
    found = met
    for _ in range(STEPS):
        found = np.maximum(met, leans * found[previous])
    return found
