"""Question -> Answer: understand, retrieve, answer, verify.

from rag import Assistant
answer = Assistant.open().ask("what did the US get in return?")
"""

from typing import TYPE_CHECKING, Any

from index.filters import Filters
from index.settings import Settings
from rag.answer import Answer, Citation, Done, Passage, Quoted, Retrieved, Sentence

if TYPE_CHECKING:
    from rag.assistant import Assistant

__all__ = [
    "Answer", "Assistant", "Citation", "Done", "Filters", "Passage", "Quoted", "Retrieved", "Sentence",
    "Settings",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import the assistant, and with it the heavy libraries, when it is asked for."""
    if name == "Assistant":
        from rag.assistant import Assistant

        return Assistant
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
