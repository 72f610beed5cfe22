"""One reader's view of the index: a state of it that holds still, whatever other processes write meanwhile.

The stamp is read before and after; when it moved, or when a hit belongs to no active article, the connection is made
anew and the question asked again.  The lexical index is brought level when it is behind: another process may have
written the store from a data folder of its own.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

from index.article import Article
from index.build import article_of
from index.errors import IndexBusy, IndexDamaged, IndexOutdated, IndexReplaced
from index.lexical import Lexical
from index.settings import Settings, root_name
from index.storage.level import level_lexical, put_articles_aside, set_aside
from index.storage.lock import LOCK_WAIT_S, folder_lock
from index.storage.records import WRITING, Head, Hit, Stamp, split_chunk_id
from index.storage.vector_files import ASIDE, cut_short, refuse_cut_short
from index.store import check_stamp, chroma_place, lexical_folder
from index.syndication.copies import Copies
from index.vectors import Chroma
from index.workshop import Workshop

PATIENCE_S = 10
"""How long a question is asked again while a build commits faster than it can be answered."""
AGAIN_S = 0.2
"""Seconds after which what could not be read is tried again."""
LEVEL_EVERY_S = 30
"""How often a lexical index that is behind is brought level while the store is being written."""
_REMEMBERED_ARTICLES = 500
_REMEMBERED_HEADS = 50_000

T = TypeVar("T")


class Moved(Exception):
    """The index changed under a question; with `dead`, hits whose article is not active."""

    def __init__(self, dead: frozenset[str] = frozenset()) -> None:
        self.dead = dead


class View:
    """A reader's connection; may be shared by threads.

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
        self._articles: OrderedDict[tuple[str, str, str | None], Article] = OrderedDict()
        self._known_dead: frozenset[str] = frozenset()
        self._behind = False
        self._levelled = 0.0
        self._connect(fresh=False)
        self._level()

    @property
    def mark(self) -> str:
        """The fingerprint that is read."""
        return self._workshop.mark

    @property
    def is_blind(self) -> bool:
        """Whether the vectors of some language could not be read, so that its passages were found by words alone."""
        return bool(self._blind)

    # The connection

    def _connect(self, fresh: bool) -> None:
        place = chroma_place(self._settings)
        self._put_aside(place)
        chroma, stamp = self._opened(place, fresh)
        check_stamp(stamp, root_name(self._settings.corpus), self._settings)
        self._chroma = chroma
        self._stamp = stamp
        self._languages = chroma.languages(self.mark)
        self._blind: set[str] = set()
        self._heads: dict[str, Head] = {}
        self._every: tuple[Head, ...] | None = None
        self._copies = Copies(chroma, self.mark)
        self._known_dead = frozenset()

    def _opened(self, place: Path | str, fresh: bool) -> tuple[Chroma, Stamp | None]:
        chroma = Chroma(place, fresh=fresh)
        try:
            return chroma, chroma.stamp()
        except IndexDamaged as error:
            with suppress(IndexBusy, OSError), folder_lock(self._settings, wait_s=0):
                if isinstance(place, Path) and put_articles_aside(place, error):
                    chroma = Chroma(place, fresh=True)
                    return chroma, chroma.stamp()
            raise

    def _put_aside(self, place: Path | str) -> None:
        """Put away vectors that a killed build has left cut short: Chroma must not look at them, and reads all else
        without them.

        Raises:
            IndexDamaged: there are some, and a build is at work, which may be writing them.
        """
        if isinstance(place, Path) and any(folder.suffix != ASIDE for folder in cut_short(place)):
            with suppress(IndexBusy, OSError), folder_lock(self._settings, wait_s=0):
                set_aside(place)
            refuse_cut_short(place)

    def _level(self) -> None:
        """Open the lexical index; put it level when it is behind and nobody else is about to."""
        if self._stamp and not self._languages and next(self._chroma.all_heads(page=1), None):
            raise IndexOutdated(
                f"expected chunks of the present embedding, cutting and lexicon ({self.mark}) in "
                f"{self._settings.data_dir}, got articles that were indexed with others; run: python -m index build"
            )
        opened = self._open_lexical()
        self._levelled = time.monotonic()
        if opened is not None and (self._stamp is None or opened.state() == self._stamp.state):
            self._lexical, self._behind = opened, False
            return
        try:
            with folder_lock(self._settings, wait_s=0 if opened else LOCK_WAIT_S):
                self._lexical = level_lexical(self._settings, self._workshop, self._chroma)
                self._lexical.close()
                self._behind = False
        except IndexBusy:
            if opened is None:
                raise
            # A build is at work in this folder; what it committed last serves until it is done.
            self._lexical, self._behind = opened, True

    def _open_lexical(self) -> Lexical | None:
        """The lexical index as it lies there, or None where it is damaged."""
        try:
            return Lexical(lexical_folder(self._settings, self.mark))
        except ValueError:
            return None

    def _reopen(self) -> None:
        self._connect(fresh=True)
        self._lexical.reload()
        self._behind = self._stamp is not None and self._lexical.state() != self._stamp.state

    def _reopened(self) -> bool:
        """Whether a new connection could be made, after a while where not at once."""
        for _ in range(2):
            with suppress(IndexDamaged):
                self._reopen()
                return True
            time.sleep(AGAIN_S)
        return False

    def _stamp_now(self) -> Stamp | None:
        """The stamp at present; where the index was deleted, or another one put in its place, that of what is there."""
        try:
            return self._chroma.stamp()
        except IndexReplaced:
            self._begin_anew()
            return self._chroma.stamp()

    def _begin_anew(self) -> None:
        self._connect(fresh=True)
        self._level()

    def _catch_up(self) -> None:
        """Bring the lexical index level once the store is written no more, and now and then while it is."""
        written = bool(self._chroma.notes([WRITING]))
        if not written or time.monotonic() - self._levelled > LEVEL_EVERY_S:
            self._level()

    def _consistently(self, work: Callable[[], T]) -> T:
        """Do `work` on one state of the index.

        What cannot be read may be in the middle of being written, or mended, by another process; that is waited for.

        Raises:
            IndexBusy: the index moved during every attempt of `PATIENCE_S` seconds.
            IndexDamaged: it could not be read in any of them.
        """
        with self._lock:
            until = time.monotonic() + PATIENCE_S
            for attempt in count():
                late = time.monotonic() > until
                stamp = self._stamp_now()
                try:
                    if stamp != self._stamp:
                        self._reopen()
                    if self._behind:
                        self._catch_up()
                    result = work()
                except Moved as moved:
                    if late:
                        break
                    known = self._known_dead
                    if not self._reopened():
                        continue
                    if attempt:
                        # A fresh look still finds them: leftovers of a build that is under way or was
                        # killed, which every question passes over from now on.
                        self._known_dead = known | moved.dead
                    continue
                except IndexReplaced:
                    if late:
                        raise
                    continue
                except IndexDamaged:
                    if late:
                        raise
                    self._reopened()
                    continue
                after = self._stamp_now()
                if after == stamp or late:
                    return result
            raise IndexBusy("expected the index to hold still, got a change during every attempt; ask again")

    def _look_up(self, hits: Sequence[Hit]) -> None:
        """Fetch, in one request, the heads of the articles that some hits lie in."""
        if len(self._heads) > _REMEMBERED_HEADS:
            self._heads.clear()
        self._know({split_chunk_id(hit.chunk_id)[0] for hit in hits})

    def _know(self, keys: set[str]) -> None:
        missing = sorted(keys - self._heads.keys())
        if missing:
            self._heads.update(self._chroma.heads(missing))

    def _head(self, chunk: str) -> Head:
        return self._heads[split_chunk_id(chunk)[0]]

    def _is_active(self, chunk: str) -> bool:
        key, version = split_chunk_id(chunk)
        head = self._heads.get(key)
        return head is not None and head.version == version and self.mark in head.active

    def _fetch(self, heads: Iterable[Head]) -> None:
        """Fetch, in one request, the texts of articles that are not remembered; those that are gone are left out."""
        missing = {head.key: head for head in heads if edition(head) not in self._articles}
        for key, text in self._chroma.texts(missing.values()).items():
            head = missing[key]
            self._articles[edition(head)] = article_of(head, text)

    def _article(self, head: Head) -> Article:
        place = edition(head)
        if place not in self._articles:
            try:
                self._articles[place] = article_of(head, self._chroma.text(head))
            except IndexDamaged:
                if self._chroma.heads([head.key]).get(head.key) == head:
                    raise
                raise Moved from None
            while len(self._articles) > _REMEMBERED_ARTICLES:
                self._articles.popitem(last=False)
        self._articles.move_to_end(place)
        return self._articles[place]


def edition(head: Head) -> tuple[str, str, str | None]:
    """What changes whenever an article is another value."""
    return head.key, head.version, head.group
