"""What shaped the stored chunks, as one short name.

Vectors and terms are comparable only when the same embedding, cutting, analyser and lexicon made
them; the name of a chunk collection carries this fingerprint, so unlike things never meet.
"""

import hashlib
from functools import cache
from pathlib import Path

from index.chunks import CHUNKING
from index.embedding import Embedder
from index.lexicon import lexicon_version

_SHAPING_MODULES = (
    "analyse.py", "analysis/match.py", "analysis/forms.py", "analysis/foreign.py", "analysis/vocabulary.py",
    "lemmas.py", "analysis/names.py", "romanise.py", "analysis/entries.py", "analysis/naming.py",
    "analysis/runs.py", "analysis/first_names.py", "analysis/of_places.py", "analysis/cyrillic_syllables.py",
    "analysis/unmarked.py", "sentences.py", "datelines.py", "stops.py", "chunks.py", "analysis/feminine.py",
    "analysis/possessives.py",
    "analysis/pieces.py", "analysis/of_towns.py", "quantities/numeral_words.py", "analysis/eastern_names.py",
    "analysis/heard.py", "analysis/participles.py", "analysis/derived.py", "analysis/keys.py", "analysis/known.py",
    "analysis/meanings.py", "analysis/words.py", "analysis/language_files.py", "analysis/language_tables.py",
    "analysis/lemma_table.py", "analysis/parts_of_speech.py", "quantities/scales.py", "languages.py", "normalise.py",
    "lexicon.py", "patterns.py",
)  # fmt: skip


@cache
def analysis_mark() -> str:
    """16 hex digits for the analyser and the lexicon: whatever they made is as they would make it now.

    The source of the modules that decide what a text's terms are goes in, so that what an edited rule makes is
    never mixed with what was made without it.
    """
    digest = hashlib.sha256(lexicon_version().encode())
    for name in _SHAPING_MODULES:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:16]


def fingerprint(embedder: Embedder) -> str:
    """12 hex digits for one embedding together with the cutting, the analyser and the lexicon."""
    shaping = f"{embedder.name} {embedder.dimensions} {CHUNKING} {analysis_mark()}"
    return hashlib.sha256(shaping.encode()).hexdigest()[:12]
