"""The builtin embedding as a llama-index `BaseEmbedding`, for other pipelines.

The index itself does not go through it: there a text is analysed once for both channels.  It has a
module of its own because importing llama-index takes a second.
"""

from typing import Any

from llama_index.core.base.embeddings.base import BaseEmbedding
from pydantic import PrivateAttr

from index.language import detect_language
from index.settings import Settings
from index.workshop import Workshop, open_workshop


class LexiconEmbedding(BaseEmbedding):
    """Texts of any of the lexicon's languages in one vector space: 256 dimensions, length 1.

    Args:
        workshop: analyser and embedder; None opens them as the settings say.
    """

    _workshop: Workshop = PrivateAttr()

    def __init__(self, workshop: Workshop | None = None, **values: Any) -> None:
        opened = workshop or open_workshop(Settings())
        super().__init__(model_name=opened.embedder.name, **values)
        self._workshop = opened

    def _embed(self, texts: list[str]) -> list[list[float]]:
        tools = self._workshop
        glosses = [tools.analyser.outline(text, detect_language(text, tools.lexicon)).glosses for text in texts]
        return [row.tolist() for row in tools.embedder.embed(texts, glosses)]

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._embed([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._embed(texts)

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._embed([query])[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._embed([query])[0]
