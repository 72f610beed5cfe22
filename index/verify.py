"""Hold the parts of an index against each other, and mend what can be mended.

What is held: every vector can be read; every article's text is all there and has the hash that its head states; every
chunk of the present fingerprint stands in its article, word for word; nothing is left of versions that are no longer
active; the lexical index holds just the active chunks.  Mending never loses an article: chunks are cut anew from the
stored text, and an article whose text is gone is taken out only so that the next build reads its file again.  Of an
altered text the next build reads the file again too, and where text and chunks differ and no hash tells which is right.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from index.build import EMBEDDED_AT_ONCE, Draft, article_of, by_chunks, embedded, prepare
from index.console import visible
from index.errors import IndexDamaged
from index.lexical import Lexical
from index.settings import Settings, root_name
from index.storage.level import drop_aside, drop_unloadable, group_notes, level_lexical, refill, sweep
from index.storage.lock import Held, build_lock
from index.storage.mendable import Mendable
from index.storage.records import Head, hash_of, split_chunk_id
from index.storage.vector_files import cut_short, refuse_cut_short
from index.store import Version, Writer, check_stamp, chroma_place, lexical_folder
from index.syndication.groups import members_in
from index.vectors import Chroma
from index.workshop import Workshop, open_workshop

_NO_HASH = "0" * 64
"""The hash of an article whose file is to be read again: no file has it."""


class Problem(NamedTuple):
    """One thing that is wrong.

    Attributes:
        where: an article's doc_id, or a part of the index.
        what: what was expected and what was found.
        lost: the article's text is gone, so that only its file can bring it back.
    """

    where: str
    what: str
    lost: bool = False


@dataclass
class _Found:
    """What a look at everything brings."""

    problems: list[Problem] = field(default_factory=list)
    broken: list[Head] = field(default_factory=list)
    lost: list[Head] = field(default_factory=list)
    dead_texts: list[str] = field(default_factory=list)
    dead_chunks: dict[str, list[str]] = field(default_factory=dict)
    lexical: bool = False
    spoilt: dict[str, str] = field(default_factory=dict)
    articles_spoilt: bool = False


def verify(settings: Settings, repair: bool = False) -> list[Problem]:
    """What is wrong with an index; empty when all of it agrees.

    Args:
        settings: where it lies.
        repair: mend what is found, and look again: what is returned is then what is left.

    Raises:
        IndexDamaged: the store cannot be opened at all.
        IndexBusy: a build is at work.
        CorpusError: the data folder belongs to another corpus.
    """
    with build_lock(settings):
        workshop = open_workshop(settings)
        place = chroma_place(settings)
        short = cut_short(place) if isinstance(place, Path) else {}
        if short and not repair:  # Chroma's process could die of opening them
            return [Problem(f"vectors in {folder}", what) for folder, what in short.items()]
        for folder in short:  # a folder that is not there is safe; its vectors are missed below
            shutil.rmtree(folder)
        try:
            return _verified(settings, workshop, repair)
        except IndexDamaged as error:
            if not (repair and isinstance(place, Path) and drop_unloadable(place, error)):
                raise
            return _verified(settings, workshop, repair)


def _verified(settings: Settings, workshop: Workshop, repair: bool) -> list[Problem]:
    """As `verify`, with the lock held and no vectors that are cut short."""
    place = chroma_place(settings)
    chroma = Mendable(place, fresh=True, writes=repair)
    check_stamp(chroma.stamp(), root_name(settings.corpus), settings)
    found = _look(settings, workshop, chroma)
    if not repair:
        return found.problems
    if found.problems:
        _mend(settings, workshop, chroma, found)
        found = _look(settings, workshop, chroma)
    if isinstance(place, Path):
        drop_aside(place)
    return found.problems


def _look(settings: Settings, workshop: Workshop, chroma: Mendable) -> _Found:
    found = _Found()
    heads = {head.key: head for head in chroma.all_heads()}
    _check_vectors(workshop, chroma, found)
    chunks = _check_chunks(workshop, chroma, heads, found)
    for head in sorted(heads.values(), key=lambda h: h.doc_id):
        if workshop.mark not in head.active and head not in found.lost and head not in found.broken:
            found.broken.append(head)
            found.problems.append(Problem(head.doc_id, f"expected chunks of {workshop.mark}, got none"))
    _check_texts(chroma, heads, found)
    _check_groups(chroma, heads, found)
    _check_lexical(settings, workshop, chroma, chunks, found)
    return found


def _check_vectors(workshop: Workshop, chroma: Mendable, found: _Found) -> None:
    """Read every vector, and look for the nearest one once: Chroma gives records whose vectors it has lost."""
    found.spoilt = chroma.unreadable(workshop.mark)
    for language, said in found.spoilt.items():
        found.problems.append(Problem(f"vectors of {language}", f"expected one for each chunk, got {said!r}"))
    said_of_articles = chroma.articles_unreadable()
    if said_of_articles is not None:
        found.articles_spoilt = True
        found.problems.append(Problem("vectors of articles", f"expected one for each, got {said_of_articles!r}"))


def _check_chunks(workshop: Workshop, chroma: Chroma, heads: dict[str, Head], found: _Found) -> int:
    """Hold every chunk against its article; gives the number of those that are active."""
    counts: dict[str, int] = {}
    wrong: set[str] = set()
    altered: set[str] = set()
    texts: dict[str, str] = {}
    for head in heads.values():
        try:
            texts[head.key] = chroma.text(head)
            if head.text_hash not in ("", hash_of(texts[head.key])):
                altered.add(head.key)
        except IndexDamaged:
            found.lost.append(head)
            found.problems.append(Problem(head.doc_id, "expected its whole text in the store, got less", lost=True))
    for language in chroma.languages(workshop.mark):
        if language in found.spoilt:
            continue
        for chunk in chroma.all_chunks(workshop.mark, language):
            key, version = split_chunk_id(chunk.chunk_id)
            owner = heads.get(key)
            if owner is None or owner.version != version or workshop.mark not in owner.active:
                found.dead_chunks.setdefault(language, []).append(chunk.chunk_id)
                continue
            counts[key] = counts.get(key, 0) + 1
            if key in texts and texts[key][chunk.start : chunk.end] != chunk.text:
                wrong.add(key)
    for key, head in heads.items():
        expected = head.active.get(workshop.mark)
        if key not in texts or expected is None:
            continue
        if key in altered:
            found.broken.append(_doubted(head, texts[key]))
            found.problems.append(Problem(head.doc_id, "expected the text that was indexed, got an altered one"))
        elif head.language in found.spoilt:
            found.broken.append(head)
        elif key in wrong or counts.get(key, 0) != expected:
            got = "one that does not stand in its text" if key in wrong else str(counts.get(key, 0))
            found.broken.append(_doubted(head, texts[key]) if key in wrong else head)
            found.problems.append(Problem(head.doc_id, f"expected {expected} chunks that stand in its text, got {got}"))
    dead = sum(map(len, found.dead_chunks.values()))
    if dead:
        found.problems.append(Problem("chunks", f"expected those of active articles alone, got {dead} left over"))
    return sum(head.active.get(workshop.mark, 0) for head in heads.values())


def _doubted(head: Head, text: str) -> Head:
    """A head whose article the next build reads again, unless its text is known to be the file's."""
    sure = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == head.sha256
    if sure or hash_of(text) == head.text_hash:
        return head
    return replace(head, sha256=_NO_HASH, text_hash=hash_of(text))


