"""A folder of files -> the index, touching only what changed since the last time."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from index.analyse import Analysis
from index.article import Article
from index.chunks import cut
from index.embedding import ServerEmbedder, open_embedder
from index.errors import IndexBusy, SettingsError
from index.extracted import Extracted
from index.files import Found
from index.intake import Intake, News
from index.intake import Progress as Progress
from index.language import detect_language
from index.lexical import Lexical, LexicalDocument
from index.readers import find
from index.records import ChunkRecord, Head, chunk_id, new_head, split_chunk_id
from index.settings import Settings, root_name
from index.store import Prepared, Writer, check_stamp, chroma_place, lexical_folder
from index.tokens import count
from index.vectors import Chroma
from index.workshop import Workshop, open_workshop

BATCH_CHUNKS = 1000
"""Chunks that are prepared before they are written: bounds memory, and how much a crash repeats."""
LOCK_WAIT_S = 60


@dataclass
class BuildReport:
    """What a build did.

    Attributes:
        added, changed, removed, rechunked: doc_ids; `rechunked` ones kept their text and got chunks
            of the present fingerprint.
        unchanged: number of articles that cost nothing.
        skipped: (name, reason) of files, rows and members that could not become articles, of which an
            earlier version stays, and of sidecars with a mistake.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    rechunked: list[str] = field(default_factory=list)
    unchanged: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def build_lock(settings: Settings, wait_s: float = LOCK_WAIT_S) -> Iterator[None]:
    """Hold the right to write the index of a data folder.

    Raises:
        IndexBusy: another process holds it longer than `wait_s` seconds.
        SettingsError: the data folder cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.data_dir / "build.lock", timeout=wait_s)
        lock.acquire()
    except Timeout:
        raise IndexBusy(
            f"expected the index in {settings.data_dir} to be free, got one that another build holds; "
            "wait until it ends and run this again"
        ) from None
    except OSError as error:
        raise SettingsError(
            f"RAG_DATA_DIR: expected a folder that can be written, got {settings.data_dir} "
            f"({error.strerror}); choose another one"
        ) from None
    try:
        yield
    finally:
        lock.release()


class Estimate(NamedTuple):
    """What embedding a folder by a service will take, at most: as if nothing of it were kept.

    Attributes:
        texts: number of files.
        tokens: of all their texts, estimated from a sample.
        cost_usd: None where the price is not known.
    """

    texts: int
    tokens: int
    cost_usd: float | None


SAMPLE, SAMPLE_BYTES = 20, 20_000
"""Files, and bytes of each, whose tokens are counted for an estimate."""


def estimate(settings: Settings, folder: Path | None = None) -> Estimate | None:
    """What a build will cost at a service; None where vectors are builtin and cost nothing.

    Raises:
        CorpusError: the folder is missing.
    """
    embedder = open_embedder(settings)
    if not isinstance(embedder, ServerEmbedder):
        return None
    paths = [path for _, path in find((folder or settings.corpus).absolute()).files if os.access(path, os.R_OK)]
    size = sum(path.stat().st_size for path in paths)
    sampled = paths[:: max(len(paths) // SAMPLE, 1)]
    texts = [path.read_bytes()[:SAMPLE_BYTES].decode("utf-8", "replace") for path in sampled]
    in_sample = sum(len(text.encode()) for text in texts)
    tokens = size * sum(count(text) for text in texts) // in_sample if in_sample else 0
    return Estimate(len(paths), tokens, embedder.price.cost(tokens) if embedder.price else None)


def build(settings: Settings, folder: Path | None = None, progress: Progress | None = None) -> BuildReport:
    """Bring the index level with a folder, by content hash, among the articles of that folder only.

    Articles of any folder that lack chunks of the present fingerprint get them from their stored text.

    Args:
        settings: where the index lies and to which corpus it belongs.
        folder: None is the settings' corpus.
        progress: told of every file.

    Raises:
        CorpusError: the folder is missing, or the data folder belongs to another corpus.
        IndexDamaged: what is stored cannot be read.
        IndexBusy: another build is running.
    """
    folder = (folder or settings.corpus).absolute()
    found = find(folder)
    with build_lock(settings):
        return _Build(settings, open_workshop(settings)).run(folder, found, progress)


def build_files(
    settings: Settings, folder: Path, names: Iterable[str], progress: Progress | None = None
) -> BuildReport:
    """Bring the index level with some files of a folder and leave its other articles as they are.

    Only for the holder of the build lock.

    Args:
        settings: where the index lies and to which corpus it belongs.
        folder: the folder.
        names: of files in it, as paths relative to it, in a format that is read.
        progress: told of every file.

    Raises:
        CorpusError: the data folder belongs to another corpus.
        IndexDamaged: what is stored cannot be read.
    """
    found = Found([(name, folder / name) for name in names], [], [])
    return _Build(settings, open_workshop(settings)).run(folder, found, progress, whole=False)


class Draft(NamedTuple):
    """An article version that lacks its vectors.

    Attributes:
        head, earlier, article, chunks: as in `index.store.Prepared`.
        analyses: one a chunk.
    """

    head: Head
    earlier: Head | None
    article: Article | None
    chunks: tuple[ChunkRecord, ...]
    analyses: tuple[Analysis, ...]


class _Build:
    """One build, under the lock."""

    def __init__(self, settings: Settings, workshop: Workshop) -> None:
        self.settings = settings
        self.workshop = workshop
        self.report = BuildReport()
        self.chroma = Chroma(chroma_place(settings), fresh=True)
        corpus = root_name(settings.corpus)
        check_stamp(self.chroma.stamp(), corpus, settings)
        self.lexical = level_lexical(settings, workshop, self.chroma)
        self.writer = Writer(self.chroma, self.lexical, workshop.mark, corpus)

    def run(self, folder: Path, found: Found, progress: Progress | None, whole: bool = True) -> BuildReport:
        try:
            heads = {head.key: head for head in self.chroma.all_heads()}
            root = self.settings.root_of(folder)
            self._write(self._rechunked(heads))
            intake = Intake(root, found, heads, Extracted(self.settings.cache_dir))
            self._write(self._prepared(root, news) for news in intake.news(progress))
            gone = intake.gone() if whole else []
            self.writer.remove(gone)
            self.report.removed = sorted(head.doc_id for head in gone)
            self.report.skipped = intake.skipped
            self.report.unchanged = intake.unchanged
            self.writer.settle()
            if whole:
                intake.remember()
            return self.report
        finally:
            self.lexical.close()

    def _write(self, items: Iterable[Draft]) -> None:
        batch: list[Draft] = []
        size = 0
        for item in items:
            batch.append(item)
            size += len(item.chunks)
            if size >= BATCH_CHUNKS:
                self.writer.write(embedded(self.workshop, batch))
                batch, size = [], 0
        if batch:
            self.writer.write(embedded(self.workshop, batch))

    def _rechunked(self, heads: dict[str, Head]) -> Iterator[Draft]:
        """Stored articles without chunks of the present fingerprint."""
        for head in list(heads.values()):
            if self.workshop.mark not in head.active:
                article = article_of(head, self.chroma.text(head))
                item = prepare(self.workshop, article, head, head)
                heads[head.key] = replace(head, active={**head.active, self.workshop.mark: len(item.chunks)})
                self.report.rechunked.append(head.doc_id)
                yield item._replace(article=None)

    def _prepared(self, root: str, news: News) -> Draft:
        """A new or changed article, without its vectors."""
        (self.report.changed if news.earlier else self.report.added).append(news.doc_id)
        article = article_from(root, news, self.workshop)
        return prepare(self.workshop, article, new_head(article, news.earlier), news.earlier)


def article_from(root: str, news: News, workshop: Workshop) -> Article:
    """An article as it was read, with its language detected where none is stated."""
    read = news.read
    return Article(
        root=root, doc_id=news.doc_id, text=read.text, body=read.body, sha256=news.sha256,
        language=read.language or detect_language(read.text[read.body :], workshop.lexicon),
        title=read.title, source=read.source, published=read.published, url=read.url, author=read.author,
    )  # fmt: skip


def article_of(head: Head, text: str) -> Article:
    """An article from what is stored of it."""
    return Article(
        root=head.root, doc_id=head.doc_id, text=text, body=head.body, language=head.language,
        sha256=head.sha256, title=head.title, source=head.source, published=head.published, url=head.url,
        author=head.author,
    )  # fmt: skip


def prepare(workshop: Workshop, article: Article, head: Head, earlier: Head | None) -> Draft:
    """Cut and analyse an article: each chunk is analysed once, for both channels."""
    chunks = cut(article)
    records = tuple(
        ChunkRecord(chunk_id(head.key, head.version, n), c.doc_id, c.start, c.end, c.text) for n, c in enumerate(chunks)
    )
    analyses = tuple(workshop.analyser.analyse(c.text, article.language) for c in chunks)
    return Draft(head, earlier, article, records, analyses)


def embedded(workshop: Workshop, drafts: Sequence[Draft]) -> list[Prepared]:
    """Drafts with their vectors, all of them embedded together: a server takes many texts in a request."""
    texts = [chunk.text for draft in drafts for chunk in draft.chunks]
    vectors = workshop.embedder.embed(texts, [analysis for draft in drafts for analysis in draft.analyses])
    done: list[Prepared] = []
    at = 0
    for draft in drafts:
        rows = vectors[at : at + len(draft.chunks)]
        at += len(draft.chunks)
        keys = tuple(tuple(analysis.keys) for analysis in draft.analyses)
        done.append(Prepared(draft.head, draft.earlier, draft.article, draft.chunks, keys, rows))
    return done


def level_lexical(settings: Settings, workshop: Workshop, chroma: Chroma) -> Lexical:
    """The lexical index, made again from Chroma when it is missing, damaged or behind.

    Only for the holder of the build lock.
    """
    folder = lexical_folder(settings, workshop.mark)
    stamp = chroma.stamp()
    try:
        lexical = Lexical(folder)
        if stamp and lexical.state() == stamp.state:
            return lexical
    except ValueError:
        shutil.rmtree(folder, ignore_errors=True)
        lexical = Lexical(folder)
    refill(lexical, workshop, chroma)
    if stamp:
        lexical.put_state(stamp.state)
    return lexical


def refill(lexical: Lexical, workshop: Workshop, chroma: Chroma) -> None:
    """Fill the lexical index with the active chunks of the present fingerprint, from Chroma alone."""
    active = {h.key: h.version for h in chroma.all_heads() if workshop.mark in h.active}
    lexical.clear()
    for language in chroma.languages(workshop.mark):
        for chunk in chroma.all_chunks(workshop.mark, language):
            key, version = split_chunk_id(chunk.chunk_id)
            if active.get(key) == version:
                keys = workshop.analyser.analyse(chunk.text, language).keys
                lexical.add([LexicalDocument(chunk.chunk_id, f"{key}.{version}", language, keys)])
    lexical.commit()
