"""Bringing an index level with itself: the lexical index with the store, the store with its article records."""

import json
import secrets
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from index.errors import IndexDamaged
from index.lexical import Lexical, LexicalDocument
from index.settings import Settings
from index.storage import sqlite
from index.storage.chroma_rows import batches
from index.storage.mendable import Mendable
from index.storage.records import ANEW, WRITING, Head, chunk_id, split_chunk_id
from index.storage.store_tables import DATABASE
from index.storage.vector_files import ASIDE, cut_short, vector_folders
from index.store import Prepared, lexical_folder
from index.syndication.groups import note_name
from index.vectors import ARTICLES, Chroma
from index.workshop import Workshop

_OF_VECTORS = "hnsw"
"""What Chroma names when it cannot load vectors or add to them."""
_VECTORS_OF_ARTICLES = (
    "SELECT segments.id FROM segments JOIN collections ON collections.id = segments.collection "
    f"WHERE collections.name = '{ARTICLES}' AND segments.scope = 'VECTOR'"
)
"""The folder of a collection's vectors bears the name of their segment (Chroma 1.5.9)."""


def level_lexical(settings: Settings, workshop: Workshop, chroma: Chroma) -> Lexical:
    """The lexical index, brought up from Chroma when it is missing, damaged or behind.

    Only for the holder of the build lock.
    """
    folder = lexical_folder(settings, workshop.mark)
    stamp = chroma.stamp()
    try:
        lexical = Lexical(folder)
        if stamp and lexical.state() == stamp.state and not chroma.notes([WRITING]):
            return lexical
        catch_up(lexical, workshop, chroma)
    except ValueError:
        shutil.rmtree(folder, ignore_errors=True)
        lexical = Lexical(folder)
        catch_up(lexical, workshop, chroma)
    if stamp:
        lexical.put_state(stamp.state)
    return lexical


def catch_up(lexical: Lexical, workshop: Workshop, chroma: Chroma) -> None:
    """Make a lexical index hold just the active chunks of the present fingerprint; what it holds already stays.

    Raises:
        ValueError: it cannot be read.
    """
    active = {f"{h.key}.{h.version}": h for h in chroma.all_heads() if workshop.mark in h.active}
    held = lexical.versions()
    right = {version for version, head in active.items() if held.get(version, 0) == head.active[workshop.mark]}
    lexical.delete(version for version in held if version not in right)
    missing = [head for version, head in active.items() if version not in right]
    for language in sorted({head.language for head in missing}):
        of_language = [head for head in missing if head.language == language]
        ids = [chunk_id(h.key, h.version, n) for h in of_language for n in range(h.active[workshop.mark])]
        for batch in batches(ids):
            lexical.add(_documents(workshop, chroma, language, batch))
    lexical.commit()


def _documents(workshop: Workshop, chroma: Chroma, language: str, ids: list[str]) -> Iterator[LexicalDocument]:
    for name, chunk in chroma.chunks(workshop.mark, language, ids).items():
        terms = workshop.analyser.outline(chunk.text, language).terms
        yield LexicalDocument(name, name.rpartition(".")[0], language, terms, (chunk.start, chunk.end))


def refill(lexical: Lexical, workshop: Workshop, chroma: Chroma) -> None:
    """Fill the lexical index anew, from Chroma alone."""
    lexical.clear()
    lexical.commit()
    catch_up(lexical, workshop, chroma)


def sweep(chroma: Chroma, heads: Iterable[Head]) -> bool:
    """Delete what a build that was killed has left: chunks and texts of no active version, lists of no group.

    Costs one look at a note unless there was such a build.  Only for the holder of the build lock.

    Args:
        chroma: the store.
        heads: of all articles in it.

    Returns:
        Whether there was one: it may have removed heads and not moved the stamp, by which readers know of it.
    """
    if not chroma.notes([WRITING]):
        return False
    by_key = {head.key: head for head in heads}
    for mark, language in chroma.shelves():
        dead = [name for name in chroma.chunk_names(mark, language) if not _is_active(name, mark, language, by_key)]
        chroma.drop_chunks(mark, language, dead)
    chroma.drop_records([name for name in chroma.names("text") if not _is_named(name, by_key)])
    chroma.put_notes("group", group_notes(by_key.values()))
    used = {note_name(head.group) for head in by_key.values() if head.group}
    chroma.drop_records([name for name in chroma.names("group") if name not in used])
    chroma.drop_records([WRITING])
    return True


def set_aside(place: Path) -> list[Path]:
    """Take vectors that were killed while they were being written out of the way, before Chroma opens them.

    The folders stay, under names of their own, until `lose_unreadable` is done: where that is killed in its turn, they
    tell the next build of it.  Only for the holder of the build lock, be it a reader.

    Returns:
        All folders that were put away, by this call or before.
    """
    for folder in cut_short(place):
        if folder.suffix != ASIDE:
            _put_away(folder)
    return sorted(place.glob(f"*{ASIDE}"))


def put_articles_aside(place: Path, error: IndexDamaged) -> bool:
    """Take the vectors of the articles' own records out of the way, where Chroma failed over vectors: nobody asks for
    these, and without them it reads the records.  Only for the holder of the build lock.

    Args:
        place: an embedded store.
        error: by which it failed.

    Returns:
        Whether there were any; if not, something else is wrong.
    """
    if not _is_of_vectors(error):
        return False
    with closing(sqlite.connect(place / DATABASE)) as opened:
        found = opened.execute(_VECTORS_OF_ARTICLES).fetchall()
    folders = [place / name for (name,) in found if (place / name).is_dir()]
    for folder in folders:
        _put_away(folder)
    return bool(folders)


