"""What one question may take of a service: seconds, tokens, money; and what it took."""

import time
from typing import NamedTuple

from index.errors import BudgetSpent, ServiceUnreachable
from index.models.prices import Price


class Usage(NamedTuple):
    """Tokens and money that a question cost.

    Attributes:
        prompt_tokens, completion_tokens: as the server counted them, or by our own count where it did not say.
        cost_usd: None where a price is not known.
        calls: requests that brought a reply, and `retries`: further ones that had to be made for them.
        estimated: whether any of the tokens were counted by us.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float | None = 0.0
    calls: int = 0
    retries: int = 0
    estimated: bool = False


class Budget:
    """The allowance of one question; every call of the question is given the same one.

    Args:
        seconds: until the deadline, counted from now.
        tokens: of prompts and replies together; None is no limit.
        cost_usd: None is no limit.
    """

    def __init__(self, seconds: float, tokens: int | None = None, cost_usd: float | None = None) -> None:
        self._deadline = time.monotonic() + seconds
        self._seconds = seconds
        self._tokens = tokens
        self._cost = cost_usd
        self._lost = False
        self.usage = Usage()

    @property
    def seconds_left(self) -> float:
        """Seconds until the deadline, never below 0."""
        return max(self._deadline - time.monotonic(), 0.0)

    def check_time(self) -> None:
        """Hold the clock against the deadline.

        Raises:
            BudgetSpent: it has passed.
        """
        if self.seconds_left <= 0:
            raise BudgetSpent(
                f"expected the model within {self._seconds:g} s for the whole question, got no further; "
                "raise RAG_DEADLINE_S or ask again"
            )

    def admit(self, prompt: int, completion: int, price: Price | None = None) -> None:
        """Whether a call may be made that takes at most so many tokens.

        Raises:
            ServiceUnreachable: a connection failed earlier in this question.
            BudgetSpent: it would take more seconds, tokens or money than are left.
        """
        if self._lost:
            raise ServiceUnreachable("the connection to the model's server failed earlier in this question")
        self.check_time()
        used = self.usage.prompt_tokens + self.usage.completion_tokens
        if self._tokens is not None and used + prompt + completion > self._tokens:
            raise BudgetSpent(
                f"expected at most {self._tokens:,} tokens a question, got {used:,} and a call of up to "
                f"{prompt + completion:,} more; raise RAG_MAX_TOKENS or lower RAG_CONTEXT_TOKENS"
            )
        if self._cost is not None and price is not None:
            would = (self.usage.cost_usd or 0.0) + price.cost(prompt, completion)
            if would > self._cost:
                raise BudgetSpent(
                    f"expected at most {self._cost:g} USD a question, got up to {would:.4f}; raise RAG_MAX_COST_USD"
                )

    def lose_connection(self) -> None:
        """Remember that a connection failed: `admit` lets no further call through."""
        self._lost = True

    def retried(self) -> None:
        """Count a request that had to be made again."""
        self.usage = self.usage._replace(retries=self.usage.retries + 1)

    def spend(self, prompt: int, completion: int, cost_usd: float | None, estimated: bool = False) -> None:
        """Enter what a call took; a cost that is not known makes the sum unknown."""
        u = self.usage
        cost = None if u.cost_usd is None or cost_usd is None else u.cost_usd + cost_usd
        self.usage = Usage(
            u.prompt_tokens + prompt, u.completion_tokens + completion, cost, u.calls + 1, u.retries,
            u.estimated or estimated,
        )  # fmt: skip
