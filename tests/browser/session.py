"""A session of the chat without a browser: the websocket that the page speaks, and what comes over it."""

import re
from html import unescape

import websocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

WAIT_S = 120


class Session:
    """One session, with its page open.

    Attributes:
        questions: those of its conversation, as its page shows them after the last one.

    Args:
        port: of the server on this machine.
    """

    def __init__(self, port: int) -> None:
        self.questions: list[str] = []
        self._input = ""
        self._address = f"ws://localhost:{port}/_stcore/stream"
        self._socket = websocket.create_connection(
            self._address, timeout=WAIT_S, subprotocols=["streamlit"], origin=f"http://localhost:{port}"
        )
        self._run(BackMsg())

    def close(self) -> None:
        """End it."""
        self._socket.close()

    def ask(self, question: str) -> str:
        """Ask, and wait for the answer.

        Returns:
            The HTML of the last answer or abstention.
        """
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._input
        state.chat_input_value.data = question
        shown = self._run(message)
        self.questions = [
            unescape(re.sub(r"<[^>]+>", "", body)) for body in shown if body.startswith('<div class="question"')
        ]
        assert self.questions[-1:] == [question], f"asked {question!r}, the page shows {self.questions}"
        said = [body for body in shown if body.startswith(('<div class="answer"', '<div class="abstained"'))]
        assert len(said) == len(self.questions), f"{len(self.questions)} questions have {len(said)} answers"
        return said[-1]

    def _run(self, message: BackMsg) -> list[str]:
        """Have the script run, and give the HTML of the page as it is when the last run has ended."""
        if not message.HasField("rerun_script"):
            message.rerun_script.query_string = ""
        self._socket.send_binary(message.SerializeToString())
        shown: dict[tuple[int, ...], str] = {}
        running = 0
        while True:
            told = ForwardMsg()
            told.ParseFromString(self._socket.recv())
            kind = told.WhichOneof("type")
            if kind == "new_session":
                running, shown = running + 1, {}
            elif kind == "delta" and told.delta.WhichOneof("type") == "new_element":
                element = told.delta.new_element
                which = element.WhichOneof("type")
                assert which != "exception", element.exception.type
                if which == "chat_input":
                    self._input = element.chat_input.id
                if which == "html":
                    shown[tuple(told.metadata.delta_path)] = element.html.body
            elif kind == "script_finished" and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return list(shown.values())
