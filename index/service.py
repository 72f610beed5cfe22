"""Models behind any server that speaks OpenAI's format: the home of openai, for chats and for vectors.

Not every server knows strict schemas, a limit by its newer name, a temperature, or usage in a stream; what one
refuses is asked for more simply, and what it refused is remembered for that server and model.  What went wrong is
told without the server's own words, which may repeat a key.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from index import tokens
from index.errors import BudgetSpent, ServiceError, ServiceRefused, ServiceUnreachable, SettingsError
from index.models.budget import Budget
from index.models.chat import Request
from index.models.dialect import DIALECTS, Dialect, first_dialect, form_of, simpler
from index.models.events import events
from index.models.meter import Meter
from index.models.prices import Price, price_of
from index.models.retry_after import wait_s
from index.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI

RETRIES = 2
"""After the first attempt, where a server is busy or failing."""
BACKOFF_S = 0.5
"""Before the first retry; doubled for the next. A server's Retry-After goes before it."""
OPENAI_URL = "https://api.openai.com/v1"
LOCAL_KEY = "none"
"""Sent to servers that want no key: the client refuses to send nothing."""
LOOK_S = 5.0
"""Seconds for asking which models a server has."""

_BUSY = frozenset({408, 409, 429, 500, 502, 503, 504, 529})
_MESSAGE_TOKENS = 4

T = TypeVar("T")


class Server:
    """One server: its client, its retries, how many calls it gets at a time.  May be shared by threads.

    Args:
        settings: key, address, seconds of silence, calls at a time.

    Raises:
        SettingsError: neither key nor address is set.
    """

    def __init__(self, settings: Settings) -> None:
        if not (settings.openai_api_key or settings.openai_base_url):
            raise SettingsError(
                "OPENAI_API_KEY: expected a key, or an address in OPENAI_BASE_URL, got neither; set one"
            )
        self.settings = settings
        self._client: OpenAI | None = None
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(settings.model_calls)

    def __repr__(self) -> str:
        return "Server()"

    def client(self) -> "OpenAI":
        """The client, made when it is first used."""
        import openai

        with self._lock:
            if self._client is None:
                key = self.settings.openai_api_key
                # Its own retries know nothing of a question's deadline, so they are off.
                self._client = openai.OpenAI(
                    api_key=key.get_secret_value() if key else LOCAL_KEY,
                    base_url=self.settings.openai_base_url or OPENAI_URL,
                    timeout=self.settings.timeout_s,
                    max_retries=0,
                )
            return self._client

    @contextmanager
    def place(self, budget: Budget) -> Iterator[None]:
        """Wait for one of the server's places, at most until the question's deadline."""
        if not self._places.acquire(timeout=max(budget.seconds_left, 0.001)):
            budget.check_time()
            raise BudgetSpent("expected a free place at the model's server, got none in time; raise RAG_MODEL_CALLS")
        try:
            yield
        finally:
            self._places.release()

    def seconds(self, budget: Budget) -> float:
        """How long the server may stay silent."""
        return max(min(self.settings.timeout_s, budget.seconds_left), 0.001)

    def attempts(self, work: Callable[[], T], budget: Budget) -> T:
        """Do `work`, again where the server is busy or failing, as long as the question has time.

        Raises:
            openai.APIStatusError: the last one, when the server goes on failing or refuses.
            openai.APIConnectionError: there is none, the server is silent, or it goes on breaking off.
            BudgetSpent: the deadline comes before the next attempt.
        """
        import openai

        for number in range(RETRIES + 1):
            budget.check_time()
            try:
                return work()
            except (openai.APIStatusError, openai.APIConnectionError) as error:
                headers = error.response.headers if isinstance(error, openai.APIStatusError) else {}
                wait = wait_s(headers, BACKOFF_S * 2**number)
                if not _may_pass(error) or number == RETRIES or wait >= budget.seconds_left:
                    raise
            budget.retried()
            time.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def models(self) -> frozenset[str] | None:
        """The names of the models that the server says it has; None where it does not say."""
        import openai

        try:
            listed = self.client().with_options(timeout=min(LOOK_S, self.settings.timeout_s)).models.list()
            return frozenset(str(model.id) for model in listed.data or ())
        except (openai.OpenAIError, AttributeError, TypeError, ValueError):
            return None


