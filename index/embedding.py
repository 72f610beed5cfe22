"""Texts as vectors, behind one seam, so that a server's embeddings can stand in for the builtin ones."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index import static, tokens
from index.analyse import GLOSS_CONCEPTS
from index.errors import ServiceError, SettingsError
from index.models.budget import Budget
from index.models.cache import Cache, digest
from index.models.prices import price_of
from index.service import embed
from index.settings import Settings

Vectors = NDArray[np.float32]
Glosses = Sequence[str]
"""The English of a text's terms, word for word."""


class Embedder(Protocol):
    """What turns texts into vectors.

    Attributes:
        name: names the model and everything else that shapes its vectors.
        dimensions: length of a vector; 0 where only the model's server knows.
    """

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str], glosses: Sequence[Glosses], budget: Budget | None = None) -> Vectors:
        """Vectors of length 1, one a text: float32, shape ``(len(texts), dimensions)``.

        Args:
            texts: what is embedded.
            glosses: of each text the English of its terms.
            budget: of a question, where a service does it; None for a build.
        """
        ...


class BuiltinEmbedder:
    """Static English word vectors over the gloss of a text; needs no network and no key."""

    name = f"{static.NAME}-gloss{GLOSS_CONCEPTS}"
    dimensions = static.DIMENSIONS

    def embed(self, texts: Sequence[str], glosses: Sequence[Glosses], budget: Budget | None = None) -> Vectors:
        """Embed the English gloss of each text; the texts themselves are not looked at.

        Returns:
            float32, shape ``(len(glosses), 256)``; a row of zeros for a text without words.
        """
        return static.mean_vectors(glosses)


BATCH_TEXTS = 256
BATCH_TOKENS = 60_000
"""Of one request: below what OpenAI and its imitators take."""
BUILD_S = 3600.0
"""Seconds for one `embed`; each request has `RAG_TIMEOUT_S` of its own."""


class ServerEmbedder:
    """Vectors from a model's server, kept on disk by content, so that a text is paid for once.

    Args:
        settings: server, model, cache folder, calls at one time.

    Raises:
        SettingsError: no model is named for another server than OpenAI's.
    """

    dimensions = 0

    def __init__(self, settings: Settings) -> None:
        if not settings.vector_model:
            raise SettingsError(
                "RAG_EMBED_MODEL: expected the name of a model, got nothing; set it, or RAG_EMBEDDINGS to builtin"
            )
        self.model = settings.vector_model
        self.name = f"server-{self.model}"
        self.price = price_of(settings, self.model, "embeddings")
        self._settings = settings
        self._kept_in = settings.cache_dir / "embeddings.sqlite"
        self._cache = Cache(self._kept_in)
        self._bytes = 0
        """Of a vector; 0 before there is one."""

    def embed(self, texts: Sequence[str], glosses: Sequence[Glosses], budget: Budget | None = None) -> Vectors:
        """Embed the texts themselves; the glosses are not looked at.

        Raises:
            ServiceError: the server failed; what came before is kept.
        """
        budget = budget or Budget(BUILD_S)
        names = [digest(self.name, text) for text in texts]
        kept = self._cache.get(list(dict.fromkeys(names)))
        self._hold_length(kept.values())
        todo = list({name: text for name, text in zip(names, texts, strict=True) if name not in kept}.items())
        with ThreadPoolExecutor(max_workers=self._settings.model_calls) as pool:
            for new in pool.map(lambda some: self._ask(some, budget), _batches(todo)):
                self._hold_length(new.values())  # first: what is kept would spoil every later build
                self._cache.put(new)
                kept.update(new)
        if not names:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([np.frombuffer(kept[name], dtype="<f4") for name in names]).astype(np.float32)

    def _hold_length(self, vectors: Iterable[bytes]) -> None:
        """Raise ServiceError where a vector has another length than those before it."""
        for vector in vectors:
            self._bytes = self._bytes or len(vector)
            if len(vector) != self._bytes:
                raise ServiceError(
                    f"expected vectors of {self._bytes // 4:,} numbers from {self.model!r}, as before, got "
                    f"{len(vector) // 4:,}; see that one model answers under that name, and build again; where it was "
                    f"exchanged for another, delete {self._kept_in} first"
                )

    def _ask(self, some: Sequence[tuple[str, str]], budget: Budget) -> dict[str, bytes]:
        # An empty text is refused by servers; a blank one stands for it.
        rows = np.asarray(embed(self._settings, self.model, [t or " " for _, t in some], budget, self.price), "<f4")
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        rows = rows / np.where(lengths == 0, 1, lengths)
        if not np.isfinite(rows).all():
            raise ServiceError(f"expected finite vectors from {self.model!r}, got others; check RAG_EMBED_MODEL")
        return {name: row.astype("<f4").tobytes() for (name, _), row in zip(some, rows, strict=True)}


def _batches(texts: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Named texts in requests of bounded size."""
    batch: list[tuple[str, str]] = []
    size = 0
    for name, text in texts:
        long = tokens.count(text)
        if batch and (len(batch) == BATCH_TEXTS or size + long > BATCH_TOKENS):
            yield batch
            batch, size = [], 0
        batch.append((name, text))
        size += long
    if batch:
        yield batch


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that the settings ask for.

    Raises:
        SettingsError: a model or a server is missing.
    """
    return ServerEmbedder(settings) if settings.embedding_mode == "openai" else BuiltinEmbedder()
