"""Articles that people bring: kept as files in a folder of the data folder, which is a root of its own.

What was uploaded stays when the corpus is built anew, and the corpus stays when an upload is removed.  Names
come from strangers, so every file gets a safe one; two files of one name are both kept.  A file that gives no
article is not kept, and one bad file does not hold up the others.
"""

import hashlib
import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from index.build import BuildReport, Progress, build_files
from index.corpus.upload_names import folded, free_name, safe_name
from index.errors import NewsError, SettingsError
from index.formats.base import as_language, as_text, clean
from index.patterns import regex
from index.readers import FORMATS
from index.settings import UPLOADS_ROOT, Settings
from index.storage.lock import LOCK_WAIT_S, Held, build_lock
from index.storage.records import Head
from index.store import chroma_place
from index.vectors import Chroma
from index.verify import take_out

_PART = ".part-"
"""How the name of a file that is being written begins: hidden files are never read as articles."""
_UNSEEN = regex("[\x7f-\x9f\ufffe\uffff]")


class Outcome(NamedTuple):
    """What became of one uploaded file.

    Attributes:
        name: as it was given.
        stored: the name under which it is kept; None when it is not.
        articles: doc_ids that it brought.
        present: name of what already holds the same content; nothing was added then.
        reason: why it was not taken, as one sentence; None when it was.
        problems: (name, reason) of rows and members that were left out, of a file that was taken.
    """

    name: str
    stored: str | None = None
    articles: tuple[str, ...] = ()
    present: str | None = None
    reason: str | None = None
    problems: tuple[tuple[str, str], ...] = ()


def file_of(doc_id: str) -> str:
    """The uploaded file that an article is in: safe names hold neither ``#`` nor ``!``.

    >>> file_of("box.zip!a/b.csv#3"), file_of("a.txt")
    ('box.zip', 'a.txt')
    """
    return re.split("[#!]", doc_id, maxsplit=1)[0]


def is_upload(head: Head) -> bool:
    """Whether an article was uploaded, rather than built from a folder."""
    return head.root == UPLOADS_ROOT


def together(heads: Sequence[Head], head: Head) -> list[Head]:
    """The articles that go when one is removed: of an upload, all that its file brought."""
    if not is_upload(head):
        return [head]
    return [other for other in heads if is_upload(other) and file_of(other.doc_id) == file_of(head.doc_id)]


def add(
    settings: Settings,
    files: Sequence[tuple[str, bytes]],
    progress: Progress | None = None,
    wait_s: float = LOCK_WAIT_S,
) -> list[Outcome]:
    """Keep and index some files.

    Args:
        settings: where the index lies.
        files: (name, content), the names as they came.
        progress: told of every file.
        wait_s: seconds to wait for another build.

    Returns:
        An outcome for every file, in order.

    Raises:
        IndexBusy: another build is running.
        IndexProblem: the index cannot be used.
        ServiceError: texts had to be embedded by a service, and it failed; nothing of these files is kept then.
        SettingsError: the data folder cannot be written.
    """
    outcomes: list[Outcome | None] = [_refused(name, data) for name, data in files]
    if not all(outcomes):
        with build_lock(settings, wait_s) as held:
            shelf = _Shelf(settings)
            for n, (name, data) in enumerate(files):
                outcomes[n] = outcomes[n] or shelf.put(name, data)
            report = shelf.index(held, progress)
        outcomes = [outcome and _settled(outcome, shelf, report) for outcome in outcomes]
    return [outcome for outcome in outcomes if outcome]


def add_text(
    settings: Settings,
    text: str,
    title: str = "",
    published: date | None = None,
    source: str = "",
    language: str = "",
    wait_s: float = LOCK_WAIT_S,
) -> Outcome:
    """Keep and index a text that was typed or pasted, with what is said of it as front matter.

    Args:
        settings: where the index lies.
        text: the article.
        title, published, source, language: as the person states them; empty is not stated.
        wait_s: seconds to wait for another build.

    Raises:
        The errors of `add`.
    """
    name = as_text(title) or next((line for line in text.splitlines() if line.strip()), "")
    plain = str(safe_name(name[:60].rstrip(" .") + ".md"))
    if not text.strip():
        return Outcome(plain, reason="expected an article, got an empty text; paste it into the box")
    fields = {"title": as_text(title), "source": as_text(source), "language": as_language(language)}
    lines = [f"{field}: {_scalar(value)}" for field, value in fields.items() if value]
    if published:
        lines.append(f"published: {published.isoformat()}")
    head = "---\n" + "\n".join(lines) + "\n---\n" if lines else ""
    return add(settings, [(plain, (head + clean(text)).encode("utf-8"))], wait_s=wait_s)[0]


def remove(settings: Settings, key: str, wait_s: float = LOCK_WAIT_S) -> list[str]:
    """Take an article out of the index; of an upload, its file and all that the file brought.

    A file of the corpus is not touched, so the next build of its folder brings the article back.

    Args:
        settings: where the index lies.
        key: the article's, see `index.article.Article.key`.
        wait_s: seconds to wait for another build.

    Returns:
        The doc_ids that were removed; none when the article is not there.

    Raises:
        IndexBusy: another build is running.
        IndexProblem: the index cannot be used.
    """
    with build_lock(settings, wait_s) as held:
        heads = list(Chroma(chroma_place(settings), fresh=True).all_heads())
        head = next((head for head in heads if head.key == key), None)
        if head is None:
            return []
        keys = {one.key for one in together(heads, head)}
        if is_upload(head):  # the file first: what is left of a crash can then be removed again
            with suppress(OSError):
                (settings.uploads_dir / file_of(head.doc_id)).unlink()
        return sorted(one.doc_id for one in take_out(settings, held, lambda one: one.key in keys))


