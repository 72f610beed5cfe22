"""A folder of files -> the index, touching only what changed since the last time."""

import shlex
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from index.analyse import Outline
from index.article import Article
from index.chunks import cut
from index.corpus.extracted import Extracted
from index.corpus.files import Found, beginning_of, size_of
from index.corpus.intake import Intake, News
from index.corpus.intake import Progress as Progress
from index.crew import Crew, seldom_collecting, worth_it
from index.embedding import BuiltinEmbedder, ServerEmbedder, open_embedder
from index.errors import CorpusError, IndexDamaged
from index.language import detect_language
from index.readers import find, format_of
from index.report import BuildReport as BuildReport
from index.settings import Settings, normal, root_name, same_root
from index.storage.level import drop_aside, level_lexical, lose_unreadable, make_anew, opened_after, set_aside, sweep
from index.storage.lock import Held, build_lock
from index.storage.records import ChunkRecord, Head, chunk_id, new_head
from index.store import Prepared, Version, Writer, check_stamp, chroma_place
from index.tokens import count
from index.workshop import Workshop, open_workshop

BATCH_CHUNKS = 2000
"""Chunks that are written together: bounds memory, and how much a crash repeats."""
WHILE_WAITING = 800
"""Chunks that are worth writing where a build would wait for more of them otherwise."""
EMBEDDED_AT_ONCE = 1000
"""Chunks whose texts are given to an embedder together."""


