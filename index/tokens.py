"""Counting tokens without a network: the home of tiktoken.

tiktoken (MIT, OpenAI) fetches its tables when it is first used; llama-index-core ships the two that are needed
in its package, and tiktoken is pointed there.  Other models than OpenAI's cut texts otherwise, so for them the
count is an estimate.
"""

import importlib.util
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktoken import Encoding

ENCODING = "o200k_base"
_VARIABLE = "TIKTOKEN_CACHE_DIR"


@lru_cache(maxsize=1)
def _encoding() -> "Encoding":
    import tiktoken

    spec = importlib.util.find_spec("llama_index.core")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("llama-index-core is not installed; run: pip install -r requirements.txt")
    # tiktoken knows no argument for this; a folder that somebody else has set keeps its say.
    if _VARIABLE not in os.environ:
        os.environ[_VARIABLE] = str(Path(spec.submodule_search_locations[0]) / "_static" / "tiktoken_cache")
    return tiktoken.get_encoding(ENCODING)


@lru_cache(maxsize=4000)
def count(text: str) -> int:
    """How many tokens a text is, by `ENCODING`; what looks like a control token is counted as plain text.

    >>> count("a plain sentence"), count("<|endoftext|>") > 1
    (3, True)
    """
    return len(_encoding().encode_ordinary(text))