def _check_texts(chroma: Chroma, heads: dict[str, Head], found: _Found) -> None:
    """Find pieces of text that no active version names."""
    active = {(head.key, head.version) for head in heads.values()}
    for name in chroma.names("text"):
        _, key, version, _ = name.split(".")
        if (key, version) not in active:
            found.dead_texts.append(name)
    if found.dead_texts:
        left = len(found.dead_texts)
        found.problems.append(Problem("texts", f"expected those of active articles alone, got {left} pieces left over"))


def _check_groups(chroma: Chroma, heads: dict[str, Head], found: _Found) -> None:
    """Find articles that the list of their group does not name."""
    expected = group_notes(heads.values())
    notes = chroma.notes(expected)
    for name, note in expected.items():
        missing = len(set(members_in(note)) - set(members_in(notes[name]) if name in notes else []))
        if missing:
            what = f"expected a list of all its articles, got one without {missing}"
            found.problems.append(Problem(f"group of copies {name.removeprefix('g.')}", what))


def _check_lexical(settings: Settings, workshop: Workshop, chroma: Chroma, chunks: int, found: _Found) -> None:
    """Hold the lexical index's state and size against the store's."""
    stamp = chroma.stamp()
    try:
        lexical = Lexical(lexical_folder(settings, workshop.mark))
        if stamp and lexical.state() != stamp.state and isinstance(chroma.place, str):
            # Another machine has built since: nothing is wrong, and whoever asks here next would do the same.
            lexical = level_lexical(settings, workshop, chroma)
        count, state = lexical.count(), lexical.state()
    except ValueError:
        count, state = -1, None
    if count != chunks or (stamp and state != stamp.state):
        found.lexical = True
        got = (
            "one that cannot be read" if count < 0 else f"{count} and another state" if count == chunks else str(count)
        )
        found.problems.append(Problem("lexical index", f"expected {chunks} chunks, got {got}"))


