"""What the project knows of a language model: one method, messages in, pieces of a reply out.

The real one is in `index.service`; the scripted one here enters by the same door.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from index.models.budget import Budget

SYSTEM, USER = "system", "user"
REPLY_TOKENS = 3000


class Message(NamedTuple):
    """One message to a model.

    Attributes:
        role: ``system`` or ``user``.
        content: its text.
    """

    role: str
    content: str


class Request(NamedTuple):
    """What a model is asked.

    Attributes:
        messages: the instructions first, then the material; what repeats between questions stands first.
        schema: JSON schema of the reply; a reply may come in another form all the same.
        reply_tokens: the longest reply that is wanted.
    """

    messages: tuple[Message, ...]
    schema: Mapping[str, Any]
    reply_tokens: int = REPLY_TOKENS


def request(system: str, user: str, schema: Mapping[str, Any], reply_tokens: int = REPLY_TOKENS) -> Request:
    """A request of two messages."""
    return Request((Message(SYSTEM, system), Message(USER, user)), schema, reply_tokens)


class Chat(Protocol):
    """A language model; may be shared by threads.

    Attributes:
        model: its name, as answers and logs state it.
    """

    model: str

    def stream(self, request: Request, budget: Budget) -> Iterator[str]:
        """The reply piece by piece, as it arrives; what it took is entered in the budget.

        Raises:
            ServiceRefused: the key, the model or the request is not accepted.
            ServiceUnreachable: no connection, or it broke off.
            ReplyUnusable: empty, cut short, declined or too long; pieces may have come before.
            BudgetSpent: seconds, tokens or money of the question are used up.
            ServiceError: the server failed, after counted retries.
        """
        ...


def complete(chat: Chat, request: Request, budget: Budget) -> str:
    """The whole reply; errors as `Chat.stream` raises them."""
    return "".join(chat.stream(request, budget))


Line = str | Exception | Callable[[Request], str]


class ScriptedChat:
    """A model that replies from a list, for tests; it fails loudly when the list has run out.

    Attributes:
        requests: every request, in order.

    Args:
        replies: texts; an exception is raised instead; a function is given the request.
        piece: characters that arrive at a time.
    """

    model = "scripted"

    def __init__(self, replies: Sequence[Line], piece: int = 7) -> None:
        self._replies = list(replies)
        self._piece = piece
        self.requests: list[Request] = []

    def stream(self, request: Request, budget: Budget) -> Iterator[str]:
        """The next reply, in pieces."""
        self.requests.append(request)
        if not self._replies:
            raise AssertionError(f"the script has run out of replies at call {len(self.requests)}")
        reply = self._replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        text = reply if isinstance(reply, str) else reply(request)
        budget.spend(sum(len(m.content) for m in request.messages), len(text), None, estimated=True)
        for start in range(0, len(text), self._piece):
            yield text[start : start + self._piece]