def _is_of_vectors(error: IndexDamaged) -> bool:
    return _OF_VECTORS in str(error.__cause__).lower()


def _put_away(folder: Path) -> None:
    kept = folder.with_name(folder.name + ASIDE)
    shutil.rmtree(kept, ignore_errors=True)
    folder.rename(kept)


def drop_aside(place: Path) -> None:
    """Remove what `set_aside` has put away, once `lose_unreadable` is done; also what an earlier removal left of it.

    A removal may be killed or forbidden, and may have begun with the file by which such folders are looked for.
    """
    for folder in place.glob(f"*{ASIDE}"):
        shutil.rmtree(folder, ignore_errors=True)


def drop_unloadable(place: Path, error: IndexDamaged) -> bool:
    """Remove the files of vectors where Chroma failed over them, if it did; all of them, since it does not say which.

    Vectors follow from texts that lie elsewhere; those that are missed are made anew.

    Args:
        place: an embedded store that nobody else writes.
        error: by which it failed.

    Returns:
        Whether there were any.
    """
    if not _is_of_vectors(error):
        return False
    folders = vector_folders(place)
    for folder in folders:
        shutil.rmtree(folder)
    return bool(folders)


def opened_after(place: Path | str, mark: str) -> tuple[Mendable, bool]:
    """A store about to be written, and whether its vectors may be spoilt: a build was killed in it, or they cannot be
    read at a glance.

    A server's vectors are its own: who is killed beside it spoils none.

    Args:
        place: of the store, whose lock is held.
        mark: the present fingerprint.

    Raises:
        IndexDamaged: more than vectors cannot be read.
    """
    chroma = Mendable(place, fresh=True, writes=True)
    if isinstance(place, str):
        return chroma, False
    try:
        return chroma, bool(chroma.notes([WRITING])) or bool(chroma.unreadable(mark, whole=False))
    except IndexDamaged as error:
        if not put_articles_aside(place, error):
            raise
    return Mendable(place, fresh=True, writes=True), True


def lose_unreadable(chroma: Mendable, present: str) -> None:
    """Give up the vectors that cannot be read; the build goes on to make those of the present fingerprint anew.

    Its articles stay: readers find them by the lexical index until then.  What is to be made anew a note says, which
    stays until `make_anew` is done.  Those of other fingerprints lose their chunks, and say so first.  Only
    for the holder of the build lock.

    Args:
        chroma: the store.
        present: the fingerprint that is built.
    """
    if chroma.articles_unreadable() is not None:
        chroma.renew_articles()
    # The lexical index still holds these chunks: by the note it is held against the store.
    chroma.claim(WRITING, WRITING, secrets.token_hex(8))
    for mark in sorted({mark for mark, _ in chroma.shelves()}):
        for language in chroma.unreadable(mark):
            if mark == present:
                chroma.put_notes(ANEW, {anew_note(mark, language): language})
                continue
            heads = _of_language(chroma.all_heads(), mark, language)
            chroma.put_heads(
                [replace(head, active={m: n for m, n in head.active.items() if m != mark}) for head in heads]
            )
            chroma.drop_language(mark, language)


def _of_language(heads: Iterable[Head], mark: str, language: str) -> list[Head]:
    """The articles of a language that have chunks of a fingerprint."""
    return [head for head in heads if head.language == language and mark in head.active]


def make_anew(
    chroma: Mendable, mark: str, heads: Collection[Head],
    prepared: Callable[[Iterable[Head]], Iterable[Sequence[Prepared]]],
) -> list[str]:  # fmt: skip
    """Make the vectors anew of which `lose_unreadable` has left a note.

    Args:
        chroma: the store.
        mark: the fingerprint.
        heads: of all articles.
        prepared: makes articles ready from their stored texts, some at a time.

    Returns:
        The names of the articles whose chunks were written again.
    """
    languages = sorted({head.language for head in heads if mark in head.active})
    made: list[str] = []
    for name, language in chroma.notes(anew_note(mark, language) for language in languages).items():
        of_language = _of_language(heads, mark, language)
        chroma.begin_writing(mark)
        try:
            _put_again(chroma, mark, prepared(of_language))
            whole = language not in chroma.unreadable(mark)
        except IndexDamaged:
            whole = False
        if not whole:  # what is left of the old ones is in the way
            chroma.renew_language(mark, language)
            _put_again(chroma, mark, prepared(of_language))
        made += [head.doc_id for head in of_language]
        chroma.drop_records([name])
    return made


def _put_again(chroma: Chroma, mark: str, batches_of: Iterable[Sequence[Prepared]]) -> None:
    for batch in batches_of:
        chroma.put_chunks(mark, [(item.head, item.chunks, item.vectors) for item in batch])


def anew_note(mark: str, language: str) -> str:
    """The id of the note that the vectors of one fingerprint and article language must be made anew."""
    return f"{ANEW}-{mark}-{language}"


def group_notes(heads: Iterable[Head]) -> dict[str, str]:
    """The notes that list the members of all groups, as the heads have them."""
    members: dict[str, list[str]] = {}
    for head in heads:
        if head.group:
            members.setdefault(note_name(head.group), []).append(head.key)
    return {name: json.dumps(sorted(keys)) for name, keys in members.items()}


def _is_active(name: str, mark: str, language: str, heads: dict[str, Head]) -> bool:
    key, version = split_chunk_id(name)
    head = heads.get(key)
    if head is None or (head.version, head.language) != (version, language):
        return False
    return int(name.rpartition(".")[2]) < head.active.get(mark, 0)


def _is_named(name: str, heads: dict[str, Head]) -> bool:
    _, key, version, number = name.split(".")
    head = heads.get(key)
    return head is not None and head.version == version and int(number) < head.pieces