class Estimate(NamedTuple):
    """What embedding a folder by a service will take, at most: as if nothing of it were kept.

    Attributes:
        texts: number of files that can be read.
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
    files = find(normal(folder or settings.corpus)).files
    sizes = {path: size for doc_id, path in files if (size := size_of(path, format_of(doc_id).limit))}
    sampled = list(sizes)[:: max(len(sizes) // SAMPLE, 1)]
    texts = [beginning_of(path, SAMPLE_BYTES).decode("utf-8", "replace") for path in sampled]
    in_sample = sum(len(text.encode()) for text in texts)
    tokens = sum(sizes.values()) * sum(count(text) for text in texts) // in_sample if in_sample else 0
    return Estimate(len(sizes), tokens, embedder.price.cost(tokens) if embedder.price else None)


def build(
    settings: Settings, folder: Path | None = None, progress: Progress | None = None, allow_empty: bool = False
) -> BuildReport:
    """Bring the index level with a folder, by content hash, among the articles of that folder only.

    Articles of any folder that lack chunks of the present fingerprint get them from their stored text.

    Args:
        settings: where the index lies and to which corpus it belongs.
        folder: None is the settings' corpus.
        progress: told of every file.
        allow_empty: remove all articles of a folder that holds none any more, rather than take it for one whose disk
            is not there.

    Raises:
        CorpusError: the folder is missing or holds none of its articles, or the data folder belongs to another corpus.
        IndexDamaged: what is stored cannot be read.
        IndexBusy: another build is running.
    """
    folder = normal(folder or settings.corpus)
    found = find(folder)
    with build_lock(settings) as held:
        return _built(settings, held, lambda one: one.run(folder, found, progress, allow_empty=allow_empty))


def build_files(
    settings: Settings, folder: Path, names: Iterable[str], held: Held, progress: Progress | None = None
) -> BuildReport:
    """Bring the index level with some files of a folder and leave its other articles as they are.

    Only for the holder of the build lock.

    Args:
        settings: where the index lies and to which corpus it belongs.
        folder: the folder.
        names: of files in it, as paths relative to it, in a format that is read.
        held: the lock that is held.
        progress: told of every file.

    Raises:
        CorpusError: the data folder belongs to another corpus.
        IndexDamaged: what is stored cannot be read.
    """
    found = Found([(name, folder / name) for name in names], [], [])
    return _built(settings, held, lambda one: one.run(folder, found, progress, whole=False))


def _built(settings: Settings, held: Held, run: Callable[["_Build"], BuildReport]) -> BuildReport:
    """Build, and once more where vectors were spoilt or could not be written: what a killed build has left in Chroma's
    files may show only to who opens the store anew."""
    one = _Build(settings, open_workshop(settings), held)
    try:
        report = run(one)
    except IndexDamaged:
        return run(_Build(settings, open_workshop(settings), held)).after(one.report)
    if one.spoilt:
        run(_Build(settings, open_workshop(settings), held))
    return report


class Draft(NamedTuple):
    """An article version that lacks its vectors.

    Attributes:
        head, earlier, article, chunks: as in `index.store.Prepared`.
        outlines: one a chunk.
    """

    head: Head
    earlier: Head | None
    article: Article | None
    chunks: tuple[ChunkRecord, ...]
    outlines: tuple[Outline, ...]


_Made = TypeVar("_Made", Draft, Prepared)


def by_chunks(
    versions: Iterable[_Made], enough: int, would_wait: Callable[[], bool] = lambda: False
) -> Iterator[list[_Made]]:
    """Article versions in batches, each closed by the one with which it holds `enough` chunks or more.

    Args:
        versions: in any order.
        enough: chunks.
        would_wait: whether the next version is not there yet; a batch of `WHILE_WAITING` chunks is closed then.
    """
    batch: list[_Made] = []
    size = 0
    for version in versions:
        batch.append(version)
        size += len(version.chunks)
        if size >= enough or (size >= WHILE_WAITING and would_wait()):
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Build:
    """One build, under the lock."""

    def __init__(self, settings: Settings, workshop: Workshop, held: Held) -> None:
        self.settings = settings
        self.workshop = workshop
        self.report = BuildReport()
        place = chroma_place(settings)
        aside = set_aside(place) if isinstance(place, Path) else []
        self.chroma, self.spoilt = opened_after(place, workshop.mark)
        self.spoilt = self.spoilt or bool(aside)
        corpus = root_name(settings.corpus)
        check_stamp(self.chroma.stamp(), corpus, settings)
        if self.spoilt:
            lose_unreadable(self.chroma, workshop.mark)
        if isinstance(place, Path):
            drop_aside(place)
        self.heads = {head.key: head for head in self.chroma.all_heads()}
        self.lexical = level_lexical(settings, workshop, self.chroma)
        # Last, since it takes away the note by which a killed build is known.
        self.swept = sweep(self.chroma, self.heads.values())
        self.writer = Writer(self.chroma, self.lexical, workshop.mark, corpus, self.heads, held)

    def run(
        self, folder: Path, found: Found, progress: Progress | None, whole: bool = True, allow_empty: bool = False
    ) -> BuildReport:
        try:
            heads, root = self.heads, self._root_of(folder)
            self.writer.bring_up(heads)
            self.swept = self._made_anew(heads.values()) or self.swept
            self._write(by_chunks(self._embedded(self._rechunked(heads)), BATCH_CHUNKS))
            intake = Intake(root, found, heads, Extracted(self.settings.cache_dir))
            new_files = len(found.files) - sum(head.root == root for head in heads.values())
            with seldom_collecting(), self._crew(new_files) as crew:
                news = self._counted(intake.news(progress))
                items = crew.prepared((new_version(root, one, self.workshop) for one in news), self._here)
                self._write(by_chunks(items, BATCH_CHUNKS, crew.would_wait))
            gone = intake.gone() if whole else []
            if gone and intake.is_empty() and not allow_empty:
                self.writer.settle(self.swept)
                raise _emptied(folder, len(gone))
            self.writer.remove(gone)
            self.report.removed = sorted(head.doc_id for head in gone)
            self.report.skipped = intake.skipped
            self.report.unchanged = intake.unchanged
            self.writer.settle(self.swept)
            if whole:
                intake.remember()
            return self.report
        finally:
            self.lexical.close()

    def _made_anew(self, heads: Collection[Head]) -> bool:
        """Make vectors anew that a killed build has spoilt, from the stored texts; whether there were any."""
        made = make_anew(
            self.chroma, self.workshop.mark, heads,
            lambda some: by_chunks(self._embedded(map(self._drawn_again, some)), BATCH_CHUNKS),
        )  # fmt: skip
        self.report.rechunked += made
        return bool(made)

    def _drawn_again(self, head: Head) -> Draft:
        return prepare(self.workshop, Version(head, head, article_of(head, self.chroma.text(head))))

    def _root_of(self, folder: Path) -> str:
        """The name of a folder's articles: the one that they have, where they came by a link or by a detour."""
        root = self.settings.root_of(folder)
        known = {head.root for head in self.heads.values()}
        return root if root in known else next((name for name in sorted(known) if same_root(name, root)), root)

    def _crew(self, new_files: int) -> Crew:
        """Processes that prepare articles, where that pays; a server that embeds is what a build waits for."""
        builtin = isinstance(self.workshop.embedder, BuiltinEmbedder)
        return Crew(worth_it(new_files) if builtin else 0, self.settings.cache_dir, self.workshop.mark)

    def _write(self, batches: Iterable[list[Prepared]]) -> None:
        for batch in batches:
            self.writer.write(batch)

    def _embedded(self, drafts: Iterable[Draft]) -> Iterator[Prepared]:
        """Drafts with their vectors, some at a time."""
        for some in by_chunks(drafts, EMBEDDED_AT_ONCE):
            yield from embedded(self.workshop, some)

    def _here(self, parcel: Sequence[Version]) -> list[Prepared]:
        """New and changed articles prepared in this process."""
        return list(self._embedded(prepare(self.workshop, version.drawn()) for version in parcel))

    def _counted(self, some: Iterable[News]) -> Iterator[News]:
        for news in some:
            (self.report.changed if news.earlier else self.report.added).append(news.doc_id)
            yield news

    def _rechunked(self, heads: dict[str, Head]) -> Iterator[Draft]:
        """Stored articles without chunks of the present fingerprint."""
        for head in list(heads.values()):
            if self.workshop.mark not in head.active:
                item = self._drawn_again(head)
                heads[head.key] = replace(head, active={**head.active, self.workshop.mark: len(item.chunks)})
                self.report.rechunked.append(head.doc_id)
                yield item._replace(article=None)