@lru_cache(maxsize=8)
def server_of(settings: Settings) -> Server:
    """The server of some settings; one for all who ask with the same."""
    return Server(settings)


def check_model(settings: Settings) -> None:
    """Refuse a model that the server does not have; a server that does not say is believed to have it.

    Raises:
        SettingsError: the server lists its models, and this one is not among them.
    """
    served = server_of(settings).models()
    for variable, model, used in (
        ("RAG_CHAT_MODEL", settings.answer_model, settings.answer_mode == "llm"),
        ("RAG_EMBED_MODEL", settings.vector_model, settings.embedding_mode == "openai"),
    ):
        if served and used and model and not {model, f"{model}:latest"} & served:
            some = ", ".join(sorted(served)[:8]) + (", ..." if len(served) > 8 else "")
            raise SettingsError(f"{variable}: expected one of the server's models ({some}), got {model!r}; correct it")


class OpenAIChat:
    """A chat model; see `index.models.chat.Chat`.

    Args:
        settings: the server and `answer_model`.

    Raises:
        SettingsError: no model is named, or neither key nor address is set, or a cost limit is set for a
            model whose price is not known.
    """

    def __init__(self, settings: Settings) -> None:
        self._server = server_of(settings)
        if not settings.answer_model:
            raise SettingsError(
                "RAG_CHAT_MODEL: expected the name of a model, got nothing; set it to one the server has"
            )
        self.model = settings.answer_model
        self._price = price_of(settings, self.model)
        if settings.max_cost_usd is not None and self._price is None:
            raise SettingsError(
                f"RAG_MAX_COST_USD: expected a model whose price is known, got {self.model!r}; add its price to "
                "index/data/prices.toml, or limit tokens by RAG_MAX_TOKENS instead"
            )
        self._place = (settings.openai_base_url or "", self.model)
        self._first = first_dialect(settings)

    def __repr__(self) -> str:
        return f"OpenAIChat(model={self.model!r})"

    def stream(self, request: Request, budget: Budget) -> Iterator[str]:
        """See `index.models.chat.Chat.stream`."""
        asked = sum(tokens.count(m.content) + _MESSAGE_TOKENS for m in request.messages)
        asked += tokens.count(json.dumps(request.schema))
        budget.admit(asked, request.reply_tokens, self._price)
        meter = Meter(asked, self._price)
        try:
            with self._server.place(budget):
                yield from self._pieces(request, budget, meter)
        except ServiceUnreachable:
            budget.lose_connection()
            raise
        finally:
            meter.enter(budget)

    def _pieces(self, request: Request, budget: Budget, meter: Meter) -> Iterator[str]:
        with _translated(self.model, self._server.settings.timeout_s):
            (stack, response), dialect = self._opened(request, budget)
            DIALECTS[self._place] = dialect
            meter.begun = True
            with stack:
                for event in events(response.iter_bytes(), budget):
                    meter.take(event)
                    if event.text:
                        yield event.text
        meter.check(request.reply_tokens)

    def _opened(self, request: Request, budget: Budget) -> tuple[tuple[ExitStack, Any], Dialect]:
        """A response that streams, and the dialect in which it was asked for."""
        import openai

        dialect = DIALECTS.get(self._place, self._first)
        tried = {dialect}
        while True:
            try:
                return self._server.attempts(lambda d=dialect: self._ask(request, d, budget), budget), dialect  # type: ignore[misc]
            except openai.APIStatusError as error:
                next_one = simpler(dialect, error.status_code, _said(error))
                if next_one is None or next_one in tried:
                    raise
                dialect = next_one
                tried.add(dialect)
                budget.retried()

    def _ask(self, request: Request, dialect: Dialect, budget: Budget) -> tuple[ExitStack, Any]:
        """Send a request; the response's body has not been read when this returns."""
        form = form_of(request, dialect)
        # All but the messages goes past the client's typed parameters: walking a schema with them takes milliseconds.
        opened = self._server.client().chat.completions.with_streaming_response.create(
            model=self.model, messages=form.pop("messages"), stream=True, timeout=self._server.seconds(budget),
            extra_body=form,
        )  # fmt: skip
        # Entering sends it: a refusal is raised here, before anything is yielded.
        stack = ExitStack()
        return stack, stack.enter_context(opened)


