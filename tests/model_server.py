"""A real HTTP server on loopback that speaks OpenAI's wire format, with every fault that a test asks for."""

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

Body = dict[str, Any]


class Answer(NamedTuple):
    """What the server does with a request.

    Attributes:
        status: HTTP status.
        text: of a chat completion; None sends `payload`.
        payload: JSON of the response's body; bytes are sent as they are.
        headers: further ones.
        finish: reason for the end; None leaves it out, with `[DONE]`.
        usage: whether tokens are counted.
        piece: characters in each event of a stream.
        end: ``whole``; ``nothing`` closes the connection without a reply; in mid-stream ``close`` ends it without an
            end, ``reset`` breaks the connection (what was sent may be lost), ``stall`` falls silent.
        delta: further fields of the message, such as a refusal.
    """

    status: int = 200
    text: str | None = None
    payload: Any = None
    headers: tuple[tuple[str, str], ...] = ()
    finish: str | None = "stop"
    usage: bool = True
    piece: int = 40
    end: str = "whole"
    delta: tuple[tuple[str, Any], ...] = ()


Respond = Callable[[Body], Answer]


class Running(NamedTuple):
    """A server that is up.

    Attributes:
        url: for OPENAI_BASE_URL.
        requests: (headers by lower-case name, body) of every POST, in order.
    """

    url: str
    requests: list[tuple[dict[str, str], Body]]

    @property
    def chats(self) -> list[Body]:
        """The bodies of chat requests."""
        return [body for _, body in self.requests if "messages" in body]


def reply(text: str, **more: Any) -> Answer:
    """A chat completion that says `text`."""
    return Answer(text=text, **more)


def refusal(status: int, message: str = "no", retry_after: str | None = None, code: str | None = None) -> Answer:
    """An error in OpenAI's form."""
    payload = {"error": {"message": message, "type": "error", "code": code, "param": None}}
    headers = (("Retry-After", retry_after),) if retry_after else (("Retry-After-Ms", "1"),)
    return Answer(status, payload=payload, headers=headers)


def vectors(body: Body, dimensions: int = 8) -> Answer:
    """Embeddings: a vector by the text's letters, which a reader can compute."""
    texts = body["input"]
    rows = [[1.0 + sum(map(ord, text[i::dimensions])) for i in range(dimensions)] for text in texts]
    data = [{"object": "embedding", "index": n, "embedding": row} for n, row in enumerate(rows)]
    usage = {"prompt_tokens": sum(len(t) for t in texts), "total_tokens": 0}
    return Answer(payload={"object": "list", "data": data, "model": body["model"], "usage": usage})


_USAGE = {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}


def _whole(answer: Answer) -> Body:
    message = {"role": "assistant", "content": answer.text, **dict(answer.delta)}
    choice = {"index": 0, "finish_reason": answer.finish, "message": message}
    body = {"id": "x", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
    return {**body, "usage": _USAGE} if answer.usage else body


def _events(answer: Answer, wants_usage: bool) -> Iterator[bytes]:
    """The lines of a stream."""

    def line(choices: list[Body], **more: Any) -> bytes:
        body = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": choices, **more}
        return b"data: " + json.dumps(body).encode() + b"\n\n"

    text = answer.text or ""
    yield line(
        [{"index": 0, "delta": {"role": "assistant", "content": "", **dict(answer.delta)}, "finish_reason": None}]
    )
    for start in range(0, len(text), answer.piece):
        delta = {"content": text[start : start + answer.piece]}
        yield line([{"index": 0, "delta": delta, "finish_reason": None}])
    if answer.finish:
        yield line([{"index": 0, "delta": {}, "finish_reason": answer.finish}])
    if answer.usage and wants_usage:
        yield line([], usage=_USAGE)
    yield b"data: [DONE]\n\n"


class _Server(ThreadingHTTPServer):
    """What the requests have in common: how they are answered, what has come in, and whether the test is over."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, respond: Respond, models: tuple[str, ...] | None, embed: Respond) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.respond, self.models, self.embed = respond, models, embed
        self.requests: list[tuple[dict[str, str], Body]] = []
        self.over = threading.Event()
        self.wrong: list[Exception] = []

    def handle_error(self, *_: object) -> None:
        """Say nothing: what went wrong is kept in `wrong`."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """The list of models."""
        models = self.server.models
        if models is None or not self.path.endswith("/models"):
            return self._send(refusal(404))
        listed = [{"id": name, "object": "model", "created": 0, "owned_by": "x"} for name in models]
        return self._send(Answer(payload={"object": "list", "data": listed}))

    def do_POST(self) -> None:
        """Embeddings or a chat completion."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append(({name.lower(): value for name, value in self.headers.items()}, body))
        answer = self.server.embed(body) if self.path.endswith("/embeddings") else self.server.respond(body)
        if answer.end == "nothing":
            self.close_connection = True
            return None
        if answer.text is None or not body.get("stream"):
            return self._send(answer)
        return self._stream(answer, bool(body.get("stream_options")))

    def _send(self, answer: Answer) -> None:
        payload = _whole(answer) if answer.text is not None else answer.payload
        data = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        self._head(answer, "application/json", (("Content-Length", str(len(data))), *answer.headers))
        self.wfile.write(data)

    def _head(self, answer: Answer, kind: str, headers: Iterable[tuple[str, str]] = ()) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", kind)
        self.send_header("Connection", "close")  # a server that is shut down answers nobody any more
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True

    def _stream(self, answer: Answer, wants_usage: bool) -> None:
        self._head(answer, "text/event-stream")
        lines = list(_events(answer, wants_usage))
        cut = len(lines) // 2 if answer.end != "whole" else len(lines)
        for line in lines[:cut]:
            self.wfile.write(line)
            self.wfile.flush()
        if answer.end == "stall":
            self.server.over.wait(20)
        if answer.end == "reset":
            # Zero seconds of lingering: the socket is closed by a reset instead of an end.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """One connection; a failure of the server's own is kept for the end of the test."""
        try:
            super().handle()
        except OSError:
            pass  # the client has gone, or the connection was reset on purpose
        except ValueError as error:
            if "closed file" not in str(error):
                self.server.wrong.append(error)
        except Exception as error:
            self.server.wrong.append(error)

    def finish(self) -> None:
        """Close what is still open."""
        with suppress(OSError, ValueError):
            super().finish()


@contextmanager
def model_server(
    respond: Respond, models: tuple[str, ...] | None = None, embed: Respond = vectors
) -> Iterator[Running]:
    """Serve chat completions by `respond`, embeddings by `embed`, and the list of `models` (None: 404)."""
    server = _Server(respond, models, embed)
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield Running(f"http://127.0.0.1:{server.server_address[1]}/v1", server.requests)
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
    assert not server.wrong, f"the server's own answers failed: {server.wrong}"