def _bare(head: Head, mark: str) -> Head:
    """A head without chunks of a fingerprint."""
    return replace(head, active={m: n for m, n in head.active.items() if m != mark})


def _clear_spoilt(workshop: Workshop, chroma: Mendable, found: _Found) -> None:
    """Take away chunks whose vectors are lost; their articles say so first, and where this ends a build goes on."""
    if found.articles_spoilt:
        chroma.renew_articles()
    chroma.put_heads([_bare(head, workshop.mark) for head in found.broken if head.language in found.spoilt])
    for language in found.spoilt:
        chroma.drop_language(workshop.mark, language)


def _mend(settings: Settings, workshop: Workshop, chroma: Mendable, found: _Found) -> None:
    """Cut anew, clear away, fill again; the store first, then what is derived from it."""
    _clear_spoilt(workshop, chroma, found)
    stamp = chroma.stamp()
    swept = sweep(chroma, list(chroma.all_heads()))
    chroma.put_notes("group", group_notes(chroma.all_heads()))
    lexical = _emptied(settings, workshop)
    try:
        writer = Writer(chroma, lexical, workshop.mark, stamp.corpus if stamp else root_name(settings.corpus))
        writer.remove(found.lost)
        for some in by_chunks(_drafts(workshop, chroma, found.broken), EMBEDDED_AT_ONCE):
            writer.write(embedded(workshop, some))
        chroma.drop_records(found.dead_texts)
        for language, ids in found.dead_chunks.items():
            chroma.drop_chunks(workshop.mark, language, ids)
        _drop_surplus(workshop, chroma, found.broken)
        refill(lexical, workshop, chroma)
        writer.settle(swept)
    finally:
        lexical.close()


def _drafts(workshop: Workshop, chroma: Chroma, heads: list[Head]) -> Iterator[Draft]:
    """Stored articles, cut anew."""
    for head in heads:
        bare = _bare(head, workshop.mark)
        yield prepare(workshop, Version(bare, bare, article_of(head, chroma.text(head))))._replace(article=None)


def _drop_surplus(workshop: Workshop, chroma: Chroma, heads: list[Head]) -> None:
    """Delete chunks beyond the number that an article has now."""
    now = {head.key: head.active.get(workshop.mark, 0) for head in chroma.heads(h.key for h in heads).values()}
    for language in {head.language for head in heads}:
        surplus = [
            c.chunk_id
            for c in chroma.all_chunks(workshop.mark, language)
            if (key := split_chunk_id(c.chunk_id)[0]) in now and int(c.chunk_id.rsplit(".", 1)[1]) >= now[key]
        ]
        chroma.drop_chunks(workshop.mark, language, surplus)


def _emptied(settings: Settings, workshop: Workshop) -> Lexical:
    """The lexical index without anything in it; a folder that cannot be read is made anew."""
    folder = lexical_folder(settings, workshop.mark)
    try:
        lexical = Lexical(folder)
    except ValueError:
        shutil.rmtree(folder, ignore_errors=True)
        lexical = Lexical(folder)
    lexical.clear()
    lexical.commit()
    return lexical


def remove(settings: Settings, doc_ids: list[str]) -> list[str]:
    """Take articles out of the index; their files stay, so the next build of their folder brings them back.

    Args:
        settings: where the index lies.
        doc_ids: as they are, or as `index.console.visible` shows them.

    Returns:
        The doc_ids that were removed; those that are not there are left out.
    """
    wanted = frozenset(doc_ids)
    with build_lock(settings) as held:
        return sorted(
            head.doc_id
            for head in take_out(settings, held, lambda h: not wanted.isdisjoint({h.doc_id, visible(h.doc_id)}))
        )


def take_out(settings: Settings, held: Held, is_wanted: Callable[[Head], bool]) -> list[Head]:
    """Remove the articles of some heads, which are given back; only for the holder of the build lock."""
    workshop = open_workshop(settings)
    place = chroma_place(settings)
    refuse_cut_short(place)
    chroma = Mendable(place, fresh=True, writes=True)
    corpus = root_name(settings.corpus)
    check_stamp(chroma.stamp(), corpus, settings)
    heads = [head for head in chroma.all_heads() if is_wanted(head)]
    lexical = level_lexical(settings, workshop, chroma)  # what is behind must not be marked as level
    try:
        writer = Writer(chroma, lexical, workshop.mark, corpus, held=held)
        writer.remove(heads)
        writer.settle()
    finally:
        lexical.close()
    return heads