def embed(
    settings: Settings, model: str, texts: Sequence[str], budget: Budget, price: Price | None = None
) -> list[list[float]]:
    """The vectors of some texts, in their order; one request.

    Args:
        settings: say which server.
        model: that embeds.
        texts: few and short enough for one request.
        budget: of the question, or of the build.
        price: of the model, where it is known.

    Raises:
        ServiceError: as `index.models.chat.Chat.stream`.
    """
    server = server_of(settings)
    asked = sum(tokens.count(text) for text in texts)
    budget.admit(asked, 0, price)

    def work() -> Any:
        return server.client().embeddings.create(
            model=model, input=list(texts), encoding_format="float", timeout=server.seconds(budget)
        )

    try:
        with server.place(budget), _translated(model, settings.timeout_s, "RAG_EMBED_MODEL"):
            found = server.attempts(work, budget)
            vectors = [row.embedding for row in sorted(found.data or (), key=lambda row: row.index)]
    except ServiceUnreachable:
        budget.lose_connection()
        raise
    except (AttributeError, TypeError, ValueError):
        raise ServiceError("expected vectors from the server, got something else; check RAG_EMBED_MODEL") from None
    reported = getattr(found.usage, "prompt_tokens", None)
    taken = reported if isinstance(reported, int) else asked
    budget.spend(taken, 0, price.cost(taken) if price else None, estimated=not isinstance(reported, int))
    if len(vectors) != len(texts) or len({len(vector) for vector in vectors}) > 1:
        raise ServiceError(f"expected {len(texts)} vectors of one length, got others; check RAG_EMBED_MODEL")
    return vectors


def _said(error: Any) -> str:
    """The server's words, to be searched and never shown."""
    return str(getattr(error, "body", None) or error).casefold()


def _is_out_of_money(error: Any) -> bool:
    return error.status_code == 429 and "insufficient_quota" in _said(error)


def _may_pass(error: Any) -> bool:
    """Whether the next attempt may do better: the server is busy or failing, or broke off before it replied."""
    import httpx2

    if hasattr(error, "status_code"):
        return error.status_code in _BUSY and not _is_out_of_money(error)
    return isinstance(error.__cause__, httpx2.RemoteProtocolError | httpx2.ReadError | httpx2.WriteError)


@contextmanager
def _translated(model: str, timeout_s: float, variable: str = "RAG_CHAT_MODEL") -> Iterator[None]:
    """The libraries' errors as this project's, without a word of the server's."""
    import httpx2
    import openai

    try:
        yield
    except openai.APIStatusError as error:
        raise _of_status(error, model, variable) from None
    except (openai.APITimeoutError, httpx2.TimeoutException):
        raise ServiceUnreachable(
            f"expected the model's server to go on within {timeout_s:g} s, got silence; raise RAG_TIMEOUT_S"
        ) from None
    except openai.APIConnectionError:
        raise ServiceUnreachable(
            "expected an answer from the model's server, got no connection; check OPENAI_BASE_URL"
        ) from None
    except httpx2.HTTPError:
        raise ServiceUnreachable(
            "expected the end of the model's reply, got a connection that broke off; ask again"
        ) from None
    except openai.OpenAIError as error:
        raise ServiceError(f"the model's server sent what cannot be read ({type(error).__name__}); try again") from None


def _of_status(error: Any, model: str, variable: str) -> ServiceError:
    status = error.status_code
    if status in (401, 403):
        return ServiceRefused(f"the model's server refused the key (status {status}); check OPENAI_API_KEY")
    if status == 404:
        return ServiceRefused(f"the model's server has no model {model!r} (status 404); set {variable} to one it has")
    if _is_out_of_money(error):
        return ServiceRefused("the account of OPENAI_API_KEY has no credit left (status 429); top it up")
    if status == 413 or "context_length" in _said(error) or "context length" in _said(error):
        return ServiceRefused(f"the prompt is longer than {model!r} takes (status {status}); lower RAG_CONTEXT_TOKENS")
    if status == 429 or status >= 500:
        return ServiceError(f"the model's server is busy or failing (status {status}); try again later")
    return ServiceRefused(f"the model's server refused the request (status {status}); check {variable} and its limits")
