"""What one reply of a model took, and whether it came whole."""

from index import tokens
from index.errors import ReplyUnusable, ServiceUnreachable
from index.models.budget import Budget
from index.models.events import Event
from index.models.prices import Price

MAX_REPLY = 60_000
"""Characters; a longer reply is given up."""


class Meter:
    """Counts one reply while it arrives.

    Args:
        asked: tokens of the prompt by our own count.
        price: of the model, where it is known.

    Attributes:
        begun: the server has taken the request, so that it costs something.
    """

    def __init__(self, asked: int, price: Price | None) -> None:
        self._asked = asked
        self._price = price
        self._usage: tuple[int, int, int] | None = None
        self._ends: set[str] = set()
        self._pieces: list[str] = []
        self._length = 0
        self.begun = False

    def take(self, event: Event) -> None:
        """Count an event.

        Raises:
            ReplyUnusable: the reply is longer than any answer.
        """
        self._pieces.append(event.text)
        self._length += len(event.text)
        if self._length > MAX_REPLY:
            raise ReplyUnusable(f"expected a reply of at most {MAX_REPLY:,} characters, got more")
        self._usage = event.usage or self._usage
        if event.finish:
            self._ends.add(event.finish)

    def check(self, limit: int) -> None:
        """Refuse a reply that did not come whole.

        Args:
            limit: tokens that it was allowed.

        Raises:
            ReplyUnusable: cut short, declined or empty.
            ServiceUnreachable: it broke off without an end.
        """
        if "length" in self._ends:
            raise ReplyUnusable(
                f"expected a reply of at most {limit:,} tokens, got one cut short; raise RAG_REPLY_TOKENS"
            )
        if self._ends & {"refusal", "content_filter"}:
            raise ReplyUnusable("the model declined to answer")
        if not self._ends:
            raise ServiceUnreachable(
                "expected the end of the model's reply, got a connection that broke off; ask again"
            )
        if not "".join(self._pieces).strip():
            raise ReplyUnusable("expected a reply from the model, got an empty one; ask again")

    def enter(self, budget: Budget) -> None:
        """Enter the cost in a question's budget, by the server's count or else by our own."""
        if not self.begun:
            return
        prompt, completion, cached = self._usage or (self._asked, tokens.count("".join(self._pieces)), 0)
        cost = self._price.cost(prompt, completion, cached) if self._price else None
        budget.spend(prompt, completion, cost, estimated=self._usage is None)
