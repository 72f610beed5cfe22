"""Saved runs: which there are, what each was, and a run read back with its questions and articles."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from evals.gold import ALL, of_split, read_gold
from evals.prediction import Corpus, Prediction
from evals.runlog import Log, LogError, check_complete, check_gold, corpus_of, predictions, read_log
from index.errors import NewsError
from index.readers import articles_in
from index.settings import PROJECT

BASELINE = PROJECT / "evals" / "gold" / "baseline.jsonl"
"""The committed run."""
GATE = PROJECT / "evals" / "gate.toml"
"""How much worse a run may be than the committed one."""

_POLICY = """<!doctype html><html><head><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'unsafe-inline'"></head>"""


class Saved(NamedTuple):
    """One saved run.

    Attributes:
        path: of its log.
        changed: when the log was last written to, in nanoseconds.
        asked, answered: how many questions it is of, and how many have an answer.
        gold: path of its questions.
        model: what wrote the answers; None for quotes alone.
        commit: of this project, or None.
        problem: why it cannot be shown, a sentence; None for a run that is whole.
    """

    path: Path
    changed: int
    asked: int = 0
    answered: int = 0
    gold: str = ""
    model: str | None = None
    commit: str | None = None
    problem: str | None = None

    @property
    def when(self) -> datetime:
        """When the log was last written to, in this machine's time."""
        return datetime.fromtimestamp(self.changed / 1e9, UTC).astimezone()


def logs_in(folder: Path) -> list[Path]:
    """The logs of a folder, the newest first; none where there is no such folder."""
    try:
        return sorted(folder.glob("run-*.jsonl"), key=lambda path: path.name, reverse=True)
    except OSError:
        return []


def look(path: Path) -> Saved:
    """What a log says of its run; never raises for a damaged one."""
    try:
        changed = os.stat(path).st_mtime_ns
    except OSError as error:
        return Saved(path, 0, problem=f"{path.name}: expected a log of a run, got {error.strerror}; run again")
    saved = Saved(path, changed)
    try:
        log = read_log(path)
        header = log.header
        saved = Saved(
            path, changed, len(header["items"]), len(log.entries), str(header["gold"]["path"]),
            header.get("model"), header.get("commit"),
        )  # fmt: skip
        check_complete(log, path)
    except NewsError as error:
        return saved._replace(problem=str(error))
    except (KeyError, TypeError, AttributeError) as error:
        return saved._replace(problem=f"{path}: expected the header of a run, got one without {error}; run again")
    return saved


def texts_of(corpus: Path, hashes: dict[str, str] | None = None) -> dict[str, str]:
    """doc_id -> stored text of every article of a folder, as the index would store it.

    Args:
        corpus: the folder.
        hashes: what some articles' hashes must be, as a log remembers them.

    Raises:
        LogError: a file is no longer what it was when the log was made.
        CorpusError: there is no such folder.
    """
    texts = {}
    for doc_id, sha256, read in articles_in(corpus.absolute()):
        if hashes and hashes.get(doc_id, sha256) != sha256:
            raise LogError(
                f"{corpus / doc_id}: expected the article that the run was asked about, got another text; run again"
            )
        texts[doc_id] = read.text
    return texts


def scored(
    log_path: Path, gold: Path | None = None, corpus: Path | None = None, split: str = ALL
) -> tuple[Log, list[Prediction], Corpus]:
    """A log with its gold items, of one split or of all, and articles.

    Args:
        log_path: of the log.
        gold: the questions; None takes the file that the log names.
        corpus: the articles' folder; None takes the one that the log names.
        split: ``dev``, ``test`` or ``all``.

    Raises:
        UsageError: there is no such split.
        LogError: the log is damaged or unfinished, or its questions or articles are no longer what they were.
        NewsError: the questions or the articles cannot be read.
    """
    of_split([], split)
    log = read_log(log_path)
    try:
        questions = gold or PROJECT / log.header["gold"]["path"]
        if not questions.is_file():
            raise LogError(f"{log_path}: expected the questions of the run at {questions}, got no file; run again")
        check_gold(log, questions, log_path)
        check_complete(log, log_path)
        texts = texts_of(corpus or PROJECT / log.header["corpus"]["root"], log.header["corpus"]["articles"])
        return log, predictions(log, of_split(read_gold(questions, texts), split)), corpus_of(log.header, texts)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        kind = f"{type(error).__name__}: {error}"
        raise LogError(f"{log_path}: expected a log as a run writes it, got another form ({kind}); run again") from None


def report_of(log_path: Path) -> str:
    """A run's report as a page of HTML: the one beside its log, or a new one where there is none or an older one.

    Nothing in it can run or be fetched, whoever wrote the file.

    Raises:
        NewsError: there is none, and the run cannot be scored; see `scored`.
    """
    from evals.report import html
    from evals.score import score

    beside = log_path.with_suffix(".html")
    try:
        if beside.stat().st_mtime_ns >= log_path.stat().st_mtime_ns:
            return _POLICY + beside.read_text(encoding="utf-8", errors="replace")
    except OSError:
        pass
    log, answered, articles = scored(log_path)
    return _POLICY + html(log, answered, articles, score(answered, articles))
