"""The tools that indexing and answering share, opened once: lexicon, analyser, embedder, fingerprint."""

from dataclasses import dataclass

from index.analyse import Analyser
from index.embedding import BuiltinEmbedder, Embedder
from index.errors import SettingsError
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
        SettingsError: the settings ask for an embedding that this version does not have.
    """
    if settings.embeddings == "openai" or (settings.profile == "openai" and settings.embeddings is None):
        name = "RAG_EMBEDDINGS" if settings.embeddings else "RAG_PROFILE"
        raise SettingsError(
            f"{name}: expected builtin embeddings, got openai, which this version does not offer yet; "
            "set RAG_EMBEDDINGS to builtin"
        )
    lexicon = load_lexicon(settings.cache_dir)
    embedder = BuiltinEmbedder()
    return Workshop(lexicon, Analyser(lexicon), embedder, fingerprint(embedder))