def _emptied(folder: Path, stored: int) -> CorpusError:
    return CorpusError(
        f"expected articles in {folder}, got none that can be read, and the index holds {stored} of this folder; "
        f"nothing was removed; bring the files back (is their disk mounted?), or remove all of them: "
        f"python -m index build --allow-empty {shlex.quote(str(folder))}"
    )


def new_version(root: str, news: News, workshop: Workshop) -> Version:
    """A new or changed article as it was read, with its language detected where none is stated."""
    read = news.read
    article = Article(
        root=root, doc_id=news.doc_id, text=read.text, body=read.body, sha256=news.sha256,
        language=read.language or detect_language(read.text[read.body :], workshop.lexicon),
        title=read.title, source=read.source, published=read.published, url=read.url, author=read.author,
    )  # fmt: skip
    return Version(new_head(article, news.earlier), news.earlier, article)


def article_of(head: Head, text: str) -> Article:
    """An article from what is stored of it."""
    return Article(
        root=head.root, doc_id=head.doc_id, text=text, body=head.body, language=head.language,
        sha256=head.sha256, title=head.title, source=head.source, published=head.published, url=head.url,
        author=head.author, group=head.group,
    )  # fmt: skip


def prepare(workshop: Workshop, version: Version) -> Draft:
    """Cut and analyse an article: each chunk is analysed once, for both channels."""
    head, earlier, article = version
    chunks = cut(article)
    records = tuple(
        ChunkRecord(chunk_id(head.key, head.version, n), c.doc_id, c.start, c.end, c.text) for n, c in enumerate(chunks)
    )
    outlines = tuple(workshop.analyser.outline(c.text, article.language) for c in chunks)
    return Draft(head, earlier, article, records, outlines)


def embedded(workshop: Workshop, drafts: Sequence[Draft]) -> list[Prepared]:
    """Drafts with their vectors, all of them embedded together: a server takes many texts in a request."""
    texts = [chunk.text for draft in drafts for chunk in draft.chunks]
    vectors = workshop.embedder.embed(texts, [outline.glosses for draft in drafts for outline in draft.outlines])
    done: list[Prepared] = []
    at = 0
    for draft in drafts:
        rows = vectors[at : at + len(draft.chunks)]
        at += len(draft.chunks)
        terms = tuple(outline.terms for outline in draft.outlines)
        done.append(Prepared(draft.head, draft.earlier, draft.article, draft.chunks, terms, rows))
    return done
