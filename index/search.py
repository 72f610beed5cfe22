"""Questions to the index: candidates of both channels within each article language, always whole.

Another process may rewrite the index at any moment.  The stamp is read before and after; when it moved,
or when a hit belongs to no active article, the connection is made anew and the question asked again.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from index.article import Article, article_key
from index.build import LOCK_WAIT_S, article_of, build_lock, level_lexical
from index.embedding import Vectors
from index.errors import IndexBusy, IndexDamaged, IndexOutdated
from index.filters import Filters
from index.lexical import Lexical
from index.records import Head, Hit, Stamp, split_chunk_id
from index.settings import UPLOADS_ROOT, Settings, root_name
from index.store import check_stamp, chroma_place, lexical_folder
from index.vectors import Chroma
from index.workshop import Workshop

ATTEMPTS = 3
OVERFETCH = 4
_REMEMBERED_ARTICLES = 500
_REMEMBERED_HEADS = 50_000

T = TypeVar("T")


class Candidate(NamedTuple):
    """A chunk that one of the channels found, or both.

    Attributes:
        article: the whole article it lies in.
        start: index of its first character in the article's text.
        end: index after its last character.
        bm25: score of the lexical channel; 0 when that did not find it.
        cosine: similarity of the dense channel, -1 to 1.
    """

    article: Article
    start: int
    end: int
    bm25: float
    cosine: float


class Found(NamedTuple):
    """What a question to the index brought.

    Attributes:
        candidates: article language -> chunks, in no particular order.
        stamp: the state of the index that was asked; None when it is new.
    """

    candidates: dict[str, list[Candidate]]
    stamp: Stamp | None


class _Moved(Exception):
    """The index changed under a question; with `dead`, hits whose article is not active."""

    def __init__(self, dead: frozenset[str] = frozenset()) -> None:
        self.dead = dead


class Index:
    """The index, open for reading; may be shared by threads.

    Args:
        settings: where it lies and to which corpus it belongs.
        workshop: the tools whose fingerprint is read.

    Raises:
        CorpusError: the data folder belongs to another corpus.
        IndexDamaged: what is stored cannot be read.
        IndexOutdated: there are articles, but no chunks of the present fingerprint.
    """

    def __init__(self, settings: Settings, workshop: Workshop) -> None:
        self._settings = settings
        self._workshop = workshop
        self._lock = threading.RLock()
        self._articles: OrderedDict[tuple[str, str], Article] = OrderedDict()
        self._known_dead: frozenset[str] = frozenset()
        self._connect(fresh=False)
        self._level()

    @property
    def mark(self) -> str:
        """The fingerprint that is read."""
        return self._workshop.mark

    # The connection

    def _connect(self, fresh: bool) -> None:
        chroma = Chroma(chroma_place(self._settings), fresh=fresh)
        stamp = chroma.stamp()
        check_stamp(stamp, root_name(self._settings.corpus), self._settings)
        self._chroma = chroma
        self._stamp = stamp
        self._languages = chroma.languages(self.mark)
        self._heads: dict[str, Head] = {}
        self._known_dead = frozenset()

    def _level(self) -> None:
        """Open the lexical index; put it level when it is behind and nobody else is about to."""
        if self._stamp and not self._languages and next(self._chroma.all_heads(page=1), None):
            raise IndexOutdated(
                f"expected chunks of the present embedding, cutting and lexicon ({self.mark}) in "
                f"{self._settings.data_dir}, got articles that were indexed with others; run: python -m index build"
            )
        opened = self._open_lexical()
        if opened is not None and (self._stamp is None or opened.state() == self._stamp.state):
            self._lexical = opened
            return
        try:
            with build_lock(self._settings, wait_s=0 if opened else LOCK_WAIT_S):
                self._lexical = level_lexical(self._settings, self._workshop, self._chroma)
                self._lexical.close()
        except IndexBusy:
            if opened is None:
                raise
            self._lexical = opened  # a build is at work; what it committed last serves until it is done

    def _open_lexical(self) -> Lexical | None:
        """The lexical index as it lies there, or None where it is damaged."""
        try:
            return Lexical(lexical_folder(self._settings, self.mark))
        except ValueError:
            return None

    def _reopen(self) -> None:
        self._connect(fresh=True)
        self._lexical.reload()

    def _consistently(self, work: Callable[[], T]) -> T:
        """Do `work` on one state of the index.

        Raises:
            IndexBusy: the index moved during every one of `ATTEMPTS` attempts.
        """
        with self._lock:
            for attempt in range(ATTEMPTS + 1):
                stamp = self._chroma.stamp()
                if stamp != self._stamp:
                    self._reopen()
                try:
                    result = work()
                except _Moved as moved:
                    known = self._known_dead
                    self._reopen()
                    if attempt >= ATTEMPTS - 1:
                        # A fresh look still finds them: leftovers of a build that is under way or was
                        # killed, which every question passes over from now on.
                        self._known_dead = known | moved.dead
                    continue
                after = self._chroma.stamp()
                if after == stamp or attempt >= ATTEMPTS:
                    return result
            raise IndexBusy("expected the index to hold still, got a change during every attempt; ask again")

    # What is there

    @property
    def state(self) -> str:
        """Names the present state of the store; another one when what readers see has changed."""
        with self._lock:
            stamp = self._chroma.stamp()
        return stamp.state if stamp else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the stored chunks, as they were when the index was last asked; none only if there are none."""
        return tuple(self._languages) or self._consistently(lambda: tuple(self._languages))

    def is_empty(self) -> bool:
        """Whether the index holds no article at all."""
        return self._consistently(lambda: next(self._chroma.all_heads(page=1), None) is None)

    def heads(self) -> list[Head]:
        """All active articles, by doc_id."""

        def work() -> list[Head]:
            return sorted((h for h in self._chroma.all_heads() if self.mark in h.active), key=lambda h: h.doc_id)

        return self._consistently(work)

    def counts(self) -> dict[str, int]:
        """Stored chunks a language, dead ones included."""
        return self._consistently(lambda: {c: self._chroma.count(self.mark, c) for c in self._languages})

    def lexical_count(self) -> int:
        """Documents in the lexical index."""
        return self._lexical.count()

    def frequencies(self, keys: Sequence[str]) -> tuple[dict[str, int], int]:
        """In how many chunks each index key occurs, and how many chunks there are."""
        return self._lexical.frequencies(keys), self._lexical.count()

    # Searching

    def search(
        self, weights: Mapping[str, float], vector: Vectors | None, k: int, filters: Filters | None = None
    ) -> Found:
        """Candidates of both channels within each article language.

        Args:
            weights: index key -> weight in the question.
            vector: the question's, float32, of length 1; None leaves the dense channel out.
            k: candidates of each channel in each language.
            filters: which articles may be searched.

        Returns:
            For every language that the filters leave, all chunks that a channel ranks among its first
            `k`, with the scores of both.
        """
        filters = filters or Filters()

        def work() -> Found:
            codes = [c for c in self._languages if not filters.languages or c in filters.languages]
            return Found({c: self._of_language(c, weights, vector, k, filters) for c in codes}, self._stamp)

        return self._consistently(work)

    def _of_language(
        self, code: str, weights: Mapping[str, float], vector: Vectors | None, k: int, filters: Filters
    ) -> list[Candidate]:
        lexical = self._live(lambda n: [Hit(*hit) for hit in self._lexical.search(weights, code, n)], k, filters)
        if vector is None:
            return self._candidates(code, {name: (score, 0.0) for name, score in lexical})
        dense = self._live(lambda n: self._chroma.query(self.mark, code, vector, n), k, filters)
        cosines = dict(dense)
        missing = [name for name, _ in lexical if name not in cosines]
        cosines.update(self._chroma.similarities(self.mark, code, missing, vector))
        scores = dict(lexical)
        return self._candidates(code, {name: (scores.get(name, 0.0), cosine) for name, cosine in cosines.items()})

    def _live(self, ask: Callable[[int], list[Hit]], k: int, filters: Filters) -> list[Hit]:
        """The first `k` hits whose article is active and passes the filters; asks for more as needed."""
        n = k + 10
        while True:
            hits = ask(n)
            self._look_up(hits)
            dead = frozenset(hit.chunk_id for hit in hits if not self._is_active(hit.chunk_id))
            if dead - self._known_dead:
                raise _Moved(dead)
            live = [h for h in hits if h.chunk_id not in dead and filters.passes(self._head(h.chunk_id))]
            if len(live) >= k or len(hits) < n:
                return live[:k]
            n *= OVERFETCH

    def _look_up(self, hits: Sequence[Hit]) -> None:
        """Fetch, in one request, the heads of the articles that some hits lie in."""
        if len(self._heads) > _REMEMBERED_HEADS:
            self._heads.clear()
        keys = {split_chunk_id(hit.chunk_id)[0] for hit in hits} - self._heads.keys()
        if keys:
            self._heads.update(self._chroma.heads(sorted(keys)))

    def _head(self, chunk: str) -> Head:
        return self._heads[split_chunk_id(chunk)[0]]

    def _is_active(self, chunk: str) -> bool:
        key, version = split_chunk_id(chunk)
        head = self._heads.get(key)
        return head is not None and head.version == version and self.mark in head.active

    def _candidates(self, code: str, scores: dict[str, tuple[float, float]]) -> list[Candidate]:
        records = self._chroma.chunks(self.mark, code, list(scores))
        candidates = []
        for name, (bm25, cosine) in scores.items():
            record = records.get(name)
            if record is None:
                raise _Moved
            head = self._head(name)
            article = self._article(head)
            if article.text[record.start : record.end] != record.text:
                raise IndexDamaged(
                    f"{head.doc_id}: a stored chunk is not what stands at {record.start}-{record.end}; "
                    f"move {self._settings.data_dir} away and run: python -m index build"
                )
            candidates.append(Candidate(article, record.start, record.end, bm25, cosine))
        return candidates

    def _article(self, head: Head) -> Article:
        place = (head.key, head.version)
        if place not in self._articles:
            try:
                self._articles[place] = article_of(head, self._chroma.text(head))
            except IndexDamaged:
                if self._chroma.heads([head.key]).get(head.key) == head:
                    raise
                raise _Moved from None
            while len(self._articles) > _REMEMBERED_ARTICLES:
                self._articles.popitem(last=False)
        self._articles.move_to_end(place)
        return self._articles[place]

    def undated(self, filters: Filters) -> int:
        """How many articles only their missing date keeps out."""
        if not (filters.since or filters.until):
            return 0
        return sum(h.published is None and filters.pass_apart_from_dates(h) for h in self.heads())

    def articles(self) -> list[Article]:
        """All active articles with their whole texts, by doc_id."""

        def work() -> list[Article]:
            heads = [head for head in self._chroma.all_heads() if self.mark in head.active]
            return [self._article(head) for head in sorted(heads, key=lambda head: head.doc_id)]

        return self._consistently(work)

    def named(self, doc_id: str) -> list[Article]:
        """The active articles of a name: none, one, or one for each folder that has it.

        What the corpus and the uploads hold is looked up by key; only for other folders all heads are read.
        """

        def work() -> list[Article]:
            roots = (root_name(self._settings.corpus), UPLOADS_ROOT)
            found = list(self._chroma.heads(article_key(root, doc_id) for root in roots).values())
            heads = [head for head in found or self._chroma.all_heads() if head.doc_id == doc_id]
            return [self._article(head) for head in heads if self.mark in head.active]

        return self._consistently(work)
