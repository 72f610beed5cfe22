"""A real HTTP server on loopback that speaks OpenAI's chat format, for as long as a test needs it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

Answer = tuple[int, dict[str, Any]]
"""HTTP status and JSON body."""


class Running(NamedTuple):
    """A server that is up.

    Attributes:
        url: for OPENAI_BASE_URL.
        requests: (headers by lower-case name, body) of every request, in order.
    """

    url: str
    requests: list[tuple[dict[str, str], dict[str, Any]]]


def reply(text: str) -> Answer:
    """A chat completion that says `text`."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    usage = {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}
    return 200, {
        "id": "x",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [choice],
        "usage": usage,
    }


def refusal(status: int, message: str = "no") -> Answer:
    """An error in OpenAI's form."""
    return status, {"error": {"message": message, "type": "error", "code": None, "param": None}}


@contextmanager
def model_server(answer: Callable[[dict[str, Any]], Answer]) -> Iterator[Running]:
    """Serve chat completions; `answer` gets each request's body."""
    requests: list[tuple[dict[str, str], dict[str, Any]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            requests.append(({name.lower(): value for name, value in self.headers.items()}, body))
            status, payload = answer(body)
            data = json.dumps(payload).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Retry-After-Ms", "1")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Running(f"http://127.0.0.1:{server.server_address[1]}/v1", requests)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
