"""What people think of answers, a JSON object a line in the data folder; ``python -m evals candidates`` reads it."""

import json
import threading
from pathlib import Path
from typing import Any

from index.errors import NewsError

FILE = "feedback.jsonl"
_LOCK = threading.Lock()


class FeedbackUnwritable(NewsError):
    """The file of feedback cannot be written."""


def record(path: Path, line: dict[str, Any]) -> None:
    """Add a line; a later line on the same answer takes the place of an earlier one when they are read.

    Raises:
        FeedbackUnwritable: the folder is closed or the disk is full.
    """
    text = json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    try:
        with _LOCK:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab") as file:
                file.write(text)
    except OSError as error:
        raise FeedbackUnwritable(
            f"expected to write what you think to {path}, got {error.strerror}; free the disk or the file"
        ) from None
