"""``python -m index.worker``: prepares articles for another process, which writes them.

Chroma's client holds Python's lock for as long as it writes, so a thread beside it stands still; this is a process of
its own (see `index.crew`).  It reads pickles from stdin and writes pickles to stdout: first where the compiled
lexicon lies and the fingerprint, then parcels of article versions; back come the prepared articles, in order.
Two threads keep the pipes moving, so that neither side waits for the other to read.
"""

import os
import pickle
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from index.analyse import Analyser
from index.build import embedded, prepare
from index.crew import seldom_collecting
from index.embedding import BuiltinEmbedder
from index.lexicon import load_lexicon
from index.store import Prepared, Version
from index.workshop import Workshop


def prepared(workshop: Workshop, parcel: list[Version]) -> list[Prepared]:
    """Article versions with everything that is stored of them."""
    return embedded(workshop, [prepare(workshop, version.drawn()) for version in parcel])


def serve(jobs: IO[bytes], results: IO[bytes]) -> None:
    """Work until `jobs` ends.

    Args:
        jobs: pickles: (cache folder, fingerprint), then a list of Version each.
        results: pickles: a list of Prepared for each job.
    """
    todo: SimpleQueue[Any] = SimpleQueue()
    done: SimpleQueue[Any] = SimpleQueue()
    reader = threading.Thread(target=_receive, args=(jobs, todo), daemon=True)
    writer = threading.Thread(target=_send, args=(done, results))
    reader.start()
    writer.start()
    try:
        first = todo.get()
        if first is None:  # whoever started this process died before it could say what for
            return
        cache, mark = first
        lexicon = load_lexicon(Path(cache))
        workshop = Workshop(lexicon, Analyser(lexicon), BuiltinEmbedder(), mark)
        while job := todo.get():
            done.put(prepared(workshop, job))
    finally:
        done.put(None)
        writer.join()


def _receive(source: IO[bytes], into: "SimpleQueue[Any]") -> None:
    try:
        while True:
            into.put(pickle.load(source))
    except Exception:  # the other side has ended, or sends what cannot be read
        into.put(None)


def _send(of: "SimpleQueue[Any]", target: IO[bytes]) -> None:
    try:
        while (result := of.get()) is not None:
            pickle.dump(result, target, pickle.HIGHEST_PROTOCOL)
            target.flush()
    except Exception:  # nobody reads any more, or it cannot be sent
        os._exit(1)


if __name__ == "__main__":
    results = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not come between the results
    with seldom_collecting():
        serve(sys.stdin.buffer, results)
