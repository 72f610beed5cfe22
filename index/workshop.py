"""The tools that indexing and answering share, opened once: lexicon, analyser, embedder, fingerprint."""

from dataclasses import dataclass

from index.analyse import Analyser
from index.embedding import Embedder, open_embedder
from index.fingerprint import fingerprint
from index.lexicon import Lexicon, load_lexicon
from index.settings import Settings


@dataclass(frozen=True)
class Workshop:
    """What turns texts into terms and vectors.

    Attributes:
        lexicon: the compiled lexicon.
        analyser: over that lexicon.
        embedder: as the settings choose.
        mark: fingerprint of all of them.
    """

    lexicon: Lexicon
    analyser: Analyser
    embedder: Embedder
    mark: str


def open_workshop(settings: Settings) -> Workshop:
    """The tools that these settings ask for.

    Raises:
        SettingsError: a model or a server for the embedding is missing.
    """
    lexicon = load_lexicon(settings.cache_dir)
    embedder = open_embedder(settings)
    return Workshop(lexicon, Analyser(lexicon), embedder, fingerprint(embedder))
