"""How long a server asks to be left alone before it is asked again."""

import math
import time
from collections.abc import Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime


def wait_s(headers: Mapping[str, str], otherwise: float) -> float:
    """Seconds before the next attempt.

    Args:
        headers: of the server's reply: ``retry-after-ms``, or ``retry-after`` in seconds or as a date (RFC 9110).
        otherwise: where they do not say, or not so that it can be read.

    >>> wait_s({"retry-after-ms": "250", "retry-after": "9"}, 2), wait_s({"retry-after": "soon"}, 2)
    (0.25, 2)
    >>> wait_s({"retry-after": "nan"}, 2), wait_s({"retry-after": "-1"}, 2)
    (2, 0.0)
    """
    for name, divisor in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        with suppress(KeyError, ValueError):
            seconds = float(headers[name]) / divisor
            if not math.isnan(seconds):
                return max(seconds, 0.0)
    try:
        at: float = parsedate_to_datetime(headers.get("retry-after", "")).timestamp()
    except ValueError:
        return otherwise
    return max(at - time.time(), 0.0)