def _scalar(value: str) -> str:
    """A value for front matter: JSON's strings are YAML's, but for a few characters that YAML forbids."""
    return json.dumps(_UNSEEN.sub("", value), ensure_ascii=False)


def _refused(name: str, data: bytes) -> Outcome | None:
    """The outcome of a file that need not be looked into: of another format, or too large."""
    ending = safe_name(name).ending
    if ending not in FORMATS:
        got = f"one ending in {ending}" if ending else "one without an ending"
        return Outcome(name, reason=f"expected a file ending in {', '.join(FORMATS)}, got {got}; convert it")
    limit = FORMATS[ending].limit
    if len(data) > limit:
        return Outcome(name, reason=f"expected at most {limit:,} bytes, got {len(data):,}; split the file")
    return None


class _Shelf:
    """The folder of uploads, under the build lock."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder = settings.uploads_dir
        self.new: list[str] = []
        heads = list(Chroma(chroma_place(settings), fresh=True).all_heads())
        self._taken = {folded(file_of(head.doc_id)) for head in heads}
        self._indexed = {file_of(head.doc_id) for head in heads if is_upload(head)}
        self._hashes = {(head.sha256, safe_name(head.doc_id).ending): head.doc_id for head in heads}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._files = {path.name: path.stat().st_size for path in self.folder.iterdir() if path.is_file()}
        except OSError as error:
            raise SettingsError(
                f"RAG_DATA_DIR: expected a folder that can be written, got {self.folder} ({error.strerror}); "
                "choose another one"
            ) from None
        for name in [name for name in self._files if name.startswith(_PART)]:  # of a crash
            self.drop(name)
        self._taken |= {folded(name) for name in self._files}

    def put(self, name: str, data: bytes) -> Outcome:
        """Keep a file, unless its content is there; an equal one that is not indexed is used."""
        plain = safe_name(name)
        twin = self._twin(plain.ending, data)
        if twin in self._indexed or twin in self.new:
            return Outcome(name, present=twin)
        same = self._hashes.get((hashlib.sha256(data).hexdigest(), plain.ending))
        if same:
            return Outcome(name, present=same)
        stored = twin or free_name(plain, self._taken)
        if not twin:
            try:
                self._write(stored, data)
            except OSError as error:
                return Outcome(name, reason=f"cannot be kept ({error.strerror}); make room in the data folder")
        self.new.append(stored)
        return Outcome(name, stored)

    def _twin(self, ending: str, data: bytes) -> str | None:
        """A kept file of the same format and content."""
        for name, size in self._files.items():
            if size == len(data) and safe_name(name).ending == ending:
                with suppress(OSError):
                    if (self.folder / name).read_bytes() == data:
                        return name
        return None

    def _write(self, name: str, data: bytes) -> None:
        part = self.folder / f"{_PART}{os.getpid()}"
        try:
            part.write_bytes(data)
            os.replace(part, self.folder / name)
        except OSError:
            self.drop(part.name)
            raise
        self._files[name] = len(data)
        self._taken.add(folded(name))

    def drop(self, name: str) -> None:
        """Forget a file."""
        self._files.pop(name, None)
        with suppress(OSError):
            (self.folder / name).unlink()

    def index(self, held: Held, progress: Progress | None) -> BuildReport:
        """Index the new files; those that give no article are dropped, and all that are not indexed after a failure."""
        try:
            report = build_files(self.settings, self.folder, self.new, held, progress)
        except BaseException:
            self._keep_only(self._stored_now())
            raise
        self._keep_only({file_of(doc_id) for doc_id in [*report.added, *report.changed]})
        return report

    def _stored_now(self) -> set[str]:
        """Files of which there are articles in the index; all of them when it cannot be asked."""
        try:
            heads = list(Chroma(chroma_place(self.settings), fresh=True).all_heads())
        except NewsError:
            return set(self.new)
        return {file_of(head.doc_id) for head in heads if is_upload(head)}

    def _keep_only(self, names: set[str]) -> None:
        for name in self.new:
            if name not in names:
                self.drop(name)


def _settled(outcome: Outcome, shelf: _Shelf, report: BuildReport) -> Outcome:
    """An outcome with what the build says of its file."""
    stored = outcome.stored or (outcome.present if outcome.present in shelf.new else None)
    if outcome.reason or stored is None:
        return outcome
    articles = tuple(doc_id for doc_id in [*report.added, *report.changed] if file_of(doc_id) == stored)
    problems = tuple((name, reason) for name, reason in report.skipped if file_of(name) == stored)
    if articles:
        return outcome if outcome.present else outcome._replace(articles=articles, problems=problems)
    reason = problems[0][1] if problems else "expected an article, got a file without any; look into it"
    if problems and len(problems) > 1:
        reason += f" (and {len(problems) - 1} more like this)"
    return Outcome(outcome.name, reason=reason)
