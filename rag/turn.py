"""One question on its way through the assistant: what it may cost, how long it took, what the reader is told beside."""

from time import perf_counter

from index.filters import Filters
from index.models.budget import Budget
from index.settings import Settings


class Turn:
    """One question on its way.

    Args:
        settings: of the assistant.
        filters: of the question.

    Attributes:
        budget: of the question.
        timings: milliseconds by stage.
        notes: remarks for the reader.
        failure: why there is no answer, in the reader's language, or None.
        courtesy: what is said where nothing was asked, in the reader's language, or None.
    """

    def __init__(self, settings: Settings, filters: Filters) -> None:
        self._last = perf_counter()
        self.filters = filters
        self.budget = Budget(settings.deadline_s, settings.max_tokens, settings.max_cost_usd)
        self.timings: dict[str, float] = {}
        self.notes: list[str] = []
        self.failure: str | None = None
        self.courtesy: str | None = None

    def stage(self, name: str) -> None:
        """A stage has ended; its milliseconds are kept."""
        now = perf_counter()
        self.timings[name] = round((now - self._last) * 1000, 2)
        self._last = now
