"""What a model's tokens cost, from the table in ``data/prices.toml``; what is not listed has no known price."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from index.patterns import regex
from index.settings import Settings

TABLE = Path(__file__).parent.parent / "data" / "prices.toml"
_MILLION = 1_000_000
_DATED = regex(r"-\d{4}-\d{2}-\d{2}$")


class Price(NamedTuple):
    """US dollars for a million tokens.

    Attributes:
        input: of the prompt.
        output: of the reply; 0 for embeddings, which have none.
        cached: of the part of a prompt that the server had kept from an earlier request.
    """

    input: float
    output: float = 0.0
    cached: float | None = None

    def cost(self, prompt: int, completion: int = 0, cached: int = 0) -> float:
        """US dollars for one call.

        >>> Price(2.0, 8.0, 0.5).cost(1_000_000, 500_000, 400_000)
        5.4
        """
        kept = self.input if self.cached is None else self.cached
        return ((prompt - cached) * self.input + cached * kept + completion * self.output) / _MILLION


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, dict[str, float]]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def price_of(settings: Settings, model: str, kind: str = "chat") -> Price | None:
    """The price of a model, or None where it is not known: not listed, or another server than OpenAI's.

    A dated name (``gpt-4o-2024-08-06``) costs what the name without the date does.

    Args:
        settings: say which server is asked.
        model: its name.
        kind: ``chat`` or ``embeddings``.
    """
    if not settings.asks_openai:
        return None
    listed = _table()[kind]
    row = listed.get(model) or listed.get(_DATED.sub("", model))
    return Price(row["input"], row.get("output", 0.0), row.get("cached")) if row else None
